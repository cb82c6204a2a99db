#!/bin/bash
# The articles of forty pages that imitate those of news sites (tests/pages): what is kept of them, and of what is around.
: "${BUILD:=build}" "${DATELINE:=$BUILD/dateline}"
if ! command -v python3 >/dev/null 2>&1; then
    echo 'ok pages # skip no python3'
    exit 0
fi
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -B tests/pages/measure.py "$DATELINE" "$room"
