/* the parts of plot/: text rules, numbers, axes, labels, words, digests, inline pictures */
#include "base/data.h"
#include "base/scale.h"
#include "base/words.h"
#include "plot/axis.h"
#include "plot/derive.h"
#include "plot/font.h"
#include "plot/gnuplot.h"
#include "plot/label.h"
#include "plot/picture.h"
#include "plot/quote.h"
#include "plot/sha256.h"
#include "plot/style.h"
#include "plot/thing.h"
#include "plot/when.h"
#include "tests/case.h"
#include <cjson/cJSON.h>
#include <math.h>

/* ---- text rules: INJECTION.md, "Rule that held" ---- */

static void quotes_for_gnuplot(void **state)
{
    static const struct {
        const char *text, *wanted;
    } cases[] = {
        {"新增装机", "'新增装机'"},
        {"", "''"},
        {"it's", "'it’s'"},
        {"x' ; system('touch /tmp/a')", "'x’ ; system(’touch /tmp/a’)'"},
        {"a\nb\rc\td", "'a b c d'"},
        {"a\x1b[31mb\x7f", "'a [31mb '"},
        {"a\xE2\x80\xA8"
         "b\xE2\x80\xA9"
         "c\xC2\x85"
         "d",
         "'a b c d'"},
        {"bad \xff\xfe utf8 \xc3", "'bad �� utf8 �'"},
        {"GBK \xb0\x60", "'GBK �`'"},
        {"&#x41;&#38;", "'&\xE2\x80\x8B#x41;&\xE2\x80\x8B#38;'"},
        {"& # &amp;#", "'& # &amp;#'"},
        {"a]]>b ]>", "'a]]\xE2\x80\x8B>b ]>'"},
        {"`id` $(id) \\", "'`id` $(id) \\'"},
        {"right \xE2\x80\xAE to left", "'right  to left'"},
        {"&\xE2\x80\xAE#x", "'&\xE2\x80\x8B#x'"},
        {"not a character \xEF\xBF\xBF", "'not a character �'"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct buf b = BUF_INIT, twice = BUF_INIT;
        quote_gnuplot(&b, slice_of(cases[i].text));
        CHECK_TEXT(cases[i].text, buf_slice(&b), cases[i].wanted);
        quote_gnuplot(&twice, slice_sub(buf_slice(&b), 1, b.len - 1));
        CHECK_TEXT(cases[i].text, buf_slice(&twice), cases[i].wanted);
        buf_release(&b);
        buf_release(&twice);
    }
}

static void cuts_long_text(void **state)
{
    struct buf text = BUF_INIT, cut = BUF_INIT;
    (void)state;
    for (int i = 0; i < 300; i++)
        buf_puts(&text, "长");
    quote_clean(&cut, buf_slice(&text), 200);
    CHECK("200 characters of 3 bytes, the last one …", cut.len == 600);
    CHECK("ends with …", slice_ends(buf_slice(&cut), SLICE("长…")));
    buf_clear(&cut);
    quote_clean(&cut, slice_sub(buf_slice(&text), 0, 600), 200);
    CHECK("200 characters stay", cut.len == 600 && slice_ends(buf_slice(&cut), SLICE("长长")));
    buf_release(&text);
    buf_release(&cut);
}

static void quotes_for_html(void **state)
{
    static const struct {
        const char *text, *wanted;
    } cases[] = {
        {"<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"},
        {"\" onload='x' &", "&quot; onload=&#39;x&#39; &amp;"},
        {"line\nline\ttab", "line\nline\ttab"},
        {"nul\x01 esc\x1b", "nul� esc�"},
        {"\xff", "�"},
        {"储能 & 电力", "储能 &amp; 电力"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct buf b = BUF_INIT;
        quote_html(&b, slice_of(cases[i].text));
        CHECK_TEXT(cases[i].text, buf_slice(&b), cases[i].wanted);
        buf_release(&b);
    }
}

static void quotes_json_in_single_quotes(void **state)
{
    static const struct {
        const char *text, *wanted;
    } cases[] = {
        {"{\"text\":\"超过30%\"}", "{\"text\":\"超过30%\"}"},
        {"\"' onload='x' <b> &\"", "\"&#39; onload=&#39;x&#39; &lt;b&gt; &amp;\""},
        {"\"\xE2\x80\xAE\x7F\"", "\"�\""}, /* what reorders the text behind it goes */
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct buf b = BUF_INIT;
        buf_puts(&b, "<i data-now='");
        size_t start = b.len;
        buf_puts(&b, cases[i].text);
        quote_html_tail(&b, start);
        CHECK("what stood before", slice_starts(buf_slice(&b), SLICE("<i data-now='")));
        CHECK_TEXT(cases[i].text, slice_sub(buf_slice(&b), start, b.len), cases[i].wanted);
        buf_release(&b);
    }
}

static void judges_output_names(void **state)
{
    static const char *const good[] = {"a.png", "folder/a b.svg", "图.pdf", "../x.gp", "it's.png"};
    static const char *const bad[] = {"", "|cat", "<x", "-o", " x", "a\nb", "a\x7f"};
    (void)state;
    for (size_t i = 0; i < COUNT(good); i++)
        CHECK(good[i], quote_name_ok(good[i]));
    for (size_t i = 0; i < COUNT(bad); i++)
        CHECK(bad[i], !quote_name_ok(bad[i]));
}

/* ---- numbers in the reader's units ---- */

static void picks_units(void **state)
{
    static const struct {
        const char *unit, *value;
        bool chinese;
        const char *shown, *name;
    } cases[] = {
        {"kW", "3791200000", true, "37.91", "亿千瓦"},
        {"kW", "3791200000", false, "3,791", "GW"},
        {"t", "300000", true, "30", "万吨"},
        {"t", "9000", true, "9,000", "吨"},
        {"t", "12345", true, "12,345", "吨"},
        {"t", "2500000", false, "2.5", "million t"},
        {"CNY", "134908400000000", true, "134.9", "万亿元"},
        {"CNY", "4200000000", false, "4.2", "billion CNY"},
        {"GWh", "255.8", true, "255.8", "GWh"},
        {"%", "-5.1", true, "−5.1", "%"},
        {"辆", "12888000", true, "1,289", "万辆"},
        {"vehicles", "12888000", false, "12.89", "million vehicles"},
        {"CNY/t", "75000", true, "75,000", "元/吨"},
        {"CNY/kWh", "0.0041", true, "0.0041", "元/千瓦时"},
        {"1", "50.2", true, "50.2", ""},
        {"pp", "0.3", false, "0.3", "percentage points"},
    };
    struct units *units = units_new();
    struct arena arena;
    (void)state;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct decimal value;
        struct buf b = BUF_INIT;
        CHECK(cases[i].value, decimal_parse(slice_of(cases[i].value), &value));
        struct scale scale =
            scale_pick(units, slice_of(cases[i].unit), fabs(decimal_double(value)), cases[i].chinese, &arena);
        scale_number(&b, scale_apply(scale, value));
        CHECK_TEXT(cases[i].value, buf_slice(&b), cases[i].shown);
        CHECK_TEXT(cases[i].value, scale.name, cases[i].name);
        buf_release(&b);
    }
    int power;
    CHECK("MW in GW", units_power(units, SLICE("MW"), SLICE("GW"), &power) && power == -3);
    CHECK("t is no kW", !units_power(units, SLICE("t"), SLICE("kW"), &power));
    CHECK("辆 is 辆", units_power(units, SLICE("辆"), SLICE("辆"), &power) && power == 0);
    arena_release(&arena);
    units_free(units);
}

static void rounds_half_up(void **state)
{
    static const struct {
        struct decimal value;
        const char *wanted;
    } cases[] = {
        {{123456, -2}, "1,235"}, {{123446, -2}, "1,234"},     {{-123450, -2}, "−1,235"}, {{5, -7}, "0.0000005"},
        {{0, 0}, "0"},           {{1234567, 0}, "1,234,567"}, {{99996, -2}, "1,000"},    {{123, -2}, "1.23"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct buf b = BUF_INIT;
        scale_number(&b, cases[i].value);
        CHECK_TEXT(cases[i].wanted, buf_slice(&b), cases[i].wanted);
        buf_release(&b);
    }
}

/* every row of base/units.json: complete, its steps ascending, no unit twice */
static void walks_units(void **state)
{
    struct slice file = data_file("base/units.json");
    cJSON *rows = cJSON_ParseWithLength(file.ptr, file.len);
    const cJSON *row, *other, *step;
    (void)state;
    cJSON_ArrayForEach(row, rows)
    {
        const char *unit = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(row, "unit"));
        static const char *const lists[] = {"zh_steps", "en_steps"};
        for (other = row->next; other; other = other->next)
            CHECK(unit, strcmp(unit, cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(other, "unit"))) != 0);
        for (size_t i = 0; i < COUNT(lists); i++) {
            int before = 0;
            cJSON_ArrayForEach(step, cJSON_GetObjectItemCaseSensitive(row, lists[i]))
            {
                CHECK(unit, cJSON_GetArrayItem(step, 0)->valueint > before);
                before = cJSON_GetArrayItem(step, 0)->valueint;
            }
        }
    }
    CHECK("there are rows", cJSON_GetArraySize(rows) > 20);
    cJSON_Delete(rows);
}

