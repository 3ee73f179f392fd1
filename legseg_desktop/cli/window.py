"""The way from the command line to the window, which alone loads Qt."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from legseg_desktop.cli.console import speaking_plainly


def open_window(folder: Path | None, dropped: Sequence[Path] = ()) -> int:
    """Open the window, on analyses or on dropped paths if any are given; return its exit code."""
    from legseg_desktop.gui.app import run_window  # noqa: PLC0415

    return run_window(folder, dropped)


@speaking_plainly
def open_them(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[PATH…]",
            readable=False,
            help="Images, a folder of them, or saved analyses.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Open the window on files and folders, as if they were dropped on it.

    legseg open /media/scans/visit-1
    """
    from inference_engine.errors import InputError  # noqa: PLC0415

    given = [path.absolute() for path in paths or ()]
    for path in given:
        if not path.exists():
            raise InputError(
                f"There is no file or folder {path.name}.", "Check the path and try again."
            )
    raise typer.Exit(open_window(None, given))
