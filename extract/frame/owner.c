/* owner - names in the title, tickers in the lead, places by how often the text names them */
#include "extract/frame/owner.h"
#include "base/utf8.h"
#include "extract/frame/place.h"

#define READ_MOST ((size_t)64 << 10) /* bytes of a text */
#define TITLE_MOST ((size_t)512)     /* each of its words is looked for in the text */
#define LEAD ((size_t)1500)          /* where a ticker tells whose the text is */
#define SHORT ((size_t)600)
#define NAME_WORDS 6
#define TICKER_REACH 32 /* bytes from the exchange to its colon: "NASDAQ Global Select Market:" */

struct reader {
    const struct lexicon *x;
    struct slice title, text;
};

/* ---- words ---- */

#define MARK 0xE2 /* the first byte of curly quotes and long dashes, three bytes each */

static bool is_word_byte(unsigned char c)
{
    return utf8_is_digit(c) || ((c | 32) >= 'a' && (c | 32) <= 'z') || (c >= 0x80 && c != MARK) || c == '&' ||
           c == '.' || c == '-';
}

static bool is_upper(struct slice word)
{
    return word.len && word.ptr[0] >= 'A' && word.ptr[0] <= 'Z';
}

/* the word at or behind byte at, its closing point left out; empty at the end */
static struct slice next_word(struct slice text, size_t at)
{
    while (at < text.len && !is_word_byte((unsigned char)text.ptr[at]))
        at += (unsigned char)text.ptr[at] == MARK ? 3 : 1;
    size_t end = at;
    while (end < text.len && is_word_byte((unsigned char)text.ptr[end]))
        end++;
    return slice_sub(text, at, end);
}

static size_t end_of(struct slice text, struct slice word)
{
    return (size_t)(word.ptr - text.ptr) + word.len;
}

static const struct word *whole(const struct reader *r, const char *class_name, struct slice word)
{
    const struct word *w = lexicon_match(r->x, lexicon_class(r->x, class_name), word, 0);
    return w && w->form.len == word.len ? w : NULL;
}

/* how often the text has the word, as it is written; an empty one never */
static size_t count(struct slice text, struct slice word)
{
    size_t found = 0;
    for (size_t at = 0, hit; word.len && (hit = slice_find(slice_sub(text, at, text.len), word)) != SLICE_NONE;
         at += hit + word.len)
        found += (at + hit == 0 || !is_word_byte((unsigned char)text.ptr[at + hit - 1])) &&
                 (at + hit + word.len == text.len || !is_word_byte((unsigned char)text.ptr[at + hit + word.len]));
    return found;
}

/* ---- names ---- */

/* a capital that titles write for other words than names */
static bool is_other(const struct reader *r, struct slice word)
{
    static const char *const classes[] = {
        "title.other",        "money.shared",        "market.noun",     "noun.acronym",
        "verb.present",       "verb.past",           "verb.ing",        "place.name",
        "grammar.determiner", "grammar.preposition", "grammar.pronoun", "grammar.subordinator"};
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (whole(r, classes[i], word))
            return true;
    return false;
}

/* people, a person or a place, which alone names no firm: "Governor signs bill" */
static bool is_common(const struct reader *r, struct slice word)
{
    static const char *const classes[] = {"noun.owner", "title.person", "place.region"};
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (whole(r, classes[i], word))
            return true;
    return false;
}

/* "Year-end report", "Amazon-owned Orlo" */
static bool is_compound(struct slice word)
{
    size_t hyphen = slice_find(word, SLICE("-"));
    return hyphen != SLICE_NONE && hyphen + 1 < word.len && word.ptr[hyphen + 1] >= 'a';
}

/* the capitals that the title begins with, up to its verb, a mark or a quarter: "Orlo Works" of "Orlo Works Posts Loss"
 */
