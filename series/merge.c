#include "series/merge.h"
#include "base/intern.h"
#include "base/json.h"
#include "base/workers.h"
#include "series/between.h"
#include "series/derive.h"
#include "series/facets.h"
#include "series/key_internal.h"
#include "series/observe.h"
#include "series/shape.h"
#include <stdlib.h>

/* all that is said of one thing, in whatever period */
struct group {
    struct slice text, series, entity, dimension, facets;
    const struct place *place;
    enum comparison comparison;
    struct statement *at;
    size_t count, room;
};

/* one series of a group: its statements of one shape */
struct part {
    const struct group *group;
    const struct statement **at;
    size_t count;
    enum shape shape;
};

struct series_set {
    struct series_words *words;
    struct convert *units;
    const struct merge_rules *rules;
    struct portion portion;
    struct arena scratch, kept, result;
    struct intern texts;
    struct slice document, sentence; /* of the claim before: mostly those of the next one too */
    struct intern keys;              /* with the number of the group + 1 */
    struct group *groups;
    size_t count, room;
    struct part *parts;
    size_t part_count;
};

struct series_set *series_set_new(struct err *err)
{
    struct series_set *set = must_alloc(sizeof *set);
    memset(set, 0, sizeof *set);
    arena_init(&set->scratch);
    arena_init(&set->kept);
    arena_init(&set->result);
    intern_init(&set->texts, &set->kept);
    intern_init(&set->keys, &set->kept);
    set->words = series_words_new(err);
    set->units = set->words ? convert_new(err) : NULL;
    if (set->units)
        return set;
    series_set_free(set);
    return NULL;
}

void series_set_free(struct series_set *set)
{
    if (!set)
        return;
    for (size_t i = 0; i < set->count; i++)
        free(set->groups[i].at);
    free(set->groups);
    free(set->parts);
    intern_release(&set->texts);
    intern_release(&set->keys);
    arena_release(&set->scratch);
    arena_release(&set->kept);
    arena_release(&set->result);
    series_words_free(set->words);
    convert_free(set->units);
    free(set);
}

void series_set_rules(struct series_set *set, const struct merge_rules *rules)
{
    set->rules = rules;
}

void series_set_portion(struct series_set *set, struct portion portion)
{
    set->portion = portion;
}

const struct convert *series_set_units(const struct series_set *set)
{
    return set->units;
}

/* ---- groups ---- */

static struct group *group_of(struct series_set *set, const struct key *key, const struct claim *claim)
{
    struct intern_slot *slot = intern_slot(&set->keys, key->text);
    if (slot->number) {
        struct group *known = &set->groups[slot->number - 1];
        if (!known->place) /* a name may read as the code of a place: any order of claims gives the place */
            known->place = key->place;
        return known;
    }
    if (set->count == set->room) {
        set->room = set->room ? 2 * set->room : 256;
        set->groups = must_realloc(set->groups, set->room * sizeof *set->groups);
    }
    struct group *g = &set->groups[set->count++];
    slot->number = (uint32_t)set->count;
    *g = (struct group){.text = slot->text,
                        .series = intern(&set->texts, key->series),
                        .entity = intern(&set->texts, key->entity),
                        .dimension = intern(&set->texts, key->dimension),
                        .facets = intern(&set->texts, claim->facets),
                        .place = key->place,
                        .comparison = claim->comparison};
    return g;
}

static int compare_kept(const void *a, const void *b)
{
    return statement_compare(a, b);
}

/* each claim once, the first of equal ones */
static void drop_repeated(struct group *g)
{
    size_t kept = 0;
    qsort(g->at, g->count, sizeof *g->at, compare_kept);
    for (size_t i = 0; i < g->count; i++)
        if (kept == 0 || statement_compare(&g->at[i], &g->at[kept - 1]) != 0)
            g->at[kept++] = g->at[i];
    g->count = kept;
}

/* Most things are said once, and have room for that.  Before a group of some size grows, claims that came again are
 * dropped: memory does not grow with input that says nothing new. */
