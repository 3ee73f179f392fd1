"""Pack the relative relocations of shared libraries (RELR): 24 bytes each become a bit or so.

A library of many C++ classes holds the address of every virtual function, and linkers of some years
ago spent 24 bytes each to say 'add the place where the library lies'. A bit does since glibc 2.36.
Only a new link writes it so, but wheels come linked: SimpleITK has 49 MB of them, all of which are
read when it is first imported. Here the table shrinks in its place, and the pages that it leaves
empty are cut out of the file; every address in memory stays.

Sources: https://groups.google.com/g/generic-abi/c/bX460iggiKg (SHT_RELR), and glibc's release
notes of 2.36 (a library with such a table must ask libc.so.6 for GLIBC_ABI_DT_RELR).
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt

from installer.linux.shared_library import Records, SharedLibrary, is_library, replace

MARKER = b"GLIBC_ABI_DT_RELR"
LEAST_SAVING = 100_000  # bytes; below, a file isn't worth it

_RELOCATION = np.dtype([("place", "<u8"), ("info", "<u8"), ("addend", "<u8")])
_NEEDED_FILE = np.dtype(
    [("", "V2"), ("count", "<u2"), ("name", "<u4"), ("first", "<u4"), ("next", "<u4")]
)
_NEEDED_VERSION = np.dtype(
    [("hash", "<u4"), ("flags", "<u2"), ("index", "<u2"), ("name", "<u4"), ("next", "<u4")]
)
_PLACE = np.dtype("<u8")
_RELATIVE = 8
_STRTAB, _RELA, _RELASZ, _STRSZ, _RELRSZ, _RELR, _RELRENT = 5, 7, 8, 10, 35, 36, 37
_JMPREL = 23
_RELACOUNT, _VERNEED = 0x6FFFFFF9, 0x6FFFFFFE
_NECESSARY = {_RELA, _RELASZ, _RELACOUNT, _STRTAB, _STRSZ, _VERNEED}
_WISH_SIZE = _NEEDED_VERSION.itemsize + len(MARKER) + 1
_WORD = 8
_BITS = 63  # of a bitmap's word; the lowest bit tells it from an address


def pack_folder(folder: Path) -> float:
    """Pack what is worth it in a folder and below; return what that saved, 10^6 bytes."""
    files = [path for path in folder.rglob("*.so*") if path.is_file() and not path.is_symlink()]
    return sum(pack(path) for path in sorted(files)) / 1e6


def pack(path: Path) -> int:
    """Pack a library's relative relocations in place; return the bytes saved, 0 if left alone.

    What isn't a library for 64-bit x86, is packed already, or has no room for the few entries that
    must be added stays as it is.
    """
    data = bytearray(path.read_bytes())
    if len(data) < LEAST_SAVING or not is_library(data):
        return 0
    packed = packed_library(SharedLibrary(data))
    return 0 if packed is None else replace(path, packed)


def packed_library(library: SharedLibrary) -> bytes | None:
    """Return a library's file with its relocations packed, None if that can't be or isn't worth it.

    The library's own bytes are written to.
    """
    free = np.flatnonzero(library.tags["tag"] == 0)[:-1]  # the last one ends the table
    if _RELR in library.values or len(free) < 3 or not library.values.keys() >= _NECESSARY:
        return None
    table, size = library.values[_RELA], library.values[_RELASZ]
    if table <= library.values.get(_JMPREL, 0) < table + size:
        return None  # some linkers put those of functions into the same table
    relocations = library.view(_RELOCATION, library.offset(table), size // _RELOCATION.itemsize)
    are_packed = _bear_it(library, relocations)
    rest = relocations[~are_packed]
    words = encode(np.sort(relocations["place"][are_packed]).tolist())
    first_word = table + rest.nbytes
    wish_at = first_word + len(words) * _WORD
    start, end = library.hole(wish_at + _WISH_SIZE, table + size)
    if end - start < LEAST_SAVING or not library.can_be_cut(table):
        return None
    wish = _wish_for_marker(library, wish_at)
    if wish is None:
        return None
    _write_addends(library, relocations[are_packed])
    content = rest.tobytes() + np.array(words, _PLACE).tobytes() + wish
    at = library.offset(table)
    library.data[at : at + size] = content.ljust(size, b"\0")
    library.set_value(_RELASZ, rest.nbytes)
    library.set_value(_RELACOUNT, 0)
    library.set_value(_STRSZ, wish_at + _WISH_SIZE - library.values[_STRTAB])
    more = [(_RELR, first_word), (_RELRSZ, len(words) * _WORD), (_RELRENT, _WORD)]
    library.tags[free[: len(more)]] = more
    return library.without(start, end)


def encode(places: list[int]) -> list[int]:
    """Return addresses as words of SHT_RELR.

    Parameters
    ----------
    places : list of int
        Ascending multiples of 8, each once.

    Returns
    -------
    list of int
        An even word is an address; an odd one says in 63 bits which of the next 63 places follow.
    """
    words = []
    index = 0
    while index < len(places):
        words.append(places[index])
        base = places[index] + _WORD
        index += 1
        while index < len(places) and places[index] < base + _BITS * _WORD:
            bitmap = 0
            while index < len(places) and places[index] < base + _BITS * _WORD:
                bitmap |= 1 << (places[index] - base) // _WORD
                index += 1
            words.append(bitmap << 1 | 1)
            base += _BITS * _WORD
    return words


def _bear_it(library: SharedLibrary, relocations: Records) -> npt.NDArray[np.bool_]:
    """Return which relocations are a word in the file to which the library's place is added."""
    places = relocations["place"]
    in_file = np.zeros(len(places), dtype=np.bool_)
    for segment in library.loaded:
        start = segment["address"]
        in_file |= (places >= start) & (places + _WORD <= start + segment["size"])
    are_relative = (relocations["info"] == _RELATIVE) & (places % _WORD == 0)
    # Packed, a place that is named twice would move twice.
    _, inverse, counts = np.unique(places, return_inverse=True, return_counts=True)
    bear_it: npt.NDArray[np.bool_] = in_file & are_relative & (counts[inverse] == 1)
    return bear_it


