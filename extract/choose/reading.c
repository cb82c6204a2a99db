#include "extract/choose/reading.h"

struct claim *reading_claim(struct reading *r, size_t index, size_t start, size_t end)
{
    struct claims *claims = &r->claims;
    if (claims->count == claims->room) {
        size_t room = claims->room ? claims->room * 2 : 16;
        claims->at = arena_grow(r->arena, claims->at, claims->count, room, sizeof *claims->at);
        r->drafts = arena_grow(r->arena, r->drafts, claims->count, room, sizeof *r->drafts);
        claims->room = room;
    }
    r->drafts[claims->count] = (struct draft){.start = start, .end = end, .sentence = index, .origin = TIME_PUBLISHED};
    struct claim *claim = &claims->at[claims->count++];
    *claim = (struct claim){.document = r->document->id,
                            .published = r->published,
                            .published_inferred = r->document->published_inferred,
                            .published_from = document_published_from(r->document),
                            .sentence = reading_sentence(r, index),
                            .metric = SLICE(""),
                            .unit = SLICE("1")};
    clean_origin(&r->clean, r->document->text, start, end, &claim->start, &claim->end);
    claim->text = slice_sub(r->document->text, claim->start, claim->end);
    claim->page = document_page(r->document, claim->start);
    return claim;
}

struct draft *reading_draft(struct reading *r)
{
    return &r->drafts[r->claims.count - 1];
}

void reading_told(struct reading *r, size_t index, const struct period *periods, size_t count, uint64_t dates,
                  uint64_t bases)
{
    struct slice text = reading_sentence(r, index);
    for (size_t i = 0; i < count; i++) {
        struct told_time told = told_period(&periods[i], text, i < 64 && (dates >> i & 1));
        told.sentence = index;
        told.base = i < 64 && (bases >> i & 1);
        told_add(&r->told, r->arena, told);
    }
}

struct explanation *reading_add_explanation(struct reading *r)
{
    arena_more(r->arena, r->explanations, r->explanation_count, r->explanation_room, 16);
    return &r->explanations[r->explanation_count++];
}

void reading_explain(struct reading *r, size_t start, size_t end, const char *fate, struct slice reason)
{
    if (!r->explain || start >= end)
        return;
    struct explanation e = {.fate = fate, .reason = arena_copy(r->arena, reason)};
    clean_origin(&r->clean, r->document->text, start, end, &e.start, &e.end);
    *reading_add_explanation(r) = e;
}
