"""A simulated cohort as a BIDS-like data set: images as raw data, the truth as a derivative."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.formats.atomic_file import write_file
from inference_engine.formats.bids import (
    BidsSession,
    write_dataset_description,
    write_sidecar,
    write_tsv,
)
from inference_engine.formats.nifti import write_label_map, write_volume
from inference_engine.simulation.cohort import SimulatedVisit
from inference_engine.simulation.scanner import Scanner
from legseg_desktop.services.bids_images import dixon_image, write_label_names
from legseg_desktop.services.record_provenance import ROLES, installed_version
from legseg_desktop.services.simulated_subject import SimulatedSubject, TrueFatFraction

_NAME = "Simulated Dixon MRI of the thighs"
_TRUTH = Path("derivatives") / "truth"
_FIELD_STRENGTH_T = 1.5
_README = """\
Simulated Dixon MRI of the thighs, made by LegSeg: no image shows a person.

Images: sub-*/ses-*/anat/*_rec-{water,fat,inphase,opposedphase}_T1w.nii.gz, arbitrary units.
Truth: derivatives/truth, muscles (dseg) and proton-density fat fraction (PDFFmap, 0 to 1, not a
number where there is no tissue). The images' own fat fraction reads higher, weighted by T1.
"""


def write_bids_subject(
    dataset: Path, subject: SimulatedSubject, visits: Iterable[SimulatedVisit]
) -> None:
    """Write a subject's images and truth.

    Parameters
    ----------
    dataset : Path
        Root of the data set.
    subject : SimulatedSubject
        Who it is.
    visits : iterable of SimulatedVisit
        Its visits, in order.

    Raises
    ------
    OutputError
        If an image can't be written.
    """
    rows = []
    for number, visit in enumerate(visits, start=1):
        session = BidsSession(subject.name.removeprefix("sub-"), str(number))
        flip_degrees = subject.visits[number - 1].plan.flip_degrees
        _write_images(dataset, session, visit, flip_degrees)
        _write_truth(dataset / _TRUTH, session, visit)
        rows.append(
            {
                "session_id": f"ses-{number}",
                "days_since_first": visit.days_since_first,
                **subject.facts_of_visit(number),
                "swapped": str(visit.swapped).lower(),
            }
        )
    write_tsv(dataset / subject.name / f"{subject.name}_sessions.tsv", tuple(rows[0]), rows)


def write_bids_dataset(dataset: Path, subjects: Sequence[SimulatedSubject]) -> None:
    """Write what describes the whole data set: its subjects, its labels, what it is.

    Raises
    ------
    OutputError
        If a file can't be written.
    """
    version = installed_version("legseg")
    write_file(dataset / "README", _README.encode("utf-8"))
    write_dataset_description(dataset, _NAME, version=version)
    rows = [
        {"participant_id": subject.name, **subject.facts(), "seed": subject.seed}
        for subject in subjects
    ]
    write_tsv(dataset / "participants.tsv", tuple(rows[0]), rows)
    write_dataset_description(
        dataset / _TRUTH, f"{_NAME}: truth", version=version, is_derivative=True
    )
    write_label_names(dataset / _TRUTH / "dseg.tsv", load_label_table())


def _write_images(
    dataset: Path, session: BidsSession, visit: SimulatedVisit, flip_degrees: float
) -> None:
    for role in ROLES:
        path = dixon_image(dataset, session, role)
        write_volume(path, getattr(visit.scan, role), visit.scan.geometry)
        content = {
            "Modality": "MR",
            "MagneticFieldStrength": _FIELD_STRENGTH_T,
            "RepetitionTime": Scanner.repetition_ms / 1000,
            "FlipAngle": flip_degrees,
            "BodyPart": "THIGH",
            "Simulated": True,
            "Units": "arbitrary",
        }
        if role in visit.scan.derived:
            content["Sources"] = "computed from water and fat"
        write_sidecar(path, content)


def _write_truth(derivative: Path, session: BidsSession, visit: SimulatedVisit) -> None:
    path = session.image(derivative, "desc-truth", suffix="dseg")
    write_label_map(path, visit.truth)
    path = session.image(derivative, "desc-truth", suffix="PDFFmap")
    write_volume(path, visit.true_fat_fraction, visit.truth.geometry)
    percent = TrueFatFraction(visit).by_side(load_label_table())
    write_sidecar(path, {"Units": "fraction", "MeanPercent": percent})
