/* table_en - tables that are set as lines: their head names the unit, the lines below only numbers
 *
 *     Waste collected (thousand tonnes)
 *     Paper: 1,204
 */
#include "extract/choose/claims_en_internal.h"

/* the part of a head that may be a unit: inside its last brackets, else behind its last comma or "in" */
static struct slice unit_part(struct slice head)
{
    size_t open = slice_rfind(head, SLICE("("));
    if (open != SLICE_NONE && slice_ends(head, SLICE(")")))
        return slice_sub(head, open + 1, head.len - 1);
    size_t comma = slice_rfind(head, SLICE(", ")), in = slice_rfind(head, SLICE(" in "));
    if (comma != SLICE_NONE && (in == SLICE_NONE || comma > in))
        return slice_sub(head, comma + 2, head.len);
    return in == SLICE_NONE ? (struct slice){NULL, 0} : slice_sub(head, in + 4, head.len);
}

/* reads the words as the unit of the number 1, written before it ("1 thousand tonnes") or around it ("$1 million") */
static bool read_unit(struct en_sentence *s, struct slice text, size_t number)
{
    struct quantity *found;
    size_t count = quantity_find(s->reading->know, text, LANGUAGE_EN, NULL, 0, s->reading->arena, &found);
    if (count != 1 || found[0].rejected || found[0].bare || found[0].end != text.len || found[0].start > number ||
        found[0].relation != RELATION_EQ || found[0].unit.dimension == DIMENSION_COUNT)
        return false;
    s->state->table_unit = found[0].unit.symbol;
    s->state->table_dimension = found[0].unit.dimension;
    s->state->table_factor = found[0].value;
    return true;
}

void en_table_head(struct en_sentence *s)
{
    struct slice unit = slice_trim(unit_part(s->text));
    size_t space = slice_find(unit, SLICE(" "));
    struct arena *arena = s->reading->arena;
    s->state->table_unit = (struct slice){NULL, 0};
    if (!unit.len || unit.len > EN_TABLE_UNIT_MAX)
        return;
    bool found = read_unit(s, arena_printf(arena, "1 %.*s", (int)unit.len, unit.ptr), 0);
    if (!found && space != SLICE_NONE) /* $ million */
        found = read_unit(
            s, arena_printf(arena, "%.*s1%.*s", (int)space, unit.ptr, (int)(unit.len - space), unit.ptr + space),
            space);
    if (!found)
        return;
    size_t end = 0; /* of the label: before the unit and the time */
    while (end < s->count && s->tokens[end].end < (size_t)(unit.ptr - s->text.ptr) &&
           s->tokens[end].part < PART_POSSESSIVE)
        end++;
    while (end > 0 && s->tokens[end - 1].part == PART_PREPOSITION)
        end--;
    s->state->table_label = end ? slice_sub(s->text, s->tokens[0].start, s->tokens[end - 1].end) : SLICE("");
}

/* a line that opens a series is no longer than this */
#define EN_SERIES_MAX 100
/* nor a row of it than this: "£72.2bn – 2015/16" */
#define EN_ROW_MAX 40

void en_series(struct en_sentence *s)
{
    const struct sentence *sentence = &s->reading->sentences[s->index];
    struct slice text = slice_trim(s->text);
    bool opens = slice_ends(text, SLICE(":")) && text.len <= EN_SERIES_MAX && !sentence->has_numeral;
    struct slice label = slice_trim(slice_sub(text, 0, text.len - opens));
    bool row = sentence->has_numeral && text.len <= EN_ROW_MAX && !slice_ends(text, SLICE("."));
    if (!opens && (row || (sentence->heading && sentence->has_numeral)))
        return; /* a row, or a heading with a year */
    if (!opens && !sentence->heading)
        label = SLICE(""); /* prose ends it */
    if (opens || !label.len || !s->state->series.len)
        s->state->series = label;
    s->state->group = opens ? SLICE("") : label;
}

/* "Borrowing of India by year": whose it is; empty if no place is named so */
static struct slice place_of(const struct en_sentence *s, struct slice label)
{
    size_t of = slice_find(label, SLICE(" of ")), at = of == SLICE_NONE ? label.len : of + strlen(" of ");
    const struct word *place = lexicon_match(s->tables->lexicon, s->tables->class_id[EN_PLACE], label, at);
    return place ? slice_sub(label, at, at + place->form.len) : SLICE("");
}

/* "2024: 5,120", "5,120 – 2024" below its headings */
static void series_row(struct en_sentence *s)
{
    struct en_state *state = s->state;
    bool row = s->figure_count == 1 && s->count == 3 && state->series.len && en_part_is(s, 0, PART_PERIOD) &&
               (en_part_is(s, 1, PART_COLON) || en_part_is(s, 1, PART_DASH)) && en_part_is(s, 2, PART_QUANTITY);
    row |= s->figure_count == 1 && state->series.len && !s->figures[0].metric.len;
    if (!row)
        return;
    s->figures[0].metric = state->series;
    if (state->group.len && !slice_equal(state->group, state->series))
        s->figures[0].entity = state->group;
    else if (!s->figures[0].entity.len)
        s->figures[0].entity = place_of(s, state->series);
}

static bool has_verb(const struct en_sentence *s)
{
    return en_find_part(s, 0, s->count, PART_BIT(PART_PAST) | PART_BIT(PART_PRESENT) | PART_BIT(PART_AUXILIARY)) <
           s->count;
}

void en_table_row(struct en_sentence *s)
{
    struct en_state *state = s->state;
    series_row(s);
    if (!state->table_unit.len)
        return;
    if (has_verb(s) && slice_ends(s->text, SLICE("."))) { /* a sentence ends the table */
        state->table_unit = (struct slice){NULL, 0};
        return;
    }
    for (size_t i = 0; i < s->figure_count; i++) {
        struct en_figure *f = &s->figures[i];
        if (!f->quantity->bare || !slice_equal(f->unit, SLICE("1")))
            continue;
        f->unit = state->table_unit;
        f->factor = state->table_factor;
        if (state->table_label.len && f->entity.ptr)
            f->metric = state->table_label; /* "Europe: 1,310": the line says whose */
        else if (state->table_label.len && f->metric.len)
            f->metric = arena_printf(s->reading->arena, "%.*s: %.*s", (int)state->table_label.len,
                                     state->table_label.ptr, (int)f->metric.len, f->metric.ptr);
    }
}
