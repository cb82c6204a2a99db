/* the forms that people's tools read; what tools other than ours make of them is in tests/test_series_tools.sh */
#include "base/file.h"
#include "extract/read/office.h"
#include "series/package.h"
#include "series/store.h"
#include "series/table_xlsx.h"
#include "tests/series.h"
#include <cjson/cJSON.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const struct said some[] = {
    {.metric = "发电装机容量",
     .entity = "全国",
     .unit = "kW",
     .end = "2024-12-31",
     .value = "3350000000",
     .text = "33.5亿千瓦",
     .sentence = "截至2024年底，全国发电装机容量33.5亿千瓦。",
     .source = "国家能源局",
     .at = 30},
    {.metric = "发电装机容量",
     .entity = "全国",
     .unit = "kW",
     .end = "2030-12-31",
     .value = "5400000000",
     .status = STATUS_TARGET},
    {.metric = "新能源汽车销量",
     .entity = "全国",
     .unit = "辆",
     .start = "2024-01-01",
     .end = "2024-10-31",
     .value = "9750000"},
    {.metric = "CPI",
     .entity = "中国",
     .start = "2024-06-01",
     .end = "2024-06-30",
     .value = "-0.2",
     .comparison = COMPARISON_YOY,
     .sentence = "CPI环比下降0.2%"},
    {.metric = "退役电池回收",
     .entity = "全国",
     .unit = "t",
     .start = "2025-01-01",
     .end = "2025-12-31",
     .low = "300000",
     .high = "500000",
     .relation = RELATION_RANGE,
     .status = STATUS_FORECAST},
};

/* texts that a spreadsheet takes for formulas: INJECTION.md */
static const char *const attacks[] = {"=1+1",
                                      "=cmd|' /C calc'!A0",
                                      "+1",
                                      "-1+1",
                                      "@SUM(A1)",
                                      "\t=1+1",
                                      "\r=1+1",
                                      "\n=1+1",
                                      "＝1+1",
                                      "＋1",
                                      "－1",
                                      "＠SUM",
                                      "=HYPERLINK(\"http://x\",\"y\")",
                                      "=1+1\",\"=2+2",
                                      "'=1"};

typedef void writer(struct buf *b, const struct series *list, size_t count);

static void with_series(const struct said *said, size_t count, writer *write, struct buf *b)
{
    static const struct series_options none = {.derive = false};
    struct series_set *set = set_of(said, count);
    const struct series *list;
    size_t n = series_set_finish(set, &none, &list);
    write(b, list, n);
    series_set_free(set);
}

static void write_tidy(struct buf *b, const struct series *list, size_t count)
{
    static const struct table_options options = {.wide = false};
    table_csv(b, list, count, &options);
}

static void write_raw(struct buf *b, const struct series *list, size_t count)
{
    static const struct table_options options = {.csv_raw = true};
    table_csv(b, list, count, &options);
}

static void write_wide(struct buf *b, const struct series *list, size_t count)
{
    static const struct table_options options = {.wide = true};
    table_csv(b, list, count, &options);
}

static void write_sdmx(struct buf *b, const struct series *list, size_t count)
{
    struct err err;
    CHECK("sdmx", table_sdmx(b, list, count, &err));
}

static void tidy(void **state)
{
    struct buf b = BUF_INIT;
    (void)state;
    with_series(some, 3, write_tidy, &b);
    CHECK_TEXT("tidy", buf_slice(&b),
               "key,series,title,metric,entity,kind,frequency,comparison,period_start,period_end,value,low,high,unit,"
               "relation,status,published,"
               "source,revised,conflict,doubt,edited,claims,document,start,end,text,sentence\r\n"
               "cn:发电装机容量:W:level:stock,,全国发电装机容量,发电装机容量,cn,stock,A,,,2024-12-31,3350,,,GW,,actual,"
               "2025-01-01,国家能源局,,,,,1,a,"
               "30,43,33.5亿千瓦,截至2024年底，全国发电装机容量33.5亿千瓦。\r\n"
               "cn:发电装机容量:W:level:stock,,全国发电装机容量,发电装机容量,cn,stock,A,,,2030-12-31,5400,,,GW,,target,"
               "2025-01-01,,,,,,1,a,"
               "0,10,5400000000,发电装机容量\r\n"
               "cn:新能源汽车销量:辆:level:YTD,,全国新能源汽车销量,新能源汽车销量,cn,flow,YTD,,2024-01-01,2024-10-31,"
               "9750000,,,辆,,actual,2025-01-01,"
               ",,,,,1,a,0,7,9750000,新能源汽车销量\r\n");
    buf_release(&b);
}

