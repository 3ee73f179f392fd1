"""Label maps of others in our values: every voxel where it was, every side the patient's."""

from __future__ import annotations

from pathlib import Path

import nibabel
import numpy as np
import pytest

from inference_engine.anatomy.label_table import LabelTable, Muscle, Side, load_label_table
from inference_engine.errors import InputError, LabelTableError
from inference_engine.formats.label_conversion import convert_labels, read_foreign_labels
from inference_engine.formats.label_mapping import (
    LabelMapping,
    MappedLabel,
    load_label_mapping,
    shipped_mappings,
)
from inference_engine.imaging.geometry import VolumeGeometry
from tests.support.phantoms import AM, LEFT_OFFSET, RF, SM, VL, all_axis_codes, two_leg_scan
from tests.support.real_data import real_data_directory, real_scan

OURS = load_label_table()
NAMES = {RF: "RF", VL: "VL", SM: "SM", AM: "AM"}


def mapping(*labels: MappedLabel) -> LabelMapping:
    return LabelMapping("test", "", labels)


def shared_mapping() -> LabelMapping:
    return mapping(*(MappedLabel(v, Side.BOTH, name, name) for v, name in NAMES.items()))


def without_sides(labels: np.ndarray) -> np.ndarray:
    return np.where(labels > LEFT_OFFSET, labels - LEFT_OFFSET, labels).astype(np.uint16)


@pytest.mark.parametrize("codes", all_axis_codes())
def test_the_side_comes_from_the_patient_in_every_orientation(codes: str) -> None:
    _, truth = two_leg_scan((40, 32, 8), axis_codes=codes, rotation_degrees=(4, -3, 5))
    made = convert_labels(without_sides(truth.labels), truth.geometry, shared_mapping(), OURS)
    assert np.array_equal(made.label_map.labels, truth.labels)
    assert made.label_map.geometry is truth.geometry


@pytest.mark.parametrize("offset", [-0.12, 0.1])
def test_a_patient_beside_the_middle_of_the_scanner(offset: float) -> None:
    _, truth = two_leg_scan((64, 40, 8), separation=0.18, offset_x=offset)
    made = convert_labels(without_sides(truth.labels), truth.geometry, shared_mapping(), OURS)
    assert np.array_equal(made.label_map.labels, truth.labels)


@pytest.mark.parametrize("side", ["right", "left"])
def test_a_single_leg_lies_on_its_side_of_the_scanner(side: str) -> None:
    _, truth = two_leg_scan((64, 40, 8), sides=(side,))
    made = convert_labels(without_sides(truth.labels), truth.geometry, shared_mapping(), OURS)
    assert np.array_equal(made.label_map.labels, truth.labels)


def test_a_piece_that_crosses_the_middle_is_cut_there() -> None:
    _, truth = two_leg_scan((40, 32, 8))
    foreign = without_sides(truth.labels)
    # A bar behind the legs, from one to the other, as both glutei may touch.
    foreign[8:32, 1:3, 6:] = 30
    both = mapping(*shared_mapping().labels, MappedLabel(30, Side.BOTH, "GMA", "gluteus maximus"))
    made = convert_labels(foreign, truth.geometry, both, OURS).label_map.labels
    right, left = (np.argwhere(made == value)[:, 0] for value in (15, 115))
    assert min(len(right), len(left)) > 0.4 * (len(right) + len(left))
    assert right.min() > left.max()


