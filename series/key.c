#include "series/key.h"
#include "base/utf8.h"

/* a metric is a noun phrase: what is longer is a sentence that got in, and its end says no more */
#define METRIC_MAX 80 /* characters */
#define TOKENS_MAX 96

struct token {
    size_t start, end;
    const struct series_word *word; /* NULL: as it stands */
};

struct tokens {
    struct token at[TOKENS_MAX];
    size_t count;
};

/* ---- one spelling ---- */

static bool is_quote(uint32_t c)
{
    return c == 0x201C || c == 0x201D || c == 0x300A || c == 0x300B || c == '"' || c == 0x300C || c == 0x300D;
}

static bool has_han(struct slice text)
{
    uint32_t c;
    for (size_t i = 0; i < text.len;) {
        i += utf8_decode(text.ptr + i, text.len - i, &c);
        if (utf8_is_han(c))
            return true;
    }
    return false;
}

/* full-width characters narrow, no quotes, no space in Chinese, single ones elsewhere; ':' is the separator of keys */
static struct slice one_spelling(struct slice text, bool chinese, struct arena *arena)
{
    char *out = arena_array(arena, char, text.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < text.len;) {
        uint32_t c;
        i += utf8_decode(text.ptr + i, text.len - i, &c);
        c = utf8_narrow(c);
        if (is_quote(c))
            continue;
        if (utf8_is_space(c) || c == ':' || c < 0x20) {
            if (!chinese && len && out[len - 1] != ' ')
                out[len++] = ' ';
            continue;
        }
        len += utf8_encode(c, out + len);
    }
    while (len && out[len - 1] == ' ')
        len--;
    return (struct slice){out, len};
}

static struct slice lower(struct slice text, struct arena *arena)
{
    char *out = arena_array(arena, char, text.len + 1);
    for (size_t i = 0; i < text.len; i++)
        out[i] = (char)(text.ptr[i] >= 'A' && text.ptr[i] <= 'Z' ? text.ptr[i] + 32 : text.ptr[i]);
    return (struct slice){out, text.len};
}

/* ---- words ---- */

/* end of what stands at at and is no known word: a word where there are spaces, else a character */
static size_t raw_end(struct slice text, size_t at, bool chinese)
{
    uint32_t c;
    if (chinese)
        return at + utf8_decode(text.ptr + at, text.len - at, &c);
    while (at < text.len && text.ptr[at] != ' ')
        at++;
    return at;
}

static void tokenize(const struct series_words *words, struct slice text, bool chinese, struct tokens *ret)
{
    ret->count = 0;
    for (size_t at = 0; at < text.len && ret->count < TOKENS_MAX;) {
        if (text.ptr[at] == ' ') {
            at++;
            continue;
        }
        const struct series_word *word = series_words_match(words, chinese, text, at);
        size_t end = word ? at + word->form.len : raw_end(text, at, chinese);
        struct token *last = ret->count ? &ret->at[ret->count - 1] : NULL;
        if (!word && chinese && last && !last->word && last->end == at)
            last->end = end;
        else
            ret->at[ret->count++] = (struct token){at, end, word};
        at = end;
    }
}

static bool has_role(const struct token *t, unsigned roles)
{
    return t->word && (t->word->roles & roles) && !(t->word->roles & WORD_KEEP);
}

/* the tokens that say what is measured, without the words that only word at both ends */
struct extent {
    size_t from, to;
    size_t people_to; /* with the noun that only sums up: 社会物流总额 is 社会物流, but nobody calls it so */
};

/* a place at an end is whose it is; one that was found before stays, unless it is but the nation */
static bool takes_place(const struct token *token, const struct series_word **place)
{
    if (!has_role(token, WORD_PLACE) || (*place && !(*place)->place->nation))
        return false;
    *place = token->word;
    return true;
}

static size_t trim_start(const struct tokens *t, const struct series_word **place)
{
    size_t from = 0;
    while (from + 1 < t->count && (takes_place(&t->at[from], place) || has_role(&t->at[from], WORD_START | WORD_DROP)))
        from++;
    return from;
}

static size_t trim_end(const struct tokens *t, size_t from, size_t to, unsigned roles, const struct series_word **place)
{
    for (; to > from + 1; to--) {
        const struct token *token = &t->at[to - 1];
        bool behind_word = to > from + 2 && has_role(&t->at[to - 2], WORD_END | WORD_DROP);
        if (behind_word && takes_place(token, place)) /* "power use in China" */
            continue;
        if (!has_role(token, roles) || has_role(token, WORD_MEASURE))
            break;
    }
    return to;
}

