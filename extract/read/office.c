#include "extract/read/office.h"
#include "base/utf8.h"
#include "extract/read/table.h"
#include "extract/read/xml.h"
#include <limits.h>
#include <stdlib.h>

/* ---- the parts of the package that are read ---- */

#define SHEETS_MAX 200

struct package {
    struct slice document; /* word/document.xml, content.xml */
    struct slice strings, styles, core;
    struct slice manifest;           /* of ODF: says which parts have a password */
    struct slice sheets[SHEETS_MAX]; /* by their number */
    bool is_odf;
};

/* N of xl/worksheets/sheetN.xml, from 1; 0 for another name */
static size_t sheet_number(struct slice name)
{
    static const struct slice start = SLICE_INIT("xl/worksheets/sheet");
    size_t number = 0;
    if (!slice_starts(name, start) || !slice_ends(name, SLICE(".xml")))
        return 0;
    for (size_t i = start.len; i + 4 < name.len && number < SHEETS_MAX; i++) {
        if (!utf8_is_digit((unsigned char)name.ptr[i]))
            return 0;
        number = number * 10 + (size_t)(name.ptr[i] - '0');
    }
    return number <= SHEETS_MAX ? number : 0;
}

static struct slice *part_of(struct package *p, struct slice name)
{
    size_t sheet = sheet_number(name);
    if (sheet)
        return &p->sheets[sheet - 1];
    if (slice_equal(name, SLICE("content.xml"))) {
        p->is_odf = true;
        return &p->document;
    }
    return slice_equal(name, SLICE("word/document.xml"))       ? &p->document
           : slice_equal(name, SLICE("xl/sharedStrings.xml"))  ? &p->strings
           : slice_equal(name, SLICE("xl/styles.xml"))         ? &p->styles
           : slice_equal(name, SLICE("docProps/core.xml"))     ? &p->core
           : slice_equal(name, SLICE("META-INF/manifest.xml")) ? &p->manifest
                                                               : NULL;
}

static bool read_part(struct packed *packed, size_t max, struct arena *arena, struct slice *ret, struct err *err)
{
    struct slice whole;
    struct input *in = input_from("", packed_read, packed);
    bool ok = input_whole(in, max, &whole, err);
    if (ok)
        *ret = arena_copy(arena, whole);
    input_close(in);
    return ok;
}

static bool unpack(struct slice bytes, size_t max, struct budget *budget, struct arena *arena, struct package *ret,
                   struct err *err)
{
    struct slice rest = bytes, name, *part;
    budget->in += bytes.len;
    struct input *in = input_from("", input_read_slice, &rest);
    struct packed *packed = packed_open(in, PACKING_ZIP, false, budget);
    enum packed_result got = PACKED_END;
    bool ok = true;
    while (ok && (got = packed_next(packed, &name, err)) == PACKED_FILE)
        if ((part = part_of(ret, name)) && !part->ptr) {
            ok = read_part(packed, max, arena, part, err);
            max -= part->len;
        }
    ok &= got != PACKED_BAD;
    packed_close(packed);
    input_close(in);
    return ok && !err->message[0];
}

/* ---- XML, an event at a time: no entities of its own, no files of others, no more depth than the parser likes ---- */

struct walk {
    xmlTextReaderPtr reader;
    const char *name; /* of the element at hand, without its prefix */
    int type;
};

static bool walk_open(struct walk *w, struct slice xml)
{
    w->reader = xml.len && xml.len < INT_MAX
                    ? libxml.xmlReaderForMemory(xml.ptr, (int)xml.len, NULL, NULL,
                                                XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING)
                    : NULL;
    return w->reader;
}

/* false at the end, or where it is no XML any more */
static bool walk_next(struct walk *w)
{
    if (libxml.xmlTextReaderRead(w->reader) != 1)
        return false;
    w->type = libxml.xmlTextReaderNodeType(w->reader);
    const xmlChar *name = libxml.xmlTextReaderConstLocalName(w->reader);
    w->name = name ? (const char *)name : "";
    return true;
}

