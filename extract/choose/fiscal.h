/* fiscal - firms that everybody knows, and the month in which their year ends
 *
 * Rows of class "firm.fiscal" of extract/lexicon/firm_en.json: value is the month; "begins": the year is called by the
 * one of the calendar in which it begins; "title": a ticker, a word like others outside of titles.
 */
#ifndef EXTRACT_FISCAL_H
#define EXTRACT_FISCAL_H

#include "extract/choose/reading.h"

/* the row of the first of them that the text names in Latin letters, tickers only if it is a title; NULL if it names
 * none, or two of them together: "Meta and Microsoft" */
const struct word *fiscal_firm(const struct reading *r, struct slice text, bool title);

#endif
