/* name - what each claim is told by, and which extractor takes it */
#include "extract/name/name.h"
#include "base/utf8.h"
#include "extract/lexicon/plain.h"
#include "extract/name/body.h"
#include "extract/name/dimension.h"
#include "extract/name/extractor.h"
#include "extract/name/scope.h"
#include "extract/name/when.h"

/* a clause handed to the extractors is cut after so many bytes on either side: a sentence without commas is no reason
 * to be slow */
#define CLAUSE_MAX 600
#define PAIR_GAP 8      /* bytes between the halves of a pair, at most: "GW/", " and " */
#define HEADING_REACH 6 /* sentences below a heading that it is still asked for */

/* the characters at which the extractors' view of a sentence ends */
static bool ends_clause(uint32_t c)
{
    return c == 0xFF0C || c == 0xFF1B || c == ';' || c == ',' || c == 0x3002;
}

/* the comma of 1,200 */
static bool groups_digits(struct slice text, size_t at)
{
    return text.ptr[at] == ',' && at > 0 && at + 1 < text.len && utf8_is_digit((unsigned char)text.ptr[at - 1]) &&
           utf8_is_digit((unsigned char)text.ptr[at + 1]);
}

/* The clause of claim number index; with the one before it if the metric is unknown. */
static struct slice clause_of(const struct reading *r, size_t index)
{
    const struct draft *d = &r->drafts[index];
    const struct sentence *s = &r->sentences[d->sentence];
    struct slice text = r->clean.text;
    size_t from = d->start, to = d->end, len;
    int borders = r->claims.at[index].metric.len ? 1 : 2;
    uint32_t c;
    while (from > s->start && d->start - from < CLAUSE_MAX) {
        len = utf8_before(text, from, &c);
        if (ends_clause(c) && !groups_digits(text, from - len) && --borders == 0)
            break;
        from -= len;
    }
    while (to < s->end && to - d->end < CLAUSE_MAX) {
        len = utf8_decode(text.ptr + to, text.len - to, &c);
        if (ends_clause(c) && !groups_digits(text, to))
            break;
        to += len;
    }
    return slice_sub(text, from, to);
}

static const struct slice stops[] = {SLICE_INIT("、"), SLICE_INIT("，"), SLICE_INIT("；"),
                                     SLICE_INIT(", "), SLICE_INIT("; "), SLICE_INIT("：")};
static const struct slice joins[] = {SLICE_INIT(" and "), SLICE_INIT(" while "), SLICE_INIT("以及"), SLICE_INIT("和")};
static const struct slice verbs[] = {SLICE_INIT(" has "), SLICE_INIT(" have ")};

/* the first byte behind the last of the words, 0 if there is none */
static size_t behind_last(struct slice text, const struct slice *words, size_t count)
{
    size_t behind = 0;
    for (size_t i = 0; i < count; i++) {
        size_t at = slice_rfind(text, words[i]);
        if (at != SLICE_NONE && at + words[i].len > behind)
            behind = at + words[i].len;
    }
    return behind;
}

static size_t before_first(struct slice text, const struct slice *words, size_t count)
{
    size_t first = text.len;
    for (size_t i = 0; i < count; i++) {
        size_t at = slice_find(text, words[i]);
        if (at != SLICE_NONE && at < first)
            first = at;
    }
    return first;
}

/* where the words of its own begin behind the quantity before: "5 GW of solar, | wind 6 GW" */
static size_t start_of_member(struct slice between)
{
    size_t stop = behind_last(between, stops, sizeof stops / sizeof *stops);
    return stop ? stop : behind_last(between, joins, sizeof joins / sizeof *joins);
}

/* and where they end behind it: 山东155、| 宁夏90, "8 GW onshore | and 5 GW"; more: another figure follows */
static size_t end_of_member(struct slice behind, bool more)
{
    size_t stop = before_first(behind, stops, sizeof stops / sizeof *stops);
    size_t verb = before_first(behind, verbs, sizeof verbs / sizeof *verbs);
    size_t join = more ? before_first(behind, joins, sizeof joins / sizeof *joins) : behind.len;
    size_t first = stop < join ? stop : join;
    return verb < first ? verb : first;
}

/* where what follows speaks of something else: the next of clauses, the parts of what was summed up, what came new */
static size_t end_of_clauses(struct slice behind)
{
    static const struct slice ends[] = {SLICE_INIT("；"),        SLICE_INIT("; "),          SLICE_INIT("其中"),
                                        SLICE_INIT("of which"),  SLICE_INIT(", including"), SLICE_INIT("，新增"),
                                        SLICE_INIT("，全年新增")};
    return before_first(behind, ends, sizeof ends / sizeof *ends);
}

