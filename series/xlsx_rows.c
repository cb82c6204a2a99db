/* xlsx_rows - the long tables of the workbook: a row for each observation, a row for each claim
 *
 * Short ones are given to the library, which holds all cells.  Of long ones it gets the sheets with their heads; their
 * rows are made and packed here, on several threads, and wait in a file until the library is done (xlsx_splice.c).
 */
#include "base/file.h"
#include "base/spool.h"
#include "base/utf8.h"
#include "base/workers.h"
#include "series/facets.h"
#include "series/xlsx_internal.h"
#include <stdio.h>
#include <stdlib.h>

/* ---- cells, for the library or as XML ---- */

struct row {
    struct book *book;
    lxw_worksheet *sheet; /* of the library; NULL: xml is written */
    struct buf *xml;
    lxw_row_t number;  /* from 0 */
    const int *styles; /* of xml: of dates, then of numbers by their places */
    struct arena *arena;
};

static void put_digits(struct buf *b, size_t n)
{
    char digits[20];
    size_t at = sizeof digits;
    do
        digits[--at] = (char)('0' + n % 10);
    while (n /= 10);
    buf_put(b, (struct slice){digits + at, sizeof digits - at});
}

static void begin_cell(const struct row *r, lxw_col_t column, int style)
{
    char letters[4];
    size_t at = sizeof letters;
    for (unsigned n = column + 1u; n; n = (n - 1) / 26)
        letters[--at] = (char)('A' + (n - 1) % 26);
    buf_puts(r->xml, "<c r=\"");
    buf_put(r->xml, (struct slice){letters + at, sizeof letters - at});
    put_digits(r->xml, (size_t)r->number + 1);
    if (style) {
        buf_puts(r->xml, "\" s=\"");
        put_digits(r->xml, (size_t)style);
    }
}

/* as book_cell: what XML 1.0 cannot hold is a blank */
static size_t put_character(struct buf *b, const char *at, size_t len)
{
    unsigned char c = (unsigned char)*at;
    bool none = len >= 3 && c == 0xEF && (unsigned char)at[1] == 0xBF && ((unsigned char)at[2] & 0xFE) == 0xBE;
    buf_puts(b, c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : c < 0x20 || none ? " " : "\xEF");
    return none ? 3 : 1;
}

static void put_plain(struct buf *b, struct slice text)
{
    size_t from = 0;
    for (size_t i = 0; i < text.len;) {
        unsigned char c = (unsigned char)text.ptr[i];
        bool plain = (c >= 0x20 && c != 0xEF) || c == '\t' || c == '\n';
        if (plain && c != '&' && c != '<' && c != '>') {
            i++;
            continue;
        }
        buf_put(b, slice_sub(text, from, i));
        i += put_character(b, text.ptr + i, text.len - i);
        from = i;
    }
    buf_put(b, slice_sub(text, from, text.len));
}

static void row_text(const struct row *r, lxw_col_t column, struct slice text)
{
    if (r->sheet || !text.len) {
        if (r->sheet)
            book_text(r->book, r->sheet, r->number, column, text);
        return;
    }
    bool blank = strchr(" \t\n", text.ptr[0]) || strchr(" \t\n", text.ptr[text.len - 1]);
    begin_cell(r, column, 0);
    buf_puts(r->xml, blank ? "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" : "\" t=\"inlineStr\"><is><t>");
    put_plain(r->xml, utf8_cut(text, CELL_MAX));
    buf_puts(r->xml, "</t></is></c>");
}

static void row_number(const struct row *r, lxw_col_t column, struct decimal d)
{
    if (r->sheet) {
        book_number(r->book, r->sheet, r->number, column, d);
        return;
    }
    int places = d.exp >= 0 ? 0 : d.exp < -PLACES_MAX ? PLACES_MAX : -d.exp;
    begin_cell(r, column, r->styles[1 + places]);
    buf_puts(r->xml, "\"><v>");
    buf_decimal(r->xml, d);
    buf_puts(r->xml, "</v></c>");
}

static void row_count(const struct row *r, lxw_col_t column, size_t n)
{
    if (r->sheet) {
        book_count(r->sheet, r->number, column, n);
        return;
    }
    begin_cell(r, column, 0);
    buf_puts(r->xml, "\"><v>");
    put_digits(r->xml, n);
    buf_puts(r->xml, "</v></c>");
}