static struct slice run_of(const struct reader *r, struct slice title)
{
    size_t end = 0;
    for (size_t words = 0, at = 0; words < NAME_WORDS; words++) {
        struct slice w = next_word(title, at);
        bool apart = words && (w.len == 0 || (size_t)(w.ptr - title.ptr) != at + 1 || title.ptr[at] != ' ');
        bool number = w.len > 1 && utf8_is_digit((unsigned char)w.ptr[w.len - 1]) && w.len < 5; /* Q2, FY24 */
        bool joins = words && slice_equal(w, SLICE("&"));                                       /* "Dye & Orlo" */
        if (joins && !apart) {
            at = end_of(title, w);
            continue;
        }
        bool coded = !words && w.len > 1 && is_upper(slice_sub(w, 1, w.len)); /* "2G Orlo" */
        if (!w.len || apart || !(is_upper(w) || coded) || number ||
            (words ? whole(r, "verb.present", w) != NULL || whole(r, "verb.past", w) != NULL ||
                         whole(r, "verb.noun", w) != NULL || whole(r, "market.noun", w) != NULL ||
                         whole(r, "owner.firm", w) != NULL
                   : is_other(r, w)))
            break;
        end = at = end_of(title, w);
    }
    return slice_sub(title, 0, end);
}

/* the title behind "Update: ", "StockBriefs - " and the advice of "Buy Orlo; target of 5" */
static struct slice without_label(const struct reader *r, struct slice title)
{
    const struct word *advice = lexicon_match(r->x, lexicon_class(r->x, "owner.advice"), title, 0);
    if (advice && slice_find(title, SLICE("target")) != SLICE_NONE)
        return slice_sub(title, advice->form.len + 1, title.len);
    static const struct slice marks[] = {SLICE_INIT(": "), SLICE_INIT(" - "), SLICE_INIT(" \xE2\x80\x93 ")};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t at = slice_find(title, marks[i]);
        if (at != SLICE_NONE && count(slice_sub(title, 0, at), SLICE(" ")) == 0 &&
            slice_find(slice_sub(title, 0, at), SLICE(" ")) == SLICE_NONE)
            return slice_sub(title, at + marks[i].len, title.len);
    }
    return title;
}

static struct slice lower(struct slice word, char room[64])
{
    size_t len = word.len < 64 ? word.len : 63;
    for (size_t i = 0; i < len; i++)
        room[i] = (char)utf8_lower((unsigned char)word.ptr[i]);
    return (struct slice){room, len};
}

/* "Belgium's Orlo" */
static struct slice without_place(const struct reader *r, struct slice title)
{
    const struct word *w = lexicon_match(r->x, lexicon_class(r->x, "place.name"), title, 0);
    struct slice rest = slice_sub(title, w ? w->form.len : 0, title.len);
    static const struct slice ends[] = {SLICE_INIT("'s "), SLICE_INIT("\xE2\x80\x99s "), SLICE_INIT(" ")};
    for (size_t i = 0; w && i < sizeof ends / sizeof *ends; i++)
        if (slice_starts(rest, ends[i]))
            return slice_sub(rest, ends[i].len, rest.len);
    return title;
}

/* does the text speak of a firm: "the company", its earnings, who leads it? */
static bool tells_of_firm(const struct reader *r)
{
    int cue = lexicon_class(r->x, "owner.firm");
    for (struct slice w = next_word(r->text, 0); w.len; w = next_word(r->text, end_of(r->text, w)))
        if (lexicon_match(r->x, cue, r->text, (size_t)(w.ptr - r->text.ptr)))
            return true;
    return false;
}

/* "Orlo Corporation" */
static bool ends_as_firm(const struct reader *r, struct slice run)
{
    size_t space = slice_rfind(run, SLICE(" "));
    return space != SLICE_NONE && whole(r, "owner.legal", slice_sub(run, space + 1, run.len));
}

/* the run with the word behind it, where most of the text's names have it: "Johnson Controls", which looks like a verb
 */
static struct slice with_next(const struct reader *r, struct slice title, struct slice run, struct slice first)
{
    struct slice next = next_word(title, end_of(title, run));
    struct slice more = slice_sub(title, (size_t)(run.ptr - title.ptr), next.len ? end_of(title, next) : 0);
    size_t found = is_upper(next) && !whole(r, "owner.firm", next) && !whole(r, "market.noun", next) &&
                           more.len == run.len + 1 + next.len
                       ? count(r->text, more)
                       : 0;
    return found > 1 && found * 2 >= count(r->text, first) ? more : run;
}

#define TITLED_WORDS 3 /* "Finance Minister Ann Lee": the title of a person stands so near before the name */

