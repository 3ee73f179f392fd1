"""An import that fails or is stopped leaves the library as it was, and says why."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import nibabel
import numpy as np
import pytest

from inference_engine.errors import GeometryError, InputError, OutputError
from inference_engine.formats.nifti import write_volume
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.progress import OperationCancelled
from legseg_desktop.services import prepare_scan
from legseg_desktop.services.import_into_library import import_into_library
from legseg_desktop.services.name_patients import table_path_of
from legseg_desktop.services.open_library import StudyLibrary, open_library
from legseg_desktop.services.preview_import import ImageChoice, preview_import
from tests.support.dicom_writer import Person, write_classic, write_siemens
from tests.support.libraries import imported, write_stacks
from tests.support.phantoms import two_leg_scan

SCAN, _ = two_leg_scan(shape=(24, 20, 6), axis_codes="LPS")
LATER, _ = two_leg_scan(shape=(24, 20, 6), axis_codes="LPS", noise=9.0)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[StudyLibrary]:
    with open_library(tmp_path / "library", create=True) as opened:
        yield opened


@pytest.mark.parametrize(
    ("roles", "sentence"),
    [
        ({"water": "fat"}, "no water image beside it"),
        ({}, "None of the images is a Dixon image"),
    ],
)
def test_without_a_pair_nothing_is_imported(
    tmp_path: Path, library: StudyLibrary, roles: dict[str, str], sentence: str
) -> None:
    write_siemens(tmp_path / "in", SCAN, Person())
    with preview_import([tmp_path / "in"]) as preview:
        choices = [ImageChoice(i.key, roles.get(i.role, "")) for i in preview.images]
        with pytest.raises(InputError, match=sentence):
            import_into_library(library, preview, choices)
    assert library.patient_rows() == ()


def test_echoes_in_one_file_are_sent_to_their_own_command(
    tmp_path: Path, library: StudyLibrary
) -> None:
    echoes = np.stack([SCAN.water, SCAN.fat, SCAN.water], axis=-1)
    path = tmp_path / "echoes.nii.gz"
    nibabel.save(nibabel.Nifti1Image(echoes, SCAN.geometry.affine), path)
    with pytest.raises(InputError, match=r"holds 3 volumes.*'legseg separate'"):
        imported(library, path)


def test_images_that_make_no_scan_are_refused(tmp_path: Path, library: StudyLibrary) -> None:
    for name, fat in (("same", SCAN.water), ("empty", np.zeros_like(SCAN.fat))):
        (tmp_path / name).mkdir()
        write_volume(tmp_path / name / "water.nii.gz", SCAN.water, SCAN.geometry)
        write_volume(tmp_path / name / "fat.nii.gz", fat, SCAN.geometry)
    with pytest.raises(InputError, match="fat image and the water image are the same"):
        imported(library, tmp_path / "same")
    with pytest.raises(InputError, match="is empty: every voxel is zero"):
        imported(library, tmp_path / "empty")


class _StoppingAt:
    def __init__(self, fraction: float) -> None:
        self.fraction = fraction

    def report(self, fraction: float, message: str) -> None:
        if fraction > self.fraction:
            raise OperationCancelled


def nothing_is_left(library: StudyLibrary) -> bool:
    files = list(library.folder.rglob("*.nii.gz*"))
    has_lock = (table_path_of(library).with_name(f".{table_path_of(library).name}.lock")).exists()
    return not (files or has_lock or library.patient_rows() or table_path_of(library).exists())


@pytest.mark.parametrize("fraction", [-1.0, 0.1, 0.4, 0.6, 0.95])
def test_cancelling_leaves_nothing(tmp_path: Path, library: StudyLibrary, fraction: float) -> None:
    write_siemens(tmp_path / "in", SCAN, Person())
    write_siemens(tmp_path / "in", LATER, Person(study_date="20240310"))
    with pytest.raises(OperationCancelled):
        imported(library, tmp_path / "in", progress=_StoppingAt(fraction))
    assert nothing_is_left(library)


def test_a_disk_that_is_full_leaves_nothing(
    tmp_path: Path, library: StudyLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_siemens(tmp_path / "in", SCAN, Person())
    true_writer = prepare_scan.written_by_slice

    def full(path: Path, *how: object) -> object:
        if path.name.startswith("water"):
            raise OutputError("water.nii.gz can't be written: No space left on device.")
        return true_writer(path, *how)  # type: ignore[arg-type]

    monkeypatch.setattr(prepare_scan, "written_by_slice", full)
    with pytest.raises(OutputError, match="No space left"):
        imported(library, tmp_path / "in")
    assert nothing_is_left(library)


def test_stacks_that_cannot_be_joined_leave_nothing(
    tmp_path: Path, library: StudyLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_stacks(tmp_path / "in")

    def refuse(*_: object) -> None:
        raise GeometryError("The stacks can't be joined.")

    monkeypatch.setattr(prepare_scan, "plan_stitching", refuse)
    with pytest.raises(GeometryError, match="can't be joined"):
        imported(library, tmp_path / "in")
    assert nothing_is_left(library)


def test_an_interruption_after_the_end_of_the_transaction_keeps_the_pseudonyms(
    tmp_path: Path, library: StudyLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_siemens(tmp_path / "in", SCAN, Person())
    true_add = library.add_scans

    def add_and_interrupt(new: object) -> None:
        true_add(new)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    monkeypatch.setattr(library, "add_scans", add_and_interrupt)
    with pytest.raises(KeyboardInterrupt):
        imported(library, tmp_path / "in")
    assert [row.patient.pseudonym for row in library.patient_rows()] == ["sub-001"]
    assert "Theodora" in table_path_of(library).read_text()


def test_a_log_that_cannot_be_written_does_not_undo_an_import(
    tmp_path: Path, library: StudyLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_: object) -> None:
        raise OutputError("No space left on device.")

    monkeypatch.setattr(library, "record_job", refuse)
    write_siemens(tmp_path / "in", SCAN, Person())
    assert len(imported(library, tmp_path / "in").scans) == 1
    assert "Theodora" in table_path_of(library).read_text()


def test_missing_slices_and_mixed_directions_are_named(
    tmp_path: Path, library: StudyLibrary
) -> None:
    gap, _ = two_leg_scan(shape=(16, 12, 8), axis_codes="LPS")
    write_siemens(tmp_path / "gap", gap, Person(), order=(0, 1, 2, 4, 5, 6, 7))
    with pytest.raises(InputError, match="Series 5: One slice is missing between slices 3 and 4"):
        imported(library, tmp_path / "gap")
    # Beside a whole scan, what is broken is a warning.
    write_siemens(tmp_path / "gap", SCAN, Person(), start=20)
    outcome = imported(library, tmp_path / "gap")
    assert len(outcome.scans) == 1
    assert [text[:8] for text in outcome.warnings] == [
        "Series 5",
        "Series 6",
        "Series 7",
        "Series 8",
    ]
    for angle in (0.0, 30.0):
        turned, _ = two_leg_scan(shape=(16, 12, 3), rotation_degrees=(angle, 0, 0))
        write_mixed(tmp_path / "mixed", turned)
    with pytest.raises(InputError, match="run in 2 different directions"):
        imported(library, tmp_path / "mixed")


def test_a_scan_says_for_good_which_channel_it_lacks(tmp_path: Path, library: StudyLibrary) -> None:
    write_siemens(tmp_path / "in", SCAN, Person(), channels=("water", "in_phase", "opposed_phase"))
    write_siemens(
        tmp_path / "in", SCAN, Person(), channels=("fat",), start=9, order=(0, 1, 2, 4, 5)
    )
    sentence = (
        "Series 9 was left out, so fat is missing: One slice is missing between slices 3 and 4. "
        "Export the whole series again."
    )
    outcome = imported(library, tmp_path / "in")
    # Once, though the images were chosen by their likely roles and fat was one of them.
    assert outcome.warnings == (f"sub-001, visit-1: {sentence}",)
    (scan,) = outcome.scans
    assert library.scan(scan.identifier).warnings == (sentence,)


def test_no_file_name_gets_into_the_library(tmp_path: Path, library: StudyLibrary) -> None:
    upper, _ = two_leg_scan(shape=(24, 20, 6), axis_codes="LPS", noise=5.0)
    affine = SCAN.geometry.affine.copy()
    affine[:3, 3] += affine[:3, 2] * SCAN.geometry.shape[2]
    moved = VolumeGeometry(SCAN.geometry.shape, affine)
    for role in ("water", "fat", "in_phase"):
        write_volume(tmp_path / f"Theodora_1_{role}.nii.gz", getattr(SCAN, role), SCAN.geometry)
    for role in ("water", "fat"):
        write_volume(tmp_path / f"Theodora_2_{role}.nii.gz", getattr(upper, role), moved)
    with preview_import(sorted(tmp_path.glob("*.nii.gz"))) as preview:
        outcome = import_into_library(library, preview)
    (scan,) = outcome.scans
    assert any("The in-phase image was left out" in text for text in scan.warnings)
    assert "Theodora" not in " ".join(scan.warnings)


def write_mixed(folder: Path, scan: DixonScan) -> None:
    """Add slices to one and the same series."""
    for role, uid in (("water", "1.2.3"), ("fat", "1.2.4")):
        write_classic(
            folder, getattr(scan, role), scan.geometry, Person(study_uid="1.2"),
            manufacturer="SIEMENS", series=int(uid[-1]), description="dixon",
            image_type=("DERIVED", "PRIMARY", "M", "DIXON", role.upper()), time="101500",
            echo=1.3, series_uid=uid,
        )  # fmt: skip
