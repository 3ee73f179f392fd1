from __future__ import annotations

import stat

import numpy as np
import pytest

from inference_engine.anatomy.label_table import load_label_table
from legseg_desktop import paths
from legseg_desktop.editing.edit_session import EditSession
from legseg_desktop.editing.journal_format import labels_digest
from legseg_desktop.editing.journal_recovery import JournalError
from legseg_desktop.editing.wanted_changes import Region
from legseg_desktop.services.edit_journal import (
    begin_edit_journal,
    bring_edit_back,
    discard_edit_journal,
    holds_edit,
    journal_file,
    key_of_scan,
    labels_to_keep,
)
from tests.support.phantoms import RF, VL, two_leg_scan


@pytest.fixture
def session():
    scan, label_map = two_leg_scan()
    return EditSession(np.asfortranarray(label_map.labels), scan.geometry, load_label_table())


def paint(session, label, corner):
    box = tuple((at, at + 2) for at in corner)
    assert session.apply("test", Region(box, np.ones((2, 2, 2), bool)), label) is not None


def problem(words):
    raise AssertionError(words)


def test_a_journal_lies_with_the_library_and_names_nobody(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "edits_directory", lambda: tmp_path / "own")
    inside = journal_file(tmp_path / "library", "Miller-1961", "3")
    assert inside.parent == tmp_path / "library" / "edits"
    assert "Miller" not in inside.name
    assert journal_file(None, "Miller-1961", "3").parent == tmp_path / "own"
    others = [
        journal_file(None, "a", "1"),
        journal_file(None, "a", "2"),
        journal_file(None, "b", "1"),
    ]
    assert len({inside, *others}) == 4


def test_an_edit_is_brought_back_as_it_was(tmp_path, session):
    begun = session.labels.copy()
    path = journal_file(tmp_path, "scan", "1")
    journal = begin_edit_journal(path, session, "scan", "1", problem)
    paint(session, VL, (1, 1, 1))
    paint(session, RF, (4, 4, 2))
    session.undo()
    journal.close()
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700

    edited = session.labels.copy()
    scan, _ = two_leg_scan()
    again = EditSession(np.asfortranarray(begun), scan.geometry, load_label_table())
    resumed, recovery = bring_edit_back(path, again, problem)
    np.testing.assert_array_equal(again.labels, edited)
    assert recovery is not None
    again.redo()
    resumed.close()
    assert (again.labels[4:6, 4:6, 2:4] == RF).all()


def test_labels_of_another_edit_stay_as_they_are(tmp_path, session):
    path = journal_file(tmp_path, "scan", "1")
    begin_edit_journal(path, session, "scan", "1", problem).close()
    other = np.asfortranarray(session.labels.copy())
    other[0, 0, 0] = RF
    another = EditSession(other, session.geometry, load_label_table())
    with pytest.raises(JournalError):
        bring_edit_back(path, another, problem)
    assert another.labels[0, 0, 0] == RF


def test_a_journal_that_was_not_brought_back_is_kept_aside(tmp_path, session):
    path = journal_file(tmp_path, "scan", "1")
    first = begin_edit_journal(path, session, "scan", "1", problem)
    paint(session, VL, (1, 1, 1))
    first.close()
    kept = path.read_bytes()
    begin_edit_journal(path, session, "scan", "1", problem).close()
    assert path.with_suffix(".earlier").read_bytes() == kept
    path.write_bytes(b"")  # begun, and killed at once: it doesn't take the other's place
    begin_edit_journal(path, session, "scan", "1", problem).close()
    assert path.with_suffix(".earlier").read_bytes() == kept
    discard_edit_journal(path)
    discard_edit_journal(path)
    assert not path.exists()


def test_only_a_journal_with_something_in_it_holds_an_edit(tmp_path, session):
    path = journal_file(tmp_path, "scan", "1")
    assert not holds_edit(path)
    journal = begin_edit_journal(
        path, session, "scan", "1", problem, digest=labels_digest(session.labels)
    )
    assert not holds_edit(path)  # a crash now loses nothing
    paint(session, VL, (1, 1, 1))
    assert journal.flush(10)
    assert holds_edit(path)
    assert journal.close()
    scan, label_map = two_leg_scan()
    again = EditSession(np.asfortranarray(label_map.labels), scan.geometry, load_label_table())
    resumed, _ = bring_edit_back(path, again, problem)
    np.testing.assert_array_equal(again.labels, session.labels)
    assert resumed.close()


def test_what_has_changed_since_saving_is_the_first_step(tmp_path, session):
    saved = session.labels.copy(order="F")
    paint(session, VL, (1, 1, 1))
    path = journal_file(tmp_path, "scan", "2")
    journal = begin_edit_journal(path, session, "scan", "2", problem, begun_on=saved)
    paint(session, RF, (4, 4, 2))
    for _ in range(2):  # the second undo is of a step that the journal doesn't hold
        session.undo()
    np.testing.assert_array_equal(session.labels, saved)
    session.redo()
    assert journal.close()
    again = EditSession(saved.copy(order="F"), session.geometry, load_label_table())
    resumed, recovery = bring_edit_back(path, again, problem)
    assert recovery.problem == ""
    np.testing.assert_array_equal(again.labels, session.labels)
    assert (again.labels[1:3, 1:3, 1:3] == VL).all()
    assert resumed.close()


def test_labels_that_lie_nowhere_else_are_kept_too(tmp_path, session):
    base = session.labels.copy()
    path = journal_file(tmp_path, "scan", "")
    journal = begin_edit_journal(
        path, session, "scan", "", problem, base=labels_to_keep(session.labels)
    )
    paint(session, VL, (1, 1, 1))
    assert journal.close()
    other = np.zeros_like(base, order="F")
    again = EditSession(other.copy(order="F"), session.geometry, load_label_table())
    resumed, _ = bring_edit_back(path, again, problem)
    np.testing.assert_array_equal(again.labels, session.labels)
    again.undo()
    np.testing.assert_array_equal(again.labels, base)
    again.undo()
    np.testing.assert_array_equal(again.labels, other)
    assert resumed.close()
    # Undone to the other labels, it comes back like that.
    third = EditSession(np.asfortranarray(base), session.geometry, load_label_table())
    resumed, _ = bring_edit_back(path, third, problem)
    np.testing.assert_array_equal(third.labels, other)
    assert resumed.close()


def test_kept_labels_need_the_same_grid_and_must_be_sound(tmp_path, session):
    path = journal_file(tmp_path, "scan", "")
    journal = begin_edit_journal(
        path, session, "scan", "", problem, base=labels_to_keep(session.labels)
    )
    paint(session, VL, (1, 1, 1))
    assert journal.close()
    scan, label_map = two_leg_scan(shape=(20, 20, 6))
    smaller = EditSession(np.asfortranarray(label_map.labels), scan.geometry, load_label_table())
    before = smaller.labels.copy()
    with pytest.raises(JournalError):
        bring_edit_back(path, smaller, problem)
    np.testing.assert_array_equal(smaller.labels, before)


def test_a_scan_has_its_key_however_it_is_opened():
    scan, _ = two_leg_scan(noise=5.0)
    same, _ = two_leg_scan(noise=5.0)
    other, _ = two_leg_scan(noise=5.0, seed=1)
    moved, _ = two_leg_scan(noise=5.0, rotation_degrees=(1.0, 0.0, 0.0))
    assert key_of_scan(scan) == key_of_scan(same)
    assert len({key_of_scan(one) for one in (scan, other, moved)}) == 3
