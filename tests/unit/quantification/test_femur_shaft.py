"""The femur is found where its ring shows it, and nowhere else; levels lie across it."""

import numpy as np
import pytest

from inference_engine.anatomy.label_table import LabelTable, load_label_table
from inference_engine.formats.nifti import read_label_map, read_volume
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.label_map import LabelMap
from inference_engine.imaging.orientation import from_canonical, to_canonical
from inference_engine.quantification.femur_profiles import femur_measurements, femur_profiles
from inference_engine.quantification.femur_shaft import (
    NO_SIDES,
    NO_VASTI,
    TOO_LITTLE,
    find_femurs,
)
from inference_engine.quantification.muscle_voxels import gather_muscle_voxels
from tests.support.phantoms import two_leg_scan
from tests.support.real_data import real_scan

TABLE = load_label_table()
VI = 3
MARROW_MM, CORTEX_MM, MUSCLE_MM, LEG_MM = 8.0, 14.0, 30.0, 60.0


def tube_scan(
    spacing=(2.0, 2.0, 5.0),
    *,
    tilt_degrees=12.0,
    length_mm=160.0,
    marrow_ff=0.92,
    cortex=40.0,
    label=VI,
    images_mm=240.0,
):
    """Return a leg whose femur lies askew: a tube in vastus intermedius, in fat.

    The femur's ring is `length_mm` long along its own axis, about the middle of the images; beyond,
    there is fat. The muscle's fat fraction rises by 0.2 % for every mm along the femur.
    """
    shape = tuple(round(mm / s) for mm, s in zip((160.0, 160.0, images_mm), spacing, strict=True))
    affine = np.diag([*spacing, 1.0])
    affine[:3, 3] = -(np.array(shape) - 1) / 2 * spacing
    affine[0, 3] += 100
    geometry = VolumeGeometry(shape, affine)
    world = geometry.to_world(np.indices(shape).reshape(3, -1).T) - [100, 0, 0]
    angle = np.radians(tilt_degrees)
    axis = np.array([0, np.sin(angle), np.cos(angle)])
    along = world @ axis
    radius = np.linalg.norm(world - along[:, None] * axis, axis=1)
    leg = np.linalg.norm(world[:, :2], axis=1) < LEG_MM + 15
    total = np.where(leg, 1000.0, 0.0)
    fraction = np.full(len(total), 0.95)
    is_shaft = np.abs(along) <= length_mm / 2
    muscle = is_shaft & (radius >= CORTEX_MM) & (radius < MUSCLE_MM)
    total[muscle] = 600.0
    fraction[muscle] = 0.3 + 0.002 * along[muscle]
    bone = is_shaft & (radius < CORTEX_MM)
    total[bone & (radius >= MARROW_MM)] = cortex
    fraction[bone & (radius < MARROW_MM)] = marrow_ff
    labels = np.where(muscle, label, 0).reshape(shape).astype(np.uint8)
    water, fat = (
        (total * part).reshape(shape).astype(np.float32) for part in (1 - fraction, fraction)
    )
    return DixonScan.from_water_fat(water, fat, geometry), LabelMap(labels, geometry), axis


def found(scan, labels, table=TABLE):
    voxels = gather_muscle_voxels(labels, scan, table)
    return find_femurs(labels, scan, table, voxels.image_slices), voxels


@pytest.mark.parametrize(
    ("spacing", "tilt", "within_mm"),
    [((2.0, 2.0, 5.0), 12, 6), ((1.0, 1.0, 10.0), 0, 10), ((3.0, 3.0, 3.0), 20, 8)],
)
def test_shaft_is_found_from_end_to_end_of_its_ring(spacing, tilt, within_mm):
    scan, labels, axis = tube_scan(spacing, tilt_degrees=tilt)
    (right, left), voxels = found(scan, labels)
    assert right.problem == ""
    ends = right.proximal_mm - right.distal_mm
    angle = np.degrees(np.arccos(ends @ axis / np.linalg.norm(ends)))
    assert angle < 1.5
    assert right.length_mm == pytest.approx(160, abs=2 * within_mm)
    middle = (right.proximal_mm + right.distal_mm) / 2 - [100, 0, 0]
    assert np.linalg.norm(middle - (middle @ axis) * axis) < 1.5
    assert not (right.cut_distally or right.cut_proximally)
    assert left.problem == TOO_LITTLE
    row, other = femur_measurements((right, left), voxels.geometry)
    assert row.tilt_degrees == pytest.approx(tilt, abs=1.5)
    assert (other.length_mm, other.tilt_degrees, other.problem) == (None, None, TOO_LITTLE)


