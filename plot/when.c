/* when - the name of a period */
#include "plot/when.h"

static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

static bool is_month_end(struct date d)
{
    return d.day == date_month_days(d.year, d.month);
}

static void put_point(struct buf *b, struct date end, bool chinese)
{
    if (end.month == 12 && end.day == 31)
        buf_printf(b, chinese ? "%d年底" : "end %d", end.year);
    else if (is_month_end(end) && chinese)
        buf_printf(b, "%d年%d月底", end.year, end.month);
    else if (is_month_end(end))
        buf_printf(b, "end %s %d", months[end.month - 1], end.year);
    else
        buf_date(b, end);
}

/* whole months inside one year */
static void put_months(struct buf *b, struct date start, struct date end, bool chinese)
{
    static const char *const quarters[] = {"一", "二", "三", "四"};
    int count = end.month - start.month + 1;
    if (count == 12)
        buf_printf(b, chinese ? "%d年" : "%d", end.year);
    else if (count == 6 && start.month % 6 == 1)
        buf_printf(b, chinese ? "%d年%s半年" : "%2$s %1$d", end.year,
                   chinese ? (start.month == 1 ? "上" : "下") : (start.month == 1 ? "H1" : "H2"));
    else if (count == 3 && start.month % 3 == 1 && chinese)
        buf_printf(b, "%d年%s季度", end.year, quarters[start.month / 3]);
    else if (count == 3 && start.month % 3 == 1)
        buf_printf(b, "Q%d %d", start.month / 3 + 1, end.year);
    else if (count == 1 && chinese)
        buf_printf(b, "%d年%d月", end.year, end.month);
    else if (count == 1)
        buf_printf(b, "%s %d", months[end.month - 1], end.year);
    else if (chinese)
        buf_printf(b, "%d年%d—%d月", end.year, start.month, end.month);
    else
        buf_printf(b, "%s–%s %d", months[start.month - 1], months[end.month - 1], end.year);
}

void when_put(struct buf *b, struct date start, struct date end, bool chinese)
{
    if (!date_is(end))
        return;
    bool whole = date_is(start) && start.day == 1 && is_month_end(end);
    if (!date_is(start)) {
        put_point(b, end, chinese);
    } else if (whole && start.year == end.year) {
        put_months(b, start, end, chinese);
    } else if (whole && start.month == 1 && end.month == 12) {
        buf_printf(b, chinese ? "%d—%d年" : "%d–%d", start.year, end.year);
    } else {
        buf_date(b, start);
        if (!date_equal(start, end)) {
            buf_puts(b, chinese ? "至" : " to ");
            buf_date(b, end);
        }
    }
}
