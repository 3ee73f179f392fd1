import numpy as np
import pytest
from scipy import ndimage

from inference_engine.imaging import connected_regions
from inference_engine.imaging.connected_regions import connected_pieces, without_voids


@pytest.fixture(params=["fast", "scipy"])
def library(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Run a test with the compiled libraries and as if they were missing."""
    if request.param == "scipy":
        monkeypatch.setattr(connected_regions, "fast_pieces", lambda: None)
        monkeypatch.setattr(connected_regions, "fast_voids", lambda: None)
    return request.param


def random_labels(seed: int, order: str = "C") -> np.ndarray:
    random = np.random.default_rng(seed)
    labels = random.integers(0, 4, (13, 11, 9)) * (random.random((13, 11, 9)) < 0.3)
    return np.array(labels, np.uint8, order=order)


@pytest.mark.parametrize("order", ["C", "F"])
def test_pieces_are_those_of_each_label_by_itself(library: str, order: str) -> None:
    labels = random_labels(4, order)
    pieces = connected_pieces(labels)
    np.testing.assert_array_equal(pieces.label_of[pieces.numbers], labels)
    count = 0
    for label in range(1, 4):
        expected, expected_count = ndimage.label(labels == label, np.ones((3, 3, 3)))
        count += expected_count
        for piece in range(1, expected_count + 1):
            (number,) = np.unique(pieces.numbers[expected == piece])
            assert pieces.sizes[number] == np.count_nonzero(expected == piece)
            assert pieces.boxes[number] == ndimage.find_objects(expected)[piece - 1]
    assert count == len(pieces.sizes) - 1 == len(pieces.boxes) - 1
    assert pieces.sizes.sum() == labels.size


def test_a_volume_without_labels_has_no_pieces(library: str) -> None:
    pieces = connected_pieces(np.zeros((3, 4, 5), np.uint8))
    assert len(pieces.sizes) == 1
    assert not pieces.numbers.any()


@pytest.mark.parametrize("shape", [(12, 13), (9, 8, 7)])
@pytest.mark.parametrize("order", ["C", "F"])
def test_voids_are_those_that_scipy_finds(library: str, shape: tuple[int, ...], order: str) -> None:
    mask = np.array(np.random.default_rng(1).random(shape) < 0.7, order=order)
    expected = ndimage.binary_fill_holes(mask)
    assert (expected != mask).any()
    np.testing.assert_array_equal(without_voids(mask), expected)
    # A box cut out of a larger array has gaps in memory.
    np.testing.assert_array_equal(without_voids(mask[1:-1]), ndimage.binary_fill_holes(mask[1:-1]))
