/* text from strangers, the whole way: hostile strings as titles, metrics, entities, units, sources, documents, file
 * names, drawn by the real gnuplot and written into real pages (INJECTION.md)
 *
 * Each attack would make a file ("the trap"); a control first proves that the trap works.
 */
#include "base/file.h"
#include "plot/gnuplot.h"
#include "plot/quote.h"
#include "plot/report.h"
#include "plot/script.h"
#include "tests/case.h"
#include "tests/content.h"
#include <cjson/cJSON.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#define STRINGS 1000
#define STRINGS_PER_CHART 25

static char folder[64], trap[96];

/* pieces of attacks; @ becomes the command that springs the trap */
static const char *const pieces[] = {
    "`@`",
    "\"`@`\"",
    "'`@`'",
    "' ; system('@') ; '",
    "\\' ; system(\"@\") ; '",
    "''",
    "'",
    "\"",
    "\\",
    "\n!@\n",
    "\r!@\r",
    "\n",
    "\r\n",
    "\nEOD\n!@\n",
    "EOD",
    "EODxyz",
    "< @",
    "'< @'",
    "| @",
    "'|@'",
    "$(@)",
    "${@}",
    "\n system('@')\n",
    "\neval '@'\n",
    "@@",
    "@macro",
    "\ne\n!@\n",
    "plot '< @'",
    "set output '|@'",
    "\n# ",
    "%",
    "%s%n%c",
    "{/Symbol",
    "^_&~\\{}",
    "&#x41;",
    "&#xzz;",
    "&",
    "<b>",
    "]]>",
    "</text><script>alert(1)</script>",
    "<script>document.title='trapped'</script>",
    "javascript:alert(1)",
    "\" onload=\"alert(1)",
    "' onmouseover='alert(1)",
    "<!--",
    "-->",
    "</title>",
    "</style>",
    "</script>",
    "expression(alert(1))",
    "\x01\x02\x1b[31m",
    "\x7f",
    "\xff\xfe",
    "\xc0\xaf",
    "\xb0\x60@\x60",
    "\xE2\x80\xA8!@",
    "\xE2\x80\xA9",
    "\xE2\x80\xAE",
    "\xEF\xBF\xBE",
    "\xEF\xBB\xBF",
    "\xF0\x9F\x92\xA9",
    "储能招标",
    "新增 装机",
    "=HYPERLINK(\"http://x\")",
    "+1",
    "-1",
    "a",
    " ",
    "\t",
    "1e999",
};

static unsigned random_next(unsigned *seed)
{
    *seed = *seed * 1103515245u + 12345u;
    return *seed >> 16 & 0x7FFF;
}

static void put_piece(struct buf *b, const char *piece)
{
    for (; *piece; piece++)
        if (*piece == '@')
            buf_printf(b, "touch %s", trap);
        else
            buf_putc(b, *piece);
}

static struct slice hostile(unsigned *seed, struct arena *arena)
{
    struct buf b = BUF_INIT;
    for (unsigned count = 1 + random_next(seed) % 6; count > 0; count--)
        put_piece(&b, pieces[random_next(seed) % COUNT(pieces)]);
    struct slice kept = arena_copy(arena, buf_slice(&b));
    buf_release(&b);
    return kept;
}

static bool sprung(void)
{
    struct stat info;
    return stat(trap, &info) == 0;
}

static bool have_gnuplot(void)
{
    return system("gnuplot --version >/dev/null 2>&1") == 0;
}

static int set_trap(void **state)
{
    (void)state;
    strcpy(folder, "/tmp/dateline-injection-XXXXXX");
    if (!mkdtemp(folder))
        return 1;
    snprintf(trap, sizeof trap, "%s/trap", folder);
    return 0;
}

static int remove_folder(void **state)
{
    char command[128];
    (void)state;
    snprintf(command, sizeof command, "rm -rf %s", folder);
    return system(command);
}

static bool has_seccomp(void)
{
    return prctl(PR_GET_SECCOMP, 0, 0, 0, 0) >= 0;
}

