import numpy as np
import pytest
from pydicom import dcmread
from skimage.draw import polygon2mask

from inference_engine.formats.dicom_reference import write_dicom
from inference_engine.formats.rtstruct import structure_set
from inference_engine.imaging.label_map import LabelMap
from tests.support.dicom_objects import AUTHOR, IDENTITY, example

LPS = (-1, -1, 1)


def rasterised(dataset, made):
    """Return the labels within the contours, each filled by another library."""
    found = np.zeros(made.label_map.labels.shape, np.uint8)
    names = {int(r.ROINumber): r.ROIName for r in dataset.StructureSetROISequence}
    values = {segment.name: segment.label for segment in made.segments}
    for item in dataset.ROIContourSequence:
        label = values[names[int(item.ReferencedROINumber)]]
        for contour in item.ContourSequence:
            points = np.array(contour.ContourData, float).reshape(-1, 3)
            voxels = made.label_map.geometry.to_voxel(points * LPS)
            k = int(np.rint(voxels[0, 2]))
            assert np.abs(voxels[:, 2] - k).max() < 1e-3
            inside = polygon2mask(found.shape[:2], voxels[:, :2])
            assert not (found[:, :, k][inside] == label).any(), "contours lie in one another"
            found[:, :, k][inside] = label
    return found


@pytest.mark.parametrize("axis_codes", ["LPS", "RAS", "SPL", "AIR"])
def test_contours_hold_the_very_voxels(axis_codes, tmp_path):
    made = example(axis_codes)
    structures = structure_set(made.label_map, made.segments, made.images, AUTHOR, IDENTITY)
    write_dicom(tmp_path / "rt.dcm", structures)
    read = dcmread(tmp_path / "rt.dcm")
    assert np.array_equal(rasterised(read, made), made.label_map.labels)
    uids = {image.SOPInstanceUID for image in made.images}
    for item in read.ROIContourSequence:
        for contour in item.ContourSequence:
            assert contour.ContourGeometricType == "CLOSED_PLANAR"
            assert contour.ContourImageSequence[0].ReferencedSOPInstanceUID in uids
            assert int(contour.NumberOfContourPoints) * 3 == len(contour.ContourData)


def test_it_says_what_and_whose(tmp_path):
    made = example()
    read = structure_set(made.label_map, made.segments, made.images, AUTHOR, IDENTITY)
    assert [r.ROIName for r in read.StructureSetROISequence] == [s.name for s in made.segments]
    assert {r.ROIGenerationAlgorithm for r in read.StructureSetROISequence} == {"AUTOMATIC"}
    assert read.ROIContourSequence[0].ROIDisplayColor == list(made.segments[0].rgb)
    assert read.PatientID == "P1"
    assert read.StudyInstanceUID == made.images[0].StudyInstanceUID
    code = read.RTROIObservationsSequence[0].RTROIIdentificationCodeSequence[0]
    assert code.CodeValue == "22430"


def test_a_muscle_that_has_gone_has_no_contour():
    made = example()
    labels = made.label_map.labels.copy()
    labels[labels == made.segments[0].label] = 0
    emptied = LabelMap(labels, made.label_map.geometry)
    read = structure_set(emptied, made.segments, made.images, AUTHOR, IDENTITY)
    assert len(read.ROIContourSequence[0].ContourSequence) == 0
