"""Leave out of Qt's Unicode tables (libicudata, 32 MB) what no part of Qt here asks for.

Qt asks ICU for the order of strings, for letters in another case, for encodings other than
Unicode, and for the names of time zones. The program uses the first two. What goes are encodings
and what ICU knows besides: names of languages, countries, currencies, units and zones, where words
break, spelled-out numbers and transliteration.

Source: https://unicode-org.github.io/icu/userguide/icu_data/ (a table of contents, then the items).
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import numpy as np

from installer.linux.shared_library import SYMBOL, SharedLibrary, is_library, replace

LEFT_OUT_FOLDERS = {"brkitr", "curr", "lang", "rbnf", "region", "translit", "unit", "zone"}
LEFT_OUT_KINDS = {".cnv", ".spp"}
_SYMTAB = 6
_ALIGNMENT = 16  # of items, bytes
_MAGIC = b"\xda\x27"
_COUNT = np.dtype("<u4")
_ENTRY = np.dtype([("name", "<u4"), ("item", "<u4")])


def trim_folder(folder: Path) -> float:
    """Trim the tables in a folder and below; return what that saved, 10^6 bytes."""
    found = [path for path in folder.rglob("libicudata.so*") if path.is_file()]
    return sum(trim(path) for path in sorted(found) if not path.is_symlink()) / 1e6


def trim(path: Path) -> int:
    """Trim a library of tables in place; return the bytes saved, 0 if it isn't as expected."""
    data = bytearray(path.read_bytes())
    if not is_library(data):
        return 0
    library = SharedLibrary(data)
    # The library has one symbol, the tables; the first of any library is none.
    [tables] = library.view(SYMBOL, library.offset(library.values[_SYMTAB]) + SYMBOL.itemsize, 1)
    address, size = int(tables["address"]), int(tables["size"])
    at = library.offset(address)
    trimmed = trimmed_tables(bytes(data[at : at + size]))
    start, end = library.hole(address + len(trimmed), address + size)
    if end <= start or not library.can_be_cut(address):
        return 0
    data[at : at + size] = trimmed.ljust(size, b"\0")
    return replace(path, library.without(start, end))


def trimmed_tables(tables: bytes) -> bytes:
    """Return ICU's tables (format CmnD, little-endian) without the items that are left out.

    Raises
    ------
    ValueError
        If they are of another format.
    """
    if tables[2:4] != _MAGIC or tables[12:16] != b"CmnD":
        raise ValueError("These are no tables of ICU.")
    head = int.from_bytes(tables[:2], "little")
    body = tables[head:]
    count = int(np.frombuffer(body, _COUNT, 1)[0])
    entries = np.frombuffer(body, _ENTRY, count, _COUNT.itemsize)
    ends = [*entries["item"][1:].tolist(), len(body)]
    kept = []
    for entry, end in zip(entries, ends, strict=True):
        name = body[entry["name"] : body.index(b"\0", entry["name"])]
        if is_kept(name.decode()):
            kept.append((name + b"\0", body[entry["item"] : end]))
    return tables[:head] + _joined(kept)


def is_kept(name: str) -> bool:
    """Return whether an item stays, such as 'icudt73l/coll/de.res'."""
    path = PurePosixPath(name)
    return path.suffix not in LEFT_OUT_KINDS and LEFT_OUT_FOLDERS.isdisjoint(path.parts)


def _joined(items: list[tuple[bytes, bytes]]) -> bytes:
    """Return a table of contents, the names, and the items, each padded."""
    names_at = _COUNT.itemsize + len(items) * _ENTRY.itemsize
    items_at = _padded(names_at + sum(len(name) for name, _ in items))
    entries = np.zeros(len(items), _ENTRY)
    names, content = bytearray(), bytearray()
    for index, (name, item) in enumerate(items):
        entries[index] = (names_at + len(names), items_at + len(content))
        names += name
        content += item.ljust(_padded(len(item)), b"\0")
    count = np.array([len(items)], _COUNT).tobytes()
    return (count + entries.tobytes() + bytes(names)).ljust(items_at, b"\0") + bytes(content)


def _padded(length: int) -> int:
    return -(-length // _ALIGNMENT) * _ALIGNMENT
