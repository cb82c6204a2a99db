/* scope_zh - which of the times that a text names a quantity takes
 *
 * The nearest one before it in its clause, then in its sentence, then that of an earlier sentence of the paragraph or
 * passage, then the heading's, then the day of publication.  What a change is counted against (较2019年同期) dates
 * nothing.
 */
#include "extract/zh_internal.h"
#include "extract/zh_tables.h"

#define GUESSED_DAYS 200 /* a month written without its year that is longer gone is no sure month for others */
#define STALE_DAYS                                                                                                     \
    460 /* a year that ended longer ago than this was mentioned in passing: it holds in its sentence only */
#define DIVISION_LONGEST 60 /* bytes of 按经营单位所在地分 */

static bool dates(const struct period *p)
{
    return !p->base && !p->name && p->shape != PERIOD_SPAN && p->shape != PERIOD_RATE && date_is(p->last);
}

/* the market closes there: 收盘, 午间收盘, 发稿 */
static bool close_at(struct slice text)
{
    static const struct slice closes[] = {SLICE_INIT("收盘"), SLICE_INIT("午间收盘"), SLICE_INIT("下午收盘"),
                                          SLICE_INIT("收市"), SLICE_INIT("发稿")};
    for (size_t i = 0; i < sizeof closes / sizeof *closes; i++)
        if (slice_starts(text, closes[i]))
            return true;
    return false;
}

/* 截至11月3日收盘: the market's day, not a deadline */
static bool is_close_of_day(const struct zh_sentence *s, const struct period *p)
{
    return p->shape == PERIOD_STOCK && p->grain == GRAIN_DAY && close_at(slice_sub(s->plain, p->end, s->plain.len));
}

/* 截至收盘，沪指跌1.1%, with no day named: the day of the text */
static bool closes_today(const struct zh_sentence *s, const struct zh_item *item)
{
    static const struct slice closes[] = {SLICE_INIT("收跌"), SLICE_INIT("收涨"), SLICE_INIT("收报"),
                                          SLICE_INIT("收于")};
    struct slice before = slice_sub(s->plain, 0, item->quantity->start);
    size_t at = slice_rfind(before, SLICE("截至"));
    for (size_t i = 0; i < sizeof closes / sizeof *closes; i++)
        if (slice_find(before, closes[i]) != SLICE_NONE)
            return true; /* 碳酸锂期货收跌2.3% */
    return at != SLICE_NONE && close_at(slice_sub(before, at + strlen("截至"), before.len));
}

static struct zh_time time_of(const struct zh_sentence *s, const struct period *p)
{
    bool close = is_close_of_day(s, p);
    return (struct zh_time){.known = true,
                            .shape = close ? PERIOD_FLOW : p->shape,
                            .grain = p->grain,
                            .first = close ? p->last : p->first,
                            .last = p->last,
                            .text = slice_sub(s->text, p->start, p->end)};
}

static bool follows(const struct zh_sentence *s, size_t word, const char *text)
{
    return slice_starts(slice_sub(s->plain, s->words[word].end, s->plain.len), slice_of(text));
}

/* 2025年补贴政策落地后，已有50家企业提交申请: the clause names an event, not the time of what follows */
static bool is_event(const struct zh_sentence *s, size_t clause)
{
    static const struct slice ends[] = {SLICE_INIT("后"), SLICE_INIT("以来"), SLICE_INIT("之前"), SLICE_INIT("以前")};
    if (s->clauses[clause].last == s->clauses[clause].first)
        return false;
    const struct zh_word *last = &s->words[s->clauses[clause].last - 1];
    if (last->kind == ZH_PERIOD)
        return false;
    struct slice text = slice_sub(s->plain, 0, last->end);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (slice_ends(text, ends[i]))
            return true;
    return false;
}

/* 3月交货的原油, WTI 1月原油期货, 沪铜5月合约: the month of delivery tells goods apart, it dates no price */
static bool is_delivery(const struct zh_sentence *s, size_t word)
{
    static const struct slice goods[] = {SLICE_INIT("交货"), SLICE_INIT("交割"), SLICE_INIT("合约"), SLICE_INIT("期货"),
                                         SLICE_INIT("期价"), SLICE_INIT("期铜"), SLICE_INIT("期油")};
    size_t from = s->words[word].end, to = from;
    if (s->periods[s->words[word].number].grain != GRAIN_MONTH)
        return false;
    for (size_t i = word + 1; i < s->word_count && i < word + 4 && zh_is_noun(s->words[i].kind); i++)
        to = s->words[i].end;
    struct slice name = slice_sub(s->plain, from, to), after = slice_sub(s->plain, from, s->plain.len);
    for (size_t i = 0; i < sizeof goods / sizeof *goods; i++)
        if (slice_ends(name, goods[i]) || slice_starts(after, goods[i]))
            return true;
    return false;
}

/* 2024年度电池组件出货量79GW: nouns that end with a measure, and then its figure */
static bool measures_behind(const struct zh_sentence *s, size_t word)
{
    size_t i = word + 1;
    while (i < s->word_count && zh_is_noun(s->words[i].kind))
        i++;
    return s->words[i - 1].kind == ZH_MEASURE;
}

