/* time_en - which time an English quantity is of: what the rows time.* chose against every time within reach
 *
 * Sentence by sentence the reader notes the times that stand near each quantity and how (time_en_near.c).  Once all are
 * read, the candidates are those, what was told above, the frame's, the day of publication, the times of the quantities
 * beside; the rows when.* of scores.tsv weigh their features (time_en_features.c), of structure and class, never of
 * words.
 */
#ifndef EXTRACT_TIME_EN_H
#define EXTRACT_TIME_EN_H

#include "extract/choose/claims_en_internal.h"
#include "extract/choose/families.h"

/* notes in the draft the times near the figure, and what else the choice wants to know of it */
void time_en_near(const struct en_sentence *s, const struct en_figure *f, struct draft *d);

/* the time of claim number i, once the rows time.* have chosen for all claims of the text */
void time_en_choose(struct reading *r, size_t i);

struct families *time_en_families(struct err *err); /* the rows when.*; NULL with err if one is bad */
int time_en_kind(const struct frame *frame);        /* for reading.time_kind, once the frame is read */

#define TIMES_TOLD_MOST 4 /* a time is told so often, or more often */

/* a time that could be the claim's */
struct time_candidate {
    struct date first, last;
    struct slice text;
    struct notes notes;
    bool frame;    /* the frame's */
    uint8_t times; /* how often the text names it, TIMES_TOLD_MOST at most */
    int score;
};

/* each notes what speaks for the candidate being that of claim number i */
void time_note_rules(const struct reading *r, size_t i, struct time_candidate *c);
void time_note_read(const struct reading *r, struct time_candidate *c);
void time_note_near(const struct reading *r, size_t i, const struct time_near *near, struct time_candidate *c);
void time_note_told(const struct reading *r, size_t i, const struct told_time *told, bool last,
                    struct time_candidate *c);
/* told by the line that ends with a colon above the list in which the claim stands, which names no time itself */
void time_note_intro(const struct reading *r, size_t i, const struct told_time *told, struct time_candidate *c);
void time_note_title(const struct reading *r, size_t i, const struct told_time *told, struct time_candidate *c);
void time_note_season(const struct reading *r, size_t i, bool end, struct time_candidate *c);
void time_note_published(const struct reading *r, size_t i, bool day, struct time_candidate *c);
void time_note_frame(const struct reading *r, size_t i, bool end, struct time_candidate *c);
/* that of claim number other */
void time_note_neighbour(const struct reading *r, size_t i, size_t other, struct time_candidate *c);
/* what it is by itself; last of all */
void time_note_length(const struct reading *r, size_t i, struct time_candidate *c);

/* numbers in the lists of parts and prepositions, for struct time_near */
uint8_t time_part_number(enum en_part part);
#define TIME_PART_EDGE 0 /* the sentence begins or ends there */
uint8_t time_preposition_number(struct slice word);

#endif
