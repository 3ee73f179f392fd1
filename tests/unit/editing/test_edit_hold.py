from __future__ import annotations

import signal
import stat
import subprocess
import sys

import pytest

from legseg_desktop.editing.edit_hold import EditHold
from legseg_desktop.editing.protection import EditRefusedError

HELD = """
import sys, time
from pathlib import Path
from legseg_desktop.editing.edit_hold import EditHold
hold = EditHold(Path(sys.argv[1]))
hold.take()
print("held", flush=True)
time.sleep(60)
"""


@pytest.fixture
def journal(tmp_path):
    return tmp_path / "edits" / "one.journal"


def test_one_at_a_time_goes_on(journal):
    first, second = EditHold(journal), EditHold(journal)
    first.take()
    first.take()  # as often as it likes
    assert not first.is_elsewhere
    assert second.is_elsewhere
    with pytest.raises(EditRefusedError, match="in another window") as refused:
        second.take()
    assert refused.value.advice.startswith("Go on there")
    first.release()
    assert not second.is_elsewhere
    second.take()
    assert first.is_elsewhere
    second.release()


def test_others_are_edited_meanwhile(journal):
    first, other = EditHold(journal), EditHold(journal.with_name("two.journal"))
    first.take()
    other.take()
    assert not other.is_elsewhere
    first.release()
    other.release()


def test_only_its_owner_reads_the_lock_and_it_goes_with_the_journal(journal):
    hold = EditHold(journal)
    hold.take()
    (lock,) = journal.parent.iterdir()
    assert not stat.S_IMODE(lock.stat().st_mode) & 0o077
    assert not stat.S_IMODE(journal.parent.stat().st_mode) & 0o077
    journal.write_bytes(b"steps")
    hold.release()
    assert set(journal.parent.iterdir()) == {journal, lock}
    assert not hold.is_elsewhere
    hold.take()
    journal.unlink()
    hold.release()
    assert not list(journal.parent.iterdir())


def test_to_look_leaves_nothing(journal):
    assert not EditHold(journal).is_elsewhere
    assert not journal.parent.exists()


def test_a_place_without_locks_keeps_nobody_out(tmp_path):
    (tmp_path / "file").write_text("")
    for _ in range(2):
        hold = EditHold(tmp_path / "file" / "one.journal")
        hold.take()
        assert not hold.is_elsewhere
        hold.release()


def test_a_killed_window_holds_nothing_any_more(journal):
    command = [sys.executable, "-c", HELD, str(journal)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "held\n"
        hold = EditHold(journal)
        assert hold.is_elsewhere
        child.send_signal(signal.SIGKILL)
    assert not hold.is_elsewhere
    hold.take()
    hold.release()
