"""Pack a frozen Windows program as setup.exe with NSIS, which runs under Linux too."""

from __future__ import annotations

import shutil
import subprocess
from importlib.metadata import version
from pathlib import Path

from installer.components import size_mb

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parents[1]


def build(bundle: Path, out: Path, flavour: str, environment: dict[str, str]) -> Path:
    """Write setup.exe into `out` and return its path.

    The bundle must have been frozen on Windows (build.ps1): PyInstaller can't do it elsewhere.

    Raises
    ------
    OSError
        If NSIS is missing, or the bundle isn't a Windows program.
    """
    if not (bundle / "legsegw.exe").is_file():
        raise OSError(f"{bundle} holds no Windows program: freeze it there with build.ps1.")
    makensis = shutil.which("makensis")
    if makensis is None:
        raise OSError("makensis is missing: install NSIS.")
    name = "legseg" if flavour == "standard" else f"legseg-{flavour}"
    target = out / f"{name}-{version('legseg')}-setup.exe"
    subprocess.run(
        [makensis, "-V2", "-NOCD",
         f"-DPAYLOAD={bundle}", f"-DOUT={target}", f"-DVERSION={version('legseg')}",
         f"-DSIZE_KB={round(size_mb(bundle) * 1000)}",
         f"-DICON={CHECKOUT / 'resources' / 'icons' / 'legseg.ico'}",
         f"-DLICENCE={CHECKOUT / 'LICENSE'}",
         str(HERE / "legseg.nsi")],
        env=environment,
        check=True,
    )  # fmt: skip
    return target