static void wide(void **state)
{
    struct buf b = BUF_INIT;
    (void)state;
    with_series(some, COUNT(some), write_wide, &b);
    CHECK_TEXT("wide", buf_slice(&b),
               "period_start,period_end,status,cn:发电装机容量:W:level:stock [GW],cn:居民消费价格:%:yoy:M [%],"
               "cn:新能源汽车销量:辆:level:YTD [辆],cn:退役电池回收:g:level:A [t]\r\n"
               "2024-06-01,2024-06-30,actual,,-0.2,,\r\n"
               "2024-01-01,2024-10-31,actual,,,9750000,\r\n"
               ",2024-12-31,actual,3350,,,\r\n"
               "2025-01-01,2025-12-31,forecast,,,,300000..500000\r\n"
               ",2030-12-31,target,5400,,,\r\n");
    buf_release(&b);
}

static void sdmx(void **state)
{
    struct buf b = BUF_INIT;
    (void)state;
    with_series(some, COUNT(some), write_sdmx, &b);
    CHECK_TEXT("SDMX-CSV", buf_slice(&b),
               "DATAFLOW,FREQ,REF_AREA,INDICATOR,COMPARISON,KIND,SERIES_KEY,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_"
               "MULT,OBS_STATUS,STATUS,TITLE\r\n"
               "DATELINE:SERIES(1.0),A,CN,发电装机容量,_Z,stock,cn:发电装机容量:W:level:stock,2024,3350,W,9,A,actual,"
               "全国发电装机容量\r\n"
               "DATELINE:SERIES(1.0),A,CN,发电装机容量,_Z,stock,cn:发电装机容量:W:level:stock,2030,5400,W,9,F,target,"
               "全国发电装机容量\r\n"
               "DATELINE:SERIES(1.0),M,CN,居民消费价格,yoy,change,cn:居民消费价格:%:yoy:M,2024-06,-0.2,%,0,A,actual,"
               "全国CPI\r\n"
               "DATELINE:SERIES(1.0),_O,CN,新能源汽车销量,_Z,flow,cn:新能源汽车销量:辆:level:YTD,2024-01-01/"
               "P10M,9750000,辆,0,A,actual,"
               "全国新能源汽车销量\r\n"
               "DATELINE:SERIES(1.0),A,CN,退役电池回收,_Z,flow,cn:退役电池回收:g:level:A,2025,400000,g,6,F,forecast,"
               "全国退役电池回收\r\n");
    buf_release(&b);
}

/* ---- injection ---- */

/* cells of RFC 4180; false where the text is none; calls take with each cell, quotes undone */
static bool each_cell(struct slice csv, void (*take)(struct slice cell, void *context), void *context)
{
    size_t at = 0;
    while (at < csv.len) {
        struct buf cell = BUF_INIT;
        bool quoted = csv.ptr[at] == '"', closed = !quoted;
        for (at += quoted; at < csv.len; at++) {
            if (quoted && csv.ptr[at] == '"') {
                if (at + 1 < csv.len && csv.ptr[at + 1] == '"')
                    at++;
                else {
                    closed = true;
                    at++;
                    break;
                }
            } else if (!quoted && (csv.ptr[at] == ',' || csv.ptr[at] == '\r' || csv.ptr[at] == '\n')) {
                break;
            }
            buf_putc(&cell, csv.ptr[at]);
        }
        take(buf_slice(&cell), context);
        buf_release(&cell);
        if (!closed || (at < csv.len && csv.ptr[at] != ',' && csv.ptr[at] != '\r'))
            return false;
        at += at < csv.len && csv.ptr[at] == '\r' ? 2 : 1;
    }
    return true;
}

