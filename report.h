/* report - the command that goes the whole way: documents in, a folder of pages out */
#ifndef REPORT_H
#define REPORT_H

#include "base/options.h"

extern const struct command command_report;

#endif
