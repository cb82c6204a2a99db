#include "extract/claim.h"
#include "base/json.h"

static const char *const relation_symbols[] = {
    [RELATION_EQ] = "=", [RELATION_ABOUT] = "~", [RELATION_GT] = ">",        [RELATION_GE] = ">=",
    [RELATION_LT] = "<", [RELATION_LE] = "<=",   [RELATION_RANGE] = "range",
};
static const char *const status_names[] = {
    [STATUS_ACTUAL] = "actual", [STATUS_FORECAST] = "forecast", [STATUS_TARGET] = "target"};
static const char *const comparison_names[] = {
    [COMPARISON_NONE] = NULL, [COMPARISON_YOY] = "yoy",   [COMPARISON_QOQ] = "qoq",
    [COMPARISON_MOM] = "mom", [COMPARISON_CAGR] = "cagr", [COMPARISON_OTHER] = "other",
};
#define COUNT(array) (sizeof(array) / sizeof *(array))

const char *relation_symbol(enum relation relation)
{
    return relation_symbols[relation];
}

const char *status_name(enum status status)
{
    return status_names[status];
}

const char *comparison_name(enum comparison comparison)
{
    return comparison_names[comparison];
}

/* ---- writing ---- */

void claim_write(struct buf *b, const struct claim *claim)
{
    bool range = claim->relation == RELATION_RANGE;
    buf_puts(b, "{\"document\":");
    buf_json_string(b, claim->document);
    json_put_date(b, JSON_NAME("published"), claim->published);
    json_put_offset(b, JSON_NAME("start"), claim->start);
    json_put_offset(b, JSON_NAME("end"), claim->end);
    json_put_text(b, JSON_NAME("text"), claim->text);
    json_put_text(b, JSON_NAME("sentence"), claim->sentence);
    json_put_text(b, JSON_NAME("metric"), claim->metric.ptr ? claim->metric : SLICE(""));
    json_put_text(b, JSON_NAME("entity"), claim->entity);
    json_put_text(b, JSON_NAME("series"), claim->series);
    json_put_number(b, JSON_NAME("value"), range ? NULL : &claim->value);
    json_put_number(b, JSON_NAME("low"), range ? &claim->low : NULL);
    json_put_number(b, JSON_NAME("high"), range ? &claim->high : NULL);
    json_put_text(b, JSON_NAME("unit"), claim->unit);
    json_put_text(b, JSON_NAME("relation"), slice_of(relation_symbol(claim->relation)));
    json_put_date(b, JSON_NAME("period_start"), claim->period_start);
    json_put_date(b, JSON_NAME("period_end"), claim->period_end);
    json_put_text(b, JSON_NAME("period_text"), claim->period_text);
    json_put_text(b, JSON_NAME("status"), slice_of(status_name(claim->status)));
    json_put_text(b, JSON_NAME("comparison"), slice_of(comparison_name(claim->comparison)));
    json_put_text(b, JSON_NAME("source"), claim->source);
    buf_puts(b, ",\"facets\":");
    if (claim->facets.ptr)
        buf_put(b, claim->facets);
    else
        buf_puts(b, "null");
    json_put_number(b, JSON_NAME("confidence"), claim->confidence.coef ? &claim->confidence : NULL);
    if (claim->cell.ptr) {
        buf_puts(b, ",\"cell\":");
        buf_put(b, claim->cell);
    }
    if (claim->page)
        json_put_offset(b, JSON_NAME("page"), claim->page);
    if (claim->edited)
        buf_puts(b, ",\"edited\":true");
    if (claim->published_inferred)
        buf_puts(b, ",\"published_inferred\":true");
    if (claim->published_from.ptr)
        json_put_text(b, JSON_NAME("published_from"), claim->published_from);
    buf_puts(b, "}\n");
}

/* ---- reading ---- */

/* what a field of the record holds: the one place that says which types are allowed */
enum field_type {
    TEXT,
    TEXT_OR_NULL,
    OBJECT_OR_NULL,
    DAY_OR_NULL,
    NUMBER_OR_NULL,
    OFFSET,
    RELATION,
    STATUS,
    COMPARISON,
    FLAG
};

