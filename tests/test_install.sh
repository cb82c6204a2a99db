#!/bin/sh
# Installs into a folder of its own, builds a program of ten lines on what is there, takes it all away again.
: "${BUILD:=build}"
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
failed=0
step() { # step NAME COMMAND...
    name=$1
    shift
    if "$@" >"$room/log" 2>&1; then
        echo "ok $name"
    else
        cat "$room/log"
        echo "not ok $name"
        failed=1
    fi
}

step install make --no-print-directory BUILD="$BUILD" PREFIX="$room/usr" install
step 'the installed program runs' "$room/usr/bin/dateline" --version
step 'a man page is there' test -s "$room/usr/share/man/man1/dateline.1"

cat >"$room/ten.c" <<'C'
#include <dateline.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
int main(void)
{
    const char *text = "2024年，全国动力电池综合利用量超过30万吨。";
    struct dateline *d = dateline_new(NULL, NULL, 0);
    struct dateline_document document = {.id = "ten", .published = "2025-10-29", .text = text, .len = strlen(text)};
    char *claims = dateline_extract(d, &document, NULL, NULL, 0);
    fputs(claims, stdout);
    free(claims);
    dateline_free(d);
}
C
build() {
    cc -Wall -Werror "$room/ten.c" -o "$room/ten" \
        $(PKG_CONFIG_PATH="$room/usr/lib/pkgconfig" pkg-config --cflags --libs dateline)
}
says() { "$room/ten" | grep -F '"value":300000,'; }
step 'a program of ten lines builds on it' build
step 'and finds the claim' says
step 'install below DESTDIR' make --no-print-directory BUILD="$BUILD" DESTDIR="$room/stage" PREFIX=/usr install
step 'is there' test -x "$room/stage/usr/bin/dateline"
step 'uninstall below DESTDIR' make --no-print-directory BUILD="$BUILD" DESTDIR="$room/stage" PREFIX=/usr uninstall
step uninstall make --no-print-directory BUILD="$BUILD" PREFIX="$room/usr" uninstall
gone() { [ -z "$(find "$room/usr" "$room/stage" -type f)" ]; }
step 'nothing is left' gone

# without what the tests need, one line says what to install (and installs it, where that is allowed), not the compiler
looks_first() { make --no-print-directory -n test 2>&1 | grep -q 'setup check'; }
step "make test looks for what it needs" looks_first
mkdir "$room/bin"
printf '#!/bin/sh\ncase "$*" in *cmocka*) exit 1 ;; esac\nexec %s "$@"\n' "$(command -v pkg-config)" >"$room/bin/pkg-config"
chmod +x "$room/bin/pkg-config"
asks() { PATH=$room/bin:$PATH .ci/setup --ask check 2>&1 | grep -qx 'dateline: missing packages: libcmocka-dev: run .*'; }
step 'what is missing is named' asks
exit $failed
