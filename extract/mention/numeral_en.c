/* numeral_en - English numerals: digits with magnitude words, number words, fractions
 *
 * The words and what each does are rows of numeral_en.json ("numeral.word": one, ten, hundred, magnitude, ordinal,
 * half, multitude); this file puts them together.
 */
#include "extract/mention/numeral_internal.h"

/* what a number word does */
enum part { PART_NONE, PART_ONE, PART_TEN, PART_HUNDRED, PART_MAGNITUDE, PART_MULTITUDE, PART_ORDINAL, PART_FRACTION };

struct token {
    enum part part;
    struct decimal value;
    size_t end;
};

struct reading_en {
    const struct knowledge *know;
    struct slice text;
    size_t at; /* end of what is read */
    struct decimal total, current, magnitude;
    struct decimal scale; /* of one number by its magnitudes, 0 if there are several numbers */
    bool any, has_current, digits, fraction, is_magnitude;
    enum part last;
};

static struct token token_at(const struct knowledge *know, struct slice text, size_t at)
{
    static const struct {
        const char *means;
        enum part part;
    } rows[] = {{"one", PART_ONE},
                {"ten", PART_TEN},
                {"hundred", PART_HUNDRED},
                {"magnitude", PART_MAGNITUDE},
                {"multitude", PART_MULTITUDE},
                {"ordinal", PART_ORDINAL},
                {"fraction", PART_FRACTION}};
    struct token token = {PART_NONE, {0, 0}, at};
    const struct word *w = lexicon_match(know->en, know->numeral->en_word, text, at);
    if (!w)
        return token;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (slice_equal(w->means, slice_of(rows[i].means)))
            token.part = rows[i].part;
    token.value = w->value;
    token.end = at + w->form.len;
    return token;
}

/* blanks or one hyphen between the words of a number; 0 if there is neither */
static size_t gap_at(struct slice text, size_t at)
{
    size_t from = at;
    at += numeral_blank(text, at);
    if (at < text.len && text.ptr[at] == '-') {
        at++;
        at += numeral_blank(text, at);
    }
    return at - from;
}

size_t numeral_word_at(struct slice text, size_t at, const char *word)
{
    if (at >= text.len || utf8_lower((unsigned char)text.ptr[at]) != (unsigned char)*word) /* mostly another word */
        return 0;
    size_t len = strlen(word);
    if (text.len - at < len || (at + len < text.len && utf8_is_ascii_alnum(text.ptr[at + len])))
        return 0;
    for (size_t i = 0; i < len; i++)
        if (utf8_lower((unsigned char)text.ptr[at + i]) != (unsigned char)word[i])
            return 0;
    return len;
}

/* an article that counts one, with its blank: "a " of "a half" */
static size_t article_at(struct slice text, size_t at)
{
    size_t len = numeral_word_at(text, at, "a");
    if (!len)
        len = numeral_word_at(text, at, "an");
    size_t gap = len ? gap_at(text, at + len) : 0;
    return gap ? len + gap : 0;
}

/* ---- fractions ---- */

/* the part below the line: half, thirds, quarter, twenty-fifth, hundredth; and its number of parts */
static size_t denominator_at(const struct knowledge *know, struct slice text, size_t at, struct decimal *ret,
                             bool *ret_plural)
{
    struct token t = token_at(know, text, at);
    struct decimal tens = {0, 0};
    if (t.part == PART_TEN) { /* twenty-fifth */
        tens = t.value;
        at = t.end + gap_at(text, t.end);
        t = token_at(know, text, at);
        if (t.part != PART_ORDINAL || t.value.exp > 0)
            return 0;
    }
    if (t.part != PART_ORDINAL && t.part != PART_FRACTION)
        return 0;
    *ret_plural = t.end > at && (text.ptr[t.end - 1] == 's' || text.ptr[t.end - 1] == 'S');
    return decimal_add(tens, t.value, ret) ? t.end : 0;
}

