#include "series/key_internal.h"

size_t key_find_quantity(const struct claim *claim, size_t from)
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

size_t key_clause_start(struct slice sentence, size_t at)
{
    while (at > 0 && !ends_clause(sentence, at))
        at--;
    return at;
}

static void put_before(struct slice word, struct arena *arena, struct key *key)
{
    if (!word.len || slice_find(key->metric, word) != SLICE_NONE)
        return;
    key->metric = key_concat(word, key->metric, arena);
    key->wording = key_concat(word, key->wording, arena);
}

/* 民航方面，今天预计发送旅客226万人次: who carries them stands before; 铁路、公路、民航共发送 is of all */
static struct slice carrier(const struct series_words *words, struct slice before)
{
    size_t at = 0;
    struct slice word = series_words_last(words, SCOPE_CARRIERS, before, &at);
    bool listed = word.len && slice_ends(slice_sub(before, 0, at), SLICE("、"));
    return listed ? (struct slice){NULL, 0} : word;
}

void key_tell(const struct series_words *words, const struct claim *claim, struct arena *arena, struct key *key)
{
    size_t at = key->chinese ? key_find_quantity(claim, 0) : SLICE_NONE;
    if (at == SLICE_NONE)
        return;
    struct slice before = slice_sub(claim->sentence, 0, at);
    if (series_words_in(words, SCOPE_CARRIED, key->metric))
        put_before(carrier(words, before), arena, key);
    struct slice clause = slice_sub(before, key_clause_start(claim->sentence, at), at);
    put_before(series_words_found(words, SCOPE_TELLING, clause), arena, key);
    if (date_is(claim->period_start) && !date_equal(claim->period_start, claim->period_end))
        put_before(series_words_found(words, SCOPE_PARTS, before), arena, key);
    if (date_is(claim->period_start) && date_equal(claim->period_start, claim->period_end))
        put_before(series_words_found(words, SCOPE_DAYS, before), arena, key);
    key->cumulative = slice_find(clause, SLICE("累计")) != SLICE_NONE;
}
