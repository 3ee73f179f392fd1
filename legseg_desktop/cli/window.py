"""The way from the command line to the window, which alone loads Qt."""

from __future__ import annotations

from pathlib import Path


def open_window(folder: Path | None) -> int:
    """Open the window, on the analyses of a folder if one is given; return its exit code."""
    from legseg_desktop.gui.app import run_window  # noqa: PLC0415

    return run_window(folder)
