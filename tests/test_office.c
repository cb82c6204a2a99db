/* Office documents: words, tables, what a reader of them does not see, and broken ones. */
#include "extract/read/office.h"
#include "extract/read/table.h"
#include "tests/pack.h"

#define OPEN "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
#define P(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"
#define TC(text) "<w:tc>" P(text) "</w:tc>"
#define WIDE(text) "<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" P(text) "</w:tc>"
#define DOWN(text) "<w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>" P(text) "</w:tc>"
#define JOINED "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>"

static const struct part docx[] = {
    {"[Content_Types].xml", SLICE_INIT("<Types/>")},
    {"docProps/core.xml", SLICE_INIT("<c xmlns:dc='d'><dc:title> Steel in  May </dc:title></c>")},
    {"word/document.xml",
     SLICE_INIT(OPEN "<w:p><w:r><w:t>Output </w:t></w:r><w:r><w:t xml:space='preserve'>rose </w:t></w:r><w:del><w:r>"
                     "<w:t>4</w:t></w:r></w:del><w:r><w:instrText>PAGE 9</w:instrText></w:r><w:r><w:t>5%.</w:t></w:r>"
                     "</w:p><w:tbl><w:tr>" DOWN("City") WIDE("Output, t") "</w:tr><w:tr>" JOINED TC("2023")
                         TC("2024") "</w:tr><w:tr>" TC("A") TC("5") "<w:tc>" P("6")
                             P("t") "</w:tc></w:tr></w:tbl>" P("End &amp; 产量5吨。") "</w:body></w:document>")},
};

static const struct part odt[] = {
    {"mimetype", SLICE_INIT("application/vnd.oasis.opendocument.text")},
    {"content.xml",
     SLICE_INIT(
         "<o:d xmlns:o='o' xmlns:t='t' xmlns:b='b'><o:body><t:h>Steel</t:h><t:p>Output <t:span>rose</t:span><t:s/>"
         "5%.<t:note><t:p>note 7</t:p></t:note></t:p><b:table><b:table-row><b:table-cell "
         "b:number-columns-spanned='2'><t:p>City</t:p></b:table-cell><b:covered-table-cell/></b:table-row>"
         "<b:table-row><b:table-cell><t:p>A</t:p></b:table-cell><b:table-cell><t:p>5</t:p></b:table-cell>"
         "</b:table-row></b:table></o:body></o:d>")},
};

static const struct part xlsx[] = {
    {"[Content_Types].xml", SLICE_INIT("<Types/>")},
    {"xl/worksheets/sheet1.xml",
     SLICE_INIT(
         "<worksheet><sheetData><row><c r='A1' t='s'><v>0</v></c><c r='C1' t='s'><v>1</v></c></row><row><c r='A2' "
         "s='2'><v>45413</v></c><c r='B2'><f>1+2</f><v>3.5</v></c><c r='C2' s='1'><v>5.2999999999999999E-2</v>"
         "</c></row><row><c r='A3' t='inlineStr'><is><t>sum</t></is></c><c r='B3' t='e'><v>#REF!</v></c></row>"
         "</sheetData></worksheet>")},
    {"xl/sharedStrings.xml", SLICE_INIT("<sst><si><t>Day</t></si><si><r><t>Gro</t></r><r><t>wth</t></r></si></sst>")},
    {"xl/styles.xml", SLICE_INIT("<s><numFmts><numFmt numFmtId='170' formatCode='0.0\"d\"%'/></numFmts><cellXfs><xf "
                                 "numFmtId='0'/><xf numFmtId='170'/><xf numFmtId='14'/></cellXfs></s>")},
};

/* the text, and below it each cell as row,column+columns+rows words */
static void read_office(size_t count, const struct part *parts, size_t cut, struct buf *ret)
{
    struct buf b = BUF_INIT;
    struct arena arena;
    struct document document = {0};
    struct budget budget = {.in = 0};
    struct err err = {0};
    arena_init(&arena);
    pack(ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, NULL, count, parts, &b);
    bool ok = office_read(slice_sub(buf_slice(&b), 0, b.len - cut), 1 << 20, &budget, &arena, &document, &err);
    buf_put(ret, ok ? document.text : slice_of(err.message));
    for (size_t i = 0; ok && i < document.table_count; i++)
        for (size_t k = 0; k < document.tables[i].count; k++) {
            const struct table_cell *c = &document.tables[i].cells[k];
            buf_printf(ret, "%u,%u+%u+%u ", c->row, c->column, c->columns, c->rows);
            buf_put(ret, slice_sub(document.text, c->start, c->end));
            buf_putc(ret, '\n');
        }
    if (document.title.len)
        buf_put(ret, document.title);
    arena_release(&arena);
    buf_release(&b);
}

static void check_office(const char *name, size_t count, const struct part *parts, size_t cut, const char *wanted)
{
    struct buf got = BUF_INIT;
    read_office(count, parts, cut, &got);
    CHECK_TEXT(name, buf_slice(&got), wanted);
    buf_release(&got);
}

static void test_documents(void **state)
{
    (void)state;
    check_office("DOCX", COUNT(docx), docx, 0,
                 "Output rose 5%.\nCity Output, t\n2023 2024\nA 5 6 t\nEnd & 产量5吨。\n0,0+1+2 City\n0,1+2+1 Output, "
                 "t\n1,1+1+1 2023\n1,2+1+1 2024\n2,0+1+1 A\n2,1+1+1 5\n2,2+1+1 6 t\nSteel in  May");
    check_office("ODT", COUNT(odt), odt, 0, "Steel\nOutput rose 5%.\nCity\nA 5\n0,0+2+1 City\n1,0+1+1 A\n1,1+1+1 5\n");
    check_office("XLSX", COUNT(xlsx), xlsx, 0,
                 "Day Growth\n2024-05-01 3.5 5.3%\nsum #REF!\n0,0+1+1 Day\n0,2+1+1 Growth\n1,0+1+1 2024-05-01\n1,1+1+1 "
                 "3.5\n1,2+1+1 5.3%\n2,0+1+1 sum\n2,1+1+1 #REF!\n");
}

static void test_broken(void **state)
{
    (void)state;
    static const struct part nothing[] = {{"[Content_Types].xml", SLICE_INIT("<Types/>")}};
    static const struct part garbage[] = {{"word/document.xml", SLICE_INIT("<w><p><t>5 t</t></p><p>")}};
    static const struct part laughs[] = {
        {"word/document.xml",
         SLICE_INIT("<!DOCTYPE w [<!ENTITY a 'xxxxxxxxxx'><!ENTITY b '&a;&a;&a;'>]><w><p><t>&b;5 t</t></p></w>")}};
    check_office("nothing in it", 1, nothing, 0, "no text is in it: is it a document of Word, Excel or LibreOffice?");
    check_office("XML that breaks off", 1, garbage, 0, "5 t\n");
    check_office("entities", 1, laughs, 0, "5 t\n");
    struct buf got = BUF_INIT;
    read_office(COUNT(docx), docx, 900, &got);
    CHECK("broken off", slice_starts(buf_slice(&got), SLICE("is damaged or broken off")));
    buf_release(&got);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_documents), cmocka_unit_test(test_broken)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
