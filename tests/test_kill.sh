#!/bin/bash
# Killed at any moment: a folder is a whole report, the old one or the new one; a store is as before or after.
# $KILLS moments of each.
: "${BUILD:=build}" "${DATELINE:=$BUILD/dateline}" "${KILLS:=12}"
case $DATELINE in /*) ;; *) DATELINE=$PWD/$DATELINE ;; esac
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
failed=0
cp samples/2024-01-26-power-statistics.txt samples/2025-10-29-newspaper-page.txt "$room/"
cd "$room" || exit 1
result() { if [ -z "$2" ]; then echo "ok $1"; else echo "$2"; echo "not ok $1"; failed=1; fi; }
now() { date +%s%N; }

report() { "$DATELINE" report -q -j 2 -o "$@"; }
exec_report() { exec "$DATELINE" report -q -j 2 -o "$@"; }
report old 2025-10-29-newspaper-page.txt 2>log
start=$(now)
report new 2024-01-26-power-statistics.txt 2>>log
took=$((($(now) - start) / 1000))
for signal in KILL TERM; do
    why=
    for i in $(seq "$KILLS"); do
        rm -rf site site.*.part
        cp -r old site
        exec_report site 2024-01-26-power-statistics.txt 2>/dev/null &
        pid=$!
        sleep "$(printf '0.%06d' $((took * i / KILLS % 1000000)))"
        kill -$signal $pid 2>/dev/null
        wait $pid 2>/dev/null
        sleep 0.05 # a helper dies with it, not before it
        diff -r old site >/dev/null 2>&1 || diff -r new site >log 2>&1 || why="after $((took * i / KILLS)) us: $(head -3 log)"
        [ $signal = KILL ] || [ -z "$(ls -d site.*.part 2>/dev/null)" ] || why="$(ls -d site.*.part) is left"
    done
    result "a report killed with $signal" "$why"
done

"$DATELINE" extract -o one.jsonl 2025-10-29-newspaper-page.txt
"$DATELINE" extract -o two.jsonl 2024-01-26-power-statistics.txt
for i in $(seq 30); do sed "s/\"document\":\"/&$i-/" two.jsonl; done >many.jsonl
"$DATELINE" series --store old.db -o before.jsonl one.jsonl 2>/dev/null
cp old.db new.db
start=$(now)
"$DATELINE" series --store new.db -o after.jsonl many.jsonl 2>/dev/null
took=$((($(now) - start) / 1000))
why=
for i in $(seq "$KILLS"); do
    rm -f store.db*
    cp old.db store.db
    "$DATELINE" series --store store.db -o out.jsonl many.jsonl 2>/dev/null &
    pid=$!
    sleep "$(printf '0.%06d' $((took * i / KILLS % 1000000)))"
    kill -KILL $pid 2>/dev/null
    wait $pid 2>/dev/null
    "$DATELINE" series --store store.db -o seen.jsonl /dev/null 2>log || why="after a kill: $(cat log)"
    cmp -s seen.jsonl before.jsonl || cmp -s seen.jsonl after.jsonl || why='a store of neither day'
done
result 'a store killed' "$why"
exit $failed