/* a slash, a comma or "and" between two quantities of one sentence, and nothing else */
static bool is_joint(const struct reading *r, const struct draft *a, const struct draft *b)
{
    if (a->sentence != b->sentence || b->start < a->end || b->start - a->end > PAIR_GAP)
        return false;
    struct slice between = slice_trim(slice_sub(r->clean.text, a->end, b->start));
    return slice_equal_any(between, "/", "／", "(", "（", "and", ",");
}

/* neighbours of a list: 分别约3亿千瓦和4亿千瓦 */
static bool is_listed(const struct reading *r, const struct draft *a, const struct draft *b)
{
    if (a->sentence != b->sentence || b->start < a->end || b->start - a->end > PAIR_GAP)
        return false;
    return slice_starts_any(slice_sub(r->clean.text, a->end, b->start), "和", "、", "及", " and ");
}

/* two levels of different units, one behind the other */
static bool is_pair(const struct reading *r, size_t index)
{
    const struct claim *claim = &r->claims.at[index];
    return index > 0 && claim->comparison == COMPARISON_NONE && claim[-1].comparison == COMPARISON_NONE &&
           !slice_equal(claim->unit, claim[-1].unit) && is_joint(r, &r->drafts[index - 1], &r->drafts[index]);
}

/* 9.05GW/53.19GWh: "3 GW and 4 GWh of batteries" may be of two things */
static bool is_one_figure(const struct reading *r, size_t index)
{
    return is_pair(r, index) && slice_find(slice_sub(r->clean.text, r->drafts[index - 1].end, r->drafts[index].start),
                                           SLICE("and")) == SLICE_NONE;
}

/* the claim itself, or the other half of its pair behind it: 100MW/400MWh储能 */
static const struct draft *last_half(const struct reading *r, size_t index)
{
    return &r->drafts[index] + (index + 1 < r->claims.count && is_one_figure(r, index + 1));
}

/* the claim before it in its sentence, over things that are only counted ("ten projects with 90 MW"); itself if none */
static size_t member_before(const struct reading *r, size_t index)
{
    int count = dimension_number("count"), own = dimension_of(r->claims.at[index].unit);
    for (size_t i = index; i-- > 0 && r->drafts[i].sentence == r->drafts[index].sentence;)
        if (own == count || dimension_of(r->claims.at[i].unit) != count)
            return i;
    return index;
}

/* what stands between the claims of the sentence before and behind: each member of a list has its own words */
static struct slice near_of(const struct reading *r, size_t index, struct slice clause)
{
    const struct draft *d = &r->drafts[index];
    size_t from = (size_t)(clause.ptr - r->clean.text.ptr), to = from + clause.len;
    size_t last_before = member_before(r, index);
    if (last_before < index && r->drafts[last_before].end > from)
        from = r->drafts[last_before].end +
               start_of_member(slice_sub(r->clean.text, r->drafts[last_before].end, d->start));
    const struct draft *last = last_half(r, index);
    bool more =
        (size_t)(last - r->drafts) + 1 < r->claims.count && last[1].sentence == d->sentence && last[1].start < to;
    if (more)
        to = last[1].start;
    if (to < last->end)
        to = last->end;
    return slice_sub(r->clean.text, from, last->end + end_of_member(slice_sub(r->clean.text, last->end, to), more));
}

/* the heading above, not too far away; empty if there is none */
static struct slice heading_of(const struct reading *r, size_t sentence)
{
    for (size_t i = sentence; i-- > 0 && sentence - i <= HEADING_REACH;)
        if (r->sentences[i].heading)
            return reading_sentence(r, i);
    return SLICE("");
}

/* the dimension that the words of a growth name: 功率规模 of 2.9GW/6.0GWh，功率规模同比增长10%; -1 if none */
static int named_dimension(const struct reading *r, const struct claim *growth)
{
    struct slice metric = zh_plain(r->know, growth->metric, r->arena);
    const struct word *half =
        lexicon_match_before(r->know->zh, lexicon_class(r->know->zh, "pair.half"), metric, metric.len);
    return half ? dimension_number(slice_equal(half->means, SLICE("power")) ? "power" : "energy") : -1;
}

/* The level that growth number index is of: of 12.9GW/33.58GWh，同比增长96%/89% the second growth is of the second
 * level. NULL if it is not in the sentence. */
