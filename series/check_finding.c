/* check_finding - findings: made, put in words, written */
#include "base/json.h"
#include "series/check_internal.h"
#include <stdio.h>

struct finding *finding_add(struct findings *f, enum check_rule rule, const struct series *s,
                            const struct observation *o, double weight)
{
    if (f->count == f->room) {
        size_t room = f->room ? 2 * f->room : 64;
        f->at = arena_grow(f->arena, f->at, f->count, room, sizeof *f->at);
        f->room = room;
    }
    struct finding *one = &f->at[f->count++];
    char label[40];
    snprintf(label, sizeof label, "label_%s", check_rule_name(rule));
    *one = (struct finding){.rule = rule,
                            .label = message_say(f->messages, label, NULL, 0, f->arena),
                            .title = s->title,
                            .period_start = o->period_start,
                            .period_end = o->period_end,
                            .known = s->series.len > 0,
                            .weight = weight};
    return one;
}

void finding_claim_side(struct finding *one, const struct series *s, struct decimal value, const struct evidence *e)
{
    one->sides[one->side_count++] = (struct side){s->key, s->comparison == COMPARISON_NONE, s->unit, value, *e};
}

void finding_side(struct finding *one, const struct series *s, const struct observation *o)
{
    static const struct evidence none = {.start = 0};
    finding_claim_side(one, s, o->relation == RELATION_RANGE ? o->high : o->value,
                       o->claim_count ? &o->claims[0] : &none);
}

void finding_other_side(struct finding *one, const struct series *s, const struct other_value *v)
{
    struct evidence evidence = figure_evidence(v);
    finding_claim_side(one, s, v->value, &evidence);
}

#define VALUES_MAX (SIDES_MAX + 1)

static bool is_chinese(struct slice text)
{
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.ptr[i] >= 0x80)
            return true;
    return false;
}

/* negative by its words (下降4.5%), not by a sign of its own */
static bool says_fall(const struct side *side)
{
    struct slice text = side->evidence.text;
    return decimal_sign(side->value) < 0 && text.len && text.ptr[0] >= '0' && text.ptr[0] <= '9';
}

/* as the text writes it where that reads well: a percentage with its zeros (5.0%), a level in words of the message's
 * language (7811亿千瓦时) */
static struct slice value_of(const struct findings *f, const struct side *side)
{
    struct slice text = side->evidence.text;
    if (slice_equal(side->unit, SLICE("%")) && slice_ends(text, SLICE("%")))
        return says_fall(side) ? arena_printf(f->arena, "-%.*s", (int)text.len, text.ptr) : text;
    if (side->level && messages_chinese(f->messages) && is_chinese(text))
        return text;
    return message_value(f->messages, side->value, side->unit, f->arena);
}

/* the values of the sides, computed behind the first where there is one */
static void say(struct findings *f, struct finding *one, const char *key, const struct slice *computed)
{
    struct slice values[VALUES_MAX];
    size_t count = 0;
    for (size_t i = 0; i < one->side_count; i++) {
        values[count++] = value_of(f, &one->sides[i]);
        if (i == 0 && computed)
            values[count++] = *computed;
    }
    one->message = message_say(f->messages, key, values, count, f->arena);
}

void finding_say(struct findings *f, struct finding *one, const char *key)
{
    say(f, one, key, NULL);
}

void finding_say_computed(struct findings *f, struct finding *one, const char *key, double computed, int places,
                          struct slice unit)
{
    struct slice value = message_computed(f->messages, computed, places, unit, f->arena);
    say(f, one, key, &value);
}

/* ---- writing ---- */

void finding_write_json(struct buf *b, const struct finding *finding)
{
    buf_printf(b, "{\"rule\":\"%s\"", check_rule_name(finding->rule));
    json_put_text(b, JSON_NAME("title"), finding->title);
    json_put_text(b, JSON_NAME("message"), finding->message);
    json_put_text(b, JSON_NAME("caveat"), finding->caveat);
    json_put_date(b, JSON_NAME("period_start"), finding->period_start);
    json_put_date(b, JSON_NAME("period_end"), finding->period_end);
    buf_puts(b, ",\"sides\":[");
    for (size_t i = 0; i < finding->side_count; i++) {
        const struct side *s = &finding->sides[i];
        buf_puts(b, i ? ",{\"key\":" : "{\"key\":");
        buf_json_string(b, s->key);
        buf_puts(b, ",\"value\":");
        buf_decimal(b, s->value);
        json_put_text(b, JSON_NAME("unit"), s->unit);
        json_put_text(b, JSON_NAME("document"), s->evidence.document);
        json_put_offset(b, JSON_NAME("start"), s->evidence.start);
        json_put_offset(b, JSON_NAME("end"), s->evidence.end);
        json_put_date(b, JSON_NAME("published"), s->evidence.published);
        json_put_text(b, JSON_NAME("text"), s->evidence.text);
        json_put_text(b, JSON_NAME("sentence"), s->evidence.sentence);
        json_put_text(b, JSON_NAME("source"), s->evidence.source);
        buf_putc(b, '}');
    }
    buf_puts(b, "]}\n");
}

/* texts of documents on a terminal: no control characters */
static void plain(struct buf *b, struct slice text)
{
    for (size_t i = 0; i < text.len; i++)
        buf_putc(b, (unsigned char)text.ptr[i] < 0x20 || text.ptr[i] == 0x7F ? ' ' : text.ptr[i]);
}

static void text_period(struct buf *b, const struct finding *finding)
{
    if (date_is(finding->period_start)) {
        buf_date(b, finding->period_start);
        buf_puts(b, "..");
    }
    if (date_is(finding->period_end))
        buf_date(b, finding->period_end);
}

void finding_write_text(struct buf *b, const struct finding *finding)
{
    plain(b, finding->label);
    buf_puts(b, ": ");
    plain(b, finding->title);
    buf_puts(b, ", ");
    text_period(b, finding);
    buf_puts(b, ": ");
    plain(b, finding->message);
    buf_puts(b, " (");
    plain(b, finding->caveat);
    buf_puts(b, ")\n");
    for (size_t i = 0; i < finding->side_count; i++) {
        const struct evidence *e = &finding->sides[i].evidence;
        buf_puts(b, "    ");
        plain(b, e->document);
        buf_printf(b, ":%zu-%zu ", e->start, e->end);
        plain(b, e->text);
        buf_puts(b, ": ");
        plain(b, e->sentence);
        buf_putc(b, '\n');
    }
}
