/* excerpt - what is known of a text of which only claims were given: the sentences that they stand in */
#ifndef PLOT_EXCERPT_H
#define PLOT_EXCERPT_H

#include "plot/report.h"

/* excerpt_of_claims - the sentences of claims, a line each, and every claim at its place in its sentence
 *
 * claims   in the order of the text
 * ret      lives in the arena and in the claims; a claim whose words are not in its sentence, or that lies within the
 *          one before, has no place
 *
 * Takes time linear in the sentences of all claims.
 */
void excerpt_of_claims(const struct claim *claims, size_t count, struct arena *arena, struct report_content *ret);

#endif
