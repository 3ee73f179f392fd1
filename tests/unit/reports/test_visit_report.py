from __future__ import annotations

from dataclasses import replace

import pytest
from pypdf import PdfReader

from inference_engine.anatomy.label_table import RESOURCES, load_label_table
from inference_engine.findings import Finding
from inference_engine.quantification.longitudinal import VisitMeasurements, compare_visits
from legseg_desktop.records import LabelStep
from legseg_desktop.reports.printed_numbers import signed
from legseg_desktop.reports.report_options import Paper, VisitReportOptions
from legseg_desktop.reports.visit_report import write_visit_report
from legseg_desktop.reports.visit_summary import CAUTION, summary_of_change
from legseg_desktop.reports.visit_table import shown_visits
from tests.support.pdf_reading import pages_of, unembedded_fonts
from tests.support.report_examples import example_analysis


def comparison_of(analyses):
    return compare_visits(
        [
            VisitMeasurements(
                analysis.visit,
                analysis.days_since_first,
                analysis.measurements,
                analysis.provenance.model_name,
                analysis.provenance.model_version,
            )
            for analysis in analyses
        ]
    )


@pytest.fixture(scope="module")
def analyses():
    swap = Finding("swap_suspected", "Fat and water may be swapped.")
    return [
        example_analysis(),
        example_analysis(visit="Month 12", days_since_first=370, shift=2.0, findings=[swap]),
        example_analysis(
            visit="Month 24", days_since_first=740, shift=4.0, absent=("GME", "TFL"), cut=("RF",)
        ),
    ]


@pytest.fixture(scope="module")
def report(analyses, tmp_path_factory):
    path = tmp_path_factory.mktemp("visits") / "report.pdf"
    write_visit_report(path, comparison_of(analyses), analyses)
    return path


def test_it_begins_with_what_changed(report, analyses):
    text = pages_of(report)[0]
    sentence = summary_of_change(comparison_of(analyses))
    assert sentence in text
    assert CAUTION in text
    assert text.index(sentence) < text.index("rectus femoris")


def test_every_muscle_has_its_numbers_of_every_visit(report, analyses):
    text = pages_of(report)[0]
    for row in comparison_of(analyses).trajectories:
        assert row.muscle in text
        for value in row.ff_mean_percent:
            assert (f"{value:.1f}" if value is not None else "absent") in text
        if row.ff_change_points[-1] is not None:
            assert signed(row.ff_change_points[-1]) in text
            assert signed(row.ff_change_points_per_year[-1]) in text


def test_warnings_name_their_visit_and_stand_beside_the_numbers(report):
    text = pages_of(report)[0]
    assert "Month 12: Fat and water may be swapped." in text
    assert "different parts of the muscle" in text
    assert "†a" in text


def test_what_is_shared_is_said_once_in_the_provenance(report, analyses):
    text = " ".join(pages_of(report))
    assert text.count(analyses[0].provenance.inputs[0].sha256) == 1


def test_pages_are_complete_and_fonts_embedded(report):
    for text in pages_of(report):
        assert "Research use only. Not a medical device." in text
    assert unembedded_fonts(report) == set()


def test_same_visits_same_bytes(report, analyses, tmp_path):
    again = tmp_path / "again.pdf"
    write_visit_report(again, comparison_of(analyses), analyses)
    assert again.read_bytes() == report.read_bytes()


def test_visits_of_two_patients_are_pointed_out(tmp_path, analyses):
    mixed = [analyses[0], replace(analyses[1], identity="somebody else")]
    path = tmp_path / "mixed.pdf"
    write_visit_report(path, comparison_of(mixed), mixed)
    assert "The visits bear different patients" in pages_of(path)[0]


def test_many_visits_with_long_names_and_shared_sides(tmp_path):
    table = load_label_table(RESOURCES / "labels" / "huashan11.toml")
    many = [
        example_analysis(
            visit=f"Follow-up number {at}", table=table, days_since_first=None, shift=at
        )
        for at in range(8)
    ]
    path = tmp_path / "many.pdf"
    write_visit_report(path, comparison_of(many), many)
    text = " ".join(pages_of(path))
    assert "visit 8, Follow-up number 7" in text
    assert "Not shown above, but in the plots: visits 2 to 4." in text


def test_the_first_visit_is_always_shown():
    assert shown_visits(3) == (0, 1, 2)
    assert shown_visits(8) == (0, 4, 5, 6, 7)


def rows(values):
    template = [row for row in example_analysis().measurements if row.side == "right"]
    return tuple(
        replace(row, ff_mean_percent=value, coverage="complete", flags=())
        for row, value in zip(template, values, strict=False)
    )


def test_the_sentence_follows_from_the_numbers():
    comparison = compare_visits(
        [
            VisitMeasurements("A", 0, rows([10.0, 20.0, 30.0, None])),
            VisitMeasurements("B", 731, rows([13.0, 19.0, 30.04, 5.0])),
        ]
    )
    assert summary_of_change(comparison) == (
        "From A to B (731 days) the fat fraction rose in 1 and fell in 1 of 3 comparable muscles. "
        "The median change is 0.0 percentage points (0.0 a year). The largest is +3.0 in the "
        "right rectus femoris (10.0 to 13.0 %). 1 muscle is not counted: absent at one of the two "
        "visits, or seen in different parts."
    )


