/* time_en_near - the times of a sentence as they stand to a quantity */
#include "extract/choose/metric_en_features.h"
#include "extract/choose/scope_en.h"
#include "extract/choose/time_en.h"

#define NEAR_SIDE 4    /* times on either side */
#define NEAR_TOKENS 60 /* and how far they may stand */
#define COUNT_MOST 2

static void count(uint8_t *n)
{
    if (*n < COUNT_MOST)
        (*n)++;
}

/* what stands between grows by the token */
static void pass(const struct en_sentence *s, size_t token, struct time_near *between)
{
    switch (s->tokens[token].part) {
    case PART_QUANTITY:
        count(&between->figures);
        break;
    case PART_PERIOD:
        count(&between->times);
        break;
    case PART_PAST:
    case PART_PRESENT:
    case PART_INFINITIVE:
    case PART_PARTICIPLE:
    case PART_ING:
        count(&between->verbs);
        break;
    case PART_COMMA:
        count(&between->commas);
        break;
    case PART_RELATIVE:
    case PART_SUBORDINATOR:
    case PART_SEMICOLON:
    case PART_COLON:
    case PART_DASH:
        count(&between->clauses);
        break;
    case PART_OPEN:
    case PART_CLOSE:
        count(&between->brackets);
        break;
    case PART_COORDINATOR:
        count(&between->links);
        break;
    default:
        break;
    }
}

static uint8_t part_at(const struct en_sentence *s, size_t token)
{
    return token < s->count ? time_part_number(s->tokens[token].part) : TIME_PART_EDGE;
}

/* the time that the period token names; false if it names none */
static bool read_near(const struct en_sentence *s, const struct en_figure *f, size_t token, struct time_near *ret)
{
    const struct period *p = en_scope_period_at(s, token);
    if (!date_is(p->last) || p->shape == PERIOD_RATE || en_scope_is_of_plan(s, f, token))
        return false;
    struct slice words = slice_sub(s->text, p->start, p->end);
    size_t space = slice_find(words, SLICE(" "));
    bool end = p->shape == PERIOD_STOCK || en_scope_stands_today(s, f, p);
    ret->first = end ? DATE_NONE : p->first;
    ret->last = p->last;
    if (!end)
        en_scope_join(s, f, p, &ret->first, &ret->last);
    ret->text = slice_sub(s->text, p->core_start, p->core_end > p->core_start ? p->core_end : p->end);
    ret->shape = end ? PERIOD_STOCK : p->shape;
    ret->grain = p->grain;
    ret->base = p->base;
    ret->ahead = p->ahead;
    bool mark = token == f->token + 2 && en_is_day_of_mark(s, token); /* "a high of *$5* hit [on Tuesday]" */
    ret->dates = mark || (s->tokens[token].index < 64 && (s->dates >> s->tokens[token].index & 1));
    ret->behind = token > f->token;
    ret->adjacent = ret->behind ? token == f->token + 1 || mark : token + 1 == f->token;
    ret->outside = token < f->gap;
    ret->before = token > 0 ? part_at(s, token - 1) : TIME_PART_EDGE;
    ret->following = part_at(s, token + 1);
    if (en_scope_is_start(s, token) && date_is(s->reading->document->published)) {
        ret->shape = PERIOD_SINCE;
        ret->first = DATE_NONE;
        ret->last = s->reading->document->published;
    }
    if (token < f->token && en_scope_when(s, token, &ret->first, &ret->last))
        ret->shape = PERIOD_FLOW;
    ret->preposition = time_preposition_number(slice_sub(words, 0, space == SLICE_NONE ? words.len : space));
    return true;
}

/* the times on one side, nearest first; returns how many */
static size_t read_side(const struct en_sentence *s, const struct en_figure *f, bool behind, struct time_near *ret)
{
    struct time_near between = {0};
    size_t found = 0, token = f->token;
    for (int far = 0; far < NEAR_TOKENS && found < NEAR_SIDE; far++) {
        if (behind ? token + 1 >= s->count : token == 0)
            break;
        token = behind ? token + 1 : token - 1;
        ret[found] = between;
        if (s->tokens[token].part == PART_PERIOD && read_near(s, f, token, &ret[found]))
            found++;
        pass(s, token, &between);
    }
    return found;
}

static void mark_alone(struct time_near *near, size_t n)
{
    size_t dates = 0;
    for (size_t i = 0; i < n; i++)
        dates += near[i].dates;
    for (size_t i = 0; i < n; i++)
        near[i].alone = dates == near[i].dates;
}

void time_en_near(const struct en_sentence *s, const struct en_figure *f, struct draft *d)
{
    struct time_near near[2 * NEAR_SIDE];
    size_t n = read_side(s, f, false, near);
    n += read_side(s, f, true, near + n);
    mark_alone(near, n);
    d->near_count = n;
    d->near = n ? arena_grow(s->reading->arena, near, n, n, sizeof *near) : NULL;
    d->verb = (uint8_t)metric_verb_of(s, f);
    d->english = true;
    d->inherits = f->inherits;
    d->dimension = f->quantity->unit.dimension;
}