/* 2022年度绿色制造名单: the year belongs to the list's name */
static bool is_part_of_name(const struct zh_sentence *s, size_t word)
{
    const struct zh_word *next = word + 1 < s->word_count ? &s->words[word + 1] : NULL;
    if (is_delivery(s, word))
        return true;
    if (next && zh_is_noun(next->kind) && slice_ends(zh_text(s, &s->words[word]), SLICE("年度")) &&
        !measures_behind(s, word))
        return true; /* 完成2023—2024年度调水工作 */
    return follows(s, word, "度") || follows(s, word, "版") || follows(s, word, "届") || follows(s, word, "档");
}

/* 占全年计划数的97%, 完成全年目标的91%, 在2020年的基础上: no time of any level */
static bool is_footing(const struct zh_sentence *s, size_t word)
{
    struct slice after = slice_sub(s->plain, s->words[word].end, s->plain.len);
    return (word > 0 && s->words[word - 1].kind == ZH_SHARE) || slice_starts(after, SLICE("的基础上")) ||
           slice_starts(after, SLICE("基础上")) || zh_is_aim_of_share(after);
}

/* 上年同期为5.2亿元: a level of the year before, nothing compared */
static bool is_level_then(const struct zh_sentence *s, const struct zh_item *item, size_t word)
{
    struct slice text = zh_text(s, &s->words[word]);
    bool level = (!item->change && item->comparison == COMPARISON_NONE) || item->base_level;
    return level && word >= item->lead && !slice_starts(text, SLICE("较")) && !slice_starts(text, SLICE("比")) &&
           !slice_starts(text, SLICE("与")) && !slice_starts(text, SLICE("同"));
}

/* 由上月下降0.3%转为上涨0.1%: the month before dates the figure that it stands at, and no other */
static bool dates_other(const struct zh_sentence *s, const struct zh_item *item, size_t word)
{
    struct slice text = zh_text(s, &s->words[word]);
    return word < item->lead && zh_clause_of(s, word) == item->clause &&
           (slice_starts(text, SLICE("由")) || slice_starts(text, SLICE("从")));
}

/* 利润由上年全年下降转为增长0.8%: the year before is what was, and dates nothing behind the turn */
static bool is_before_turn(const struct zh_sentence *s, const struct zh_item *item, size_t word)
{
    struct slice text = zh_text(s, &s->words[word]);
    return (slice_starts(text, SLICE("由")) || slice_starts(text, SLICE("从"))) && zh_turns(s, word, item->word);
}

static bool dates_from(const struct zh_sentence *s, const struct zh_item *item, size_t word)
{
    struct slice text = zh_text(s, &s->words[word]);
    return word >= item->lead && (slice_starts(text, SLICE("由")) || slice_starts(text, SLICE("从")));
}

static bool is_base_of_level(const struct zh_sentence *s, const struct zh_item *item, size_t word)
{

    return !item->change && word >= item->lead && word + 1 < item->word && s->words[item->word - 1].kind == ZH_OF;
}

/* 产值430亿元（2023年） */
static bool date_behind(const struct zh_sentence *s, struct zh_item *item)
{
    size_t i = item->word + 1;
    if (i + 1 >= s->word_count || s->words[i].kind != ZH_OPEN || s->words[i + 1].kind != ZH_PERIOD)
        return false;
    const struct period *p = &s->periods[s->words[i + 1].number];
    if (!dates(p))
        return false;
    item->time = time_of(s, p);
    return true;
}

/* 是去年全年的1.3倍: the year is the base, not the time */
static bool is_base_of_multiple(const struct zh_sentence *s, const struct zh_item *item, size_t word)
{
    return item->quantity->unit.dimension == DIMENSION_TIMES && word >= item->lead &&
           s->words[item->word - 1].kind == ZH_OF;
}

/* 是“十三五”初期的2.6倍；…: nor is it the time of what follows */
#define BASE_WORDS 4
static bool is_base_before(const struct zh_sentence *s, size_t word)
{
    for (size_t i = word + 1; i < s->word_count && i <= word + BASE_WORDS; i++)
        if (s->words[i].kind == ZH_QUANTITY)
            return s->words[i - 1].kind == ZH_OF && s->quantities[s->words[i].number].unit.dimension == DIMENSION_TIMES;
    return false;
}

static bool counts(const struct zh_sentence *s, size_t clause)
{
    size_t first = s->clauses[clause].first;
    for (size_t i = first; i < s->clauses[clause].last && i < first + ZH_LOOK_BACK; i++)
        if (s->words[i].kind == ZH_QUANTITY)
            return true;
    return false;
}

/* 今天，2025年全国城市招聘活动在广州启动: the year belongs to the event, which is today */
static bool names_event(const struct zh_sentence *s, size_t word)
{
    const struct zh_word *w = &s->words[word];
    const struct zh_clause *clause = &s->clauses[zh_clause_of(s, word)];
    if (s->words[0].kind != ZH_PERIOD || word == 0 || s->periods[s->words[0].number].grain != GRAIN_DAY ||
        word + 1 >= clause->last || counts(s, zh_clause_of(s, word)))
        return false;
    enum period_grain grain = s->periods[w->number].grain;
    return (grain == GRAIN_YEAR || grain == GRAIN_HALF) && word == clause->first && zh_is_noun(s->words[word + 1].kind);
}

/* 五条高速公路昨天实现通车: a time behind the quantity in its own clause, where there is none before */
static bool date_later(const struct zh_sentence *s, struct zh_item *item)
{
    for (size_t i = item->word + 1; i < s->clauses[item->clause].last && i < item->word + ZH_LOOK_BACK; i++) {
        if (s->words[i].kind == ZH_QUANTITY)
            return false;
        if (s->words[i].kind != ZH_PERIOD)
            continue;
        const struct period *p = &s->periods[s->words[i].number];
        if (!dates(p) || p->shape != PERIOD_FLOW || p->grain == GRAIN_YEARS || is_part_of_name(s, i) ||
            is_event(s, item->clause))
            return false;
        item->time = time_of(s, p);
        return true;
    }
    return false;
}

