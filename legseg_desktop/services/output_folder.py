"""Results that appear all at once or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from inference_engine.errors import OutputError
from inference_engine.formats.atomic_file import PRIVATE_FOLDER, make_private_folders
from inference_engine.formats.working_folder import working_folder


class FolderTakenError(OutputError):
    """A folder that was to be new has been made by somebody else meanwhile."""


@contextmanager
def output_folder(out: Path, *, is_new: bool = False) -> Iterator[Path]:
    """Yield an empty folder whose files become `out` when the block ends well.

    If `out` exists already, files of the same names are replaced, all others stay. If the
    block raises or a file can't be moved in, everything is as before: nothing remains,
    newly made parent folders included, and nothing is replaced. Folders that are made are their
    owner's alone; those that exist keep their permissions.

    Parameters
    ----------
    out : Path
        Where the results go; may be a link or the current folder.
    is_new : bool
        Whether nothing may be replaced: the folder must not be there yet.

    Raises
    ------
    FolderTakenError
        At once or at the end, if the folder was to be new and is there.
    OutputError
        At once, before the block runs, if nothing can be written there; or at the end.
    """
    out = Path(os.path.realpath(out))
    if not out.name:
        raise OutputError("The output has no name.", "Name a folder for the results.")
    if is_new:
        _require_free(out)
    with _parents_of(out), _partial_of(out) as partial:
        yield partial
        try:
            if is_new:
                _move_to_new(partial, out)
            else:
                _move(partial, out)
        except OSError as error:
            raise _cannot_write(out, error) from error


@contextmanager
def _parents_of(out: Path) -> Iterator[None]:
    """Make the parent folders; take those that were made away again on an error."""
    missing = [folder for folder in out.absolute().parents if not folder.exists()]
    try:
        make_private_folders(out.absolute().parent)
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


@contextmanager
def _partial_of(out: Path) -> Iterator[Path]:
    """Yield the folder for what is not yet whole."""
    with ExitStack() as opened:
        try:
            working = opened.enter_context(working_folder(_place_of(out)))
            partial = working / "whole"
            partial.mkdir(mode=PRIVATE_FOLDER)
        except OSError as error:
            raise _cannot_write(out, error) from error
        yield partial


def _place_of(out: Path) -> Path:
    if out.exists() and not out.is_dir():
        raise OutputError(
            f"{out.name} is a file, not a folder.", "Name another folder for the results."
        )
    # A folder that exists may lie on another disk than the one above it, and moving in must
    # be a rename.
    return out if out.is_dir() else out.parent


def _move(partial: Path, out: Path) -> None:
    if not out.exists():
        # Another run into the same folder may be done by now: then it exists after all.
        try:
            partial.rename(out)
        except OSError:
            if not out.is_dir():
                raise
        else:
            return
    _move_into(partial, out)


def _move_to_new(partial: Path, out: Path) -> None:
    """Rename a folder to a name that nobody has; the system refuses one that holds files."""
    _require_free(out)
    try:
        partial.rename(out)
    except OSError:
        _require_free(out)  # taken since it was looked at
        raise


def _require_free(out: Path) -> None:
    if os.path.lexists(out):
        raise FolderTakenError(
            f"{out.name} is there already, and isn't written over.",
            "Name another folder for the results.",
        )


def _move_into(partial: Path, out: Path) -> None:
    """Move all files into a folder, or none; what they replace is kept until all are in."""
    sources = sorted(partial.rglob("*"))
    aside = partial / ".replaced"
    aside.mkdir()
    # Noted before it is done: taking back what was not done does no harm.
    moves: list[tuple[Path, Path]] = []
    made: list[Path] = []
    try:
        for number, source in enumerate(sources):
            target = out / source.relative_to(partial)
            _require_same_kind(source, target)
            if not source.is_dir():
                if os.path.lexists(target):
                    moves.append((target, aside / str(number)))
                    target.rename(aside / str(number))
                moves.append((source, target))
                source.rename(target)
            elif not target.exists():
                made.append(target)
                target.mkdir(mode=PRIVATE_FOLDER)
    except BaseException:
        for before, after in reversed(moves):
            with suppress(OSError):
                after.rename(before)
        _remove_empty(made[::-1])
        raise


def _require_same_kind(source: Path, target: Path) -> None:
    if target.exists() and source.is_dir() != target.is_dir():
        kind = "folder" if target.is_dir() else "file"
        raise FileExistsError(f"{target.name} is a {kind} there")


def _cannot_write(out: Path, error: OSError) -> OutputError:
    return OutputError(
        f"The results can't be written to {out.name or out}: {error.strerror or error}.",
        "Choose a folder that you may write to, on a disk with room.",
    )
