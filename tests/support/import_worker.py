"""Runs commands of `legseg` until it is killed; run as a module by tests/integration.

Reads orders, one JSON object a line: 'command' are the arguments, 'kill_at' N kills the process
when Python enters the N-th watched action (opening, renaming, making or removing a file or folder).
For each order it forks, so that nothing has to be loaded again, and answers with the exit code
(negative for a signal) and how many watched actions there were ('' where it was killed).
"""

from __future__ import annotations

import json
import os
import signal
import sys
from itertools import count
from typing import Any

import legseg_desktop.services.import_into_library
import legseg_desktop.services.name_import  # noqa: F401 (loaded once, before the forks)
from legseg_desktop.cli.application import app

_WATCHED = {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod"}


def _run(order: dict[str, Any], answer: int) -> int:
    counter = count()

    def watch(event: str, _arguments: tuple[Any, ...]) -> None:
        if event in _WATCHED and next(counter) == order.get("kill_at"):
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)
    try:
        app(order["command"], standalone_mode=True)
    except SystemExit as leaving:
        os.write(answer, str(next(counter)).encode())
        return int(leaving.code or 0)
    return 70


def main() -> None:
    """Answer each order with one line."""
    for line in sys.stdin:
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            os._exit(_run(json.loads(line), writing))
        os.close(writing)
        _, status = os.waitpid(child, 0)
        actions = os.read(reading, 100).decode()
        os.close(reading)
        print(json.dumps([os.waitstatus_to_exitcode(status), actions]), flush=True)


if __name__ == "__main__":
    main()
