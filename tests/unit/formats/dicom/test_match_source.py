from dataclasses import replace

import numpy as np
import pytest
from pydicom import dcmread

from inference_engine.errors import InputError
from inference_engine.formats.dicom import match_source
from inference_engine.formats.dicom.match_source import axis_order, source_images
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.progress import NoProgress
from tests.support.dicom_objects import with_frame_of_reference
from tests.support.dicom_writer import (
    CHANNELS,
    Person,
    write_enhanced,
    write_ge,
    write_philips,
    write_siemens,
)
from tests.support.phantoms import all_axis_codes, two_leg_scan

GRID = {"shape": (24, 20, 8), "spacing": (14.0, 14.0, 20.0), "rotation_degrees": (4, 7, -3)}


@pytest.fixture
def export(tmp_path):
    scan, _ = two_leg_scan(axis_codes="LPS", **GRID)
    write_siemens(tmp_path / "study", scan, Person())
    return with_frame_of_reference(tmp_path / "study")


@pytest.mark.parametrize("axis_codes", ["LPS", "RAS", "SRA", "AIL"])
def test_labels_of_a_scan_in_any_order_reach_their_slices(export, axis_codes):
    scan, label_map = two_leg_scan(axis_codes=axis_codes, **GRID)
    found = source_images(export, scan, NoProgress())
    labels = found.label_map(label_map)
    assert len(found.images) == labels.labels.shape[2] == 8
    # Every labelled voxel lies where it lay, and where its slice says.
    voxels = np.argwhere(labels.labels > 0)
    places = labels.geometry.to_world(voxels)
    back = np.rint(label_map.geometry.to_voxel(places)).astype(int)
    assert np.array_equal(label_map.labels[tuple(back.T)], labels.labels[tuple(voxels.T)])
    assert len(voxels) == np.count_nonzero(label_map.labels)
    for k in (0, 7):
        first = labels.geometry.to_world((0, 0, k)) * (-1, -1, 1)
        assert np.allclose(np.array(found.images[k].ImagePositionPatient, float), first, atol=1e-3)
    assert found.images[0].SeriesDescription.endswith("_in")  # the clearest picture
    assert "PixelData" not in found.images[0]


def test_another_grid_is_refused(export):
    scan, _ = two_leg_scan((24, 20, 7), GRID["spacing"], "LPS")
    with pytest.raises(InputError, match="no series on the grid"):
        source_images(export, scan, NoProgress())


def test_another_patient_on_the_same_grid_is_refused(export):
    scan, _ = two_leg_scan(axis_codes="LPS", **GRID)
    turned = [np.ascontiguousarray(channel[::-1, ::-1]) for channel in (scan.water, scan.fat)]
    other = DixonScan.from_water_fat(*turned, scan.geometry)
    with pytest.raises(InputError, match="with other images"):
        source_images(export, other, NoProgress())


def test_a_scan_without_any_contrast_fits_nothing(export):
    scan, _ = two_leg_scan(axis_codes="LPS", **GRID)
    even = np.ones_like(scan.water)
    flat = DixonScan.from_water_fat(even, 2 * even, scan.geometry)
    with pytest.raises(InputError, match="with other images"):
        source_images(export, flat, NoProgress())


def test_two_studies_that_fit_are_refused(export):
    scan, _ = two_leg_scan(axis_codes="LPS", **GRID)
    again = replace(Person(), study_date="20240301")
    write_siemens(export / "again", scan, again, start=9)
    with pytest.raises(InputError, match="More than one study"):
        source_images(export, scan, NoProgress())


@pytest.mark.parametrize("axis_codes", ["LPS", "RSA"])
def test_a_slice_of_an_enhanced_file_is_named_by_its_number(axis_codes, tmp_path):
    scan, label_map = two_leg_scan(axis_codes=axis_codes, **GRID)
    path = tmp_path / "one.dcm"
    write_enhanced(path, two_leg_scan(axis_codes="LPS", **GRID)[0], Person())
    with_frame_of_reference(tmp_path)
    found = source_images(tmp_path, scan, NoProgress())
    file = dcmread(path)
    groups = file.PerFrameFunctionalGroupsSequence
    assert len(found.images) == 8
    assert len({int(image.ReferencedFrameNumber) for image in found.images}) == 8
    labels = found.label_map(label_map)
    for k, image in enumerate(found.images):
        assert image.SOPInstanceUID == file.SOPInstanceUID
        named = groups[image.ReferencedFrameNumber - 1]
        place = named.PlanePositionSequence[0].ImagePositionPatient
        assert np.allclose(image.ImagePositionPatient, place)
        assert np.allclose(labels.geometry.to_world((0, 0, k)) * (-1, -1, 1), place, atol=1e-3)
        # The clearest picture.
        assert named.MRImageFrameTypeSequence[0].FrameType[-1] == "IN_PHASE"


