/* numeral_zh - Chinese numerals: characters, digits, and the two mixed
 *
 * The characters and what each does are rows of numeral_zh.json.  One pass from the left: digits gather in `current`,
 * 十 百 千 multiply it into `section`, 万 亿 兆 multiply the section into `total`.
 */
#include "extract/mention/numeral_internal.h"

struct reading_zh {
    const struct knowledge *know;
    const struct numeral_tables *tables;
    struct slice text;
    size_t at; /* first byte not yet read */
    struct decimal total, section, current;
    struct decimal spread;    /* of a pair: 三四 is 3 and 1 more */
    struct decimal power;     /* last of 十 百 千 in the section, 0 if none */
    struct decimal magnitude; /* last of 万 亿 兆, 0 if none */
    struct decimal scale;     /* product of 十 百 千 万 亿 on one number, 0 if there were several */
    struct decimal last;      /* what a closing digit is a tenth of: 一万三 */
    bool any, has_current, single, zero, digits, more, pair, round, glyphs;
};

static const struct glyph *glyph_at(const struct numeral_tables *t, struct slice text, size_t at, size_t *ret_len)
{
    uint32_t c;
    *ret_len = 0;
    if (at >= text.len)
        return &t->glyphs[0];
    *ret_len = utf8_decode(text.ptr + at, text.len - at, &c);
    return &t->glyphs[c <= 0xFFFF ? t->glyph_of[c] : 0];
}

static struct slice rest(struct slice text, size_t at)
{
    return slice_sub(text, at, text.len);
}

/* 千 of 千瓦 and 兆 of 兆瓦 belong to the unit, 百万 of 16万百万富翁 to the noun */
static bool starts_unit(const struct reading_zh *r, size_t at)
{
    struct unit unit;
    if (lexicon_match(r->know->zh, r->tables->zh_rich, r->text, at))
        return r->any;
    return unit_match(r->know, LANGUAGE_ZH, r->text, at, &unit) > 0 && unit.dimension != DIMENSION_COUNT;
}

static bool mul(struct decimal a, struct decimal b, struct decimal *ret)
{
    return decimal_mul(a, b, ret);
}

/* ---- the parts of a numeral: each reads at r->at, moves it and returns true, or leaves all as it was ---- */

/* 3万5 is said, 220万2 not: 220万|2型糖尿病; but 3521亿5千万 */
static bool is_too_large_for_tail(const struct reading_zh *r)
{
    struct decimal limit;
    size_t len;
    enum glyph_kind next = glyph_at(r->tables, r->text, r->at + 1, &len)->kind;
    return r->magnitude.coef && r->round && next != GLYPH_POWER && next != GLYPH_MAGNITUDE &&
           decimal_mul(r->magnitude, decimal_of(100), &limit) && decimal_compare(r->total, limit) >= 0;
}

/* 460.9億 of 1兆460.9億: a smaller magnitude stands there */
static bool is_smaller_magnitude(const struct reading_zh *r, size_t at)
{
    size_t len;
    const struct glyph *g = glyph_at(r->tables, r->text, at, &len);
    return r->magnitude.coef && g->kind == GLYPH_MAGNITUDE && decimal_compare(g->value, r->magnitude) < 0;
}

static bool take_digits(struct reading_zh *r)
{
    struct decimal value;
    if (r->has_current || r->pair || (r->any && !r->round && !r->zero))
        return false;
    size_t len = numeral_digits(r->text, r->at, &value);
    if (!len || (r->any && value.exp < 0 && !is_smaller_magnitude(r, r->at + len)) ||
        (len == 1 && is_too_large_for_tail(r)))
        return false;
    r->current = value;
    r->single = !r->any || (len == 1 && !r->zero);
    r->has_current = r->any = r->digits = true;
    r->round = false;
    r->at += len;
    return true;
}

/* 七二一一 of 二万七二一一 and 二〇六一 of 二十亿二〇六一万, as newspapers of Taiwan write them: each place below the
 * magnitude is told by its digit, at byte end the next one */
