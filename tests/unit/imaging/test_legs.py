from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inference_engine.errors import GeometryError, InputError
from inference_engine.formats.nifti import read_dixon_scan, read_label_map
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.intensity import body_mask
from inference_engine.imaging.label_map import LabelMap
from inference_engine.imaging.legs import Leg, estimate_midsagittal_index, join_legs, split_legs
from inference_engine.imaging.orientation import from_canonical, to_canonical, to_canonical_scan
from tests.support.phantoms import LEFT_OFFSET, RF, VL, all_axis_codes, two_leg_scan
from tests.support.real_data import real_scan


def right_looking(leg: Leg, labels: np.ndarray) -> np.ndarray:
    """Return what a perfect network would answer for this leg."""
    box = tuple(slice(a, a + n) for a, n in zip(leg.start, leg.geometry.shape, strict=True))
    own = labels[box]
    if leg.is_left:
        return np.where(own > LEFT_OFFSET, own - LEFT_OFFSET, 0)[::-1].astype(np.uint8)
    return np.where(own < LEFT_OFFSET, own, 0)


def canonical(scan: DixonScan, truth: LabelMap) -> tuple[DixonScan, np.ndarray]:
    return to_canonical_scan(scan), to_canonical(truth.labels, truth.geometry)[0]


def centre_x(mask: np.ndarray) -> float:
    return float(np.argwhere(mask)[:, 0].mean())


@pytest.mark.parametrize("separation", [0.24, 0.20, 0.18])
@pytest.mark.parametrize("offset_x", [0.0, 0.06, -0.06])
@pytest.mark.parametrize("noise", [0.0, 30.0])
def test_the_plane_lies_between_the_legs_wherever_they_are(
    separation: float, offset_x: float, noise: float
) -> None:
    scan, truth = two_leg_scan(separation=separation, offset_x=offset_x, noise=noise)
    middle = estimate_midsagittal_index(body_mask(scan.in_phase), scan.geometry.spacing_mm)
    assert middle is not None
    for k, boundary in enumerate(middle):
        labels = truth.labels[:, :, k]
        right = np.argwhere((labels > 0) & (labels < LEFT_OFFSET))[:, 0]
        left = np.argwhere(labels > LEFT_OFFSET)[:, 0]
        assert left.max() < boundary < right.min()


def test_in_hips_without_a_gap_the_plane_is_carried_over_from_the_thighs() -> None:
    scan, _ = two_leg_scan((96, 80, 24), (3.5, 3.5, 10.0), offset_x=0.05)
    body = scan.in_phase > 0
    thighs = estimate_midsagittal_index(body, scan.geometry.spacing_mm)
    x = np.arange(96)[:, None] / 96 - 0.5 - 0.05
    y = np.arange(80)[None, :] / 80 - 0.5
    body[:, :, 12:] = (((x / 0.42) ** 2 + (y / 0.38) ** 2) < 1)[:, :, None]
    whole = estimate_midsagittal_index(body, scan.geometry.spacing_mm)
    assert thighs is not None
    assert whole is not None
    # The left leg is thinner, so the plane lies left of the body's middle, 0.05 * 96 off.
    np.testing.assert_allclose(whole[:10], thighs[:10], atol=1)
    np.testing.assert_allclose(whole[14:], whole[8], atol=3)


def test_hips_alone_are_cut_in_the_middle() -> None:
    x = np.arange(96)[:, None, None] - 55.0
    y = np.arange(80)[None, :, None] - 40.0
    body = np.broadcast_to(((x / 38) ** 2 + (y / 24) ** 2) < 1, (96, 80, 8))
    middle = estimate_midsagittal_index(body)
    np.testing.assert_allclose(middle, 55, atol=0.5)


def test_a_groove_beside_the_gap_is_not_taken_for_it() -> None:
    scan, _ = two_leg_scan((96, 80, 24), (3.5, 3.5, 10.0))
    body = scan.in_phase > 0
    straight = estimate_midsagittal_index(body, scan.geometry.spacing_mm)
    body[40:56, 25:55, 18:] = True
    body[60:64, 8:, 18:] = False
    body[60:64, :30, 18:] = True
    astray = estimate_midsagittal_index(body, scan.geometry.spacing_mm)
    assert straight is not None
    assert astray is not None
    np.testing.assert_allclose(astray, straight, atol=5)


def test_an_empty_body_has_no_plane_and_no_legs() -> None:
    scan, _ = two_leg_scan()
    nothing = np.zeros(scan.geometry.shape, bool)
    assert estimate_midsagittal_index(nothing) is None
    with pytest.raises(InputError, match="No body"):
        split_legs(scan, nothing)


def test_the_left_leg_is_mirrored_and_both_look_right() -> None:
    scan, truth = two_leg_scan()
    legs = split_legs(scan, body_mask(scan.in_phase))
    assert [leg.is_left for leg in legs] == [False, True]
    for leg in legs:
        labels = right_looking(leg, truth.labels)
        # On a right leg the lateral VL lies at larger x than RF, and VL outermost.
        assert centre_x(labels == VL) > centre_x(labels == RF)
        fraction = leg.fat / np.maximum(leg.water + leg.fat, 1)
        expected = 0.30 if leg.is_left else 0.20
        np.testing.assert_allclose(fraction[labels == VL], expected, atol=1e-5)


def test_legs_are_views_of_the_scan_where_the_plane_is_straight() -> None:
    scan, _ = two_leg_scan()
    for leg in split_legs(scan, body_mask(scan.in_phase)):
        assert np.shares_memory(leg.water, scan.water)
        assert np.shares_memory(leg.fat, scan.fat)


