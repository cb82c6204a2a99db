/* page - the frame of every page of a report */
#include "plot/page.h"
#include "base/data.h"
#include "plot/quote.h"
#include "plot/sha256.h"

void page_frame_make(struct page_frame *frame)
{
    struct slice style = data_file("plot/page.css"), script = data_file("plot/page.js");
    *frame = (struct page_frame){BUF_INIT, BUF_INIT};
    struct buf *b = &frame->head;
    buf_puts(b, "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                "style-src '");
    sha256_source(b, style);
    buf_puts(b, "'; script-src '");
    sha256_source(b, script);
    buf_puts(b, "'; img-src 'self'; base-uri 'none'; form-action 'none'\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                "<meta name=\"referrer\" content=\"no-referrer\">\n<style>");
    buf_put(b, style);
    buf_puts(b, "</style>\n");
    buf_puts(&frame->tail, "<script>");
    buf_put(&frame->tail, script);
    buf_puts(&frame->tail, "</script>\n");
}

void page_frame_release(struct page_frame *frame)
{
    buf_release(&frame->head);
    buf_release(&frame->tail);
}

void page_begin(struct buf *b, const struct page_frame *frame, const char *language, struct slice title)
{
    buf_printf(b, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n", language);
    buf_put(b, buf_slice(&frame->head));
    buf_puts(b, "<title>");
    quote_html(b, title);
    buf_puts(b, "</title>\n</head>\n<body>\n");
}

void page_end(struct buf *b, const struct page_frame *frame)
{
    buf_put(b, buf_slice(&frame->tail));
    buf_puts(b, "</body>\n</html>\n");
}