/* ---- axes ---- */

static void makes_value_axes(void **state)
{
    static const struct {
        double low, high;
        bool from_zero;
        const char *ticks;
    } cases[] = {
        {6, 300, true, "0 100 200 300"},
        {0, 0, true, "0 0.2 0.4 0.6 0.8 1"},
        {-12.5, 34.3, true, "-10 0 10 20 30"},
        {49, 51.5, false, "49 49.5 50 50.5 51 51.5"},
        {0.0012, 0.0041, true, "0 0.001 0.002 0.003 0.004"},
        {-8, -3, true, "-8 -6 -4 -2 0"},
        {5, 5, false, "4 4.5 5 5.5 6"},
        {1e12, 3e12, true, "0 1000000000000 2000000000000 3000000000000"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct value_axis axis = value_axis_make(cases[i].low, cases[i].high, cases[i].from_zero, 6, 0.09);
        struct buf b = BUF_INIT;
        for (size_t k = 0; k < axis.count; k++) {
            buf_puts(&b, k ? " " : "");
            buf_decimal(&b, axis.ticks[k]);
        }
        CHECK_TEXT(cases[i].ticks, buf_slice(&b), cases[i].ticks);
        CHECK(cases[i].ticks, axis.low <= cases[i].low && axis.high > cases[i].high);
        buf_release(&b);
    }
}

static void makes_time_axes(void **state)
{
    /* labels of the first row, then of the second */
    static const struct {
        const char *from, *to;
        enum time_step finest;
        double width;
        bool chinese;
        const char *wanted;
    } cases[] = {
        {"2020-01-01", "2024-12-31", STEP_YEAR, 1000, true, "2020 2021 2022 2023 2024 /"},
        {"2000-01-01", "2029-12-31", STEP_YEAR, 600, true, "2000 2005 2010 2015 2020 2025 /"},
        {"2024-01-01", "2024-12-31", STEP_QUARTER, 600, true, "Q1 Q2 Q3 Q4 / 2024"},
        {"2024-07-01", "2025-06-30", STEP_MONTH, 1000, true,
         "7月 8月 9月 10月 11月 12月 1月 2月 3月 4月 5月 6月 / 2024 2025"},
        {"2024-01-01", "2024-06-30", STEP_MONTH, 600, false, "Jan Feb Mar Apr May Jun / 2024"},
        {"2021-09-01", "2025-05-01", STEP_YEAR_END, 900, true, "2021年底 2022年底 2023年底 2024年底 /"},
        {"2021-09-01", "2023-05-01", STEP_YEAR_END, 900, false, "end 2021 end 2022 /"},
        {"2025-10-01", "2025-10-10", STEP_DAY, 600, true, "1 2 3 4 5 6 7 8 9 10 / 2025年10月"},
        {"0001-01-01", "9999-12-31", STEP_DAY, 600, true, "1 1000 2000 3000 4000 5000 6000 7000 8000 9000 /"},
    };
    struct arena arena;
    (void)state;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct time_axis axis = time_axis_make(date_parse(slice_of(cases[i].from)), date_parse(slice_of(cases[i].to)),
                                               cases[i].finest, cases[i].width, 16, cases[i].chinese, &arena);
        struct buf b = BUF_INIT;
        for (int second = 0; second < 2; second++) {
            for (size_t k = 0; k < axis.count; k++)
                if (axis.ticks[k].label.len && axis.ticks[k].second_row == (second == 1)) {
                    if (second)
                        buf_putc(&b, ' ');
                    buf_put(&b, axis.ticks[k].label);
                    if (!second)
                        buf_putc(&b, ' ');
                }
            if (!second)
                buf_putc(&b, '/');
        }
        CHECK_TEXT(cases[i].wanted, buf_slice(&b), cases[i].wanted);
        buf_release(&b);
    }
    arena_release(&arena);
}