static void walk_close(struct walk *w)
{
    libxml.xmlFreeTextReader(w->reader);
}

static bool starts(const struct walk *w, const char *name)
{
    return w->type == XML_READER_TYPE_ELEMENT && strcmp(w->name, name) == 0;
}

static bool ends(const struct walk *w, const char *name)
{
    bool end = w->type == XML_READER_TYPE_END_ELEMENT ||
               (w->type == XML_READER_TYPE_ELEMENT && libxml.xmlTextReaderIsEmptyElement(w->reader));
    return end && strcmp(w->name, name) == 0;
}

static struct slice text_at(const struct walk *w)
{
    bool text = w->type == XML_READER_TYPE_TEXT || w->type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE ||
                w->type == XML_READER_TYPE_CDATA;
    const xmlChar *value = text ? libxml.xmlTextReaderConstValue(w->reader) : NULL;
    return value ? slice_of((const char *)value) : SLICE("");
}

/* the attribute of a name without prefix, copied; ptr NULL if there is none */
static struct slice attribute(const struct walk *w, const char *name, struct arena *arena)
{
    struct slice found = {NULL, 0};
    while (!found.ptr && libxml.xmlTextReaderMoveToNextAttribute(w->reader) == 1)
        if (libxml.xmlStrcmp(libxml.xmlTextReaderConstLocalName(w->reader), (const xmlChar *)name) == 0)
            found = arena_copy(arena, slice_of((const char *)libxml.xmlTextReaderConstValue(w->reader)));
    libxml.xmlTextReaderMoveToElement(w->reader);
    return found;
}

static size_t number_of(struct slice digits)
{
    size_t n = 0;
    for (size_t i = 0; i < digits.len && i < 9 && utf8_is_digit((unsigned char)digits.ptr[i]); i++)
        n = n * 10 + (size_t)(digits.ptr[i] - '0');
    return n;
}

/* ---- words ---- */

/* white space runs are one space, line ends within a paragraph too */
static void put_words(struct buf *b, struct slice text)
{
    for (size_t at = 0, len; at < text.len; at += len) {
        uint32_t c;
        len = utf8_decode(text.ptr + at, text.len - at, &c);
        bool space = utf8_is_space(c);
        if (!space)
            buf_put(b, slice_sub(text, at, at + len));
        else if (b->len && b->ptr[b->len - 1] != ' ' && b->ptr[b->len - 1] != '\n')
            buf_putc(b, ' ');
    }
}

/* ---- DOCX and ODT: paragraphs and tables ---- */

struct writer {
    struct buf text, words; /* words: of the paragraph or the cell at hand */
    struct tables tables;
    struct arena *arena;
    size_t depth;                  /* of tables in tables: the outermost is one, what is in it are words of its cells */
    size_t deleted;                /* depth within what a reader of the document does not see */
    size_t columns, rows, repeats; /* of the cell at hand */
    bool joined;                   /* the cell goes on from the row above */
    bool odf, head, is_text;
};

static void end_paragraph(struct writer *w)
{
    struct slice words = slice_trim(buf_slice(&w->words));
    if (w->depth) { /* within a cell */
        buf_putc(&w->words, ' ');
        return;
    }
    if (words.len) {
        buf_put(&w->text, words);
        buf_putc(&w->text, '\n');
    }
    buf_clear(&w->words);
}

static void start_cell(struct writer *w, const struct walk *at)
{
    buf_clear(&w->words);
    w->columns = w->rows = w->repeats = 1;
    w->joined = false;
    if (w->odf) {
        w->columns = number_of(attribute(at, "number-columns-spanned", w->arena));
        w->rows = number_of(attribute(at, "number-rows-spanned", w->arena));
        w->repeats = number_of(attribute(at, "number-columns-repeated", w->arena));
    }
}

