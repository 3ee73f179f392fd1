from __future__ import annotations

import gzip
import struct
from pathlib import Path

import nibabel
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inference_engine.errors import GeometryError, InputError, OutputError
from inference_engine.formats.nifti import (
    read_dixon_scan,
    read_label_map,
    read_volume,
    sha256_of,
    write_label_map,
    write_volume,
)
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.label_map import LabelMap
from tests.support.phantoms import RF, all_axis_codes, two_leg_scan
from tests.support.real_data import real_scan

SMALL = (8, 7, 5)


def save(path: Path, values: np.ndarray, affine: np.ndarray | None = None) -> Path:
    nibabel.save(nibabel.Nifti1Image(values, np.eye(4) if affine is None else affine), path)
    return path


@given(
    st.sampled_from(all_axis_codes()),
    st.tuples(*[st.floats(-11, 11)] * 3),
    st.sampled_from([".nii", ".nii.gz"]),
)
@settings(max_examples=100, deadline=None)
def test_writing_and_reading_keeps_every_voxel_and_its_place(
    tmp_path_factory: pytest.TempPathFactory, codes: str, turn: tuple[float, ...], suffix: str
) -> None:
    folder = tmp_path_factory.getbasetemp()
    scan, truth = two_leg_scan((18, 14, 5), axis_codes=codes, rotation_degrees=turn)
    write_volume(folder / f"w{suffix}", scan.water, scan.geometry)
    write_label_map(folder / f"l{suffix}", truth)
    water, geometry = read_volume(folder / f"w{suffix}")
    label_map = read_label_map(folder / f"l{suffix}")
    np.testing.assert_array_equal(water, scan.water)
    np.testing.assert_array_equal(label_map.labels, truth.labels)
    assert water.dtype == np.float32
    assert label_map.labels.dtype == np.uint8
    assert geometry.matches(scan.geometry)
    assert geometry.axis_codes == tuple(codes)
    # A second round trip starts from what a file can hold: now it is exact to the bit.
    write_label_map(folder / f"again{suffix}", label_map)
    again = read_label_map(folder / f"again{suffix}")
    np.testing.assert_array_equal(again.geometry.affine, label_map.geometry.affine)
    right = geometry.to_world(np.argwhere(again.labels == RF))
    left = geometry.to_world(np.argwhere(again.labels == RF + 100))
    assert right[:, 0].min() > left[:, 0].max()


@pytest.mark.parametrize("codes", all_axis_codes()[::5])
@pytest.mark.parametrize("form", ["sform", "qform"])
def test_results_get_the_input_files_affine_to_the_bit(
    tmp_path: Path, codes: str, form: str
) -> None:
    scan, truth = two_leg_scan(SMALL, axis_codes=codes, rotation_degrees=(3, -5, 8))
    image = nibabel.Nifti1Image(scan.water, scan.geometry.affine)
    image.set_sform(scan.geometry.affine if form == "sform" else None, int(form == "sform"))
    image.set_qform(scan.geometry.affine, 1)
    nibabel.save(image, tmp_path / "in.nii.gz")
    _, geometry = read_volume(tmp_path / "in.nii.gz")
    write_label_map(tmp_path / "out.nii.gz", LabelMap(truth.labels, geometry))
    there = nibabel.load(tmp_path / "in.nii.gz").affine
    np.testing.assert_array_equal(nibabel.load(tmp_path / "out.nii.gz").affine, there)


def test_a_written_header_says_scanner_coordinates_in_both_forms(tmp_path: Path) -> None:
    scan, truth = two_leg_scan(SMALL, axis_codes="LPS")
    write_label_map(tmp_path / "l.nii.gz", truth)
    header = nibabel.load(tmp_path / "l.nii.gz").header
    assert (int(header["sform_code"]), int(header["qform_code"])) == (1, 1)
    assert header.get_xyzt_units()[0] == "mm"
    np.testing.assert_allclose(header.get_qform(), scan.geometry.affine, atol=1e-4)


def test_a_sheared_grid_is_kept_in_the_sform_alone(tmp_path: Path) -> None:
    affine = np.array([[1, 0, 0.5, 3], [0, 1, 0, 4], [0, 0, 2, 5], [0, 0, 0, 1]], float)
    geometry = VolumeGeometry((3, 4, 5), affine)
    write_volume(tmp_path / "v.nii", np.ones((3, 4, 5), np.float32), geometry)
    assert int(nibabel.load(tmp_path / "v.nii").header["qform_code"]) == 0
    np.testing.assert_array_equal(read_volume(tmp_path / "v.nii")[1].affine, affine)