static bool fills_magnitude(const struct reading_zh *r, int count, size_t end)
{
    struct decimal whole;
    size_t len;
    const struct glyph *next = glyph_at(r->tables, r->text, end, &len);
    struct decimal below = next->kind == GLYPH_MAGNITUDE ? next->value : decimal_of(1);
    return r->round && r->magnitude.coef && !r->section.coef && decimal_shift(below, count, &whole) &&
           decimal_equal(whole, r->magnitude);
}

/* digit characters that stand together: a pair (三四), or the digits of a code or a year (二〇二五) */
static bool take_run(struct reading_zh *r)
{
    struct decimal digits[16], value = decimal_of(0);
    size_t ends[16], count = 0, len;
    for (size_t at = r->at; count < 16; at = ends[count - 1]) {
        const struct glyph *g = glyph_at(r->tables, r->text, at, &len);
        if (g->kind != GLYPH_DIGIT)
            break;
        digits[count] = g->value;
        ends[count++] = at + len;
    }
    if (count == 0 || r->has_current)
        return false;
    if (count > 1 && r->any && digits[0].coef == 0) { /* 零五 in 一百零五 */
        r->zero = true;
        r->at = ends[0];
        return true;
    }
    bool steps = count == 2 && decimal_compare(digits[0], digits[1]) < 0 && digits[0].coef != 0;
    struct decimal by;
    if (steps && decimal_sub(digits[1], digits[0], &by) &&
        (by.coef == 1 || (digits[0].coef == 3 && digits[1].coef == 5 && !r->any)) &&
        !slice_starts(rest(r->text, ends[1]), SLICE("折"))) {
        r->pair = true;
        r->spread = by;
        value = digits[0];
    } else if (count == 1) {
        value = digits[0];
        if (value.coef == 0 && r->any) { /* 零 that links */
            r->zero = true;
            r->at = ends[0];
            return true;
        }
    } else {
        if (r->any && !fills_magnitude(r, (int)count, ends[count - 1]))
            return false;
        for (size_t i = 0; i < count; i++)
            if (!mul(value, decimal_of(10), &value) || !decimal_add(value, digits[i], &value))
                return false;
    }
    r->single = count == 1 && !r->zero;
    r->current = value;
    r->has_current = r->any = r->glyphs = true;
    r->round = false;
    r->at = ends[count - 1];
    return true;
}

static bool take_tens(struct reading_zh *r, struct decimal value, size_t len)
{
    if (r->has_current || (r->power.coef && decimal_compare(r->power, decimal_of(10)) <= 0)) /* 八百廿八 */
        return false;
    if (!decimal_add(r->section, value, &r->section))
        return false;
    r->power = r->last = decimal_of(10);
    r->any = r->glyphs = true;
    r->round = true;
    r->zero = false;
    r->at += len;
    return true;
}

/* the first magnitude sets the scale, further ones multiply it as long as all that is read is multiplied */
static void scale_by(struct reading_zh *r, struct decimal factor, bool whole)
{
    struct decimal scale = r->scale.coef ? r->scale : decimal_of(1);
    r->scale = decimal_of(0);
    if (whole)
        decimal_mul(scale, factor, &r->scale);
}

static bool take_power(struct reading_zh *r, struct decimal power, size_t len)
{
    if (starts_unit(r, r->at) || (r->power.coef && decimal_compare(power, r->power) >= 0))
        return false;
    bool counted = r->has_current && r->current.coef != 0; /* 零十 is ten */
    struct decimal part = counted ? r->current : decimal_of(1);
    if (!r->has_current && r->any && !r->zero && !r->magnitude.coef)
        return false; /* 百十 */
    scale_by(r, power, !r->section.coef && !r->total.coef);
    if (!mul(part, power, &part) || !decimal_add(r->section, part, &r->section) ||
        (r->pair && !mul(r->spread, power, &r->spread)))
        return false;
    r->power = r->last = power;
    r->current = decimal_of(0);
    r->has_current = r->zero = false;
    r->any = r->round = r->glyphs = true;
    r->at += len;
    return true;
}

