"""The audit log can be added to, and nothing else."""

from __future__ import annotations

import getpass
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from legseg_desktop.storage.audit_log import account_name, now
from tests.support.library_examples import add_scan, new_library


def test_entries_tell_who_and_when_the_newest_first(tmp_path: Path) -> None:
    with new_library(tmp_path / "library") as library:
        add_scan(library)
        library.set_setting("language", "de")
        newest, *older = library.audit()
        assert (newest.action, newest.field, newest.old, newest.new) == (
            "change",
            "language",
            "",
            "de",
        )
        assert newest.actor == getpass.getuser()
        age = datetime.now(UTC) - datetime.fromisoformat(newest.time)
        assert 0 <= age.total_seconds() < 60
        assert {entry.subject for entry in older} == {"patient 1", "visit 1", "scan 1"}
        assert [entry.subject for entry in library.audit("scan 1")] == ["scan 1"]
        assert library.audit(limit=1) == (newest,)


@pytest.mark.parametrize("statement", ["UPDATE audit SET actor = 'x'", "DELETE FROM audit"])
def test_what_is_written_stays_written(statement: str, tmp_path: Path) -> None:
    with new_library(tmp_path / "library") as library:
        add_scan(library)
        before = library.audit()
        connection = sqlite3.connect(library.folder / "library.sqlite")
        with pytest.raises(sqlite3.IntegrityError, match="only added to"):
            connection.execute(statement)
        connection.close()
        assert library.audit() == before


def test_an_account_without_a_name_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError("no such user")

    monkeypatch.setattr(getpass, "getuser", nobody)
    assert account_name() == "unknown"


def test_times_are_utc() -> None:
    assert now().endswith("+00:00")
