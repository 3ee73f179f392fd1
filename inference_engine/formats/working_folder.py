"""Folders for what is not yet whole, which never outlive the program for long.

A program that is killed can't take its folder away. The next one that works in the same place
does: the system frees the lock of a process however it ends, so what is locked is in use.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout

_LOCK = "in-use.lock"
# Hidden, and whoever finds one knows whose it is.
_PREFIX = ".legseg-partial-"


@contextmanager
def working_folder(place: Path, prefix: str = _PREFIX) -> Iterator[Path]:
    """Yield a new folder, for the user alone, that is gone at the end; first remove leftovers.

    Parameters
    ----------
    place : Path
        In which it is made; must exist. What is to become a result by a rename must lie on the
        same disk.
    prefix : str, optional
        With which its name begins. Folders of killed programs whose names begin so are removed.

    Yields
    ------
    Path
        Holds nothing but the lock, a file named in-use.lock.

    Raises
    ------
    OSError
        If it can't be made.
    """
    _remove_leftovers(place, prefix)
    folder, lock = _locked_folder(place, prefix)
    try:
        yield folder
    finally:
        lock.release()
        shutil.rmtree(folder, ignore_errors=True)


def _locked_folder(place: Path, prefix: str) -> tuple[Path, BaseFileLock]:
    while True:
        folder = Path(tempfile.mkdtemp(prefix=prefix, dir=place))
        path = folder / _LOCK
        lock = FileLock(path)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            continue
        except (OSError, NotImplementedError):
            # Some network drives have no locks. The folder is of use all the same, but it must
            # not look as if it were left over.
            path.unlink(missing_ok=True)
            return folder, lock
        # Between making the lock and locking it, another program may have taken it for a
        # leftover.
        if path.is_file():
            return folder, lock
        lock.release()


def _remove_leftovers(place: Path, prefix: str) -> None:
    """Remove what killed programs have left: it may fill the disk, and name patients."""
    with suppress(OSError):
        for folder in [each for each in place.iterdir() if each.name.startswith(prefix)]:
            with suppress(OSError, NotImplementedError, Timeout):
                # Without a lock file it has just been made. A link leads elsewhere, and so may
                # the folder of somebody else.
                if not (folder / _LOCK).is_file() or folder.lstat().st_uid != _own_user():
                    continue
                with FileLock(folder / _LOCK, timeout=0):
                    shutil.rmtree(folder, ignore_errors=True)  # refuses links
                # Some systems don't remove a file that is open.
                shutil.rmtree(folder, ignore_errors=True)


def _own_user() -> int:
    """Return the user's number, as files have it: 0 where users have none."""
    return os.getuid() if hasattr(os, "getuid") else 0
