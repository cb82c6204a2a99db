/* published - the day a document appeared, where nobody gave it */
#ifndef EXTRACT_PUBLISHED_H
#define EXTRACT_PUBLISHED_H

#include "base/date.h"
#include "base/slice.h"
#include "extract/read/document.h"

/* published_read - the first whole date in a text: 2025-10-29, 2025/10/29 08:00, 20251029, 2025年10月29日, October 29,
 * 2025, 29 Oct 2025; DATE_NONE if there is none */
struct date published_read(struct slice text);

/* the day in the address of a page: https://a.b/2025/10/29/x.html, /202510/29/, /t20251029_1.html; DATE_NONE if there
 * is none */
struct date published_address(struct slice address);

/* published_infer - from the name of the file, or the address of the page; else from the head of the text (a whole
 * date; "10月28日讯", "(Reuters) - Oct 28" with the year of a whole date elsewhere), else the latest whole date of the
 * text; DATE_NONE if there is none; ret_from tells which
 *
 * Source: DESIGN.md, "extract", 1.
 */
struct date published_infer(struct slice path, struct slice text, enum published_from *ret_from);

#endif
