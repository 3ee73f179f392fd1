import io
import warnings

import numpy as np
import pytest
from highdicom.content import PixelMeasuresSequence
from highdicom.seg import Segmentation, SegmentationTypeValues, SegmentDescription
from pydicom import dcmread

from inference_engine.formats.dicom_frames import set_frames
from inference_engine.formats.dicom_reference import file_references
from inference_engine.formats.segment_codes import ANATOMICAL_STRUCTURE
from tests.support.dicom_objects import IDENTITY, example


def by_highdicom(images, numbers, kind, made):
    """Return the segmentation that highdicom makes of slices; its UIDs are always the same."""
    across, down, along = made.label_map.geometry.spacing_mm
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # LABELMAP is called experimental
        segmentation = Segmentation(
            source_images=images,
            pixel_array=numbers,
            segmentation_type=kind,
            segment_descriptions=[
                SegmentDescription(
                    number, f"muscle {number}", ANATOMICAL_STRUCTURE, ANATOMICAL_STRUCTURE, "MANUAL"
                )
                for number in (1, 2, 3)
            ],
            series_instance_uid=IDENTITY.uid("series"),
            series_number=1,
            sop_instance_uid=IDENTITY.uid("instance"),
            instance_number=1,
            manufacturer="M",
            manufacturer_model_name="M",
            software_versions="1",
            device_serial_number="0",
            pixel_measures=PixelMeasuresSequence((down, across), along, along),
        )
    for item in (*segmentation.DimensionOrganizationSequence, *segmentation.DimensionIndexSequence):
        item.DimensionOrganizationUID = IDENTITY.uid("dimensions")
    for keyword in ("InstanceCreationDate", "InstanceCreationTime", "ContentDate", "ContentTime"):
        setattr(segmentation, keyword, None)
    for item in segmentation.ContributingEquipmentSequence:
        item.ContributionDateTime = None
    return segmentation


def content_of(dataset):
    stream = io.BytesIO()
    dataset.save_as(stream, enforce_file_format=True)
    return stream.getvalue()


@pytest.mark.parametrize("axis_codes", ["LPS", "RPI", "SPL", "AIR"])
@pytest.mark.parametrize("kind", [SegmentationTypeValues.BINARY, SegmentationTypeValues.LABELMAP])
def test_frames_are_byte_for_byte_those_of_highdicom(axis_codes, kind):
    made = example(axis_codes)
    shape = (len(made.images), made.images[0].Rows, made.images[0].Columns)
    # Odd sizes, empty slices, a segment in few slices, one in none.
    numbers = np.random.default_rng(1).integers(0, 3, shape).astype(np.uint8)
    numbers[[0, -1]] = 0
    numbers[2:5][numbers[2:5] == 2] = 0
    one = np.zeros((1, *shape[1:]), np.uint8)
    one[0, 0, 0] = 1
    made_whole = by_highdicom(made.images, numbers, kind, made)
    segmentation = by_highdicom(made.images[:1], one, kind, made)
    segmentation.SourceImageSequence = file_references(made.images)
    series = segmentation.ReferencedSeriesSequence[0]
    series.ReferencedInstanceSequence = file_references(made.images)
    set_frames(
        segmentation, numbers, made.images, is_labelmap=kind is SegmentationTypeValues.LABELMAP
    )
    # The last byte may be padding, for which highdicom writes the digit 0.
    assert content_of(segmentation)[:-1] == content_of(made_whole)[:-1]


def test_slices_with_a_gap_are_not_called_a_volume():
    made = example()
    numbers = np.ones((len(made.images), 30, 36), np.uint8)
    kind = SegmentationTypeValues.LABELMAP
    segmentation = by_highdicom(made.images[:1], numbers[:1], kind, made)
    numbers[3] = 0
    set_frames(segmentation, numbers, made.images, is_labelmap=True)
    read = dcmread(io.BytesIO(content_of(segmentation)))
    assert "DimensionOrganizationType" not in read
    assert read.NumberOfFrames == len(made.images) - 1
