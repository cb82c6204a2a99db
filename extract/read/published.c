#include "extract/read/published.h"
#include "base/utf8.h"

/* a dateline stands in so many bytes at the head of a text */
#define HEAD_BYTES 600
/* documents older than this are read with --published */
#define YEAR_MIN 1900
#define YEAR_MAX 2100

struct scan {
    struct slice text;
    size_t at;
};

static bool digit_at(struct slice s, size_t at)
{
    return at < s.len && utf8_is_digit((unsigned char)s.ptr[at]);
}

/* one to max digits at *at; -1 if there are none or more than max */
static int take_number(struct slice s, size_t *at, size_t max)
{
    size_t start = *at;
    int value = 0;
    while (digit_at(s, *at) && *at - start < max)
        value = value * 10 + (s.ptr[(*at)++] - '0');
    return *at == start || digit_at(s, *at) ? -1 : value;
}

static bool take(struct slice s, size_t *at, const char *word)
{
    if (!slice_starts(slice_sub(s, *at, s.len), slice_of(word)))
        return false;
    *at += strlen(word);
    return true;
}

static void skip_spaces(struct slice s, size_t *at)
{
    while (*at < s.len && (s.ptr[*at] == ' ' || s.ptr[*at] == '\t'))
        ++*at;
}

static struct date checked(int year, int month, int day)
{
    return year >= YEAR_MIN && year <= YEAR_MAX && month > 0 && day > 0 ? date_of(year, month, day) : DATE_NONE;
}

/* 20251029, digits alone */
static struct date compact_date(struct slice s, size_t at)
{
    int n = 0;
    for (size_t i = 0; i < 8; i++) {
        if (!digit_at(s, at + i))
            return DATE_NONE;
        n = n * 10 + (s.ptr[at + i] - '0');
    }
    return digit_at(s, at + 8) ? DATE_NONE : checked(n / 10000, n / 100 % 100, n % 100);
}

/* 2025-10-29, 2025/10/29, 2025.10.29, 2025_10_29, 2025年10月29日 at byte at */
static struct date year_first(struct slice s, size_t at)
{
    static const char *const separators[] = {"-", "/", ".", "_"};
    int year = take_number(s, &at, 4);
    if (year < 0)
        return DATE_NONE;
    skip_spaces(s, &at);
    const char *second = "月";
    if (!take(s, &at, "年")) {
        second = NULL;
        for (size_t i = 0; i < sizeof separators / sizeof *separators && !second; i++)
            second = take(s, &at, separators[i]) ? separators[i] : NULL;
    }
    skip_spaces(s, &at);
    int month = second ? take_number(s, &at, 2) : -1;
    skip_spaces(s, &at);
    if (month < 0 || !take(s, &at, second))
        return DATE_NONE;
    skip_spaces(s, &at);
    return checked(year, month, take_number(s, &at, 2));
}

/* the month whose name stands at *at, in full or its first three letters, with a point or without; 0 if none does */
static int take_month(struct slice s, size_t *at)
{
    static const char *const names[] = {"january", "february", "march",     "april",   "may",      "june",
                                        "july",    "august",   "september", "october", "november", "december"};
    size_t len = 0;
    while (*at + len < s.len && utf8_lower((unsigned char)s.ptr[*at + len]) >= 'a' &&
           utf8_lower((unsigned char)s.ptr[*at + len]) <= 'z')
        len++;
    for (int i = 0; i < 12; i++) {
        bool same = len == 3 || len == strlen(names[i]) || (i == 8 && len == 4);
        for (size_t k = 0; k < len && same; k++)
            same = utf8_lower((unsigned char)s.ptr[*at + k]) == (unsigned char)names[i][k];
        if (same) {
            *at += len;
            take(s, at, ".");
            return i + 1;
        }
    }
    return 0;
}

/* "October 29" at *at; 0 if it is none */
static int take_month_day(struct slice s, size_t *at, int *ret_day)
{
    int month = take_month(s, at);
    skip_spaces(s, at);
    *ret_day = month ? take_number(s, at, 2) : -1;
    return *ret_day > 0 ? month : 0;
}

/* October 29, 2025 */
static struct date month_first(struct slice s, size_t at)
{
    int day, month = take_month_day(s, &at, &day);
    if (!month)
        return DATE_NONE;
    take(s, &at, ",");
    skip_spaces(s, &at);
    return checked(take_number(s, &at, 4), month, day);
}

/* 29 October 2025 */
static struct date day_first(struct slice s, size_t at)
{
    int day = take_number(s, &at, 2);
    skip_spaces(s, &at);
    int month = day > 0 ? take_month(s, &at) : 0;
    take(s, &at, ",");
    skip_spaces(s, &at);
    return month ? checked(take_number(s, &at, 4), month, day) : DATE_NONE;
}

/* the next whole date from scan->at on, which is passed over */
static struct date next_date(struct scan *scan)
{
    struct slice s = scan->text;
    for (; scan->at < s.len; scan->at++) {
        unsigned char c = (unsigned char)s.ptr[scan->at], before = scan->at ? (unsigned char)s.ptr[scan->at - 1] : ' ';
        struct date date = DATE_NONE;
        uint32_t low = utf8_lower(c), low_before = utf8_lower(before);
        if (utf8_is_digit(c) && !utf8_is_digit(before)) {
            date = year_first(s, scan->at);
            if (!date_is(date))
                date = compact_date(s, scan->at);
            if (!date_is(date))
                date = day_first(s, scan->at);
        } else if (low >= 'a' && low <= 'z' && !(low_before >= 'a' && low_before <= 'z') &&
                   strchr("jfmasond", (int)low)) {
            date = month_first(s, scan->at);
        }
        if (date_is(date)) {
            scan->at++;
            return date;
        }
    }
    return DATE_NONE;
}