static struct extent trim(const struct tokens *t, const struct series_word **place)
{
    struct extent e;
    e.from = trim_start(t, place);
    e.people_to = trim_end(t, e.from, t->count, WORD_END | WORD_DROP, place);
    e.to = trim_end(t, e.from, e.people_to, WORD_END | WORD_END_NOUN | WORD_DROP, place);
    return e;
}

static void put_word(char *out, size_t *len, struct slice word, bool spaced)
{
    if (spaced && *len)
        out[(*len)++] = ' ';
    memcpy(out + *len, word.ptr, word.len);
    *len += word.len;
}

/* the tokens as text: as said, or in the one wording */
static struct slice join(const struct tokens *t, size_t from, size_t to, struct slice text, bool normal, bool spaced,
                         struct arena *arena)
{
    size_t room = 1;
    for (size_t i = from; i < to; i++)
        room += t->at[i].end - t->at[i].start + 1 + (t->at[i].word ? t->at[i].word->means.len : 0) +
                (t->at[i].word && t->at[i].word->place ? t->at[i].word->place->zh.len : 0);
    char *out = arena_array(arena, char, room);
    struct slice last = {NULL, 0};
    size_t len = 0;
    for (size_t i = from; i < to; i++) {
        const struct series_word *w = t->at[i].word;
        struct slice said = slice_sub(text, t->at[i].start, t->at[i].end);
        if (has_role(&t->at[i], WORD_DROP) && to - from > 1)
            continue;
        struct slice one = normal && w && w->means.len ? w->means : normal && w && w->place ? w->place->zh : said;
        if (normal && w && w->means.len && slice_equal(last, one)) /* 居民消费价格指数（CPI） says it twice */
            continue;
        last = one;
        put_word(out, &len, one.len ? one : said, spaced);
    }
    return (struct slice){out, len};
}

/* ---- output and sales ---- */

static bool ends_any(struct slice text, const char *const *endings)
{
    for (; *endings; endings++)
        if (slice_ends(text, slice_of(*endings)))
            return true;
    return false;
}

static bool digit_before(struct slice text, size_t within)
{
    for (size_t i = text.len; i > 0 && text.len - i < within; i--)
        if (text.ptr[i - 1] >= '0' && text.ptr[i - 1] <= '9')
            return true;
    return false;
}

enum pair { PAIR_NONE, PAIR_FIRST, PAIR_SECOND, PAIR_BOTH };

/* which of the two 产销量分别完成211.5万辆和209万辆 means with this quantity */
static enum pair pair_at(struct slice before, struct slice after)
{
    static const char *const joints[] = {"和", "与", "及", "以及", "、", NULL};
    static const char *const both[] = {"均", "都", "双双", NULL};
    for (size_t i = 0; joints[i]; i++)
        if (slice_ends(before, slice_of(joints[i])) &&
            digit_before(slice_sub(before, 0, before.len - strlen(joints[i])), 24))
            return PAIR_SECOND;
    for (size_t i = 0; joints[i]; i++)
        if (slice_starts(after, slice_of(joints[i])) && digit_before(slice_sub(after, 0, 24), 24))
            return PAIR_FIRST;
    /* 产销量均超过1500万辆: the word stands before the modifier */
    struct slice near = slice_sub(before, before.len > 24 ? before.len - 24 : 0, before.len);
    for (size_t i = 0; both[i]; i++)
        if (slice_find(near, slice_of(both[i])) != SLICE_NONE)
            return PAIR_BOTH;
    return ends_any(before, both) ? PAIR_BOTH : PAIR_NONE;
}

/* where the claim's quantity stands in its sentence, from at on; SLICE_NONE if nowhere */
static size_t find_quantity(const struct claim *claim, size_t from)
{
    struct slice sentence = claim->sentence;
    while (claim->text.len && from < sentence.len) {
        size_t at = slice_find(slice_sub(sentence, from, sentence.len), claim->text);
        if (at == SLICE_NONE)
            return SLICE_NONE;
        at += from;
        char before = at ? sentence.ptr[at - 1] : ' ';
        if (before != '.' && !(before >= '0' && before <= '9')) /* not the end of a longer number */
            return at;
        from = at + 1;
    }
    return SLICE_NONE;
}

