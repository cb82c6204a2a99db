#include "base/utf8.h"
#include "series/key_internal.h"

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

static void tokenize(const struct series_words *words, struct slice text, bool chinese, struct tokens *ret)
{
    ret->count = 0;
    for (size_t at = 0; at < text.len && ret->count < TOKENS_MAX;) {
        if (text.ptr[at] == ' ') {
            at++;
            continue;
        }
        const struct series_word *word = series_words_match(words, chinese, text, at);
        size_t end = word ? at + word->form.len : key_unknown_end(text, at, chinese);
        if (!word && chinese)
            end = series_words_next(words, text, end);
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

/* as said; in the one wording, which is Chinese and the same for both languages; in that of English */
enum words_of { AS_SAID, OF_ALL, OF_ENGLISH };

/* the word that stands for a token; empty where it stands for itself */
static struct slice one_word(const struct token *token, enum words_of which)
{
    const struct series_word *w = which == AS_SAID ? NULL : token->word;
    if (!w)
        return SLICE("");
    if (w->means.len)
        return which == OF_ALL ? w->means : w->english;
    return w->place && which == OF_ALL ? w->place->zh : SLICE("");
}

/* the tokens as text */
static struct slice join(const struct tokens *t, size_t from, size_t to, struct slice text, enum words_of which,
                         bool spaced, struct arena *arena)
{
    size_t room = 1;
    for (size_t i = from; i < to; i++)
        room += t->at[i].end - t->at[i].start + 1 + one_word(&t->at[i], which).len;
    char *out = arena_array(arena, char, room);
    struct slice last = {NULL, 0};
    size_t len = 0;
    for (size_t i = from; i < to; i++) {
        struct slice said = slice_sub(text, t->at[i].start, t->at[i].end);
        if (has_role(&t->at[i], WORD_DROP) && to - from > 1)
            continue;
        struct slice one = one_word(&t->at[i], which);
        if (one.len && t->at[i].word->means.len && slice_equal(last, one)) /* 居民消费价格指数（CPI） says it twice */
            continue;
        last = one.len ? one : said;
        put_word(out, &len, last, spaced);
    }
    return (struct slice){out, len};
}

/* does a word between others go? */
static bool drops_inside(const struct tokens *t, const struct extent *e)
{
    for (size_t i = e->from; i < e->to; i++)
        if (has_role(&t->at[i], WORD_DROP))
            return true;
    return false;
}

/* 全社会跨区域人员流动量日均, 快递日均业务量: what is told by the day is one thing wherever the word stands */
static struct slice lead(const struct series_words *words, struct slice metric, struct arena *arena)
{
    struct slice word = series_words_found(words, SCOPE_LEADING, metric);
    size_t at = word.len ? slice_find(metric, word) : 0;
    if (at == 0 || at == SLICE_NONE)
        return metric;
    struct slice rest = key_concat(slice_sub(metric, 0, at), slice_sub(metric, at + word.len, metric.len), arena);
    return key_concat(word, rest, arena);
}

/* are all the words of an English metric known, so that it can be said in the wording of all? */
static bool all_known(const struct tokens *t, const struct extent *e)
{
    for (size_t i = e->from; i < e->to; i++)
        if (!has_role(&t->at[i], WORD_DROP | WORD_MEASURE | WORD_PLACE))
            return false;
    return true;
}

/* the metric in the one wording; what stands together once 的 and its like are gone is a word too: 社会融资规模的增量
 */
static struct slice normal_form(const struct series_words *words, struct tokens *t, const struct extent *e,
                                struct slice text, bool chinese, struct arena *arena)
{
    bool again = chinese && drops_inside(t, e);
    enum words_of which = chinese || all_known(t, e) ? OF_ALL : OF_ENGLISH;
    struct slice metric = join(t, e->from, e->to, text, which, !chinese, arena);
    if (again) {
        tokenize(words, metric, chinese, t);
        metric = join(t, 0, t->count, metric, OF_ALL, false, arena);
    }
    return series_words_whole(words, chinese ? lead(words, metric, arena) : metric);
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

void key_set_metric(const struct series_words *words, struct slice metric, struct arena *arena, struct key *key,
                    const struct series_word **ret_place)
{
    struct tokens tokens;
    struct slice said = key_one_spelling(utf8_cut(metric, METRIC_MAX), key->chinese, arena);
    struct slice low = series_words_fold(words, said, arena);
    if (!key->chinese && slice_starts(low, SLICE("the ")))
        said = slice_sub(said, 4, said.len), low = slice_sub(low, 4, low.len);
    size_t year = key->chinese ? year_before(low) : 0; /* 2026年电影票房, whose 年 went with the period */
    said = slice_sub(said, year, said.len);
    low = slice_sub(low, year, low.len);
    tokenize(words, low, key->chinese, &tokens);
    struct extent e = trim(&tokens, ret_place);
    key->wording = join(&tokens, e.from, e.people_to, said, AS_SAID, !key->chinese, arena);
    key->metric = normal_form(words, &tokens, &e, low, key->chinese, arena);
}

struct slice key_metric(const struct series_words *words, struct slice said, struct arena *arena, struct slice *wording)
{
    struct key key = {.chinese = key_has_han(said)};
    const struct series_word *place = NULL;
    key_set_metric(words, said, arena, &key, &place);
    *wording = key.wording;
    return key.metric;
}

struct slice key_metric_english(const struct series_words *words, struct slice said, struct arena *arena)
{
    struct tokens tokens;
    const struct series_word *place = NULL;
    struct slice low = series_words_fold(words, utf8_cut(said, METRIC_MAX), arena);
    tokenize(words, low, false, &tokens);
    struct extent e = trim(&tokens, &place);
    return join(&tokens, e.from, e.to, low, OF_ENGLISH, true, arena);
}
