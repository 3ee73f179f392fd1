"""One writer at a time: the lock of a library, which the system frees however a process ends."""

from __future__ import annotations

from pathlib import Path

import filelock

from inference_engine.errors import OutputError
from legseg_desktop.storage.library_errors import LibraryDamagedError, LibraryInUseError
from legseg_desktop.storage.library_layout import LOCK, is_link


class LibraryLock:
    """The right to write to a library, held until it is released or the process ends.

    Parameters
    ----------
    folder : Path
        The library's folder.

    Raises
    ------
    LibraryInUseError
        If another window or command holds it.
    OutputError
        If the folder can't be written to.
    """

    def __init__(self, folder: Path) -> None:
        path = folder / LOCK
        if is_link(path):
            raise LibraryDamagedError(
                "A link lies where the library's lock should be.", "Remove library.lock."
            )
        # Not bound to a thread: the window opens and closes the library from different ones.
        self._lock = filelock.FileLock(path, timeout=0, mode=0o600, thread_local=False)
        try:
            self._lock.acquire()
        except filelock.Timeout as error:
            raise LibraryInUseError(
                "The library is open in another window.",
                "Close that window, or open the library for reading only.",
            ) from error
        except OSError as error:
            raise OutputError(
                f"The library's folder can't be written to: {error.strerror or error}.",
                "Check its permissions, or open the library for reading only.",
            ) from error

    def release(self) -> None:
        """Let others write."""
        self._lock.release()
