/* check_jump - figures 10^4 or 10^8 times their neighbours */
#include "series/check_internal.h"
#include <math.h>

/* it stands against two that agree */
#define WEIGHT_JUMP 150

/* a word for 10^4 or 10^8 too many or too few */
static bool is_mixed_up(double ratio)
{
    double power = fabs(log10(ratio));
    return fabs(power - 4) < 0.4 || fabs(power - 8) < 0.4;
}

static bool is_of_one_size(double ratio)
{
    return ratio > 0.1 && ratio < 10;
}

/* 100万、110万和120万亿元: the size stands with the last of the list alone */
static bool shares_its_size(const struct observation *o)
{
    const struct evidence *e = o->claims;
    size_t at = o->claim_count ? slice_find(e->sentence, e->text) : SLICE_NONE;
    return at != SLICE_NONE && slice_starts(slice_sub(e->sentence, at + e->text.len, e->sentence.len), SLICE("、"));
}

static bool can_jump(const struct observation *o)
{
    return !shares_its_size(o) && o->status == STATUS_ACTUAL && o->relation != RELATION_RANGE &&
           decimal_sign(o->value) > 0;
}

/* the next figure before or behind that counts, and its number; NULL if there is none */
static const struct observation *neighbour(const struct series *s, size_t i, int step, size_t *ret)
{
    for (size_t k = i; step > 0 ? k + 1 < s->observation_count : k > 0;) {
        k = step > 0 ? k + 1 : k - 1;
        if (can_jump(&s->observations[k])) {
            *ret = k;
            return &s->observations[k];
        }
    }
    return NULL;
}

/* the figure beside the one beside: a jump is only seen against two that agree */
static bool jumps(const struct series *s, size_t i, const struct observation **ret)
{
    static const int steps[] = {-1, 1};
    double value = decimal_double(s->observations[i].value);
    for (size_t k = 0; k < 2; k++) {
        size_t at, further;
        const struct observation *near = neighbour(s, i, steps[k], &at);
        const struct observation *next = near ? neighbour(s, at, steps[k], &further) : NULL;
        const struct observation *other = neighbour(s, i, -steps[k], &further);
        const struct observation *second = next ? next : other;
        if (near && second && is_mixed_up(value / decimal_double(near->value)) &&
            is_of_one_size(decimal_double(near->value) / decimal_double(second->value))) {
            *ret = near;
            return true;
        }
    }
    return false;
}

void check_jump(struct findings *f, const struct series *s)
{
    const struct observation *near;
    for (size_t i = 0; i < s->observation_count; i++) {
        const struct observation *o = &s->observations[i];
        if (!can_jump(o) || !jumps(s, i, &near))
            continue;
        struct finding *one = finding_add(f, CHECK_JUMP, s, o, WEIGHT_JUMP);
        finding_side(one, s, near);
        finding_side(one, s, o);
        finding_say(f, one, "jump");
    }
}
