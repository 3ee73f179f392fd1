"""The study library on the command line: the whole journey, its tables, JSON and sentences."""

from __future__ import annotations

import json

import pytest

from legseg_desktop.services.open_library import open_library
from tests.support.command_line import pair
from tests.support.dicom_writer import SECRETS, Person, write_enhanced, write_siemens
from tests.support.libraries import write_stacks
from tests.support.phantoms import two_leg_scan

SCAN, _ = two_leg_scan(shape=(16, 12, 4), axis_codes="LPS")
LATER, _ = two_leg_scan(shape=(16, 12, 4), axis_codes="LPS", noise=9.0)


@pytest.fixture
def export(tmp_path):
    write_siemens(tmp_path / "in", SCAN, Person())
    write_enhanced(tmp_path / "in" / "later.dcm", LATER, Person(study_date="20240310"))
    (tmp_path / "in" / "readme").write_text("no")
    return tmp_path / "in"


@pytest.fixture
def library(legseg, tmp_path):
    """Return a function that runs a command of the library on one and the same folder."""

    def run(command, *arguments):
        answer = legseg("library", command, *arguments, "--library", tmp_path / "library")
        assert "Traceback" not in answer.output
        assert not any(secret in answer.output for secret in SECRETS)
        return answer

    return run


def test_from_an_export_to_a_backup_and_back(library, legseg, export, tmp_path):
    assert "Made a library" in library("init").stdout
    found = library("import", export)
    assert found.exit_code == 0, found.output
    assert "New scans: 2; already there: 0." in found.stdout
    assert "library-pseudonyms.csv. Keep it apart." in found.stdout
    again = library("import", export)
    assert "New scans: 0; already there: 2." in again.stdout
    assert "there already" in again.stdout
    patients = library("list").stdout
    assert "sub-001" in patients
    assert "2 imported" in patients
    scans = json.loads(library("list", "sub-001", "--scans", "--json").stdout)
    assert [(scan["visit"]["name"], scan["visit"]["days_since_first"]) for scan in scans] == [
        ("visit-1", 0),
        ("visit-2", 10),
    ]
    assert "Siemens" in library("list", "--scans").stdout
    checked = library("check")
    assert (checked.exit_code, checked.stdout.count("Every file is there")) == (0, 1)
    assert library("backup", tmp_path / "backup.zip").exit_code == 0
    restored = legseg("library", "restore", tmp_path / "backup.zip", "--library", tmp_path / "new")
    assert restored.exit_code == 0, restored.output
    listed = legseg("library", "list", "--scans", "--json", "--library", tmp_path / "new")
    assert json.loads(listed.stdout) == scans
    exported = library("export", "-o", tmp_path / "bids", "--visit", "visit-2")
    assert "Patients: 1; scans: 1; label maps: 0." in exported.stdout
    assert len(list((tmp_path / "bids").rglob("*T1w.nii.gz"))) == 4
    history = library("history", "sub-001").stdout
    assert history.count("import") == 5
    assert json.loads(library("history", "scan 2", "--json").stdout)[0]["subject"] == "scan 2"
    (job,) = json.loads(library("history", "--jobs", "--json").stdout)
    assert (job["kind"], job["subject"], job["state"]) == ("import", "scan 1, scan 2", "done")
    # Sixteen classic files and an enhanced one.
    assert "PatientName (17)" in job["message"]
    assert "StudyDate (17)" in job["message"]
    assert "PatientName" in library("history", "--jobs").stdout


def test_list_shows_what_would_be_imported_and_writes_nothing(library, export, tmp_path):
    answer = library("import", export, "--list")
    assert answer.exit_code == 0, answer.output
    for words in ("patient 1", "visit-2", "opposed", "501.1"):
        assert words in answer.stdout
    assert "Left out: 1 file that is not a DICOM file." in answer.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["in"]
    found = json.loads(library("import", export, "--list", "--json").stdout)
    assert {image["scan"] for image in found["images"]} == {1, 2}