static void trap_works(void **state)
{
    struct buf script = BUF_INIT, picture = BUF_INIT;
    struct err err;
    (void)state;
    if (!have_gnuplot())
        skip();
    /* what our scripts never do: text in double quotes, and unescaped */
    buf_printf(&script, "set terminal svg; set output OUT\nset title \"`touch %s`\"\nplot 1\nunset output\n", trap);
    gnuplot_draw(buf_slice(&script), PICTURE_SVG, NULL, &picture, &err);
    CHECK("a command in a script is noticed", sprung());
    unlink(trap);
    helper_set_confined(true);
    gnuplot_draw(buf_slice(&script), PICTURE_SVG, NULL, &picture, &err);
    helper_set_confined(false);
    CHECK("and comes to nothing in a helper", !has_seccomp() || !sprung());
    unlink(trap);
    buf_release(&script);
    buf_release(&picture);
}

/* ---- charts ---- */

static struct series hostile_series(unsigned *seed, struct arena *arena, int number)
{
    struct evidence *evidence = arena_array(arena, struct evidence, 2);
    struct observation *o = arena_array(arena, struct observation, 2);
    for (int i = 0; i < 2; i++) {
        evidence[i] = (struct evidence){.document = hostile(seed, arena),
                                        .text = hostile(seed, arena),
                                        .sentence = hostile(seed, arena),
                                        .source = hostile(seed, arena)};
        o[i] = (struct observation){.period_end = date_of(2020 + i, 12, 31),
                                    .value = decimal_of(10 + i + number),
                                    .status = i ? STATUS_TARGET : STATUS_ACTUAL,
                                    .source = evidence[i].source,
                                    .claims = &evidence[i],
                                    .claim_count = 1};
    }
    return (struct series){.key = hostile(seed, arena),
                           .title = hostile(seed, arena),
                           .series = hostile(seed, arena),
                           .metric = hostile(seed, arena),
                           .entity = hostile(seed, arena),
                           .unit = number % 2 ? SLICE("GWh") : hostile(seed, arena),
                           .kind = KIND_STOCK,
                           .frequency = FREQUENCY_A,
                           .observations = o,
                           .observation_count = 2};
}

/* all text of the picture; NULL if it is no well-formed XML */
static xmlChar *picture_text(const struct buf *svg)
{
    xmlDocPtr document = xmlReadMemory(svg->ptr, (int)svg->len, "chart.svg", NULL, XML_PARSE_NONET | XML_PARSE_NOERROR);
    if (!document)
        return NULL;
    xmlChar *text = xmlNodeGetContent(xmlDocGetRootElement(document));
    xmlFreeDoc(document);
    return text;
}

static void draw_hostile(unsigned seed, const struct chart_maker *maker)
{
    struct arena arena;
    struct style style;
    struct series list[3];
    const struct series *chosen[3] = {&list[0], &list[1], &list[2]};
    struct buf script = BUF_INIT, svg = BUF_INIT;
    struct err err = {.message = ""};
    char name[32];
    snprintf(name, sizeof name, "seed %u", seed);
    arena_init(&arena);
    style_default(&style);
    for (int i = 0; i < 3; i++)
        list[i] = hostile_series(&seed, &arena, i);
    struct chart_options options = {.style = &style, .chinese = true, .title = hostile(&seed, &arena)};
    const struct chart *chart = chart_make(maker, chosen, 3, &options, &arena);
    script_write(&script, chart, "chart.png");
    if (!gnuplot_draw(buf_slice(&script), PICTURE_SVG, NULL, &svg, &err))
        fail_msg("%s: %s", name, err.message);
    CHECK(name, !sprung());
    xmlChar *text = picture_text(&svg);
    CHECK(name, text != NULL);
    for (size_t i = 0; i < chart->line_count; i++) {
        struct slice line = slice_trim(chart->lines[i].text);
        struct slice start = slice_sub(line, 0, slice_find(line, SLICE("  "))); /* blanks may be joined */
        CHECK(name, slice_find(slice_of((const char *)text), start) != SLICE_NONE);
    }
    xmlFree(text);
    buf_release(&script);
    buf_release(&svg);
    arena_release(&arena);
}

static void draws_hostile_text(void **state)
{
    struct chart_maker *maker = chart_maker_new();
    (void)state;
    if (!have_gnuplot())
        skip();
    for (unsigned i = 0; i < STRINGS / STRINGS_PER_CHART; i++)
        draw_hostile(1000 + i * 7919, maker);
    chart_maker_free(maker);
}

