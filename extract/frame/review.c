/* review - the parts of a report that looks back on a year and ahead to the next
 *
 * A part begins at a heading, or at a sentence that begins a paragraph, with a time of its own: the year under review,
 * the years before, the year begun, the years to come.  Rows of class "frame.part" tell the parts that name no time.
 */
#include "extract/frame/review.h"
#include "base/ordered.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/plain.h"
#include <cjson/cJSON.h>
#include <string.h>

#define SECTIONS_MOST 64
#define OPENING_BYTES 24 /* the time stands so near the start of what it opens: 各位代表，“十四五”时期 */
#define YEAR_CLOSES 11   /* a report of this month or later reviews its own year */
#define SPAN_YEARS 3     /* as many years at least are a term, not a year and its neighbour */

static const char *const part_names[] = {"year", "years", "tasks", "aims"};

struct parts {
    const struct frame_source *source;
    struct frame *frame;
    size_t told;            /* the next time told that was not passed */
    int class_zh, class_en; /* "frame.part" */
};

/* the sentence as the rows are written; lexicon and class to look it up in */
static struct slice sentence_of(const struct parts *p, size_t i, const struct lexicon **lexicon, int *class_id)
{
    const struct frame_source *f = p->source;
    bool en = f->sentences[i].language == LANGUAGE_EN;
    *lexicon = en ? f->know->en : f->know->zh;
    *class_id = en ? p->class_en : p->class_zh;
    return slice_sub(en ? f->text : f->plain, f->sentences[i].start, f->sentences[i].end);
}

static bool begins_paragraph(const struct frame_source *f, size_t i)
{
    return i == 0 || f->sentences[i].heading || f->sentences[i].paragraph != f->sentences[i - 1].paragraph;
}

/* ---- which year ---- */

#define HALF_MONTH 6 /* in which half of a year ends */

/* the year that a heading reviews: 一、2025年工作回顾; 0 if none does */
static int year_of_heading(const struct parts *p)
{
    const struct frame_source *f = p->source;
    for (size_t i = 0; i < f->told->count; i++) {
        const struct told_time *t = &f->told->at[i];
        int class_id, ago = f->document->published.year - t->last.year;
        const struct lexicon *lexicon;
        if (t->grain != GRAIN_YEAR || t->shape != PERIOD_FLOW || ago < 0 || ago > 1)
            continue;
        struct slice text = sentence_of(p, t->sentence, &lexicon, &class_id);
        const struct word *w = lexicon_match_before(lexicon, class_id, text, text.len);
        if (w && slice_equal(w->means, SLICE("year")))
            return t->last.year;
    }
    return 0;
}

/* 上半年工作总结: half of the year that it is given in */
static bool is_of_half(const struct parts *p)
{
    struct slice title = zh_plain(p->source->know, p->source->document->title, p->source->arena);
    return slice_find(title, SLICE("上半年")) != SLICE_NONE && p->source->document->published.month >= HALF_MONTH;
}

static int year_under_review(const struct parts *p)
{
    struct date published = p->source->document->published;
    int year = year_of_heading(p);
    bool own = published.month >= YEAR_CLOSES || is_of_half(p);
    return year ? year : own ? published.year : published.year - 1;
}

/* ---- where the parts begin ---- */

static void open_part(struct parts *p, size_t sentence, enum frame_part part)
{
    struct frame *frame = p->frame;
    if (frame->section_count && frame->sections[frame->section_count - 1].part == part)
        return;
    if (frame->section_count < SECTIONS_MOST)
        frame->sections[frame->section_count++] = (struct frame_section){sentence, part};
}

static bool part_of_time(const struct told_time *t, int year, enum frame_part *ret)
{
    bool past = t->last.year == year || t->last.year == year + 1;
    if (t->shape == PERIOD_SPAN || t->grain == GRAIN_YEARS) {
        if (!date_is(t->first) || !date_is(t->last) || t->last.year - t->first.year < SPAN_YEARS)
            return false;
        *ret = past && t->first.year < year ? PART_YEARS : PART_AIMS;
        return past || t->first.year > year;
    }
    if (t->grain != GRAIN_YEAR || t->shape != PERIOD_FLOW)
        return false;
    *ret = t->last.year == year ? PART_YEAR : PART_TASKS;
    return past;
}

