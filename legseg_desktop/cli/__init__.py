"""The command line: `legseg`, each command one service call."""

from __future__ import annotations

import sys

_INTERRUPTED = 130  # how typer leaves on Ctrl-C before or after a command


def main() -> None:
    """Run the command line and leave: 0 if all went well, 1 if not, 2 for wrong usage."""
    try:
        # What the commands need takes a moment to load, in which Ctrl-C may come as well.
        from legseg_desktop.cli.application import app  # noqa: PLC0415

        app()
    except KeyboardInterrupt:
        pass
    except SystemExit as leaving:
        if leaving.code != _INTERRUPTED:
            raise
    sys.exit("Cancelled: nothing was written.")
