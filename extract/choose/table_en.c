/* table_en - a series that is set as lines of years below its heading */
#include "extract/choose/claims_en_internal.h"

/* a line that opens a series is no longer than this */
#define EN_SERIES_MAX 100

void en_series(struct en_sentence *s)
{
    const struct sentence *sentence = &s->reading->sentences[s->index];
    struct slice text = slice_trim(s->text);
    bool opens = slice_ends(text, SLICE(":")) && text.len <= EN_SERIES_MAX && !sentence->has_numeral;
    struct slice label = slice_trim(slice_sub(text, 0, text.len - opens));
    if (!opens && sentence->heading && sentence->has_numeral)
        return; /* a row, or a heading with a year */
    if (!opens && !sentence->heading)
        label = SLICE(""); /* prose ends it */
    if (opens || !label.len || !s->state->series.len)
        s->state->series = label;
    s->state->group = opens ? SLICE("") : label;
}

/* "2024: 5,120" below its headings */
void en_series_row(struct en_sentence *s)
{
    struct en_state *state = s->state;
    bool row = s->figure_count == 1 && s->count == 3 && state->series.len && en_part_is(s, 0, PART_PERIOD) &&
               (en_part_is(s, 1, PART_COLON) || en_part_is(s, 1, PART_DASH)) && en_part_is(s, 2, PART_QUANTITY);
    if (!row)
        return;
    s->figures[0].metric = state->series;
    if (state->group.len && !slice_equal(state->group, state->series))
        s->figures[0].entity = state->group;
}
