import numpy as np
import pytest
from pydicom import dcmread
from scipy import ndimage
from skimage.draw import polygon2mask

from inference_engine.formats.dicom_reference import write_dicom
from inference_engine.formats.rtstruct import outlines, structure_set
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


def filled(mask):
    found = np.zeros(mask.shape, int)
    for contour in outlines(mask):
        found += polygon2mask(mask.shape, contour)
    return found


def test_a_ring_becomes_parts_without_a_hole():
    y, x = np.mgrid[-8:9, -8:9]
    ring = (x**2 + y**2 <= 49) & (x**2 + y**2 >= 9)
    contours = list(outlines(ring))
    assert len(contours) == 2
    assert np.array_equal(filled(ring), ring.astype(int))


def test_any_mask_comes_back():
    random = np.random.default_rng(3)
    for _ in range(30):
        noise = ndimage.gaussian_filter(random.normal(size=(24, 20)), 1.3)
        mask = noise > 0
        # Each voxel in one contour and no other.
        assert np.array_equal(filled(mask), mask.astype(int))


def test_single_voxels_and_voxels_that_touch_at_a_corner():
    mask = np.zeros((5, 5), bool)
    mask[1, 1] = mask[2, 2] = mask[0, 4] = True
    assert len(list(outlines(mask))) == 3
    assert np.array_equal(filled(mask), mask.astype(int))
    assert list(outlines(np.zeros((3, 3), bool))) == []


def test_points_on_a_straight_line_are_left_out():
    mask = np.zeros((12, 12), bool)
    mask[2:10, 3:9] = True
    (contour,) = outlines(mask)
    assert len(contour) == 8  # a rectangle whose corners are cut


def test_a_muscle_that_has_gone_has_no_contour():
    made = example()
    labels = made.label_map.labels.copy()
    labels[labels == made.segments[0].label] = 0
    emptied = LabelMap(labels, made.label_map.geometry)
    read = structure_set(emptied, made.segments, made.images, AUTHOR, IDENTITY)
    assert len(read.ROIContourSequence[0].ContourSequence) == 0


def test_a_contour_too_long_for_dicom_is_cut():
    comb = np.zeros((640, 40), bool)
    comb[:, 20] = True
    comb[::2] = True
    contours = list(outlines(comb))
    assert len(contours) > 1
    assert max(map(len, contours)) <= 1800
    longest = max(contours, key=len)
    numbers = np.column_stack([longest, longest[:, 0]]) - 1234.5678
    assert len("\\".join(f"{value:.4f}" for value in numbers.ravel())) < 65535
    assert np.array_equal(filled(comb), comb.astype(int))
