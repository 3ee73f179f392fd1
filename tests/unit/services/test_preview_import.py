"""What an export holds is shown before anything is written, and names nobody."""

from __future__ import annotations

import tempfile
import zipfile
from pathlib import Path

import numpy as np
import pytest

from inference_engine.errors import InputError
from inference_engine.formats.nifti import write_volume
from inference_engine.imaging.dixon import DixonScan
from inference_engine.progress import OperationCancelled
from legseg_desktop.services.preview_import import ImageChoice, preview_import
from tests.support.dicom_writer import (
    CHANNELS,
    SECRETS,
    Person,
    write_enhanced,
    write_ge,
    write_siemens,
)
from tests.support.phantoms import two_leg_scan

SCAN, _ = two_leg_scan(shape=(24, 20, 6), axis_codes="LPS")
OTHER, _ = two_leg_scan(shape=(24, 20, 8))


def write_pair(folder: Path, scan: DixonScan = SCAN) -> Path:
    folder.mkdir(parents=True)
    for role in ("water", "fat"):
        write_volume(folder / f"{role}.nii.gz", getattr(scan, role), scan.geometry)
    return folder


def stacks_of(folder: Path, person: Person) -> DixonScan:
    """Write three stacks that overlap by two slices, and return the whole scan."""
    whole, _ = two_leg_scan(shape=(24, 20, 20), spacing=(14, 14, 10), axis_codes="LPS")
    for number, start in enumerate((0, 6, 12)):
        part = slice(start, start + 8)
        box = whole.geometry.cropped((0, 0, start), (24, 20, 8))
        channels = {role: getattr(whole, role)[:, :, part] for role in CHANNELS}
        stack = DixonScan(geometry=box, **channels)
        write_siemens(folder, stack, person, start=5 + 10 * number, time=f"1{number}1500.0")
    return whole


def test_patients_visits_and_roles_of_a_dicom_export(tmp_path: Path) -> None:
    write_siemens(tmp_path / "in" / "a", SCAN, Person())
    write_enhanced(tmp_path / "in" / "b.dcm", SCAN, Person(study_date="20240310"))
    write_ge(tmp_path / "in" / "c", OTHER, Person(patient_id="7", study_date="20250101"))
    (tmp_path / "in" / "Querulant.txt").write_text("no image")
    with preview_import([tmp_path / "in"]) as preview:
        found = {(i.subject, i.visit, i.days_since_first, i.role, i.group) for i in preview.images}
        assert found == {
            (*visit, role, group)
            for group, visit in enumerate(
                [("patient 1", "visit-1", 0), ("patient 1", "visit-2", 10),
                 ("patient 2", "visit-1", 0)]
            )
            for role in CHANNELS
        }  # fmt: skip
        assert preview.problems == ("Left out: 1 file that is not a DICOM file.",)
        assert preview.subjects() == ("patient 1", "patient 2")
        assert preview.removed["PatientName"] == 6 * 4 + 1 + 8 * 4
        shown = repr((preview, preview.images, preview.problems, preview.found("image-0001")))
        assert not any(secret in shown for secret in SECRETS)
        assert all(image.thumbnail.shape == (120, 144) for image in preview.images)
        assert all(image.thumbnail.std() > 20 for image in preview.images)


def test_several_paths_are_one_export(tmp_path: Path) -> None:
    write_siemens(tmp_path / "a", SCAN, Person(study_date="20240301"))
    write_siemens(tmp_path / "b", SCAN, Person(study_date="20240302"))
    with preview_import([tmp_path / "b", tmp_path / "a"]) as preview:
        days = [(image.visit, image.days_since_first) for image in preview.images[::4]]
        assert days == [("visit-1", 0), ("visit-2", 1)]


def test_stacks_of_a_visit_are_one_scan(tmp_path: Path) -> None:
    stacks_of(tmp_path / "in", Person())
    with preview_import([tmp_path / "in"]) as preview:
        assert {image.group for image in preview.images} == {0}
        assert [image.stack for image in preview.images] == [0] * 4 + [1] * 4 + [2] * 4


def test_an_archive_is_unpacked_until_it_is_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_siemens(tmp_path / "in", SCAN, Person())
    with zipfile.ZipFile(tmp_path / "export.zip", "w") as archive:
        for file in (tmp_path / "in").iterdir():
            archive.write(file, file.name)
    unpacked = tmp_path / "unpacked"
    unpacked.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(unpacked))
    preview = preview_import([tmp_path / "export.zip"])
    assert len(preview.images) == 4
    assert list(unpacked.iterdir())
    preview.close()
    preview.close()
    assert not list(unpacked.iterdir())


class _StoppingAt:
    def __init__(self, words: str) -> None:
        self.words = words

    def report(self, fraction: float, message: str) -> None:
        if self.words in message:
            raise OperationCancelled


@pytest.mark.parametrize("words", ["Unpacking", "Reading headers", "Drawing"])
def test_cancelling_takes_the_unpacked_files_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    write_siemens(tmp_path / "in", SCAN, Person())
    with zipfile.ZipFile(tmp_path / "export.zip", "w") as archive:
        for file in (tmp_path / "in").iterdir():
            archive.write(file, file.name)
    unpacked = tmp_path / "unpacked"
    unpacked.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(unpacked))
    with pytest.raises(OperationCancelled):
        preview_import([tmp_path / "export.zip"], _StoppingAt(words))
    assert not list(unpacked.iterdir())


