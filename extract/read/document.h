/* document - a text with its name and its day, as it was read */
#ifndef EXTRACT_DOCUMENT_H
#define EXTRACT_DOCUMENT_H

#include "base/arena.h"
#include "base/date.h"
#include "base/slice.h"

enum language { LANGUAGE_UNKNOWN, LANGUAGE_ZH, LANGUAGE_EN };

struct document {
    struct slice id;         /* the id of a JSON Lines document, else the file name as given */
    struct slice title;      /* empty if none */
    struct slice text;       /* valid UTF-8; the offsets of claims count in it */
    struct date published;   /* DATE_NONE if none was found */
    bool published_inferred; /* found in the file name or the text, not given */
    size_t broken_bytes;     /* of the file that fitted no encoding: U+FFFD in the text */
    enum language language;  /* of most of the text; LANGUAGE_UNKNOWN until told or detected */
};

#endif
