/* lookalike_en - English numbers that are no quantities: dates, names, ordinals, scores, ages, codes, list numbers,
 * pronouns
 *
 * Each function rejects a draft for one reason, which --explain prints.
 */
#include "extract/mention/numeral_internal.h"
#include "extract/mention/quantity_internal.h"

/* What has a unit of its own is no date, whatever the words before it: "to 30 June, 29 projects", "down by a quarter
 * since January", "more than 700 days on average". */
static bool measures(const struct finding *f, const struct draft *d, const struct period *p)
{
    if (!d->has_unit)
        return false;
    if (d->q.unit.dimension == DIMENSION_TIME) {
        const struct word *w = word_before(f, f->tables->en.before, skip_blank_back(f, d->q.start));
        return w && !same(w->means, "none");
    }
    return d->q.unit.dimension != DIMENSION_COUNT || d->q.end > p->end;
}

/* the end of a year that ends in the next: "25" of 2024/25, 2024-25 and 2024–25 */
static bool ends_season(const struct finding *f, const struct draft *d)
{
    size_t end = d->n.start;
    if (!d->n.digits || d->n.magnitude || d->n.end - end != 2)
        return false;
    end -= text_before_any(f, end, "/", "-") ? 1 : text_before(f, end, "–") ? strlen("–") : 0;
    struct decimal year = {0, 0}, next;
    bool whole = end < d->n.start && end >= 4 && numeral_digits(slice_sub(f->text, 0, end), end - 4, &year) == 4;
    return whole && (text_before(f, d->n.start, "/") ||
                     (decimal_add(year, decimal_of(1), &next) && next.coef % 100 == d->n.value.coef));
}

/* "June 1 conditions": the day of a month stands right behind its name, whatever is behind the day */
static bool is_day_of_month(const struct finding *f, const struct draft *d, const struct period *p)
{
    size_t end = skip_blank_back(f, d->n.start);
    return d->n.digits && d->n.end - d->n.start <= 2 && p->start < end && p->end == d->n.end &&
           !text_before(f, end, ",");
}

static void reject_date(struct finding *f, struct draft *d)
{
    const struct period *p = period_over(f, &d->n);
    bool money = d->has_unit && d->q.start < d->n.start;
    bool count = d->has_unit && d->q.unit.dimension == DIMENSION_COUNT;
    bool year_named = d->has_unit && d->q.unit.dimension == DIMENSION_RATE && p && p->grain == GRAIN_YEAR &&
                      p->end == d->n.end && p->start < d->n.start; /* "fiscal 25 earnings per share" */
    if (p && p->shape != PERIOD_RATE && (!measures(f, d, p) || year_named || (count && is_day_of_month(f, d, p)))) {
        draft_reject(d, p->shape == PERIOD_SPAN ? "time span" : "date");
        return;
    }
    bool year = d->n.digits && !d->n.magnitude && d->n.end - d->n.start == 4 && d->n.value.exp >= 0 && !money &&
                decimal_compare(d->n.value, decimal_of(1900)) >= 0 && decimal_compare(d->n.value, decimal_of(2100)) < 0;
    if (ends_season(f, d) && !money)
        draft_reject(d, "date");
    if (year && (!d->has_unit || d->q.unit.dimension == DIMENSION_COUNT))
        draft_reject(d, "date");
    if (d->n.digits && text_at(f, d->n.end, "s") && !d->has_unit)
        draft_reject(d, year ? "date" : "name"); /* 1990s, 747s */
}

static bool capital_before(const struct finding *f, size_t end)
{
    size_t start = word_start(f, end);
    if (start == end || start == 0)
        return false;
    bool any = false;
    for (size_t i = start; i < end; i++)
        any |= upper((unsigned char)f->text.ptr[i]);
    uint32_t edge = point_before(f, skip_blank_back(f, start));
    return any && edge != '.' && edge != ':' && edge != 0 && edge != '"' && edge != 0x201C && edge != '\n' &&
           !word_at(f, f->tables->en.noun_stop, start);
}

/* sections 1.3.4 and 2.1, articles 5, 6 and 7: b goes on with the names of a */
static bool next_name(const struct finding *f, const struct draft *a, const struct draft *b)
{
    bool age = a->q.rejected && strcmp(a->q.rejected, "age") == 0; /* aged 65 to 74 */
    if (!a->q.rejected || (!age && strcmp(a->q.rejected, "name") != 0 && strcmp(a->q.rejected, "code") != 0) ||
        a->q.end > b->q.start)
        return false;
    struct slice gap = slice_trim(slice_sub(f->text, a->q.end, b->q.start));
    return slice_equal_any(gap, "and", ",", "or", "to", "&", "through");
}