static bool take_magnitude(struct reading_zh *r, struct decimal magnitude, size_t len)
{
    struct decimal sum = r->section, total;
    bool empty = !r->has_current && !r->section.coef;
    if (starts_unit(r, r->at) || (r->has_current && !decimal_add(sum, r->current, &sum)))
        return false;
    int order = r->magnitude.coef ? decimal_compare(magnitude, r->magnitude) : -1;
    if (!r->any)
        total = magnitude; /* 万亿, 亿元 */
    else if (empty && r->total.coef && mul(r->total, magnitude, &total))
        ; /* 万亿, 10万万 */
    else if (order == 0)
        return false;
    else if (order > 0) {
        if (!decimal_add(r->total, sum, &total) || !mul(total, magnitude, &total))
            return false;
    } else if (!mul(sum, magnitude, &sum) || !decimal_add(r->total, sum, &total))
        return false;
    if (r->pair && !mul(r->spread, magnitude, &r->spread))
        return false;
    scale_by(r, magnitude, !r->total.coef || empty || order > 0);
    r->total = total;
    r->magnitude = r->last = magnitude;
    r->section = r->current = r->power = decimal_of(0);
    r->has_current = r->zero = false;
    r->any = r->round = true;
    r->at += len;
    return true;
}

/* 多 余 behind a round number or digits: 3万多, 二十余, 1200多家.  几 for the last digit: 十几, 一百零几万 */
static bool take_more(struct reading_zh *r, enum glyph_kind kind, size_t len)
{
    bool tens = r->digits && r->has_current && slice_ends(slice_sub(r->text, 0, r->at), SLICE("0")) &&
                slice_starts_any(rest(r->text, r->at), "几", "幾");
    if (!r->any || r->more || (kind == GLYPH_SOME && !r->round && !r->zero && !tens)) /* 20几辆 */
        return false;
    if (kind == GLYPH_MORE && !r->round && !(r->digits && r->has_current))
        return false;
    /* 5.2亿来自, 3万余额; but 3万多元 is 多 and 元 */
    if (!slice_starts(rest(r->text, r->at), SLICE("多")) &&
        lexicon_match(r->know->zh, r->tables->zh_stop, r->text, r->at))
        return false;
    r->more = true;
    r->at += len;
    return true;
}

/* 点五 behind characters: a decimal, unless it is the time of day (三点二十分, 八点五分, 三点半) */
static bool take_point(struct reading_zh *r, size_t len)
{
    struct decimal value = decimal_of(0);
    int places = 0;
    size_t at = r->at + len, digit_len;
    const struct glyph *g;
    if (!r->any || r->pair || r->more || (r->digits && !r->round))
        return false;
    at += numeral_blank(r->text, at);
    while ((g = glyph_at(r->tables, r->text, at, &digit_len))->kind == GLYPH_DIGIT && places < 12) {
        if (!mul(value, decimal_of(10), &value) || !decimal_add(value, g->value, &value))
            return false;
        places++;
        at += digit_len;
    }
    bool minutes = slice_starts(rest(r->text, at), SLICE("分")) && !slice_starts(rest(r->text, at), SLICE("分之"));
    if (places == 0 || g->kind == GLYPH_POWER || g->kind == GLYPH_HALF || minutes)
        return false;
    struct decimal base = r->has_current ? r->current : decimal_of(0), shift;
    if (r->has_current && r->single && !r->zero && r->last.coef && decimal_div(r->last, decimal_of(10), 15, &shift) &&
        !mul(base, shift, &base))
        return false;
    if (!decimal_shift(value, -places, &value) || !decimal_add(base, value, &r->current))
        return false;
    r->has_current = true;
    r->single = false;
    r->at = at;
    return true;
}