#define DROP_FROM 4

static struct statement *group_room(struct group *g)
{
    bool full = g->count == g->room;
    if (full && g->room >= DROP_FROM)
        drop_repeated(g);
    if (full && g->count >= g->room - g->room / 2) {
        g->room += g->room / 2 + 1;
        g->at = must_realloc(g->at, g->room * sizeof *g->at);
    }
    return &g->at[g->count++];
}

/* a stock told with a month, a quarter or a year is that of its end; so is 累计 with a day. A span of days stays what
 * it is. */
static bool counts_at_end(const struct key *key, const struct claim *claim)
{
    enum shape shape = shape_of(claim->period_start, claim->period_end);
    return (key->of_a_day && shape >= SHAPE_MONTH && shape <= SHAPE_OWN_YEAR) ||
           (key->cumulative && shape == SHAPE_DAY);
}

/* Nothing says whose the figure of a known metric is: the nation's, where Chinese news leaves that out, is only the
 * likeliest, and needs a claim that is sure otherwise. */
#define SURE_LEFT_OUT 0.6
static bool entity_guessed(const struct key *key, const struct claim *claim)
{
    bool unsure = claim->confidence.coef && decimal_double(claim->confidence) < SURE_LEFT_OUT;
    return claim->series.len && (key->entity_from == ENTITY_UNKNOWN || (key->entity_from == ENTITY_LEFT_OUT && unsure));
}

/* A fact of a time to come: a plan or a forecast that was not read as one.  A review of the year comes in its last
 * days. */
#define DAYS_EARLY 31
static bool time_to_come(const struct claim *claim)
{
    return claim->series.len && claim->status == STATUS_ACTUAL && date_is(claim->published) &&
           date_is(claim->period_end) && date_number(claim->period_end) - date_number(claim->published) > DAYS_EARLY;
}

/* a claim that a reader corrected is beyond doubt */
static unsigned doubt_of(const struct key *key, const struct claim *claim)
{
    bool unsure = claim->confidence.coef && decimal_double(claim->confidence) < series_sure_from(claim->series.len > 0);
    return claim->edited ? 0
                         : (unsure ? DOUBT_CONFIDENCE : 0) | (entity_guessed(key, claim) ? DOUBT_ENTITY : 0) |
                               (time_to_come(claim) ? DOUBT_TIME : 0);
}

static struct slice intern_again(struct series_set *set, struct slice *before, struct slice text)
{
    if (!text.ptr || !before->ptr || !slice_equal(*before, text))
        *before = intern(&set->texts, text);
    return *before;
}

static bool add_to(struct series_set *set, const struct key *key, const struct claim *claim)
{
    struct decimal value = {0, 0}, low = {0, 0}, high = {0, 0};
    bool fits = claim->relation == RELATION_RANGE
                    ? decimal_shift(claim->low, key->exp, &low) && decimal_shift(claim->high, key->exp, &high)
                    : decimal_shift(claim->value, key->exp, &value);
    if (!fits)
        return false;
    struct intern *t = &set->texts;
    *group_room(group_of(set, key, claim)) =
        (struct statement){.evidence = {.document = intern_again(set, &set->document, claim->document),
                                        .start = claim->start,
                                        .end = claim->end,
                                        .published = claim->published,
                                        .text = intern(t, claim->text),
                                        .sentence = intern_again(set, &set->sentence, claim->sentence),
                                        .source = intern(t, claim->source),
                                        .confidence = claim->confidence,
                                        .edited = claim->edited},
                           .period_start = counts_at_end(key, claim) ? DATE_NONE : claim->period_start,
                           .period_end = claim->period_end,
                           .value = value,
                           .low = low,
                           .high = high,
                           .relation = claim->relation,
                           .status = claim->status,
                           .metric = intern(t, claim->metric),
                           .entity = intern(t, claim->entity),
                           .normal = intern(t, key->metric),
                           .wording = intern(t, key->wording),
                           .kind = (uint8_t)key->kind,
                           .unit = intern(t, claim->unit),
                           .entity_from = (uint8_t)key->entity_from,
                           .doubt = (uint8_t)doubt_of(key, claim),
                           .chinese = key->chinese};
    return true;
}

