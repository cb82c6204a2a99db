/* sample - a series of one observation, in which every word is the same text */
#ifndef TESTS_FUZZ_SAMPLE_H
#define TESTS_FUZZ_SAMPLE_H

#include "series/series.h"

/* points into itself: not to be copied */
struct sample {
    struct evidence claim;
    struct observation observation;
    struct series series;
};

static void sample_of(struct slice text, struct decimal value, enum status status, struct sample *ret)
{
    ret->claim = (struct evidence){
        .document = text, .published = date_of(2025, 10, 29), .text = text, .sentence = text, .source = text, .end = 1};
    ret->observation = (struct observation){.period_start = date_of(2024, 1, 1),
                                            .period_end = date_of(2024, 12, 31),
                                            .value = value,
                                            .status = status,
                                            .published = date_of(2025, 10, 29),
                                            .source = text,
                                            .claims = &ret->claim,
                                            .claim_count = 1};
    ret->series = (struct series){.key = text,
                                  .title = text,
                                  .metric = text,
                                  .entity = text,
                                  .unit = text,
                                  .kind = KIND_FLOW,
                                  .frequency = FREQUENCY_A,
                                  .observations = &ret->observation,
                                  .observation_count = 1};
}

#endif
