#include "base/utf8.h"
#include "dateline.h"
#include "extract/extract.h"
#include <stdio.h>
#include <stdlib.h>

struct dateline {
    struct knowledge *know;
};

static void tell(const struct err *err, char *message, size_t size)
{
    if (message && size > 0)
        snprintf(message, size, "%s%s%s", err->file, err->file[0] ? ": " : "", err->message);
}

struct dateline *dateline_new(const struct dateline_files *files, char *message, size_t size)
{
    struct knowledge_files own = {NULL, 0, NULL, 0};
    struct err err = {0};

    if (files)
        own =
            (struct knowledge_files){files->lexicons, files->lexicon_count, files->extractors, files->extractor_count};
    struct knowledge *know = knowledge_new(&own, &err);
    if (!know) {
        tell(&err, message, size);
        return NULL;
    }
    struct dateline *d = must_alloc(sizeof *d);
    d->know = know;
    return d;
}

void dateline_free(struct dateline *d)
{
    if (!d)
        return;
    knowledge_free(d->know);
    free(d);
}

/* the caller's document as the stages know it; its strings are not copied */
static bool take_document(const struct dateline_document *given, struct document *ret, struct err *err)
{
    *ret = (struct document){.id = given->id ? slice_of(given->id) : SLICE(""),
                             .title = slice_of(given->title),
                             .text = {given->text, given->len}};
    size_t valid = given->len < INT32_MAX ? utf8_valid(ret->text) : 0;
    if (given->len >= INT32_MAX)
        return err_set(err, NULL, "text of 2 GiB or more: split it");
    if (valid < given->len)
        return err_set(err, NULL, "byte %zu of the text is not UTF-8: convert it first", valid + 1);
    if (given->published) {
        ret->published = date_parse(slice_of(given->published));
        ret->published_from = PUBLISHED_GIVEN;
        if (!date_is(ret->published))
            return err_set(err, NULL, "published '%s' is no day: write YYYY-MM-DD", given->published);
    }
    if (given->lang) {
        ret->language = strcmp(given->lang, "zh") == 0   ? LANGUAGE_ZH
                        : strcmp(given->lang, "en") == 0 ? LANGUAGE_EN
                                                         : LANGUAGE_UNKNOWN;
        if (ret->language == LANGUAGE_UNKNOWN)
            return err_set(err, NULL, "unknown lang '%s': zh or en", given->lang);
    }
    return true;
}

char *dateline_extract(const struct dateline *d, const struct dateline_document *given, size_t *ret_len, char *message,
                       size_t size)
{
    struct document document;
    struct err err = {0};
    struct arena arena;
    struct claims claims = {0};
    struct buf b = BUF_INIT;

    if (!take_document(given, &document, &err)) {
        tell(&err, message, size);
        return NULL;
    }
    arena_init(&arena);
    extract_claims(d->know, &document, &arena, &claims);
    buf_put(&b, SLICE("")); /* an answer without claims is a string too */
    for (size_t i = 0; i < claims.count; i++)
        claim_write(&b, &claims.at[i]);
    arena_release(&arena);
    if (ret_len)
        *ret_len = b.len;
    return b.ptr;
}

const char *dateline_version(void)
{
    return DATELINE_VERSION;
}
