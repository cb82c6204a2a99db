/* style - how charts look */
#include "plot/style.h"
#include "base/data.h"
#include "base/file.h"
#include <assert.h>
#include <cjson/cJSON.h>
#include <stddef.h>
#include <stdio.h>

#define STYLE_FILE_MAX (1 << 20)

/* one row a number: name, where it goes, bounds.  The bounds keep text and plot inside the picture. */
static const struct {
    const char *name;
    size_t offset;
    int low, high;
} number_rows[] = {
    {"width", offsetof(struct style, width), 320, 8000}, {"height", offsetof(struct style, height), 240, 8000},
    {"title", offsetof(struct style, title), 6, 60},     {"subtitle", offsetof(struct style, subtitle), 6, 60},
    {"unit", offsetof(struct style, unit), 6, 60},       {"tick", offsetof(struct style, tick), 6, 60},
    {"label", offsetof(struct style, label), 6, 60},     {"note", offsetof(struct style, note), 6, 60},
};

static const struct {
    const char *name;
    size_t offset;
} colour_rows[] = {
    {"ink", offsetof(struct style, ink)},   {"grey", offsetof(struct style, grey)},
    {"grid", offsetof(struct style, grid)}, {"zone", offsetof(struct style, zone)},
    {"old", offsetof(struct style, old)},   {"background", offsetof(struct style, background)},
};

#define COUNT(rows) (sizeof(rows) / sizeof(rows)[0])

static bool read_colour(const cJSON *item, char ret[8], struct err *err)
{
    const char *text = cJSON_GetStringValue(item);
    if (!text || strlen(text) != 7 || text[0] != '#' || strspn(text + 1, "0123456789abcdefABCDEF") != 6)
        return err_set(err, NULL, "style: a colour must be written \"#rrggbb\"");
    memcpy(ret, text, 8);
    return true;
}

/* a font's name stands inside quotes in the script, and gnuplot's SVG does not escape it */
static bool font_ok(const char *name)
{
    static const char allowed[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 -";
    return name && name[0] && strlen(name) < STYLE_FONT_LEN && strspn(name, allowed) == strlen(name);
}

static bool read_fonts(const cJSON *list, struct style *ret, struct err *err)
{
    size_t count = 0;
    const cJSON *item;
    cJSON_ArrayForEach(item, list)
    {
        const char *name = cJSON_GetStringValue(item);
        if (!font_ok(name) || count == STYLE_FONTS_MAX)
            return err_set(err, NULL, "style: \"fonts\" takes up to %d names of letters, digits, blanks and hyphens",
                           STYLE_FONTS_MAX);
        memcpy(ret->fonts[count++], name, strlen(name) + 1);
    }
    if (count == 0)
        return err_set(err, NULL, "style: \"fonts\" must be a list of names");
    ret->font_count = count;
    return true;
}

static bool read_colours(const cJSON *list, struct style *ret, struct err *err)
{
    size_t count = 0;
    const cJSON *item;
    cJSON_ArrayForEach(item, list)
    {
        if (count == STYLE_COLOURS_MAX)
            return err_set(err, NULL, "style: \"colours\" takes up to %d colours", STYLE_COLOURS_MAX);
        if (!read_colour(item, ret->colours[count++], err))
            return false;
    }
    if (count == 0)
        return err_set(err, NULL, "style: \"colours\" must be a list of colours");
    ret->colour_count = count;
    return true;
}

static bool read_width(const cJSON *item, double low, double high, double *ret, struct err *err)
{
    if (!cJSON_IsNumber(item) || item->valuedouble < low || item->valuedouble > high)
        return err_set(err, NULL, "style: \"%.40s\" must be a number from %g to %g", item->string, low, high);
    *ret = item->valuedouble;
    return true;
}

static bool read_item(const cJSON *item, struct style *ret, struct err *err);

static bool read_sizes(const cJSON *object, struct style *ret, struct err *err)
{
    const cJSON *item;
    bool numbers = cJSON_IsObject(object), ok = true;
    cJSON_ArrayForEach(item, object)
    {
        numbers = numbers && cJSON_IsNumber(item);
        ok = ok && numbers && read_item(item, ret, err);
    }
    return numbers ? ok
                   : err_set(err, NULL,
                             "style: \"sizes\" takes numbers of pixels for title, subtitle, unit, tick, label, note");
}

static bool read_item(const cJSON *item, struct style *ret, struct err *err)
{
    const char *name = item->string;
    if (strcmp(name, "fonts") == 0)
        return read_fonts(item, ret, err);
    if (strcmp(name, "colours") == 0)
        return read_colours(item, ret, err);
    if (strcmp(name, "sizes") == 0)
        return read_sizes(item, ret, err);
    if (strcmp(name, "line") == 0)
        return read_width(item, 0.1, 20, &ret->line, err);
    if (strcmp(name, "point") == 0)
        return read_width(item, 0.1, 10, &ret->point, err);
    for (size_t i = 0; i < COUNT(colour_rows); i++)
        if (strcmp(name, colour_rows[i].name) == 0)
            return read_colour(item, (char *)ret + colour_rows[i].offset, err);
    for (size_t i = 0; i < COUNT(number_rows); i++)
        if (strcmp(name, number_rows[i].name) == 0) {
            double value = 0;
            if (!read_width(item, number_rows[i].low, number_rows[i].high, &value, err))
                return false;
            *(int *)((char *)ret + number_rows[i].offset) = (int)value;
            return true;
        }
    return err_set(err, NULL, "style: \"%.40s\" is no setting; 'man dateline-plot' lists them", name);
}

bool style_read(struct slice json, struct style *ret, struct err *err)
{
    cJSON *root = cJSON_ParseWithLength(json.ptr ? json.ptr : "", json.len);
    bool ok = cJSON_IsObject(root) || err_set(err, NULL, "style: not a JSON object");
    const cJSON *item;
    if (ok)
        cJSON_ArrayForEach(item, root) if (!(ok = read_item(item, ret, err))) break;
    cJSON_Delete(root);
    return ok;
}

void style_default(struct style *ret)
{
    struct err err;
    memset(ret, 0, sizeof *ret);
    bool ok = style_read(data_file("plot/style.json"), ret, &err);
    assert(ok);
    (void)ok;
}

bool style_load(const char *path, struct style *ret, struct err *err)
{
    struct buf text = BUF_INIT;
    bool ok = file_read(path, STYLE_FILE_MAX, &text, err) && style_read(buf_slice(&text), ret, err);
    if (!ok)
        snprintf(err->file, sizeof err->file, "%s", path);
    buf_release(&text);
    return ok;
}