static void names_periods(void **state)
{
    static const struct {
        const char *start, *end, *zh, *en;
    } cases[] = {
        {"2024-01-01", "2024-12-31", "2024年", "2024"},
        {"2024-01-01", "2024-06-30", "2024年上半年", "H1 2024"},
        {"2024-07-01", "2024-12-31", "2024年下半年", "H2 2024"},
        {"2024-07-01", "2024-09-30", "2024年三季度", "Q3 2024"},
        {"2025-01-01", "2025-09-30", "2025年1—9月", "Jan–Sep 2025"},
        {"2024-02-01", "2024-02-29", "2024年2月", "Feb 2024"},
        {"2021-01-01", "2025-12-31", "2021—2025年", "2021–2025"},
        {"2025-10-01", "2025-10-08", "2025-10-01至2025-10-08", "2025-10-01 to 2025-10-08"},
        {"2025-10-28", "2025-10-28", "2025-10-28", "2025-10-28"},
        {"", "2030-12-31", "2030年底", "end 2030"},
        {"", "2025-09-30", "2025年9月底", "end Sep 2025"},
        {"", "2025-10-29", "2025-10-29", "2025-10-29"},
        {"", "", "", ""},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++)
        for (int chinese = 0; chinese < 2; chinese++) {
            struct buf b = BUF_INIT;
            when_put(&b, date_parse(slice_of(cases[i].start)), date_parse(slice_of(cases[i].end)), chinese);
            CHECK_TEXT(cases[i].end, buf_slice(&b), chinese ? cases[i].zh : cases[i].en);
            buf_release(&b);
        }
}

