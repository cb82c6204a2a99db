#include "extract/read/encoding.h"
#include "base/utf8.h"
#include <errno.h>
#include <iconv.h>

/* so much is looked at to tell GB18030 from Big5 */
#define SAMPLE_BYTES 100000
/* of Chinese text a third and more are characters of usual_han; of bytes read in the wrong encoding one in fifty */
#define USUAL_SHARE_MIN 5 /* one in so many */

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

/* the whole of bytes from an encoding; false if a byte does not fit, or the machine does not know the encoding */
static bool convert(struct slice bytes, const char *encoding, struct arena *arena, struct slice *ret)
{
    iconv_t converter = iconv_open("UTF-8", encoding);
    if (converter == (iconv_t)-1)
        return false;
    size_t room = bytes.len * 3 + 16, in_left = bytes.len, out_left = room;
    char *in = (char *)(size_t)bytes.ptr; /* iconv does not write there */
    char *out = arena_alloc(arena, room), *end = out;
    size_t got = iconv(converter, &in, &in_left, &end, &out_left);
    iconv_close(converter);
    *ret = (struct slice){out, room - out_left};
    return got != (size_t)-1 && in_left == 0;
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

/* how usual the Chinese is that bytes give in an encoding, in thousandths; -1 if they are not well-formed in it */
static int usualness(struct slice bytes, const char *encoding, struct arena *arena)
{
    struct slice text;
    size_t han = 0, usual = 0;
    if (!convert(sample_of(bytes), encoding, arena, &text))
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
    if (pairs < 4 || bytes.len % 2)
        return NULL;
    if (odd * 10 >= pairs && even * 20 < odd)
        return "UTF-16LE";
    return even * 10 >= pairs && odd * 20 < even ? "UTF-16BE" : NULL;
}

static bool by_mark(struct slice bytes, struct arena *arena, struct slice *ret)
{
    if (slice_starts(bytes, SLICE("\xFF\xFE")))
        return convert(slice_sub(bytes, 2, bytes.len), "UTF-16LE", arena, ret);
    return slice_starts(bytes, SLICE("\xFE\xFF")) && convert(slice_sub(bytes, 2, bytes.len), "UTF-16BE", arena, ret);
}

static bool by_chinese(struct slice bytes, struct arena *arena, struct slice *ret)
{
    int gb = usualness(bytes, "GB18030", arena), big5 = usualness(bytes, "BIG5-HKSCS", arena);
    bool is_big5 = big5 > gb;
    if ((is_big5 ? big5 : gb) * USUAL_SHARE_MIN < 1000)
        return false;
    return convert(bytes, is_big5 ? "BIG5-HKSCS" : "GB18030", arena, ret);
}

/* gb2312 and gbk pages use characters of GB18030 all the same */
static const char *known_name(const char *declared)
{
    static const char *const gb[] = {"gb2312", "gbk", "gb_2312-80", "x-gbk", "cp936"};
    for (size_t i = 0; i < sizeof gb / sizeof *gb; i++)
        if (slice_equal(slice_of(gb[i]), slice_of(declared)))
            return "GB18030";
    return declared;
}

bool encoding_utf8(struct slice bytes, const char *declared, struct arena *arena, struct slice *ret, struct err *err)
{
    if (slice_starts(bytes, SLICE("\xEF\xBB\xBF")))
        bytes = slice_sub(bytes, 3, bytes.len);
    if (by_mark(bytes, arena, ret))
        return true;
    const char *order = utf16_order(bytes);
    if (order && convert(bytes, order, arena, ret))
        return true;
    size_t valid = utf8_valid(bytes);
    if (valid == bytes.len) {
        *ret = arena_copy(arena, bytes);
        return true;
    }
    if (declared && *declared && convert(bytes, known_name(declared), arena, ret))
        return true;
    if (by_chinese(bytes, arena, ret))
        return true;
    return err_set(err, NULL, "byte %zu is not UTF-8, nor is the file GB18030, Big5 or UTF-16: convert it with iconv",
                   valid + 1);
}