def test_roles_names_and_visits_can_be_said(library, tmp_path):
    write_siemens(tmp_path / "in", SCAN, Person())
    roles = ("--role", "5=fat", "--role", "6=water", "--role", "7=none", "--role", "8=none")
    shown = json.loads(library("import", tmp_path / "in", *roles, "--list", "--json").stdout)
    assert [(i["series"], i["role"], i["scan"]) for i in shown["images"]] == [
        ("5", "fat", 1),
        ("6", "water", 1),
        ("7", "", None),
        ("8", "", None),
    ]
    named = ("--patient", "P-1", "--visit", "baseline", "--json")
    (scan,) = json.loads(library("import", tmp_path / "in", *roles, *named).stdout)["scans"]
    assert (scan["patient"], scan["visit"]) == ("P-1", "baseline")
    assert [file["role"] for file in scan["files"]] == ["fat", "water"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--role", "5:water"), "doesn't say what a series shows"),
        (("--role", "5=muscle"), "doesn't say what a series shows"),
        (("--role", "77=water"), "no series 77"),
        (("--visit", "baseline"), "holds 2 visits, and one name was given"),
        (("--patient", "a/b"), "can't be a pseudonym"),
    ],
)
def test_what_cannot_be_understood_is_a_sentence(library, export, arguments, sentence):
    answer = library("import", export, *arguments)
    assert answer.exit_code == 1
    assert sentence in answer.stderr


def test_a_refused_import_makes_no_library(library, tmp_path):
    write_siemens(tmp_path / "in", SCAN, Person(), channels=["water"])
    answer = library("import", tmp_path / "in")
    assert answer.exit_code == 1
    assert "No complete Dixon scan" in answer.stderr
    (tmp_path / "analysis").mkdir()
    (tmp_path / "analysis" / "provenance.json").write_text("{}")
    assert library("import", tmp_path / "analysis").exit_code == 1
    assert {path.name for path in tmp_path.iterdir()} == {"in", "analysis"}


def test_one_pseudonym_for_two_patients_is_refused(library, export):
    write_siemens(export / "b", LATER, Person(patient_id="9"))
    answer = library("import", export, "--patient", "P1")
    assert answer.exit_code == 1
    assert "holds 2 patients, and one pseudonym was given" in answer.stderr


def test_stacks_and_warnings_are_told(library, tmp_path):
    write_stacks(tmp_path / "in")
    found = json.loads(library("import", tmp_path / "in", "--json").stdout)
    assert [(scan["stacks"], scan["shape"]) for scan in found["scans"]] == [(3, [48, 40, 20])]
    write_siemens(tmp_path / "half", LATER, Person(patient_id="9"), channels=("water", "fat"))
    write_siemens(
        tmp_path / "half", LATER, Person(patient_id="9", study_date="20250101"),
        channels=("water",), start=20,
    )  # fmt: skip
    answer = library("import", tmp_path / "half")
    assert "Warning: Series 20 (water) has no fat image beside it." in answer.stderr


def test_analyses_become_scans_with_labels(library, legseg, images, tmp_path):
    out = images / "analysis"
    assert legseg("analyse", *pair(images), "-o", out, "--subject", "P7").exit_code == 0
    answer = library("import", out)
    assert answer.exit_code == 0, answer.output
    assert "phantom 3" in answer.stdout
    assert "1 segmented" in library("list").stdout
    moved = out.rename(tmp_path / "elsewhere")
    refused = library("import", moved)
    assert (refused.exit_code, "say where they are" in refused.stderr) == (1, True)
    added = json.loads(library("import", moved, "--images", images, "--json").stdout)
    assert [len(each["revisions"]) for each in added] == [1]


def test_a_changed_file_is_found_with_exit_code_1(library, export, tmp_path):
    library("import", export)
    with open_library(tmp_path / "library", read_only=True) as opened:
        path = opened.path_of(opened.scan(1).files[0])
    path.write_bytes(path.read_bytes() + b"x")
    answer = library("check")
    assert answer.exit_code == 1
    assert "Problem: scans/" in answer.stderr
    assert json.loads(library("check", "--json").stdout)[0]["code"] == "changed_file"


def test_a_library_in_use_can_be_looked_at_but_not_changed(library, export, tmp_path):
    library("import", export)
    with open_library(tmp_path / "library"):
        refused = library("import", export)
        assert refused.exit_code == 1
        assert "open in another window" in refused.stderr
        assert library("list").exit_code == 0
        assert library("backup", tmp_path / "backup").exit_code == 0


def test_without_a_library_a_sentence_says_how_to_make_one(library):
    for command in (("list",), ("check",), ("history",)):
        answer = library(*command)
        assert answer.exit_code == 1
        assert "legseg library init" in answer.stderr


def test_nobody_and_nothing_are_said(library, export):
    library("import", export)
    assert "No patient of the library matches" in library("list", "nobody").stdout
    assert "There is no such entry" in library("history", "scan 99").stderr