/* every piece alone, as a title, so that a failure names it */
static void draws_each_attack(void **state)
{
    struct chart_maker *maker = chart_maker_new();
    struct style style;
    (void)state;
    if (!have_gnuplot())
        skip();
    style_default(&style);
    for (size_t i = 0; i < COUNT(pieces); i += 4) {
        struct arena arena;
        struct series list[4];
        const struct series *chosen[4];
        unsigned seed = 1;
        struct buf script = BUF_INIT, svg = BUF_INIT;
        struct err err = {.message = ""};
        arena_init(&arena);
        for (size_t k = 0; k < 4; k++) {
            struct buf piece = BUF_INIT;
            put_piece(&piece, pieces[(i + k) % COUNT(pieces)]);
            list[k] = hostile_series(&seed, &arena, (int)k);
            list[k].title = list[k].unit = arena_copy(&arena, buf_slice(&piece));
            chosen[k] = &list[k];
            buf_release(&piece);
        }
        struct chart_options options = {.style = &style, .mode = CHART_FACET};
        script_write(&script, chart_make(maker, chosen, 4, &options, &arena), "chart.png");
        if (!gnuplot_draw(buf_slice(&script), PICTURE_SVG, NULL, &svg, &err))
            fail_msg("one of %s %s %s %s: %s", pieces[i], pieces[(i + 1) % COUNT(pieces)],
                     pieces[(i + 2) % COUNT(pieces)], pieces[(i + 3) % COUNT(pieces)], err.message);
        CHECK(pieces[i], !sprung());
        buf_release(&script);
        buf_release(&svg);
        arena_release(&arena);
    }
    chart_maker_free(maker);
}

/* ---- pages ---- */

static void check_attribute(const char *name, xmlNodePtr node, xmlAttrPtr attribute)
{
    xmlChar *value = xmlGetProp(node, attribute->name);
    const char *key = (const char *)attribute->name, *text = value ? (const char *)value : "";
    CHECK(name, strncmp(key, "on", 2) != 0);
    CHECK(name, strcmp(key, "style") != 0);
    if (strcmp(key, "href") == 0) /* anchors and files of ours only */
        CHECK(name, text[0] == '#' || strncmp(text, "series/", 7) == 0 || strncmp(text, "documents/", 10) == 0 ||
                        strncmp(text, "charts/", 7) == 0 || strncmp(text, "../", 3) == 0 ||
                        strcmp(text, "0002.html") == 0);
    xmlFree(value);
}

/* data in a script element: of a kind that does not run, and JSON to its end */
static void check_data(const char *name, xmlNodePtr node)
{
    xmlChar *type = xmlGetProp(node, BAD_CAST "type"), *text = xmlNodeGetContent(node);
    CHECK(name, strcmp((const char *)type, "application/json") == 0);
    cJSON *json = cJSON_Parse((const char *)text);
    CHECK(name, cJSON_IsArray(json));
    cJSON_Delete(json);
    xmlFree(type);
    xmlFree(text);
}

struct count {
    int scripts, elements;
};

static void check_nodes(const char *name, xmlNodePtr node, struct count *count)
{
    for (; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        const char *tag = (const char *)node->name;
        count->elements++;
        bool script = strcmp(tag, "script") == 0;
        count->scripts += script && !xmlHasProp(node, BAD_CAST "type"); /* what runs */
        if (script && xmlHasProp(node, BAD_CAST "type"))
            check_data(name, node);
        CHECK(name, strcmp(tag, "b") != 0 && strcmp(tag, "iframe") != 0 && strcmp(tag, "img") != 0);
        for (xmlAttrPtr a = node->properties; a; a = a->next)
            check_attribute(name, node, a);
        check_nodes(name, node->children, count);
    }
}

