"""Start LegSeg: without arguments the window, otherwise one command."""

from __future__ import annotations

import importlib
import os
import sys
import threading
from contextlib import suppress
from pathlib import Path

START_FILES = "start_files.txt"
"""Of the frozen program: which files the window's start reads, one a line (installer/build.py)."""


def main() -> None:
    """Run a worker if asked to, otherwise the command line.

    A frozen program has one executable, so worker processes start through here too:
    `--worker MODULE ARGUMENT`. That is handled before anything else is imported, because
    TensorFlow and Qt must never meet in one process (docs/decisions/0003).
    """
    match sys.argv[1:]:
        case ["--worker", module, argument] if module.startswith("inference_engine."):
            sys.exit(importlib.import_module(module).main(argument))
        case arguments:
            if arguments[:1] in ([], ["open"]):
                _read_ahead()
            from legseg_desktop import cli  # noqa: PLC0415

            cli.main()


def _read_ahead() -> None:
    """Have what the window needs read from the disk, all at once, while Python gets to it."""
    folder = Path(getattr(sys, "_MEIPASS", ""))
    if not getattr(sys, "frozen", False) or not hasattr(os, "posix_fadvise"):
        return

    def ask() -> None:
        with suppress(OSError):
            for name in (folder / START_FILES).read_text(encoding="utf-8").splitlines():
                file = os.open(folder / name, os.O_RDONLY)
                os.posix_fadvise(file, 0, 0, os.POSIX_FADV_WILLNEED)
                os.close(file)

    threading.Thread(target=ask, daemon=True).start()


if __name__ == "__main__":
    main()
