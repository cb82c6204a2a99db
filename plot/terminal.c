#include "plot/terminal.h"
#include "base/utf8.h"
#include "plot/gnuplot.h"
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* those that are known to show sixels and say who they are */
bool terminal_shows_pictures(void)
{
    static const char *const names[] = {"mlterm", "foot", "WezTerm", "iTerm.app", "sixel", "contour"};
    const char *term = getenv("TERM"), *program = getenv("TERM_PROGRAM");
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if ((term && strstr(term, names[i])) || (program && strstr(program, names[i])))
            return isatty(STDOUT_FILENO);
    return false;
}

static void set_size(struct gnuplot_run *run)
{
    struct winsize size;
    run->columns = 100;
    run->rows = 32;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col < 40 || size.ws_row < 12)
        return;
    run->columns = size.ws_col > 240 ? 240 : size.ws_col - 1;
    run->rows = size.ws_row > 60 ? 60 : size.ws_row - 1;
}

void terminal_fit(struct style *style)
{
    enum { CELL_WIDTH = 10, CELL_HEIGHT = 26 };
    struct gnuplot_run run = {.columns = 0};
    set_size(&run);
    style->width = run.columns * CELL_WIDTH;
    style->height = run.rows * CELL_HEIGHT;
    style->title = style->subtitle = style->unit = style->tick = style->label = style->note = 2 * CELL_WIDTH;
}

/* Chinese characters fill two cells of a terminal, of which gnuplot counts one: it gets a second character behind each,
 * which nobody uses and which is taken out again. */
#define FILLER 0xE000
#define FILLER_UTF8 "\xEE\x80\x80"

static void put_filled(struct buf *b, struct slice text)
{
    for (size_t at = 0; at < text.len;) {
        uint32_t c;
        size_t len = utf8_decode(text.ptr + at, text.len - at, &c);
        if (c != FILLER)
            buf_put(b, slice_sub(text, at, at + len));
        if (utf8_is_wide(c))
            buf_puts(b, FILLER_UTF8);
        at += len;
    }
}

static void take_fillers_out(struct buf *b)
{
    size_t out = 0;
    for (size_t at = 0; at < b->len;) {
        uint32_t c;
        size_t len = utf8_decode(b->ptr + at, b->len - at, &c);
        if (c != FILLER) {
            memmove(b->ptr + out, b->ptr + at, len);
            out += len;
        }
        at += len;
    }
    b->len = out;
}

/* blanks at the ends of lines and lines of blanks at both ends say nothing */
static void trim_lines(struct buf *b)
{
    size_t out = 0, line = 0;
    for (size_t at = 0; at <= b->len; at++) {
        if (at < b->len && b->ptr[at] != '\n' && b->ptr[at] != '\f')
            continue;
        size_t end = at;
        while (end > line && b->ptr[end - 1] == ' ')
            end--;
        if (end > line || (out > 0 && at < b->len)) {
            memmove(b->ptr + out, b->ptr + line, end - line);
            out += end - line;
            b->ptr[out++] = '\n';
        }
        line = at + 1;
    }
    while (out > 1 && b->ptr[out - 1] == '\n' && b->ptr[out - 2] == '\n')
        out--;
    b->len = out;
}

static bool draw_in_characters(struct gnuplot_run *run, struct slice script, struct buf *b, struct err *err)
{
    struct buf filled = BUF_INIT, picture = BUF_INIT;
    put_filled(&filled, script);
    bool ok = gnuplot_start(run, buf_slice(&filled), PICTURE_TEXT, NULL, err) && gnuplot_finish(run, &picture, err);
    take_fillers_out(&picture);
    trim_lines(&picture);
    buf_put(b, buf_slice(&picture));
    buf_release(&filled);
    buf_release(&picture);
    return ok;
}

bool terminal_draw(struct slice script, const char *font, struct buf *b, struct err *err)
{
    struct gnuplot_run run = {.columns = 0};
    set_size(&run);
    if (!font)
        return draw_in_characters(&run, script, b, err);
    return gnuplot_start(&run, script, PICTURE_SIXEL, font, err) && gnuplot_finish(&run, b, err);
}
