#!/bin/bash
# What other people's tools make of our tables: Python's csv and zipfile, Miller, LibreOffice, sqlite3, PostgreSQL.
# A tool that is not there is skipped; nothing is installed outside the build's folder.
: "${BUILD:=build}" "${DATELINE:=$BUILD/dateline}"
room=$(mktemp -d)
chmod 755 "$room"
trap 'stop_postgres; rm -rf "$room"' EXIT
failed=0
stop_postgres() {
    [ -n "$postgres" ] && as_postgres "$bin/pg_ctl" -D "$room/pg/data" -m immediate stop >/dev/null 2>&1
    postgres=
}
check() { # check NAME COMMAND...
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
skip() { echo "ok $1 # skip $2"; }

cat >"$room/claims.jsonl" <<'JSON'
{"document":"a","published":"2025-01-21","start":30,"end":43,"text":"33.5亿千瓦","sentence":"截至2024年底，全国发电装机容量33.5亿千瓦，\"增长\"14.6%。","metric":"发电装机容量","entity":"全国","series":null,"value":3350000000,"low":null,"high":null,"unit":"kW","relation":"=","period_start":null,"period_end":"2024-12-31","period_text":null,"status":"actual","comparison":null,"source":"国家能源局"}
{"document":"b","published":"2026-06-26","start":3,"end":14,"text":"54亿千瓦","sentence":"=HYPERLINK(\"http://x\",\"54亿千瓦\")","metric":"发电装机容量","entity":"全国","series":null,"value":5400000000,"low":null,"high":null,"unit":"kW","relation":"=","period_start":null,"period_end":"2030-12-31","period_text":null,"status":"target","comparison":null,"source":"x'); DROP TABLE series; --"}
{"document":"c","published":"2024-07-10","start":9,"end":13,"text":"0.2%","sentence":"6月份，居民消费价格环比下降0.2%，\n其中食品价格下降。","metric":"居民消费价格","entity":"全国","series":null,"value":-0.2,"low":null,"high":null,"unit":"%","relation":"=","period_start":"2024-06-01","period_end":"2024-06-30","period_text":null,"status":"actual","comparison":"mom","source":"国家统计局"}
{"document":"d","published":"2025-03-01","start":0,"end":18,"text":"30万至50万吨","sentence":"预计今年退役30万至50万吨。","metric":"动力电池退役量","entity":"全国","series":null,"value":null,"low":300000,"high":500000,"unit":"t","relation":"range","period_start":"2025-01-01","period_end":"2025-12-31","period_text":null,"status":"forecast","comparison":null,"source":null}
JSON
tender() { # tender OBJECT VALUE UNIT START END CONFIDENCE FACETS
    echo "{\"document\":\"t$4\",\"published\":\"2026-01-09\",\"start\":3,\"end\":9,\"text\":\"$2\",\"sentence\":\"=1+1 储能招标$2\",\"metric\":\"储能招标规模\",\"entity\":\"全国\",\"series\":\"storage.tender\",\"value\":$2,\"low\":null,\"high\":null,\"unit\":\"$3\",\"relation\":\"=\",\"period_start\":\"$4\",\"period_end\":\"$5\",\"period_text\":null,\"status\":\"actual\",\"comparison\":null,\"source\":null,\"facets\":{\"stage\":\"tender\",\"object\":$1},\"confidence\":$6}"
}
{
    cat "$room/claims.jsonl"
    tender '"epc"' 40.5 GWh 2025-01-01 2025-12-31 0.8
    tender '"epc"' 30.5 GWh 2024-01-01 2024-12-31 0.8
    tender '"@SUM"' 7 GWh 2025-09-01 2025-09-30 0.8
    tender null 9 GWh 2025-09-01 2025-09-30 0.2
} >"$room/known.jsonl"
check 'writes a known metric' "$DATELINE" series -o "$room/known.xlsx" "$room/known.jsonl"
check 'writes it as csv' "$DATELINE" series -o "$room/known.csv" "$room/known.jsonl"
check 'writes it alone' "$DATELINE" series --series storage.tender --wide -o "$room/known-wide.csv" "$room/known.jsonl"
for form in csv xlsx sdmx sql; do
    check "writes $form" "$DATELINE" series -f "$form" -o "$room/t.$form" "$room/claims.jsonl"
done
check 'writes raw csv' "$DATELINE" series -f csv --csv-raw -o "$room/raw.csv" "$room/claims.jsonl"
check 'writes a package' "$DATELINE" series -f package -o "$room/package" "$room/claims.jsonl"
check 'writes a store' "$DATELINE" series --store "$room/t.db" -o "$room/t.jsonl" "$room/claims.jsonl"
check 'writes it again' "$DATELINE" series --store "$room/t.db" -o "$room/again.jsonl" "$room/claims.jsonl"
check 'the store gives the same' cmp "$room/t.jsonl" "$room/again.jsonl"

if command -v python3 >/dev/null; then
    cat >"$room/tables.py" <<'PY'
import csv, io, json, sys, zipfile, re
room = sys.argv[1]
series = [json.loads(line) for line in open(room + "/t.jsonl", encoding="utf-8")]
rows = list(csv.DictReader(open(room + "/raw.csv", encoding="utf-8", newline="")))
said = [(s, o) for s in series for o in s["observations"]]
assert len(rows) == len(said) == 4, len(rows)
for row, (s, o) in zip(rows, said):
    assert row["key"] == s["key"] and row["unit"] == s["unit"]
    assert (float(row["value"]) if row["value"] else None) == o["value"]
    assert row["sentence"] == o["claims"][0]["sentence"], row
# a round trip keeps every cell
out = io.StringIO()
writer = csv.DictWriter(out, rows[0].keys()); writer.writeheader(); writer.writerows(rows)
assert list(csv.DictReader(io.StringIO(out.getvalue()))) == rows
safe = list(csv.DictReader(open(room + "/t.csv", encoding="utf-8", newline="")))
numbers = {"value", "low", "high", "revised", "conflict"}
assert not any(v[:1] in tuple("=+-@\t\r\n＝＋－＠") and v for r in safe for k, v in r.items() if k not in numbers)
assert len(list(csv.DictReader(open(room + "/t.sdmx", encoding="utf-8", newline="")))) == 4
package = json.load(open(room + "/package/datapackage.json"))
resource = package["resources"][0]
assert re.fullmatch(r"[-a-z0-9._/]+", package["name"]) and package["profile"] == "tabular-data-package"
header = next(csv.reader(open(room + "/package/" + resource["path"], encoding="utf-8", newline="")))
assert header == [f["name"] for f in resource["schema"]["fields"]]
assert resource["bytes"] == len(open(room + "/package/series.csv", "rb").read())
assert all(f["type"] in ("string", "date", "number", "integer") for f in resource["schema"]["fields"])
book = zipfile.ZipFile(room + "/t.xlsx")
assert book.testzip() is None
sheets = [book.read("xl/worksheets/sheet%d.xml" % i).decode() for i in (1, 2, 3)]
assert not any("<f>" in s or "<hyperlink" in s for s in sheets)
assert all("<autoFilter" in s and 'state="frozen"' in s for s in sheets)
assert "<v>-0.2</v>" in sheets[1] and "<v>45657</v>" in sheets[1]  # 2024-12-31
chart = book.read("xl/charts/chart1.xml").decode()
assert "lineChart" in chart
# a known metric has a sheet of its own, before the others: facets to filter by, a period a column, nothing in doubt
known = zipfile.ZipFile(room + "/known.xlsx")
assert re.findall('sheet name="([^"]*)"', known.read("xl/workbook.xml").decode()) == ["storage.tender", "wide", "observations", "sources"]
texts = re.findall("<si><t[^>]*>(.*?)</t></si>", known.read("xl/sharedStrings.xml").decode(), re.S)
sheet = known.read("xl/worksheets/sheet1.xml").decode()
cells = [[texts[int(v)] if t else v for t, v in re.findall('<c r="[A-Z]+[0-9]+"(?: s="[0-9]+")?( t="s")?><v>(.*?)</v>', r)] for r in re.findall("<row .*?</row>", sheet, re.S)]
assert cells[0] == ["title", "whose", "stage", "object", "comparison", "frequency", "status", "unit", "2024", "2025-09", "2025"], cells[0]
assert cells[1][1:] == ["China", "tender", "epc", "level", "A", "actual", "GWh", "30.5", "40.5"], cells[1]
assert [row[3] for row in cells[1:]] == ["epc", "@SUM"] and "<autoFilter" in sheet and "<f>" not in sheet
rows = list(csv.DictReader(open(room + "/known.csv", encoding="utf-8", newline="")))
tenders = [r for r in rows if r["series"] == "storage.tender"]
assert sorted((r["facet object"], r["doubt"]) for r in tenders if r["frequency"] != "YTD") == [("", "confidence"), ("'@SUM", ""), ("epc", ""), ("epc", "")], tenders
wide = next(csv.reader(open(room + "/known-wide.csv", encoding="utf-8", newline="")))
assert all("storage.tender" in name for name in wide[3:]) and "epc" in wide[3], wide
# a target is no point of the line of the actuals
assert re.findall("<c:tx><c:v>(.*?)</c:v>", chart) == ["actual", "target"]
PY
    check 'Python reads csv, package and workbook' python3 "$room/tables.py" "$room"
else
    skip 'Python reads csv, package and workbook' 'no python3'
fi

if command -v mlr >/dev/null; then
    mlr --icsv --ocsv --quote-all cat "$room/raw.csv" | mlr --icsv --ojson cat >"$room/once.json"
    mlr --icsv --ojson cat "$room/raw.csv" >"$room/twice.json"
    check 'Miller reads and writes csv' cmp "$room/once.json" "$room/twice.json"
else
    skip 'Miller reads and writes csv' 'no mlr'
fi

if command -v soffice >/dev/null; then
    (cd "$room" && HOME=$room soffice --headless --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2' t.xlsx) >/dev/null 2>&1
    sheet=$(ls "$room"/t-observations.csv 2>/dev/null || echo "$room/t.csv.none")
    check 'LibreOffice has the cells' grep -q 'cn:发电装机容量:W:level:stock.*2024-12-31,"\?3,\?350' "$sheet"
    check 'LibreOffice has the negative figure' grep -q '2024-06-30,-0.2' "$sheet"
else
    skip 'LibreOffice has the cells' 'no soffice'
fi

# the published schemas of data packages come with the npm package of that name; they are kept under the build only
profiles=$BUILD/npm/node_modules/datapackage/lib/profiles
if command -v node >/dev/null && command -v npm >/dev/null && { [ -d "$profiles" ] ||
    timeout 120 npm install --prefix "$BUILD/npm" --no-audit --no-fund datapackage@1.1.10 ajv@6.12.6 >/dev/null 2>&1; }; then
    cat >"$BUILD/npm/validate.js" <<'JS'
const fs = require("fs"), Ajv = require("ajv");
const read = (file) => JSON.parse(fs.readFileSync(file, "utf8"));
const ajv = new Ajv({schemaId: "auto", unknownFormats: "ignore", logger: false});
ajv.addMetaSchema(require("ajv/lib/refs/json-schema-draft-04.json"));
const valid = ajv.validate(read(process.argv[2]), read(process.argv[3]));
if (!valid) console.log(ajv.errorsText());
process.exit(valid ? 0 : 1);
JS
    for profile in data-package tabular-data-package; do
        check "the package is a $profile" node "$BUILD/npm/validate.js" "$profiles/$profile.json" "$room/package/datapackage.json"
    done
    python3 -c 'import json, sys
package = json.load(open(sys.argv[1])); del package["resources"][0]["schema"]
json.dump(package, open(sys.argv[2], "w"))' "$room/package/datapackage.json" "$room/bare.json"
    check 'a package without a table schema is none' test "$(node "$BUILD/npm/validate.js" "$profiles/tabular-data-package.json" "$room/bare.json" >/dev/null; echo $?)" = 1
else
    skip 'the package is valid' 'no node, no npm or no registry'
fi

if command -v sqlite3 >/dev/null; then
    check 'sqlite3: the store is whole' test "$(sqlite3 "$room/t.db" 'PRAGMA integrity_check; PRAGMA foreign_key_check; SELECT count(*) FROM claims; SELECT count(*) FROM observations' | tr '\n' ' ')" = 'ok 4 4 '
else
    skip 'sqlite3: the store is whole' 'no sqlite3'
fi

# a server of our own on a socket of its own; it refuses to run as root
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -1)
as_postgres() {
    if [ "$(id -u)" = 0 ]; then
        setpriv --reuid=postgres --regid=postgres --clear-groups -- "$@"
    else
        "$@"
    fi
}
start_postgres() {
    mkdir "$room/pg" && if [ "$(id -u)" = 0 ]; then chown postgres "$room/pg"; fi &&
        as_postgres "$bin/initdb" -D "$room/pg/data" -A trust -U dateline -E UTF8 --no-locale -N >/dev/null &&
        as_postgres "$bin/pg_ctl" -D "$room/pg/data" -l "$room/pg/log" -w -o "-c listen_addresses='' -k '$room/pg' -c fsync=off" start >/dev/null &&
        postgres=running
}
ask() { psql -h "$room/pg" -U dateline -d postgres -v ON_ERROR_STOP=1 -Atq "$@"; }
counts='SELECT (SELECT count(*) FROM series), (SELECT count(*) FROM observations), (SELECT count(*) FROM claims), (SELECT count(*) FROM documents), (SELECT value FROM observations WHERE period_end = $$2024-06-30$$)'
if [ -n "$bin" ] && command -v psql >/dev/null && { [ "$(id -u)" != 0 ] || id postgres >/dev/null 2>&1; }; then
    check 'PostgreSQL starts' start_postgres
    check 'PostgreSQL takes the SQL' ask -f "$room/t.sql"
    check 'PostgreSQL has all of it' test "$(ask -c "$counts")" = '3|4|4|4|-0.2'
    check 'PostgreSQL takes it again' ask -f "$room/t.sql"
    check 'PostgreSQL has nothing twice' test "$(ask -c "$counts")" = '3|4|4|4|-0.2'
    stop_postgres
else
    skip 'PostgreSQL takes the SQL' 'no server, or no user for it'
fi
exit $failed
