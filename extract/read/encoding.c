#include "extract/read/encoding.h"
#include "base/lazy.h"
#include "base/utf8.h"
#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <uchardet/uchardet.h>

/* clang-format off */
#define UCHARDET_FUNCTIONS(F) \
    F(uchardet_data_end) F(uchardet_delete) F(uchardet_get_charset) F(uchardet_handle_data) F(uchardet_new)
/* clang-format on */
static LAZY_FUNCTIONS(uchardet_functions, UCHARDET_FUNCTIONS) libuchardet;
static struct lazy uchardet = LAZY(LAZY_UCHARDET, libuchardet, UCHARDET_FUNCTIONS);

/* so much is looked at to tell GB18030 from Big5 */
#define SAMPLE_BYTES 100000
/* of Chinese text a third and more are characters of usual_han; of bytes read in the wrong encoding one in fifty */
#define USUAL_SHARE_MIN 5 /* one in so many */

/* bytes that fit no encoding are replaced if they are no more than one in so many; of more it is not known what they
 * are */
#define BROKEN_SHARE_MIN 20
/* of a text in a Western encoding at most one byte in so many is no ASCII */
#define WESTERN_SHARE_MIN 6
/* a guess from fewer bytes beyond ASCII is worth nothing */
#define GUESS_BYTES_MIN 24

/* the commonest characters of news, both ways of writing them */
static const char usual_han[] =
    "的一是在不了有和人这这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种"
    "面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本"
    "全长日月市万亿元新第将报建设部公司增年比资金國個為這來時會對說們過發產經動業電萬億後進實體機當點從長"
    "設報區據資與關總計劃員東開車標價應場間議達單門務際";

static bool is_usual(uint32_t c)
{
    char bytes[5] = {0};
    utf8_encode(c, bytes);
    return strstr(usual_han, bytes) != NULL;
}

/* The whole of bytes from an encoding.  Bytes that do not fit become U+FFFD and are counted, up to max of them; false
 * if there are more, or the machine does not know the encoding. */
static bool convert_broken(struct slice bytes, const char *encoding, size_t max, struct arena *arena, struct slice *ret,
                           size_t *ret_broken)
{
    size_t room = bytes.len * 3 + 16, in_left = bytes.len, out_left = room, broken = 0;
    char *in = (char *)(size_t)bytes.ptr;             /* iconv does not write there */
    char *out = arena_alloc(arena, room), *end = out; /* before there is a converter to close: it may not come back */
    iconv_t converter = iconv_open("UTF-8", encoding);
    if (converter == (iconv_t)-1)
        return false;
    while (iconv(converter, &in, &in_left, &end, &out_left) == (size_t)-1 && broken++ < max && out_left >= 3 &&
           in_left) {
        memcpy(end, "\xEF\xBF\xBD", 3);
        end += 3;
        out_left -= 3;
        in++;
        in_left--;
        iconv(converter, NULL, NULL, NULL, NULL);
    }
    iconv_close(converter);
    *ret = (struct slice){out, room - out_left};
    *ret_broken = broken;
    return broken <= max && in_left == 0;
}

static bool convert(struct slice bytes, const char *encoding, struct arena *arena, struct slice *ret)
{
    size_t broken;
    return convert_broken(bytes, encoding, 0, arena, ret, &broken);
}

/* bytes at the start of a sample, cut where a line ends so that no character is cut */
static struct slice sample_of(struct slice bytes)
{
    if (bytes.len <= SAMPLE_BYTES)
        return bytes;
    size_t end = SAMPLE_BYTES;
    while (end > SAMPLE_BYTES / 2 && bytes.ptr[end - 1] != '\n')
        end--;
    return slice_sub(bytes, 0, end);
}

/* how usual the Chinese is that bytes give in an encoding, in thousandths; -1 if more than one byte in broken_share is
 * not well-formed in it (0: any) */
