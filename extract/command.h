/* command - the commands of this stage, for dateline.c */
#ifndef EXTRACT_COMMAND_H
#define EXTRACT_COMMAND_H

#include "base/options.h"

extern const struct command command_extract, command_scan, command_extractors;

#endif
