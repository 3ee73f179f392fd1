import struct
from io import BytesIO

import pytest
from pydicom import dcmread
from pydicom.dataset import Dataset

from inference_engine.formats.dicom_bytes import dataset_bytes, element_bytes
from inference_engine.formats.dicom_seg import segmentation_of
from inference_engine.formats.rtstruct import structure_set
from tests.support.dicom_objects import AUTHOR, IDENTITY, example


def saved(dataset):
    stream = BytesIO()
    dataset.save_as(stream, enforce_file_format=True)
    return stream.getvalue()


def decoded(content):
    """Return a file's dataset, every element decoded and with no memory of how it was encoded."""
    read = dcmread(BytesIO(content))
    for _ in read.iterall():
        pass
    read.set_original_encoding(None, None)
    return read


@pytest.mark.parametrize("kind", ["segmentation", "structures"])
def test_pydicom_writes_the_same_bytes_from_objects(kind):
    made = example()
    dataset = (
        segmentation_of(
            made.label_map, made.segments, made.images, author=AUTHOR, identity=IDENTITY
        )
        if kind == "segmentation"
        else structure_set(made.label_map, made.segments, made.images, AUTHOR, IDENTITY)
    )
    content = saved(dataset)
    assert saved(decoded(content)) == content


def test_an_element_is_encoded_as_pydicom_does():
    dataset = Dataset()
    dataset.ContourGeometricType = "CLOSED_PLANAR"
    dataset.NumberOfContourPoints = 123
    assert dataset_bytes(dataset) == element_bytes(
        0x30060042, b"CS", b"CLOSED_PLANAR"
    ) + element_bytes(0x30060046, b"IS", b"123")


def test_a_value_too_long_for_its_kind_is_not_written():
    with pytest.raises(struct.error):
        element_bytes(0x30060050, b"DS", bytes(70_000))