/* "two-thirds", "a half", "one-eighth", "three quarters", "half": its end, 0 if it is none */
static size_t fraction_at(const struct knowledge *know, struct slice text, size_t at, struct decimal *ret,
                          bool *ret_sure)
{
    struct decimal above = decimal_of(1), below;
    bool plural = false, article = false;
    size_t from = at, end;
    struct token t = token_at(know, text, at);
    if (t.part == PART_FRACTION) { /* half, quarter (only before a magnitude) */
        if (!numeral_quotient(above, t.value, ret))
            return 0;
        *ret_sure = decimal_equal(t.value, decimal_of(2));
        return t.end;
    }
    if (t.part == PART_ONE && t.value.coef > 0) {
        above = t.value;
        at = t.end;
    } else if ((end = article_at(text, at))) {
        article = true;
        at += end;
    } else {
        return 0;
    }
    if (!article)
        at += gap_at(text, at);
    if (!(end = denominator_at(know, text, at, &below, &plural)) || decimal_equal(below, decimal_of(1)))
        return 0;
    if (decimal_equal(below, decimal_of(2)) && token_at(know, text, at).part == PART_ORDINAL)
        return 0; /* "a second": halves are not called so */
    /* "two second" and "a second" are time; "one third" but "a third floor" is told apart by what follows */
    bool one = decimal_equal(above, decimal_of(1));
    if ((!one && !plural) || !numeral_quotient(above, below, ret))
        return 0;
    struct token last = token_at(know, text, at);
    *ret_sure = !article || last.part == PART_FRACTION || plural || (at > from && text.ptr[at - 1] == '-');
    return end;
}

/* what may stand behind "a third", "one fifth" for it to be a share and no ordinal: a mark or a word of "numeral.share"
 */
static bool share_goes_on(const struct knowledge *know, struct slice text, size_t at)
{
    at += numeral_blank(text, at);
    return at >= text.len || !utf8_is_ascii_alnum(text.ptr[at]) ||
           lexicon_match(know->en, know->numeral->en_share, text, at);
}

/* ---- whole numbers ---- */

static bool add_current(struct reading_en *r, struct decimal value)
{
    return decimal_add(r->current, value, &r->current);
}

/* thousand, million, crore: multiply the number before them, or all that is read where there is none (lakh crore) or
 * where they are larger than the magnitude before (hundred thousand million) */
static bool take_magnitude(struct reading_en *r, struct token t)
{
    struct decimal sum, part = r->has_current ? r->current : decimal_of(1);
    if ((!r->any && t.part == PART_MULTITUDE) || !decimal_add(r->total, r->current, &sum))
        return false;
    bool all = (!r->has_current && r->any) || (r->magnitude.coef && decimal_compare(t.value, r->magnitude) > 0);
    if (all ? !decimal_mul(sum, t.value, &r->total)
            : !decimal_mul(part, t.value, &part) || !decimal_add(r->total, part, &r->total))
        return false;
    struct decimal scale = r->is_magnitude ? r->scale : decimal_of(1);
    r->scale = decimal_of(0);
    if (!r->is_magnitude || !r->has_current)
        decimal_mul(scale, t.value, &r->scale); /* stays zero if that is too large */
    r->magnitude = t.value;
    r->is_magnitude = r->any = true;
    r->current = decimal_of(0);
    r->has_current = false;
    r->last = t.part;
    r->at = t.end;
    return true;
}

/* one number word at byte at; false if it does not fit what is read */
static bool take(struct reading_en *r, struct token t)
{
    switch (t.part) {
    case PART_ONE:
        if (r->has_current && r->last != PART_TEN && r->last != PART_HUNDRED)
            return false;
        if (r->last == PART_TEN && (t.value.exp > 0 || t.value.coef > 9 || t.value.coef == 0))
            return false;
        if (!add_current(r, t.value))
            return false;
        break;
    case PART_TEN:
        if ((r->has_current && r->last != PART_HUNDRED) || !add_current(r, t.value))
            return false;
        break;
    case PART_HUNDRED:
        if (r->any && (!r->has_current || r->last == PART_HUNDRED))
            return false;
        if (!r->has_current)
            r->current = decimal_of(1);
        if (!decimal_mul(r->current, decimal_of(100), &r->current))
            return false;
        break;
    case PART_MAGNITUDE:
    case PART_MULTITUDE:
        return take_magnitude(r, t);
    case PART_NONE:
    case PART_ORDINAL:
    case PART_FRACTION:
        return false;
    }
    r->has_current = r->any = true;
    r->last = t.part;
    r->at = t.end;
    return true;
}

