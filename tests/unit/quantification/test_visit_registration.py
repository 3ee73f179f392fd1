"""The truth test: what a simulated patient's change is, and what either comparison says."""

import numpy as np
import pytest
import SimpleITK as sitk  # noqa: N813 (its own documentation calls it so)

from inference_engine.anatomy.label_table import LabelTable, load_label_table
from inference_engine.errors import InputError
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.label_map import LabelMap
from inference_engine.progress import NoProgress, OperationCancelled, Progress
from inference_engine.quantification import leg_registration
from inference_engine.quantification.leg_registration import (
    LegImage,
    _best_start,
    _image,
    _judged,
    _own,
    register_leg,
)
from inference_engine.quantification.longitudinal import VisitMeasurements, compare_visits
from inference_engine.quantification.quantify import quantify
from inference_engine.quantification.repeatability import load_repeatability
from inference_engine.quantification.shared_change import with_shared_extent
from inference_engine.quantification.visit_registration import (
    VisitScan,
    legs_of,
    measure_shared_extent,
)
from inference_engine.simulation.cohort import ScanPlan, simulate_visits
from inference_engine.simulation.disease import Cohort
from tests.support.phantoms import two_leg_scan
from tests.support.repositioned_visits import grid, rigid, seen_again

TABLE = load_label_table()
# By how much each muscle of either leg gets fatter, percentage points.
CHANGE = {
    label + offset: float((0, 1, 2, 5)[label % 4]) for label in range(1, 19) for offset in (0, 100)
}
FIRST = {
    "right": rigid((1, 1.5, -1), (1.4, 1.3, 2.2)),
    "left": rigid((-1, -1.2, 1), (-1.6, 1.2, -2.3)),
}
LATER = {"right": rigid((3, -2, 4), (6, -5, 12)), "left": rigid((-2, 2, -5), (-4, -5, 15))}


@pytest.fixture(scope="module")
def patient():
    """Simulate one patient from below the knee to above the hip, once for all tests."""
    plan = ScanPlan(shape=(130, 84, 92), spacing_mm=(3.4, 3.4, 5.0), lowest_mm=-240)
    (visit,) = simulate_visits(3, [plan], cohort=Cohort.LGMD, progress=NoProgress())
    return visit


@pytest.fixture(scope="module")
def baseline(patient):
    geometry = grid((130, 84, 52), (3.4, 3.4, 5.0), -200)
    return seen_again(patient.scan, patient.truth, geometry, moves=FIRST, change_points={})


def later_visit(patient, geometry, change=CHANGE):
    return seen_again(
        patient.scan,
        patient.truth,
        geometry,
        moves=LATER,
        change_points=change,
        noise=8.0,
        seed=1,
    )


def errors(first, later, shared):
    """Return the errors of the change, shared and whole, of muscles with shared figures."""
    rows = [
        {row.label: row for row in quantify(v.label_map, v.scan, TABLE).measurements}
        for v in (first, later)
    ]
    labels = {(s.side.value, s.muscle.abbreviation): s.label for s in TABLE.sided()}
    of_shared, of_whole = [], []
    for one, other in zip(*shared.measurements, strict=True):
        label = labels[one.side, one.abbreviation]
        of_shared.append(other.ff_mean_percent - one.ff_mean_percent - CHANGE[label])
        whole = rows[1][label].ff_mean_percent - rows[0][label].ff_mean_percent
        of_whole.append(whole - CHANGE[label])
    return np.abs(of_shared), np.abs(of_whole)


def assert_legs_found(shared, within_mm):
    """Hold the registrations against how the legs were moved: 200 points of each."""
    for leg in shared.legs[0]:
        true = LATER[leg.side] @ np.linalg.inv(FIRST[leg.side])
        side = 1 if leg.side == "right" else -1
        box = np.array([[side * 20, -60, -100], [side * 120, 60, 50]])
        points = np.random.default_rng(0).uniform(box.min(axis=0), box.max(axis=0), (200, 3))
        points = np.column_stack([points, np.ones(200)])
        gap = points @ (true - leg.registration.to_visit).T
        assert np.linalg.norm(gap[:, :3], axis=1).mean() < within_mm
        assert not leg.registration.is_doubtful


