"""A visit that is mirrored, or whose labels lie in the wrong legs, doesn't pass unnoticed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.errors import InputError
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.label_map import LabelMap
from inference_engine.progress import NoProgress, OperationCancelled, Progress
from inference_engine.quantification.label_propagation import carry_labels
from inference_engine.quantification.leg_registration import LegImage
from inference_engine.quantification.longitudinal import VisitMeasurements, compare_visits
from inference_engine.quantification.mirrored_visit import mirrored, seems_mirrored
from inference_engine.quantification.quantify import quantify
from inference_engine.quantification.repeatability import load_repeatability
from inference_engine.quantification.shared_change import SIDES_EXCHANGED, with_shared_extent
from inference_engine.quantification.visit_registration import VisitScan, measure_shared_extent
from inference_engine.simulation.cohort import ScanPlan, simulate_visits
from inference_engine.simulation.disease import Cohort
from legseg_desktop.services.kept_registration import legs_from_json, legs_to_json
from tests.support.phantoms import LEFT_OFFSET, two_leg_scan
from tests.support.repositioned_visits import grid, rigid, seen_again

TABLE = load_label_table()
FIRST = {side: rigid((0, 0, 0), (0, 0, 0)) for side in ("right", "left")}
LATER = {"right": rigid((3, -2, 4), (6, -5, 9)), "left": rigid((-2, 2, -5), (-4, -5, 12))}


@pytest.fixture(scope="module")
def patient():
    plan = ScanPlan(shape=(86, 58, 40), spacing_mm=(5.0, 5.0, 7.0), lowest_mm=-150)
    (visit,) = simulate_visits(5, [plan], cohort=Cohort.LGMD, progress=NoProgress())
    return visit


def visit_of(patient, moves, lowest_mm, noise=0.0) -> VisitScan:
    geometry = grid((86, 58, 32), (5.0, 5.0, 7.0), lowest_mm)
    return seen_again(
        patient.scan, patient.truth, geometry, moves=moves, change_points={}, noise=noise
    )


def with_sides_exchanged(labels: np.ndarray) -> np.ndarray:
    exchanged = np.where(labels > LEFT_OFFSET, labels - LEFT_OFFSET, labels + LEFT_OFFSET)
    return np.where(labels > 0, exchanged, 0).astype(np.uint8)


def seen_in_a_mirror(visit: VisitScan) -> VisitScan:
    """Return what a scanner with a wrong header gives, and a model makes of it: sides by place."""
    water, fat = (np.ascontiguousarray(one[::-1]) for one in (visit.scan.water, visit.scan.fat))
    labels = with_sides_exchanged(visit.label_map.labels[::-1])
    geometry = visit.scan.geometry
    return VisitScan(DixonScan.from_water_fat(water, fat, geometry), LabelMap(labels, geometry))


def test_a_mirrored_visit_is_told_from_the_patients_own(patient):
    today = visit_of(patient, LATER, -110, noise=8.0)
    before = visit_of(patient, FIRST, -130)
    own = carry_labels(today.scan, before, TABLE, deform=False)
    assert not own.seems_mirrored
    other = carry_labels(today.scan, seen_in_a_mirror(before), TABLE)
    assert other.seems_mirrored
    # Only this tells: by themselves the legs fit well enough to be carried over.
    assert all(leg.deformation is not None for leg in other.legs)


def test_a_comparison_flags_every_muscle_of_a_mirrored_visit(patient):
    first, later = visit_of(patient, FIRST, -130), visit_of(patient, LATER, -110, noise=8.0)
    table = load_repeatability()
    for visit, is_mirrored in ((later, False), (seen_in_a_mirror(later), True)):
        shared = measure_shared_extent([first, visit], TABLE)
        assert [leg.seems_mirrored for leg in shared.legs[0]] == [is_mirrored] * 2
        compared = compare_visits(
            [
                VisitMeasurements(name, day, quantify(v.label_map, v.scan, TABLE).measurements)
                for name, day, v in (("one", 0, first), ("two", 365, visit))
            ],
            repeatability=table,
        )
        rows = with_shared_extent(compared, shared, table).trajectories
        assert len(rows) > 20
        assert {SIDES_EXCHANGED in row.flags for row in rows} == {is_mirrored}
        again = legs_from_json(legs_to_json(shared.legs[0]))
        assert [leg.seems_mirrored for leg in again] == [is_mirrored] * 2


def test_a_comparison_can_be_stopped_while_it_looks_for_a_mirrored_visit(patient):
    first, later = visit_of(patient, FIRST, -130), visit_of(patient, LATER, -110, noise=8.0)

    class Stop(Progress):
        def report(self, fraction, message=""):
            if message.startswith("Comparing the legs"):
                raise OperationCancelled

    with pytest.raises(OperationCancelled):
        measure_shared_extent([first, seen_in_a_mirror(later)], TABLE, progress=Stop())


def test_labels_in_the_wrong_legs_are_refused(patient):
    today, before = visit_of(patient, LATER, -110), visit_of(patient, FIRST, -130)
    labels = with_sides_exchanged(before.label_map.labels)
    wrong = replace(before, label_map=LabelMap(labels, before.label_map.geometry))
    with pytest.raises(InputError, match="labels of either leg lie in the other leg") as error:
        carry_labels(today.scan, wrong, TABLE, deform=False)
    assert "their sides right" in str(error.value)
    assert str(error.value).count("in the other leg") == 1


def test_one_leg_with_wrong_labels_is_left_alone(patient):
    today, before = visit_of(patient, LATER, -110), visit_of(patient, FIRST, -130)
    labels = before.label_map.labels.copy()
    # Of the right leg nothing is there but what lies in the left one.
    labels[(labels > 0) & (labels < LEFT_OFFSET)] = 0
    left = np.argwhere(labels > 0)[:20]
    labels[tuple(left[left[:, 0] == left[:, 0].min()].T)] = 1
    wrong = replace(before, label_map=LabelMap(labels, before.label_map.geometry))
    carried = carry_labels(today.scan, wrong, TABLE, deform=False)
    problems = {leg.side: leg.problem for leg in carried.legs}
    assert "other leg" in problems["right"]
    assert problems["left"] == ""
    ours = today.label_map.labels
    assert not carried.is_known[(ours > 0) & (ours < LEFT_OFFSET)].any()


def test_with_one_leg_in_view_or_a_sure_fit_nobody_looks(patient):
    scan, _ = two_leg_scan()
    leg = LegImage(scan.fat, scan.fat > 0, scan.geometry)
    one = ({"right": leg}, {"right": leg})
    both = ({"right": leg, "left": leg}, {"right": leg, "left": leg})
    assert not seems_mirrored(both, one, {"right": 0.1})

    class Looked(Progress):
        def report(self, fraction, message=""):
            pytest.fail("somebody looked")

    assert not seems_mirrored(both, both, {"right": 0.95, "left": 0.6}, Looked())


def test_a_leg_turned_over_lies_at_the_other_side():
    random = np.random.default_rng(1)
    signal = random.random((4, 3, 5)).astype(np.float32)
    affine = np.array([[2.0, 0.3, 0, 7], [0, 3, 0, -4], [0, 0, 4, 1], [0, 0, 0, 1]])
    leg = LegImage(signal, signal > 0.5, VolumeGeometry((4, 3, 5), affine))
    turned = mirrored(leg)
    for voxel in ((0, 0, 0), (3, 1, 2), (1, 2, 4)):
        x, y, z = leg.geometry.to_world(voxel)
        there = np.rint(turned.geometry.to_voxel((-x, y, z))).astype(int)
        assert turned.signal[tuple(there)] == signal[voxel]
        assert turned.body[tuple(there)] == leg.body[voxel]
    twice = mirrored(turned)
    np.testing.assert_allclose(twice.geometry.affine, affine)
    np.testing.assert_array_equal(twice.signal, signal)
