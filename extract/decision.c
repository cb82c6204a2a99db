#include "extract/decision.h"
#include "base/file.h"
#include "base/json.h"
#include "base/utf8.h"
#include <stdlib.h>

/* a file is written by a person's hand, click by click */
#define DECISIONS_FILE_MAX ((size_t)64 << 20)
#define DECISION_LINE_MAX 65536

struct decisions {
    struct arena arena;
    struct decision *at;
    size_t count, room;
    size_t next; /* order of the next one */
    bool ordered;
};

static const char *const kind_names[] = {"wrong", "right", "corrected", "none"};
#define KINDS ((int)(sizeof kind_names / sizeof *kind_names))

const char *decision_name(enum decision_kind kind)
{
    return kind_names[kind];
}

struct decisions *decisions_new(void)
{
    struct decisions *d = must_alloc(sizeof *d);
    *d = (struct decisions){.count = 0};
    arena_init(&d->arena);
    return d;
}

void decisions_free(struct decisions *d)
{
    if (!d)
        return;
    free(d->at);
    arena_release(&d->arena);
    free(d);
}

/* ---- reading ---- */

static int kind_of(const struct json_field *f)
{
    for (int i = 0; f->kind == JSON_STRING && i < KINDS; i++)
        if (slice_equal(f->text, slice_of(kind_names[i])))
            return i;
    return -1;
}

enum { HAS_DOCUMENT = 1, HAS_START = 2, HAS_END = 4, HAS_TEXT = 8, HAS_DECISION = 16, HAS_ALL = 31 };

/* false if the field has a wrong value */
static bool read_field(const struct json_field *f, struct decision *ret, unsigned *seen)
{
    bool string = f->kind == JSON_STRING;
    if (json_is(f, "document")) {
        ret->document = f->text;
        *seen |= HAS_DOCUMENT;
        return string;
    }
    if (json_is(f, "start")) {
        *seen |= HAS_START;
        return json_offset(f, &ret->start);
    }
    if (json_is(f, "end")) {
        *seen |= HAS_END;
        return json_offset(f, &ret->end);
    }
    if (json_is(f, "text")) {
        ret->text = f->text;
        *seen |= HAS_TEXT;
        return string;
    }
    if (json_is(f, "set")) {
        ret->set = f->text;
        return f->kind == JSON_OBJECT;
    }
    if (json_is(f, "decision")) {
        int kind = kind_of(f);
        ret->kind = kind < 0 ? DECISION_NONE : (enum decision_kind)kind;
        *seen |= HAS_DECISION;
        return kind >= 0;
    }
    return true;
}

/* what a correction says must do for some claim */
static bool check_set(const struct decision *d, struct arena *arena, struct err *err)
{
    struct claim claim = {.unit = SLICE("1")};
    if (d->kind != DECISION_CORRECTED)
        return true;
    if (!d->set.ptr)
        return err_set(err, NULL, "a correction has no \"set\", an object with the fields that change");
    return claim_amend(&claim, d->set, arena, err);
}

static bool read_decision(struct slice line, struct arena *arena, struct decision *ret, struct err *err)
{
    struct json_walk w;
    struct json_field f;
    unsigned seen = 0;
    if (line.len > DECISION_LINE_MAX)
        return err_set(err, NULL, "a decision of over %d bytes", DECISION_LINE_MAX);
    if (utf8_valid(line) < line.len)
        return err_set(err, NULL, "not UTF-8 (byte %zu)", utf8_valid(line) + 1);
    ret->line = line;
    for (json_open(&w, line, arena); json_next(&w, &f);)
        if (!read_field(&f, ret, &seen))
            return err_set(err, NULL, "field \"%.*s\" of a decision has a wrong value or type",
                           (int)(f.name.len < 40 ? f.name.len : 40), f.name.ptr);
    if (w.error)
        return err_set(err, NULL, "not JSON: %s (byte %zu)", w.error, w.at + 1);
    if (seen != HAS_ALL)
        return err_set(err, NULL,
                       "a decision has \"document\", \"start\", \"end\", \"text\" and \"decision\": wrong, right, "
                       "corrected or none");
    return check_set(ret, arena, err);
}

