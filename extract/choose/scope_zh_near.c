/* scope_zh_near - which time of its sentence a quantity takes: the nearest before it that dates it, or one behind */
#include "extract/choose/scope_zh.h"
#include "extract/choose/zh_tables.h"

bool scope_is_dating(const struct period *p)
{
    return !p->base && !p->name && !p->dateline && p->shape != PERIOD_SPAN && p->shape != PERIOD_RATE &&
           date_is(p->last);
}

/* the market closes there: 收盘, 午间收盘, 发稿 */
static bool close_at(const struct zh_sentence *s, size_t at)
{
    return zh_row_at(s, at, s->know->claims_zh->session) != NULL;
}

/* 截至11月3日收盘: the market's day, not a deadline */
static bool is_close_of_day(const struct zh_sentence *s, const struct period *p)
{
    return p->shape == PERIOD_STOCK && p->grain == GRAIN_DAY && close_at(s, p->end);
}

/* 截至收盘，沪指跌1.1%, with no day named: the day of the text */
bool scope_closes_today(const struct zh_sentence *s, const struct zh_item *item)
{
    static const struct slice closes[] = {SLICE_INIT("收跌"), SLICE_INIT("收涨"), SLICE_INIT("收报"),
                                          SLICE_INIT("收于")};
    struct slice before = slice_sub(s->plain, 0, item->quantity->start);
    size_t at = slice_rfind(before, SLICE("截至"));
    for (size_t i = 0; i < sizeof closes / sizeof *closes; i++)
        if (slice_find(before, closes[i]) != SLICE_NONE)
            return true; /* 碳酸锂期货收跌2.3% */
    return at != SLICE_NONE && close_at(s, at + strlen("截至"));
}

struct zh_time scope_time_of(const struct zh_sentence *s, const struct period *p)
{
    bool close = is_close_of_day(s, p);
    return (struct zh_time){.known = true,
                            .shape = close ? PERIOD_FLOW : p->shape,
                            .grain = p->grain,
                            .first = close ? p->last : p->first,
                            .last = p->last,
                            .text = slice_sub(s->text, p->start, p->end)};
}

bool scope_follows(const struct zh_sentence *s, size_t word, const char *text)
{
    return slice_starts(slice_sub(s->plain, s->words[word].end, s->plain.len), slice_of(text));
}

/* 2025年补贴政策落地后，已有50家企业提交申请: the clause names an event, not the time of what follows */
bool scope_is_event(const struct zh_sentence *s, size_t clause)
{
    if (s->clauses[clause].last == s->clauses[clause].first)
        return false;
    const struct zh_word *last = &s->words[s->clauses[clause].last - 1];
    return last->kind != ZH_PERIOD && zh_ends_with(s, s->know->claims_zh->event_end, slice_sub(s->plain, 0, last->end));
}

#define GOODS_WORDS 3 /* 原油期货 behind its month */