/* ---- labels ---- */

static void spreads_labels(void **state)
{
    static const struct {
        const char *name;
        double y[4], wanted[4];
        size_t count;
    } cases[] = {
        {"far apart: they stay", {10, 50, 90}, {10, 50, 90}, 3},
        {"two at one place", {50, 50}, {50, 60}, 2},
        {"pushed from the lower edge", {95, 98, 99}, {80, 90, 100}, 3},
        {"beyond the upper edge", {-20, 5}, {0, 10}, 2},
        {"one", {120}, {100}, 1},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        double y[4];
        memcpy(y, cases[i].y, sizeof y);
        label_spread(y, cases[i].count, 10, 0, 100);
        for (size_t k = 0; k < cases[i].count; k++)
            CHECK(cases[i].name, fabs(y[k] - cases[i].wanted[k]) < 1e-9);
    }
    double many[20];
    for (size_t i = 0; i < 20; i++)
        many[i] = 50;
    label_spread(many, 20, 10, 0, 100);
    CHECK("too many: evenly over the room", many[0] == 0 && many[19] == 100);
}

static void wraps_lines(void **state)
{
    static const struct {
        const char *text;
        double width;
        size_t max;
        const char *wanted; /* lines parted by | */
    } cases[] = {
        {"短", 100, 3, "短"},
        {"", 100, 3, ""},
        {"一二三四五六七八九十", 50, 3, "一二三四五|六七八九十"},
        {"一二三四五，六七八九十", 50, 4, "一二三四|五，六七八|九十"},
        {"one two three four", 60, 4, "one two|three four"},
        {"一二三四五六七八九十", 40, 2, "一二三四|五六七…"},
        {"abcdefghijklmnopqrstuvwxyz", 60, 2, "abcdefghijk|lmnopqrs…"},
    };
    struct arena arena;
    (void)state;
    arena_init(&arena);
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct slice *lines;
        struct buf b = BUF_INIT;
        size_t count = label_wrap(slice_of(cases[i].text), 10, cases[i].width, cases[i].max, &arena, &lines);
        for (size_t k = 0; k < count; k++) {
            buf_puts(&b, k ? "|" : "");
            buf_put(&b, lines[k]);
            CHECK(cases[i].text, label_width(lines[k], 10) <= cases[i].width + 0.01);
        }
        CHECK_TEXT(cases[i].text, buf_slice(&b), cases[i].wanted);
        buf_release(&b);
    }
    arena_release(&arena);
}

