"""Libraries with packed relocations hold the same addresses and do the same."""

from __future__ import annotations

import ctypes
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from installer.linux import pack_relocations
from installer.linux.shared_library import SharedLibrary

_LENGTH = 20_000
_SOURCE = """
#include <stdlib.h>
char values[LENGTH];
char *table[] = {TABLE};
struct { short kind; char *one; char more[1001]; char *other; } scattered = {
    1, values + 5, "", values + 6};
void *(*outside)(size_t) = malloc;
int outside_works(void) { void *got = outside(8); free(got); return got != 0; }
"""

needs_compiler = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("cc") is None, reason="needs Linux and a C compiler"
)


def decoded(words: list[int]) -> list[int]:
    """Return the addresses that words of SHT_RELR stand for, as the specification reads them."""
    places = []
    where = 0
    for word in words:
        if word % 2 == 0:
            places.append(word)
            where = word + 8
        else:
            places += [where + 8 * bit for bit in range(63) if word >> (bit + 1) & 1]
            where += 63 * 8
    return places


def test_addresses_survive_their_encoding() -> None:
    chance = random.Random(5)
    for density in (0.9, 0.1, 0.01):
        places = [8 * i for i in range(3000) if chance.random() < density]
        words = pack_relocations.encode(places)
        assert decoded(words) == places
        assert all(word < 2**64 for word in words)
    # 64 in a row are one address and one word of bits.
    assert len(pack_relocations.encode([4096 + 8 * i for i in range(64)])) == 2
    assert pack_relocations.encode([]) == []


@pytest.fixture
def table() -> list[int | None]:
    """Return where each pointer of a table points to among the values; None: nowhere."""
    chance = random.Random(7)
    return [chance.choice((None, place, place // 2)) for place in range(_LENGTH)]


@pytest.fixture
def library(tmp_path: Path, table: list[int | None]) -> Path:
    """Build a library with that table."""
    entries = ", ".join("0" if place is None else f"values + {place}" for place in table)
    source = tmp_path / "made.c"
    source.write_text(_SOURCE.replace("LENGTH", str(_LENGTH)).replace("TABLE", entries))
    target = tmp_path / "made.so"
    # Bound to itself: only then its own addresses are relative to it.
    options = ["-shared", "-fPIC", "-Wl,-Bsymbolic,--build-id=sha1,-z,nopack-relative-relocs"]
    subprocess.run(["cc", *options, "-o", target, source], check=True)
    return target


@needs_compiler
def test_a_packed_library_holds_the_same_pointers(
    library: Path, table: list[int | None], tmp_path: Path
) -> None:
    whole = library.stat()
    saved_mb = pack_relocations.pack_folder(tmp_path)
    # 24 bytes for each pointer go; three bits or so for each place come.
    assert saved_mb * 1e6 > 20 * sum(place is not None for place in table)
    assert library.stat().st_size == round(whole.st_size - saved_mb * 1e6)
    assert library.stat().st_mode == whole.st_mode
    loaded = ctypes.CDLL(str(library))
    values = ctypes.addressof(ctypes.c_char.in_dll(loaded, "values"))
    pointers = list((ctypes.c_void_p * _LENGTH).in_dll(loaded, "table"))
    assert [None if at is None else at - values for at in pointers] == table
    scattered = ctypes.addressof(ctypes.c_char.in_dll(loaded, "scattered"))
    assert [ctypes.c_void_p.from_address(scattered + at).value for at in (8, 1024)] == [
        values + 5,
        values + 6,
    ]
    assert loaded.outside_works()


@needs_compiler
def test_a_packed_library_asks_for_a_c_library_that_knows_of_it(library: Path) -> None:
    def needed() -> str:
        command = ["objdump", "--private-headers", str(library)]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    assert "GLIBC_ABI_DT_RELR" not in needed()
    pack_relocations.pack(library)
    # As the loader looks for it: by the hash of its name.
    assert b"GLIBC_ABI_DT_RELR\0" in library.read_bytes()
    assert (0x0FD0E42).to_bytes(4, "little") in library.read_bytes()


@needs_compiler
def test_a_table_that_holds_the_relocations_of_functions_too_stays(library: Path) -> None:
    made = SharedLibrary(bytearray(library.read_bytes()))
    made.set_value(23, made.values[7] + 24)  # DT_JMPREL, DT_RELA
    library.write_bytes(made.data)
    assert pack_relocations.pack(library) == 0
    assert library.read_bytes() == made.data


@needs_compiler
def test_what_is_packed_already_or_is_no_library_stays(library: Path, tmp_path: Path) -> None:
    assert pack_relocations.pack(library) > 0
    packed = library.read_bytes()
    assert pack_relocations.pack(library) == 0
    assert library.read_bytes() == packed
    other = tmp_path / "notes.so.txt"
    other.write_bytes(b"\x7fELF" + bytes(300_000))
    assert pack_relocations.pack_folder(tmp_path) == 0
