/* unit - what is counted or measured
 *
 * extract/units.json holds every unit: surface forms in both languages, canonical symbol (CLAIMS.md, "Value, unit and
 * relation"), factor where the form is a multiple of the symbol (亿瓦时 is 1e8 Wh, 斤 0.5 kg), dimension, an example.
 * Classifiers and counted nouns are rows too; in English an open class of nouns (quantity.h).
 */
#ifndef EXTRACT_UNIT_H
#define EXTRACT_UNIT_H

#include "base/decimal.h"
#include "extract/document.h"
#include "extract/lexicon.h"

struct knowledge;

enum dimension {
    DIMENSION_COUNT, /* classifiers, nouns, pure numbers */
    DIMENSION_SHARE, /* % pp bp */
    DIMENSION_TIMES, /* x */
    DIMENSION_MONEY, DIMENSION_POWER, DIMENSION_ENERGY, DIMENSION_MASS, DIMENSION_LENGTH, DIMENSION_AREA,
    DIMENSION_VOLUME, DIMENSION_TIME, DIMENSION_TEMPERATURE, DIMENSION_SPEED, DIMENSION_DATA, DIMENSION_VOLTAGE,
    DIMENSION_INDEX, /* points */
    DIMENSION_RATE,  /* a compound, CNY/t */
    DIMENSION_OTHER
};

struct unit {
    struct slice symbol;      /* canonical: "kWh", "CNY/t", "个", "projects" */
    struct decimal factor;    /* the numeral times this is the value in symbol */
    enum dimension dimension;
};

/* the units, looked up once in know's lexicons and data files; NULL with err if a row is bad */
struct unit_tables;
struct unit_tables *unit_tables_new(const struct knowledge *know, struct err *err);
void unit_tables_free(struct unit_tables *tables); /* NULL is fine */

#endif