static int usualness(struct slice bytes, const char *encoding, size_t broken_share, struct arena *arena)
{
    struct slice text, sample = sample_of(bytes);
    size_t han = 0, usual = 0, broken;
    if (!convert_broken(sample, encoding, broken_share ? sample.len / broken_share : 0, arena, &text, &broken))
        return -1;
    for (size_t at = 0; at < text.len;) {
        uint32_t c;
        at += utf8_decode(text.ptr + at, text.len - at, &c);
        /* what is neither Chinese nor ASCII counts against the encoding: wrong ones give rare signs of all kinds */
        han += c >= 0x80 && !(utf8_is_cjk(c) && !utf8_is_han(c));
        usual += utf8_is_han(c) && is_usual(c);
    }
    return han ? (int)(usual * 1000 / han) : 0;
}

/* UTF-16 without a mark has a zero byte in most pairs of Latin text, at the same place of the pair */
static const char *utf16_order(struct slice bytes)
{
    size_t even = 0, odd = 0, pairs = (bytes.len < 4000 ? bytes.len : 4000) / 2;
    for (size_t i = 0; i < pairs * 2; i += 2) {
        even += bytes.ptr[i] == 0;
        odd += bytes.ptr[i + 1] == 0;
    }
    if (pairs < 4)
        return NULL;
    if (odd * 10 >= pairs && even * 20 < odd)
        return "UTF-16LE";
    return even * 10 >= pairs && odd * 20 < even ? "UTF-16BE" : NULL;
}

/* UTF-16 that may end within a character; what was cut off is broken */
static bool convert_utf16(struct slice bytes, const char *encoding, struct arena *arena, struct slice *ret,
                          size_t *ret_broken)
{
    for (size_t cut = 0; cut < 4 && cut <= bytes.len; cut++) {
        if (!convert(slice_sub(bytes, 0, bytes.len - cut), encoding, arena, ret))
            continue;
        const struct slice parts[] = {*ret, SLICE("\xEF\xBF\xBD")};
        *ret = arena_join(arena, cut ? 2 : 1, parts);
        *ret_broken = cut;
        return true;
    }
    return false;
}

static bool by_mark(struct slice bytes, struct arena *arena, struct slice *ret, size_t *ret_broken)
{
    struct slice rest = slice_sub(bytes, 2, bytes.len);
    if (slice_starts(bytes, SLICE("\xFF\xFE")))
        return convert_utf16(rest, "UTF-16LE", arena, ret, ret_broken);
    return slice_starts(bytes, SLICE("\xFE\xFF")) && convert_utf16(rest, "UTF-16BE", arena, ret, ret_broken);
}

/* GB18030 or Big5, whichever gives the more usual Chinese; broken_share as of usualness */
static bool by_chinese(struct slice bytes, size_t broken_share, struct arena *arena, struct slice *ret,
                       size_t *ret_broken)
{
    int gb = usualness(bytes, "GB18030", broken_share, arena),
        big5 = usualness(bytes, "BIG5-HKSCS", broken_share, arena);
    bool is_big5 = big5 > gb;
    if ((is_big5 ? big5 : gb) * USUAL_SHARE_MIN < 1000)
        return false;
    return convert_broken(bytes, is_big5 ? "BIG5-HKSCS" : "GB18030", broken_share ? bytes.len / broken_share : 0, arena,
                          ret, ret_broken);
}

/* ---- bytes of UTF-8 of which some are damaged ---- */

/* well-formed characters beyond ASCII, and bytes that belong to none */
static void count_utf8(struct slice bytes, size_t *ret_good, size_t *ret_broken)
{
    *ret_good = *ret_broken = 0;
    for (size_t at = 0, len; at < bytes.len; at += len) {
        uint32_t c;
        len = utf8_decode(bytes.ptr + at, bytes.len - at, &c);
        *ret_good += len > 1;
        *ret_broken += len == 1 && (unsigned char)bytes.ptr[at] >= 0x80;
    }
}