def test_the_header_of_an_enhanced_file_is_read_once(tmp_path, monkeypatch):
    scan, _ = two_leg_scan(axis_codes="LPS", **GRID)
    write_enhanced(tmp_path / "one.dcm", scan, Person())
    with_frame_of_reference(tmp_path)
    read = []
    monkeypatch.setattr(
        match_source, "dcmread", lambda path, **how: read.append(path) or dcmread(path, **how)
    )
    assert len(source_images(tmp_path, scan, NoProgress()).images) == 8
    assert len(read) == 1


def test_joined_stacks_have_no_series_of_their_own(export, tmp_path):
    whole, _ = two_leg_scan((24, 20, 14), GRID["spacing"], "LPS", rotation_degrees=(4, 7, -3))
    with pytest.raises(InputError, match="joined stacks has none") as told:
        source_images(export, whole, NoProgress())
    assert "leave the source out" in told.value.advice


def geometry_of(axis_codes):
    scan, _ = two_leg_scan((6, 5, 4), (2.0, 3.0, 4.0), axis_codes)
    return scan.geometry


def test_every_order_of_axes_is_found():
    target = geometry_of("LPS")
    for codes in all_axis_codes():
        source = geometry_of(codes)
        order = axis_order(source, target)
        assert order is not None
        index = np.indices(source.shape).reshape(3, -1).T
        places = source.to_world(index).reshape(*source.shape, 3)
        moved = np.stack([order.apply(places[..., axis]) for axis in range(3)], axis=-1)
        expected = target.to_world(np.indices(target.shape).reshape(3, -1).T)
        assert np.allclose(moved.reshape(-1, 3), expected)


@pytest.mark.parametrize("change", ["shift", "scale", "turn", "shape"])
def test_other_voxels_have_no_order(change):
    target = geometry_of("LPS")
    affine, shape = np.array(target.affine), target.shape
    if change == "shift":
        affine[0, 3] += 0.2
    elif change == "scale":
        affine[:3, 0] *= 1.02
    elif change == "turn":
        affine[:3, :3] = affine[:3, :3] @ np.array([[1, 1, 0], [1, -1, 0], [0, 0, 1]]) / 2**0.5
    else:
        shape = (7, 5, 4)
    assert axis_order(VolumeGeometry(shape, affine), target) is None


def test_images_without_a_frame_of_reference_are_refused(export):
    scan, _ = two_leg_scan(axis_codes="LPS", **GRID)
    for path in export.rglob("*.dcm"):
        header = dcmread(path)
        del header.FrameOfReferenceUID
        header.save_as(path)
    with pytest.raises(InputError, match="frame of reference"):
        source_images(export, scan, NoProgress())


SLOPES = dict(zip(CHANNELS, (0.7, 1.0, 1.3, 0.9), strict=True))


def write_ge_study(folder, scan):
    write_ge(folder, scan, Person())


def write_philips_study(folder, scan):
    write_philips(folder, scan, Person(), slopes=SLOPES, scale_slope=0.05)


def write_deidentified_study(folder, scan):
    """Write a study as a trial's office leaves it: without name, birth, times and device."""
    write_siemens(folder, scan, Person())
    for path in folder.rglob("*.dcm"):
        header = dcmread(path)
        header.PatientName = header.PatientBirthDate = header.PatientSex = ""
        header.PatientIdentityRemoved = "YES"
        for keyword in ("StudyDate", "StudyTime", "AccessionNumber", "Manufacturer", "StationName"):
            if keyword in header:
                setattr(header, keyword, "")
        header.save_as(path)


@pytest.mark.parametrize("write", [write_ge_study, write_philips_study, write_deidentified_study])
@pytest.mark.parametrize("degrees", [(0, 0, 0), (9, -12, 15)])
def test_sources_of_other_makers_and_without_names_are_found(tmp_path, write, degrees):
    grid = {**GRID, "rotation_degrees": degrees}
    scan, label_map = two_leg_scan(axis_codes="RAS", **grid)
    acquired, _ = two_leg_scan(axis_codes="LPS", **grid)
    write(tmp_path / "study", acquired)
    found = source_images(with_frame_of_reference(tmp_path / "study"), scan, NoProgress())
    labels = found.label_map(label_map)
    places = labels.geometry.to_world(np.argwhere(labels.labels > 0))
    back = np.rint(label_map.geometry.to_voxel(places)).astype(int)
    assert np.all(label_map.labels[tuple(back.T)] > 0)
    assert len(back) == np.count_nonzero(label_map.labels)
    assert len({image.SOPInstanceUID for image in found.images}) == 8
    assert len({image.SeriesInstanceUID for image in found.images}) == 1


def test_joined_stacks_have_no_source(tmp_path):
    lower, _ = two_leg_scan((24, 20, 8), GRID["spacing"], "LPS")
    write_siemens(tmp_path / "study" / "lower", lower, Person())
    whole, _ = two_leg_scan((24, 20, 15), GRID["spacing"], "LPS")
    with pytest.raises(InputError, match="a scan of joined stacks has none"):
        source_images(with_frame_of_reference(tmp_path / "study"), whole, NoProgress())
