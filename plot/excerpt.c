#include "plot/excerpt.h"

/* the sentence at hand, at the end of the text */
struct excerpt {
    struct buf text;
    struct slice sentence;
    size_t start, at; /* bytes of the text: where it begins, where the next claim may */
};

static void begin_sentence(struct excerpt *e, struct slice sentence)
{
    if (e->text.len)
        buf_putc(&e->text, '\n');
    e->sentence = sentence;
    e->start = e->at = e->text.len;
    buf_put(&e->text, sentence);
}

/* ---- words that the layout broke ---- */

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* without its blanks; places gets where each byte stood, and the end */
static struct slice without_blanks(struct slice text, struct arena *arena, size_t *places)
{
    char *kept = arena_raw(arena, text.len + 1, 1);
    size_t count = 0;
    for (size_t i = 0; i < text.len; i++)
        if (!is_blank(text.ptr[i])) {
            places[count] = i;
            kept[count++] = text.ptr[i];
        }
    places[count] = text.len;
    return (struct slice){kept, count};
}

/* the words, whatever blanks stand in them: a sentence is told as one line, and a claim as it stands in the text */
static size_t find_words(struct slice text, struct slice words, struct arena *arena, size_t *ret_end)
{
    size_t at = slice_find(text, words);
    *ret_end = at + words.len;
    if (at != SLICE_NONE || !words.len)
        return at;
    size_t *places = arena_raw(arena, text.len + 1, sizeof *places);
    size_t *unused = arena_raw(arena, words.len + 1, sizeof *unused);
    struct slice plain = without_blanks(words, arena, unused);
    at = plain.len ? slice_find(without_blanks(text, arena, places), plain) : SLICE_NONE;
    if (at == SLICE_NONE)
        return SLICE_NONE;
    *ret_end = places[at + plain.len - 1] + 1;
    return places[at];
}

/* ---- claims ---- */

static bool mark_from(struct excerpt *e, size_t from, struct report_claim *marked, struct arena *arena)
{
    size_t end, at = find_words(slice_sub(buf_slice(&e->text), from, e->text.len), marked->claim.text, arena, &end);
    if (at == SLICE_NONE)
        return false;
    marked->from = from + at;
    marked->to = e->at = from + end;
    return true;
}

static void mark(struct excerpt *e, struct report_claim *marked, struct arena *arena)
{
    struct report_claim first = *marked;
    marked->from = marked->to = e->at;
    if (mark_from(e, e->at, marked, arena))
        return;
    size_t at = e->at;
    if (at == e->start || !mark_from(e, e->start, &first, arena))
        return;
    e->at = at;
    begin_sentence(e, e->sentence); /* it stands twice in the document */
    mark_from(e, e->at, marked, arena);
}

void excerpt_of_claims(const struct claim *claims, size_t count, struct arena *arena, struct report_content *ret)
{
    struct excerpt e = {.text = BUF_INIT};
    struct report_claim *marked = arena_array(arena, struct report_claim, count + 1);
    size_t end = 0; /* in the document, of the last claim that has a place */
    for (size_t i = 0; i < count; i++) {
        struct slice sentence = claims[i].sentence.len ? claims[i].sentence : claims[i].text;
        bool same = i > 0 && slice_equal(sentence, e.sentence);
        if (!same)
            begin_sentence(&e, sentence);
        marked[i] = (struct report_claim){.claim = claims[i], .from = e.at, .to = e.at};
        if (same && claims[i].start < end)
            continue;
        mark(&e, &marked[i], arena);
        end = marked[i].to > marked[i].from ? claims[i].end : end;
    }
    *ret = (struct report_content){
        .text = arena_copy(arena, buf_slice(&e.text)), .excerpt = true, .claims = marked, .claim_count = count};
    buf_release(&e.text);
}
