/* shelf - the content of a long document, while its pages are written on several threads: it is loaded once for all of
 * them
 *
 *     struct shelf *shelf = shelf_new(report);
 *     const struct report_content *content = shelf_take(shelf, document, &err);   -- NULL with err
 *     shelf_return(shelf, content);
 *     shelf_free(shelf);                                                          -- when all is returned
 *
 * The document that was taken last stays until another one is.
 */
#ifndef PLOT_SHELF_H
#define PLOT_SHELF_H

#include "plot/report.h"

struct shelf;
struct shelf *shelf_new(const struct report *report);
void shelf_free(struct shelf *shelf);
/* any threads at a time */
const struct report_content *shelf_take(struct shelf *shelf, size_t document, struct err *err);
void shelf_return(struct shelf *shelf, const struct report_content *content);

#endif
