"""What leaves the library is complete, named as BIDS has it, and readable again."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path

import nibabel
import numpy as np
import pytest

from inference_engine.errors import InputError, OutputError
from inference_engine.formats.nifti import read_label_map
from inference_engine.progress import NoProgress, OperationCancelled
from legseg_desktop.records import ScanInputs
from legseg_desktop.services.add_analysis import add_analysis
from legseg_desktop.services.analyse_scan import analyse_scan
from legseg_desktop.services.export_from_library import export_from_library
from legseg_desktop.services.open_library import StudyLibrary, open_library
from tests.support.dicom_writer import SECRETS, Person, write_siemens
from tests.support.libraries import everything_in, imported
from tests.support.phantoms import two_leg_scan


@pytest.fixture
def library(tmp_path: Path, phantom_files: ScanInputs, no_network: None) -> Iterator[StudyLibrary]:
    """Two patients: one with two visits, the first of two scans; one with labels."""
    for number, (day, hour) in enumerate((("20240229", 10), ("20240229", 12), ("20240310", 10))):
        scan, _ = two_leg_scan(shape=(16, 12, 4), noise=5, seed=number)
        write_siemens(
            tmp_path / "in", scan, Person(study_date=day), channels=("water", "fat"),
            start=5 + 10 * number, time=f"{hour}0000.0",
        )  # fmt: skip
    analysis = tmp_path / "images" / "analysis"
    analyse_scan(phantom_files, analysis, progress=NoProgress(), identity="P-1", visit="Baseline!")
    with open_library(tmp_path / "library", create=True) as opened:
        imported(opened, tmp_path / "in")
        add_analysis(opened, analysis)
        yield opened


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t"))


def test_everything_is_written_under_bids_names(tmp_path: Path, library: StudyLibrary) -> None:
    out = tmp_path / "bids"
    outcome = export_from_library(library, out)
    assert (outcome.patients, outcome.scans, outcome.label_maps) == (2, 4, 1)
    images = sorted(path.name for path in out.rglob("*fat_*.nii.gz") if path.parent.name == "anat")
    assert images == [
        "sub-001_ses-1_acq-dixon_rec-fat_run-1_T1w.nii.gz",
        "sub-001_ses-1_acq-dixon_rec-fat_run-2_T1w.nii.gz",
        "sub-001_ses-2_acq-dixon_rec-fat_T1w.nii.gz",
        "sub-P1_ses-Baseline_acq-dixon_rec-fat_T1w.nii.gz",
    ]
    people = {row["participant_id"]: row for row in table(out / "participants.tsv")}
    assert people["sub-001"]["birth_year"] == "1961"
    assert people["sub-P1"]["pseudonym"] == "P-1"
    assert people["sub-P1"]["sex"] == "n/a"
    sessions = table(out / "sub-001" / "sub-001_sessions.tsv")
    assert [row["days_since_first"] for row in sessions] == ["0", "10"]
    description = json.loads((out / "dataset_description.json").read_text())
    assert description["DatasetType"] == "raw"
    assert not any(secret in everything_in(out) for secret in SECRETS)


def test_bytes_of_images_and_labels_are_those_of_the_library(
    tmp_path: Path, library: StudyLibrary
) -> None:
    export_from_library(library, tmp_path / "bids", patients=["P-1"])
    assert not (tmp_path / "bids" / "sub-001").exists()
    (scan,) = library.timeline(2)[0].scans
    by_role = {file.role: library.path_of(file) for file in scan.scan.files}
    start = "sub-P1_ses-Baseline"
    anat = tmp_path / "bids" / "sub-P1" / "ses-Baseline" / "anat"
    image = anat / f"{start}_acq-dixon_rec-fat_T1w.nii.gz"
    assert image.read_bytes() == by_role["fat"].read_bytes()
    derived = tmp_path / "bids" / "derivatives" / "legseg" / "sub-P1" / "ses-Baseline" / "anat"
    labels = read_label_map(derived / f"{start}_desc-muscles_dseg.nii.gz")
    names = {
        row["index"]: row["abbreviation"]
        for row in table(derived / f"{start}_desc-muscles_dseg.tsv")
    }
    present = {names[str(value)] for value in np.unique(labels.labels) if value}
    assert present == {"RF", "VL", "SM", "AM"}
    facts = json.loads((derived / f"{start}_desc-muscles_dseg.json").read_text())
    assert (facts["Author"], facts["Reviewed"]) == ("phantom 3", False)
    rows = table(derived / f"{start}_desc-muscles_measurements.tsv")
    kept = library.measurements(scan.revisions[-1].identifier)
    assert [float(row["volume_ml"]) for row in rows if row["volume_ml"] != "n/a"] == [
        row.volume_ml for row in kept if row.volume_ml is not None
    ]


def test_an_export_is_recognised_when_it_is_imported_again(
    tmp_path: Path, library: StudyLibrary
) -> None:
    export_from_library(library, tmp_path / "bids")
    outcome = imported(library, tmp_path / "bids")
    assert outcome.scans == ()
    assert len(outcome.already_there) == 4
    with open_library(tmp_path / "second", create=True) as second:
        assert len(imported(second, tmp_path / "bids").scans) == 4
        first, other = (row.patient for row in second.patient_rows())
        assert [first.pseudonym, other.pseudonym] == ["sub-001", "sub-P1"]
        assert (first.birth_year, first.sex, other.birth_year) == (1961, "F", None)
        visits = [each.visit for each in second.timeline(first.identifier)]
        assert [(v.name, v.days_since_first) for v in visits] == [("visit-1", 0), ("visit-2", 10)]
        assert second.timeline(other.identifier)[0].visit.name == "Baseline!"


def test_a_damaged_table_of_sessions_is_not_needed(tmp_path: Path, library: StudyLibrary) -> None:
    export_from_library(library, tmp_path / "bids", patients=["sub-001"])
    (tmp_path / "bids" / "sub-001" / "sub-001_sessions.tsv").write_bytes(b"\xff\tx\n")
    (tmp_path / "bids" / "participants.tsv").write_text(
        "participant_id\tbirth_year\nsub-001\told\n"
    )
    with open_library(tmp_path / "second", create=True) as second:
        assert len(imported(second, tmp_path / "bids").scans) == 3
        assert second.patient(1).birth_year is None


def test_visits_can_be_chosen_and_names_that_would_be_one_are_kept_apart(
    tmp_path: Path, library: StudyLibrary
) -> None:
    library.change_patient(1, pseudonym="P1")
    export_from_library(library, tmp_path / "bids", visits=["visit-2", "Baseline!"])
    assert {path.name for path in (tmp_path / "bids").glob("sub-*")} == {"sub-P1", "sub-P1x2"}
    assert len(list((tmp_path / "bids").rglob("*water*.nii.gz"))) == 2


def test_what_cannot_be_exported_is_said_and_leaves_nothing(
    tmp_path: Path, library: StudyLibrary
) -> None:
    out = tmp_path / "bids"
    with pytest.raises(InputError, match="no patient sub-9"):
        export_from_library(library, out, patients=["sub-9"])
    with pytest.raises(InputError, match="no scan to export"):
        export_from_library(library, out, visits=["never"])
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "file").write_text("")
    with pytest.raises(OutputError, match="isn't empty"):
        export_from_library(library, tmp_path / "full")

    class Stop:
        def report(self, fraction: float, message: str) -> None:
            if fraction > 0.5:
                raise OperationCancelled

    with pytest.raises(OperationCancelled):
        export_from_library(library, out, progress=Stop())
    library.path_of(library.scan(1).files[0]).unlink()
    with pytest.raises(InputError, match="can't be read"):
        export_from_library(library, out)
    assert not out.exists()


@pytest.mark.parametrize("role", ["water", "labels"])
def test_what_has_changed_since_it_was_stored_is_not_exported(
    tmp_path: Path, library: StudyLibrary, role: str
) -> None:
    (scan,) = library.timeline(2)[0].scans
    files = (*scan.scan.files, *scan.revisions[-1].files)
    path = library.path_of(next(file for file in files if file.role == role))
    path.chmod(0o600)
    path.write_bytes(path.read_bytes() + b"\0")  # gzip doesn't mind
    with pytest.raises(InputError, match=f"The {role} file of this scan has changed"):
        export_from_library(library, tmp_path / "bids", patients=["P-1"])
    assert not (tmp_path / "bids").exists()


_NAME = re.compile(
    r"sub-[A-Za-z0-9]+_ses-[A-Za-z0-9]+(_acq-dixon)?(_rec-(fat|water|inphase|opposedphase))?"
    r"(_run-\d+)?(_desc-muscles)?_(T1w|dseg|measurements|review)\.(nii\.gz|json|tsv)"
)


def test_a_derivative_holds_segmentations_that_can_be_read_and_traced(
    tmp_path: Path, library: StudyLibrary
) -> None:
    out = tmp_path / "bids"
    export_from_library(library, out)
    for path in out.rglob("anat/*"):
        assert _NAME.fullmatch(path.name), path.name
        subject, session = path.name.split("_")[:2]
        assert path.parts[-4:-1] == (subject, session, "anat")
    derived = out / "derivatives" / "legseg"
    (dseg,) = derived.rglob("*_dseg.nii.gz")
    facts = json.loads(dseg.with_name(dseg.name.replace(".nii.gz", ".json")).read_text())
    description = json.loads((derived / "dataset_description.json").read_text())
    images = []
    for source in facts["Sources"]:
        scheme, name, relative = source.split(":", 2)
        assert scheme == "bids"
        images.append(nibabel.load(derived / description["DatasetLinks"][name] / relative))
    labels = nibabel.load(dseg)
    assert len(images) == 2
    assert all(image.shape == labels.shape for image in images)
    assert all(np.allclose(image.affine, labels.affine, atol=1e-4) for image in images)
    hashes = facts["ImagesSHA256"]
    for image in images:
        path = Path(image.get_filename())
        role = path.name.partition("_rec-")[2].partition("_")[0]
        assert hashlib.sha256(path.read_bytes()).hexdigest() == hashes[role]
    values = set(np.unique(np.asarray(labels.dataobj)).tolist()) - {0}
    named = table(dseg.with_name(dseg.name.replace(".nii.gz", ".tsv")))
    assert values <= {int(row["index"]) for row in named}
    assert (facts["Revision"], facts["Model"]) == (1, "phantom")
    assert description["SourceDatasets"] == [{"URL": "../.."}]


def test_images_can_be_left_out(tmp_path: Path, library: StudyLibrary) -> None:
    outcome = export_from_library(library, tmp_path / "bids", with_images=False)
    assert outcome.label_maps == 1
    images = list((tmp_path / "bids").rglob("*.nii.gz"))
    assert [path.name for path in images] == ["sub-P1_ses-Baseline_desc-muscles_dseg.nii.gz"]
    facts = json.loads(next((tmp_path / "bids").rglob("*_dseg.json")).read_text())
    assert facts["Sources"] == []
    assert {entry["Role"] for entry in facts["Inputs"]} == {"fat", "water"}
    names = {one.file for one in library.timeline(2)[0].scans[0].revisions[-1].provenance.inputs}
    assert names == {"fat.nii.gz", "water.nii.gz"}
    assert not [name for name in names if f'"{name}"' in json.dumps(facts)]
