/* pending - commands whose stage has not landed yet; a definition in the stage takes the place of the one here */
#include "base/options.h"

static const struct option_row no_options[] = {{0, 0, NULL, NULL, NULL, NULL}};

static int run(const struct command *self, int argc, char **argv)
{
    (void)argc, (void)argv;
    err_warn(self->name, "not there yet");
    return EXIT_INTERNAL;
}

#define PENDING(name)                                                                                                  \
    extern const struct command command_##name;                                                                        \
    __attribute__((weak)) const struct command command_##name = {#name, "not there yet", "", no_options, "", run}
PENDING(series);
PENDING(check);
PENDING(watch);
PENDING(plot);
PENDING(report);