/* "and a half", "and three quarters" behind a number; and a half of the magnitude behind "one million" */
static bool take_and_fraction(struct reading_en *r, size_t at)
{
    struct decimal part;
    bool sure;
    size_t end = fraction_at(r->know, r->text, at, &part, &sure);
    if (!end)
        return false;
    size_t next = end + gap_at(r->text, end);
    bool magnitude = token_at(r->know, r->text, next).part == PART_MAGNITUDE;
    if (!r->has_current && r->magnitude.coef && !magnitude && !decimal_mul(part, r->magnitude, &part))
        return false;
    if (!add_current(r, part))
        return false;
    r->has_current = true;
    r->fraction = false;
    r->last = PART_ONE;
    r->at = end;
    return true;
}

/* "one hundred thirty two fifths": a plural ordinal behind divides all */
static void take_parts(struct reading_en *r)
{
    struct decimal below, value;
    bool plural = false;
    size_t gap = gap_at(r->text, r->at), end = gap ? denominator_at(r->know, r->text, r->at + gap, &below, &plural) : 0;
    if (!end || !plural || decimal_compare(below, decimal_of(2)) <= 0 || !decimal_add(r->total, r->current, &value) ||
        token_at(r->know, r->text, r->at + gap).part == PART_TEN || !numeral_quotient(value, below, &value))
        return;
    r->total = decimal_of(0);
    r->current = value;
    r->has_current = r->fraction = true;
    r->at = end;
}

/* "point five", "point seventy-one" behind number words */
static void take_point(struct reading_en *r)
{
    size_t at = r->at + gap_at(r->text, r->at), len = numeral_word_at(r->text, at, "point");
    struct decimal value = decimal_of(0), digit;
    int places = 0;
    if (!len || !r->has_current || r->digits)
        return;
    size_t end = at + len;
    for (;;) {
        struct token t = token_at(r->know, r->text, end + gap_at(r->text, end));
        bool small = t.part == PART_ONE && t.value.exp == 0 && t.value.coef < 10;
        if ((!small && t.part != PART_TEN) || places > 10)
            break;
        digit = t.value;
        int width = t.part == PART_TEN ? 2 : 1;
        if (t.part == PART_TEN) {
            size_t next = t.end + gap_at(r->text, t.end);
            struct token u = token_at(r->know, r->text, next);
            if (next > t.end && u.part == PART_ONE && u.value.exp == 0 && u.value.coef < 10 &&
                decimal_add(digit, u.value, &digit))
                t.end = u.end;
        }
        if (!decimal_shift(value, width, &value) || !decimal_add(value, digit, &value))
            break;
        places += width;
        end = t.end;
    }
    if (places && decimal_shift(value, -places, &value) && add_current(r, value))
        r->at = end;
}

/* the words behind what is read, as long as they go on with the number */
static void take_words(struct reading_en *r)
{
    for (;;) {
        size_t gap = gap_at(r->text, r->at), at = r->at + gap, and;
        if (!gap)
            break;
        struct token t = token_at(r->know, r->text, at);
        /* "$18 billion two months ago": words do not go on with digits behind a magnitude, unless with one again */
        bool next = t.part == PART_ONE || t.part == PART_TEN;
        bool apart = r->digits && r->last == PART_MAGNITUDE && next &&
                     token_at(r->know, r->text, t.end + gap_at(r->text, t.end)).part == PART_NONE;
        if (apart)
            break;
        /* a hyphen joins: "95-hundred" but "10-20" is a range of digits and never comes here */
        if (t.part != PART_NONE && take(r, t))
            continue;
        if (!(and = numeral_word_at(r->text, at, "and")))
            break;
        at += and;
        at += gap_at(r->text, at);
        if (take_and_fraction(r, at))
            continue;
        t = token_at(r->know, r->text, at);
        /* "two hundred and six", "a million and three hundred"; "two and three" are two numbers */
        bool joins = (t.part == PART_ONE || t.part == PART_TEN) &&
                     (r->last == PART_HUNDRED || r->last == PART_MAGNITUDE) && r->last != PART_NONE;
        struct decimal digits;
        size_t len;
        if (joins && take(r, t))
            continue;
        if (r->last == PART_HUNDRED && (len = numeral_digits(r->text, at, &digits)) && len <= 2 &&
            add_current(r, digits)) {
            r->at = at + len;
            r->last = PART_ONE;
            continue;
        }
        break;
    }
}

/* "k" of 40k, "bn" of 1.2bn, directly behind digits or after a blank where the row allows it.  m is a million only
 * behind money or a number of things: quantity_en.c decides, as metres are as common. */
