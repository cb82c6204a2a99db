#include "series/check_internal.h"
#include "series/derive.h"
#include <stdlib.h>

static const char *const rule_names[] = {"growth", "differ", "share", "part", "fall", "overtaken", "jump"};

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
    for (size_t i = from; i < to; i++) {
        const struct series *s = &list[i];
        check_differ(f, s);
        check_share(f, s);
        check_fall(f, s);
        check_overtaken(f, s);
        check_jump(f, s);
        for (size_t k = from; k < to; k++) {
            if (s->frequency == FREQUENCY_M && list[k].frequency == FREQUENCY_YTD && s->kind == KIND_FLOW &&
                list[k].kind == KIND_FLOW)
                check_months(f, s, &list[k]);
        }
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

size_t check_series(const struct series *list, size_t count, const struct convert *units, struct arena *arena,
                    const struct finding **ret)
{
    struct findings f = {.arena = arena, .units = units};
    for (size_t from = 0, to; from < count; from = to) {
        to = head_end(list, from, count);
        check_head(&f, list, from, to);
    }
    struct things things = things_sort(&f, list, count);
    check_growth(&f, &things);
    check_shares(&f, &things);
    for (size_t i = 0; i < count; i++) {
        check_province(&f, list, count, &list[i]);
        check_subset(&f, list, count, &list[i]);
    }
    if (f.count)
        qsort(f.at, f.count, sizeof *f.at, compare_findings);
    *ret = f.at;
    return f.count;
}
