import numpy as np
import pytest

from inference_engine.errors import GeometryError, InputError, LabelTableError, OutputError
from inference_engine.formats.nifti import read_dixon_scan, read_label_map, write_label_map
from inference_engine.imaging.label_map import LabelMap
from inference_engine.progress import NoProgress
from inference_engine.segmentation.leg_images import legs_of_scan, on_model_grid
from inference_engine.segmentation.network_input import network_input
from inference_engine.training.prepared_legs import PreparedLegs
from inference_engine.training.scan_folders import find_scans
from tests.support.phantoms import FAT_FRACTIONS
from tests.support.training_data import tiny_configuration, write_subjects


@pytest.fixture
def folder(tmp_path):
    return write_subjects(tmp_path / "scans", 2)


def _prepare(folder, **training):
    configuration = tiny_configuration(folder, **training)
    store = PreparedLegs(folder.parent / "legs")
    scans = find_scans(configuration.data).labelled
    return store, store.prepare(scans, configuration, NoProgress())


def _relabel(folder, change):
    path = folder / "sub-2" / "visit-1" / "truth.nii.gz"
    found = read_label_map(path)
    write_label_map(path, change(found))


def test_training_sees_what_prediction_sees(folder):
    store, legs = _prepare(folder)
    assert [(leg.scan, leg.side) for leg in legs] == [
        ("sub-1/visit-1", "right"),
        ("sub-1/visit-1", "left"),
        ("sub-2/visit-1", "right"),
        ("sub-2/visit-1", "left"),
    ]
    visit = folder / "sub-1" / "visit-1"
    scan = read_dixon_scan(water=visit / "water.nii.gz", fat=visit / "fat.nii.gz")
    channels = ("water", "fat", "fat_fraction")
    for prepared, leg in zip(legs, legs_of_scan(scan).legs, strict=False):
        seen = on_model_grid(leg, (10.0, 10.0, 20.0))
        expected = network_input(seen.water, seen.fat, channels, seen.scale)
        images = np.asarray(store.images(prepared), np.float32)
        assert prepared.shape == images.shape[:3] == store.labels(prepared).shape
        made = network_input(images[..., 0], images[..., 1], channels, 1.0)
        # Kept in half precision, and air has no fat fraction.
        assert np.abs(made - expected)[..., :2].max() < 2e-3
        assert np.median(np.abs(made - expected)[..., 2]) < 2e-3
        assert set(np.unique(store.labels(prepared))) == {0, 1, 2, 10, 11}


def test_the_degree_of_infiltration_is_known(folder):
    _, (right, left, *_) = _prepare(folder)
    fractions = list(FAT_FRACTIONS.values())
    assert 100 * min(fractions) < right.fat_percent < left.fat_percent < 100 * max(fractions)


def test_legs_are_prepared_once(folder):
    _, first = _prepare(folder)
    stamp = (folder.parent / "legs" / f"{first[0].file}.images.npy").stat().st_mtime_ns
    _, again = _prepare(folder)
    assert again == first
    assert (folder.parent / "legs" / f"{first[0].file}.images.npy").stat().st_mtime_ns == stamp


def test_scans_that_come_later_are_noticed(folder):
    _prepare(folder)
    (folder / "sub-0").mkdir()
    for file in (folder / "sub-1" / "visit-1").iterdir():
        (folder / "sub-0" / file.name).write_bytes(file.read_bytes())
    with pytest.raises(InputError, match="has changed"):
        _prepare(folder)


def test_a_scan_that_was_changed_is_noticed(folder):
    _prepare(folder)
    _relabel(
        folder,
        lambda found: LabelMap(np.where(found.labels == 1, 0, found.labels), found.geometry),
    )
    with pytest.raises(InputError, match="has changed"):
        _prepare(folder)


def test_a_label_map_on_another_grid_is_refused(folder):
    def cropped(found):
        shape = (*found.geometry.shape[:2], found.geometry.shape[2] - 1)
        return LabelMap(found.labels[:, :, :-1], found.geometry.cropped((0, 0, 0), shape))

    _relabel(folder, cropped)
    with pytest.raises(GeometryError, match=r"Scan sub-2/visit-1: truth.* grid of the images"):
        _prepare(folder)


def test_an_unknown_label_is_refused(folder):
    _relabel(
        folder,
        lambda found: LabelMap(np.where(found.labels == 1, np.uint8(77), 0), found.geometry),
    )
    with pytest.raises(LabelTableError, match=r"Scan sub-2/visit-1: .* lacks: 77"):
        _prepare(folder)


def test_an_empty_label_map_is_refused(folder):
    _relabel(folder, lambda found: LabelMap(0 * found.labels, found.geometry))
    with pytest.raises(InputError, match=r"Scan sub-2/visit-1: .* holds no label"):
        _prepare(folder)


def test_a_leg_that_nobody_drew_is_left_out(folder):
    _relabel(
        folder,
        lambda found: LabelMap(np.where(found.labels < 100, found.labels, 0), found.geometry),
    )
    _, legs = _prepare(folder)
    assert [leg.side for leg in legs if leg.subject == "sub-2"] == ["right"]


def test_a_folder_that_can_not_be_used_is_said(folder):
    (folder.parent / "legs").write_text("a file")
    with pytest.raises(OutputError, match="prepared legs"):
        _prepare(folder)
    (folder.parent / "legs").unlink()
    _prepare(folder)
    (folder.parent / "legs" / "legs.json").write_text("{")
    with pytest.raises(InputError, match="list of prepared legs"):
        _prepare(folder)
