import warnings

import numpy as np
import pytest
from highdicom.seg import segread
from pydicom import dcmread
from skimage.draw import polygon2mask

from legseg_desktop.services.export_analysis import ExportChoices, export_analysis
from legseg_desktop.services.export_formats import ExportFormat
from tests.support.dicom_objects import labels_of, with_frame_of_reference
from tests.support.dicom_writer import Person, write_enhanced
from tests.support.export_examples import measured_example

FORMATS = (
    ExportFormat.SEG, ExportFormat.SEG_LABELMAP, ExportFormat.SR, ExportFormat.RTSTRUCT,
)  # fmt: skip


@pytest.fixture(scope="module")
def analysis():
    return measured_example()


@pytest.fixture(scope="module")
def folder(analysis, tmp_path_factory):
    """Return the objects of a scan whose channels are frames of one enhanced file."""
    study = tmp_path_factory.mktemp("enhanced")
    write_enhanced(study / "in" / "one.dcm", analysis.scan, Person())
    with_frame_of_reference(study / "in")
    choices = ExportChoices(source=study / "in")
    assert export_analysis(analysis, study / "out", FORMATS, choices).failed == ()
    return study


@pytest.fixture(scope="module")
def source(folder):
    return dcmread(folder / "in" / "one.dcm")


def place_of(source, number):
    group = source.PerFrameFunctionalGroupsSequence[number - 1]
    return list(map(float, group.PlanePositionSequence[0].ImagePositionPatient))


def names_of(analysis):
    return {f"{sided.side} {sided.muscle.name}": sided.label for sided in analysis.table.sided()}


@pytest.mark.parametrize("name", ["segmentation.dcm", "segmentation_labelmap.dcm"])
def test_frames_of_a_segmentation_name_frames_of_an_enhanced_file(folder, source, name, analysis):
    seg = dcmread(folder / "out" / "dicom" / name)
    assert np.array_equal(
        labels_of(seg, names_of(analysis), analysis.label_map), analysis.label_map.labels
    )
    for frame in seg.PerFrameFunctionalGroupsSequence:
        (referred,) = frame.DerivationImageSequence[0].SourceImageSequence
        assert referred.ReferencedSOPClassUID == source.SOPClassUID
        assert referred.ReferencedSOPInstanceUID == source.SOPInstanceUID
        named = place_of(source, referred.ReferencedFrameNumber)
        assert np.allclose(frame.PlanePositionSequence[0].ImagePositionPatient, named)
    (series,) = seg.ReferencedSeriesSequence
    assert series.SeriesInstanceUID == source.SeriesInstanceUID
    assert [item.ReferencedSOPInstanceUID for item in series.ReferencedInstanceSequence] == [
        source.SOPInstanceUID
    ]
    assert (seg.PatientID, seg.StudyInstanceUID) == (source.PatientID, source.StudyInstanceUID)
    assert seg.FrameOfReferenceUID == source.FrameOfReferenceUID


def test_highdicom_finds_the_labels_by_the_frames_of_the_source(folder, source, analysis):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        seg = segread(folder / "out" / "dicom" / "segmentation.dcm")
        in_phase = [
            number
            for number, group in enumerate(source.PerFrameFunctionalGroupsSequence, start=1)
            if group.MRImageFrameTypeSequence[0].FrameType[-1] == "IN_PHASE"
        ]
        pixels = seg.get_pixels_by_source_frame(
            source.SOPInstanceUID,
            in_phase,
            combine_segments=True,
            assert_missing_frames_are_empty=True,
        )
    labels = {segment.SegmentNumber: segment.SegmentLabel for segment in seg.SegmentSequence}
    values = np.zeros(256, np.uint8)
    for number, name in labels.items():
        values[number] = names_of(analysis)[name]
    # Frames, rows, columns; the example's slices are the frames of the file in their order.
    assert np.array_equal(values[pixels].transpose(2, 1, 0), analysis.label_map.labels)


def test_contours_name_frames_of_an_enhanced_file(folder, source, analysis):
    structures = dcmread(folder / "out" / "dicom" / "structures.dcm")
    names = {int(each.ROINumber): each.ROIName for each in structures.StructureSetROISequence}
    found = np.zeros_like(analysis.label_map.labels)
    for region in structures.ROIContourSequence:
        label = names_of(analysis)[names[int(region.ReferencedROINumber)]]
        for contour in region.ContourSequence:
            (image,) = contour.ContourImageSequence
            assert image.ReferencedSOPInstanceUID == source.SOPInstanceUID
            points = np.array(contour.ContourData, float).reshape(-1, 3)
            voxels = analysis.label_map.geometry.to_voxel(points * (-1, -1, 1))
            named = place_of(source, image.ReferencedFrameNumber)
            k = analysis.label_map.geometry.to_voxel(np.array(named) * (-1, -1, 1))[2]
            assert np.allclose(voxels[:, 2], k, atol=1e-3)
            inside = polygon2mask(found.shape[:2], voxels[:, :2])
            found[:, :, round(k)][inside] = label
    assert np.array_equal(found, analysis.label_map.labels)


def test_the_report_names_an_enhanced_file_once(folder, source):
    report = dcmread(folder / "out" / "dicom" / "measurements.dcm")
    assert report.StudyInstanceUID == source.StudyInstanceUID
    evidence = [
        item.ReferencedSOPInstanceUID
        for study in report.CurrentRequestedProcedureEvidenceSequence
        for series in study.ReferencedSeriesSequence
        for item in series.ReferencedSOPSequence
    ]
    assert evidence.count(source.SOPInstanceUID) == 1
    assert len(evidence) == 2  # and the segmentation
