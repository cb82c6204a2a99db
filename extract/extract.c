#include "extract/extract.h"
#include "base/utf8.h"
#include "extract/choose/choice.h"
#include "extract/choose/confidence.h"
#include "extract/lexicon/plain.h"
#include "extract/name/name.h"
#include "extract/read/table_text.h"
#include "extract/table/table_claims.h"
#include <stdlib.h>

/* the language of a text is told from its first part */
#define DETECT_BYTES 20000

/* ---- before the sentences ---- */

static enum language detect_language(struct slice text)
{
    size_t han = 0, letters = 0, len;
    text = slice_sub(text, 0, DETECT_BYTES);
    for (size_t at = 0; at < text.len; at += len) {
        uint32_t c;
        len = utf8_decode(text.ptr + at, text.len - at, &c);
        han += utf8_is_han(c);
        letters += utf8_is_letter(c);
    }
    /* three letters of English say about as much as one character of Chinese */
    return han * 3 >= letters ? LANGUAGE_ZH : LANGUAGE_EN;
}

#define TITLE_POINTS 2000 /* a title is read as one sentence, which is no longer */

static void prepare(struct reading *r, const struct knowledge *know, const struct document *document,
                    struct arena *arena)
{
    struct document *own = arena_new(arena, struct document);
    *own = *document;
    own->title = utf8_cut(document->title, TITLE_POINTS);
    if (own->language == LANGUAGE_UNKNOWN)
        own->language = detect_language(own->text.len ? own->text : own->title);
    if (!own->table_count)
        table_text_find(own, arena);
    own->published = own->language == LANGUAGE_EN ? frame_today(know, own, arena) : own->published;
    *r = (struct reading){.know = know, .document = own, .published = document->published, .arena = arena};
    arena_init(&r->work);
    clean_text(know, own, arena, &r->clean);
    r->sentence_count = sentence_split(know, r->clean.text, own->language, arena, &r->sentences);
    r->plain = zh_plain(know, r->clean.text, arena);
    r->figures_end = r->sentence_count;
}

/* ---- claims ---- */

/* a claim with its draft, to be moved together */
struct placed {
    struct claim claim;
    struct draft draft;
};

static int by_place(const void *a, const void *b)
{
    const struct claim *x = &((const struct placed *)a)->claim, *y = &((const struct placed *)b)->claim;
    if (x->start != y->start)
        return x->start < y->start ? -1 : 1;
    return (x->end > y->end) - (x->end < y->end);
}

/* in the order of the text; claims of one sentence mostly are already */
static void sort_claims(struct reading *r)
{
    size_t count = r->claims.count, sorted = 1;
    while (sorted < count && r->claims.at[sorted - 1].start < r->claims.at[sorted].start)
        sorted++;
    if (sorted >= count)
        return;
    struct placed *placed = arena_array(r->arena, struct placed, count);
    for (size_t i = 0; i < count; i++)
        placed[i] = (struct placed){r->claims.at[i], r->drafts[i]};
    qsort(placed, count, sizeof *placed, by_place);
    for (size_t i = 0; i < count; i++) {
        r->claims.at[i] = placed[i].claim;
        r->drafts[i] = placed[i].draft;
    }
}

/* so much of a text is looked up at a time: all of an ordinary article */
#define SCAN_BYTES ((size_t)48 << 10)

/* the first sentence from which SCAN_BYTES reach to the end of this one */
static size_t window_before(const struct reading *r, size_t index)
{
    size_t first = index;
    while (first > 0 && r->sentences[index].end - r->sentences[first - 1].start <= SCAN_BYTES)
        first--;
    return first;
}

/* the words of the sentence are found, once for all who ask for them; backward: who asks goes on with those before */
static void scan_words(struct reading *r, size_t index, bool backward)
{
    bool en = r->sentences[index].language == LANGUAGE_EN;
    struct slice text = en ? r->clean.text : r->plain;
    struct slice sentence = en ? reading_sentence(r, index) : reading_plain(r, index);
    const struct lexicon *x = en ? r->know->en : r->know->zh;
    if (lexicon_scanned(x, sentence))
        return;
    size_t from = text.len <= SCAN_BYTES ? 0 : r->sentences[backward ? window_before(r, index) : index].start;
    lexicon_scan(x, LEXICON_TEXT, slice_sub(text, from, text.len), SCAN_BYTES, r->arena);
}

