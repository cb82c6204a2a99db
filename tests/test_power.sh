#!/bin/bash
# What each part may do: extract needs no child, no network and no place to write, and helpers get none.
: "${BUILD:=build}" "${DATELINE:=$BUILD/dateline}"
case $DATELINE in /*) ;; *) DATELINE=$PWD/$DATELINE ;; esac
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
failed=0
check() { # check NAME COMMAND...
    name=$1
    shift
    if "$@" >"$room/log" 2>&1; then echo "ok $name"; else cat "$room/log"; echo "not ok $name"; failed=1; fi
}
${CC:-cc} -D_GNU_SOURCE -I. -o "$room/confine" tests/fault/confine.c base/confine.c || exit 1
cp samples/2025-10-29-newspaper-page.txt "$room/page.txt"
cd "$room" || exit 1
{ echo '<html><body><p>'; cat page.txt; } >page.html
gzip -k page.html 2>/dev/null
cat >say <<'SH'
#!/bin/sh
(true) 2>/dev/null && echo child
: 2>/dev/null >"$1" && echo file
exit 0
SH
chmod +x say
if [ -n "$(./confine ./say "$room/made" 2>/dev/null)" ]; then
    echo 'ok least power # skip this kernel takes nothing away'
    exit 0
fi
for form in page.txt page.html page.html.gz; do
    [ -e $form ] || continue
    "$DATELINE" extract -j 3 $form >plain.jsonl
    check "extract of $form without children, network and writing" sh -c "./confine '$DATELINE' extract -j 3 $form >confined.jsonl && cmp plain.jsonl confined.jsonl && test -s confined.jsonl"
done
check 'it could not write' sh -c "! ./confine '$DATELINE' extract -o out.jsonl page.txt && ! test -e out.jsonl"

mkdir fake
cat >fake/gnuplot <<'SH'
#!/bin/sh
(true) && echo child >>tried
: >"$SPY/by-helper" && echo file >>tried
: >inside && echo own >>tried
while read -r line; do echo "$line" >>tried; done <tried
exit 1
SH
chmod +x fake/gnuplot
sed -i "s|\$SPY|$room|" fake/gnuplot
"$DATELINE" extract -o claims.jsonl page.txt
"$DATELINE" series -o series.jsonl claims.jsonl
PATH=$room/fake:$PATH "$DATELINE" plot --metric 全国 -o chart.svg series.jsonl 2>said
check 'a helper has no children' grep -qi 'fork' said
check 'and writes in its folder alone' test ! -e by-helper -a ! -e tried
exit $failed
