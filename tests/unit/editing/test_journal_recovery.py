from __future__ import annotations

import itertools
import os

import numpy as np
import pytest

from inference_engine.errors import OutputError
from legseg_desktop.editing.journal import begin_journal
from legseg_desktop.editing.journal_format import (
    JournalHeader,
    Record,
    RecordKind,
    labels_digest,
    sealed,
)
from legseg_desktop.editing.journal_recovery import (
    JournalError,
    read_journal,
    recover,
    resume_journal,
)
from legseg_desktop.editing.label_delta import delta_of
from tests.support.edit_examples import SHAPE, small_session
from tests.support.killed_editor import recorded_actions

SEED, ACTIONS = 4, 12


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Return a journal's bytes and the labels after each of its records."""
    session = small_session(SEED)
    path = tmp_path_factory.mktemp("journal") / "edit.journal"
    header = JournalHeader("scan", "1", labels_digest(session.labels))
    journal = begin_journal(path, header)
    session.record_with(journal)
    states = [session.labels.tobytes("F")]
    actions = recorded_actions(session, SEED)
    for _ in range(ACTIONS):
        next(actions)
        states.append(session.labels.tobytes("F"))
    assert journal.close()
    return path.read_bytes(), states


def recovered(path, content: bytes):
    path.write_bytes(content)
    session = small_session(SEED)
    return session, recover(session, read_journal(path))


def test_cut_off_anywhere_it_comes_back_to_the_last_whole_step(tmp_path, written):
    content, states = written
    path = tmp_path / "edit.journal"
    path.write_bytes(content)
    ends = read_journal(path).ends
    assert len(ends) == ACTIONS + 1
    random = np.random.default_rng(0)
    near_ends = [end + step for end in ends for step in (-1, 0, 1)]
    for cut in {*near_ends, *random.integers(0, len(content), 150).tolist()}:
        if cut < ends[0]:
            with pytest.raises(JournalError, match="from its beginning"):
                recovered(path, content[:cut])
            continue
        session, recovery = recovered(path, content[:cut])
        whole = sum(end <= cut for end in ends) - 1
        assert recovery.records == whole
        assert recovery.problem == ""
        assert session.labels.tobytes("F") == states[whole]


def test_a_flipped_bit_anywhere_stops_there_and_is_said(tmp_path, written):
    content, states = written
    path = tmp_path / "edit.journal"
    path.write_bytes(content)
    ends = read_journal(path).ends
    random = np.random.default_rng(1)
    for at in {*range(ends[0]), *ends[:-1], *random.integers(0, len(content), 150).tolist()}:
        flipped = bytearray(content)
        flipped[at] ^= 1 << int(random.integers(8))
        if at < ends[0]:
            with pytest.raises(JournalError, match="from its beginning"):
                recovered(path, bytes(flipped))
            continue
        session, recovery = recovered(path, bytes(flipped))
        sound = sum(end <= at for end in ends) - 1
        assert recovery.records == sound
        assert "damaged" in recovery.problem
        assert session.labels.tobytes("F") == states[sound]


def test_records_that_are_left_out_doubled_or_exchanged_are_noticed(tmp_path, written):
    content, states = written
    path = tmp_path / "edit.journal"
    path.write_bytes(content)
    ends = read_journal(path).ends
    parts = [content[a:b] for a, b in itertools.pairwise(ends)]
    head = content[: ends[0]]
    for wrong in (
        [*parts[:3], *parts[4:]],
        [*parts[:3], parts[2], *parts[3:]],
        [*parts[:3], parts[4], parts[3], *parts[5:]],
    ):
        session, recovery = recovered(path, head + b"".join(wrong))
        assert recovery.records == 3
        assert recovery.problem
        assert session.labels.tobytes("F") == states[3]


def test_an_edit_goes_on_in_the_journal_it_was_brought_back_from(tmp_path, written):
    content, _ = written
    path = tmp_path / "edit.journal"
    session, recovery = recovered(path, content[:-5])
    journal = resume_journal(path, read_journal(path), recovery)
    session.record_with(journal)
    actions = recorded_actions(session, 99)
    for _ in range(5):
        next(actions)
    journal.note("marks")
    assert journal.close()
    again = small_session(SEED)
    found = recover(again, read_journal(path))
    assert (found.records, found.problem, found.note) == (ACTIONS + 5, "", "marks")
    assert np.array_equal(again.labels, session.labels)
    assert found.steps == again.history.position
    assert not path.with_name("edit.journal.damaged").exists()


def test_a_damaged_journal_is_kept_beside_the_one_that_goes_on(tmp_path, written):
    content, states = written
    path = tmp_path / "edit.journal"
    path.write_bytes(content)
    end = read_journal(path).ends[6]
    damaged = content[: end + 3] + b"\x55" + content[end + 4 :]
    session, recovery = recovered(path, damaged)
    journal = resume_journal(path, read_journal(path), recovery)
    assert journal.close()
    kept = path.with_name("edit.journal.damaged")
    assert kept.read_bytes() == damaged
    if os.name == "posix":
        assert kept.stat().st_mode & 0o777 == 0o600
    assert path.read_bytes() == content[:end]
    assert session.labels.tobytes("F") == states[6]


@pytest.mark.parametrize(
    "record",
    [
        Record(RecordKind.UNDONE, 99),
        Record(RecordKind.REDONE, 1),
        Record(RecordKind.STEP, 3, note="no delta at all"),
        Record(RecordKind.STEP, 3, note=""),
    ],
)
def test_records_that_make_no_sense_stop_it_too(tmp_path, written, record):
    content, states = written
    path = tmp_path / "edit.journal"
    path.write_bytes(content)
    whole = read_journal(path)
    session, recovery = recovered(path, content + sealed(record, whole.digests[-1])[0])
    assert recovery.records == ACTIONS
    assert "damaged" in recovery.problem
    assert session.labels.tobytes("F") == states[-1]


def test_a_step_that_was_made_on_other_labels_is_not_done(tmp_path, written):
    content, states = written
    path = tmp_path / "edit.journal"
    path.write_bytes(content)
    whole = read_journal(path)
    # No voxel has the label 77 that this step found.
    delta = delta_of(SHAPE, np.array([5]), np.array([77], np.uint8), np.array([1], np.uint8))
    foreign = Record(RecordKind.STEP, 99, "Brush", delta)
    session, recovery = recovered(path, content + sealed(foreign, whole.digests[-1])[0])
    assert recovery.records == ACTIONS
    assert recovery.problem
    assert session.labels.tobytes("F") == states[-1]


def test_a_journal_of_other_labels_or_no_journal_at_all(tmp_path, written):
    path = tmp_path / "edit.journal"
    path.write_bytes(written[0])
    other = small_session(SEED + 1)
    before = other.labels.copy()
    with pytest.raises(JournalError, match="other labels"):
        recover(other, read_journal(path))
    assert np.array_equal(other.labels, before)
    with pytest.raises(JournalError, match="can't be read"):
        read_journal(tmp_path)
    for content in (b"", b"LEGSEGJ1", b"something else entirely, and long enough"):
        path.write_bytes(content)
        with pytest.raises(JournalError, match="from its beginning"):
            read_journal(path)


def test_a_journal_that_cannot_be_written_again(tmp_path, written):
    path = tmp_path / "edit.journal"
    _, recovery = recovered(path, written[0])
    content = read_journal(path)
    path.unlink()
    with pytest.raises(OutputError, match="can't be written"):
        resume_journal(path, content, recovery)
