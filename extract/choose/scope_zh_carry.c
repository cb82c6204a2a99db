/* scope_zh_carry - what time a sentence leaves in force for those behind it, and where they go back to an earlier one
 */
#include "extract/choose/scope_zh.h"
#include "extract/choose/zh_tables.h"

#define GUESSED_DAYS 200 /* a month written without its year that is longer gone is no sure month for others */
#define STALE_DAYS                                                                                                     \
    460 /* a year that ended longer ago than this was mentioned in passing: it holds in its sentence only */
#define DIVISION_LONGEST 60 /* bytes of 按经营单位所在地分 */

/* 6月当月, 单季, 假期首日 in a report on more: a look at a part, after which the whole holds again */
static bool is_closeup(const struct zh_sentence *s, size_t word)
{
    static const struct slice parts[] = {SLICE_INIT("当月"), SLICE_INIT("单月"), SLICE_INIT("当季"),
                                         SLICE_INIT("单季"), SLICE_INIT("当周"), SLICE_INIT("单周")};
    struct slice text = zh_text(s, &s->words[word]);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (slice_ends(text, parts[i]) || scope_follows(s, word, parts[i].ptr))
            return true;
    const struct period *p = &s->periods[s->words[word].number];
    if (p->anaphoric && p->grain == GRAIN_DAY && slice_starts_any(text, "假", "节"))
        return true; /* 假期第一天 */
    return slice_ends(slice_sub(s->plain, 0, s->words[word].start), SLICE("单"));
}

/* 九月的山村，石榴挂满枝头: the season of a scene, where nothing is told in figures */
static bool is_scene(const struct zh_sentence *s, size_t word)
{
    const struct period *p = &s->periods[s->words[word].number];
    if (p->shape != PERIOD_FLOW || p->grain != GRAIN_MONTH || !scope_follows(s, word, "的"))
        return false;
    return zh_find_kind(s, word + 1, s->word_count, ZH_BIT(ZH_QUANTITY)) >= s->word_count;
}

/* 每股盈利0.63元（2024年：1.12元）: a year that a bracket tells of its own figure */
static bool is_told_beside(const struct zh_sentence *s, size_t word)
{
    return s->clauses[zh_clause_of(s, word)].bracketed && s->periods[s->words[word].number].grain == GRAIN_YEAR;
}

bool scope_dates(const struct zh_sentence *s, size_t word)
{
    const struct period *p = &s->periods[s->words[word].number];
    return scope_is_dating(p) && !scope_is_part_of_name(s, word) && !scope_is_base_before(s, word) &&
           !scope_is_event(s, zh_clause_of(s, word)) && !scope_names_event(s, word) && !scope_is_lasting(s, word) &&
           !scope_is_footing(s, word) && !scope_is_founding(s, word) && !scope_is_published(s, word) &&
           !is_scene(s, word) && !scope_is_of_record(s, word) && !is_told_beside(s, word);
}

static bool counts(const struct zh_sentence *s)
{
    return zh_find_kind(s, 0, s->word_count, ZH_BIT(ZH_QUANTITY)) < s->word_count;
}

static bool carries(const struct zh_sentence *s, size_t word, struct date published)
{
    const struct period *p = &s->periods[s->words[word].number];
    if (!date_is(published))
        return true;
    if (p->anaphoric && p->grain == GRAIN_DAY && date_equal(p->last, published))
        return false; /* 当日, with no day before it */
    if (p->implied_year && date_number(published) - date_number(p->last) > GUESSED_DAYS)
        return false; /* 10月份全线贯通, said in August, may be the next one */
    bool future = date_compare(p->last, published) > 0;
    if (future && !(date_is(p->first) && date_compare(p->first, published) <= 0))
        return false; /* 计划2028年建成: a deadline of that sentence */
    return (p->shape == PERIOD_FLOW && counts(s)) || date_number(published) - date_number(p->last) <= STALE_DAYS;
}

/* 今天哈萨克斯坦边界沿线: which place it is, not when */
static bool is_today_of(const struct zh_sentence *s, size_t word, struct date published)
{
    const struct period *p = &s->periods[s->words[word].number];
    return p->grain == GRAIN_DAY && date_equal(p->last, published) && word + 1 < s->word_count &&
           s->words[word + 1].kind == ZH_PLACE && word != s->clauses[zh_clause_of(s, word)].first;
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
    return grain == GRAIN_MONTH || grain == GRAIN_QUARTER || grain == GRAIN_HALF || grain == GRAIN_TODATE;
}