struct field_row {
    struct slice name;
    enum field_type type;
    size_t at; /* offset of the member in struct claim */
    bool needed;
};

static const struct field_row field_rows[] = {
    {SLICE_INIT("document"), TEXT, offsetof(struct claim, document), true},
    {SLICE_INIT("published"), DAY_OR_NULL, offsetof(struct claim, published), true},
    {SLICE_INIT("start"), OFFSET, offsetof(struct claim, start), true},
    {SLICE_INIT("end"), OFFSET, offsetof(struct claim, end), true},
    {SLICE_INIT("text"), TEXT, offsetof(struct claim, text), true},
    {SLICE_INIT("sentence"), TEXT, offsetof(struct claim, sentence), true},
    {SLICE_INIT("metric"), TEXT, offsetof(struct claim, metric), true},
    {SLICE_INIT("entity"), TEXT_OR_NULL, offsetof(struct claim, entity), true},
    {SLICE_INIT("series"), TEXT_OR_NULL, offsetof(struct claim, series), true},
    {SLICE_INIT("value"), NUMBER_OR_NULL, offsetof(struct claim, value), true},
    {SLICE_INIT("low"), NUMBER_OR_NULL, offsetof(struct claim, low), true},
    {SLICE_INIT("high"), NUMBER_OR_NULL, offsetof(struct claim, high), true},
    {SLICE_INIT("unit"), TEXT, offsetof(struct claim, unit), true},
    {SLICE_INIT("relation"), RELATION, offsetof(struct claim, relation), true},
    {SLICE_INIT("period_start"), DAY_OR_NULL, offsetof(struct claim, period_start), true},
    {SLICE_INIT("period_end"), DAY_OR_NULL, offsetof(struct claim, period_end), true},
    {SLICE_INIT("period_text"), TEXT_OR_NULL, offsetof(struct claim, period_text), true},
    {SLICE_INIT("status"), STATUS, offsetof(struct claim, status), true},
    {SLICE_INIT("comparison"), COMPARISON, offsetof(struct claim, comparison), true},
    {SLICE_INIT("source"), TEXT_OR_NULL, offsetof(struct claim, source), true},
    {SLICE_INIT("facets"), OBJECT_OR_NULL, offsetof(struct claim, facets), false},
    {SLICE_INIT("confidence"), NUMBER_OR_NULL, offsetof(struct claim, confidence), false},
    {SLICE_INIT("cell"), OBJECT_OR_NULL, offsetof(struct claim, cell), false},
    {SLICE_INIT("page"), OFFSET, offsetof(struct claim, page), false},
    {SLICE_INIT("edited"), FLAG, offsetof(struct claim, edited), false},
    {SLICE_INIT("published_inferred"), FLAG, offsetof(struct claim, published_inferred), false},
    {SLICE_INIT("published_from"), TEXT_OR_NULL, offsetof(struct claim, published_from), false},
};

/* number of the name in names; -1 if it is none of them */
static int name_number(const char *const *names, size_t count, const struct json_field *f)
{
    for (size_t i = 0; i < count; i++)
        if (f->kind == JSON_STRING && names[i] && slice_equal(f->text, slice_of(names[i])))
            return (int)i;
    return -1;
}

static bool read_number(const struct field_row *row, void *member, const struct json_field *f)
{
    size_t count = row->type == RELATION ? COUNT(relation_symbols)
                   : row->type == STATUS ? COUNT(status_names)
                                         : COUNT(comparison_names);
    const char *const *names = row->type == RELATION ? relation_symbols
                               : row->type == STATUS ? status_names
                                                     : comparison_names;
    int number = row->type == COMPARISON && f->kind == JSON_NULL ? COMPARISON_NONE : name_number(names, count, f);
    if (number < 0)
        return false;
    if (row->type == RELATION)
        *(enum relation *)member = (enum relation)number;
    else if (row->type == STATUS)
        *(enum status *)member = (enum status)number;
    else
        *(enum comparison *)member = (enum comparison)number;
    return true;
}

