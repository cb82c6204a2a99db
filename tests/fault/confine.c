/* Becomes the program that is named, without children, network and writing: confine PROGRAM ARGUMENT... */
#include "base/confine.h"
#include <unistd.h>

int main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    confine(NULL);
    execvp(argv[1], argv + 1);
    return 127;
}