/* k of 40k, M of 2.5 M: only where no word goes on */
static bool take_latin(struct reading_zh *r)
{
    uint32_t c;
    if (!r->has_current || !r->digits || r->section.coef || r->total.coef)
        return false;
    const struct word *w = lexicon_match(r->know->zh, r->tables->zh_latin, r->text, r->at);
    if (!w)
        return false;
    size_t end = r->at + w->form.len;
    if (end < r->text.len && utf8_decode(r->text.ptr + end, r->text.len - end, &c) &&
        (utf8_is_letter(c) || utf8_is_digit(c) || c == 0x91D1)) /* 24K金 */
        return false;
    if (!mul(r->current, w->value, &r->current))
        return false;
    r->at = end;
    r->single = false;
    r->magnitude = r->scale = w->value;
    return true;
}

static bool take_part(struct reading_zh *r)
{
    size_t len;
    const struct glyph *g = glyph_at(r->tables, r->text, r->at, &len);
    switch (g->kind) {
    case GLYPH_DIGIT:
        return take_run(r);
    case GLYPH_TENS:
        return take_tens(r, g->value, len);
    case GLYPH_POWER:
        return take_power(r, g->value, len);
    case GLYPH_MAGNITUDE:
        return take_magnitude(r, g->value, len);
    case GLYPH_MORE:
    case GLYPH_SOME:
        return take_more(r, g->kind, len);
    case GLYPH_POINT:
        return take_point(r, len);
    case GLYPH_NONE:
    case GLYPH_HALF:
    case GLYPH_MINUS:
    case GLYPH_WORD:
        break;
    }
    return take_digits(r) || take_latin(r);
}

/* 一万三 is 13000, 四百五 is 450: a single digit that closes is a tenth of what is before it */
static bool close_digit(struct reading_zh *r)
{
    struct decimal tenth;
    if (!r->has_current || !r->single || r->zero || !r->last.coef || decimal_compare(r->last, decimal_of(10)) <= 0)
        return true;
    return decimal_div(r->last, decimal_of(10), 15, &tenth) && mul(r->current, tenth, &r->current) &&
           (!r->pair || mul(r->spread, tenth, &r->spread));
}

static size_t literal(struct slice text, size_t at, struct slice word)
{
    /* the word with blanks allowed before and between its characters: "分 之" */
    size_t from = at;
    for (size_t i = 0; i < word.len;) {
        uint32_t c;
        size_t len = utf8_decode(word.ptr + i, word.len - i, &c);
        at += numeral_blank(text, at);
        if (!slice_starts(rest(text, at), slice_sub(word, i, i + len)))
            return 0;
        at += len;
        i += len;
    }
    return at - from;
}

/* a number without sign or fraction at byte at: bytes read, 0 if there is none */
static size_t read_plain(const struct knowledge *know, struct slice text, size_t at, struct numeral *ret)
{
    struct reading_zh r = {.know = know, .tables = know->numeral, .text = text, .at = at};
    for (;;) {
        size_t end = r.at, blank = r.any ? numeral_blank(text, r.at) : 0;
        /* blanks are allowed inside, not between two digits ("3 4") and not before digits at all */
        size_t digit_len;
        if (blank && (numeral_digit(text, end + blank, &digit_len) >= 0 && !r.round))
            break;
        r.at += blank;
        if (!take_part(&r)) {
            r.at = end;
            break;
        }
    }
    struct decimal value;
    size_t first_len;
    if (r.any && glyph_at(know->numeral, text, at, &first_len)->formal && r.at - at == first_len &&
        !literal(text, r.at, SLICE("分之")) && !slice_ends(slice_sub(text, 0, at), SLICE("分之")))
        return 0;
    if (!r.any || !close_digit(&r) || !decimal_add(r.total, r.section, &value) ||
        !decimal_add(value, r.current, &value))
        return 0;
    *ret =
        (struct numeral){.start = at, .end = r.at, .value = value, .digits = r.digits, .more = r.more, .pair = r.pair};
    ret->magnitude = r.magnitude.coef != 0 || (r.round && decimal_compare(value, decimal_of(100)) >= 0);
    ret->scale = r.has_current && r.scale.coef && r.any && (r.section.coef || r.total.coef) ? decimal_of(0) : r.scale;
    if (r.pair && !decimal_add(value, r.spread, &ret->high))
        return 0;
    return r.at - at;
}

