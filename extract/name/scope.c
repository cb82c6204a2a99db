/* scope - names beside the figure, then what it goes on from, then what the text is about */
#include "extract/name/scope.h"
#include "base/utf8.h"
#include "extract/choose/zh_internal.h"
#include "extract/frame/place.h"
#include "extract/lexicon/lexicon.h"
#include "extract/lexicon/plain.h"

#define LEAD_BYTES 600  /* a text says in them what it is about */
#define NAME_SHORTEST 6 /* bytes of a Chinese name: two characters */
#define NAME_LONGEST 36
#define LETTERS_LEAST 3 /* of a name in a Chinese list: GW is none */
#define SITE_WORDS 7    /* of an English name with what it is: "the Orlo Hills battery storage facility" */

static const struct slice nobody = {NULL, 0};

static void read_text(const struct reading *r, enum language language, struct scope_text *text)
{
    if (text->read)
        return;
    text->read = true;
    text->owner = owner_read(r->know, r->document->title, r->clean.text);
    struct place_points points;
    text->place =
        place_of_text(r->know, language, r->document->title, slice_sub(r->clean.text, 0, LEAD_BYTES), &points);
}

static struct slice of_text(const struct scope_text *text)
{
    return text->place.ptr || !text->owner.name.len ? text->place : text->owner.name;
}

/* ---- English ---- */

static bool is_class(const struct reading *r, const char *class_name, struct slice word)
{
    const struct word *w = lexicon_match(r->know->en, lexicon_class(r->know->en, class_name), word, 0);
    return w && w->form.len == word.len;
}

/* a word of the class stands in the text */
static bool class_in(const struct reading *r, const char *class_name, struct slice text)
{
    int class_id = lexicon_class(r->know->en, class_name);
    for (size_t at = 0; at < text.len; at++)
        if (lexicon_match(r->know->en, class_id, text, at))
            return true;
    return false;
}

bool scope_says(const struct reading *r, const char *class_name, struct slice text)
{
    size_t en = 0, zh = 0;
    return lexicon_next(r->know->en, lexicon_class(r->know->en, class_name), text, &en) ||
           lexicon_next(r->know->zh, lexicon_class(r->know->zh, class_name), text, &zh);
}

static struct slice last_word(struct slice text)
{
    size_t blank = slice_rfind(text, SLICE(" "));
    return blank == SLICE_NONE ? text : slice_sub(text, blank + 1, text.len);
}

static bool is_capital(struct slice word)
{
    return word.len && ((word.ptr[0] >= 'A' && word.ptr[0] <= 'Z') || (unsigned char)word.ptr[0] == 0xC3);
}

static struct slice first_word(struct slice text)
{
    size_t blank = slice_find(text, SLICE(" "));
    return slice_sub(text, 0, blank == SLICE_NONE ? text.len : blank);
}

/* "Developers", "federal government", "President Orlo": no name of what has a capacity */
static bool is_no_owner(const struct reading *r, struct slice entity)
{
    struct slice first = first_word(entity), last = last_word(entity), rest = entity;
    bool alone = first.len == entity.len;
    if (is_class(r, "title.person", first) ||
        ((alone || !is_capital(last)) && (is_class(r, "scope.common", last) || is_class(r, "noun.anaphor", last))))
        return true;
    for (; rest.len; rest = slice_trim(slice_sub(rest, first_word(rest).len, rest.len)))
        if (is_capital(first_word(rest)))
            return false;
    return true;
}

/* an institute or association that counts what others have: "IRENA said" */
static bool is_counting(const struct reading *r, struct slice entity)
{
    int en = lexicon_class(r->know->en, "body"), zh = lexicon_class(r->know->zh, "body");
    const struct word *w = lexicon_match(r->know->en, en, entity, 0);
    w = w ? w : lexicon_match(r->know->zh, zh, entity, 0);
    return w && w->form.len == entity.len && !slice_equal(w->means, SLICE("official"));
}

/* "Energy Storage Systems", "solar PV": what, not whose; "IRENA": by whom */
void scope_drop_kind(const struct reading *r, size_t index)
{
    struct claim *claim = &r->claims.at[index];
    struct slice rest = claim->entity;
    if (!claim->cell.ptr && rest.len && is_counting(r, rest))
        claim->entity = nobody;
    if (claim->cell.ptr || r->sentences[r->drafts[index].sentence].language != LANGUAGE_EN)
        return;
    for (; rest.len; rest = slice_trim(slice_sub(rest, first_word(rest).len, rest.len)))
        if (!is_class(r, "scope.kind", first_word(rest)) && !is_class(r, "scope.system", first_word(rest)))
            return;
    claim->entity = nobody;
}

