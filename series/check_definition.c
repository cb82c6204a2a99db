/* check_definition - do the sides of a finding speak of one thing, and what speaks against it
 *
 * A contradiction is one only within one definition.  What two texts say of an owner that neither names, of one company
 * in figures far apart, or of a known metric as two bodies count it, is more often two things with one name.
 */
#include "series/check_internal.h"
#include <math.h>

/* per cent of the figure, or points of a percentage: what a company's figures are further apart than that is not one
 * thing told in two ways, but its segments, its adjusted and its reported figures, what was expected and what came */
#define NEAR_PERCENT 5
#define NEAR_POINTS 1

/* levels of two texts that give a growth so many points off are of two things, whoever owns them; but for a slip of
 * the pen from 亿 to 万 */
#define FAR_POINTS 50
#define SLIP_POINTS 5000

static bool one_document(const struct finding *one)
{
    for (size_t i = 1; i < one->side_count; i++)
        if (!slice_equal(one->sides[i].evidence.document, one->sides[0].evidence.document))
            return false;
    return true;
}

static bool one_sentence(const struct finding *one)
{
    for (size_t i = 1; i < one->side_count; i++)
        if (!slice_equal(one->sides[i].evidence.sentence, one->sides[0].evidence.sentence))
            return false;
    return one_document(one);
}

/* the same body is quoted for all of it */
static bool one_source(const struct finding *one)
{
    for (size_t i = 0; i < one->side_count; i++)
        if (!one->sides[i].evidence.source.len ||
            !slice_equal(one->sides[i].evidence.source, one->sides[0].evidence.source))
            return false;
    return true;
}

/* cn, cn-js, world: the part of the key before the first colon */
static bool of_place(struct slice key)
{
    struct slice who = slice_sub(key, 0, slice_find(key, SLICE(":")));
    for (size_t i = 0; i < who.len; i++)
        if ((who.ptr[i] < 'a' || who.ptr[i] > 'z') && who.ptr[i] != '-')
            return false;
    return slice_equal(who, SLICE("world")) || who.len == 2 || (who.len > 3 && who.ptr[2] == '-');
}

static bool of_nobody(struct slice key)
{
    return slice_starts(key, SLICE("_:"));
}

static bool is_near(const struct finding *one)
{
    return one->gap_points > 0 ? one->gap_points <= NEAR_POINTS : one->gap_percent <= NEAR_PERCENT;
}

bool finding_holds(const struct finding *one)
{
    struct slice key = one->sides[0].key;
    if (one->known)
        return one_document(one) || one_source(one);
    if (of_nobody(key) && !one_document(one))
        return false;
    if (one->rule != CHECK_GROWTH && one->rule != CHECK_DIFFER)
        return true;
    if (one->gap_points > FAR_POINTS && one->gap_points < SLIP_POINTS && !one_document(one))
        return false;
    return of_place(key) || (is_near(one) && (one->rule == CHECK_DIFFER || one_document(one)));
}

/* ---- what speaks against it ---- */

static double least_sure(const struct finding *one)
{
    double least = 1;
    for (size_t i = 0; i < one->side_count; i++)
        if (one->sides[i].evidence.confidence.coef)
            least = fmin(least, decimal_double(one->sides[i].evidence.confidence));
    return least;
}

#define SURE 0.7
#define CAVEATS_MAX 3

/* at least one: nothing that a program finds is beyond doubt */
void finding_caveat(struct findings *f, struct finding *one)
{
    const char *keys[CAVEATS_MAX];
    size_t count = 0;
    struct slice sure = message_computed(f->messages, 100 * least_sure(one), 0, SLICE("%"), f->arena);
    if (!one_document(one))
        keys[count++] = one_source(one) ? "caveat_days" : "caveat_documents";
    if (!is_near(one))
        keys[count++] = "caveat_far";
    if (least_sure(one) < SURE)
        keys[count++] = "caveat_unsure";
    if (count == 0)
        keys[count++] = one_sentence(one) ? "caveat_sentence" : "caveat_passages";
    struct buf b = BUF_INIT;
    for (size_t i = 0; i < count; i++) {
        buf_puts(&b, i ? "; " : "");
        buf_put(&b, message_say(f->messages, keys[i], &sure, 1, f->arena));
    }
    one->caveat = arena_copy(f->arena, buf_slice(&b));
    buf_release(&b);
}
