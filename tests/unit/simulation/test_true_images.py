"""The truth on a scan's grid: thick slices average, bodies are whole."""

import cc3d
import numpy as np
import pytest

from inference_engine.progress import NoProgress, OperationCancelled
from inference_engine.simulation.disease import Cohort
from inference_engine.simulation.fat_replacement import Stage
from inference_engine.simulation.scan_plan import ScanPlan
from inference_engine.simulation.subject import LegScout, draw_legs
from inference_engine.simulation.true_images import TrueImages, true_images

THIN = ScanPlan(shape=(90, 64, 18), spacing_mm=(5.0, 5.0, 3.0), lowest_mm=-3.0)
# Slices of 9 mm, whose middles are every third of the thin ones.
THICK = ScanPlan(shape=(90, 64, 6), spacing_mm=(5.0, 5.0, 9.0), lowest_mm=0.0)
HIPS = ScanPlan(shape=(90, 64, 4), spacing_mm=(5.0, 5.0, 30.0), lowest_mm=210.0)


@pytest.fixture(scope="module")
def subject():
    legs = draw_legs(Cohort.LGMD, Stage.EARLY, 3, np.random.default_rng(3))
    return legs, [LegScout.of(leg) for leg in legs]


def _true(subject, plan, progress=None):
    legs, scouts = subject
    rng = np.random.default_rng(1)
    return true_images(legs, scouts, 0, plan=plan, rng=rng, progress=progress or NoProgress())


def test_thick_slices_are_the_mean_of_thin_ones_and_labelled_at_their_middle(subject):
    thin, thick = _true(subject, THIN), _true(subject, THICK)
    assert np.array_equal(thick.labels, thin.labels[:, :, 1::3])
    mean = thin.water.reshape(90, 64, 6, 3).mean(-1)
    # The skin's depth is measured on a coarse grid that differs between the two.
    inside = thick.labels > 0
    assert np.abs(thick.water - mean)[inside].max() < 0.05
    assert np.abs(mean - thin.water[:, :, 1::3])[inside].max() > 0.06


def test_fat_fraction_is_that_of_the_proton_densities():
    water, fat = np.array([[[0.9, 0.0, 0.005]]], np.float32), np.array([[[0.1, 0.5, 0.005]]])
    images = TrueImages(np.zeros((1, 1, 3), np.uint8), water, fat.astype(np.float32))
    fraction = images.fat_fraction()[0, 0]
    assert fraction[:2] == pytest.approx([0.1, 1.0])
    assert np.isnan(fraction[2])


def test_above_the_crotch_the_body_is_one(subject):
    true = _true(subject, HIPS)
    body = true.water + true.fat > 0.2
    for level in range(HIPS.shape[2]):
        parts = cc3d.connected_components(body[:, :, level])
        sizes = np.bincount(parts.ravel())[1:]
        assert sizes.max() / sizes.sum() > 0.97, level
    assert {16, 116} <= set(np.unique(true.labels))


def test_it_can_be_stopped_between_the_legs(subject):
    class Stopped:
        def report(self, fraction, message):
            if fraction > 0.3:
                raise OperationCancelled

    with pytest.raises(OperationCancelled):
        _true(subject, THICK, Stopped())
