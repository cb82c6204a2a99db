/* scope_zh - which of the times that a text names a quantity takes
 *
 * The nearest one before it in its clause, then in its sentence, then that of an earlier sentence of the paragraph or
 * passage, then the heading's, then the day of publication.  What a change is counted against (较2019年同期) dates
 * nothing.
 */
#include "extract/choose/scope_zh.h"
#include "extract/choose/zh_tables.h"

static bool is_current_year(const struct zh_time *t, struct date published)
{
    return t->grain == GRAIN_YEAR && t->shape != PERIOD_STOCK && t->last.year == published.year &&
           date_compare(t->last, published) > 0 && t->first.year == published.year;
}

/* the day within the time that the words before it give: 截至6月24日，今年以来业务量达600亿件; DATE_NONE if none */
static struct date as_of(const struct zh_sentence *s, size_t word, const struct zh_time *time, struct date published)
{
    for (size_t i = word; i-- > zh_back(word, 0);) {
        if (!scope_is_as_of(s, i))
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

#define YEAR_CLOSES 11 /* from the start of this month it is the year that ends */

static bool is_whole_year(const struct zh_sentence *s, const struct zh_item *item, struct date published)
{
    bool heads = item->time_word == s->clauses[item->clause].first; /* 全年2000亿元资金 */
    bool closing = item->time_word < item->word && (heads || published.month >= YEAR_CLOSES) &&
                   slice_find(item->time.text, SLICE("全年")) != SLICE_NONE;
    return closing || (slice_find(item->time.text, SLICE("今年")) == SLICE_NONE && is_against_year(s));
}

#define GRANT_BYTES 90 /* the grant stands so near its cap */

/* 今年…按车价12%补贴，最高2万元: a rule on what is granted holds the whole year */
static bool is_grant(const struct zh_sentence *s, const struct zh_item *item)
{
    const struct quantity *q = item->quantity;
    int grant = s->know->claims_zh->grant;
    struct slice rest = slice_sub(s->plain, q->end, s->plain.len);
    const struct word *w = lexicon_match(s->know->zh, grant, rest, 0);
    if (q->unit.dimension == DIMENSION_SHARE)
        return w != NULL;
    size_t from = q->start > GRANT_BYTES ? q->start - GRANT_BYTES : 0;
    for (size_t at = from; at < q->start && !w; at++)
        w = lexicon_match(s->know->zh, grant, s->plain, at);
    return q->relation == RELATION_LE && w && slice_equal(w->means, SLICE("noun"));
}

#define REPORTED_DAYS 45 /* a report on a week or month is out by then */

/* 截至5月21日，…。今年以来…; a report on April, out on 5 May: the day up to which the text tells, DATE_NONE if it tells
 * up to its own */
static struct date told_up_to(const struct zh_state *state, const struct zh_time *time, struct date published)
{
    const struct zh_time *times[] = {&state->as_of, &state->paragraph_time, &state->heading};
    for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
        struct date day = times[i]->last;
        bool days = times[i]->grain == GRAIN_DAY && date_is(times[i]->first) && !date_equal(times[i]->first, day);
        bool report = times[i]->shape == PERIOD_STOCK || times[i]->grain == GRAIN_WEEK || days ||
                      (times[i]->grain == GRAIN_MONTH && times[i] != &state->paragraph_time);
        if (times[i]->known && report && date_is(day) && date_is(time->first) && date_compare(day, time->first) > 0 &&
            date_compare(day, published) < 0 && date_number(published) - date_number(day) <= REPORTED_DAYS)
            return day;
    }
    return DATE_NONE;
}

/* 今年 of something that happened runs to the day of the text, or to the day that stands before it; of a plan, a
 * forecast or land it is the whole year */
static void cut_year(const struct zh_sentence *s, struct zh_item *item, const struct zh_state *state,
                     struct date published)
{
    struct zh_time *time = &item->time;
    bool running = is_current_year(time, published) && item->quantity->unit.dimension != DIMENSION_AREA &&
                   !is_grant(s, item) && slice_find(zh_plain_piece(s, item->metric.text), SLICE("预算")) == SLICE_NONE;
    bool to_date = time->grain == GRAIN_TODATE && date_equal(time->last, published) && date_is(time->first);
    bool carried = item->time_word == item->word;
    if (!date_is(published) || item->status != STATUS_ACTUAL || !(running || to_date) || (carried && state->foreseen))
        return;
    struct date day = item->time_word < item->word ? as_of(s, item->time_word, time, published) : DATE_NONE;
    if (running && !date_is(day) && is_whole_year(s, item, published))
        return;
    if (!date_is(day))
        day = told_up_to(state, time, published);
    time->last = date_is(day) ? day : published;
    time->grain = GRAIN_TODATE;
    time->cut = running && !date_is(day);
}

/* 7月进口额同比下降5%，累计同比增长1%: the sum of the year up to the month or quarter that is told */
static void sum_up_months(const struct zh_sentence *s, struct zh_item *item)
{
    struct zh_time *time = &item->time;
    size_t first = s->clauses[item->clause].first;
    bool part = time->known && time->shape == PERIOD_FLOW && date_is(time->first) && time->first.month > 1 &&
                ((time->grain == GRAIN_MONTH && time->first.month == time->last.month) || time->grain == GRAIN_QUARTER);
    if (!part || !item->change || item->comparison != COMPARISON_YOY)
        return;
    bool own = item->time_word >= first && item->time_word < item->word;
    struct slice clause = slice_sub(s->plain, s->words[first].start, item->quantity->start);
    if (slice_find(clause, own ? SLICE("累计同比") : SLICE("累计")) == SLICE_NONE)
        return;
    time->first = date_of(time->last.year, 1, 1);
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
    size_t told = zh_clause_of(s, item->time_word);
    const struct zh_clause *clause = &s->clauses[told];
    if (clause->last == clause->first + 1 && (item->time.grain == GRAIN_YEAR || told + 1 == zh_clause_of(s, item->cue)))
        return false; /* 过去一年，全县预计实现…; 上半年，预计完成…: the time heads the sentence */
    for (size_t i = zh_back(clause->last, clause->first); i < clause->last; i++)
        if (s->words[i].kind == ZH_PLAN)
            return false; /* 预计2025年净利润…，同比预降… */
    bool consensus = zh_ends_with(s, s->know->claims_zh->consensus, slice_sub(s->plain, 0, s->words[item->cue].end));
    return item->cue >= clause->last && !consensus; /* 二季度营收9亿元，市场预期8亿元 */
}

/* 到2030年，比例由75%提高到90%, 产能将由目前的20万吨提升至35万吨: what is raised stands today, not on the day of the
 * aim
 */
static void date_start_of_aim(const struct zh_sentence *s, struct zh_item *item, struct date published)
{
    struct slice metric = zh_plain_piece(s, item->metric.text);
    bool expected = zh_is_revised(s, item) || slice_find(metric, SLICE("预期")) != SLICE_NONE ||
                    slice_find(metric, SLICE("预测")) != SLICE_NONE;
    bool ahead = !expected && item->time.shape == PERIOD_FLOW && date_is(item->time.first) && date_is(published) &&
                 date_compare(item->time.first, published) > 0; /* 下半年将由50元提高到60元 */
    if (!item->from_level || item->change || !item->time.known || !(item->time.shape == PERIOD_STOCK || ahead) ||
        item->time_word >= item->word || !date_is(published))
        return;
    if (date_compare(item->time.last, published) > 0)
        item->time = (struct zh_time){.known = false, .shape = PERIOD_STOCK, .last = published};
    item->votes.fact = true;
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
    bool flow = zh_ends_with(s, s->know->claims_zh->flow_measure, item->metric.text);
    if (day->shape != PERIOD_STOCK || !(flow || slice_equal(item->quantity->unit.symbol, SLICE("人次"))))
        return day;
    for (size_t i = 0; i < sizeof times / sizeof *times; i++)
        if (times[i]->known && times[i]->shape == PERIOD_FLOW && date_equal(times[i]->last, day->last))
            return times[i];
    return day;
}

/* 2015年至2020年，装机量从16GWh升至63.6GWh: of the first year and of the last; what a plan's years raise stood
 * before them: “十四五”期间，营业里程由14.6万公里增至16.5万公里
 */
static void date_turn_of_years(const struct zh_sentence *s, struct zh_item *item)
{
    struct zh_time *time = &item->time;
    if (time->grain != GRAIN_YEARS || time->shape != PERIOD_FLOW || !date_is(time->first) || item->change ||
        item->run > 1)
        return;
    bool years = time->text.len > 0 && time->text.ptr[0] >= '0' && time->text.ptr[0] <= '9';
    if (item->from_level && years)
        time->last = date_of(time->first.year, 12, 31);
    else if (item->from_level && item->metric.stock)
        time->last = date_add_days(time->first, -1);
    else if (item->to_level && years && !item->metric.growth && time->first.month == 1 &&
             !slice_ends(slice_sub(s->plain, 0, item->quantity->from), SLICE("在"))) /* 失业率控制在3.5%以内 */
        time->first = date_of(time->last.year, 1, 1);
}

/* 2014年末，全市存栏91万头；出栏241万头，产量11万吨: what is of a whole time is of the year that ends there */
static void widen_year_end(const struct zh_sentence *s, struct zh_item *item)
{
    struct zh_time *time = &item->time;
    bool ends = time->known && time->shape == PERIOD_STOCK && date_is(time->last) && time->last.month == 12 &&
                time->last.day == 31 && !slice_starts(time->text, SLICE("到"));
    if (!ends || item->status != STATUS_ACTUAL || item->time_word >= item->word || item->metric.stock ||
        zh_clause_of(s, item->time_word) == item->clause ||
        !zh_ends_with(s, s->know->claims_zh->flow_measure, item->metric.text))
        return;
    time->shape = PERIOD_FLOW;
    time->grain = GRAIN_YEAR;
    time->first = date_of(time->last.year, 1, 1);
}

#define TRADING_DAYS 5

/* 油价跌2.25%，周跌1.41%: the trading days of the week up to the day told */
static void date_move_of_week(const struct zh_sentence *s, struct zh_item *item, struct date published)
{
    struct zh_time *time = &item->time;
    struct date day = time->known && time->grain == GRAIN_DAY ? time->last : published;
    struct slice before = slice_sub(s->plain, 0, item->quantity->from);
    bool week = zh_ends_with(s, s->know->claims_zh->week_move, before);
    if (!week || !item->change || (time->known && time->grain == GRAIN_WEEK) || !date_is(day) ||
        (item->time_word >= item->lead && item->time_word < item->word))
        return;
    struct date monday = date_add_days(day, 1 - date_weekday(day));
    *time = (struct zh_time){.known = true,
                             .shape = PERIOD_FLOW,
                             .grain = GRAIN_WEEK,
                             .first = monday,
                             .last = date_add_days(monday, TRADING_DAYS - 1)};
    item->origin = TIME_OWN;
}

/* 26日晚决赛落幕。整个赛季共进行85场比赛: what is of the whole event is not of the day told before */
static bool is_of_event(const struct zh_sentence *s, const struct zh_item *item, const struct zh_time *told)
{
    static const struct slice events[] = {SLICE_INIT("整个赛季"), SLICE_INIT("赛事期间"), SLICE_INIT("展会期间"),
                                          SLICE_INIT("活动期间"), SLICE_INIT("大会期间"), SLICE_INIT("比赛期间"),
                                          SLICE_INIT("会议期间"), SLICE_INIT("展览期间"), SLICE_INIT("整个展期"),
                                          SLICE_INIT("整个活动"), SLICE_INIT("整个赛事")};
    if (told->grain != GRAIN_DAY || told->shape != PERIOD_FLOW)
        return false;
    struct slice before = slice_sub(s->plain, 0, item->quantity->start);
    for (size_t i = 0; i < sizeof events / sizeof *events; i++)
        if (slice_find(before, events[i]) != SLICE_NONE)
            return true;
    return false;
}

/* 十年来，比例从67%提升到96%: what rose stood at the start of the length of time, what it came to at its end */
static void date_ends_of_length(const struct zh_sentence *s, struct zh_item *item)
{
    struct zh_time *time = &item->time;
    const struct zh_word *w = &s->words[item->time_word];
    bool length = w->kind == ZH_PERIOD && s->periods[w->number].shape == PERIOD_SPAN;
    if ((!length && time->shape != PERIOD_SINCE) || !date_is(time->first) || item->change)
        return;
    if (item->from_level)
        *time = (struct zh_time){.known = true, .shape = PERIOD_STOCK, .last = time->first};
    else if (length && item->to_level)
        time->shape = PERIOD_STOCK;
}

bool zh_reads_earlier(const struct zh_sentence *s, const struct zh_item *item)
{
    size_t starts[] = {s->words[item->lead].start, s->words[s->clauses[item->clause].first].start};
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) { /* 前值由0.3%修正为0.4%: both of them */
        const struct word *w = lexicon_match(s->know->zh, s->know->claims_zh->reading, s->plain, starts[i]);
        if (w && slice_equal(w->means, SLICE("earlier")))
            return true;
    }
    const struct word *w =
        lexicon_match_before(s->know->zh, s->know->claims_zh->reading, s->plain, item->quantity->from);
    return w && slice_equal(w->means, SLICE("earlier")); /* 低于预期的49.2及前值48.3 */
}

