#include "extract/table/table_claims.h"
#include "base/utf8.h"
#include "extract/read/table.h"
#include "extract/table/grid.h"
#include "extract/table/roles.h"
#include "extract/table/season.h"
#include "extract/table/times.h"

/* characters of each head that a claim is told with */
#define EVIDENCE_MAX 60
/* tables of fewer cells are searched for heads that repeat */
#define REPEATS_MAX 4000

struct place {
    size_t start, end, sentence; /* of the clean text */
};

/* the place in the clean text that a byte of the document went to */
static size_t clean_place(const struct reading *r, size_t offset)
{
    size_t low = 0, high = r->clean.text.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (r->clean.origin[middle] < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool find_place(const struct reading *r, const struct figure *f, struct place *ret)
{
    ret->start = clean_place(r, f->start);
    ret->end = clean_place(r, f->end);
    if (ret->end <= ret->start || ret->end > r->clean.text.len || !r->sentence_count)
        return false;
    size_t low = 0, high = r->sentence_count;
    while (low + 1 < high) {
        size_t middle = low + (high - low) / 2;
        if (r->sentences[middle].start <= ret->start)
            low = middle;
        else
            high = middle;
    }
    ret->sentence = low;
    return true;
}

static void set_times(const struct grid *g, const struct head *all, struct claim *claim, struct draft *draft)
{
    draft->time_from = "table";
    draft->origin = all->has_period ? TIME_HEADING : TIME_PUBLISHED;
    if (all->has_period) {
        claim->period_start = all->period.shape == PERIOD_STOCK ? DATE_NONE : all->period.first;
        claim->period_end = all->period.last;
        claim->period_text = all->period_text;
    } else if (g->r->frame.known) {
        claim->period_start = g->r->frame.first;
        claim->period_end = g->r->frame.last;
    } else {
        claim->period_end = claim->published;
    }
    if (all->stock && !all->changes)
        claim->period_start = DATE_NONE;
}

static void set_status(const struct head *all, struct claim *claim, struct draft *draft)
{
    draft->status_from = "table";
    draft->cued = all->cued;
    bool ahead = date_is(claim->published) && date_is(claim->period_start) &&
                 date_compare(claim->period_start, claim->published) > 0;
    claim->status = all->cued ? all->status : ahead ? STATUS_FORECAST : STATUS_ACTUAL;
    claim->comparison = all->changes ? all->comparison : COMPARISON_NONE;
    draft->change = all->changes;
}

/* what is measured, and whose */
struct names {
    struct slice measure, owner;
};

/* The head that has the unit is the measure, or that which names one; else the column's words are, where it has some.
 */
static struct names names_of_heads(struct grid *g, const struct head *row, uint32_t column)
{
    const struct head *above = &g->columns[column];
    struct slice column_words = g->measures[column];
    struct slice measure = above->total && g->caption_words.len ? SLICE("") : column_words;
    bool by_row = (row->unit.symbol.ptr || g->rows_measure) && !above->unit.symbol.ptr;
    if (row->part.len && g->rows_measure) /* "Europe" above "Sales" */
        return (struct names){row->words, grid_joined(g, row->part, column_words)};
    if (row->part.len)
        return (struct names){row->part, grid_joined(g, row->words, column_words)};
    return by_row || !measure.len ? (struct names){row->words, measure} : (struct names){measure, row->words};
}

/* the title is the measure, where the heads name none: alone, or with what the column adds to it */
static void name_by_title(struct grid *g, const struct head *row, uint32_t column, bool by_caption, struct names *n)
{
    const struct head *above = &g->columns[column];
    struct slice column_words = g->measures[column];
    struct slice title = slice_trim(slice_sub(g->caption_words, 0, slice_find(g->caption_words, SLICE(" by "))));
    const struct knowledge *know = g->r->know;
    enum dimension of = g->caption.unit.dimension;
    bool physical = g->caption.unit.symbol.ptr && of >= DIMENSION_POWER && of <= DIMENSION_VOLUME;
    bool general = g->caption.general && row->words.len && !physical; /* "装机容量情况（万千瓦）" names one thing */
    bool bare = !above->unit.symbol.ptr || above->changes || above->level;
    bool both = row->words.len && column_words.len && !(above->total && g->caption_words.len);
    bool measured = roles_is_measure(know, row->words) || (g->rows_measure && !above->unit.symbol.ptr);
    if (!column_words.len && !measured && !row->unit.symbol.ptr && roles_is_measure(know, title))
        *n = (struct names){title, row->words}; /* "Production by region" above nothing but times and units */
    if (by_caption && !general && g->caption_words.len && !both && !row->unit.symbol.ptr && bare)
        *n = (struct names){g->caption_words, grid_joined(g, row->words, column_words)}; /* with its "合计" */
    if (by_caption && both && !general && (!above->unit.symbol.ptr || above->level) && !measured &&
        !roles_is_measure(know, n->measure) && roles_is_measure(know, title))
        n->measure = grid_joined(g, title, n->measure); /* "Capacity by country" above "Added" */
}

static void set_names(struct grid *g, const struct head *row, uint32_t column, bool by_caption, struct claim *claim)
{
    struct names n = names_of_heads(g, row, column);
    if (!row->part.len)
        name_by_title(g, row, column, by_caption, &n);
    if (!n.measure.len)
        n.measure = g->caption_words;
    claim->metric = n.measure.ptr ? n.measure : SLICE("");
    claim->entity = n.owner.len ? n.owner : (struct slice){NULL, 0};
}

/* "caption | head of the row | head of the column: cell" */
static struct slice evidence(struct grid *g, const struct head *row, uint32_t column, struct slice cell)
{
    const struct slice parts[] = {g->caption_words, row->part,           row->words,
                                  row->period_text, g->measures[column], g->columns[column].period_text};
    struct slice all[2 * sizeof parts / sizeof *parts + 2];
    size_t count = 0;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (parts[i].len) {
            all[count] = SLICE(" | ");
            count += count > 0;
            all[count++] = utf8_cut(parts[i], EVIDENCE_MAX);
        }
    all[count] = SLICE(": ");
    count += count > 0;
    all[count++] = cell;
    return arena_join(g->context.arena, count, all);
}

/* where the unit of a figure comes from: percentages where the heads say what changes, and no unit; ret_caption: from
 * the lines above the table */
static bool choose_unit(struct grid *g, const struct figure *f, const struct head *row, const struct head *above,
                        struct head_unit *ret, bool *ret_caption)
{
    *ret_caption = false;
    if (f->unit.len)
        return head_unit_read(&g->context, f->unit, true, ret);
    const struct head *from = above->unit.symbol.ptr ? above : row->unit.symbol.ptr ? row : NULL;
    /* 金额 of so many tons: in the money that the lines above name */
    if (above->amount && !above->changes && !above->unit.symbol.ptr && from &&
        from->unit.dimension != DIMENSION_MONEY && g->caption.unit.symbol.ptr &&
        g->caption.unit.dimension == DIMENSION_MONEY)
        from = &g->caption;
    struct slice counted = above->counted.ptr ? above->counted : row->counted;
    bool change = (above->changes || row->changes) && !above->amount && !row->amount;
    if (change && from == row && above->changes && !row->changes) /* of so many dollars: a percentage as well */
        from = NULL;
    if (!from && change)
        return head_unit_read(&g->context, SLICE("%"), false, ret);
    if (!from && counted.ptr) {
        *ret = (struct head_unit){counted, decimal_of(1), DIMENSION_COUNT};
        return true;
    }
    if (!from && g->caption.unit.symbol.ptr) {
        from = &g->caption;
        *ret_caption = true;
    }
    *ret = from ? from->unit : (struct head_unit){SLICE("1"), decimal_of(1), DIMENSION_COUNT};
    return true;
}

/* "in thousands" above a table is of its amounts: not of percentages, of what is counted in thousands already, or of
 * what is told for a share */
static bool is_scaled(const struct head *row, const struct head *above, const struct head_unit *unit)
{
    bool plain = decimal_equal(unit->factor, decimal_of(1)) && !slice_equal_any(unit->symbol, "%", "pp", "x");
    bool change = (above->changes && !above->amount) || (row->changes && !row->amount);
    return plain && !change && slice_find(row->words, SLICE("per ")) == SLICE_NONE;
}

static bool find_unit(struct grid *g, const struct figure *f, const struct head *row, const struct head *above,
                      struct head_unit *ret, bool *ret_caption)
{
    if (!choose_unit(g, f, row, above, ret, ret_caption))
        return false;
    const struct head *scaled = row->scaled ? row : above->scaled ? above : g->caption.scaled ? &g->caption : NULL;
    if (scaled && is_scaled(row, above, ret))
        return decimal_mul(ret->factor, scaled->scale, &ret->factor);
    return true;
}

/* "上期": a year before the time that the table is of; "期初余额", "Beginning stocks": what was there before it */
static void date_before(const struct head *of, struct head *all)
{
    const struct period before = of->period, *p = &before;
    all->has_period = true;
    all->period = *p;
    if (all->before == BEFORE_OPENING) {
        bool flow = p->shape == PERIOD_FLOW && p->grain != GRAIN_DAY;
        all->period.shape = PERIOD_STOCK;
        all->period.last = flow ? date_add_days(p->first, -1) : date_of(p->last.year - 1, 12, 31);
        return;
    }
    bool ends_month = p->last.day == date_month_end(p->last.year, p->last.month).day;
    all->period.first = date_is(p->first) ? date_add_months(p->first, -12) : p->first;
    all->period.last = date_add_months(p->last, -12);
    if (ends_month)
        all->period.last = date_month_end(all->period.last.year, all->period.last.month);
}

/* what the lines above say goes for a figure whose heads do not: its time, or the year of it; that percentages are
 * changes, if they say the unit too */
static void join_caption(struct grid *g, bool percent, struct head *all)
{
    const struct head *caption = &g->caption;
    struct period joined;
    bool changes = all->changes || (percent && caption->changes);
    enum comparison comparison = all->changes ? all->comparison : caption->comparison;
    bool dated = all->has_period && (all->before == BEFORE_OPENING || (all->before && all->span));
    if (dated || (all->before && !all->has_period && caption->has_period))
        date_before(dated ? all : caption, all);
    else if (!all->has_period)
        grid_join_meaning(g, all, caption);
    else if (caption->has_period && (head_period_join(&g->context, caption, all, &joined) ||
                                     (all->period.first.month == 1 && /* "Three months ended June 30," over "2025" */
                                      head_period_join(&g->context, all, caption, &joined))))
        all->period = joined;
    all->changes = changes;
    all->comparison = comparison;
}

/* what percentages of inflation, and changes of a quarter at an annual rate, are counted against */
static void find_comparison(const struct grid *g, const struct head_unit *unit, struct head *all)
{
    bool percent = slice_equal(unit->symbol, SLICE("%"));
    if (all->inflation && percent && !all->changes) {
        all->changes = true;
        all->comparison = COMPARISON_YOY;
    }
    if (!all->changes || !all->has_period)
        return;
    bool quarter = all->period.grain == GRAIN_QUARTER;
    if (quarter && (all->comparison == COMPARISON_MOM || /* 环比 */
                    (all->comparison == COMPARISON_OTHER && (all->annualised || g->caption.annualised))))
        all->comparison = COMPARISON_QOQ;
    if (percent && all->comparison == COMPARISON_OTHER && all->period.grain == GRAIN_YEAR && !all->has_base)
        all->comparison = COMPARISON_YOY; /* "% change" of a year, and no base is named */
}

static void add_claim(struct grid *g, size_t i, const struct head *row)
{
    const struct table_cell *cell = &g->table->cells[i];
    const struct figure *f = &g->figures[i];
    const struct head *above = &g->columns[cell->column];
    struct place place;
    struct head_unit unit;
    bool caption_unit;
    struct decimal value;
    struct head all = {.words = SLICE("")};
    if (above->index || !find_unit(g, f, row, above, &unit, &caption_unit) ||
        !decimal_mul(f->value, unit.factor, &value) || !find_place(g->r, f, &place))
        return;
    grid_join_meaning(g, &all, above);
    grid_join_meaning(g, &all, row);
    bool bare =
        slice_equal(unit.symbol, SLICE("1")) && (above->level || !above->unit.symbol.ptr) && !row->unit.symbol.ptr;
    bool of_levels = g->caption.unit.symbol.ptr || (!row->unit.symbol.ptr && !g->measures[cell->column].len);
    bool by_caption = caption_unit || bare || (all.changes && of_levels);
    join_caption(g, caption_unit && slice_equal(unit.symbol, SLICE("%")), &all);
    all.stock |= by_caption && g->caption.stock;
    find_comparison(g, &unit, &all);
    struct claim *claim = reading_claim(g->r, place.sentence, place.start, place.end);
    struct draft *draft = reading_draft(g->r);
    claim->start = f->start;
    claim->end = f->end;
    claim->text = slice_sub(g->text, f->start, f->end);
    claim->page = document_page(g->r->document, f->start);
    claim->value = value;
    claim->unit = unit.symbol;
    claim->relation = RELATION_EQ;
    claim->sentence = evidence(g, row, cell->column, claim->text);
    claim->cell = arena_printf(g->context.arena, "{\"table\":%zu,\"row\":%u,\"column\":%u}",
                               (size_t)(g->table - g->r->document->tables) + 1, cell->row + 1, cell->column + 1);
    set_times(g, &all, claim, draft);
    set_status(&all, claim, draft);
    set_names(g, row, cell->column, by_caption, claim);
}

/* a row with a word in its first cell alone heads the rows below it */
static bool is_part_heading(const struct grid *g, size_t first, size_t past)
{
    bool figure = g->figures[first].is && !figure_is_year(&g->figures[first]);
    return past - first == 1 && !figure && g->table->cells[first].column < g->head_columns;
}

/* "Net revenues:" heads rows of its parts; ret without the colon */
static bool names_measure(struct slice words, struct slice *ret)
{
    static const struct slice colons[] = {SLICE_INIT(":"), SLICE_INIT("：")};
    for (size_t i = 0; i < 2; i++)
        if (slice_ends(words, colons[i])) {
            if (slice_ends(*ret, colons[i]))
                *ret = slice_trim(slice_sub(*ret, 0, ret->len - colons[i].len));
            return ret->len > 0;
        }
    return false;
}

/* the heads of a row, while rows are read from above to below */
struct row_heads {
    struct head spanning[HEAD_COLUMNS_MAX]; /* of each column of heads the last, which may reach down */
    uint32_t reach[HEAD_COLUMNS_MAX];
    struct head part;     /* the heading of the part of the table */
    bool part_names;      /* "Net revenues:": it names what the rows below it are of */
    struct slice measure; /* of the row above, for one that says "change" and nothing else */
    struct head dated;    /* the last row whose year is told */
};

/* a blank before another head of the row stands for the year or group of the rows above it */
static bool goes_down(struct grid *g, size_t first, size_t past, uint32_t k)
{
    bool further = false;
    for (size_t i = first; i < past; i++) {
        const struct table_cell *cell = &g->table->cells[i];
        if (cell->column <= k && cell->column + cell->columns > k)
            return false;
        further |= cell->column > k && cell->column < g->head_columns;
    }
    return further;
}

static void read_row(struct grid *g, struct row_heads *h, size_t first, size_t past, struct head *all)
{
    uint32_t row = g->table->cells[first].row;
    *all = (struct head){.words = SLICE("")};
    for (uint32_t k = 0; k < g->head_columns; k++) {
        for (size_t i = first; i < past && g->table->cells[i].column <= k; i++)
            if (g->table->cells[i].column == k) {
                h->spanning[k] = *grid_head(g, i);
                h->reach[k] = row + g->table->cells[i].rows;
            }
        struct head head = h->spanning[k];
        if (times_together(&g->context, &g->columns[k], &head, &head.period)) /* "Year to March" above "2024" */
            head.period.implied_year = false;
        if ((h->reach[k] > row || goes_down(g, first, past, k)) && !g->columns[k].index)
            grid_join_heads(g, all, &head);
    }
    const struct head *part = &h->part;
    struct head said = *part;
    said.words = SLICE("");
    if (all->unit.symbol.ptr)
        said.unit = all->unit;
    grid_join_meaning(g, all, &said);
    times_follow(&g->context, h->dated.has_period ? &h->dated : NULL, all);
    times_span(&g->context, g->has_of ? &g->of : NULL, all);
    if (all->has_period && !all->period.implied_year)
        h->dated = *all;
    if (!all->words.len && all->changes)
        all->words = h->measure;
    h->measure = all->words;
    /* "Total net revenues" ends the rows of the part */
    h->part_names &= !all->total && !slice_starts_any(all->words, "Total ", "合计");
    all->part = h->part_names ? part->words : SLICE("");
}

/* whether most heads of rows name measures, and those of columns do not */
static void find_measures(struct grid *g)
{
    size_t rows = 0, of_rows = 0, columns = 0, of_columns = 0;
    for (size_t i = 0; i < g->table->count; i++) {
        const struct table_cell *cell = &g->table->cells[i];
        if (cell->row < g->head_rows || cell->column + 1 != g->head_columns || g->figures[i].is)
            continue;
        of_rows += roles_is_measure(g->r->know, grid_head(g, i)->words);
        rows += grid_head(g, i)->words.len > 0;
    }
    for (uint32_t k = g->head_columns; k < g->table->columns; k++) {
        of_columns += roles_is_measure(g->r->know, g->columns[k].words);
        columns += g->columns[k].words.len > 0;
    }
    g->rows_measure = of_rows * 2 >= rows && rows > 0 && of_columns * 2 < columns;
}

/* do the rows below a heading stand below another one as well?  Then the heading tells them apart. */
static bool is_repeated(const struct grid *g, size_t past)
{
    const struct table *t = g->table;
    if (past == t->count) /* the heading ends the table */
        return false;
    struct slice first = grid_words(g, past);
    bool found = false;
    for (size_t i = 0; i < t->count && t->count < REPEATS_MAX && !found; i++)
        found = i != past && t->cells[i].row >= g->head_rows && t->cells[i].column == t->cells[past].column &&
                slice_equal(grid_words(g, i), first);
    return found && first.len;
}

static void claim_rows(struct grid *g)
{
    const struct table *t = g->table;
    struct row_heads heads = {.measure = SLICE("")};
    for (size_t first = 0, past; first < t->count; first = past) {
        uint32_t row = t->cells[first].row;
        struct head all;
        for (past = first; past < t->count && t->cells[past].row == row; past++)
            ;
        if (row < g->head_rows)
            continue;
        if (is_part_heading(g, first, past)) {
            heads.part = *grid_head(g, first);
            heads.part_names = names_measure(grid_words(g, first), &heads.part.words) || heads.part.unit.symbol.ptr ||
                               (heads.part.words.len && is_repeated(g, past));
            continue;
        }
        read_row(g, &heads, first, past, &all);
        for (size_t i = first; i < past; i++)
            if (t->cells[i].column >= g->head_columns && g->figures[i].is)
                add_claim(g, i, &all);
    }
}

/* A table that a page broke goes on with no heads of its own, straight behind its first part: those of that part are
 * taken.  Nothing but white space stands between the two. */
static bool continues(struct grid *g, const struct grid *before)
{
    if (!before->table || g->head_rows > 0 || g->table->columns != before->table->columns ||
        g->head_columns != before->head_columns || g->table->rows < 2 ||
        slice_trim(slice_sub(g->text, before->table->end, g->table->start)).len > 0)
        return false;
    g->from = g->table->start;
    g->caption = before->caption;
    g->caption_words = before->caption_words;
    g->columns = before->columns;
    g->measures = before->measures;
    g->rows_measure = before->rows_measure;
    g->of = before->of;
    g->has_of = before->has_of;
    return true;
}

/* of the first claims, which sentences made, those that stand in a table that is understood go; both are in order of
 * the text, or nearly; from: where each table begins that is understood, else SIZE_MAX */
static void drop_claims(struct reading *r, size_t first, const size_t *from)
{
    size_t kept = 0;
    for (size_t i = 0; i < r->claims.count; i++) {
        size_t low = 0, high = r->document->table_count, at = r->claims.at[i].start, end = r->claims.at[i].end;
        while (low < high) { /* the first table that ends behind */
            size_t middle = low + (high - low) / 2;
            if (r->document->tables[middle].end <= at)
                low = middle + 1;
            else
                high = middle;
        }
        if (i < first && low < r->document->table_count && from[low] < end)
            continue;
        r->claims.at[kept] = r->claims.at[i];
        r->drafts[kept++] = r->drafts[i];
    }
    r->claims.count = kept;
}

void table_claims(struct reading *r)
{
    const struct document *d = r->document;
    r->fiscal.published = d->published;
    struct head_context context = {.know = r->know, .language = d->language, .period = r->fiscal, .arena = r->arena};
    size_t first = r->claims.count;
    size_t *from = arena_array(r->arena, size_t, d->table_count + 1);
    if (d->table_count && d->language == LANGUAGE_EN)
        period_fiscal(r->know, d->title, d->text, &context.period);
    struct grid before = {.table = NULL};
    for (size_t i = 0; i < d->table_count; i++) {
        struct grid g = {.r = r, .context = context, .table = &d->tables[i], .text = d->text};
        from[i] = SIZE_MAX;
        int season = table_season(r, g.table);
        g.context.period.fiscal_month = season ? season : context.period.fiscal_month;
        if (grid_understand(&g)) {
            columns_read_caption(&g);
            columns_read(&g);
            find_measures(&g);
        } else if (!continues(&g, &before)) {
            continue;
        }
        from[i] = g.from;
        claim_rows(&g);
        before = g;
    }
    if (r->claims.count > first)
        drop_claims(r, first, from);
}
