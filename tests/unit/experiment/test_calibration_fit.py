import numpy as np
import pytest

from inference_engine.experiment.calibration_fit import (
    MuscleSamples,
    cross_validated,
    expectations,
    fit_calibration,
)


def simulated(patients=12, muscles=36, seed=1, bias=0.04):
    """Return muscles whose DSC falls with entropy, with a spread, and an offset per patient."""
    random = np.random.default_rng(seed)
    patient = np.repeat(np.arange(patients), muscles)
    entropy = 100 * random.beta(1.5, 8, patient.size)
    spread = 0.0025 * entropy + 0.01
    offset = random.normal(0, bias, patients)[patient]
    dsc = np.clip(0.95 - 0.0085 * entropy + random.normal(0, spread) + offset, 0, 1)
    return MuscleSamples(patient, entropy, dsc)


def test_the_mean_follows_the_muscles():
    samples = simulated(patients=60, bias=0.0)
    grid = np.linspace(5, 40, 8)
    mean = expectations(fit_calibration(samples), grid).mean
    np.testing.assert_allclose(mean, 0.95 - 0.0085 * grid, atol=0.03)


def test_nothing_rises_and_the_range_lies_around_the_mean():
    told = expectations(fit_calibration(simulated(patients=3)), np.linspace(0, 100, 201))
    for curve in (told.low, told.mean, told.high):
        assert (np.diff(curve) <= 0).all()
    assert (told.low <= told.mean).all() and (told.mean <= told.high).all()
    assert told.low.min() >= 0 and told.high.max() <= 1


@pytest.mark.parametrize("seed", range(3))
def test_the_range_holds_nine_in_ten_muscles_of_patients_left_out(seed):
    samples = simulated(patients=12, seed=seed)
    told = cross_validated(samples)
    held = (told.low <= samples.dsc) & (samples.dsc <= told.high)
    assert 0.85 < held.mean() < 0.97


def test_sure_muscles_have_narrower_ranges_than_unsure_ones():
    told = expectations(fit_calibration(simulated()), np.array([30.0, 3.0]))
    widths = told.high - told.low
    assert widths[1] < 0.6 * widths[0]


def test_entropy_tells_more_than_the_mean_of_all_muscles():
    samples = simulated()
    error = np.abs(cross_validated(samples).mean - samples.dsc).mean()
    assert error < 0.7 * np.abs(samples.dsc - samples.dsc.mean()).mean()


def test_a_patient_does_not_foretell_itself():
    samples = simulated()
    wrong = np.where(samples.patient == 3, 0.0, samples.dsc)
    own = samples.patient == 3
    before = cross_validated(samples).mean[own]
    after = cross_validated(MuscleSamples(samples.patient, samples.entropy_percent, wrong)).mean[
        own
    ]
    np.testing.assert_array_equal(before, after)


def test_muscles_that_are_all_alike_are_one_knot():
    same = MuscleSamples(np.repeat([0, 1, 2], 60), np.full(180, 9.0), np.tile([0.8, 0.9], 90))
    fitted = fit_calibration(same)
    assert fitted.entropy_percent == (9.0,)
    assert fitted.expected(1, 0.9, 9.0) == pytest.approx((0.85, 0.8, 0.9))


def test_one_patient_is_too_few():
    with pytest.raises(ValueError, match="two patients"):
        fit_calibration(simulated(patients=1))