def test_nifti_files_and_folders_tell_roles_by_their_names(tmp_path: Path) -> None:
    folder = write_pair(tmp_path / "Meier_Hans" / "visit-2")
    write_volume(folder / "strange.nii.gz", SCAN.fat, SCAN.geometry)
    with preview_import([tmp_path]) as preview:
        found = {image.series: (image.role, image.group) for image in preview.images}
        assert found["fat.nii.gz"] == ("fat", 0)
        assert found["water.nii.gz"] == ("water", 0)
        assert found["strange.nii.gz"] == ("", -1)
        assert {image.visit for image in preview.images} == {"visit-2"}
        # A folder may be named after the patient.
        assert {image.subject for image in preview.images} == {"patient 1"}
    with preview_import([folder / "fat.nii.gz", folder / "water.nii.gz"]) as preview:
        assert [image.group for image in preview.images] == [0, 0]
        assert preview.problems == ()


def test_bids_names_and_earlier_imports_say_whose_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "sub-12" / "ses-2" / "anat"
    folder.mkdir(parents=True)
    for role in ("water", "fat"):
        path = folder / f"sub-12_ses-2_acq-dixon_rec-{role}_T1w.nii.gz"
        write_volume(path, getattr(SCAN, role), SCAN.geometry)
    imported = write_pair(tmp_path / "data" / "sub-007" / "visit-3")
    (imported / "scan.json").write_text(
        '{"subject": "sub-007", "visit": 3, "days_since_first_visit": 41, "birth_year": 1961,'
        ' "sex": "F", "images": {"fat": {"vendor": "Siemens", "echo_time_ms": 1.3}}}'
    )
    with preview_import([tmp_path / "data"]) as preview:
        found = {(i.subject, i.visit, i.days_since_first) for i in preview.images}
        assert found == {("sub-12", "visit-2", None), ("sub-007", "visit-3", 41)}
        key = next(i.key for i in preview.images if i.days_since_first and i.role == "fat")
        image = preview.found(key)
        assert (image.birth_year, image.sex) == (1961, "F")
        assert (image.source.origin.vendor, image.source.origin.echo_time_ms) == ("Siemens", 1.3)


@pytest.mark.parametrize("content", ["[]", "{", '{"subject": 3, "visit": "x", "images": []}'])
def test_a_damaged_note_beside_an_image_is_not_needed(tmp_path: Path, content: str) -> None:
    folder = write_pair(tmp_path / "visit-1")
    (folder / "scan.json").write_text(content)
    with preview_import([tmp_path]) as preview:
        assert {(image.visit, image.group) for image in preview.images} == {("visit-1", 0)}


def test_images_that_cannot_be_imported_say_why(tmp_path: Path) -> None:
    write_siemens(tmp_path / "in", SCAN, Person(), order=(0, 1, 2, 4, 5))
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "water.nii.gz").write_bytes(b"\x1f\x8b no image")
    write_volume(tmp_path / "bad" / "fat.nii.gz", SCAN.fat, SCAN.geometry)
    with preview_import([tmp_path / "in", tmp_path / "bad"]) as preview:
        assert {image.group for image in preview.images} == {-1}
        problems = [image.problem for image in preview.images]
        assert "One slice is missing between slices 3 and 4." in problems[0]
        by_name = {image.series: image for image in preview.images}
        assert "damaged" in by_name["water.nii.gz"].problem
        assert by_name["water.nii.gz"].thumbnail.size == 0
        assert "no water image beside it" in by_name["fat.nii.gz"].problem


def test_pixels_that_cannot_be_read_are_said_and_have_no_picture(tmp_path: Path) -> None:
    write_volume(tmp_path / "fat.nii.gz", SCAN.fat, SCAN.geometry)
    content = (tmp_path / "fat.nii.gz").read_bytes()
    (tmp_path / "fat.nii.gz").write_bytes(content[:500])
    with preview_import([tmp_path / "fat.nii.gz"]) as preview:
        (image,) = preview.images
        assert image.thumbnail.size == 0
        assert "damaged or cut short" in image.problem


def test_two_patients_under_one_id_and_nothing_at_all_are_refused(tmp_path: Path) -> None:
    write_siemens(tmp_path / "in", SCAN, Person())
    write_siemens(tmp_path / "in", OTHER, Person(birth_date="19700101"), start=20)
    with pytest.raises(InputError, match="Two patients share one patient ID"):
        preview_import([tmp_path / "in"])
    with pytest.raises(InputError, match="Nothing was named"):
        preview_import([])
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="no file to import"):
        preview_import([tmp_path / "empty"])


def test_chosen_roles_make_other_scans(tmp_path: Path) -> None:
    write_siemens(tmp_path / "in", SCAN, Person())
    with preview_import([tmp_path / "in"]) as preview:
        keys = {image.role: image.key for image in preview.images}
        choices = [ImageChoice(keys["water"], "fat"), ImageChoice(keys["fat"], "water")]
        (scan,), problems = preview.scans(choices)
        assert scan.stacks == ({"fat": keys["water"], "water": keys["fat"]},)
        assert problems == {}
        assert preview.likely_roles() == {key: role for role, key in keys.items()}


def test_one_slice_of_each_image_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_siemens(tmp_path / "in", SCAN, Person())
    read: list[int] = []
    true_read = np.fromfile

    def counted(*args: object, **kwargs: object) -> np.ndarray:
        found = true_read(*args, **kwargs)  # type: ignore[call-overload]
        read.append(found.size)
        return found

    monkeypatch.setattr(np, "fromfile", counted)
    with preview_import([tmp_path / "in"]):
        assert read == [24 * 20] * 4