static bool is_number(struct slice cell)
{
    struct decimal d;
    return decimal_parse(cell, &d);
}

static void no_formula(struct slice cell, void *context)
{
    static const char *const starts[] = {"=",  "+",  "-",  "@",  "\t",      "\r",        "\n",  "＝",
                                         "＋", "－", "＠", " =", "\u3000+", "\xC2\xA0-", "  ＠"};
    for (size_t i = 0; i < COUNT(starts); i++)
        if (slice_starts(cell, slice_of(starts[i])) && !is_number(cell))
            fail_msg("%s: a cell starts with it: %.*s", (const char *)context, (int)cell.len, cell.ptr);
}

static void cells_do_not_run(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(attacks); i++) {
        struct said said = {.metric = attacks[i],
                            .entity = attacks[i],
                            .value = "-5",
                            .unit = attacks[i],
                            .document = attacks[i],
                            .sentence = attacks[i],
                            .text = attacks[i],
                            .source = attacks[i],
                            .end = "2024-12-31"};
        writer *const writers[] = {write_tidy, write_wide, write_sdmx};
        for (size_t w = 0; w < COUNT(writers); w++) {
            struct buf b = BUF_INIT;
            with_series(&said, 1, writers[w], &b);
            CHECK(attacks[i], b.len > 0 && each_cell(buf_slice(&b), no_formula, (void *)attacks[i]));
            buf_release(&b);
        }
    }
}

static void note(struct slice cell, void *context)
{
    struct slice *wanted = context;
    if (slice_equal(cell, *wanted))
        *wanted = (struct slice){NULL, 0};
}

static void raw_cells_are_as_they_were(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(attacks); i++) {
        struct said said = {.metric = "发电量", .value = "1", .unit = "kWh", .source = attacks[i], .end = "2024-12-31"};
        struct slice wanted = slice_of(attacks[i]);
        struct buf b = BUF_INIT;
        with_series(&said, 1, write_raw, &b);
        CHECK(attacks[i], each_cell(buf_slice(&b), note, &wanted));
        CHECK(attacks[i], wanted.ptr == NULL);
        buf_release(&b);
    }
}

static void sql_quotes(void **state)
{
    struct said said = {
        .metric = "发电量", .value = "1", .unit = "kWh", .source = "x'); DROP TABLE series; --", .end = "2024-12-31"};
    struct buf b = BUF_INIT;
    (void)state;
    with_series(&said, 1, table_sql, &b);
    CHECK("doubled", slice_find(buf_slice(&b), SLICE("'x''); DROP TABLE series; --'")) != SLICE_NONE);
    CHECK("not ended", slice_find(buf_slice(&b), SLICE("x');")) == SLICE_NONE);
    CHECK("one transaction", slice_ends(buf_slice(&b), SLICE("COMMIT;\n")));
    buf_release(&b);
}

/* ---- files ---- */

static void path_in(char *path, size_t size, const char *name)
{
    const char *folder = getenv("TMPDIR");
    snprintf(path, size, "%s/dateline-test-%d-%s", folder ? folder : "/tmp", (int)getpid(), name);
}

static void read_back(const char *path, struct buf *b)
{
    struct err err = {.message = ""};
    if (!file_read(path, (size_t)1 << 24, b, &err))
        fail_msg("%s: %s", path, err.message);
}

static char xlsx_path[300];
static void write_xlsx(struct buf *b, const struct series *list, size_t count)
{
    struct err err = {.message = ""};
    if (!table_xlsx(xlsx_path, list, count, &err))
        fail_msg("%s", err.message);
    read_back(xlsx_path, b);
    unlink(xlsx_path);
}

static void workbooks_are_the_same_bytes(void **state)
{
    struct buf first = BUF_INIT, second = BUF_INIT;
    (void)state;
    path_in(xlsx_path, sizeof xlsx_path, "book.xlsx");
    with_series(some, COUNT(some), write_xlsx, &first);
    with_series(some, COUNT(some), write_xlsx, &second);
    CHECK("a zip", slice_starts(buf_slice(&first), SLICE("PK\x03\x04")));
    CHECK("the same", slice_equal(buf_slice(&first), buf_slice(&second)));
    buf_release(&first);
    buf_release(&second);
}

