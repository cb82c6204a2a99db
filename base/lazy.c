#include "base/lazy.h"
#include "base/arena.h"
#include <dlfcn.h>
#include <pthread.h>
#include <string.h>

static bool find_functions(struct lazy *library, void *handle)
{
    for (size_t i = 0; i < library->count; i++)
        if (!(library->functions[i] = dlsym(handle, library->names[i])))
            return false;
    return true;
}

/* the linker has no errno: "cannot create shared object descriptor", with or without the system's words for it */
static bool is_memory(const char *said)
{
    static const char *const words[] = {"cannot allocate", "cannot create", "out of memory", "Cannot allocate"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strstr(said, words[i]))
            return true;
    return false;
}

/* never closed: what it gave out lives as long as the program */
static bool load(struct lazy *library, struct err *err)
{
    void *handle = dlopen(library->file, RTLD_NOW | RTLD_LOCAL);
    if (!handle || !find_functions(library, handle)) {
        const char *said = dlerror();
        if (!said || is_memory(said))
            out_of_memory();
        return err_set(err, NULL, "the library %s is missing or of another version (%s): install it", library->file,
                       said);
    }
    if (library->then)
        library->then();
    library->loaded = true;
    return true;
}

bool lazy_load(struct lazy *library, struct err *err)
{
    static pthread_mutex_t one = PTHREAD_MUTEX_INITIALIZER;
    pthread_mutex_lock(&one);
    bool ok = library->loaded || load(library, err);
    pthread_mutex_unlock(&one);
    return ok;
}