static const struct claim *grown_of(const struct reading *r, size_t index)
{
    size_t level = index, back = 0; /* growths between the level and this one that are joined to it */
    while (level > 0 && r->claims.at[level].comparison != COMPARISON_NONE &&
           r->drafts[level - 1].sentence == r->drafts[index].sentence)
        level--;
    if (r->claims.at[level].comparison != COMPARISON_NONE)
        return NULL;
    for (size_t i = level; i > 0 && is_listed(r, &r->drafts[i - 1], &r->drafts[i]); i--)
        if (r->claims.at[index].metric.len && slice_equal(r->claims.at[i - 1].metric, r->claims.at[index].metric))
            return &r->claims.at[i - 1];
    while (index - back > level + 1 && is_joint(r, &r->drafts[index - back - 1], &r->drafts[index - back]))
        back++;
    bool pair = is_pair(r, level);
    int named = pair ? named_dimension(r, &r->claims.at[index]) : -1;
    bool first = named < 0 ? back == 0 : dimension_of(r->claims.at[level - 1].unit) == named;
    return &r->claims.at[pair && first ? level - 1 : level];
}

#define TO_GAP 24 /* bytes from a growth to the level that it led to: " to a record " */

/* the growth before a level led to it: "rose 51% to 106 GW", 增长51%至106GW */
static bool leads_to(const struct reading *r, size_t level)
{
    const struct draft *a = &r->drafts[level - (level > 0)], *b = &r->drafts[level];
    bool growth = level > 0 && r->claims.at[level - 1].comparison != COMPARISON_NONE;
    if (!growth || a->sentence != b->sentence || b->start < a->end || b->start - a->end > TO_GAP)
        return false;
    struct slice between = slice_trim(slice_sub(r->clean.text, a->end, b->start));
    return lexicon_match(r->know->en, lexicon_class(r->know->en, "scope.led"), between, 0) ||
           lexicon_match(r->know->zh, lexicon_class(r->know->zh, "scope.led"), between, 0);
}

/* of one measure: the same words, or none of its own */
static bool is_same_measure(const struct reading *r, const struct claim *growth, const struct claim *level)
{
    return !growth->metric.len || named_dimension(r, growth) == dimension_of(level->unit) ||
           slice_equal(growth->metric, level->metric) || slice_find(level->metric, growth->metric) != SLICE_NONE ||
           slice_find(growth->metric, level->metric) != SLICE_NONE;
}

/* where the words of the next figure of the sentence that is alike begin, over the other half of a pair */
static size_t next_figure(const struct reading *r, size_t index)
{
    static const struct slice commas[] = {SLICE_INIT("，"), SLICE_INIT(", ")};
    int own = dimension_of(r->claims.at[index].unit);
    for (size_t i = (size_t)(last_half(r, index) - r->drafts) + 1; i < r->claims.count; i++) {
        if (r->drafts[i].sentence != r->drafts[index].sentence)
            break;
        if (dimension_of(r->claims.at[i].unit) == own) {
            size_t from = last_half(r, index)->end;
            size_t comma = behind_last(slice_sub(r->clean.text, from, r->drafts[i].start), commas, 2);
            return comma ? from + comma : r->drafts[i].start;
        }
    }
    return r->sentences[r->drafts[index].sentence].end;
}

#define LEAD_POINTS 1500
#define WINDOW 900 /* bytes of a sentence before the quantity */

/* a part of the clean text, and the quantity's place in it */
static struct told_text told_of(struct reading *r, const struct draft *d, struct slice text)
{
    size_t from = (size_t)(text.ptr - r->clean.text.ptr);
    return (struct told_text){pattern_subject(&r->work, scope_plain(r, text), SLICE("")),
                              {.from = d->start - from, .to = d->end - from}};
}

/* they live until the next claim is named */
static void tell_texts(struct reading *r, size_t index, struct slice clause, struct naming *n)
{
    struct told_text *ret = n->texts;
    arena_reset(&r->work);
    const struct claim *claim = &r->claims.at[index];
    const struct draft *d = &r->drafts[index];
    size_t start = r->sentences[d->sentence].start;
    if (d->start - start > WINDOW)
        for (start = d->start - WINDOW; ((unsigned char)r->clean.text.ptr[start] & 0xC0) == 0x80;)
            start++;
    ret[RANGE_METRIC].text = pattern_subject(&r->work, scope_plain(r, claim->entity), scope_plain(r, claim->metric));
    struct slice near = near_of(r, index, clause);
    if (claim->metric.len && scope_says(r, "scope.respective", near))
        ret[RANGE_NEAR].text = ret[RANGE_METRIC].text; /* the words before a list are of all */
    else
        ret[RANGE_NEAR] = told_of(r, d, near);
    ret[RANGE_CLAUSE] = told_of(r, d, clause);
    size_t end = d->end + end_of_clauses(slice_sub(r->clean.text, d->end, next_figure(r, index)));
    ret[RANGE_SENTENCE] = told_of(r, d, slice_sub(r->clean.text, start, end));
    size_t rest = r->sentences[d->sentence].end;
    n->parts =
        pattern_subject(&r->work, scope_plain(r, slice_sub(r->clean.text, end, end < rest ? rest : end)), SLICE(""));
    ret[RANGE_HEADING].text = pattern_subject(&r->work, scope_plain(r, heading_of(r, d->sentence)), SLICE(""));
}