def test_nothing_comparable_is_said_plainly():
    comparison = compare_visits(
        [VisitMeasurements("A", None, rows([None])), VisitMeasurements("B", None, rows([5.0]))]
    )
    assert summary_of_change(comparison) == "From A to B no muscle can be compared."


def test_volumes_beyond_what_can_be_detected_are_named(analyses):
    comparison = comparison_of(analyses)
    changed = {"VL": 120.0, "VM": 96.5, "RF": 80.0, "SA": 90.0, "GR": 99.0}
    rows = tuple(
        replace(
            row,
            coverage=("complete",) * 3,
            flags=("cut",) if row.abbreviation == "GR" else (),
            volume_ml=(100.0, 100.0, changed.get(row.abbreviation, 100.0)),
            smallest_detectable_ml=2.0,
        )
        for row in comparison.trajectories
        if row.side == "right"
    )
    told = summary_of_change(replace(comparison, trajectories=rows))
    minus = "\N{MINUS SIGN}"
    assert (
        "Volumes changed beyond the smallest detectable change: right rectus femoris "
        f"{minus}20.0 mL, right vastus lateralis +20.0 mL, right sartorius {minus}10.0 mL and 1 "
        "more."
    ) in told
    still = tuple(replace(row, volume_ml=(100.0,) * 3) for row in rows)
    assert "Volumes" not in summary_of_change(replace(comparison, trajectories=still))


def test_volume_and_its_change_stand_beside_the_fat_fraction(report, analyses):
    text = pages_of(report)[0]
    assert "Volume, mL Change, %" in text
    row = next(
        row
        for row in comparison_of(analyses).trajectories
        if (row.side, row.abbreviation) == ("left", "AM")
    )
    first, last = row.volume_ml[0], row.volume_ml[-1]
    change = signed(100 * (last - first) / first)
    values = " ".join(f"{value:.1f}" for value in row.ff_mean_percent)
    changes = f"{signed(row.ff_change_points[-1])} {signed(row.ff_change_points_per_year[-1])}"
    assert f"left {values} {changes} {last:.1f} {change}" in text


def test_comments_are_printed_by_visit(tmp_path, analyses):
    path = tmp_path / "comments.pdf"
    comments = ("Walks alone.\n\nFalls <often>.", "", "המטופל הולך עם מקל")
    options = VisitReportOptions(comments)
    write_visit_report(path, comparison_of(analyses), analyses, options)
    text = " ".join(pages_of(path))
    assert "Comments Baseline: Walks alone. Falls <often>." in text
    assert "Month 12:" in text  # only of its warning
    assert text.count("Month 12:") == 1
    assert "Month 24" in text
    assert "לקמ" in text or "מקל" in text
    write_visit_report(path, comparison_of(analyses), analyses, VisitReportOptions(("", " \n")))
    assert "Comments" not in " ".join(pages_of(path))


def test_letter_paper(tmp_path, analyses):
    path = tmp_path / "letter.pdf"
    options = VisitReportOptions(paper=Paper.LETTER)
    write_visit_report(path, comparison_of(analyses), analyses, options)
    assert {tuple(map(float, page.mediabox[2:])) for page in PdfReader(path).pages} == {
        (612.0, 792.0)
    }


def test_five_visits_and_long_days_have_room(tmp_path):
    five = [
        example_analysis(visit=f"V{at}", days_since_first=1000 * at, shift=at) for at in range(5)
    ]
    path = tmp_path / "five.pdf"
    write_visit_report(path, comparison_of(five), five)
    text = pages_of(path)[0]
    assert "V0 day 0" in text
    assert "V4 4000 d" in text


def test_who_made_which_labels_is_told_for_each_visit(tmp_path, analyses):
    steps = (
        LabelStep(1, "coarse 0.3.0", "anna", "2026-03-01T10:00:00+00:00"),
        LabelStep(
            2,
            "semiautomatic, based on revision 1",
            "ben",
            "2026-03-02T11:00:00+00:00",
            (("right", "VL"), ("left", "RF")),
        ),
    )
    told = [analyses[0], replace(analyses[1], history=steps), analyses[2]]
    path = tmp_path / "history.pdf"
    write_visit_report(path, comparison_of(told), told)
    text = " ".join(pages_of(path))
    assert "Month 12 · Labels: revision 1 coarse 0.3.0; saved 2026-03-01 10:00 UTC by anna" in text
    assert (
        "Month 12 · Labels: revision 2 reported here; semiautomatic, based on revision 1; saved "
        "2026-03-02 11:00 UTC by ben; changed: right VL; left RF"
    ) in text


def test_every_section_has_a_bookmark(report):
    titles = [entry.title for entry in PdfReader(report).outline]
    assert titles == [
        "Read these numbers with care",
        "Fat fraction over the visits",
        "Where these numbers come from",
    ]
