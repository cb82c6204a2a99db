#include "series/check_internal.h"
#include "series/derive.h"
#include <stdlib.h>

static const char *const rule_names[] = {"growth", "average", "differ",    "share", "part",
                                         "sum",    "fall",    "overtaken", "jump"};

const char *check_rule_name(enum check_rule rule)
{
    return rule_names[rule];
}

/* series of one head lie together in the order of keys */
static size_t head_end(const struct series *list, size_t from, size_t count)
{
    struct slice head = key_head(list[from].key);
    size_t to = from + 1;
    while (to < count && slice_equal(key_head(list[to].key), head))
        to++;
    return to;
}

static void check_head(struct findings *f, const struct series *list, size_t from, size_t to)
{
    if (to - from > RUN_MAX)
        return;
    for (size_t i = from; i < to; i++)
        for (size_t k = from; k < to; k++)
            if (list[i].frequency == FREQUENCY_M && list[k].frequency == FREQUENCY_YTD && list[i].kind == KIND_FLOW &&
                list[k].kind == KIND_FLOW)
                check_months(f, &list[i], &list[k]);
}

static void check_each(struct findings *f, const struct series *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        check_differ(f, &list[i]);
        check_share(f, &list[i]);
        check_fall(f, &list[i]);
        check_overtaken(f, &list[i]);
        check_jump(f, &list[i]);
        check_province(f, list, count, &list[i]);
        check_subset(f, list, count, &list[i]);
    }
}

static void check_things(struct findings *f, const struct things *things)
{
    for (size_t from = 0, to; from < things->count; from = to) {
        struct run run = things_run(things, from, &to);
        check_growth(f, &run);
        check_average(f, things, &run);
        check_two_shapes(f, &run);
        check_spans(f, &run);
        check_stated_shares(f, things, &run);
        check_sums(f, things, &run);
    }
}

static int compare_findings(const void *a, const void *b)
{
    const struct finding *x = a, *y = b;
    if (x->weight != y->weight)
        return x->weight < y->weight ? 1 : -1;
    int c = (int)x->rule - (int)y->rule;
    if (c == 0)
        c = slice_compare(x->sides[0].key, y->sides[0].key);
    if (c == 0)
        c = date_compare(x->period_end, y->period_end);
    if (c == 0)
        c = date_compare(x->period_start, y->period_start);
    return c ? c : slice_compare(x->message, y->message);
}

/* the findings that are of one thing */
static size_t keep_held(struct findings *f)
{
    size_t kept = 0;
    for (size_t i = 0; i < f->count; i++)
        if (finding_holds(&f->at[i])) {
            f->at[kept] = f->at[i];
            finding_caveat(f, &f->at[kept++]);
        }
    return kept;
}

size_t check_series(const struct series *list, size_t count, const struct convert *units,
                    const struct messages *messages, struct arena *arena, const struct finding **ret)
{
    struct findings f = {.arena = arena, .units = units, .messages = messages};
    knowledge_load(&f.knowledge, arena);
    count = series_without_doubt(list, count, arena, &list);
    check_each(&f, list, count);
    for (size_t from = 0, to; from < count; from = to) {
        to = head_end(list, from, count);
        check_head(&f, list, from, to);
    }
    check_rest(&f, list, count);
    struct things things = things_sort(&f, list, count);
    check_things(&f, &things);
    f.count = keep_held(&f);
    if (f.count)
        qsort(f.at, f.count, sizeof *f.at, compare_findings);
    *ret = f.at;
    return f.count;
}