/* a letter so many bytes before byte at */
static bool letter_before(const struct finding *f, size_t at, size_t back)
{
    return at >= back && letter((unsigned char)f->text.ptr[at - back]);
}

/* "equal to15.6 per cent": a blank is missing behind a small word */
static bool is_stuck(const struct finding *f, const struct draft *d)
{
    size_t start = d->n.start;
    while (start > 0 && letter((unsigned char)f->text.ptr[start - 1]))
        start--;
    struct slice word = slice_sub(f->text, start, d->n.start);
    const struct word *w = word.len > 1 ? lexicon_match(f->know->en, f->tables->en.noun_stop, word, 0) : NULL;
    bool small = w && w->form.len == word.len && !upper((unsigned char)word.ptr[0]);
    return small && d->has_unit && d->q.unit.dimension != DIMENSION_COUNT && d->q.unit_text.len > 1;
}

/* COP30, F-35, #5, Rule 10b5-1: goes on with a word */
static bool is_joined(const struct finding *f, const struct draft *d)
{
    unsigned char before = d->n.start > 0 ? (unsigned char)f->text.ptr[d->n.start - 1] : ' ';
    bool rule =
        d->n.start > 2 && utf8_is_digit((unsigned char)f->text.ptr[d->n.start - 2]) && letter_before(f, d->n.start, 3);
    return (letter(before) && !quantity_circa_en(f, d) && !is_stuck(f, d)) || before == '_' || before == '#' ||
           before == '@' || (before == '-' && (letter_before(f, d->n.start, 2) || rule)) ||
           (before == '+' && letter_before(f, d->n.start, 2) && !d->q.unit_text.len); /* ASEAN+3, not DM+54 bps */
}

/* "Figure III.4", "Table A.2": where the number of its chapter begins, from the end of it; else that end */
static size_t over_chapter(const struct finding *f, size_t end)
{
    size_t start = end > 0 && f->text.ptr[end - 1] == '.' ? end - 1 : 0;
    while (start > 0 && memchr("IVXLABCDEFGHS", f->text.ptr[start - 1], 13))
        start--;
    bool chapter = start > 0 && start + 1 < end && f->text.ptr[start - 1] == ' ';
    return chapter ? skip_blank_back(f, start) : end;
}

/* "Tarn 3.1 Ultra scores": one decimal between a name that begins the sentence and more of it */
static bool is_version(const struct finding *f, const struct draft *d, size_t before)
{
    size_t start = word_start(f, before), next = skip_blank(f, d->n.end);
    bool count = !d->has_unit || d->q.unit.dimension == DIMENSION_COUNT;
    bool named = start < before && before < d->n.start && upper((unsigned char)f->text.ptr[start]) &&
                 !word_at(f, f->tables->en.noun_stop, start) && !word_before(f, f->tables->en.before, before);
    return count && named && d->n.value.exp == -1 && !d->n.magnitude && next > d->n.end && next < f->text.len &&
           upper((unsigned char)f->text.ptr[next]);
}

/* "from Seven Sisters": a numeral with a capital behind a small letter, and the next word has one too */
static bool is_titled(const struct finding *f, const struct draft *d)
{
    size_t end = skip_blank_back(f, d->n.start), next = skip_blank(f, d->n.end), start = word_start(f, end);
    bool inside = start < end && end < d->n.start && !upper((unsigned char)f->text.ptr[start]) &&
                  letter((unsigned char)f->text.ptr[end - 1]);
    bool count = !d->has_unit || d->q.unit.dimension == DIMENSION_COUNT;
    return inside && count && !d->n.magnitude && upper((unsigned char)f->text.ptr[d->n.start]) && next > d->n.end &&
           next < f->text.len && upper((unsigned char)f->text.ptr[next]);
}

/* 4K films, an 8K filing: of a screen, of a form */
static bool is_screen(const struct finding *f, const struct draft *d)
{
    return d->n.end - d->n.start == 2 && f->text.ptr[d->n.end - 1] == 'K' &&
           (!d->has_unit || d->q.unit.dimension == DIMENSION_COUNT);
}

/* a two-for-one stock split */
static bool is_split(const struct finding *f, const struct draft *d)
{
    return text_at(f, d->n.end, "-for-") || text_before(f, d->n.start, "-for-");
}

/* the 27 of FY25-27 */
static bool ends_years(const struct finding *f, const struct draft *d)
{
    size_t at = d->n.start;
    if (!d->n.digits || at < 2 || f->text.ptr[at - 1] != '-')
        return false;
    for (at--; at > 0 && utf8_is_digit((unsigned char)f->text.ptr[at - 1]); at--)
        continue;
    return at > 1 && at + 1 < d->n.start && slice_equal(slice_sub(f->text, at - 2, at), SLICE("FY"));
}

