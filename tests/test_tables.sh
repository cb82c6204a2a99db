#!/bin/bash
# Over fifty statistical tables (tests/tables), set as web pages, Office documents, aligned text, Markdown and PDF: how many of
# their cells become right claims.
: "${BUILD:=build}" "${DATELINE:=$BUILD/dateline}"
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
if ! command -v python3 >/dev/null 2>&1; then
    echo 'ok tables # skip no python3'
    exit 0
fi
python3 -B tests/tables/measure.py "$DATELINE" "$room" html=95 docx=95 text=90 markdown=90 || exit 1
if command -v chromium >/dev/null 2>&1 && command -v pdftotext >/dev/null 2>&1; then
    python3 -B tests/tables/measure.py "$DATELINE" "$room" pdf=90
else
    echo 'ok pdf # skip no chromium or no pdftotext'
fi
