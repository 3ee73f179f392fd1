"""Labels carried to another visit, held against the truth of a simulated patient."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from scipy import ndimage

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.errors import InputError
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.label_map import LabelMap
from inference_engine.imaging.orientation import to_canonical
from inference_engine.progress import NoProgress, OperationCancelled
from inference_engine.quantification.label_propagation import CarriedLeg, carry_labels
from inference_engine.quantification.visit_registration import VisitScan
from inference_engine.simulation.cohort import ScanPlan, simulate_visits
from inference_engine.simulation.disease import Cohort
from inference_engine.simulation.smooth_fields import smooth_field
from tests.support.phantoms import two_leg_scan
from tests.support.repositioned_visits import grid, rigid, seen_again

TABLE = load_label_table()
LABELS = [sided.label for sided in TABLE.sided()]
FIRST = {side: rigid((0, 0, 0), (0, 0, 0)) for side in ("right", "left")}
LATER = {"right": rigid((3, -2, 4), (6, -5, 9)), "left": rigid((-2, 2, -5), (-4, -5, 12))}


@pytest.fixture(scope="module")
def patient():
    plan = ScanPlan(shape=(120, 80, 64), spacing_mm=(3.6, 3.6, 5.0), lowest_mm=-170)
    (visit,) = simulate_visits(3, [plan], cohort=Cohort.LGMD, progress=NoProgress())
    return visit


def earlier(patient, geometry) -> VisitScan:
    return seen_again(patient.scan, patient.truth, geometry, moves=FIRST, change_points={})


@pytest.fixture(scope="module")
def today(patient) -> VisitScan:
    """Show the legs turned, in another field of view, and their muscles flattened by the table."""
    geometry = grid((124, 84, 48), (3.6, 3.6, 5.0), -110)
    seen = seen_again(
        patient.scan, patient.truth, geometry, moves=LATER, change_points={}, noise=8.0
    )
    random = np.random.default_rng(9)
    shift = [
        4 * smooth_field(geometry.shape, geometry.spacing_mm, (60, 60, 120), random) / step
        for step in geometry.spacing_mm
    ]
    voxels = np.indices(geometry.shape) + np.array([shift[0], shift[1], 0 * shift[2]])
    water, fat = (
        ndimage.map_coordinates(image, voxels, order=1).astype(np.float32)
        for image in (seen.scan.water, seen.scan.fat)
    )
    truth = ndimage.map_coordinates(seen.label_map.labels, voxels, order=0)
    return VisitScan(DixonScan.from_water_fat(water, fat, geometry), LabelMap(truth, geometry))


def overlaps(carried, truth) -> np.ndarray:
    """Return the DSC of every muscle of which much is in view, where the other visit sees it."""
    found = []
    for label in LABELS:
        one = (carried.labels == label) & carried.is_known
        other = (truth == label) & carried.is_known
        if other.sum() > 300:
            found.append(2 * (one & other).sum() / (one.sum() + other.sum()))
    return np.array(found)


@pytest.mark.parametrize(
    ("geometry", "least"),
    [
        (grid((120, 80, 11), (3.6, 3.6, 24.0), -160), 0.78),
        (grid((120, 92, 52), (3.6, 3.6, 5.0), -160, degrees=10), 0.85),
    ],
    ids=["24 mm slices", "oblique"],
)
def test_deformed_labels_are_nearer_the_truth_than_moved_ones(patient, today, geometry, least):
    there = earlier(patient, geometry)
    truth = today.label_map.labels
    moved = carry_labels(today.scan, there, TABLE, deform=False)
    fitted = carry_labels(today.scan, there, TABLE)
    assert not any(leg.is_doubtful for leg in fitted.legs)
    assert {leg.side for leg in fitted.legs} == {"right", "left"}
    assert len(overlaps(fitted, truth)) > 20
    assert overlaps(fitted, truth).mean() > least
    assert overlaps(fitted, truth).mean() > overlaps(moved, truth).mean() + 0.03
    assert all(leg.deformation.fit > leg.deformation.rigid_fit for leg in fitted.legs)
    assert all(leg.deformation.displacement_mm is None for leg in moved.legs)
    # What the other visit doesn't see is left alone.
    assert 0 < fitted.is_known.sum() < (truth > 0).size
    assert not fitted.labels[~fitted.is_known].any()


def test_between_thick_slices_outlines_change_evenly(patient):
    """A scan's own labels, thinned to every fifth slice, come back in between."""
    fine = earlier(patient, grid((120, 80, 51), (3.6, 3.6, 5.0), -160))
    affine = np.array(fine.scan.geometry.affine)
    affine[:3, 2] *= 5
    shape = (120, 80, 11)
    thick = VolumeGeometry(shape, affine)
    part = np.s_[:, :, ::5]
    scan = DixonScan.from_water_fat(
        *(np.ascontiguousarray(image[part]) for image in (fine.scan.water, fine.scan.fat)), thick
    )
    there = VisitScan(scan, LabelMap(np.ascontiguousarray(fine.label_map.labels[part]), thick))
    carried = carry_labels(fine.scan, there, TABLE, deform=False)
    truth = fine.label_map.labels
    nearest = truth[:, :, np.minimum(50, 5 * np.rint(np.arange(51) / 5).astype(int))]
    repeated = replace(carried, labels=nearest)
    assert overlaps(carried, truth).mean() > overlaps(repeated, truth).mean() + 0.01


