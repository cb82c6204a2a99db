#include "gather.h"
#include "base/file.h"
#include "base/intern.h"
#include "base/spool.h"
#include "base/utf8.h"
#include "plot/excerpt.h"
#include <stdlib.h>

/* claims of one document that stand together in claims.jsonl */
struct run {
    size_t at, len;
    uint32_t document, count;
};

/* of a document, beside what the report is told */
struct kept {
    size_t text_at;   /* in the texts; SLICE_NONE: only claims of it were given */
    size_t first_run; /* once all are there */
    bool chinese;
    bool scattered; /* its claims came in several pieces, or out of order: some may have come twice */
};

struct gather {
    struct gather_options options;
    struct arena arena;
    struct intern ids; /* with the number of the document + 1 */
    struct report_document *documents;
    struct kept *kept;
    size_t count, room, chinese;
    struct run *runs;
    size_t run_count, run_room;
    struct spool *texts;
    struct slice path; /* of claims.jsonl */
    struct out *out;   /* while it is written */
    size_t written;
    struct spool *claims; /* then */
};

struct gather *gather_new(const struct gather_options *options, struct err *err)
{
    struct gather *g = must_alloc(sizeof *g);
    *g = (struct gather){.options = *options};
    arena_init(&g->arena);
    intern_init(&g->ids, &g->arena);
    g->path = arena_printf(&g->arena, "%s/claims.jsonl", options->folder);
    g->texts = spool_open(options->folder, err);
    g->out = g->texts ? out_open(g->path.ptr, err) : NULL;
    if (g->out)
        return g;
    gather_free(g);
    return NULL;
}

void gather_free(struct gather *g)
{
    if (!g)
        return;
    out_abandon(g->out);
    spool_close(g->texts);
    spool_close(g->claims);
    intern_release(&g->ids);
    arena_release(&g->arena);
    free(g->documents);
    free(g->kept);
    free(g->runs);
    free(g);
}

/* ---- on any thread: claims, their lines and their keys ---- */

/* of each claim of an item */
struct found {
    struct key keys[KEYS_MAX];
    size_t key_count;
    size_t end; /* of its line in the item's output */
};

static bool is_late(const struct gather *g, struct date published)
{
    return date_is(g->options.as_of) && date_compare(published, g->options.as_of) > 0;
}

static size_t drop_late(const struct gather *g, struct claims *claims)
{
    size_t kept = 0;
    for (size_t i = 0; i < claims->count; i++)
        if (!is_late(g, claims->at[i].published))
            claims->at[kept++] = claims->at[i];
    return kept;
}

void gather_find(const struct knowledge *know, struct batch_item *item, void *context)
{
    const struct gather *g = context;
    if (!item->document.claims.ptr)
        extract_claims(know, &item->document, &item->arena, &item->claims);
    else
        item->claims.count = drop_late(g, &item->claims);
    item->claims.count = decisions_apply_all(g->options.decisions, item->claims.at, item->claims.count, &item->arena);
    struct found *found = arena_array(&item->arena, struct found, item->claims.count + 1);
    for (size_t i = 0; i < item->claims.count; i++) {
        const struct claim *claim = &item->claims.at[i];
        found[i].key_count = series_set_keys(g->options.set, claim, &item->arena, found[i].keys);
        claim_write(&item->out, claim);
        found[i].end = item->out.len;
    }
    item->found = found;
}

/* ---- documents ---- */

static size_t add_document(struct gather *g, struct slice id)
{
    if (g->count == g->room) {
        g->room = g->room ? g->room * 2 : 64;
        g->documents = must_realloc(g->documents, g->room * sizeof *g->documents);
        g->kept = must_realloc(g->kept, g->room * sizeof *g->kept);
    }
    g->documents[g->count] = (struct report_document){.id = id};
    g->kept[g->count] = (struct kept){.text_at = SLICE_NONE};
    return g->count++;
}

