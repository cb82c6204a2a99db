/* the report as a folder: every link has its target, no page is too large, the same bytes every time */
#include "base/file.h"
#include "plot/excerpt.h"
#include "plot/report.h"
#include "tests/case.h"
#include "tests/content.h"
#include <dirent.h>
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

enum { DOCUMENTS = 40, LINES = 9000, SERIES = 400 };

static char folder[64];

/* a text of so many lines, each with a quantity, and its claims */
static struct report_document make_document(struct arena *arena, int number, int lines, struct report_content *content)
{
    struct buf text = BUF_INIT;
    struct claim *claims = arena_array(arena, struct claim, (size_t)lines + 1);
    for (int i = 0; i < lines; i++) {
        buf_printf(&text, "%s第%d行 <b>", i % 7 ? "" : "\n", i);
        claims[i].start = text.len;
        buf_printf(&text, "%d万吨", i);
        claims[i].end = text.len;
        buf_puts(&text, "</b>。\n");
        claims[i].value = decimal_of(i * 10000L);
        claims[i].metric = SLICE("产量");
        claims[i].unit = SLICE("t");
        claims[i].period_end = date_of(2024, 12, 31);
    }
    struct slice kept = arena_copy(arena, buf_slice(&text));
    for (int i = 0; i < lines; i++)
        claims[i].text = slice_sub(kept, claims[i].start, claims[i].end);
    buf_release(&text);
    struct report_document document = {.id = arena_printf(arena, "document %d", number),
                                       .title = number % 3 ? SLICE("") : arena_printf(arena, "标题 %d", number),
                                       .published = date_of(2025, 1, 1 + number % 28)};
    *content = content_of(arena, kept, claims, (size_t)lines);
    content_measure(content, &document);
    return document;
}

/* a series of three years, each said by a line of a document */
static struct series make_series(struct arena *arena, const struct report_document *documents,
                                 const struct report_content *contents, int number)
{
    struct observation *o = arena_array(arena, struct observation, 3);
    struct evidence *evidence = arena_array(arena, struct evidence, 3);
    for (int i = 0; i < 3; i++) {
        const struct report_document *document = &documents[(number + i) % DOCUMENTS];
        const struct report_content *content = &contents[(number + i) % DOCUMENTS];
        const struct claim *claim = &content->claims[(size_t)(number * 3 + i) % content->claim_count].claim;
        evidence[i] = (struct evidence){.document = document->id,
                                        .start = claim->start,
                                        .end = claim->end,
                                        .published = document->published,
                                        .text = claim->text,
                                        .sentence = slice_sub(content->text, claim->start, claim->end + 7)};
        o[i] = (struct observation){.period_start = date_of(2022 + i, 1, 1),
                                    .period_end = date_of(2022 + i, 12, 31),
                                    .value = claim->value,
                                    .published = document->published,
                                    .claims = &evidence[i],
                                    .claim_count = 1};
    }
    struct slice key = arena_printf(arena, "cn:%04d:t:level:A", number);
    return (struct series){.key = key,
                           .title = arena_printf(arena, "产量 %d", number),
                           .series = number % 50 ? (struct slice){NULL, 0} : SLICE("sample.output"),
                           .metric = arena_printf(arena, "产量 %d", number),
                           .entity = SLICE("cn"),
                           .unit = SLICE("t"),
                           .kind = KIND_FLOW,
                           .chinese = true,
                           .observations = o,
                           .observation_count = 3};
}

static void make_report(struct arena *arena, struct report *ret, const struct style *style)
{
    struct report_document *documents = arena_array(arena, struct report_document, DOCUMENTS);
    struct report_content *contents = arena_array(arena, struct report_content, DOCUMENTS);
    struct series *list = arena_array(arena, struct series, SERIES);
    for (int i = 0; i < DOCUMENTS; i++)
        documents[i] = make_document(arena, i, i == 7 ? LINES : 20 + i, &contents[i]);
    for (int i = 0; i < SERIES; i++)
        list[i] = make_series(arena, documents, contents, i);
    *ret = (struct report){.documents = documents,
                           .load = content_load,
                           .context = contents,
                           .document_count = DOCUMENTS,
                           .series = list,
                           .series_count = SERIES,
                           .chinese = true,
                           .style = style,
                           .charts = 3};
}

/* ---- sections ---- */

