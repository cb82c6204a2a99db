/* country - the money that a text calls its own: 元 and $ in a text of Hong Kong are HKD
 *
 * Rows of class "country" are words that only texts of one country have, with its money under "means".
 */
#ifndef EXTRACT_COUNTRY_H
#define EXTRACT_COUNTRY_H

#include "extract/mention/quantity.h"

/* the ISO code of the text's own money, empty where nothing tells it from that of the language (CNY in Chinese);
 * folded: some of its characters are traditional */
struct slice country_money(const struct knowledge *know, const struct document *document, struct slice text,
                           bool folded);

/* 元 and a bare $ of a Chinese sentence become the money of its text; 人民币 says itself what it is */
void country_mint_zh(struct slice money, struct quantity *quantities, size_t count, struct arena *arena);

/* the country whose press an English text is of */
struct country {
    struct slice name; /* as the rows of "country" call it, ptr NULL where the text does not tell */
    bool dollar;       /* a bare $ is its own: it writes US$ for the other, or shows no other */
    bool marked;       /* it does write US$ */
    bool sure;         /* it does, or names an exchange, a paper or a sign of money of its own */
    bool yen;          /* names Japan more than China: its ¥ are yen, whatever country it is of */
};
/* what country_of_en looks up; country_tables_free frees it */
struct country_tables *country_tables_new(const struct knowledge *know);
void country_tables_free(struct country_tables *tables);
struct country country_of_en(const struct knowledge *know, struct slice title, struct slice text);

#endif