bool decisions_add(struct decisions *d, struct slice line, struct err *err)
{
    struct decision read = {.order = d->next++};
    if (!read_decision(arena_copy(&d->arena, line), &d->arena, &read, err))
        return false;
    must_more(d->at, d->count, d->room, 64);
    d->at[d->count++] = read;
    d->ordered = false;
    return true;
}

static bool add_lines(struct decisions *d, const char *path, struct slice rest, struct err *err)
{
    struct err why = {.file = ""};
    for (size_t number = 1; rest.len; number++) {
        size_t end = slice_find(rest, SLICE("\n"));
        struct slice line = slice_trim(slice_sub(rest, 0, end));
        rest = end == SLICE_NONE ? SLICE("") : slice_sub(rest, end + 1, rest.len);
        if (line.len && !decisions_add(d, line, &why))
            return err_set(err, path, "line %zu: %s", number, why.message);
    }
    return true;
}

bool decisions_load(struct decisions *d, const char *path, struct err *err)
{
    struct buf text = BUF_INIT;
    size_t before = d->count;
    bool ok = file_read(path, DECISIONS_FILE_MAX, &text, err) && add_lines(d, path, buf_slice(&text), err);
    if (!ok)
        d->count = before;
    buf_release(&text);
    return ok;
}

bool decisions_option(struct decisions **d, const char *path, struct err *err)
{
    const struct decision *list;
    *d = *d ? *d : decisions_new();
    if (!decisions_load(*d, path, err))
        return false;
    decisions_list(*d, &list); /* put in order before threads ask */
    return true;
}

/* ---- which counts ---- */

static int compare_places(const struct decision *x, const struct decision *y)
{
    int c = slice_compare(x->document, y->document);
    if (c == 0)
        c = (x->start > y->start) - (x->start < y->start);
    return c ? c : (x->end > y->end) - (x->end < y->end);
}

static int compare_decisions(const void *a, const void *b)
{
    const struct decision *x = a, *y = b;
    int c = compare_places(x, y);
    return c ? c : (x->order > y->order) - (x->order < y->order);
}

/* the last one of each place */
static void settle(struct decisions *d)
{
    size_t kept = 0;
    if (d->ordered)
        return;
    if (d->count)
        qsort(d->at, d->count, sizeof *d->at, compare_decisions);
    for (size_t i = 0; i < d->count; i++) {
        bool last = i + 1 == d->count || compare_places(&d->at[i], &d->at[i + 1]) != 0;
        if (last)
            d->at[kept++] = d->at[i];
    }
    d->count = kept;
    d->ordered = true;
}

size_t decisions_list(struct decisions *d, const struct decision **ret)
{
    *ret = NULL;
    if (!d)
        return 0;
    settle(d);
    *ret = d->at;
    return d->count;
}

bool decisions_idle(struct decisions *d, struct err *err)
{
    const struct decision *list;
    size_t count = decisions_list(d, &list);
    for (size_t i = 0; i < count; i++)
        if (atomic_load(&list[i].used))
            return false;
    if (count)
        err_set(err, NULL, "none of the %zu decisions is on a claim here: do their documents go by other names now?",
                count);
    return count > 0;
}

static struct decision *find(const struct decisions *d, const struct claim *claim)
{
    struct decision wanted = {.document = claim->document, .start = claim->start, .end = claim->end};
    size_t low = 0, high = d->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare_places(&d->at[middle], &wanted) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < d->count && compare_places(&d->at[low], &wanted) == 0 ? &d->at[low] : NULL;
}

bool decisions_apply(struct decisions *d, struct claim *claim, struct arena *arena)
{
    struct decision *found = d ? find(d, claim) : NULL;
    struct err err;
    if (!found || !slice_equal(found->text, claim->text))
        return true;
    atomic_store(&found->used, true);
    if (found->kind == DECISION_NONE)
        return true;
    if (found->kind == DECISION_WRONG)
        return false;
    claim->edited = found->kind == DECISION_RIGHT || claim_amend(claim, found->set, arena, &err);
    return true;
}

size_t decisions_apply_all(struct decisions *d, struct claim *at, size_t count, struct arena *arena)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (decisions_apply(d, &at[i], arena))
            at[kept++] = at[i];
    return kept;
}