@pytest.mark.parametrize(
    ("geometry", "within_mm", "mean_error"),
    [
        (grid((130, 84, 56), (3.4, 3.4, 5.0), -130), 1.0, 0.4),
        (grid((130, 84, 12), (3.4, 3.4, 24.0), -130), 2.0, 1.0),
        (grid((130, 100, 56), (3.4, 3.4, 5.0), -130, degrees=12), 1.0, 0.4),
    ],
    ids=["another field of view", "24 mm slices", "oblique"],
)
def test_change_over_the_shared_extent_is_nearer_the_truth(
    patient, baseline, geometry, within_mm, mean_error
):
    later = later_visit(patient, geometry)
    shared = measure_shared_extent([baseline, later], TABLE)
    assert_legs_found(shared, within_mm)
    of_shared, of_whole = errors(baseline, later, shared)
    assert len(of_shared) >= 20
    assert of_shared.mean() < mean_error
    assert of_shared.mean() < 0.5 * of_whole.mean()
    # What both see of a muscle has one volume, to a part of a slice.
    for one, other in zip(*shared.measurements, strict=True):
        if one.volume_ml > 50:
            assert other.volume_ml == pytest.approx(one.volume_ml, rel=0.12)


def test_comparison_shows_both_figures_and_what_can_be_detected(patient, baseline):
    later = later_visit(patient, grid((130, 84, 56), (3.4, 3.4, 5.0), -130))
    visits = [
        VisitMeasurements(name, day, quantify(v.label_map, v.scan, TABLE).measurements)
        for name, day, v in (("one", 0, baseline), ("two", 365, later))
    ]
    table = load_repeatability()
    whole = compare_visits(visits, repeatability=table)
    shared = measure_shared_extent([baseline, later], TABLE)
    both = with_shared_extent(whole, shared, table)
    row = next(r for r in both.trajectories if (r.side, r.abbreviation) == ("right", "SM"))
    assert row.shared_percent[0] < 90
    assert row.ff_change_points[1] != row.shared_ff_change_points[1]
    assert row.comparable_change_points(1) == row.shared_ff_change_points[1]
    assert row.comparable_points_per_year(1) == pytest.approx(
        row.shared_ff_change_points[1] * 365.25 / 365
    )
    least = 1.96 * np.sqrt(2) * np.hypot(0.021 * row.shared_ff_percent[0], 0.45)
    assert row.smallest_detectable_points == pytest.approx(least)
    assert row.is_beyond_detectable(1) == (abs(row.shared_ff_change_points[1]) > least)
    assert row.is_beyond_detectable(0) is None
    # The gluteus medius, if at all, is only in one of the two: no shared figure, and said so.
    lacking = [r for r in both.trajectories if not r.is_shared(1)]
    assert all(r.shared_ff_percent == (None, None) for r in lacking)
    with pytest.raises(ValueError, match="same visits"):
        with_shared_extent(compare_visits([*visits, visits[0]]), shared)


def test_a_visit_laid_over_itself_shares_all_of_every_muscle(baseline):
    shared = measure_shared_extent([baseline, baseline], TABLE)
    for leg in shared.legs[0]:
        assert leg.registration.to_visit == pytest.approx(np.eye(4), abs=0.3)
        assert leg.registration.body_dsc > 0.99
        assert leg.registration.residual_mm < 0.3
        assert leg.picture.shape == (
            legs_of(baseline.scan, TABLE)[leg.side].signal.shape[0],
            legs_of(baseline.scan, TABLE)[leg.side].signal.shape[2],
        )
    numbers = quantify(baseline.label_map, baseline.scan, TABLE).measurements
    whole = {(row.side, row.abbreviation): row for row in numbers if row.voxels}
    assert len(shared.measurements[0]) >= 22
    for row in shared.measurements[0]:
        assert row.share_percent > 99
        assert row.ff_mean_percent == pytest.approx(
            whole[row.side, row.abbreviation].ff_mean_percent, abs=0.1
        )


