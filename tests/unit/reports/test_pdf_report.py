from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from inference_engine.anatomy.label_table import RESOURCES, load_label_table
from inference_engine.errors import OutputError
from inference_engine.findings import Finding
from inference_engine.imaging.dixon import AMBIGUOUS_FAT_FRACTION
from inference_engine.imaging.label_map import LabelMap
from legseg_desktop.records import LabelStep
from legseg_desktop.reports.pdf_report import summary_sentences, write_pdf_report
from legseg_desktop.reports.report_options import ReportOptions
from tests.support.pdf_reading import pages_of, unembedded_fonts
from tests.support.report_examples import PROVENANCE, example_analysis, with_warnings

SWAP = Finding("swap_suspected", "Fat and water may be swapped.")


@pytest.fixture(scope="module")
def analysis():
    return with_warnings(example_analysis(findings=[SWAP]), AMBIGUOUS_FAT_FRACTION)


@pytest.fixture(scope="module")
def report(analysis, tmp_path_factory):
    path = tmp_path_factory.mktemp("report") / "report.pdf"
    write_pdf_report(path, analysis)
    return path


def test_every_number_of_the_table_can_be_found(report, analysis):
    text = pages_of(report)[0]
    for row in analysis.measurements:
        assert row.muscle in text
        if row.ff_mean_percent is not None:
            assert f"{row.ff_mean_percent:.2f}" in text
            assert f"{row.volume_ml:.1f}" in text


def test_absent_muscles_read_absent(report):
    text = pages_of(report)[0]
    assert "gluteus medius GME absent absent" in text
    assert "nan" not in text.lower().split()
    assert "None" not in text


def test_right_stands_before_left(report, analysis):
    text = pages_of(report)[0]
    right, left = (
        f"{row.ff_mean_percent:.2f}" for row in analysis.measurements if row.abbreviation == "AM"
    )
    assert f"adductor magnus AM {right} {left}" in text


def test_warnings_stand_beside_the_numbers(report):
    text = pages_of(report)[0]
    assert AMBIGUOUS_FAT_FRACTION in text
    assert "Fat and water may be swapped." in text
    assert text.index(AMBIGUOUS_FAT_FRACTION) < text.index("rectus femoris RF")
    assert text.count("†a") == 6 + 1  # three cut muscles a side, and the sentence
    assert "Reaches the upper end of the images" in text
    assert "derived: water, fat" in text


def test_every_page_says_what_it_is_and_whose(report):
    pages = pages_of(report)
    assert len(pages) == 2
    for number, text in enumerate(pages, start=1):
        assert "Research use only. Not a medical device." in text
        assert "trained on simulated anatomy and were checked on few real scans" in text
        assert f"Page {number} of 2" in text
        assert "Zoë Ångström-Łukasiewicz" in text


def test_provenance_is_complete(report, analysis):
    text = pages_of(report)[1]
    provenance = analysis.provenance
    for digest in (*provenance.model_weights_sha256, *(i.sha256 for i in provenance.inputs)):
        assert digest in text
        assert digest in PdfReader(report).metadata["/Keywords"]
    for words in ("thigh18 0.1.0", "background_weight", "tensorflow 2.21.0", "sub-01_fat.nii.gz"):
        assert words in text
    assert "mean of voxel fat signal fraction" in text


def test_slices_have_edge_letters_and_muscle_names(report):
    text = pages_of(report)[1]
    assert text.count("SM") == 6
    assert "Slice 4 of 12" in text
    assert "Slice 9 of 12" in text
    assert "R L A P" in text


def test_all_fonts_are_embedded(report):
    assert unembedded_fonts(report) == set()


def test_all_fonts_are_embedded_when_reportlab_was_imported_before(analysis, tmp_path):
    # reportlab fixes its base font when its own modules are imported first.
    path = tmp_path / "late.pdf"
    code = (
        "import sys, pathlib; import reportlab.platypus, reportlab.graphics.shapes\n"
        "from tests.support.report_examples import example_analysis\n"
        "from legseg_desktop.reports.pdf_report import write_pdf_report\n"
        "write_pdf_report(pathlib.Path(sys.argv[1]), example_analysis())"
    )
    root = str(Path(__file__).parents[3])
    environment = {**os.environ, "PYTHONPATH": root}
    subprocess.run([sys.executable, "-c", code, str(path)], check=True, env=environment, cwd=root)
    assert unembedded_fonts(path) == set()