static void row_date(const struct row *r, lxw_col_t column, struct date d)
{
    if (r->sheet) {
        book_date(r->book, r->sheet, r->number, column, d);
    } else if (date_is(d) && d.year >= 1900) {
        /* days since 1899-12-31, with a 29 February in 1900 that there was not */
        int32_t day = date_number(d) - date_number(date_of(1899, 12, 31));
        begin_cell(r, column, r->styles[0]);
        buf_puts(r->xml, "\"><v>");
        put_digits(r->xml, (size_t)(day > 59 ? day + 1 : day));
        buf_puts(r->xml, "</v></c>");
    } else if (date_is(d)) {
        struct buf text = BUF_INIT;
        buf_date(&text, d);
        row_text(r, column, buf_slice(&text));
        buf_release(&text);
    }
}

/* ---- observations ---- */

struct column {
    const char *name;
    double width;
};

/* where a row of a table comes from */
struct place {
    const struct series *list;
    size_t count, series, observation, claim;
};

struct table {
    const char *name;
    const struct column *columns;
    size_t column_count;
    struct facet_names facets;
    void (*put)(const struct table *t, const struct row *row, const struct place *at);
    bool of_claims; /* a row for each claim; else for each observation */
};

static const struct column observation_columns[] = {
    {"key", 40},        {"title", 34},        {"metric", 24},     {"entity", 10},    {"kind", 8},    {"frequency", 10},
    {"comparison", 11}, {"period_start", 12}, {"period_end", 12}, {"value", 14},     {"low", 12},    {"high", 12},
    {"unit", 9},        {"relation", 9},      {"status", 9},      {"published", 12}, {"source", 20}, {"claims", 8},
    {"revised", 20},    {"conflict", 20},     {"doubt", 12},      {"edited", 8}};
#define OBSERVATION_COLUMNS (sizeof observation_columns / sizeof *observation_columns)

static void row_others(const struct row *r, lxw_col_t column, const struct other_value *others, size_t count)
{
    struct buf text = BUF_INIT;
    for (size_t i = 0; i < count; i++) {
        buf_puts(&text, i ? "; " : "");
        buf_decimal(&text, others[i].value);
        if (date_is(others[i].published)) {
            buf_putc(&text, ' ');
            buf_date(&text, others[i].published);
        }
    }
    row_text(r, column, buf_slice(&text));
    buf_release(&text);
}

static void row_value(const struct row *r, lxw_col_t column, const struct observation *o)
{
    if (o->relation == RELATION_RANGE) {
        row_number(r, (lxw_col_t)(column + 1), o->low);
        row_number(r, (lxw_col_t)(column + 2), o->high);
    } else {
        row_number(r, column, o->value);
    }
}

static void put_observation(const struct table *t, const struct row *r, const struct place *at)
{
    const struct series *s = &at->list[at->series];
    const struct observation *o = &s->observations[at->observation];
    const struct slice texts[] = {s->key,
                                  s->title,
                                  s->metric,
                                  s->entity,
                                  slice_of(series_kind_name(s->kind)),
                                  slice_of(frequency_name(s->frequency)),
                                  slice_of(comparison_name(s->comparison))};
    lxw_col_t c = 0;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        row_text(r, c++, texts[i]);
    row_date(r, c++, o->period_start);
    row_date(r, c++, o->period_end);
    row_value(r, c, o);
    c = (lxw_col_t)(c + 3);
    row_text(r, c++, s->unit);
    row_text(r, c++, slice_of(relation_symbol(o->relation)));
    row_text(r, c++, slice_of(status_name(o->status)));
    row_date(r, c++, o->published);
    row_text(r, c++, o->source);
    row_count(r, c++, o->claim_count);
    row_others(r, c++, o->revised, o->revised_count);
    row_others(r, c++, o->conflict, o->conflict_count);
    struct buf doubt = BUF_INIT;
    doubt_put(&doubt, o->doubt);
    row_text(r, c++, buf_slice(&doubt));
    buf_release(&doubt);
    row_text(r, c++, slice_of(observation_edited(o) ? "yes" : ""));
    for (size_t i = 0; i < t->facets.count; i++)
        row_text(r, c++, facets_value(s->facets, t->facets.at[i], r->arena));
}

