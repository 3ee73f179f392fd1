"""A study library whose program is killed, or whose disk is full, has lost and gained nothing.

One process waits with everything loaded and forks for each kill, so that kills cost little.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any, cast

import pytest

from legseg_desktop.storage.check_library import check_library
from legseg_desktop.storage.study_library import create_library, open_library
from tests.support.library_examples import KEY, digest_of
from tests.support.library_story import Told, held_by, take

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills forked processes")

CHECKOUT = Path(__file__).parents[2]
# A killed process has said so many lines, two a step, and lived so much longer.
MOST_LINES, MOST_SECONDS = 9, 0.03


class Nursery:
    """The process that forks those which are killed."""

    def __init__(self, folder: Path, key: bytes | None) -> None:
        self.folder, self.key = folder, key
        create_library(folder, key=key)
        self._process = subprocess.Popen(
            [
                *(sys.executable, "-m", "tests.support.library_worker", str(folder)),
                *([key.hex()] if key else []),
            ],
            cwd=CHECKOUT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def live(
        self, order: dict[str, Any], kill_after: tuple[int, float] | None = None
    ) -> list[dict[str, Any]]:
        """Return what a child said until it was killed, after lines and seconds, or ended."""
        stream = cast("IO[str]", self._process.stdin)
        stream.write(json.dumps(order) + "\n")
        stream.flush()
        child = self._line()["child"]
        said = []
        if kill_after is not None:
            lines, seconds = kill_after
            said = [self._line() for _ in range(lines)]
            time.sleep(seconds)
            os.kill(child, signal.SIGKILL)
        while "ended" not in (line := self._line()):
            said.append(line)
        return said

    def _line(self) -> dict[str, Any]:
        line = cast("IO[str]", self._process.stdout).readline()
        assert line, "the process that forks has ended"
        return cast("dict[str, Any]", json.loads(line))

    def close(self) -> None:
        cast("IO[str]", self._process.stdin).close()
        cast("IO[str]", self._process.stdout).close()
        assert self._process.wait(20) == 0


@pytest.fixture
def nursery(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Nursery]:
    """Return the process for a new library; a key as parameter makes that an encrypted one."""
    nursery = Nursery(tmp_path / "library", getattr(request, "param", None))
    yield nursery
    nursery.close()


def require_whole(nursery: Nursery, told: Told, said: list[dict[str, Any]]) -> tuple[Told, bool]:
    """Return what the library holds: what was acknowledged, and the step begun last or not."""
    for line in said:
        assert "failed" not in line, line
        if "done" in line:
            told = told.after(line["done"])
    begun = [line["begun"] for line in said if "begun" in line]
    is_open = bool(said) and "begun" in said[-1]
    with open_library(nursery.folder, key=nursery.key) as library:
        held = held_by(library)
        assert held == told or (is_open and held == told.after(begun[-1]))
        paths = [
            library.path_of(file)
            for row in library.patient_rows()
            for visit in library.timeline(row.patient.identifier)
            for one in visit.scans
            for owner in (one.scan, *one.revisions)
            for file in owner.files
        ]
    assert all(path.is_file() for path in paths)
    assert check_library(nursery.folder, key=nursery.key) == ()
    return held, held != told


def kill_often(nursery: Nursery, kills: int, seed: int) -> list[bool]:
    """Return for each kill whether it met a step under way."""
    chance, told, met = random.Random(seed), Told(), []
    for number in range(kills):
        order = {"seed": seed * 1000 + number, "told": asdict(told)}
        moment = (chance.randrange(MOST_LINES), chance.uniform(0, MOST_SECONDS))
        said = nursery.live(order, moment)
        told, _ = require_whole(nursery, told, said)
        met.append(bool(said) and "begun" in said[-1])
    # Else nothing was put to the test.
    assert told.imported + told.revised > kills
    return met


@pytest.mark.parametrize("nursery", [None, KEY], ids=["plain", "encrypted"], indirect=True)
def test_killed_at_any_moment_nothing_acknowledged_is_lost(nursery: Nursery) -> None:
    met = kill_often(nursery, kills=10, seed=1)
    assert sum(met) > 2


@pytest.mark.slow
def test_killed_fifty_times(nursery: Nursery) -> None:
    met = kill_often(nursery, kills=50, seed=2)
    assert sum(met) > 12


@pytest.mark.parametrize("what", ["import", "revise", "delete"])
def test_killed_at_each_action_on_files_it_has_all_or_nothing(what: str, nursery: Nursery) -> None:
    folder = nursery.folder
    with open_library(folder) as library:
        before = {"what": "import", "names": ["old"], "pseudonym": "P1"}
        take(before, library)
        told = held_by(library)
    outcomes = []
    for number in range(1, 500):
        step = {
            "import": {"what": "import", "names": [f"{number}a", f"{number}b"], "pseudonym": "P2"},
            "revise": {"what": "revise", "scan": digest_of("old"), "comment": f"{number}"},
            "delete": {"what": "delete", "scan": digest_of("old")},
        }[what]
        said = nursery.live({"steps": [step], "kill_at": number})
        told, is_ahead = require_whole(nursery, told, said)
        if "done" in said[-1]:
            break
        outcomes.append(is_ahead)
        if what == "delete" and is_ahead:
            with open_library(folder) as library:
                take(before, library)
                told = held_by(library)
    # Killed early nothing was done, killed late all was, and never went back.
    assert outcomes.count(False) > 2
    assert outcomes.count(True) > 1
    assert outcomes == sorted(outcomes)


@pytest.mark.parametrize("largest_file", [8, 2_000, 200_000, 300_000])
def test_a_full_disk_leaves_everything_as_it_was(largest_file: int, nursery: Nursery) -> None:
    folder = nursery.folder
    order = {"seed": 3, "told": asdict(Told()), "largest_file": largest_file}
    *said, last = nursery.live(order)
    assert "disk" in last["refused"]
    told = Told()
    for line in said:
        told = told.after(line["done"]) if "done" in line else told
    assert Told(**last["held"]) == told
    assert last["staged"] == []
    with open_library(folder) as library:
        assert held_by(library) == told
    assert check_library(folder) == ()