def test_same_content_same_bytes_and_created_is_the_only_clock(report, analysis, tmp_path):
    again, later = tmp_path / "again.pdf", tmp_path / "later.pdf"
    write_pdf_report(again, analysis)
    assert again.read_bytes() == report.read_bytes()
    provenance = replace(analysis.provenance, created="2027-01-02T03:04:05+01:00")
    write_pdf_report(later, replace(analysis, provenance=provenance))
    assert PdfReader(report).metadata["/CreationDate"] == "D:20260304050607Z"
    assert PdfReader(later).metadata["/CreationDate"] == "D:20270102020405Z"


def test_one_leg(tmp_path):
    path = tmp_path / "one.pdf"
    write_pdf_report(path, example_analysis(sides=("right",), shape=(48, 60, 10)))
    text = pages_of(path)[0]
    assert "No muscle of the left leg is labelled." in text
    assert "adductor magnus AM 29.65 absent" in text


def test_sides_that_are_not_told_apart(tmp_path):
    path = tmp_path / "shared.pdf"
    table = load_label_table(RESOURCES / "labels" / "huashan11.toml")
    write_pdf_report(path, example_analysis(table=table))
    text = " ".join(pages_of(path))
    assert "both legs" in text
    assert "11 of 11 muscles measured." in text
    assert "Largest difference between the sides" not in text


def test_given_labels_have_no_model(tmp_path, analysis):
    path = tmp_path / "given.pdf"
    provenance = replace(
        analysis.provenance, model_name=None, model_version=None, model_weights_sha256=()
    )
    write_pdf_report(path, replace(analysis, provenance=provenance))
    text = " ".join(pages_of(path))
    assert "given label map" in text
    assert "given, not made by this program" in text


def test_a_scan_without_labels_still_has_a_report(tmp_path):
    path = tmp_path / "empty.pdf"
    analysis = example_analysis(sides=())
    filled = example_analysis()
    empty = LabelMap(filled.label_map.labels * 0, filled.label_map.geometry)
    write_pdf_report(path, replace(analysis, scan=filled.scan, label_map=empty))
    assert "No muscle could be measured." in pages_of(path)[0]
    assert "Slice 7 of 12" in pages_of(path)[1]


def test_any_text_and_many_warnings_fit(tmp_path):
    path = tmp_path / "long.pdf"
    findings = [
        Finding(f"code_{at}", "A <b>long</b> & winding sentence. " * 6, "RF", "left")
        for at in range(5)
    ]
    identity = "Müller <&> Маргарита " * 6 + "x" * 120 + "\x00\n"
    write_pdf_report(path, example_analysis(identity=identity, findings=findings))
    text = " ".join(pages_of(path))
    assert "Müller <&> Маргарита" in text
    assert "A <b>long</b> & winding sentence." in text
    assert len(pages_of(path)) <= 3
    assert unembedded_fonts(path) == set()


def test_an_unwritable_place_is_one_sentence_and_leaves_nothing(tmp_path, analysis):
    with pytest.raises(OutputError, match=r"report\.pdf can't be written"):
        write_pdf_report(tmp_path / "missing" / "report.pdf", analysis)
    target = tmp_path / "taken.pdf"
    target.mkdir()
    with pytest.raises(OutputError):
        write_pdf_report(target, analysis)
    assert [entry.name for entry in tmp_path.iterdir()] == ["taken.pdf"]


def test_summary_names_the_extremes():
    rows = example_analysis().measurements
    right = {row.abbreviation: row for row in rows if row.side == "right"}
    left = {row.abbreviation: row for row in rows if row.side == "left"}
    few = [
        replace(right["RF"], ff_mean_percent=10.0),
        replace(left["RF"], ff_mean_percent=30.0),
        replace(right["VL"], ff_mean_percent=50.0),
        replace(left["VL"], ff_mean_percent=55.0),
        right["GME"],
    ]
    assert summary_sentences(few) == (
        "4 of 5 muscles measured. Highest fat fraction: left vastus lateralis, 55.0 %; lowest: "
        "right rectus femoris, 10.0 %. Largest difference between the sides: rectus femoris, "
        "20.0 percentage points (right 10.0 %, left 30.0 %)."
    )