def test_the_same_image_gives_the_same_bytes_under_any_name(tmp_path: Path) -> None:
    _, truth = two_leg_scan(SMALL)
    write_label_map(tmp_path / "a.nii.gz", truth)
    write_label_map(tmp_path / "b.nii.gz", truth)
    assert (tmp_path / "a.nii.gz").read_bytes() == (tmp_path / "b.nii.gz").read_bytes()
    assert sha256_of(tmp_path / "a.nii.gz") == sha256_of(tmp_path / "b.nii.gz")
    assert (tmp_path / "a.nii.gz").read_bytes()[4:8] == bytes(4)  # no time stamp


def test_scaling_and_integer_types_are_applied(tmp_path: Path) -> None:
    image = nibabel.Nifti1Image(np.arange(24, dtype=np.int16).reshape(2, 3, 4), np.eye(4))
    image.header.set_slope_inter(0.5, 2)
    nibabel.save(image, tmp_path / "v.nii")
    stored = np.asanyarray(nibabel.load(tmp_path / "v.nii").dataobj)
    np.testing.assert_allclose(read_volume(tmp_path / "v.nii")[0], stored, atol=0.3)


def test_one_volume_in_four_axes_is_accepted(tmp_path: Path) -> None:
    volume, geometry = read_volume(save(tmp_path / "v.nii", np.ones((3, 4, 5, 1), np.float32)))
    assert volume.shape == geometry.shape == (3, 4, 5)


colour = np.zeros((3, 4, 5), [("R", "u1"), ("G", "u1"), ("B", "u1")])
holed = np.ones((3, 4, 5), np.float32)
holed[1, 1, 1] = np.nan
endless = np.where(np.isnan(holed), np.inf, holed).astype(np.float32)


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        (np.ones((3, 4), np.float32), "2 axes"),
        (np.ones((3, 4, 5, 2), np.float32), "2 volumes"),
        (np.ones((3, 4, 5), np.complex64), "complex or colour"),
        (colour, "complex or colour"),
        (holed, "not numbers"),
        (endless, "not numbers"),
        (np.zeros((3, 4, 5), np.float32), "every voxel is zero"),
    ],
)
def test_images_that_cannot_be_used_are_refused_in_a_sentence(
    tmp_path: Path, values: np.ndarray, sentence: str
) -> None:
    with pytest.raises(InputError, match=sentence) as caught:
        read_volume(save(tmp_path / "scan.nii.gz", values))
    assert caught.value.what.startswith("scan.nii.gz")
    assert caught.value.advice


def test_files_that_are_no_images_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        read_volume(tmp_path / "nowhere.nii.gz")
    with pytest.raises(InputError, match="can't be read: File name too long"):
        read_volume(tmp_path / ("x" * 300))
    with pytest.raises(InputError, match="can't be read"):
        sha256_of(tmp_path / "nowhere.nii.gz")
    (tmp_path / "folder.nii").mkdir()
    with pytest.raises(InputError, match="is a folder"):
        read_volume(tmp_path / "folder.nii")
    for name, content in {
        "text.nii": b"not an image",
        "text.nii.gz": b"not packed",
        "packed.nii.gz": gzip.compress(b"not an image"),
        "empty.nii.gz": b"",
        "notes.txt": b"hello",
    }.items():
        (tmp_path / name).write_bytes(content)
        with pytest.raises(InputError, match="not a NIfTI"):
            read_volume(tmp_path / name)
    nibabel.save(nibabel.MGHImage(np.ones(SMALL, np.float32), np.eye(4)), tmp_path / "v.mgz")
    with pytest.raises(InputError, match="not a NIfTI"):
        read_volume(tmp_path / "v.mgz")


def test_a_file_cut_short_is_called_damaged(tmp_path: Path) -> None:
    noise = np.random.default_rng(0).normal(size=(20, 20, 20)).astype(np.float32)
    path = save(tmp_path / "v.nii.gz", noise)
    path.write_bytes(path.read_bytes()[:9000])
    with pytest.raises(InputError, match="damaged"):
        read_volume(path)
    path = save(tmp_path / "v.nii", noise)
    path.write_bytes(path.read_bytes()[:9000])
    with pytest.raises(InputError, match="damaged"):
        read_volume(path)


