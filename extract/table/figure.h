/* figure - a cell of a table that is a number, with its unit and marks */
#ifndef EXTRACT_FIGURE_H
#define EXTRACT_FIGURE_H

#include "extract/read/table.h"
#include "extract/table/head.h"

struct figure {
    bool is;           /* a number, and nothing else but its unit and marks */
    bool part;         /* "$", ")", "%": of the figure beside it */
    size_t start, end; /* of the document: numeral and unit */
    struct decimal value;
    struct slice unit; /* the words before or behind it: "%", "$", "万吨" */
};

void figure_read(const struct head_context *c, struct slice text, const struct table_cell *cell, struct figure *ret);
/* Accounts set the sign of money and the second bracket in cells of their own: they go to the figure beside them. */
void figure_join_part(const struct head_context *c, struct slice words, bool first_in_row, struct figure *f, size_t i,
                      size_t count);
/* what may stand before a figure: a sign or code of money, and no other unit ("Q3 2025", "Sep 30" are none) */
bool figure_is_money(const struct head_context *c, struct slice words);
/* "-", "n/a", "..": no figure, and no word either */
bool figure_is_blank(struct slice words);
bool figure_is_year(const struct figure *f);

#endif
