#include "extract/text/sentence.h"
#include "base/utf8.h"
#include "extract/lexicon/knowledge.h"
#include "extract/lexicon/plain.h"
#include "extract/text/layout.h"

/* a heading is at most this long, in code points: longer lines are text whose full stop was lost */
#define HEADING_MAX 40
#define HEADING_MAX_EN 110
/* a bracket that has not closed after so many bytes is a misprint, and ends sentences no longer */
#define BRACKET_MAX 600
/* bytes of the longest abbreviation that is looked for */
#define ABBREVIATION_MAX 12
/* a sentence of more bytes is a table, a list, or noise: it is cut, so that what looks around within a sentence stays
 * cheap (the longest real ones, enumerations of policy texts, have some 3000) */
#define SENTENCE_MAX 6000
/* and so is one with more numerals: real enumerations have less */
#define NUMERALS_MAX 100

/* ---- what the characters are ---- */

/* the English words that splitting asks for, looked up once a text */
struct words {
    const struct lexicon *en;
    int abbreviation;                /* ends no sentence: Mr., Sept., No. */
    int abbreviation_end;            /* ends one when a capital letter follows that starts no name: "in the U.S. The" */
    int opener;                      /* starts sentences and no names: The, In */
    int numbers[3];                  /* classes of words that are, or hold, a numeral or a multiple */
    uint64_t number_bits;            /* of these */
    const struct utf8_set *numerals; /* Chinese characters that are */
};

static struct words find_words(const struct knowledge *know)
{
    const struct lexicon *en = know->en;
    struct words w = {
        .en = en,
        .abbreviation = lexicon_class(en, "sentence.abbreviation"),
        .abbreviation_end = lexicon_class(en, "sentence.abbreviation_end"),
        .opener = lexicon_class(en, "sentence.opener"),
        .numbers = {lexicon_class(en, "sentence.number"), lexicon_class(en, "numeral.word"),
                    lexicon_class(en, "quantity.word")},
        .numerals = zh_numerals(know),
    };
    for (size_t i = 0; i < sizeof w.numbers / sizeof *w.numbers; i++)
        w.number_bits |= lexicon_bit(en, w.numbers[i]);
    return w;
}

static inline bool is_word_byte(char c)
{
    unsigned byte = (unsigned char)c;
    return (byte | 0x20) - 'a' < 26;
}

static bool is_number_word(const struct words *w, struct slice text, size_t at)
{
    if (!lexicon_may_start(w->en, w->number_bits, text, at))
        return false;
    for (size_t i = 0; i < sizeof w->numbers / sizeof *w->numbers; i++)
        if (lexicon_match(w->en, w->numbers[i], text, at))
            return true;
    return false;
}

/* does an English text hold a numeral in words? */
static bool has_number_word(const struct words *w, struct slice text)
{
    bool in_word = false;
    for (size_t at = 0; at < text.len; at++) {
        bool letter = is_word_byte(text.ptr[at]);
        if (letter && !in_word && is_number_word(w, text, at))
            return true;
        in_word = letter;
    }
    return false;
}

/* ---- where sentences end ---- */

static bool is_stop(uint32_t c)
{
    return c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == '!' || c == '?' || c == 0xFF61;
}

static inline uint32_t code_at(struct slice text, size_t at, size_t *ret_len)
{
    uint32_t c = 0;
    *ret_len = at < text.len ? utf8_decode(text.ptr + at, text.len - at, &c) : 0;
    return c;
}

/* the brackets in which a full stop ends nothing */
static int bracket_step(uint32_t c)
{
    switch (c) {
    case '(':
    case '[':
    case 0xFF08: /* （ */
    case 0x300A: /* 《 */
    case 0x3008: /* 〈 */
        return 1;
    case ')':
    case ']':
    case 0xFF09:
    case 0x300B:
    case 0x3009:
        return -1;
    default:
        return 0;
    }
}

