#include "extract/text/clean.h"
#include "base/bytes8.h"
#include "extract/text/layout.h"

struct writer {
    char *text;
    uint32_t *origin;
    size_t len;
    bool zh;
    bool quoted;     /* within straight quotes, which come out curved */
    bool bracket;    /* the last bracket opened came out full-width */
    uint32_t before; /* code point written last, 0 at the start of a paragraph */
    size_t hidden;   /* byte where the tag ends that was met last: a tag goes on over blanks */
};

static void put_bytes(struct writer *w, const char *bytes, size_t len, size_t origin)
{
    for (size_t i = 0; i < len; i++) {
        w->text[w->len] = bytes[i];
        w->origin[w->len++] = (uint32_t)origin;
    }
}

static void put_code(struct writer *w, uint32_t c, size_t origin)
{
    char bytes[4];
    put_bytes(w, bytes, utf8_encode(c, bytes), origin);
    w->before = c;
}

/* half-width punctuation that Chinese writes full-width */
static uint32_t widen(uint32_t c)
{
    switch (c) {
    case ',':
        return 0xFF0C;
    case ':':
        return 0xFF1A;
    case ';':
        return 0xFF1B;
    case '?':
        return 0xFF1F;
    case '!':
        return 0xFF01;
    case '(':
        return 0xFF08;
    case ')':
        return 0xFF09;
    default:
        return c;
    }
}

static bool is_chinese_side(uint32_t c)
{
    return utf8_is_cjk(c) || in_set(c, "“”‘’—…");
}

/* the punctuation mark c between the characters before and after, in Chinese text */
static uint32_t punctuation_zh(struct writer *w, uint32_t c, uint32_t after)
{
    if (c == '"') { /* opens or closes by its neighbours, else by turns */
        bool opens = w->before == 0 || in_set(w->before, "，。：；（");
        bool closes = after == 0 || in_set(after, "，。、：；）,.:;)");
        w->quoted = opens == closes ? !w->quoted : opens;
        return w->quoted ? 0x201C : 0x201D;
    }
    uint32_t wide = widen(c);
    if (wide == c)
        return c;
    bool before_zh = is_chinese_side(w->before) || w->before == '%', after_zh = is_chinese_side(after);
    bool widened = before_zh || after_zh || (c == ',' && w->before && after == 0);
    if (c == '(')
        w->bracket = widened;
    if (c == ')' && w->bracket)
        widened = true;
    return widened ? wide : c;
}

static bool is_numeral(uint32_t c)
{
    return utf8_is_digit(c) || is_han_digit(c) || is_magnitude(c);
}

/* Misread characters within a numeral: 3O万吨, l5%, 1.8亍千瓦, 300万干瓦.  next is the one behind. */
static uint32_t misread_zh(const struct writer *w, uint32_t c, uint32_t next)
{
    bool after_digit = utf8_is_digit(w->before);
    switch (c) {
    case 'O':
    case 'o': /* 2O25, 3O万 */
        return after_digit && (utf8_is_digit(next) || in_set(next, "万亿千百%年月日.")) ? '0' : c;
    case 'l':
    case 'I':
        if (!after_digit && is_word_letter(w->before))
            return c;
        return after_digit ? (utf8_is_digit(next) || in_set(next, "万亿千百%年月日.") ? '1' : c)
                           : (c == 'l' && utf8_is_digit(next) && utf8_is_han(w->before) ? '1' : c); /* I2601 */
    case 0x4E8D:                                                                                    /* 亍 for 亿 */
        return is_numeral(w->before) ? 0x4EBF : c;
    case 0x5E72: /* 干 for 千 */
        return is_numeral(w->before) && in_set(next, "瓦克米") ? 0x5343 : c;
    default:
        return c;
    }
}

/* the next character of the piece behind at, or the first of the piece that is joined to it; 0 at a border */
static uint32_t look_ahead(const struct layout *l, const struct piece *p, const struct piece *next, size_t at)
{
    uint32_t c;
    while (at < p->end) {
        at += utf8_decode(l->text.ptr + at, p->end - at, &c);
        if (!is_nothing(c))
            return c;
    }
    return next && (p->joint == JOINT_NOTHING || p->joint == JOINT_HYPHEN) ? next->first : 0;
}

/* **bold** and __bold__, as programs that read pages write them */
static bool is_emphasis(struct slice text, size_t at)
{
    char c = text.ptr[at];
    return (c == '*' || c == '_') &&
           ((at > 0 && text.ptr[at - 1] == c) || (at + 1 < text.len && text.ptr[at + 1] == c));
}

/* bytes that the words of a link and its address may fill: what opens like one is not read on for ever */
#define LINK_WORDS_MAX 240
#define LINK_ADDRESS_MAX 2000