/* the capital words that end there, particles between them passed over: "Orlo Hills", "Bay of Orlo" */
static struct slice name_before(const struct reading *r, struct slice text, size_t end)
{
    size_t start = end, at = end;
    for (int words = 0; words < SITE_WORDS && at > 0; words++) {
        struct slice word = last_word(slice_sub(text, 0, at));
        bool number = word.len && utf8_is_digit((unsigned char)word.ptr[0]) && words < 2; /* Orlo 2 (90 MW) */
        bool particle = slice_equal_any(word, "of", "de", "&") || number;
        bool determiner = is_class(r, "grammar.determiner", word) || is_class(r, "grammar.possessive", word);
        if ((!is_capital(word) && !particle) || determiner || is_class(r, "scope.unit", word))
            break;
        if (!particle)
            start = (size_t)(word.ptr - text.ptr);
        at = (size_t)(word.ptr - text.ptr);
        at -= at > 0;
    }
    return slice_sub(text, start, end);
}

/* "Orlo Hills (450 MW", "Orlo Project: 5 MW", "Orlo Power with 200 MW": whose the figure is */
static struct slice labelled(const struct reading *r, struct slice before)
{
    static const struct slice labels[] = {SLICE_INIT("("), SLICE_INIT(":"), SLICE_INIT(" with")};
    before = slice_trim(before);
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        struct slice rest = slice_trim(slice_sub(before, 0, before.len - labels[i].len));
        struct slice name = slice_ends(before, labels[i]) ? name_before(r, rest, rest.len) : SLICE("");
        if (name.len)
            return name;
    }
    return nobody;
}

/* "350 MW/1,400 MWh Orlo battery": the site that the figure stands before */
static struct slice site_behind(const struct reading *r, struct slice behind)
{
    int site = lexicon_class(r->know->en, "scope.site");
    size_t at = 0;
    bool named = false;
    behind = slice_trim(behind);
    for (int words = 0; words < SITE_WORDS && at < behind.len; words++) {
        struct slice word = first_word(slice_sub(behind, at, behind.len));
        const struct word *w = lexicon_match(r->know->en, site, behind, at);
        if (w && words)
            return named ? slice_sub(behind, 0, at + w->form.len) : nobody;
        if (!word.len || (!is_capital(word) && words == 0))
            return nobody;
        named |= is_capital(word);
        at += word.len + 1;
    }
    return nobody;
}

#define SUBJECT_REACH 64 /* bytes of a sentence in which its subject begins */

/* "the Orlo Hills energy storage facility in Ohio, one of …, has 750 MW": the site that a sentence is about */
static struct slice site_before(const struct reading *r, struct slice before)
{
    int site = lexicon_class(r->know->en, "scope.site");
    for (size_t at = 0; at < before.len && at < SUBJECT_REACH; at++) {
        const struct word *w = lexicon_match(r->know->en, site, before, at);
        bool whole =
            w && !is_class(r, "scope.kind", first_word(slice_trim(slice_sub(before, at + w->form.len, before.len))));
        size_t end = whole && at > 0 ? at - 1 : 0;
        while (end > 0 && is_class(r, "scope.kind", last_word(slice_sub(before, 0, end)))) {
            size_t word = last_word(slice_sub(before, 0, end)).len;
            end = end > word ? end - word - 1 : 0;
        }
        struct slice name = end ? name_before(r, before, end) : SLICE("");
        if (name.len && !place_in(r->know, LANGUAGE_EN, name).ptr)
            return slice_sub(before, (size_t)(name.ptr - before.ptr), at + w->form.len);
    }
    return nobody;
}

/* the country, state or company that a word of the clause before byte at points back at: "the country", "the state" */
static struct slice pointed(const struct reading *r, struct slice entity, struct slice clause, size_t at,
                            const struct scope_text *text)
{
    struct slice before = slice_sub(r->clean.text, 0, at), head = last_word(entity);
    if (is_class(r, "scope.region", head) || class_in(r, "scope.region", clause))
        return place_before(r->know, LANGUAGE_EN, PLACE_REGION, before);
    if (is_class(r, "scope.country", head) || class_in(r, "scope.country", clause))
        return place_is(r->know, PLACE_COUNTRY, text->place)
                   ? text->place
                   : place_before(r->know, LANGUAGE_EN, PLACE_COUNTRY, before);
    if (is_class(r, "noun.anaphor", head))
        return text->owner.firm ? text->owner.name : nobody;
    return nobody;
}

