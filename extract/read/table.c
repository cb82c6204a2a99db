#include "extract/read/table.h"

/* rows that are looked up for the start of a cell that goes on */
#define TABLE_JOIN_MAX 50

void tables_start(struct tables *t, struct arena *arena, struct buf *text)
{
    *t = (struct tables){.arena = arena, .text = text};
}

static struct table *last(struct tables *t)
{
    return &t->at[t->count - 1];
}

void tables_open(struct tables *t)
{
    arena_more(t->arena, t->at, t->count, t->room, 4);
    if (t->text->len && t->text->ptr[t->text->len - 1] != '\n')
        buf_putc(t->text, '\n');
    t->at[t->count++] = (struct table){.start = t->text->len, .end = t->text->len};
    memset(t->taken, 0, sizeof t->taken);
    t->open = true;
    t->in_row = false;
}

static void end_row(struct tables *t)
{
    struct table *table = last(t);
    if (!t->in_row)
        return;
    if (t->text->len > table->end)
        buf_putc(t->text, '\n');
    table->end = t->text->len;
    table->rows++;
    for (size_t i = 0; i < TABLE_COLUMNS_MAX; i++)
        t->taken[i] -= t->taken[i] > 0;
    t->in_row = false;
}

void tables_row(struct tables *t)
{
    end_row(t);
    t->in_row = true;
    t->column = 0;
}

static void keep_cell(struct tables *t, struct table_cell cell)
{
    struct table *table = last(t);
    arena_more(t->arena, table->cells, table->count, table->room, 32);
    table->cells[table->count++] = cell;
}

void tables_cell(struct tables *t, struct slice words, size_t columns, size_t rows, bool head)
{
    struct table *table = last(t);
    if (!t->in_row)
        tables_row(t);
    while (t->column < TABLE_COLUMNS_MAX && t->taken[t->column])
        t->column++;
    if (words.len && t->text->len > table->end)
        buf_putc(t->text, ' ');
    struct table_cell cell = {.start = t->text->len, .row = table->rows, .column = t->column, .head = head};
    buf_put(t->text, words);
    cell.end = t->text->len;
    columns = columns && columns < TABLE_COLUMNS_MAX - t->column ? columns : 1;
    rows = rows && rows < TABLE_ROWS_MAX ? rows : 1;
    cell.columns = (uint32_t)columns;
    cell.rows = (uint32_t)rows;
    if (t->column >= TABLE_COLUMNS_MAX || table->rows >= TABLE_ROWS_MAX)
        return;
    for (size_t i = t->column; i < t->column + columns; i++)
        t->taken[i] = cell.rows;
    t->column += cell.columns;
    table->columns = t->column > table->columns ? t->column : table->columns;
    if (words.len)
        keep_cell(t, cell);
}

void tables_join(struct tables *t, size_t columns)
{
    struct table *table = last(t);
    for (size_t i = table->count; t->in_row && i > 0 && table->cells[i - 1].row + TABLE_JOIN_MAX > table->rows; i--) {
        struct table_cell *cell = &table->cells[i - 1];
        if (cell->column == t->column && cell->row + cell->rows == table->rows) {
            cell->rows++;
            break;
        }
    }
    tables_cell(t, SLICE(""), columns, 1, false);
}

void tables_close(struct tables *t)
{
    if (!t->open)
        return;
    end_row(t);
    t->open = false;
    if (last(t)->count == 0)
        t->count--;
}

void tables_into(const struct tables *t, struct document *document)
{
    document->tables = t->at;
    document->table_count = t->count;
}
