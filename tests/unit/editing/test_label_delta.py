from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from legseg_desktop.editing.label_delta import (
    LabelDelta,
    delta_between,
    delta_of,
    in_order_of_memory,
)

SHAPE = (5, 4, 3)


def random_change(seed: int, share: float):
    random = np.random.default_rng(seed)
    before = np.asfortranarray(random.integers(0, 3, SHAPE).astype(np.uint8))
    after = np.where(random.random(SHAPE) < share, random.integers(0, 3, SHAPE), before)
    after = np.asfortranarray(after.astype(np.uint8))
    one, other = in_order_of_memory(before), in_order_of_memory(after)
    return before, after, delta_of(SHAPE, np.arange(one.size), one, other)


@given(st.integers(0, 2**31), st.floats(0, 1))
def test_two_volumes_differ_by_a_delta(seed, share):
    before, after, delta = random_change(seed, share)
    between = delta_between(before, after)
    if delta is None:
        assert between is None
    else:
        assert between is not None
        assert between.to_bytes() == delta.to_bytes()


@given(st.integers(0, 2**31), st.floats(0, 1))
def test_a_delta_holds_the_change_and_nothing_else(seed, share):
    before, after, delta = random_change(seed, share)
    if np.array_equal(before, after):
        assert delta is None
        return
    changed = np.argwhere(before != after)
    assert delta.voxels == len(changed)
    assert delta.box == tuple(
        zip(changed.min(axis=0).tolist(), (changed.max(axis=0) + 1).tolist(), strict=True)
    )
    for label in range(3):
        assert delta.gained.get(label, 0) == np.count_nonzero((before != after) & (after == label))
        assert delta.lost.get(label, 0) == np.count_nonzero((before != after) & (before == label))
    labels = before.copy(order="F")
    assert delta.fits(labels)
    delta.write_to(labels)
    assert np.array_equal(labels, after)
    assert not delta.fits(labels)
    delta.reversed().write_to(labels)
    assert np.array_equal(labels, before)
    again = LabelDelta.from_bytes(delta.to_bytes())
    assert again.shape == SHAPE
    assert again.to_bytes() == delta.to_bytes()


def test_a_full_muscle_is_a_run_per_row():
    before = np.zeros(SHAPE, np.uint8, order="F")
    after = np.ones(SHAPE, np.uint8, order="F")
    delta = delta_of(SHAPE, np.arange(60), in_order_of_memory(before), in_order_of_memory(after))
    assert delta.starts.tolist() == list(range(0, 60, 5))
    assert set(delta.lengths.tolist()) == {5}
    assert delta.nbytes == 12 * 10


@given(st.integers(0, 2**31), st.data())
def test_bytes_that_are_no_delta_are_refused_or_still_sound(seed, data):
    _, _, delta = random_change(seed, 0.5)
    content = bytearray(delta.to_bytes())
    at = data.draw(st.integers(0, len(content) - 1))
    content[at] ^= 1 << data.draw(st.integers(0, 7))
    try:
        found = LabelDelta.from_bytes(bytes(content))
    except ValueError:
        return
    # A label or a length that could have been: it lies in the volume and changes what it says.
    indices = found.voxel_indices()
    assert indices.min() >= 0
    assert indices.max() < np.prod(found.shape)
    assert (np.diff(indices) > 0).all()
    assert (found.before != found.after).all()


@pytest.mark.parametrize(
    ("starts", "lengths", "before", "why"),
    [
        ([3], [4], [1], "leaves its row"),
        ([5, 0], [1, 1], [1, 1], "too early"),
        ([0, 1], [2, 1], [1, 1], "overlap"),
        ([60], [1], [1], "outside"),
        ([0], [0], [1], "empty"),
        ([0], [1], [2], "empty"),
    ],
)
def test_a_delta_from_a_file_must_be_sound(starts, lengths, before, why):
    delta = LabelDelta(
        SHAPE,
        np.array(starts, np.uint32),
        np.array(lengths, np.uint32),
        np.array(before, np.uint8),
        np.full(len(starts), 2, np.uint8),
    )
    with pytest.raises(ValueError, match=why):
        LabelDelta.from_bytes(delta.to_bytes())
    for content in (b"", delta.to_bytes()[:-1]):
        with pytest.raises(ValueError, match="header"):
            LabelDelta.from_bytes(content)


@pytest.mark.parametrize("labels", [(255,), (0, 255), (254, 255), (0, 1, 255)])
def test_the_highest_label_has_its_box_like_any_other(labels):
    before = np.full(SHAPE, 7, np.uint8, order="F")
    after = before.copy(order="F")
    for place, label in enumerate(labels):
        after[place, 1, place:3] = label
    boxes = delta_between(before, after).gained_boxes
    assert boxes == {
        label: ((place, place + 1), (1, 2), (place, 3)) for place, label in enumerate(labels)
    }