/* a year's figure of a known metric */
static struct series known(struct arena *arena, const char *key, const char *facets, const char *unit,
                           enum comparison comparison, int count, const struct observation *values)
{
    struct observation *o = arena_array(arena, struct observation, (size_t)count);
    for (int i = 0; i < count; i++) {
        o[i] = values[i];
        o[i].period_start = date_of(o[i].period_end.year, 1, 1);
    }
    return (struct series){.key = slice_of(key),
                           .title = SLICE("words of a text"),
                           .series = SLICE("sample.output"),
                           .metric = SLICE("words of a text"),
                           .entity = SLICE("cn"),
                           .place_zh = SLICE("全国"),
                           .place_en = SLICE("China"),
                           .unit = slice_of(unit),
                           .facets = slice_of(facets),
                           .comparison = comparison,
                           .kind = comparison == COMPARISON_NONE ? KIND_FLOW : KIND_CHANGE,
                           .observations = o,
                           .observation_count = (size_t)count};
}

#define YEAR(y, v, ...)                                                                                                \
    {                                                                                                                  \
        .period_end = {y, 12, 31}, .value = {v, 0}, __VA_ARGS__                                                        \
    }

static void write_known(struct arena *arena, bool chinese, struct buf *ret)
{
    static const struct observation levels[] = {YEAR(2023, 30, ), YEAR(2024, 41, ),
                                                YEAR(2025, 77, .doubt = DOUBT_MIXED),
                                                YEAR(2030, 99, .status = STATUS_TARGET)};
    static const struct observation growths[] = {YEAR(2024, 36, )};
    static const struct report_metric metric = {SLICE_INIT("sample.output"), SLICE_INIT("产出"), SLICE_INIT("Output")};
    struct report_document document = {.id = SLICE("d"), .text_len = 1};
    struct report_content content = {.text = SLICE("x")};
    static const struct observation doubts[] = {YEAR(2024, 12, .doubt = DOUBT_CONFIDENCE)};
    struct series list[] = {
        known(arena, "cn:sample.output.award:W:level:A", "{\"stage\":\"award\"}", "GW", COMPARISON_NONE, 2, levels),
        known(arena, "cn:sample.output.tender.energy:%:yoy:A", "{\"stage\":\"tender\",\"dimension\":\"energy\"}", "%",
              COMPARISON_YOY, 1, growths),
        known(arena, "cn:sample.output.tender:Wh:level:A", "{\"stage\":\"tender\"}", "GWh", COMPARISON_NONE, 4, levels),
        known(arena, "cn:sample.output.lost:Wh:level:A", "{\"stage\":\"lost\"}", "GWh", COMPARISON_NONE, 1, doubts),
        known(arena, "cn:sample.output.won:Wh:level:A", "{\"stage\":\"won\"}", "GWh", COMPARISON_NONE, 2, levels),
    };
    struct style style;
    struct report_outcome outcome;
    struct err err = {.message = ""};
    char path[100];
    style_default(&style);
    struct report report = {.documents = &document,
                            .document_count = 1,
                            .load = content_load,
                            .context = &content,
                            .series = list,
                            .series_count = sizeof list / sizeof *list,
                            .metrics = &metric,
                            .metric_count = 1,
                            .chinese = chinese,
                            .style = &style};
    snprintf(path, sizeof path, "%s/known", folder);
    if (!report_write(path, &report, &outcome, &err))
        fail_msg("report: %s", err.message);
    snprintf(path, sizeof path, "%s/known/index.html", folder);
    CHECK(path, file_read(path, 64 << 20, ret, &err));
}

static void a_section_a_metric(void **state)
{
    /* in the order of the page */
    static const char *const wanted[] = {
        "<section class=\"metric\" id=\"m0\">",
        "Output <small>GWh</small>",
        "<option value=\"tender\">put to tender</option>",
        "<option value=\"won\">won</option>",
        ">41 GWh</a></strong>", /* neither the target nor what is in doubt */
        "36% (year on year)",
        "China · Output: put to tender",
        "class=\"small\"", /* a multiple */
        "China: won",
        "1 figure in doubt, not counted",
        "China: lost",
        "<section class=\"metric\" id=\"m1\">",
        "Output <small>GW</small>",
    };
    struct arena arena;
    struct buf page = BUF_INIT, chinese = BUF_INIT;
    (void)state;
    arena_init(&arena);
    write_known(&arena, false, &page);
    struct slice rest = buf_slice(&page);
    for (size_t i = 0; i < COUNT(wanted); i++) {
        size_t at = slice_find(rest, slice_of(wanted[i]));
        CHECK(wanted[i], at != SLICE_NONE);
        rest = slice_sub(rest, at, rest.len);
    }
    CHECK("the words of a text name nothing", slice_find(buf_slice(&page), SLICE(">words of a text")) == SLICE_NONE);
    write_known(&arena, true, &chinese);
    CHECK("in Chinese", slice_find(buf_slice(&chinese), SLICE("全国产出：招标")) != SLICE_NONE);
    CHECK("not in English", slice_find(buf_slice(&chinese), SLICE(">China")) == SLICE_NONE);
    buf_release(&page);
    buf_release(&chinese);
    arena_release(&arena);
}

