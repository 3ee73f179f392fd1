"""What a program that reads a PDF aloud, or lists its contents, finds in the reports."""

from __future__ import annotations

import pytest
from pypdf import PdfReader

from legseg_desktop.reports.pdf_report import make_pdf_report, write_pdf_report
from legseg_desktop.reports.report_options import ReportOptions, ReportSection
from legseg_desktop.viewing.pdf_pages import read_pages
from tests.support.export_examples import measured_example


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    path = tmp_path_factory.mktemp("access") / "report.pdf"
    write_pdf_report(path, measured_example(), ReportOptions(comment="A remark."))
    return path


def test_language_and_title_are_known(path):
    reader = PdfReader(path)
    assert reader.root_object["/Lang"] == "en-GB"
    assert reader.root_object["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata.title.startswith("Fat fraction of the thigh muscles · Zoë 7")


def test_bookmarks_lead_to_every_section_in_order(path):
    reader = PdfReader(path)
    entries = [(each.title, reader.get_destination_page_number(each)) for each in reader.outline]
    assert [title for title, _ in entries] == [
        "Comment",
        "Read these numbers with care",
        "Fat fraction along the muscles",
        "Axial slices: muscles on the in-phase image, and the fat fraction",
        "How the numbers were made",
        "Where these numbers come from",
    ]
    pages = [page for _, page in entries]
    assert pages == sorted(pages)
    texts = [" ".join(page.text.split()) for page in read_pages(path.read_bytes())]
    assert all(title in texts[page] for title, page in entries)


@pytest.mark.parametrize("extract", ["pypdf", "pdfium"])
def test_text_is_read_in_the_order_of_the_page(path, extract):
    texts = (
        [page.extract_text() for page in PdfReader(path).pages]
        if extract == "pypdf"
        else [page.text for page in read_pages(path.read_bytes())]
    )
    first, whole = " ".join(texts[0].split()), " ".join(" ".join(texts).split())
    in_order = ["Patient", "Zoë 7", "Highest fat fraction", "A remark.", "rectus femoris RF"]
    # The foot of a page comes first or last, as it was drawn; the rest as it is read.
    places = [first.index(words) for words in in_order]
    assert places == sorted(places)
    in_order = ["rectus femoris RF", "How the numbers were made", "Where these numbers come from"]
    places = [whole.index(words) for words in in_order]
    assert places == sorted(places)


def test_the_first_page_says_how_far_the_numbers_can_be_trusted():
    # Whatever else is left out.
    content = make_pdf_report(measured_example(), ReportOptions(frozenset[ReportSection]()))
    first = " ".join(read_pages(content)[0].text.split())
    assert "Research use only. Not a medical device." in first
    assert "trained on simulated anatomy and were checked on few real scans" in first