/* 7月指数为50.2，前值50.1: of the month, quarter or week before */
static void date_earlier_reading(const struct zh_sentence *s, struct zh_item *item)
{
    struct zh_time *time = &item->time;
    if (time->shape != PERIOD_FLOW || !date_is(time->first) || !zh_reads_earlier(s, item) || time->grain == GRAIN_YEARS)
        return;
    int months = 12 * (time->last.year - time->first.year) + time->last.month - time->first.month + 1;
    struct date next = date_add_days(time->last, 1);
    if (time->first.day == 1 && next.day == 1) {
        time->first = date_add_months(time->first, -months);
        time->last = date_add_days(date_add_months(next, -months), -1);
    } else if (date_equal(date_add_days(time->first, 7), next)) {
        time->first = date_add_days(time->first, -7);
        time->last = date_add_days(time->last, -7);
    }
}

static void take(struct zh_item *item, const struct zh_time *time, enum time_origin origin)
{
    item->time = *time;
    item->origin = origin;
}

/* nothing in the sentence dates the quantity: what is in force from before, then the heading's, then the day of the
 * text */
static void take_from_afar(const struct zh_sentence *s, struct zh_item *item, const struct zh_state *state,
                           struct date published)
{
    const struct zh_time today = {.shape = PERIOD_FLOW, .grain = GRAIN_DAY, .first = published, .last = published};
    const struct zh_time now = {.known = false, .shape = PERIOD_STOCK, .last = published};
    if (item->quantity->per_period && !scope_moves_to(s, item))
        take(item, &(struct zh_time){.known = true, .shape = PERIOD_RATE}, TIME_NONE);
    else if (state->closeup.known)
        take(item, &state->closeup, TIME_CARRIED);
    else if (is_of_event(s, item, &state->paragraph_time))
        take(item, &now, TIME_PUBLISHED);
    else if (state->paragraph_time.known) /* 其中 begins the parts of what was just told */
        take(item, whole_of(s, item, state, &state->paragraph_time),
             slice_starts(s->plain, SLICE("其中")) ? TIME_SENTENCE : TIME_CARRIED);
    else if (state->passage.known)
        take(item, &state->passage, TIME_CARRIED);
    else if (state->heading.known && !s->info->heading)
        take(item, &state->heading, TIME_HEADING);
    else if (scope_closes_today(s, item))
        take(item, &today, TIME_SESSION);
    else
        take(item, &now, TIME_PUBLISHED);
}