static const struct word *suffix_at(const struct reading_en *r, size_t at)
{
    /* the text is cut before the letters: a digit at their edge is no word border to the lexicon */
    return lexicon_match(r->know->en, r->know->numeral->en_suffix, slice_sub(r->text, at, r->text.len), 0);
}

static bool take_suffix(struct reading_en *r)
{
    size_t at = r->at;
    const struct word *w = suffix_at(r, at);
    if (!w) {
        at += numeral_blank(r->text, at);
        w = at > r->at ? suffix_at(r, at) : NULL;
        if (!w || !slice_equal(w->means, SLICE("spaced")))
            return false;
    }
    struct slice found = slice_sub(r->text, at, at + w->form.len);
    if (word_flag(w, "exact") && !slice_equal(found, w->form))
        return false;
    if (!decimal_mul(r->current, w->value, &r->current))
        return false;
    r->magnitude = r->scale = w->value;
    r->is_magnitude = true;
    r->at = at + w->form.len;
    return true;
}

/* 5.61 1/4, 5.61-1/4: prices of grain are in quarters and eighths of the last place written */
static void take_tick(const struct reading_en *r, size_t from, struct decimal *part)
{
    struct slice digits = slice_sub(r->text, from, r->at);
    size_t dot = slice_find(digits, SLICE("."));
    if (dot != SLICE_NONE)
        decimal_shift(*part, -(int)(digits.len - dot - 1), part);
}

static bool take_digits(struct reading_en *r, size_t at)
{
    struct decimal part;
    size_t len = numeral_slash(r->text, at, &part);
    if (len) {
        r->current = part;
        r->fraction = true;
    } else if (!(len = numeral_digits(r->text, at, &r->current)) && !(len = numeral_vulgar(r->text, at, &r->current))) {
        return false;
    }
    r->at = at + len;
    r->any = r->has_current = r->digits = true;
    r->last = PART_ONE;
    /* 10 1/2, 10½, 10-1/2 */
    size_t gap = gap_at(r->text, r->at);
    size_t more = numeral_vulgar(r->text, r->at, &part), skip = 0;
    if (!more && gap && !r->fraction && (more = numeral_vulgar(r->text, r->at + gap, &part)))
        skip = gap; /* 3 ½ */
    if (!more && gap && !r->fraction && (more = numeral_slash(r->text, r->at + gap, &part)))
        skip = gap;
    if (more)
        take_tick(r, at, &part);
    if (more && decimal_add(r->current, part, &r->current))
        r->at += skip + more;
    return true;
}

/* "a" before a word that counts one of it: a hundred, a million, a dozen */
static bool take_article(struct reading_en *r, size_t at)
{
    size_t len = article_at(r->text, at);
    if (!len)
        return false;
    struct token t = token_at(r->know, r->text, at + len);
    return (t.part == PART_HUNDRED || t.part == PART_MAGNITUDE) && take(r, t);
}

/* half a million, three quarters billion, a quarter of a million, half */
static bool take_fraction(struct reading_en *r, size_t at)
{
    bool sure;
    size_t end = fraction_at(r->know, r->text, at, &r->current, &sure), of, magnitude;
    if (!end)
        return false;
    magnitude = end + gap_at(r->text, end);
    if ((of = numeral_word_at(r->text, magnitude, "of")))
        magnitude += of + gap_at(r->text, magnitude + of);
    magnitude += article_at(r->text, magnitude);
    struct token t = token_at(r->know, r->text, magnitude);
    r->has_current = r->any = true;
    r->last = PART_ONE;
    r->at = end;
    if (t.part == PART_MAGNITUDE && take(r, t))
        return true;
    r->fraction = true;
    /* "quarter" without a number before it is time; "half-built" and "a quarter-over-quarter" are adjectives */
    bool alone = token_at(r->know, r->text, at).part == PART_FRACTION;
    bool adjective = end < r->text.len && r->text.ptr[end] == '-' && (alone || article_at(r->text, at));
    if (adjective || (alone && !decimal_equal(r->current, (struct decimal){5, -1})))
        return false;
    bool quarter = decimal_equal(r->current, (struct decimal){25, -2});
    return (sure && !quarter) || share_goes_on(r->know, r->text, end);
}

/* ---- ratios: one in five, four out of five, one in every eleven ---- */

