/* report_internal - what the pages of a report share */
#ifndef PLOT_REPORT_INTERNAL_H
#define PLOT_REPORT_INTERNAL_H

#include "base/intern.h"
#include "plot/group.h"
#include "plot/page.h"
#include "plot/report.h"

/* a chart on the first page: its group, and its pictures (empty where gnuplot failed) */
struct shown {
    const struct group *group;
    const struct section *section; /* NULL: of an open series */
    bool small;                    /* one of the multiples of its section: one picture for all screens */
    const struct chart *wide, *narrow;
    struct buf svg, small_svg, png; /* small_svg: the picture for a phone */
};

/* the groups of one metric in one dimension: the main one first */
struct section {
    size_t metric; /* of the report */
    struct slice dimension;
    const struct group **groups;
    size_t count;
    size_t first_shown, shown_count; /* their charts */
    struct scale scale;              /* of all its values: one unit a section */
    struct slice unit;               /* that it is for */
};

/* a piece of a document that stands on one page: all of it, unless it is very long */
struct part {
    uint32_t document, page;
    size_t from, to; /* bytes of the text */
    size_t first_claim, claim_count;
    size_t start; /* the first byte of the document that is told on it, which may not be the text */
};

/* where a claim went: sorted by document, then start */
struct claim_place {
    size_t start;
    uint32_t document, series, observation;
};

struct site {
    const struct report *report;
    uint32_t id; /* of the documents that it is made of */
    struct chart_maker *maker;
    struct arena *arena;
    struct shelf *shelf; /* of long documents */
    struct err *err;     /* why a page could not be made; no message while all is well */
    struct page_frame frame;
    struct group *groups;
    size_t group_count;
    struct section *sections;
    size_t section_count;
    struct shown *shown;
    size_t shown_count;
    size_t *shown_of_series; /* index in shown, SLICE_NONE if the series has no chart */
    struct part *parts;      /* of all documents, in order */
    size_t part_count, part_room;
    size_t *first_part;                                /* of each document */
    size_t *series_page;                               /* numbers of pages, from 1 */
    size_t *search_order;                              /* the series, those that deserve it first */
    size_t *search_page;                               /* of each of these */
    size_t document_pages, series_pages, search_pages; /* no search pages where the first page holds all series */
    struct scale *scales;                              /* of each series */
    struct intern documents_by_id;                     /* with their index + 1 */
    struct claim_place *places;
    size_t place_count;
};

/* ---- words ---- */
const char *site_word(const struct site *site, const char *key);
/* words with numbers in them, escaped */
void put_counted(struct buf *b, const struct site *site, const char *key, const size_t *numbers, size_t count);

/* ---- report.c: where things are ---- */
size_t site_series_index(const struct site *site, const struct series *series);
/* index of the document of an id, SLICE_NONE if it is not in the report */
size_t site_document(const struct site *site, struct slice id);
/* index of the first series whose key is not before the text, the count if all are: they are ordered by key */
size_t site_series_from(const struct site *site, struct slice key);
/* index of the series of a key, SLICE_NONE if there is none */
size_t site_series_of_key(const struct site *site, struct slice key);
/* the page of a document that holds a byte of its text */
size_t site_page(const struct site *site, size_t document, size_t at);
/* where the claim of a document at a byte went, NULL if into no series */
const struct claim_place *site_place(const struct site *site, size_t document, size_t start);

