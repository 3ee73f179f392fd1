"""The command import, as a user types it."""

import json

import pytest

from tests.support.dicom_writer import SECRETS, Person, write_ge, write_siemens
from tests.support.phantoms import two_leg_scan

SCAN, _ = two_leg_scan(shape=(16, 12, 4))


@pytest.fixture
def export(tmp_path):
    write_ge(tmp_path / "in", SCAN, Person())
    return tmp_path / "in"


def test_list_shows_roles_and_writes_nothing(legseg, export, tmp_path):
    answer = legseg("import", export, "--list")
    assert answer.exit_code == 0, answer.output
    for role in ("water", "fat", "in phase", "opposed", "sub-001"):
        assert role in answer.stdout
    assert not any(secret in answer.output for secret in SECRETS)
    assert [path.name for path in tmp_path.iterdir()] == ["in"]


def test_import_writes_scans_and_says_where(legseg, export, tmp_path):
    out = tmp_path / "out"
    answer = legseg("import", export, "-o", out)
    assert answer.exit_code == 0, answer.output
    assert "Scans: 1" in answer.stdout
    assert (out / "sub-001/visit-1/water.nii.gz").is_file()
    assert not any(secret in answer.output for secret in SECRETS)


def test_json_holds_what_was_found(legseg, export, tmp_path):
    answer = legseg("import", export, "-o", tmp_path / "out", "--json")
    found = json.loads(answer.stdout)
    assert [scan["folder"] for scan in found["scans"]] == ["sub-001/visit-1"]
    assert len(found["images"]) == 4


def test_a_warning_and_what_was_left_out_are_said(legseg, tmp_path):
    write_siemens(tmp_path / "in", SCAN, Person(), channels=["water", "fat", "in_phase"])
    (tmp_path / "in" / "readme").write_text("no")
    answer = legseg("import", tmp_path / "in", "-o", tmp_path / "o")
    assert answer.exit_code == 0, answer.output
    assert "Left out: 1 file that is not a DICOM file." in answer.stderr


def test_without_an_output_a_sentence_asks_for_it(legseg, export):
    answer = legseg("import", export)
    assert answer.exit_code == 1
    assert "Give one with -o" in answer.stderr


def test_nothing_to_import_is_a_sentence(legseg, tmp_path):
    answer = legseg("import", tmp_path, "-o", tmp_path / "out")
    assert answer.exit_code == 1
    assert "There is no file to import." in answer.stderr
    assert "Traceback" not in answer.output


def test_for_nifti_images_the_right_command_is_named(legseg, images, tmp_path):
    for path in (images, images / "water.nii.gz"):
        answer = legseg("import", path, "-o", tmp_path / "out")
        assert answer.exit_code == 1
        assert "NIfTI" in answer.stderr
        assert "Import NIfTI images with 'legseg library import'." in answer.stderr
    library = ("--library", tmp_path / "library")
    assert legseg("library", "import", images, *library).exit_code == 0


def test_nifti_beside_dicom_is_not_called_left_out(legseg, export, images, tmp_path):
    for path in (images / "water.nii.gz", images / "fat.nii.gz"):
        path.rename(export / path.name)
    answer = legseg("library", "import", export, "--list", "--json")
    assert answer.exit_code == 0, answer.output
    assert "Left out" not in answer.output
    assert "water.nii.gz" in answer.stdout
