"""One window at a time goes on with an edit; the system frees it however the program ends."""

from __future__ import annotations

import contextlib
from pathlib import Path

from filelock import FileLock, Timeout

from inference_engine.errors import OutputError
from legseg_desktop.editing.protection import EditRefusedError
from legseg_desktop.paths import make_private

_LOCK_SUFFIX = ".lock"


class EditHold:
    """The right to write the journal of an edit, held from its first step to its end.

    Two windows that write one journal would each cut off what the other has kept.

    Parameters
    ----------
    journal : Path
        The journal's file; the lock lies beside it, and goes with it.
    """

    def __init__(self, journal: Path) -> None:
        self._journal = journal
        self._file = journal.with_suffix(_LOCK_SUFFIX)
        # Not bound to a thread: a journal may be closed by another one than has begun it.
        self._lock = FileLock(self._file, timeout=0, mode=0o600, thread_local=False)

    @property
    def is_elsewhere(self) -> bool:
        """Whether another window holds it."""
        if self._lock.is_locked or not self._file.exists():
            return False
        try:
            self.take()
        except EditRefusedError:
            return True
        self.release()
        return False

    def take(self) -> None:
        """Hold it from now on; where the disk knows no locks, nobody is kept out.

        Raises
        ------
        EditRefusedError
            If another window holds it.
        """
        if self._lock.is_locked:
            return
        try:
            make_private(self._file.parent)
            self._lock.acquire()
        except Timeout as error:
            raise EditRefusedError(
                "This scan is being edited in another window.",
                "Go on there; or save and close it there, and open it here again.",
            ) from error
        except (OSError, OutputError, NotImplementedError):
            return  # what can't be written is said of the journal itself

    def release(self) -> None:
        """Let others go on with it; the lock's file stays only as long as a journal does."""
        if self._lock.is_locked:
            if not self._journal.exists():
                # While it is held: whoever has it open already finds that it is gone.
                with contextlib.suppress(OSError):
                    self._file.unlink(missing_ok=True)
            self._lock.release()
