/* sha256 - the digest by which a page's Content-Security-Policy names its own style and script (FIPS 180-4) */
#ifndef PLOT_SHA256_H
#define PLOT_SHA256_H

#include "base/buf.h"

/* "sha256-" and the digest in base 64, as a policy wants it, appended to b */
void sha256_source(struct buf *b, struct slice text);

#endif
