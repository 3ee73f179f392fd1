from dataclasses import replace

import numpy as np
import pytest
from pydicom import dcmread

from inference_engine.errors import GeometryError, OutputError
from inference_engine.formats.dicom.read_export import opened_export
from inference_engine.formats.dicom_reference import (
    reference_images,
    slice_positions,
    write_dicom,
)
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.progress import NoProgress
from tests.support.dicom_objects import IDENTITY, example


@pytest.mark.parametrize("axis_codes", ["LPS", "RAS", "SPL", "AIR"])
def test_images_lie_where_the_volume_does(axis_codes, tmp_path):
    made = example(axis_codes)
    for number, image in enumerate(made.images):
        write_dicom(tmp_path / f"{number}.dcm", image)
    # The importer was written before, for scanners' files.
    with opened_export(tmp_path, NoProgress()) as export:
        (volume,) = export.patients[0].visits[0].volumes
        assert volume.geometry is not None
        corners = np.array([(0, 0, 0), (1, 0, 0), (0, 1, 0), (3, 4, 5)])
        ours = made.scan.geometry.to_world(corners)
        theirs = volume.geometry.to_world(corners)
        if not np.allclose(ours[0], theirs[0], atol=1e-3):  # slices counted from the other end
            count = volume.geometry.shape[2] - 1
            turned = corners * (1, 1, -1) + (0, 0, count)
            theirs = volume.geometry.to_world(turned)
    assert np.allclose(ours, theirs, atol=1e-3)


def test_pixels_are_the_signal_in_twelve_bits(tmp_path):
    made = example()
    write_dicom(tmp_path / "a.dcm", made.images[4])
    read = dcmread(tmp_path / "a.dcm")
    plane = made.scan.in_phase[:, :, 4].T
    assert read.pixel_array.shape == plane.shape
    scale = made.scan.in_phase.max() / 4095
    assert np.abs(read.pixel_array * scale - plane).max() <= scale
    assert list(read.ImageType)[:2] == ["DERIVED", "SECONDARY"]


def test_patient_and_study_are_no_more_than_the_pseudonym():
    identity = replace(IDENTITY, patient="Zoë\\^=1\x07", visit="v" * 80)
    image = reference_images(example().scan.in_phase, example().scan.geometry, identity)[0]
    assert image.PatientID == "Zoë =1"
    assert len(image.StudyDescription) == 64
    assert image.PatientIdentityRemoved == "YES"
    assert not image.StudyDate
    assert not image.PatientBirthDate


def test_uids_follow_from_the_analysis():
    first, again = example().images, example().images
    assert [i.SOPInstanceUID for i in first] == [i.SOPInstanceUID for i in again]
    assert len({i.SOPInstanceUID for i in first}) == len(first)
    other = reference_images(example().scan.in_phase, example().scan.geometry,
                             replace(IDENTITY, key="other"))  # fmt: skip
    assert other[0].StudyInstanceUID != first[0].StudyInstanceUID


def test_slices_follow_the_third_axis():
    made = example("RAS")
    expected = made.scan.geometry.to_world([(0, 0, k) for k in range(9)]) * (-1, -1, 1)
    assert np.allclose(slice_positions(made.images), expected, atol=1e-6)


def test_an_empty_volume_is_black():
    geometry = VolumeGeometry((3, 2, 1), np.eye(4))
    (image,) = reference_images(np.zeros((3, 2, 1), np.float32), geometry, IDENTITY)
    assert not np.frombuffer(image.PixelData, np.uint16).any()


def test_rows_and_columns_at_an_angle_are_refused():
    affine = np.eye(4)
    affine[0, 1] = 0.2
    with pytest.raises(GeometryError, match="right angles"):
        reference_images(
            np.ones((3, 2, 1), np.float32), VolumeGeometry((3, 2, 1), affine), IDENTITY
        )


def test_a_file_that_cant_be_written_is_said(tmp_path):
    with pytest.raises(OutputError, match="can't be written"):
        write_dicom(tmp_path / "none" / "a.dcm", example().images[0])
