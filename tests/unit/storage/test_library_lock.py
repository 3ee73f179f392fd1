"""One writer at a time; the lock is free when its holder is gone."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from inference_engine.errors import OutputError
from legseg_desktop.storage.library_errors import LibraryDamagedError, LibraryInUseError
from legseg_desktop.storage.library_lock import LibraryLock


def test_a_second_holder_is_refused_until_the_first_lets_go(tmp_path: Path) -> None:
    lock = LibraryLock(tmp_path)
    with pytest.raises(LibraryInUseError, match="open in another window"):
        LibraryLock(tmp_path)
    lock.release()
    LibraryLock(tmp_path).release()
    assert (tmp_path / "library.lock").stat().st_mode & 0o777 == 0o600


def test_a_killed_process_holds_nothing(tmp_path: Path) -> None:
    code = (
        "import sys, time; from pathlib import Path\n"
        "from legseg_desktop.storage.library_lock import LibraryLock\n"
        "lock = LibraryLock(Path(sys.argv[1])); print('held', flush=True); time.sleep(60)\n"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)],
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[3],
    )
    assert child.stdout is not None
    assert child.stdout.readline() == b"held\n"
    with pytest.raises(LibraryInUseError):
        LibraryLock(tmp_path)
    child.send_signal(signal.SIGKILL)
    child.wait(20)
    child.stdout.close()
    LibraryLock(tmp_path).release()


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "library.lock").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(LibraryDamagedError, match="link"):
        LibraryLock(tmp_path)
    assert not (tmp_path / "elsewhere").exists()


def test_a_folder_that_is_missing_gets_its_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="can't be written to"):
        LibraryLock(tmp_path / "file")
