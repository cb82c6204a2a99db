/* lexicon - the words that the reader knows, from data files
 *
 * A lexicon file (extract/lexicon/zh.json) is one JSON object: a class of words to an array of rows.
 *
 *     {"relation.before": [{"form": "超过", "means": ">", "example": "超过30万吨"},
 *                          {"form": ["约", "大约"], "means": "~"}]}
 *
 * form: the words as they stand in the text (one, or several that mean the same); means: what they say, a symbol
 * that the class defines; value: a decimal number, as string or number; any further fields stay readable through row.
 * Several files are joined; a row of a later file (the user's) with a form of an earlier one goes before it.
 * After loading the lexicon does not change and may be used from several threads.  The program's own files are compiled
 * into it as tables (lexicon_open), so that nothing is parsed at the start.
 */
#ifndef EXTRACT_LEXICON_H
#define EXTRACT_LEXICON_H

#include "base/arena.h"
#include "base/decimal.h"
#include "base/err.h"
#include "base/slice.h"
#include <cjson/cJSON.h>

struct lexicon;

/* 64 bytes, as what is fetched from memory at a time */
struct word {
    struct slice form;    /* as in the file */
    struct slice means;   /* empty if the row has none */
    struct decimal value; /* zero if the row has none */
    const cJSON *row;     /* the whole row */
    int32_t next;         /* see word_next */
    int16_t class_id;     /* of lexicon_class */
    uint16_t file;        /* number of its file in the order of loading, from 1 */
};

/* another row with the same form (any class), NULL if none */
static inline const struct word *word_next(const struct word *word)
{
    return word->next ? word + word->next : NULL;
}

/* fold: ASCII letters match in either case and words end at word boundaries (a letter or digit beside a letter or digit
 * of the form's edge is no match): for English.  Off for Chinese, whose words have no borders; Latin letters inside are
 * still matched exactly. */
struct lexicon *lexicon_new(bool fold);
void lexicon_free(struct lexicon *lexicon);

/* lexicon_add - the rows of one JSON text; name is for messages
 *
 * Errors (false): not JSON, a class that is no array, a row without form, a value that is no decimal; err names file
 * and row.
 */
bool lexicon_add(struct lexicon *lexicon, const char *name, struct slice json, struct err *err);
/* to be called behind the last lexicon_add, before the first word is looked up; once more after a further lexicon_add,
 * which ends the life of all words looked up before */
void lexicon_ready(struct lexicon *lexicon);

/* lexicon_open - a lexicon of the program's own files, ready, as compile.c has written it down when it was built
 *
 * Its rows have no fields form, means, example and note, which only people read there.  No file may be added.
 */
struct lexicon_compiled;
struct lexicon *lexicon_open(const struct lexicon_compiled *compiled);

/* the number of a class, from its name; -1 if no file has it.  Look it up once, when the knowledge is loaded. */
int lexicon_class(const struct lexicon *lexicon, const char *name);
int lexicon_classes(const struct lexicon *lexicon);   /* how many; numbers are 0 to this - 1 */
uint32_t lexicon_size(const struct lexicon *lexicon); /* how many words */
/* of a word of the lexicon its number, from 1 in the order of the files */
uint32_t lexicon_number(const struct lexicon *lexicon, const struct word *word);
const char *lexicon_class_name(const struct lexicon *lexicon, int class_id);

/* The longest form of the class that starts at byte at of text; NULL if none.  class_id -1 never matches.
 * The length of what matched is word->form.len. */
const struct word *lexicon_match(const struct lexicon *lexicon, int class_id, struct slice text, size_t at);
/* The longest form of the class that ends at byte end of text, NULL if none. */
const struct word *lexicon_match_before(const struct lexicon *lexicon, int class_id, struct slice text, size_t end);
/* The longest form of any class whose bit is set (bit i: class i); classes above 63 cannot be asked for. */
const struct word *lexicon_match_any(const struct lexicon *lexicon, uint64_t classes, struct slice text, size_t at);

/* The first form of the class that starts at byte *at of text or behind; *at is set to its start, or to the end of text
 * if there is none (NULL). */
const struct word *lexicon_next(const struct lexicon *lexicon, int class_id, struct slice text, size_t *at);

/* lexicon_scan - one pass over the first len bytes of a text, after which looking up there is looking at an array
 *
 * Of more than some 65,000 bytes the first so many.
 * Nothing that is looked up comes out otherwise; only the time differs.  The scans are the calling thread's, of each
 * part of a document one with a lexicon that folds and one with a lexicon that does not: they serve that text and all
 * slices of it, until the next scan of the part or lexicon_forget.  Until then the text must not change, nor the arena
 * that the arrays are taken from be reset; a further scan with the same arena takes their place.
 */
enum lexicon_part { LEXICON_TEXT, LEXICON_TITLE, LEXICON_PARTS };
void lexicon_scan(const struct lexicon *lexicon, enum lexicon_part part, struct slice text, size_t len,
                  struct arena *arena);
bool lexicon_scanned(const struct lexicon *lexicon, struct slice text); /* text is part of what was scanned last */
void lexicon_forget(void);                                              /* all, before the text or the arena goes */
/* May a form of one of the classes, joined as lexicon_bit gives them, start at byte at of text?  Sometimes true where
 * none does, for small classes share a bit; never false where one does. */
bool lexicon_may_start(const struct lexicon *lexicon, uint64_t bits, struct slice text, size_t at);
uint64_t lexicon_bit(const struct lexicon *lexicon, int class_id); /* 0 for -1 */
/* behind the characters from byte at on that start with E4 to E9, as ideographs do, and begin no form of the classes */
size_t lexicon_skip_han(const struct lexicon *lexicon, uint64_t bits, struct slice text, size_t at);

/* the word's row says "field": true; false for NULL */
bool word_flag(const struct word *word, const char *field);

/* the name of the file that the word stands in, for messages */
const char *lexicon_file(const struct lexicon *lexicon, const struct word *word);
/* all rows of a class in the order of the files, for tests and building; NULL-terminated array of words */
const struct word *const *lexicon_words(const struct lexicon *lexicon, int class_id);

#endif