static enum pair pair_of(const struct claim *claim)
{
    struct slice sentence = claim->sentence;
    size_t subject = slice_find(sentence, SLICE("产销"));
    size_t at = subject == SLICE_NONE ? SLICE_NONE : find_quantity(claim, subject);
    if (at == SLICE_NONE)
        return PAIR_NONE;
    return pair_at(slice_sub(sentence, 0, at), slice_sub(sentence, at + claim->text.len, sentence.len));
}

/* ---- what the words before the quantity change ---- */

/* ， 。 ； ： 、 and the narrow ones end a clause; at is behind one of their bytes */
static bool ends_clause(struct slice sentence, size_t at)
{
    static const char wide[][4] = {"，", "。", "；", "：", "、"};
    char last = sentence.ptr[at - 1];
    if (last == ',' || last == ';')
        return true;
    for (size_t i = 0; at >= 3 && i < sizeof wide / sizeof *wide; i++)
        if (last == wide[i][2] && memcmp(sentence.ptr + at - 3, wide[i], 3) == 0)
            return true;
    return false;
}

static size_t clause_start(struct slice sentence, size_t at)
{
    while (at > 0 && !ends_clause(sentence, at))
        at--;
    return at;
}

static struct slice concat(struct slice a, struct slice b, struct arena *arena)
{
    char *out = arena_array(arena, char, a.len + b.len + 1);
    if (a.len)
        memcpy(out, a.ptr, a.len);
    if (b.len)
        memcpy(out + a.len, b.ptr, b.len);
    return (struct slice){out, a.len + b.len};
}

static void put_before(struct slice word, struct arena *arena, struct key *key)
{
    if (!word.len || slice_find(key->metric, word) != SLICE_NONE)
        return;
    key->metric = concat(word, key->metric, arena);
    key->wording = concat(word, key->wording, arena);
}

/* 民航方面，今天预计发送旅客226万人次: who carries them stands before; 铁路、公路、民航共发送 is of all */
static struct slice carrier(const struct series_words *words, struct slice before)
{
    size_t at = 0;
    struct slice word = series_words_last(words, SCOPE_CARRIERS, before, &at);
    bool listed = word.len && slice_ends(slice_sub(before, 0, at), SLICE("、"));
    return listed ? (struct slice){NULL, 0} : word;
}

/* 日均开行旅客列车 is not 加开旅客列车: a word of the clause that the metric left out, and that changes the thing, goes
 * before it */
static void tell(const struct series_words *words, const struct claim *claim, struct arena *arena, struct key *key)
{
    size_t at = key->chinese ? find_quantity(claim, 0) : SLICE_NONE;
    if (at == SLICE_NONE)
        return;
    struct slice before = slice_sub(claim->sentence, 0, at);
    if (series_words_in(words, SCOPE_CARRIED, key->metric))
        put_before(carrier(words, before), arena, key);
    struct slice clause = slice_sub(before, clause_start(claim->sentence, at), at);
    put_before(series_words_found(words, SCOPE_TELLING, clause), arena, key);
    if (date_is(claim->period_start) && !date_equal(claim->period_start, claim->period_end))
        put_before(series_words_found(words, SCOPE_PARTS, before), arena, key);
    if (date_is(claim->period_start) && date_equal(claim->period_start, claim->period_end))
        put_before(series_words_found(words, SCOPE_DAYS, before), arena, key);
    key->cumulative = slice_find(clause, SLICE("累计")) != SLICE_NONE;
}

/* the text with one word in place of another */
static struct slice with(struct slice text, struct slice from, struct slice to, struct arena *arena)
{
    size_t at = slice_find(text, from);
    if (at == SLICE_NONE)
        return text;
    return arena_printf(arena, "%.*s%.*s%.*s", (int)at, text.ptr, (int)to.len, to.ptr, (int)(text.len - at - from.len),
                        text.ptr + at + from.len);
}

static void set_pair(struct key *key, const struct claim *claim, bool sales, struct arena *arena)
{
    struct slice one = sales ? SLICE("销量") : SLICE("产量");
    key->metric = with(key->metric, SLICE("产销量"), one, arena);
    bool long_form = slice_find(key->wording, SLICE("产销量")) != SLICE_NONE;
    key->wording = with(key->wording, long_form ? SLICE("产销量") : SLICE("产销"), one, arena);
    key_compose(key, claim, arena);
}

/* ---- entity ---- */

