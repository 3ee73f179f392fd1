"""Stacks cut from a scan with known truth, with gains, tilts, gaps and lost positions."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from scipy import ndimage
from scipy.spatial.transform import Rotation

from inference_engine.errors import GeometryError, InputError
from inference_engine.formats.nifti import read_volume
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.scaled_volume import ScaledVolume
from inference_engine.imaging.stitching import ImageStack, stitch_stacks
from inference_engine.simulation.scan_plan import ScanPlan
from inference_engine.simulation.scanner import Scanner, acquire_stack
from tests.support.phantoms import two_leg_scan
from tests.support.real_data import real_scan

PLAN = ScanPlan(shape=(64, 52, 40), spacing_mm=(5.0, 5.0, 6.0), stack_slices=18)


def stacks_of(plan=PLAN, gains=(1.0, 1.3, 0.8), rows=None):
    scan, _ = two_leg_scan(plan.shape, plan.spacing_mm)
    geometry = plan.geometry()
    parts = rows or plan.stacks()
    made = []
    for part, gain in zip(parts, gains, strict=False):
        own = geometry.cropped((0, 0, part.start), (*plan.shape[:2], part.stop - part.start))
        channels = {
            "water": scan.water[:, :, part] * np.float32(gain),
            "fat": scan.fat[:, :, part] * np.float32(gain),
        }
        made.append(ImageStack(channels, own))
    return scan, geometry, made


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1)])
def test_stacks_come_together_as_they_were_cut(order):
    scan, geometry, stacks = stacks_of()
    found = stitch_stacks([stacks[n] for n in order])
    assert found.geometry.matches(geometry)
    assert [order[n] for n in found.order] == [0, 1, 2]
    # In the units of the first stack given.
    unit = (1.0, 1.3, 0.8)[order[0]]
    for name in ("water", "fat"):
        np.testing.assert_allclose(
            found.channels[name], getattr(scan, name) * unit, rtol=1e-4, atol=0.05
        )
    body = scan.in_phase > 0
    fraction = found.channels["fat"][body] / (found.channels["fat"] + found.channels["water"])[body]
    np.testing.assert_allclose(fraction, scan.fat[body] / scan.in_phase[body], atol=1e-3)
    assert all(seam.relative_error < 1e-3 for seam in found.seams)
    assert found.findings == ()


def test_scanned_stacks_have_their_gains_found_and_their_seams_told():
    scan, geometry, _ = stacks_of()
    random = np.random.default_rng(3)
    gains = (1000.0, 1250.0)
    stacks = []
    for part, gain in zip((slice(0, 24), slice(16, 40)), gains, strict=True):
        water, fat = acquire_stack(
            scan.water[:, :, part] / 1000,
            scan.fat[:, :, part] / 1000,
            Scanner(bias=0.0),
            PLAN.spacing_mm,
            random,
            gain=gain,
        )
        own = geometry.cropped((0, 0, part.start), (*PLAN.shape[:2], 24))
        stacks.append(ImageStack({"water": water, "fat": fat}, own))
    found = stitch_stacks(stacks)
    assert found.seams[0].overlap_mm == pytest.approx(48)
    assert found.gains[1] == pytest.approx(gains[0] / gains[1], rel=0.03)
    assert 0.001 < found.seams[0].relative_error < 0.15
    # Outside the overlap each voxel keeps its fat fraction.
    for k, stack, own in ((5, stacks[0], 5), (35, stacks[1], 19)):
        water, fat = (stack.channels[name][:, :, own] for name in ("water", "fat"))
        ratio = found.channels["fat"][:, :, k] * water - found.channels["water"][:, :, k] * fat
        np.testing.assert_allclose(ratio / (water + fat).max() ** 2, 0, atol=1e-6)


def test_tilted_and_finer_stacks_are_resampled_onto_one_grid():
    spacing = np.array(PLAN.spacing_mm)
    scan, geometry, stacks = stacks_of(gains=(1.0, 1.0), rows=(slice(0, 24), slice(16, 40)))
    smooth = ndimage.gaussian_filter(scan.water, 2)
    affine = np.eye(4)
    affine[:3, :3] = Rotation.from_euler("x", 6, degrees=True).as_matrix() @ np.diag(spacing * 1.1)
    shape = (56, 46, 22)
    centre = geometry.to_world((31.5, 25.5, 29))
    affine[:3, 3] = centre - affine[:3, :3] @ ((np.array(shape) - 1) / 2)
    tilted = VolumeGeometry(shape, affine)
    where = geometry.to_voxel(tilted.to_world(np.moveaxis(np.indices(shape), 0, -1)))
    image = ndimage.map_coordinates(smooth, np.moveaxis(where, -1, 0), order=1, mode="nearest")
    straight = ImageStack({"water": smooth[:, :, :24]}, stacks[0].geometry)
    found = stitch_stacks([ImageStack({"water": 2 * image}, tilted), straight])
    np.testing.assert_allclose(found.geometry.affine[:3, :3], geometry.affine[:3, :3], atol=1e-9)
    assert found.gains[0] == pytest.approx(0.5, rel=0.01)
    places = found.geometry.to_voxel(geometry.to_world([(20, 25, 5), (20, 25, 20), (40, 25, 34)]))
    for (i, j, k), old in zip(
        np.rint(places).astype(int), ((20, 25, 5), (20, 25, 20), (40, 25, 34)), strict=True
    ):
        assert found.channels["water"][i, j, k] == pytest.approx(smooth[old], rel=0.05)


def test_lost_positions_are_found_from_the_images_and_that_is_said():
    # Slices that differ from each other tell where they lie.
    random = np.random.default_rng(0)
    volume = ndimage.gaussian_filter(random.random((64, 52, 40)), (4, 4, 2)).astype(np.float32)
    own = VolumeGeometry((64, 52, 16), np.diag([5.0, 5.0, 6.0, 1.0]))
    starts = (12, 0, 24)
    stacks = [ImageStack({"water": volume[:, :, n : n + 16]}, own) for n in starts]
    found = stitch_stacks(stacks)
    assert found.order == (1, 0, 2)
    assert [finding.code for finding in found.findings] == ["stacks_placed_by_content"]
    np.testing.assert_allclose(found.channels["water"], volume, rtol=1e-3)
    strangers = [ImageStack({"water": np.float32(random.random((64, 52, 16)))}, own) for _ in "ab"]
    with pytest.raises(GeometryError, match="no overlap"):
        stitch_stacks(strangers)


def test_a_position_that_the_images_contradict_is_told():
    random = np.random.default_rng(0)
    volume = ndimage.gaussian_filter(random.random((64, 52, 40)), (4, 4, 1)).astype(np.float32)
    geometry = VolumeGeometry((64, 52, 40), np.diag([5.0, 5.0, 6.0, 1.0]))
    below = ImageStack({"water": volume[:, :, :24]}, geometry.cropped((0, 0, 0), (64, 52, 24)))
    for lie, said in ((0, 0), (2, -2), (-2, 2)):
        place = geometry.cropped((0, 0, 14 + lie), (64, 52, 26))
        found = stitch_stacks([below, ImageStack({"water": volume[:, :, 14:]}, place)])
        assert found.seams[0].shift_slices == said
        assert ("stack_shifted" in {one.code for one in found.findings}) == bool(said)


def test_gaps_and_strangers_are_refused_and_touching_stacks_told():
    _, _, apart = stacks_of(rows=(slice(0, 15), slice(18, 40)))
    with pytest.raises(GeometryError, match="18 mm of the leg are missing"):
        stitch_stacks(apart)
    _, _, touching = stacks_of(rows=(slice(0, 18), slice(18, 40)))
    found = stitch_stacks(touching)
    assert found.seams[0].relative_error is None
    assert [finding.code for finding in found.findings] == ["stacks_touch"]
    with pytest.raises(InputError, match="One stack"):
        stitch_stacks(touching[:1])
    other = ImageStack({"water": touching[1].channels["water"]}, touching[1].geometry)
    with pytest.raises(InputError, match="same images"):
        stitch_stacks([touching[0], other])


@pytest.mark.real_data
def test_real_stacks_without_positions_overlap_by_five_slices():
    folder: Path = real_scan("qmritools_stacks")
    stacks = []
    for path in sorted(folder.glob("*.nii.gz"), reverse=True):
        volume, geometry = read_volume(path)
        stacks.append(ImageStack({"water": volume}, geometry))
    found = stitch_stacks(stacks)
    assert found.order == (2, 1, 0)
    assert found.geometry.shape == (320, 320, 83)
    assert [seam.overlap_mm for seam in found.seams] == pytest.approx([30, 30])
    assert all(seam.relative_error < 0.2 for seam in found.seams)
    assert "stacks_placed_by_content" in {finding.code for finding in found.findings}


def test_stacks_in_stored_bits_are_stitched_like_floats():
    scan, geometry, _ = stacks_of()
    ends = ((0, 18), (11, 29), (22, 40))
    stored = {name: np.rint(getattr(scan, name)).astype(np.uint16) for name in ("water", "fat")}

    def cut(as_channel):
        return [
            ImageStack(
                {name: as_channel(image[:, :, a:b]) for name, image in stored.items()},
                geometry.cropped((0, 0, a), (*geometry.shape[:2], b - a)),
            )
            for a, b in ends
        ]

    floats = stitch_stacks(cut(lambda image: (image * 0.37 + 2).astype(np.float32)))
    bits = stitch_stacks(cut(lambda image: ScaledVolume(image, 0.37, 2.0)))
    assert bits.gains == floats.gains
    for name in stored:
        np.testing.assert_array_equal(bits.channels[name], floats.channels[name])
