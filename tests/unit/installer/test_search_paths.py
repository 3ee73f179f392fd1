"""Libraries look for others beside themselves, never in a folder of who built them."""

from __future__ import annotations

import ctypes
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from installer.linux import search_paths

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("cc") is None, reason="needs Linux and a C compiler"
)


def built(target: Path, *options: str) -> Path:
    source = target.with_suffix(".c")
    source.write_text("int answer(void) { return 42; }\n")
    subprocess.run(["cc", "-shared", "-fPIC", *options, "-o", target, source], check=True)
    return target


def dynamic_section(library: Path) -> str:
    command = ["objdump", "--private-headers", str(library)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_a_builders_folder_goes_and_the_librarys_own_stays(tmp_path: Path) -> None:
    foreign = built(tmp_path / "foreign.so", "-Wl,-rpath,/home/builder/lib")
    older = built(tmp_path / "older.so", "-Wl,--disable-new-dtags,-rpath,/home/builder/lib")
    own = built(tmp_path / "own.so", "-Wl,-rpath,$ORIGIN/../lib")
    plain = built(tmp_path / "plain.so")
    untouched = [path.read_bytes() for path in (own, plain)]
    assert search_paths.clean_folder(tmp_path) == 2
    assert [path.read_bytes() for path in (own, plain)] == untouched
    for library in (foreign, older):
        assert "PATH" not in dynamic_section(library)
        assert "STRTAB" in dynamic_section(library)
        assert ctypes.CDLL(str(library)).answer() == 42
    assert search_paths.clean_folder(tmp_path) == 0