/* "With 4 GW, Bavaria led": the subject follows */
static struct slice subject_behind(const struct reading *r, const struct draft *d, struct slice clause)
{
    const struct sentence *s = &r->sentences[d->sentence];
    size_t end = (size_t)(clause.ptr - r->clean.text.ptr) + clause.len;
    struct slice rest = slice_sub(r->clean.text, end, s->end);
    if (!slice_starts_any(slice_trim(clause), "With ", "At "))
        return nobody;
    size_t comma = slice_find(slice_sub(rest, rest.len > 0, rest.len), SLICE(","));
    return place_in(r->know, LANGUAGE_EN, slice_sub(rest, 0, comma == SLICE_NONE ? rest.len : comma + 1));
}

/* the site or place that stands beside the figure; end: behind it, or behind the other half of its pair */
static struct slice own_place_en(const struct reading *r, const struct draft *d, struct slice near, size_t end)
{
    size_t at = (size_t)(near.ptr - r->clean.text.ptr);
    struct slice before = slice_sub(r->clean.text, at, d->start), behind = slice_sub(r->clean.text, end, at + near.len);
    struct slice name = labelled(r, before);
    if (name.ptr)
        return place_in(r->know, LANGUAGE_EN, name).ptr ? place_in(r->know, LANGUAGE_EN, name) : name;
    name = site_behind(r, behind);
    if (!name.ptr)
        name = place_before(r->know, LANGUAGE_EN, PLACE_ANY, before);
    return name.ptr ? name : place_in(r->know, LANGUAGE_EN, behind);
}

/* ---- what goes on ---- */

/* whose the claims of the sentence before all are, unless that is but a region, else whose the first of the paragraph
 * is; false if there is none */
static bool goes_on(const struct knowledge *know, const struct earlier *earlier, struct slice *ret)
{
    bool agree = earlier->count > 0;
    const struct claim *lead = earlier->lead;
    struct slice first = nobody;
    for (size_t i = 0, taken = 0; i < earlier->count; i++) {
        if (!earlier->at[i].series.ptr)
            continue;
        first = taken++ ? first : earlier->at[i].entity;
        agree &= slice_equal(first, earlier->at[i].entity);
    }
    bool part = agree && lead && !slice_equal(first, lead->entity) && place_is(know, PLACE_REGION, first);
    *ret = agree && !part ? first : lead ? lead->entity : nobody;
    return lead != NULL;
}

/* another figure of a known metric stands before it in its sentence */
static bool is_member(const struct reading *r, size_t index)
{
    for (size_t i = index; i-- > 0 && r->drafts[i].sentence == r->drafts[index].sentence;)
        if (r->claims.at[i].series.ptr)
            return true;
    return false;
}

/* is it named in its own sentence, or the company that the text is about? */
static bool is_said(const struct reading *r, size_t index, const struct scope_text *text)
{
    struct slice entity = r->claims.at[index].entity, sentence = reading_sentence(r, r->drafts[index].sentence);
    if (!entity.len || is_no_owner(r, entity))
        return false;
    size_t at = slice_find(sentence, entity);
    int by = lexicon_class(r->know->en, "source.before"); /* "according to Orlo" */
    bool source = at != SLICE_NONE && at > 0 &&
                  lexicon_match_before(r->know->en, by, sentence, at - (sentence.ptr[at - 1] == ' '));
    return (at != SLICE_NONE && !source) ||
           (text->owner.firm && slice_equal(entity, text->owner.name) && class_in(r, "noun.anaphor", sentence));
}

/* "the largest, by Orlo, was for 200 MW" */
static struct slice by_whom(const struct reading *r, struct slice before)
{
    size_t by = slice_rfind(before, SLICE(" by ")), end;
    struct slice rest = by == SLICE_NONE ? SLICE("") : slice_sub(before, by + strlen(" by "), before.len);
    for (end = 0; end < rest.len && rest.ptr[end] != ',' && rest.ptr[end] != ' ';)
        end++;
    while (end + 1 < rest.len && rest.ptr[end] == ' ' && is_capital(first_word(slice_sub(rest, end + 1, rest.len))))
        end += 1 + first_word(slice_sub(rest, end + 1, rest.len)).len;
    struct slice name = end ? name_before(r, rest, end) : SLICE("");
    if (slice_ends(name, SLICE(",")))
        name = slice_sub(name, 0, name.len - 1);
    return name.len ? name : nobody;
}