/* COP30, F-35, 5G, Boeing 737, Article 5, No. 1 */
static void reject_name(struct finding *f, struct draft *d)
{
    bool apart = d->n.digits && !d->has_unit && word_here(f, skip_blank(f, d->n.end), "th"); /* the 30 th meeting */
    if (d->n.ordinal || apart) {
        draft_reject(d, "ordinal");
        return;
    }
    if (ends_years(f, d)) {
        draft_reject(d, "date");
        return;
    }
    bool money = d->has_unit && d->q.start < d->n.start;
    bool spelled = !d->n.digits && !d->has_unit && !d->n.fraction && d->n.value.exp >= 0 &&
                   decimal_compare(d->n.value, decimal_of(13)) < 0;
    bool named = spelled && word_before(f, f->tables->en.name_before, skip_blank_back(f, d->n.start)); /* phase two */
    if (named || is_split(f, d) || is_screen(f, d) || (!d->n.digits && is_titled(f, d))) {
        draft_reject(d, "name");
        return;
    }
    if (money && d->q.end == d->n.end && d->n.end < f->text.len && letter((unsigned char)f->text.ptr[d->n.end]))
        draft_reject(d, "name"); /* INR5YOIS */
    if (!d->n.digits || money)
        return;
    unsigned char after = d->n.end < f->text.len ? (unsigned char)f->text.ptr[d->n.end] : ' ';
    bool ticker = text_before(f, d->n.start, ":") && letter_before(f, d->n.start, 2); /* (JP:5401) */
    bool plan = text_at(f, d->n.end, "(k)");                                          /* a 401(k) */
    bool form = after == '-' && d->n.end + 1 < f->text.len && upper((unsigned char)f->text.ptr[d->n.end + 1]) &&
                !d->has_unit; /* a 10-K report */
    if (form || plan || is_joined(f, d) || (!d->has_unit && (letter(after) || after == '#' || ticker))) {
        draft_reject(d, "name");
        return;
    }
    size_t end = skip_blank_back(f, d->n.start);
    const struct word *w = word_before(f, f->tables->en.name_before, over_chapter(f, end));
    bool plain = !d->n.magnitude && d->n.value.exp >= 0 && !d->n.sign;
    bool letter_only = d->n.magnitude && letter((unsigned char)f->text.ptr[d->n.end - 1]) &&
                       utf8_is_digit((unsigned char)f->text.ptr[d->n.end - 2]); /* Phase 2b */
    if (w && (!d->n.magnitude || letter_only) && !d->n.sign &&
        (!d->has_unit || d->q.unit.dimension == DIMENSION_COUNT || d->q.fraction) &&
        !same(d->q.unit.symbol, "points")) {
        draft_reject(d, "name");
        return;
    }
    if (!d->has_unit && !d->n.magnitude && d > f->drafts && next_name(f, d - 1, d)) {
        draft_reject(d, "name");
        return;
    }
    bool unit_one =
        d->has_unit && d->q.unit.dimension == DIMENSION_COUNT && plain && decimal_equal(d->n.value, decimal_of(1));
    if (unit_one && end < d->n.start && capital_before(f, end))
        draft_reject(d, "name"); /* the Tarn 1 data centre */
    bool comma = slice_find(slice_sub(f->text, d->n.start, d->n.end), SLICE(",")) != SLICE_NONE;
    if (plain && !d->has_unit && !comma && end < d->n.start && capital_before(f, end))
        draft_reject(d, "name");
    if (is_version(f, d, end))
        draft_reject(d, "name");
}

static void reject_score(struct finding *f, struct draft *d)
{
    bool whole = d->q.fraction && d->n.digits && decimal_compare(d->n.value, decimal_of(1)) >= 0 &&
                 memchr(f->text.ptr + d->n.start, '/', d->n.end - d->n.start);
    if (whole)
        draft_reject(d, "score"); /* 24/7, 50/50 */
    uint32_t before = point_before(f, d->n.start), after = point_at(f, d->n.end);
    bool ratio = before == ':' && d->q.unit.dimension == DIMENSION_COUNT; /* a 12:1 ratio */
    if ((d->has_unit && !ratio) || !d->n.digits)
        return;
    size_t next = d->n.end + (after == 0x2013 ? 3 : 1);
    bool joins_next = (after == '-' || after == 0x2013 || after == ':' || after == '/') && next < f->text.len &&
                      utf8_is_digit((unsigned char)f->text.ptr[next]);
    size_t back = before == 0x2013 ? 3 : 1;
    bool joins_last = (before == '-' || before == 0x2013 || before == ':' || before == '/') && d->n.start > back &&
                      utf8_is_digit((unsigned char)f->text.ptr[d->n.start - back - 1]);
    if (joins_next || joins_last)
        draft_reject(d, after == ':' || before == ':' ? "clock" : "score");
    else if ((before == '.' && d->n.start > 1 && utf8_is_digit((unsigned char)f->text.ptr[d->n.start - 2])) ||
             (after == '.' && d->n.end + 1 < f->text.len && utf8_is_digit((unsigned char)f->text.ptr[d->n.end + 1])))
        draft_reject(d, "code");
}

