#!/usr/bin/env python3
"""How many cells of the tables of tables.py become right claims, form by form.

usage: measure.py PROGRAM FOLDER [--show] [--only NAME] FORM=FLOOR...   FORM: html docx text markdown pdf

Writes each table into FOLDER, runs PROGRAM extract on it, and prints "ok FORM" or "not ok FORM": fails where fewer than
FLOOR percent of the cells are right, or a figure that is no cell is claimed.  --show prints each cell that is wrong.
"""
import html
import json
import os
import subprocess
import sys
import unicodedata
import zipfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import tables  # noqa: E402

PROSE = {"zh": ("以下为有关部门整理的数据，供读者参考，口径与往年一致，最终数据以年鉴为准，转载请注明出处。", "以上数据由各地报送，汇总时已经核对，个别地方的口径略有不同，使用时请留意。"),
         "en": ("The table below sets out the figures as the office compiled them; they follow the method of earlier issues.",
                "The office thanks all who sent in returns, and asks readers to tell it of any mistake they may find.")}


def heads(t):
    """the head rows: each a list of (text, columns, rows) or None where another reaches"""
    deep = max(len(path) for path, _ in t.columns)
    grid = [[(s, 1, deep) if level == 0 else None for s in t.stubs] for level in range(deep)]
    for level in range(deep):
        for k, (path, _) in enumerate(t.columns):
            if level >= len(path):
                cell = None
            elif k and level + 1 < deep and t.columns[k - 1][0][:level + 1] == path[:level + 1] and len(path) > level + 1:
                cell = None
            else:
                wide = 1
                while level + 1 < len(path) and k + wide < len(t.columns) and t.columns[k + wide][0][:level + 1] == path[:level + 1]:
                    wide += 1
                cell = (path[level], wide, deep - level if level + 1 == len(path) else 1)
            grid[level].append(cell)
    return grid


def body(t):
    for (head, _), line in zip(t.rows, t.cells):
        yield list(head) + [""] * (len(t.stubs) - len(head)), line


# ---- forms ----

def as_html(t, number, style=""):
    th = "th" if number % 3 else "td"
    out = ["<html lang=%s><head><meta charset=utf-8>%s</head><body><h1>%s</h1><p>%s</p>" % (
        t.lang, style, html.escape(t.name.replace("-", " ")), PROSE[t.lang][0])]
    if number % 2:
        out += ["<p>%s</p>" % html.escape(line) for line in t.above if line]
    out.append("<table>")
    if not number % 2:
        out.append("<caption>%s</caption>" % "<br>".join(html.escape(line) for line in t.above if line))
    for row in heads(t):
        out.append("<tr>" + "".join('<%s colspan=%d rowspan=%d>%s</%s>' % (th, c[1], c[2], html.escape(c[0]), th) for c in row if c) + "</tr>")
    for head, line in body(t):
        out.append("<tr>" + "".join("<td>%s</td>" % html.escape(h) for h in head) +
                   "".join("<td align=right>%s</td>" % c[0].replace("*", "<sup>*</sup>") for c in line) + "</tr>")
    out.append("</table>" + "".join("<p>%s</p>" % html.escape(line) for line in t.below) + "<p>%s</p></body></html>" % PROSE[t.lang][1])
    return "\n".join(out)


def as_docx(t):
    def p(text):
        return "<w:p><w:r><w:t xml:space='preserve'>%s</w:t></w:r></w:p>" % html.escape(text)

    def tc(text, more=""):
        return "<w:tc><w:tcPr>%s</w:tcPr>%s</w:tc>" % (more, p(text))
    rows, reach = [], {}
    for row in heads(t):
        cells, k = [], 0
        while k < len(row):
            if row[k]:
                text, wide, high = row[k]
                cells.append(tc(text, ("<w:gridSpan w:val='%d'/>" % wide if wide > 1 else "") +
                                ("<w:vMerge w:val='restart'/>" if high > 1 else "")))
                reach[k] = high
                k += wide
            else:
                cells.append(tc("", "<w:vMerge/>") if reach.get(k, 0) > 1 else "")
                k += 1
        rows.append(cells)
    for head, line in body(t):
        rows.append([tc(h) for h in head] + [tc(c[0]) for c in line])
    return ("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>" + p(PROSE[t.lang][0]) +
            "".join(p(line) for line in t.above) + "<w:tbl>" + "".join("<w:tr>%s</w:tr>" % "".join(r) for r in rows) + "</w:tbl>" +
            "".join(p(line) for line in t.below) + p(PROSE[t.lang][1]) + "</w:body></w:document>")


def width(s):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in s)


def as_text(t):
    stubs = len(t.stubs)
    wide = [max([width(t.stubs[k])] + [width(h[k]) for h, _ in body(t)]) for k in range(stubs)]
    wide += [max([width(line[k][0]) for _, line in body(t)] + [width(path[-1])]) for k, (path, _) in enumerate(t.columns)]
    rows = heads(t)
    for row in rows:  # a merged head needs the room of its columns
        for k, c in enumerate(row):
            if c and c[1] > 1:
                lack = width(c[0]) - sum(wide[k:k + c[1]]) - 2 * (c[1] - 1)
                wide[k + c[1] - 1] += max(0, lack)
    out = [PROSE[t.lang][0], ""] + list(t.above) + [""]
    for row in rows:
        line = ""
        for k, c in enumerate(row):
            at = sum(wide[:k]) + 2 * k
            if c and c[0]:
                room = sum(wide[k:k + c[1]]) + 2 * (c[1] - 1)
                pad = 0 if k < stubs else (room - width(c[0])) // (2 if c[1] > 1 else 1)
                line += " " * (at + pad - width(line)) + c[0]
        out.append(line.rstrip())
    for head, line in body(t):
        text = ""
        for k, words in enumerate(list(head) + [c[0] for c in line]):
            at = sum(wide[:k]) + 2 * k
            pad = 0 if k < stubs else wide[k] - width(words)
            text += " " * (at + pad - width(text)) + words if words else ""
        out.append(text.rstrip())
    return "\n".join(out + [""] + list(t.below) + ["", PROSE[t.lang][1], ""])


