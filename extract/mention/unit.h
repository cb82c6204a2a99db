/* unit - what is counted or measured
 *
 * extract/mention/units.json holds every unit: surface forms in both languages, canonical symbol (CLAIMS.md, "Value,
 * unit and relation"), factor where the form is a multiple of the symbol (亿瓦时 is 1e8 Wh, 斤 0.5 kg), dimension, an
 * example. Classifiers and counted nouns are rows too; in English an open class of nouns (quantity.h).
 */
#ifndef EXTRACT_UNIT_H
#define EXTRACT_UNIT_H

#include "base/arena.h"
#include "base/decimal.h"
#include "extract/lexicon/lexicon.h"
#include "extract/read/document.h"

struct knowledge;

enum dimension {
    DIMENSION_COUNT, /* classifiers, nouns, pure numbers */
    DIMENSION_SHARE, /* % pp bp */
    DIMENSION_TIMES, /* x */
    DIMENSION_MONEY,
    DIMENSION_POWER,
    DIMENSION_ENERGY,
    DIMENSION_MASS,
    DIMENSION_LENGTH,
    DIMENSION_AREA,
    DIMENSION_VOLUME,
    DIMENSION_TIME,
    DIMENSION_TEMPERATURE,
    DIMENSION_SPEED,
    DIMENSION_DATA,
    DIMENSION_VOLTAGE,
    DIMENSION_INDEX, /* points */
    DIMENSION_RATE,  /* a compound, CNY/t */
    DIMENSION_OTHER
};

struct unit {
    struct slice symbol;   /* canonical: "kWh", "CNY/t", "个", "projects" */
    struct decimal factor; /* the numeral times this is the value in symbol */
    enum dimension dimension;
};

/* unit_match - the longest unit that starts at byte at of text
 *
 * Returns its bytes, 0 if there is none; ret is set only then, its slices live as long as know.  Chinese text takes
 * Chinese units, classifiers and counted nouns; English text the English words; both take symbols (GWh, km2, €), which
 * end where no letter or digit goes on.  Blanks before the unit are the caller's.
 */
size_t unit_match(const struct knowledge *know, enum language language, struct slice text, size_t at, struct unit *ret);

/* unit_money_before - the longest sign, code or name of money that ends at byte end of text: "A$", "RMB", "Rs." */
size_t unit_money_before(const struct knowledge *know, struct slice text, size_t end, struct unit *ret);

/* unit_count - a classifier's or noun's own symbol: the text itself, factor 1 */
struct unit unit_count(struct slice symbol);

/* unit_per - numerator per count denominators as one unit: CNY and t give CNY/t; 14 reais per 100 kWh have count 100
 *
 * The symbol is in the arena.  False if the factor does not come out exactly. */
bool unit_per(struct unit numerator, struct unit denominator, struct decimal count, struct arena *arena,
              struct unit *ret);

/* unit_smaller - how many of the second unit make one of the first (h and min: 60); false if they do not go together */
bool unit_smaller(const struct knowledge *know, struct slice large, struct slice small, struct decimal *ret);

/* the units, looked up once in know's lexicons and data files; NULL with err if a row is bad */
struct unit_tables;
struct unit_tables *unit_tables_new(const struct knowledge *know, struct err *err);
void unit_tables_free(struct unit_tables *tables); /* NULL is fine */

#endif
