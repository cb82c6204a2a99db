#include "series/store.h"
#include <assert.h>
#include <sqlite3.h>
#include <stdlib.h>

/* changes with the tables; SQLite keeps it in the file's header */
#define STORE_VERSION 1

static const char schema[] =
    "CREATE TABLE IF NOT EXISTS documents (document TEXT PRIMARY KEY, published TEXT) WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS claims ("
    " document TEXT NOT NULL REFERENCES documents, start_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL, metric TEXT "
    "NOT NULL,"
    " comparison TEXT NOT NULL, published TEXT, text TEXT, sentence TEXT, entity TEXT, series TEXT, value NUMERIC, low "
    "NUMERIC,"
    " high NUMERIC, unit TEXT, relation TEXT, period_start TEXT, period_end TEXT, status TEXT, source TEXT, record "
    "TEXT NOT NULL,"
    " PRIMARY KEY (document, start_byte, end_byte, metric, comparison)) WITHOUT ROWID;"
    "CREATE INDEX IF NOT EXISTS claims_metric ON claims (metric);"
    "CREATE INDEX IF NOT EXISTS claims_period ON claims (period_end);"
    "CREATE TABLE IF NOT EXISTS series ("
    " key TEXT PRIMARY KEY, series TEXT, title TEXT NOT NULL, metric TEXT NOT NULL, entity TEXT, unit TEXT NOT NULL, "
    "comparison TEXT,"
    " kind TEXT NOT NULL, frequency TEXT NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS observations ("
    " key TEXT NOT NULL REFERENCES series, number INTEGER NOT NULL, period_start TEXT, period_end TEXT, value NUMERIC, "
    "low NUMERIC,"
    " high NUMERIC, relation TEXT NOT NULL, status TEXT NOT NULL, published TEXT, source TEXT, claims INTEGER NOT NULL,"
    " PRIMARY KEY (key, number)) WITHOUT ROWID;"
    "CREATE INDEX IF NOT EXISTS observations_period ON observations (period_end);"
    "PRAGMA user_version = 1;";
static_assert(STORE_VERSION == 1, "the pragma above");

enum statement_name { ADD_DOCUMENT, ADD_CLAIM, ADD_SERIES, ADD_OBSERVATION, STATEMENT_COUNT };
static const char *const statement_texts[STATEMENT_COUNT] = {
    [ADD_DOCUMENT] =
        "INSERT INTO documents VALUES (?,?) ON CONFLICT (document) DO UPDATE SET published = excluded.published",
    [ADD_CLAIM] = "INSERT OR REPLACE INTO claims VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
    [ADD_SERIES] = "INSERT INTO series VALUES (?,?,?,?,?,?,?,?,?)",
    [ADD_OBSERVATION] = "INSERT INTO observations VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
};

struct store {
    sqlite3 *db;
    sqlite3_stmt *statements[STATEMENT_COUNT];
    const char *path;
};

static bool fail(const struct store *store, struct err *err)
{
    return err_set(err, store->path, "%s", store->db ? sqlite3_errmsg(store->db) : "no memory");
}

static bool execute(const struct store *store, const char *sql, struct err *err)
{
    return sqlite3_exec(store->db, sql, NULL, NULL, NULL) == SQLITE_OK ? true : fail(store, err);
}

static int file_version(const struct store *store)
{
    sqlite3_stmt *ask;
    int version = -1;
    if (sqlite3_prepare_v2(store->db, "PRAGMA user_version", -1, &ask, NULL) == SQLITE_OK &&
        sqlite3_step(ask) == SQLITE_ROW)
        version = sqlite3_column_int(ask, 0);
    sqlite3_finalize(ask);
    return version;
}

static bool prepare(struct store *store, struct err *err)
{
    /* a second run waits for the first, not for ever */
    sqlite3_busy_timeout(store->db, 10000);
    if (!execute(store, "PRAGMA foreign_keys = ON; BEGIN IMMEDIATE", err))
        return false;
    int version = file_version(store);
    if (version != 0 && version != STORE_VERSION)
        return err_set(err, store->path, "a store of version %d, this program reads %d; make a new one from the claims",
                       version, STORE_VERSION);
    if (!execute(store, schema, err))
        return false;
    for (int i = 0; i < STATEMENT_COUNT; i++)
        if (sqlite3_prepare_v2(store->db, statement_texts[i], -1, &store->statements[i], NULL) != SQLITE_OK)
            return fail(store, err);
    return true;
}

struct store *store_open(const char *path, struct err *err)
{
    struct store *store = must_alloc(sizeof *store);
    *store = (struct store){.path = path};
    bool ok = sqlite3_open(path, &store->db) == SQLITE_OK ? prepare(store, err) : fail(store, err);
    if (ok)
        return store;
    store_close(store);
    return NULL;
}

void store_close(struct store *store)
{
    if (!store)
        return;
    for (int i = 0; i < STATEMENT_COUNT; i++)
        sqlite3_finalize(store->statements[i]);
    sqlite3_close(store->db);
    free(store);
}

/* ---- values ---- */

static void bind_text(sqlite3_stmt *s, int column, struct slice text)
{
    if (text.ptr)
        sqlite3_bind_text64(s, column, text.ptr, text.len, SQLITE_TRANSIENT, SQLITE_UTF8);
    else
        sqlite3_bind_null(s, column);
}

static void bind_date(sqlite3_stmt *s, int column, struct date d)
{
    struct buf b = BUF_INIT;
    if (date_is(d))
        buf_date(&b, d);
    bind_text(s, column, buf_slice(&b));
    buf_release(&b);
}

