#include "extract/read/xml.h"
#include "base/arena.h"
#include <stdlib.h>

struct xml_functions libxml;

static char *must_copy(const char *text)
{
    size_t size = strlen(text) + 1;
    return memcpy(must_alloc(size), text, size);
}

/* without memory it would take what it reads for broken; its locks, which take theirs elsewhere, are made now */
static void give_memory(void)
{
    libxml.xmlMemSetup(free, must_alloc, must_realloc, must_copy);
    libxml.xmlInitParser();
}

static struct lazy xml = LAZY_THEN(LAZY_XML, libxml, XML_FUNCTIONS, give_memory);

bool xml_load(struct err *err)
{
    return lazy_load(&xml, err);
}
