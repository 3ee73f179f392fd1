"""Pack the frozen program as a Debian package: menu entry, icon, file types, man page."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
from importlib.metadata import version
from pathlib import Path

from installer.components import size_mb

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parents[1]
PREFIX = Path("opt/legseg")
MAINTAINER = "The LegSeg developers <legseg@localhost>"
# What the program loads and the bundle leaves to the system: graphics drivers and the display. The
# C library is that of the oldest system it runs on: the one it was built on, Debian 12.
DEPENDS = (
    "libc6 (>= 2.36)",
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libgl1",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxkbcommon-x11-0",
    "libxkbcommon0",
)
# If it is set, packages are made quickly, for a trial: the smallest take minutes of a processor.
QUICK = "LEGSEG_QUICK"
# The library that the user keeps is never touched: removal has no script at all.
DESCRIPTION = """Fat fraction of every thigh muscle from Dixon MRI
 Reads Dixon MRI of the thighs, segments 18 muscles per leg, measures fat
 fraction and volume, lets a reader correct the labels, compares visits and
 writes PDF and CSV reports. Works without a network. Research use only, not a
 medical device."""


def build(bundle: Path, out: Path, flavour: str, environment: dict[str, str]) -> Path:
    """Write the package into `out` and return its path."""
    name = "legseg" if flavour == "standard" else f"legseg-{flavour}"
    architecture = _output_of("dpkg", "--print-architecture")
    root = out / flavour / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(bundle, root / PREFIX, symlinks=True)
    lay_out(root, Path("/") / PREFIX, "usr")
    _write_control(root, name, architecture, flavour)
    _make_alike(root, environment["SOURCE_DATE_EPOCH"])
    target = out / f"{name}_{version('legseg')}_{architecture}.deb"
    level = 3 if environment.get(QUICK) else 22
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zzstd", f"-z{level}", "--build", root, target],
        env=environment,
        stdout=subprocess.DEVNULL,
        check=True,
    )
    shutil.rmtree(root)
    return target


def lay_out(root: Path, program: Path, share: str) -> None:
    """Put everything around the program below `root`.

    Parameters
    ----------
    root : Path
        Where the files of the system are laid out.
    program : Path
        Folder of the program once it is installed.
    share : str
        'usr' for the system, '' for a user's own ~/.local.
    """
    base = root / share
    _copy(HERE / "legseg.desktop", base / "share/applications/legseg.desktop", program)
    _copy(HERE / "legseg-mime.xml", base / "share/mime/packages/legseg.xml", program)
    icons = CHECKOUT / "resources" / "icons"
    hicolor = base / "share/icons/hicolor"
    _copy_bytes(icons / "legseg.svg", hicolor / "scalable/apps/legseg.svg")
    _copy_bytes(icons / "legseg.png", hicolor / "256x256/apps/legseg.png")
    manual = base / "share/man/man1/legseg.1.gz"
    manual.parent.mkdir(parents=True, exist_ok=True)
    manual.write_bytes(_packed(HERE / "legseg.1"))
    command = base / "bin" / "legseg"
    command.parent.mkdir(parents=True, exist_ok=True)
    command.symlink_to(program / "legseg")


def _write_control(root: Path, name: str, architecture: str, flavour: str) -> None:
    documents = root / "usr/share/doc" / name
    documents.mkdir(parents=True)
    notices = (CHECKOUT / "THIRD_PARTY_NOTICES.md").read_text(encoding="utf-8")
    licence = (CHECKOUT / "LICENSE").read_text(encoding="utf-8")
    (documents / "copyright").write_text(f"{licence}\n\n{notices}", encoding="utf-8")
    (documents / "changelog.gz").write_bytes(_packed(CHECKOUT / "CHANGELOG.md"))
    other = "legseg-tensorflow" if flavour == "standard" else "legseg"
    fields = {
        "Package": name,
        "Version": version("legseg"),
        "Architecture": architecture,
        "Maintainer": MAINTAINER,
        "Installed-Size": str(round(size_mb(root) * 1e6 / 1024)),
        "Depends": ", ".join(DEPENDS),
        "Recommends": "libgl1-mesa-dri",
        "Conflicts": other,
        "Section": "science",
        "Priority": "optional",
        "Description": DESCRIPTION,
    }
    control = root / "DEBIAN"
    control.mkdir()
    lines = [f"{field}: {value}" for field, value in fields.items()]
    (control / "control").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _copy(source: Path, target: Path, program: Path) -> None:
    """Copy a text file, with the program's folder put in."""
    target.parent.mkdir(parents=True, exist_ok=True)
    text = source.read_text(encoding="utf-8").replace("@PROGRAM@", str(program))
    target.write_text(text, encoding="utf-8")


def _copy_bytes(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(source.read_bytes())


def _packed(path: Path) -> bytes:
    """Return a file as gzip packs it, without a time."""
    return gzip.compress(path.read_bytes(), 9, mtime=0)


def _make_alike(root: Path, epoch: str) -> None:
    """Give every file the same time and permissions, whoever builds and when."""
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink():
            is_run = os.access(path, os.X_OK) and ".so" not in path.name
            is_open = path.is_dir() or is_run
            path.chmod(0o755 if is_open else 0o644)
        os.utime(path, (int(epoch), int(epoch)), follow_symlinks=False)


def _output_of(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
