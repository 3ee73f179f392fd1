"""`python main.py`: the worker before anything else, otherwise the command line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from queue import SimpleQueue

import pytest

import main

MAIN = Path(__file__).parents[2] / "main.py"


def test_the_worker_starts_without_the_window(tmp_path: Path) -> None:
    # An empty job: the worker must answer on its pipe, and must not have touched Qt.
    own, job = tmp_path / "own", tmp_path / "job"
    job.mkdir()
    imports = tmp_path / "imports.txt"
    with (
        imports.open("w") as errors,
        subprocess.Popen(
            [
                sys.executable,
                "-X",
                "importtime",
                MAIN,
                "--worker",
                "inference_engine.network.inference_worker",
                own,
            ],
            stdin=subprocess.PIPE,  # held open: the worker ends with its parent
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        ) as worker,
    ):
        assert worker.stdin is not None
        assert worker.stdout is not None
        worker.stdin.write(json.dumps({"kind": "job", "job": 1, "folder": str(job)}) + "\n")
        worker.stdin.flush()
        answers = (json.loads(line)["kind"] for line in worker.stdout)
        assert next(answer for answer in answers if answer not in {"ready", "alive"}) == "crashed"
        worker.stdin.close()
        worker.wait(timeout=60)
    loaded = imports.read_text()
    assert "inference_engine.network.inference_job" in loaded
    assert "PySide6" not in loaded
    assert "legseg_desktop" not in loaded


def test_a_command_reaches_the_command_line() -> None:
    answer = subprocess.run(
        [sys.executable, MAIN, "--help"], capture_output=True, text=True, check=False, timeout=60
    )
    assert answer.returncode == 0, answer.stderr
    assert "analyse" in answer.stdout


@pytest.mark.parametrize("arguments", [[], ["open"]])
def test_the_window_opens_without_what_the_commands_need(arguments: list[str]) -> None:
    code = (
        "import sys, types\n"
        "window = types.ModuleType('window')\n"
        "window.run_window = lambda: 7 if 'typer' not in sys.modules else 1\n"
        "sys.modules['legseg_desktop.gui.app'] = window\n"
        "from legseg_desktop.cli import main\n"
        "main()\n"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, check=False, timeout=60
    )
    assert answer.returncode == 7, answer.stderr


def test_a_window_that_cant_be_loaded_is_told_of_in_words(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "sys.modules['legseg_desktop.gui.app'] = None\n"
        "from legseg_desktop.cli import main\n"
        "main()\n"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "XDG_STATE_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert answer.returncode == 1
    assert answer.stderr.startswith("LegSeg met an unexpected error (ModuleNotFoundError).")
    assert "Traceback" not in answer.stderr


def test_the_frozen_window_has_its_files_read_ahead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("first.so", "second.so"):
        (tmp_path / name).write_bytes(name.encode())
    (tmp_path / main.START_FILES).write_text("first.so\nsecond.so\n")
    asked: SimpleQueue[bytes] = SimpleQueue()

    def note(file: int, start: int, length: int, advice: int) -> None:
        assert (start, length, advice) == (0, 0, os.POSIX_FADV_WILLNEED)  # all of it
        asked.put(os.read(file, 100))

    opened: list[list[str]] = []
    monkeypatch.setattr(os, "posix_fadvise", note)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    monkeypatch.setattr("legseg_desktop.cli.main", lambda: opened.append(sys.argv[1:]))
    monkeypatch.setattr(sys, "argv", ["legseg", "doctor"])
    main.main()
    assert asked.empty()
    monkeypatch.setattr(sys, "argv", ["legseg", "open", "scan"])
    main.main()
    assert {asked.get(timeout=30), asked.get(timeout=30)} == {b"first.so", b"second.so"}
    # A bundle without the list starts all the same.
    (tmp_path / main.START_FILES).unlink()
    main.main()
    assert opened == [["doctor"], ["open", "scan"], ["open", "scan"]]
