/* words from documents in scripts and pages: they stand in single quotes and nowhere else, and end nothing
 *
 * The input is used as title, metric, entity, unit, source and document of a series; each has a mark in front by which
 * it is found again.
 */
#include "base/utf8.h"
#include "plot/chart.h"
#include "plot/quote.h"
#include "plot/script.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/sample.h"

static const struct slice mark = SLICE_INIT("zqx");

static void check_quotes(struct slice text)
{
    struct buf quoted = BUF_INIT, clean = BUF_INIT, again = BUF_INIT;

    quote_gnuplot(&quoted, text);
    HOLDS(quoted.len >= 2 && quoted.ptr[0] == '\'' && quoted.ptr[quoted.len - 1] == '\'');
    HOLDS(slice_find(slice_sub(buf_slice(&quoted), 1, quoted.len - 1), SLICE("'")) == SLICE_NONE);
    for (size_t i = 0; i < quoted.len; i++)
        HOLDS((unsigned char)quoted.ptr[i] >= 0x20 && quoted.ptr[i] != 0x7F);
    HOLDS(utf8_valid(buf_slice(&quoted)) == quoted.len);
    quote_clean(&clean, text, QUOTE_MAX_POINTS);
    quote_clean(&again, buf_slice(&clean), QUOTE_MAX_POINTS);
    HOLDS(slice_equal(buf_slice(&clean), buf_slice(&again)));
    HOLDS(utf8_count(buf_slice(&clean)) <= QUOTE_MAX_POINTS + 1);
    buf_clear(&again);
    quote_html(&again, text);
    for (size_t i = 0; i < again.len; i++)
        HOLDS(again.ptr[i] != '<' && again.ptr[i] != '>' && again.ptr[i] != '"' && again.ptr[i] != '\'');
    buf_release(&quoted);
    buf_release(&clean);
    buf_release(&again);
}

/* a line of the script without what stands in single quotes */
static void check_line(struct slice line)
{
    struct buf bare = BUF_INIT;
    bool inside = false;

    for (size_t i = 0; i < line.len; i++) {
        if (line.ptr[i] == '\'')
            inside = !inside;
        else if (!inside)
            buf_putc(&bare, line.ptr[i]);
    }
    if (!slice_starts(line, SLICE("#"))) {
        HOLDS(!inside);
        HOLDS(slice_find(buf_slice(&bare), SLICE("`")) == SLICE_NONE);
    }
    HOLDS(slice_find(buf_slice(&bare), mark) == SLICE_NONE);
    buf_release(&bare);
}

static void check_script(struct slice script)
{
    while (script.len > 0) {
        size_t end = slice_find(script, SLICE("\n"));
        HOLDS(end != SLICE_NONE);
        check_line(slice_sub(script, 0, end));
        script = slice_sub(script, end + 1, script.len);
    }
}

static void draw(struct slice text, enum status status, struct arena *arena)
{
    static struct chart_maker *maker;
    static struct style style;
    struct sample sample;
    sample_of(text, (struct decimal){3, 5}, status, &sample);
    const struct series *const all[] = {&sample.series};
    struct buf script = BUF_INIT;

    if (!maker) {
        maker = chart_maker_new();
        style_default(&style);
    }
    const struct chart_options options = {.style = &style, .chinese = text.len % 2};
    script_write(&script, chart_make(maker, all, 1, &options, arena), "chart.png");
    check_script(buf_slice(&script));
    buf_release(&script);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena;
    struct buf text = BUF_INIT;

    arena_init(&arena);
    buf_put(&text, mark);
    buf_put(&text, bytes_of(data, size));
    check_quotes(buf_slice(&text));
    draw(buf_slice(&text), (enum status)(size % 3), &arena);
    buf_release(&text);
    arena_release(&arena);
    return 0;
}