/* as text: the column's NUMERIC affinity makes a number of it without loss */
static void bind_decimal(sqlite3_stmt *s, int column, const struct decimal *d)
{
    struct buf b = BUF_INIT;
    if (d)
        buf_decimal(&b, *d);
    bind_text(s, column, buf_slice(&b));
    buf_release(&b);
}

static bool step(struct store *store, enum statement_name name, struct err *err)
{
    int done = sqlite3_step(store->statements[name]);
    bool ok = done == SQLITE_DONE ? true : fail(store, err);
    sqlite3_reset(store->statements[name]);
    return ok;
}

/* ---- claims ---- */

static bool add_document(struct store *store, const struct claim *claim, struct err *err)
{
    sqlite3_stmt *s = store->statements[ADD_DOCUMENT];
    bind_text(s, 1, claim->document);
    bind_date(s, 2, claim->published);
    return step(store, ADD_DOCUMENT, err);
}

bool store_add(struct store *store, const struct claim *claim, struct slice line, struct err *err)
{
    bool range = claim->relation == RELATION_RANGE;
    const char *comparison = comparison_name(claim->comparison);
    sqlite3_stmt *s = store->statements[ADD_CLAIM];
    if (!add_document(store, claim, err))
        return false;
    bind_text(s, 1, claim->document);
    sqlite3_bind_int64(s, 2, (sqlite3_int64)claim->start);
    sqlite3_bind_int64(s, 3, (sqlite3_int64)claim->end);
    bind_text(s, 4, claim->metric.ptr ? claim->metric : SLICE(""));
    bind_text(s, 5, slice_of(comparison ? comparison : ""));
    bind_date(s, 6, claim->published);
    bind_text(s, 7, claim->text);
    bind_text(s, 8, claim->sentence);
    bind_text(s, 9, claim->entity);
    bind_text(s, 10, claim->series);
    bind_decimal(s, 11, range ? NULL : &claim->value);
    bind_decimal(s, 12, range ? &claim->low : NULL);
    bind_decimal(s, 13, range ? &claim->high : NULL);
    bind_text(s, 14, claim->unit);
    bind_text(s, 15, slice_of(relation_symbol(claim->relation)));
    bind_date(s, 16, claim->period_start);
    bind_date(s, 17, claim->period_end);
    bind_text(s, 18, slice_of(status_name(claim->status)));
    bind_text(s, 19, claim->source);
    bind_text(s, 20, line);
    return step(store, ADD_CLAIM, err);
}

bool store_claims(struct store *store, bool (*take)(void *context, struct slice line), void *context, struct err *err)
{
    sqlite3_stmt *s;
    if (sqlite3_prepare_v2(store->db, "SELECT record FROM claims", -1, &s, NULL) != SQLITE_OK)
        return fail(store, err);
    int got;
    bool going = true;
    while (going && (got = sqlite3_step(s)) == SQLITE_ROW) {
        const char *text = (const char *)sqlite3_column_text(s, 0);
        going = take(context, (struct slice){text, (size_t)sqlite3_column_bytes(s, 0)});
    }
    bool ok = !going || got == SQLITE_DONE ? true : fail(store, err);
    sqlite3_finalize(s);
    return ok;
}

/* ---- series ---- */

static bool add_series(struct store *store, const struct series *one, struct err *err)
{
    sqlite3_stmt *s = store->statements[ADD_SERIES];
    const struct slice texts[] = {one->key,
                                  one->series,
                                  one->title,
                                  one->metric,
                                  one->entity,
                                  one->unit,
                                  slice_of(comparison_name(one->comparison)),
                                  slice_of(series_kind_name(one->kind)),
                                  slice_of(frequency_name(one->frequency))};
    for (int i = 0; i < 9; i++)
        bind_text(s, i + 1, texts[i]);
    return step(store, ADD_SERIES, err);
}

static bool add_observation(struct store *store, struct slice key, size_t number, const struct observation *o,
                            struct err *err)
{
    sqlite3_stmt *s = store->statements[ADD_OBSERVATION];
    bool range = o->relation == RELATION_RANGE;
    bind_text(s, 1, key);
    sqlite3_bind_int64(s, 2, (sqlite3_int64)number);
    bind_date(s, 3, o->period_start);
    bind_date(s, 4, o->period_end);
    bind_decimal(s, 5, range ? NULL : &o->value);
    bind_decimal(s, 6, range ? &o->low : NULL);
    bind_decimal(s, 7, range ? &o->high : NULL);
    bind_text(s, 8, slice_of(relation_symbol(o->relation)));
    bind_text(s, 9, slice_of(status_name(o->status)));
    bind_date(s, 10, o->published);
    bind_text(s, 11, o->source);
    sqlite3_bind_int64(s, 12, (sqlite3_int64)o->claim_count);
    return step(store, ADD_OBSERVATION, err);
}

bool store_series(struct store *store, const struct series *list, size_t count, struct err *err)
{
    if (!execute(store, "DELETE FROM observations; DELETE FROM series", err))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!add_series(store, &list[i], err))
            return false;
        for (size_t k = 0; k < list[i].observation_count; k++)
            if (!add_observation(store, list[i].key, k + 1, &list[i].observations[k], err))
                return false;
    }
    return true;
}

bool store_commit(struct store *store, struct err *err)
{
    return execute(store, "COMMIT", err);
}