struct date published_read(struct slice text)
{
    struct scan scan = {text, 0};
    return next_date(&scan);
}

static struct date latest_date(struct slice text)
{
    struct scan scan = {text, 0};
    struct date latest = DATE_NONE;
    for (struct date d = next_date(&scan); date_is(d); d = next_date(&scan))
        if (date_compare(d, latest) > 0)
            latest = d;
    return latest;
}

/* the day of "10月28日讯", "10月28日电" at byte at, with a year given */
static struct date dateline_zh(struct slice s, size_t at, int year)
{
    static const char *const marks[] = {"讯", "电", "消息", "报道"};
    int month = take_number(s, &at, 2);
    if (month < 0 || !take(s, &at, "月"))
        return DATE_NONE;
    int day = take_number(s, &at, 2);
    if (day < 0 || !take(s, &at, "日"))
        return DATE_NONE;
    skip_spaces(s, &at);
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (take(s, &at, marks[i]))
            return checked(year, month, day);
    return DATE_NONE;
}

/* "BEIJING, Oct. 28 (Xinhua) --", "LONDON (Reuters) - Oct 28", "Oct 28 (Reuters) -": a day with a bracket beside it */
static struct date dateline_en(struct slice s, size_t at, int year)
{
    size_t start = at;
    int day, month = take_month_day(s, &at, &day);
    if (!month)
        return DATE_NONE;
    skip_spaces(s, &at);
    bool bracket = at < s.len && s.ptr[at] == '(';
    for (size_t i = start; i > 0 && start - i < 6 && !bracket && strchr(") -", s.ptr[i - 1]); i--)
        bracket = s.ptr[i - 1] == ')';
    return bracket ? checked(year, month, day) : DATE_NONE;
}

/* a dateline in the head of the text that leaves out the year */
static struct date read_dateline(struct slice head, int year)
{
    for (size_t at = 0; at < head.len; at++) {
        if (at > 0 &&
            (utf8_is_digit((unsigned char)head.ptr[at - 1]) || utf8_is_letter((unsigned char)head.ptr[at - 1])))
            continue;
        struct date date = digit_at(head, at) ? dateline_zh(head, at, year) : dateline_en(head, at, year);
        if (date_is(date))
            return date;
    }
    return DATE_NONE;
}

static struct slice base_name(struct slice path)
{
    size_t at = path.len;
    while (at > 0 && path.ptr[at - 1] != '/')
        at--;
    return slice_sub(path, at, path.len);
}

/* 2025/10/29, 202510/29, 2025-10/29, 2025/1029 at byte at, which starts a part of an address */
static struct date address_date(struct slice s, size_t at)
{
    size_t start = at;
    int year = -1, month = -1;
    for (; digit_at(s, at) && at - start < 6; at++)
        ;
    bool joined = at - start == 6;
    at = start;
    if (joined) {
        year = take_number(slice_sub(s, 0, start + 4), &at, 4);
        month = take_number(s, &at, 2);
    } else if ((year = take_number(s, &at, 4)) >= 0 && (take(s, &at, "/") || take(s, &at, "-"))) {
        size_t kept = at;
        month = take_number(s, &at, 2);
        if (month < 0 && (month = take_number(s, &kept, 4)) >= 0) /* 2025/1029/ */
            return checked(year, month / 100, month % 100);
    }
    if (year < 0 || month < 0 || !(take(s, &at, "/") || take(s, &at, "-")))
        return DATE_NONE;
    return checked(year, month, take_number(s, &at, 2));
}

struct date published_address(struct slice address)
{
    size_t path = slice_find(address, SLICE("://"));
    for (size_t at = path == SLICE_NONE ? 0 : path + 3; at + 8 < address.len; at++) {
        if (address.ptr[at] == '/' && digit_at(address, at + 1)) {
            struct date date = address_date(address, at + 1);
            if (date_is(date))
                return date;
        }
        if (at > 0 && digit_at(address, at) && !digit_at(address, at - 1)) {
            struct date date = compact_date(address, at);
            if (date_is(date))
                return date;
        }
    }
    return DATE_NONE;
}

struct date published_infer(struct slice path, struct slice text, enum published_from *ret_from)
{
    *ret_from = PUBLISHED_FILE_NAME;
    struct date date =
        slice_starts_any(path, "http://", "https://") ? published_address(path) : published_read(base_name(path));
    if (date_is(date))
        return date;
    struct slice head = slice_sub(text, 0, HEAD_BYTES);
    struct date latest = latest_date(text);
    *ret_from = date_is(latest) ? PUBLISHED_TEXT : PUBLISHED_UNKNOWN;
    if (!date_is(latest))
        return DATE_NONE;
    date = read_dateline(head, latest.year);
    if (!date_is(date))
        date = published_read(head);
    return date_is(date) ? date : latest;
}