/* 全面通水至今，已累计调水; 自投产以来: since an event, whatever time was in force before */
static bool is_since(const struct zh_sentence *s, const struct zh_item *item, size_t word)
{
    struct slice text = slice_sub(s->plain, 0, s->words[word].end);
    size_t clause = zh_clause_of(s, word);
    bool closes = word + 1 == s->clauses[clause].last && clause != item->clause;
    return closes && (slice_ends(text, SLICE("至今")) || slice_ends(text, SLICE("以来")));
}

/* 明确了当前和今后的任务: a word for now inside another clause dates nothing behind it */
static bool is_aside(const struct zh_sentence *s, size_t word, struct date published)
{
    const struct period *p = &s->periods[s->words[word].number];
    return p->shape == PERIOD_STOCK && date_equal(p->last, published) &&
           word != s->clauses[zh_clause_of(s, word)].first;
}

/* 创2024年以来新高: since when it is a record dates no figure */
static bool is_of_record(const struct zh_sentence *s, size_t word)
{
    struct slice before = word > 0 ? zh_text(s, &s->words[word - 1]) : SLICE("");
    return s->periods[s->words[word].number].shape != PERIOD_STOCK &&
           (slice_starts(before, SLICE("创")) || slice_ends(before, SLICE("创")) || slice_equal(before, SLICE("刷新")));
}

static bool is_last_month(struct slice text)
{
    return slice_ends(text, SLICE("上月")) || slice_ends(text, SLICE("上个月"));
}

/* 8月份…由上月下降0.3%转为…: the month before the one stated, not before the day of the text */
static void before_stated(const struct zh_sentence *s, size_t word, struct zh_time *time)
{
    for (size_t i = word; i-- > 0;) {
        if (s->words[i].kind != ZH_PERIOD)
            continue;
        const struct period *p = &s->periods[s->words[i].number];
        if (!dates(p) || p->grain != GRAIN_MONTH || !date_is(p->first))
            continue;
        time->first = date_add_months(p->first, -1);
        time->last = date_month_end(time->first.year, time->first.month);
        return;
    }
}

/* 截至昨天，共发送春运旅客…: the season says which passengers, the day before it says when */
static bool is_kind(const struct zh_sentence *s, const struct zh_item *item, size_t word)
{
    const struct period *p = &s->periods[s->words[word].number];
    if (p->grain != GRAIN_OTHER || p->shape != PERIOD_FLOW || word + 1 >= item->word ||
        !zh_is_noun(s->words[word + 1].kind) || word == s->clauses[zh_clause_of(s, word)].first)
        return false;
    for (size_t i = word; i-- > zh_back(word, 0);)
        if (s->words[i].kind == ZH_PERIOD && dates(&s->periods[s->words[i].number]))
            return true;
    return false;
}

static bool is_as_of(const struct zh_sentence *s, size_t word)
{
    if (s->words[word].kind != ZH_PERIOD)
        return false;
    struct slice text = zh_text(s, &s->words[word]);
    return s->periods[s->words[word].number].shape == PERIOD_STOCK && dates(&s->periods[s->words[word].number]) &&
           (slice_starts(text, SLICE("截至")) || slice_starts(text, SLICE("截止")));
}

/* 截至7月8日，2025年度票房突破300亿元: the year in the thing's name says since when */
static void begin_year(const struct zh_sentence *s, struct zh_item *item, size_t year, size_t word)
{
    const struct period *p = &s->periods[s->words[year].number];
    bool within = is_as_of(s, word) && zh_clause_of(s, year) == item->clause && p->grain == GRAIN_YEAR &&
                  p->shape == PERIOD_FLOW && slice_ends(zh_text(s, &s->words[year]), SLICE("年度")) &&
                  date_compare(p->first, item->time.last) < 0 && date_compare(item->time.last, p->last) <= 0;
    if (!within)
        return;
    item->time.shape = PERIOD_FLOW;
    item->time.grain = GRAIN_TODATE;
    item->time.first = p->first;
}

/* 比常年同期高出3摄氏度, 历史同期首次超过10万亿元: all years are the base, not the time */
static bool is_long_run(struct slice text)
{
    return slice_find(text, SLICE("常年")) != SLICE_NONE || slice_ends(text, SLICE("同期"));
}

/* 1至6月工业企业每月用电3万度: a time before the rate, in its clause, is when it was so; the rate itself if there
 * is none */
static size_t told_before_rate(const struct zh_sentence *s, const struct zh_item *item, size_t rate)
{
    size_t first = s->clauses[zh_clause_of(s, rate)].first;
    for (size_t i = rate; i-- > zh_back(rate, first);) {
        const struct period *p = s->words[i].kind == ZH_PERIOD ? &s->periods[s->words[i].number] : NULL;
        if (p && dates(p) && p->shape == PERIOD_FLOW && !is_part_of_name(s, i) && !dates_other(s, item, i))
            return i;
    }
    return rate;
}

