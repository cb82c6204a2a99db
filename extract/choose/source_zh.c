/* source_zh - who says it: 国家统计局发布的数据显示, 记者从民航局了解到, 据海关统计, 《方案》提出 */
#include "extract/choose/zh_internal.h"
#include "extract/choose/zh_tables.h"

#define SOURCE_LONGEST 90 /* bytes */

static bool is_name_part(const struct zh_word *w)
{
    return w->depth == 0 && (zh_is_noun(w->kind) || w->kind == ZH_AND || w->kind == ZH_ACT);
}

/* 索比储能网: a 比 between nouns is part of the name of who says it */
static bool is_name_inside(const struct zh_sentence *s, size_t at, size_t to)
{
    return s->words[at].kind == ZH_AGAINST && at + 1 < to && is_name_part(&s->words[at + 1]);
}

/* the run of nouns in [from, to), without what leads to it */
static struct slice nouns(const struct zh_sentence *s, size_t from, size_t to)
{
    while (from < to && !(is_name_part(&s->words[from]) && s->words[from].kind != ZH_AND))
        from++;
    size_t end = from;
    while (end < to && (is_name_part(&s->words[end]) || (end > from && is_name_inside(s, end, to))))
        end++;
    if (from == end || s->words[end - 1].end - s->words[from].start > SOURCE_LONGEST)
        return SLICE("");
    if (end - from > 1 && slice_equal(zh_text(s, &s->words[end - 1]), SLICE("最新")))
        end--; /* 商务部最新数据 */
    return slice_sub(s->text, s->words[from].start, s->words[end - 1].end);
}

static inline bool is_word(const struct zh_sentence *s, const struct zh_word *w, const char *text)
{
    return slice_equal(zh_text(s, w), slice_of(text));
}

/* the last of the class "speaker" that ends the name: 局, 署, 证券, 负责人 */
static bool is_speaker(const struct zh_sentence *s, struct slice name)
{
    const struct zh_tables *t = s->know->claims_zh;
    return name.len > 0 && zh_ends(s, t->speaker, name) != NULL;
}

/* 记者从民航局了解到 */
static struct slice learned(const struct zh_sentence *s, size_t first, size_t say)
{
    for (size_t i = say; i-- > first;)
        if (is_word(s, &s->words[i], "从"))
            return nouns(s, i + 1, say);
    return SLICE("");
}

/* 会议认为, 习近平总书记指出: nobody who gives figures */
static bool is_nobody(const struct zh_sentence *s, struct slice name)
{
    return zh_ends(s, s->know->claims_zh->nobody, name) != NULL;
}

#define PERSON_LONGEST 30 /* bytes: 阿利斯塔·达林 */

/* 哈贝克称: a short unknown word right before the verb of saying is a name */
static bool is_person(const struct zh_sentence *s, size_t say)
{
    if (say == 0)
        return false;
    const struct zh_word *w = &s->words[say - 1];
    return (w->kind == ZH_TEXT || w->kind == ZH_PLACE || w->kind == ZH_NOUN) && w->end - w->start >= 6 &&
           w->end - w->start <= PERSON_LONGEST;
}

static bool is_around_name(const struct zh_word *w)
{
    return w->kind == ZH_ADVERB || w->kind == ZH_PERIOD || w->kind == ZH_PREPOSITION || w->kind == ZH_LINK;
}

/* The words [from, to) as one name: 中国物流与采购联合会 holds a verb, 意大利工业家联合会8日 ends with a day.  A
 * country alone is none. */
static struct slice whole_name(const struct zh_sentence *s, size_t from, size_t to)
{
    while (from < to && is_around_name(&s->words[from]))
        from++;
    while (from < to && is_around_name(&s->words[to - 1]))
        to--;
    for (size_t i = from; i < to; i++)
        if (s->words[i].kind >= ZH_PLAN || is_around_name(&s->words[i]))
            return SLICE("");
    if (from == to || s->words[to - 1].end - s->words[from].start > SOURCE_LONGEST)
        return SLICE("");
    return slice_sub(s->text, s->words[from].start, s->words[to - 1].end);
}

/* 中信建投发布的研报显示: who has published what speaks is the source, whatever the name ends with */
static struct slice publisher(const struct zh_sentence *s, size_t first, size_t say)
{
    for (size_t i = first + 1; i + 1 < say; i++)
        if (s->words[i].kind == ZH_SAY && s->words[i + 1].kind == ZH_OF &&
            slice_equal(zh_sense(&s->words[i]), SLICE("publish")))
            return whole_name(s, first, i);
    return SLICE("");
}

