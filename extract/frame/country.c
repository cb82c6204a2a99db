/* country - counts the words that tell a text's country */
#include "extract/frame/country.h"
#include "base/utf8.h"
#include "extract/lexicon/plain.h"

#define READ_MOST ((size_t)16 << 10) /* bytes of a text: its country shows early */
#define OLD_LEAST 30 /* one of so many characters: 國 and the like are a fourth of a text that has them */
#define COUNTRIES_MOST 8

struct tally {
    struct slice money[COUNTRIES_MOST];
    unsigned found[COUNTRIES_MOST];
    size_t count;
};

#define SIMPLIFIED_LEAST 2 /* offices and customs of one country that a text of China itself would not name */
#define SAID 1000          /* words that one counts for that tells the money itself: 人民幣，下同 */

static void tally_add(struct tally *t, const struct word *w)
{
    size_t i = 0;
    while (i < t->count && !slice_equal(t->money[i], w->means))
        i++;
    if (i == COUNTRIES_MOST)
        return;
    if (i == t->count)
        t->money[t->count++] = w->means;
    t->found[i] += word_flag(w, "says") ? SAID : 1;
}

/* a word that stands twice running, as in a list of ministries, counts once */
static void tally_text(struct tally *t, const struct lexicon *x, const char *class_name, struct slice text)
{
    int class_id = lexicon_class(x, class_name);
    const struct word *last = NULL;
    const struct word *w;
    text = slice_sub(text, 0, READ_MOST);
    for (size_t i = 0; (w = lexicon_next(x, class_id, text, &i)); i += w->form.len) {
        if (w != last)
            tally_add(t, w);
        last = w;
    }
}

/* written in 國 and 萬, as in Hong Kong and Taiwan */
static bool is_traditional(const struct knowledge *know, struct slice text)
{
    unsigned han = 0, old = 0;
    for (size_t i = 0; i < text.len && i < READ_MOST;) {
        uint32_t c;
        i += utf8_decode(text.ptr + i, text.len - i, &c);
        han += utf8_is_han(c);
        old += zh_is_traditional(know, c);
    }
    return old * OLD_LEAST > han;
}

struct slice country_money(const struct knowledge *know, const struct document *document, struct slice text,
                           bool folded)
{
    const struct lexicon *x = know->zh;
    struct tally tally = {0};
    size_t best = 0;
    if (document->language == LANGUAGE_EN)
        return SLICE("");
    bool traditional = folded && is_traditional(know, text);
    tally_text(&tally, x, traditional ? "country" : "country simplified", document->title);
    tally_text(&tally, x, traditional ? "country" : "country simplified", text);
    for (size_t i = 1; i < tally.count; i++)
        if (tally.found[i] > tally.found[best])
            best = i;
    bool told = tally.count && (traditional || tally.found[best] >= SIMPLIFIED_LEAST);
    return told && !slice_equal(tally.money[best], SLICE("CNY")) ? tally.money[best] : SLICE("");
}

/* the money that the symbol begins with, what it is per kept: CNY/t becomes HKD/t */
static struct slice in_money(struct slice symbol, struct slice money, struct arena *arena)
{
    struct slice per = slice_sub(symbol, strlen("CNY"), symbol.len);
    return per.len ? arena_printf(arena, "%.*s%.*s", (int)money.len, money.ptr, (int)per.len, per.ptr) : money;
}

void country_mint_zh(struct slice money, struct quantity *quantities, size_t count, struct arena *arena)
{
    for (size_t i = 0; i < count && money.len; i++) {
        struct quantity *q = &quantities[i];
        bool yuan = slice_starts(q->unit.symbol, SLICE("CNY")) &&
                    slice_find(q->unit_text, SLICE("人民")) == SLICE_NONE &&
                    slice_find(q->unit_text, SLICE("RMB")) == SLICE_NONE && !slice_starts(q->unit_text, SLICE("¥"));
        bool dollar = slice_starts(q->unit.symbol, SLICE("USD")) && slice_starts(q->unit_text, SLICE("$"));
        if (yuan || dollar)
            q->unit.symbol = in_money(q->unit.symbol, money, arena);
    }
}