@pytest.mark.parametrize("spacing", [(2.0, 2.0, 5.0), (1.5, 1.5, 20.0)])
def test_areas_and_fat_fractions_are_those_across_the_femur(spacing):
    scan, labels, axis = tube_scan(spacing)
    femurs, voxels = found(scan, labels)
    levels = femur_profiles(voxels, labels, TABLE, femurs)
    assert {(level.side, level.abbreviation) for level in levels} == {("right", "VI")}
    assert [level.from_percent for level in levels] == list(range(0, 100, 5))
    assert [level.to_percent for level in levels] == list(range(5, 101, 5))
    start = (femurs[0].distal_mm - [100, 0, 0]) @ axis
    true_cm2 = np.pi * (MUSCLE_MM**2 - CORTEX_MM**2) / 100
    # At the ends thick slices hold only a part of the muscle.
    for level in levels[3:-3]:
        step = femurs[0].length_mm / 20
        middle = start + level.from_mm + step / 2
        assert level.csa_cm2 == pytest.approx(true_cm2, rel=0.06)
        assert level.ff_mean_percent == pytest.approx(30 + 0.2 * middle, abs=0.6)


def test_every_voxel_beside_the_shaft_counts_once():
    scan, labels, _ = tube_scan((2.0, 2.0, 20.0), images_mm=400.0)
    femurs, voxels = found(scan, labels)
    levels = femur_profiles(voxels, labels, TABLE, femurs)
    level_mm = femurs[0].length_mm / 20
    volume_ml = sum(level.csa_cm2 * level_mm / 10 for level in levels)
    whole_ml = len(voxels.labels) * voxels.geometry.voxel_volume_ml
    assert 0.9 * whole_ml < volume_ml <= whole_ml * 1.0001


def test_axes_of_the_array_do_not_matter():
    scan, labels, _ = tube_scan()
    one = found(scan, labels)[0][0]
    turned = VolumeGeometry(scan.geometry.shape[::-1], scan.geometry.affine[:, [2, 1, 0, 3]])
    other_scan = DixonScan.from_water_fat(
        np.ascontiguousarray(scan.water.transpose(2, 1, 0)),
        np.ascontiguousarray(scan.fat.transpose(2, 1, 0)),
        turned,
    )
    other = found(other_scan, LabelMap(labels.labels.transpose(2, 1, 0).copy(), turned))[0][0]
    assert other.distal_mm == pytest.approx(one.distal_mm)
    assert other.proximal_mm == pytest.approx(one.proximal_mm)


def test_shaft_that_leaves_the_images_says_so():
    scan, labels, _ = tube_scan(images_mm=120.0, tilt_degrees=0)
    (right, _), voxels = found(scan, labels)
    assert right.cut_distally
    assert right.cut_proximally
    assert right.length_mm == pytest.approx(120, abs=1)
    (row, _) = femur_measurements(found(scan, labels)[0], voxels.geometry)
    assert row.ends_with_images == ("distally", "proximally")


@pytest.mark.parametrize(
    "unlike",
    [{"marrow_ff": 0.2}, {"cortex": 900.0}, {"length_mm": 45.0}, {"spacing": (2.0, 2.0, 90.0)}],
    ids=["water in the cavity", "no dark ring", "too short", "two slices"],
)
def test_what_is_no_femur_is_refused(unlike):
    scan, labels, _ = tube_scan(**unlike)
    femurs, voxels = found(scan, labels)
    assert [femur.problem for femur in femurs] == [TOO_LITTLE] * 2
    assert femur_profiles(voxels, labels, TABLE, femurs) == ()


def test_nothing_is_claimed_without_vasti_or_sides():
    scan, labels = two_leg_scan()
    only = LabelTable(
        "one", tuple(m for m in TABLE.muscles if m.abbreviation in ("RF", "SM", "AM")), 100
    )
    kept = LabelMap(
        np.where(np.isin(labels.labels, (2, 102)), 0, labels.labels).astype(np.uint8),
        labels.geometry,
    )
    assert {f.problem for f in found(scan, kept, only)[0]} == {NO_VASTI}
    together = LabelMap(
        np.where(labels.labels > 100, labels.labels - 100, labels.labels).astype(np.uint8),
        labels.geometry,
    )
    (femur,) = found(scan, together, LabelTable("both", TABLE.muscles, None))[0]
    assert (femur.side, femur.problem, femur.length_mm) == ("both", NO_SIDES, None)


def test_shaft_of_a_real_scan_is_that_of_a_thigh():
    folder = real_scan("huashan_thigh_001")
    water, geometry = read_volume(folder / "water.nii.gz")
    fat, _ = read_volume(folder / "fat.nii.gz")
    given = read_label_map(folder / "reference_labels.nii.gz")
    canonical, grid = to_canonical(given.labels, given.geometry)
    sided = np.zeros_like(canonical)
    for theirs, ours in ((3, 2), (4, 3), (5, 4)):
        sided[canonical == theirs] = ours
    left = sided[: grid.shape[0] // 2]
    left[left > 0] += 100
    labels = LabelMap(np.asarray(from_canonical(sided, given.geometry)), given.geometry)
    scan = DixonScan.from_water_fat(water, fat, geometry)
    for femur in found(scan, labels)[0]:
        assert 200 < femur.length_mm < 400
        ends = femur.proximal_mm - femur.distal_mm
        # A shaft leans outwards and slopes a little, but stands.
        assert ends[2] / femur.length_mm > 0.95
        assert ends[0] * (1 if femur.side == "right" else -1) > 0
