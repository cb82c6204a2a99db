/* page - the frame of every page of a report: head with its policy, style, script; header; footer
 *
 * Style and script are plot/page.css and plot/page.js; they stand inside the page and are allowed by their digests, so
 * that a page works from a folder, under file:, with default-src 'none'.
 */
#ifndef PLOT_PAGE_H
#define PLOT_PAGE_H

#include "base/buf.h"

struct page_frame {
    struct buf head; /* policy, style: the same on all pages */
    struct buf tail; /* the script */
};

void page_frame_make(struct page_frame *frame);
void page_frame_release(struct page_frame *frame);

/* from the doctype to the open body; language "zh-CN" or "en" */
void page_begin(struct buf *b, const struct page_frame *frame, const char *language, struct slice title);
void page_end(struct buf *b, const struct page_frame *frame);

#endif
