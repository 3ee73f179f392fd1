import numpy as np
from scipy import ndimage
from skimage.draw import polygon2mask
from skimage.measure import find_contours

from inference_engine.imaging import outlines as under_test
from inference_engine.imaging.outlines import outlines_of_masks

MOST = 1800


def outlines(mask):
    return [outline for _, outline in outlines_of_masks([mask], MOST)]


def filled(mask):
    found = np.zeros(mask.shape, int)
    for contour in outlines(mask):
        found += polygon2mask(mask.shape, contour)
    return found


def test_a_ring_becomes_parts_without_a_hole():
    y, x = np.mgrid[-8:9, -8:9]
    ring = (x**2 + y**2 <= 49) & (x**2 + y**2 >= 9)
    contours = outlines(ring)
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
    assert len(outlines(mask)) == 3
    assert np.array_equal(filled(mask), mask.astype(int))
    assert outlines(np.zeros((3, 3), bool)) == []


def test_points_on_a_straight_line_are_left_out():
    mask = np.zeros((12, 12), bool)
    mask[2:10, 3:9] = True
    (contour,) = outlines(mask)
    assert len(contour) == 8  # a rectangle whose corners are cut


def test_a_contour_too_long_for_dicom_is_cut():
    comb = np.zeros((640, 40), bool)
    comb[:, 20] = True
    comb[::2] = True
    contours = outlines(comb)
    assert len(contours) > 1
    assert max(map(len, contours)) <= 1800
    longest = max(contours, key=len)
    numbers = np.column_stack([longest, longest[:, 0]]) - 1234.5678
    assert len("\\".join(f"{value:.4f}" for value in numbers.ravel())) < 65535
    assert np.array_equal(filled(comb), comb.astype(int))


def edges(outline):
    ends = zip(outline.tolist(), np.roll(outline, -1, axis=0).tolist(), strict=True)
    return {frozenset(map(tuple, pair)) for pair in ends}


def test_slices_are_outlined_as_another_library_does(monkeypatch):
    random = np.random.default_rng(4)
    planes = random.random((7, 9, 11)) < np.linspace(0.2, 0.8, 7)[:, None, None]
    planes[2] = False
    # As large masks are: some slices at once.
    monkeypatch.setattr(under_test, "_VOXELS", 3 * 11 * 13)
    monkeypatch.setattr(under_test, "_corners", lambda outline: outline)
    found = [set() for _ in planes]
    holes = {index for index, plane in enumerate(planes) if has_holes(plane)}
    assert 0 < len(holes) < 6
    for index, outline in outlines_of_masks(list(planes), MOST):
        found[index] |= edges(outline)
    for index, plane in enumerate(planes):
        if index in holes:
            continue  # cut, which skimage doesn't do
        expected = [edges(line[:-1] - 1) for line in find_contours(np.pad(plane, 1) * 1.0, 0.5)]
        assert found[index] == set().union(*expected)


def has_holes(plane):
    # Voxels that meet at corners alone are apart, so the background is joined over corners.
    _, count = ndimage.label(~np.pad(plane, 1), np.ones((3, 3)))
    return count > 1


def test_masks_with_holes_of_any_size_come_back_at_their_place():
    random = np.random.default_rng(5)
    sizes = random.integers(1, 16, (12, 2))
    masks = [random.random(size) < 0.7 for size in sizes]
    masks[3][:] = False
    found = [np.zeros(mask.shape, int) for mask in masks]
    numbers = []
    for number, outline in outlines_of_masks(masks, MOST):
        found[number] += polygon2mask(masks[number].shape, outline)
        numbers.append(number)
    assert numbers == sorted(numbers)
    for mask, again in zip(masks, found, strict=True):
        assert np.array_equal(again, mask.astype(int))
    assert list(outlines_of_masks([], MOST)) == []
