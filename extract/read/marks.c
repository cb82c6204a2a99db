#include "extract/read/marks.h"
#include "base/utf8.h"

static struct slice wide_of(char c)
{
    static const struct {
        char narrow;
        struct slice wide;
    } marks[] = {{',', SLICE_INIT("，")}, {';', SLICE_INIT("；")}, {':', SLICE_INIT("：")}, {'(', SLICE_INIT("（")},
                 {')', SLICE_INIT("）")}, {'?', SLICE_INIT("？")}, {'!', SLICE_INIT("！")}};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (marks[i].narrow == c)
            return marks[i].wide;
    return SLICE("");
}

static bool is_wide(uint32_t c)
{
    return utf8_is_han(c) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF5E);
}

/* the characters before and behind a mark, in its word or the next one; 0 at the ends of the line */
static bool is_chinese_mark(uint32_t before, uint32_t behind)
{
    if (utf8_is_digit(before) && utf8_is_digit(behind))
        return false;
    return is_wide(before) || is_wide(behind) || (!utf8_is_ascii_letter(before) && !utf8_is_ascii_letter(behind));
}

static uint32_t first_of(const struct sheet_word *words, size_t count, size_t i)
{
    return i < count && words[i].text.len ? utf8_at(words[i].text, 0) : 0;
}

/* "。e专科药": the dot of a list, read as a letter */
static bool is_bullet(uint32_t before, uint32_t c, uint32_t behind)
{
    bool starts = !before || before == 0x3002 || before == 0xFF1B || before == '#';
    return starts && (c == 'e' || c == '@') && (utf8_is_han(behind) || behind == '@');
}

/* 国家一一甲国: a dash of two, each half read as the numeral, which stands twice before few words alone (一一对应) */
static void put_dashes(struct sheet_word *words, size_t count)
{
    static const struct slice one_by_one[] = {SLICE_INIT("对"), SLICE_INIT("對"), SLICE_INIT("列"), SLICE_INIT("介"),
                                              SLICE_INIT("说"), SLICE_INIT("解"), SLICE_INIT("落"), SLICE_INIT("兑"),
                                              SLICE_INIT("比"), SLICE_INIT("核"), SLICE_INIT("记"), SLICE_INIT("回")};
    const struct slice one = SLICE_INIT("一"), dash = SLICE_INIT("—");
    for (size_t i = 1; i + 2 < count; i++) {
        bool pair = slice_equal(words[i].text, one) && slice_equal(words[i + 1].text, one);
        for (size_t k = 0; k < sizeof one_by_one / sizeof *one_by_one && pair; k++)
            pair = !slice_starts(words[i + 2].text, one_by_one[k]);
        if (pair && utf8_is_han(utf8_last(words[i - 1].text, words[i - 1].text.len)))
            words[i].text = words[i + 1].text = dash;
    }
}

/* a word with its marks widened; the same where there is nothing to do */
static struct slice widened(const struct sheet_word *words, size_t count, size_t i, uint32_t before,
                            struct arena *arena)
{
    struct slice text = words[i].text;
    struct buf b = BUF_INIT;
    bool changed = false;
    for (size_t at = 0, len; at < text.len; at += len) {
        uint32_t c;
        len = utf8_decode(text.ptr + at, text.len - at, &c);
        struct slice wide = c < 0x80 ? wide_of((char)c) : SLICE("");
        uint32_t behind = at + len < text.len ? utf8_at(text, at + len) : first_of(words, count, i + 1);
        bool widen = wide.len && is_chinese_mark(before, behind);
        if (is_bullet(before, c, behind)) {
            widen = true;
            wide = SLICE("●");
        }
        buf_put(&b, widen ? wide : slice_sub(text, at, at + len));
        changed |= widen;
        before = widen ? utf8_at(wide, 0) : c;
    }
    text = changed ? arena_copy(arena, buf_slice(&b)) : text;
    buf_release(&b);
    return text;
}

void marks_widen(struct sheet_word *words, size_t count, struct arena *arena)
{
    bool chinese = false;
    for (size_t i = 0; i < count && !chinese; i++)
        for (size_t at = 0, len; at < words[i].text.len && !chinese; at += len) {
            uint32_t c;
            len = utf8_decode(words[i].text.ptr + at, words[i].text.len - at, &c);
            chinese = utf8_is_han(c);
        }
    if (chinese)
        put_dashes(words, count);
    for (size_t i = 0; i < count && chinese; i++) {
        uint32_t before = i && words[i - 1].text.len ? utf8_last(words[i - 1].text, words[i - 1].text.len) : 0;
        words[i].text = widened(words, count, i, before, arena);
    }
}
