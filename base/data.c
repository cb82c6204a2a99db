#include "base/data.h"

bool data_is_own(const char *name)
{
    const struct data_row *row = data_rows;
    while (row->name && row->name != name)
        row++;
    return row->name;
}

struct slice data_file(const char *name)
{
    for (const struct data_row *row = data_rows; row->name; row++)
        if (strcmp(row->name, name) == 0)
            return (struct slice){(const char *)row->bytes, row->len};
    return (struct slice){NULL, 0};
}