/* the one of this name; made if there is none yet */
static size_t document_named(struct gather *g, struct slice id, bool *ret_new)
{
    struct intern_slot *slot = intern_slot(&g->ids, id);
    *ret_new = slot->number == 0;
    if (*ret_new)
        slot->number = (uint32_t)add_document(g, slot->text) + 1;
    return slot->number - 1;
}

/* a plain text's own title: its first line that is long enough to say something, if that is short enough to be one;
 * scanned pages begin with scraps of the column before */
#define TITLE_MIN 6 /* characters */
#define TITLE_MAX 60
#define TITLE_LINES 3
static struct slice first_line(struct slice text)
{
    if (slice_starts(text, SLICE("\xEF\xBB\xBF")))
        text = slice_sub(text, 3, text.len);
    for (int line = 0; line < TITLE_LINES && text.len; line++) {
        size_t end = slice_find(text, SLICE("\n"));
        struct slice words = slice_trim(slice_sub(text, 0, end));
        size_t points = words.len <= 4 * TITLE_MAX ? utf8_count(words) : TITLE_MAX + 1;
        if (points >= TITLE_MIN)
            return points <= TITLE_MAX ? words : SLICE("");
        text = end == SLICE_NONE ? SLICE("") : slice_sub(text, end + 1, text.len);
    }
    return SLICE("");
}

/* a document without a title is called by its id; of a path the last part says enough */
static struct slice title_of(const struct document *document)
{
    struct slice title = document->title.len ? document->title : first_line(document->text);
    size_t slash = slice_rfind(document->id, SLICE("/"));
    return title.len || slash == SLICE_NONE ? title : slice_sub(document->id, slash + 1, document->id.len);
}

static void add_run(struct gather *g, size_t document, size_t at, size_t len, size_t count)
{
    if (g->run_count == g->run_room) {
        g->run_room = g->run_room ? g->run_room * 2 : 64;
        g->runs = must_realloc(g->runs, g->run_room * sizeof *g->runs);
    }
    g->runs[g->run_count++] = (struct run){at, len, (uint32_t)document, (uint32_t)count};
}

/* two documents may have one name; claims of one may have come before its text */
static size_t document_of_text(struct gather *g, struct slice id)
{
    bool is_new;
    size_t document = document_named(g, id, &is_new);
    if (!is_new && g->kept[document].text_at != SLICE_NONE)
        return add_document(g, g->documents[document].id);
    g->chinese -= !is_new && g->kept[document].chinese;
    return document;
}

static void keep_text(struct gather *g, const struct batch_item *item, struct date published)
{
    const struct document *read = &item->document;
    size_t index = document_of_text(g, read->id);
    struct report_document *document = &g->documents[index];
    struct kept *kept = &g->kept[index];
    document->title = arena_copy(&g->arena, title_of(read));
    document->published = published;
    document->published_inferred = read->published_inferred;
    document->text_len = read->text.len;
    kept->text_at = spool_put(g->texts, read->text);
    kept->scattered = document->claim_count > 0;
    kept->chinese = read->language != LANGUAGE_EN;
    g->chinese += kept->chinese;
    document->claim_count += item->claims.count;
    for (size_t i = 0; i < item->claims.count; i++)
        document->metrics_len += item->claims.at[i].metric.len;
    if (item->claims.count)
        add_run(g, index, g->written, item->out.len, item->claims.count);
}

static struct date published_of(const struct batch_item *item)
{
    struct date published = item->document.published;
    return item->claims.count && !date_is(published) ? item->claims.at[0].published : published;
}

/* ---- claims of documents that are not there ---- */

static bool has_han(struct slice text)
{
    for (size_t i = 0; i < text.len;) {
        uint32_t c;
        i += utf8_decode(text.ptr + i, text.len - i, &c);
        if (utf8_is_han(c))
            return true;
    }
    return false;
}

