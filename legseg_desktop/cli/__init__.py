"""The command line: `legseg`, each command one service call."""

from legseg_desktop.cli.application import main

__all__ = ["main"]
