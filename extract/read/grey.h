/* grey - pictures of pages as grey points (PGM): set straight and lit evenly, before they are read
 *
 * Whatever bytes are given, nothing outside of them is read; pictures of more points than GREY_POINTS_MAX are none.
 */
#ifndef EXTRACT_GREY_H
#define EXTRACT_GREY_H

#include "base/buf.h"

#define GREY_SIDE_MAX 20000
#define GREY_POINTS_MAX ((size_t)200 << 20)

struct grey {
    int width, height;
    const unsigned char *at; /* row by row; of the bytes given */
};

/* false: no PGM of 255 levels */
bool grey_open(struct slice bytes, struct grey *ret);
void grey_head(int width, int height, struct buf *ret);
/* the picture turned back whose lines fall slope thousandths from left to right; ret: PGM */
void grey_straighten(const struct grey *picture, int slope, struct buf *ret);
/* is the paper of some parts much darker than that of others? */
bool grey_is_uneven(const struct grey *picture);
/* the picture as bright everywhere as its paper is: shadows go, letters stay; ret: PGM */
void grey_light(const struct grey *picture, struct buf *ret);
/* A photograph (JPEG) as a page of PDF, one point of it a 72nd of an inch, so that pdftoppm makes it a PGM; false if it
 * is none. */
bool grey_page(struct slice jpeg, struct buf *ret);

#endif
