#include "series/store.h"
#include <assert.h>
#include <sqlite3.h>
#include <stdlib.h>

/* Changes with the tables; SQLite keeps it in the file's header.  A store of version 1 is brought up to date: what its
 * old tables held of series is made anew at each run. */
#define STORE_VERSION 2

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
    "CREATE TABLE IF NOT EXISTS decisions ("
    " document TEXT NOT NULL, start_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL, decision TEXT NOT NULL, record "
    "TEXT "
    "NOT NULL,"
    " PRIMARY KEY (document, start_byte, end_byte)) WITHOUT ROWID;"
    "CREATE INDEX IF NOT EXISTS claims_metric ON claims (metric);"
    "CREATE INDEX IF NOT EXISTS claims_period ON claims (period_end);"
    "CREATE TABLE IF NOT EXISTS series ("
    " key TEXT PRIMARY KEY, series TEXT, title TEXT NOT NULL, metric TEXT NOT NULL, entity TEXT, unit TEXT NOT NULL, "
    "comparison TEXT,"
    " kind TEXT NOT NULL, frequency TEXT NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS observations ("
    " key TEXT NOT NULL REFERENCES series, number INTEGER NOT NULL, period_start TEXT, period_end TEXT, value NUMERIC, "
    "low NUMERIC,"
    " high NUMERIC, relation TEXT NOT NULL, status TEXT NOT NULL, published TEXT, source TEXT, claims INTEGER NOT "
    "NULL, "
    "doubt TEXT,"
    " PRIMARY KEY (key, number)) WITHOUT ROWID;"
    "CREATE INDEX IF NOT EXISTS observations_period ON observations (period_end);"
    "PRAGMA user_version = 2;";
static_assert(STORE_VERSION == 2, "the pragma above");

enum statement_name { ADD_DOCUMENT, ADD_CLAIM, ADD_DECISION, ADD_SERIES, ADD_OBSERVATION, STATEMENT_COUNT };
static const char *const statement_texts[STATEMENT_COUNT] = {
    [ADD_DOCUMENT] =
        "INSERT INTO documents VALUES (?,?) ON CONFLICT (document) DO UPDATE SET published = excluded.published",
    [ADD_CLAIM] = "INSERT OR REPLACE INTO claims VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
    [ADD_DECISION] = "INSERT OR REPLACE INTO decisions VALUES (?,?,?,?,?)",
    [ADD_SERIES] = "INSERT INTO series VALUES (?,?,?,?,?,?,?,?,?)",
    [ADD_OBSERVATION] = "INSERT INTO observations VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
};

struct store {
    sqlite3 *db;
    sqlite3_stmt *statements[STATEMENT_COUNT];
    const char *path;
    bool failed;    /* nothing more is done then */
    struct err err; /* the first failure */
};

/* SQLite's causes, and what to do about them */
static const char *hint(int code)
{
    switch (code & 0xFF) {
    case SQLITE_FULL:
    case SQLITE_IOERR:
        return ": make room, or choose another place; the store is as it was";
    case SQLITE_CANTOPEN:
        return ": its folder must be there, with the right to write in it";
    case SQLITE_BUSY:
        return ": another program works on it; try again when that has ended";
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return ": ask for the right to it and to its folder, or use a copy";
    case SQLITE_NOTADB:
        return ": name another file";
    case SQLITE_CORRUPT:
        return ": take a copy of it from before, or make a new one from the claims";
    default:
        return "";
    }
}

/* what a check of a file needs at most; where there is so much, memory is not what is missing */
#define CHECK_MEMORY ((size_t)4 << 20)

static bool has_memory(void)
{
    void *some = malloc(CHECK_MEMORY);
    free(some);
    return some != NULL;
}

/* A damaged file may tell SQLite of a length for which there is no memory anywhere, also while it is checked. */
static bool is_damaged(sqlite3 *db)
{
    sqlite3_stmt *ask = NULL;
    int code = sqlite3_prepare_v2(db, "PRAGMA quick_check(1)", -1, &ask, NULL);
    if (code == SQLITE_OK)
        code = sqlite3_step(ask);
    const unsigned char *said = code == SQLITE_ROW ? sqlite3_column_text(ask, 0) : NULL;
    bool again = (code & 0xFF) == SQLITE_NOMEM && has_memory();
    bool damaged = said ? strcmp((const char *)said, "ok") != 0 : again || (code & 0xFF) == SQLITE_CORRUPT;
    sqlite3_finalize(ask);
    return damaged;
}

/* SQLite takes back the whole transaction on some failures (a full disk) and would then keep each later statement on
 * its own: so the first failure is the last thing that happens to a store. */
