/* what the files of sheet share: fragments of lines, and lines in the order of reading */
#ifndef EXTRACT_SHEET_INTERNAL_H
#define EXTRACT_SHEET_INTERNAL_H

#include "base/arena.h"
#include "extract/read/sheet.h"

struct box {
    int x0, y0, x1, y1;
};

/* words of one line without a wide gap between them: a line of a column, a cell of a table */
struct fragment {
    struct box box;
    int height;                     /* of its highest word */
    const struct sheet_word *words; /* from left to right */
    size_t count;
    bool figure; /* rather than words */
};

/* fragments that stand beside each other, as they are read */
struct sheet_line {
    struct fragment *at;
    size_t count;
    struct box box;
    int height;
    int left, right; /* edges of the column that it stands in */
    size_t page;
    size_t table; /* 0: none; else lines of the same number, one behind the other, are one */
};

struct sheet_lines {
    struct arena *arena;
    struct sheet_line *at;
    size_t count, room;
    size_t tables; /* so many so far */
};

/* the fragments of a page, from above to below, in the arena; their number */
size_t sheet_fragments(struct sheet *sheet, struct arena *arena, struct fragment **ret);
/* adds the lines of a page in the order of reading */
void sheet_order(struct fragment *fragments, size_t count, size_t page, struct sheet_lines *ret);
/* the words of a fragment, or of the line of a table's cell, with blanks where they stand apart */
void sheet_put_words(struct buf *b, const struct fragment *fragment);
/* a blank belongs between the text so far and the words */
bool sheet_is_apart(struct slice before, struct slice after);

struct buf;
#endif