/* 上半年，轻工业延续去年四季度以来的向好态势，…增长7%: how long something has lasted dates nothing behind its clause */
static bool is_lasting(const struct zh_sentence *s, size_t word)
{
    size_t first = s->clauses[zh_clause_of(s, word)].first;
    struct slice clause = slice_sub(s->plain, s->words[first].start, s->plain.len);
    bool cited = slice_starts(clause, SLICE("根据")) || slice_starts(clause, SLICE("据")); /* 据4月9日以来的数据 */
    return s->periods[s->words[word].number].shape == PERIOD_SINCE && follows(s, word, "的") && !cited;
}

/* 截至2022年，十年来…; 国防部30日称，过去一周…: a time before it, with no figure between, holds on */
static bool is_framed(const struct zh_sentence *s, size_t word)
{
    for (size_t i = word; i-- > zh_back(word, 0) && s->words[i].kind != ZH_QUANTITY;)
        if (s->words[i].kind == ZH_PERIOD && dates(&s->periods[s->words[i].number]))
            return true;
    return false;
}

/* 近十年，…, 三年来…: a length of time up to now that heads a clause takes the place of the time before it */
static bool is_till_now(const struct zh_sentence *s, size_t word, struct date published)
{
    const struct period *p = &s->periods[s->words[word].number];
    struct slice text = zh_text(s, &s->words[word]);
    bool heads = word == s->clauses[zh_clause_of(s, word)].first;
    return heads && !is_framed(s, word) && p->shape == PERIOD_SPAN && date_is(published) &&
           date_equal(p->last, published) &&
           (slice_ends(text, SLICE("来")) || slice_starts(text, SLICE("近")) || slice_starts(text, SLICE("最近")) ||
            slice_starts(text, SLICE("过去")));
}

/* 每秒可执行2000亿次: how fast it is, at whatever time was told */
static bool is_speed(struct slice text)
{
    return slice_starts(text, SLICE("每秒")) || slice_starts(text, SLICE("每分")) ||
           slice_starts(text, SLICE("每小时"));
}

/* 至2027年和2030年，产值分别接近3万亿元和4万亿元: of as many times as figures each has its own; word is the last */
static struct zh_time time_of_list(const struct zh_sentence *s, const struct zh_item *item, size_t word)
{
    size_t first = word, count = 1;
    for (; first > 1 && s->words[first - 1].kind == ZH_AND && s->words[first - 2].kind == ZH_PERIOD; count++)
        first -= 2;
    if (item->run < 2 || count != item->run)
        return time_of(s, &s->periods[s->words[word].number]);
    struct zh_time time = time_of(s, &s->periods[s->words[first + 2 * item->run_index].number]);
    time.shape = s->periods[s->words[first].number].shape;
    return time;
}

/* 从十年前的5.6亿增加到现在的10.5亿，普及率提升到74%: where a change began dates nothing behind its clause */
static bool is_start_of_rise(const struct zh_sentence *s, size_t word)
{
    struct slice text = zh_text(s, &s->words[word]);
    if (!slice_starts(text, SLICE("从")) && !slice_starts(text, SLICE("由")))
        return false;
    size_t last = s->clauses[zh_clause_of(s, word)].last;
    for (size_t i = word + 1; i < last && i < word + ZH_LOOK_BACK; i++)
        if (s->words[i].kind == ZH_TO)
            return true;
    return false;
}

/* looks left from the quantity; true if a time or a rate was found */
static bool date_before(const struct zh_sentence *s, struct zh_item *item, struct date published)
{
    size_t named = SLICE_NONE;
    for (size_t i = item->word; i-- > zh_back(item->word, 0);) {
        const struct zh_word *w = &s->words[i];
        if (w->kind == ZH_PERIOD ? is_till_now(s, i, published) : is_since(s, item, i)) {
            item->time =
                (struct zh_time){.known = true, .shape = PERIOD_SINCE, .grain = GRAIN_OTHER, .last = published};
            if (w->kind == ZH_PERIOD)
                item->time.first = s->periods[w->number].first;
            return true;
        }
        if (w->kind != ZH_PERIOD)
            continue;
        const struct period *p = &s->periods[w->number];
        size_t clause = zh_clause_of(s, i);
        if (p->shape == PERIOD_RATE && is_long_run(zh_text(s, w)))
            continue;
        if (p->shape == PERIOD_RATE && clause != item->clause && !slice_starts(zh_text(s, w), SLICE("每")))
            continue; /* 创历年新高 */
        if (p->shape == PERIOD_RATE && is_speed(zh_text(s, w)))
            continue;
        if (p->shape == PERIOD_RATE) {
            size_t told = told_before_rate(s, item, i);
            item->time = time_of(s, &s->periods[s->words[told].number]);
            if (told != i)
                item->time_word = told;
            return true;
        }
        bool base = p->base && date_is(p->last) && !is_footing(s, i) &&
                    (is_base_of_level(s, item, i) || is_level_then(s, item, i) || dates_from(s, item, i));
        if ((!dates(p) && !base) || is_part_of_name(s, i) || is_before_turn(s, item, i) ||
            (clause != item->clause && (is_event(s, clause) || zh_is_cause(s, clause))) ||
            is_base_of_multiple(s, item, i) || (clause != item->clause && is_base_before(s, i)) ||
            is_kind(s, item, i) || dates_other(s, item, i) ||
            (clause != item->clause && (is_aside(s, i, published) || is_lasting(s, i) || is_start_of_rise(s, i))) ||
            (clause != item->clause && names_event(s, i)) || is_of_record(s, i)) {
            named = named == SLICE_NONE && is_part_of_name(s, i) ? i : named;
            continue;
        }
        item->time = time_of_list(s, item, i);
        if (named != SLICE_NONE)
            begin_year(s, item, named, i);
        if (dates_from(s, item, i) && is_last_month(zh_text(s, w)))
            before_stated(s, i, &item->time);
        item->time_word = i;
        return true;
    }
    return false;
}