def test_a_file_is_read_by_what_it_is_not_by_its_name(tmp_path: Path) -> None:
    packed = save(tmp_path / "v.nii.gz", np.ones(SMALL, np.float32)).read_bytes()
    (tmp_path / "packed.nii").write_bytes(packed)
    (tmp_path / "unpacked.nii.gz").write_bytes(gzip.decompress(packed))
    nibabel.save(nibabel.Nifti2Image(np.ones(SMALL, np.float32), np.eye(4)), tmp_path / "2.nii")
    for name in ("packed.nii", "unpacked.nii.gz", "2.nii"):
        assert read_volume(tmp_path / name)[0].all()


def test_every_flipped_bit_of_a_packed_file_is_noticed(tmp_path: Path) -> None:
    noise = np.random.default_rng(0).normal(size=SMALL).astype(np.float32)
    whole = save(tmp_path / "v.nii.gz", noise).read_bytes()
    for position in range(60, len(whole), 37):
        harmed = bytearray(whole)
        harmed[position] ^= 1
        (tmp_path / "v.nii.gz").write_bytes(harmed)
        with pytest.raises(InputError):
            read_volume(tmp_path / "v.nii.gz")
    (tmp_path / "v.nii.gz").write_bytes(whole[:-1])
    with pytest.raises(InputError, match="damaged"):
        read_volume(tmp_path / "v.nii.gz")


@pytest.mark.parametrize(
    ("offset", "form", "values", "sentence"),
    [
        (40, "<4h", (3, 32767, 32767, 32767), "damaged"),
        (40, "<4h", (3, -8, 7, 5), "damaged"),
        (40, "<4h", (3, 0, 7, 5), "damaged"),
        (40, "<h", (9,), "not a NIfTI"),
        (70, "<h", (999,), "not a NIfTI"),
        (108, "<f", (1e9,), "damaged"),
        (108, "<f", (-352,), "not a NIfTI"),
        (80, "<3f", (0, 0, 0), "how large its voxels are"),
        (256, "<3f", (5, 5, 5), "damaged"),
        (344, "4s", (b"abcd",), "not a NIfTI"),
    ],
)
@pytest.mark.parametrize("suffix", [".nii", ".nii.gz"])
def test_a_header_that_can_not_be_true_is_refused_silently_and_at_once(
    tmp_path: Path, offset: int, form: str, values: tuple, sentence: str, suffix: str, caplog
) -> None:
    image = nibabel.Nifti1Image(np.ones(SMALL, np.float32), None)
    image.set_qform(np.eye(4), 1)
    nibabel.save(image, tmp_path / "v.nii")
    content = bytearray((tmp_path / "v.nii").read_bytes())
    struct.pack_into(form, content, offset, *values)
    path = tmp_path / f"v{suffix}"
    path.write_bytes(gzip.compress(content) if suffix == ".nii.gz" else content)
    with pytest.raises(InputError, match=sentence):
        read_volume(path)
    assert not caplog.records


def test_numbers_too_large_to_compute_with_are_refused(tmp_path: Path) -> None:
    path = save(tmp_path / "v.nii", np.full(SMALL, 1e300))
    with pytest.raises(InputError, match="not numbers"):
        read_volume(path)


def test_a_file_without_orientation_or_in_metres_is_refused(tmp_path: Path) -> None:
    nibabel.save(nibabel.Nifti1Image(np.ones(SMALL, np.float32), None), tmp_path / "v.nii")
    with pytest.raises(InputError, match="left can't be told from right"):
        read_volume(tmp_path / "v.nii")
    image = nibabel.Nifti1Image(np.ones(SMALL, np.float32), np.eye(4))
    image.header.set_xyzt_units("meter")
    nibabel.save(image, tmp_path / "m.nii")
    with pytest.raises(InputError, match="meters"):
        read_volume(tmp_path / "m.nii")
    image.header["xyzt_units"] = 5  # No unit of the standard has this number.
    nibabel.save(image, tmp_path / "u.nii")
    with pytest.raises(InputError, match="damaged"):
        read_volume(tmp_path / "u.nii")


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        (np.full(SMALL, 0.5, np.float32), "fractions"),
        (np.full(SMALL, 256, np.int16), "values run from"),
        (np.full(SMALL, -1, np.int16), "values run from"),
        (np.full(SMALL, np.nan, np.float32), "values run from"),
        (np.where(np.arange(280).reshape(SMALL) == 9, np.nan, 1).astype("f4"), "values run from"),
    ],
)
def test_label_maps_hold_whole_numbers_up_to_255(
    tmp_path: Path, values: np.ndarray, sentence: str
) -> None:
    with pytest.raises(InputError, match=sentence):
        read_label_map(save(tmp_path / "l.nii", values))


