"""The command line: `legseg`, each command one service call."""

from __future__ import annotations

import sys

_INTERRUPTED = 130  # how typer leaves on Ctrl-C before or after a command
_WINDOW: tuple[list[str], ...] = ([], ["open"])  # by hand, and from the menu


def main() -> None:
    """Run the command line and leave: 0 if all went well, 1 if not, 2 for wrong usage."""
    try:
        if sys.argv[1:] in _WINDOW:
            _run_window()
        # What the commands need takes a moment to load, in which Ctrl-C may come as well.
        from legseg_desktop.cli.application import app  # noqa: PLC0415

        app()
    except KeyboardInterrupt:
        pass
    except SystemExit as leaving:
        if leaving.code != _INTERRUPTED:
            raise
    sys.exit("Cancelled: nothing was written.")


def _run_window() -> None:
    """Open the window without what the commands need, and leave when it is closed."""
    try:
        from legseg_desktop.gui.app import run_window  # noqa: PLC0415
    except ImportError:
        return  # the command to open it says so in words
    sys.exit(run_window())