static bool is_current_year(const struct zh_time *t, struct date published)
{
    return t->grain == GRAIN_YEAR && t->last.year == published.year && date_compare(t->last, published) > 0 &&
           t->first.year == published.year;
}

/* the day within the time that the words before it give: 截至6月24日，今年以来业务量达600亿件; DATE_NONE if none */
static struct date as_of(const struct zh_sentence *s, size_t word, const struct zh_time *time, struct date published)
{
    for (size_t i = word; i-- > zh_back(word, 0);) {
        if (!is_as_of(s, i))
            continue;
        struct date day = s->periods[s->words[i].number].last;
        bool within = date_compare(day, time->first) > 0 && date_compare(day, published) <= 0;
        return within ? day : DATE_NONE;
    }
    return DATE_NONE;
}

/* 2022年，全国粮食总产量比上年增长0.5%: a year counted against a whole one is over, even in December */
static bool is_against_year(const struct zh_sentence *s)
{
    static const struct slice words[] = {SLICE_INIT("比上年"), SLICE_INIT("较上年")};
    static const struct slice parts[] = {SLICE_INIT("同"), SLICE_INIT("末"), SLICE_INIT("底"), SLICE_INIT("年末")};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t at = slice_find(s->plain, words[i]);
        bool part = at == SLICE_NONE;
        for (size_t k = 0; k < sizeof parts / sizeof *parts && !part; k++)
            part = slice_starts(slice_sub(s->plain, at + words[i].len, s->plain.len), parts[k]);
        if (!part)
            return true;
    }
    return false;
}

#define YEAR_IN_REVIEW 2 /* until the end of this month 全年 of something that happened is the year before */
#define YEAR_CLOSES 11   /* from the start of this month it is the year that ends */

static bool is_whole_year(const struct zh_sentence *s, const struct zh_item *item, struct date published)
{
    bool closing = published.month >= YEAR_CLOSES && item->time_word < item->word &&
                   slice_find(item->time.text, SLICE("全年")) != SLICE_NONE;
    return closing || (slice_find(item->time.text, SLICE("今年")) == SLICE_NONE && is_against_year(s));
}

/* 全年用电量超10万亿千瓦时, said in January */
static bool reviews_year(const struct zh_item *item, struct date published)
{
    return published.month <= YEAR_IN_REVIEW && item->time_word < item->word &&
           slice_equal(item->time.text, SLICE("全年"));
}

/* 今年 of something that happened runs to the day of the text, or to the day that stands before it; of a plan, a
 * forecast or land it is the whole year */
static void cut_year(const struct zh_sentence *s, struct zh_item *item, struct date published)
{
    struct zh_time *time = &item->time;
    bool running = is_current_year(time, published) && item->quantity->unit.dimension != DIMENSION_AREA;
    bool to_date = time->grain == GRAIN_TODATE && date_equal(time->last, published) && date_is(time->first);
    if (!date_is(published) || item->status != STATUS_ACTUAL || !(running || to_date))
        return;
    struct date day = item->time_word < item->word ? as_of(s, item->time_word, time, published) : DATE_NONE;
    if (running && reviews_year(item, published)) {
        time->first.year--;
        time->last.year--;
        return;
    }
    if (running && !date_is(day) && is_whole_year(s, item, published))
        return;
    time->last = date_is(day) ? day : published;
    time->grain = GRAIN_TODATE;
}

/* 全国铁路暑运累计发送旅客8.02亿人次, said before the season is over: what was done by then, or by the day before it */
static void cut_season(const struct zh_sentence *s, struct zh_item *item, struct date published)
{
    static const struct slice done[] = {SLICE_INIT("已"), SLICE_INIT("累计"), SLICE_INIT("突破")};
    struct zh_time *time = &item->time;
    bool running = time->grain == GRAIN_OTHER && date_is(time->first) && date_is(published) &&
                   date_compare(time->first, published) < 0 && date_compare(published, time->last) < 0;
    if (!running || item->status != STATUS_ACTUAL)
        return;
    struct date day = item->time_word < item->word ? as_of(s, item->time_word, time, published) : DATE_NONE;
    bool told = date_is(day);
    for (size_t i = 0; i < sizeof done / sizeof *done && !told; i++)
        told = slice_find(s->plain, done[i]) != SLICE_NONE;
    if (told)
        time->last = date_is(day) ? day : published;
}

/* 自2010年以来 begins on a day of the calendar, “十四五”以来 and 投产以来 with an event */
static bool is_calendar(enum period_grain grain)
{
    return grain == GRAIN_DAY || grain == GRAIN_MONTH || grain == GRAIN_QUARTER || grain == GRAIN_YEAR ||
           grain == GRAIN_TODATE;
}

/* 今年前9个月招标255.8GWh，总需求有望超2700GWh: what is expected is not of the time gone by before the cue */
static bool is_overtaken(const struct zh_sentence *s, const struct zh_item *item, struct date published)
{
    if (!item->cued || !item->time.known || item->time_word >= item->cue || item->time.grain == GRAIN_DAY ||
        date_compare(item->time.last, published) >= 0)
        return false;
    const struct zh_clause *clause = &s->clauses[zh_clause_of(s, item->time_word)];
    if (clause->last == clause->first + 1 && item->time.grain == GRAIN_YEAR)
        return false; /* 过去一年，全县预计实现…: the time heads the sentence */
    for (size_t i = zh_back(clause->last, clause->first); i < clause->last; i++)
        if (s->words[i].kind == ZH_PLAN)
            return false; /* 预计2025年净利润…，同比预降… */
    return item->cue >= clause->last && !slice_equal(zh_text(s, &s->words[item->cue]), SLICE("预期"));
}