/* *not* in English: a star between a blank or mark and a letter; that of a list has a blank behind it */
static bool is_stress(struct slice text, size_t at)
{
    unsigned char before = at > 0 ? (unsigned char)text.ptr[at - 1] : ' ';
    unsigned char after = at + 1 < text.len ? (unsigned char)text.ptr[at + 1] : ' ';
    bool opens = is_word_letter(after) && !utf8_is_digit(after) && (before <= ' ' || strchr("(\"'", before));
    bool closes = is_word_letter(before) && !utf8_is_digit(before) && (after <= ' ' || strchr(".,;:!?)\"'", after));
    return text.ptr[at] == '*' && (opens || closes);
}

/* the length of "](address)" at byte at, 0 if it is none: the address holds no space, its brackets are in pairs */
static size_t link_address(struct slice text, size_t at, size_t end)
{
    if (at + 2 >= end || text.ptr[at] != ']' || text.ptr[at + 1] != '(')
        return 0;
    bool quoted = false;
    size_t depth = 1, limit = end - at < LINK_ADDRESS_MAX ? end : at + LINK_ADDRESS_MAX;
    for (size_t i = at + 2; i < limit; i++) {
        char c = text.ptr[i];
        quoted ^= c == '"';
        if (c == ' ' && !quoted && !(i + 1 < end && text.ptr[i + 1] == '"')) /* [words](address "title") */
            return 0;
        depth += c == '(';
        depth -= c == ')';
        if (!depth)
            return i + 1 - at;
    }
    return 0;
}

/* a bracket that opens the words of a link */
static bool opens_link(struct slice text, size_t at, size_t end)
{
    size_t limit = end - at < LINK_WORDS_MAX ? end : at + LINK_WORDS_MAX;
    for (size_t i = at + 1; text.ptr[at] == '[' && i < limit && text.ptr[i] != '['; i++)
        if (text.ptr[i] == ']')
            return link_address(text, i, end) > 0;
    return false;
}

/* an ASCII letter or digit */
static bool is_plain_letter(struct slice text, size_t at)
{
    unsigned char c = (unsigned char)text.ptr[at];
    return c < 0x80 && is_word_letter(c);
}

/* zh.wikipedia.org/wiki: a host of letters with two dots, and the path behind it; one dot where a line begins so:
 * doi.org/10.1038 */
static bool is_host_with_path(struct slice rest, bool begins)
{
    size_t len = 0, dot = 0, dots = 0;
    for (; len < rest.len && (is_plain_letter(rest, len) || rest.ptr[len] == '.' || rest.ptr[len] == '-'); len++)
        if (rest.ptr[len] == '.') {
            dots += len > dot;
            dot = len + 1;
        }
    return dots > (begins ? 0 : 1) && len > dot + 1 && len + 1 < rest.len && rest.ptr[len] == '/' &&
           rest.ptr[len + 1] > ' ' && !utf8_is_digit((unsigned char)rest.ptr[dot]);
}

/* the length of "https://a.b/c?d=4" or "www.a.b" in the running text, without the mark that closes the sentence */
static size_t bare_address(struct slice text, size_t at, size_t end)
{
    struct slice rest = slice_sub(text, at, end);
    bool starts = slice_starts_any(rest, "https://", "http://", "www.") ||
                  is_host_with_path(rest, at == 0 || text.ptr[at - 1] == '\n');
    if (!starts || (at > 0 && is_word_letter((unsigned char)text.ptr[at - 1])))
        return 0;
    size_t len = 0;
    while (len < rest.len && rest.ptr[len] > ' ' && !strchr("<>()[]\"", rest.ptr[len]))
        len++;
    while (strchr(".,;:!?'*_", rest.ptr[len - 1]))
        len--;
    return len;
}

/* the length of "[12](#note-3)" at byte at, 0 if it is none: the mark of a footnote */
static size_t note_link(struct slice text, size_t at, size_t end)
{
    size_t i = at + 1;
    while (text.ptr[at] == '[' && i < end && i - at < 5 && utf8_is_digit((unsigned char)text.ptr[i]))
        i++;
    bool note = i > at + 1 && slice_starts(slice_sub(text, i, end), SLICE("](#"));
    return note ? i - at + link_address(text, i, end) : 0;
}

#define TAG_MAX 2000 /* bytes: an image in a text of a program that reads pages tells its address and words */