def test_same_visits_give_the_same_bits():
    visits = [VisitScan(*two_leg_scan(noise=20.0, seed=seed)) for seed in (1, 2)]
    one, other = (measure_shared_extent(visits, TABLE) for _ in range(2))
    assert one.measurements == other.measurements


def test_a_leg_that_is_missing_at_one_visit_says_so():
    both_legs, one_leg = two_leg_scan(), two_leg_scan(sides=("right",))
    shared = measure_shared_extent([VisitScan(*both_legs), VisitScan(*one_leg)], TABLE)
    legs = {leg.side: leg for leg in shared.legs[0]}
    assert legs["right"].registration is not None
    assert legs["left"].registration is None
    assert legs["left"].problem == "The left leg is not in view at this visit."
    assert {row.side for row in shared.measurements[0]} == {"right"}
    turned = measure_shared_extent([VisitScan(*one_leg), VisitScan(*both_legs)], TABLE)
    assert "at the first visit" in next(
        leg.problem for leg in turned.legs[0] if leg.registration is None
    )


def test_fields_of_view_without_a_level_in_common_share_nothing():
    scan, labels = two_leg_scan()
    affine = np.array(scan.geometry.affine)
    affine[2, 3] += 2000
    far = VolumeGeometry(scan.geometry.shape, affine)
    moved = VisitScan(
        type(scan).from_water_fat(scan.water, scan.fat, far), LabelMap(labels.labels, far)
    )
    shared = measure_shared_extent([VisitScan(scan, labels), moved], TABLE)
    assert all("too little" in leg.problem for leg in shared.legs[0])
    assert shared.measurements == ((), ())
    numbers = quantify(labels, scan, TABLE).measurements
    visits = [VisitMeasurements(name, None, numbers) for name in "ab"]
    rows = with_shared_extent(compare_visits(visits), shared).trajectories
    measured = [row for row in rows if row.ff_mean_percent[0] is not None]
    assert measured
    assert all("not_shared" in row.flags for row in measured)
    assert all(row.comparable_change_points(1) == 0 for row in measured)


def test_sides_are_the_patients_whatever_the_axes(baseline):
    scan, labels = two_leg_scan(axis_codes="LPS")
    other, other_labels = two_leg_scan(axis_codes="SAR")
    shared = measure_shared_extent([VisitScan(scan, labels), VisitScan(other, other_labels)], TABLE)
    one, two = ({(r.side, r.abbreviation): r for r in rows} for rows in shared.measurements)
    assert len(one) == 8
    for key, row in one.items():
        # Every muscle and side of the phantom has its own fat fraction.
        assert two[key].ff_mean_percent == pytest.approx(row.ff_mean_percent, abs=0.5)


def test_table_without_sides_takes_the_body_whole():
    scan, labels = two_leg_scan()
    together = LabelMap(
        np.where(labels.labels > 100, labels.labels - 100, labels.labels).astype(np.uint8),
        labels.geometry,
    )
    table = LabelTable("both", TABLE.muscles, None)
    visit = VisitScan(scan, together)
    shared = measure_shared_extent([visit, visit], table)
    assert [leg.side for leg in shared.legs[0]] == ["both"]
    assert {row.side for row in shared.measurements[1]} == {"both"}


def test_stopping_stops():
    class Stopped(Progress):
        def report(self, fraction, message=""):
            raise OperationCancelled

    visit = VisitScan(*two_leg_scan())
    with pytest.raises(OperationCancelled):
        measure_shared_extent([visit, visit], TABLE, progress=Stopped())