/* does the word of a class, all of it, stand in [from, to)? */
static bool is_whole_word(const struct words *w, int class_id, struct slice text, size_t from, size_t to)
{
    const struct word *word = lexicon_match_before(w->en, class_id, text, to);
    return word && word->form.len == to - from;
}

/* does the point at byte at, with a space behind, only mark an abbreviation? */
static bool is_abbreviation(const struct words *w, struct slice text, size_t start, size_t at, size_t next)
{
    size_t from = at;
    while (from > start && at - from < ABBREVIATION_MAX &&
           (is_word_byte(text.ptr[from - 1]) || text.ptr[from - 1] == '.'))
        from--;
    if (at == from)
        return false;
    if (at - from == 1 && text.ptr[from] >= 'A' && text.ptr[from] <= 'Z' &&
        (from < start + 2 || text.ptr[from - 1] == ' '))
        return true; /* an initial: J. Smith */
    return is_whole_word(w, w->abbreviation, text, from, at) ||
           (is_whole_word(w, w->abbreviation_end, text, from, at) && !lexicon_match(w->en, w->opener, text, next));
}

/* "3. Exports": the number of an item */
static bool is_item_number(struct slice text, size_t start, size_t at)
{
    size_t from = at;
    while (from > start && utf8_is_digit((unsigned char)text.ptr[from - 1]))
        from--;
    while (from > start && text.ptr[from - 1] == ' ')
        from--;
    return from == start && at > start && at - start <= 4;
}

static bool is_small(char c)
{
    return c >= 'a' && c <= 'z';
}

/* four small letters before byte at: no abbreviation, no address */
static bool ends_word(struct slice text, size_t start, size_t at)
{
    size_t letters = 0;
    while (at > start + letters && letters < 4 && is_small(text.ptr[at - letters - 1]))
        letters++;
    return letters == 4;
}

/* "near the surface.Notable results include": is only the space behind the point at byte at lost? */
static bool is_glued(struct slice text, size_t start, size_t at)
{
    size_t end = at + 2;
    if (end >= text.len || text.ptr[at + 1] < 'A' || text.ptr[at + 1] > 'Z' || !ends_word(text, start, at))
        return false;
    while (end < text.len && is_small(text.ptr[end]))
        end++;
    return end > at + 2 && end + 1 < text.len && text.ptr[end] == ' ' && is_small(text.ptr[end + 1]);
}

/* bytes of the mark of a footnote that stands right behind the full stop at byte at: "of the population.7 Remittances"
 */
static size_t footnote_at(struct slice text, size_t start, size_t at)
{
    size_t end = at + 1;
    while (end < text.len && end < at + 4 && utf8_is_digit((unsigned char)text.ptr[end]))
        end++;
    bool word = ends_word(text, start, at) || (at > start && text.ptr[at - 1] == ')');
    bool opens = end + 1 < text.len && text.ptr[end] == ' ' && text.ptr[end + 1] >= 'A' && text.ptr[end + 1] <= 'Z';
    return end > at + 1 && word && opens ? end - at - 1 : 0;
}

/* a point ends a sentence when a space follows, and behind it what can start one */
static bool point_ends(const struct words *w, struct slice text, size_t start, size_t at)
{
    size_t next = at + 1, len;
    if (footnote_at(text, start, at) || is_glued(text, start, at))
        return true;
    uint32_t c = code_at(text, next, &len);
    while (next < text.len && is_closing(c)) {
        next += len;
        c = code_at(text, next, &len);
    }
    if (next >= text.len || c == '\n')
        return true;
    if (utf8_is_han(c) && at > start) {
        uint32_t before;
        utf8_before(text, at, &before);
        return utf8_is_han(before); /* a point for 。 */
    }
    if (c != ' ' || is_item_number(text, start, at))
        return false;
    c = code_at(text, ++next, &len);
    bool lower = c >= 'a' && c <= 'z';
    return !lower && !is_abbreviation(w, text, start, at, next);
}

static size_t skip_closers(struct slice text, size_t at)
{
    size_t len;
    for (uint32_t c = code_at(text, at, &len); len && (is_closing(c) || is_stop(c)); c = code_at(text, at, &len))
        at += len;
    return at;
}

