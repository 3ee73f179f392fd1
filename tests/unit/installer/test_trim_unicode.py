"""Qt's Unicode tables do after trimming what the program asks of them."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from installer.linux import trim_unicode

# Order and upper case by ICU itself, as Qt asks for them: languages with an order of their own, and
# one that ICU doesn't know.
_ASK = """
import ctypes, sys
from functools import cmp_to_key
from pathlib import Path

folder = Path(sys.argv[1])
[words] = [ctypes.CDLL(path) for path in folder.glob("libicuuc.so.*")]
[order] = [ctypes.CDLL(path) for path in folder.glob("libicui18n.so.*")]
version = next(folder.glob("libicuuc.so.*")).suffix[1:]
opened = order[f"ucol_open_{version}"]
opened.restype = ctypes.c_void_p
compare = order[f"ucol_strcoll_{version}"]

def text(string):
    return ctypes.create_string_buffer(string.encode("utf-16-le") + bytes(2)), len(string)

def in_order(language, strings):
    status = ctypes.c_int(0)
    collator = ctypes.c_void_p(opened(language.encode(), ctypes.byref(status)))
    assert status.value <= 0, status.value
    return "".join(sorted(strings, key=cmp_to_key(
        lambda first, second: compare(collator, *text(first), *text(second)))))

for language in ("de_DE", "en_GB", "fr_FR", "nl_NL", "sv_SE", "xx_YY"):
    print(language, in_order(language, "zäaZo"))
target, status = ctypes.create_string_buffer(64), ctypes.c_int(0)
upper = words[f"u_strToUpper_{version}"]
for language in ("de", "tr"):
    upper(target, 32, *text("straße i"), language.encode(), ctypes.byref(status))
    print(language, target.raw.decode("utf-16-le").partition(chr(0))[0])
"""
_EXPECTED = """\
de_DE aäozZ
en_GB aäozZ
fr_FR aäozZ
nl_NL aäozZ
sv_SE aozZä
xx_YY aäozZ
de STRASSE I
tr STRASSE İ
"""


def tables_of(items: dict[str, bytes]) -> bytes:
    """Return tables as ICU's documentation lays them out."""
    head = (16).to_bytes(2, "little") + b"\xda\x27" + bytes(8) + b"CmnD"
    place = 4 + 8 * len(items)
    names = b"".join(name.encode() + b"\0" for name in items)
    start = -(-(place + len(names)) // 16) * 16
    contents, body = b"", len(items).to_bytes(4, "little")
    for name, item in items.items():
        body += place.to_bytes(4, "little") + (start + len(contents)).to_bytes(4, "little")
        place += len(name) + 1
        contents += item
    return head + (body + names).ljust(start, b"\0") + contents


def test_what_nobody_asks_for_goes_from_the_tables_and_the_rest_stays() -> None:
    kept = {"icu/coll/de.res": b"order of German.", "icu/root.res": b"x" * 32}
    gone = {"icu/curr/de.res": b"c" * 16, "icu/lang/fr.res": b"l" * 16, "icu/macos.cnv": b"m" * 16}
    everything = dict(sorted((kept | gone).items()))
    assert trim_unicode.trimmed_tables(tables_of(everything)) == tables_of(kept)


def test_tables_of_another_kind_are_refused() -> None:
    with pytest.raises(ValueError, match="no tables of ICU"):
        trim_unicode.trimmed_tables(bytes(64))


@pytest.mark.skipif(sys.platform != "linux", reason="Qt brings ICU along under Linux only")
def test_qt_still_orders_words_and_changes_case(tmp_path: Path) -> None:
    spec = importlib.util.find_spec("PySide6")
    assert spec is not None
    assert spec.origin is not None
    found = list((Path(spec.origin).parent / "Qt" / "lib").glob("libicu*.so.*"))
    assert len(found) == 3
    for path in found:
        shutil.copy(path, tmp_path)
    saved_mb = trim_unicode.trim_folder(tmp_path)
    assert saved_mb > 20
    [tables] = tmp_path.glob("libicudata*")
    [original] = [path for path in found if path.name == tables.name]
    assert tables.stat().st_size == pytest.approx(original.stat().st_size - saved_mb * 1e6, abs=1)
    done = subprocess.run(
        [sys.executable, "-c", _ASK, str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert done.stdout == _EXPECTED, done.stderr
