#include "extract/frame/brief.h"
#include "base/utf8.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/plain.h"

#define LABEL_LONGEST 36 /* bytes: twelve characters */
#define ITEMS_FEWEST 4   /* a text with fewer is no brief */

/* the bytes before the colon that opens the paragraph, 0 if none is near or a figure comes first */
static size_t before_colon(struct slice plain)
{
    uint32_t c;
    for (size_t at = 0; at < plain.len && at <= LABEL_LONGEST;) {
        size_t len = utf8_decode(plain.ptr + at, plain.len - at, &c);
        if (c == 0xFF1A || c == ':')
            return at + len < plain.len ? at : 0;
        if (!utf8_is_han(c) && !utf8_is_letter(c) && c != 0xFF08 && c != 0xFF09)
            return 0;
        at += len;
    }
    return 0;
}

/* 【盛虹：股东拟增持】 */
static size_t headline(struct slice plain)
{
    uint32_t mark = utf8_at(plain, 0);
    if (mark >= 0x25A0 && mark <= 0x27BF) /* ☆【 */
        plain = slice_sub(plain, utf8_decode(plain.ptr, plain.len, &mark), plain.len);
    size_t close = slice_starts(plain, SLICE("【")) ? slice_find(plain, SLICE("】")) : SLICE_NONE;
    return close == SLICE_NONE ? 0 : close;
}

size_t brief_label(const struct knowledge *know, struct slice plain)
{
    size_t len = headline(plain);
    len = len ? len : before_colon(plain);
    return len && !lexicon_match_before(know->zh, lexicon_class(know->zh, "rubric"), plain, len) ? len : 0;
}

bool brief_lists(const struct frame_source *f)
{
    size_t items = 0;
    for (size_t i = 0; i < f->sentence_count; i++) {
        const struct sentence *s = &f->sentences[i];
        items += s->bullet && s->language != LANGUAGE_EN && utf8_is_digit((unsigned char)f->plain.ptr[s->start]);
    }
    return items >= ITEMS_FEWEST;
}

bool brief_is(const struct frame_source *f)
{
    size_t items = 0, paragraphs = 0;
    if (f->sentence_count < ITEMS_FEWEST)
        return false;
    for (size_t i = 0; i < f->sentence_count; i++) {
        const struct sentence *s = &f->sentences[i];
        if (s->language == LANGUAGE_EN)
            return false;
        if (i > 0 && s->paragraph == s[-1].paragraph)
            continue;
        struct slice plain = slice_sub(f->plain, s->start, s->end);
        size_t label = brief_label(f->know, plain);
        if (!label && before_colon(plain) && !s->heading)
            return false; /* 事件：… is a note on one thing */
        paragraphs += !s->heading;
        items += label > 0 || s->bullet;
    }
    return items >= ITEMS_FEWEST && 2 * items > paragraphs;
}