/* 到2030年，比例由75%提高到90%, 产能将由目前的20万吨提升至35万吨: what is raised stands today, not on the day of the
 * aim
 */
static void date_start_of_aim(struct zh_item *item, struct date published)
{
    bool expected = slice_find(item->metric.text, SLICE("预期")) != SLICE_NONE ||
                    slice_find(item->metric.text, SLICE("预测")) != SLICE_NONE;
    bool ahead = !expected && item->time.shape == PERIOD_FLOW && date_is(item->time.first) && date_is(published) &&
                 date_compare(item->time.first, published) > 0; /* 下半年将由50元提高到60元 */
    if (!item->from_level || item->change || !item->time.known || !(item->time.shape == PERIOD_STOCK || ahead) ||
        item->time_word >= item->word || !date_is(published))
        return;
    if (date_compare(item->time.last, published) > 0)
        item->time = (struct zh_time){.known = false, .shape = PERIOD_STOCK, .last = published};
    item->status = STATUS_ACTUAL;
}

/* 今天暑期档票房破100亿元，年度票房超257亿元: what is of the year runs from its start to the day that is told */
static void begin_at_new_year(struct zh_item *item)
{
    struct zh_time *time = &item->time;
    bool of_a_day = time->shape == PERIOD_STOCK || (time->shape == PERIOD_FLOW && time->grain == GRAIN_DAY);
    if (!slice_starts(item->metric.text, SLICE("年度")) || item->change || item->status != STATUS_ACTUAL ||
        item->metric.stock || !of_a_day || !date_is(time->last))
        return;
    time->shape = PERIOD_FLOW;
    time->grain = GRAIN_TODATE;
    time->first = date_of(time->last.year, 1, 1);
}

/* 年末人口14亿人。失业率平均值为5.2%: what is of a whole time takes that which the day before it ended */
static const struct zh_time *whole_of(const struct zh_sentence *s, const struct zh_item *item,
                                      const struct zh_state *state, const struct zh_time *day)
{
    const struct zh_time *times[] = {&state->whole, &state->heading};
    if (day->shape != PERIOD_STOCK || !zh_ends(s, s->know->claims_zh->flow_measure, item->metric.text))
        return day;
    for (size_t i = 0; i < sizeof times / sizeof *times; i++)
        if (times[i]->known && times[i]->shape == PERIOD_FLOW && date_equal(times[i]->last, day->last))
            return times[i];
    return day;
}

/* 2015年至2020年，装机量从16GWh升至63.6GWh: of the first year and of the last; what a plan's years raise stood
 * before them: “十四五”期间，营业里程由14.6万公里增至16.5万公里
 */
static void date_turn_of_years(struct zh_item *item)
{
    struct zh_time *time = &item->time;
    if (time->grain != GRAIN_YEARS || time->shape != PERIOD_FLOW || !date_is(time->first) || item->change)
        return;
    bool years = time->text.len > 0 && time->text.ptr[0] >= '0' && time->text.ptr[0] <= '9';
    if (item->from_level && years)
        time->last = date_of(time->first.year, 12, 31);
    else if (item->from_level && item->metric.stock)
        time->last = date_add_days(time->first, -1);
    else if (item->to_level && years && !item->metric.growth)
        time->first = date_of(time->last.year, 1, 1);
}

void zh_date(const struct zh_sentence *s, struct zh_item *item, const struct zh_state *state, struct date published)
{
    item->time_word = item->word;
    if (!date_behind(s, item) && !date_before(s, item, published) && !date_later(s, item)) {
        if (item->quantity->per_period)
            item->time = (struct zh_time){.known = true, .shape = PERIOD_RATE};
        else if (state->closeup.known)
            item->time = state->closeup;
        else if (state->paragraph_time.known)
            item->time = *whole_of(s, item, state, &state->paragraph_time);
        else if (state->passage.known)
            item->time = state->passage;
        else if (state->heading.known && !s->info->heading)
            item->time = state->heading;
        else if (closes_today(s, item))
            item->time =
                (struct zh_time){.shape = PERIOD_FLOW, .grain = GRAIN_DAY, .first = published, .last = published};
        else
            item->time = (struct zh_time){.known = false, .shape = PERIOD_STOCK, .last = published};
    }
    if (is_overtaken(s, item, published))
        item->time = (struct zh_time){.known = false, .shape = PERIOD_RATE};
    date_start_of_aim(item, published);
    cut_year(s, item, published);
    cut_season(s, item, published);
    begin_at_new_year(item);
    date_turn_of_years(item);
    item->time.began = date_is(item->time.first) && date_compare(item->time.first, published) <= 0;
    if (item->time.shape == PERIOD_RATE)
        item->time.first = item->time.last = DATE_NONE;
    if (item->from_level && item->time.shape == PERIOD_SINCE && date_is(item->time.first))
        item->time = (struct zh_time){.known = true, .shape = PERIOD_STOCK, .last = item->time.first};
    if ((item->time.shape == PERIOD_SINCE && !is_calendar(item->time.grain)) || item->time.shape == PERIOD_STOCK ||
        (item->metric.stock && !item->change))
        item->time.first = DATE_NONE;
}