/* the same with 负 before it */
static size_t read_signed(const struct knowledge *know, struct slice text, size_t at, struct numeral *ret)
{
    size_t len, from = at;
    bool negative = false;
    if (glyph_at(know->numeral, text, at, &len)->kind == GLYPH_MINUS) {
        negative = true;
        at += len + numeral_blank(text, at + len);
    }
    size_t got = read_plain(know, text, at, ret);
    if (!got)
        return 0;
    if (negative) {
        ret->value = decimal_neg(ret->value);
        ret->sign = true;
    }
    ret->start = from;
    return at + got - from;
}

/* B分之A behind the denominator: end of the numerator, 0 if there is none */
static size_t read_over(const struct knowledge *know, struct slice text, struct numeral *denominator)
{
    struct numeral numerator;
    size_t over = literal(text, denominator->end, SLICE("分之"));
    if (!over)
        return 0;
    size_t at = denominator->end + over;
    at += numeral_blank(text, at);
    size_t got = read_signed(know, text, at, &numerator);
    if (!got || !numeral_quotient(numerator.value, denominator->value, &denominator->value))
        return 0;
    denominator->end = at + got;
    denominator->digits |= numerator.digits;
    denominator->more = numerator.more;
    denominator->fraction = true;
    return denominator->end;
}

/* 3又一千分之23 behind the whole part */
static void read_mixed(const struct knowledge *know, struct slice text, struct numeral *whole)
{
    struct numeral part;
    struct decimal sum;
    size_t and = literal(text, whole->end, SLICE("又"));
    if (!and)
        return;
    size_t at = whole->end + and;
    at += numeral_blank(text, at);
    if (!read_plain(know, text, at, &part) || !read_over(know, text, &part))
        return;
    if (decimal_sign(whole->value) < 0)
        part.value = decimal_neg(part.value);
    if (decimal_add(whole->value, part.value, &sum)) {
        whole->value = sum;
        whole->end = part.end;
        whole->fraction = true;
    }
}

/* 1/2, 1 3/5, ½ at the digits of n */
static void read_slash(struct slice text, struct numeral *n)
{
    struct decimal part, sum;
    size_t got = numeral_slash(text, n->start, &part);
    if (got) {
        n->value = part;
        n->end = n->start + got;
        n->fraction = true;
        return;
    }
    size_t blank = numeral_blank(text, n->end);
    got = blank ? numeral_slash(text, n->end + blank, &part) : numeral_vulgar(text, n->end, &part);
    if (got && decimal_add(n->value, part, &sum)) {
        n->value = sum;
        n->end += blank + got;
    }
}

/* 一半, 半数, 对半: words that are numbers of their own */
static size_t read_word(const struct knowledge *know, struct slice text, size_t at, struct numeral *ret)
{
    const struct word *w = lexicon_match(know->zh, know->numeral->zh_word, text, at);
    if (!w)
        return 0;
    *ret = (struct numeral){.start = at, .end = at + w->form.len, .value = w->value};
    ret->more = word_flag(w, "more");
    ret->fraction = slice_equal_any(w->means, "fraction", "fold");
    return w->form.len;
}

/* 近半受访者, 接近半: nearly half of them, where no measure or 个 follows */
static bool is_half_of_all(struct slice text, size_t at, size_t len)
{
    return slice_ends(slice_sub(text, 0, at), SLICE("近")) && !slice_starts_any(rest(text, at + len), "个", "個");
}