def test_the_crop_is_placed_where_it_was_cut() -> None:
    scan, _ = two_leg_scan(rotation_degrees=(5, 6, 7))
    for leg in split_legs(scan, body_mask(scan.in_phase)):
        assert leg.water.shape == leg.geometry.shape
        np.testing.assert_allclose(leg.geometry.affine[:3, 3], scan.geometry.to_world(leg.start))
        unmirrored = leg.water[::-1] if leg.is_left else leg.water
        box = tuple(slice(a, a + n) for a, n in zip(leg.start, leg.water.shape, strict=True))
        np.testing.assert_array_equal(unmirrored, scan.water[box])
        # Nothing but air is cut off.
        assert leg.start[1] <= 6


@given(
    st.sampled_from(all_axis_codes()),
    st.tuples(*[st.floats(-11, 11)] * 3),
    st.sampled_from([0.18, 0.21, 0.24]),
    st.floats(-0.05, 0.05),
)
@settings(max_examples=100, deadline=None)
def test_split_and_join_give_every_label_back_on_its_side(
    codes: str, turn: tuple[float, ...], separation: float, offset_x: float
) -> None:
    scan, truth = two_leg_scan(
        (40, 34, 6),
        (8, 8, 30),
        axis_codes=codes,
        rotation_degrees=turn,
        separation=separation,
        offset_x=offset_x,
    )
    straight, labels = canonical(scan, truth)
    legs = split_legs(straight, body_mask(straight.in_phase))
    assert len(legs) == 2
    joined = join_legs(legs, [right_looking(leg, labels) for leg in legs], straight.geometry)
    np.testing.assert_array_equal(from_canonical(joined, scan.geometry), truth.labels)


@pytest.mark.parametrize("side", ["right", "left"])
def test_one_leg_in_view_is_one_leg_of_the_right_side(side: str) -> None:
    scan, truth = two_leg_scan(sides=[side])
    legs = split_legs(scan, body_mask(scan.in_phase))
    assert [leg.is_left for leg in legs] == [side == "left"]
    assert legs[0].is_own() is None  # no other leg, no plane
    joined = join_legs(legs, [right_looking(legs[0], truth.labels)], scan.geometry)
    np.testing.assert_array_equal(joined, truth.labels)


def test_no_leg_has_labels_beyond_a_slanted_plane() -> None:
    scan, truth = two_leg_scan((64, 50, 12))
    # Legs that lean: shift every slice, so that the two crops overlap along x.
    channels = [
        np.stack([np.roll(channel[:, :, k], k - 6, axis=0) for k in range(12)], axis=2)
        for channel in (scan.water, scan.fat)
    ]
    leaning = DixonScan.from_water_fat(*channels, scan.geometry)
    legs = split_legs(leaning, body_mask(leaning.in_phase))
    right, left = legs
    assert left.start[0] + left.geometry.shape[0] > right.start[0]
    everything = [np.full(leg.geometry.shape, RF, np.uint8) for leg in legs]
    joined = join_legs(legs, everything, scan.geometry)
    rolled = np.stack([np.roll(truth.labels[:, :, k], k - 6, axis=0) for k in range(12)], axis=2)
    assert (joined[(rolled > 0) & (rolled < LEFT_OFFSET)] == RF).all()
    assert (joined[rolled > LEFT_OFFSET] == RF + LEFT_OFFSET).all()
    # What the network sees of the other leg is air.
    total = sum(float((leg.water + leg.fat).sum()) for leg in legs)
    assert total == pytest.approx(float(leaning.in_phase.sum()), rel=1e-4)
    # Every voxel is one leg's own, at its place in the scan.
    owners = np.zeros(scan.geometry.shape, int)
    for leg in legs:
        box = tuple(slice(a, a + n) for a, n in zip(leg.start, leg.geometry.shape, strict=True))
        own = leg.is_own()
        assert own is not None
        owners[box] += own
    assert owners.max() == 1
    assert (owners[rolled > 0] == 1).all()


def test_labels_of_another_grid_are_refused() -> None:
    scan, _ = two_leg_scan()
    legs = split_legs(scan, body_mask(scan.in_phase))
    with pytest.raises(GeometryError, match="do not fit"):
        join_legs(legs, [np.zeros((2, 2, 2), np.uint8)] * 2, scan.geometry)


@pytest.mark.real_data
def test_on_a_real_patient_no_muscle_is_cut_and_sides_are_equal() -> None:
    folder = real_scan("huashan_thigh_001")
    scan = to_canonical_scan(
        read_dixon_scan(fat=folder / "fat.nii.gz", water=folder / "water.nii.gz")
    )
    reference = read_label_map(folder / "reference_labels.nii.gz")
    labels, _ = to_canonical(reference.labels, reference.geometry)
    legs = split_legs(scan, body_mask(scan.in_phase))
    assert [leg.is_left for leg in legs] == [False, True]
    middle = estimate_midsagittal_index(body_mask(scan.in_phase), scan.geometry.spacing_mm)
    assert middle is not None
    for k, boundary in enumerate(middle):
        assert not labels[int(np.ceil(boundary)), :, k].any()
    joined = join_legs(
        legs,
        [
            labels[
                tuple(slice(a, a + n) for a, n in zip(leg.start, leg.geometry.shape, strict=True))
            ][:: -1 if leg.is_left else 1]
            for leg in legs
        ],
        scan.geometry,
    )
    np.testing.assert_array_equal(joined % 100, labels)
    shares = [((joined > 0) & (joined < 100)).sum(), (joined > 100).sum()]
    assert 0.7 < shares[0] / shares[1] < 1.4
