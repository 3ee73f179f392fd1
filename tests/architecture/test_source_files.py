"""What holds for every file: its length, and that it names no folder of this machine."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
LONGEST = 350  # lines; the aim is 300


def tracked_files() -> list[Path]:
    """Return the files git knows or would take; the test needs a checkout, not an export."""
    listing = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        answer = subprocess.run(listing, cwd=CHECKOUT, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout")
    names = answer.stdout.decode().split("\0")
    return [CHECKOUT / name for name in names if name and (CHECKOUT / name).is_file()]


def test_no_source_file_is_long() -> None:
    sources = [path for path in tracked_files() if path.suffix == ".py"]
    assert len(sources) > 10
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in sources}
    too_long = {
        str(path.relative_to(CHECKOUT)): length
        for path, length in lengths.items()
        if length > LONGEST
    }
    assert not too_long


def test_every_package_says_what_it_is() -> None:
    packages = [
        path
        for path in tracked_files()
        if path.name == "__init__.py" and path.relative_to(CHECKOUT).parts[0] != "tests"
    ]
    assert packages
    assert all(path.read_text(encoding="utf-8").startswith('"""') for path in packages)


def test_no_file_names_a_folder_of_this_machine() -> None:
    folders = [f"{folder}/" for folder in (CHECKOUT, Path.home()) if len(str(folder)) > 1]
    naming = {
        str(path.relative_to(CHECKOUT)): folder
        for path in tracked_files()
        for folder in folders
        if folder.encode() in path.read_bytes()
    }
    assert not naming