static void scan_title(struct reading *r)
{
    const struct document *d = r->document;
    const struct lexicon *x = d->language == LANGUAGE_EN ? r->know->en : r->know->zh;
    lexicon_scan(x, LEXICON_TITLE, d->title, d->title.len, r->arena);
}

/* ---- what need not be read ---- */

/* May a figure of the sentence become a claim?  Its times are not known yet: they take figures away, and give none. */
static bool may_claim(struct reading *r, size_t index)
{
    const struct sentence *s = &r->sentences[index];
    struct quantity *quantities;
    if (!s->has_numeral || s->language == LANGUAGE_EN)
        return s->has_numeral;
    arena_reset(&r->work);
    scan_words(r, index, true);
    size_t count = quantity_find(r->know, reading_plain(r, index), s->language, NULL, 0, &r->work, &quantities);
    for (size_t i = 0; i < count; i++)
        if (!quantities[i].rejected && !quantities[i].optional_kind)
            return true;
    return false;
}

/* most texts end with sentences that claim nothing, and many hold no others; --explain tells of all their numerals */
static size_t end_of_figures(struct reading *r)
{
    size_t end = r->sentence_count;
    while (!r->explain && end > 0 && !may_claim(r, end - 1))
        end--;
    return end;
}

/* ---- all of a document ---- */

/* A text has no more claims than one in so many bytes, but for the first so many; what has is a listing of figures
 * without words, whose claims would say nothing and take a hundred times its room. */
enum { CLAIMS_FREE = 2048, CLAIM_BYTES = 24 };

static bool is_too_dense(const struct reading *r, size_t index)
{
    return r->claims.count > CLAIMS_FREE + r->sentences[index].start / CLAIM_BYTES;
}

static void read_sentences(struct reading *r)
{
    scan_title(r);
    for (size_t i = 0; i < r->sentence_count; i++) {
        if (is_too_dense(r, i)) {
            r->claims.left_out += r->sentences[i].has_numeral;
            continue;
        }
        arena_reset(&r->work);
        scan_words(r, i, false);
        if (r->sentences[i].language == LANGUAGE_EN)
            claims_en(r, i);
        else
            claims_zh(r, i);
    }
}

static void read_claims(struct reading *r)
{
    r->figures_end = end_of_figures(r);
    bool empty = r->figures_end == 0 && r->document->table_count == 0 && !r->explain;
    if (!empty)
        read_sentences(r);
    arena_release(&r->work);
    if (empty) {
        lexicon_forget();
        return;
    }
    choose(r);
    table_claims(r);
    sort_claims(r);
    name_claims(r);
    confidence_set(r);
    arena_release(&r->work);
    lexicon_forget();
}

void extract_claims(const struct knowledge *know, const struct document *document, struct arena *arena,
                    struct claims *ret)
{
    struct reading r;
    prepare(&r, know, document, arena);
    read_claims(&r);
    *ret = r.claims;
}

/* ---- explanations ---- */

static int by_start(const void *a, const void *b)
{
    const struct explanation *x = a, *y = b;
    if (x->start != y->start)
        return x->start < y->start ? -1 : 1;
    return (x->end > y->end) - (x->end < y->end);
}

/* The claims of which nobody said why.  Explanations and claims are in the order of the text. */
static void explain_claims(struct reading *r)
{
    size_t told = r->explanation_count, at = 0;
    for (size_t i = 0; i < r->claims.count; i++) {
        const struct claim *claim = &r->claims.at[i];
        while (at < told && (r->explanations[at].start < claim->start ||
                             (r->explanations[at].start == claim->start && r->explanations[at].end < claim->end)))
            at++;
        if (at < told && r->explanations[at].start == claim->start && r->explanations[at].end == claim->end)
            continue;
        *reading_add_explanation(r) = (struct explanation){claim->start, claim->end, "claim", claim->metric};
    }
}

static bool is_told(const struct explanation *sorted, size_t count, size_t *from, size_t start, size_t end)
{
    while (*from < count && sorted[*from].end <= start)
        ++*from;
    return *from < count && sorted[*from].start < end;
}

static void sort_explanations(struct reading *r)
{
    if (r->explanation_count > 1)
        qsort(r->explanations, r->explanation_count, sizeof *r->explanations, by_start);
}