/* the part that the sentence's first time opens, if it stands near its start */
static bool opens_by_time(struct parts *p, size_t i, enum frame_part *ret)
{
    const struct frame_source *f = p->source;
    while (p->told < f->told->count && f->told->at[p->told].sentence < i)
        p->told++;
    if (!begins_paragraph(f, i) || p->told == f->told->count || f->told->at[p->told].sentence != i)
        return false;
    const struct told_time *t = &f->told->at[p->told];
    bool whole = slice_starts(t->text, SLICE("全年")); /* 预计全年增长6%: of the year that the part is on */
    return t->at <= OPENING_BYTES && !whole && part_of_time(t, p->frame->first.year, ret);
}

static bool part_named(struct slice name, enum frame_part *ret)
{
    for (int k = 0; k < (int)(sizeof part_names / sizeof *part_names); k++)
        if (slice_equal(name, slice_of(part_names[k]))) {
            *ret = (enum frame_part)k;
            return true;
        }
    return false;
}

/* 主要预期目标完成情况: what a heading ends with holds for the aims that it names */
static bool closes_on_year(const struct lexicon *lexicon, int class_id, struct slice heading)
{
    const struct word *w = lexicon_match_before(lexicon, class_id, heading, heading.len);
    return w && cJSON_GetObjectItem(w->row, "where") && slice_equal(w->means, SLICE("year"));
}

/* the part that a word of the text opens; the first of several */
static bool names_part(const struct lexicon *lexicon, int class_id, struct slice text, bool heading,
                       enum frame_part *ret)
{
    *ret = PART_YEAR;
    if (heading && closes_on_year(lexicon, class_id, text))
        return true;
    const struct word *w;
    for (size_t at = 0; (w = lexicon_next(lexicon, class_id, text, &at)); at += w->form.len) {
        const char *where = cJSON_GetStringValue(cJSON_GetObjectItem(w->row, "where"));
        bool close = where && strcmp(where, "heading end") == 0;
        bool counts = (!where || heading) && (!close || at + w->form.len == text.len);
        if (counts && part_named(w->means, ret))
            return true;
    }
    return false;
}

static bool opens_by_word(struct parts *p, size_t i, enum frame_part *ret)
{
    int class_id;
    const struct lexicon *lexicon;
    struct slice text = sentence_of(p, i, &lexicon, &class_id);
    return names_part(lexicon, class_id, text, p->source->sentences[i].heading, ret);
}

/* 工作报告：过去五年工作回顾（三）: the title of a text that is one part of a report */
static void open_by_title(struct parts *p)
{
    const struct frame_source *f = p->source;
    bool en = f->document->language == LANGUAGE_EN;
    struct slice title = en ? f->document->title : zh_plain(f->know, f->document->title, f->arena);
    enum frame_part part;
    if (names_part(en ? f->know->en : f->know->zh, en ? p->class_en : p->class_zh, title, true, &part))
        open_part(p, 0, part);
}

/* 2016年以来，我们…, the first time that a report tells: it is on the years since then, up to its own day */
static void take_term(struct parts *p)
{
    const struct frame_source *f = p->source;
    const struct told_time *t = f->told->count ? &f->told->at[0] : NULL;
    struct date published = f->document->published;
    if (!t || t->sentence > 0 || t->shape != PERIOD_SINCE || t->grain != GRAIN_YEAR || !date_is(t->first) ||
        published.year - t->first.year < SPAN_YEARS)
        return;
    p->frame->term = t->first;
    open_part(p, 0, PART_YEARS);
}

/* ---- a passage without a heading ---- */

#define VOICE_BYTES 4000 /* how a passage speaks shows by then */
#define TASKS_LEAST 3    /* points: a review sets out to do things too */
#define YEARS_LEAST 4    /* and one on a year tells of an average in passing */