/* does what stands behind the closing quote carry the sentence on?  “好！”他说 */
static bool goes_on(struct slice text, size_t stop_end, size_t next)
{
    size_t len;
    uint32_t c = code_at(text, next, &len);
    if (next == stop_end || !len || c == '\n')
        return false;
    if (c == ' ') { /* "Yes!" he said */
        c = code_at(text, next + 1, &len);
        return c >= 'a' && c <= 'z';
    }
    return c == 0xFF0C || c == 0x3001 || c == ','; /* ， 、 */
}

/* …上涨11.99% [1] - 持仓量…: the mark of a source at byte at, behind what a Chinese digest takes from it */
static bool cites_source(struct slice text, size_t at)
{
    size_t from = at, len;
    while (from > 0 && utf8_is_digit((unsigned char)text.ptr[from - 1]))
        from--;
    if (text.ptr[at] != ']' || from == at || at - from > 3 || from == 0 || text.ptr[from - 1] != '[' ||
        at + 2 >= text.len)
        return false;
    uint32_t next = code_at(text, at + 1 + (text.ptr[at + 1] == ' '), &len);
    return utf8_is_han(next) || next == '-' || next == '*';
}

/* behind the ideographs, ASCII letters, digits and blanks from byte at on; ret_last: where the last of them begins */
static size_t skip_quiet(struct slice text, size_t at, size_t *ret_last)
{
    for (size_t from = SIZE_MAX; from != at;) {
        from = at;
        at = utf8_skip_ideographs(text, at);
        *ret_last = at > from ? at - strlen("一") : *ret_last;
        for (; at < text.len &&
               (is_word_byte(text.ptr[at]) || text.ptr[at] == ' ' || utf8_is_digit((unsigned char)text.ptr[at]));
             at++)
            *ret_last = at;
    }
    return at;
}

#define HEADLINE_LONGEST 400 /* bytes */

/* the end of the headline in brackets that starts there, which is a sentence of its own; 0 if there is none */
static size_t headline_end(struct slice text, size_t start, size_t end)
{
    struct slice opening = slice_sub(text, start, end);
    size_t close = slice_starts(opening, SLICE("【")) ? slice_find(slice_sub(opening, 0, HEADLINE_LONGEST), SLICE("】"))
                                                      : SLICE_NONE;
    return close == SLICE_NONE ? 0 : start + close + strlen("】");
}

/* the end of the sentence that starts at start of a paragraph that ends at end */
static size_t sentence_end(const struct words *w, struct slice text, size_t start, size_t end)
{
    struct slice paragraph = slice_sub(text, 0, end);
    int depth = 0;
    size_t opened = start, len;
    for (size_t at = start; at < end; at += len) {
        size_t last = opened;
        at = skip_quiet(paragraph, at, &last);
        if (depth > 0 && last - opened > BRACKET_MAX)
            depth = 0;
        if (at >= end)
            break;
        uint32_t c = code_at(paragraph, at, &len);
        int step = bracket_step(c);
        if (step > 0 && depth++ == 0)
            opened = at;
        if (step < 0 && depth > 0)
            depth--;
        if (depth > 0 && at - opened > BRACKET_MAX)
            depth = 0;
        if (depth == 0 && c == ']' && cites_source(paragraph, at))
            return at + len;
        if (depth > 0 || !(is_stop(c) || (c == '.' && point_ends(w, paragraph, start, at))))
            continue;
        size_t next = skip_closers(paragraph, at + len);
        if (!goes_on(paragraph, at + len, next))
            return next;
        len = next - at;
    }
    return end;
}

/* where to cut a sentence that is longer than SENTENCE_MAX: behind its last comma or blank, or between two characters
 */
static size_t cut_long(struct slice text, size_t start)
{
    size_t end = start + SENTENCE_MAX, len;
    for (size_t at = end; at > start + SENTENCE_MAX / 2; at -= len) {
        uint32_t c;
        len = utf8_before(text, at, &c);
        if (c == ' ' || c == 0xFF0C || c == 0xFF1B || c == 0x3001)
            return at;
    }
    while (end > start && ((unsigned char)text.ptr[end] & 0xC0) == 0x80)
        end--;
    return end;
}

