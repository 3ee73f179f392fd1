"""All labels at once give what one label at a time, over the whole volume and by scipy, gives."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from scipy import ndimage

from inference_engine.imaging import connected_regions
from inference_engine.imaging.geometry import LabelVolume
from inference_engine.segmentation.postprocessing import clean_leg, fill_holes, largest_components
from tests.support.simulated_labels import rough_muscles

SPACING_MM = (1.2, 1.2, 3.0)


def continues(
    boxes: list[tuple[slice, ...]],
    sizes: npt.NDArray[np.intp],
    piece: int,
    taken: list[int],
    spacing_mm: tuple[float, ...],
) -> bool:
    """Return what decision 0012 says of one piece and those that are kept."""
    gaps = [
        [max(a.start - b.stop, b.start - a.stop) for a, b in zip(boxes[piece], box, strict=True)]
        for box in (boxes[n] for n in taken)
    ]
    x, y, z = min(gaps, key=lambda gap: gap[2])
    own = boxes[piece][2]
    if sizes[piece] * np.prod(spacing_mm) < 200 or -z > (own.stop - own.start) / 2:
        return False
    aside = np.hypot(max(x, 0) * spacing_mm[0], max(y, 0) * spacing_mm[1])
    share, along = sizes[piece] / sizes[taken[0]], z * spacing_mm[2]
    is_tip = share >= 0.04 and 0 <= along <= 20 and aside <= 20
    return is_tip or (share >= 0.2 and -15 <= along <= 120 and aside <= 120)


def one_label_at_a_time(labels: LabelVolume, spacing_mm: tuple[float, ...]) -> LabelVolume:
    """Return what decision 0012 asks for, in the plainest way."""
    kept = np.zeros_like(labels)
    for label in range(1, 256):
        pieces, count = ndimage.label(labels == label, np.ones((3, 3, 3)))
        if not count:
            continue
        sizes = np.bincount(pieces.ravel())[1:]
        boxes = ndimage.find_objects(pieces)
        order = sorted(range(count), key=lambda n: (-sizes[n], [part.start for part in boxes[n]]))
        taken, left = order[:1], order[1:]
        while found := [n for n in left if continues(boxes, sizes, n, taken, spacing_mm)]:
            taken.append(found[0])
            left.remove(found[0])
        for piece in taken:
            kept[pieces == piece + 1] = label
    return kept


def holes_one_label_at_a_time(labels: LabelVolume) -> LabelVolume:
    filled = labels.copy()
    for label in np.unique(labels[labels > 0]):
        void = ndimage.binary_fill_holes(labels == label) & (labels != label)
        filled[void & (filled == 0)] = label
    return filled


@pytest.fixture(params=["fast", "scipy"])
def library(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "scipy":
        monkeypatch.setattr(connected_regions, "fast_pieces", lambda: None)
        monkeypatch.setattr(connected_regions, "fast_voids", lambda: None)
    return request.param


def cases() -> list[LabelVolume]:
    random = np.random.default_rng(8)
    noise = random.choice([0, 1, 2, 3], (16, 14, 12), p=[0.3, 0.6, 0.05, 0.05])
    return [noise.astype(np.uint8), rough_muscles(1), rough_muscles(2)]


@pytest.mark.parametrize("case", range(3))
@pytest.mark.parametrize("order", ["C", "F"])
def test_pieces_and_holes_equal_those_of_scipy(library: str, case: int, order: str) -> None:
    labels = np.array(cases()[case], order=order)
    before = labels.copy()
    pieces = largest_components(labels, SPACING_MM)
    np.testing.assert_array_equal(pieces, one_label_at_a_time(labels, SPACING_MM))
    np.testing.assert_array_equal(fill_holes(labels), holes_one_label_at_a_time(labels))
    cleaned = clean_leg(labels, SPACING_MM)
    np.testing.assert_array_equal(cleaned, holes_one_label_at_a_time(pieces))
    np.testing.assert_array_equal(labels, before)
    assert (pieces != labels).any()
    assert (fill_holes(labels) != labels).any()
    # The order in memory is kept: reading slices of a scan stays quick.
    assert cleaned.flags.f_contiguous == (order == "F")


def test_of_two_pieces_of_one_size_the_first_along_the_first_axis_stays(library: str) -> None:
    labels = np.zeros((9, 9, 3), np.uint8)
    labels[1:3, 6:8] = labels[5:7, 0:2] = 7
    first = labels.copy()
    first[5:7] = 0
    for given in (labels, np.asfortranarray(labels)):
        np.testing.assert_array_equal(largest_components(given, SPACING_MM), first)


def test_pieces_on_thick_slices_are_the_same_by_either_library(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    labels = rough_muscles(3)[:, :, ::4]
    fast = largest_components(labels, (1.2, 1.2, 12.0))
    monkeypatch.setattr(connected_regions, "fast_pieces", lambda: None)
    np.testing.assert_array_equal(fast, largest_components(labels, (1.2, 1.2, 12.0)))
    assert (fast != labels).any()