/* every numeral that nothing was said of is in no quantity */
static void explain_rest(struct reading *r)
{
    size_t told = r->explanation_count, from = 0;
    for (size_t i = 0; i < r->sentence_count; i++) {
        struct numeral *numerals;
        const struct sentence *s = &r->sentences[i];
        size_t count =
            s->has_numeral ? numeral_find(r->know, reading_sentence(r, i), s->language, r->arena, &numerals) : 0;
        for (size_t k = 0; k < count; k++) {
            size_t start, end;
            clean_origin(&r->clean, r->document->text, s->start + numerals[k].start, s->start + numerals[k].end, &start,
                         &end);
            if (!is_told(r->explanations, told, &from, start, end))
                *reading_add_explanation(r) = (struct explanation){start, end, "rejected", SLICE("not a quantity")};
        }
    }
}

static void add_part(struct buf *b, const char *name, struct slice words)
{
    if (!words.len)
        return;
    buf_printf(b, "%s%s", b->len ? "; " : "", name);
    buf_put(b, words);
}

/* what a claim was put together from, for a person: "metric 储能招标规模; period 前三季度; forecast; series
 * storage.tender" */
static void say_claim(struct buf *b, const struct reading *r, size_t number)
{
    const struct claim *claim = &r->claims.at[number];
    const struct draft *draft = &r->drafts[number];
    struct slice status = slice_of(status_name(claim->status));
    add_part(b, "metric ", claim->metric.len ? claim->metric : SLICE("not found"));
    add_part(b, "entity ", claim->entity);
    if (claim->period_text.len)
        add_part(b, "period ", claim->period_text);
    else
        add_part(b, "", date_is(claim->period_end) ? SLICE("period in force") : SLICE("no period"));
    if (claim->status != STATUS_ACTUAL)
        add_part(b, "", status);
    add_part(b, "change ", slice_of(comparison_name(claim->comparison)));
    add_part(b, "source ", claim->source);
    add_part(b, "series ", claim->series);
    buf_put(b, draft->candidates);
    buf_puts(b, "; confidence ");
    buf_decimal(b, claim->confidence);
    buf_puts(b, " by ");
    confidence_say(r, number, b);
}

/* claim: the one that was made of it, NULL if none was */
static void write_explanation(struct buf *b, const struct reading *r, const struct explanation *e,
                              const struct claim *claim)
{
    struct buf reason = BUF_INIT;
    buf_puts(b, "{\"document\":");
    buf_json_string(b, r->document->id);
    buf_printf(b, ",\"start\":%zu,\"end\":%zu,\"text\":", e->start, e->end);
    buf_json_string(b, slice_sub(r->document->text, e->start, e->end));
    buf_puts(b, ",\"fate\":");
    buf_json_string(b, slice_of(e->fate));
    buf_puts(b, ",\"reason\":");
    if (!claim || !slice_equal(e->reason, claim->metric))
        add_part(&reason, "", e->reason);
    if (claim)
        say_claim(&reason, r, (size_t)(claim - r->claims.at));
    buf_json_string(b, reason.len ? buf_slice(&reason) : SLICE(""));
    buf_puts(b, "}\n");
    buf_release(&reason);
}

/* what the document was taken for, and its time: "market day; 2025-02-11..2025-02-11" */
static void write_frame(struct buf *b, const struct reading *r)
{
    const struct frame *frame = &r->frame;
    struct buf reason = BUF_INIT;
    if (!frame->kind)
        return;
    buf_put(&reason, frame->kind->name);
    if (frame->known) {
        buf_puts(&reason, "; ");
        buf_date(&reason, frame->first);
        buf_puts(&reason, "..");
        buf_date(&reason, frame->last);
    }
    buf_puts(b, "{\"document\":");
    buf_json_string(b, r->document->id);
    buf_puts(b, ",\"start\":0,\"end\":0,\"text\":\"\",\"fate\":\"frame\",\"reason\":");
    buf_json_string(b, buf_slice(&reason));
    buf_puts(b, "}\n");
    buf_release(&reason);
}

