/* command - the commands of this stage (base/options.h) */
#ifndef PLOT_COMMAND_H
#define PLOT_COMMAND_H

#include "base/options.h"

extern const struct command command_plot;

#endif
