/* scope - whose a figure of a known metric is: a nation, a region, a company, a site
 *
 * The claim says whose where its sentence does.  A list gives each member its own; "the country" is the text's, "the
 * state" the one named last, "the company" the text's; developers, bidders and tenders own nothing; a sentence that
 * names nobody goes on with what the figures before agree on, else with the first of its paragraph.
 */
#ifndef EXTRACT_SCOPE_H
#define EXTRACT_SCOPE_H

#include "extract/choose/reading.h"
#include "extract/frame/owner.h"
#include "extract/name/extractor.h"

/* what the text is about, read once a document that has a figure of a known metric */
struct scope_text {
    bool read;
    struct owner owner;
    struct slice place; /* the nation or region; ptr NULL if none */
};

/* scope_plain - a part of the clean text in plain characters of as many bytes; another text is folded into the arena */
struct slice scope_plain(const struct reading *r, struct slice text);
/* scope_says - a word of the class, of either language, stands in the text */
bool scope_says(const struct reading *r, const char *class_name, struct slice text);
/* scope_drop_kind - takes an entity away from claim number index that is no name: "Energy Storage Systems" */
void scope_drop_kind(const struct reading *r, size_t index);
/* scope_take_site - gives a measure of "the station" the one that was named before: 电站总装机容量 */
void scope_take_site(const struct reading *r, size_t index);

/* sets the entity of claim number index, which has a series; true if it is one site
 *
 * near: its own words, without other members of its list; end: behind it, or behind the other half of its pair
 */
bool scope_settle(const struct reading *r, size_t index, const struct naming *n, struct slice near, size_t end,
                  struct scope_text *text);

#endif
