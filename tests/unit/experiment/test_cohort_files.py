from dataclasses import replace

import numpy as np
import pytest

from inference_engine.errors import OutputError
from inference_engine.experiment import cohort_files
from inference_engine.experiment.cohort_files import (
    CUT_EXTENTS,
    EXTENTS,
    cut_to_extent,
    read_scan,
    read_true_fat_fraction,
    read_truth,
    write_subject,
)
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


@pytest.mark.parametrize("extent", [*EXTENTS, *CUT_EXTENTS])
def test_a_cut_keeps_every_voxel_where_it_was(extent):
    (whole,) = simulate_phantom(1)
    part = cut_to_extent(whole, extent)
    start = part.scan.geometry.affine[:3, 3] - whole.scan.geometry.affine[:3, 3]
    first = round(start[2] / 15.0)
    slices = part.truth.labels.shape[2]
    inside = np.s_[:, :, first : first + slices]
    np.testing.assert_array_equal(part.truth.labels, whole.truth.labels[inside])
    np.testing.assert_array_equal(part.scan.fat, whole.scan.fat[inside])
    np.testing.assert_array_equal(part.true_fat_fraction, whole.true_fat_fraction[inside])
    expected = {"V1": (0, 5), "V2": (0, 9), "V3": (0, 12)}
    expected |= {"lower": (0, 4), "middle": (4, 4), "upper": (8, 4)}
    assert (first, slices) == expected[extent]


def test_a_subject_is_whole_or_absent(tmp_path, monkeypatch):
    def no_room(path, content):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(cohort_files, "write_file", no_room)
    with pytest.raises(OutputError, match="No space left on device"):
        write_subject(tmp_path / "s", [IDENTITY], simulate_phantom(1))
    assert not list(tmp_path.iterdir())
