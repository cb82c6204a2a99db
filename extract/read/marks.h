/* marks - the punctuation of a recognised line, as Chinese sets it */
#ifndef EXTRACT_MARKS_H
#define EXTRACT_MARKS_H

#include "base/arena.h"
#include "extract/read/sheet.h"

/* Recognisers write marks of full width as those of ASCII: beside a Chinese character they are made wide again.  What
 * stands between digits stays: it is a part of a number, or doubtful.  Dots of lists and dashes are put right too. */
void marks_widen(struct sheet_word *words, size_t count, struct arena *arena);

#endif
