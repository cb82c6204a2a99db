/* picture - what gnuplot's pictures need before they leave */
#include "plot/picture.h"

#define FIXED_DATE "20000101000000"

static void fix_dates(struct buf *bytes, struct slice key)
{
    for (size_t at = 0;;) {
        size_t found = slice_find(slice_sub(buf_slice(bytes), at, bytes->len), key);
        if (found == SLICE_NONE)
            return;
        at += found + key.len;
        if (bytes->len - at >= sizeof FIXED_DATE - 1)
            memcpy(bytes->ptr + at, FIXED_DATE, sizeof FIXED_DATE - 1);
    }
}

void picture_fix(struct buf *bytes, enum picture picture)
{
    if (picture != PICTURE_PDF)
        return;
    fix_dates(bytes, SLICE("CreationDate (D:"));
    fix_dates(bytes, SLICE("ModDate (D:"));
}