/* 020 8026 3096: a telephone number by its leading zero and the groups behind it */
static void reject_phone(struct finding *f, struct draft *d)
{
    bool plain = !d->has_unit && d->n.digits && !d->n.magnitude && d->n.value.exp >= 0;
    if (!plain)
        return;
    const struct draft *last = d > f->drafts ? d - 1 : NULL;
    bool zero = f->text.ptr[d->n.start] == '0' && d->n.end - d->n.start > 1 &&
                utf8_is_digit((unsigned char)f->text.ptr[d->n.start + 1]);
    bool group = last && last->q.rejected && strcmp(last->q.rejected, "code") == 0 && last->n.end + 1 == d->n.start;
    bool abroad = f->text.ptr[d->n.start] == '+' && text_at(f, d->n.end, " ") && d->n.end + 1 < f->text.len &&
                  utf8_is_digit((unsigned char)f->text.ptr[d->n.end + 1]); /* +46 70 934 */
    if (zero || group || abroad)
        draft_reject(d, "code");
}

/* words between a number and its streak: "a six session winning streak" */
#define STREAK_REACH 4

/* "(4% of GDP).1 Exports", "a third of it.2 The" */
static bool behind_full_stop(const struct finding *f, const struct draft *d)
{
    size_t start = d->n.start, next = skip_blank(f, d->n.end);
    if (start < 2 || f->text.ptr[start - 1] != '.' || d->q.start < start)
        return false;
    unsigned char c = (unsigned char)f->text.ptr[start - 2];
    bool ends = next == f->text.len || (next > d->n.end && upper((unsigned char)f->text.ptr[next]));
    return ends && (letter(c) || c == ')');
}

/* "growth 14 . The", "sources 3 , credit", "in 2017 2 to": a mark that the page sets above the line */
static bool is_raised(const struct finding *f, const struct draft *d)
{
    size_t end = skip_blank_back(f, d->n.start), next = skip_blank(f, d->n.end);
    if (d->has_unit || d->n.magnitude || end < 4 || end == d->n.start || next == d->n.end || next == f->text.len)
        return false;
    unsigned char c = (unsigned char)f->text.ptr[next], last = (unsigned char)f->text.ptr[end - 1];
    bool year = utf8_is_digit(last) && slice_starts(slice_sub(f->text, end - 4, end), SLICE("20"));
    if (year && (c == '.' || (letter(c) && !upper(c))))
        return true;
    return (c == '.' || c == ',') && letter(last) && !word_at(f, f->tables->en.noun_stop, word_start(f, end));
}

#define MARKS_MOST 24 /* bytes of "1 2 3" */

/* "1", "2 3" alone behind a sentence: marks of its sources */
static bool stands_alone(const struct finding *f)
{
    if (f->text.len > MARKS_MOST)
        return false;
    for (size_t at = 0; at < f->text.len; at++)
        if (letter((unsigned char)f->text.ptr[at]) || (unsigned char)f->text.ptr[at] >= 0x80 ||
            f->text.ptr[at] == '%' || f->text.ptr[at] == '$' || f->text.ptr[at] == '.')
            return false;
    return true;
}

static bool starts_line(const struct finding *f, size_t start)
{
    size_t end = skip_blank_back(f, start);
    return end == 0 || memchr(f->text.ptr + end, '\n', start - end);
}

/* "8.6." with a sentence to itself: the number of the paragraph behind it */
static bool is_number_of_paragraph(const struct finding *f, const struct draft *d)
{
    size_t end = skip_blank(f, d->n.end + 1);
    return d->n.value.exp < 0 && !d->has_unit && d->q.start == 0 && end == f->text.len && text_at(f, d->n.end, ".");
}