def test_values_are_joined_dropped_and_unknown_and_it_is_said() -> None:
    geometry = VolumeGeometry((4, 1, 1), np.diag([10, 10, 10, 1]))
    foreign = np.array([7001, 7003, 7005, 9], np.uint16).reshape(4, 1, 1)
    table = mapping(
        MappedLabel(7001, Side.LEFT, "AM", "adductor magnus"),
        MappedLabel(7003, Side.LEFT, "AM", "adductor minimus", "its upper part"),
        MappedLabel(7005, Side.LEFT, None, "quadriceps", "four in one"),
        MappedLabel(7007, Side.LEFT, "RF", "rectus femoris"),
    )
    made = convert_labels(foreign, geometry, table, OURS)
    assert made.label_map.labels.ravel().tolist() == [111, 111, 0, 0]
    assert [(label.value, label.voxels, round(label.volume_ml, 9)) for label in made.labels] == [
        (9, 1, 1.0),
        (7001, 1, 1.0),
        (7003, 1, 1.0),
        (7005, 1, 1.0),
    ]
    assert list(made.sentences()) == [
        "Joined to AM: adductor minimus (its upper part).",
        "Left out, without a single counterpart here: quadriceps (four in one, 1 mL).",
        "Left out, unknown to the mapping table: 9. Check that the table is the right one.",
    ]


def test_tables_that_do_not_fit_are_refused() -> None:
    geometry = VolumeGeometry((1, 1, 1), np.eye(4))
    foreign = np.ones((1, 1, 1), np.uint16)
    with pytest.raises(LabelTableError, match="names XX, which is no muscle"):
        convert_labels(foreign, geometry, mapping(MappedLabel(1, Side.LEFT, "XX", "x")), OURS)
    shared = LabelTable("shared", (Muscle(1, "RF", "rectus femoris", "quadriceps"),), None)
    with pytest.raises(LabelTableError, match="doesn't tell the sides apart"):
        convert_labels(foreign, geometry, mapping(MappedLabel(1, Side.LEFT, "RF", "x")), shared)


def saved(folder: Path, values: np.ndarray) -> Path:
    image = nibabel.Nifti1Image(values, np.diag([1, 1, 1, 1]))
    image.set_sform(np.eye(4), 1)
    nibabel.save(image, folder / "l.nii")
    return folder / "l.nii"


def test_large_values_are_read_whatever_their_type(tmp_path: Path) -> None:
    values = np.array([0, 7222, 65535]).reshape(3, 1, 1)
    for kind in (np.int32, np.uint16, np.float32):
        found, _ = read_foreign_labels(saved(tmp_path, values.astype(kind)))
        assert found.dtype == np.uint16
        assert np.array_equal(found, values)


@pytest.mark.parametrize(
    ("values", "words"),
    [([0, -1], "values run from -1"), ([0, 65536], "65536"), ([0, 0.4], "fractions")],
)
def test_what_is_no_label_map_is_refused(values: list[float], words: str, tmp_path: Path) -> None:
    path = saved(tmp_path, np.float32(values).reshape(2, 1, 1))
    with pytest.raises(InputError, match=words):
        read_foreign_labels(path)
    with pytest.raises(InputError, match="nan"):
        read_foreign_labels(saved(tmp_path, np.float32([np.nan, 1]).reshape(2, 1, 1)))


@pytest.mark.real_data
def test_real_label_maps_without_sides_get_two_like_legs() -> None:
    folder = real_data_directory()
    table = load_label_mapping(shipped_mappings()["huashan"])
    paths = [real_scan("huashan_thigh_001") / "reference_labels.nii.gz"]
    if folder is not None:
        paths += sorted((folder / "atlas" / "huashan_11_muscles").glob("THIGH_0[2-4]*.nii.gz"))[:6]
    for path in paths:
        foreign, geometry = read_foreign_labels(path)
        labels = convert_labels(foreign, geometry, table, OURS).label_map.labels
        assert np.array_equal(labels > 0, foreign > 0)
        for muscle in ("RF", "VL", "VI", "SA", "BFL"):
            value = OURS.by_abbreviation(muscle).value
            right, left = (np.argwhere(labels == each) for each in (value, value + LEFT_OFFSET))
            assert 0.5 < len(right) / len(left) < 2
            # Of RAS+ coordinates x grows to the patient's right.
            x = [geometry.to_world(points)[:, 0] for points in (right, left)]
            assert x[0].min() > x[1].max() - 30
            assert x[0].mean() > x[1].mean() + 50
