from __future__ import annotations

from dataclasses import replace

import pytest
from reportlab.platypus import Paragraph, Table

from inference_engine.quantification.longitudinal import VisitMeasurements, compare_visits
from inference_engine.quantification.trend import Trend
from legseg_desktop.reports.visit_shared_table import shared_block
from tests.support.report_examples import example_analysis

LEG = type("Leg", (), {"side": "right", "registration": None, "problem": "Not seen."})()


@pytest.fixture
def comparison():
    """Compare two visits of which both see the same 90 % of every muscle, lately 10 % smaller."""
    visits = [
        VisitMeasurements(name, day, example_analysis(shift=shift).measurements)
        for name, day, shift in (("A", 0, 0.0), ("B", 365, 2.0))
    ]
    whole = compare_visits(visits)
    rows = tuple(
        replace(
            row,
            shared_ff_percent=(20.0, 23.0),
            shared_volume_ml=(100.0, 90.0),
            shared_percent=(90.0, 95.0),
            shared_ff_change_points=(None, 3.0),
            shared_ff_change_points_per_year=(None, 3.0),
            smallest_detectable_points=2.0,
        )
        for row in whole.trajectories
        if row.abbreviation in {"RF", "BFL"}
    )
    return replace(whole, trajectories=rows, legs=((LEG,),))


def cells(comparison):
    table = next(part for part in shared_block(comparison) if isinstance(part, Table))
    return table, [
        [cell.text if isinstance(cell, Paragraph) else cell for cell in row]
        for row in table._cellvalues
    ]


def test_fat_fraction_and_volume_stand_side_by_side(comparison):
    _, rows = cells(comparison)
    assert rows[1] == [
        "rectus femoris",
        *("right", "90.0", "20.0", "23.0", "+3.0", "+3.0", "2.0", "beyond detectable"),
        *("90.0", "\N{MINUS SIGN}10.0", ""),
    ]


def test_no_trend_no_head_for_it_and_one_where_there_is_one(comparison):
    assert "Trend" not in cells(comparison)[1][0][-1]
    first, *others = comparison.trajectories
    trend = Trend(points_per_year=3.0, low=1.0, high=5.0, visits=3)
    _, rows = cells(replace(comparison, trajectories=(replace(first, trend=trend), *others)))
    assert "Trend a year (95 %)" in rows[0][-1]
    assert rows[1][-1] == "+3.0 (+1.0 to +5.0)"


def test_sides_share_the_name_of_their_muscle(comparison):
    table, rows = cells(comparison)
    assert [row[1] for row in rows[1:]] == ["right", "left"] * 2
    assert [(command[1], command[2]) for command in table._spanCmds] == [
        ((0, 1), (0, 2)),
        ((0, 3), (0, 4)),
    ]


def test_visits_that_were_not_laid_over_one_another_have_no_table(comparison):
    assert shared_block(replace(comparison, legs=())) == []
