/* whole charts: each sample of samples/charts has its golden script, and the same script comes every time
 *
 * The golden files were looked at as pictures.  After a wanted change: UPDATE_GOLDEN=1 build/tests/test_plot_script,
 * then look again (git diff tests/plot).
 */
#include "base/file.h"
#include "plot/gnuplot.h"
#include "plot/group.h"
#include "plot/script.h"
#include "tests/case.h"
#include <stdio.h>
#include <stdlib.h>

struct sample {
    const char *name, *file;
    enum chart_mode mode;
    bool growth;
    int language; /* 'z', 'e' */
};

static const struct sample samples[] = {
    {"all_marks_zh", "all_marks_zh", CHART_PLAIN, false, 'z'},
    {"all_marks_en", "all_marks_en", CHART_PLAIN, false, 'e'},
    {"bars", "bars", CHART_PLAIN, false, 'z'},
    {"one_point", "one_point", CHART_PLAIN, false, 'z'},
    {"two_points", "two_points", CHART_PLAIN, false, 'z'},
    {"monthly_gap", "monthly_gap", CHART_PLAIN, false, 'z'},
    {"sixty_months", "sixty_months", CHART_PLAIN, false, 'z'},
    {"daily_1000", "daily_1000", CHART_PLAIN, false, 'e'},
    {"negative_growth", "negative_growth", CHART_PLAIN, false, 'z'},
    {"eight_series", "eight_series", CHART_PLAIN, false, 'z'},
    {"several_lines", "several_lines", CHART_PLAIN, false, 'z'},
    {"several_facets_en", "several_lines", CHART_FACET, false, 'e'},
    {"mixed_frequency", "mixed_frequency", CHART_PLAIN, false, 'z'},
    {"dual_units", "dual_units", CHART_PLAIN, false, 'e'},
    {"long_title_zh", "long_title_zh", CHART_PLAIN, false, 'z'},
    {"long_title_en", "long_title_en", CHART_PLAIN, false, 'e'},
    {"vintage", "vintage", CHART_VINTAGE, false, 'z'},
    {"whole_years", "whole_years", CHART_PLAIN, false, 'z'},
    {"in_doubt", "in_doubt", CHART_PLAIN, false, 'z'},
    {"growth_below", "bars", CHART_PLAIN, true, 'z'},
};

/* the sample's series; false (the test fails) if it cannot be read */
static size_t read_sample(const char *file, struct arena *arena, struct series *list, size_t room)
{
    struct buf text = BUF_INIT;
    struct err err = {.file = ""};
    char path[200];
    size_t count = 0;
    snprintf(path, sizeof path, "samples/charts/%s.jsonl", file);
    CHECK(path, file_read(path, 1 << 24, &text, &err));
    struct slice rest = arena_copy(arena, buf_slice(&text));
    while (rest.len && count < room) {
        size_t end = slice_find(rest, SLICE("\n"));
        struct slice line = slice_sub(rest, 0, end);
        CHECK(path, series_parse(line, arena, &list[count++], &err));
        rest = slice_sub(rest, line.len + 1, rest.len);
    }
    buf_release(&text);
    return count;
}

static void draw_sample(const struct sample *sample, const struct style *style, struct buf *script)
{
    struct arena arena;
    struct series list[CHART_SERIES_MAX];
    const struct series *chosen[CHART_SERIES_MAX];
    struct chart_maker *maker = chart_maker_new();
    struct chart_options options = {
        .style = style, .chinese = sample->language == 'z', .mode = sample->mode, .growth = sample->growth};
    arena_init(&arena);
    size_t count = read_sample(sample->file, &arena, list, CHART_SERIES_MAX);
    for (size_t i = 0; i < count; i++)
        chosen[i] = &list[i];
    script_write(script, chart_make(maker, chosen, count, &options, &arena), "chart.png");
    chart_maker_free(maker);
    arena_release(&arena);
}

/* the line in which two texts part, for the message */
static size_t first_difference(struct slice a, struct slice b)
{
    size_t line = 1;
    for (size_t i = 0; i < a.len && i < b.len && a.ptr[i] == b.ptr[i]; i++)
        line += a.ptr[i] == '\n';
    return line;
}

static void writes_golden_scripts(void **state)
{
    struct style style;
    (void)state;
    style_default(&style);
    for (size_t i = 0; i < COUNT(samples); i++) {
        struct buf script = BUF_INIT, golden = BUF_INIT;
        struct err err = {.file = ""};
        char path[200];
        snprintf(path, sizeof path, "tests/plot/%s.gp", samples[i].name);
        draw_sample(&samples[i], &style, &script);
        if (getenv("UPDATE_GOLDEN"))
            CHECK(path, file_write(path, buf_slice(&script), &err));
        CHECK(path, file_read(path, 1 << 24, &golden, &err));
        if (!slice_equal(buf_slice(&script), buf_slice(&golden)))
            fail_msg("%s: differs from line %zu on", path, first_difference(buf_slice(&script), buf_slice(&golden)));
        buf_release(&script);
        buf_release(&golden);
    }
}

