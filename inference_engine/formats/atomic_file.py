"""Files that appear whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from inference_engine.errors import OutputError


@contextlib.contextmanager
def replaced_file(path: Path) -> Iterator[IO[bytes]]:
    """Yield a stream whose content becomes `path` at the end, or nowhere on an error.

    The content is written beside `path` and moved in, so that a crash leaves the old file.

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
        # A temporary file is its owner's alone; a result has a new file's permissions.
        partial.chmod(0o666 & ~file_mode_mask())
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

    Raises
    ------
    OutputError
        If it can't be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"The folder {folder.name} can't be made: {error.strerror or error}.",
            "Choose a folder that you may write to, on a disk with room.",
        ) from error
    return folder


def file_mode_mask() -> int:
    """Return the permissions that new files and folders don't get."""
    # The mask can only be read by setting it.
    mask = os.umask(0)
    os.umask(mask)
    return mask
