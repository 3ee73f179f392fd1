"""`legseg library import`, killed anywhere: afterwards all of it is there, or nothing."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from legseg_desktop.services.check_library import check_library
from legseg_desktop.services.name_patients import table_path_of
from legseg_desktop.services.open_library import open_library
from tests.support.dicom_writer import Person, write_siemens
from tests.support.phantoms import two_leg_scan

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has neither fork nor SIGKILL"
)

KILLS = 12
KILLED = -9
END = 40


@pytest.fixture
def legseg() -> Iterator[Callable[..., tuple[int, str]]]:
    """Return a function that runs a command in a process of its own, perhaps until it is killed."""
    worker = subprocess.Popen(
        [sys.executable, "-m", "tests.support.import_worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert worker.stdin is not None
    assert worker.stdout is not None

    def run(*command: object, kill_at: int | None = None) -> tuple[int, str]:
        order = {"command": [str(part) for part in command], "kill_at": kill_at}
        worker.stdin.write(json.dumps(order) + "\n")
        worker.stdin.flush()
        code, actions = json.loads(worker.stdout.readline())
        return code, actions

    yield run
    worker.stdin.close()
    worker.wait(60)
    worker.stdout.close()


def write_patient(folder: Path, number: int) -> Path:
    """Write an export of one patient with two visits, unlike any other."""
    person = {"patient_id": f"ZZ-{number}", "name": f"Querulant^{number}"}
    for visit, day in enumerate(("20240229", "20240310")):
        scan, _ = two_leg_scan((16, 12, 4), axis_codes="LPS", noise=5, seed=2 * number + visit)
        write_siemens(folder, scan, Person(study_date=day, **person), channels=("water", "fat"))
    return folder


def scans_by_patient(folder: Path) -> dict[str, int]:
    with open_library(folder) as library:
        known = {line.split(",")[0] for line in table_path_of(library).read_text().splitlines()}
        found = {row.patient.pseudonym: row.scans for row in library.patient_rows()}
    # A pseudonym without its row would be lost.
    assert set(found) <= known
    return found


def test_a_killed_import_leaves_all_or_nothing(
    tmp_path: Path, legseg: Callable[..., tuple[int, str]]
) -> None:
    folder = tmp_path / "library"
    place = ("--library", folder)
    assert legseg("library", "import", write_patient(tmp_path / "first", 0), *place)[0] == 0
    code, actions = legseg("library", "import", write_patient(tmp_path / "second", 1), *place)
    assert code == 0
    expected = {"sub-001": 2, "sub-002": 2}
    assert scans_by_patient(folder) == expected
    draw = random.Random(20261127)
    # Most of it is reading; the moves into place and the end of the transaction come last.
    last = int(actions) - END
    points = [*draw.sample(range(last), KILLS // 3)]
    points += draw.sample(range(last, int(actions)), KILLS - len(points))
    export, patient = write_patient(tmp_path / "third", 2), "sub-003"
    killed = 0
    for point in points:
        code, _ = legseg("library", "import", export, *place, kill_at=point)
        assert code in (0, KILLED)
        killed += code == KILLED
        found = scans_by_patient(folder)
        assert check_library(folder) == ()
        if code == 0:
            assert patient in found
        assert found == expected | ({patient: 2} if patient in found else {})
        if patient in found:
            # Now with another one, so that every kill meets an import that has work to do.
            expected = found
            number = len(found)
            export, patient = write_patient(tmp_path / str(point), number), f"sub-{number + 1:03d}"
    assert killed >= KILLS // 2
    assert legseg("library", "import", export, *place)[0] == 0
    assert scans_by_patient(folder) == expected | {patient: 2}
    assert legseg("library", "check", *place)[0] == 0
    assert not [path.name for path in tmp_path.iterdir() if path.name.startswith(".")]