static void replace_broken(struct slice bytes, struct arena *arena, struct slice *ret)
{
    size_t good, broken, len = 0;
    count_utf8(bytes, &good, &broken);
    char *out = arena_alloc(arena, bytes.len + 2 * broken + 1);
    for (size_t at = 0, step; at < bytes.len; at += step) {
        uint32_t c;
        step = utf8_decode(bytes.ptr + at, bytes.len - at, &c);
        bool is_broken = step == 1 && (unsigned char)bytes.ptr[at] >= 0x80;
        memcpy(out + len, is_broken ? "\xEF\xBF\xBD" : bytes.ptr + at, is_broken ? 3 : step);
        len += is_broken ? 3 : step;
    }
    *ret = (struct slice){out, len};
}

/* ---- Western text ---- */

/* does the byte at a place, which is no ASCII, say in Windows-1252 what Western text says there: a letter with an
 * accent in a word, a quote, a dash, a sign of money or degree? */
static bool fits_western(struct slice bytes, size_t at)
{
    static const unsigned char signs[] = "\x80\x82\x84\x85\x91\x92\x93\x94\x95\x96\x97\x99\xA0\xA3\xA5\xA7\xA9\xAB\xAE"
                                         "\xB0\xB1\xB2\xB3\xB5\xB7\xBB\xBC\xBD\xBE\xD7";
    unsigned char c = (unsigned char)bytes.ptr[at];
    unsigned char before = at > 0 ? (unsigned char)bytes.ptr[at - 1] : ' ';
    unsigned char after = at + 1 < bytes.len ? (unsigned char)bytes.ptr[at + 1] : ' ';
    if (memchr(signs, c, sizeof signs - 1))
        return true;
    return c >= 0xC0 && c != 0xD7 && c != 0xF7 && (utf8_is_ascii_letter(before) || utf8_is_ascii_letter(after));
}

static bool is_western(struct slice bytes)
{
    size_t high = 0, fitting = 0;
    for (size_t i = 0; i < bytes.len; i++)
        if ((unsigned char)bytes.ptr[i] >= 0x80) {
            high++;
            fitting += fits_western(bytes, i);
        }
    return high * WESTERN_SHARE_MIN <= bytes.len && fitting * 10 >= high * 9;
}

/* ---- English text from a Chinese machine ---- */

/* a character of GB18030 that English has: quotes, dashes, signs of money, letters with accents, and those of four
 * bytes, as the blank that does not break; its bytes, 0 for another */
static size_t gb_english(struct slice s)
{
    static const unsigned char usual[] = "\xA4\xAA\xAD\xAE\xAF\xB0\xB1\xEA";
    unsigned char c = (unsigned char)s.ptr[0], next = s.len > 1 ? (unsigned char)s.ptr[1] : 0;
    bool two = (c == 0xA1 && next && memchr(usual, next, sizeof usual - 1)) || (c == 0xA2 && next == 0xE3) ||
               (c == 0xA8 && next >= 0xA1 && next <= 0xC0);
    bool four = c == 0x81 && next == '0' && s.len > 3 && (unsigned char)s.ptr[2] > 0x80 &&
                utf8_is_digit((unsigned char)s.ptr[3]);
    return four ? 4 : two ? 2 : 0;
}

/* GB18030 of such characters and hardly another: "\xA1\xAF" is ’ there, and two letters in no Western word */
static bool is_gb_english(struct slice bytes)
{
    size_t all = 0, known = 0;
    for (size_t i = 0; i < bytes.len; i++) {
        if ((unsigned char)bytes.ptr[i] < 0x80)
            continue;
        size_t len = gb_english(slice_sub(bytes, i, bytes.len));
        all++;
        known += len > 0;
        i += len ? len - 1 : 1;
    }
    return all > 0 && known * 10 >= all * 8;
}

/* ---- the guess of uchardet: good for what it was made for, given enough of it ---- */

