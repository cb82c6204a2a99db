/* SQL text for PostgreSQL: four tables, upserts, one transaction; loading it twice changes nothing */
#include "series/table.h"

static const char schema[] = "-- series of claims, by dateline; load with: psql -v ON_ERROR_STOP=1 -f FILE\n"
                             "BEGIN;\n"
                             "SET LOCAL client_min_messages = warning;\n"
                             "SET LOCAL client_encoding = 'UTF8';\n"
                             "SET LOCAL standard_conforming_strings = on;\n"
                             "CREATE TABLE IF NOT EXISTS documents (\n"
                             "    document text PRIMARY KEY,\n"
                             "    published date);\n"
                             "CREATE TABLE IF NOT EXISTS series (\n"
                             "    key text PRIMARY KEY, series text, title text NOT NULL, metric text NOT NULL, entity "
                             "text, unit text NOT NULL,\n"
                             "    comparison text, kind text NOT NULL, frequency text NOT NULL);\n"
                             "CREATE TABLE IF NOT EXISTS observations (\n"
                             "    key text NOT NULL REFERENCES series, number integer NOT NULL, period_start date, "
                             "period_end date, value numeric, low numeric,\n"
                             "    high numeric, relation text NOT NULL, status text NOT NULL, published date, source "
                             "text, derived boolean NOT NULL, doubt text,\n"
                             "    PRIMARY KEY (key, number));\n"
                             "CREATE INDEX IF NOT EXISTS observations_period_end ON observations (period_end);\n"
                             "CREATE TABLE IF NOT EXISTS claims (\n"
                             "    key text NOT NULL, number integer NOT NULL, document text NOT NULL REFERENCES "
                             "documents, start_byte bigint NOT NULL,\n"
                             "    end_byte bigint NOT NULL, text text, sentence text, source text,\n"
                             "    PRIMARY KEY (key, number, document, start_byte, end_byte), FOREIGN KEY (key, number) "
                             "REFERENCES observations);\n"
                             "CREATE INDEX IF NOT EXISTS claims_document ON claims (document);\n";

/* a string constant: quotes doubled, NUL (which PostgreSQL's text cannot hold) left out; NULL where there is none */
static void put_text(struct buf *b, struct slice text)
{
    if (!text.ptr) {
        buf_puts(b, "NULL");
        return;
    }
    buf_putc(b, '\'');
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '\'')
            buf_putc(b, '\'');
        if (text.ptr[i] != '\0')
            buf_putc(b, text.ptr[i]);
    }
    buf_putc(b, '\'');
}

static void put_date(struct buf *b, struct date d)
{
    if (!date_is(d)) {
        buf_puts(b, "NULL");
        return;
    }
    buf_putc(b, '\'');
    buf_date(b, d);
    buf_putc(b, '\'');
}

static void put_number(struct buf *b, const struct decimal *d)
{
    if (d)
        buf_decimal(b, *d);
    else
        buf_puts(b, "NULL");
}

static void put_series(struct buf *b, const struct series *s)
{
    struct slice comparison = slice_of(comparison_name(s->comparison));
    const struct slice texts[] = {s->key, s->series, s->title, s->metric, s->entity, s->unit, comparison};
    buf_puts(b, "INSERT INTO series VALUES (");
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        put_text(b, texts[i]);
        buf_putc(b, ',');
    }
    buf_printf(
        b,
        "'%s','%s') ON CONFLICT (key) DO UPDATE SET series = excluded.series, title = excluded.title, "
        "metric = excluded.metric, entity = excluded.entity, unit = excluded.unit, comparison = excluded.comparison, "
        "kind = excluded.kind, frequency = excluded.frequency;\n",
        series_kind_name(s->kind), frequency_name(s->frequency));
}

/* an observation's number in its series may change with later claims, so what is left of an earlier, longer loading
 * goes first */
static void put_clearing(struct buf *b, const struct series *s)
{
    static const char *const tables[] = {"claims", "observations"};
    for (size_t i = 0; i < 2; i++) {
        buf_printf(b, "DELETE FROM %s WHERE key = ", tables[i]);
        put_text(b, s->key);
        buf_puts(b, ";\n");
    }
}

/* the reasons as words of ours, NULL where there is none */
static void put_doubt(struct buf *b, unsigned doubt)
{
    struct buf words = BUF_INIT;
    doubt_put(&words, doubt);
    put_text(b, doubt ? buf_slice(&words) : (struct slice){NULL, 0});
    buf_release(&words);
}

static void put_observation(struct buf *b, struct slice key, size_t number, const struct observation *o)
{
    bool range = o->relation == RELATION_RANGE;
    buf_puts(b, "INSERT INTO observations VALUES (");
    put_text(b, key);
    buf_printf(b, ",%zu,", number);
    put_date(b, o->period_start);
    buf_putc(b, ',');
    put_date(b, o->period_end);
    buf_putc(b, ',');
    put_number(b, range ? NULL : &o->value);
    buf_putc(b, ',');
    put_number(b, range ? &o->low : NULL);
    buf_putc(b, ',');
    put_number(b, range ? &o->high : NULL);
    buf_printf(b, ",'%s','%s',", relation_symbol(o->relation), status_name(o->status));
    put_date(b, o->published);
    buf_putc(b, ',');
    put_text(b, o->source);
    buf_printf(b, ",%s,", o->derived ? "true" : "false");
    put_doubt(b, o->doubt);
    buf_puts(b, ") ON CONFLICT DO NOTHING;\n");
}

static void put_claim(struct buf *b, struct slice key, size_t number, const struct evidence *e)
{
    buf_puts(b, "INSERT INTO documents VALUES (");
    put_text(b, e->document);
    buf_putc(b, ',');
    put_date(b, e->published);
    buf_puts(b, ") ON CONFLICT (document) DO UPDATE SET published = excluded.published;\nINSERT INTO claims VALUES (");
    put_text(b, key);
    buf_printf(b, ",%zu,", number);
    put_text(b, e->document);
    buf_printf(b, ",%zu,%zu,", e->start, e->end);
    put_text(b, e->text);
    buf_putc(b, ',');
    put_text(b, e->sentence);
    buf_putc(b, ',');
    put_text(b, e->source);
    buf_puts(b, ") ON CONFLICT DO NOTHING;\n");
}

void table_sql(struct buf *b, const struct series *list, size_t count)
{
    buf_puts(b, schema);
    for (size_t i = 0; i < count; i++) {
        put_series(b, &list[i]);
        put_clearing(b, &list[i]);
        for (size_t k = 0; k < list[i].observation_count; k++) {
            const struct observation *o = &list[i].observations[k];
            put_observation(b, list[i].key, k + 1, o);
            for (size_t c = 0; c < o->claim_count; c++)
                put_claim(b, list[i].key, k + 1, &o->claims[c]);
        }
    }
    buf_puts(b, "COMMIT;\n");
}
