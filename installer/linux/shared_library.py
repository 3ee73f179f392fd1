"""A shared library's file: its tables, and pages cut out of it while every address stays."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

HEADER = np.dtype(
    [("kind", "S6"), ("", "V10"), ("type", "<u2"), ("machine", "<u2"), ("", "V12"),
     ("segments_at", "<u8"), ("sections_at", "<u8"), ("", "V8"), ("segments", "<u2"), ("", "V2"),
     ("sections", "<u2"), ("section_names", "<u2")]
)  # fmt: skip
SEGMENT = np.dtype(
    [("type", "<u4"), ("flags", "<u4"), ("offset", "<u8"), ("address", "<u8"), ("place", "<u8"),
     ("size", "<u8"), ("size_in_memory", "<u8"), ("align", "<u8")]
)  # fmt: skip
TAG = np.dtype([("tag", "<u8"), ("value", "<u8")])
SYMBOL = np.dtype([("name", "<u4"), ("", "V4"), ("address", "<u8"), ("size", "<u8")])

_ELF_64_LITTLE, _SHARED, _X86_64 = b"\x7fELF\x02\x01", 3, 62
_LOAD, _DYNAMIC, _NOTE = 1, 2, 4
_WRITABLE = 2
_BUILD_ID = b"GNU\0"
_BUILD_ID_SIZE = 36  # alone: three sizes, the name, 20 bytes

Records = npt.NDArray[Any]


class SharedLibrary:
    """A library's bytes, with views of its tables that write into them.

    Parameters
    ----------
    data : bytearray
        The file, which `is_library` says is one.

    Attributes
    ----------
    tags : ndarray of TAG, shape (t,)
        The dynamic section, up to its very end.
    values : dict of int to int
        What it says, by tag (ELF specification, DT_...).
    loaded : ndarray of SEGMENT, shape (s,)
        What is loaded into memory, as it was at first.
    """

    def __init__(self, data: bytearray) -> None:
        self.data = data
        self._header = self.view(HEADER, 0, 1)
        self._segments = self.view(
            SEGMENT, self._header["segments_at"][0], self._header["segments"][0]
        )
        self.loaded = self._segments[self._segments["type"] == _LOAD]
        [found] = self._segments[self._segments["type"] == _DYNAMIC]
        self.tags = self.view(TAG, found["offset"], found["size"] // TAG.itemsize)
        self.values = {int(tag): int(value) for tag, value in self.tags if tag}

    def view(self, kind: np.dtype[Any], offset: int, count: int) -> Records:
        """Return records of the file that can be written to."""
        return np.frombuffer(self.data, kind, int(count), int(offset))

    def offset(self, address: int) -> int:
        """Return where in the file the byte at an address lies."""
        home = self._home(address)
        return address - int(home["address"]) + int(home["offset"])

    def string(self, address: int) -> bytes:
        """Return the string at an address, without the byte that ends it."""
        start = self.offset(address)
        return bytes(self.data[start : self.data.index(b"\0", start)])

    def set_value(self, tag: int, value: int) -> None:
        """Change what the dynamic section says."""
        self.tags["value"][self.tags["tag"] == tag] = value

    def hole(self, start: int, end: int) -> tuple[int, int]:
        """Return the addresses of the whole pages between two, which `without` can cut out."""
        page = int(self.loaded["align"].max())
        return -(-start // page) * page, end // page * page

    def can_be_cut(self, address: int) -> bool:
        """Return whether pages of a part of the file can be cut out: there is room to say so."""
        return not self._home(address)["flags"] & _WRITABLE and self._spare_segment() is not None

    def without(self, start: int, end: int) -> bytes:
        """Return the file without the pages between two addresses, which nothing must ask for."""
        cut_from, cut_to = self.offset(start), self.offset(end)
        home = self._home(start)
        before, behind = home.copy(), home.copy()
        before["size"] = before["size_in_memory"] = start - int(home["address"])
        behind["address"] = behind["place"] = end
        behind["offset"] = cut_to
        behind["size"] = behind["size_in_memory"] = int(home["address"] + home["size"]) - end
        spare = self._spare_segment()
        kept = []
        for index, segment in enumerate(self._segments):
            if segment == home:
                kept += [before, behind]
            elif index != spare:
                kept.append(segment.copy())
        for segment in kept:
            if segment["offset"] >= cut_to:
                segment["offset"] -= cut_to - cut_from
        loaded_end = max(int(part["offset"] + part["size"]) for part in self.loaded)
        self._segments[:] = kept
        # Sections are for linkers and debuggers; what loads a library reads segments.
        self._header["sections_at"] = self._header["sections"] = self._header["section_names"] = 0
        return bytes(self.data[:cut_from] + self.data[cut_to:loaded_end])

    def _home(self, address: int) -> np.void:
        """Return the segment of the file that an address lies in."""
        for segment in self.loaded:
            if segment["address"] <= address < segment["address"] + segment["size"]:
                found: np.void = segment
                return found
        raise ValueError(f"No part of the file is loaded to {address:#x}.")

    def _spare_segment(self) -> int | None:
        """Return the index of the note that tells a build from others: only debuggers ask."""
        for index, segment in enumerate(self._segments):
            name = int(segment["offset"]) + 12
            is_alone = segment["type"] == _NOTE and segment["size"] == _BUILD_ID_SIZE
            if is_alone and self.data[name : name + 4] == _BUILD_ID:
                return index
        return None


def is_library(data: bytearray) -> bool:
    """Return whether a file is a shared library for 64-bit x86."""
    if len(data) < HEADER.itemsize:
        return False
    [header] = np.frombuffer(data, HEADER, 1)
    kind = (header["kind"], header["type"], header["machine"])
    return bool(kind == (_ELF_64_LITTLE, _SHARED, _X86_64))


def replace(path: Path, content: bytes) -> int:
    """Put other bytes into a file, whole or not at all; return by how many it shrank."""
    before = path.stat()
    neighbour = path.with_name(f"{path.name}.new")
    neighbour.write_bytes(content)
    neighbour.chmod(before.st_mode)
    neighbour.replace(path)
    return before.st_size - len(content)
