#!/bin/sh
# The program is built so that a fault in it is hard to use: as the file itself says.
: "${BUILD:=build}" "${DATELINE:=$BUILD/dateline}"
failed=0
if ! command -v readelf >/dev/null; then
    echo 'ok hardening # skip no readelf'
    exit 0
fi
has() { # has NAME PATTERN OPTION
    if readelf -W "$3" "$DATELINE" 2>/dev/null | grep -qE "$2"; then echo "ok $1"; else echo "not ok $1"; failed=1; fi
}
has 'at no fixed address' 'Flags:.*PIE|Type:.*DYN' -d
has 'tables of addresses are read-only' 'GNU_RELRO' -l
has 'and whole before it starts' 'BIND_NOW|Flags:.*NOW' -d
has 'no code on the stack' 'GNU_STACK.* RW ' -l
has 'the stack is guarded' '__stack_chk_fail' --dyn-syms
has 'the C library checks sizes' '__(memcpy|snprintf|vsnprintf|read|fdelt|memmove|realpath|printf|fprintf)_chk' --dyn-syms
# a short run loads what it needs, and no more: the others bring more than all else that it does
if readelf -d "$DATELINE" | grep -E 'NEEDED.*(archive|xml2|xlsxwriter|uchardet|crypto|icu|stdc)'; then
    echo 'not ok few libraries at the start'
    failed=1
else
    echo 'ok few libraries at the start'
fi
exit $failed