/* the words between the two numbers of a ratio (numeral_en.json, "numeral.ratio"); "over" only behind one */
static const struct word *ratio_word(const struct knowledge *know, struct slice text, size_t at,
                                     const struct numeral *n)
{
    const struct word *w = lexicon_match(know->en, know->numeral->en_ratio, text, at);
    return w && slice_equal(w->means, SLICE("over")) && !decimal_equal(n->value, decimal_of(1)) ? NULL : w;
}

static bool read_number(const struct knowledge *know, struct slice text, size_t at, struct reading_en *r)
{
    *r = (struct reading_en){.know = know, .text = text, .at = at};
    size_t digit_len;
    if (numeral_digit(text, at, &digit_len) >= 0 || text.ptr[at] == '.' || (unsigned char)text.ptr[at] >= 0x80) {
        if (!take_digits(r, at))
            return false;
        if (!take_suffix(r))
            take_words(r);
        else if (gap_at(text, r->at))
            take_words(r);
        return true;
    }
    if (take_fraction(r, at))
        return true;
    *r = (struct reading_en){.know = know, .text = text, .at = at};
    struct token t = token_at(know, text, at);
    /* "the next million" is no number: hundred and million want one before them */
    bool starts = t.part == PART_ONE || t.part == PART_TEN;
    if (!take_article(r, at) && (!starts || !take(r, t)))
        return false;
    take_words(r);
    take_point(r);
    take_parts(r);
    return true;
}

/* whether a counts of b make a share: "two in three days" and "one in 2019" do not, "1 in 10,000" does */
static bool ratio_fits(const struct knowledge *know, struct slice text, struct decimal a, struct decimal b, size_t end,
                       struct slice kind)
{
    bool round = decimal_equal(a, decimal_of(1)) && b.coef == 1;
    size_t next = end + numeral_blank(text, end);
    if (b.exp < 0 || decimal_compare(a, b) >= 0)
        return false;
    if (next < text.len && lexicon_match(know->en, know->numeral->en_ratio_stop, text, next))
        return false;
    if (slice_equal(kind, SLICE("in")))
        return round || (decimal_compare(b, decimal_of(100)) <= 0 && decimal_compare(a, decimal_of(10)) < 0);
    if (slice_equal(kind, SLICE("over")))
        return next == end || next >= text.len || !utf8_is_ascii_alnum(text.ptr[next]);
    return true;
}

static void read_ratio(const struct knowledge *know, struct slice text, struct numeral *n)
{
    struct reading_en below;
    struct decimal part, value;
    const struct word *w;
    bool hyphen = n->end < text.len && text.ptr[n->end] == '-'; /* a one-in-five chance */
    size_t gap = hyphen ? 1 : numeral_blank(text, n->end), at = n->end + gap;
    bool small = n->value.exp >= 0 && decimal_sign(n->value) > 0 && decimal_compare(n->value, decimal_of(100)) < 0;
    if (!gap || n->fraction || n->magnitude || !small || !(w = ratio_word(know, text, at, n)))
        return;
    at += w->form.len;
    at += hyphen && at < text.len && text.ptr[at] == '-' ? 1 : numeral_blank(text, at);
    if (at >= text.len || !read_number(know, text, at, &below) || below.fraction ||
        !decimal_add(below.total, below.current, &value) ||
        !ratio_fits(know, text, n->value, value, below.at, w->means) || !numeral_quotient(n->value, value, &part))
        return;
    n->value = part;
    n->end = below.at;
    n->fraction = n->ratio = true;
    n->article = false;
}

/* ---- all numerals ---- */

static size_t minus_at(struct slice text, size_t at)
{
    size_t len = numeral_word_at(text, at, "minus");
    if (!len)
        len = numeral_word_at(text, at, "negative");
    size_t gap = len ? numeral_blank(text, at + len) : 0;
    gap += len && !gap && at + len < text.len && text.ptr[at + len] == '-'; /* minus-0.4 */
    /* "plus or minus 3 points" is a margin */
    if (slice_ends_any(slice_sub(text, 0, at), "plus or ", "/"))
        return 0;
    return gap ? len + gap : 0;
}

#define PLUS_REACH 8 /* bytes: "% and ", " % to " */

