from dataclasses import replace

import numpy as np
import pytest

from inference_engine.errors import InputError
from inference_engine.quantification.longitudinal import VisitMeasurements, compare_visits
from inference_engine.quantification.measurements import MuscleMeasurement
from inference_engine.quantification.repeatability import (
    VOLUME,
    Repeatability,
    RepeatabilityTable,
    load_repeatability,
)


def muscle(ff, *, side="right", coverage="complete", flags=(), abbreviation="RF"):
    return MuscleMeasurement(
        side=side,
        muscle="rectus femoris",
        abbreviation=abbreviation,
        label=1,
        voxels=10,
        volume_ml=5.0,
        ff_mean_percent=ff,
        ff_ratio_percent=ff,
        ff_median_percent=ff,
        ff_sd_percent=None,
        ff_p5_percent=None,
        ff_p95_percent=None,
        no_signal_voxels=0,
        coverage=coverage,
        flags=flags,
    )


def visit(name, days, *rows, model=("small", "1")):
    return VisitMeasurements(name, days, rows, *model)


def only(comparison):
    (trajectory,) = comparison.trajectories
    return trajectory


def test_change_is_to_the_first_visit_and_per_year():
    got = only(
        compare_visits(
            [
                visit("1", 0, muscle(10.0)),
                visit("2", 365, muscle(12.0)),
                visit("3", 731, muscle(16.0)),
            ]
        )
    )
    assert got.ff_mean_percent == (10.0, 12.0, 16.0)
    assert got.ff_change_points == (None, 2.0, 6.0)
    assert got.ff_change_points_per_year[1:] == pytest.approx((2 * 365.25 / 365, 6 * 365.25 / 731))
    assert got.flags == ()


def test_without_days_there_is_a_change_and_no_yearly_change():
    got = only(compare_visits([visit("1", None, muscle(10.0)), visit("2", 30, muscle(12.0))]))
    assert got.ff_change_points == (None, 2.0)
    assert got.ff_change_points_per_year == (None, None)


def test_missing_fat_fraction_gives_no_change():
    got = only(
        compare_visits(
            [visit("1", 0, muscle(None, coverage="absent")), visit("2", 30, muscle(12.0))]
        )
    )
    assert got.ff_change_points == (None, None)
    assert got.flags == ("absent", "coverage_differs")


def test_muscle_cut_differently_is_flagged():
    got = only(
        compare_visits(
            [
                visit("1", 0, muscle(10.0)),
                visit("2", 30, muscle(12.0, coverage="cut_proximally", flags=("cut_proximally",))),
            ]
        )
    )
    assert got.coverage == ("complete", "cut_proximally")
    assert got.flags == ("coverage_differs", "cut")


def test_other_model_and_flags_of_a_visit_are_carried_on():
    got = only(
        compare_visits(
            [
                visit("1", 0, muscle(10.0)),
                visit("2", 30, muscle(12.0, flags=("swap_suspected",)), model=("small", "2")),
            ]
        )
    )
    assert got.flags == ("model_differs", "swap_suspected")


def test_visits_out_of_order_are_flagged():
    got = only(compare_visits([visit("2", 30, muscle(12.0)), visit("1", 0, muscle(10.0))]))
    assert "order_unclear" in got.flags
    assert got.ff_change_points_per_year == (None, None)


def test_sides_are_kept_apart():
    comparison = compare_visits(
        [
            visit("1", 0, muscle(10.0), muscle(30.0, side="left")),
            visit("2", 30, muscle(11.0), muscle(33.0, side="left")),
        ]
    )
    changes = {t.side: t.ff_change_points[1] for t in comparison.trajectories}
    assert changes == {"right": 1.0, "left": 3.0}


def test_row_missing_at_one_visit_counts_as_absent():
    comparison = compare_visits(
        [
            visit("1", 0, muscle(10.0)),
            visit("2", 30, muscle(11.0), muscle(9.0, abbreviation="TFL")),
        ]
    )
    assert comparison.trajectories[1].coverage == ("absent", "complete")


@pytest.mark.parametrize(
    "visits",
    [
        [visit("1", 0, muscle(10.0))],
        [visit("1", 0, muscle(10.0)), visit("2", 1, muscle(10.0, side="both"))],
    ],
)
def test_what_can_not_be_compared_is_refused(visits):
    with pytest.raises(InputError):
        compare_visits(visits)


def test_verdict_and_trend_are_of_whole_muscles_only():
    table = load_repeatability()
    values = ((0, 10.0), (365, 10.2), (730, 12.0))

    def compared(coverage):
        visits = [visit(str(d), d, muscle(ff, coverage=coverage)) for d, ff in values]
        return only(compare_visits(visits, repeatability=table))

    whole = compared("complete")
    # 2.1 % of 10, and 0.45 for lying down anew, as variances; times 1.96 sqrt 2: 1.38 points.
    assert whole.smallest_detectable_points == pytest.approx(1.376, abs=1e-3)
    assert [whole.is_beyond_detectable(at) for at in range(3)] == [None, False, True]
    assert whole.trend.visits == 3
    cut = compared("cut_proximally")
    assert cut.is_beyond_detectable(2) is None
    assert cut.trend is None


@pytest.mark.parametrize(
    ("changed", "flag"),
    [
        ({"model_weights_sha256": ("ab",)}, "model_differs"),
        ({"model_looks": "two looks"}, "model_differs"),
        ({"estimator": "ratio"}, "estimator_differs"),
        ({"options": "eroded"}, "options_differ"),
        ({"protocol": "1.0 x 1.0 x 5.0 mm"}, "protocol_differs"),
    ],
)
def test_visits_not_measured_alike_are_flagged_or_refused(changed, flag):
    first = replace(visit("1", 0, muscle(10.0)), protocol="1.0 x 1.0 x 2.0 mm")
    visits = [first, replace(first, name="2", days_since_first=30, **changed)]
    assert flag in only(compare_visits(visits)).flags
    with pytest.raises(InputError, match="The visits differ in the"):
        compare_visits(visits, strict=True)
    assert flag not in only(compare_visits([first, first], strict=True)).flags


def test_volume_has_its_own_smallest_detectable_change():
    rows = [
        VisitMeasurements(name, day, (replace(muscle(20.0), volume_ml=volume),))
        for name, day, volume in (("one", 0, 200.0), ("two", 365, 190.0))
    ]
    own = RepeatabilityTable((Repeatability("*", VOLUME, 3.0, None, 12, "own"),))
    (row,) = compare_visits(rows, repeatability=own).trajectories
    assert row.smallest_detectable_points is None
    assert row.smallest_detectable_ml == pytest.approx(1.96 * np.sqrt(2) * 3.0)
    assert row.comparable_volume_change_ml(1) == -10.0
    assert row.comparable_volume_change_ml(0) is None
    assert row.is_volume_beyond_detectable(1) is True
    assert row.is_volume_beyond_detectable(0) is None
    wide = RepeatabilityTable((Repeatability("*", VOLUME, None, 4.0, None, "own"),))
    (row,) = compare_visits(rows, repeatability=wide).trajectories
    # 4 % of 200 mL, times 1.96 sqrt 2.
    assert row.smallest_detectable_ml == pytest.approx(22.17, abs=0.01)
    assert row.is_volume_beyond_detectable(1) is False
    (row,) = compare_visits(rows).trajectories
    assert row.is_volume_beyond_detectable(1) is None
    assert replace(row, flags=("coverage_differs",)).comparable_volume_change_ml(1) is None
    cut = replace(row, flags=("cut",), smallest_detectable_ml=1.0)
    assert cut.is_volume_beyond_detectable(1) is None