/* "23. Banks are", "1 See the annex": what a line begins with before a sentence */
static void reject_line_number(struct finding *f, struct draft *d)
{
    bool whole =
        d->n.digits && d->n.value.exp >= 0 && !d->n.magnitude && d->n.end - d->n.start < 4 && d->q.start == d->n.start;
    bool count = !d->has_unit || d->q.unit.dimension == DIMENSION_COUNT;
    if (is_number_of_paragraph(f, d))
        draft_reject(d, "list number");
    if (!whole || !count || !starts_line(f, d->n.start))
        return;
    size_t end = d->n.end + text_at(f, d->n.end, "."), next = skip_blank(f, end);
    bool capital = next > end && next < f->text.len && upper((unsigned char)f->text.ptr[next]) &&
                   !memchr(f->text.ptr + end, '\n', next - end);
    if (capital && (!d->has_unit || end > d->n.end))
        draft_reject(d, "list number");
}

static void reject_list(struct finding *f, struct draft *d)
{
    uint32_t before = point_before(f, d->n.start), after = point_at(f, d->n.end);
    bool small = d->n.digits && d->n.value.exp >= 0 && decimal_compare(decimal_abs(d->n.value), decimal_of(30)) < 0;
    bool mark = before == '[' && after == ']';
    bool raised = before == ')' && d->n.start > 1 && letter((unsigned char)f->text.ptr[d->n.start - 2]);
    if (small && (mark || raised || behind_full_stop(f, d) || is_raised(f, d) || (!d->has_unit && stands_alone(f))))
        draft_reject(d, "footnote"); /* 12 per cent[3]; (AISC)2 */
    if (!small || d->has_unit)
        return;
    bool slash = after == '/' && (d->n.end + 1 == f->text.len || f->text.ptr[d->n.end + 1] == ' ');
    if (slash)
        draft_reject(d, "footnote"); /* "use 1/", "1/ Marketing years" */
    bool footnote =
        before == '(' && after == ')' && d->n.start > 1 && letter((unsigned char)f->text.ptr[d->n.start - 2]);
    bool marked = before == '(' && after == ')' && d->n.start == 1;
    bool first = skip_blank_back(f, d->n.start) == 0 && (after == '.' || after == ')') && d->n.end + 1 < f->text.len &&
                 f->text.ptr[d->n.end + 1] == ' ';
    uint32_t edge = point_before(f, skip_blank_back(f, d->n.start - (before == '(')));
    uint32_t next = point_at(f, skip_blank(f, d->n.end + 1));
    bool last = edge == ':' && after == '.' && d->n.end + 1 == f->text.len; /* "Notes: 1." */
    bool item = after == ')' && next < 0x80 && letter((unsigned char)next) &&
                (before == ' ' || (before == '(' && word_ends(f, skip_blank_back(f, d->n.start - 1), "and")));
    bool opened = before == ' ' && slice_rfind(slice_sub(f->text, 0, d->n.start), SLICE("(")) != SLICE_NONE;
    last |= item && !opened; /* "ways like 1) runs 2) tickets", "and (5) Capital" */
    bool inside = (edge == '.' || edge == ')' || edge == ';' || edge == ':') && next < 0x80 &&
                  upper((unsigned char)next) &&
                  (after == ')' || (after == '.' && d->n.end + 1 < f->text.len && f->text.ptr[d->n.end + 1] == ' '));
    if (footnote || marked || first || inside || last)
        draft_reject(d, "list number");
}

/* 7 p.m., 10 o'clock */
static void reject_clock(struct finding *f, struct draft *d)
{
    if (d->has_unit && d->q.unit.dimension != DIMENSION_COUNT && d->q.unit.dimension != DIMENSION_TIME)
        return; /* "EPS of $1.42 vs $1.36 est." */
    if (word_at(f, f->tables->en.clock, skip_blank(f, d->n.end)))
        draft_reject(d, "clock");
}

/* children under 5, people over 65, women aged 15: a bare number, or years, behind those who are so old */
static bool bounds_age(const struct finding *f, const struct draft *d)
{
    bool years = d->has_unit && same(d->q.unit.symbol, "yr");
    if ((d->has_unit && !years) || d->n.magnitude || decimal_compare(d->n.value, decimal_of(120)) >= 0)
        return false;
    size_t end = skip_blank_back(f, d->q.start), at = end;
    const struct word *bound = word_before(f, f->tables->en.age_bound, at);
    if (!bound)
        return false;
    if (years && d->q.end < f->text.len && (f->text.ptr[d->q.end] == '\'' || text_at(f, d->q.end, "\xE2\x80\x99")))
        return true; /* under 5 years' mortality */
    size_t who = skip_blank_back(f, at - bound->form.len);
    bool said = !years && (word_ends(f, who, "are") || word_ends(f, who, "were") || word_ends(f, who, "is"));
    return (said && point_at(f, d->n.end) == '.') || word_before(f, f->tables->en.people, who) != NULL;
}

