/* report - documents, claims and series as a folder of pages that needs no network and no server
 *
 *     report_write("out", &report, &err);
 *
 * index.html         overview, charts as inline SVG, each point's sentence below it, findings, downloads
 * series/NNNN.html   every series with all its evidence
 * documents/NNNN.html  every document with each claim marked in its text, and what was read from it
 * charts/            the scripts and pictures of the charts on the first page
 *
 * Every page stands alone under a Content-Security-Policy that lets nothing run but its own script; text of documents
 * is escaped (INJECTION.md).  Pages are split so that none passes 5 MB.  The same in, the same bytes out.
 */
#ifndef PLOT_REPORT_H
#define PLOT_REPORT_H

#include "plot/style.h"
#include "series/series.h"

struct report_document {
    struct slice id, title; /* title may be empty */
    struct date published;  /* DATE_NONE if not known */
    bool published_inferred;
    size_t text_len, claim_count, metrics_len; /* of its content; metrics_len: bytes of all metrics of its claims */
};

/* a claim, and the bytes of the text that it is marked at; none: it stands in the table alone */
struct report_claim {
    struct claim claim;
    size_t from, to;
};

/* what the page of a document shows; too much of it to be held for all of them */
struct report_content {
    struct slice text;
    bool excerpt;                      /* the text is not the document's, in which claims have their start and end */
    const struct report_claim *claims; /* in the order of the text */
    size_t claim_count;
};

/* something to look at: a contradiction between claims, a rule that fired */
#define FINDING_EVIDENCE_MAX 3
struct report_finding {
    const char *kind;         /* a key of plot/words.json behind "f_": growth, differ, watch */
    struct slice title, text; /* of the series, or the rule's name; what was found, in a sentence */
    struct slice caveat;      /* why it may be none */
    struct date period_start, period_end;
    struct evidence evidence[FINDING_EVIDENCE_MAX];
    size_t evidence_count;
    struct slice key; /* of the series it is about, ptr NULL if none */
};

/* what a reader decided on a claim (extract/decision.h) */
struct report_decision {
    const char *kind; /* a key of plot/words.json behind "d_": wrong, right, corrected */
    struct slice document;
    size_t start, end;
    struct slice text, set; /* set: of a correction, a JSON object */
    struct slice line;      /* the whole, as it was read */
    bool used;              /* it is on a claim of this report */
};

/* a known metric, whose section comes in the order of the list */
struct report_metric {
    struct slice id, title_zh, title_en;
};

struct report {
    const struct report_document *documents;
    size_t document_count;
    /* the content of a document, in the arena; any threads at a time; false with err if it cannot be had */
    bool (*load)(void *context, size_t document, struct arena *arena, struct report_content *ret, struct err *err);
    void *context;
    const struct series *series; /* ordered by key */
    size_t series_count;
    const struct report_finding *findings;
    size_t finding_count;
    const struct report_metric *metrics; /* an id may come several times: the first counts */
    size_t metric_count;
    const struct report_decision *decisions;
    size_t decision_count;
    const char *const *downloads; /* names of files in the folder, offered on the first page */
    size_t download_count;
    struct slice title; /* ptr NULL: a general one */
    struct date as_of;
    bool chinese; /* language of the pages */
    const struct style *style;
    size_t charts; /* at most so many; 0: REPORT_CHARTS */
    int jobs;      /* gnuplots at a time; 0: one for each core */
};

#define REPORT_CHARTS 24

struct report_outcome {
    size_t charts;      /* that are in the folder */
    bool drawn;         /* false: gnuplot failed or is not there, only the scripts were written */
    bool no_gnuplot;    /* because it is not installed: no fault of the run */
    struct err drawing; /* why */
    bool font_missing;  /* no font with Chinese characters for words that need one */
};

/* report_write - makes the files in the folder
 *
 * The folder is a new one (base/folder.h).  false with err if a file could not be written.  A report without gnuplot is
 * whole but for its pictures: outcome tells.
 */
bool report_write(const char *folder, const struct report *report, struct report_outcome *ret, struct err *err);
/* may the file or folder ("charts/") of an earlier report go? */
bool report_owns(const char *name);

#endif