/* the length of <figure>, </p> or <img src="a.b" alt="words">, 0 if it is none */
static size_t tag_length(struct slice text, size_t at)
{
    size_t name = at + 1 + (at + 1 < text.len && text.ptr[at + 1] == '/'), i = name;
    size_t limit = text.len - at < TAG_MAX ? text.len : at + TAG_MAX;
    while (text.ptr[at] == '<' && i < limit && is_word_letter((unsigned char)text.ptr[i]))
        i++;
    if (i == name || i == limit || utf8_is_digit((unsigned char)text.ptr[name]))
        return 0;
    bool attributes = text.ptr[i] == ' ', told = false;
    for (; i < limit && !strchr("<>\n", text.ptr[i]); i++)
        told |= text.ptr[i] == '=';
    bool closes = i < limit && text.ptr[i] == '>' && (!attributes || told || text.ptr[i - 1] == '/');
    return closes ? i + 1 - at : 0;
}

/* of those the ones that begin with a bracket, star, stroke or line */
static size_t mark_length(struct slice text, size_t at, size_t end)
{
    size_t note = note_link(text, at, end);
    if (note)
        return note;
    bool escape = text.ptr[at] == '\\' && at + 1 < end && in_set((unsigned char)text.ptr[at + 1], "*_[]()#$-~|&.+!");
    if (escape || is_emphasis(text, at) || is_stress(text, at) || opens_link(text, at, end))
        return 1;
    return link_address(text, at, end);
}

/* what programs that read pages write around the words: **bold**, [words](address), \* for a star; its length, or 0 */
static size_t markup_length(struct slice text, size_t at, size_t end)
{
    char c = text.ptr[at];
    if (c < '<') /* blanks, figures and most marks */
        return c == '*' ? mark_length(text, at, end) : 0;
    if (c == '<')
        return tag_length(text, at);
    bool begins = c >= 'a' && c <= 'z' && (at == 0 || !is_word_letter((unsigned char)text.ptr[at - 1]));
    if (begins)
        return bare_address(text, at, end);
    return memchr("[]\\_", c, 4) ? mark_length(text, at, end) : 0;
}

/* what misread_zh knows of the characters that no mark or letter is */
static inline bool may_be_misread(const char *character)
{
    return (character[2] == "亍"[2] && memcmp(character, "亍", strlen("亍")) == 0) ||
           (character[2] == "干"[2] && memcmp(character, "干", strlen("干")) == 0);
}

/* Most of a Chinese text is ideographs, which stand for themselves: puts those from byte at on together.  Returns their
 * bytes. */
static size_t put_ideographs(struct writer *w, struct slice text, size_t at)
{
    const size_t each = strlen("一");
    size_t end = utf8_skip_ideographs(text, at), next = at;
    for (uint32_t *origin = w->origin + w->len; next < end && !(w->zh && may_be_misread(text.ptr + next)); next += each)
        for (size_t i = 0; i < each; i++)
            *origin++ = (uint32_t)next;
    if (next == at)
        return 0;
    memcpy(w->text + w->len, text.ptr + at, next - at);
    w->len += next - at;
    w->before = utf8_at(text, next - each);
    return next - at;
}

/* the letters and digits of English stand for themselves, but for the first of what may be an address */
static size_t put_word(struct writer *w, struct slice text, size_t at)
{
    size_t end = at;
    while (end < text.len && is_plain_letter(text, end))
        end++;
    bool inside = at > 0 && is_plain_letter(text, at - 1);
    if (!inside && end < text.len && memchr(".:-", text.ptr[end], 3))
        return 0;
    for (size_t i = at; i < end; i++)
        w->origin[w->len + i - at] = (uint32_t)i;
    if (end == at)
        return 0;
    memcpy(w->text + w->len, text.ptr + at, end - at);
    w->len += end - at;
    w->before = (unsigned char)text.ptr[end - 1];
    return end - at;
}

bool clean_amount_follows(struct slice text)
{
    return slice_starts_any(text, "%", "per cent", "percent", "million", "billion", "trillion", "bn", "MSEK", "MEUR",
                            "MNOK", "MDKK");
}

/* "11. 1 per cent", "$5. 508 billion": a blank that came between a point and its decimals, as a share or a magnitude
 * behind them tells */
static bool splits_decimal(const struct writer *w, struct slice text, size_t at)
{
    size_t end = at + 1, start = w->len ? w->len - 1 : 0, point = start;
    if (w->zh || w->len < 2 || w->text[point] != '.')
        return false;
    while (start > 0 && utf8_is_digit((unsigned char)w->text[start - 1]))
        start--;
    if (start == point || point - start > 3 || (start > 0 && is_word_letter((unsigned char)w->text[start - 1])))
        return false; /* a year, Q1 */
    while (end < text.len && end - at < 4 && utf8_is_digit((unsigned char)text.ptr[end]))
        end++;
    return end > at + 1 && clean_amount_follows(slice_trim(slice_sub(text, end, text.len)));
}

