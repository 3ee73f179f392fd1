from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from inference_engine.errors import OutputError
from legseg_desktop.editing import journal as journal_module
from legseg_desktop.editing.journal import begin_journal
from legseg_desktop.editing.journal_format import JournalHeader, labels_digest
from legseg_desktop.editing.journal_recovery import read_journal, recover
from tests.support.edit_examples import small_session
from tests.support.killed_editor import recorded_actions

ROOT = Path(__file__).resolve().parents[3]


def begin(path, session, on_problem=None):
    header = JournalHeader("a scan", "revision 1", labels_digest(session.labels))
    journal = begin_journal(path, header, on_problem)
    session.record_with(journal)
    return journal


def act(session, seed: int, count: int) -> None:
    actions = recorded_actions(session, seed)
    for _ in range(count):
        next(actions)


def test_a_step_is_on_disk_within_a_moment_and_only_its_owner_can_read_it(tmp_path):
    session = small_session(1)
    path = tmp_path / "edit.journal"
    journal = begin(path, session)
    act(session, 1, 5)
    assert journal.flush(10)
    assert journal.records_on_disk == 5
    assert journal.problem is None
    # As after a crash: the file is read while the journal is still open.
    again = small_session(1)
    recover(again, read_journal(path))
    assert np.array_equal(again.labels, session.labels)
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600
    assert journal.close()
    journal.discard()
    assert not path.exists()


def test_a_journal_is_never_begun_over_another(tmp_path):
    session = small_session(1)
    path = tmp_path / "edit.journal"
    begin(path, session).close()
    before = path.read_bytes()
    with pytest.raises(OutputError, match="can't be made"):
        begin(path, session)
    assert path.read_bytes() == before
    with pytest.raises(OutputError, match="can't be made"):
        begin(tmp_path / "missing" / "edit.journal", session)


def test_on_a_disk_that_is_full_from_the_start_it_begins_as_soon_as_there_is_room(
    tmp_path, monkeypatch
):
    monkeypatch.setattr(journal_module, "_RETRY_SECONDS", 0.01)
    said: list[str | None] = []
    session = small_session(1)

    def full(descriptor):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(journal_module.os, "fsync", full)
        journal = begin(tmp_path / "edit.journal", session, said.append)
        act(session, 1, 2)
        assert not journal.flush(0.3)
        assert "No space left on device" in said[0]
    assert journal.flush(10)
    assert said[1:] == [None]
    assert journal.close()
    again = small_session(1)
    recover(again, read_journal(tmp_path / "edit.journal"))
    assert np.array_equal(again.labels, session.labels)


def test_it_is_empty_until_the_first_record_and_closed_it_is_whole(tmp_path):
    """Nobody waits for the disk when an edit begins."""
    path = tmp_path / "edit.journal"
    journal = begin(path, small_session(1))
    assert path.stat().st_size == 0
    assert journal.close()
    assert read_journal(path).records == ()


def test_a_full_disk_is_said_once_editing_goes_on_and_nothing_is_lost(tmp_path, monkeypatch):
    monkeypatch.setattr(journal_module, "_RETRY_SECONDS", 0.01)
    session = small_session(2)
    said: list[str | None] = []

    def listener(sentence):
        said.append(sentence)
        raise RuntimeError("the window is gone")  # which must not stop the journal

    path = tmp_path / "edit.journal"
    journal = begin(path, session, listener)
    act(session, 2, 3)
    assert journal.flush(10)
    write = os.write
    end = path.stat().st_size + 20

    def almost_full(descriptor, content):
        if descriptor != journal._descriptor:
            return write(descriptor, content)
        room = end - os.lseek(descriptor, 0, os.SEEK_CUR)
        if not room:
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(descriptor, content[:room])

    monkeypatch.setattr(journal_module.os, "write", almost_full)
    act(session, 3, 4)
    assert not journal.flush(0.3)
    assert journal.records_on_disk == 3
    assert len(said) == 1
    assert "No space left on device" in said[0]
    assert journal.problem == said[0]
    # A crash now costs what isn't on disk, and no more.
    half_full = read_journal(path)
    assert len(half_full.records) == 3
    assert half_full.problem == ""
    monkeypatch.setattr(journal_module.os, "write", write)
    assert journal.flush(10)
    assert said[1:] == [None]
    assert journal.close()
    again = small_session(2)
    assert recover(again, read_journal(path)).problem == ""
    assert np.array_equal(again.labels, session.labels)


def test_closing_on_a_full_disk_says_that_something_is_missing(tmp_path, monkeypatch):
    session = small_session(2)
    journal = begin(tmp_path / "edit.journal", session)

    def full(descriptor):
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(journal_module.os, "fsync", full)
        act(session, 2, 2)
        assert not journal.close()
    assert not journal.close()


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
@pytest.mark.parametrize("seed", range(5))
def test_killed_at_any_moment_it_comes_back_to_a_step_that_was_on_disk(tmp_path, seed):
    path = tmp_path / "edit.journal"
    command = [sys.executable, "-m", "tests.support.killed_editor", str(path), str(seed)]
    output = tmp_path / "said"
    with output.open("w") as said, subprocess.Popen(command, cwd=ROOT, stdout=said) as editor:
        while not output.stat().st_size:
            assert editor.poll() is None
            time.sleep(0.005)
        time.sleep(float(np.random.default_rng(seed).uniform(0, 0.6)))
        editor.send_signal(signal.SIGKILL)
    # The kill may have cut the last number short: a whole line only.
    acknowledged = int(output.read_text().rpartition("\n")[0].rpartition("\n")[2])
    session = small_session(seed)
    recovery = recover(session, read_journal(path))
    assert recovery.problem == ""
    assert recovery.records >= acknowledged
    expected = small_session(seed)
    act(expected, seed, recovery.records)
    assert np.array_equal(session.labels, expected.labels)
    assert [step.name for step in session.history.steps] == [
        step.name for step in expected.history.steps
    ]
    assert session.history.position == expected.history.position