static bool read_field(const struct field_row *row, struct claim *claim, const struct json_field *f)
{
    void *member = (char *)claim + row->at;
    bool null = f->kind == JSON_NULL;
    switch (row->type) {
    case TEXT:
    case TEXT_OR_NULL:
        if (!null)
            *(struct slice *)member = f->text;
        return f->kind == JSON_STRING || (null && row->type == TEXT_OR_NULL);
    case OBJECT_OR_NULL:
        if (!null)
            *(struct slice *)member = f->text;
        return null || f->kind == JSON_OBJECT;
    case DAY_OR_NULL:
        *(struct date *)member = f->kind == JSON_STRING ? date_parse(f->text) : DATE_NONE;
        return null || date_is(*(struct date *)member);
    case NUMBER_OR_NULL:
        return null || (f->kind == JSON_NUMBER && decimal_parse(f->text, member));
    case OFFSET:
        return json_offset(f, member);
    case FLAG:
        *(bool *)member = f->kind == JSON_TRUE;
        return f->kind == JSON_TRUE || f->kind == JSON_FALSE;
    case RELATION:
    case STATUS:
    case COMPARISON:
        return read_number(row, member, f);
    }
    return false;
}

/* guess is the row that comes next if the fields stand in the order of the table, which is how we write them */
static const struct field_row *find_row(const struct json_field *f, size_t guess)
{
    if (guess < COUNT(field_rows) && slice_equal(f->name, field_rows[guess].name))
        return &field_rows[guess];
    for (size_t i = 0; i < COUNT(field_rows); i++)
        if (slice_equal(f->name, field_rows[i].name))
            return &field_rows[i];
    return NULL;
}

/* the values that the relation asks for are there, and the span is one */
static bool check_whole(const struct claim *claim, uint32_t with_number, struct err *err)
{
    enum { VALUE = 9, LOW = 10, HIGH = 11 }; /* rows of field_rows */
    bool value = with_number >> VALUE & 1, low = with_number >> LOW & 1, high = with_number >> HIGH & 1;
    if (claim->relation == RELATION_RANGE ? !low || !high : !value)
        return err_set(err, NULL, "claim without its value: give \"value\", or \"low\" and \"high\" for a range");
    if (claim->start >= claim->end)
        return err_set(err, NULL, "claim whose \"end\" is not behind its \"start\"");
    return true;
}

bool claim_parse(struct slice line, struct arena *arena, struct claim *ret, struct err *err)
{
    struct claim claim = {0};
    struct json_walk w;
    struct json_field f;
    uint32_t seen = 0, with_number = 0; /* bit i: row i */
    size_t next = 0;
    _Static_assert(COUNT(field_rows) <= 32, "one bit a row");

    for (json_open(&w, line, arena); json_next(&w, &f);) {
        const struct field_row *row = find_row(&f, next);
        if (!row)
            continue;
        next = (size_t)(row - field_rows) + 1;
        if (!read_field(row, &claim, &f))
            return err_set(err, NULL, "field \"%s\" of a claim has a wrong value or type", row->name.ptr);
        seen |= 1u << (row - field_rows);
        if (f.kind == JSON_NUMBER)
            with_number |= 1u << (row - field_rows);
    }
    if (w.error)
        return err_set(err, NULL, "not JSON: %s (byte %zu)", w.error, w.at + 1);
    for (size_t i = 0; i < COUNT(field_rows); i++)
        if (field_rows[i].needed && !(seen >> i & 1))
            return err_set(err, NULL, "field \"%s\" of a claim is missing", field_rows[i].name.ptr);
    if (!check_whole(&claim, with_number, err))
        return false;
    claim.document = claim.document.ptr ? claim.document : SLICE("");
    *ret = claim;
    return true;
}

/* ---- changing ---- */