/* fifty labels on one spot: those that are placed do not overlap */
static void places_labels(void **state)
{
    struct arena arena;
    (void)state;
    arena_init(&arena);
    struct taken taken = {.arena = &arena, .bounds = {0, 0, 400, 300}};
    size_t placed = 0;
    for (int i = 0; i < 50; i++) {
        double dx, dy;
        enum align align;
        placed += label_place(&taken, 200, 150, 6, 50, 18, false, &dx, &dy, &align);
    }
    CHECK("several find a place, not all", placed >= 3 && placed < 50);
    for (size_t i = 0; i < taken.count; i++)
        for (size_t k = i + 1; k < taken.count; k++)
            CHECK("no two overlap", !box_overlap(taken.boxes[i], taken.boxes[k]));
    arena_release(&arena);
}

/* ---- style, fonts, words ---- */

static void reads_styles(void **state)
{
    static const struct {
        const char *json, *complaint; /* NULL: good */
    } cases[] = {
        {"{}", NULL},
        {"{\"colours\":[\"#112233\"],\"width\":800,\"sizes\":{\"title\":20},\"fonts\":[\"Noto Sans CJK SC\"]}", NULL},
        {"[]", "style: not a JSON object"},
        {"{\"width\":\"wide\"}", "style: \"width\" must be a number from 320 to 8000"},
        {"{\"widht\":800}", "style: \"widht\" is no setting; 'man dateline-plot' lists them"},
        {"{\"grey\":\"grey\"}", "style: a colour must be written \"#rrggbb\""},
        {"{\"grid\":\"#12345g\"}", "style: a colour must be written \"#rrggbb\""},
        {"{\"fonts\":[\"x'; system('id')\"]}",
         "style: \"fonts\" takes up to 16 names of letters, digits, blanks and hyphens"},
        {"{\"fonts\":[]}", "style: \"fonts\" must be a list of names"},
        {"{\"line\":0}", "style: \"line\" must be a number from 0.1 to 20"},
        {"{\"sizes\":[20]}", "style: \"sizes\" takes numbers of pixels for title, subtitle, unit, tick, label, note"},
        {"{\"sizes\":{\"title\":\"x\"}}",
         "style: \"sizes\" takes numbers of pixels for title, subtitle, unit, tick, label, note"},
        {"{\"sizes\":{\"titel\":20}}", "style: \"titel\" is no setting; 'man dateline-plot' lists them"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct style style;
        struct err err = {.file = ""};
        style_default(&style);
        bool ok = style_read(slice_of(cases[i].json), &style, &err);
        CHECK(cases[i].json, ok == !cases[i].complaint);
        if (cases[i].complaint)
            CHECK_TEXT(cases[i].json, slice_of(err.message), cases[i].complaint);
    }
}

static void chooses_fonts(void **state)
{
    static const struct {
        const char *listing, *wanted; /* NULL: none */
    } cases[] = {
        {"WenQuanYi Micro Hei,文泉驛微米黑\nNoto Sans CJK SC\n", "Noto Sans CJK SC"},
        {"WenQuanYi Micro Hei,文泉驛微米黑\n", "WenQuanYi Micro Hei"},
        {"文泉驿,AR PL UMing CN\n", "AR PL UMing CN"},
        {"x'; system('id')\n", NULL},
        {"", NULL},
    };
    struct style style;
    (void)state;
    style_default(&style);
    for (size_t i = 0; i < COUNT(cases); i++) {
        char font[STYLE_FONT_LEN] = "";
        CHECK(cases[i].listing, font_choose(&style, slice_of(cases[i].listing), font) == (cases[i].wanted != NULL));
        CHECK_TEXT(cases[i].listing, slice_of(font), cases[i].wanted ? cases[i].wanted : "");
    }
    CHECK("Chinese needs a font", font_needed(SLICE("set label '储能'")));
    CHECK("English does not", !font_needed(SLICE("set label 'storage – café'")));
}

static void fills_words(void **state)
{
    struct words *words = words_new("plot/words.json");
    struct slice values[] = {SLICE_INIT("7"), SLICE_INIT("{1}")};
    struct buf b = BUF_INIT;
    (void)state;
    words_put(&b, words, "documents", false, values, 2);
    CHECK_TEXT("documents", buf_slice(&b), "7 documents");
    buf_clear(&b);
    words_put(&b, words, "conflict_note", false, (struct slice[]){SLICE("2024"), values[1]}, 2);
    CHECK_TEXT("a value is not filled again", buf_slice(&b), "2024 also given as {1} the same day");
    CHECK_TEXT("Chinese", slice_of(words_get(words, "target", true)), "目标");
    buf_release(&b);
    words_free(words);
}

/* ---- digests, pictures ---- */

/* the values of `printf TEXT | openssl dgst -sha256 -binary | base64` */
static void digests(void **state)
{
    static const struct {
        const char *text, *wanted;
    } cases[] = {
        {"", "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="},
        {"abc", "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="},
        {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
         "sha256-JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct buf b = BUF_INIT;
        sha256_source(&b, slice_of(cases[i].text));
        CHECK_TEXT(cases[i].text, buf_slice(&b), cases[i].wanted);
        buf_release(&b);
    }
}

static void puts_pictures_in_pages(void **state)
{
    static const char svg[] = "<?xml version=\"1.0\"?>\n<!-- a --><svg width=\"9\" viewBox=\"0 0 9 7\"><title>T</title>"
                              "<g id=\"chart_plot_1\" ><title>chart_plot_1</title><use xlink:href='#gpPt0' id='gpPt5'/>"
                              "<text>id='x' &lt;b&gt;</text></g></svg>";
    static const char wanted[] = "<svg class=\"picture\" viewBox=\"0 0 9 7\" role=\"img\" aria-label=\"a &lt;b&gt;\" "
                                 "xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
                                 "<g id=\"p-chart_plot_1\" ><use xlink:href='#p-gpPt0' id='p-gpPt5'/>"
                                 "<text>id='x' &lt;b&gt;</text></g></svg>";
    static const char *const broken[] = {"", "no svg", "<svg", "<svg viewBox=\"", "<svg><title>", "<svg><!--"};
    struct buf b = BUF_INIT;
    (void)state;
    picture_inline(&b, slice_of(svg), "p-", "picture", SLICE("a <b>"));
    CHECK_TEXT("inline", buf_slice(&b), wanted);
    for (size_t i = 0; i < COUNT(broken); i++)
        picture_inline(&b, slice_of(broken[i]), "p-", "picture", SLICE(""));
    buf_release(&b);
}

static void adds_fonts_to_svg(void **state)
{
    struct buf b = BUF_INIT;
    (void)state;
    buf_puts(&b, "<g font-family=\"My Font\" font-size=\"9\"><text> font-family=\"x\"</text><g font-family=\"");
    picture_fix(&b, PICTURE_SVG);
    CHECK_TEXT(
        "fallbacks", buf_slice(&b),
        "<g font-family=\"My Font, Noto Sans CJK SC, PingFang SC, Microsoft YaHei, WenQuanYi Micro Hei, sans-serif\" "
        "font-size=\"9\"><text> font-family=\"x\"</text><g font-family=\"");
    buf_release(&b);
}

static void fixes_pdf_dates(void **state)
{
    struct buf b = BUF_INIT;
    (void)state;
    buf_puts(&b, "/CreationDate (D:20251122101112+08'00) /ModDate (D:20251122101112) /CreationDate (D:2025");
    picture_fix(&b, PICTURE_PDF);
    CHECK_TEXT("dates", buf_slice(&b),
               "/CreationDate (D:20000101000000+08'00) /ModDate (D:20000101000000) /CreationDate (D:2025");
    CHECK("ending", picture_of("a/b.svg") == PICTURE_SVG && picture_of("b.gp") == PICTURE_NONE);
    buf_release(&b);
}

/* ---- what charts compute ---- */

static struct observation observe(int year, int64_t value, enum status status, struct date published)
{
    return (struct observation){.period_start = date_of(year, 1, 1),
                                .period_end = date_of(year, 12, 31),
                                .value = decimal_of(value),
                                .status = status,
                                .published = published};
}

static void computes_growth(void **state)
{
    /* 110 after 100 is 10 %; 2022 has no year before it; a forecast does not count; 99 after 110 is -10 % */
    struct observation list[] = {
        observe(2020, 100, STATUS_ACTUAL, DATE_NONE), observe(2021, 110, STATUS_ACTUAL, DATE_NONE),
        observe(2022, 99, STATUS_ACTUAL, DATE_NONE), observe(2024, 500, STATUS_ACTUAL, DATE_NONE),
        observe(2025, 600, STATUS_FORECAST, DATE_NONE)};
    struct series series = {.unit = SLICE("t"), .observations = list, .observation_count = COUNT(list)}, growth;
    struct arena arena;
    (void)state;
    arena_init(&arena);
    CHECK("there is growth", derive_growth(&series, &arena, &growth));
    CHECK("of two years", growth.observation_count == 2);
    CHECK("10 %", decimal_equal(growth.observations[0].value, decimal_of(10)));
    CHECK("-10 %", decimal_equal(growth.observations[1].value, decimal_of(-10)));
    CHECK("against the year before, in %", growth.comparison == COMPARISON_YOY &&
                                               slice_equal(growth.unit, SLICE("%")) && growth.observations[0].derived);
    list[0].value = decimal_of(3); /* 110 after 3: 3566.66... */
    CHECK("again", derive_growth(&series, &arena, &growth));
    CHECK("a tenth", decimal_equal(growth.observations[0].value, (struct decimal){35667, -1}));
    series.observation_count = 1;
    CHECK("none of one", !derive_growth(&series, &arena, &growth));
    arena_release(&arena);
}

static void lines_up_vintages(void **state)
{
    static const struct other_value earlier[] = {{.value = {8, 1}, .published = {2023, 1, 5}}};
    struct observation list[] = {observe(2024, 100, STATUS_ACTUAL, date_of(2025, 1, 20)),
                                 observe(2024, 110, STATUS_FORECAST, date_of(2024, 6, 1)),
                                 observe(2025, 130, STATUS_FORECAST, date_of(2025, 1, 20))};
    struct series series = {.observations = list, .observation_count = COUNT(list)};
    struct decimal off;
    struct arena arena;
    size_t count;
    (void)state;
    arena_init(&arena);
    list[1].revised = earlier;
    list[1].revised_count = 1;
    struct series vintages = derive_vintages(&series, &arena);
    CHECK("each forecast stands for itself", vintages.observation_count == 4);
    CHECK("80, 110, then 100", decimal_equal(vintages.observations[0].value, decimal_of(80)) &&
                                   decimal_equal(vintages.observations[1].value, decimal_of(110)) &&
                                   vintages.observations[2].status == STATUS_ACTUAL);
    /* 80 is off by 20 %, 110 by 10 %; of 2025 nothing is known */
    CHECK("15 % off", derive_error(&vintages, &off, &count) && count == 2 && decimal_equal(off, decimal_of(15)));
    arena_release(&arena);
}

static void tells_things_apart(void **state)
{
    static const struct {
        const char *id, *key, *metric, *entity; /* id NULL: open */
    } rows[] = {
        {"storage.tender", "cn:storage.tender:Wh:level:A", "储能招标", "cn"},
        {"storage.tender", "cn:storage.tender:W:level:Q", "storage tenders", "cn"}, /* the same thing */
        {"storage.tender", "cn:storage.tender.commercial:Wh:level:A", "储能招标", "cn"},
        {"storage.tender", "cn-js:storage.tender:Wh:level:A", "储能招标", "cn-js"},
        {NULL, "cn:储能招标:Wh:level:A", "储能招标", "cn"},
        {NULL, "cn:储能招标:Wh:level:Q", "储能招标", "cn"}, /* the same as the one before */
        {NULL, "_:储能招标:Wh:level:A", "储能招标", NULL},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++)
        for (size_t k = 0; k < COUNT(rows); k++) {
            struct series list[2];
            for (size_t n = 0; n < 2; n++) {
                size_t row = n ? k : i;
                list[n] = (struct series){.series = slice_of(rows[row].id),
                                          .key = slice_of(rows[row].key),
                                          .metric = slice_of(rows[row].metric),
                                          .entity = slice_of(rows[row].entity)};
            }
            bool same = i == k || (i < 2 && k < 2) || (i / 2 == 2 && k / 2 == 2);
            CHECK(rows[i].key, (thing_compare(&list[0], &list[1]) == 0) == same);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quotes_for_gnuplot),
        cmocka_unit_test(cuts_long_text),
        cmocka_unit_test(quotes_for_html),
        cmocka_unit_test(quotes_json_in_single_quotes),
        cmocka_unit_test(judges_output_names),
        cmocka_unit_test(picks_units),
        cmocka_unit_test(rounds_half_up),
        cmocka_unit_test(walks_units),
        cmocka_unit_test(makes_value_axes),
        cmocka_unit_test(makes_time_axes),
        cmocka_unit_test(names_periods),
        cmocka_unit_test(spreads_labels),
        cmocka_unit_test(wraps_lines),
        cmocka_unit_test(places_labels),
        cmocka_unit_test(reads_styles),
        cmocka_unit_test(chooses_fonts),
        cmocka_unit_test(fills_words),
        cmocka_unit_test(digests),
        cmocka_unit_test(puts_pictures_in_pages),
        cmocka_unit_test(fixes_pdf_dates),
        cmocka_unit_test(adds_fonts_to_svg),
        cmocka_unit_test(computes_growth),
        cmocka_unit_test(lines_up_vintages),
        cmocka_unit_test(tells_things_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