static bool by_guess(struct slice bytes, struct arena *arena, struct slice *ret)
{
    static const char *const believed[] = {"SHIFT_JIS",  "EUC-JP",       "EUC-KR",       "UHC",
                                           "EUC-TW",     "KOI8-R",       "WINDOWS-1251", "WINDOWS-1250",
                                           "ISO-8859-2", "WINDOWS-1253", "ISO-8859-7"};
    struct slice sample = sample_of(bytes);
    size_t high = 0;
    for (size_t i = 0; i < sample.len; i++)
        high += (unsigned char)sample.ptr[i] >= 0x80;
    struct err err; /* a guess less: what the bytes are is then told as not known */
    bool enough = high >= GUESS_BYTES_MIN && lazy_load(&uchardet, &err);
    uchardet_t guess = enough ? libuchardet.uchardet_new() : NULL;
    if (!guess)
        return false;
    bool found = false;
    if (libuchardet.uchardet_handle_data(guess, sample.ptr, sample.len) == 0) {
        libuchardet.uchardet_data_end(guess);
        for (size_t i = 0; i < sizeof believed / sizeof *believed && !found; i++)
            found = strcmp(libuchardet.uchardet_get_charset(guess), believed[i]) == 0 &&
                    convert(bytes, believed[i], arena, ret);
    }
    libuchardet.uchardet_delete(guess);
    return found;
}

/* gb2312 and gbk pages use characters of GB18030 all the same */
static const char *known_name(const char *declared)
{
    bool gb = slice_equal_any(slice_of(declared), "gb2312", "gbk", "gb_2312-80", "x-gbk", "cp936");
    return gb ? "GB18030" : declared;
}

/* an encoding that the whole file is well-formed in, but for the end of UTF-16 */
static bool whole(struct slice bytes, const char *declared, struct arena *arena, struct slice *ret, size_t *ret_broken)
{
    size_t broken;
    if (by_mark(bytes, arena, ret, ret_broken))
        return true;
    const char *order = utf16_order(bytes);
    if (order && convert_utf16(bytes, order, arena, ret, ret_broken))
        return true;
    if (utf8_valid(bytes) == bytes.len) {
        *ret = arena_copy(arena, bytes);
        return true;
    }
    if (declared && *declared && convert(bytes, known_name(declared), arena, ret))
        return true;
    return by_chinese(bytes, 0, arena, ret, &broken);
}

/* the encoding that most of the file is well-formed in; the rest is replaced and counted */
static bool damaged(struct slice bytes, const char *declared, struct arena *arena, struct slice *ret,
                    size_t *ret_broken)
{
    size_t good, broken, max = bytes.len / BROKEN_SHARE_MIN;
    bool zeros = bytes.len && memchr(bytes.ptr, '\0', bytes.len);
    count_utf8(bytes, &good, &broken);
    if (good < 3 * broken && by_chinese(bytes, BROKEN_SHARE_MIN, arena, ret, ret_broken))
        return true;
    if (declared && *declared && good < 3 * broken &&
        convert_broken(bytes, known_name(declared), max, arena, ret, ret_broken))
        return true;
    if (good < 3 * broken && (broken > max || zeros))
        return false;
    replace_broken(bytes, arena, ret);
    *ret_broken = broken;
    return true;
}

bool encoding_utf8(struct slice bytes, const char *declared, struct arena *arena, struct slice *ret, size_t *ret_broken,
                   struct err *err)
{
    size_t good, broken;
    if (slice_starts(bytes, SLICE("\xEF\xBB\xBF")))
        bytes = slice_sub(bytes, 3, bytes.len);
    *ret_broken = 0;
    if (whole(bytes, declared, arena, ret, ret_broken))
        return true;
    count_utf8(bytes, &good, &broken);
    if (good <= broken && is_gb_english(bytes) && convert(bytes, "GB18030", arena, ret))
        return true;
    if (good <= broken && is_western(bytes) && convert(bytes, "WINDOWS-1252", arena, ret))
        return true;
    if (good <= broken && by_guess(bytes, arena, ret))
        return true;
    if (damaged(bytes, declared, arena, ret, ret_broken))
        return true;
    return err_set(err, NULL, "byte %zu is not UTF-8, nor is the file in another encoding: convert it with iconv",
                   utf8_valid(bytes) + 1);
}