/* does a title of a person stand before the name where the text first has it? */
static bool is_person(const struct reader *r, struct slice name)
{
    struct slice last[TITLED_WORDS] = {{NULL, 0}}, w = next_word(r->text, 0);
    for (; w.len && !slice_equal(w, name); w = next_word(r->text, end_of(r->text, w))) {
        last[2] = last[1];
        last[1] = last[0];
        last[0] = w;
    }
    bool titled = false;
    for (size_t i = 0; i < TITLED_WORDS && is_upper(last[i]); i++)
        titled |= whole(r, "title.person", last[i]) != NULL;
    return w.len && titled;
}

/* "Orlo Posts Loss" where the text names Orlo again and never writes it small; one that tells of a firm need not */
static struct slice name_in_title(const struct reader *r)
{
    char room[64];
    struct slice title = without_place(r, without_label(r, r->title)), run = run_of(r, title),
                 first = next_word(run, 0);
    run = first.len ? slice_sub(run, (size_t)(first.ptr - run.ptr), run.len) : run; /* no mark before it: "#Orlo" */
    struct slice verb = next_word(title, end_of(title, run));
    bool alone = run.len == first.len, firm = ends_as_firm(r, run) || tells_of_firm(r),
         does = whole(r, "verb.present", verb) || whole(r, "market.noun", verb) || whole(r, "owner.firm", verb);
    if (!first.len || is_compound(first) || (alone && (is_common(r, first) || is_person(r, first))) ||
        (count(r->text, lower(first, room)) &&
         (alone || !firm || !count(r->text, run)))) /* "Western Orlo" of western mines */
        return SLICE("");
    bool placed = title.len < without_label(r, r->title).len;
    size_t found = count(r->text, first),
           most = (alone || placed) && r->text.len > SHORT ? 2 : 1; /* a short text says it once */
    if (found < most && (placed || !firm || !(found || does)))
        return SLICE("");
    while (run.len > first.len && count(r->text, first) && !count(r->text, run)) { /* the text may leave the end out */
        size_t space = slice_rfind(run, SLICE(" "));
        run = slice_sub(run, 0, space == SLICE_NONE ? first.len : space);
    }
    return with_next(r, title, run, first);
}

#define NAMED_LEAST 3

/* a capital and small letters: no "FY24", "PEA" */
static bool is_plain_name(struct slice word)
{
    size_t small = 0;
    for (size_t i = 1; i < word.len; i++)
        small += (unsigned char)word.ptr[i] >= 'a';
    return is_upper(word) && small > 0 && small + 1 == word.len;
}

/* "Why Orlo falls", where a text on a firm names Orlo most of what the title names, and so often at least */
static struct slice name_within_title(const struct reader *r, size_t least)
{
    char room[64];
    struct slice best = SLICE("");
    size_t most = least - 1;
    for (struct slice w = next_word(r->title, 0); w.len; w = next_word(r->title, end_of(r->title, w))) {
        bool name = is_plain_name(w) && !is_other(r, w) && !is_common(r, w) && !whole(r, "owner.firm", w);
        size_t found = name ? count(r->text, w) : 0;
        if (found <= most || count(r->text, lower(w, room)))
            continue;
        most = found;
        best = w;
    }
    return best.len && tells_of_firm(r) ? with_next(r, r->title, best, best) : SLICE("");
}

/* "Belgian insurer Orlo's profit beats estimates" */
static struct slice name_apposed(const struct reader *r)
{
    struct slice before = next_word(r->title, 0), w;
    for (; (w = next_word(r->title, before.len ? end_of(r->title, before) : r->title.len)).len; before = w)
        if (is_upper(w) && !is_upper(before) && whole(r, "noun.anaphor", before) && !is_other(r, w) &&
            count(r->text, w))
            return with_next(r, r->title, w, w);
    return SLICE("");
}