def test_the_shift_along_the_leg_is_found_wherever_the_images_lie_in_memory():
    scan, _ = two_leg_scan(spacing=(7.0, 7.0, 15.0), noise=5.0)
    leg = legs_of(scan, TABLE)["right"]
    moved = np.eye(4)
    moved[2, 3] = 36.0
    other = LegImage(
        leg.signal, leg.body, VolumeGeometry(leg.geometry.shape, moved @ leg.geometry.affine)
    )
    found = []
    for room in (1, 10_000, 300_000):
        taken = [np.full(room, 7.0) for _ in range(3)]  # what comes after it lies elsewhere
        fixed, moving = ((_image(each), _own(each)) for each in (leg, other))
        start = sitk.Euler3DTransform()
        found.append(_best_start(fixed, moving, start).GetTranslation()[2])
        del taken
    assert found == [36.0] * 3


@pytest.fixture(scope="module")
def legs(patient, baseline):
    later = later_visit(patient, grid((130, 84, 28), (3.4, 3.4, 10.0), -130))
    first, other = legs_of(baseline.scan, TABLE)["right"], legs_of(later.scan, TABLE)["right"]
    return first, other, LATER["right"] @ np.linalg.inv(FIRST["right"])


def moved_by(shift_mm):
    matrix = np.eye(4)
    matrix[:3, 3] = shift_mm
    return matrix


def test_the_quality_does_not_understate_how_far_a_leg_lies_off(legs):
    first, later, truly = legs
    good, _ = _judged(first, later, truly)
    assert not good.is_doubtful
    assert good.residual_mm < 2
    for direction in ((1, 0, 0), (0, -1, 0), (0, 0, 1), (0, 0, -1), (0.6, 0, 0.8)):
        for wrong_mm in (8, 12):
            shift = wrong_mm * np.array(direction)
            found, _ = _judged(first, later, truly @ moved_by(shift))
            assert found.residual_mm > 0.9 * wrong_mm
            assert found.is_doubtful


@pytest.mark.parametrize("shift_mm", [(0, 0, -10), (0, 8, 0)])
def test_a_search_that_ended_elsewhere_is_put_right(legs, monkeypatch, shift_mm):
    first, later, truly = legs
    ended = truly @ moved_by(shift_mm)
    monkeypatch.setattr(leg_registration, "_aligned", lambda *_: ended)
    found = register_leg(first, later)
    assert np.linalg.norm((np.linalg.inv(truly) @ found.to_visit)[:3, 3]) < 2
    assert not found.is_doubtful


def test_a_move_to_where_the_two_share_too_little_leaves_what_was_found(legs, monkeypatch):
    first, later, truly = legs
    ended = truly @ moved_by((0, 8, 0))
    monkeypatch.setattr(leg_registration, "_aligned", lambda *_: ended)

    def judged_once(first, later, to_visit):
        if to_visit is not ended:
            raise InputError("Two visits hold too little of a leg in common.", "Choose others.")
        return _judged(first, later, to_visit)

    monkeypatch.setattr(leg_registration, "_judged", judged_once)
    found = register_leg(first, later)
    assert found.to_visit is ended
    assert found.is_doubtful


def test_what_lies_beyond_the_plane_between_the_legs_does_not_turn_the_leg():
    """The hips are cut along another plane at every visit: the cut isn't the leg's."""
    plan = ScanPlan(shape=(132, 84, 78), spacing_mm=(3.4, 3.4, 7.0), lowest_mm=-245)
    (visit,) = simulate_visits(11, [plan], cohort=Cohort.LGMD, progress=NoProgress())
    truly = dict.fromkeys(("right", "left"), rigid((3, 7, -5), (6, -8, 10)))
    geometry = grid((132, 84, 70), (3.4, 3.4, 7.0), -215)
    still = {side: np.eye(4) for side in truly}
    first, later = (
        legs_of(
            seen_again(
                visit.scan, visit.truth, geometry, moves=moves, change_points={}, noise=8.0
            ).scan,
            TABLE,
        )
        for moves in (still, truly)
    )
    for side, move in truly.items():
        found = register_leg(first[side], later[side]).to_visit
        x = 90.0 if side == "right" else -90.0
        points = np.array([(x, y, z, 1.0) for y in (-50, 50) for z in (-180, 50, 250)]).T
        error = np.linalg.norm((found @ points - move @ points)[:3], axis=0).mean()
        assert error < 1.0
