"""The file of pseudonyms: apart from the results, readable by the user alone, never lost."""

from __future__ import annotations

import glob
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from inference_engine.errors import InputError, OutputError
from inference_engine.formats.atomic_file import make_folder
from inference_engine.formats.dicom.deidentify import PseudonymTable
from inference_engine.progress import Progress
from legseg_desktop.storage.library_layout import write_through

_SECONDS_BETWEEN_LOOKS = 0.2
_UNFINISHED = ".unfinished"


def default_table_path(out: Path) -> Path:
    """Return where the table of pseudonyms lies: beside the output, not in it."""
    place = Path(os.path.realpath(out))
    return place.with_name(f"{place.name}-pseudonyms.csv")


def read_table(path: Path) -> PseudonymTable:
    """Read the table of earlier imports; an empty one where there is none.

    Raises
    ------
    InputError
        If it can't be read.
    """
    try:
        return PseudonymTable.from_csv(path.read_bytes())
    except FileNotFoundError:
        return PseudonymTable()
    except OSError as error:
        raise InputError(
            f"The table of pseudonyms can't be read: {error.strerror}.", "Check its permissions."
        ) from error


@contextmanager
def locked_table(path: Path, progress: Progress) -> Iterator[PseudonymTable]:
    """Yield the table of earlier imports, which nobody else can write until the block ends.

    Of two imports at a time the second waits: both might give one pseudonym to two patients.

    Parameters
    ----------
    path : Path
        The table's file; it need not exist.
    progress : Progress
        Told while it waits; may cancel.

    Raises
    ------
    InputError
        If the table can't be read.
    OutputError
        If nothing can be written beside it.
    """
    lock_path = path.with_name(f".{path.name}.lock")
    lock = FileLock(lock_path, mode=0o600)
    try:
        make_folder(path.parent)
        while not _acquired(lock):
            progress.report(0.0, "Waiting for another import")
    except OSError as error:
        raise _cannot_write(error) from error
    try:
        _remove_leftovers(path)
        yield read_table(path)
    finally:
        # Gone before it is free: who waits sees that the file is another one and asks again.
        # Windows doesn't let go of an open file; there it stays.
        with suppress(OSError):
            lock_path.unlink()
        lock.release()


def _acquired(lock: FileLock) -> bool:
    try:
        lock.acquire(timeout=_SECONDS_BETWEEN_LOOKS)
    except Timeout:
        return False
    return True


def _remove_leftovers(path: Path) -> None:
    """Remove what an import that was killed had begun to write: names stand in it."""
    for leftover in path.parent.glob(f".{glob.escape(path.name)}.*{_UNFINISHED}"):
        with suppress(OSError):
            leftover.unlink()


@contextmanager
def table_written(
    path: Path, is_needed: Callable[[], bool] = lambda: False
) -> Iterator[Callable[[bytes], None]]:
    """Yield a function that writes the table; if the block fails after it, the old one is back.

    The table may hold a row too many after a crash, never one too few: a pseudonym without its
    row would be lost.

    Parameters
    ----------
    path : Path
        The table's file.
    is_needed : callable
        Whether pseudonyms of the new table are in use although the block has failed.
    """
    before = path.read_bytes() if path.is_file() else None
    try:
        yield lambda content: _write_private(path, content)
    except BaseException:
        with suppress(OSError, OutputError):
            if not is_needed():
                _put_back(path, before)
        raise


def _put_back(path: Path, before: bytes | None) -> None:
    if before is None:
        path.unlink(missing_ok=True)
    else:
        _write_private(path, before)


def _write_private(path: Path, content: bytes) -> None:
    """Replace a file with one that only the user can read (mode 600)."""
    try:
        make_folder(path.parent)
        # Made with mode 600, and never more.
        prefix = f".{path.name}."
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=prefix, suffix=_UNFINISHED)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            Path(name).replace(path)
            write_through(path.parent)
        finally:
            Path(name).unlink(missing_ok=True)
    except OSError as error:
        raise _cannot_write(error) from error


def _cannot_write(error: OSError) -> OutputError:
    return OutputError(
        f"The table of pseudonyms can't be written: {error.strerror}.",
        "Name a place for it where you may write.",
    )
