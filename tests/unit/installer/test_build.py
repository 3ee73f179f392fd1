"""What is done to a frozen program before it is packed, on small stand-ins."""

from __future__ import annotations

import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest

import main
from installer import build


def test_libraries_that_two_wheels_bring_become_one_file(tmp_path: Path) -> None:
    for wheel in ("first.libs", "second.libs"):
        (tmp_path / wheel).mkdir()
        (tmp_path / wheel / "libshared.so.5").write_bytes(b"the same")
        (tmp_path / wheel / "libown.so").write_bytes(wheel.encode())
    build.link_twins(tmp_path)
    build.link_twins(tmp_path)  # what is a link already stays one
    one, other = (tmp_path / wheel / "libshared.so.5" for wheel in ("first.libs", "second.libs"))
    assert not one.is_symlink()
    # Relative: the folder is moved when it is packed and installed.
    assert other.readlink() == Path("../first.libs/libshared.so.5")
    assert other.read_bytes() == b"the same"
    assert (tmp_path / "second.libs" / "libown.so").read_bytes() == b"second.libs"
    assert not (tmp_path / "second.libs" / "libown.so").is_symlink()


@pytest.mark.skipif(
    shutil.which("strip") is None or shutil.which("cc") is None, reason="no binutils or compiler"
)
def test_symbols_go_from_extension_modules_and_stay_in_libraries_of_wheels(tmp_path: Path) -> None:
    made = tmp_path / "made.so"
    source = tmp_path / "made.c"
    source.write_text(
        "static int hidden(void) { return 7; }\nint shown(void) { return hidden(); }\n"
    )
    subprocess.run(["cc", "-g", "-shared", "-fPIC", "-o", made, source], check=True)
    suffix = sysconfig.get_config_var("EXT_SUFFIX")
    names = ("deep/down/module" + suffix, "vtkmodules/libvtkX.so", "numpy.libs/libopenblas.so")
    internal = tmp_path / "_internal"
    for name in names:
        (internal / name).parent.mkdir(parents=True)
        shutil.copy(made, internal / name)
    build.strip(internal)
    sizes = [(internal / name).stat().st_size for name in names]
    assert sizes[0] < made.stat().st_size
    assert sizes[1] < made.stat().st_size
    assert sizes[2] == made.stat().st_size


def test_the_files_of_the_start_are_listed_in_the_order_of_reading(tmp_path: Path) -> None:
    names = ("numpy.libs/libopenblas.so", "PySide6/Qt/lib/libQt6Core.so.6", "scipy/late.so")
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "numpy.libs" / "again.so").symlink_to("libopenblas.so")
    build.list_start_files(tmp_path)
    listed = (tmp_path / main.START_FILES).read_text().splitlines()
    assert listed == ["PySide6/Qt/lib/libQt6Core.so.6", "numpy.libs/libopenblas.so"]
