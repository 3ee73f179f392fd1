"""A working folder goes at the end, and what a killed program has left goes with the next."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock, Timeout

from inference_engine.formats import working_folder as module
from inference_engine.formats.working_folder import working_folder


@pytest.fixture
def leave(tmp_path: Path) -> Callable[[], Path]:
    """Return a function that has a program killed at work, and returns what it has left."""
    program = (
        "import os; from pathlib import Path\n"
        "from inference_engine.formats.working_folder import working_folder\n"
        f"with working_folder(Path({str(tmp_path)!r})) as folder:\n"
        "    (folder / 'half.nii.gz').write_bytes(b'x'); print(folder); os._exit(9)\n"
    )

    def leave() -> Path:
        told = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=False
        )
        assert told.returncode == 9
        (left,) = tmp_path.iterdir()
        assert {path.name for path in left.iterdir()} == {"half.nii.gz", "in-use.lock"}
        return left

    return leave


def test_it_is_the_users_alone_and_gone_at_the_end(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), working_folder(tmp_path) as folder:
        assert folder.parent == tmp_path
        assert folder.stat().st_mode & 0o777 == 0o700
        (folder / "half.nii.gz").write_bytes(b"x")
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_program_has_left_goes_and_what_is_in_use_stays(
    tmp_path: Path, leave: Callable[[], Path]
) -> None:
    left = leave()
    with working_folder(tmp_path) as first:
        assert not left.exists()
        with working_folder(tmp_path) as second:
            assert first.is_dir()
            assert second != first
    assert list(tmp_path.iterdir()) == []


def test_what_is_somebody_elses_or_no_leftover_stays(
    tmp_path: Path, leave: Callable[[], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    left = leave()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "in-use.lock").touch()
    (tmp_path / ".legseg-partial-link").symlink_to(elsewhere)
    (tmp_path / ".legseg-partial-without-lock").mkdir()
    with monkeypatch.context() as patch:
        patch.setattr(module, "_own_user", lambda: left.stat().st_uid + 1)
        with working_folder(tmp_path):
            assert (left / "half.nii.gz").is_file()
    with working_folder(tmp_path):
        assert not left.exists()
    assert (elsewhere / "in-use.lock").is_file()
    assert (tmp_path / ".legseg-partial-without-lock").is_dir()


@pytest.mark.parametrize("error", [OSError(95, "Not supported"), NotImplementedError()])
def test_a_drive_without_locks_is_worked_on_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def refuse(lock: FileLock, **_: object) -> None:
        Path(lock.lock_file).touch()
        raise error

    monkeypatch.setattr(FileLock, "acquire", refuse)
    with working_folder(tmp_path) as folder:
        # Without the lock file no other program takes it for a leftover.
        assert list(folder.iterdir()) == []
        with working_folder(tmp_path):
            assert folder.is_dir()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_was_taken_for_a_leftover_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    acquire, refused = FileLock.acquire, []

    def once_too_late(lock: FileLock, **options: float) -> object:
        if not refused:
            refused.append(Path(lock.lock_file).parent)
            refused[0].rmdir()
            raise Timeout(lock.lock_file)
        if len(refused) == 1:
            answer = acquire(lock, **options)
            refused.append(Path(lock.lock_file).parent)
            Path(lock.lock_file).unlink()
            refused[1].rmdir()
            return answer
        return acquire(lock, **options)

    monkeypatch.setattr(FileLock, "acquire", once_too_late)
    with working_folder(tmp_path) as folder:
        assert folder.is_dir()
        assert len({folder, *refused}) == 3
    assert list(tmp_path.iterdir()) == []
