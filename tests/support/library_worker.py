"""Changes a library until it is killed; run as a module by tests/integration.

    python -m tests.support.library_worker FOLDER [KEY AS HEXADECIMAL DIGITS]

Reads orders, one JSON object a line, and forks a process for each. It opens the library and takes
either the given 'steps' or those of a story without end ('seed', 'told'), and says each step before
and after. With 'kill_at' N it kills itself when Python enters the N-th watched action (opening,
renaming, making or removing a file or folder). With 'largest_file' no file can grow beyond so many
bytes, as on a full disk; it stops at the first refusal, and says what the library holds then.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
from dataclasses import asdict
from itertools import count
from pathlib import Path
from typing import Any

from inference_engine.errors import OutputError
from legseg_desktop.storage.study_library import open_library
from tests.support.library_story import Told, held_by, steps, take

_WATCHED = {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod"}


def work(folder: Path, order: dict[str, Any]) -> None:
    """Take the steps of a story, saying each before and after it."""
    key = bytes.fromhex(sys.argv[2]) if sys.argv[2:] else None
    library = open_library(folder, key=key)
    if order.get("kill_at"):
        _kill_at(order["kill_at"])
    if order.get("largest_file"):
        resource.setrlimit(resource.RLIMIT_FSIZE, (order["largest_file"], resource.RLIM_INFINITY))
    for step in order.get("steps") or steps(order["seed"], Told(**order["told"])):
        _say({"begun": step})
        try:
            take(step, library)
        except OutputError as error:
            staged = [path.name for path in (folder / "staging").iterdir()]
            _say({"refused": str(error), "held": asdict(held_by(library)), "staged": staged})
            break
        _say({"done": step})


def _kill_at(number: int) -> None:
    counter = count(1)

    def watch(event: str, _arguments: tuple[Any, ...]) -> None:
        if event in _WATCHED and next(counter) == number:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)


def _say(line: dict[str, Any]) -> None:
    os.write(1, (json.dumps(line) + "\n").encode())


def main() -> None:
    """Fork for every order; say when the child has ended."""
    folder = Path(sys.argv[1])
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            _say({"child": os.getpid()})
            try:
                work(folder, json.loads(line))
            except BaseException as error:
                _say({"failed": repr(error)})
            os._exit(0)
        os.waitpid(child, 0)
        _say({"ended": True})


if __name__ == "__main__":
    main()