/* 0: in no numeral; 1: a magnitude or a Chinese digit; 2: a digit, which begins another numeral behind these: 1万1万 */
static int numeral_part(const struct words *w, uint32_t c)
{
    return utf8_is_digit(c) || (c >= 0xFF10 && c <= 0xFF19) ? 2 : utf8_set_has(w->numerals, c);
}

/* what the characters of a sentence are */
struct survey {
    size_t han, letters, numerals;
    bool numeral; /* it holds a character of one */
};

/* the English letters and blanks from byte at on; how many bytes */
static size_t pass_letters(struct slice text, size_t at, size_t *letters)
{
    size_t end = at;
    for (; end < text.len && (text.ptr[end] == ' ' || is_word_byte(text.ptr[end])); end++)
        *letters += text.ptr[end] != ' ';
    return end - at;
}

/* the characters from start on, and where a sentence that ends at end and holds more than NUMERALS_MAX numerals is cut:
 * before the next of them */
static size_t survey_sentence(const struct words *w, struct slice text, size_t start, size_t end, struct survey *ret)
{
    struct slice sentence = slice_sub(text, 0, end);
    int inside = 0;
    *ret = (struct survey){0};
    for (size_t at = start, len; at < end; at += len) {
        size_t letters = pass_letters(sentence, at, &ret->letters);
        size_t han = letters ? 0 : utf8_skip_outside(w->numerals, sentence, at) - at;
        if ((len = letters + han)) {
            ret->han += han / strlen("一");
            inside = 0;
            continue;
        }
        uint32_t c = code_at(sentence, at, &len);
        int part = numeral_part(w, c);
        if (part > inside && ++ret->numerals > NUMERALS_MAX) {
            ret->numeral = true;
            return at;
        }
        inside = part;
        ret->han += utf8_is_han(c);
        /* a half tells itself by its sign, ½ too */
        ret->numeral |= (c >= 0xBC && c <= 0xBE) || (c >= 0x2150 && c <= 0x215E);
    }
    /* 打对折: half of it */
    ret->numeral |= ret->numerals > 0 || (slice_find(slice_sub(text, start, end), SLICE("对折")) != SLICE_NONE ||
                                          slice_find(slice_sub(text, start, end), SLICE("對折")) != SLICE_NONE);
    return end;
}

/* ---- what a sentence is ---- */

static bool starts_bullet(const struct words *w, struct slice s)
{
    static const struct slice marks[] = {SLICE_INIT("•"),  SLICE_INIT("·"),  SLICE_INIT("●"), SLICE_INIT("■"),
                                         SLICE_INIT("◆"),  SLICE_INIT("○"),  SLICE_INIT("▪"), SLICE_INIT("- "),
                                         SLICE_INIT("– "), SLICE_INIT("* "), SLICE_INIT("— ")};
    for (size_t i = 0; i < sizeof marks / sizeof *marks && !utf8_is_ideograph(utf8_at(s, 0)); i++)
        if (slice_starts(s, marks[i]))
            return true;
    size_t at = 0;
    bool bracket = slice_starts_any(s, "（", "(");
    if (bracket)
        at = s.ptr[0] == '(' ? 1 : strlen("（");
    size_t digits = at;
    while (at < s.len && at < digits + 2 && utf8_is_digit((unsigned char)s.ptr[at]))
        at++;
    if (at == digits) {
        size_t len;
        for (uint32_t c = code_at(s, at, &len); len && at < digits + 9 && utf8_set_has(w->numerals, c);
             c = code_at(s, at, &len))
            at += len;
    }
    if (at == digits)
        return false;
    struct slice rest = slice_sub(s, at, s.len);
    if (bracket)
        return slice_starts_any(rest, "）", ")");
    return slice_starts_any(rest, "、", ". ", ") ", "．");
}

