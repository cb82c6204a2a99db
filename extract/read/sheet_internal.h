/* what the files of sheet share: fragments of lines, and lines in the order of reading */
#ifndef EXTRACT_SHEET_INTERNAL_H
#define EXTRACT_SHEET_INTERNAL_H

#include "base/arena.h"
#include "base/buf.h"
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

/* the text while it is put together */
struct sheet_out {
    struct buf text;
    struct arena *arena;           /* NULL: nobody asks what was recognised */
    struct recognised *recognised; /* words of digits, in the order of the text */
    size_t count, room;
};

/* the words of a fragment, with blanks where they stand apart */
void sheet_put_words(struct sheet_out *o, const struct fragment *fragment);
/* those of a line */
void sheet_put_line(struct sheet_out *o, const struct sheet_line *line);
/* a blank belongs between the text so far and the words */
bool sheet_is_apart(struct slice before, struct slice after);

/* lines at the top and bottom of pages that stand on others too, and numbers of pages, lose their fragments */
void sheet_drop_margins(const struct sheet *sheets, struct sheet_lines *l);

/* the words of all pages, in order: to tell "invest-ment" from "short-term" */
struct sheet_known {
    struct slice *at;
    size_t count;
};
void sheet_find_known(const struct sheet *sheets, size_t count, struct arena *arena, struct sheet_known *ret);
/* sets right of lines to the edge of the block that they stand in */
void sheet_set_edges(struct sheet_lines *l);
/* does the paragraph of one line, which starts it or not, go on in the next? */
bool sheet_goes_on(const struct sheet_line *line, bool starts, const struct sheet_line *next);
/* the words of a line behind the text so far: what the end of a line broke is put together */
void sheet_join_line(struct sheet_out *o, const struct sheet_known *known, const struct sheet_line *line);

#endif
