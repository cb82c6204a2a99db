#!/bin/bash
# What README.md shows is what happens: each command of its ```console blocks is run, in order, in a folder that has the
# samples, and its output compared.  "…" stands for the rest of a line, or alone for any number of lines.
: "${DATELINE:=$PWD/build/dateline}"
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
mkdir "$room/bin"
ln -s "$DATELINE" "$room/bin/dateline"
ln -s "$PWD/samples" "$room/samples"

# files N.cmd and N.out in the room
awk -v room="$room" '
    /^```console$/ { inside = 1; next }
    /^```/ { inside = 0; command = 0; next }
    !inside { next }
    /^\$ / { file = sprintf("%s/%03d", room, ++n); print substr($0, 3) > (file ".cmd"); printf "" > (file ".out"); command = /\\$/; next }
    command { print > (file ".cmd"); command = /\\$/; next }
    { print > (file ".out") }' README.md

failed=0 count=0
for cmd in "$room"/*.cmd; do
    [ -e "$cmd" ] || break
    count=$((count + 1))
    name=$(head -1 "$cmd")
    (cd "$room" && PATH="$room/bin:$PATH" timeout 120 bash "$cmd") >"$room/got" 2>&1 </dev/null
    if awk '
        # does a line fit what README has of it?
        function fits(line, shown,    n, parts, i, at) {
            n = split(shown, parts, "…")
            if (substr(line, 1, length(parts[1])) != parts[1]) return 0
            line = substr(line, length(parts[1]) + 1)
            for (i = 2; i <= n; i++) {
                if (parts[i] == "") { if (i == n) return 1; continue }
                at = index(line, parts[i])
                if (!at) return 0
                line = substr(line, at + length(parts[i]))
            }
            return line == ""
        }
        NR == FNR { shown[++want] = $0; next }
        { got[++have] = $0 }
        END {
            i = 1
            for (j = 1; j <= want; j++) {
                if (shown[j] == "…") {
                    if (j == want) exit 0
                    while (i <= have && !fits(got[i], shown[j + 1])) i++
                } else if (i > have || !fits(got[i++], shown[j])) {
                    print "README: " shown[j]; print "really: " got[i - 1]; exit 1
                }
            }
            if (i <= have) { print "not in README: " got[i]; exit 1 }
        }' "${cmd%.cmd}.out" "$room/got" >"$room/log"; then
        echo "ok $name"
    else
        cat "$room/log"
        echo "not ok $name"
        failed=1
    fi
done
[ $count -gt 0 ] || { echo "not ok README.md has no command"; failed=1; }
exit $failed
