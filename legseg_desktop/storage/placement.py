"""Folders that come or go with one transaction: with it or not at all."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import sqlalchemy as sa

from inference_engine.errors import LegSegError
from legseg_desktop.storage.database import Database
from legseg_desktop.storage.file_store import StagedFiles, leave_note, place, settle
from legseg_desktop.storage.schema import REVISION, SCAN


class Placement:
    """The files of one transaction; a context manager around it.

    At its end, however the transaction ended, the database is asked about each folder: the
    one that it knows stays, any other goes. A commit that failed half-way needs no guess.

    Parameters
    ----------
    folder : Path
        The library's folder.
    database : Database
        Its database.
    """

    def __init__(self, folder: Path, database: Database) -> None:
        self._folder = folder
        self._database = database
        self._notes: list[Path] = []

    def place(self, files: StagedFiles, target: str) -> None:
        """Move staged files to a folder of the library; OutputError if they can't be."""
        self._notes.append(leave_note(self._folder, target))
        place(self._folder, files, target)

    def remove(self, target: str) -> None:
        """Have a folder go if the transaction that forgets it succeeds."""
        self._notes.append(leave_note(self._folder, target))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        # If the database can't be asked now, the notes stay for the next opening.
        with suppress(LegSegError):
            for note in self._notes:
                settle(self._folder, note, lambda target: is_known(self._database, target))


def is_known(database: Database, target: str) -> bool:
    """Whether the database has the scan or revision whose folder is named."""
    parts = target.split("/")
    query = sa.select(SCAN.c.id).where(SCAN.c.key == parts[1])
    if len(parts) > 2:
        query = (
            sa.select(REVISION.c.id)
            .join_from(REVISION, SCAN)
            .where(SCAN.c.key == parts[1], REVISION.c.number == int(parts[3]))
        )
    with database.reading() as connection:
        return connection.execute(query).first() is not None