def with_overlap(analysis, *expected):
    """Return the analysis with the expected overlap of its first muscles."""
    told = [
        replace(row, expected_dsc=dsc, expected_dsc_low=dsc - 0.2, expected_dsc_high=dsc + 0.04)
        for row, dsc in zip(analysis.measurements, expected, strict=False)
    ]
    return replace(analysis, measurements=(*told, *analysis.measurements[len(told) :]))


def page_of(analysis, path):
    write_pdf_report(path, analysis)
    return " ".join(pages_of(path)[0].split())


def test_the_expected_overlap_stands_in_the_table_with_what_it_means(tmp_path):
    analysis = with_overlap(example_analysis(), 0.93, 0.61)
    text = page_of(analysis, tmp_path / "report.pdf")
    first, second = analysis.measurements[:2]
    assert (first.abbreviation, first.side) == ("RF", "right")
    assert "0.93" in text
    assert "not measured on this patient" in text
    doubtful = f"{second.side} {second.abbreviation} 0.61 (0.41\N{EN DASH}0.65)"
    assert "look at the outline first" in text
    assert f"90 % of simulated muscles): {doubtful}." in text
    assert f"{first.side} {first.abbreviation} 0.93" not in text


def test_where_all_muscles_are_sure_it_says_so(tmp_path):
    text = page_of(with_overlap(example_analysis(), 0.93, 0.71), tmp_path / "report.pdf")
    assert "No muscle is below 0.70." in text


def test_without_a_calibration_the_report_says_nothing_of_overlap(tmp_path):
    text = page_of(example_analysis(), tmp_path / "report.pdf")
    assert "overlap" not in text.lower()


def test_a_table_without_sides_has_one_column_of_overlap(tmp_path):
    table = load_label_table(RESOURCES / "labels" / "huashan11.toml")
    analysis = example_analysis(table=table, sides=("both",))
    text = page_of(with_overlap(analysis, 0.66), tmp_path / "report.pdf")
    first = analysis.measurements[0]
    assert f"{first.abbreviation} 0.66 (0.46" in text


def test_lines_that_run_from_the_right_are_broken_in_reading_order(tmp_path):
    words = [f"מילה{number}" for number in range(100, 160)]
    comment = " ".join(words)
    path = tmp_path / "hebrew.pdf"
    write_pdf_report(path, example_analysis(identity="דוד כהן"), ReportOptions(comment=comment))
    text = pages_of(path)[0]
    first, last = text.index("100"), text.index("159")
    # The first words stand in an upper line, though at its end as it is drawn.
    assert first < last
    assert "ןהכ דוד" in text or "דוד כהן" in text


def test_who_made_which_labels_and_when_is_in_the_provenance(tmp_path):
    history = (
        LabelStep(1, "coarse 0.3.0", "anna", "2026-03-01T10:00:00+00:00"),
        LabelStep(
            2,
            "semiautomatic, based on revision 1",
            "",
            "2026-03-02T11:00:00+00:00",
            (("right", "VL"), ("right", "RF"), ("left", "SA")),
            "the border",
        ),
    )
    parameters = {**PROVENANCE.parameters, "corrected_by_hand": True}
    analysis = example_analysis(provenance=replace(PROVENANCE, parameters=parameters))
    path = tmp_path / "report.pdf"
    write_pdf_report(path, replace(analysis, history=history))
    pages = pages_of(path)
    assert "model thigh18 0.1.0, corrected by hand revision 2" in pages[0]
    text = " ".join(pages)
    assert "Labels: revision 1 coarse 0.3.0; saved 2026-03-01 10:00 UTC by anna Labels" in text
    assert (
        "Labels: revision 2 reported here; semiautomatic, based on revision 1; saved 2026-03-02 "
        "11:00 UTC; changed: right VL, RF; left SA; comment: the border"
    ) in text