size_t series_set_keys(const struct series_set *set, const struct claim *claim, struct arena *arena,
                       struct key ret[KEYS_MAX])
{
    size_t count = key_of_claim(set->words, set->units, claim, arena, ret);
    for (size_t i = 0; i < count; i++)
        merge_rules_apply(set->rules, set->words, claim, arena, &ret[i]);
    return count;
}

bool series_set_put(struct series_set *set, const struct claim *claim, const struct key *keys, size_t count)
{
    bool added = count == 0 && !portion_tells(set->portion);
    for (size_t i = 0; i < count; i++)
        added |= !portion_holds(set->portion, keys[i].text) || add_to(set, &keys[i], claim);
    return added;
}

bool series_set_add(struct series_set *set, const struct claim *claim)
{
    struct key keys[KEYS_MAX];
    size_t count = series_set_keys(set, claim, &set->scratch, keys);
    bool added = series_set_put(set, claim, keys, count);
    arena_reset(&set->scratch);
    return added;
}

/* ---- parts ---- */

static int compare_groups(const void *a, const void *b)
{
    return slice_compare(((const struct group *)a)->text, ((const struct group *)b)->text);
}

static int compare_statements(const void *a, const void *b)
{
    return statement_compare(*(const struct statement *const *)a, *(const struct statement *const *)b);
}

static int compare_shapes(const void *a, const void *b)
{
    const struct statement *x = *(const struct statement *const *)a, *y = *(const struct statement *const *)b;
    return x->shape != y->shape ? (int)x->shape - (int)y->shape : statement_compare(x, y);
}

/* the group's statements in order, each claim once, those after the day left out */
static size_t ordered(const struct group *g, struct date as_of, const struct statement **at)
{
    size_t count = 0, kept = 0;
    for (size_t i = 0; i < g->count; i++)
        if (!date_is(as_of) || date_compare(g->at[i].evidence.published, as_of) <= 0)
            at[count++] = &g->at[i];
    qsort(at, count, sizeof *at, compare_statements);
    for (size_t i = 0; i < count; i++)
        if (kept == 0 || statement_compare(at[i], at[kept - 1]) != 0)
            at[kept++] = at[i];
    return kept;
}

static const struct statement *to_date_too(const struct statement *s, struct arena *arena)
{
    struct statement *copy = arena_array(arena, struct statement, 1);
    *copy = *s;
    copy->shape = SHAPE_TO_DATE;
    copy->period_start = date_of(s->period_end.year, 1, 1);
    return copy;
}

/* which series a period is in is known once all claims of the group are there (series/shape.h); at has room for twice
 * as many, since a period may be in two: what is aimed at or foreseen stays where it was put.  Returns how many there
 * are then. */
static size_t give_shapes(const struct statement **at, size_t count, struct arena *arena)
{
    struct shape_counts counts;
    size_t all = count;
    memset(&counts, 0, sizeof counts);
    for (size_t i = 0; i < count; i++)
        shape_count(&counts, at[i]->period_start, at[i]->period_end);
    bool *to_date = arena_array(arena, bool, count + 1);
    size_t *between = arena_array(arena, size_t, count + 1);
    for (size_t i = 0; i < count; i++) {
        struct statement *s = (struct statement *)at[i];
        s->shape = (uint8_t)shape_settle(&counts, shape_of(s->period_start, s->period_end), s->period_start);
        bool also = s->status == STATUS_ACTUAL && shape_is_also_to_date(&counts, (enum shape)s->shape, s->period_start);
        to_date[i] = also || s->shape == SHAPE_TO_DATE;
        if (also)
            at[all++] = to_date_too(s, arena);
    }
    size_t found = between_to_date(at, count, to_date, arena, between);
    for (size_t i = 0; i < found; i++)
        at[all++] = to_date_too(at[between[i]], arena);
    qsort(at, all, sizeof *at, compare_shapes);
    return all;
}

