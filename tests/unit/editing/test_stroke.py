import numpy as np
import pytest

from legseg_desktop.editing.stroke import Stroke
from legseg_desktop.editing.wanted_changes import Changes


def change(labels, indices, after):
    flat = labels.reshape(-1, order="F")
    found = np.asarray(indices, np.int64)
    return Changes(found, flat[found].copy(), np.full(len(found), after, np.uint8))


def test_what_was_gone_over_twice_had_at_first_what_the_first_change_found():
    labels = np.asfortranarray(np.arange(24, dtype=np.uint8).reshape(4, 3, 2))
    before = labels.copy()
    stroke = Stroke("Brush", labels)
    assert stroke.add([]) is None
    stroke.add([change(labels, [1, 2, 3], 50), change(labels, [7], 50)])
    stroke.add([change(labels, [2, 3, 4], 60)])
    stroke.delta().reversed().write_to(labels)
    np.testing.assert_array_equal(labels, before)


def test_of_an_edit_that_fails_half_way_nothing_stays():
    labels = np.zeros((4, 3, 2), np.uint8, order="F")
    stroke = Stroke("Exchange", labels)
    stroke.add([change(labels, [0], 5)])
    before = labels.copy()

    def parts():
        yield change(labels, [0, 3], 7)
        yield change(labels, [10], 7)
        raise MemoryError

    with pytest.raises(MemoryError):
        stroke.add(parts())
    np.testing.assert_array_equal(labels, before)
    delta = stroke.delta()
    assert delta.voxel_indices().tolist() == [0]
    delta.reversed().write_to(labels)
    assert not labels.any()