/* two runs of each, byte for byte, in every form; PDF has its clock taken out */
static void draws_the_same_every_time(void **state)
{
    static const enum picture pictures[] = {PICTURE_SVG, PICTURE_PNG, PICTURE_PDF};
    struct style style;
    (void)state;
    style_default(&style);
    if (system("gnuplot --version >/dev/null 2>&1") != 0)
        skip();
    for (size_t i = 0; i < COUNT(samples); i++) {
        struct buf script = BUF_INIT;
        draw_sample(&samples[i], &style, &script);
        /* every sample as SVG, one in all forms */
        for (size_t k = 0; k < (i == 0 ? COUNT(pictures) : 1); k++) {
            struct buf once = BUF_INIT, twice = BUF_INIT;
            struct err err = {.message = ""};
            if (!gnuplot_draw(buf_slice(&script), pictures[k], NULL, &once, &err) ||
                !gnuplot_draw(buf_slice(&script), pictures[k], NULL, &twice, &err))
                fail_msg("%s: %s", samples[i].name, err.message);
            CHECK(samples[i].name, slice_equal(buf_slice(&once), buf_slice(&twice)));
            CHECK(samples[i].name, once.len > 2000);
            buf_release(&once);
            buf_release(&twice);
        }
        buf_release(&script);
    }
}

/* every mark of the chart stands inside its panel, every label inside the picture */
static void keeps_everything_inside(void **state)
{
    static const int widths[][2] = {{1200, 720}, {400, 440}, {2400, 900}};
    (void)state;
    for (size_t w = 0; w < COUNT(widths); w++)
        for (size_t i = 0; i < COUNT(samples); i++) {
            struct arena arena;
            struct series list[CHART_SERIES_MAX];
            const struct series *chosen[CHART_SERIES_MAX];
            struct chart_maker *maker = chart_maker_new();
            struct style style;
            style_default(&style);
            style.width = widths[w][0];
            style.height = widths[w][1];
            struct chart_options options = {.style = &style, .chinese = true, .mode = samples[i].mode};
            arena_init(&arena);
            size_t count = read_sample(samples[i].file, &arena, list, CHART_SERIES_MAX);
            for (size_t k = 0; k < count; k++)
                chosen[k] = &list[k];
            const struct chart *chart = chart_make(maker, chosen, count, &options, &arena);
            for (size_t p = 0; p < chart->panel_count; p++) {
                const struct panel *panel = &chart->panels[p];
                CHECK(samples[i].name, panel->left < panel->right && panel->top < panel->bottom);
                CHECK(samples[i].name,
                      panel->left > 0 && panel->right <= chart->width && panel->bottom < chart->height);
                for (size_t l = 0; l < panel->line_count; l++)
                    for (size_t m = 0; m < panel->lines[l].count; m++) {
                        const struct mark *mark = &panel->lines[l].marks[m];
                        double x = chart_x(panel, mark->at), y = chart_y(panel, decimal_double(mark->value));
                        CHECK(samples[i].name, x >= panel->left && x <= panel->right);
                        CHECK(samples[i].name, y >= panel->top && y <= panel->bottom + 0.01);
                    }
                for (size_t n = 0; n < panel->note_count; n++) {
                    double x = chart_x(panel, panel->notes[n].at) + panel->notes[n].dx;
                    double width = label_width(panel->notes[n].text, style.label);
                    double left = x - (panel->notes[n].align == ALIGN_RIGHT    ? width
                                       : panel->notes[n].align == ALIGN_CENTER ? width / 2
                                                                               : 0);
                    CHECK(samples[i].name, left >= 0 && left + width <= chart->width + 0.5);
                }
            }
            for (size_t l = 0; l < chart->line_count; l++)
                CHECK(samples[i].name,
                      chart->lines[l].x + label_width(chart->lines[l].text, chart->lines[l].size) <= chart->width &&
                          chart->lines[l].y < chart->height);
            chart_maker_free(maker);
            arena_release(&arena);
        }
}

/* ---- charts of anything ---- */

static unsigned random_next(unsigned *seed, unsigned below)
{
    *seed = *seed * 1103515245u + 12345u;
    return (*seed >> 16 & 0x7FFF) % below;
}

static struct date random_day(unsigned *seed, int wild)
{
    int year = wild ? 1 + (int)random_next(seed, 9999) : 2015 + (int)random_next(seed, 15);
    return date_of(year, 1 + (int)random_next(seed, 12), 1 + (int)random_next(seed, 28));
}

static struct decimal random_value(unsigned *seed, int wild)
{
    int64_t coef = (int64_t)random_next(seed, 30000) * (random_next(seed, 4) ? 1 : -1);
    return (struct decimal){coef, wild ? (int32_t)random_next(seed, 121) - 60 : (int32_t)random_next(seed, 7) - 2};
}

