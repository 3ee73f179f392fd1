import numpy as np
import pytest

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.errors import GeometryError
from inference_engine.experiment.measure_scan import measure_scan
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.label_map import LabelMap
from inference_engine.quantification.fat_fraction import fat_fraction
from tests.support.experiment_examples import IDENTITY
from tests.support.phantoms import FAT_FRACTIONS, two_leg_scan

TABLE = load_label_table()
RF, LEFT_RF = 1, 101


@pytest.fixture
def phantom():
    return two_leg_scan()


def measured(phantom, prediction):
    scan, truth = phantom
    rows, image = measure_scan(
        IDENTITY,
        "low",
        "ensemble",
        truth=truth,
        prediction=LabelMap(prediction, truth.geometry),
        table=TABLE,
        fat_fraction=fat_fraction(scan),
        # As if the scanner read 2 points too much.
        true_fat_fraction=fat_fraction(scan) - np.float32(0.02),
    )
    return {row.abbreviation: row for row in rows}, image


def test_the_truth_itself_is_perfect_but_for_the_scanners_error(phantom):
    rows, image = measured(phantom, phantom[1].labels)
    assert set(rows) == {"RF", "VL", "SM", "AM"}
    for row in rows.values():
        assert (row.dsc_percent, row.assd_mm, row.legs_lost) == (100, 0, 0)
        assert row.legs_in_view == 2
        assert row.ff_error_points == 0
        assert row.ff_error_to_truth_points == pytest.approx(2, abs=1e-4)
    assert (image.generalised_dsc_percent, image.mean_dsc_percent) == (100, 100)
    assert image.muscles_counted == 4
    assert rows["RF"].role == image.role == "test"


def test_both_legs_count_together(phantom):
    labels = phantom[1].labels
    rows, _ = measured(phantom, labels)
    right, left = ((labels == value).sum() for value in (RF, LEFT_RF))
    mean = (right * FAT_FRACTIONS[RF] + left * FAT_FRACTIONS[LEFT_RF]) / (right + left)
    assert rows["RF"].ff_percent == pytest.approx(100 * mean, abs=1e-3)
    voxel_ml = 7 * 7 * 15 / 1000
    assert rows["RF"].true_volume_ml == pytest.approx((right + left) * voxel_ml)


def test_a_muscle_lost_on_one_leg_is_counted(phantom):
    prediction = phantom[1].labels.copy()
    prediction[prediction == LEFT_RF] = 0
    rows, image = measured(phantom, prediction)
    right, left = ((phantom[1].labels == value).sum() for value in (RF, LEFT_RF))
    assert (rows["RF"].legs_lost, rows["RF"].legs_in_view) == (1, 2)
    assert rows["RF"].dsc_percent == pytest.approx(100 * 2 * right / (2 * right + left))
    assert image.legs_lost == 1


def test_a_muscle_that_was_missed_altogether_has_no_fat_fraction(phantom):
    prediction = phantom[1].labels.copy()
    prediction[np.isin(prediction, (RF, LEFT_RF))] = 0
    row = measured(phantom, prediction)[0]["RF"]
    assert (row.dsc_percent, row.legs_lost) == (0, 2)
    assert row.ff_percent is row.ff_error_points is row.ff_error_to_truth_points is None


def test_a_sliver_does_not_count(phantom):
    scan, truth = phantom
    labels = truth.labels.copy()
    for value in (RF, LEFT_RF):
        inside = np.flatnonzero(labels == value)
        labels.flat[inside[2:]] = 0  # 2 voxels of 0.735 mL are left
    rows, image = measured((scan, LabelMap(labels, truth.geometry)), labels)
    assert rows["RF"].counted == rows["RF"].legs_in_view == 0
    assert rows["VL"].counted == 1
    assert image.muscles_counted == 3


def test_volumes_on_another_grid_are_refused(phantom):
    scan, truth = phantom
    other = VolumeGeometry(truth.geometry.shape, np.diag([1.0, 1, 1, 1]))
    with pytest.raises(GeometryError):
        measure_scan(
            IDENTITY,
            "low",
            "ensemble",
            truth=truth,
            prediction=LabelMap(truth.labels, other),
            table=TABLE,
            fat_fraction=fat_fraction(scan),
            true_fat_fraction=fat_fraction(scan),
        )