def _write_addends(library: SharedLibrary, relocations: Records) -> None:
    """Write what each relocation adds to into its place, where packed ones look for it."""
    for segment in library.loaded:
        start, size = int(segment["address"]), int(segment["size"])
        places = relocations["place"]
        inside = relocations[(places >= start) & (places < start + size)]
        to_word = -start % _WORD
        words = library.view(
            _PLACE, int(segment["offset"]) + to_word, max(size - to_word, 0) // _WORD
        )
        words[(inside["place"] - np.uint64(start + to_word)) // _WORD] = inside["addend"]


def _wish_for_marker(library: SharedLibrary, address: int) -> bytes | None:
    """Ask the C library for the marker: return what must come to an address, None if none can."""
    strings = library.values[_STRTAB]
    indices, chain = [], None
    file_at, step = library.values[_VERNEED], -1
    while step:
        files = library.view(_NEEDED_FILE, library.offset(file_at), 1)
        version_at, step = file_at, int(files["first"][0])
        while step:
            version_at += step
            versions = library.view(_NEEDED_VERSION, library.offset(version_at), 1)
            indices.append(int(versions["index"][0]))
            step = int(versions["next"][0])
        if library.string(strings + int(files["name"][0])) == b"libc.so.6":
            chain = (files, versions, version_at)
        step = int(files["next"][0])
        file_at += step
    name = address + _NEEDED_VERSION.itemsize
    # Distances are counted forwards only.
    if chain is None or chain[2] > address or strings > name:
        return None
    files, versions, last_at = chain
    files["count"] += 1
    versions["next"] = address - last_at
    wish = (_hash(MARKER), 0, max(indices) + 1, name - strings, 0)
    return np.array([wish], _NEEDED_VERSION).tobytes() + MARKER + b"\0"


def _hash(name: bytes) -> int:
    """Return the hash that the ELF specification gives a symbol's name."""
    value = 0
    for byte in name:
        value = (value << 4) + byte
        high = value & 0xF0000000
        value = (value ^ high >> 24) & ~high
    return value
