"""The command that measures the simulated ranges, on labels whose ranges are known."""

import numpy as np
import pytest

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.anatomy.muscle_ranges import load_muscle_ranges
from inference_engine.experiment.muscle_ranges import (
    end_gaps,
    leg_profile,
    place_gaps,
    ranges_text,
    volume_ranges,
)
from inference_engine.quantification.muscle_extents import profile_labels
from inference_engine.simulation.disease import Cohort
from inference_engine.simulation.fat_replacement import Stage
from inference_engine.simulation.subject import draw_legs

SPACING_MM = (5.0, 5.0, 10.0)


def _leg(height, gap=0):
    """Return one leg of three blocks side by side; the last may be missing."""
    labels = np.zeros((30, 10, 40), np.uint8)
    labels[2:8, 2:8, 2 : 2 + height] = 1
    labels[12 + gap : 18 + gap, 2:8, 4:20] = 2
    labels[22:28, 2:8, 6:30] = 3
    return profile_labels(labels, SPACING_MM)


def test_sizes_are_least_median_and_largest_over_the_legs():
    volume, relative = volume_ranges([_leg(10), _leg(20), _leg(30)], 3)
    voxels_ml = 36 * 0.25
    np.testing.assert_allclose(volume[0], np.array([10, 20, 30]) * voxels_ml)
    np.testing.assert_allclose(volume[1], np.array([16, 16, 16]) * voxels_ml)
    np.testing.assert_allclose(relative[0], [0.5, 1.5])


def test_a_muscle_that_is_gone_in_one_leg_has_the_size_of_the_others():
    gone = _leg(0)
    assert gone.extent(1) is None
    volume, _ = volume_ranges([gone, _leg(20), _leg(30)], 3)
    np.testing.assert_allclose(volume[0], np.array([20, 25, 30]) * 9.0)


def test_ends_and_places_take_the_least_of_all_legs():
    profiles = [_leg(10), _leg(20, gap=2)]
    gaps = end_gaps(profiles, 3)
    assert gaps[1, 0] == 20.0  # one starts at slice 4, the other at slice 2
    assert gaps[3, 4] == -80.0  # ends at 120 and 200 mm in the first leg
    assert gaps[4, 3] == -20.0
    lateral, anterior = place_gaps(profiles, 3)
    assert lateral[1, 0] == 50.0
    assert lateral[2, 1] == 40.0
    assert anterior[2, 1] == 0.0


def test_a_simulated_leg_makes_a_file_that_can_be_read_and_fits_the_shipped_ranges(tmp_path):
    legs = draw_legs(Cohort.LGMD, Stage.CONTROL, 5, np.random.default_rng([5, 0]))
    profiles = [leg_profile(leg) for leg in legs]
    path = tmp_path / "ranges.toml"
    path.write_text(ranges_text(profiles, 1))
    ranges = load_muscle_ranges(path)
    assert ranges.provenance["legs"] == 2
    assert len(ranges.abbreviations) == len(load_label_table().muscles)
    shipped = load_muscle_ranges()
    ratio = ranges.volume_ml[:, 1] / shipped.volume_ml[:, 1]
    assert ratio.min() > 0.3
    assert ratio.max() < 3
    assert ranges.volume_ml[1, 1] == pytest.approx(profiles[0].volume_ml(2), rel=0.2)