/* what nobody says in the sentence: who is meant, the subject that follows, a place of the clause, what goes on */
static struct slice unsaid_en(const struct reading *r, size_t index, const struct naming *n,
                              const struct scope_text *text)
{
    const struct draft *d = &r->drafts[index];
    struct slice entity = r->claims.at[index].entity, own = nobody;
    /* the place that the text is about, given to what its sentence gives to nobody */
    if (!text->owner.firm && slice_equal(entity, text->owner.name))
        entity = nobody;
    struct slice clause = slice_sub(n->clause, 0, d->start - (size_t)(n->clause.ptr - r->clean.text.ptr));
    if (!entity.len || is_no_owner(r, entity))
        own = pointed(r, entity, clause, d->start, text);
    if (!own.ptr)
        own = subject_behind(r, d, n->clause);
    if (!own.ptr)
        own = by_whom(r, slice_sub(r->clean.text, r->sentences[d->sentence].start, d->start));
    if (!own.ptr)
        own = place_before(r->know, LANGUAGE_EN, PLACE_ANY, n->clause);
    if (!own.ptr)
        own = place_before(r->know, LANGUAGE_EN, PLACE_ANY,
                           slice_sub(r->clean.text, r->sentences[d->sentence].start, d->start));
    if (own.ptr || goes_on(r->know, &n->earlier, &own))
        return own;
    return entity.len && !is_no_owner(r, entity) ? entity : of_text(text);
}

static void settle_en(const struct reading *r, size_t index, const struct naming *n, struct slice near, size_t end,
                      const struct scope_text *text)
{
    struct claim *claim = &r->claims.at[index];
    const struct draft *d = &r->drafts[index];
    size_t start = r->sentences[d->sentence].start;
    struct slice site = site_before(r, slice_sub(r->clean.text, start, d->start));
    struct slice own = own_place_en(r, d, near, end),
                 label = labelled(r, slice_sub(r->clean.text, (size_t)(near.ptr - r->clean.text.ptr), d->start));
    if (own.ptr && text->owner.firm &&
        class_in(r, "noun.anaphor", slice_sub(r->clean.text, (size_t)(near.ptr - r->clean.text.ptr), d->start)))
        own = text->owner.name; /* "the Italian utility" */
    bool said = is_said(r, index, text);
    if (said && own.ptr && slice_find(reading_sentence(r, d->sentence), claim->entity) == SLICE_NONE)
        said = false; /* the text's company, in a sentence on somebody else */
    bool beside = label.ptr ||
                  site_behind(r, slice_sub(r->clean.text, end, (size_t)(near.ptr - r->clean.text.ptr) + near.len)).ptr;
    bool member = own.ptr && is_member(r, index) && (!said || slice_find(near, claim->entity) == SLICE_NONE);
    if (beside || member)
        claim->entity = own;
    else if (site.ptr)
        claim->entity = site;
    else if (!said && (own.ptr || (own = unsaid_en(r, index, n, text)).ptr))
        claim->entity = own;
}

/* ---- Chinese ---- */

struct slice scope_plain(const struct reading *r, struct slice text)
{
    size_t from = (size_t)((uintptr_t)text.ptr - (uintptr_t)r->clean.text.ptr);
    bool inside = from <= r->clean.text.len && text.len <= r->clean.text.len - from;
    return inside ? slice_sub(r->plain, from, from + text.len) : zh_plain(r->know, text, r->arena);
}

/* 全国, 我国: no place of its own in a text of the nation */
static bool is_zone(const struct reading *r, struct slice name)
{
    const struct word *word = lexicon_match(r->know->zh, lexicon_class(r->know->zh, "word"), name, 0);
    return word && word->form.len == name.len && slice_equal(word->means, SLICE("place zone"));
}

/* The name that a Chinese metric begins with: 华能 of 华能招标规模, 三峡电站 of 三峡电站总装机容量; empty if it begins
 * with what is no name. */
static struct slice name_in_metric(const struct reading *r, struct slice metric)
{
    int class_id = lexicon_class(r->know->zh, "metric.plain");
    size_t at = 0, len;
    uint32_t c;
    for (; at < metric.len && at <= NAME_LONGEST; at += len) {
        if (lexicon_match(r->know->zh, class_id, metric, at))
            return slice_sub(metric, 0, at >= NAME_SHORTEST ? at : 0);
        len = utf8_decode(metric.ptr + at, metric.len - at, &c);
    }
    return SLICE("");
}

static const struct word *zh_word(const struct reading *r, const char *class_name, struct slice text, size_t at)
{
    return lexicon_match(r->know->zh, lexicon_class(r->know->zh, class_name), text, at);
}

