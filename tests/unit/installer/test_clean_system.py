"""The clean system of the smoke test goes whole, however its making ends."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from installer.clean_system import mounts_below

_MOUNT_TABLE = """\
22 28 0:20 / /proc rw,nosuid shared:11 - proc proc rw
41 28 0:5 / {folder}/system/dev rw - devtmpfs udev rw
42 28 0:20 / {folder}/system/proc rw - proc proc rw
43 42 0:33 / {folder}/system/home/a\\040user rw - tmpfs none rw
44 28 0:34 / {folder}-other/proc rw - proc proc rw
"""

# As an interrupted debootstrap: something is mounted, then it ends.
_DEBOOTSTRAP = """#!/bin/sh
for target; do :; done
mkdir -p "$target/proc" && mount -t tmpfs none "$target/proc" && touch "$target/proc/mounted"
mkdir -p "$target/proc/below" && mount -t tmpfs none "$target/proc/below"
exit 1
"""
_INTERRUPTED = """
import subprocess, sys
from pathlib import Path
from installer.clean_system import CleanSystem, mounts_below

folder = Path(sys.argv[1])
try:
    with CleanSystem(folder):
        sys.exit("it was made")
except subprocess.CalledProcessError:
    pass
assert not (folder / "system/proc/mounted").exists()
print(mounts_below(folder))
"""


def test_the_mounts_below_a_folder_are_told_from_those_beside_it(tmp_path: Path) -> None:
    table = tmp_path / "mountinfo"
    table.write_text(_MOUNT_TABLE.format(folder=tmp_path))
    names = ["dev", "proc", "home/a user"]
    assert mounts_below(tmp_path, table) == [tmp_path / "system" / name for name in names]


def _can_mount() -> bool:
    if os.geteuid() != 0 or shutil.which("unshare") is None:
        return False
    tried = ["unshare", "--mount", "mount", "-t", "tmpfs", "none", "/tmp"]
    return subprocess.run(tried, capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(not _can_mount(), reason="needs root's right to mount")
def test_an_interrupted_making_leaves_no_mounts(tmp_path: Path) -> None:
    program = tmp_path / "bin" / "debootstrap"
    program.parent.mkdir()
    program.write_text(_DEBOOTSTRAP)
    program.chmod(0o755)
    done = subprocess.run(
        ["unshare", "--mount", sys.executable, "-c", _INTERRUPTED, str(tmp_path / "clean")],
        env={**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "[]\n"