static size_t shape_end(const struct statement *const *at, size_t from, size_t count)
{
    size_t to = from + 1;
    while (to < count && at[to]->shape == at[from]->shape)
        to++;
    return to;
}

/* groups that are made series together, on one thread */
#define PIECE_GROUPS 1024

struct piece {
    const struct series_set *set;
    size_t from, to; /* of the set's groups */
    struct date as_of;
    struct part *parts;
    struct draft *drafts; /* of each part */
    size_t count, room;
    struct arena scratch, drafting, result; /* drafting: both arrays; result: what goes to the set */
};

static void split_group(struct piece *piece, const struct group *g)
{
    const struct statement **at = arena_array(&piece->result, const struct statement *, 2 * g->count);
    size_t count = give_shapes(at, ordered(g, piece->as_of, at), &piece->result);
    for (size_t from = 0, to; from < count; from = to) {
        to = shape_end(at, from, count);
        arena_more(&piece->drafting, piece->parts, piece->count, piece->room, PIECE_GROUPS);
        piece->parts[piece->count++] = (struct part){g, at + from, to - from, (enum shape)at[from]->shape};
    }
}

/* ---- names of a series ---- */

struct tally {
    struct slice text;
    size_t count;
};

static int compare_slices(const void *a, const void *b)
{
    return slice_compare(*(const struct slice *)a, *(const struct slice *)b);
}

/* the text that stands most often, the first in byte order among equals */
static struct slice most_frequent(struct slice *texts, size_t count)
{
    struct tally best = {{NULL, 0}, 0};
    qsort(texts, count, sizeof *texts, compare_slices);
    for (size_t from = 0, to; from < count; from = to) {
        for (to = from + 1; to < count && slice_equal(texts[to], texts[from]);)
            to++;
        if (to - from > best.count)
            best = (struct tally){texts[from], to - from};
    }
    return best.text;
}

enum name { NAME_METRIC, NAME_WORDING, NAME_UNIT, NAME_ENTITY };

static struct slice frequent_name(const struct part *p, enum name which, bool chinese, struct arena *scratch)
{
    struct slice *texts = arena_array(scratch, struct slice, p->count);
    size_t count = 0;
    for (size_t i = 0; i < p->count; i++) {
        const struct statement *s = p->at[i];
        const struct slice names[] = {s->normal, s->wording, s->unit, s->entity};
        struct slice text = names[which];
        if (text.len && (which != NAME_WORDING || s->chinese == chinese))
            texts[count++] = text;
    }
    return most_frequent(texts, count);
}

static bool mostly_chinese(const struct part *p)
{
    size_t chinese = 0;
    for (size_t i = 0; i < p->count; i++)
        chinese += p->at[i]->chinese;
    return 2 * chinese >= p->count;
}

static struct slice entity_title(const struct part *p, bool chinese, struct arena *scratch)
{
    const struct place *place = p->group->place;
    if (place)
        return chinese && !place->nation ? place->zh : chinese ? SLICE("全国") : place->en;
    struct slice name = frequent_name(p, NAME_ENTITY, chinese, scratch);
    return p->group->entity.len && name.len ? name : (struct slice){NULL, 0};
}

/* who counts it stands behind what it is: two bodies are two lines */
static struct slice with_body(struct slice title, const struct group *g, struct arena *scratch, struct arena *arena)
{
    struct slice body = facets_value(g->facets, SLICE("body"), scratch);
    return body.len ? arena_join(arena, 4, (struct slice[]){title, SLICE(" ("), body, SLICE(")")}) : title;
}

