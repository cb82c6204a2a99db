/* table_claims - the figures of a document's tables as claims
 *
 * A cell with a figure is a claim: its measure, whose it is, unit, time, status and comparison come from the heads of
 * its column and row, from the lines above the table, and from the document's frame.  What a head says is read by the
 * same means as a sentence (units, periods); heads.tsv has the words that heads alone use.
 */
#ifndef EXTRACT_TABLE_CLAIMS_H
#define EXTRACT_TABLE_CLAIMS_H

#include "extract/choose/reading.h"

/* Runs when the claims of the sentences are chosen.  Those that stand in a table which is understood are replaced. */
void table_claims(struct reading *r);

#endif