/* 关于印发《2023年国民经济和社会发展计划》的通知: the year of the plan that the text is */
static bool is_year_of_plan(const struct zh_sentence *s, const struct period *p)
{
    return p->name && p->grain == GRAIN_YEAR &&
           slice_find(slice_sub(s->plain, 0, p->start), SLICE("印发")) != SLICE_NONE && zh_is_plan(s->know, s->plain);
}

#define BULLETIN_BYTES 120 /* of its name: 人力资源和社会保障事业发展统计公报 */

/* 发布《2021年度人力资源和社会保障事业发展统计公报》, 2021年统计公报发布: the year that the bulletin tells of */
static bool is_year_of_bulletin(const struct zh_sentence *s, const struct period *p, struct date published)
{
    static const struct slice ends[] = {SLICE_INIT("，"), SLICE_INIT("。"), SLICE_INIT("：")};
    if (p->grain != GRAIN_YEAR || p->shape != PERIOD_FLOW || p->base || p->implied_year ||
        p->last.year + 1 != published.year ||
        !slice_starts(slice_sub(s->plain, p->core_start, p->core_end), SLICE("20")))
        return false;
    struct slice name = slice_sub(s->plain, p->end, p->end + BULLETIN_BYTES);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t end = slice_find(name, ends[i]);
        name.len = end == SLICE_NONE ? name.len : end;
    }
    size_t close = slice_find(name, SLICE("》"));
    return close == SLICE_NONE ? slice_find(name, SLICE("公报")) != SLICE_NONE
                               : slice_ends(slice_sub(name, 0, close), SLICE("公报"));
}

/* 2023年国民经济运行情况: a title is a heading over the whole text; a day in it is only the day of the news */
struct zh_time zh_date_title(const struct reading *r, const struct zh_fiscal *fiscal)
{
    struct period_context context = {
        .published = r->document->published, .republic = r->fiscal.republic, .fiscal_month = fiscal->month};
    struct slice title = r->document->title;
    struct zh_sentence s = {.text = title, .plain = zh_plain(r->know, title, r->arena), .know = r->know};
    struct zh_time ret = {.known = false};
    struct period *periods;
    s.period_count = period_find(r->know, s.plain, LANGUAGE_ZH, &context, r->arena, &periods);
    zh_fiscal_months(&s, periods, fiscal, &context);
    for (size_t i = 0; i < s.period_count; i++) {
        const struct period *p = &periods[i];
        bool over = !date_is(context.published) || date_compare(p->first, context.published) <= 0;
        bool aside = i == 0 && p->grain == GRAIN_YEAR && p->start > 0 &&
                     slice_starts(slice_sub(s.plain, p->start, s.plain.len), SLICE("去年"));
        bool named = is_year_of_plan(&s, p) || is_year_of_bulletin(&s, p, context.published);
        if (!aside && (scope_is_dating(p) || named) && p->last.year >= ZH_OLDEST_YEAR && p->shape == PERIOD_FLOW &&
            over && (holds_for_passage(p->grain) || p->grain == GRAIN_YEAR || is_holiday_over(p, context.published)))
            ret = scope_time_of(&s, p);
    }
    return ret;
}

struct zh_time zh_deadline(const struct zh_sentence *s, struct date published)
{
    for (size_t i = 0; date_is(published) && i < s->word_count; i++) {
        const struct zh_word *w = &s->words[i];
        if (w->kind == ZH_PERIOD && slice_starts(zh_text(s, w), SLICE("到")) &&
            scope_is_dating(&s->periods[w->number]) && date_compare(s->periods[w->number].last, published) > 0) {
            struct zh_time time = scope_time_of(s, &s->periods[w->number]);
            time.first = DATE_NONE;
            return time;
        }
    }
    return (struct zh_time){.known = false};
}

/* 按主要商品看, 从贸易方式看, 分地区看, in the first clause */
bool zh_divides(const struct zh_sentence *s)
{
    size_t comma = slice_find(s->plain, SLICE("，")), ascii = slice_find(s->plain, SLICE(","));
    comma = ascii < comma ? ascii : comma;
    struct slice clause = slice_trim(slice_sub(s->plain, 0, comma == SLICE_NONE ? s->plain.len : comma));
    bool opened = slice_starts_any(clause, "按", "从", "分");
    bool closed = slice_ends_any(clause, "看", "来看", "分", "观察", "划分", "统计", "分析");
    return opened && closed && clause.len <= DIVISION_LONGEST;
}

