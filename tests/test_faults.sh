#!/bin/bash
# What fails is told, and nothing is half done: allocations that fail, one after the other; files that may not grow; full
# file systems.
#
# Each command is run with its allocation number n failing, alone and with all after it: either its output is what it
# always is, or the exit status is 5 (a file or a helper that could not be had: 3, 4), one line says why, and there is no
# output and nothing left behind.  $FAULT_POINTS allocations of each command, 0 for all.
: "${BUILD:=build}" "${DATELINE:=$BUILD/dateline}" "${FAULT_POINTS:=25}"
case $DATELINE in /*) ;; *) DATELINE=$PWD/$DATELINE ;; esac
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
failed=0
lib=$room/alloc.so
if ! ${CC:-cc} -O1 -shared -fPIC -o "$lib" tests/fault/alloc.c 2>"$room/log" || ! LD_PRELOAD=$lib FAIL_COUNT=$room/n "$DATELINE" --version >/dev/null 2>&1; then
    echo "ok failing allocations # skip no preloaded library here"
    exit 0
fi
for file in samples/2024-01-26-power-statistics.txt samples/2025-10-29-newspaper-page.txt; do cp "$file" "$room/"; done
cp samples/rules.json samples/merge.json samples/chargers.json "$room/"
cd "$room" || exit 1
mkdir tmp
export TMPDIR=$room/tmp
{ echo '<html><head><title>T</title><meta name=pubdate content=2025-10-29></head><body><div class=x><p>'; cat 2025*.txt; echo '</p></div></body></html>'; } >page.html
"$DATELINE" extract -p 2025-10-29 *.txt >claims.jsonl
"$DATELINE" series -o series.jsonl claims.jsonl

# try NAME OUTPUT COMMAND...: OUTPUT is the file or folder that it writes
try() {
    name=$1 output=$2
    shift 2
    rm -rf "$output"
    LD_PRELOAD=$lib FAIL_COUNT=$room/n "$DATELINE" "$@" >"$room/said" 2>&1 || { cat said; echo "not ok $name: does not run"; failed=1; return; }
    rm -rf wanted
    cp -r "$output" wanted
    n=$(cat n) points=$FAULT_POINTS
    [ "$points" = 0 ] || [ "$points" -gt "$n" ] && points=$n
    bad=0 linker=0
    for i in $(seq "$points"); do
        at=$((1 + (i - 1) * n / points))
        for on in '' 1; do
            rm -rf "$output"
            env ${on:+FAIL_ON=1} FAIL_AT=$at LD_PRELOAD="$lib" timeout 60 "$DATELINE" "$@" >out 2>said
            status=$?
            lines=$(grep -cv '^\[ERROR\]' said)
            case $status in
            0) why=$(diff -r wanted "$output" 2>&1 | head -3) ;;
            3 | 4 | 5) if [ "$lines" != 1 ] || ! grep -qiE 'memory|cannot|not installed' said; then why="says $lines lines"; elif [ -e "$output" ]; then why="left $output"; else why=; fi ;;
            *) why="status $status" ;;
            esac
            # ld.so itself ends the program where it has no room for the symbols of a library that is being loaded
            if [ "$status" = 127 ] && [ "$(cat said)" = 'out of memory' ] && [ ! -e "$output" ]; then
                linker=$((linker + 1)) why=
                rm -f ./*.part
            fi
            left=$(ls -d tmp/* *.part 2>/dev/null | head -2)
            [ -z "$left" ] || why="$why; left $left"
            rm -rf tmp/* ./*.part
            if [ -n "$why" ]; then
                bad=$((bad + 1))
                [ "$bad" -gt 5 ] || { echo "$name: allocation $at of $n${on:+ and all after}: status $status: $why"; head -3 said; }
            fi
        done
    done
    [ "$linker" -le 12 ] || { echo "$name: the linker ended it $linker times"; bad=$linker; }
    if [ "$bad" = 0 ]; then echo "ok $name: $((2 * points)) of $n allocations fail"; else echo "not ok $name: $bad of $((2 * points))"; failed=1; fi
}

try 'extract text' claims.out extract -j 1 -o claims.out 2025-10-29-newspaper-page.txt
try 'extract on threads' claims.out extract -j 3 -o claims.out 2025-10-29-newspaper-page.txt 2024-01-26-power-statistics.txt
try 'extract a page' claims.out extract -j 1 -x chargers.json -o claims.out page.html
try 'series' series.out series -j 2 --merge merge.json -f jsonl -o series.out claims.jsonl
try 'csv' series.csv series --wide --derive -o series.csv claims.jsonl
try 'xlsx' series.xlsx series -o series.xlsx claims.jsonl
try 'a store' stored.jsonl series --store store.db -o stored.jsonl claims.jsonl
try 'check' check.out check -o check.out claims.jsonl
try 'script' chart.gp plot --metric 全国 -o chart.gp series.jsonl
try 'picture' chart.svg plot --metric 全国 -o chart.svg series.jsonl
try 'report' site report -q -j 2 -p 2025-10-29 --rules rules.json -o site 2025-10-29-newspaper-page.txt

# ---- writes ----

# judge NAME OUTPUT STATUS: as above
judge() {
    case $3 in
    0) why=$(diff -r wanted "$2" 2>&1 | head -3) ;;
    3 | 4) if [ "$(wc -l <said)" != 1 ]; then why="says $(wc -l <said) lines"; elif [ -e "$2" ]; then why="left $2"; else why=; fi ;;
    *) why="status $3" ;;
    esac
    left=$(ls -d tmp/* *.part small/*.part 2>/dev/null | head -2)
    [ -z "$left" ] || why="$why; left $left"
    rm -rf tmp/* ./*.part
    [ -z "$why" ] || { echo "$1: $why"; head -3 said; bad=$((bad + 1)); }
}

# limited NAME OUTPUT COMMAND...: files of so many KiB and no more
limited() {
    name=$1 output=$2 bad=0
    shift 2
    rm -rf "$output" wanted
    "$DATELINE" "$@" >out 2>said
    cp -r "$output" wanted
    for size in 0 1 4 8 16 64 256 1024; do
        rm -rf "$output"
        (ulimit -f $size; exec "$DATELINE" "$@" >/dev/null 2>said.pipe) &
        cat said.pipe >said
        wait $!
        judge "$name: $size KiB" "$output" $?
    done
    if [ "$bad" = 0 ]; then echo "ok $name in files of a limit"; else echo "not ok $name in files of a limit"; failed=1; fi
}
mkfifo said.pipe
limited 'extract' claims.out extract -j 1 -o claims.out 2025-10-29-newspaper-page.txt
limited 'series' stored.jsonl series -o stored.jsonl claims.jsonl
limited 'xlsx' series.xlsx series -o series.xlsx claims.jsonl
limited 'picture' chart.svg plot --metric 全国 -o chart.svg series.jsonl
limited 'report' site report -q -j 2 -p 2025-10-29 -o site 2025-10-29-newspaper-page.txt

# full NAME OUTPUT COMMAND...: a file system of so many KiB; OUTPUT lies in it, and temporary files do
full() {
    name=$1 output=$2 bad=0
    shift 2
    mkdir -p small whole
    (cd whole && TMPDIR=$room/tmp "$DATELINE" "$@" >out 2>said)
    rm -rf wanted
    cp -r "whole/$output" wanted
    for size in 4 16 32 64 128 256 512 4096; do
        DATELINE=$DATELINE unshare -rm sh -c "mount -t tmpfs -o size=${size}k none small || exit 77; cd small; mkdir t; TMPDIR=\$PWD/t"' "$DATELINE" "$@" 2>../said >/dev/null; status=$?; rmdir t || status=90; rm -rf ../copy; cp -r '"$output"' ../copy 2>/dev/null; ls -d *.part >&2 && status=91; exit $status' sh "$@" 2>why
        status=$?
        [ $status = 77 ] && { echo "ok $name on a full file system # skip none to be had"; return; }
        rm -rf "$output"
        [ -e copy ] && cp -r copy "$output"
        judge "$name: $size KiB" "$output" $status
        rm -rf "$output"
    done
    if [ "$bad" = 0 ]; then echo "ok $name on a full file system"; else echo "not ok $name on a full file system"; failed=1; fi
}
full 'extract' claims.out extract -j 1 -o claims.out ../2025-10-29-newspaper-page.txt
full 'series' stored.jsonl series -o stored.jsonl ../claims.jsonl
full 'xlsx' series.xlsx series -o series.xlsx ../claims.jsonl
full 'picture' chart.png plot --metric 全国 -o chart.png ../series.jsonl
full 'report' site report -q -j 2 -p 2025-10-29 -o site ../2025-10-29-newspaper-page.txt
exit $failed
