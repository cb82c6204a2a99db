/* ordered - where a number falls in a list that is in its order, by halving */
#ifndef BASE_ORDERED_H
#define BASE_ORDERED_H

#include <stddef.h>

/* how many of count elements, each of size bytes, have a number (a size_t, offset bytes into the element) up to limit
 */
static inline size_t ordered_up_to(const void *list, size_t count, size_t size, size_t offset, size_t limit)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (*(const size_t *)((const char *)list + middle * size + offset) <= limit)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

#endif