/* 死亡人数升至17人, not 新增病例升至26宗: how many there are by then */
static bool is_count_reached(const struct zh_sentence *s, const struct zh_item *item)
{
    struct slice metric = zh_plain_piece(s, item->metric.text);
    size_t verb = item->word;
    while (verb > item->lead && s->words[verb - 1].kind != ZH_TO)
        verb--;
    struct slice rise = verb > item->lead ? zh_text(s, &s->words[verb - 1]) : SLICE("");
    return slice_starts_any(rise, "增", "升", "上升") && item->quantity->unit.dimension == DIMENSION_COUNT &&
           slice_find(metric, SLICE("新增")) == SLICE_NONE && slice_find(metric, SLICE("单日")) == SLICE_NONE;
}

/* 25日接收100万剂，累计供港200万剂: by the end of the day */
static bool is_sum_by_day(const struct zh_sentence *s, const struct zh_item *item)
{
    if (item->time.shape != PERIOD_FLOW || !date_equal(item->time.first, item->time.last) ||
        item->status != STATUS_ACTUAL)
        return false;
    size_t from = s->words[zh_back(item->word, s->clauses[item->clause].first)].start;
    return slice_find(slice_sub(s->plain, from, item->quantity->start), SLICE("累计")) != SLICE_NONE ||
           is_count_reached(s, item);
}

