"""The command export, from a label map to files for other programs."""

from __future__ import annotations

import json

import pytest
from pydicom import dcmread
from pypdf import PdfReader

from tests.support.command_line import pair


@pytest.fixture
def analysis(legseg, images, tmp_path):
    answer = legseg("analyse", *pair(images), "-o", tmp_path / "an", "--subject", "P7")
    assert answer.exit_code == 0, answer.output
    return tmp_path / "an"


def test_an_analysis_is_exported(legseg, analysis, images, tmp_path):
    answer = legseg(
        "export", analysis, "-o", tmp_path / "out", "--format", "seg,pdf,xlsx", "--images", images,
        "--comment", "Stable since spring.", "--paper", "letter", "--sections", "table",
    )  # fmt: skip
    assert answer.exit_code == 0, answer.output
    assert "DICOM segmentation" in answer.stdout
    assert (tmp_path / "out" / "analysis.xlsx").is_file()
    seg = dcmread(tmp_path / "out" / "dicom" / "segmentation.dcm")
    assert seg.PatientID == "P7"
    page = PdfReader(tmp_path / "out" / "report.pdf").pages[0]
    assert "Stable since spring." in page.extract_text()
    assert float(page.mediabox.width) == 612


def test_what_fails_is_said_and_the_rest_written(legseg, analysis, images, tmp_path):
    (tmp_path / "empty").mkdir()
    answer = legseg(
        "export", analysis, "-o", tmp_path / "out", "-f", "sr,json", "--images", images,
        "--source", tmp_path / "empty", "--json",
    )  # fmt: skip
    assert answer.exit_code == 1
    told = json.loads(answer.stdout)
    assert told["written"] == ["json"]
    assert "no file to import" in told["failed"]["sr"]
    assert "DICOM structured report: There is no file to import." in answer.stderr


@pytest.mark.parametrize(
    ("options", "what"),
    [(("-f", "word"), "no format 'word'"), (("-f", "pdf", "--sections", "x"), "no section 'x'")],
)
def test_unknown_words_are_said(legseg, tmp_path, options, what):
    answer = legseg("export", tmp_path, "-o", tmp_path / "out", *options)
    assert answer.exit_code == 1
    assert what in answer.stderr
    assert not (tmp_path / "out").exists()


def test_given_labels_can_be_said_to_be_drawn_by_hand(legseg, images, tmp_path):
    answer = legseg(
        "quantify", "--labels", images / "labels.nii.gz", *pair(images), "-o", images / "an"
    )
    assert answer.exit_code == 0, answer.output
    export = ("export", images / "an", "-o", tmp_path / "out", "-f", "seg")
    answer = legseg(*export)
    assert answer.exit_code == 1
    assert "--made-by" in answer.stderr
    assert legseg(*export, "--made-by", "manual").exit_code == 0
    seg = dcmread(tmp_path / "out" / "dicom" / "segmentation.dcm")
    assert seg.SegmentSequence[0].SegmentAlgorithmType == "MANUAL"