static void end_cell(struct writer *w)
{
    struct slice words = slice_trim(buf_slice(&w->words));
    if (w->joined)
        tables_join(&w->tables, w->columns);
    size_t repeats = w->repeats < TABLE_COLUMNS_MAX ? w->repeats : TABLE_COLUMNS_MAX;
    for (size_t i = 0; !w->joined && (i == 0 || i < repeats); i++)
        tables_cell(&w->tables, words, w->columns, w->rows, w->head);
    buf_clear(&w->words);
}

static void take_table(struct writer *w, const struct walk *at)
{
    const char *row = w->odf ? "table-row" : "tr", *cell = w->odf ? "table-cell" : "tc";
    bool start = at->type == XML_READER_TYPE_ELEMENT;
    if (strcmp(at->name, w->odf ? "table" : "tbl") == 0) {
        if (start && !libxml.xmlTextReaderIsEmptyElement(at->reader) && w->depth++ == 0)
            tables_open(&w->tables);
        if (!start && w->depth && --w->depth == 0)
            tables_close(&w->tables);
        return;
    }
    if (w->depth != 1)
        return;
    if (starts(at, row)) {
        tables_row(&w->tables);
        w->head = false;
    }
    if (starts(at, cell))
        start_cell(w, at);
    if (ends(at, cell))
        end_cell(w);
    if (starts(at, "tblHeader"))
        w->head = true;
    if (starts(at, "gridSpan"))
        w->columns = number_of(attribute(at, "val", w->arena));
    if (starts(at, "vMerge")) {
        struct slice value = attribute(at, "val", w->arena);
        w->joined = !slice_equal(value, SLICE("restart"));
    }
}