/* "ORL earnings call Q3": the title says whose results they are */
static struct slice name_before_results(const struct reader *r)
{
    static const struct slice marks[] = {SLICE_INIT(" earnings call"), SLICE_INIT(" Earnings Call"),
                                         SLICE_INIT(" Q1 20"),         SLICE_INIT(" Q2 20"),
                                         SLICE_INIT(" Q3 20"),         SLICE_INIT(" Q4 20")};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t at = slice_find(r->title, marks[i]);
        struct slice name = slice_sub(r->title, 0, at == SLICE_NONE ? 0 : at);
        if (name.len && run_of(r, name).len == name.len)
            return name;
    }
    return SLICE("");
}

/* the capitals before the bracket at byte open: "Orlo Works Inc." */
static struct slice name_before(const struct reader *r, struct slice text, size_t open)
{
    size_t end = open, start;
    while (end && (text.ptr[end - 1] == ' ' || text.ptr[end - 1] == ','))
        end--;
    start = end;
    for (size_t words = 0, at = end; words < NAME_WORDS && at; words++) {
        size_t from = at;
        while (from && (is_word_byte((unsigned char)text.ptr[from - 1]) || text.ptr[from - 1] == ','))
            from--;
        struct slice w = slice_sub(text, from, at);
        bool verb = whole(r, "verb.present", w) || whole(r, "verb.past", w);
        bool joins = words && slice_equal(w, SLICE("and")); /* "Orlo Oil and Gas Inc." */
        if (!joins && (!is_upper(w) || (verb && words != 1)))
            break;
        start = joins ? start : from;
        if (from == 0 || text.ptr[from - 1] != ' ')
            break;
        at = from - 1;
    }
    return slice_sub(text, start, end);
}

/* "Orlo Works (NYSE: ORL)" */
static struct slice name_with_ticker(const struct reader *r, struct slice text)
{
    int exchange = lexicon_class(r->x, "noun.exchange");
    for (size_t i = 0; i + 1 < text.len; i++) {
        const struct word *w = text.ptr[i] == '(' ? lexicon_match(r->x, exchange, text, i + 1) : NULL;
        struct slice near = slice_sub(text, i, i + (w ? w->form.len + TICKER_REACH + strlen(":") : 0));
        struct slice name = slice_find(near, SLICE(":")) == SLICE_NONE ? SLICE("") : name_before(r, text, i);
        if (name.len && count(r->title, next_word(name, 0)))
            return name;
    }
    return SLICE("");
}

/* ---- places ---- */

struct slice owner_place(const struct word *place)
{
    const cJSON *same = cJSON_GetObjectItemCaseSensitive(place->row, "same");
    return cJSON_IsString(same) ? slice_of(same->valuestring) : place->means;
}

#define PLACE_LEAST 3 /* the title says it, or the text does three times */

/* the place that the title begins with or that half of all places named are; points: how often */
static struct slice place_of(const struct knowledge *know, const struct reader *r, struct place_points *ret_points)
{
    struct slice place = place_of_text(know, LANGUAGE_EN, r->title, r->text, ret_points);
    bool sole = ret_points->best == ret_points->all && ret_points->best > 1,
         most = ret_points->best * 2 >= ret_points->all || slice_equal(place_in(know, LANGUAGE_EN, r->title), place);
    return sole || (most && ret_points->best >= PLACE_LEAST) ? place : SLICE("");
}

bool owner_is_call(struct slice title)
{
    return slice_find(title, SLICE("earnings call")) != SLICE_NONE; /* not "Earnings Call Insights", by the press */
}

struct owner owner_read(const struct knowledge *know, struct slice title, struct slice text)
{
    struct reader r = {know->en, slice_sub(title, 0, TITLE_MOST), slice_sub(text, 0, READ_MOST)};
    struct slice name = name_before_results(&r), place = SLICE("");
    struct place_points points = {0};
    if (!name.len)
        name = name_with_ticker(&r, r.title);
    if (!name.len)
        name = name_with_ticker(&r, slice_sub(r.text, 0, LEAD));
    if (!name.len)
        name = name_in_title(&r);
    if (!name.len)
        name = name_apposed(&r);
    if (!name.len)
        place = place_of(know, &r, &points);
    bool first = place.len && slice_equal(place_in(know, LANGUAGE_EN, r.title), place); /* the title is about it */
    if (!name.len)
        name = name_within_title(&r, first ? points.best : NAMED_LEAST);
    return name.len ? (struct owner){name, true} : (struct owner){place, false};
}
