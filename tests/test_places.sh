#!/bin/bash
# The same bytes at any place and time: languages and number formats of other countries, time zones, a clock that is wrong.
: "${BUILD:=build}" "${DATELINE:=$BUILD/dateline}"
case $DATELINE in /*) ;; *) DATELINE=$PWD/$DATELINE ;; esac
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
failed=0
clock=$room/clock.so
${CC:-cc} -O1 -shared -fPIC -o "$clock" tests/fault/clock.c 2>"$room/log" || clock=
cp samples/2024-01-26-power-statistics.txt samples/2025-10-29-newspaper-page.txt samples/rules.json "$room/"
cd "$room" || exit 1

# everything that is made of the samples, in a folder
make_all() { # make_all FOLDER ENVIRONMENT...
    folder=$1
    shift
    mkdir "$folder"
    env "$@" "$DATELINE" extract -o "$folder/claims.jsonl" 20*.txt &&
        env "$@" "$DATELINE" series -o "$folder/series.jsonl" "$folder/claims.jsonl" &&
        env "$@" "$DATELINE" series --wide -o "$folder/series.csv" "$folder/claims.jsonl" &&
        env "$@" "$DATELINE" series -o "$folder/series.xlsx" "$folder/claims.jsonl" &&
        env "$@" "$DATELINE" plot --metric 全国 -o "$folder/chart.gp" "$folder/series.jsonl" &&
        env "$@" "$DATELINE" watch rules.json "$folder/series.jsonl" >"$folder/alerts"
    [ $? -le 1 ] || return 1
    rm "$folder"/*.part 2>/dev/null
    (cd "$folder" && cksum -- *) >"$folder.sums"
}

same() { # same NAME ENVIRONMENT...
    name=$1
    shift
    rm -rf there
    if make_all there "$@" 2>log && cmp -s here.sums there.sums; then
        echo "ok $name"
    else
        cat log
        diff here.sums there.sums
        echo "not ok $name"
        failed=1
    fi
}

make_all here LC_ALL=C TZ=UTC 2>log || { cat log; echo 'not ok here'; exit 1; }
same 'decimal commas' LC_ALL=de_DE.UTF-8 TZ=UTC
same 'a language with other capitals' LC_ALL=tr_TR.UTF-8 TZ=UTC
same 'an encoding that is not UTF-8' LC_ALL=zh_CN.GB18030 TZ=UTC
same 'a language that is not there' LC_ALL=xx_XX TZ=UTC
same 'no environment but PATH' -i PATH="$PATH"
same 'where the day begins first' LC_ALL=C TZ=Pacific/Kiritimati
same 'where it ends last' LC_ALL=C TZ=Etc/GMT+12
same 'a time zone that is none' LC_ALL=C TZ=:/absent/zone
for seconds in 0 4102444800 -100000000; do
    if [ -n "$clock" ]; then
        same "a clock at $seconds" LC_ALL=C TZ=UTC LD_PRELOAD="$clock" CLOCK=$seconds
    else
        echo "ok a clock at $seconds # skip no preloaded library here"
    fi
done
exit $failed
