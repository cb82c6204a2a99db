/* Files in files: compressed ones, tar, zip, WARC, what is broken in them, and bombs. */
#include "extract/read/packed.h"
#include "extract/read/warc.h"
#include "tests/pack.h"
#include "tests/read_file.h"
#include <stdlib.h>

/* ---- making them ---- */

static void compress(int filter, struct slice bytes, struct buf *ret)
{
    const struct part part = {"x", bytes};
    pack(ARCHIVE_FORMAT_RAW, filter, NULL, 1, &part, ret);
}

static void check_read(const char *name, struct slice bytes, enum input_form form, const char *wanted)
{
    const struct read_options options = {.form = form};
    struct buf got = BUF_INIT;
    read_file(bytes, ".bin", &options, &got);
    CHECK_TEXT(name, buf_slice(&got), wanted);
    buf_release(&got);
}

/* ---- compressed files ---- */

#define LINES "{\"text\":\"a\"}\n{\"text\":\"b\"}\n"

static void test_compressed(void **state)
{
    static const int filters[] = {ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_ZSTD, ARCHIVE_FILTER_XZ, ARCHIVE_FILTER_BZIP2,
                                  ARCHIVE_FILTER_LZ4};
    (void)state;
    for (size_t i = 0; i < COUNT(filters); i++) {
        struct buf text = BUF_INIT, twice = BUF_INIT;
        compress(filters[i], SLICE("产量5吨。"), &text);
        CHECK("told by the bytes", packed_kind(buf_slice(&text)) != PACKING_NONE);
        check_read("text", buf_slice(&text), INPUT_AUTO, "PATH||||产量5吨。\n");
        compress(ARCHIVE_FILTER_GZIP, buf_slice(&text), &twice);
        check_read("twice over", buf_slice(&twice), INPUT_AUTO, "PATH||||产量5吨。\n");
        buf_clear(&text);
        compress(filters[i], SLICE(LINES), &text);
        check_read("lines", buf_slice(&text), INPUT_AUTO, "PATH:1||||a\nPATH:2||||b\n");
        check_read("lines as text", buf_slice(&text), INPUT_TEXT, "PATH||||" LINES "\n");
        buf_release(&text);
        buf_release(&twice);
    }
}

static void test_broken_off(void **state)
{
    (void)state;
    struct buf b = BUF_INIT, lines = BUF_INIT;
    for (int i = 0; i < 200000; i++)
        buf_printf(&lines, "{\"id\":\"%d\",\"text\":\"%d\"}\n", i, i * 7919 % 10007);
    compress(ARCHIVE_FILTER_GZIP, buf_slice(&lines), &b);
    const struct read_options options = {.form = INPUT_AUTO};
    struct buf got = BUF_INIT;
    read_file(slice_sub(buf_slice(&b), 0, b.len / 2), ".gz", &options, &got);
    CHECK("what comes before is read", slice_starts(buf_slice(&got), SLICE("0||||0\n1||||7919\n")));
    CHECK("one message", slice_find(buf_slice(&got), SLICE("!is damaged or broken off (")) ==
                             slice_rfind(buf_slice(&got), SLICE("!")));
    check_read("only a start", SLICE("\x1F\x8B"), INPUT_AUTO,
               "!nothing can be unpacked of it: it is empty, damaged or broken off\n");
    buf_release(&b);
    buf_release(&lines);
    buf_release(&got);
}

/* ---- zip and tar ---- */

static void test_members(void **state)
{
    (void)state;
    struct buf inner = BUF_INIT, b = BUF_INIT;
    compress(ARCHIVE_FILTER_GZIP, SLICE("x"), &inner);
    const struct part parts[] = {{"a/page.txt", SLICE("<html><body><p>5 t</p>")},
                                 {"a/logo.png", SLICE("\x89PNG")},
                                 {".hidden", SLICE("6 t")},
                                 {"__MACOSX/a", SLICE("7 t")},
                                 {"old.doc", SLICE("\xD0\xCF\x11\xE0")},
                                 {"2024-05-06-x.gz", buf_slice(&inner)},
                                 {"lines", SLICE(LINES)}};
    static const char wanted[] =
        "PATH/a/page.txt||||5 t\n!/old.doc: is a document of an old Office, or one with a password: save it as text, "
        "HTML or PDF\nPATH/2024-05-06-x.gz||2024-05-06?||x\nPATH/lines:1||||a\nPATH/lines:2||||b\n";
    static const int formats[][2] = {{ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE},
                                     {ARCHIVE_FORMAT_TAR_PAX_RESTRICTED, ARCHIVE_FILTER_NONE},
                                     {ARCHIVE_FORMAT_TAR_GNUTAR, ARCHIVE_FILTER_ZSTD}};
    for (size_t i = 0; i < COUNT(formats); i++) {
        buf_clear(&b);
        pack(formats[i][0], formats[i][1], NULL, COUNT(parts), parts, &b);
        check_read("members", buf_slice(&b), INPUT_AUTO, wanted);
    }
    buf_clear(&b);
    pack(ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, "secret", 1, parts, &b);
    check_read("encrypted", buf_slice(&b), INPUT_AUTO,
               "!/a/page.txt: is encrypted: unpack it with its password first\n");
    check_read("an empty zip", SLICE("PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"), INPUT_AUTO, "");
    buf_release(&inner);
    buf_release(&b);
}

/* a name in the encoding of an old Windows */
static void test_names(void **state)
{
    (void)state;
    const struct part part = {"\xCD\xB3\xBC\xC6\xCA\xFD\xBE\xDD.txt", SLICE("5 t")};
    struct buf b = BUF_INIT;
    pack(ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, NULL, 1, &part, &b);
    check_read("GBK", buf_slice(&b), INPUT_AUTO, "PATH/统计数据.txt||||5 t\n");
    buf_release(&b);
}

