"""How quick a library of ten thousand scans is, beside the obvious way to do it.

    .venv/bin/python -m benchmarks.library [--patients 2500] [--rounds 9]

Makes a library of 2,500 patients with two visits of two scans each, every scan with a revision,
in a folder that goes afterwards. The obvious way keeps the same rows in plain tables without
indexes, joins them at every question and looks through them in Python, as a program does that has
grown from a script. Both answer the same questions in the same run, in turn; medians in ms, by the
clock and, in brackets, of processor time, which a busy machine changes less.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa

from legseg_desktop.library_records import ScanState
from legseg_desktop.storage.database import Database
from legseg_desktop.storage.library_layout import DATABASE
from legseg_desktop.storage.patient_rows import sort_key
from legseg_desktop.storage.schema import PATIENT, REVISION, SCAN, STORED_FILE, TAG, VISIT
from legseg_desktop.storage.study_library import StudyLibrary, create_library, open_library
from tests.support.library_examples import (
    PROVENANCE,
    TABLE,
    add_revision,
    add_scan,
    digest_of,
)

_DIAGNOSES = ("LGMD R1", "LGMD R2", "FSHD 1", "Becker", "Pompe", "healthy volunteer")
_QUESTIONS = {
    "list of all": "",
    "search, one found": "p1234 fshd",
    "search, a sixth found": "becker",
    "search, none found": "nobody here",
}

# By the clock and of processor time, ms.
_Time = tuple[float, float]


def main() -> None:
    """Print how long each takes to answer."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--patients", type=int, default=2500)
    parser.add_argument("--rounds", type=int, default=9)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        _compare(Path(folder), arguments.patients, arguments.rounds)


def _compare(folder: Path, patients: int, rounds: int) -> None:
    create_library(folder / "library")
    fill(folder / "library", patients)
    plain = plain_tables(folder / "library" / DATABASE, folder / "plain.sqlite")
    started = time.perf_counter()
    library = open_library(folder / "library")
    print(f"{patients} patients, {4 * patients} scans")
    print(f"{'opening':24}{1000 * (time.perf_counter() - started):8.1f} ms")
    for question, words in _QUESTIONS.items():
        ours, obvious = _in_turn(
            lambda words=words: library.patient_rows(words),
            lambda words=words: looked_through(plain, words),
            rounds,
        )
        found = [row.patient.pseudonym for row in library.patient_rows(words)]
        # The same answer, or the comparison means nothing.
        assert sorted(found) == sorted(name for name, *_ in looked_through(plain, words))
        print(
            f"{question:24}{_words(ours)}, obvious {_words(obvious)}, "
            f"{obvious[1] / ours[1]:4.1f} times; {len(found)} found"
        )
    first = library.patient_rows("", 1)[0].patient.identifier
    for name, work in (
        ("first 200 of the list", lambda: library.patient_rows("", 200)),
        ("timeline of one", lambda: library.timeline(first)),
    ):
        print(f"{name:24}{_words(_median([_once(work) for _ in range(rounds)]))}")
    _time_writing(library, rounds)
    library.close()
    plain.close()


def _time_writing(library: StudyLibrary, rounds: int) -> None:
    numbers = iter(range(rounds))
    scan = add_scan(library, "timed")
    for name, work in (
        ("adding a small scan", lambda: add_scan(library, f"timed {next(numbers)}")),
        ("adding a revision", lambda: add_revision(library, scan.identifier)),
    ):
        print(f"{name:24}{_words(_median([_once(work) for _ in range(rounds)]))}, on the disk")


def _in_turn(ours: Callable[[], object], obvious: Callable[[], object], rounds: int) -> list[_Time]:
    """Return the medians of both; in turn, so that a busy machine is fair to both."""
    times = [(_once(ours), _once(obvious)) for _ in range(rounds)]
    return [_median([pair[place] for pair in times]) for place in (0, 1)]


def _median(times: list[_Time]) -> _Time:
    clock, processor = zip(*times, strict=True)
    return statistics.median(clock), statistics.median(processor)


def _once(work: Callable[[], object]) -> _Time:
    """Return how long a call takes, by the clock and of processor time, ms."""
    started = time.perf_counter(), time.process_time()
    work()
    return (
        1000 * (time.perf_counter() - started[0]),
        1000 * (time.process_time() - started[1]),
    )


def _words(measured: _Time) -> str:
    return f"{measured[0]:7.1f} ({measured[1]:5.1f}) ms"