/* the workbook as our own reader has it */
static struct slice book_text(const struct series *list, size_t count, const struct xlsx_limits *limits,
                              struct arena *arena)
{
    struct err err = {.message = ""};
    struct buf bytes = BUF_INIT;
    struct budget budget = {0};
    struct document document = {0};
    struct xlsx *book = xlsx_start(list, count, limits, &err);
    if (!book || !xlsx_finish(book, xlsx_path, &err))
        fail_msg("%s", err.message);
    read_back(xlsx_path, &bytes);
    unlink(xlsx_path);
    if (!office_read(buf_slice(&bytes), (size_t)1 << 20, &budget, arena, &document, &err))
        fail_msg("%s", err.message);
    buf_release(&bytes);
    return document.text;
}

static size_t count_in(struct slice text, const char *word)
{
    size_t count = 0;
    for (size_t at; (at = slice_find(text, slice_of(word))) != SLICE_NONE; count++)
        text = slice_sub(text, at + strlen(word), text.len);
    return count;
}

/* five observations with a claim each: three sheets of two rows, twice */
static void check_sheets(struct buf *b, const struct series *list, size_t count)
{
    struct arena arena;
    (void)b;
    arena_init(&arena);
    struct slice whole = book_text(list, count, &xlsx_limits, &arena),
                 parted = book_text(list, count, &(struct xlsx_limits){.rows = 3, .held = 100}, &arena),
                 streamed = book_text(list, count, &(struct xlsx_limits){.rows = 3, .held = 1}, &arena);
    CHECK("a sheet of observations", count_in(whole, "frequency") == 1 && count_in(whole, "sentence") == 1);
    CHECK("three of two rows each", count_in(parted, "frequency") == 3 && count_in(parted, "sentence") == 3);
    CHECK("every claim", count_in(parted, "33.5亿千瓦") == count_in(whole, "33.5亿千瓦"));
    CHECK("the same where rows are not held", slice_equal(parted, streamed));
    arena_release(&arena);
}

static void full_sheets_go_on_in_further_ones(void **state)
{
    struct buf none = BUF_INIT;
    (void)state;
    path_in(xlsx_path, sizeof xlsx_path, "sheets.xlsx");
    with_series(some, COUNT(some), check_sheets, &none);
}

/* seven claims, six observations: the series of a known metric, then the longest, and a sentence for each observation
 */
static void check_listed(struct buf *b, const struct series *list, size_t count)
{
    struct arena arena;
    struct xlsx_limits limits = xlsx_limits;
    (void)b;
    arena_init(&arena);
    limits.rest = "all is elsewhere";
    limits.listed = 6;
    struct slice one_each = book_text(list, count, &limits, &arena);
    CHECK("an observation keeps one sentence",
          count_in(one_each, "first says") == 1 && !count_in(one_each, "again says"));
    CHECK("it is told", count_in(one_each, "what is listed") == 1 && count_in(one_each, "all is elsewhere") == 2);
    limits.listed = 3;
    struct slice longest = book_text(list, count, &limits, &arena);
    CHECK("the longest series is whole", count_in(longest, "steel says") == 3);
    CHECK("the others are not there", !count_in(longest, "first says") && !count_in(longest, "coal says"));
    limits.listed = 7;
    struct slice whole = book_text(list, count, &limits, &arena);
    CHECK("all is there", count_in(whole, "says") == 7 && !count_in(whole, "what is listed"));
    arena_release(&arena);
}