/* people 65 and older */
static bool of_people_older(const struct finding *f, const struct draft *d, size_t end)
{
    size_t at = skip_blank(f, d->n.end);
    bool older = text_at(f, d->n.end, "+") || word_here(f, at, "and older") || word_here(f, at, "or older") ||
                 word_here(f, at, "and over");
    return older && !d->has_unit && word_before(f, f->tables->en.people, end);
}

/* the 16 of "16- to 24-year-olds" */
static bool opens_ages(const struct finding *f, const struct draft *d)
{
    struct slice rest = slice_sub(f->text, d->n.end, f->text.len);
    size_t i = slice_starts(rest, SLICE("- to ")) ? 5 : slice_starts_any(rest, "-to-", " to ") ? 4 : 0, digits = i;
    while (i && i < rest.len && rest.ptr[i] >= '0' && rest.ptr[i] <= '9')
        i++;
    return i > digits && slice_starts(slice_sub(rest, i, rest.len), SLICE("-year-old"));
}

/* 43-year-old, aged 43, "Smith, 43, said" */
static void reject_age(struct finding *f, struct draft *d)
{
    size_t at = d->n.end, end = skip_blank_back(f, d->n.start);
    if (at < f->text.len && (f->text.ptr[at] == '-' || f->text.ptr[at] == ' '))
        at++;
    if (word_at(f, f->tables->en.age, at) || word_ends(f, end, "aged") || word_ends(f, end, "ages") ||
        word_ends(f, end, "age") || word_ends(f, end, "age of") || of_people_older(f, d, end))
        draft_reject(d, "age");
    if (bounds_age(f, d) || opens_ages(f, d))
        draft_reject(d, "age");
    bool plain = !d->has_unit && d->n.digits && d->n.value.exp >= 0 &&
                 decimal_compare(d->n.value, decimal_of(10)) > 0 && decimal_compare(d->n.value, decimal_of(110)) < 0;
    bool commas = end > 1 && f->text.ptr[end - 1] == ',' && d->n.end < f->text.len && f->text.ptr[d->n.end] == ',';
    if (plain && commas && upper((unsigned char)f->text.ptr[word_start(f, end - 1)]))
        draft_reject(d, "age");
}

/* where the last word of the quantity begins */
static size_t last_word(const struct finding *f, const struct draft *d)
{
    return d->q.unit_text.len ? (size_t)(d->q.unit_text.ptr - f->text.ptr) : d->q.end;
}

/* fell one point, a decrease of one point */
static bool moves_point(const struct finding *f, const struct draft *d, size_t before)
{
    return same(d->q.unit.symbol, "points") &&
           (word_before(f, f->tables->en.change, before) || word_ends(f, before, "of") || word_ends(f, before, "by"));
}

/* "one" as a pronoun; one car, the two sides: weak */
static void reject_pronoun(struct finding *f, struct draft *d)
{
    size_t end = skip_blank_back(f, d->n.start);
    bool small = !d->n.digits && !d->n.magnitude && !d->n.fraction && decimal_compare(d->n.value, decimal_of(13)) < 0;
    if (!d->has_unit && !d->n.digits && d->n.value.coef == 0)
        d->q.optional_kind = true; /* below zero */
    if (d->n.article && !d->has_unit)
        draft_reject(d, "pronoun");
    else if (d->n.article && d->q.unit.dimension == DIMENSION_COUNT && !moves_point(f, d, end))
        d->q.optional_kind = true;
    if (small && d->q.unit.dimension == DIMENSION_COUNT && word_at(f, f->tables->en.passing, last_word(f, d)))
        d->q.optional_kind = true; /* three main reasons */
    if (d->n.digits && !d->n.magnitude && d->q.unit.dimension == DIMENSION_COUNT && word_ends(f, end, "top"))
        d->q.optional_kind = true; /* one of the top 10 countries */
    bool owned = text_before_any(f, end, "'s", "’s");
    const struct word *member = word_before(f, f->tables->en.member, end);
    bool few = d->n.digits && !d->n.magnitude && decimal_compare(d->n.value, decimal_of(100)) < 0;
    if (d->q.unit.dimension == DIMENSION_COUNT && ((small && (owned || member)) || (few && word_flag(member, "told"))))
        d->q.optional_kind = true; /* the two plants, these 3 markets */
    if (d->n.article && d->q.end == d->n.end && word_here(f, skip_blank(f, d->n.end), "of"))
        draft_reject(d, "pronoun");
}

