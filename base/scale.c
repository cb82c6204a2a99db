/* scale - numbers in the reader's units */
#include "base/scale.h"
#include "base/data.h"
#include <assert.h>
#include <cjson/cJSON.h>
#include <math.h>
#include <stdlib.h>

#define STEPS_MAX 6
#define SIGNIFICANT 4

struct step {
    int power;
    struct slice name;
};

struct row {
    struct slice unit, base, names[2]; /* [0] English, [1] Chinese */
    int power;
    struct step steps[2][STEPS_MAX]; /* ascending */
    size_t step_count[2];
};

struct units {
    cJSON *json;
    struct row *rows;
    size_t count;
};

/* the steps of units that have no row, put before their name */
static const struct step plain_steps[2][STEPS_MAX] = {
    {{3, SLICE_INIT("thousand ")},
     {6, SLICE_INIT("million ")},
     {9, SLICE_INIT("billion ")},
     {12, SLICE_INIT("trillion ")}},
    {{4, SLICE_INIT("万")}, {8, SLICE_INIT("亿")}, {12, SLICE_INIT("万亿")}},
};
static const size_t plain_counts[2] = {4, 3};

static struct slice text_of(const cJSON *object, const char *name)
{
    const char *text = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, name));
    assert(text);
    return slice_of(text);
}

static size_t read_steps(const cJSON *list, struct step steps[STEPS_MAX])
{
    size_t count = 0;
    const cJSON *item;
    cJSON_ArrayForEach(item, list)
    {
        assert(count < STEPS_MAX);
        steps[count].power = cJSON_GetArrayItem(item, 0)->valueint;
        steps[count++].name = slice_of(cJSON_GetStringValue(cJSON_GetArrayItem(item, 1)));
    }
    return count;
}

struct units *units_new(void)
{
    struct slice file = data_file("base/units.json");
    struct units *units = must_alloc(sizeof *units);
    units->json = cJSON_ParseWithLength(file.ptr, file.len);
    units->count = 0;
    units->rows = must_alloc(sizeof *units->rows * (size_t)(cJSON_GetArraySize(units->json) + 1));
    const cJSON *item;
    cJSON_ArrayForEach(item, units->json)
    {
        struct row *row = &units->rows[units->count++];
        row->unit = text_of(item, "unit");
        row->base = text_of(item, "base");
        row->names[0] = text_of(item, "en");
        row->names[1] = text_of(item, "zh");
        row->power = cJSON_GetObjectItemCaseSensitive(item, "power")->valueint;
        row->step_count[0] = read_steps(cJSON_GetObjectItemCaseSensitive(item, "en_steps"), row->steps[0]);
        row->step_count[1] = read_steps(cJSON_GetObjectItemCaseSensitive(item, "zh_steps"), row->steps[1]);
    }
    return units;
}

void units_free(struct units *units)
{
    if (!units)
        return;
    cJSON_Delete(units->json);
    free(units->rows);
    free(units);
}

static const struct row *find_row(const struct units *units, struct slice unit)
{
    for (size_t i = 0; i < units->count; i++)
        if (slice_equal(units->rows[i].unit, unit))
            return &units->rows[i];
    return NULL;
}

bool units_power(const struct units *units, struct slice a, struct slice b, int *ret)
{
    const struct row *row_a = find_row(units, a), *row_b = find_row(units, b);
    if (slice_equal(a, b))
        *ret = 0;
    else if (row_a && row_b && slice_equal(row_a->base, row_b->base))
        *ret = row_a->power - row_b->power;
    else
        return false;
    return true;
}

/* CNY/t is 元/吨: each side by its own row */
static struct slice plain_name(const struct units *units, struct slice unit, bool chinese, struct arena *arena)
{
    size_t slash = slice_find(unit, SLICE("/"));
    const struct row *row = find_row(units, unit);
    if (row)
        return row->names[chinese];
    if (slash == SLICE_NONE || slash == 0)
        return unit;
    struct slice left = slice_sub(unit, 0, slash), right = slice_sub(unit, slash + 1, unit.len);
    const struct row *left_row = find_row(units, left), *right_row = find_row(units, right);
    if (left_row)
        left = left_row->names[chinese];
    if (right_row)
        right = right_row->names[chinese];
    return arena_printf(arena, "%.*s/%.*s", (int)left.len, left.ptr, (int)right.len, right.ptr);
}

/* The largest step that leaves a digit before the point.  The first one is taken a digit later: 12,345 辆 reads
 * better than 1.2 万辆. */
static const struct step *pick_step(const struct step *steps, size_t count, double largest)
{
    const struct step *best = NULL;
    for (size_t i = 0; i < count; i++)
        if (largest >= power_of_ten(steps[i].power + (i == 0)))
            best = &steps[i];
    return best;
}

struct scale scale_pick(const struct units *units, struct slice unit, double largest, bool chinese, struct arena *arena)
{
    const struct row *row = find_row(units, unit);
    struct scale scale = {0, plain_name(units, unit, chinese, arena)};
    const struct step *step;
    if (row) {
        step = pick_step(row->steps[chinese], row->step_count[chinese], largest);
        if (step)
            scale = (struct scale){step->power, step->name};
    } else {
        step = pick_step(plain_steps[chinese], plain_counts[chinese], largest);
        if (step)
            scale = (struct scale){step->power, arena_printf(arena, "%.*s%.*s", (int)step->name.len, step->name.ptr,
                                                             (int)scale.name.len, scale.name.ptr)};
    }
    return scale;
}

struct decimal scale_apply(struct scale scale, struct decimal value)
{
    struct decimal shown;
    return decimal_shift(value, -scale.shift, &shown) ? shown : value;
}

/* half up, away from zero */
struct decimal scale_round(struct decimal value, int exp)
{
    if (value.exp >= exp)
        return value;
    int drop = exp - value.exp;
    if (drop > 18)
        return decimal_of(0);
    int64_t divisor = 1;
    while (drop-- > 0)
        divisor *= 10;
    int64_t half = divisor / 2, coef = value.coef;
    struct decimal rounded = decimal_of((coef + (coef < 0 ? -half : half)) / divisor), ret;
    return decimal_shift(rounded, exp, &ret) ? ret : value;
}

static int digits_before_point(struct decimal value)
{
    int digits = value.exp;
    for (int64_t coef = value.coef; coef; coef /= 10)
        digits++;
    return digits;
}

void scale_number(struct buf *b, struct decimal shown)
{
    int before = digits_before_point(shown);
    if (shown.coef)
        shown = scale_round(shown, before >= SIGNIFICANT ? 0 : before - SIGNIFICANT);
    struct buf plain = BUF_INIT;
    buf_decimal(&plain, shown);
    size_t sign = plain.ptr[0] == '-', point = slice_find(buf_slice(&plain), SLICE("."));
    size_t whole = point == SLICE_NONE ? plain.len : point;
    if (sign)
        buf_puts(b, "−");
    for (size_t i = sign; i < plain.len; i++) {
        if (i > sign && i < whole && (whole - i) % 3 == 0)
            buf_putc(b, ',');
        buf_putc(b, plain.ptr[i]);
    }
    buf_release(&plain);
}
