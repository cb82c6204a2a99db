/* files that users write (lexicons, extractors, rules, styles) and whole commands of them: refused with a message, or
 * taken; the first byte says which */
#include "extract/lexicon/lexicon.h"
#include "extract/name/extractor.h"
#include "plot/style.h"
#include "series/rules.h"
#include "series/watch.h"
#include "tests/fuzz/fuzz.h"

static bool take_style(struct slice json, struct err *err)
{
    struct style style;
    style_default(&style);
    bool taken = style_read(json, &style, err);
    HOLDS(!taken || (style.font_count <= STYLE_FONTS_MAX && style.width > 0 && style.height > 0));
    return taken;
}

static bool take_lexicon(struct slice json, struct err *err)
{
    struct lexicon *lexicon = lexicon_new(true);
    bool taken = lexicon_add(lexicon, "file.json", json, err);
    lexicon_free(lexicon);
    return taken;
}

static bool take_extractors(struct slice json, struct err *err)
{
    struct extractors *extractors = extractors_new();
    bool taken = extractors_add(extractors, "file.json", json, err);
    extractors_free(extractors);
    return taken;
}

static bool take_watch(struct slice json, struct err *err)
{
    struct watch_rules *rules = watch_rules_new("file.json", json, err);
    watch_rules_free(rules);
    return rules;
}

static bool take_merge(struct slice json, struct err *err)
{
    struct merge_rules *rules = merge_rules_new("file.json", json, err);
    merge_rules_free(rules);
    return rules;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static bool (*const kinds[])(struct slice json, struct err * err) = {take_style, take_lexicon, take_extractors,
                                                                         take_watch, take_merge};
    struct err err = {.message = ""};
    if (size == 0)
        return 0;
    if (!kinds[data[0] % 5](bytes_of(data + 1, size - 1), &err))
        HOLDS(err.message[0] != '\0' && strlen(err.message) < ERR_MAX);
    return 0;
}
