import numpy as np
import pytest
import SimpleITK

from inference_engine.errors import OutputError
from inference_engine.formats.seg_nrrd import write_seg_nrrd
from tests.support.dicom_objects import example


@pytest.mark.parametrize("axis_codes", ["LPS", "RAS", "SPL"])
def test_simpleitk_reads_every_voxel_at_its_place(axis_codes, tmp_path):
    made = example(axis_codes)
    write_seg_nrrd(tmp_path / "m.seg.nrrd", made.label_map, made.segments)
    image = SimpleITK.ReadImage(str(tmp_path / "m.seg.nrrd"))
    labels = SimpleITK.GetArrayFromImage(image).transpose(2, 1, 0)
    geometry = made.label_map.geometry
    if np.linalg.det(geometry.affine[:3, :3]) < 0:
        # ITK takes no left-handed directions as they are.
        assert labels.shape == made.label_map.labels.shape
    assert np.array_equal(labels, made.label_map.labels)
    for voxel in ((0, 0, 0), (3, 5, 2), (8, 1, 7)):
        place = np.array(image.TransformIndexToPhysicalPoint(voxel))
        assert np.allclose(place * (-1, -1, 1), geometry.to_world(voxel), atol=1e-4)


def test_names_codes_colours_and_extents_are_there(tmp_path):
    made = example()
    write_seg_nrrd(tmp_path / "m.seg.nrrd", made.label_map, made.segments)
    image = SimpleITK.ReadImage(str(tmp_path / "m.seg.nrrd"))
    for at, segment in enumerate(made.segments):
        assert image.GetMetaData(f"Segment{at}_Name") == segment.name
        assert image.GetMetaData(f"Segment{at}_LabelValue") == str(segment.label)
        colour = [float(part) for part in image.GetMetaData(f"Segment{at}_Color").split()]
        assert np.allclose(np.multiply(colour, 255), segment.rgb, atol=0.01)
        low = np.argwhere(made.label_map.labels == segment.label).min(axis=0)
        extent = [int(part) for part in image.GetMetaData(f"Segment{at}_Extent").split()]
        assert extent[::2] == list(low)
        entry = image.GetMetaData(f"Segment{at}_Tags").removeprefix("TerminologyEntry:").split("~")
        assert entry[1].split("^")[:2] == ["SCT", "123037004"]
        assert entry[2].split("^") == ["FMA", segment.kind.value, segment.kind.meaning]
        assert entry[3].split("^")[2] == ("Right" if segment.label < 100 else "Left")


def test_the_same_labels_are_the_same_file(tmp_path):
    made = example()
    for name in ("a.seg.nrrd", "b.seg.nrrd"):
        write_seg_nrrd(tmp_path / name, made.label_map, made.segments)
    assert (tmp_path / "a.seg.nrrd").read_bytes() == (tmp_path / "b.seg.nrrd").read_bytes()


def test_a_folder_that_isnt_there_is_said(tmp_path):
    made = example()
    with pytest.raises(OutputError, match="can't be written"):
        write_seg_nrrd(tmp_path / "no" / "m.seg.nrrd", made.label_map, made.segments)