static struct series random_series(unsigned *seed, struct arena *arena)
{
    static const char *const units[] = {"GWh", "MWh", "%", "t", "CNY/t", "1", "辆"};
    size_t count = random_next(seed, 30), wild = random_next(seed, 4) == 0;
    struct observation *o = arena_array(arena, struct observation, count + 1);
    struct other_value *other = arena_array(arena, struct other_value, 2);
    for (size_t i = 0; i < count; i++) {
        o[i].period_end = random_next(seed, 12) ? random_day(seed, (int)wild) : DATE_NONE;
        if (date_is(o[i].period_end) && random_next(seed, 2))
            o[i].period_start = date_add_days(o[i].period_end, -(int)random_next(seed, 400));
        o[i].relation = (enum relation)random_next(seed, RELATION_RANGE + 1);
        o[i].status = (enum status)random_next(seed, STATUS_TARGET + 1);
        o[i].value = o[i].low = random_value(seed, (int)wild);
        o[i].high = random_value(seed, (int)wild);
        o[i].published = random_day(seed, 0);
        other[0] = (struct other_value){.value = random_value(seed, 0), .published = random_day(seed, 0)};
        o[i].revised = o[i].conflict = other;
        o[i].revised_count = random_next(seed, 8) == 0;
        o[i].conflict_count = random_next(seed, 8) == 0;
    }
    return (struct series){.key = SLICE("key"),
                           .title = SLICE("title"),
                           .metric = SLICE("metric"),
                           .unit = slice_of(units[random_next(seed, COUNT(units))]),
                           .comparison = random_next(seed, 3) ? COMPARISON_NONE : COMPARISON_YOY,
                           .kind = (enum series_kind)random_next(seed, KIND_INDEX + 1),
                           .frequency = (enum frequency)random_next(seed, FREQUENCY_IRREGULAR + 1),
                           .observations = o,
                           .observation_count = count};
}

/* any dates, values, relations, one to eight series, in every mode: a chart comes out, and gnuplot takes it */
static void draws_anything(void **state)
{
    struct chart_maker *maker = chart_maker_new();
    struct style style;
    unsigned seed = 7;
    bool gnuplot = system("gnuplot --version >/dev/null 2>&1") == 0;
    (void)state;
    style_default(&style);
    for (int round = 0; round < 400; round++) {
        struct arena arena;
        struct series list[8];
        const struct series *chosen[8];
        struct buf script = BUF_INIT, picture = BUF_INIT;
        struct err err = {.message = ""};
        char name[32];
        size_t count = 1 + random_next(&seed, 8);
        snprintf(name, sizeof name, "round %d", round);
        arena_init(&arena);
        for (size_t i = 0; i < count; i++) {
            list[i] = random_series(&seed, &arena);
            chosen[i] = &list[i];
        }
        struct chart_options options = {.style = &style,
                                        .chinese = round % 2,
                                        .mode = (enum chart_mode)random_next(&seed, CHART_VINTAGE + 1),
                                        .growth = random_next(&seed, 3) == 0};
        script_write(&script, chart_make(maker, chosen, count, &options, &arena), "chart.png");
        CHECK(name, slice_find(buf_slice(&script), SLICE("nan")) == SLICE_NONE &&
                        slice_find(buf_slice(&script), SLICE("inf")) == SLICE_NONE);
        if (gnuplot && round % 8 == 0 && !gnuplot_draw(buf_slice(&script), PICTURE_SVG, NULL, &picture, &err))
            fail_msg("%s: %s", name, err.message);
        buf_release(&script);
        buf_release(&picture);
        arena_release(&arena);
    }
    chart_maker_free(maker);
}

/* the first chart is the one whose line joins most values, not the one with most of them */
static void leads_with_the_longest_line(void **state)
{
#define POINT(end, value, rest)                                                                                        \
    "{\"period_end\":\"" end "\",\"value\":" value ",\"relation\":\"=\",\"status\":\"actual\"" rest "}"
#define SERIES(key, frequency, points)                                                                                 \
    "{\"key\":\"" key "\",\"series\":\"storage.tender\",\"title\":\"a\",\"metric\":\"a\",\"unit\":\"GWh\","            \
    "\"kind\":\"flow\",\"frequency\":\"" frequency "\",\"observations\":[" points "]}"
    static const char *const lines[] = {
        SERIES("cn:storage.tender.tender.total:Wh:level:YTD", "YTD",
               POINT("2022-06-30", "20", "") "," POINT("2023-06-30", "36", "") "," POINT("2024-09-30", "90", "")),
        SERIES("cn:storage.tender.award.total.Orlo:Wh:level:A", "A",
               POINT("2023-12-31", "123.6", "") "," POINT("2024-12-31", "234.5", "")),
    };
    struct arena arena;
    struct series list[COUNT(lines)];
    struct group *groups;
    struct err err;
    (void)state;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(lines); i++)
        CHECK(lines[i], series_parse(slice_of(lines[i]), &arena, &list[i], &err));
    CHECK("groups", group_series(list, COUNT(lines), &arena, &groups) == 2);
    CHECK("the line of two years leads", groups[0].line == 2 && groups[0].series[0] == &list[1]);
    CHECK("sums to date of three years join nothing", groups[1].line == 1 && groups[1].observations == 3);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(writes_golden_scripts),       cmocka_unit_test(draws_the_same_every_time),
        cmocka_unit_test(keeps_everything_inside),     cmocka_unit_test(draws_anything),
        cmocka_unit_test(leads_with_the_longest_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
