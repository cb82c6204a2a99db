/* data - the data files compiled into the program: extract/lexicon/zh.json is "extract/lexicon/zh.json"
 *
 * The table is written by base/embed.c when the program is built.
 */
#ifndef BASE_DATA_H
#define BASE_DATA_H

#include "base/slice.h"

struct data_row {
    const char *name;
    const unsigned char *bytes;
    size_t len;
};
extern const struct data_row data_rows[]; /* in the order of the Makefile; ends with a NULL name */

/* the file's bytes, ptr NULL if there is no such file */
struct slice data_file(const char *name);

/* is this the name of a file in the table, that very one? */
bool data_is_own(const char *name);

#endif