/* 首批将于明年一季度交付，订单已超过5万片 */
void zh_date_fact(const struct zh_sentence *s, struct zh_item *item, struct date published)
{
    bool ahead = item->time.known && date_is(item->time.first) && date_is(published) &&
                 date_compare(item->time.first, published) > 0;
    if (item->status == STATUS_ACTUAL && ahead && zh_clause_of(s, item->time_word) != item->clause)
        item->time = (struct zh_time){.known = false, .shape = PERIOD_STOCK, .last = published};
}

/* ---- what holds for the sentences behind ---- */

/* 6月当月, 单季, 假期首日 in a report on more: a look at a part, after which the whole holds again */
static bool is_closeup(const struct zh_sentence *s, size_t word)
{
    static const struct slice parts[] = {SLICE_INIT("当月"), SLICE_INIT("单月"), SLICE_INIT("当季"),
                                         SLICE_INIT("单季"), SLICE_INIT("当周"), SLICE_INIT("单周")};
    struct slice text = zh_text(s, &s->words[word]);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (slice_ends(text, parts[i]) || follows(s, word, parts[i].ptr))
            return true;
    const struct period *p = &s->periods[s->words[word].number];
    if (p->anaphoric && p->grain == GRAIN_DAY && (slice_starts(text, SLICE("假")) || slice_starts(text, SLICE("节"))))
        return true; /* 假期第一天 */
    return slice_ends(slice_sub(s->plain, 0, s->words[word].start), SLICE("单"));
}

static bool carries(const struct zh_sentence *s, size_t word, struct date published)
{
    const struct period *p = &s->periods[s->words[word].number];
    if (!dates(p) || is_part_of_name(s, word) || is_base_before(s, word) || is_event(s, zh_clause_of(s, word)) ||
        names_event(s, word) || is_lasting(s, word) || is_footing(s, word))
        return false; /* 占2024年度净利润的21.7% dates nothing behind it */
    if (!date_is(published))
        return true;
    if (p->implied_year && date_number(published) - date_number(p->last) > GUESSED_DAYS)
        return false; /* 10月份全线贯通, said in August, may be the next one */
    bool future = date_compare(p->last, published) > 0;
    if (future && !(date_is(p->first) && date_compare(p->first, published) <= 0))
        return false; /* 计划2028年建成: a deadline of that sentence */
    return date_number(published) - date_number(p->last) <= STALE_DAYS;
}

#define HOLIDAY_LONGEST 10 /* days */

static bool is_holiday(const struct period *p)
{
    return p->grain == GRAIN_OTHER && p->shape == PERIOD_FLOW && date_is(p->first) &&
           date_number(p->last) - date_number(p->first) < HOLIDAY_LONGEST && !date_equal(p->first, p->last);
}

/* 端午节假期 that is over: a title that names it heads what was counted in it */
static bool is_holiday_over(const struct period *p, struct date published)
{
    return is_holiday(p) && date_is(published) && date_compare(p->last, published) <= 0;
}

static bool holds_for_passage(enum period_grain grain)
{
    switch (grain) {
    case GRAIN_MONTH:
    case GRAIN_QUARTER:
    case GRAIN_HALF:
    case GRAIN_TODATE:
        return true;
    default:
        return false;
    }
}

/* 2023年国民经济运行情况: a title is a heading over the whole text; a day in it is only the day of the news */
struct zh_time zh_date_title(const struct reading *r)
{
    struct period_context context = {.published = r->document->published};
    struct zh_sentence s = {.text = r->document->title, .plain = r->document->title};
    struct zh_time ret = {.known = false};
    struct period *periods;
    size_t count = period_find(r->know, s.text, LANGUAGE_ZH, &context, r->arena, &periods);
    for (size_t i = 0; i < count; i++) {
        const struct period *p = &periods[i];
        bool over = !date_is(context.published) || date_compare(p->first, context.published) <= 0;
        if (dates(p) && p->last.year >= ZH_OLDEST_YEAR && p->shape == PERIOD_FLOW && over &&
            (holds_for_passage(p->grain) || p->grain == GRAIN_YEAR || is_holiday_over(p, context.published)))
            ret = time_of(&s, p);
    }
    return ret;
}

struct zh_time zh_deadline(const struct zh_sentence *s, struct date published)
{
    for (size_t i = 0; date_is(published) && i < s->word_count; i++) {
        const struct zh_word *w = &s->words[i];
        if (w->kind == ZH_PERIOD && slice_starts(zh_text(s, w), SLICE("到")) && dates(&s->periods[w->number]) &&
            date_compare(s->periods[w->number].last, published) > 0) {
            struct zh_time time = time_of(s, &s->periods[w->number]);
            time.first = DATE_NONE;
            return time;
        }
    }
    return (struct zh_time){.known = false};
}

/* 按主要商品看, 从贸易方式看, 分地区看, in the first clause */
bool zh_divides(const struct zh_sentence *s)
{
    static const struct slice opens[] = {SLICE_INIT("按"), SLICE_INIT("从"), SLICE_INIT("分")};
    static const struct slice closes[] = {SLICE_INIT("看"),   SLICE_INIT("来看"), SLICE_INIT("分"),
                                          SLICE_INIT("观察"), SLICE_INIT("划分"), SLICE_INIT("统计")};
    size_t comma = slice_find(s->plain, SLICE("，"));
    struct slice clause = slice_trim(slice_sub(s->plain, 0, comma == SLICE_NONE ? s->plain.len : comma));
    bool opened = false, closed = false;
    for (size_t i = 0; i < sizeof opens / sizeof *opens; i++)
        opened |= slice_starts(clause, opens[i]);
    for (size_t i = 0; i < sizeof closes / sizeof *closes; i++)
        closed |= slice_ends(clause, closes[i]);
    return opened && closed && clause.len <= DIVISION_LONGEST;
}