static bool holds_row(const struct parts *p, size_t i, const char *class_name)
{
    const struct frame_source *f = p->source;
    struct slice text = slice_sub(f->plain, f->sentences[i].start, f->sentences[i].end);
    return lexicon_next(f->know->zh, lexicon_class(f->know->zh, class_name), text, &(size_t){0}) != NULL;
}

/* the sentence of 市长作政府工作报告, up to which news tell of the meeting with which they begin; else 0 */
static size_t told_from(const struct parts *p, size_t end)
{
    bool meeting = end > 0 && holds_row(p, 0, "frame.meeting");
    for (size_t i = 0; meeting && i < end; i++)
        if (holds_row(p, i, "frame.told"))
            return i;
    return 0;
}

/* 力争, 加快推进 against 荣获, 同比; 年均增长 again and again: what does a passage tell that begins no part? */
static enum frame_part part_by_voice(const struct parts *p, size_t from, size_t end)
{
    const struct frame_source *f = p->source;
    const struct lexicon *zh = f->know->zh;
    int class_id = lexicon_class(zh, "frame.voice"), points[PART_BEFORE] = {0};
    size_t to = end < f->sentence_count ? f->sentences[end].start : f->plain.len, start = f->sentences[from].start;
    struct slice text = slice_sub(f->plain, start, to - start < VOICE_BYTES ? to : start + VOICE_BYTES);
    const struct word *w;
    enum frame_part part;
    for (size_t at = 0; (w = lexicon_next(zh, class_id, text, &at)); at += w->form.len)
        if (part_named(w->means, &part))
            points[part] += (int)decimal_double(w->value);
    if (points[PART_TASKS] >= TASKS_LEAST && points[PART_TASKS] > points[PART_YEAR])
        return PART_TASKS;
    return points[PART_YEARS] >= YEARS_LEAST ? PART_YEARS : PART_YEAR;
}

static void open_before(struct frame *frame, size_t sentence, enum frame_part part)
{
    memmove(frame->sections + 1, frame->sections, frame->section_count++ * sizeof *frame->sections);
    frame->sections[0] = (struct frame_section){sentence, part};
}

static void open_by_voice(struct parts *p)
{
    struct frame *frame = p->frame;
    size_t first = frame->section_count ? frame->sections[0].from : p->source->sentence_count;
    if (first == 0 || p->source->document->language == LANGUAGE_EN)
        return;
    size_t from = told_from(p, first);
    open_before(frame, from, part_by_voice(p, from, first));
    if (from > 0)
        open_before(frame, 0, PART_BEFORE);
}

void review_read(const struct frame_source *source, struct frame *frame)
{
    if (!date_is(source->document->published))
        return;
    struct parts p = {.source = source,
                      .frame = frame,
                      .class_zh = lexicon_class(source->know->zh, "frame.part"),
                      .class_en = lexicon_class(source->know->en, "frame.part")};
    int year = year_under_review(&p);
    frame->known = true;
    frame->grain = GRAIN_YEAR;
    frame->first = date_of(year, 1, 1);
    frame->last = date_of(year, 12, 31);
    if (is_of_half(&p)) {
        frame->grain = GRAIN_HALF;
        frame->last = date_of(year, HALF_MONTH, 30);
    }
    frame->sections = arena_array(source->arena, struct frame_section, SECTIONS_MOST + 2);
    open_by_title(&p);
    take_term(&p);
    for (size_t i = 0; i < source->sentence_count; i++) {
        enum frame_part part;
        if (opens_by_time(&p, i, &part) || opens_by_word(&p, i, &part))
            open_part(&p, i, part);
    }
    open_by_voice(&p);
}

enum frame_part frame_part_at(const struct frame *frame, size_t sentence)
{
    size_t begun = ordered_up_to(frame->sections, frame->section_count, sizeof *frame->sections,
                                 offsetof(struct frame_section, from), sentence);
    return begun ? frame->sections[begun - 1].part : PART_YEAR;
}
