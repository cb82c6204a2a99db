/* what pdftotext and tesseract may write, to a text with tables and pages; tables that are set in text */
#include "base/utf8.h"
#include "extract/read/bbox.h"
#include "extract/read/table.h"
#include "extract/read/table_text.h"
#include "extract/read/tsv.h"
#include "tests/fuzz/fuzz.h"

static void check_document(const struct document *d)
{
    size_t before = 0;
    HOLDS(utf8_valid(d->text) == d->text.len);
    for (size_t i = 0; i < d->table_count; i++) {
        const struct table *t = &d->tables[i];
        HOLDS(t->start <= t->end && t->end <= d->text.len + 1);
        for (size_t k = 0; k < t->count; k++) {
            const struct table_cell *c = &t->cells[k];
            HOLDS(c->start >= t->start && c->start < c->end && c->end <= t->end);
            HOLDS(c->row < t->rows && c->columns >= 1 && c->column + c->columns <= t->columns);
        }
    }
    for (size_t i = 0; i < d->page_count; i++) {
        HOLDS(d->pages[i] >= before && d->pages[i] <= d->text.len + 1);
        before = d->pages[i];
    }
    before = 0;
    for (size_t i = 0; i < d->recognised_count; i++) {
        const struct recognised *r = &d->recognised[i];
        HOLDS(r->start >= before && r->start < r->end && r->end <= d->text.len && r->confidence <= 100);
        before = r->end;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena;
    struct sheet *sheets;
    struct document pages = {0}, text = {.text = bytes_of(data, size)};
    arena_init(&arena);
    if (utf8_valid(text.text) == size) {
        size_t count = bbox_read(text.text, &arena, &sheets);
        sheets_read(sheets, count, &arena, &pages);
        check_document(&pages);
        pages = (struct document){0};
        count = tsv_read(text.text, &arena, &sheets);
        sheets_read(sheets, count, &arena, &pages);
        check_document(&pages);
        table_text_find(&text, &arena);
        check_document(&text);
    }
    arena_release(&arena);
    return 0;
}
