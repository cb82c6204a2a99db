#include "series/xlsx_listed.h"
#include <stdlib.h>

/* a series and what decides its turn */
struct turn {
    size_t index, observations, sure;
    bool known;
};

static int compare_turns(const void *a, const void *b)
{
    const struct turn *x = a, *y = b;
    if (x->known != y->known)
        return x->known ? -1 : 1;
    if (x->sure != y->sure)
        return x->sure > y->sure ? -1 : 1;
    return (x->index > y->index) - (x->index < y->index); /* series are ordered by key */
}

static struct turn turn_of(const struct series *list, size_t index)
{
    const struct series *s = &list[index];
    struct turn turn = {.index = index, .observations = s->observation_count, .known = s->series.ptr != NULL};
    for (size_t k = 0; k < s->observation_count; k++)
        turn.sure += !s->observations[k].doubt;
    return turn;
}

/* a series that has no room leaves it to shorter ones */
static void choose_series(const struct series *list, size_t count, size_t rows, struct listed *ret)
{
    struct turn *turns = must_alloc(count * sizeof *turns);
    ret->series = must_alloc(count * sizeof *ret->series);
    memset(ret->series, 0, count * sizeof *ret->series);
    for (size_t i = 0; i < count; i++)
        turns[i] = turn_of(list, i);
    qsort(turns, count, sizeof *turns, compare_turns);
    ret->observations = 0;
    for (size_t i = 0; i < count; i++)
        if (turns[i].observations <= rows - ret->observations) {
            ret->series[turns[i].index] = true;
            ret->observations += turns[i].observations;
        }
    free(turns);
}

static size_t count_claims(const struct series *list, size_t count, const struct listed *listed)
{
    size_t claims = 0;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < list[i].observation_count && (!listed->series || listed->series[i]); k++)
            claims += listed_claims(listed, &list[i].observations[k]);
    return claims;
}

static size_t most_claims(const struct series *list, size_t count)
{
    size_t most = 0;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < list[i].observation_count; k++)
            if (list[i].observations[k].claim_count > most)
                most = list[i].observations[k].claim_count;
    return most;
}

/* the most of each for which there is room; no more observations are listed than there are rows: one always has it */
static void choose_sentences(const struct series *list, size_t count, size_t rows, struct listed *ret)
{
    size_t low = 1, high = most_claims(list, count);
    while (low < high) {
        size_t middle = high - (high - low) / 2;
        ret->sentences = middle;
        if (count_claims(list, count, ret) <= rows)
            low = middle;
        else
            high = middle - 1;
    }
    ret->sentences = low;
    ret->claims = count_claims(list, count, ret);
}

void listed_choose(const struct series *list, size_t count, size_t rows, struct listed *ret)
{
    *ret = (struct listed){.sentences = SIZE_MAX};
    for (size_t i = 0; i < count; i++)
        ret->all_observations += list[i].observation_count;
    ret->all_claims = count_claims(list, count, ret);
    ret->observations = ret->all_observations;
    if (rows && ret->observations > rows)
        choose_series(list, count, rows, ret);
    ret->claims = count_claims(list, count, ret);
    if (rows && ret->claims > rows)
        choose_sentences(list, count, rows, ret);
}

void listed_release(struct listed *listed)
{
    free(listed->series);
    listed->series = NULL;
}

bool listed_all(const struct listed *listed)
{
    return listed->observations == listed->all_observations && listed->claims == listed->all_claims;
}

size_t listed_claims(const struct listed *listed, const struct observation *o)
{
    return o->claim_count < listed->sentences ? o->claim_count : listed->sentences;
}
