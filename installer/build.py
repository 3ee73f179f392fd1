"""Build the installable program: freeze, strip, describe, and pack it for Linux or Windows.

    python installer/build.py [--flavour standard|tensorflow] [--only PACKAGE] [-o dist]

Run by `make installer`. The same sources and libraries give the same packages, byte for byte where
the format allows: times are those of the last commit, orders are sorted.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(CHECKOUT))

from installer import components, dicom_tables  # noqa: E402
from installer.linux import (  # noqa: E402
    pack_relocations,
    package_deb,
    package_run,
    search_paths,
    trim_unicode,
)
from installer.windows import package_setup  # noqa: E402
from main import START_FILES  # noqa: E402

FLAVOURS = ("standard", "tensorflow")
# Libraries that wheels bring along in a folder of their own, such as numpy's OpenBLAS, break when
# they are stripped: those of VTK and PDFium don't. What Python imports bears it everywhere.
STRIPPED = (
    "vtkmodules/*.so*", "libpython*.so*", "pypdfium2_raw/*.so", "**/*.cpython-*.so", "**/*.abi3.so",
)  # fmt: skip

# What the window's start reads, in about the order of reading; check_bundle.py sees that nothing
# large is missing.
READ_AT_START = (
    "PySide6/Qt/lib/libQt6Core.so*", "PySide6/Qt/lib/libicu*", "PySide6/*.abi3.so*",
    "shiboken6/*.so*", "PySide6/Qt/lib/libQt6Gui.so*", "PySide6/Qt/lib/libQt6Widgets.so*",
    "numpy.libs/*", "numpy/_core/*.so", "numpy/linalg/*.so", "PySide6/Qt/lib/libQt6Svg.so*",
    "PySide6/Qt/lib/libQt6DBus.so*", "libcrypto.so*", "libglib-2.0.so*", "libX11.so*",
    "libfreetype.so*", "PySide6/Qt/plugins/imageformats/*", "qtawesome/fonts/*",
)  # fmt: skip


class BuildError(Exception):
    """The build can't go on; the text says why."""


def main() -> int:
    """Build what is asked for and return the exit status."""
    options = _options()
    epoch = commit_time()
    environment = {**os.environ, "SOURCE_DATE_EPOCH": epoch, "PYTHONHASHSEED": "0"}
    out = options.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    bundle = out / options.flavour / "legseg"
    try:
        if options.only in (None, "freeze"):
            freeze(options.flavour, bundle, environment)
        for package in _packages(options.only):
            file = package(frozen(bundle), out, options.flavour, environment)
            print(f"{file.name}: {file.stat().st_size / 1e6:.0f} MB")
    except (BuildError, OSError, subprocess.CalledProcessError) as error:
        print(f"build: {error}", file=sys.stderr)
        return 1
    return 0


def commit_time() -> str:
    """Return the time of the last commit, s since 1970: the packages' only time."""
    found = subprocess.run(
        ["git", "-C", str(CHECKOUT), "log", "-1", "--format=%ct"],
        capture_output=True,
        text=True,
        check=False,
    )
    # Sources without their history, such as a downloaded archive: any fixed time will do.
    return found.stdout.strip() or "1767225600"


def freeze(flavour: str, bundle: Path, environment: dict[str, str]) -> None:
    """Make the folder that holds the program and all that it needs."""
    work = bundle.parent / "build"
    shutil.rmtree(bundle, ignore_errors=True)
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN",
         f"--distpath={bundle.parent}", f"--workpath={work}",
         str(CHECKOUT / "installer" / "legseg.spec")],
        env={**environment, "LEGSEG_FLAVOUR": flavour},
        cwd=CHECKOUT,
        check=True,
    )  # fmt: skip
    internal = bundle / "_internal"
    slim(internal)
    list_start_files(internal)
    components.write(bundle, internal, environment["SOURCE_DATE_EPOCH"])
    print(f"{bundle}: {components.size_mb(bundle):.0f} MB")
    for name, size in components.largest_parts(internal, 20):
        print(f"  {size:6.0f} MB  {name}")


def frozen(bundle: Path) -> Path:
    """Return the frozen program's folder; BuildError if there is none."""
    if not bundle.is_dir():
        raise BuildError(f"There is no frozen program in {bundle}: build it first.")
    return bundle


def slim(internal: Path) -> None:
    """Take out what the program doesn't need of what it is made of, and say what that saved."""
    steps: dict[str, Callable[[], float]] = {
        "tables of the DICOM standard": lambda: dicom_tables.trim(internal / "highdicom")
    }
    if sys.platform == "linux":
        found = search_paths.clean_folder(internal)
        print(f"  {found:6} libraries looked for others in a folder of their builder")
        steps |= {
            "symbols": lambda: _saved(strip, internal),
            "twins": lambda: _saved(link_twins, internal),
            "Unicode's tables": lambda: trim_unicode.trim_folder(internal),
            # Last: strip doesn't know such libraries.
            "relocations": lambda: pack_relocations.pack_folder(internal),
        }
    for name, step in steps.items():
        print(f"  {step():6.0f} MB less: {name}")


def list_start_files(internal: Path) -> None:
    """List what the window's start reads, for main.py, which has it read ahead."""
    found = [path for name in READ_AT_START for path in sorted(internal.glob(name))]
    names = [path.relative_to(internal).as_posix() for path in found if not path.is_symlink()]
    (internal / START_FILES).write_text("\n".join(names) + "\n", encoding="utf-8")


def strip(internal: Path) -> None:
    """Take the symbols out of the libraries that bear it."""
    if shutil.which("strip") is None:
        raise BuildError("`strip` is missing: install binutils.")
    found = {path for name in STRIPPED for path in internal.glob(name) if not path.is_symlink()}
    subprocess.run(["strip", "--strip-unneeded", *map(str, sorted(found))], check=True)


def link_twins(internal: Path) -> None:
    """Make the libraries that several wheels bring along one file: on disk, and in memory."""
    seen: dict[str, Path] = {}
    for path in sorted(internal.glob("*.libs/*.so*")):
        if path.is_symlink():
            continue
        first = seen.setdefault(hashlib.sha256(path.read_bytes()).hexdigest(), path)
        if first != path:
            path.unlink()
            path.symlink_to(Path("..") / first.relative_to(internal))


def _saved(step: Callable[[Path], None], internal: Path) -> float:
    before = components.size_mb(internal)
    step(internal)
    return before - components.size_mb(internal)


def _packages(only: str | None) -> list[components.Packager]:
    known: dict[str, components.Packager] = {
        "deb": package_deb.build,
        "run": package_run.build,
        "setup": package_setup.build,
    }
    if only == "freeze":
        return []
    if only is not None:
        return [known[only]]
    return [known["setup"]] if sys.platform == "win32" else [known["deb"], known["run"]]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--flavour", choices=FLAVOURS, default="standard")
    parser.add_argument("--only", choices=("freeze", "deb", "run", "setup"))
    parser.add_argument("-o", "--out", type=Path, default=CHECKOUT / "dist")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
