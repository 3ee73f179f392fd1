from __future__ import annotations

from dataclasses import replace

import pytest
from pypdf import PdfReader
from reportlab.graphics.shapes import Circle, Line
from reportlab.platypus import Table

from inference_engine.anatomy.label_table import load_label_table
from legseg_desktop.records import AnalysisDescription
from legseg_desktop.reports.observer_figures import ObserverCase, differences_block
from legseg_desktop.reports.observer_report import (
    CAUTION,
    ObserverFacts,
    summary_of_agreement,
    write_observer_report,
)
from legseg_desktop.reports.observer_table import ObserverRow
from tests.support.pdf_reading import pages_of, unembedded_fonts
from tests.support.report_examples import PROVENANCE

MINUS = "\N{MINUS SIGN}"


def row(muscle, abbreviation, quantity, dsc=0.9, **known):
    fields = dict.fromkeys(ObserverRow.__dataclass_fields__)
    fields |= {"muscle": muscle, "abbreviation": abbreviation, "quantity": quantity}
    fields |= {"cases": 4, "measured_by_both": 3, "mean_dsc": dsc}
    return ObserverRow(**(fields | known))


LIMITS = {"bias": 1.0, "lower_limit": -2.0, "upper_limit": 4.0}
ROWS = (
    row("rectus femoris", "RF", "ff_percent", 0.91, mean_assd_mm=0.5, **LIMITS),
    row("rectus femoris", "RF", "volume_ml", 0.91, icc_agreement=-0.25, **LIMITS),
    row(
        "sartorius",
        "SA",
        "ff_percent",
        0.83,
        icc_agreement=0.5,
        icc_agreement_low=-0.1,
        icc_agreement_high=0.9,
        bias=-3.0,
        lower_limit=-4.0,
        upper_limit=-2.0,
    ),
    row("sartorius", "SA", "volume_ml", 0.83),
)
CASES = (
    ObserverCase("RF", "ff_percent", 10.0, 12.0),
    ObserverCase("RF", "ff_percent", 20.0, 20.0),
    ObserverCase("RF", "volume_ml", 100.0, 101.0),
    ObserverCase("SA", "ff_percent", 8.0, 5.0),
)


def facts(scans=("scan-1", "scan-2"), left_out=()):
    of_model = AnalysisDescription("P", "V", 0, load_label_table(), (), PROVENANCE)
    given = replace(PROVENANCE, model_name=None, model_weights_sha256=())
    of_reader = replace(of_model, provenance=given)
    analyses = ((of_model,) * len(scans), (of_reader,) * len(scans))
    return ObserverFacts(("model", "Žofia"), scans, left_out, analyses)


def test_the_hash_of_a_refinement_stands_beside_those_of_the_model(tmp_path):
    said = facts()
    refined = replace(PROVENANCE, parameters={"refinement_sha256": "cd" * 32})
    of_model = tuple(replace(each, provenance=refined) for each in said.analyses[0])
    path = tmp_path / "observers.pdf"
    write_observer_report(path, ROWS, CASES, replace(said, analyses=(of_model, said.analyses[1])))
    text = "".join("".join(pages_of(path)).split())
    for digest in (*PROVENANCE.model_weights_sha256, "cd" * 32):
        assert digest in text
        assert digest in PdfReader(path).metadata["/Keywords"]


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "observers.pdf"
    write_observer_report(path, ROWS, CASES, facts(left_out=("scan-9",)))
    return path


def test_the_summary_follows_from_the_numbers():
    assert summary_of_agreement(ROWS) == (
        "2 muscles were labelled by one of the two at least. The median of their mean DSC is "
        f"0.87; the lowest is 0.83, of the sartorius. The largest bias of the fat fraction is "
        f"{MINUS}3.0 percentage points, of the sartorius; the widest limits are {MINUS}2.0 to "
        "+4.0, of the rectus femoris. The largest bias of the volume is +1.0 mL, of the rectus "
        f"femoris; the widest limits are {MINUS}2.0 to +4.0, of the rectus femoris."
    )
    assert summary_of_agreement(()) == "No muscle was labelled by either reader."


def test_the_first_page_holds_summary_and_table(report):
    page = pages_of(report)[0]
    assert summary_of_agreement(ROWS) in page
    assert CAUTION in page
    assert (
        "First reader Second reader Scans Latest analysis" in page or "First reader model" in page
    )
    assert "left out, as only one has them: scan-9" in page
    assert f"RF 4 0.91 0.50 \N{EN DASH} +1.0 {MINUS}2.0 to +4.0 {MINUS}0.25 +1.0" in page
    assert f"SA 4 0.83 \N{EN DASH} 0.50 ({MINUS}0.10 to 0.90) {MINUS}3.0" in page
    assert "Research use only. Not a medical device." in page
    assert unembedded_fonts(report) == set()


def test_where_both_come_from_is_told_for_each_reader_and_scan(report):
    text = " ".join(pages_of(report))
    assert "model · Labels model thigh18 0.1.0" in text
    assert "Žofia · Labels given, not made by this program" in text
    assert text.count(PROVENANCE.inputs[0].sha256) == 4
    assert "Žofia · scan-2 fat " in text


def test_many_scans_fill_pages_and_nothing_is_cut(tmp_path):
    path = tmp_path / "many.pdf"
    write_observer_report(path, ROWS, CASES, facts(tuple(f"scan-{at}" for at in range(80))))
    pages = pages_of(path)
    assert len(pages) > 3
    assert "Žofia · scan-79" in pages[-1]


def test_same_study_same_bytes_and_bookmarks(report, tmp_path):
    again = tmp_path / "again.pdf"
    write_observer_report(again, ROWS, CASES, facts(left_out=("scan-9",)))
    assert again.read_bytes() == report.read_bytes()
    assert [entry.title for entry in PdfReader(report).outline] == [
        "Fat fraction: difference over mean",
        "Volume: difference over mean",
        "Where these numbers come from",
    ]


def plots(quantity):
    (together,) = differences_block("Heading", "%", ROWS, CASES, quantity)
    table = next(part for part in together._content if isinstance(part, Table))
    return [cell for cells in table._cellvalues for cell in cells if cell != ""]


def test_dots_stand_at_difference_and_mean_between_the_limits():
    first, second = plots("ff_percent")
    lower, upper = sorted((s for s in first.contents if isinstance(s, Circle)), key=lambda s: s.cx)
    # Means 11 and 20; differences 2 and 0, of a scale to 4 (the widest limit) on either side.
    middle, half = (11 + 61) / 2, (61 - 11) / 2
    assert lower.cy == pytest.approx(middle + half * 2 / 4)
    assert upper.cy == pytest.approx(middle)
    heights = sorted(s.y1 for s in first.contents if isinstance(s, Line))
    assert heights == pytest.approx(
        sorted(middle + half * level / 4 for level in (0, 1.0, -2.0, 4.0))
    )
    (dot,) = [s for s in second.contents if isinstance(s, Circle)]
    assert dot.cy == pytest.approx(middle - half * 3 / 4)


def test_what_was_not_measured_by_both_has_no_plot():
    assert len(plots("volume_ml")) == 1
    assert differences_block("Heading", "%", ROWS, (), "ff_percent") == []