/* what the naming of a document keeps from claim to claim */
struct progress {
    const struct claim *before; /* taken last, in this paragraph */
    const struct claim *led_to; /* the level that the growth asked for led to; NULL: one before it */
    struct earlier earlier; /* those taken in this paragraph: of the last sentence that has any, and the first one */
    uint32_t paragraph;
    struct told_text title, text; /* cut and folded once, when the first claim asks */
    struct scope_text scope;
    struct bodies bodies;
};

static void take(const struct reading *r, const struct claim *claim, struct progress *p)
{
    struct earlier *e = &p->earlier;
    const struct draft *d = &r->drafts[claim - r->claims.at];
    if (!p->before) {
        *e = (struct earlier){.lead = claim, .at = claim};
    } else if (r->drafts[e->at - r->claims.at].sentence != d->sentence) {
        e->at = claim;
    }
    e->count = (size_t)(claim - e->at) + 1;
    p->before = claim;
}

/* how the claim hangs on the one that was taken before in its sentence */
static enum joins joins_of(const struct reading *r, size_t index, const struct claim *before)
{
    const struct claim *claim = &r->claims.at[index];
    const struct draft *d = &r->drafts[index];
    if (!before || r->drafts[before - r->claims.at].sentence != d->sentence || claim->comparison != COMPARISON_NONE)
        return JOINS_NOTHING;
    if (is_one_figure(r, index) && before == claim - 1)
        return JOINS_PAIR;
    return d->base && before->comparison == COMPARISON_NONE && slice_equal(before->unit, claim->unit) ? JOINS_BASE
                                                                                                      : JOINS_NOTHING;
}

static void name_claim(struct reading *r, size_t index, struct progress *p)
{
    const struct claim *before = p->before;
    struct claim *claim = &r->claims.at[index];
    const struct draft *d = &r->drafts[index];
    struct slice clause = clause_of(r, index);
    struct naming n = {.before = before, .clause = clause, .earlier = p->earlier, .joins = joins_of(r, index, before)};
    bool same_sentence = before && r->drafts[before - r->claims.at].sentence == d->sentence;
    if (claim->comparison != COMPARISON_NONE) {
        n.grown = p->led_to ? p->led_to : grown_of(r, index);
        n.grows = same_sentence && n.grown && n.grown->series.ptr && is_same_measure(r, claim, n.grown);
    }
    scope_drop_kind(r, index);
    scope_take_site(r, index);
    n.part = scope_says(r, "scope.parts", clause);
    tell_texts(r, index, clause, &n);
    if (!p->title.text.ptr) {
        p->title.text = pattern_subject(r->arena, scope_plain(r, r->document->title), SLICE(""));
        p->text.text = pattern_subject(r->arena, scope_plain(r, utf8_cut(r->clean.text, LEAD_POINTS)), SLICE(""));
    }
    n.texts[RANGE_TITLE] = p->title;
    n.texts[RANGE_TEXT] = p->text;
    struct facet_nature named = extractors_name(r->know->extractors, &n, r->arena, claim);
    if (!claim->series.ptr)
        return;
    if (!p->bodies.at)
        bodies_read(r, &p->bodies);
    bool site = scope_settle(r, index, &n, near_of(r, index, clause), last_half(r, index)->end, &p->scope);
    when_settle(r, index, &n, named, site);
    struct slice body = body_of(&p->bodies, d->sentence);
    if (body.len && claim->facets.ptr && slice_find(claim->facets, SLICE("\"body\"")) == SLICE_NONE)
        claim->facets =
            facets_with(claim->facets, "body", arena_printf(r->arena, "%.*s", (int)body.len, body.ptr).ptr, r->arena);
}

void name_claims(struct reading *r)
{
    const struct earlier none = {.at = r->claims.at};
    struct progress p = {.earlier = none};
    for (size_t i = 0; i < r->claims.count; i++) {
        struct claim *claim = &r->claims.at[i];
        uint32_t own = r->sentences[r->drafts[i].sentence].paragraph;
        if (own != p.paragraph) {
            p.before = NULL;
            p.earlier = none;
        }
        p.paragraph = own;
        if (!claim->series.ptr && extractors_ask(r->know->extractors, claim))
            name_claim(r, i, &p);
        if (!claim->series.ptr)
            continue;
        take(r, claim, &p);
        if (claim->comparison == COMPARISON_NONE && leads_to(r, i) && !claim[-1].series.ptr) {
            p.led_to = claim;
            name_claim(r, i - 1, &p);
            p.led_to = NULL;
        }
    }
}
