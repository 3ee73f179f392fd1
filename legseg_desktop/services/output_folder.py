"""Results that appear all at once or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from inference_engine.errors import OutputError


@contextmanager
def output_folder(out: Path) -> Iterator[Path]:
    """Yield an empty folder whose files become `out` when the block ends well.

    The folder lies beside `out`, so that moving in is a rename. If `out` exists already,
    files of the same names are replaced one by one, all others stay. If the block raises,
    nothing remains, newly made parent folders included.

    Parameters
    ----------
    out : Path
        Where the results go.

    Raises
    ------
    OutputError
        At once, before the block runs, if nothing can be written there; or at the end.
    """
    with _parents_of(out):
        try:
            _require_writable(out)
            partial = Path(tempfile.mkdtemp(prefix=f".{out.name}.partial-", dir=out.parent))
        except OSError as error:
            raise _cannot_write(out, error) from error
        try:
            yield partial
            try:
                _move(partial, out)
            except OSError as error:
                raise _cannot_write(out, error) from error
        finally:
            shutil.rmtree(partial, ignore_errors=True)


@contextmanager
def _parents_of(out: Path) -> Iterator[None]:
    """Make the parent folders; take those that were made away again on an error."""
    missing = [folder for folder in out.absolute().parents if not folder.exists()]
    try:
        out.absolute().parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        _remove_empty(missing)
        raise _cannot_write(out, error) from error
    try:
        yield
    except BaseException:
        _remove_empty(missing)
        raise


def _remove_empty(folders: list[Path]) -> None:
    for folder in folders:
        with suppress(OSError):
            folder.rmdir()


def _require_writable(out: Path) -> None:
    if not out.name:
        raise OutputError("The output has no name.", "Name a folder for the results.")
    if out.exists() and not out.is_dir():
        raise OutputError(
            f"{out.name} is a file, not a folder.", "Name another folder for the results."
        )
    if out.is_dir():
        with tempfile.TemporaryFile(dir=out):
            pass


def _move(partial: Path, out: Path) -> None:
    if not out.exists():
        partial.chmod(0o777 & ~_file_mode_mask())
        partial.rename(out)
        return
    for path in sorted(partial.rglob("*")):
        target = out / path.relative_to(partial)
        if path.is_dir():
            target.mkdir(exist_ok=True)
        else:
            path.replace(target)


def _file_mode_mask() -> int:
    # The mask can only be read by setting it.
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _cannot_write(out: Path, error: OSError) -> OutputError:
    return OutputError(
        f"The results can't be written to {out.name or out}: {error.strerror or error}.",
        "Choose a folder that you may write to, on a disk with room.",
    )