static void lists_hold_what_people_can_open(void **state)
{
    static const struct said claims[] = {
        {.metric = "steel output", .value = "1", .unit = "t", .sentence = "steel says 1", .end = "2022-12-31"},
        {.metric = "steel output", .value = "2", .unit = "t", .sentence = "steel says 2", .end = "2023-12-31"},
        {.metric = "steel output", .value = "3", .unit = "t", .sentence = "steel says 3", .end = "2024-12-31"},
        {.metric = "coal output", .value = "4", .unit = "t", .sentence = "coal says 4", .end = "2023-12-31"},
        {.metric = "coal output", .value = "5", .unit = "t", .sentence = "coal says 5", .end = "2024-12-31"},
        {.metric = "rice output", .value = "6", .unit = "t", .sentence = "first says 6", .end = "2024-12-31"},
        {.metric = "rice output",
         .value = "6",
         .unit = "t",
         .document = "b",
         .sentence = "again says 6",
         .end = "2024-12-31"}};
    struct buf none = BUF_INIT;
    (void)state;
    path_in(xlsx_path, sizeof xlsx_path, "listed.xlsx");
    with_series(claims, COUNT(claims), check_listed, &none);
}

static void check_texts(struct buf *b, const struct series *list, size_t count)
{
    struct arena arena;
    (void)b;
    arena_init(&arena);
    struct slice held = book_text(list, count, &(struct xlsx_limits){.rows = 9, .held = 9}, &arena),
                 streamed = book_text(list, count, &(struct xlsx_limits){.rows = 9, .held = 0}, &arena);
    CHECK("the same text", slice_equal(held, streamed));
    arena_release(&arena);
}

static void rows_written_at_once_hold_any_text(void **state)
{
    static const char *const texts[] = {
        "<b>&amp;\"'</b>", "_x0041_ _x004", " a ", "\x01\x1F\n\t.", "\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xBF\xBD", "＝1"};
    struct buf none = BUF_INIT;
    (void)state;
    path_in(xlsx_path, sizeof xlsx_path, "texts.xlsx");
    for (size_t i = 0; i < COUNT(texts); i++) {
        struct said said = {.metric = texts[i],
                            .entity = texts[i],
                            .value = "-1234.5678",
                            .unit = "t",
                            .document = texts[i],
                            .sentence = texts[i],
                            .text = texts[i],
                            .source = texts[i],
                            .start = i % 2 ? "1850-01-01" : "1900-01-01",
                            .end = i % 2 ? "1850-12-31" : "1900-03-01"};
        with_series(&said, 1, check_texts, &none);
    }
}

static void workbook_takes_no_formula(void **state)
{
    (void)state;
    path_in(xlsx_path, sizeof xlsx_path, "attack.xlsx");
    for (size_t i = 0; i < COUNT(attacks); i++) {
        struct said said = {.metric = attacks[i],
                            .entity = attacks[i],
                            .value = "1",
                            .unit = attacks[i],
                            .document = attacks[i],
                            .sentence = attacks[i],
                            .text = attacks[i],
                            .source = attacks[i],
                            .end = "2024-12-31"};
        struct buf b = BUF_INIT;
        with_series(&said, 1, write_xlsx, &b);
        CHECK(attacks[i], b.len > 1000);
        buf_release(&b);
    }
}

static void package_has_what_the_table_has(void **state)
{
    struct buf b = BUF_INIT;
    (void)state;
    package_describe(&b, NULL, 0, 1234);
    cJSON *root = cJSON_ParseWithLength(b.ptr, b.len);
    const cJSON *resource = cJSON_GetArrayItem(cJSON_GetObjectItemCaseSensitive(root, "resources"), 0);
    const cJSON *fields =
        cJSON_GetObjectItemCaseSensitive(cJSON_GetObjectItemCaseSensitive(resource, "schema"), "fields");
    assert_non_null(root);
    assert_int_equal(cJSON_GetObjectItemCaseSensitive(resource, "bytes")->valueint, 1234);
    int i = 0;
    for (; table_tidy_columns[i].name; i++)
        assert_string_equal(cJSON_GetObjectItemCaseSensitive(cJSON_GetArrayItem(fields, i), "name")->valuestring,
                            table_tidy_columns[i].name);
    assert_int_equal(cJSON_GetArraySize(fields), i);
    cJSON_Delete(root);
    buf_release(&b);
}

/* ---- store ---- */

