/* sheet - pages on which words stand somewhere, as printed or photographed, to a text in the order of reading
 *
 *     struct sheet pages[2] = {{5950, 8420, words, 300}, ...};
 *     sheets_read(pages, 2, &arena, &document);
 *
 * Columns are found by the white between them, from left to right; what repeats at the top and bottom of pages is left
 * out, with their numbers; the lines of a paragraph become one, over columns and pages too, words that the end of a
 * line broke are whole again.  Rows of figures become tables.
 */
#ifndef EXTRACT_SHEET_H
#define EXTRACT_SHEET_H

#include "extract/read/document.h"

struct sheet_word {
    struct slice text;      /* not empty, without white space */
    int x0, y0, x1, y1;     /* its box, from the top left of the page, in any measure that is fine enough */
    signed char confidence; /* of a recogniser, in hundredths; -1: it was not recognised, but read */
};

struct sheet {
    int width, height;
    struct sheet_word *words; /* in any order; they are sorted */
    size_t count;
    int slope; /* of a photograph: how many thousandths its lines fell before they were set straight */
};

/* a page with more words is no page that people read; the rest of it is left out */
#define SHEET_WORDS_MAX 20000

/* for qsort of int */
int sheet_by_number(const void *a, const void *b);

/* fills text, tables and pages of ret, in the arena; the text is empty if there are no words */
void sheets_read(struct sheet *sheets, size_t count, struct arena *arena, struct document *ret);

#endif