static struct slice of_say(const struct zh_sentence *s, size_t first, size_t say, bool according)
{
    struct slice name = publisher(s, first, say);
    if (name.len && !is_nobody(s, name))
        return name;
    if (slice_equal(zh_sense(&s->words[say]), SLICE("learn")))
        return learned(s, first, say);
    name = nouns(s, first, say);
    if (!according && slice_equal(zh_sense(&s->words[say]), SLICE("publish")) && !is_speaker(s, name))
        return SLICE("");
    return is_nobody(s, name) || !(according || is_speaker(s, name) ||
                                   (slice_equal(zh_sense(&s->words[say]), SLICE("speech")) && is_person(s, say)))
               ? SLICE("")
               : name;
}

static bool proposes(const struct zh_sentence *s, const struct zh_word *w)
{
    static const char *const verbs[] = {"提出", "明确", "要求", "指出", "显示", "明确提出"};
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        if (is_word(s, w, verbs[i]))
            return true;
    return false;
}

static const char *const reports[] = {"消息", "数据", "统计", "报道", "介绍", "报告", "监测", "测算"};

static bool is_report(struct slice text)
{
    for (size_t i = 0; i < sizeof reports / sizeof *reports; i++)
        if (slice_find(text, slice_of(reports[i])) != SLICE_NONE)
            return true;
    return false;
}

/* 据法国媒体报道, 来自商务部的消息; 来自38个国家的代表 is no source */
static struct slice reported(const struct zh_sentence *s, size_t first, size_t last)
{
    if (!is_report(slice_sub(s->plain, s->words[first].start, s->words[last - 1].end)))
        return SLICE("");
    struct slice name = nouns(s, first + 1, last);
    for (size_t i = 0; i < sizeof reports / sizeof *reports; i++)
        if (slice_ends(name, slice_of(reports[i])))
            name = slice_sub(name, 0, name.len - strlen(reports[i]));
    return name;
}

/* 中信建投发布研报称, 鑫椤锂电发布的报告显示: who publishes a report that says something is its source, whatever the
 * name */
static struct slice of_publisher(const struct zh_sentence *s, size_t first, size_t say, size_t last)
{
    struct slice name = nouns(s, first, say);
    struct slice rest = slice_sub(s->plain, s->words[say].end, s->words[last - 1].end);
    bool report = is_report(rest) || slice_find(rest, SLICE("研报")) != SLICE_NONE;
    return report && !is_nobody(s, name) ? name : SLICE("");
}

struct slice zh_speaker(const struct zh_sentence *s, size_t clause)
{
    size_t first = s->clauses[clause].first, last = s->clauses[clause].last;
    bool according = first < last && (is_word(s, &s->words[first], "据") || is_word(s, &s->words[first], "根据") ||
                                      is_word(s, &s->words[first], "另据") || is_word(s, &s->words[first], "来自"));
    struct slice publisher = SLICE("");
    bool tells = zh_may_hold(s, first, last, ZH_BIT(ZH_SAY) | ZH_BIT(ZH_NAME) | ZH_BIT(ZH_PLAN));
    for (size_t i = first; i < last && tells; i++) {
        const struct zh_word *w = &s->words[i];
        if (w->kind == ZH_QUANTITY)
            break;
        if (w->kind == ZH_SAY) {
            struct slice name = of_say(s, first + (according ? 1 : 0), i, according);
            bool publishes = slice_equal(zh_sense(w), SLICE("publish"));
            if (name.len || !publishes)
                return name.len ? name : publisher; /* 发布研报称: the second verb may tell */
            publisher = of_publisher(s, first, i, last);
        }
        if (w->kind == ZH_NAME && i + 1 < last && proposes(s, &s->words[i + 1]))
            return zh_text(s, w);
        if (w->kind == ZH_PLAN && i > first) { /* 德国政府预计 */
            struct slice name = nouns(s, first, i);
            return is_speaker(s, name) ? name : SLICE("");
        }
    }
    return according ? reported(s, first, last) : SLICE("");
}

bool zh_publishes(const struct zh_sentence *s, size_t clause)
{
    for (size_t i = s->clauses[clause].first; i < s->clauses[clause].last; i++) {
        const struct zh_word *w = &s->words[i];
        if (w->kind == ZH_SAY && !slice_equal(zh_sense(w), SLICE("speech")))
            return true;
        if (is_report(zh_text(s, w)) || is_word(s, w, "显示"))
            return true;
    }
    return false;
}