bool scope_is_close(const struct zh_sentence *s, const struct zh_item *item)
{
    return zh_ends_with(s, s->know->claims_zh->closes_at, slice_sub(s->plain, 0, item->quantity->from));
}

#define COMING_DAYS 90 /* a time so long that begins today is one to come */

/* 预计2Q26转正。给予目标价128港元: what a broker expects of a share, and how likely something is, is said on the day,
 * whatever time was told before */
static void date_outlook(const struct zh_sentence *s, struct zh_item *item, struct date published)
{
    const struct word *w = zh_row_in(s, item->metric.text, s->know->claims_zh->outlook);
    if (!w || !date_is(published))
        return;
    bool own = item->time_word < item->word && zh_clause_of(s, item->time_word) == item->clause;
    bool ahead = item->time.known && date_compare(item->time.last, published) > 0; /* 9月加息的概率为50% */
    if (w->means.len ? !ahead : own)
        return;
    item->time = (struct zh_time){.known = true, .shape = PERIOD_STOCK, .grain = GRAIN_DAY, .last = published};
    item->origin = TIME_OWN;
}

/* 第二季度每股收益6美元，盘后跌超1%: a move of the day, whatever longer time was told of */
static bool moves_today(const struct zh_sentence *s, const struct zh_item *item)
{
    size_t from = s->words[zh_back(item->word, s->clauses[item->clause].first)].start;
    bool own = item->time_word < item->word && zh_clause_of(s, item->time_word) == item->clause;
    return item->change && !own && item->time.grain != GRAIN_DAY &&
           zh_row_in(s, slice_sub(s->plain, from, item->quantity->from), s->know->claims_zh->intraday);
}

