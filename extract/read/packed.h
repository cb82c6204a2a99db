/* packed - files that hold others: compressed ones (gzip, zstd, xz, bzip2, lz4), tar, zip, one in another
 *
 *     struct packed *p = packed_open(in, packed_kind(first_bytes), &budget);
 *     while (packed_next(p, &name, &err) == PACKED_FILE)
 *         struct input *inner = input_from(name, packed_read, p);
 *     packed_close(p);
 *
 * Everything streams: memory does not grow with the file.  What unpacks to far more than it was is a bomb, and ends.
 */
#ifndef EXTRACT_PACKED_H
#define EXTRACT_PACKED_H

#include "base/arena.h"
#include "base/input.h"

enum packing {
    PACKING_NONE,
    PACKING_GZIP,
    PACKING_ZSTD,
    PACKING_XZ,
    PACKING_BZIP2,
    PACKING_LZ4,
    PACKING_TAR,
    PACKING_ZIP
};

enum packing packed_kind(struct slice first_bytes);
/* a zip file whose first names are those of an Office document */
bool packed_is_office(struct slice first_bytes);

/* What was read of the file on the disk, and what came out of it at all depths.  Text shrinks to a twentieth at most;
 * of one that grows 250-fold, beyond a size that does no harm, the rest is not unpacked. */
struct budget {
    unsigned long long in, out;
    bool blown; /* it was a bomb: nothing more comes out, at any depth */
};
#define BUDGET_FREE (64ull << 20)
#define BUDGET_TIMES 250

struct packed;
/* in: read to its end, not closed; the outermost counts what it reads of it.  Never fails. */
struct packed *packed_open(struct input *in, enum packing packing, bool outermost, struct budget *budget);

enum packed_result {
    PACKED_FILE, /* name: of the next file, in UTF-8, until the next call; empty for a file that is only compressed */
    PACKED_BAD,  /* this one cannot be read, err says why; go on */
    PACKED_END,  /* err->message is empty, or says why the rest cannot be read */
};
enum packed_result packed_next(struct packed *p, struct slice *ret_name, struct err *err);
/* bytes of the file at hand, as input_from wants them; context is the struct packed */
long packed_read(void *context, char *room, size_t size, struct err *err);
/* the whole of bytes that are compressed; false with err: damaged, or more than max */
bool packed_whole(struct slice bytes, size_t max, struct budget *budget, struct arena *arena, struct slice *ret,
                  struct err *err);
void packed_close(struct packed *p); /* NULL is fine */

#endif