/* nothing but words for kinds of sites: 抽水蓄能, 独立储能电站 */
static bool is_kind(const struct reading *r, struct slice name)
{
    const struct word *w = NULL;
    size_t at = 0;
    for (; at < name.len && (w = zh_word(r, "scope.kind", name, at)) != NULL;)
        at += w->form.len;
    w = zh_word(r, "scope.site", name, at);
    return at + (w ? w->form.len : 0) == name.len;
}

/* 运行项目, GWh级, 此次: no name of anybody */
static bool is_nobody(const struct reading *r, struct slice entity)
{
    struct slice text = scope_plain(r, entity);
    const struct word *w = zh_word(r, "scope.pointer", text, 0);
    size_t at = w ? text.len : 0;
    for (; at < text.len && (w = zh_word(r, "metric.plain", text, at)) != NULL;)
        at += w->form.len;
    return text.len && at == text.len;
}

/* what is said of a firm, a site or a part of the country is not the nation's */
static struct slice narrower(const struct reading *r, const struct claim *claim)
{
    struct slice metric = claim->metric, entity = claim->entity;
    const struct word *head = entity.len ? zh_word(r, "word", scope_plain(r, entity), 0) : NULL;
    if (head && slice_equal(head->means, SLICE("place zone")) && entity.len - head->form.len < NAME_SHORTEST)
        entity = slice_sub(entity, 0, head->form.len); /* 全国新: cut from 全国新核准 */
    else if (head && slice_equal(head->means, SLICE("place zone")) &&
             is_kind(r, scope_plain(r, slice_sub(entity, head->form.len, entity.len))))
        entity = slice_sub(entity, 0, head->form.len); /* 全国抽水蓄能 */
    if (entity.len && !is_zone(r, entity))
        return entity;
    const struct word *zone = zh_word(r, "word", scope_plain(r, metric), 0);
    if (zone && slice_equal(zone->means, SLICE("place zone"))) { /* 全国新核准: of the nation, unless a name follows */
        entity = slice_sub(metric, 0, zone->form.len);
        metric = slice_sub(metric, zone->form.len, metric.len);
    } else if (entity.len && slice_find(metric, entity) == 0) {
        metric = slice_sub(metric, entity.len, metric.len);
    }
    struct slice name = name_in_metric(r, scope_plain(r, metric));
    bool named = name.len && !is_zone(r, slice_sub(metric, 0, name.len)) && !is_kind(r, name) && !is_nobody(r, name);
    return named ? slice_sub(metric, 0, name.len) : entity;
}

/* The name that ends there: from behind the last mark, figure or word that no name goes over; empty if it is none. */
static struct slice name_up_to(const struct reading *r, struct slice text, size_t end)
{
    int edge = lexicon_class(r->know->zh, "scope.edge");
    size_t start = end;
    uint32_t c;
    while (start > 0 && end - start < NAME_LONGEST && !lexicon_match_before(r->know->zh, edge, text, start)) {
        size_t len = utf8_before(text, start, &c);
        if (!utf8_is_han(c))
            break;
        start -= len;
    }
    struct slice name = slice_sub(text, start, end);
    bool figure = start > 0 && utf8_is_digit((unsigned char)text.ptr[start - 1]); /* 100万千瓦风电项目 */
    bool fits =
        name.len >= NAME_SHORTEST && name.len < NAME_LONGEST && !figure && slice_find(name, SLICE("等")) == SLICE_NONE;
    return fits && !zh_word(r, "scope.plain", name, 0) ? name : SLICE("");
}

/* 国家重点工程, 西部最大水电站, 两座电站: what a site is like, or several, and no name */
static bool is_described(const struct reading *r, struct slice name)
{
    size_t at = 0;
    return lexicon_next(r->know->zh, lexicon_class(r->know->zh, "scope.described"), name, &at) != NULL;
}

/* the first site of the text that has a name; described: or that is but described */
static struct slice first_site_zh(const struct reading *r, struct slice whole, bool described)
{
    int site = lexicon_class(r->know->zh, "scope.site");
    struct slice text = scope_plain(r, whole);
    const struct word *w;
    for (size_t at = 0, from = 0; (w = lexicon_next(r->know->zh, site, text, &at)) != NULL; from = at += w->form.len) {
        struct slice name = name_up_to(r, slice_sub(text, from, text.len), at - from);
        if (name.len && !is_kind(r, name) && !is_nobody(r, name) && (described || !is_described(r, name)))
            return slice_sub(whole, at - name.len, at + w->form.len);
    }
    return nobody;
}

/* the site that a sentence speaks of before its figure: 田坝水电站共有4台机组，装机容量… */
static struct slice site_before_zh(const struct reading *r, struct slice before)
{
    struct slice name = first_site_zh(r, before, false);
    return name.ptr ? name : first_site_zh(r, before, true);
}

