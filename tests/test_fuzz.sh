#!/bin/sh
# The fuzz targets over their saved inputs (tests/fuzz/corpus/TARGET/): what once failed, and a seed of each kind.
: "${BUILD:=build}"
for source in tests/fuzz/fuzz_*.c; do
    target=$(basename "$source" .c)
    if "$BUILD/fuzz/$target" tests/fuzz/corpus/"$target"/* >"$BUILD/fuzz/$target.log" 2>&1; then
        echo "ok $target"
    else
        tail -20 "$BUILD/fuzz/$target.log"
        echo "not ok $target"
    fi
done