static bool fail(struct store *store, int code, struct err *err)
{
    if (!store->failed && store->db && (code & 0xFF) == SQLITE_NOMEM && is_damaged(store->db))
        code = SQLITE_CORRUPT;
    if (!store->failed && (!store->db || (code & 0xFF) == SQLITE_NOMEM))
        out_of_memory();
    if (!store->failed)
        err_set(&store->err, store->path, "%s%s",
                code == sqlite3_errcode(store->db) ? sqlite3_errmsg(store->db) : sqlite3_errstr(code), hint(code));
    store->failed = true;
    *err = store->err;
    return false;
}

/* code: of the call just made */
static bool went_well(struct store *store, int code, struct err *err)
{
    return (code == SQLITE_OK && !store->failed) || fail(store, code, err);
}

static bool execute(struct store *store, const char *sql, struct err *err)
{
    return store->failed ? fail(store, SQLITE_ABORT, err)
                         : went_well(store, sqlite3_exec(store->db, sql, NULL, NULL, NULL), err);
}

static bool file_version(struct store *store, int *ret, struct err *err)
{
    sqlite3_stmt *ask;
    int code = sqlite3_prepare_v2(store->db, "PRAGMA user_version", -1, &ask, NULL);
    if (code == SQLITE_OK)
        code = sqlite3_step(ask);
    if (code == SQLITE_ROW)
        *ret = sqlite3_column_int(ask, 0);
    else
        fail(store, code, err);
    sqlite3_finalize(ask);
    return code == SQLITE_ROW;
}

static bool prepare(struct store *store, struct err *err)
{
    /* a second run waits for the first, not for ever */
    sqlite3_busy_timeout(store->db, 10000);
    if (!execute(store, "PRAGMA foreign_keys = ON; BEGIN IMMEDIATE", err))
        return false;
    int version;
    if (!file_version(store, &version, err))
        return false;
    if (version == 1 && !execute(store, "DROP TABLE observations", err))
        return false;
    if (version < 0 || version > STORE_VERSION)
        return err_set(err, store->path, "a store of version %d, this program reads %d; make a new one from the claims",
                       version, STORE_VERSION);
    if (!execute(store, schema, err))
        return false;
    for (int i = 0; i < STATEMENT_COUNT; i++)
        if (!went_well(store, sqlite3_prepare_v2(store->db, statement_texts[i], -1, &store->statements[i], NULL), err))
            return false;
    return true;
}