#define SITE_REACH 3      /* sentences back to the one that names a site */
#define SITE_POINTS 120   /* characters of a sentence in which it names its site */
#define SUBJECT_POINTS 12 /* and in which its subject stands: 这一项目 */
#define SITE_BARE 6       /* bytes of a word for any site: 电站, 项目; one for a kind of sites is of all of them */

/* begins with 电站, 该风电项目: one site, told without its name */
static bool points_at_site(const struct reading *r, struct slice words)
{
    struct slice text = scope_plain(r, words);
    const struct word *pointer = zh_word(r, "scope.this", text, 0), *w;
    size_t at = pointer ? pointer->form.len : 0;
    while (pointer && at < text.len && (w = zh_word(r, "scope.kind", text, at)) != NULL)
        at += w->form.len;
    w = at < text.len ? zh_word(r, "scope.site", text, at) : NULL;
    return w && (pointer || w->form.len <= SITE_BARE);
}

/* its measure, or the subject of its sentence, is of a site that was named before: 电站总装机容量 */
static bool is_of_site(const struct reading *r, size_t index)
{
    return points_at_site(r, r->claims.at[index].metric) ||
           points_at_site(r, utf8_cut(reading_sentence(r, r->drafts[index].sentence), SUBJECT_POINTS));
}

/* the site that the sentences before have named last, or else described; not over the heading of its passage */
static struct slice site_meant(const struct reading *r, size_t index)
{
    size_t own = r->drafts[index].sentence;
    struct slice name = nobody;
    for (int described = 0; described < 2 && !name.ptr; described++)
        for (size_t i = own; i-- > 0 && own - i <= SITE_REACH && !name.ptr;) {
            name = first_site_zh(r, utf8_cut(reading_sentence(r, i), SITE_POINTS), described);
            if (r->sentences[i].heading)
                break;
        }
    return name;
}

void scope_take_site(const struct reading *r, size_t index)
{
    struct claim *claim = &r->claims.at[index];
    bool zh = r->sentences[r->drafts[index].sentence].language == LANGUAGE_ZH;
    struct slice site = !claim->cell.ptr && zh && is_of_site(r, index) ? site_meant(r, index) : nobody;
    if (site.ptr)
        claim->entity = site;
}

/* 建设田坝200MW/400MWh独立储能电站项目: the name of a site goes around its figure */
static struct slice site_around_zh(const struct reading *r, struct slice before, struct slice behind)
{
    struct slice text = scope_plain(r, behind);
    const struct word *w;
    size_t at = 0;
    while (at < text.len && (w = zh_word(r, "scope.kind", text, at)) != NULL)
        at += w->form.len;
    if (!zh_word(r, "scope.site", text, at))
        return nobody;
    struct slice name = name_up_to(r, scope_plain(r, before), before.len);
    return name.len && !is_kind(r, name) ? slice_sub(before, before.len - name.len, before.len) : nobody;
}

/* 是朔城区400MW: a town or district, which no list of places has */
static struct slice district_beside(const struct reading *r, struct slice before)
{
    static const struct slice ends[] = {SLICE_INIT("区"), SLICE_INIT("县"), SLICE_INIT("市"), SLICE_INIT("旗"),
                                        SLICE_INIT("州")};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (slice_ends(before, ends[i])) {
            struct slice name = name_up_to(r, scope_plain(r, before), before.len);
            return name.len && name.len <= 18 ? slice_sub(before, before.len - name.len, before.len) : nobody;
        }
    return nobody;
}

/* SECI 6GWh, NTPC 4GWh: a member of a Chinese list that is written in letters */
static struct slice letters_beside(struct slice before)
{
    static const struct slice begins[] = {SLICE_INIT("其中"), SLICE_INIT("、"), SLICE_INIT("，"), SLICE_INIT("；")};
    struct slice name = slice_trim(before);
    for (size_t i = 0; i < sizeof begins / sizeof *begins; i++)
        if (slice_starts(name, begins[i]))
            name = slice_trim(slice_sub(name, begins[i].len, name.len));
    for (size_t i = 0; i < name.len; i++)
        if ((name.ptr[i] < 'A' || name.ptr[i] > 'z') && name.ptr[i] != ' ')
            return nobody;
    return name.len >= LETTERS_LEAST && is_capital(name) ? name : nobody;
}

