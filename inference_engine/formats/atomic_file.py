"""Files that appear whole or not at all."""

from __future__ import annotations

import contextlib
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from inference_engine.errors import OutputError

PRIVATE_FOLDER = 0o700


@contextlib.contextmanager
def replaced_file(path: Path) -> Iterator[IO[bytes]]:
    """Yield a stream whose content becomes `path` at the end, or nowhere on an error.

    The content is written beside `path` and moved in, so that a crash leaves the old file. A new
    file is its owner's alone: it may hold what is known of a patient. One that is replaced keeps
    the permissions that it was given.

    Parameters
    ----------
    path : Path
        The file; an existing one is replaced. Its folder must exist.

    Raises
    ------
    OutputError
        If the file can't be written.
    """
    partial: Path | None = None
    try:
        with tempfile.NamedTemporaryFile(
            dir=path.parent, prefix=f".{path.name}.", suffix=".partial", delete=False
        ) as stream:
            partial = Path(stream.name)
            yield stream
        # A temporary file is its owner's alone, and stays so.
        with contextlib.suppress(FileNotFoundError):
            partial.chmod(stat.S_IMODE(path.stat().st_mode))
        partial.replace(path)
    except OSError as error:
        raise OutputError(
            f"{path.name} can't be written: {error.strerror or error}.",
            "Check that the folder exists, is writable and has room.",
        ) from error
    finally:
        if partial is not None:
            with contextlib.suppress(OSError):
                partial.unlink(missing_ok=True)


def write_file(path: Path, content: bytes) -> None:
    """Write a file, all or nothing, as `replaced_file` does."""
    with replaced_file(path) as stream:
        stream.write(content)


def make_folder(folder: Path) -> Path:
    """Make a folder, and those above it, if need be, and return it.

    Those that are made are their owner's alone; one that exists stays as it is.

    Raises
    ------
    OutputError
        If it can't be made.
    """
    try:
        make_private_folders(folder)
    except OSError as error:
        raise OutputError(
            f"The folder {folder.name} can't be made: {error.strerror or error}.",
            "Choose a folder that you may write to, on a disk with room.",
        ) from error
    return folder


def make_private_folders(folder: Path) -> None:
    """Make a folder and those above it, for their owner alone; OSError if that fails."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
    # What exists by this name may be a file.
    folder.mkdir(exist_ok=True)
