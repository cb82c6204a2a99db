#include "series/package.h"
#include "base/file.h"
#include "series/facets.h"

static void describe_column(struct buf *b, const char *name, struct slice text, const char *type, const char *meaning,
                            bool first)
{
    struct buf whole = BUF_INIT;
    buf_puts(&whole, name);
    buf_put(&whole, text);
    buf_puts(b, first ? "        {\"name\": " : ",\n        {\"name\": ");
    buf_json_string(b, buf_slice(&whole));
    buf_printf(b, ", \"type\": \"%s\", \"description\": ", type);
    buf_json_string(b, slice_of(meaning));
    buf_putc(b, '}');
    buf_release(&whole);
}

void package_describe(struct buf *b, const struct series *list, size_t count, size_t csv_bytes)
{
    struct arena arena;
    struct facet_names names;
    arena_init(&arena);
    facets_names(list, count, &arena, &names);
    buf_puts(b,
             "{\n  \"profile\": \"tabular-data-package\",\n  \"name\": \"dateline-series\",\n"
             "  \"title\": \"Time series of claims, with their evidence\",\n  \"resources\": [{\n"
             "    \"profile\": \"tabular-data-resource\",\n    \"name\": \"series\",\n    \"path\": \"series.csv\",\n"
             "    \"format\": \"csv\",\n    \"mediatype\": \"text/csv\",\n    \"encoding\": \"utf-8\",\n");
    buf_printf(b, "    \"bytes\": %zu,\n", csv_bytes);
    buf_puts(b, "    \"dialect\": {\"delimiter\": \",\", \"lineTerminator\": \"\\r\\n\", \"quoteChar\": \"\\\"\", "
                "\"doubleQuote\": true, "
                "\"header\": true},\n    \"schema\": {\n      \"missingValues\": [\"\"],\n      \"fields\": [\n");
    for (const struct table_column *c = table_tidy_columns; c->name; c++)
        describe_column(b, c->name, SLICE(""), c->type, c->meaning, c == table_tidy_columns);
    for (size_t i = 0; i < names.count; i++)
        describe_column(b, "facet ", names.at[i], "string", "a facet of the known metric, empty where not told", false);
    arena_release(&arena);
    buf_puts(b, "\n      ]\n    }\n  }]\n}\n");
}

static bool write_in(const char *folder, const char *name, const struct buf *content, struct err *err)
{
    struct buf path = BUF_INIT;
    buf_printf(&path, "%s/%s", folder, name);
    bool ok = file_write(path.ptr, buf_slice(content), err);
    buf_release(&path);
    return ok;
}

bool package_write(const char *folder, const struct series *list, size_t count, const struct table_options *options,
                   struct err *err)
{
    struct table_options tidy = {.wide = false, .csv_raw = options->csv_raw};
    struct buf csv = BUF_INIT, json = BUF_INIT;
    table_csv(&csv, list, count, &tidy);
    package_describe(&json, list, count, csv.len);
    bool ok = folder_make(folder, err) && write_in(folder, "series.csv", &csv, err) &&
              write_in(folder, "datapackage.json", &json, err);
    buf_release(&csv);
    buf_release(&json);
    return ok;
}