static struct slice title_of(const struct part *p, bool chinese, struct arena *scratch, struct arena *arena)
{
    struct slice who = entity_title(p, chinese, scratch);
    struct slice what = frequent_name(p, NAME_WORDING, chinese, scratch);
    if (!what.len)
        what = frequent_name(p, NAME_METRIC, chinese, scratch);
    if (!what.len)
        what = p->group->series;
    bool nation = p->group->place && p->group->place->nation;
    if (nation && chinese && slice_starts(what, SLICE("我国"))) /* 我国国内发明专利 */
        what = slice_sub(what, strlen("我国"), what.len);
    bool said = slice_find(what, who) != SLICE_NONE || (nation && slice_starts(what, SLICE("全")));
    if (!who.len || said)
        return what;
    return arena_join(arena, 3, (struct slice[]){who, chinese ? SLICE("") : SLICE(" "), what});
}

/* ---- observations ---- */

static bool same_observation(const struct statement *a, const struct statement *b, enum shape shape)
{
    /* a rate without a time is one thing on each day that it is said: nothing else tells its sayings apart */
    return a->status == b->status && date_equal(a->period_start, b->period_start) &&
           date_equal(a->period_end, b->period_end) &&
           (shape != SHAPE_RATE || date_equal(a->evidence.published, b->evidence.published));
}

/* end of the statements of the observation whose first is number from */
static size_t observation_end(const struct part *p, size_t from)
{
    size_t to = from + 1;
    while (to < p->count && same_observation(p->at[from], p->at[to], p->shape))
        to++;
    return to;
}

static struct observation *observations_of(const struct part *p, struct arena *scratch, struct arena *arena,
                                           size_t *ret_count)
{
    size_t count = 0;
    struct observation *list = arena_raw(scratch, p->count, sizeof *list);
    for (size_t from = 0, to; from < p->count; from = to) {
        to = observation_end(p, from);
        count += observe(p->at + from, to - from, p->group->series.len > 0, scratch, arena, list + count);
    }
    qsort(list, count, sizeof *list, observation_compare);
    *ret_count = count;
    return memcpy(arena_raw(arena, count, sizeof *list), list, count * sizeof *list);
}

static int compare_sizes(const void *a, const void *b)
{
    return decimal_compare(*(const struct decimal *)a, *(const struct decimal *)b);
}

/* the middle one by size: a single wrong giant does not make all others unreadable */
static struct decimal middle_size(const struct observation *list, size_t count, struct arena *scratch)
{
    struct decimal *sizes = arena_array(scratch, struct decimal, count);
    for (size_t i = 0; i < count; i++)
        sizes[i] = decimal_abs(list[i].relation == RELATION_RANGE ? list[i].high : list[i].value);
    qsort(sizes, count, sizeof *sizes, compare_sizes);
    return sizes[(count - 1) / 2];
}

static void rescale(struct decimal *value, int exp)
{
    struct decimal in_unit;
    if (decimal_shift(*value, -exp, &in_unit))
        *value = in_unit;
}

static void rescale_all(struct observation *list, size_t count, int exp)
{
    for (size_t i = 0; i < count; i++) {
        rescale(&list[i].value, exp);
        rescale(&list[i].low, exp);
        rescale(&list[i].high, exp);
        for (size_t k = 0; k < list[i].revised_count; k++)
            rescale((struct decimal *)&list[i].revised[k].value, exp);
        for (size_t k = 0; k < list[i].conflict_count; k++)
            rescale((struct decimal *)&list[i].conflict[k].value, exp);
    }
}

static void give_unit(struct series_set *set, struct draft *d, bool scale_zh, struct arena *arena)
{
    int exp = 0;
    struct observation *list = (struct observation *)d->series.observations;
    struct decimal middle = middle_size(list, d->series.observation_count, &set->scratch);
    arena_reset(&set->scratch);
    if (scale_zh && d->series.chinese)
        d->series.unit = convert_scale_zh(d->dimension, middle, arena, &exp);
    else
        d->series.unit = convert_readable(set->units, d->dimension, middle, d->said, arena, &exp);
    rescale_all(list, d->series.observation_count, exp);
}