void zh_date_resume(const struct zh_sentence *s, struct zh_state *state)
{
    if (!slice_starts(s->plain, SLICE("其中")))
        state->closeup = (struct zh_time){0};
    const struct zh_time *force = state->paragraph_time.known ? &state->paragraph_time : &state->passage;
    bool divided = zh_divides(s);
    if (divided && !state->paragraph_time.known && state->as_of.known)
        state->paragraph_time = state->as_of;
    else if (force->known && force->shape == PERIOD_FLOW && state->main_time.known && divided) {
        state->paragraph_time = state->main_time;
        if (state->passage.known)
            state->passage = state->main_time;
    }
}

/* 今年1—6月份，各类政策陆续出台，成为今年升温的动力: a year inside a clause takes nothing back of the months before it
 */
static bool is_around(const struct zh_sentence *s, size_t word, const struct zh_time *told)
{
    const struct period *p = &s->periods[s->words[word].number];
    return told->known && told->shape == PERIOD_FLOW && p->grain == GRAIN_YEAR && holds_for_passage(told->grain) &&
           word != s->clauses[zh_clause_of(s, word)].first && date_is(told->first) &&
           date_compare(p->first, told->first) <= 0 && date_compare(told->last, p->last) <= 0;
}

void zh_date_carry(const struct zh_sentence *s, struct zh_state *state, struct date published)
{
    bool first = true;
    struct zh_time told = {.known = false}; /* the last one of this sentence */
    for (size_t i = 0; i < s->word_count; i++) {
        if (s->words[i].kind != ZH_PERIOD || !carries(s, i, published) || is_around(s, i, &told))
            continue;
        const struct period *p = &s->periods[s->words[i].number];
        struct zh_time time = told = time_of(s, p);
        if (s->info->heading) {
            state->heading = time;
            continue;
        }
        if (p->grain == GRAIN_DAY && p->shape == PERIOD_FLOW)
            state->day = p->last;
        if (is_holiday(p)) {
            state->holiday_first = p->first;
            state->holiday_last = p->last;
        }
        if (is_closeup(s, i)) {
            state->closeup = time;
            continue;
        }
        state->closeup = (struct zh_time){0};
        bool main = time.shape == PERIOD_FLOW && (holds_for_passage(p->grain) || p->grain == GRAIN_YEAR);
        if (first)
            state->main_time = main ? time : (struct zh_time){0};
        if (main)
            state->whole = time;
        if (s->quantity_count > 0)
            state->as_of = time.shape == PERIOD_STOCK && !date_equal(p->last, published) ? time : (struct zh_time){0};
        first = first && !main;
        state->paragraph_time = time;
        /* 截至12月底止全年业绩: the year that the day closes holds too */
        bool closed = p->grain == GRAIN_YEAR && p->shape == PERIOD_FLOW && state->passage.known &&
                      date_equal(state->passage.last, p->last);
        bool figured = s->quantity_count > 0 || s->info->paragraph == 0 || p->grain != GRAIN_MONTH;
        if ((holds_for_passage(p->grain) && figured) || closed)
            state->passage = time; /* 今年8月，…进行访问 dates no other paragraph */
    }
}

/* ---- a part of the time for each quantity of a list ---- */

/* 一、二季度, 1、2、3月: the months of each of so many parts, 0 if the time lists no parts */
static int months_each(const struct zh_time *t, size_t count)
{
    bool listed = slice_find(t->text, SLICE("、")) != SLICE_NONE && t->shape == PERIOD_FLOW && date_is(t->first);
    int months = 12 * (t->last.year - t->first.year) + t->last.month - t->first.month + 1;
    int each = slice_find(t->text, SLICE("季")) != SLICE_NONE ? 3 : 1;
    return listed && (size_t)months == (size_t)each * count ? each : 0;
}

/* 2022—2024年 and 一、二季度 as the part that the quantity of this index has; false if there are not as many parts */
static bool take_part(struct zh_time *t, size_t count, size_t index)
{
    bool years = t->grain == GRAIN_YEARS && date_is(t->first) && (size_t)(t->last.year - t->first.year + 1) == count;
    int months = years ? 12 : months_each(t, count);
    if (months == 0)
        return false;
    t->first = date_add_months(t->first, months * (int)index);
    t->last = date_add_days(date_add_months(t->first, months), -1);
    t->grain = years ? GRAIN_YEAR : months == 3 ? GRAIN_QUARTER : GRAIN_MONTH;
    return true;
}

void zh_date_runs(struct zh_item *items, size_t count)
{
    const struct zh_item *dated = NULL; /* the first of the last list that was told apart by times */
    for (size_t i = 0; i < count; i++) {
        struct zh_item *item = &items[i];
        struct zh_time *t = &item->time;
        if (item->run < 2)
            continue;
        if (take_part(t, item->run, item->run_index))
            dated = item->run_index == 0 ? item : dated;
        else if (dated && dated->run == item->run && t->known && date_equal(t->first, dated[0].time.first))
            *t = dated[item->run_index].time; /* 同比增长35%/28%/23% */
    }
}
