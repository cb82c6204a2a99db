/* sentence - the clean text cut into paragraphs and sentences */
#ifndef EXTRACT_SENTENCE_H
#define EXTRACT_SENTENCE_H

#include "base/arena.h"
#include "extract/text/clean.h"

struct sentence {
    size_t start, end;  /* bytes of the clean text, end exclusive; no line feed, no space at the ends */
    uint32_t paragraph; /* number of its paragraph, from 0 */
    bool heading;       /* a line of its own that heads what follows: no full stop at its end, short, or marked "#" */
    bool headline; /* in brackets, with which a wire opens: 【今年业务量突破800亿件】甲社5月2日电，… */
    uint32_t section;       /* how many headings without a number stand above it, itself included if it is one */
    bool bullet;            /* starts with a list mark (1. / （一） / - / •), which is within the sentence */
    bool listed;            /* its paragraph starts with one: an item of a list */
    bool has_numeral;       /* holds a digit, a Chinese numeral or a number word that could start a quantity: cheap and
                               generous; false means skip */
    enum language language; /* of this sentence: mixed documents take each in its own */
};

struct knowledge;

/* sentence_split - all sentences of the text in order; ret points into the arena; returns their number
 *
 * Does not split at the point of a decimal, an abbreviation (U.S., No., Mt., e.g.), an initial, nor inside
 * brackets or quotes that close later in the same sentence.
 */
size_t sentence_split(const struct knowledge *know, struct slice clean_text, enum language language,
                      struct arena *arena, const struct sentence **ret);

#endif
