from dataclasses import replace

import numpy as np
import pytest

from inference_engine.errors import OutputError
from inference_engine.experiment import cohort_files
from inference_engine.experiment.cohort_files import (
    plan_for_extent,
    read_scan,
    read_true_fat_fraction,
    read_truth,
    write_subject,
)
from inference_engine.simulation.cohort import ScanPlan
from tests.support.experiment_examples import IDENTITY, write_phantom_subject
from tests.support.simulated_segmentation import simulate_phantom


def test_a_visit_is_read_back_as_it_was_written(tmp_path):
    scan = write_phantom_subject(tmp_path / "s")
    (visit,) = simulate_phantom(1)
    np.testing.assert_array_equal(read_scan(scan.folder).water, visit.scan.water)
    np.testing.assert_array_equal(read_truth(scan.folder).labels, visit.truth.labels)
    np.testing.assert_array_equal(read_true_fat_fraction(scan.folder), visit.true_fat_fraction)


def test_training_data_hold_no_true_fat_fraction(tmp_path):
    scan = write_phantom_subject(tmp_path / "s", replace(IDENTITY, role="training"))
    assert {path.name for path in scan.folder.iterdir()} == {
        "water.nii.gz",
        "fat.nii.gz",
        "truth.nii.gz",
    }


@pytest.mark.parametrize(
    ("extent", "first", "slices"),
    [
        ("V1", 0, 47),
        ("V2", 0, 91),
        ("V3", 0, 120),
        ("lower", 0, 40),
        ("middle", 40, 40),
        ("upper", 80, 40),
    ],
)
def test_a_shorter_field_of_view_is_a_part_of_the_long_one(extent, first, slices):
    plan = ScanPlan((64, 64, 120), (4.0, 4.0, 3.0), -240.0)
    part = plan_for_extent(plan, extent)
    assert part.shape == (64, 64, slices)
    assert part.lowest_mm == -240.0 + 3.0 * first
    assert part.spacing_mm == plan.spacing_mm


def test_a_subject_is_whole_or_absent(tmp_path, monkeypatch):
    def no_room(path, content):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(cohort_files, "write_file", no_room)
    with pytest.raises(OutputError, match="No space left on device"):
        write_subject(tmp_path / "s", [IDENTITY], simulate_phantom(1))
    assert not list(tmp_path.iterdir())
