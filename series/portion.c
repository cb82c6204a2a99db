#include "series/portion.h"
#include <stdint.h>
#include <stdlib.h>

static const char *number(const char *text, unsigned long *ret)
{
    char *end;
    *ret = *text >= '1' && *text <= '9' ? strtoul(text, &end, 10) : 0;
    return *ret ? end : NULL;
}

bool portion_parse(const char *text, struct portion *ret, struct err *err)
{
    unsigned long part, parts = 0;
    const char *end = number(text, &part);
    end = end && *end == '/' ? number(end + 1, &parts) : NULL;
    if (!end || *end || part > parts || parts > PORTIONS_MAX)
        return err_set(err, NULL, "'%s' is no part: write I/N, such as 3/16, with N up to %d", text, PORTIONS_MAX);
    *ret = (struct portion){(unsigned)part, (unsigned)parts};
    return true;
}

/* without the dimension and the comparison, which never hold a colon */
static struct slice head_of(struct slice key)
{
    for (int i = 0; i < 2; i++)
        key = slice_sub(key, 0, slice_rfind(key, SLICE(":")));
    return key;
}

/* FNV-1a byte by byte: the same on every machine */
static uint64_t hash_of(struct slice text)
{
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < text.len; i++)
        hash = (hash ^ (unsigned char)text.ptr[i]) * 1099511628211u;
    return hash ^ hash >> 32;
}

bool portion_holds(struct portion portion, struct slice key)
{
    return portion.parts == 0 || hash_of(head_of(key)) % portion.parts == portion.part - 1;
}

bool portion_tells(struct portion portion)
{
    return portion.part <= 1;
}