static bool take(void *context, struct slice line)
{
    struct series_set *set = context;
    struct arena arena;
    struct claim claim;
    struct err err = {.message = ""};
    arena_init(&arena);
    if (!claim_parse(line, &arena, &claim, &err))
        fail_msg("%s", err.message);
    series_set_add(set, &claim);
    arena_release(&arena);
    return true;
}

/* adds the claims to the file, gives the series of all in it */
static void store_once(const char *path, const struct said *said, size_t count, struct buf *ret)
{
    static const struct series_options none = {.derive = false};
    struct err err = {.message = ""};
    struct store *store = store_open(path, &err);
    struct series_set *set = series_set_new(&err);
    const struct series *list;
    struct buf line = BUF_INIT;
    CHECK(err.message, store && set);
    for (size_t i = 0; i < count; i++) {
        struct claim claim = claim_said(&said[i]);
        buf_clear(&line);
        claim_write(&line, &claim);
        CHECK(err.message, store_add(store, &claim, slice_sub(buf_slice(&line), 0, line.len - 1), &err));
    }
    CHECK(err.message, store_claims(store, take, set, &err));
    size_t n = series_set_finish(set, &none, &list);
    CHECK(err.message, store_series(store, list, n, &err) && store_commit(store, &err));
    buf_clear(ret);
    for (size_t i = 0; i < n; i++)
        series_write(ret, &list[i]);
    store_close(store);
    series_set_free(set);
    buf_release(&line);
}

static void ask(const char *path, const char *sql, const char *wanted)
{
    sqlite3 *db;
    sqlite3_stmt *statement;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &statement, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
    CHECK_TEXT(sql, slice_of((const char *)sqlite3_column_text(statement, 0)), wanted);
    sqlite3_finalize(statement);
    sqlite3_close(db);
}

static void store_grows_day_by_day(void **state)
{
    char path[300], other[300];
    struct buf parts = BUF_INIT, whole = BUF_INIT;
    (void)state;
    path_in(path, sizeof path, "store.db");
    path_in(other, sizeof other, "whole.db");
    store_once(path, some, 2, &parts);
    store_once(path, some + 2, COUNT(some) - 2, &parts);
    store_once(path, some + 1, 2, &parts); /* again */
    store_once(other, some, COUNT(some), &whole);
    CHECK("as made at once", slice_equal(buf_slice(&parts), buf_slice(&whole)));
    ask(path, "PRAGMA integrity_check", "ok");
    ask(path, "SELECT count(*) FROM claims", "5");
    ask(path, "SELECT count(*) FROM series", "4");
    ask(path, "SELECT count(*) FROM observations", "5");
    ask(path, "SELECT count(*) FROM documents", "1");
    ask(path, "SELECT value FROM observations WHERE period_end = '2024-06-30'", "-0.2");
    ask(path, "SELECT group_concat(o.value) FROM observations o JOIN series USING (key) WHERE unit = 'GW'",
        "3350,5400");
    unlink(path);
    unlink(other);
    buf_release(&parts);
    buf_release(&whole);
}

static void store_of_another_kind_is_refused(void **state)
{
    char path[300];
    struct err err = {.message = ""};
    (void)state;
    path_in(path, sizeof path, "other.db");
    CHECK("written",
          file_write(path,
                     SLICE("this is a text and not a database, whatever it is called ................................"),
                     &err));
    assert_null(store_open(path, &err));
    CHECK_TEXT("not a database", slice_of(err.message), "file is not a database: name another file");
    unlink(path);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(tidy),
        cmocka_unit_test(wide),
        cmocka_unit_test(sdmx),
        cmocka_unit_test(cells_do_not_run),
        cmocka_unit_test(raw_cells_are_as_they_were),
        cmocka_unit_test(sql_quotes),
        cmocka_unit_test(workbooks_are_the_same_bytes),
        cmocka_unit_test(full_sheets_go_on_in_further_ones),
        cmocka_unit_test(lists_hold_what_people_can_open),
        cmocka_unit_test(rows_written_at_once_hold_any_text),
        cmocka_unit_test(workbook_takes_no_formula),
        cmocka_unit_test(package_has_what_the_table_has),
        cmocka_unit_test(store_grows_day_by_day),
        cmocka_unit_test(store_of_another_kind_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
