from dataclasses import replace

import numpy as np
import pytest

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.errors import InputError
from inference_engine.experiment.corresponding_slices import (
    LabelledVisit,
    compare_extents,
    leg_profile,
    shift_between,
)
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.label_map import LabelMap
from tests.support.experiment_examples import IDENTITY

TABLE = load_label_table()
SLICE_MM = 5.0


def leg(lowest_mm, slices, moved_mm=0.0):
    """Return a cone of rectus femoris that begins at 100 mm and a block of vastus below it."""
    labels = np.zeros((40, 12, slices), np.uint8)
    levels = lowest_mm + SLICE_MM * np.arange(slices) - moved_mm
    for k, level in enumerate(levels):
        if 20 <= level <= 120:
            labels[: round((level - 10) / 4), :6, k] = 1
        if level <= 60:
            labels[:30, 6:, k] = 2
    affine = np.diag([3.0, 3.0, SLICE_MM, 1.0])
    affine[2, 3] = lowest_mm
    return LabelMap(labels, VolumeGeometry(labels.shape, affine))


def turned_upside_down(label_map):
    affine = label_map.geometry.affine.copy()
    affine[2, 3] += affine[2, 2] * (label_map.labels.shape[2] - 1)
    affine[:, 2] *= -1
    geometry = VolumeGeometry(label_map.geometry.shape, affine)
    return LabelMap(np.ascontiguousarray(label_map.labels[:, :, ::-1]), geometry)


@pytest.mark.parametrize("moved_mm", [-12.0, 0.0, 25.0])
def test_the_shift_of_a_shorter_scan_is_found(moved_mm):
    long = leg_profile(leg(0.0, 30))
    short = leg_profile(leg(5.0 + moved_mm, 14, moved_mm))
    assert shift_between(long, short) == pytest.approx(moved_mm, abs=3)
    assert shift_between(short, long) == pytest.approx(-moved_mm, abs=3)


def test_the_way_in_which_slices_are_stored_does_not_matter():
    one, other = leg_profile(leg(0.0, 30)), leg_profile(turned_upside_down(leg(0.0, 30)))
    np.testing.assert_array_equal(one.positions_mm, other.positions_mm)
    np.testing.assert_allclose(one.areas_cm2, other.areas_cm2)


def test_a_cross_section_is_in_square_centimetres():
    profile = leg_profile(leg(0.0, 30))
    # Vastus: 30 x 6 pixels of 3 x 3 mm.
    assert profile.areas_cm2[10, 2] == pytest.approx(30 * 6 * 0.09)


def test_an_empty_label_map_has_no_place():
    empty = leg_profile(
        LabelMap(np.zeros((4, 4, 4), np.uint8), VolumeGeometry((4, 4, 4), np.eye(4)))
    )
    with pytest.raises(InputError, match="without muscles"):
        shift_between(leg_profile(leg(0.0, 30)), empty)


def visit(number, extent, truth, spoilt_above_mm=np.inf):
    labels = truth.labels.copy()
    levels = truth.geometry.affine[2, 3] + SLICE_MM * np.arange(labels.shape[2])
    labels[:, :, levels > spoilt_above_mm] = 0
    identity = replace(IDENTITY, visit=number, extent=extent)
    return LabelledVisit(identity, truth, LabelMap(labels, truth.geometry))


def test_the_same_region_is_compared_whatever_the_field_of_view():
    # Both see 0 to 65 mm of the leg; the short one has lost all that lies above 40 mm.
    visits = [
        visit(1, "V1", leg(0.0, 14), spoilt_above_mm=40.0),
        visit(2, "V2", leg(-10.0, 30, moved_mm=-10.0)),
    ]
    rows = compare_extents(visits, "low", "ensemble", TABLE)
    score = {(row.extent, row.region): row.generalised_dsc_percent for row in rows}
    assert score["V1", "distal"] == score["V2", "distal"] == 100
    assert score["V2", "proximal"] == 100
    assert score["V1", "proximal"] < 60
    second = [row for row in rows if row.extent == "V2"]
    assert second[0].shift_mm == pytest.approx(-10, abs=1)
    assert second[0].to_mm == pytest.approx(second[1].from_mm)
    assert second[1].to_mm - second[0].from_mm == pytest.approx(65, abs=2)
