/* quote - text from strangers, made harmless for gnuplot and for HTML
 *
 * Everything that comes out of a document (titles, metrics, sources, entities, file names) passes through
 * here on its way into a script or a page.  The rules and the attacks behind them: INJECTION.md.
 *
 *     quote_gnuplot(&script, series->title);      -- 'the title', quotes included
 *     quote_html(&page, series->title);           -- text and attribute values alike
 *     quote_html_tail(&page, start);              -- what was put behind start, between single quotes of an attribute
 */
#ifndef PLOT_QUOTE_H
#define PLOT_QUOTE_H

#include "base/buf.h"

/* more says nothing in a chart, and gnuplot has limits of its own (MAX_LINE_LEN) */
#define QUOTE_MAX_POINTS 200

/* quote_clean - the text as it may be drawn, appended to b
 *
 * Bytes that are not UTF-8 become U+FFFD; control characters and line separators a space; ' becomes U+2019;
 * "&#" and "]]>" are parted by U+200B, since gnuplot's SVG lets them through as they are, and they are not well-formed
 * there; bidirectional overrides are dropped. Cut with … at max_points code points.  Cleaning twice changes nothing.
 */
void quote_clean(struct buf *b, struct slice text, size_t max_points);

/* quote_gnuplot - the cleaned text as a gnuplot string in single quotes
 *
 * Single quotes are the only ones in which gnuplot runs nothing; doubling a quote inside them fails to parse
 * in 5.4, hence U+2019.  For `set label` and `set object` on noenhanced terminals alone: never for tick
 * labels, data blocks, comments, font names or file names.
 */
void quote_gnuplot(struct buf *b, struct slice text);

/* quote_html - & < > " ' escaped; characters that XML 1.0 forbids become U+FFFD */
void quote_html(struct buf *b, struct slice text);
/* the same for what stands in b from byte start on; " stays, so that JSON is little longer than it was: the attribute
 * is in single quotes */
void quote_html_tail(struct buf *b, size_t start);

/* quote_name_ok - may an output have this name: not empty, no leading | < - or blank, no control character
 *
 * gnuplot never sees it (it writes to a name of ours, see plot/gnuplot.h); the rule keeps names away that
 * another tool, or the script run by hand, would take for a command.
 */
bool quote_name_ok(const char *path);

#endif
