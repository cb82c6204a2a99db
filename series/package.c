#include "series/package.h"
#include "base/file.h"

void package_describe(struct buf *b, size_t csv_bytes)
{
    buf_puts(b,
             "{\n  \"profile\": \"tabular-data-package\",\n  \"name\": \"dateline-series\",\n"
             "  \"title\": \"Time series of claims, with their evidence\",\n  \"resources\": [{\n"
             "    \"profile\": \"tabular-data-resource\",\n    \"name\": \"series\",\n    \"path\": \"series.csv\",\n"
             "    \"format\": \"csv\",\n    \"mediatype\": \"text/csv\",\n    \"encoding\": \"utf-8\",\n");
    buf_printf(b, "    \"bytes\": %zu,\n", csv_bytes);
    buf_puts(b, "    \"dialect\": {\"delimiter\": \",\", \"lineTerminator\": \"\\r\\n\", \"quoteChar\": \"\\\"\", "
                "\"doubleQuote\": true, "
                "\"header\": true},\n    \"schema\": {\n      \"missingValues\": [\"\"],\n      \"fields\": [\n");
    for (const struct table_column *c = table_tidy_columns; c->name; c++) {
        buf_printf(b, "        {\"name\": \"%s\", \"type\": \"%s\", \"description\": ", c->name, c->type);
        buf_json_string(b, slice_of(c->meaning));
        buf_puts(b, c[1].name ? "},\n" : "}\n");
    }
    buf_puts(b, "      ]\n    }\n  }]\n}\n");
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
    package_describe(&json, csv.len);
    bool ok = folder_make(folder, err) && write_in(folder, "series.csv", &csv, err) &&
              write_in(folder, "datapackage.json", &json, err);
    buf_release(&csv);
    buf_release(&json);
    return ok;
}