static size_t document_of_claim(struct gather *g, const struct claim *claim)
{
    bool is_new;
    size_t index = document_named(g, claim->document, &is_new);
    struct report_document *document = &g->documents[index];
    if (!is_new) {
        g->kept[index].scattered = true;
        return index;
    }
    document->title = arena_copy(&g->arena, title_of(&(struct document){.id = claim->document}));
    document->published = claim->published;
    document->published_inferred = claim->published_inferred;
    g->kept[index].chinese = has_han(claim->metric) || has_han(claim->sentence);
    g->chinese += g->kept[index].chinese;
    return index;
}

/* those of one document, as far as they stand together; returns the number of the next */
static size_t take_run(struct gather *g, const struct batch_item *item, size_t from)
{
    const struct claim *at = item->claims.at, *before = NULL;
    const struct found *found = item->found;
    size_t index = document_of_claim(g, &at[from]), to = from;
    struct report_document *document = &g->documents[index];
    for (; to < item->claims.count && slice_equal(at[to].document, at[from].document); before = &at[to++]) {
        document->claim_count++;
        document->metrics_len += at[to].metric.len;
        if (before && at[to].start <= before->start)
            g->kept[index].scattered = true;
        if (g->kept[index].text_at == SLICE_NONE && !(before && slice_equal(before->sentence, at[to].sentence)))
            document->text_len += at[to].sentence.len + 1;
    }
    size_t start = from ? found[from - 1].end : 0;
    add_run(g, index, g->written + start, found[to - 1].end - start, to - from);
    return to;
}

bool gather_take(struct batch_item *item, void *context)
{
    struct gather *g = context;
    const struct found *found = item->found;
    bool is_text = !item->document.claims.ptr;
    struct date published = published_of(item);
    if (is_text && is_late(g, published))
        return true;
    if (is_text)
        keep_text(g, item, published);
    for (size_t from = 0; !is_text && from < item->claims.count;)
        from = take_run(g, item, from);
    for (size_t i = 0; i < item->claims.count; i++)
        series_set_put(g->options.set, &item->claims.at[i], found[i].keys, found[i].key_count);
    g->written += item->out.len;
    return out_write(g->out, buf_slice(&item->out)) && !spool_failed(g->texts);
}

/* ---- the end ---- */

/* those of a document behind each other, in the order in which they came */
static void order_runs(struct gather *g)
{
    struct run *ordered = must_alloc((g->run_count + 1) * sizeof *ordered);
    size_t *next = must_alloc((g->count + 2) * sizeof *next), at = 0;
    memset(next, 0, (g->count + 2) * sizeof *next);
    for (size_t i = 0; i < g->run_count; i++)
        next[g->runs[i].document]++;
    for (size_t i = 0; i < g->count; i++) {
        size_t own = next[i];
        g->kept[i].first_run = next[i] = at;
        at += own;
    }
    for (size_t i = 0; i < g->run_count; i++)
        ordered[next[g->runs[i].document]++] = g->runs[i];
    free(next);
    free(g->runs);
    g->runs = ordered;
}

/* of a document whose claims are scattered it is known only now how many there are */
static bool measure(struct gather *g, size_t index, struct err *err)
{
    struct report_document *document = &g->documents[index];
    struct report_content content;
    struct arena arena;
    arena_init(&arena);
    bool ok = gather_load(g, index, &arena, &content, err);
    if (ok) {
        document->text_len = content.text.len;
        document->claim_count = content.claim_count;
        document->metrics_len = 0;
        for (size_t i = 0; i < content.claim_count; i++)
            document->metrics_len += content.claims[i].claim.metric.len;
    }
    arena_release(&arena);
    return ok;
}

bool gather_end(struct gather *g, struct err *err)
{
    struct out *out = g->out;
    g->out = NULL;
    if (!out_close(out, err) || !spool_end(g->texts, err))
        return false;
    g->claims = spool_over(g->path.ptr, err);
    if (!g->claims)
        return false;
    order_runs(g);
    bool ok = true;
    for (size_t i = 0; i < g->count && ok; i++)
        ok = !g->kept[i].scattered || measure(g, i, err);
    return ok;
}