/* ---- series ---- */

/* the kind of most claims, the first in the list among equals */
static enum series_kind kind_of_part(const struct part *p)
{
    size_t counts[KIND_INDEX + 1] = {0};
    enum series_kind best = KIND_STOCK;
    for (size_t i = 0; i < p->count; i++)
        counts[p->at[i]->kind]++;
    for (int kind = 0; kind <= KIND_INDEX; kind++)
        if (counts[kind] > counts[best])
            best = (enum series_kind)kind;
    if (best != KIND_STOCK && best != KIND_FLOW)
        return best;
    return p->shape == SHAPE_STOCK ? KIND_STOCK : KIND_FLOW;
}

/* the measure is one for both languages, and Chinese where all its words are known: people get it in theirs */
static struct slice metric_for_people(const struct series_words *words, const struct part *p, const struct series *s,
                                      struct arena *scratch, struct arena *arena)
{
    if (s->chinese || !key_has_han(s->measure))
        return s->measure;
    struct slice said = frequent_name(p, NAME_WORDING, false, scratch);
    return said.len ? arena_copy(arena, key_metric_english(words, said, scratch)) : s->measure;
}

static void make_draft(const struct series_words *words, const struct part *p, struct arena *scratch,
                       struct arena *arena, struct draft *ret)
{
    const struct group *g = p->group;
    struct series *s = &ret->series;
    s->observations = observations_of(p, scratch, arena, &s->observation_count);
    s->chinese = mostly_chinese(p);
    s->key = arena_join(arena, 3, (struct slice[]){g->text, SLICE(":"), slice_of(shape_name(p->shape))});
    s->title = with_body(title_of(p, s->chinese, scratch, arena), g, scratch, arena);
    s->series = g->series;
    s->measure = frequent_name(p, NAME_METRIC, s->chinese, scratch);
    s->metric = metric_for_people(words, p, s, scratch, arena);
    s->entity = g->entity.len ? g->entity : (struct slice){NULL, 0};
    s->facets = g->facets;
    struct slice whose =
        g->place || !g->entity.len ? (struct slice){NULL, 0} : frequent_name(p, NAME_ENTITY, s->chinese, scratch);
    s->whose = whose.len ? whose : (struct slice){NULL, 0};
    if (g->place) {
        s->place_zh = g->place->nation ? SLICE("全国") : g->place->zh;
        s->place_en = g->place->en;
    }
    s->comparison = g->comparison;
    s->kind = kind_of_part(p);
    s->frequency = shape_frequency(p->shape, s->observations, s->observation_count);
    ret->dimension = g->dimension;
    ret->said = frequent_name(p, NAME_UNIT, true, scratch);
}

static int compare_drafts(const void *a, const void *b)
{
    return slice_compare(((const struct draft *)a)->series.key, ((const struct draft *)b)->series.key);
}

/* all pieces, and what they came to */
struct making {
    struct series_set *set;
    struct date as_of;
    size_t given; /* groups */
    struct draft *drafts;
    size_t room, draft_room;
};

static bool next_piece(void *item, void *context)
{
    struct piece *piece = item;
    struct making *m = context;
    if (m->given == m->set->count)
        return false;
    piece->set = m->set;
    piece->as_of = m->as_of;
    piece->from = m->given;
    piece->to = m->given = m->set->count - m->given > PIECE_GROUPS ? m->given + PIECE_GROUPS : m->set->count;
    return true;
}

static void make_piece(void *item, void *context)
{
    struct piece *piece = item;
    (void)context;
    for (size_t i = piece->from; i < piece->to; i++)
        split_group(piece, &piece->set->groups[i]);
    piece->drafts = arena_array(&piece->drafting, struct draft, piece->count);
    for (size_t i = 0; i < piece->count; i++) {
        make_draft(piece->set->words, &piece->parts[i], &piece->scratch, &piece->result, &piece->drafts[i]);
        arena_reset(&piece->scratch);
    }
}

