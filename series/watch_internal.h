/* watch_internal - what watch_rules.c reads and watch.c tries */
#ifndef SERIES_WATCH_INTERNAL_H
#define SERIES_WATCH_INTERNAL_H

#include "series/watch.h"

/* which series; a field without ptr chooses all */
struct choice {
    struct slice key, metric, entity, kind, frequency, unit, comparison, series;
    bool given;
};

enum watch_kind {
    WATCH_ABOVE,
    WATCH_BELOW,
    WATCH_CHANGE,
    WATCH_VOLATILITY,
    WATCH_SPREAD,
    WATCH_BEHIND,
    WATCH_STALE,
    WATCH_COUNT
};

struct watch_rule {
    struct slice name;
    enum watch_kind kind;
    struct choice series, against;
    double limit;
    bool below; /* spread: fires when smaller */
    int months, days;
};

struct watch_rules {
    struct arena arena;
    struct watch_rule *at;
    size_t count;
};

/* "level" for COMPARISON_NONE, the name in the record for the others */
const char *watch_comparison_name(enum comparison comparison);

#endif