def test_the_same_visit_gives_its_own_labels_whatever_its_axes():
    scan, labels = two_leg_scan(axis_codes="LPS", noise=2.0)
    carried = carry_labels(scan, VisitScan(scan, labels), TABLE)
    own, _ = to_canonical(labels.labels, labels.geometry)
    np.testing.assert_array_equal(carried.labels[own > 0], own[own > 0])
    assert not carried.labels[(own == 0) & carried.is_known].any()
    assert carried.is_known[own > 0].all()


def test_a_leg_without_counterpart_says_so_and_is_left_alone():
    scan, labels = two_leg_scan(noise=2.0)
    one, its = two_leg_scan(sides=("right",), noise=2.0)
    carried = carry_labels(scan, VisitScan(one, its), TABLE)
    left = next(leg for leg in carried.legs if leg.side == "left")
    assert left.problem == "The left leg is not in view at the other visit."
    assert not left.is_doubtful
    assert not carried.is_known[labels.labels > 100].any()
    assert carried.is_known[(labels.labels > 0) & (labels.labels < 100)].all()


def test_insides_that_do_not_fit_are_refused():
    """With water and fat exchanged, the legs lie well over one another, but not what is in them."""
    scan, labels = two_leg_scan(noise=2.0)
    exchanged = DixonScan.from_water_fat(scan.fat, scan.water, scan.geometry)
    with pytest.raises(InputError, match=r"right leg .* fit .*left leg .* fit"):
        carry_labels(scan, VisitScan(exchanged, labels), TABLE)


def test_a_poor_fit_is_doubtful():
    assert not CarriedLeg("left", problem="The left leg is not in view.").is_doubtful
    scan, labels = two_leg_scan(noise=2.0)
    (leg, _) = carry_labels(scan, VisitScan(scan, labels), TABLE).legs
    assert not leg.is_doubtful
    assert replace(leg, deformation=replace(leg.deformation, fit=0.6)).is_doubtful
    assert replace(leg, registration=replace(leg.registration, residual_mm=9.0)).is_doubtful
    far = np.full((2, 2, 2, 3), 20.0, np.float32)
    assert replace(leg, deformation=replace(leg.deformation, displacement_mm=far)).is_doubtful


def test_it_can_be_stopped():
    scan, labels = two_leg_scan(noise=2.0)

    class Stopping:
        told: tuple[str, ...] = ()

        def report(self, fraction: float, message: str) -> None:
            assert 0 <= fraction <= 1
            self.told = (*self.told, message)
            if message == "Bringing the labels over":
                raise OperationCancelled

    stopping = Stopping()
    with pytest.raises(OperationCancelled):
        carry_labels(scan, VisitScan(scan, labels), TABLE, progress=stopping)
    assert "Fitting the muscles" in stopping.told
