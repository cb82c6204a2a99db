/* list_en - "A and B rose 3% and 5%, respectively": the quantities of a list are dealt out to the members of another */
#include "extract/choose/scope_en.h"

/* the longest list that "respectively" is followed through */
#define EN_MEMBERS 8

/* the members of a coordination, split at its commas and "and"; returns their number, at most room */
static size_t members_of(const struct en_sentence *s, struct en_span span, struct en_span *ret, size_t room)
{
    size_t count = 0, from = span.from;
    for (size_t i = span.from; i <= span.to && count < room; i++) {
        bool border = i == span.to || en_part_is(s, i, PART_COMMA) || en_part_is(s, i, PART_COORDINATOR);
        if (!border)
            continue;
        if (i > from)
            ret[count++] = (struct en_span){from, i};
        from = i + 1;
    }
    return count;
}

/* the first member without what all share: "rates for Norway" of "rates for Norway, Spain and Italy" gives "Norway" */
static struct en_span without_shared(const struct en_sentence *s, struct en_span first, struct en_span *ret_shared)
{
    for (size_t i = first.to; i > first.from; i--)
        if (en_part_is(s, i - 1, PART_PREPOSITION)) {
            *ret_shared = (struct en_span){first.from, i - 1};
            return (struct en_span){i, first.to};
        }
    *ret_shared = EN_NO_SPAN;
    return first;
}

/* "exports of tin and zinc": "exports of zinc" */
static struct slice with_shared(const struct en_sentence *s, struct en_span shared, struct slice member)
{
    if (!en_span_is(shared))
        return member;
    struct slice head = slice_sub(s->text, s->tokens[shared.from].start, s->tokens[shared.to].end);
    return arena_printf(s->reading->arena, "%.*s %.*s", (int)head.len, head.ptr, (int)member.len, member.ptr);
}

/* the quantities of one list have nothing but commas and "and" between them */
static bool is_listed(const struct en_sentence *s, const struct en_figure *f)
{
    for (size_t i = f->gap; i < f->token; i++)
        if (s->tokens[i].part != PART_COMMA && s->tokens[i].part != PART_COORDINATOR &&
            s->tokens[i].part != PART_PREPOSITION)
            return false;
    return true;
}

/* "keep the deposit rate and the lending rate at": as many phrases before the quantity, with articles of their own */
static size_t members_back(const struct en_sentence *s, const struct en_figure *first, size_t end, struct en_span *ret,
                           size_t count)
{
    for (size_t i = count; i > 0; i--) {
        ret[i - 1] = en_phrase_before(s, first->gap, end);
        if (!en_span_is(ret[i - 1]))
            return 0;
        end = ret[i - 1].from;
        while (i > 1 && end > first->gap &&
               (en_part_is(s, end - 1, PART_COMMA) || en_part_is(s, end - 1, PART_COORDINATOR)))
            end--;
        if (i > 1 && end == ret[i - 1].from)
            return 0;
    }
    return count;
}

/* "core and headline inflation", "deposit and lending rates": the first without the measure that all share */
static struct slice with_head(const struct en_sentence *s, struct en_span member, struct en_span last)
{
    const uint64_t measure = EN_TAG(RELATIONAL) | EN_TAG(QUANTITATIVE) | EN_TAG(GROWTH);
    size_t head = en_phrase_head(s, last);
    bool shares = en_is(s, head, measure) && head > last.from && head + 1 == last.to;
    for (size_t i = member.from; i < member.to; i++)
        shares &= !en_is(s, i, measure); /* "cash flows from operations and free cash flow" */
    struct slice text = en_phrase_text(s, member);
    if (!shares)
        return text;
    struct slice of = en_text(s, head);
    return arena_printf(s->reading->arena, "%.*s %.*s", (int)text.len, text.ptr, (int)of.len, of.ptr);
}

static void deal_out(const struct en_sentence *s, struct en_figure *first, size_t count)
{
    struct en_span members[EN_MEMBERS], shared;
    struct en_span span = en_span_is(first->subject) ? first->subject : first->near;
    size_t found = members_of(s, span, members, EN_MEMBERS);
    if (found < 2 && first->preposition != EN_NO_TOKEN && en_span_is(first->near)) {
        found = members_of(s, first->near, members, EN_MEMBERS);
        found = found == count ? found : members_back(s, first, first->near.to, members, count);
    } else if (found < 2 && en_span_is(first->subject) && count <= EN_MEMBERS) {
        struct en_span back[EN_MEMBERS]; /* "The lending rate and the deposit rate were kept" */
        bool joined = members_back(s, first, span.to, back, count) &&
                      !(back[0].from && en_part_is(s, back[0].from - 1, PART_PREPOSITION));
        found = joined ? count : found;
        for (size_t i = 0; joined && i < count; i++)
            members[i] = back[i];
    }
    bool led = found == count + 1 && span.from > 0 && en_part_is(s, span.from - 1, PART_PREPOSITION);
    for (size_t i = 0; led && i < count; i++)
        members[i] = members[i + 1]; /* "Among the rest, sales to Peru and Chile rose" */
    found -= led;
    bool pairs = found * 2 == count && count <= EN_MEMBERS; /* "2.9% to 1.68 million and 5.2% to 1.01 million" */
    if (!pairs && found != count)
        return;
    members[0] = without_shared(s, members[0], &shared);
    bool names = en_phrase_is_name(s, members[0]) || /* a capital that starts the sentence is known by its fellows */
                 (en_is_capital(s, members[0].from) && found > 1 && en_phrase_is_name(s, members[1]));
    for (size_t i = 0; i < count; i++) {
        struct en_span member = members[pairs ? i / 2 : i];
        if (i < 1 + (size_t)pairs ? names : en_phrase_is_name(s, member)) {
            struct slice name = en_phrase_entity(s, member);
            first[i].entity = name.ptr ? name : en_phrase_text(s, member);
            if (en_span_is(shared))
                first[i].metric = en_phrase_text(s, shared);
        } else {
            first[i].metric = with_shared(s, shared, with_head(s, member, members[found - 1]));
        }
    }
}

