"""The table of pseudonyms has one writer at a time, whoever else wants to."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from inference_engine.errors import InputError, OutputError
from inference_engine.formats.dicom.frames import Identity
from inference_engine.progress import NoProgress, OperationCancelled
from legseg_desktop.services.pseudonym_file import locked_table, read_table, table_written

_WRITER = """
import sys
from pathlib import Path
from inference_engine.formats.dicom.frames import Identity
from inference_engine.progress import NoProgress
from legseg_desktop.services.pseudonym_file import locked_table, table_written

path, first, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
for number in range(first, first + count):
    with locked_table(path, NoProgress()) as table, table_written(path) as write:
        table.row_of(Identity(f"ID{number}", "", "", "", "", f"1.{number}", "20240101"))
        write(table.to_csv())
"""


def identity(number: int) -> Identity:
    return Identity(f"ID{number}", "", "", "", "", f"1.{number}", "20240101")


def test_processes_that_write_at_once_lose_no_row_and_share_no_pseudonym(tmp_path: Path) -> None:
    path = tmp_path / "who.csv"
    writers = [
        subprocess.Popen([sys.executable, "-c", _WRITER, str(path), str(100 * n), "8"])
        for n in range(3)
    ]
    assert [writer.wait(timeout=120) for writer in writers] == [0, 0, 0]
    lines = path.read_text().splitlines()[1:]
    assert len(lines) == 24
    assert {line.split(",")[0] for line in lines} == {f"sub-{n:03d}" for n in range(1, 25)}
    assert {line.split(",")[4] for line in lines} == {
        f"ID{100 * n + k}" for n in range(3) for k in range(8)
    }
    assert [each.name for each in tmp_path.iterdir()] == ["who.csv"]


class _CancelWhenAsked:
    def __init__(self) -> None:
        self.messages: list[str] = []

    def report(self, fraction: float, message: str) -> None:
        self.messages.append(message)
        if len(self.messages) == 2:
            raise OperationCancelled


def test_waiting_says_so_and_can_be_cancelled(tmp_path: Path) -> None:
    path = tmp_path / "who.csv"
    is_held, is_done = threading.Event(), threading.Event()

    def hold() -> None:
        with locked_table(path, NoProgress()):
            is_held.set()
            is_done.wait(60)

    holder = threading.Thread(target=hold)
    holder.start()
    assert is_held.wait(60)
    progress = _CancelWhenAsked()
    with pytest.raises(OperationCancelled), locked_table(path, progress):
        raise AssertionError("two had the table at once")
    assert progress.messages == ["Waiting for another import"] * 2
    is_done.set()
    holder.join()
    with locked_table(path, NoProgress()) as table:
        assert table.to_csv() == read_table(path).to_csv()
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_writer_left_is_removed(tmp_path: Path) -> None:
    leftover = tmp_path / ".who.csv.abc.unfinished"
    other = tmp_path / ".whoever.csv.abc.unfinished"
    for path in (leftover, other):
        path.write_text("names")
    with locked_table(tmp_path / "who.csv", NoProgress()):
        assert not leftover.exists()
    assert other.exists()


def test_a_failing_block_gets_the_old_table_back(tmp_path: Path) -> None:
    path = tmp_path / "who.csv"
    with locked_table(path, NoProgress()) as table, table_written(path) as write:
        table.row_of(identity(1))
        write(table.to_csv())
    before = path.read_bytes()
    with (
        pytest.raises(RuntimeError),
        locked_table(path, NoProgress()) as table,
        table_written(path) as write,
    ):
        table.row_of(identity(2))
        write(table.to_csv())
        raise RuntimeError
    assert path.read_bytes() == before


def test_a_damaged_table_and_a_place_without_room_get_their_sentences(tmp_path: Path) -> None:
    (tmp_path / "who.csv").write_bytes(b"\xff\xfe no table")
    with (
        pytest.raises(InputError, match="can't be read"),
        locked_table(tmp_path / "who.csv", NoProgress()),
    ):
        pass
    (tmp_path / "file").write_text("")
    with (
        pytest.raises(OutputError, match="can't be made"),
        locked_table(tmp_path / "file" / "who.csv", NoProgress()),
    ):
        pass
