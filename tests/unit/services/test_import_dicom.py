"""The import: scans without names, all or none, and the table of who is who apart."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import numpy as np
import pytest

from inference_engine.errors import InputError, OutputError
from inference_engine.formats.nifti import read_dixon_scan
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.orientation import to_canonical
from inference_engine.progress import OperationCancelled
from legseg_desktop.services import pseudonym_file
from legseg_desktop.services.import_dicom import import_dicom, list_dicom
from legseg_desktop.services.pseudonym_file import default_table_path
from tests.support.dicom_writer import (
    CHANNELS,
    SECRETS,
    Person,
    stored,
    write_enhanced,
    write_siemens,
)
from tests.support.phantoms import two_leg_scan

SCAN, _ = two_leg_scan(shape=(16, 12, 4), axis_codes="LPS")


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """Return an export of two visits of one patient, in a folder named after her."""
    folder = tmp_path / "Querulant_Theodora_19610314"
    write_siemens(folder / "first", SCAN, Person())
    write_enhanced(folder / "second.dcm", SCAN, Person(study_date="20240310"))
    (folder / "Querulant.txt").write_text("no image")
    return folder


def everything_in(folder: Path) -> str:
    parts = [str(path.relative_to(folder)) for path in folder.rglob("*")]
    parts += [p.read_bytes().decode("latin-1") for p in folder.rglob("*") if p.is_file()]
    return "\n".join(parts)


def test_scans_come_out_ready_for_analysis(export: Path, tmp_path: Path) -> None:
    outcome = import_dicom(export, tmp_path / "out")
    assert [scan.folder for scan in outcome.scans] == ["sub-001/visit-1", "sub-001/visit-2"]
    for scan in outcome.scans:
        paths = {role: tmp_path / "out" / scan.folder / f"{role}.nii.gz" for role in CHANNELS}
        read = read_dixon_scan(**paths)
        assert read.derived == frozenset()
        for role in CHANNELS:
            found, geometry = to_canonical(getattr(read, role), read.geometry)
            true, place = to_canonical(stored(getattr(SCAN, role)), SCAN.geometry)
            np.testing.assert_array_equal(found, true)
            assert geometry.matches(place)
        assert scan.warnings == ()


def test_no_identifier_reaches_the_results(export: Path, tmp_path: Path) -> None:
    outcome = import_dicom(export, tmp_path / "out")
    written = everything_in(tmp_path / "out") + repr(outcome)
    for secret in SECRETS:
        assert secret not in written
    facts = json.loads((tmp_path / "out/sub-001/visit-2/scan.json").read_text())
    assert facts["days_since_first_visit"] == 10
    assert facts["birth_year"] == 1961
    assert facts["images"]["water"]["vendor"] == "Philips"


def test_the_log_counts_what_was_removed(export: Path, tmp_path: Path) -> None:
    import_dicom(export, tmp_path / "out")
    log = json.loads((tmp_path / "out/import_log.json").read_text())
    assert log["removed_elements"]["PatientName"] == 17
    assert log["removed_elements"]["InstitutionName"] == 17
    assert log["files_left_out"] == {"is not a DICOM file": 1}


def test_the_table_is_apart_and_private(export: Path, tmp_path: Path) -> None:
    import_dicom(export, tmp_path / "out")
    table = default_table_path(tmp_path / "out")
    assert table.parent == tmp_path
    assert stat.S_IMODE(table.stat().st_mode) == 0o600
    assert "Querulant^Theodora" in table.read_text()
    assert not list(tmp_path.glob(".*"))


def test_importing_again_changes_nothing_and_a_new_patient_gets_a_new_name(
    export: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    import_dicom(export, out)
    table = default_table_path(out).read_bytes()
    files = {path: path.read_bytes() for path in out.rglob("*.nii.gz")}
    import_dicom(export, out)
    assert default_table_path(out).read_bytes() == table
    assert {path: path.read_bytes() for path in out.rglob("*.nii.gz")} == files
    write_siemens(tmp_path / "new", SCAN, Person(patient_id="9", study_date="19990101"))
    (scan,) = import_dicom(tmp_path / "new", out).scans
    assert scan.folder == "sub-002/visit-1"


def test_several_scans_of_a_visit_have_folders_of_their_own(tmp_path: Path) -> None:
    person = Person()
    other, _ = two_leg_scan(shape=(16, 12, 6))
    write_siemens(tmp_path / "in", SCAN, person)
    write_siemens(tmp_path / "in", other, person, start=30, time="103000.0")
    outcome = import_dicom(tmp_path / "in", tmp_path / "out")
    assert [s.folder for s in outcome.scans] == [
        "sub-001/visit-1/scan-1",
        "sub-001/visit-1/scan-2",
    ]


def test_listing_writes_nothing(export: Path, tmp_path: Path) -> None:
    before = set(tmp_path.rglob("*"))
    outcome = list_dicom(export)
    assert set(tmp_path.rglob("*")) == before
    assert {image.role for image in outcome.images} == set(CHANNELS)
    assert all(image.is_imported and image.confidence > 0.9 for image in outcome.images)
    assert outcome.skipped == ("1 file that is not a DICOM file.",)


def test_channels_that_disagree_are_told(tmp_path: Path) -> None:
    twice = DixonScan(
        SCAN.water, SCAN.fat, SCAN.in_phase / 2, SCAN.opposed_phase, SCAN.geometry
    )  # fmt: skip
    write_siemens(tmp_path / "in", twice, Person())
    (scan,) = import_dicom(tmp_path / "in", tmp_path / "out").scans
    assert len(scan.warnings) == 1
    assert "in-phase image differs from water + fat by 50 %" in scan.warnings[0]


def test_without_a_dixon_pair_nothing_is_written(tmp_path: Path) -> None:
    write_siemens(tmp_path / "in", SCAN, Person(), channels=["fat"])
    with pytest.raises(InputError, match="No complete Dixon scan"):
        import_dicom(tmp_path / "in", tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["in"]


class _StoppingAt:
    def __init__(self, fraction: float) -> None:
        self.fraction = fraction

    def report(self, fraction: float, message: str) -> None:
        if fraction > self.fraction:
            raise OperationCancelled


@pytest.mark.parametrize("fraction", [0.05, 0.3, 0.6, 0.9])
def test_cancelling_leaves_nothing(export: Path, tmp_path: Path, fraction: float) -> None:
    with pytest.raises(OperationCancelled):
        import_dicom(export, tmp_path / "out", progress=_StoppingAt(fraction))
    assert [path.name for path in tmp_path.iterdir()] == [export.name]


def test_a_failure_at_the_end_puts_the_old_table_back(
    export: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    import_dicom(export, out)
    before = default_table_path(out).read_bytes()
    write_siemens(tmp_path / "new", SCAN, Person(patient_id="9"))
    true_write = pseudonym_file._write_private

    def write_then_fail(path: Path, content: bytes) -> None:
        true_write(path, content)
        monkeypatch.setattr(pseudonym_file, "_write_private", true_write)
        raise OSError("the disk is full")

    monkeypatch.setattr(pseudonym_file, "_write_private", write_then_fail)
    with pytest.raises(OSError, match="full"):
        import_dicom(tmp_path / "new", out)
    assert default_table_path(out).read_bytes() == before
    assert not (out / "sub-002").exists()


def test_the_table_may_not_lie_among_the_results(export: Path, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="among the de-identified files"):
        import_dicom(export, tmp_path / "out", table_path=tmp_path / "out" / "who.csv")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_table_that_cannot_be_written_stops_the_import(export: Path, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    with pytest.raises(OutputError, match="table of pseudonyms"):
        import_dicom(export, tmp_path / "out", table_path=locked / "who.csv")
    assert not (tmp_path / "out").exists()


def test_a_table_that_is_a_folder_gets_its_sentence(export: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="table of pseudonyms can't be read"):
        import_dicom(export, tmp_path / "out", table_path=tmp_path)
