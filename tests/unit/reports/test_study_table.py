from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from inference_engine.anatomy.label_table import RESOURCES, load_label_table
from inference_engine.imaging.label_map import LabelMap
from legseg_desktop.reports.pdf_report import write_pdf_report
from legseg_desktop.reports.report_options import ReportLayout, ReportOptions
from tests.support.export_examples import measured_example
from tests.support.pdf_reading import pages_of, unembedded_fonts
from tests.support.report_examples import example_analysis

STUDY = ReportOptions(layout=ReportLayout.STUDY)


def first_page(analysis, path):
    write_pdf_report(path, analysis, STUDY)
    return pages_of(path)[0]


def fractions_of(analysis, label):
    """Return water and fat of the voxels with a label that have signal, from the images."""
    inside = np.asarray(analysis.label_map.labels) == label
    water, fat = analysis.scan.water[inside], analysis.scan.fat[inside]
    seen = water + fat > 0
    return water[seen].astype(float), fat[seen].astype(float)


def test_every_statistic_of_a_muscle_stands_in_its_row(tmp_path):
    analysis = measured_example()
    page = first_page(analysis, tmp_path / "study.pdf")
    assert "LegSeg study record of a Dixon scan" in page
    row = next(
        row for row in analysis.measurements if (row.side, row.abbreviation) == ("right", "RF")
    )
    water, fat = fractions_of(analysis, row.label)
    each = 100 * fat / (fat + water)
    low, high = np.percentile(each, (5, 95))
    volume = row.voxels * analysis.scan.geometry.voxel_volume_ml
    lean = volume * (1 - each.mean() / 100)
    told = (
        f"RF right {each.mean():.2f}",
        f"{each.std(ddof=1):.1f} {100 * fat.sum() / (fat + water).sum():.1f} "
        f"{np.median(each):.1f} {low:.1f} to {high:.1f} {volume:.1f} {lean:.1f} "
        f"{volume - lean:.1f} {row.max_csa_cm2:.1f}",
    )
    for words in told:
        assert words in page


def test_absent_muscles_have_no_numbers(tmp_path):
    page = first_page(example_analysis(), tmp_path / "study.pdf")
    dashes = " ".join(["\N{EN DASH}"] * 9)
    assert f"GME right absent {dashes} left absent" in page
    assert "nan" not in page.lower().split()
    assert "None" not in page


@pytest.mark.parametrize("sides", [("right",), ("right", "left")])
def test_the_page_is_one_whatever_is_seen(tmp_path, sides):
    path = tmp_path / "study.pdf"
    page = first_page(example_analysis(sides=sides), path)
    assert "tensor fasciae latae" in page
    assert "FF: mean of the voxels" in page
    assert unembedded_fonts(path) == set()


def test_legs_that_are_not_told_apart(tmp_path):
    table = load_label_table(RESOURCES / "labels" / "huashan11.toml")
    page = first_page(example_analysis(table=table), tmp_path / "study.pdf")
    assert "SA both" in page


def test_without_labels_there_is_a_table_of_absent_muscles(tmp_path):
    analysis = example_analysis(sides=())
    filled = example_analysis()
    empty = LabelMap(filled.label_map.labels * 0, filled.label_map.geometry)
    page = first_page(replace(analysis, scan=filled.scan, label_map=empty), tmp_path / "e.pdf")
    assert "RF right absent" in page
