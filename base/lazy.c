#include "base/lazy.h"
#include <dlfcn.h>
#include <pthread.h>

static bool find_functions(struct lazy *library, void *handle)
{
    for (size_t i = 0; i < library->count; i++)
        if (!(library->functions[i] = dlsym(handle, library->names[i])))
            return false;
    return true;
}

/* never closed: what it gave out lives as long as the program */
static bool load(struct lazy *library, struct err *err)
{
    void *handle = dlopen(library->file, RTLD_NOW | RTLD_LOCAL);
    if (!handle || !find_functions(library, handle))
        return err_set(err, NULL, "the library %s is missing or of another version (%s): install it", library->file,
                       dlerror());
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