/* facets as they were, the named ones in their place or behind: {"stage":"award"} on {"stage":null,"object":"epc"} */
static bool merge_facets(struct slice before, struct slice named, struct arena *arena, struct slice *ret)
{
    struct buf b = BUF_INIT;
    struct json_walk w, other;
    struct json_field f, g;
    for (json_open(&w, named, arena); json_next(&w, &f);)
        if (f.kind != JSON_STRING && f.kind != JSON_NULL)
            return false;
    for (int pass = 0; pass < 2; pass++)
        for (json_open(&w, pass ? named : before.ptr ? before : SLICE("{}"), arena); json_next(&w, &f);) {
            bool twice = false;
            for (json_open(&other, pass ? before.ptr ? before : SLICE("{}") : named, arena); json_next(&other, &g);)
                if (slice_equal(f.name, g.name)) {
                    twice = true;
                    f = pass ? f : g;
                }
            if (pass && twice)
                continue;
            buf_putc(&b, b.len ? ',' : '{');
            buf_json_string(&b, f.name);
            buf_putc(&b, ':');
            if (f.kind == JSON_STRING)
                buf_json_string(&b, f.text);
            else
                buf_put(&b, f.text);
        }
    buf_puts(&b, b.len ? "}" : "{}");
    *ret = buf_keep(&b, arena);
    return true;
}

/* may a reader change it? what it is and when, how much and whose, not where it stands */
static bool is_amendable(const struct field_row *row)
{
    return row && slice_equal_any(row->name, "metric", "entity", "series", "value", "low", "high", "unit", "relation",
                                  "period_start", "period_end", "status", "comparison", "source", "facets");
}

static bool amend_field(const struct field_row *row, struct claim *claim, const struct json_field *f,
                        struct arena *arena)
{
    bool can_be_null = f->kind == JSON_NULL && (row->type == TEXT_OR_NULL || row->type == OBJECT_OR_NULL);
    if (row->type == OBJECT_OR_NULL && f->kind == JSON_OBJECT)
        return merge_facets(claim->facets, f->text, arena, &claim->facets);
    if (can_be_null)
        *(struct slice *)((char *)claim + row->at) = (struct slice){NULL, 0};
    return can_be_null || read_field(row, claim, f);
}

bool claim_amend(struct claim *claim, struct slice object, struct arena *arena, struct err *err)
{
    enum { VALUE = 1, LOW = 2, HIGH = 4, RELATION_SAID = 8 };
    struct claim changed = *claim;
    struct json_walk w;
    struct json_field f;
    unsigned said = 0;
    for (json_open(&w, object, arena); json_next(&w, &f);) {
        const struct field_row *row = find_row(&f, COUNT(field_rows));
        if (!is_amendable(row))
            return err_set(err, NULL, "\"set\" cannot change \"%.*s\"", (int)(f.name.len < 40 ? f.name.len : 40),
                           f.name.ptr);
        if (!amend_field(row, &changed, &f, arena))
            return err_set(err, NULL, "field \"%s\" of \"set\" has a wrong value or type", row->name.ptr);
        bool number = f.kind == JSON_NUMBER;
        said |= number && json_is(&f, "value") ? VALUE : number && json_is(&f, "low") ? LOW : 0;
        said |= number && json_is(&f, "high") ? HIGH : json_is(&f, "relation") ? RELATION_SAID : 0;
    }
    if (w.error)
        return err_set(err, NULL, "\"set\" is not JSON: %s", w.error);
    if (!(said & RELATION_SAID) && (said & VALUE) && changed.relation == RELATION_RANGE)
        changed.relation = RELATION_EQ;
    if (!(said & RELATION_SAID) && (said & LOW) && (said & HIGH))
        changed.relation = RELATION_RANGE;
    bool was_range = claim->relation == RELATION_RANGE, range = changed.relation == RELATION_RANGE;
    if (range != was_range && !(range ? (said & LOW) && (said & HIGH) : said & VALUE))
        return err_set(err, NULL, "\"set\" gives \"low\" and \"high\" for a range, else \"value\"");
    *claim = changed;
    return true;
}