/* those of every series, then one for each facet */
static struct table observations_table(struct book *book, const struct series *list, size_t count, struct arena *arena)
{
    struct table t = {.name = "observations", .put = put_observation};
    facets_names(list, count, arena, &t.facets);
    t.column_count = OBSERVATION_COLUMNS + t.facets.count;
    struct column *columns = arena_array(arena, struct column, t.column_count);
    memcpy(columns, observation_columns, sizeof observation_columns);
    for (size_t i = 0; i < t.facets.count; i++) {
        struct slice name = arena_printf(arena, "facet %.*s", (int)t.facets.at[i].len, t.facets.at[i].ptr);
        columns[OBSERVATION_COLUMNS + i] = (struct column){arena_copy(arena, slice_of(book_cell(book, name))).ptr, 14};
    }
    t.columns = columns;
    return t;
}

/* ---- sources ---- */

static const struct column source_columns[] = {{"key", 40},       {"period_end", 12}, {"document", 22},
                                               {"published", 12}, {"source", 20},     {"text", 18},
                                               {"start", 8},      {"end", 8},         {"sentence", 90}};

static void put_source(const struct table *t, const struct row *r, const struct place *at)
{
    const struct series *s = &at->list[at->series];
    const struct observation *o = &s->observations[at->observation];
    const struct evidence *e = &o->claims[at->claim];
    (void)t;
    row_text(r, 0, s->key);
    row_date(r, 1, o->period_end);
    row_text(r, 2, e->document);
    row_date(r, 3, e->published);
    row_text(r, 4, e->source);
    row_text(r, 5, e->text);
    row_count(r, 6, e->start);
    row_count(r, 7, e->end);
    row_text(r, 8, e->sentence);
}

/* ---- rows in order ---- */

/* to the first row at the place or behind it; false at the end */
static bool settle(struct place *p, bool of_claims)
{
    for (; p->series < p->count; p->series++, p->observation = 0) {
        const struct series *s = &p->list[p->series];
        for (; p->observation < s->observation_count; p->observation++, p->claim = 0)
            if (!of_claims || p->claim < s->observations[p->observation].claim_count)
                return true;
    }
    return false;
}

static bool next_place(struct place *p, bool of_claims)
{
    if (of_claims)
        p->claim++;
    else
        p->observation++;
    return settle(p, of_claims);
}

/* ---- sheets: a table goes on in a further one where one is full ---- */

struct sheets {
    struct book *book;
    const struct table *table;
    size_t count;
    lxw_worksheet *sheet;
    lxw_row_t row; /* of the sheet, the last that was begun */
    size_t bytes;  /* of its XML, at most */
};

static void begin_sheet(struct sheets *s)
{
    const struct table *t = s->table;
    char name[32];
    snprintf(name, sizeof name, s->count ? "%s %zu" : "%s", t->name, s->count + 1);
    s->sheet = libxlsx.workbook_add_worksheet(s->book->workbook, name);
    s->count++;
    s->row = 0;
    s->bytes = 0;
    for (size_t c = 0; c < t->column_count; c++)
        book_head(s->book, s->sheet, (lxw_col_t)c, t->columns[c].name, t->columns[c].width);
}

static void end_sheet(struct sheets *s)
{
    book_finish_sheet(s->sheet, s->row, (lxw_col_t)(s->table->column_count - 1), 0);
    book_fit_paper(s->sheet);
}

static void next_sheet(struct sheets *s)
{
    end_sheet(s);
    begin_sheet(s);
}

static void write_held(struct book *book, const struct table *table, const struct series *list, size_t count)
{
    struct sheets s = {.book = book, .table = table};
    struct place at = {.list = list, .count = count};
    struct arena arena;
    arena_init(&arena);
    begin_sheet(&s);
    for (bool more = settle(&at, table->of_claims); more; more = next_place(&at, table->of_claims)) {
        if (!book_has_row(book, s.row + 1))
            next_sheet(&s);
        struct row row = {.book = book, .sheet = s.sheet, .number = ++s.row, .arena = &arena};
        table->put(table, &row, &at);
        arena_reset(&arena);
    }
    end_sheet(&s);
    arena_release(&arena);
}

