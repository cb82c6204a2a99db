#!/bin/bash
# The report in headless Chromium (tests/browser/report.mjs); skipped where Chromium or Node is not there.
#
# AXE may name axe-core's axe.min.js; without it npm is asked for one, and the accessibility check is skipped if that fails.
cd "$(dirname "$0")/.." || exit 1
: "${BUILD:=build}" "${DATELINE:=$BUILD/dateline}"
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome)
if [ -z "$chromium" ] || ! node --experimental-websocket -e '' 2>/dev/null; then
    echo 'ok report in a browser # skip chromium or node 20.10 is not installed'
    exit 0
fi
folder=$BUILD/browser
rm -rf "$folder/report" "$folder/many"
mkdir -p "$folder"
if ! "$DATELINE" report --quiet --lang en -o "$folder/report" samples/*.txt tests/browser/hostile.jsonl; then
    echo 'not ok report is written'
    exit 1
fi
# more series than the first page lists: metals by country
for metal in copper zinc tin lead nickel cobalt silver gold iron galena bauxite uranium lithium tungsten titanium chromium manganese antimony; do
    for country in Chile Peru Brazil Canada Mexico Bolivia India Spain Sweden Finland Norway Poland Turkey Japan Kenya Ghana Mali Zambia Laos Nepal; do
        echo "{\"id\": \"$country-$metal\", \"published\": \"2025-02-01\", \"lang\": \"en\", \"text\": \"$country's $metal output reached ${#country}${#metal}0,000 tonnes in 2024.\"}"
    done
done >"$folder/many.jsonl"
"$DATELINE" report --quiet --charts 2 -o "$folder/many" "$folder/many.jsonl"
if [ -z "${AXE:-}" ]; then
    AXE=$folder/node_modules/axe-core/axe.min.js
    [ -f "$AXE" ] || timeout 120 npm install --silent --no-save --no-audit --no-fund --prefix "$folder" axe-core@4.10.2 >"$folder/npm.log" 2>&1
    [ -f "$AXE" ] || AXE=
fi
[ -z "${SHOTS:-}" ] || mkdir -p "$SHOTS"
status=0
node --experimental-websocket --no-warnings tests/browser/report.mjs "$chromium" "$folder/report" "$folder/many" "$AXE" ${SHOTS:+"$SHOTS"} || status=1
rm -rf "$folder/decided"
node --experimental-websocket --no-warnings tests/browser/decisions.mjs "$chromium" "$folder/report" "$DATELINE" "$folder/decided" samples/*.txt tests/browser/hostile.jsonl || status=1
exit $status