static const char *const company_endings[] = {
    "股份有限公司", "有限责任公司", "有限公司", "集团公司", "公司",  "集团", ", inc.", " inc.",
    " inc",         " corporation", " corp.",   " corp",    " ltd.", " ltd", " co.",   NULL};

static struct slice without_ending(struct slice name)
{
    for (const char *const *e = company_endings; *e; e++)
        if (slice_ends(name, slice_of(*e)) && name.len > strlen(*e) + 3)
            return slice_trim(slice_sub(name, 0, name.len - strlen(*e)));
    return name;
}

static struct slice entity_name(struct slice entity, struct arena *arena)
{
    struct slice name = lower(one_spelling(entity, has_han(entity), arena), arena);
    if (slice_starts(name, SLICE("the ")))
        name = slice_sub(name, 4, name.len);
    return without_ending(name);
}

static const struct place *nation(const struct series_words *words)
{
    return series_words_place(words, SLICE("中国"));
}

/* what a sentence says of where it is: one pass over its words */
struct whereabouts {
    bool nation, elsewhere; /* it names the nation; a place that is not the nation */
    bool part;              /* a place in the nation */
    unsigned roles;         /* WORD_LOCAL, WORD_LOCAL_WITHOUT_NATION */
};

static struct whereabouts look_around(const struct series_words *words, struct slice sentence)
{
    struct whereabouts w = {.nation = false};
    for (size_t at = 0; at < sentence.len;) {
        const struct series_word *word = series_words_match(words, true, sentence, at);
        const struct place *place = word ? word->place : NULL;
        w.nation |= place && place->nation;
        w.elsewhere |= place && !place->nation && !slice_equal(place->id, SLICE("world"));
        w.part |= place && slice_starts(place->id, SLICE("cn-"));
        w.roles |= word ? word->roles & (WORD_LOCAL | WORD_LOCAL_WITHOUT_NATION) : 0;
        at = word ? at + word->form.len : raw_end(sentence, at, true);
    }
    return w;
}

/* a place in the sentence that is not the nation, or words that point at one project, fair, town */
static bool is_local(const struct whereabouts *w)
{
    return w->elsewhere || (w->roles & WORD_LOCAL) || ((w->roles & WORD_LOCAL_WITHOUT_NATION) && !w->nation);
}

/* does it count only within its document, whoever's it is? */
static bool is_generic(const struct series_words *words, const struct key *key)
{
    if (series_words_in(words, SCOPE_LENGTHS_OF_TIME, key->dimension))
        return !series_words_any_in(words, SCOPE_LENGTHS_NAMED, key->metric);
    return series_words_in(words, SCOPE_GENERIC_UNITS, key->dimension) ||
           series_words_in(words, key->chinese ? SCOPE_GENERIC : SCOPE_GENERIC_EN, key->metric);
}

static enum entity_from left_out(const struct series_words *words, const struct claim *claim, const struct key *key)
{
    if (!key->chinese)
        return ENTITY_UNKNOWN;
    struct whereabouts w = look_around(words, claim->sentence);
    if (is_local(&w))
        return ENTITY_OF_DOCUMENT;
    if (series_words_in(words, SCOPE_SOURCES, claim->source))
        return ENTITY_BY_SOURCE;
    return series_words_in(words, SCOPE_METRICS, key->metric) ? ENTITY_BY_METRIC : ENTITY_LEFT_OUT;
}

/* 全国已建成投运新型储能项目累计装机规模达3139万千瓦: the quantity's own clause says whose it is */
static bool nation_in_clause(const struct series_words *words, const struct claim *claim)
{
    struct slice sentence = claim->sentence;
    size_t text = find_quantity(claim, 0);
    if (text == SLICE_NONE)
        return false;
    for (size_t at = clause_start(sentence, text); at < text;) {
        const struct series_word *word = series_words_match(words, true, sentence, at);
        if (word && word->place && word->place->nation)
            return true;
        at = word ? at + word->form.len : raw_end(sentence, at, true);
    }
    return false;
}

/* The nation stands elsewhere than before the metric, in a sentence on a province or, for an extractor's metric, on one
 * site: "this is the first of the nation's bases to be connected, with 60 turbines and a capacity of 500 MW" is not the
 * nation's capacity. */
static bool is_of_a_site(const struct series_words *words, const struct claim *claim, const struct key *key,
                         const struct series_word *in_metric)
{
    if (!key->place || !key->place->nation || in_metric || key->entity_from != ENTITY_SAID)
        return false;
    struct whereabouts w = look_around(words, claim->sentence);
    bool one_site = w.part || (claim->series.len && (w.roles & WORD_LOCAL_WITHOUT_NATION));
    return (w.roles & WORD_LOCAL) || (one_site && !nation_in_clause(words, claim));
}

