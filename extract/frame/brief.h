/* brief - texts of many items, each of somebody or something else */
#ifndef EXTRACT_BRIEF_H
#define EXTRACT_BRIEF_H

#include "extract/frame/frame.h"

/* the name before the colon or the headline in 【】 that a paragraph begins with (海远重工：…), by its length in bytes;
 * 0 if there is none or it is a rubric of the text (事件：…).  plain: a Chinese sentence as the rows are written */
size_t brief_label(const struct knowledge *know, struct slice plain);

/* announcements of several firms, notes of the day: most paragraphs begin with a label or a number, none with a rubric;
 * no time is that of the whole */
bool brief_is(const struct frame_source *source);

/* 1、美股收跌…2、某公司…: numbered items of a Chinese text, wherever their paragraphs end */
bool brief_lists(const struct frame_source *source);

#endif