/* both are in the order of the text */
static void write_explanations(struct buf *b, const struct reading *r)
{
    size_t at = 0;
    for (size_t i = 0; i < r->explanation_count; i++) {
        const struct explanation *e = &r->explanations[i];
        while (at < r->claims.count && r->claims.at[at].start < e->start)
            at++;
        bool claimed = at < r->claims.count && r->claims.at[at].start == e->start && strcmp(e->fate, "claim") == 0;
        write_explanation(b, r, e, claimed ? &r->claims.at[at] : NULL);
    }
    write_frame(b, r);
}

void extract_explain(const struct knowledge *know, const struct document *document, struct arena *arena,
                     struct claims *ret, struct buf *explained)
{
    struct reading r;
    prepare(&r, know, document, arena);
    r.explain = true;
    read_claims(&r);
    sort_explanations(&r);
    explain_claims(&r);
    sort_explanations(&r);
    explain_rest(&r);
    sort_explanations(&r);
    write_explanations(explained, &r);
    *ret = r.claims;
}

/* ---- mentions ---- */

enum mention_kind { MENTION_PERIOD, MENTION_QUANTITY, MENTION_NUMERAL, MENTION_CUE };

struct mention {
    size_t start, end; /* bytes of the clean text */
    enum mention_kind kind;
    const struct period *period;
    const struct quantity *quantity;
    const struct numeral *numeral;
    const char *what; /* of a cue */
};

struct mentions {
    struct mention *at;
    size_t count, room;
    struct arena *arena;
};

static void add_mention(struct mentions *m, struct mention mention)
{
    arena_more(m->arena, m->at, m->count, m->room, 32);
    m->at[m->count++] = mention;
}

/* which words of the lexicons are cues, by their class and by the first word of what they mean (NULL: all of the class)
 */
static const struct cue_row {
    const char *class_name, *means, *what;
} cue_rows[] = {
    {"quantity.before", NULL, "relation"},
    {"quantity.after", NULL, "relation"},
    {"word", "plan", "status"},
    {"word", "compare", "comparison"},
    {"word", "against", "comparison"},
    {"word", "say", "source"},
    {"status.forecast", NULL, "status"},
    {"status.target", NULL, "status"},
    {"noun.forecast", NULL, "status"},
    {"noun.target", NULL, "status"},
    {"comparison.phrase", NULL, "comparison"},
    {"change.cagr", NULL, "comparison"},
    {"source.verb", NULL, "source"},
    {"source.before", NULL, "source"},
};
#define CUE_ROWS (sizeof cue_rows / sizeof *cue_rows)

static bool means_first(const struct word *word, const char *first)
{
    size_t len = strlen(first);
    return slice_starts(word->means, slice_of(first)) && (word->means.len == len || word->means.ptr[len] == ' ');
}

/* the longest cue or other word of the cues' classes at byte at; ret_what is NULL for another word, which hides the
 * cues in it */
static const struct word *cue_at(const struct lexicon *lexicon, const int *classes, struct slice text, size_t at,
                                 const char **ret_what)
{
    const struct word *longest = NULL;
    *ret_what = NULL;
    for (size_t i = 0; i < CUE_ROWS; i++) {
        const struct word *word = lexicon_match(lexicon, classes[i], text, at);
        if (!word || (longest && word->form.len < longest->form.len))
            continue;
        bool cue = !cue_rows[i].means || means_first(word, cue_rows[i].means);
        if (!longest || word->form.len > longest->form.len || cue)
            *ret_what = cue && !means_first(word, "none") ? cue_rows[i].what : NULL;
        longest = word;
    }
    return longest;
}

static void scan_cues(const struct reading *r, const struct sentence *s, struct slice text, struct mentions *m)
{
    const struct lexicon *lexicon = s->language == LANGUAGE_EN ? r->know->en : r->know->zh;
    int classes[CUE_ROWS];
    for (size_t i = 0; i < CUE_ROWS; i++)
        classes[i] = lexicon_class(lexicon, cue_rows[i].class_name);
    for (size_t at = 0; at < text.len;) {
        uint32_t c;
        const char *what;
        const struct word *word = cue_at(lexicon, classes, text, at, &what);
        if (word && what)
            add_mention(m, (struct mention){.start = s->start + at,
                                            .end = s->start + at + word->form.len,
                                            .kind = MENTION_CUE,
                                            .what = what});
        at += word ? word->form.len : utf8_decode(text.ptr + at, text.len - at, &c);
    }
}