static void take_document(const struct claim *claim, struct arena *arena, struct key *key)
{
    struct slice who = key->entity.len ? key->entity : SLICE("-");
    key->entity = concat(concat(who, SLICE("@"), arena), claim->document, arena);
    key->place = NULL;
    key->entity_from = ENTITY_OF_DOCUMENT;
}

/* whose it is: as said; else the place that the metric starts with; else the nation, if nothing points elsewhere */
static struct slice said_entity(const struct series_words *words, const struct claim *claim, struct arena *arena)
{
    struct slice name = claim->entity.len ? entity_name(claim->entity, arena) : (struct slice){NULL, 0};
    bool nobody = slice_starts(name, SLICE("该")) || (name.len && series_words_in(words, SCOPE_NOBODY, name));
    return nobody ? (struct slice){NULL, 0} : name;
}

/* the place that the metric starts with goes before the nation, and before a name that is only the last of its list */
static bool metric_decides(const struct series_word *in_metric, struct slice name, const struct place *said)
{
    return in_metric && (!name.len || (said && said->nation) ||
                         (in_metric->form.len > name.len && slice_ends(in_metric->form, name)));
}

static void set_entity(const struct series_words *words, const struct claim *claim, const struct series_word *in_metric,
                       struct arena *arena, struct key *key)
{
    struct slice name = said_entity(words, claim, arena);
    const struct place *said = name.len ? series_words_place(words, name) : NULL;
    if (name.len && series_words_in(words, SCOPE_SOURCES, name)) /* an office of the nation's counts for the nation */
        said = nation(words);
    key->entity_from = ENTITY_SAID;
    if (metric_decides(in_metric, name, said)) {
        key->place = in_metric->place;
        key->entity_from = name.len && key->place == said ? ENTITY_SAID : ENTITY_IN_METRIC;
    } else if (name.len) {
        key->place = said;
        key->entity = name;
    } else {
        key->entity_from = left_out(words, claim, key);
        bool of_nation = key->entity_from != ENTITY_UNKNOWN && key->entity_from != ENTITY_OF_DOCUMENT;
        key->place = of_nation ? nation(words) : NULL;
    }
    if (key->place)
        key->entity = key->place->id;
    bool pointing = name.len && !key->place && series_words_in(words, SCOPE_POINTING, name);
    if (key->entity_from == ENTITY_OF_DOCUMENT || pointing || is_of_a_site(words, claim, key, in_metric) ||
        (!claim->series.len && is_generic(words, key)))
        take_document(claim, arena, key);
}

const char *entity_from_text(enum entity_from from)
{
    static const char *const texts[] = {
        [ENTITY_SAID] = "as said",
        [ENTITY_IN_METRIC] = "the metric starts with it",
        [ENTITY_BY_SOURCE] = "its source speaks for the nation",
        [ENTITY_BY_METRIC] = "the metric is counted for the nation",
        [ENTITY_LEFT_OUT] = "left out, and nothing points elsewhere: the nation",
        [ENTITY_OF_DOCUMENT] = "it counts within its document only",
        [ENTITY_UNKNOWN] = "not said",
    };
    return texts[from];
}

/* ---- kind ---- */

static bool holds(struct slice text, const char *word)
{
    return slice_find(text, slice_of(word)) != SLICE_NONE;
}

static enum series_kind kind_of(const struct key *key, const struct claim *claim)
{
    if (claim->comparison != COMPARISON_NONE)
        return KIND_CHANGE;
    if (holds(key->metric, "指数") || holds(key->metric, " index"))
        return KIND_INDEX;
    bool money_per =
        slice_find(key->dimension, SLICE("/")) == 3 && key->dimension.ptr[0] >= 'A' && key->dimension.ptr[0] <= 'Z';
    if (money_per || slice_ends(key->metric, SLICE("价")) || holds(key->metric, "价格") ||
        slice_ends(key->metric, SLICE("price")))
        return KIND_PRICE;
    if (slice_equal(key->dimension, SLICE("%")) || slice_equal(key->dimension, SLICE("pp")))
        return KIND_SHARE;
    return date_is(claim->period_start) ? KIND_FLOW : KIND_STOCK;
}