/* 学生计划周五游行，两间大学今日出现大字报: a day in the clause itself, behind the quantity, before that of another */
static void take_own_day(const struct zh_sentence *s, struct zh_item *item)
{
    struct zh_item own = *item;
    if (item->time.grain == GRAIN_DAY && item->time_word < item->word &&
        zh_clause_of(s, item->time_word) != item->clause && scope_date_later(s, &own) && own.time.grain == GRAIN_DAY)
        item->time = own.time;
}

void zh_date(const struct zh_sentence *s, struct zh_item *item, const struct zh_state *state, struct date published)
{
    const struct zh_time today = {.shape = PERIOD_FLOW, .grain = GRAIN_DAY, .first = published, .last = published};
    item->time_word = item->word;
    item->origin = TIME_SENTENCE;
    if (scope_date_before(s, item, published))
        take_own_day(s, item);
    else if (!scope_date_later(s, item))
        take_from_afar(s, item, state, published);
    if (moves_today(s, item))
        take(item, &today, TIME_SESSION);
    if (is_overtaken(s, item, published)) {
        bool aimed = item->status == STATUS_TARGET; /* 2023年净利润3亿元，拟出资2亿元 */
        item->time = (struct zh_time){
            .known = false, .shape = aimed ? PERIOD_STOCK : PERIOD_RATE, .last = aimed ? published : DATE_NONE};
    }
    date_start_of_aim(s, item, published);
    cut_year(s, item, state, published);
    sum_up_months(s, item);
    cut_season(s, item, published);
    begin_at_new_year(item);
    date_turn_of_years(s, item);
    date_earlier_reading(s, item);
    widen_year_end(s, item);
    date_move_of_week(s, item, published);
    bool from_now = date_is(item->time.first) && date_equal(item->time.first, published) &&
                    date_number(item->time.last) - date_number(published) >= COMING_DAYS; /* 未来五年 */
    item->time.began = item->time.shape != PERIOD_STOCK && date_is(item->time.first) &&
                       date_compare(item->time.first, published) <= 0 && !from_now;
    date_outlook(s, item, published);
    if (item->time.shape == PERIOD_RATE)
        item->time.first = item->time.last = DATE_NONE;
    date_ends_of_length(s, item);
    bool balance =
        (item->metric.stock || (scope_is_close(s, item) && item->time.grain != GRAIN_DAY) || is_sum_by_day(s, item)) &&
        !item->change;
    if (balance && item->time_word == item->word && item->status == STATUS_ACTUAL && item->time.shape == PERIOD_FLOW &&
        date_is(published) && item->time.began && date_compare(item->time.last, published) > 0)
        item->time.last = published; /* 11月排产预计46GW。库存26万吨, said in the month: what is there now */
    if ((item->time.shape == PERIOD_SINCE && !is_calendar(item->time.grain)) || item->time.shape == PERIOD_STOCK ||
        balance)
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

#define NEWS_DAYS 3 /* what was told so long ago is news */

/* 项目26日开工，总投资5亿元; 13日宣布，将提供100套: the day of the news is not that of what is to be */
static bool is_day_of_news(const struct zh_sentence *s, const struct zh_item *item, struct date published)
{
    const struct zh_time *time = &item->time;
    bool other = zh_clause_of(s, item->time_word) != item->clause || item->time_word >= item->word;
    bool day = time->shape == PERIOD_FLOW && time->grain == GRAIN_DAY;
    if (!time->known || !date_is(time->last) ||
        !(day || (item->origin != TIME_SENTENCE && time->shape == PERIOD_STOCK)))
        return false;
    bool today = date_equal(published, time->last); /* 今天迎来客流高峰，计划加开列车2225列 */
    if (today ? item->origin == TIME_SENTENCE || item->status == STATUS_FORECAST
              : date_compare(published, time->last) < 0)
        return false;
    bool consensus = item->cued && zh_is_consensus(s, &s->words[item->cue]); /* 3日公布…，预期9亿元 */
    return !consensus && (other || item->status == STATUS_TARGET);
}

void zh_date_plan(const struct zh_sentence *s, struct zh_item *item, struct date published)
{
    if (item->status == STATUS_ACTUAL || !date_is(published))
        return;
    struct zh_time *time = &item->time;
    bool news = is_day_of_news(s, item, published);
    bool fresh = news && time->grain == GRAIN_DAY && date_number(published) - date_number(time->last) <= NEWS_DAYS;
    bool stands = fresh && (item->metric.stock || zh_is_static_design(s, item->metric.text)); /* as it was told */
    const struct word *yearly = zh_row_in(s, item->metric.text, s->know->claims_zh->yearly);
    bool hours = yearly && slice_ends(yearly->form, SLICE("小时"));
    if (yearly && (hours || item->quantity->unit.dimension != DIMENSION_TIME) && (news || !time->known))
        *time = (struct zh_time){.known = false, .shape = PERIOD_RATE}; /* 年发电量将达39亿千瓦时 */
    else if (news)
        *time = (struct zh_time){.known = false, .shape = PERIOD_STOCK, .last = stands ? time->last : published};
}

/* ---- a part of the time for each quantity of a list ---- */

static int months_of(const struct zh_time *t)
{
    return 12 * (t->last.year - t->first.year) + t->last.month - t->first.month + 1;
}

/* 一、二季度, 1、2、3月: the months of each of so many parts, 0 if the time lists no parts */
static int months_each(const struct zh_time *t, size_t count)
{
    size_t letter = slice_find(t->text, SLICE("Q")); /* 2020Q1-Q3…分别为; Q1-3 is the three as one */
    bool quarters = letter != SLICE_NONE && !slice_starts(slice_sub(t->text, letter, t->text.len), SLICE("Q1-3"));
    bool listed =
        (quarters || slice_find(t->text, SLICE("、")) != SLICE_NONE || slice_find(t->text, SLICE("/")) != SLICE_NONE) &&
        t->shape == PERIOD_FLOW && date_is(t->first);
    int months = months_of(t);
    bool halves = slice_find(t->text, SLICE("半年")) != SLICE_NONE;
    int each = halves ? 6 : quarters || slice_find(t->text, SLICE("季")) != SLICE_NONE ? 3 : 1;
    return listed && (size_t)months == (size_t)each * count ? each : 0;
}

/* 2022—2024年 and 一、二季度 as the part that the quantity of this index has; false if there are not as many parts */
static bool take_part(struct zh_time *t, size_t count, size_t index)
{
    bool years = t->grain == GRAIN_YEARS && date_is(t->first) && (size_t)months_of(t) == 12 * count;
    int months = years ? 12 : months_each(t, count);
    if (months == 0)
        return false;
    t->first = date_add_months(t->first, months * (int)index);
    t->last = date_add_days(date_add_months(t->first, months), -1);
    t->grain = years ? GRAIN_YEAR : months == 6 ? GRAIN_HALF : months == 3 ? GRAIN_QUARTER : GRAIN_MONTH;
    return true;
}

/* 首4个月: from January to the end of another month, no quarter or year */
static bool is_sum_of_months(const struct zh_time *t)
{
    return t->shape == PERIOD_FLOW && (t->grain == GRAIN_TODATE || t->grain == GRAIN_MONTH) && date_is(t->first) &&
           date_is(t->last) && t->first.month == 1 && t->first.day == 1 && t->last.month > 1 &&
           t->first.year == t->last.year && date_equal(t->last, date_month_end(t->last.year, t->last.month));
}

/* 首4个月累计升2.9%。中小型单位按月升0.4%，按年升3%: where a sentence that names no time compares with the month
 * before, the months told before it leave the last of them */
void zh_date_monthly(const struct zh_sentence *s, struct zh_item *items, size_t count)
{
    const struct zh_time *sum = NULL;
    for (size_t i = 0; i < s->word_count; i++)
        if (s->words[i].kind == ZH_PERIOD && !s->periods[s->words[i].number].base)
            return;
    for (size_t i = 0; i < count; i++) {
        const struct zh_time *t = &items[i].time;
        if (items[i].comparison == COMPARISON_MOM && t->known && is_sum_of_months(t))
            sum = t;
    }
    if (!sum)
        return;
    struct date last = sum->last;
    for (size_t i = 0; i < count; i++)
        if (items[i].time.known && is_sum_of_months(&items[i].time) && date_equal(items[i].time.last, last)) {
            items[i].time.first = date_of(last.year, last.month, 1);
            items[i].time.grain = GRAIN_MONTH;
        }
}

/* 由2023年的18亿美元增至2029年的61亿美元，复合年增长率22%: over all the years from the first to the last;
 * 由2010年的1.2万亿元 增加到2015年的1.8万亿元；人均由7000元增加到1.1万元: of the same two years */
void zh_date_average(const struct zh_sentence *s, struct zh_item *items, size_t count)
{
    const struct zh_item *from = NULL, *to = NULL;
    for (size_t i = 0; i < count; i++) {
        struct zh_item *item = &items[i];
        bool year = item->time.known && date_is(item->time.last) && item->time.grain == GRAIN_YEAR;
        bool average = item->comparison == COMPARISON_CAGR ||
                       slice_find(zh_plain_piece(s, item->metric.text), SLICE("复合")) != SLICE_NONE ||
                       slice_find(item->metric.text, SLICE("CAGR")) != SLICE_NONE;
        bool as_before = from && to && year && date_equal(item->time.last, to->time.last);
        if (average && as_before) {
            item->time.first = date_of(from->time.last.year, 1, 1);
            item->time.shape = PERIOD_FLOW;
            item->time.grain = GRAIN_YEARS;
        } else if (as_before && item->from_level && item->time_word <= to->word) {
            item->time = from->time;
        } else if (from && year && !item->change && !item->from_level && from->time.last.year < item->time.last.year &&
                   (item->to_level || slice_equal(item->quantity->unit.symbol, from->quantity->unit.symbol))) {
            to = item;
        } else if (year && !item->change && !(as_before && from->from_level && item->time_word <= to->word)) {
            from = item; /* but not 跨越两个台阶, of the year that was reached */
            to = NULL;
        }
    }
}

/* 上半年每股盈利0.63元（2024年：1.12元）: the same part of that year */
static void narrow_in_brackets(const struct zh_sentence *s, struct zh_item *item, const struct zh_item *before)
{
    const struct zh_time *told = &before->time;
    bool part = told->known && told->shape == PERIOD_FLOW && date_is(told->first) && told->grain != GRAIN_YEAR &&
                told->grain != GRAIN_YEARS && told->first.year == told->last.year;
    if (!part || !s->clauses[item->clause].bracketed || s->clauses[before->clause].bracketed ||
        item->time.grain != GRAIN_YEAR || item->time_word >= item->word || item->change ||
        slice_find(item->time.text, SLICE("全年")) != SLICE_NONE ||
        !slice_equal(item->quantity->unit.symbol, before->quantity->unit.symbol))
        return;
    int months = 12 * (item->time.last.year - told->last.year);
    item->time.first = date_add_months(told->first, months);
    item->time.last = date_month_end(item->time.last.year, told->last.month);
    item->time.grain = told->grain;
}

#define PRICES_MOST 4 /* figures between what is earned and the multiples of it: 对应收盘价7.91元，市盈率… */

/* the last so many figures before one, each of the year behind that of the one before it; NULL if there are none */
static const struct zh_item *told_by_year(const struct zh_item *items, size_t before, size_t count)
{
    for (size_t end = before; end >= count && before - end <= PRICES_MOST; end--) {
        const struct zh_item *first = &items[end - count];
        size_t years = 0;
        while (years < count && first[years].time.known && first[years].time.grain == GRAIN_YEAR &&
               first[years].time.last.year == first->time.last.year + (int)years)
            years++;
        if (years == count)
            return first;
    }
    return NULL;
}

/* 2020年每股收益0.19元、2021年0.37元，对应3月30日收盘价7.91元，市盈率为42倍和21倍: multiples of each year's earnings */
static bool date_multiples(const struct zh_sentence *s, struct zh_item *items, size_t i)
{
    const struct word *counted = zh_ends(s, s->know->claims_zh->counted, items[i].metric.text);
    size_t head = i - items[i].run_index;
    const struct zh_item *years = counted && slice_equal(counted->means, SLICE("x")) && !items[i].change
                                      ? told_by_year(items, head, items[i].run)
                                      : NULL;
    if (years)
        items[i].time = years[items[i].run_index].time;
    return years != NULL;
}

static bool in_brackets(const struct zh_sentence *s, const struct zh_item *item)
{
    return s->words[item->word].depth > 0 || s->clauses[item->clause].bracketed;
}

/* between two quantities of a list stands nothing but marks: ）、 ）/ */
static bool only_marks(const struct zh_sentence *s, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (s->words[i].depth == 0 && s->words[i].kind != ZH_CLOSE && s->words[i].kind != ZH_AND &&
            s->words[i].kind != ZH_STOP && s->words[i].kind != ZH_SIGN)
            return false;
    return true;
}

/* 2025-2027年…分别为9.2亿元（+10.1%）、10.5亿元（+14.1%）、12亿元（+14.3%）: a year for each and what is in its
 * brackets; one past the last item of the list, i if there is none */
static size_t date_bracketed(const struct zh_sentence *s, struct zh_item *items, size_t i, size_t count)
{
    size_t heads = 1, bracketed = 0, end = i + 1;
    if (in_brackets(s, &items[i]))
        return i;
    for (; end < count && (in_brackets(s, &items[end]) || only_marks(s, items[end - 1].word + 1, items[end].word));
         end++) {
        bool aside = in_brackets(s, &items[end]);
        if (!aside && (!in_brackets(s, &items[end - 1]) ||
                       !slice_equal(items[end].quantity->unit.symbol, items[i].quantity->unit.symbol)))
            break;
        heads += !aside;
        bracketed += aside;
    }
    const struct zh_time whole = items[i].time;
    struct zh_time part = whole;
    if (heads < 2 || bracketed < heads || !take_part(&part, heads, 0))
        return i;
    for (size_t k = i, index = 0; k < end; k++) {
        index += k > i && !in_brackets(s, &items[k]);
        part = whole;
        take_part(&part, heads, index);
        items[k].time = part;
        items[k].origin = TIME_SENTENCE;
    }
    return end;
}

/* 库存26万吨，环比减少2万吨: a change of what there is on a day is of that day, as its level is */
static void date_as_level(struct zh_item *item, const struct zh_item *before)
{
    if (item->change && item->time.grain == GRAIN_DAY && before->metric.stock && !date_is(before->time.first) &&
        date_equal(before->time.last, item->time.last) && slice_equal(before->metric.text, item->metric.text))
        item->time.first = DATE_NONE;
}

void zh_date_runs(const struct zh_sentence *s, struct zh_item *items, size_t count, struct date published)
{
    size_t listed = 0; /* one past the last item of a list with brackets */
    for (size_t i = 0; i < count; i++) {
        struct zh_item *item = &items[i];
        struct zh_time *t = &item->time;
        if (i) {
            narrow_in_brackets(s, item, item - 1);
            date_as_level(item, item - 1);
        }
        if (item->run < 2 && i >= listed)
            listed = date_bracketed(s, items, i, count);
        if (item->run < 2 || i < listed)
            continue;
        if (!take_part(t, item->run, item->run_index) && !date_multiples(s, items, i))
            continue;
        item->origin = TIME_SENTENCE; /* as many times as quantities: 对应PE为14倍、13倍、12倍 */
        if (item->status == STATUS_ACTUAL && date_is(published) && date_compare(t->last, published) > 0)
            zh_status_vote(s, item, FROM_AHEAD, STATUS_FORECAST); /* 2024-2026E: a year that is not over is foreseen */
    }
}