/* ---- long tables ---- */

/* a sheet is a file of the workbook, whose length is told in 32 bits */
#define SHEET_BYTES ((size_t)0xF0000000)
/* rows that a thread makes at a time, and bytes of their XML but for the last one's */
#define PIECE_ROWS 1024
#define PIECE_BYTES ((size_t)4 << 20)

struct piece {
    const struct table *table;
    const int *styles;
    struct place from;
    lxw_row_t first; /* row of the sheet */
    size_t rows, waiting;
    struct buf xml, packed;
    uint32_t crc;
    bool failed;
};

struct writing {
    struct sheets sheets;
    struct place next;
    bool more, failed;
    const int *styles;
};

static size_t cell_bytes(size_t len)
{
    return 5 * (len < 4 * CELL_MAX ? len : 4 * CELL_MAX);
}

/* bytes of the row's XML at most */
static size_t row_bytes(const struct table *t, const struct place *at)
{
    const struct series *s = &at->list[at->series];
    const struct observation *o = &s->observations[at->observation];
    size_t bytes = 60 * t->column_count + cell_bytes(s->key.len);
    if (t->of_claims) {
        const struct evidence *e = &o->claims[at->claim];
        return bytes + cell_bytes(e->document.len) + cell_bytes(e->source.len) + cell_bytes(e->text.len) +
               cell_bytes(e->sentence.len);
    }
    return bytes + cell_bytes(s->title.len) + cell_bytes(s->metric.len) + cell_bytes(s->entity.len) +
           cell_bytes(o->source.len) + cell_bytes(s->facets.len) + cell_bytes(s->unit.len) +
           cell_bytes(40 * o->revised_count) + cell_bytes(40 * o->conflict_count);
}

static struct waiting *last_waiting(const struct book *book)
{
    return &book->waiting[book->waiting_count - 1];
}

static void wait_for_rows(struct writing *w)
{
    struct book *book = w->sheets.book;
    book->waiting = must_realloc(book->waiting, (book->waiting_count + 1) * sizeof *book->waiting);
    book->waiting[book->waiting_count++] = (struct waiting){.number = w->sheets.sheet->index + 1u, .last_row = 1};
}

static bool is_full(const struct sheets *s, size_t bytes)
{
    return !book_has_row(s->book, s->row + 1) || s->bytes + bytes > SHEET_BYTES;
}

static bool next_piece(void *item, void *context)
{
    struct piece *p = item;
    struct writing *w = context;
    struct sheets *s = &w->sheets;
    if (!w->more || w->failed)
        return false;
    if (is_full(s, row_bytes(s->table, &w->next))) {
        next_sheet(s);
        wait_for_rows(w);
    }
    *p = (struct piece){.table = s->table,
                        .styles = w->styles,
                        .from = w->next,
                        .first = s->row + 1,
                        .waiting = s->book->waiting_count - 1,
                        .xml = p->xml,
                        .packed = p->packed};
    size_t held = 0;
    for (size_t bytes;
         w->more && p->rows < PIECE_ROWS && held < PIECE_BYTES && !is_full(s, bytes = row_bytes(s->table, &w->next));
         w->more = next_place(&w->next, s->table->of_claims)) {
        s->bytes += bytes;
        held += bytes;
        s->row++;
        p->rows++;
    }
    last_waiting(s->book)->last_row = (size_t)s->row + 1;
    return p->rows > 0;
}

bool pack_xml(struct slice xml, bool last, struct buf *ret)
{
    z_stream z = {.next_in = (unsigned char *)(uintptr_t)xml.ptr, .avail_in = (unsigned)xml.len};
    if (libz.deflateInit2_(&z, 1, Z_DEFLATED, -MAX_WBITS, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                           (int)sizeof z) != Z_OK)
        return false;
    size_t room = libz.deflateBound(&z, xml.len) + 64;
    buf_reserve(ret, room);
    z.next_out = (unsigned char *)ret->ptr + ret->len;
    z.avail_out = (unsigned)room;
    int got = libz.deflate(&z, last ? Z_FINISH : Z_SYNC_FLUSH);
    ret->len += room - z.avail_out;
    ret->ptr[ret->len] = '\0';
    libz.deflateEnd(&z);
    return z.avail_in == 0 && got == (last ? Z_STREAM_END : Z_OK);
}