/* …造成3人死亡。其后拘捕2人: some time after the day that was told */
static bool is_later(const struct zh_sentence *s, const struct zh_time *told)
{
    return told->known && told->grain == GRAIN_DAY && zh_row_at(s, 0, s->know->claims_zh->later);
}

void zh_date_resume(const struct zh_sentence *s, struct zh_state *state)
{
    if (is_later(s, &state->paragraph_time))
        state->paragraph_time = (struct zh_time){0};
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

/* 去年亏损1.2亿元，前年则赚2.3亿元: a time before the one told first, of the same length, is told beside it */
static bool is_contrast(const struct period *p, const struct zh_time *told)
{
    return told->known && told->shape == PERIOD_FLOW && p->shape == PERIOD_FLOW && p->grain == told->grain &&
           p->grain >= GRAIN_MONTH && p->grain <= GRAIN_YEAR && date_is(told->first) &&
           date_compare(p->last, told->first) < 0;
}

/* 3月失业率4%。1至3月平均4.1%。按年龄观察，…: the months up to the one told first are an aside */
static bool sums_up(const struct zh_time *sum, const struct zh_time *month)
{
    return month->known && month->grain == GRAIN_MONTH && sum->shape == PERIOD_FLOW &&
           date_equal(sum->last, month->last) && date_is(sum->first) && sum->first.month == 1 &&
           month->first.month == month->last.month && month->first.month > 1 && sum->first.year == month->last.year;
}

void zh_date_carry(const struct zh_sentence *s, struct zh_state *state, struct date published)
{
    bool first = true;
    if (slice_starts_any(s->plain, "分季", "分月"))
        return; /* 分季度看，四季度…: a look at the parts, after which the whole holds again */
    size_t bulletin = 0;
    while (bulletin < s->period_count && !is_year_of_bulletin(s, &s->periods[bulletin], published))
        bulletin++;
    struct zh_time told = {.known = false}; /* the last one of this sentence */
    for (size_t i = 0; i < s->word_count; i++) {
        if (s->words[i].kind != ZH_PERIOD || !scope_dates(s, i))
            continue; /* 占2024年度净利润的21.7% dates nothing behind it */
        const struct period *p = &s->periods[s->words[i].number];
        if (s->info->headline && p->grain != GRAIN_DAY)
            continue; /* 【去年产量6.4亿平方米】甲公司（股价97元）…: a text of its own, but for its day */
        if (p->shape == PERIOD_FLOW && p->grain <= GRAIN_YEAR && !is_today_of(s, i, published) &&
            date_compare(p->last, published) <= 0)
            state->story = scope_time_of(s, p);
        if (!carries(s, i, published) || is_today_of(s, i, published) || is_around(s, i, &told) ||
            is_contrast(p, &told))
            continue;
        bool beside_year =
            p->grain == GRAIN_YEARS &&
            ((told.known && told.grain == GRAIN_YEAR) ||
             (state->title.known && state->title.grain == GRAIN_YEAR && date_equal(state->title.last, p->last)));
        struct zh_time time = scope_time_of(s, p);
        if (s->info->heading && beside_year)
            continue; /* 一、2015年工作回顾和“十二五”发展成就, 2011-2015年总产值: what names no time is of the year */
        told = time;
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
        if (first && !(main && sums_up(&time, &state->main_time)))
            state->main_time = main ? time : (struct zh_time){0};
        if (main)
            state->whole = time;
        if (s->quantity_count > 0)
            state->as_of = time.shape == PERIOD_STOCK && !date_equal(p->last, published) ? time : (struct zh_time){0};
        first = first && !main;
        state->paragraph_time = time;
        if (state->passage.known && date_number(published) - date_number(state->passage.last) > STALE_DAYS)
            state->passage = (struct zh_time){0}; /* a story of long ago ends where another time is told */
        /* 截至12月底止全年业绩: the year that the day closes holds too */
        bool closed = p->grain == GRAIN_YEAR && p->shape == PERIOD_FLOW && state->passage.known &&
                      date_equal(state->passage.last, p->last);
        bool figured = s->quantity_count > 0 || s->info->paragraph == 0 || p->grain != GRAIN_MONTH;
        if ((holds_for_passage(p->grain) && figured) || closed)
            state->passage = time; /* 今年8月，…进行访问 dates no other paragraph */
    }
    if (bulletin < s->period_count && !state->title.known && !s->info->heading)
        state->paragraph_time = scope_time_of(s, &s->periods[bulletin]);
}