static void scan_sentence(const struct reading *r, size_t index, struct mentions *m)
{
    const struct sentence *s = &r->sentences[index];
    struct slice text = reading_sentence(r, index);
    struct period_context context = {.published = r->document->published};
    struct period *periods = NULL;
    struct quantity *quantities = NULL;
    struct numeral *numerals = NULL;

    size_t count = period_find(r->know, text, s->language, &context, r->arena, &periods), period_count = count;
    for (size_t i = 0; i < count; i++)
        add_mention(m, (struct mention){.start = s->start + periods[i].start,
                                        .end = s->start + periods[i].end,
                                        .kind = MENTION_PERIOD,
                                        .period = &periods[i]});
    scan_cues(r, s, text, m);
    if (!s->has_numeral)
        return;
    count = quantity_find(r->know, text, s->language, periods, period_count, r->arena, &quantities);
    for (size_t i = 0; i < count; i++)
        if (quantity_measures(&quantities[i]))
            add_mention(m, (struct mention){.start = s->start + quantities[i].start,
                                            .end = s->start + quantities[i].end,
                                            .kind = MENTION_QUANTITY,
                                            .quantity = &quantities[i]});
    count = numeral_find(r->know, text, s->language, r->arena, &numerals);
    for (size_t i = 0; i < count; i++)
        add_mention(m, (struct mention){.start = s->start + numerals[i].start,
                                        .end = s->start + numerals[i].end,
                                        .kind = MENTION_NUMERAL,
                                        .numeral = &numerals[i]});
}

/* in the order of the text, the longer before the shorter */
static int by_mention(const void *a, const void *b)
{
    const struct mention *x = a, *y = b;
    if (x->start != y->start)
        return x->start < y->start ? -1 : 1;
    if (x->end != y->end)
        return x->end > y->end ? -1 : 1;
    return (int)x->kind - (int)y->kind;
}

static void write_quantity(struct buf *b, const struct quantity *q)
{
    bool range = q->relation == RELATION_RANGE;
    buf_puts(b, range ? "\"low\":" : "\"value\":");
    buf_decimal(b, range ? q->low : q->value);
    if (range) {
        buf_puts(b, ",\"high\":");
        buf_decimal(b, q->high);
    }
    buf_puts(b, ",\"unit\":");
    buf_json_string(b, q->unit.symbol.len ? q->unit.symbol : SLICE("1"));
    buf_puts(b, ",\"relation\":");
    buf_json_string(b, slice_of(relation_symbol(q->relation)));
}

static void write_mention(struct buf *b, const struct reading *r, const struct mention *m)
{
    static const char *const kinds[] = {"period", "quantity", "numeral", "cue"};
    size_t start, end;
    clean_origin(&r->clean, r->document->text, m->start, m->end, &start, &end);
    buf_puts(b, "{\"document\":");
    buf_json_string(b, r->document->id);
    buf_printf(b, ",\"start\":%zu,\"end\":%zu,\"text\":", start, end);
    buf_json_string(b, slice_sub(r->document->text, start, end));
    buf_printf(b, ",\"kind\":\"%s\",", kinds[m->kind]);
    switch (m->kind) {
    case MENTION_PERIOD:
        buf_puts(b, "\"period_start\":");
        buf_json_date(b, m->period->shape == PERIOD_STOCK ? DATE_NONE : m->period->first);
        buf_puts(b, ",\"period_end\":");
        buf_json_date(b, m->period->last);
        break;
    case MENTION_QUANTITY:
        write_quantity(b, m->quantity);
        break;
    case MENTION_NUMERAL:
        buf_puts(b, "\"value\":");
        buf_decimal(b, m->numeral->value);
        break;
    case MENTION_CUE:
        buf_printf(b, "\"what\":\"%s\"", m->what);
        break;
    }
    buf_puts(b, "}\n");
}

void extract_scan(const struct knowledge *know, const struct document *document, struct arena *arena, struct buf *b)
{
    struct reading r;
    prepare(&r, know, document, arena);
    struct mentions m = {.arena = arena};
    for (size_t i = 0; i < r.sentence_count; i++)
        scan_sentence(&r, i, &m);
    if (m.count > 1)
        qsort(m.at, m.count, sizeof *m.at, by_mention);
    for (size_t i = 0; i < m.count; i++)
        write_mention(b, &r, &m.at[i]);
}