void en_respectively(const struct en_sentence *s)
{
    for (size_t i = 0; i < s->count; i++) {
        if (!en_word_is(s, i, "respectively"))
            continue;
        size_t last = 0; /* one past the last figure before the word */
        while (last < s->figure_count && s->figures[last].token < i)
            last++;
        size_t first = last ? last - 1 : 0;
        while (first > 0 && last - first < EN_MEMBERS && is_listed(s, &s->figures[first]))
            first--;
        if (last - first >= 2)
            deal_out(s, &s->figures[first], last - first);
    }
}

/* ---- lists of times ---- */

/* is there nothing but a comma or "and" between the tokens? */
static bool are_listed(const struct en_sentence *s, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (!en_part_is(s, i, PART_COMMA) && !en_part_is(s, i, PART_COORDINATOR))
            return false;
    return to > from;
}

/* how many times of one grain are listed from the token on */
static size_t times_listed(const struct en_sentence *s, size_t at, size_t *ret)
{
    size_t count = 0, end = at;
    while (count < EN_MEMBERS && en_part_is(s, at, PART_PERIOD) && en_scope_is_time(s, at) &&
           (!count || en_scope_period_at(s, at)->grain == en_scope_period_at(s, ret[0])->grain)) {
        ret[count++] = at;
        end = at + 1;
        for (at = end; en_part_is(s, at, PART_COMMA) || en_part_is(s, at, PART_COORDINATOR); at++)
            ;
        if (at == end)
            break;
    }
    return count;
}

/* the figures of one unit that are listed from the first on */
static size_t figures_listed(const struct en_sentence *s, size_t first)
{
    size_t last = first + 1;
    while (last < s->figure_count && are_listed(s, s->figures[last - 1].token + 1, s->figures[last].token) &&
           (s->figures[first].quantity->bare ||
            s->figures[last].quantity->unit.dimension == s->figures[first].quantity->unit.dimension))
        last++;
    return last - first;
}

/* "up from $6.03 and $40.6 billion in the same quarter of 2023": bases that are listed have one time */
static void date_bases(const struct en_sentence *s)
{
    for (size_t i = s->figure_count; i-- > 1;) {
        const struct en_figure *last = &s->figures[i];
        struct en_figure *f = &s->figures[i - 1];
        bool listed = f->role == ROLE_BASE && are_listed(s, f->token + 1, last->token);
        bool dated = date_is(last->last) && (last->period_own || last->origin == TIME_BASE);
        if (listed && dated && last->role != ROLE_CHANGE && !f->period_own) {
            en_scope_take_figure(f, last);
            f->period_none = false;
        }
    }
}

/* "4.2 and 4.5 percent in 2024 and 2025", "in May and June, 3% and 4%": as many figures as times, each of its own */
void en_dated_lists(const struct en_sentence *s)
{
    date_bases(s);
    for (size_t first = 0, count; first < s->figure_count; first += count) {
        struct en_figure *f = &s->figures[first];
        count = figures_listed(s, first);
        size_t times[EN_MEMBERS] = {0}, behind = f[count - 1].token + 1;
        if (en_word_is(s, behind, "of") && en_span_is(en_phrase_after(s, behind + 1)))
            behind = en_phrase_after(s, behind + 1).to; /* "2.4% and 2.2% of GDP in 2019 and 2020" */
        behind += en_part_is(s, behind, PART_COMMA);
        bool dated = count > 1 && times_listed(s, behind, times) == count;
        bool told = en_word_is(s, behind, "respectively"); /* of whatever was listed before */
        for (size_t i = told ? 0 : f->gap; count > 1 && !dated && i < f->token; i++)
            dated = times_listed(s, i, times) == count;
        for (size_t i = 0; dated && i < count; i++) {
            const struct period *p = en_scope_period_at(s, times[i]);
            en_scope_take(s, &f[i], p);
            f[i].first = p->shape == PERIOD_STOCK ? DATE_NONE : p->first; /* alone, not with the year beside it */
            f[i].last = p->last;
            f[i].period_own = true;
        }
    }
}