struct store *store_open(const char *path, struct err *err)
{
    struct store *store = must_alloc(sizeof *store);
    *store = (struct store){.path = path};
    if (went_well(store, sqlite3_open(path, &store->db), err) && prepare(store, err))
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

/* one row of a table while its columns are filled from the left */
struct row {
    sqlite3_stmt *s;
    int column, code; /* code: of the first that could not be */
};

static struct row row_of(const struct store *store, enum statement_name name)
{
    return (struct row){.s = store->statements[name], .code = SQLITE_OK};
}

static void note(struct row *row, int code)
{
    if (row->code == SQLITE_OK)
        row->code = code;
}

static void put_text(struct row *row, struct slice text)
{
    row->column++;
    note(row, text.ptr ? sqlite3_bind_text64(row->s, row->column, text.ptr, text.len, SQLITE_TRANSIENT, SQLITE_UTF8)
                       : sqlite3_bind_null(row->s, row->column));
}

static void put_word(struct row *row, const char *word)
{
    put_text(row, slice_of(word));
}

static void put_number(struct row *row, size_t number)
{
    note(row, sqlite3_bind_int64(row->s, ++row->column, (sqlite3_int64)number));
}

static void put_date(struct row *row, struct date d)
{
    struct buf b = BUF_INIT;
    if (date_is(d))
        buf_date(&b, d);
    put_text(row, buf_slice(&b));
    buf_release(&b);
}

/* as text: the column's NUMERIC affinity makes a number of it without loss */
static void put_decimal(struct row *row, const struct decimal *d)
{
    struct buf b = BUF_INIT;
    if (d)
        buf_decimal(&b, *d);
    put_text(row, buf_slice(&b));
    buf_release(&b);
}

/* null where there is none */
static void put_doubt(struct row *row, unsigned doubt)
{
    struct buf b = BUF_INIT;
    doubt_put(&b, doubt);
    put_text(row, buf_slice(&b));
    buf_release(&b);
}

static bool insert(struct store *store, const struct row *row, struct err *err)
{
    if (!went_well(store, row->code, err))
        return false;
    int done = sqlite3_step(row->s);
    bool ok = done == SQLITE_DONE ? true : fail(store, done, err);
    sqlite3_reset(row->s);
    return ok;
}

/* ---- claims ---- */

static bool add_document(struct store *store, const struct claim *claim, struct err *err)
{
    struct row row = row_of(store, ADD_DOCUMENT);
    put_text(&row, claim->document);
    put_date(&row, claim->published);
    return insert(store, &row, err);
}

bool store_add(struct store *store, const struct claim *claim, struct slice line, struct err *err)
{
    bool range = claim->relation == RELATION_RANGE;
    const char *comparison = comparison_name(claim->comparison);
    struct row row = row_of(store, ADD_CLAIM);
    if (!add_document(store, claim, err))
        return false;
    put_text(&row, claim->document);
    put_number(&row, claim->start);
    put_number(&row, claim->end);
    put_text(&row, claim->metric.ptr ? claim->metric : SLICE(""));
    put_word(&row, comparison ? comparison : "");
    put_date(&row, claim->published);
    put_text(&row, claim->text);
    put_text(&row, claim->sentence);
    put_text(&row, claim->entity);
    put_text(&row, claim->series);
    put_decimal(&row, range ? NULL : &claim->value);
    put_decimal(&row, range ? &claim->low : NULL);
    put_decimal(&row, range ? &claim->high : NULL);
    put_text(&row, claim->unit);
    put_word(&row, relation_symbol(claim->relation));
    put_date(&row, claim->period_start);
    put_date(&row, claim->period_end);
    put_word(&row, status_name(claim->status));
    put_text(&row, claim->source);
    put_text(&row, line);
    return insert(store, &row, err);
}

/* gives each record that the query has, as long as take returns true */
static bool give_records(struct store *store, const char *query, bool (*take)(void *context, struct slice line),
                         void *context, struct err *err)
{
    sqlite3_stmt *s;
    int got = store->failed ? SQLITE_ABORT : sqlite3_prepare_v2(store->db, query, -1, &s, NULL);
    if (!went_well(store, got, err))
        return false;
    bool going = true;
    while (going && (got = sqlite3_step(s)) == SQLITE_ROW) {
        const char *text = (const char *)sqlite3_column_text(s, 0);
        if (!text) { /* the column is never null: no memory */
            got = SQLITE_NOMEM;
            break;
        }
        going = take(context, (struct slice){text, (size_t)sqlite3_column_bytes(s, 0)});
    }
    bool ok = !going || got == SQLITE_DONE ? true : fail(store, got, err);
    sqlite3_finalize(s);
    return ok;
}

bool store_claims(struct store *store, bool (*take)(void *context, struct slice line), void *context, struct err *err)
{
    return give_records(store, "SELECT record FROM claims", take, context, err);
}

/* ---- decisions ---- */

bool store_decide(struct store *store, const struct decision *decision, struct err *err)
{
    struct row row = row_of(store, ADD_DECISION);
    put_text(&row, decision->document);
    put_number(&row, decision->start);
    put_number(&row, decision->end);
    put_word(&row, decision_name(decision->kind));
    put_text(&row, decision->line);
    return insert(store, &row, err);
}

bool store_decisions(struct store *store, bool (*take)(void *context, struct slice line), void *context,
                     struct err *err)
{
    return give_records(store, "SELECT record FROM decisions", take, context, err);
}

/* ---- series ---- */

static bool add_series(struct store *store, const struct series *one, struct err *err)
{
    struct row row = row_of(store, ADD_SERIES);
    put_text(&row, one->key);
    put_text(&row, one->series);
    put_text(&row, one->title);
    put_text(&row, one->metric);
    put_text(&row, one->entity);
    put_text(&row, one->unit);
    put_word(&row, comparison_name(one->comparison));
    put_word(&row, series_kind_name(one->kind));
    put_word(&row, frequency_name(one->frequency));
    return insert(store, &row, err);
}

static bool add_observation(struct store *store, struct slice key, size_t number, const struct observation *o,
                            struct err *err)
{
    struct row row = row_of(store, ADD_OBSERVATION);
    bool range = o->relation == RELATION_RANGE;
    put_text(&row, key);
    put_number(&row, number);
    put_date(&row, o->period_start);
    put_date(&row, o->period_end);
    put_decimal(&row, range ? NULL : &o->value);
    put_decimal(&row, range ? &o->low : NULL);
    put_decimal(&row, range ? &o->high : NULL);
    put_word(&row, relation_symbol(o->relation));
    put_word(&row, status_name(o->status));
    put_date(&row, o->published);
    put_text(&row, o->source);
    put_number(&row, o->claim_count);
    put_doubt(&row, o->doubt);
    return insert(store, &row, err);
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