/* 半小时, 半吨: half of a measure; 半 before anything else is no number, unless it is 近半 */
static size_t read_half(const struct knowledge *know, struct slice text, size_t at, size_t len, struct numeral *ret)
{
    struct unit unit;
    bool measured = unit_match(know, LANGUAGE_ZH, text, at + len, &unit) && unit.dimension != DIMENSION_COUNT;
    if (!measured && !is_half_of_all(text, at, len))
        return 0;
    *ret = (struct numeral){.start = at, .end = at + len, .value = {5, -1}, .fraction = !measured};
    return len;
}

/* 提高一倍, 扩大一倍: no 高一 and 大一 of a school; but 统一倍率 */
static bool is_multiple_at(struct slice text, size_t at)
{
    return slice_starts(rest(text, at), SLICE("倍")) && !slice_starts(rest(text, at), SLICE("倍率"));
}

static bool is_digit_at(const struct knowledge *know, struct slice text, size_t at)
{
    size_t len;
    return glyph_at(know->numeral, text, at, &len)->kind == GLYPH_DIGIT;
}

/* 一一 of 一一七一亿, 七一 of 三七一亿: digits with more of them beside, as newspapers of Taiwan write figures */
static bool is_within_digits(const struct knowledge *know, struct slice text, size_t from, size_t end)
{
    uint32_t c;
    for (size_t at = from; at < end; at += utf8_decode(text.ptr + at, text.len - at, &c))
        if (!is_digit_at(know, text, at))
            return false;
    return is_digit_at(know, text, end) || (from > 0 && is_digit_at(know, text, from - utf8_before(text, from, &c)));
}

/* A word that holds a numeral character and no number (统一, 四川) and covers byte at: the end of the longest, 0 if
 * there is none.  Words are looked for from at most three characters before. */
static size_t stop_word(const struct knowledge *know, struct slice text, size_t at)
{
    size_t from = at, end = 0;
    uint32_t c;
    for (int back = 0;; back++) {
        const struct word *w = lexicon_match(know->zh, know->numeral->zh_stop, text, from);
        if (w && from + w->form.len > at && from + w->form.len > end && !is_multiple_at(text, from + w->form.len) &&
            !is_within_digits(know, text, from, from + w->form.len))
            end = from + w->form.len;
        if (back == 3 || from == 0)
            return end;
        from -= utf8_before(text, from, &c);
        if (!utf8_is_han(c))
            return end;
    }
}

/* 几十, 数千, 几百万: a multitude without a number; 人数十万 is none.  Its end, 0 if there is none. */
static size_t vague(const struct knowledge *know, struct slice text, size_t at)
{
    size_t len, end;
    const struct glyph *g = glyph_at(know->numeral, text, at, &len);
    if (g->kind != GLYPH_SOME)
        return 0;
    if (slice_starts(rest(text, at), SLICE("数")) &&
        lexicon_match_before(know->zh, know->numeral->zh_counted, text, at))
        return 0;
    for (end = at + len; (g = glyph_at(know->numeral, text, end, &len))->kind == GLYPH_POWER ||
                         g->kind == GLYPH_MAGNITUDE || g->kind == GLYPH_MORE;
         end += len)
        ;
    return end;
}

/* 十打苹果, 五十打: a dozen behind a number, where nothing or what is sold so follows; 十打 begins no other word then
 */
static void read_dozen(const struct knowledge *know, struct slice text, struct numeral *n)
{
    static const struct slice dozen = SLICE_INIT("打");
    size_t after = n->end + dozen.len;
    struct decimal value;
    if (n->digits || n->pair || n->fraction || !slice_starts(rest(text, n->end), dozen) ||
        !(after == text.len || lexicon_match(know->zh, know->numeral->zh_dozen, text, after)) ||
        !decimal_mul(n->value, decimal_of(12), &value))
        return;
    n->value = value;
    n->end = after;
}

static void finish(const struct knowledge *know, struct slice text, struct numeral *n)
{
    size_t len;
    (void)know;
    n->article = !n->digits && !n->sign && !n->fraction && !n->magnitude && decimal_equal(n->value, decimal_of(1)) &&
                 n->end - n->start == strlen("一");
    len = strlen("第");
    n->ordinal = n->start >= len && slice_equal(slice_sub(text, n->start - len, n->start), SLICE("第"));
}