/* the place that ends before the figure: 、河北5.5GWh */
static struct slice place_beside(const struct reading *r, struct slice before)
{
    int class_id = lexicon_class(r->know->zh, "word");
    struct slice text = scope_plain(r, before);
    if (slice_ends(text, SLICE("为")))
        text = slice_sub(text, 0, text.len - strlen("为"));
    const struct word *word = lexicon_match_before(r->know->zh, class_id, text, text.len);
    bool place = word && slice_starts(word->means, SLICE("place ")) && !slice_starts(word->form, SLICE("全"));
    return place ? slice_sub(before, text.len - word->form.len, text.len)
                 : district_beside(r, slice_sub(before, 0, text.len));
}

/* 田坝能源宣布: who the text begins with */
static struct slice speaker(const struct reading *r)
{
    struct slice text = r->clean.text;
    size_t at = 0, len;
    uint32_t c;
    for (; at < text.len && at <= NAME_LONGEST && !zh_word(r, "scope.says", text, at); at += len)
        len = utf8_decode(text.ptr + at, text.len - at, &c);
    return at >= NAME_SHORTEST && at <= NAME_LONGEST ? slice_sub(text, 0, at) : SLICE("");
}

/* 公司 as the subject of the sentence: the firm that the text is about */
static struct slice firm_meant(const struct reading *r, struct slice before)
{
    size_t at = slice_find(before, SLICE("公司"));
    uint32_t c = 0;
    if (at == SLICE_NONE)
        return nobody;
    if (at > 0)
        utf8_before(before, at, &c);
    bool time =
        lexicon_match_before(r->know->zh, lexicon_class(r->know->zh, "scope.time"), scope_plain(r, before), at) != NULL;
    if (c && utf8_is_han(c) && !time)
        return nobody;
    struct slice title = r->document->title, firm = zh_firm(r->know, title, r->clean.text);
    size_t colon = slice_find(title, SLICE("："));
    if (!firm.len && colon != SLICE_NONE && colon <= NAME_LONGEST)
        firm = slice_sub(title, 0, colon);
    if (!firm.len)
        firm = speaker(r);
    bool told = firm.len && slice_find(r->clean.text, firm) != SLICE_NONE && slice_find(title, firm) != SLICE_NONE;
    return told ? firm : nobody;
}

/* the name that a part of a list begins with: ；华能2个项目，合计220MW */
static struct slice head_of_part(const struct reading *r, struct slice before)
{
    static const struct slice begins[] = {SLICE_INIT("；"), SLICE_INIT("其中，"), SLICE_INIT("其中")};
    struct slice part = nobody;
    size_t end = 0;
    for (size_t i = 0; i < sizeof begins / sizeof *begins && !part.ptr; i++) {
        size_t at = slice_rfind(before, begins[i]);
        if (at != SLICE_NONE)
            part = slice_sub(before, at + begins[i].len, before.len);
    }
    if (!part.ptr)
        return nobody;
    while (end < part.len && !utf8_is_digit((unsigned char)part.ptr[end]) && end <= NAME_LONGEST)
        end++;
    struct slice head = slice_sub(part, 0, end);
    if (zh_word(r, "metric.plain", head, 0) || zh_word(r, "scope.plain", head, 0))
        return nobody;
    size_t digits = end;
    while (digits < part.len && utf8_is_digit((unsigned char)part.ptr[digits]))
        digits++;
    bool counted = digits > end && slice_starts(slice_sub(part, digits, part.len), SLICE("个"));
    /* the word of the class that the text ends with */
    const struct word *verb =
        lexicon_match_before(r->know->zh, lexicon_class(r->know->zh, "scope.verb"), scope_plain(r, head), head.len);
    if (verb)
        head = slice_sub(head, 0, head.len - verb->form.len);
    struct slice name = counted && head.len >= NAME_SHORTEST ? head : name_in_metric(r, scope_plain(r, head));
    return name.len && utf8_count(name) == name.len / 3 ? slice_sub(part, 0, name.len) : nobody;
}

/* 废旧动力电池: what is counted, not whose */
static bool is_thing(const struct reading *r, struct slice entity)
{
    struct slice text = scope_plain(r, entity);
    return entity.len &&
           lexicon_match_before(r->know->zh, lexicon_class(r->know->zh, "scope.thing"), text, text.len) != NULL;
}

