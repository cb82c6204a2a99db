#!/bin/bash
# Each kind of file whole, empty, cut in the middle, with broken bytes, with a password, and with more text than is taken:
# it is read or told in one line, and the next file is read all the same.
: "${BUILD:=build}" "${DATELINE:=$BUILD/dateline}"
if ! command -v python3 >/dev/null 2>&1; then
    echo 'ok inputs # skip no python3'
    exit 0
fi
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -B - "$room" <<'PY'
import bz2, gzip, io, json, lzma, os, struct, sys, tarfile, zipfile, zlib
room = sys.argv[1]
SAID = "Output of steel rose to 5 tonnes in 2023, the office said. "
LONG = SAID * 30000  # 1.8 MiB


def html(text):
    return ("<html><body><h1>Steel</h1><p>%s</p></body></html>" % text).encode()


def zipped(parts):
    b = io.BytesIO()
    with zipfile.ZipFile(b, "w", zipfile.ZIP_DEFLATED) as z:
        for name, data in parts:
            z.writestr(name, data)
    return b.getvalue()


def docx(text):
    return zipped([("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>" % text)])


def odt(text):
    return zipped([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<o:d xmlns:o='o' xmlns:t='t'><o:body><t:p>%s</t:p></o:body></o:d>" % text)])


def xlsx(text):
    return zipped([("[Content_Types].xml", "<Types/>"), ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c r='A1' t='inlineStr'><is><t>%s</t></is></c></row></sheetData></worksheet>" % text)])


def tar(text):
    b = io.BytesIO()
    with tarfile.open(fileobj=b, mode="w") as t:
        info = tarfile.TarInfo("a.txt")
        info.size = len(text)
        t.addfile(info, io.BytesIO(text.encode()))
    return b.getvalue()


def warc(text):
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + html(text)
    return b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a/1\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n" % len(page) + page + b"\r\n\r\n"


def pdf(text, more=b""):
    """pages of 50 lines; more: in the trailer"""
    words, lines = text.split(), []
    for i in range(0, len(words), 11):
        lines.append(" ".join(words[i:i + 11]))
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", None, b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    kids = []
    for i in range(0, len(lines), 50):
        stream = zlib.compress(b"BT /F1 10 Tf 14 TL 72 780 Td " + b"".join(b"(%s) Tj T* " % x.encode() for x in lines[i:i + 50]) + b"ET")
        objects.append(b"<</Length %d/Filter/FlateDecode>>stream\n" % len(stream) + stream + b"\nendstream")
        objects.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 842]/Contents %d 0 R/Resources<</Font<</F1 3 0 R>>>>>>" % len(objects))
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (b" ".join(kids), len(kids))
    out, places = b"%PDF-1.4\n", []
    for i, o in enumerate(objects):
        places.append(len(out))
        out += b"%d 0 obj\n" % (i + 1) + o + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % p for p in places)
    return out + b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, more, start)


def png(text):
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 60, 60, 8, 0, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(b"\0" + b"\xff" * 60 + (b"\0" + b"\xff" * 60) * 59)) + chunk(b"IEND", b"")


def locked_zip():
    data = bytearray(zipped([("a.txt", SAID)]))
    data[6] |= 1
    data[data.index(b"PK\1\2") + 8] |= 1
    return bytes(data)


def zst(data):
    """a zstd frame of plain blocks"""
    out = b"\x28\xb5\x2f\xfd\xa0" + struct.pack("<I", len(data))
    blocks = [data[i:i + 100000] for i in range(0, len(data), 100000)] or [b""]
    for i, block in enumerate(blocks):
        out += struct.pack("<I", (i == len(blocks) - 1) | len(block) << 3)[:3] + block
    return out


def locked_odt():
    entry = "<m:file-entry m:full-path='content.xml'><m:encryption-data m:checksum='x'/></m:file-entry>"
    return zipped([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", bytes((i * 37) & 255 for i in range(900))),
                   ("META-INF/manifest.xml", "<m:manifest xmlns:m='m'>%s</m:manifest>" % entry)])


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(600)
KINDS = {"txt": lambda t: t.encode(), "jsonl": lambda t: (json.dumps({"id": "a", "text": t}) + "\n").encode(), "html": html, "docx": docx, "odt": odt, "xlsx": xlsx,
         "pdf": pdf, "warc": warc, "tar": tar, "zip": lambda t: zipped([("a.txt", t)]), "gz": lambda t: gzip.compress(t.encode()), "bz2": lambda t: bz2.compress(t.encode()),
         "xz": lambda t: lzma.compress(t.encode()), "zst": lambda t: zst(t.encode()), "tgz": lambda t: gzip.compress(tar(t)), "png": png}
# the other kinds have no password
LOCKED = {"zip": locked_zip(), "docx": OLE, "xlsx": OLE, "odt": locked_odt(),
          "pdf": pdf(SAID, b"/Encrypt<</Filter/Standard/V 1/R 2/O(%s)/U(%s)/P -4>>/ID[(a)(a)]" % (b"o" * 32, b"u" * 32))}
for kind, make in KINDS.items():
    whole = make(SAID)
    files = {"whole": whole, "empty": b"", "cut": whole[:len(whole) * 2 // 3], "long": make(LONG)}
    middle = len(whole) // 2
    files["broken"] = whole[:middle] + bytes((i * 37) & 255 for i in range(40)) + whole[middle + 40:]
    if kind in LOCKED:
        files["locked"] = LOCKED[kind]
    for case, data in files.items():
        with open(os.path.join(room, "%s.%s" % (case, kind)), "wb") as f:
            f.write(data)
PY
echo 'Imports of ore fell to 7 tonnes in 2023, the office said.' >"$room/good.txt"

# read: it gives the claim; told: one line, and none; either: what is left of it may be read
expect() { # expect CASE KIND WHAT
    file=$room/$1.$2
    "$DATELINE" extract --max-text 1 -p 2024-05-06 "$file" "$room/good.txt" >"$room/claims" 2>"$room/told" </dev/null
    status=$?
    lines=$(wc -l <"$room/told")
    good=$(grep -c '"text":"7 tonnes"' "$room/claims")
    found=$(grep -c '"text":"5 tonnes"' "$room/claims")
    case $3 in
    read) ok=$((status == 0 && lines == 0 && found == 1)) ;;
    told) ok=$((status == 3 && lines == 1 && found == 0)) ;;
    *) ok=$(((status == 0 || status == 3) && lines <= 1)) ;;
    esac
    if [ "$good" = 1 ] && [ "$ok" = 1 ]; then
        echo "ok $1 $2"
    else
        echo "not ok $1 $2: status $status, $found claims of it, $good of the next"
        cat "$room/told"
    fi
}
says() { # says WORDS CASE KIND: the line that told of it
    if grep -q "$1" "$room/told"; then
        echo "ok said $2 $3"
    else
        echo "not ok said $2 $3: $(cat "$room/told")"
    fi
}
for kind in txt jsonl html docx odt xlsx warc tar zip gz bz2 xz zst tgz pdf png; do
    if [ $kind = pdf ] && ! command -v pdftotext >/dev/null 2>&1; then
        echo 'ok pdf # skip no pdftotext'
        continue
    fi
    case $kind in png) whole=told long=told ;; *) whole=read long=told ;; esac
    expect whole $kind $whole
    expect empty $kind either
    expect cut $kind either
    expect broken $kind either
    expect long $kind $long
    [ ! -e "$room/locked.$kind" ] || expect locked $kind told
    [ ! -e "$room/locked.$kind" ] || says 'password\|encrypted' locked $kind
done