/* the metric ends with a word for what there is, not for what comes in */
static bool is_stock(const struct series_words *words, const struct key *key)
{
    return !holds(key->metric, "新增") && !holds(key->metric, "占") &&
           series_words_ends_in(words, SCOPE_STOCKS, key->metric);
}

/* ---- all together ---- */

static size_t put_part(char *out, size_t at, struct slice part, char separator)
{
    if (part.len)
        memcpy(out + at, part.ptr, part.len);
    out[at + part.len] = separator;
    return at + part.len + 1;
}

void key_compose(struct key *key, const struct claim *claim, struct arena *arena)
{
    const char *comparison = comparison_name(claim->comparison);
    struct slice change = slice_of(comparison ? comparison : "level");
    struct slice who = key->entity.len ? key->entity : SLICE("-");
    struct slice what = key->metric;
    key->series = claim->series;
    if (claim->series.len && claim->qualifier.len)
        what = concat(concat(claim->series, SLICE("."), arena), claim->qualifier, arena);
    else if (claim->series.len)
        what = claim->series;
    char *out = arena_array(arena, char, who.len + what.len + key->dimension.len + change.len + 4);
    size_t len = put_part(out, 0, who, ':');
    len = put_part(out, len, what, ':');
    len = put_part(out, len, key->dimension, ':');
    len = put_part(out, len, change, '\0');
    key->text = (struct slice){out, len - 1};
}

static bool is_digit(struct slice text, size_t at)
{
    return at < text.len && text.ptr[at] >= '0' && text.ptr[at] <= '9';
}

/* bytes of a year that the metric starts with, 0 if it does not */
static size_t year_before(struct slice metric)
{
    bool century = slice_starts(metric, SLICE("19")) || slice_starts(metric, SLICE("20"));
    bool year = century && is_digit(metric, 2) && is_digit(metric, 3) && metric.len > 4 && !is_digit(metric, 4);
    return year ? 4 : 0;
}

static void set_metric(const struct series_words *words, struct slice metric, struct arena *arena, struct key *key,
                       const struct series_word **ret_place)
{
    struct tokens tokens;
    struct slice said = one_spelling(utf8_cut(metric, METRIC_MAX), key->chinese, arena);
    struct slice low = lower(said, arena);
    if (!key->chinese && slice_starts(low, SLICE("the ")))
        said = slice_sub(said, 4, said.len), low = slice_sub(low, 4, low.len);
    size_t year = key->chinese ? year_before(low) : 0; /* 2026年电影票房, whose 年 went with the period */
    said = slice_sub(said, year, said.len);
    low = slice_sub(low, year, low.len);
    tokenize(words, low, key->chinese, &tokens);
    struct extent e = trim(&tokens, ret_place);
    key->metric = series_words_whole(words, join(&tokens, e.from, e.to, low, true, !key->chinese, arena));
    key->wording = join(&tokens, e.from, e.people_to, said, false, !key->chinese, arena);
}

struct slice key_metric(const struct series_words *words, struct slice said, struct arena *arena, struct slice *wording)
{
    struct key key = {.chinese = has_han(said)};
    const struct series_word *place = NULL;
    set_metric(words, said, arena, &key, &place);
    *wording = key.wording;
    return key.metric;
}

size_t key_of_claim(const struct series_words *words, const struct convert *units, const struct claim *claim,
                    struct arena *arena, struct key ret[KEYS_MAX])
{
    /* "CPI" in a Chinese sentence is Chinese */
    struct key key = {.chinese = has_han(claim->metric) || has_han(claim->sentence)};
    const struct series_word *in_metric = NULL;
    set_metric(words, claim->metric, arena, &key, &in_metric);
    if (key.metric.len == 0 && claim->series.len == 0)
        return 0;
    tell(words, claim, arena, &key);
    key.dimension = convert_dimension(units, claim->unit, arena, &key.exp);
    set_entity(words, claim, in_metric, arena, &key);
    key.of_a_day = claim->comparison == COMPARISON_NONE && is_stock(words, &key);
    key.kind = kind_of(&key, claim);
    key_compose(&key, claim, arena);
    ret[0] = key;
    enum pair pair = holds(key.metric, "产销量") ? pair_of(claim) : PAIR_NONE;
    if (pair == PAIR_NONE)
        return 1;
    set_pair(&ret[0], claim, pair == PAIR_SECOND, arena);
    if (pair != PAIR_BOTH)
        return 1;
    ret[1] = key;
    set_pair(&ret[1], claim, true, arena);
    return 2;
}