/* 二、2026年主要目标, （三）重点任务: the number of a chapter of an official text, in Chinese numerals */
static bool starts_chapter(const struct words *w, struct slice s)
{
    size_t len, at = slice_starts(s, SLICE("（")) ? strlen("（") : 0;
    return starts_bullet(w, s) && at < s.len && utf8_set_has(w->numerals, code_at(s, at, &len));
}

static enum language sentence_language(const struct survey *s, enum language document)
{
    if (s->han == 0 && s->letters == 0)
        return document;
    /* an English word is about as long as three characters of Chinese */
    return s->han * 4 >= s->letters ? LANGUAGE_ZH : LANGUAGE_EN;
}

/* a paragraph of one sentence that has no end mark and is short */
static bool is_heading(struct slice s, enum language language)
{
    uint32_t last = utf8_last(s, s.len);
    if (is_stop(last) || last == '.' || last == ';' || last == 0xFF1B || last == ':' || last == 0xFF1A || last == ',' ||
        last == 0xFF0C)
        return false;
    return utf8_count(s) <= (language == LANGUAGE_EN ? HEADING_MAX_EN : HEADING_MAX);
}

struct sentences {
    struct sentence *at;
    size_t count, room;
};

static void add(struct sentences *list, struct arena *arena, struct sentence s)
{
    arena_more(arena, list->at, list->count, list->room, 32);
    const struct sentence *before = list->count ? &list->at[list->count - 1] : NULL;
    s.section = before ? before->section : 0;
    if (s.heading && !s.bullet && !s.has_numeral)
        s.section++;
    s.listed = before && before->paragraph == s.paragraph ? before->listed : s.bullet;
    list->at[list->count++] = s;
}

static void split_paragraph(const struct words *w, struct slice text, size_t start, size_t end, enum language language,
                            struct arena *arena, struct sentences *list, uint32_t number)
{
    for (size_t at = start; at < end;) {
        bool long_rest = end - at > SENTENCE_MAX;
        size_t window = long_rest ? at + SENTENCE_MAX : end, headline = headline_end(text, at, window);
        size_t next = headline ? headline : sentence_end(w, text, at, window);
        if (long_rest && next == window)
            next = cut_long(text, at);
        struct survey survey;
        next = survey_sentence(w, text, at, next, &survey);
        size_t from = at, to = next;
        bool marked = at == start && text.ptr[from] == '#';
        while (from < to && (text.ptr[from] == ' ' || (marked && text.ptr[from] == '#')))
            from++;
        while (to > from && text.ptr[to - 1] == ' ')
            to--;
        struct slice s = slice_sub(text, from, to);
        if (s.len) {
            enum language own = sentence_language(&survey, language);
            bool bullet = starts_bullet(w, s), alone = at == start && next == end;
            add(list, arena,
                (struct sentence){.start = from,
                                  .end = to,
                                  .paragraph = number,
                                  .bullet = bullet,
                                  .headline = headline > 0,
                                  .heading =
                                      marked || (alone && (!bullet || starts_chapter(w, s)) && is_heading(s, own)),
                                  .has_numeral = survey.numeral || (own != LANGUAGE_ZH && has_number_word(w, s)),
                                  .language = own});
        }
        at = next;
        if (at > start && text.ptr[at - 1] == '.')
            at += footnote_at(slice_sub(text, 0, end), start, at - 1);
    }
}

size_t sentence_split(const struct knowledge *know, struct slice clean_text, enum language language,
                      struct arena *arena, const struct sentence **ret)
{
    struct sentences list = {0};
    const struct words words = find_words(know);
    uint32_t paragraph = 0;
    for (size_t at = 0; at < clean_text.len;) {
        const char *feed = memchr(clean_text.ptr + at, '\n', clean_text.len - at);
        size_t end = feed ? (size_t)(feed - clean_text.ptr) : clean_text.len;
        if (end > at)
            split_paragraph(&words, clean_text, at, end, language, arena, &list, paragraph++);
        at = end + 1;
    }
    *ret = list.at;
    return list.count;
}
