/* any bytes as a file of documents: with one thread and with four the same claims and the same complaints, each in
 * order
 *
 * The first byte picks --input; half of the inputs are cut into lines, each a document, so that there is work for four.
 */
#include "extract/batch.h"
#include "plot/excerpt.h"
#include "tests/fuzz/known.h"
#include <sys/mman.h>
#include <unistd.h>

struct output {
    struct buf claims, complaints;
};

static void output_release(struct output *output)
{
    buf_release(&output->claims);
    buf_release(&output->complaints);
}

/* the page of a document of which only claims are there marks them within its text */
static void check_excerpt(struct batch_item *item)
{
    struct report_content content;
    excerpt_of_claims(item->claims.at, item->claims.count, &item->arena, &content);
    HOLDS(content.claim_count == item->claims.count);
    for (size_t i = 0, at = 0; i < content.claim_count; at = content.claims[i++].to)
        HOLDS(at <= content.claims[i].from && content.claims[i].from <= content.claims[i].to &&
              content.claims[i].to <= content.text.len);
}

static void work(const struct knowledge *know, struct batch_item *item, void *context)
{
    (void)context;
    if (item->document.claims.ptr)
        check_excerpt(item);
    else
        extract_claims(know, &item->document, &item->arena, &item->claims);
    for (size_t i = 0; i < item->claims.count; i++)
        claim_write(&item->out, &item->claims.at[i]);
}

static bool emit(struct batch_item *item, void *context)
{
    struct output *output = context;
    buf_put(&output->claims, buf_slice(&item->out));
    return true;
}

static void bad(const struct err *err, void *context)
{
    struct output *output = context;
    buf_puts(&output->complaints, err->message);
    buf_putc(&output->complaints, '\n');
}

static void run(const char *path, enum input_form form, int jobs, struct output *output)
{
    struct batch batch = {
        .know = known(),
        .paths = &path,
        .path_count = 1,
        .read = {.form = form, .claims = form == INPUT_CLAIMS, .text_max = 1, .published = date_of(2025, 10, 29)},
        .jobs = jobs,
        .work = work,
        .emit = emit,
        .bad = bad,
        .context = output};
    batch_run(&batch);
}

/* each line of the bytes as the text of a document */
static void put_lines(struct buf *b, struct slice bytes)
{
    for (size_t at = 0; at < bytes.len;) {
        size_t end = slice_find(slice_sub(bytes, at, bytes.len), SLICE("\n"));
        end = end == SLICE_NONE ? bytes.len : at + end;
        buf_puts(b, "{\"text\":");
        buf_json_string(b, slice_sub(bytes, at, end));
        buf_puts(b, "}\n");
        at = end + 1;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const enum input_form forms[] = {INPUT_AUTO, INPUT_TEXT, INPUT_JSONL, INPUT_HTML};
    struct buf file = BUF_INIT;
    struct output one = {BUF_INIT, BUF_INIT}, four = {BUF_INIT, BUF_INIT};
    char path[40];
    if (size == 0 || (size > 5 && memcmp(data + 1, "%PDF", 4) == 0))
        return 0;
    bool lines = data[0] & 4;
    if (lines)
        put_lines(&file, bytes_of(data + 1, size - 1));
    else
        buf_put(&file, bytes_of(data + 1, size - 1));
    int fd = memfd_create("fuzz", MFD_CLOEXEC);
    HOLDS(fd >= 0 && write(fd, file.ptr ? file.ptr : "", file.len) == (ssize_t)file.len);
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    enum input_form form = lines ? INPUT_JSONL : data[0] & 8 ? INPUT_CLAIMS : forms[data[0] & 3];
    run(path, form, 1, &one);
    run(path, form, 4, &four);
    HOLDS(slice_equal(buf_slice(&one.claims), buf_slice(&four.claims)));
    HOLDS(slice_equal(buf_slice(&one.complaints), buf_slice(&four.complaints)));
    close(fd);
    buf_release(&file);
    output_release(&one);
    output_release(&four);
    return 0;
}
