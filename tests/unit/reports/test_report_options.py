import re
from dataclasses import replace

import pytest
from pypdf import PdfReader

from inference_engine.errors import InputError
from inference_engine.findings import Finding
from legseg_desktop.reports.methods_text import methods_sentences
from legseg_desktop.reports.pdf_report import write_pdf_report
from legseg_desktop.reports.report_options import (
    ALL_SECTIONS,
    Paper,
    ReportLayout,
    ReportOptions,
    ReportSection,
    report_options,
)
from tests.support.export_examples import measured_example
from tests.support.pdf_reading import pages_of, unembedded_fonts

HEADINGS = {
    ReportSection.WARNINGS: "Read these numbers with care",
    ReportSection.PROFILES: "Fat fraction along the muscles",
    ReportSection.SLICES: "Axial slices: muscles on the in-phase image, and the fat fraction",
    ReportSection.METHODS: "How the numbers were made",
    ReportSection.PROVENANCE: "Where these numbers come from",
}


@pytest.fixture(scope="module")
def analysis():
    return measured_example()


def written(analysis, path, options=None):
    write_pdf_report(path / "r.pdf", analysis, options)
    return PdfReader(path / "r.pdf")


def bookmarks(reader):
    return [(entry.title, reader.get_destination_page_number(entry)) for entry in reader.outline]


def test_bookmarks_lead_to_the_sections(analysis, tmp_path):
    reader = written(analysis, tmp_path)
    marks = bookmarks(reader)
    assert [title for title, _ in marks] == list(HEADINGS.values())
    for title, page in marks:
        assert title in re.sub(r"\s+", " ", reader.pages[page].extract_text())
    assert unembedded_fonts(tmp_path / "r.pdf") == set()


@pytest.mark.parametrize("section", list(HEADINGS))
def test_a_section_that_isnt_chosen_is_left_out(analysis, tmp_path, section):
    options = ReportOptions(ALL_SECTIONS - {section})
    titles = [title for title, _ in bookmarks(written(analysis, tmp_path, options))]
    assert titles == [words for each, words in HEADINGS.items() if each is not section]


def test_the_summary_and_what_concerns_every_number_always_stay(analysis, tmp_path):
    swap = Finding("swap_suspected", "Fat and water may be swapped.")
    warned = replace(analysis, findings=(*analysis.findings, swap))
    write_pdf_report(tmp_path / "r.pdf", warned, ReportOptions(frozenset()))
    (page,) = pages_of(tmp_path / "r.pdf")
    assert "Highest fat fraction" in page
    assert "Fat and water may be swapped." in page
    assert "Notes on single muscles were left out of this report." in page
    assert "vastus intermedius" not in page


def test_a_comment_keeps_its_lines_and_no_markup(analysis, tmp_path):
    options = ReportOptions(comment="Stable <b>since</b> & before.\n\nSee again in spring.")
    reader = written(analysis, tmp_path, options)
    assert bookmarks(reader)[0] == ("Comment", 0)
    text = reader.pages[0].extract_text()
    assert "Stable <b>since</b> & before.\n" in text
    assert "See again in spring." in text


def test_a_long_comment_flows_over_pages(analysis, tmp_path):
    words = "\n".join(f"Line {number} of a long comment." for number in range(200))
    reader = written(analysis, tmp_path, ReportOptions(comment=words))
    everything = "".join(page.extract_text() for page in reader.pages)
    assert "Line 0 of" in everything
    assert "Line 199 of" in everything


@pytest.mark.parametrize("paper", list(Paper))
def test_pages_have_the_size_of_the_paper(analysis, tmp_path, paper):
    reader = written(analysis, tmp_path, ReportOptions(paper=paper))
    expected = {Paper.A4: (595.28, 841.89), Paper.LETTER: (612, 792)}[paper]
    for page in reader.pages:
        box = page.mediabox
        assert (float(box.width), float(box.height)) == pytest.approx(expected, abs=0.01)


def test_options_from_text():
    options = report_options("Table, slices", "letter", "x")
    assert options.sections == {ReportSection.TABLE, ReportSection.SLICES}
    assert options.paper is Paper.LETTER
    assert report_options("all", "a4", "").sections == ALL_SECTIONS
    assert report_options("", "a4", "").sections == frozenset()
    assert report_options("all", "a4", "").layout is ReportLayout.PATIENT
    assert report_options("table", "a4", "", "study").layout is ReportLayout.STUDY
    with pytest.raises(InputError, match="no section 'x'"):
        report_options("x", "a4", "")


def test_the_methods_say_what_was_done(analysis):
    told = methods_sentences(analysis)
    assert "by the model thigh18 0.1.0." in told
    assert "735.0 \N{MICRO SIGN}L" in told  # 7 mm x 7 mm x 15 mm
    assert "The labels were not corrected by hand." in told
    assert "all its voxels with signal" in told
    assert "without correction for T1" in told
    assert "Of the 8 muscles that were found, 0 (0 %) lie wholly within the images" in told


def test_the_methods_say_which_network_drew_the_border(analysis):
    said = {**analysis.provenance.parameters, "refinement_sha256": "cd" * 32}
    told = methods_sentences(measured_example(parameters=said))
    drew = "A further network then drew the border of muscle on the scan's own slices."
    assert told.index("by the model") < told.index(drew) < told.index("not corrected by hand")
    assert drew not in methods_sentences(analysis)


def test_the_methods_name_options_edits_and_given_labels():
    options = {
        "corrected_by_hand": True,
        "erosion_mm": 2.0,
        "ff_limits_percent": [5.0, 95.0],
        "t1_correction": {"repetition_ms": 8.0, "flip_degrees": 5.0},
    }
    changed = measured_example(parameters=options, model_weights_sha256=("a", "b"))
    told = methods_sentences(changed)
    assert "0.1.0 of 2 networks" in told
    assert "The labels were then corrected by hand." in told
    assert "its voxels more than 2 mm within its border and with a fat fraction from 5" in told
    assert "It is corrected for T1" in told
    given = methods_sentences(measured_example(model_name=None))
    assert "it was not made by this program" in given
    assert "corrected" not in given
    derived = replace(
        changed, scan=replace(changed.scan, derived=frozenset({"water", "fat"})), measurements=()
    )
    assert methods_sentences(derived).startswith("Water and fat were derived")
    assert "that were found" not in methods_sentences(derived)
