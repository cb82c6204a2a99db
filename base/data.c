#include "base/data.h"

struct slice data_file(const char *name)
{
    for (const struct data_row *row = data_rows; row->name; row++)
        if (strcmp(row->name, name) == 0)
            return (struct slice){(const char *)row->bytes, row->len};
    return (struct slice){NULL, 0};
}