/* what the reader of the document does not see as its text: deleted words, codes of fields, notes of reviewers */
static bool is_unseen(const char *name)
{
    static const char *const names[] = {"del",        "instrText",        "moveFrom",
                                        "annotation", "tracked-changes",  "sequence-decls",
                                        "note",       "AlternateContent", NULL};
    for (size_t i = 0; names[i]; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

static void take_event(struct writer *w, const struct walk *at)
{
    bool start = at->type == XML_READER_TYPE_ELEMENT, end = at->type == XML_READER_TYPE_END_ELEMENT;
    bool empty = start && libxml.xmlTextReaderIsEmptyElement(at->reader);
    if ((start || end) && !empty && is_unseen(at->name))
        w->deleted += start ? 1 : w->deleted ? (size_t)-1 : 0;
    if (w->deleted)
        return;
    if (start || end)
        take_table(w, at);
    if (start && !w->odf && strcmp(at->name, "t") == 0)
        w->is_text = !empty;
    if (end && !w->odf && strcmp(at->name, "t") == 0)
        w->is_text = false;
    if (start && (strcmp(at->name, "tab") == 0 || strcmp(at->name, "br") == 0 || strcmp(at->name, "s") == 0 ||
                  strcmp(at->name, "line-break") == 0))
        put_words(&w->words, SLICE(" "));
    if (w->is_text || w->odf)
        put_words(&w->words, text_at(at));
    if (end && (strcmp(at->name, "p") == 0 || (w->odf && strcmp(at->name, "h") == 0)))
        end_paragraph(w);
}

static void write_document(struct slice xml, bool odf, size_t max, struct writer *w)
{
    struct walk walk;
    w->odf = odf;
    if (!walk_open(&walk, xml))
        return;
    while (walk_next(&walk) && w->text.len <= max)
        take_event(w, &walk);
    walk_close(&walk);
    if (w->depth)
        tables_close(&w->tables);
}

/* ---- XLSX ---- */

struct book {
    struct slice *strings;
    size_t string_count;
    unsigned char *formats; /* of the styles of cells: 0, '%', 'd' for a day */
    size_t format_count;
};

static void read_strings(struct slice xml, struct arena *arena, struct book *book)
{
    struct walk walk;
    struct buf words = BUF_INIT;
    size_t room = 0;
    bool is_text = false;
    size_t phonetic = 0;
    if (!walk_open(&walk, xml))
        return;
    while (walk_next(&walk)) {
        phonetic += starts(&walk, "rPh");
        phonetic -= phonetic && ends(&walk, "rPh");
        if (starts(&walk, "t"))
            is_text = !libxml.xmlTextReaderIsEmptyElement(walk.reader);
        if (ends(&walk, "t"))
            is_text = false;
        if (is_text && !phonetic)
            put_words(&words, text_at(&walk));
        if (!ends(&walk, "si"))
            continue;
        arena_more(arena, book->strings, book->string_count, room, 256);
        book->strings[book->string_count++] = arena_copy(arena, slice_trim(buf_slice(&words)));
        buf_clear(&words);
    }
    walk_close(&walk);
    buf_release(&words);
}

/* '%' or 'd' of a number format of our own or of the standard; the letters in quotes and brackets say nothing */
static unsigned char format_of(size_t id, struct slice code)
{
    if (id == 9 || id == 10)
        return '%';
    if (id >= 14 && id <= 17)
        return 'd';
    bool quoted = false, day = false;
    for (size_t i = 0; i < code.len; i++) {
        char c = code.ptr[i];
        quoted = c == '"' ? !quoted : c == '[' ? true : c == ']' ? false : quoted;
        if (!quoted && c == '%')
            return '%';
        day |= !quoted && (c == 'y' || c == 'd');
    }
    return day ? 'd' : 0;
}

#define FORMATS_MAX 1000

static void read_formats(struct slice xml, struct arena *arena, struct book *book)
{
    struct walk walk;
    unsigned char own[FORMATS_MAX] = {0}; /* by id */
    bool cells = false;
    book->formats = arena_alloc(arena, FORMATS_MAX);
    if (!walk_open(&walk, xml))
        return;
    while (walk_next(&walk)) {
        if (starts(&walk, "numFmt")) {
            size_t id = number_of(attribute(&walk, "numFmtId", arena));
            if (id < FORMATS_MAX)
                own[id] = format_of(id, attribute(&walk, "formatCode", arena));
        }
        cells |= starts(&walk, "cellXfs");
        cells &= !(walk.type == XML_READER_TYPE_END_ELEMENT && strcmp(walk.name, "cellXfs") == 0);
        if (cells && starts(&walk, "xf") && book->format_count < FORMATS_MAX) {
            size_t id = number_of(attribute(&walk, "numFmtId", arena));
            unsigned char format = id < FORMATS_MAX && own[id] ? own[id] : format_of(id, SLICE(""));
            book->formats[book->format_count++] = format;
        }
    }
    walk_close(&walk);
}

/* a number as the sheet shows it: 0.053 of a percentage is 5.3%, 45658 of a day 2025-01-01 */
static void put_number(struct buf *b, struct slice digits, unsigned char format)
{
    char text[64];
    snprintf(text, sizeof text, "%.*s", (int)(digits.len < 60 ? digits.len : 60), digits.ptr ? digits.ptr : "");
    char *end;
    double value = strtod(text, &end);
    if (end == text || !(value > -1e17 && value < 1e17)) {
        put_words(b, digits);
    } else if (format == 'd' && value >= 1 && value < 80000) {
        struct date day = date_add_days(date_of(1899, 12, 30), (int)value);
        buf_date(b, day);
    } else {
        buf_printf(b, "%.12g%s", format == '%' ? value * 100 : value, format == '%' ? "%" : "");
    }
}

/* the column of a reference: 0 of A1, 27 of AB7 */
static size_t column_of(struct slice reference)
{
    size_t column = 0, i = 0;
    for (; i < reference.len && i < 4 && reference.ptr[i] >= 'A' && reference.ptr[i] <= 'Z'; i++)
        column = column * 26 + (size_t)(reference.ptr[i] - 'A') + 1;
    return i ? column - 1 : SLICE_NONE;
}

struct cell {
    struct slice type;
    size_t format, column;
};

static void end_sheet_cell(struct writer *w, const struct book *book, const struct cell *cell, size_t *column)
{
    struct buf b = BUF_INIT;
    struct slice words = slice_trim(buf_slice(&w->words));
    if (slice_equal(cell->type, SLICE("s"))) {
        size_t number = number_of(words);
        words = words.len && number < book->string_count ? book->strings[number] : SLICE("");
    } else if (!cell->type.ptr || slice_equal(cell->type, SLICE("n"))) {
        put_number(&b, words, cell->format < book->format_count ? book->formats[cell->format] : 0);
        words = words.len ? buf_slice(&b) : words;
    }
    for (; cell->column != SLICE_NONE && *column < cell->column && *column < TABLE_COLUMNS_MAX; ++*column)
        tables_cell(&w->tables, SLICE(""), 1, 1, false);
    tables_cell(&w->tables, words, 1, 1, false);
    ++*column;
    buf_clear(&w->words);
    buf_release(&b);
}

static void write_sheet(struct slice xml, const struct book *book, size_t max, struct writer *w)
{
    struct walk walk;
    struct cell cell = {.column = SLICE_NONE};
    size_t column = 0;
    bool is_value = false;
    if (!walk_open(&walk, xml))
        return;
    tables_open(&w->tables);
    while (walk_next(&walk) && w->text.len <= max) {
        if (starts(&walk, "row")) {
            tables_row(&w->tables);
            column = 0;
        }
        if (starts(&walk, "c")) {
            buf_clear(&w->words);
            cell = (struct cell){attribute(&walk, "t", w->arena), number_of(attribute(&walk, "s", w->arena)),
                                 column_of(attribute(&walk, "r", w->arena))};
        }
        if (starts(&walk, "v") || starts(&walk, "t"))
            is_value = !libxml.xmlTextReaderIsEmptyElement(walk.reader);
        if (ends(&walk, "v") || ends(&walk, "t"))
            is_value = false;
        if (is_value)
            put_words(&w->words, text_at(&walk));
        if (ends(&walk, "c"))
            end_sheet_cell(w, book, &cell, &column);
    }
    tables_close(&w->tables);
    walk_close(&walk);
}

static void write_book(const struct package *p, size_t max, struct writer *w)
{
    struct book book = {0};
    read_strings(p->strings, w->arena, &book);
    read_formats(p->styles, w->arena, &book);
    for (size_t i = 0; i < SHEETS_MAX; i++)
        write_sheet(p->sheets[i], &book, max, w);
}

/* ---- the whole ---- */

static struct slice read_title(struct slice xml, struct arena *arena)
{
    struct walk walk;
    struct slice title = SLICE("");
    bool inside = false;
    if (!walk_open(&walk, xml))
        return title;
    while (walk_next(&walk) && !title.len) {
        inside |= starts(&walk, "title");
        inside &= !ends(&walk, "title");
        if (inside)
            title = arena_copy(arena, slice_trim(text_at(&walk)));
    }
    walk_close(&walk);
    return title;
}

bool office_read(struct slice bytes, size_t max, struct budget *budget, struct arena *arena, struct document *ret,
                 struct err *err)
{
    struct package *p = arena_new(arena, struct package);
    if (!xml_load(err) || !unpack(bytes, max * 16, budget, arena, p, err))
        return false;
    struct writer w = {.text = BUF_INIT, .words = BUF_INIT, .arena = arena};
    tables_start(&w.tables, arena, &w.text);
    if (p->document.ptr)
        write_document(p->document, p->is_odf, max, &w);
    else
        write_book(p, max, &w);
    ret->text = arena_copy(arena, buf_slice(&w.text));
    ret->title = read_title(p->core, arena);
    tables_into(&w.tables, ret);
    buf_release(&w.text);
    buf_release(&w.words);
    bool locked = slice_find(p->manifest, SLICE("encryption-data")) != SLICE_NONE;
    if (!ret->text.len && locked)
        return err_set(err, NULL, "is encrypted: save it without its password first");
    return ret->text.len || err_set(err, NULL, "no text is in it: is it a document of Word, Excel or LibreOffice?");
}
