#include "extract/lexicon/knowledge.h"
#include "base/file.h"
#include "base/options.h"
#include "extract/choose/choice.h"
#include "extract/choose/confidence.h"
#include "extract/choose/measures.h"
#include "extract/choose/reading.h"
#include "extract/choose/time_en.h"
#include "extract/frame/country.h"
#include "extract/frame/frame.h"
#include "extract/lexicon/plain.h"
#include "extract/mention/period.h"
#include "extract/mention/quantity.h"
#include "extract/mention/unit.h"
#include "extract/name/extractor.h"
#include <stdlib.h>

/* a lexicon or extractor file of a user's is at most this long: it is read by people, not generated */
#define USER_FILE_MAX ((size_t)16 << 20)

/* extract/lexicon/zh.json, extract/lexicon/numeral_zh.json, ... : the language is the end of the name */
static bool is_lexicon(const char *name, const char *language)
{
    struct slice s = slice_of(name);
    if (!slice_starts(s, SLICE("extract/lexicon/")) || !slice_ends(s, SLICE(".json")))
        return false;
    struct slice stem = slice_sub(s, strlen("extract/lexicon/"), s.len - strlen(".json"));
    size_t len = strlen(language);
    return slice_ends(stem, slice_of(language)) && (stem.len == len || stem.ptr[stem.len - len - 1] == '_');
}

extern const struct lexicon_compiled lexicon_zh, lexicon_en;

/* from the files: a user's rows go among them */
static struct lexicon *load_lexicon(const char *language, bool fold, struct err *err)
{
    struct lexicon *x = lexicon_new(fold);
    for (const struct data_row *row = data_rows; row->name; row++)
        if (is_lexicon(row->name, language) && !lexicon_add(x, row->name, data_file(row->name), err)) {
            lexicon_free(x);
            return NULL;
        }
    return x;
}

static bool add_built_in(struct knowledge *know, bool compiled, struct err *err)
{
    know->zh = compiled ? lexicon_open(&lexicon_zh) : load_lexicon("zh", false, err);
    know->en = compiled ? lexicon_open(&lexicon_en) : load_lexicon("en", true, err);
    if (!know->zh || !know->en)
        return false;
    for (const struct data_row *row = data_rows; row->name; row++)
        if (slice_starts(slice_of(row->name), SLICE("extract/name/extractors/")) &&
            !extractors_add(know->extractors, row->name, data_file(row->name), err))
            return false;
    return true;
}

/* a class of which no built-in file has rows: it is there for users */
static const char class_unit[] = "unit";

/* nobody would read the rows of a class that the program does not know */
static bool check_classes(const struct lexicon *lexicon, const char *path, const cJSON *root, struct err *err)
{
    const cJSON *rows;
    cJSON_ArrayForEach(rows, root)
    {
        if (cJSON_IsString(rows) || strcmp(rows->string, class_unit) == 0 || lexicon_class(lexicon, rows->string) >= 0)
            continue;
        struct nearest n;
        nearest_start(&n, slice_of(rows->string));
        nearest_try(&n, class_unit);
        for (int i = 0; i < lexicon_classes(lexicon); i++)
            nearest_try(&n, lexicon_class_name(lexicon, i));
        return n.name ? err_set(err, path, "unknown class \"%s\": did you mean \"%s\"?", rows->string, n.name)
                      : err_set(err, path, "unknown class \"%s\": 'man dateline-extract' lists them", rows->string);
    }
    return true;
}

/* a user's lexicon names its language in "lang"; lexicon_add passes over that field */
static bool add_user_lexicon(struct knowledge *know, const char *path, struct slice json, struct err *err)
{
    cJSON *root = cJSON_ParseWithLength(json.ptr, json.len);
    const cJSON *lang = cJSON_GetObjectItemCaseSensitive(root, "lang");
    bool zh = cJSON_IsString(lang) && strcmp(lang->valuestring, "zh") == 0;
    bool en = cJSON_IsString(lang) && strcmp(lang->valuestring, "en") == 0;
    bool ok = !cJSON_IsObject(root) || zh || en ||
              err_set(err, path, "no language: add \"lang\": \"zh\" or \"lang\": \"en\" to the object");
    struct lexicon *lexicon = zh ? know->zh : know->en;
    ok = ok && (!cJSON_IsObject(root) || check_classes(lexicon, path, root, err)) &&
         lexicon_add(lexicon, path, json, err);
    cJSON_Delete(root);
    return ok;
}

static bool add_user_files(struct knowledge *know, const struct knowledge_files *files, struct err *err)
{
    bool ok = true;
    struct buf text = BUF_INIT;
    for (size_t i = 0; ok && i < files->lexicon_count; i++) {
        buf_clear(&text);
        ok = file_read(files->lexicons[i], USER_FILE_MAX, &text, err) &&
             add_user_lexicon(know, files->lexicons[i], buf_slice(&text), err);
    }
    for (size_t i = 0; ok && i < files->extractor_count; i++) {
        buf_clear(&text);
        ok = file_read(files->extractors[i], USER_FILE_MAX, &text, err) &&
             extractors_add(know->extractors, files->extractors[i], buf_slice(&text), err);
    }
    buf_release(&text);
    return ok;
}

/* in the order in which they build on each other */
static bool make_tables(struct knowledge *know, struct err *err)
{
    return (know->plain = plain_tables_new(know)) && (know->frame = frame_tables_new(know, err)) &&
           (know->country = country_tables_new(know)) && (know->choice = choice_tables_new(err)) &&
           (know->measures = measures_new(err)) && (know->times_en = time_en_families(err)) &&
           (know->confidence = confidence_tables_new(err)) && (know->numeral = numeral_tables_new(know, err)) &&
           (know->unit = unit_tables_new(know, err)) && (know->period = period_tables_new(know, err)) &&
           (know->quantity = quantity_tables_new(know)) && (know->claims_zh = zh_tables_new(know, err)) &&
           (know->claims_en = en_tables_new(know, err));
}

static struct knowledge *make(const struct knowledge_files *files, bool compiled, struct err *err)
{
    struct knowledge *know = must_alloc(sizeof *know);
    *know = (struct knowledge){.extractors = extractors_new()};
    bool ok = add_built_in(know, compiled, err) && add_user_files(know, files, err);
    if (ok && !compiled) {
        lexicon_ready(know->zh);
        lexicon_ready(know->en);
    }
    if (ok && make_tables(know, err))
        return know;
    knowledge_free(know);
    return NULL;
}

struct knowledge *knowledge_new(const struct knowledge_files *files, struct err *err)
{
    return make(files, files->lexicon_count == 0, err);
}

struct knowledge *knowledge_of_files(struct err *err)
{
    return make(&(struct knowledge_files){0}, false, err);
}

void knowledge_free(struct knowledge *know)
{
    if (!know)
        return;
    en_tables_free(know->claims_en);
    zh_tables_free(know->claims_zh);
    quantity_tables_free(know->quantity);
    period_tables_free(know->period);
    unit_tables_free(know->unit);
    numeral_tables_free(know->numeral);
    choice_tables_free(know->choice);
    families_free(know->measures);
    families_free(know->times_en);
    confidence_tables_free(know->confidence);
    country_tables_free(know->country);
    frame_tables_free(know->frame);
    plain_tables_free(know->plain);
    extractors_free(know->extractors);
    lexicon_free(know->en);
    lexicon_free(know->zh);
    free(know);
}