static void check_page(const char *file)
{
    char path[160];
    struct buf page = BUF_INIT;
    struct err err;
    struct count count = {0, 0};
    snprintf(path, sizeof path, "%s/report/%s", folder, file);
    CHECK(path, file_read(path, 64 << 20, &page, &err));
    CHECK(path, slice_find(buf_slice(&page), SLICE("default-src 'none'")) != SLICE_NONE);
    htmlDocPtr document = htmlReadMemory(page.ptr, (int)page.len, file, "UTF-8",
                                         HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
    CHECK(path, document != NULL);
    check_nodes(path, xmlDocGetRootElement(document), &count);
    CHECK(path, count.scripts == 1 && count.elements > 20);
    xmlFreeDoc(document);
    buf_release(&page);
}

static struct slice hostile_facets(unsigned *seed, struct arena *arena)
{
    struct buf b = BUF_INIT;
    buf_putc(&b, '{');
    buf_json_string(&b, hostile(seed, arena));
    buf_putc(&b, ':');
    buf_json_string(&b, hostile(seed, arena));
    buf_putc(&b, '}');
    struct slice facets = arena_copy(arena, buf_slice(&b));
    buf_release(&b);
    return facets;
}

static void writes_hostile_pages(void **state)
{
    enum { DOCUMENTS = 30, SERIES = 20 };
    struct arena arena;
    struct style style;
    struct report_document documents[DOCUMENTS];
    struct report_content contents[DOCUMENTS];
    struct series list[SERIES];
    unsigned seed = 42;
    char path[128];
    (void)state;
    arena_init(&arena);
    style_default(&style);
    struct report_metric metrics[SERIES / 2];
    struct report_decision decisions[DOCUMENTS];
    for (int i = 0; i < SERIES; i++) {
        list[i] = hostile_series(&seed, &arena, i);
        list[i].facets = hostile_facets(&seed, &arena);
    }
    for (int i = 0; i < SERIES / 2; i++) {
        list[i].comparison = COMPARISON_NONE;
        metrics[i] = (struct report_metric){list[i].series, hostile(&seed, &arena), hostile(&seed, &arena)};
    }
    for (int i = 0; i < DOCUMENTS; i++)
        decisions[i] = (struct report_decision){.kind = "corrected",
                                                .document = hostile(&seed, &arena),
                                                .text = hostile(&seed, &arena),
                                                .set = hostile(&seed, &arena),
                                                .line = hostile(&seed, &arena)};
    for (int i = 0; i < DOCUMENTS; i++) {
        struct slice text = hostile(&seed, &arena);
        struct claim *claim = arena_new(&arena, struct claim);
        *claim = (struct claim){.start = 0,
                                .end = text.len < 4 ? text.len : 4,
                                .text = slice_sub(text, 0, 4),
                                .metric = hostile(&seed, &arena),
                                .entity = hostile(&seed, &arena),
                                .unit = hostile(&seed, &arena),
                                .source = hostile(&seed, &arena)};
        documents[i] = (struct report_document){.id = i < SERIES ? list[i].observations[0].claims[0].document
                                                                 : hostile(&seed, &arena),
                                                .title = hostile(&seed, &arena)};
        contents[i] = content_of(&arena, text, claim, 1);
        content_measure(&contents[i], &documents[i]);
    }
    struct report_finding finding = {.kind = "watch",
                                     .title = hostile(&seed, &arena),
                                     .text = hostile(&seed, &arena),
                                     .evidence = {list[0].observations[0].claims[0]},
                                     .evidence_count = 1,
                                     .key = list[0].key};
    struct report report = {.documents = documents,
                            .load = content_load,
                            .context = contents,
                            .document_count = DOCUMENTS,
                            .series = list,
                            .series_count = SERIES,
                            .metrics = metrics,
                            .metric_count = SERIES / 2,
                            .decisions = decisions,
                            .decision_count = DOCUMENTS,
                            .findings = &finding,
                            .finding_count = 1,
                            .title = hostile(&seed, &arena),
                            .chinese = true,
                            .style = &style,
                            .charts = 6};
    struct report_outcome outcome;
    struct err err = {.message = ""};
    snprintf(path, sizeof path, "%s/report", folder);
    if (!report_write(path, &report, &outcome, &err))
        fail_msg("report: %s", err.message);
    CHECK("nothing ran", !sprung());
    CHECK("drawn", outcome.drawn || !have_gnuplot());
    check_page("index.html");
    check_page("series/0001.html");
    check_page("documents/0001.html");
    arena_release(&arena);
}

int main(void)
{
    helper_set_confined(false); /* scripts must be harmless where the kernel does not help */
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(trap_works),
        cmocka_unit_test(draws_each_attack),
        cmocka_unit_test(draws_hostile_text),
        cmocka_unit_test(writes_hostile_pages),
    };
    return cmocka_run_group_tests(tests, set_trap, remove_folder);
}
