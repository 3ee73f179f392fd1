import warnings

import numpy as np
import pytest
import SimpleITK
from highdicom.seg import segread
from pydicom import dcmread
from pydicom.dataelem import RawDataElement
from pydicom.tag import Tag

from inference_engine.formats.dicom_reference import write_dicom
from inference_engine.formats.dicom_seg import LabelAuthor, SegmentationKind, segmentation_of
from tests.support.dicom_objects import AUTHOR, IDENTITY, example, labels_of


def written(made, path, author=AUTHOR, kind=SegmentationKind.BINARY):
    segmentation = segmentation_of(
        made.label_map, made.segments, made.images, author=author, identity=IDENTITY, kind=kind
    )
    write_dicom(path / "seg.dcm", segmentation)
    return dcmread(path / "seg.dcm")


def by_name(made):
    return {segment.name: segment.label for segment in made.segments}


@pytest.mark.parametrize("axis_codes", ["LPS", "RAS", "SPL", "AIR", "PSR"])
@pytest.mark.parametrize("kind", list(SegmentationKind))
def test_every_voxel_comes_back_at_its_place(axis_codes, kind, tmp_path):
    made = example(axis_codes)
    read = written(made, tmp_path, kind=kind)
    assert np.array_equal(labels_of(read, by_name(made), made.label_map), made.label_map.labels)


def test_simpleitk_sees_the_same_frames(tmp_path):
    made = example()
    read = written(made, tmp_path)
    image = SimpleITK.ReadImage(str(tmp_path / "seg.dcm"))
    frames = SimpleITK.GetArrayFromImage(image) > 0
    counts = {}
    for frame, group in zip(frames, read.PerFrameFunctionalGroupsSequence, strict=True):
        number = int(group.SegmentIdentificationSequence[0].ReferencedSegmentNumber)
        counts[number] = counts.get(number, 0) + int(frame.sum())
    for segment in made.segments:
        expected = int((made.label_map.labels == segment.label).sum())
        assert counts[segment.number] == expected > 0


def test_segments_say_what_they_are_and_who_made_them(tmp_path):
    made = example()
    read = written(made, tmp_path)
    for item, segment in zip(read.SegmentSequence, made.segments, strict=True):
        kind = item.SegmentedPropertyTypeCodeSequence[0]
        side = kind.SegmentedPropertyTypeModifierCodeSequence[0]
        assert (kind.CodeValue, kind.CodingSchemeDesignator) == (segment.kind.value, "FMA")
        assert side.CodeMeaning == ("Right" if segment.label < 100 else "Left")
        assert item.SegmentedPropertyCategoryCodeSequence[0].CodeValue == "123037004"
        assert item.SegmentAlgorithmType == "AUTOMATIC"
        assert item.SegmentAlgorithmName == "coarse"
        algorithm = item.SegmentationAlgorithmIdentificationSequence[0]
        assert algorithm.AlgorithmVersion == "0.3.0"
        assert item.TrackingUID == segment.tracking_uid
        assert len(item.RecommendedDisplayCIELabValue) == 3
    # A segment's own codes stay without a side: the report has another place for it.
    assert "SegmentedPropertyTypeModifierCodeSequence" not in made.segments[0].kind


def test_labels_drawn_by_hand_name_no_algorithm(tmp_path):
    read = written(example(), tmp_path, LabelAuthor("MANUAL"))
    for item in read.SegmentSequence:
        assert item.SegmentAlgorithmType == "MANUAL"
        assert "SegmentAlgorithmName" not in item


def test_a_model_without_a_name_is_not_invented(tmp_path):
    read = written(example(), tmp_path, LabelAuthor("SEMIAUTOMATIC"))
    assert {item.SegmentAlgorithmName for item in read.SegmentSequence} == {"not known"}


def test_it_refers_to_its_images(tmp_path):
    made = example()
    read = written(made, tmp_path)
    assert read.StudyInstanceUID == made.images[0].StudyInstanceUID
    assert read.FrameOfReferenceUID == made.images[0].FrameOfReferenceUID
    known = {image.SOPInstanceUID for image in made.images}
    referred = {
        item.ReferencedSOPInstanceUID
        for item in read.ReferencedSeriesSequence[0].ReferencedInstanceSequence
    }
    assert referred == known


def test_the_same_analysis_is_the_same_file(tmp_path):
    (tmp_path / "b").mkdir()
    written(example(), tmp_path)
    written(example(), tmp_path / "b")
    assert (tmp_path / "seg.dcm").read_bytes() == (tmp_path / "b" / "seg.dcm").read_bytes()


def test_labels_without_a_segment_are_left_out(tmp_path):
    made = example()
    segmentation = segmentation_of(
        made.label_map, made.segments[:2], made.images, author=AUTHOR, identity=IDENTITY
    )
    kept = {segment.label for segment in made.segments[:2]}
    found = labels_of(segmentation, by_name(made), made.label_map)
    assert set(np.unique(found)) == {0, *kept}


def test_highdicom_reads_a_label_map_back(tmp_path):
    made = example()
    written(made, tmp_path, kind=SegmentationKind.LABELMAP)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        volume = segread(tmp_path / "seg.dcm").get_volume(combine_segments=True)
    total = int((made.label_map.labels > 0).sum())
    assert int((volume.array > 0).sum()) == total


def test_labels_drawn_by_hand_say_whose_they_are(tmp_path):
    origin = (("revision 2", "manual, based on revision 1"), ("fat SHA-256", "0a1b" * 16))
    read = written(example(), tmp_path, LabelAuthor("MANUAL", origin=origin, person="anna"))
    assert str(read.ContentCreatorName) == "anna^"
    assert (
        read.ImageComments == f"revision 2: manual, based on revision 1; fat SHA-256: {'0a1b' * 16}"
    )
    assert "ImageComments" not in written(example(), tmp_path, LabelAuthor("MANUAL"))


def test_a_source_that_lacks_its_thickness_is_no_obstacle(tmp_path):
    made = example()
    for image in made.images:
        del image.SliceThickness
    read = written(made, tmp_path)
    assert np.array_equal(labels_of(read, by_name(made), made.label_map), made.label_map.labels)
    assert all("SliceThickness" not in image for image in made.images)


def test_a_scanner_s_own_element_that_nobody_can_read_is_no_obstacle(tmp_path):
    made = example()
    tag = Tag(0x0009, 0x1001)
    unread = RawDataElement(tag, "ZZ", 4, b"1234", 0, False, True)
    for image in made.images:
        image[tag] = unread
    read = written(made, tmp_path)
    assert np.array_equal(labels_of(read, by_name(made), made.label_map), made.label_map.labels)
    assert tag not in read
    assert all(image.get_item(tag) is unread for image in made.images)