def as_markdown(t):
    paths = [[s] for s in t.stubs] + [list(path) for path, _ in t.columns]
    out = [PROSE[t.lang][0], ""] + list(t.above) + ["", "| " + " | ".join(" ".join(p) for p in paths) + " |", "|" + "---|" * len(paths)]
    for head, line in body(t):
        out.append("| " + " | ".join(list(head) + [c[0].replace("*", "\\*") for c in line]) + " |")
    return "\n".join(out + [""] + list(t.below) + ["", PROSE[t.lang][1], ""])


def print_pdf(source, path):
    subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf=" + path, source],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120, check=True)


STYLE = "<style>table{border-collapse:collapse}td,th{padding:2px 8px;border:1px solid #888}body{font-size:11pt}</style>"


def write(t, number, form, folder):
    path = os.path.join(folder, "%s.%s" % (t.name, {"text": "txt", "markdown": "md"}.get(form, form)))
    if form == "docx":
        with zipfile.ZipFile(path, "w") as z:
            z.writestr("[Content_Types].xml", "<Types/>")
            z.writestr("word/document.xml", as_docx(t))
    elif form == "pdf":
        source = os.path.join(folder, t.name + ".print.html")
        with open(source, "w") as f:
            f.write(as_html(t, number, STYLE))
        if not os.path.exists(path):
            print_pdf(source, path)
    else:
        with open(path, "w") as f:
            f.write({"html": lambda: as_html(t, number), "text": lambda: as_text(t), "markdown": lambda: as_markdown(t)}[form]())
    return path


# ---- right or wrong ----

def wrongs(says, claim):
    """the fields of a claim that are not what the cell says"""
    bad = []
    if abs(claim["value"] - says["number"] * says.get("x", 1)) > 1e-6 * max(1, abs(claim["value"])):
        bad.append("value %s" % claim["value"])
    if says.get("u") and claim["unit"] != says["u"]:
        bad.append("unit " + claim["unit"])
    wanted = tables.period(says.get("p"))
    if wanted and (claim["period_start"], claim["period_end"]) != wanted:
        bad.append("period %s..%s" % (claim["period_start"], claim["period_end"]))
    for key, field, default in (("c", "comparison", None), ("s", "status", "actual")):
        if claim[field] != says.get(key, default):
            bad.append("%s %s" % (field, claim[field]))
    words = (claim["metric"] + " " + (claim["entity"] or "")).lower()
    for key in says.get("m", "").lower().split():
        if not any(k in words for k in key.split("|")):
            bad.append("no '%s' in '%s | %s'" % (key, claim["metric"], claim["entity"]))
    return bad


def digits(text):
    return "".join(c for c in text if c.isdigit() or c in ".,").strip(".,")


def align(says, claims):
    """pairs of cells and claims with the same digits, in the order of both (the longest common subsequence)"""
    a, b = [s["digits"] for s in says], [digits(c["text"]) for c in claims]
    best = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1):
            best[i][j] = best[i + 1][j + 1] + 1 if a[i] == b[j] else max(best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i] == b[j]:
            yield i, j
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1


def judge(t, claims, show):
    """cells, right ones, claims of what is no cell"""
    says = [c[1] for line in t.cells for c in line if c[1]]
    pairs = list(align(says, claims))
    right, paired = 0, {j for _, j in pairs}
    for i, j in pairs:
        bad = wrongs(says[i], claims[j])
        right += not bad
        if bad and show:
            print("  %s: %s: %s   [%s]" % (t.name, says[i]["digits"], "; ".join(bad), claims[j]["sentence"]))
    if show:
        for i in sorted(set(range(len(says))) - {i for i, _ in pairs}):
            print("  %s: %s: no claim" % (t.name, says[i]["digits"]))
        for j in sorted(set(range(len(claims))) - paired):
            print("  %s: claimed: %s   [%s]" % (t.name, claims[j]["text"], claims[j]["sentence"]))
    return len(says), right, len(claims) - len(pairs)


def measure(program, folder, form, floor, show, only):
    cells = right = more = 0
    for number, t in enumerate(tables.TABLES):
        if only and t.name != only:
            continue
        path = write(t, number, form, folder)
        out = subprocess.run([program, "extract", "--published", t.published, path], stdout=subprocess.PIPE, check=True).stdout
        claims = sorted((json.loads(line) for line in out.splitlines()), key=lambda c: c["start"])
        n, r, m = judge(t, claims, show)
        cells, right, more = cells + n, right + r, more + m
        if show and (r < n or m):
            print("  %s: %d of %d, %d more" % (t.name, r, n, m))
    ok = right * 100 >= cells * floor and more == 0
    print("%s %s: %d of %d cells are right claims (%.1f%%), %d claims of what is no cell" % (
        "ok" if ok else "not ok", form, right, cells, 100 * right / cells, more))
    return ok


def main():
    arguments = sys.argv[1:]
    show = "--show" in arguments
    only = arguments.pop(arguments.index("--only") + 1) if "--only" in arguments else None
    program, folder, *forms = [a for a in arguments if not a.startswith("--")]
    os.makedirs(folder, exist_ok=True)
    ok = [measure(program, folder, *((f.split("=") + ["95"])[0],), float((f.split("=") + ["95"])[1]), show, only) for f in forms]
    sys.exit(not all(ok))


main()