#define UNBROKEN_HYPHEN 0x2011

static void put_piece(const struct layout *l, struct writer *w, const struct piece *p, const struct piece *next)
{
    size_t end = p->joint == JOINT_HYPHEN && next ? p->end - 1 : p->end;
    struct slice text = slice_sub(l->text, 0, end);
    size_t from = w->hidden > p->start ? w->hidden : p->start;
    for (size_t at = from, len; at < end; at += len) {
        uint32_t c;
        if ((len = put_ideographs(w, text, at)) || (!w->zh && (len = put_word(w, text, at))))
            continue;
        len = utf8_decode(l->text.ptr + at, l->text.len - at, &c);
        size_t markup = c < 0x80 ? markup_length(l->text, at, end) : 0;
        if (markup) {
            len = markup;
            w->hidden = at + len;
        }
        if (is_nothing(c) || markup)
            continue;
        if (utf8_is_space(c)) {
            if (w->before != ' ' && !(c == ' ' && splits_decimal(w, l->text, at)))
                put_code(w, ' ', at);
            continue;
        }
        if (c == UNBROKEN_HYPHEN && !w->zh) { /* "the 12-month rate", as typesetters and many web pages write it */
            put_code(w, '-', at);
            continue;
        }
        if (!w->zh || (c >= 0x80 && c != 0x4E8D && c != 0x5E72)) { /* what misread_zh and punctuation_zh know */
            put_bytes(w, l->text.ptr + at, len, at);
            w->before = c;
            continue;
        }
        uint32_t after = look_ahead(l, p, next, at + len);
        put_code(w, punctuation_zh(w, misread_zh(w, c, after), after), at);
    }
}

static void put_joint(struct writer *w, enum joint joint, size_t origin)
{
    if (joint == JOINT_SPACE && w->before != ' ')
        put_code(w, ' ', origin);
    if (joint == JOINT_PARAGRAPH && w->len > 0 && w->text[w->len - 1] != '\n')
        put_bytes(w, "\n", 1, origin);
    if (joint == JOINT_PARAGRAPH) {
        w->before = 0;
        w->quoted = w->bracket = false;
    }
}

/* from byte at over eights of bytes that are no ASCII */
static size_t skip_wide(struct slice text, size_t at)
{
    while (at + 8 <= text.len && bytes8_not_ascii(bytes8_load(text.ptr + at)) == BYTES8_TOPS)
        at += 8;
    return at;
}

/* bytes that the clean text can need: a widened mark is three for one */
static size_t room_needed(const struct layout *l)
{
    size_t marks = 0;
    for (size_t i = 0; l->zh && (i = skip_wide(l->text, i)) < l->text.len; i++) {
        unsigned char byte = (unsigned char)l->text.ptr[i];
        marks += byte < 0x80 && (byte == '"' || widen(byte) != byte);
    }
    return l->text.len + 2 * marks + 1;
}

static void write_text(const struct layout *l, struct arena *arena, struct clean *ret)
{
    size_t room = room_needed(l);
    struct writer w = {
        .text = arena_raw(arena, room, 1), .origin = arena_raw(arena, room, sizeof *w.origin), .zh = l->zh};
    for (size_t i = 0, next; i < l->count; i = next) {
        for (next = i + 1; next < l->count && l->pieces[next].stray; next++)
            ;
        if (l->pieces[i].stray)
            continue;
        const struct piece *b = next < l->count ? &l->pieces[next] : NULL;
        put_piece(l, &w, &l->pieces[i], b);
        if (b)
            put_joint(&w, l->pieces[i].joint, b->start);
    }
    w.origin[w.len] = (uint32_t)l->text.len;
    *ret = (struct clean){{w.text, w.len}, w.origin};
}

void clean_text(const struct knowledge *know, const struct document *document, struct arena *arena, struct clean *ret)
{
    struct layout l = {.text = document->text, .zh = document->language == LANGUAGE_ZH, .know = know};
    struct arena work; /* the pieces are many, and of no use once they are put together */
    arena_init(&work);
    layout_cut(&l, &work);
    if (l.zh)
        layout_join_zh(&l, &work);
    else
        layout_join_en(&l, &work);
    write_text(&l, arena, ret);
    arena_release(&work);
}

void clean_origin(const struct clean *clean, struct slice original, size_t start, size_t end, size_t *ret_start,
                  size_t *ret_end)
{
    uint32_t c;
    size_t last = clean->origin[end - 1];
    *ret_start = clean->origin[start];
    *ret_end = last + (last < original.len ? utf8_decode(original.ptr + last, original.len - last, &c) : 0);
}