/* "between negative 1% and positive 2%": the word says that the sign before does not go on; "slipped to plus 33" */
static size_t plus_at(struct slice text, size_t at, const struct numerals *list)
{
    const struct numeral *before = list->count ? &list->at[list->count - 1] : NULL;
    size_t len = numeral_word_at(text, at, "plus"), space = len ? numeral_blank(text, at + len) : 0;
    if (space && slice_ends_any(slice_sub(text, 0, at), " to ", " from ", " at ", " was "))
        return len + space;
    len = numeral_word_at(text, at, "positive");
    if (!len || !before || decimal_sign(before->value) >= 0 || at - before->end > PLUS_REACH)
        return 0;
    size_t gap = numeral_blank(text, at + len);
    return gap ? len + gap : 0;
}

/* 21st, 3rd behind digits */
static size_t ordinal_ending(struct slice text, size_t at)
{
    bool ends = numeral_word_at(text, at, "st") || numeral_word_at(text, at, "nd") || numeral_word_at(text, at, "rd") ||
                numeral_word_at(text, at, "th");
    return ends ? 2 : 0;
}

static size_t read_one(const struct knowledge *know, struct slice text, size_t at, struct numerals *list)
{
    struct reading_en r;
    bool negative = false;
    const struct word *stop = lexicon_match(know->en, know->numeral->en_stop, text, at);
    if (stop)
        return stop->form.len;
    size_t sign = numeral_sign(text, at, &negative), minus = sign ? 0 : minus_at(text, at);
    size_t plus = sign || minus ? 0 : plus_at(text, at, list), from = at + sign + minus + plus;
    struct token t = token_at(know, text, from);
    if (from >= text.len || !read_number(know, text, from, &r)) {
        if (t.part != PART_ORDINAL || from > at)
            return 0;
        struct numeral ordinal = {.start = at, .end = t.end, .value = t.value, .ordinal = true};
        numerals_add(list, &ordinal);
        return t.end - at;
    }
    struct numeral n = {.start = at,
                        .end = r.at,
                        .digits = r.digits,
                        .fraction = r.fraction,
                        .magnitude = r.is_magnitude,
                        .scale = r.has_current && r.total.coef ? decimal_of(0) : r.scale};
    if (!decimal_add(r.total, r.current, &n.value))
        return r.at - at;
    size_t ending = r.digits && !r.is_magnitude ? ordinal_ending(text, r.at) : 0;
    n.end += ending;
    n.ordinal = ending > 0;
    n.article = !r.digits && decimal_equal(n.value, decimal_of(1));
    bool inside = n.start > 0 && utf8_is_ascii_alnum(text.ptr[n.start - 1]); /* "beat Tarn4 in 15 of 20 tests" */
    if (!n.ordinal && !sign && !inside)
        read_ratio(know, text, &n);
    n.sign = sign || minus;
    if (negative || minus)
        n.value = decimal_neg(n.value);
    numerals_add(list, &n);
    return n.end - at;
}

/* can the word at byte at begin a numeral? */
static bool may_begin(const struct knowledge *know, struct slice text, size_t at)
{
    uint64_t bits = lexicon_bit(know->en, know->numeral->en_word) | lexicon_bit(know->en, know->numeral->en_stop);
    return lexicon_may_start(know->en, bits, text, at) || article_at(text, at) || numeral_word_at(text, at, "minus") ||
           numeral_word_at(text, at, "negative") || numeral_word_at(text, at, "positive") ||
           numeral_word_at(text, at, "plus");
}

void numeral_find_en(const struct knowledge *know, struct slice text, struct numerals *list)
{
    for (size_t at = 0; at < text.len;) {
        unsigned char c = (unsigned char)text.ptr[at];
        bool word_start = at == 0 || !utf8_is_ascii_alnum(text.ptr[at - 1]);
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        bool other = utf8_is_digit(c) || c == '-' || c == '+' || c == '.' || c >= 0x80;
        size_t len = 0, digit_len;
        if ((letter && word_start && may_begin(know, text, at)) || other)
            len = read_one(know, text, at, list);
        if (!len && letter)
            for (len = 1; at + len < text.len && utf8_is_ascii_alnum(text.ptr[at + len]) &&
                          numeral_digit(text, at + len, &digit_len) < 0;)
                len++;
        if (!len)
            len = numeral_run(text, at);
        at += len ? len : 1;
        while (at < text.len && ((unsigned char)text.ptr[at] & 0xC0) == 0x80)
            at++;
    }
}