static bool take_piece(void *item, void *context)
{
    struct piece *piece = item;
    struct making *m = context;
    struct series_set *set = m->set;
    for (size_t i = 0; i < piece->count; i++) {
        must_more(set->parts, set->part_count, m->room, PIECE_GROUPS);
        must_more(m->drafts, set->part_count, m->draft_room, PIECE_GROUPS);
        m->drafts[set->part_count] = piece->drafts[i];
        set->parts[set->part_count++] = piece->parts[i];
    }
    arena_absorb(&set->result, &piece->result);
    arena_reset(&piece->drafting);
    piece->parts = NULL;
    piece->count = piece->room = 0;
    return true;
}

static void release_piece(void *item)
{
    struct piece *piece = item;
    arena_release(&piece->scratch);
    arena_release(&piece->drafting);
    arena_release(&piece->result);
}

/* a draft of each part of each group, not yet ordered; the caller frees */
static struct draft *draft_all(struct series_set *set, const struct series_options *options)
{
    struct making m = {.set = set, .as_of = options->as_of};
    struct workers workers = {.jobs = set->count > PIECE_GROUPS ? options->jobs : 1,
                              .item_size = sizeof(struct piece),
                              .fill = next_piece,
                              .work = make_piece,
                              .emit = take_piece,
                              .release = release_piece,
                              .context = &m};
    if (set->count)
        qsort(set->groups, set->count, sizeof *set->groups, compare_groups);
    for (size_t i = 0; i < set->count; i++)
        intern_slot(&set->keys, set->groups[i].text)->number = (uint32_t)i + 1;
    free(set->parts);
    set->parts = NULL;
    set->part_count = 0;
    workers_run(&workers);
    return m.drafts;
}

size_t series_set_finish(struct series_set *set, const struct series_options *options, const struct series **ret)
{
    struct arena *arena = &set->result;
    arena_reset(arena);
    struct draft *own = draft_all(set, options), *drafts = own;
    size_t count = set->part_count;
    if (count)
        qsort(drafts, count, sizeof *drafts, compare_drafts);
    if (options->derive)
        count = derive(drafts, count, arena, &drafts);
    struct series *list = arena_array(arena, struct series, count);
    for (size_t i = 0; i < count; i++) {
        give_unit(set, &drafts[i], options->scale_zh, arena);
        list[i] = drafts[i].series;
    }
    free(own);
    *ret = list;
    return count;
}

/* ---- explaining ---- */

static void explain_statement(const struct part *p, const struct statement *s, struct buf *b)
{
    buf_puts(b, "{\"document\":");
    buf_json_string(b, s->evidence.document);
    json_put_offset(b, JSON_NAME("start"), s->evidence.start);
    json_put_text(b, JSON_NAME("text"), s->evidence.text);
    json_put_text(b, JSON_NAME("metric"), s->metric);
    json_put_text(b, JSON_NAME("normalised"), s->normal);
    json_put_text(b, JSON_NAME("entity"), s->entity);
    json_put_text(b, JSON_NAME("whose"), p->group->entity.len ? p->group->entity : (struct slice){NULL, 0});
    json_put_word(b, JSON_NAME("because"), entity_from_text((enum entity_from)s->entity_from));
    json_put_word(b, JSON_NAME("period"), shape_meaning(p->shape));
    json_put_text(b, JSON_NAME("sentence"), s->evidence.sentence);
    buf_puts(b, "}\n");
}

bool series_set_explain(const struct series_set *set, struct slice key, struct buf *b)
{
    for (size_t i = 0; i < set->part_count; i++) {
        const struct part *p = &set->parts[i];
        struct slice head = p->group->text, shape = slice_of(shape_name(p->shape));
        if (key.len != head.len + 1 + shape.len || !slice_starts(key, head) || !slice_ends(key, shape))
            continue;
        for (size_t k = 0; k < p->count; k++)
            explain_statement(p, p->at[k], b);
        return true;
    }
    return false;
}