/* 河北、浙江等十省区装机规模, 河北、浙江两省装机规模: all of them, and not the first */
static struct slice all_of_list(const struct reading *r, struct slice before)
{
    size_t comma = slice_rfind(before, SLICE("，")), etc = slice_rfind(before, SLICE("等")), len;
    size_t start = comma == SLICE_NONE ? 0 : comma + strlen("，");
    size_t at = start;
    if (etc == SLICE_NONE && lexicon_next(r->know->zh, lexicon_class(r->know->zh, "scope.joint"), before, &at))
        etc = at;
    uint32_t c;
    struct slice list = etc == SLICE_NONE || etc < start ? SLICE("") : slice_sub(before, start, etc);
    if (slice_find(list, SLICE("、")) == SLICE_NONE || !place_in(r->know, LANGUAGE_ZH, list).ptr)
        return nobody;
    size_t end = etc;
    while (end < before.len && end - etc < NAME_LONGEST && !zh_word(r, "metric.plain", before, end)) {
        len = utf8_decode(before.ptr + end, before.len - end, &c);
        end += len;
    }
    return end < before.len ? slice_sub(before, start, end) : nobody;
}

/* true if the name of a site goes around the figure */
static bool settle_zh(const struct reading *r, size_t index, const struct naming *n, struct slice near, size_t end,
                      const struct scope_text *text)
{
    struct claim *claim = &r->claims.at[index];
    const struct draft *d = &r->drafts[index];
    const struct sentence *s = &r->sentences[d->sentence];
    struct slice before = slice_sub(r->clean.text, s->start, d->start), went_on;
    struct slice own = site_around_zh(r, before, slice_sub(r->clean.text, end, s->end));
    bool around = own.ptr != NULL;
    if (!own.ptr)
        own = all_of_list(r, before);
    if (!own.ptr)
        own = place_beside(r, slice_sub(r->clean.text, (size_t)(near.ptr - r->clean.text.ptr), d->start));
    if (!own.ptr && is_member(r, index))
        own = letters_beside(slice_sub(r->clean.text, (size_t)(near.ptr - r->clean.text.ptr), d->start));
    if (!own.ptr && (is_member(r, index) || slice_starts(slice_trim(before), SLICE("其中"))))
        own = head_of_part(r, before);
    if (!own.ptr)
        own = site_before_zh(r, before);
    if (!own.ptr && is_of_site(r, index))
        own = site_meant(r, index);
    if (!own.ptr)
        own = firm_meant(r, before);
    if (is_thing(r, claim->entity) || is_nobody(r, claim->entity)) {
        claim->entity = nobody;
        goes_on(r->know, &n->earlier, &claim->entity);
    }
    claim->entity = own.ptr ? own : narrower(r, claim);
    bool said = claim->entity.len && slice_find(reading_sentence(r, d->sentence), claim->entity) != SLICE_NONE;
    if (!claim->entity.len && is_member(r, index)) /* 公司…2GW，其中风电1GW */
        claim->entity = n->earlier.at->entity;
    /* 全省, 全市, 该省 */
    if (slice_starts_any(claim->entity, "全省", "全市", "全区", "该") && text->place.ptr)
        claim->entity = text->place;
    else if (!own.ptr && !said && claim->entity.len && goes_on(r->know, &n->earlier, &went_on))
        claim->entity = went_on;
    if (!claim->entity.len)
        for (int range = RANGE_NEAR; range <= RANGE_CLAUSE && !claim->entity.ptr; range++)
            claim->entity = place_in(r->know, LANGUAGE_ZH, n->texts[range].text);
    return around;
}

/* A cell of a table is whose its heads say.  What they say of a kind, 水电 or "Solar PV", is what is measured, and the
 * figure is the text's. */
static void settle_cell(const struct reading *r, struct claim *claim, enum language language,
                        const struct scope_text *text)
{
    struct slice entity = claim->entity;
    bool kind = language == LANGUAGE_EN ? is_no_owner(r, entity) : is_thing(r, entity) || is_nobody(r, entity);
    if (entity.len && kind && slice_find(claim->metric, entity) == SLICE_NONE)
        claim->metric = arena_join(r->arena, 3, (struct slice[]){entity, SLICE(" "), claim->metric});
    if (!entity.len || kind)
        claim->entity = of_text(text);
}

bool scope_settle(const struct reading *r, size_t index, const struct naming *n, struct slice near, size_t end,
                  struct scope_text *text)
{
    enum language language = r->sentences[r->drafts[index].sentence].language;
    struct claim *claim = &r->claims.at[index];
    const struct claim *model = n->joins == JOINS_PAIR                 ? n->before
                                : claim->comparison != COMPARISON_NONE ? n->grown
                                                                       : NULL;
    bool site = false;
    read_text(r, language, text);
    if (claim->cell.ptr)
        settle_cell(r, claim, language, text);
    else if (model && slice_equal(model->series, claim->series))
        claim->entity = model->entity;
    else if (language == LANGUAGE_EN)
        settle_en(r, index, n, near, end, text);
    else
        site = settle_zh(r, index, n, near, end, text);
    return site;
}
