"""Pack the frozen program as a self-extracting file for those without root (makeself)."""

from __future__ import annotations

import shutil
import subprocess
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).resolve().parent


def build(bundle: Path, out: Path, flavour: str, environment: dict[str, str]) -> Path:
    """Write the file into `out` and return its path.

    It installs into ~/.local/opt/legseg, with a menu entry and an uninstaller: see install.sh.
    """
    if shutil.which("makeself") is None:
        raise OSError("makeself is missing: install the package of that name.")
    from installer.linux.package_deb import QUICK, lay_out  # noqa: PLC0415

    root = out / flavour / "run"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(bundle, root / "program", symlinks=True)
    # The place is only known once it is unpacked; install.sh puts it in.
    lay_out(root / "around", Path("@PROGRAM@"), "")
    (root / "around" / "bin" / "legseg").unlink()
    shutil.copy(HERE / "install.sh", root / "install.sh")
    (root / "install.sh").chmod(0o755)
    name = "legseg" if flavour == "standard" else f"legseg-{flavour}"
    target = out / f"{name}-{version('legseg')}-x86_64.run"
    epoch = environment["SOURCE_DATE_EPOCH"]
    level = "0" if environment.get(QUICK) else "6"
    subprocess.run(
        ["makeself", "--sha256", "--nox11", "--xz", "--complevel", level, "--threads", "2",
         "--packaging-date", f"@{epoch}",
         "--tar-extra", f"--sort=name --owner=0 --group=0 --numeric-owner --mtime=@{epoch}",
         # The file says how it was made: without the builder's folders.
         str(root.relative_to(out)), target.name, f"LegSeg {version('legseg')}", "./install.sh"],
        cwd=out,
        env=environment,
        stdout=subprocess.DEVNULL,
        check=True,
    )  # fmt: skip
    shutil.rmtree(root)
    return target