/* ---- report_parts.c: pieces of pages ---- */
/* the name of a place in a page: a claim in a document, an observation in a series; before: what stands before it */
void put_place(struct buf *b, const char *before, size_t whole, char kind, size_t part);
void put_page_name(struct buf *b, size_t number); /* 0001.html */
/* "255.8 GWh", "超过 30万吨": an observation in its series' unit; not escaped */
void put_value(struct buf *b, const struct site *site, size_t series, const struct observation *o);
/* a unit's name behind its number: Latin units stand apart from it, Chinese ones and % do not; not escaped */
void put_unit(struct buf *b, struct slice name);
/* a sentence, who said it, when, and where it stands; up as below */
void put_evidence(struct buf *b, const struct site *site, const struct evidence *evidence, const char *up);
/* has the claim of a value the words of the one before it, in another document? */
bool evidence_repeats(const struct evidence *claims, size_t index);
/* the list item of an observation with all that is said for it; up: "" on the first page, "../" in folders */
void put_observation(struct buf *b, const struct site *site, size_t series, size_t observation, const char *up);
/* words by which a series is found and filtered: data- attributes */
void put_find(struct buf *b, const struct site *site, const struct series *const *series, size_t count);
/* the row of a series in a table */
void put_series_row(struct buf *b, const struct site *site, size_t series, const char *up);
/* whose a series is, for people */
void put_entity(struct buf *b, const struct site *site, struct slice entity);
void put_series_head(struct buf *b, const struct site *site);
/* the head of a page that is not the first, with the way back and to its neighbours */
void put_page_head(struct buf *b, const struct site *site, struct slice title, size_t number, size_t pages);
/* "Documents 3/12" */
struct slice page_title(const struct site *site, const char *key, size_t number, size_t pages);
void put_page_foot(struct buf *b, const struct site *site);

/* ---- report_title.c: names in the language of the pages ---- */
struct slice site_title(const struct site *site, const struct series *series); /* China · Storage tenders: awarded */
struct slice site_short_title(const struct site *site, const struct series *series); /* China: awarded */
struct slice site_metric_title(const struct site *site, struct slice id);
struct slice site_whose(const struct site *site, const struct series *series);
struct slice site_facets(const struct site *site, const struct series *series); /* awarded, EPC */
struct slice site_facet_name(const struct site *site, struct slice name);
struct slice site_facet_value(const struct site *site, struct slice value);
/* those of a series that are told, but for the dimension of a growth */
typedef void facet_taker(void *context, struct slice name, struct slice value);
void each_facet(struct slice facets, struct arena *arena, facet_taker *take, void *context);

/* ---- report_sections.c ---- */
void plan_sections(struct site *site);
void put_section(struct buf *b, const struct site *site, size_t number);
void put_section_title(struct buf *b, const struct site *site, const struct section *section);
/* the newest actual value of a group, with its growth; nothing if it has none: a target is no value */
void put_headline(struct buf *b, const struct site *site, const struct group *group, bool links);
void put_growth_evidence(struct buf *b, const struct site *site, const struct group *group);
void put_facet_data(struct buf *b, const struct site *site, const struct series *series);
void put_chart(struct buf *b, const struct site *site, size_t number); /* report_index.c */

/* ---- report_decide.c ---- */
/* attributes: which claim an element shows, and what is taken of it now */
void put_claim_data(struct buf *b, struct slice document, size_t start, size_t end, struct slice text);
void put_now_data(struct buf *b, const struct observation *o, struct slice unit);
/* a JSON string that cannot end the script element it stands in */
void put_script_json(struct buf *b, struct slice text);
/* what the script needs at the end of each page */
void put_decide(struct buf *b, const struct site *site);
/* the section of what was decided before this report */
void put_decisions(struct buf *b, const struct site *site);

/* the data of a series on a search page */
void put_search_row(struct buf *b, const struct site *site, size_t series);
/* the search box and the filters */
void put_filters(struct buf *b, const struct site *site);
/* the newest actual value of a series, else its last one; NULL if it has none */
const struct observation *series_newest(const struct series *series);
void put_escaped_value(struct buf *b, const struct site *site, size_t series, const struct observation *o);

/* rows of the tables on the first page; all the rest is on the pages behind */
#define REPORT_ROWS 300
/* so many documents have a page each, and a row on the first page; of more, several share a page as large as may be */
#define REPORT_DOCUMENTS 3000

/* ---- whole pages ---- */
void put_index(struct buf *b, const struct site *site, const struct report_outcome *outcome); /* report_index.c */
void put_series_page(struct buf *b, const struct site *site, size_t number);                  /* report_series.c */
void put_document_page(struct buf *b, const struct site *site, size_t number);                /* report_documents.c */
void put_search_page(struct buf *b, const struct site *site, size_t number);                  /* report_search.c */
/* bytes that these will take on their page, about; plans the division into pages */
size_t series_page_size(const struct series *series);
size_t part_size(const struct report_document *document, size_t text_len, size_t claim_count, size_t metrics_len);

#endif