size_t gather_documents(const struct gather *g, const struct report_document **ret)
{
    *ret = g->documents;
    return g->count;
}

size_t gather_chinese(const struct gather *g)
{
    return g->chinese;
}

/* ---- what a page shows ---- */

struct line {
    struct claim claim;
    struct slice text; /* of its line */
};

static int compare_lines(const void *a, const void *b)
{
    const struct line *x = a, *y = b;
    if (x->claim.start != y->claim.start)
        return x->claim.start < y->claim.start ? -1 : 1;
    if (x->claim.end != y->claim.end)
        return x->claim.end < y->claim.end ? -1 : 1;
    return slice_compare(x->text, y->text);
}

/* the lines of a run behind the others; false with err if they are not what was written */
static bool load_run(const struct gather *g, const struct run *run, struct arena *arena, struct line *lines,
                     size_t *count, struct err *err)
{
    struct slice text;
    if (!spool_get(g->claims, run->at, run->len, arena, &text, err))
        return false;
    for (size_t i = 0; i < run->count; i++) {
        struct line *line = &lines[*count];
        size_t end = slice_find(text, SLICE("\n"));
        line->text = slice_sub(text, 0, end);
        if (!claim_parse(line->text, arena, &line->claim, err))
            return err_set(err, g->path.ptr, "was changed while the report was made");
        text = slice_sub(text, line->text.len + 1, text.len);
        ++*count;
    }
    return true;
}

/* each once, in the order of the text */
static size_t order_lines(struct line *lines, size_t count)
{
    size_t kept = 0;
    qsort(lines, count, sizeof *lines, compare_lines);
    for (size_t i = 0; i < count; i++)
        if (kept == 0 || compare_lines(&lines[i], &lines[kept - 1]) != 0)
            lines[kept++] = lines[i];
    return kept;
}

/* claims of the text itself have their places in it; others may be of another version of it */
static void mark_text(const struct claim *claims, size_t count, struct arena *arena, struct report_content *ret)
{
    struct report_claim *marked = arena_array(arena, struct report_claim, count + 1);
    for (size_t i = 0; i < count; i++) {
        const struct claim *claim = &claims[i];
        bool is_there = slice_equal(slice_sub(ret->text, claim->start, claim->end), claim->text);
        marked[i] = (struct report_claim){.claim = *claim, .from = claim->start, .to = claim->start};
        if (is_there)
            marked[i].to = claim->end;
    }
    ret->claims = marked;
    ret->claim_count = count;
}

bool gather_load(void *context, size_t document, struct arena *arena, struct report_content *ret, struct err *err)
{
    const struct gather *g = context;
    const struct kept *kept = &g->kept[document];
    size_t count = 0, most = 0;
    *ret = (struct report_content){.text = SLICE("")};
    for (size_t i = kept->first_run; i < g->run_count && g->runs[i].document == document; i++)
        most += g->runs[i].count;
    struct line *lines = arena_array(arena, struct line, most + 1);
    for (size_t i = kept->first_run; i < g->run_count && g->runs[i].document == document; i++)
        if (!load_run(g, &g->runs[i], arena, lines, &count, err))
            return false;
    if (kept->scattered)
        count = order_lines(lines, count);
    struct claim *claims = arena_array(arena, struct claim, count + 1);
    for (size_t i = 0; i < count; i++)
        claims[i] = lines[i].claim;
    if (kept->text_at == SLICE_NONE) {
        excerpt_of_claims(claims, count, arena, ret);
        return true;
    }
    if (!spool_get(g->texts, kept->text_at, g->documents[document].text_len, arena, &ret->text, err))
        return false;
    mark_text(claims, count, arena, ret);
    return true;
}