static void make_piece(void *item, void *context)
{
    struct piece *p = item;
    struct place at = p->from;
    struct arena arena;
    (void)context;
    arena_init(&arena);
    for (size_t i = 0; i < p->rows; i++, next_place(&at, p->table->of_claims)) {
        struct row row = {.xml = &p->xml, .number = p->first + (lxw_row_t)i, .styles = p->styles, .arena = &arena};
        buf_puts(&p->xml, "<row r=\"");
        put_digits(&p->xml, (size_t)row.number + 1);
        buf_puts(&p->xml, "\">");
        p->table->put(p->table, &row, &at);
        buf_puts(&p->xml, "</row>");
        arena_reset(&arena);
    }
    arena_release(&arena);
    p->crc = (uint32_t)libz.crc32(0, (const unsigned char *)p->xml.ptr, (unsigned)p->xml.len);
    p->failed = !pack_xml(buf_slice(&p->xml), false, &p->packed);
}

static bool take_piece(void *item, void *context)
{
    struct piece *p = item;
    struct writing *w = context;
    struct book *book = w->sheets.book;
    struct waiting *waiting = &book->waiting[p->waiting];
    size_t at = spool_put(book->spool, buf_slice(&p->packed));
    waiting->at = waiting->len ? waiting->at : at;
    waiting->crc = (uint32_t)libz.crc32_combine(waiting->crc, p->crc, (z_off_t)p->xml.len);
    waiting->len += p->xml.len;
    waiting->packed += p->packed.len;
    w->failed |= p->failed || spool_failed(book->spool);
    buf_clear(&p->xml);
    buf_clear(&p->packed);
    return !w->failed;
}

static void release_piece(void *item)
{
    struct piece *p = item;
    buf_release(&p->xml);
    buf_release(&p->packed);
}

static bool write_waiting(struct book *book, const struct table *table, const struct series *list, size_t count,
                          const int *styles)
{
    struct writing w = {
        .sheets = {.book = book, .table = table}, .next = {.list = list, .count = count}, .styles = styles};
    struct workers workers = {.jobs = book->jobs,
                              .item_size = sizeof(struct piece),
                              .fill = next_piece,
                              .work = make_piece,
                              .emit = take_piece,
                              .release = release_piece,
                              .context = &w};
    w.more = settle(&w.next, table->of_claims);
    begin_sheet(&w.sheets);
    wait_for_rows(&w);
    workers_run(&workers);
    end_sheet(&w.sheets);
    return !w.failed;
}

/* the numbers by which cells name the formats of dates and of numbers */
static void styles_of(struct book *book, int ret[PLACES_MAX + 2])
{
    ret[0] = libxlsx.lxw_format_get_xf_index(book->date);
    for (int places = 0; places <= PLACES_MAX; places++)
        ret[1 + places] =
            libxlsx.lxw_format_get_xf_index(book_number_format(book, RELATION_EQ, (struct decimal){1, -places}));
}

static size_t count_rows(const struct series *list, size_t count)
{
    size_t rows = 0;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < list[i].observation_count; k++)
            rows += list[i].observations[k].claim_count + 1;
    return rows;
}

bool tables_rows(struct book *book, const struct series *list, size_t count)
{
    struct arena arena;
    struct err err;
    bool ok = true;
    arena_init(&arena);
    struct table observations = observations_table(book, list, count, &arena);
    struct table sources = {.name = "sources",
                            .columns = source_columns,
                            .column_count = sizeof source_columns / sizeof *source_columns,
                            .put = put_source,
                            .of_claims = true};
    if (count_rows(list, count) <= book->limits->held) {
        write_held(book, &observations, list, count);
        write_held(book, &sources, list, count);
    } else {
        int styles[PLACES_MAX + 2];
        styles_of(book, styles);
        book->spool = spool_open(book->folder, &err);
        ok = book->spool && write_waiting(book, &observations, list, count, styles) &&
             write_waiting(book, &sources, list, count, styles) && spool_end(book->spool, &err);
    }
    arena_release(&arena);
    return ok;
}