/* in the 23 major states: where, no count */
static void reject_group(struct finding *f, struct draft *d)
{
    size_t end = skip_blank_back(f, d->n.start);
    const struct lexicon *x = f->know->en;
    bool group = d->has_unit && d->q.unit.dimension == DIMENSION_COUNT && word_ends(f, end, "the") &&
                 lexicon_match(x, f->tables->en.group, d->q.unit.symbol, 0);
    if (group && word_before(f, f->tables->en.within, skip_blank_back(f, end - strlen("the"))))
        draft_reject(d, "counts in passing");
}

/* scored twice, three times a week, voted once: how often, no multiple */
static void reject_frequency(struct finding *f, struct draft *d)
{
    if (!d->has_unit || !same(d->q.unit.symbol, "x") || d->q.growth_words || d->n.value.exp < 0)
        return;
    size_t at = skip_blank(f, d->q.end), end = skip_blank_back(f, d->q.start);
    bool often = word_at(f, f->tables->en.how_often, at) != NULL;
    struct slice text = slice_sub(f->text, d->q.start, d->q.end);
    bool word = slice_equal_any(text, "twice", "thrice");
    bool compares = word_at(f, f->tables->en.multiplied, at) || word_before(f, f->tables->en.before, end);
    if (often || (word && !compares))
        draft_reject(d, "frequency");
}

/* after four quarters, three quarters later: of time, no parts of a whole */
static bool counts_quarters(const struct finding *f, const struct draft *d, size_t before)
{
    if (!d->q.fraction || !slice_ends(slice_sub(f->text, 0, d->n.end), SLICE("quarters")))
        return false;
    bool past = word_at(f, f->tables->en.span_after, skip_blank(f, d->n.end)) != NULL;
    return past || decimal_compare(d->n.value, decimal_of(1)) >= 0 || word_before(f, f->tables->en.span_before, before);
}

/* the past 10 sessions, a six session winning streak */
static bool counts_sessions(const struct finding *f, const struct draft *d, size_t before)
{
    if (d->has_unit && d->q.unit.dimension != DIMENSION_COUNT)
        return false;
    if (d->has_unit && lexicon_match(f->know->en, f->tables->en.session, d->q.unit.symbol, 0) &&
        word_before(f, f->tables->en.span_before, before))
        return true;
    if (d->has_unit && word_here(f, skip_blank(f, d->q.end), "in a row"))
        return true;
    size_t at = d->n.end + text_at(f, d->n.end, "-");
    for (int i = 0; i < STREAK_REACH; i++, at = word_end(f, at))
        if (word_here(f, at = skip_blank(f, at), "streak"))
            return true;
    return false;
}

/* the past two years, three years ago, for 30 years, within a week: times that place something */
static void reject_span(struct finding *f, struct draft *d)
{
    /* within one quarter */
    size_t before = skip_blank_back(f, d->q.start);
    if (counts_sessions(f, d, before))
        draft_reject(d, "time span");
    bool half = d->q.fraction && slice_ends(slice_sub(f->text, 0, d->n.end), SLICE("half"));
    size_t behind = skip_blank(f, d->n.end);
    if (half && (word_ends(f, before, "fiscal") || word_here(f, behind, "ended") || word_here(f, behind, "ending")))
        draft_reject(d, "time span"); /* the fiscal half ended */
    if (d->q.fraction && slice_ends(slice_sub(f->text, 0, d->n.end), SLICE("quarter")) && !word_here(f, behind, "of") &&
        (word_ends(f, before, "within") || word_before(f, f->tables->en.span_before, before)))
        draft_reject(d, "time span");
    if (counts_quarters(f, d, before))
        draft_reject(d, "time span");
    if (!d->has_unit || d->q.unit.dimension != DIMENSION_TIME)
        return;
    bool brief = slice_equal_any(d->q.unit.symbol, "h", "min", "s", "ms");
    size_t end = skip_blank_back(f, d->q.start);
    const struct word *w = word_before(f, f->tables->en.span_before, end), *about;
    if (!w && (about = word_before(f, f->tables->en.before, end))) /* in almost three months */
        w = word_before(f, f->tables->en.span_before, skip_blank_back(f, end - about->form.len));
    const struct word *ago = word_at(f, f->tables->en.span_after, skip_blank(f, d->q.end));
    if ((ago && (!brief || !same(ago->means, "event"))) || (w && (!brief || word_flag(w, "always"))))
        draft_reject(d, "time span");
}

/* 134 cases per 100,000 people: of how many, no count of its own */
static void reject_rate_base(struct finding *f, struct draft *d)
{
    size_t end = skip_blank_back(f, d->q.start);
    bool count = !d->has_unit || d->q.unit.dimension == DIMENSION_COUNT;
    if (count && ((d->n.digits && word_ends(f, end, "per")) || word_ends(f, end, "for every")))
        draft_reject(d, "rate");
}

