from __future__ import annotations

import numpy as np
import pytest

from legseg_desktop.editing.journal_format import Record, RecordKind, labels_digest
from legseg_desktop.editing.tools.relabel import relabelled
from tests.support.edit_examples import small_labels, small_session


def last_step(name: str):
    session = small_session(1)
    session.apply(name, relabelled(session.labels, {1: 2}))
    return session.history.steps[-1]


@pytest.mark.parametrize("name", ["Brush", "", "Größe ändern", "ä" * 2000])
def test_a_step_is_read_as_it_was_written_but_for_an_endless_name(name):
    step = last_step(name)
    record = Record.of_step(step)
    again = Record.from_content(RecordKind.STEP, step.number, record.content())
    assert again.number == step.number
    assert again.name == name[:500]
    assert again.delta.to_bytes() == step.delta.to_bytes()


def test_unknown_kinds_and_cut_names_are_refused():
    with pytest.raises(ValueError, match="9"):
        Record.from_content(9, 1, b"")
    with pytest.raises(ValueError, match="without a name"):
        Record.from_content(RecordKind.STEP, 1, b"\x01")


def test_the_digest_of_labels_is_that_of_their_values_and_shape():
    labels = small_labels(1)
    assert labels_digest(labels) == labels_digest(np.ascontiguousarray(labels))
    assert labels_digest(labels) != labels_digest(small_labels(2))
    flat = np.zeros((2, 3, 1), np.uint8, order="F")
    assert labels_digest(flat) != labels_digest(flat.reshape(3, 2, 1, order="F"))