def test_label_maps_in_floats_and_empty_ones_are_read(tmp_path: Path) -> None:
    path = save(tmp_path / "l.nii", np.full(SMALL, 118, np.float64))
    assert read_label_map(path).labels.max() == 118
    assert not read_label_map(save(tmp_path / "e.nii", np.zeros(SMALL, np.uint8))).labels.any()
    nearly = save(tmp_path / "n.nii", np.full(SMALL, 117.99999, np.float32))
    assert (read_label_map(nearly).labels == 118).all()


def test_a_scan_is_read_from_either_pair_or_all_four(tmp_path: Path) -> None:
    scan, _ = two_leg_scan(SMALL, axis_codes="LPS")
    paths = {}
    for role in ("fat", "water", "in_phase", "opposed_phase"):
        paths[role] = tmp_path / f"{role}.nii.gz"
        write_volume(paths[role], getattr(scan, role), scan.geometry)
    pair = read_dixon_scan(fat=paths["fat"], water=paths["water"])
    np.testing.assert_array_equal(pair.in_phase, scan.in_phase)
    other = read_dixon_scan(in_phase=paths["in_phase"], opposed_phase=paths["opposed_phase"])
    assert other.derived == {"water", "fat"}
    assert other.warnings
    assert not read_dixon_scan(**paths).derived
    with pytest.raises(InputError, match="pair"):
        read_dixon_scan(fat=paths["fat"], opposed_phase=paths["opposed_phase"])
    with pytest.raises(InputError, match="No image"):
        read_dixon_scan()
    with pytest.raises(InputError, match="twice, as fat and as water"):
        read_dixon_scan(fat=paths["fat"], water=paths["fat"])


def test_grids_that_differ_are_named(tmp_path: Path) -> None:
    shifted = np.eye(4)
    shifted[0, 3] = 0.01
    save(tmp_path / "fat.nii", np.ones(SMALL, np.float32))
    save(tmp_path / "moved.nii", np.ones(SMALL, np.float32), shifted)
    save(tmp_path / "smaller.nii", np.ones((8, 7, 4), np.float32))
    for name in ("moved.nii", "smaller.nii"):
        with pytest.raises(GeometryError, match=rf"{name}.*grid of fat\.nii"):
            read_dixon_scan(fat=tmp_path / "fat.nii", water=tmp_path / name)


def test_what_cannot_be_written_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    scan, truth = two_leg_scan(SMALL)
    with pytest.raises(OutputError, match=r"l\.nii\.gz can't be written"):
        write_label_map(tmp_path / "missing" / "l.nii.gz", truth)
    with pytest.raises(OutputError, match="no name for a NIfTI"):
        write_label_map(tmp_path / "l.png", truth)
    (tmp_path / "taken.nii.gz").mkdir()
    with pytest.raises(OutputError, match=r"taken\.nii\.gz can't be written"):
        write_label_map(tmp_path / "taken.nii.gz", truth)
    with pytest.raises(GeometryError, match="shape"):
        write_volume(tmp_path / "v.nii.gz", scan.water[1:], scan.geometry)
    assert [left.name for left in tmp_path.iterdir()] == ["taken.nii.gz"]


@pytest.mark.real_data
def test_a_real_oblique_scan_keeps_its_affine_to_the_bit(tmp_path: Path) -> None:
    folder = real_scan("huashan_thigh_001")
    scan = read_dixon_scan(fat=folder / "fat.nii.gz", water=folder / "water.nii.gz")
    reference = read_label_map(folder / "reference_labels.nii.gz")
    assert reference.geometry.matches(scan.geometry)
    write_label_map(tmp_path / "l.nii.gz", LabelMap(reference.labels, scan.geometry))
    written = nibabel.load(tmp_path / "l.nii.gz")
    np.testing.assert_array_equal(written.affine, nibabel.load(folder / "fat.nii.gz").affine)
    np.testing.assert_array_equal(read_label_map(tmp_path / "l.nii.gz").labels, reference.labels)
