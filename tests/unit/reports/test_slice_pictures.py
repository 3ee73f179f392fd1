from __future__ import annotations

import numpy as np
import pytest

from legseg_desktop.reports.slice_pictures import (
    axial_slices,
    chosen_slices,
    fat_fraction_picture,
    label_picture,
    window_of,
)
from tests.support.phantoms import FAT_FRACTIONS, LEFT_OFFSET, SM
from tests.support.report_examples import example_analysis


@pytest.mark.parametrize(
    ("labelled", "expected"),
    [(range(2, 11), (4, 6, 8)), ([5], (5,)), ([3, 4], (3, 4)), ([1, 9], (1, 9)), ([], (6,))],
)
def test_slices_are_taken_along_the_labelled_range(labelled, expected):
    labels = np.zeros((3, 3, 12), dtype=np.uint8)
    labels[1, 1, list(labelled)] = 1
    assert chosen_slices(labels) == expected


def test_patient_right_is_on_the_left_of_the_image():
    # The phantom is stored LPS: the report must look at patient axes, not at the array's.
    shown = axial_slices(example_analysis())[1]
    middle = shown.labels.shape[1] // 2
    assert 0 < shown.labels[:, :middle].max() < LEFT_OFFSET
    right_half = shown.labels[:, middle:]
    assert (right_half[right_half > 0] > LEFT_OFFSET).all()
    rows = {label: np.nonzero(shown.labels == label)[0].mean() for label in (1, SM)}
    assert rows[1] < rows[SM]  # rectus femoris in front, above semimembranosus


def test_fat_fraction_is_that_of_the_scan():
    shown = axial_slices(example_analysis())[0]
    inside = shown.labels == SM
    assert np.nanmean(shown.fat_fraction[inside]) == pytest.approx(FAT_FRACTIONS[SM], abs=0.02)


def test_pictures_keep_the_patient_s_proportions():
    analysis = example_analysis(spacing=(3.0, 6.0, 24.0))
    shown = axial_slices(analysis)[0]
    height_mm, width_mm = shown.size_mm
    assert height_mm == pytest.approx(shown.labels.shape[0] * 6.0)
    for drawing in (
        label_picture(shown, analysis.table, (0.0, 1000.0), 200.0),
        fat_fraction_picture(shown, (0.0, 1000.0), 200.0),
    ):
        assert drawing.width == 200.0
        assert drawing.height == pytest.approx(200.0 * height_mm / width_mm)


def test_the_crop_holds_both_legs_and_all_labels():
    analysis = example_analysis()
    shown = axial_slices(analysis)[1]
    whole = analysis.label_map.labels[:, :, shown.index]
    assert np.count_nonzero(shown.labels) == np.count_nonzero(whole)
    assert shown.labels.shape[0] < whole.shape[1]


def test_one_window_for_all_slices():
    low, high = window_of(axial_slices(example_analysis()))
    assert low == 0.0
    assert 900 < high < 1200