/* ---- what is made to do harm ---- */

static void test_deep(void **state)
{
    (void)state;
    struct buf a = BUF_INIT, b = BUF_INIT;
    buf_puts(&a, "5 t");
    for (int i = 0; i < 10; i++) {
        compress(ARCHIVE_FILTER_GZIP, buf_slice(&a), &b);
        struct buf kept = a;
        a = b;
        b = kept;
        buf_clear(&b);
    }
    check_read("deep", buf_slice(&a), INPUT_AUTO, "!is packed 3 times over: unpack it first\n");
    buf_release(&a);
    buf_release(&b);
}

static void test_bomb(void **state)
{
    (void)state;
    enum { BIG = 200 << 20 };
    char *big = malloc(BIG);
    assert_non_null(big);
    memset(big, 'a', BIG);
    struct buf b = BUF_INIT;
    const struct part parts[] = {{"a", SLICE("5 t")}, {"b", {big, BIG}}, {"c", SLICE("6 t")}};
    pack(ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE, NULL, COUNT(parts), parts, &b);
    check_read("bomb", buf_slice(&b), INPUT_AUTO,
               "PATH/a||||5 t\n!/b: unpacks to more than 250 times its size: unpack it by hand if it is no bomb\n");
    free(big);
    buf_release(&b);
}

/* ---- crawls ---- */

static void put_record(struct buf *b, const char *type, const char *address, const char *media, struct slice body)
{
    buf_printf(b, "WARC/1.0\r\nWARC-Type: %s\r\nwarc-target-uri: %s\r\nContent-Type: %s\r\nContent-Length: %zu\r\n\r\n",
               type, address, media, body.len);
    buf_put(b, body);
    buf_puts(b, "\r\n\r\n");
}

#define HTTP "application/http; msgtype=response"
#define OK_HTML "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=\"gbk\"\r\n"

static void put_crawl(struct buf *b)
{
    struct buf squeezed = BUF_INIT;
    buf_puts(&squeezed, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n");
    compress(ARCHIVE_FILTER_GZIP, SLICE("<p>7 t</p>"), &squeezed);
    put_record(b, "warcinfo", "", "application/warc-fields", SLICE("software: x\r\n"));
    put_record(b, "response", "<http://a/1>", HTTP,
               SLICE(OK_HTML "\r\n<p>\xB2\xFA\xC1\xBF"
                             "5\xB6\xD6</p>"));
    put_record(b, "request", "http://a/1", "application/http; msgtype=request", SLICE("GET / HTTP/1.0\r\n\r\n"));
    put_record(
        b, "response", "http://a/2", HTTP,
        SLICE(OK_HTML "Transfer-Encoding: chunked\r\n\r\n5\r\n<p>6 \r\nB;x\r\nt are cut.<\r\n3\r\n/p>\r\n0\r\n\r\n"));
    put_record(b, "response", "http://a/3", HTTP, buf_slice(&squeezed));
    put_record(b, "response", "http://a/4", HTTP, SLICE("HTTP/1.1 404 Gone\r\n\r\n<p>8 t</p>"));
    put_record(b, "response", "http://a/5", HTTP, SLICE("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG"));
    put_record(b, "resource", "http://a/6", "text/plain", SLICE("9 t"));
    put_record(b, "response", "http://a/7", HTTP, SLICE("HTTP/1.1 200 OK\r\n\r\n<html><p>10 t</p></html>"));
    buf_release(&squeezed);
}

#define PAGES                                                                                                          \
    "http://a/1||||产量5吨\nhttp://a/2||||6 t are cut.\nhttp://a/3||||7 t\nhttp://a/6||||9 t\nhttp://a/7||||10 t\n"

static void test_crawl(void **state)
{
    (void)state;
    struct buf b = BUF_INIT, packed = BUF_INIT;
    put_crawl(&b);
    check_read("crawl", buf_slice(&b), INPUT_AUTO, PAGES);
    compress(ARCHIVE_FILTER_GZIP, buf_slice(&b), &packed);
    check_read("compressed", buf_slice(&packed), INPUT_AUTO, PAGES);
    size_t whole = b.len;
    buf_puts(&b, "and more\r\n");
    check_read("rubbish behind", buf_slice(&b), INPUT_AUTO,
               PAGES "!no WARC record where one should begin: the rest is left out\n");
    check_read("broken off", slice_sub(buf_slice(&b), 0, whole - 12), INPUT_AUTO,
               "http://a/1||||产量5吨\nhttp://a/2||||6 t are cut.\nhttp://a/3||||7 t\nhttp://a/6||||9 t\n"
               "!the last record is broken off\n");
    check_read("no length", SLICE("WARC/1.0\r\nWARC-Type: response\r\n\r\n5 t"), INPUT_AUTO,
               "!a WARC record without a length: the rest is left out\n");
    check_read("length of nonsense", SLICE("WARC/1.0\r\nContent-Length: -5\r\n\r\n5 t"), INPUT_AUTO,
               "!a WARC record without a length: the rest is left out\n");
    check_read("broken off in its head", SLICE("WARC/1.0\r\nContent-Le"), INPUT_AUTO,
               "!a WARC record without a length: the rest is left out\n");
    buf_release(&b);
    buf_release(&packed);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_compressed), cmocka_unit_test(test_broken_off), cmocka_unit_test(test_members),
        cmocka_unit_test(test_names),      cmocka_unit_test(test_deep),       cmocka_unit_test(test_bomb),
        cmocka_unit_test(test_crawl),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