def fill(folder: Path, patients: int) -> None:
    """Write the rows of a large library; the files that they name are never looked at here."""
    with open_library(folder) as library:
        scan = add_scan(library, "example")
        add_revision(library, scan.identifier)
        library.delete_patient(1)
    database = Database(folder / DATABASE, read_only=False, key=None)
    chance = random.Random(0)
    people, tags, visits, scans, revisions, files = [], [], [], [], [], []
    provenance, table = _as_stored()
    for number in range(1, patients + 1):
        name, diagnosis = f"P{number}", chance.choice(_DIAGNOSES)
        tag = f"cohort {chance.choice('ABC')}"
        people.append(
            {
                "id": number,
                "pseudonym": name,
                "birth_year": 1940 + number % 60,
                "sex": "FM"[number % 2],
                "diagnosis": diagnosis,
                "sort_key": sort_key(name),
                "search_text": f"{name}\n{diagnosis}\n{tag}\nbaseline\nmonth 12".casefold(),
            }
        )
        tags.append({"patient_id": number, "name": tag})
        for place, visit in enumerate(("baseline", "month 12")):
            visit_id = 2 * number + place
            visits.append(
                {
                    "id": visit_id,
                    "patient_id": number,
                    "name": visit,
                    "days_since_first": 365 * place,
                }
            )
            for scan_id in (2 * visit_id, 2 * visit_id + 1):
                key = digest_of(str(scan_id))
                scans.append(
                    {
                        "id": scan_id,
                        "visit_id": visit_id,
                        "key": key[:16],
                        "fingerprint": key,
                        "description": "Siemens 3 T",
                        "shape": "[264,160,60]",
                        "spacing_mm": "[1.5,1.5,5.0]",
                        "stacks": 1,
                        "warnings": "[]",
                        "state": chance.choice(list(ScanState)).value,
                        "created": PROVENANCE.created,
                    }
                )
                revisions.append(
                    {
                        "scan_id": scan_id,
                        "number": 1,
                        "kind": "automatic",
                        "author": "coarse 0.3.0",
                        "comment": "",
                        "label_table": table,
                        "findings": "[]",
                        "provenance": provenance,
                        "created": PROVENANCE.created,
                    }
                )
                files += [
                    {
                        "scan_id": scan_id,
                        "role": role,
                        "path": f"scans/{key[:16]}/{role}.nii.gz",
                        "sha256": key,
                        "size": 1,
                    }
                    for role in ("fat", "water", "in_phase", "opposed_phase")
                ]
    rows = zip(
        (PATIENT, TAG, VISIT, SCAN, REVISION, STORED_FILE),
        (people, tags, visits, scans, revisions, files),
        strict=True,
    )
    with database.writing() as connection:
        for kind, values in rows:
            connection.execute(sa.insert(kind), values)
    database.close()


def _as_stored() -> tuple[str, str]:
    from legseg_desktop.storage.record_json import to_json  # noqa: PLC0415

    return to_json(PROVENANCE), to_json(TABLE)


def plain_tables(source: Path, target: Path) -> sqlite3.Connection:
    """Return the same rows in tables without keys and indexes."""
    connection = sqlite3.connect(target)
    connection.execute("ATTACH ? AS library", (str(source),))
    for name in ("patient", "tag", "visit", "scan"):
        connection.execute(f"CREATE TABLE main.{name} AS SELECT * FROM library.{name}")
    connection.commit()
    connection.execute("DETACH library")
    return connection


def looked_through(connection: sqlite3.Connection, search: str) -> list[tuple[object, ...]]:
    """Return a row for each patient whose texts hold all words, as a script would."""
    patients: dict[int, dict[str, object]] = {}
    query = (
        "SELECT p.id, p.pseudonym, p.diagnosis, t.name, v.name, v.days_since_first, s.state "
        "FROM patient p JOIN visit v ON v.patient_id = p.id JOIN scan s ON s.visit_id = v.id "
        "LEFT JOIN tag t ON t.patient_id = p.id"
    )
    for key, name, diagnosis, tag, visit, days, state in connection.execute(query):
        row = patients.setdefault(
            key,
            {"name": name, "diagnosis": diagnosis, "tags": set(), "visits": {}, "states": {}},
        )
        row["tags"].add(tag)  # type: ignore[attr-defined]
        row["visits"][visit] = days  # type: ignore[index]
        row["states"][state] = row["states"].get(state, 0) + 1  # type: ignore[index,attr-defined]
    words = search.casefold().split()
    found = []
    for row in patients.values():
        text = f"{row['name']} {row['diagnosis']} {row['tags']} {row['visits']}".casefold()
        if all(word in text for word in words):
            found.append((row["name"], row["diagnosis"], row["tags"], row["visits"], row["states"]))
    return sorted(found, key=lambda row: sort_key(str(row[0])))


if __name__ == "__main__":
    main()