#define STREET_WORDS 4 /* "W. Van Buren St." */

/* 395 Harbour Street: a house */
static void reject_address(struct finding *f, struct draft *d)
{
    size_t at = skip_blank(f, d->n.end);
    bool west = d->q.unit_text.len == 1 && text_at(f, d->q.end, "."); /* 14900 W. Van Buren St. */
    bool count = !d->has_unit || d->q.unit.dimension == DIMENSION_COUNT || west;
    if (!d->n.digits || d->n.magnitude || d->n.value.exp < 0 || !count)
        return;
    for (int i = 0; i < STREET_WORDS && at < f->text.len && (upper((unsigned char)f->text.ptr[at]) || i); i++) {
        const struct word *w = i ? word_at(f, f->tables->en.street, at) : NULL;
        if (w) {
            draft_reject(d, "name");
            return;
        }
        at = word_end(f, at);
        at = skip_blank(f, at + text_at(f, at, "."));
    }
}

/* one (1) common share: the number in words once more */
static void reject_repeated(struct finding *f, struct draft *d)
{
    const struct draft *last = d > f->drafts ? d - 1 : NULL;
    bool bracketed = d->n.digits && d->n.start > 1 && f->text.ptr[d->n.start - 1] == '(' && text_at(f, d->n.end, ")");
    if (bracketed && last && !last->n.digits && decimal_equal(last->n.value, d->n.value) &&
        skip_blank(f, last->n.end) == d->n.start - 1)
        draft_reject(d, "said twice");
}

/* 45th of 180: a rank */
static void reject_rank(struct finding *f, struct draft *d)
{
    const struct draft *last = d > f->drafts ? d - 1 : NULL;
    size_t end = skip_blank_back(f, d->q.start);
    if (last && last->n.ordinal && !d->has_unit && word_ends(f, end, "of") &&
        skip_blank_back(f, end - 2) == last->q.end)
        draft_reject(d, "ranking");
}

/* p<0.01: of a test, no share */
static void reject_statistic(struct finding *f, struct draft *d)
{
    size_t end = skip_blank_back(f, d->q.start);
    bool mark = end > 1 && (f->text.ptr[end - 1] == '<' || f->text.ptr[end - 1] == '=' || f->text.ptr[end - 1] == '>');
    size_t name = mark ? skip_blank_back(f, end - 1) : 0;
    if (mark && !d->has_unit && (word_ends(f, name, "p") || word_ends(f, name, "n") || word_ends(f, name, "r")))
        draft_reject(d, "statistic");
}

/* "2013=100": the base of an index */
static void reject_index_base(struct finding *f, struct draft *d)
{
    bool base = decimal_equal(d->n.value, decimal_of(100)) || decimal_equal(d->n.value, decimal_of(1000));
    if (!d->has_unit && base && text_before(f, skip_blank_back(f, d->n.start), "="))
        draft_reject(d, "index base");
}

void lookalike_judge_en(struct finding *f, struct draft *d)
{
    static void (*const judges[])(struct finding * f, struct draft * d) = {
        reject_index_base, reject_date,      reject_name,        reject_clock,    reject_age,   reject_score,
        reject_phone,      reject_list,      reject_line_number, reject_pronoun,  reject_group, reject_span,
        reject_frequency,  reject_rate_base, reject_address,     reject_repeated, reject_rank,  reject_statistic};
    for (size_t i = 0; i < sizeof judges / sizeof *judges && !d->q.rejected; i++) /* the first reason is enough */
        judges[i](f, d);
}

/* the 2007-2009 recession */
static bool are_years(const struct draft *d)
{
    return (!d->has_unit || d->q.unit.dimension == DIMENSION_COUNT) && d->n.digits && !d->n.magnitude &&
           d->q.low.exp >= 0 && decimal_compare(d->q.low, decimal_of(1900)) >= 0 &&
           decimal_compare(d->q.high, decimal_of(2100)) < 0 && decimal_compare(d->q.low, decimal_of(2100)) < 0;
}

void lookalike_range_en(struct finding *f, struct draft *d)
{
    if (are_years(d))
        draft_reject(d, "date");
    reject_date(f, d);
    reject_clock(f, d);
    reject_age(f, d);
    reject_span(f, d);
    reject_address(f, d);
    bool count = (!d->has_unit || d->q.unit.dimension == DIMENSION_COUNT) && d->n.digits && !d->n.magnitude;
    if (count && word_before(f, f->tables->en.name_before, skip_blank_back(f, d->q.start)))
        draft_reject(d, "name"); /* NI 43-101 */
}