/* 统一, 数十, 一半, where the numeral character g stands: bytes to go on by, 0 if a number may begin there */
static size_t read_word_or_half(const struct knowledge *know, struct slice text, size_t at, const struct glyph *g,
                                struct numerals *list)
{
    struct numeral n = {0};
    size_t end, len;
    glyph_at(know->numeral, text, at, &len);
    /* 正负3个百分点, 减负3亿元: the sign is the end of a word */
    if (g->kind == GLYPH_MINUS && slice_ends_any(slice_sub(text, 0, at), "正", "减", "背", "肩"))
        return len;
    if ((end = stop_word(know, text, at)) || (end = vague(know, text, at)))
        return end - at;
    bool word = read_word(know, text, at, &n);
    if (g->kind == GLYPH_WORD && !word)
        return len;
    if (!word && !(g->kind == GLYPH_HALF && read_half(know, text, at, len, &n)))
        return 0;
    numerals_add(list, &n);
    return n.end - at;
}

/* the numeral at byte at, where a numeral character, a digit or a sign stands: bytes to go on by */
static size_t read_one(const struct knowledge *know, struct slice text, size_t at, struct numerals *list)
{
    struct numeral n = {0};
    size_t len;
    const struct glyph *g = glyph_at(know->numeral, text, at, &len);
    size_t past = g->kind == GLYPH_NONE ? 0 : read_word_or_half(know, text, at, g, list);
    if (past)
        return past;
    bool negative = false;
    /* 30万-50万: right behind a number it is the dash of a range */
    bool touches = list->count > 0 && list->at[list->count - 1].end == at;
    size_t sign = numeral_sign(text, at, &negative);
    if (sign && touches)
        return sign;
    if (!read_signed(know, text, at + sign, &n)) {
        if (!numeral_vulgar(text, at, &n.value))
            return sign + (numeral_run(text, at + sign) > len ? numeral_run(text, at + sign) : len);
        n.start = at;
        n.end = at + len;
    }
    if (!read_over(know, text, &n)) {
        if (n.digits && !n.magnitude)
            read_slash(text, &n);
        read_mixed(know, text, &n);
    }
    if (sign) {
        n.start = at;
        n.sign = true;
        if (negative)
            n.value = decimal_neg(n.value);
    }
    read_dozen(know, text, &n);
    finish(know, text, &n);
    numerals_add(list, &n);
    return n.end - at;
}

void numeral_find_zh(const struct knowledge *know, struct slice text, struct numerals *list)
{
    const struct numeral_tables *t = know->numeral;
    for (size_t at = 0; (at = utf8_skip_outside(&t->numeral, text, at)) < text.len;) {
        unsigned char c = (unsigned char)text.ptr[at];
        if (c < 0x80) {
            bool starts = utf8_is_digit(c) || c == '-' || c == '+' || c == '.';
            size_t digit_len;
            if (starts && !utf8_is_digit(c) && numeral_digit(text, at + 1, &digit_len) < 0 &&
                !(c == '-' && at + 1 < text.len && text.ptr[at + 1] == '.'))
                starts = false;
            at += starts ? read_one(know, text, at, list) : 1;
            continue;
        }
        uint32_t point;
        size_t len = utf8_decode(text.ptr + at, text.len - at, &point), digit_len;
        bool glyph = utf8_set_has(&t->numeral, point);
        bool digit = point >= 0xFF0B && point <= 0xFF19 && point != 0xFF0C;
        bool sign =
            (point == 0x2212 || (point >= 0x2010 && point <= 0x2013)) && numeral_digit(text, at + len, &digit_len) >= 0;
        bool vulgar = (point >= 0xBC && point <= 0xBE) || (point >= 0x2153 && point <= 0x215E);
        if (glyph || digit || sign || vulgar)
            at += read_one(know, text, at, list);
        else
            at += len;
    }
}
