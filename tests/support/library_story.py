"""A story of changes to a library, told beforehand: what the library must then hold, exactly."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from legseg_desktop.library_records import ScanState
from legseg_desktop.storage.study_library import StudyLibrary
from tests.support.library_examples import add_revision, digest_of, images, new_scan

_PSEUDONYMS = ("P1", "P2", "P10")


@dataclass
class Told:
    """What a library holds, in plain dictionaries.

    Parameters
    ----------
    scans : dict of str to list of str
        Fingerprint to the comments of the revisions, the first first.
    diagnoses : dict of str to str
        By pseudonym.
    imported, revised : int
        How many scans and revisions there ever were.
    """

    scans: dict[str, list[str]] = field(default_factory=dict)
    diagnoses: dict[str, str] = field(default_factory=dict)
    imported: int = 0
    revised: int = 0

    def after(self, step: dict[str, Any]) -> Told:
        """Return what is held after one more step."""
        scans = {name: list(comments) for name, comments in self.scans.items()}
        told = Told(scans, dict(self.diagnoses), self.imported, self.revised)
        if step["what"] == "import":
            for name in step["names"]:
                told.scans[digest_of(name)] = []
                told.imported += 1
            told.diagnoses.setdefault(step["pseudonym"], "")
        elif step["what"] == "revise":
            told.scans[step["scan"]].append(step["comment"])
            told.revised += 1
        elif step["what"] == "change":
            told.diagnoses[step["pseudonym"]] = step["diagnosis"]
        else:
            del told.scans[step["scan"]]
        return told


def steps(seed: int, told: Told) -> Iterator[dict[str, Any]]:
    """Yield steps without end, each possible after those before it."""
    chance = random.Random(seed)
    while True:
        kinds = ["import", "import"]
        if told.scans:
            kinds += ["revise", "revise", "revise", "change", "delete"]
        what = chance.choice(kinds)
        step: dict[str, Any] = {"what": what}
        if what == "import":
            step["names"] = [f"{chance.random()}" for _ in range(chance.choice((1, 1, 3)))]
            step["pseudonym"] = chance.choice(_PSEUDONYMS)
        elif what == "change":
            step["pseudonym"] = chance.choice(sorted(told.diagnoses))
            step["diagnosis"] = f"stage {chance.random()}"
        else:
            step["scan"] = chance.choice(sorted(told.scans))
            step["comment"] = f"comment {chance.random()}"
        told = told.after(step)
        yield step


def take(step: dict[str, Any], library: StudyLibrary) -> None:
    """Take one step for real."""
    if step["what"] == "import":
        library.add_scans(
            [(new_scan(name, pseudonym=step["pseudonym"]), images(name)) for name in step["names"]]
        )
    elif step["what"] == "change":
        patient = library.find_patient(step["pseudonym"])
        assert patient is not None
        library.change_patient(patient.identifier, diagnosis=step["diagnosis"])
    else:
        scan = library.find_scan(step["scan"])
        assert scan is not None
        if step["what"] == "revise":
            add_revision(library, scan.identifier, comment=step["comment"])
        else:
            library.delete_scan(scan.identifier)


def held_by(library: StudyLibrary) -> Told:
    """Return what a library holds, and see that its parts agree with one another."""
    told = Told()
    for row in library.patient_rows():
        told.diagnoses[row.patient.pseudonym] = row.patient.diagnosis
        scans = [scan for visit in library.timeline(row.patient.identifier) for scan in visit.scans]
        assert row.scans == len(scans) == sum(number for _, number in row.states)
        for one in scans:
            told.scans[one.scan.fingerprint] = [each.comment for each in one.revisions]
            assert [each.number for each in one.revisions] == list(range(1, len(one.revisions) + 1))
            has_labels = one.scan.state is not ScanState.IMPORTED
            assert has_labels == bool(one.revisions)
            assert all(library.measurements(each.identifier) for each in one.revisions)
    audit = library.audit(limit=1_000_000)
    told.imported = sum(
        entry.action == "import" and entry.subject.startswith("scan ") for entry in audit
    )
    told.revised = sum(entry.action == "segment" for entry in audit)
    return told