/* ---- links ---- */

/* "documents/0001.html#d1c20" of all pages: ids that are there, links that are taken; sorted strings */
struct names {
    char **at;
    size_t count, room;
};

static void add_name(struct names *names, char *name)
{
    if (names->count == names->room) {
        names->room = names->room ? names->room * 2 : 1024;
        names->at = must_realloc(names->at, names->room * sizeof *names->at);
    }
    names->at[names->count++] = name;
}

static char *join(const char *page, const char *id)
{
    size_t size = strlen(page) + strlen(id) + 2;
    char *name = must_alloc(size);
    snprintf(name, size, "%s#%s", page, id);
    return name;
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void release_names(struct names *names)
{
    for (size_t i = 0; i < names->count; i++)
        free(names->at[i]);
    free(names->at);
}

/* the page and the anchor that a link on a page means */
static char *resolve(const char *page, const char *href)
{
    char target[300];
    const char *hash = strchr(href, '#'), *slash = strrchr(page, '/');
    size_t len = hash ? (size_t)(hash - href) : strlen(href);
    if (len == 0)
        snprintf(target, sizeof target, "%s", page);
    else if (strncmp(href, "../", 3) == 0)
        snprintf(target, sizeof target, "%.*s", (int)len - 3, href + 3);
    else
        snprintf(target, sizeof target, "%.*s%.*s", slash ? (int)(slash - page) + 1 : 0, page, (int)len, href);
    return join(target, hash ? hash + 1 : "");
}

static void collect(xmlNodePtr node, const char *page, struct names *ids, struct names *links)
{
    for (; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        xmlChar *id = xmlGetProp(node, BAD_CAST "id"), *href = xmlGetProp(node, BAD_CAST "href");
        if (id)
            add_name(ids, join(page, (const char *)id));
        if (href && strncmp((const char *)node->name, "use", 3) != 0)
            add_name(links, resolve(page, (const char *)href));
        xmlFree(id);
        xmlFree(href);
        collect(node->children, page, ids, links);
    }
}

static void read_page(const char *page, struct names *ids, struct names *links)
{
    char path[200];
    struct buf text = BUF_INIT;
    struct err err = {.message = ""};
    snprintf(path, sizeof path, "%s/%s", folder, page);
    CHECK(page, file_read(path, 64 << 20, &text, &err));
    CHECK(page, text.len < 5000000);
    add_name(ids, join(page, ""));
    htmlDocPtr document = htmlReadMemory(text.ptr, (int)text.len, page, "UTF-8",
                                         HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
    CHECK(page, document != NULL);
    collect(xmlDocGetRootElement(document), page, ids, links);
    xmlFreeDoc(document);
    buf_release(&text);
}

static size_t read_pages(const char *name, struct names *ids, struct names *links)
{
    char path[200];
    size_t count = 0;
    snprintf(path, sizeof path, "%s/%s", folder, name);
    DIR *open = opendir(path);
    CHECK(name, open != NULL);
    for (struct dirent *entry; (entry = readdir(open));) {
        char page[300];
        if (entry->d_name[0] == '.')
            continue;
        snprintf(page, sizeof page, "%s/%s", name, entry->d_name);
        if (slice_ends(slice_of(page), SLICE(".html")))
            read_page(page, ids, links);
        else
            add_name(ids, join(page, ""));
        count++;
    }
    closedir(open);
    return count;
}

static bool load_no_more(void *context, size_t document, struct arena *arena, struct report_content *ret,
                         struct err *err)
{
    return document == 5 ? err_set(err, "spool", "cannot read") : content_load(context, document, arena, ret, err);
}

static void a_text_that_is_lost_is_told(void **state)
{
    struct arena arena;
    struct style style;
    struct report report;
    struct report_outcome outcome;
    struct err err = {.message = ""};
    char path[100];
    (void)state;
    arena_init(&arena);
    style_default(&style);
    make_report(&arena, &report, &style);
    report.load = load_no_more;
    snprintf(path, sizeof path, "%s/lost", folder);
    CHECK("not written", !report_write(path, &report, &outcome, &err));
    assert_string_equal(err.message, "cannot read");
    arena_release(&arena);
}

/* ---- excerpts ---- */

static void check_excerpt(const char *what, const char *const (*claims)[2], size_t count, const char *wanted)
{
    struct arena arena;
    struct report_content content;
    struct buf text = BUF_INIT;
    size_t at = 0;
    arena_init(&arena);
    struct claim *list = arena_array(&arena, struct claim, count);
    for (size_t i = 0; i < count; i++) {
        list[i].text = slice_of(claims[i][0]);
        list[i].sentence = slice_of(claims[i][1]);
        list[i].start = 1000 * i;
        list[i].end = 1000 * i + list[i].text.len;
    }
    excerpt_of_claims(list, count, &arena, &content);
    for (size_t i = 0; i < count; i++) {
        if (content.claims[i].from == content.claims[i].to)
            continue;
        CHECK(what, content.claims[i].from >= at);
        buf_put(&text, slice_sub(content.text, at, content.claims[i].from));
        buf_putc(&text, '[');
        buf_put(&text, slice_sub(content.text, content.claims[i].from, content.claims[i].to));
        buf_putc(&text, ']');
        at = content.claims[i].to;
    }
    buf_put(&text, slice_sub(content.text, at, content.text.len));
    CHECK_TEXT(what, buf_slice(&text), wanted);
    buf_release(&text);
    arena_release(&arena);
}

static void excerpts_mark_every_claim(void **state)
{
    (void)state;
    check_excerpt("two of one sentence", (const char *const[][2]){{"5%", "Up 5% to 7 GW."}, {"7 GW", "Up 5% to 7 GW."}},
                  2, "Up [5%] to [7 GW].");
    check_excerpt("the same words twice",
                  (const char *const[][2]){{"5%", "Up 5%, then 5%."}, {"5%", "Up 5%, then 5%."}}, 2,
                  "Up [5%], then [5%].");
    check_excerpt("a sentence that stands twice", (const char *const[][2]){{"5%", "Up 5%."}, {"5%", "Up 5%."}}, 2,
                  "Up [5%].\nUp [5%].");
    check_excerpt("sentences", (const char *const[][2]){{"1千吨", "产1千吨。"}, {"2千吨", "销2千吨。"}}, 2,
                  "产[1千吨]。\n销[2千吨]。");
    check_excerpt("words that the layout broke", (const char *const[][2]){{"突破千亿\n 元", "总额突破千亿元。"}}, 1,
                  "总额[突破千亿元]。");
    check_excerpt("words that are not there", (const char *const[][2]){{"9", "Up 5%."}, {"5%", "Up 5%."}}, 2,
                  "Up [5%].");
    check_excerpt("no sentence", (const char *const[][2]){{"5%", ""}}, 1, "[5%]");
}

static void links_have_targets(void **state)
{
    struct arena arena;
    struct style style;
    struct report report;
    struct report_outcome outcome;
    struct err err = {.message = ""};
    struct names ids = {NULL, 0, 0}, links = {NULL, 0, 0};
    (void)state;
    arena_init(&arena);
    style_default(&style);
    make_report(&arena, &report, &style);
    if (!report_write(folder, &report, &outcome, &err))
        fail_msg("report: %s", err.message);
    CHECK("charts", outcome.charts == 3);
    read_page("index.html", &ids, &links);
    CHECK("a long document is divided", read_pages("documents", &ids, &links) > 2);
    read_pages("series", &ids, &links);
    CHECK("more series than the first page holds", read_pages("search", &ids, &links) == 1);
    read_pages("charts", &ids, &links);
    qsort(ids.at, ids.count, sizeof *ids.at, compare_names);
    for (size_t i = 1; i < ids.count; i++)
        if (strcmp(ids.at[i - 1], ids.at[i]) == 0)
            fail_msg("twice: %s", ids.at[i]);
    CHECK("there are links", links.count > 5000);
    for (size_t i = 0; i < links.count; i++)
        if (!bsearch(&links.at[i], ids.at, ids.count, sizeof *ids.at, compare_names))
            fail_msg("leads nowhere: %s", links.at[i]);
    release_names(&ids);
    release_names(&links);
    arena_release(&arena);
}

static int make_folder(void **state)
{
    (void)state;
    strcpy(folder, "/tmp/dateline-report-XXXXXX");
    return mkdtemp(folder) ? 0 : 1;
}

static int remove_folder(void **state)
{
    char command[128];
    (void)state;
    snprintf(command, sizeof command, "rm -rf %s", folder);
    return system(command);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_text_that_is_lost_is_told),
                                       cmocka_unit_test(excerpts_mark_every_claim),
                                       cmocka_unit_test(links_have_targets), cmocka_unit_test(a_section_a_metric)};
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
