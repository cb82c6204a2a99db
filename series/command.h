/* command - the commands of this stage (base/options.h) */
#ifndef SERIES_COMMAND_H
#define SERIES_COMMAND_H

#include "base/options.h"

extern const struct command command_series, command_check, command_watch;

#endif
