import json

import pytest

from inference_engine.errors import InputError
from inference_engine.training.configuration import DataSection
from inference_engine.training.scan_folders import find_scans


@pytest.fixture
def folder(tmp_path):
    """Return two simulated subjects, one of a hospital's, and one without labels."""
    for place, labels in (
        ("sub-1/visit-1", "truth.nii.gz"),
        ("sub-1/visit-2", "truth.nii.gz"),
        ("sub-2/visit-1", "truth.nii.gz"),
        ("patient a", "labels.nii"),
        ("undrawn", None),
    ):
        (tmp_path / place).mkdir(parents=True)
        (tmp_path / place / "water.nii.gz").touch()
        (tmp_path / place / "fat.nii").touch()
        if labels:
            (tmp_path / place / labels).touch()
    (tmp_path / "notes.txt").touch()
    (tmp_path / "sub-1" / "subject.json").write_text(json.dumps({"group": "LI"}))
    # As an experiment's cohort writes it.
    (tmp_path / "sub-2" / "subject.json").write_text(json.dumps({"visits": [{"group": "HI"}]}))
    return tmp_path


def _names(folder, **options):
    return [scan.name for scan in find_scans(DataSection(folder=str(folder), **options)).labelled]


def test_finds_every_scan_with_labels(folder):
    found = find_scans(DataSection(folder=str(folder)))
    assert [scan.name for scan in found.labelled] == [
        "patient a",
        "sub-1/visit-1",
        "sub-1/visit-2",
        "sub-2/visit-1",
    ]
    assert found.unlabelled == ("undrawn",)
    scan = found.labelled[0]
    assert scan.subject == "patient a"
    assert scan.images == {
        "water": folder / "patient a" / "water.nii.gz",
        "fat": folder / "patient a" / "fat.nii",
    }
    assert scan.labels.name == "labels.nii"


def test_finds_only_what_is_asked_for(folder):
    assert _names(folder, group="LI") == ["sub-1/visit-1", "sub-1/visit-2"]
    assert _names(folder, group="HI") == ["sub-2/visit-1"]
    assert _names(folder, subjects=("sub-2",)) == ["sub-2/visit-1"]
    assert _names(folder, exclude=("sub-1", "patient a")) == ["sub-2/visit-1"]


def test_says_what_is_missing(folder):
    with pytest.raises(InputError, match="No scan with labels") as caught:
        _names(folder, group="XX")
    assert "one folder per subject" in caught.value.advice
    with pytest.raises(InputError, match="no subject 'sub-9'"):
        _names(folder, exclude=("sub-9",))
    with pytest.raises(InputError, match="can't be read"):
        _names(folder / "nowhere")


@pytest.mark.parametrize("text", ["{", "[]", '{"visits": 3}'])
def test_a_damaged_subject_file_is_said(folder, text):
    (folder / "sub-1" / "subject.json").write_text(text)
    with pytest.raises(InputError, match=r"subject\.json of the subject 'sub-1'"):
        _names(folder, group="LI")