/* 3月交货的原油, WTI 1月原油期货, 沪铜5月合约: the month of delivery tells goods apart, it dates no price */
static bool is_delivery(const struct zh_sentence *s, size_t word)
{
    int goods = s->know->claims_zh->delivery;
    size_t from = s->words[word].end, to = from;
    if (s->periods[s->words[word].number].grain != GRAIN_MONTH)
        return false;
    for (size_t i = word + 1; i < s->word_count && i <= word + GOODS_WORDS && zh_is_noun(s->words[i].kind); i++)
        to = s->words[i].end;
    return lexicon_match(s->know->zh, goods, s->plain, from) ||
           lexicon_match_before(s->know->zh, goods, slice_sub(s->plain, from, to), to - from);
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
bool scope_is_part_of_name(const struct zh_sentence *s, size_t word)
{
    const struct zh_word *next = word + 1 < s->word_count ? &s->words[word + 1] : NULL;
    if (is_delivery(s, word))
        return true;
    const struct period *p = &s->periods[s->words[word].number];
    bool fiscal = date_is(p->first) && p->first.month != 1; /* 2026-27年度开支 */
    bool place = next && next->kind == ZH_PLACE && (word + 2 == s->word_count || !zh_is_noun(next[1].kind));
    if (next && !fiscal && !place && zh_is_noun(next->kind) && s->plain.ptr[s->words[word].start] <= '9' &&
        slice_ends(zh_text(s, &s->words[word]), SLICE("年度")) && !measures_behind(s, word))
        return true; /* 完成2023—2024年度调水工作 */
    return scope_follows(s, word, "度") || scope_follows(s, word, "版") || scope_follows(s, word, "届") ||
           scope_follows(s, word, "档");
}

/* 占公司2024年营业收入的15%: part of the whole of a share */
static bool is_in_share(const struct zh_sentence *s, size_t word)
{
    for (size_t i = word; i-- > zh_back(word, s->clauses[zh_clause_of(s, word)].first);)
        if (!zh_is_noun(s->words[i].kind))
            return s->words[i].kind == ZH_SHARE;
    return false;
}

/* 受近期豪雨影响, 受提前布局下半年需求等因素影响, 因上年基期较高: what the figure is due to */
static bool is_of_cause(const struct zh_sentence *s, size_t word)
{
    struct slice before = slice_sub(s->plain, 0, s->words[word].start),
                 behind = slice_sub(s->plain, s->words[word].end, s->plain.len);
    size_t due = slice_rfind(before, SLICE("受")), stop = slice_rfind(before, SLICE("，")),
           effect = slice_find(behind, SLICE("影响")), comma = slice_find(behind, SLICE("，"));
    bool inside = due != SLICE_NONE && (stop == SLICE_NONE || stop < due) && effect != SLICE_NONE && effect < comma;
    const struct period *p = &s->periods[s->words[word].number];
    size_t first = s->words[s->clauses[zh_clause_of(s, word)].first].start;
    bool feast = p->grain == GRAIN_OTHER && p->shape == PERIOD_FLOW &&
                 slice_starts_any(slice_sub(s->plain, first, s->plain.len), "因", "由于"); /* 因春节落点不同 */
    return zh_row_at(s, s->words[word].end, s->know->claims_zh->year_base) || slice_ends(before, SLICE("受")) ||
           inside || feast;
}

/* 公司成立于2014年5月15日，注册资本…: when it began dates nothing behind the clause */
bool scope_is_founding(const struct zh_sentence *s, size_t word)
{
    size_t at = s->words[word].start;
    return lexicon_match_before(s->know->zh, s->know->claims_zh->founded, s->plain, at) ||
           zh_row_at(s, s->words[word].end, s->know->claims_zh->founded);
}

/* 占全年计划数的97%, 完成全年目标的91%, 在2020年的基础上, 降至2017年水平: no time of any level */
bool scope_is_footing(const struct zh_sentence *s, size_t word)
{
    struct slice after = slice_sub(s->plain, s->words[word].end, s->plain.len);
    return is_in_share(s, word) || is_of_cause(s, word) || slice_starts_any(after, "的基础上", "基础上", "水平") ||
           zh_is_aim_of_share(s->know, after);
}

/* 上年同期为5.2亿元: a level of the year before, nothing compared */
static bool is_level_then(const struct zh_sentence *s, const struct zh_item *item, size_t word)
{
    struct slice text = zh_text(s, &s->words[word]);
    bool level = (!item->change && item->comparison == COMPARISON_NONE) || item->base_level;
    return level && word >= item->lead && !slice_starts_any(text, "较", "比", "与", "同", "相", "对比");
}

/* 由上月下降0.3%转为上涨0.1%: the month before dates the figure that it stands at, and no other */
static bool dates_other(const struct zh_sentence *s, const struct zh_item *item, size_t word)
{
    struct slice text = zh_text(s, &s->words[word]);
    return word < item->lead && zh_clause_of(s, word) == item->clause && slice_starts_any(text, "由", "从");
}

static bool dates_from(const struct zh_sentence *s, const struct zh_item *item, size_t word)
{
    struct slice text = zh_text(s, &s->words[word]);
    return word >= item->lead && slice_starts_any(text, "由", "从") &&
           !zh_turns(s, word, item->word); /* 由上月下降转为上涨0.4% */
}

static bool is_base_of_level(const struct zh_sentence *s, const struct zh_item *item, size_t word)
{
    enum dimension dimension = item->quantity->unit.dimension;
    bool counts = dimension != DIMENSION_SHARE && !slice_equal(item->quantity->unit.symbol, SLICE("x"));
    bool of = word + 1 == item->word ? counts /* 较11月1813宗 */ : s->words[item->word - 1].kind == ZH_OF;
    return (!item->change || item->base_level) && word >= item->lead && (of || item->base_level);
}

#define BASE_WORDS 4 /* between the year and the ratio */

/* 是去年全年的1.3倍, 是2020年水平的150%, 恢复至2019年的五成半, 仅为5月占比的1/3: it is the base of that quantity, not
 * its time */
bool scope_is_base_of_ratio(const struct zh_sentence *s, size_t word, size_t quantity)
{
    struct slice before = slice_sub(s->plain, 0, s->words[word].start);
    enum dimension dimension = s->quantities[s->words[quantity].number].unit.dimension;
    bool level = dimension == DIMENSION_SHARE &&
                 (scope_follows(s, word, "水平的") ||
                  (quantity <= word + BASE_WORDS && zh_ends_with(s, s->know->claims_zh->equals, before)));
    return (dimension == DIMENSION_TIMES || level) && s->words[quantity - 1].kind == ZH_OF;
}

/* 是“十三五”初期的2.6倍；…: nor is it the time of what follows */
bool scope_is_base_before(const struct zh_sentence *s, size_t word)
{
    for (size_t i = word + 1; i < s->word_count && i <= word + BASE_WORDS; i++)
        if (s->words[i].kind == ZH_QUANTITY)
            return scope_is_base_of_ratio(s, word, i);
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
bool scope_names_event(const struct zh_sentence *s, size_t word)
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
bool scope_date_later(const struct zh_sentence *s, struct zh_item *item)
{
    for (size_t i = item->word + 1; i < s->clauses[item->clause].last && i < item->word + ZH_LOOK_BACK; i++) {
        if (s->words[i].kind == ZH_QUANTITY)
            return false;
        if (s->words[i].kind != ZH_PERIOD)
            continue;
        const struct period *p = &s->periods[s->words[i].number];
        bool deadline = p->shape == PERIOD_STOCK && slice_ends(zh_text(s, &s->words[i]), SLICE("前"));
        if (!scope_is_dating(p) || !(p->shape == PERIOD_FLOW || deadline) || p->grain == GRAIN_YEARS ||
            scope_is_part_of_name(s, i) || scope_is_event(s, item->clause))
            return false;
        item->time = scope_time_of(s, p);
        return true;
    }
    return false;
}

/* 全面通水至今，已累计调水; 投产以来累计发电: since an event, whatever time was in force before; 截至6月底，投产以来…
 * and 2020年投产以来… say until or since when */
static bool is_since(const struct zh_sentence *s, const struct zh_item *item, size_t word)
{
    struct slice text = slice_sub(s->plain, 0, s->words[word].end);
    size_t clause = zh_clause_of(s, word);
    if (!slice_ends_any(text, "至今", "以来") || slice_ends(text, SLICE("记录以来")))
        return false;
    bool told = false;
    for (size_t i = word; i-- > zh_back(word, 0) && clause == item->clause;)
        told |= scope_is_as_of(s, i) || (s->words[i].kind == ZH_PERIOD && zh_clause_of(s, i) == clause);
    return clause == item->clause ? !told : word + 1 == s->clauses[clause].last;
}

/* 明确了当前和今后的任务: a word for now inside another clause dates nothing behind it */
static bool is_aside(const struct zh_sentence *s, size_t word, struct date published)
{
    const struct period *p = &s->periods[s->words[word].number];
    return p->shape == PERIOD_STOCK && date_equal(p->last, published) &&
           word != s->clauses[zh_clause_of(s, word)].first;
}

/* 创2024年以来新高, 为2月以来最高: since when it is a record dates no figure */
bool scope_is_of_record(const struct zh_sentence *s, size_t word)
{
    if (word + 1 < s->word_count && s->words[word + 1].kind == ZH_QUANTITY)
        return false; /* 创1990年3月2569点以来新高: the figure of then */
    bool verb = word > 0 && s->words[word - 1].kind != ZH_NOUN; /* 创业板 */
    struct slice before = verb ? zh_text(s, &s->words[word - 1]) : SLICE("");
    struct slice behind = slice_sub(s->plain, s->words[word].end, s->plain.len);
    if (s->periods[s->words[word].number].shape == PERIOD_SINCE &&
        lexicon_match(s->know->zh, s->know->claims_zh->record, behind, 0))
        return true;
    return s->periods[s->words[word].number].shape != PERIOD_STOCK &&
           (slice_starts(before, SLICE("创")) || slice_ends(before, SLICE("创")) || slice_equal(before, SLICE("刷新")));
}

/* 截至昨天，共发送春运旅客…: the season says which passengers, the day before it says when */
static bool is_kind(const struct zh_sentence *s, const struct zh_item *item, size_t word)
{
    const struct period *p = &s->periods[s->words[word].number];
    if (p->grain != GRAIN_OTHER || p->shape != PERIOD_FLOW || word + 1 >= item->word ||
        !zh_is_noun(s->words[word + 1].kind) || word == s->clauses[zh_clause_of(s, word)].first)
        return false;
    for (size_t i = word; i-- > zh_back(word, 0);)
        if (s->words[i].kind == ZH_PERIOD && scope_is_dating(&s->periods[s->words[i].number]))
            return true;
    return false;
}

/* 根据本周公布的调查, 上月发布的数据, 高于6月份预期的0.9%, 较8月预测上修2.9个百分点: when it was published or expected
 * dates nothing that it says */
bool scope_is_published(const struct zh_sentence *s, size_t word)
{
    enum period_grain grain = s->periods[s->words[word].number].grain;
    if (grain == GRAIN_DAY && scope_follows(s, word, "你需要知道"))
        return true; /* 周三你需要知道的隔夜要闻: when it is read */
    bool expected = word + 1 < s->word_count && s->words[word + 1].kind == ZH_PLAN;
    if (grain == GRAIN_MONTH && expected && s->periods[s->words[word].number].base)
        return true;
    return grain <= GRAIN_MONTH && word + 2 < s->word_count && (s->words[word + 1].kind == ZH_SAY || expected) &&
           s->words[word + 2].kind == ZH_OF;
}

bool scope_is_as_of(const struct zh_sentence *s, size_t word)
{
    if (s->words[word].kind != ZH_PERIOD)
        return false;
    struct slice text = zh_text(s, &s->words[word]);
    return s->periods[s->words[word].number].shape == PERIOD_STOCK &&
           scope_is_dating(&s->periods[s->words[word].number]) && slice_starts_any(text, "截至", "截止");
}

/* 截至7月8日，2025年度票房突破300亿元: the year in the thing's name says since when */
static void begin_year(const struct zh_sentence *s, struct zh_item *item, size_t year, size_t word)
{
    const struct period *p = &s->periods[s->words[year].number];
    bool within = scope_is_as_of(s, word) && p->grain == GRAIN_YEAR && p->shape == PERIOD_FLOW &&
                  slice_ends(zh_text(s, &s->words[year]), SLICE("年度")) &&
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

/* 2025年至2027年，全国每年新增80万个: a time that is all of the clause before holds for the rate */
static size_t frame_of_rate(const struct zh_sentence *s, size_t first, size_t rate)
{
    const struct zh_clause *clause = &s->clauses[zh_clause_of(s, first) - 1];
    if (clause->last != clause->first + 1 || s->words[clause->first].kind != ZH_PERIOD)
        return rate;
    const struct period *p = &s->periods[s->words[clause->first].number];
    bool time = p->shape == PERIOD_FLOW || p->shape == PERIOD_STOCK; /* 目前，每日消耗50万只 */
    return scope_is_dating(p) && time ? clause->first : rate;
}

/* 1至6月工业企业每月用电3万度: a time before the rate, in its clause, is when it was so; the rate itself if there
 * is none */
static size_t told_before_rate(const struct zh_sentence *s, const struct zh_item *item, size_t rate)
{
    size_t first = s->clauses[zh_clause_of(s, rate)].first;
    for (size_t i = rate; i-- > zh_back(rate, first);) {
        const struct period *p = s->words[i].kind == ZH_PERIOD ? &s->periods[s->words[i].number] : NULL;
        bool time = p && (p->shape == PERIOD_FLOW || p->shape == PERIOD_STOCK || p->shape == PERIOD_SINCE);
        if (time && scope_is_dating(p) && !scope_is_part_of_name(s, i) && !dates_other(s, item, i))
            return i;
    }
    return first > 0 ? frame_of_rate(s, first, rate) : rate;
}

/* 上半年，轻工业延续去年四季度以来的向好态势，…增长7%: how long something has lasted dates nothing behind its clause */
bool scope_is_lasting(const struct zh_sentence *s, size_t word)
{
    size_t first = s->clauses[zh_clause_of(s, word)].first;
    struct slice clause = slice_sub(s->plain, s->words[first].start, s->plain.len);
    bool cited = slice_starts_any(clause, "根据", "据"); /* 据4月9日以来的数据 */
    return s->periods[s->words[word].number].shape == PERIOD_SINCE && !cited &&
           (scope_follows(s, word, "的") || scope_follows(s, word, "之"));
}

/* 截至2022年，十年来…; 国防部30日称，过去一周…: a time before it, with no figure between, holds on */
static bool is_framed(const struct zh_sentence *s, size_t word)
{
    for (size_t i = word; i-- > zh_back(word, 0) && s->words[i].kind != ZH_QUANTITY;)
        if (s->words[i].kind == ZH_PERIOD && scope_is_dating(&s->periods[s->words[i].number]))
            return true;
    return false;
}

/* 近十年，…, 过去一年销量…, 未来五年将建成…: a length of time up to now, or from now on, in the clause of the quantity
 * or at the head of one before it, takes the place of the time before it */
static bool is_till_now(const struct zh_sentence *s, const struct zh_item *item, size_t word, struct date published)
{
    const struct period *p = &s->periods[s->words[word].number];
    size_t clause = zh_clause_of(s, word);
    size_t first = word; /* 公司未来十年将投资…，并会投入…: only who heads the clause stands before it */
    while ((p->ahead || counts(s, clause)) && first > s->clauses[clause].first && zh_is_noun(s->words[first - 1].kind))
        first--;
    if (zh_ends_with(s, s->know->claims_zh->apart, slice_sub(s->plain, 0, s->words[word].start)))
        return false; /* 相隔近4个月重上5000点 */
    bool near = clause == item->clause || first == s->clauses[clause].first;
    if (!near || p->shape != PERIOD_SPAN || !date_is(p->first) || !date_is(published) || is_framed(s, word) ||
        p->base || scope_follows(s, word, "的") || slice_starts(zh_text(s, &s->words[word]), SLICE("前")))
        return false;
    return p->ahead || date_equal(p->last, published);
}

static bool is_one_year(const struct period *p)
{
    int32_t days = date_number(p->last) - date_number(p->first);
    return days == 365 || days == 366;
}

/* the time of such a length: both ends, the day of the text one of them */
static struct zh_time time_of_length(const struct zh_sentence *s, const struct period *p, struct date published)
{
    struct zh_time time = scope_time_of(s, p);
    time.shape = PERIOD_FLOW;
    time.grain = is_one_year(p) ? GRAIN_YEAR : GRAIN_OTHER;
    if (p->ahead)
        time.first = published;
    return time;
}

/* 上半年营业额52亿元，即平均每日2910万元; 每月平均新增33辆: the average of the time that is told */
static bool is_average(const struct zh_sentence *s, size_t word)
{
    return slice_starts(zh_text(s, &s->words[word]), SLICE("平均")) ||
           slice_ends(slice_sub(s->plain, 0, s->words[word].start), SLICE("平均")) || scope_follows(s, word, "平均");
}

/* 每天接触的广告中90%推广…: a share of what there is so often is no rate itself; 每年占10% is */
static bool is_share_of_rate(const struct zh_sentence *s, const struct zh_item *item, size_t word)
{
    if (item->quantity->unit.dimension != DIMENSION_SHARE || item->change)
        return false;
    return zh_find_kind(s, word + 1, item->word, ZH_BIT(ZH_OF) | ZH_BIT(ZH_STOP)) < item->word;
}

/* 在7月30日和31日动用了870亿美元: the times of a list, not 20/21年 nor told apart by 分别, are one from the first on */
static void join_times(const struct zh_sentence *s, const struct zh_item *item, size_t first, size_t word,
                       struct zh_time *time)
{
    const struct period *from = &s->periods[s->words[first].number];
    bool apart = first < word && slice_equal(zh_text(s, &s->words[word - 1]), SLICE("/"));
    struct slice clause = slice_sub(s->plain, s->words[s->clauses[item->clause].first].start, item->quantity->start);
    bool sum = slice_starts_any(clause, "总共", "共", "合计");
    for (size_t i = word; i < item->word && !sum; i++)
        apart |= s->words[i].kind == ZH_EACH;
    if (!apart && from->shape == PERIOD_FLOW && time->shape == PERIOD_FLOW && from->grain == time->grain &&
        date_is(from->first) && date_is(time->first) && date_compare(from->first, time->first) < 0)
        time->first = from->first;
}

/* the time of the list that stands before one of it, 今|明两年 and 2027年|和|2030年; the same word if it is the first
 */
static size_t listed_before(const struct zh_sentence *s, size_t word)
{
    bool adjacent = word > 0 && s->words[word - 1].kind == ZH_PERIOD && s->words[word - 1].end == s->words[word].start;
    bool joined = word > 1 && s->words[word - 1].kind == ZH_AND && s->words[word - 2].kind == ZH_PERIOD;
    return word - (adjacent ? 1 : joined ? 2 : 0);
}

/* 至2027年和2030年，产值分别接近3万亿元和4万亿元: of as many times as figures each has its own; word is the last */
static struct zh_time time_of_list(const struct zh_sentence *s, const struct zh_item *item, size_t word)
{
    size_t first = word, count = 1, own = word;
    for (; listed_before(s, first) < first; count++)
        first = listed_before(s, first);
    bool each = item->run > 1 && count == item->run;
    for (size_t i = item->run_index + 1; each && i < count; i++)
        own = listed_before(s, own);
    struct zh_time time = scope_time_of(s, &s->periods[s->words[own].number]);
    if (each)
        time.shape = s->periods[s->words[first].number].shape;
    else
        join_times(s, item, first, word, &time);
    return time;
}

/* 从十年前的5.6亿增加到现在的10.5亿，普及率提升到74%; 从2017年的1.4万亿元突破2万亿元: where a change began dates
 * nothing behind its clause */
static bool is_start_of_rise(const struct zh_sentence *s, size_t word)
{
    struct slice text = zh_text(s, &s->words[word]);
    if (!slice_starts_any(text, "从", "由"))
        return false;
    size_t last = s->clauses[zh_clause_of(s, word)].last, levels = 0;
    for (size_t i = word + 1; i < last && i < word + ZH_LOOK_BACK; i++) {
        levels += s->words[i].kind == ZH_QUANTITY;
        if (s->words[i].kind == ZH_TO || levels > 1)
            return true;
    }
    return false;
}

/* 每天消耗试剂50万份，由于…，需求达2亿份: a clause that names something else has no share in the rate */
static bool is_rate_of_other(const struct zh_sentence *s, const struct zh_item *item, size_t clause)
{
    if (clause == item->clause)
        return false;
    for (size_t c = clause; c < item->clause; c++)
        if (s->clauses[c].stop == 0xFF1B) /* 每季上限1500元；…获发2500元 */
            return true;
    size_t first = s->clauses[item->clause].first;
    while (first < item->word && s->words[first].kind == ZH_ADVERB)
        first++;
    enum zh_kind kind = s->words[first].kind;
    return kind == ZH_QUANTITY || kind == ZH_PLACE || kind == ZH_TEXT || kind == ZH_NOUN;
}

/* 道指涨0.7%，本月累涨2.8%；标普涨0.2%: a time told late in one part of the sentence dates nothing in the next */
static bool is_of_other_part(const struct zh_sentence *s, const struct zh_item *item, size_t word)
{
    size_t clause = zh_clause_of(s, word), semicolon = clause;
    if (s->periods[s->words[word].number].grain == GRAIN_QUARTER)
        return false; /* 公司跌6.9%，第三季度收入26亿元；净利润1.3亿元: what is reported */
    bool alone = s->clauses[clause].last == s->clauses[clause].first + 1 || scope_follows(s, word, "（");
    if (alone && s->periods[s->words[word].number].shape == PERIOD_FLOW && !counts(s, clause))
        return false; /* 据对500个县监测，上周，猪价10元；猪肉价19元: it heads the whole */
    while (semicolon < item->clause && s->clauses[semicolon].stop != 0xFF1B)
        semicolon++;
    if (semicolon == item->clause)
        return false;
    for (size_t c = clause; c-- > 0 && s->clauses[c].stop != 0xFF1B;)
        for (size_t i = s->clauses[c].first; i < s->clauses[c].last && i < s->clauses[c].first + ZH_LOOK_BACK; i++)
            if (s->words[i].kind == ZH_QUANTITY)
                return true;
    return false;
}

bool scope_moves_to(const struct zh_sentence *s, const struct zh_item *item)
{
    size_t verb = item->to_level ? item->word : item->lead;
    while (verb > item->lead && s->words[verb - 1].kind != ZH_TO)
        verb--;
    return verb > item->lead && zh_row_at(s, s->words[verb - 1].start, s->know->claims_zh->moved_to);
}

/* the rate at a word before the item is one of its own: 每年 of 每年发电5亿千瓦时 */
static bool is_own_rate(const struct zh_sentence *s, const struct zh_item *item, size_t word)
{
    const struct zh_item *first = item->run > 1 ? item - item->run_index : item;
    struct slice text = zh_text(s, &s->words[word]);
    size_t clause = zh_clause_of(s, word);
    if (is_long_run(text) || scope_moves_to(s, item))
        return false;
    if (clause != item->clause && !slice_starts(text, SLICE("每")))
        return false; /* 创历年新高 */
    if (is_average(s, word) || is_share_of_rate(s, item, word) || slice_starts_any(text, "每秒", "每分", "每小时") ||
        is_rate_of_other(s, item, clause)) /* 每秒可执行2000亿次: at whatever time was told */
        return false;
    return !first->to_level || word < first->lead; /* 1995年，上限增至每日150个 */
}

/* the time at a word before the item dates something else, or nothing */
static bool is_time_of_other(const struct zh_sentence *s, const struct zh_item *item, size_t word,
                             struct date published)
{
    const struct period *p = &s->periods[s->words[word].number];
    size_t clause = zh_clause_of(s, word);
    bool base = p->base && date_is(p->last) && !scope_is_footing(s, word) &&
                (is_base_of_level(s, item, word) || is_level_then(s, item, word) || dates_from(s, item, word));
    if ((!scope_is_dating(p) && !base) || scope_is_part_of_name(s, word) || scope_is_of_record(s, word) ||
        scope_is_published(s, word) || is_of_cause(s, word))
        return true;
    if ((word >= item->lead && scope_is_base_of_ratio(s, word, item->word)) || is_kind(s, item, word) ||
        dates_other(s, item, word))
        return true;
    return clause != item->clause &&
           (scope_is_event(s, clause) || zh_is_cause(s, clause) || scope_is_base_before(s, word) ||
            is_aside(s, word, published) || scope_is_lasting(s, word) || is_start_of_rise(s, word) ||
            scope_names_event(s, word) || scope_is_footing(s, word) || scope_is_founding(s, word) ||
            (!item->to_level && is_of_other_part(s, item, word)));
}

/* looks left from the quantity; true if a time or a rate was found */
bool scope_date_before(const struct zh_sentence *s, struct zh_item *item, struct date published)
{
    size_t named = SLICE_NONE;
    for (size_t i = item->word; i-- > zh_back(item->word, 0);) {
        const struct zh_word *w = &s->words[i];
        if (w->kind == ZH_PERIOD && is_till_now(s, item, i, published)) {
            item->time = time_of_length(s, &s->periods[w->number], published);
            item->time_word = i;
            return true;
        }
        if (w->kind != ZH_PERIOD && is_since(s, item, i)) {
            item->time =
                (struct zh_time){.known = true, .shape = PERIOD_SINCE, .grain = GRAIN_OTHER, .last = published};
            return true;
        }
        if (w->kind != ZH_PERIOD)
            continue;
        if (s->periods[w->number].shape == PERIOD_RATE) {
            if (!is_own_rate(s, item, i))
                continue;
            size_t told = told_before_rate(s, item, i);
            item->time = scope_time_of(s, &s->periods[s->words[told].number]);
            if (told != i)
                item->time_word = told;
            return true;
        }
        if (is_time_of_other(s, item, i, published)) {
            named = named == SLICE_NONE && scope_is_part_of_name(s, i) ? i : named;
            continue;
        }
        item->time = time_of_list(s, item, i);
        if (named != SLICE_NONE)
            begin_year(s, item, named, i);
        item->time_word = i;
        return true;
    }
    return false;
}
