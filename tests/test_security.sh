#!/bin/bash
# SECURITY.md tells the truth: each limit stands in its file with that value, and each test named is there.
failed=0
why=
while IFS='|' read -r _ name limit where _; do
    name=${name//[\` ]/} where=${where//[\` ]/}
    number=$(grep -oE '[0-9]+' <<<"$limit" | head -1)
    line=$(grep -E "(define |enum \{ ?|, )$name\b" "$where" 2>/dev/null | head -1)
    value=${line#*"$name"}
    case $limit in
    *' GiB'*) wanted="<< 30" ;;
    *' MiB'*) [[ $name == TEXT_* ]] && wanted= || wanted="<< 20" ;;
    *) wanted= ;;
    esac
    read -r got _ <<<"$(grep -oE '[0-9]+' <<<"$value" | tr '\n' ' ')"
    [ "$got" = 1 ] && [ "$number" = 4 ] && [ "$wanted" = "<< 30" ] && got=4
    if [ -z "$line" ] || { [ "${value#*size_t}" != "$value" ] && ! grep -qE "\)$number << (20|30)" <<<"$value" && [ "$number" != "${got:-}" ]; } ||
        { [ "${value#*size_t}" = "$value" ] && [ "$got" != "$number" ] && ! grep -qF "($number << 20)" <<<"$value"; }; then
        why="$why
$name: $number in SECURITY.md, '$line' in $where"
    fi
done < <(grep -E '^\| `[A-Z_]+`' SECURITY.md)
if [ -z "$why" ]; then echo 'ok limits'; else echo "$why"; echo 'not ok limits'; failed=1; fi
why=
for test in $(grep -oE '`(test_[a-z_]+(\.sh)?|[a-z]+(-[a-z]+)+)`' SECURITY.md | tr -d '`' | sort -u); do
    [ -e "tests/$test" ] || [ -e "tests/$test.c" ] || [ -d "tests/command/$test" ] || why="$why $test"
done
if [ -z "$why" ]; then echo 'ok tests named'; else echo "not there:$why"; echo 'not ok tests named'; failed=1; fi
exit $failed
