"""The database of a library: durable, one writer at a time, errors as sentences."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.pool import QueuePool

from inference_engine.errors import LegSegError, OutputError
from legseg_desktop.storage.library_errors import (
    LibraryDamagedError,
    LibraryInUseError,
    LibraryKeyError,
    LibraryReadOnlyError,
)

_BUSY_SECONDS = 10.0
_WRITES = "legseg_writes"
_MOST_CONNECTIONS = 20
# What SQLite says, and what it means to the user.
_SENTENCES: tuple[tuple[tuple[str, ...], type[LegSegError], str, str], ...] = (
    (
        ("disk is full", "disk i/o error"),
        OutputError,
        "The library can't be written: its disk is full or failing.",
        "Free some space on it, or move the library to another disk.",
    ),
    (
        ("readonly",),
        LibraryReadOnlyError,
        "The library can't be written.",
        "Check the permissions of its folder.",
    ),
    (
        ("locked", "busy"),
        LibraryInUseError,
        "Another program is using the library.",
        "Wait until it has finished, and try again.",
    ),
    (
        ("malformed", "not a database", "unable to open", "no such table", "no such column"),
        LibraryDamagedError,
        "The library's database is damaged.",
        "Run 'legseg library check', and restore the library from a backup.",
    ),
)


class Database:
    """The database of one library, open.

    Readers each see the last state that was written whole, also while another thread or
    process writes.

    Parameters
    ----------
    path : Path
        The database file; it must exist.
    read_only : bool
        Whether nothing may be written.
    key : bytes or None
        32 bytes; None where the database isn't encrypted.
    has_foreign_keys : bool
        False only for migrations, which rebuild tables that others point to.
    """

    def __init__(
        self, path: Path, *, read_only: bool, key: bytes | None, has_foreign_keys: bool = True
    ) -> None:
        self.path = path
        self.is_read_only = read_only
        self.key = key
        self._lock = threading.RLock()
        self._engine = sa.create_engine(
            "sqlite://",
            module=driver_for(key),
            creator=lambda: connect(
                path, read_only=read_only, key=key, has_foreign_keys=has_foreign_keys
            ),
            poolclass=QueuePool,
            pool_size=2,
            max_overflow=_MOST_CONNECTIONS,
            # What stands in a statement's values is the patient's, and must not reach a log.
            hide_parameters=True,
        )
        sa.event.listen(self._engine, "begin", _begin)

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """Yield a connection that sees one state of the library throughout the block."""
        with sentences(), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """Yield a connection whose changes are kept all together at the end, or none of them.

        Raises
        ------
        LibraryReadOnlyError
            If the library is open for reading.
        OutputError
            If it can't be written.
        """
        self.require_writable()
        with self._lock, sentences(), self._engine.connect() as connection:
            connection.execution_options(**{_WRITES: True})
            with connection.begin():
                yield connection

    def require_writable(self) -> None:
        """Raise LibraryReadOnlyError if nothing may be written."""
        if self.is_read_only:
            raise LibraryReadOnlyError(
                "The library is open for reading only.",
                "Close the other window that has it open, and open it again.",
            )

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()


@contextmanager
def sentences() -> Iterator[None]:
    """Turn what the database complains of into what the user can mend."""
    try:
        yield
    except (sa.exc.DBAPIError, sa.exc.TimeoutError) as error:
        complaint = str(getattr(error, "orig", error)).lower()
        for words, kind, what, advice in _SENTENCES:
            if any(word in complaint for word in words):
                raise kind(what, advice) from error
        raise


def connect(
    path: Path, *, read_only: bool, key: bytes | None, has_foreign_keys: bool = True
) -> Any:
    """Return a connection of the database's own driver, set up to lose nothing.

    No other way may open the file while a connection is open in this process: closing it would
    free the locks of all (see 'How to corrupt an SQLite database file'). That holds for the
    library of the other driver, too.

    Raises
    ------
    LibraryKeyError
        If there is a key, and it is wrong.
    LibraryDamagedError
        If it is no database, or an encrypted one and there is no key.
    """
    driver = driver_for(key)
    address = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rw'}"
    if read_only and _is_on_unwritable_disk(path):
        # Nobody can be writing there, and SQLite can't make the files that readers share.
        address += "&immutable=1"
    try:
        connection = driver.connect(
            address,
            uri=True,
            timeout=_BUSY_SECONDS,
            check_same_thread=False,
            isolation_level=None,
        )
    except driver.Error as error:
        raise LibraryDamagedError(
            "The library's database can't be opened.", "Check the permissions of its folder."
        ) from error
    try:
        _set_up(connection, read_only=read_only, key=key, has_foreign_keys=has_foreign_keys)
    except driver.DatabaseError as error:
        connection.close()
        raise _unreadable(error, key) from error
    return connection


def insert_row(connection: sa.Connection, table: sa.Table, **values: object) -> int:
    """Add a row, and return its key."""
    key = connection.execute(table.insert().values(**values)).inserted_primary_key
    assert key is not None
    return int(key[0])


def make_database(path: Path, key: bytes | None) -> None:
    """Make an empty database file for the user alone.

    Raises
    ------
    OSError
        If it can't be made, or exists.
    """
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    driver = driver_for(key)
    connection = driver.connect(str(path), isolation_level=None)
    try:
        _give_key(connection, key)
        # Anything that writes makes it a database.
        connection.execute("PRAGMA user_version = 1")
    finally:
        connection.close()


def driver_for(key: bytes | None) -> Any:
    """Return the module that talks to the database; SQLCipher only where it is needed."""
    if key is None:
        import sqlite3  # noqa: PLC0415 (only one of the two is needed)

        return sqlite3
    from sqlcipher3 import dbapi2  # type: ignore[import-untyped]  # noqa: PLC0415

    return dbapi2


def _give_key(connection: Any, key: bytes | None) -> None:
    if key is not None:
        # Else it prints lines of its own to the terminal when the key is a wrong one.
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")


def _set_up(connection: Any, *, read_only: bool, key: bytes | None, has_foreign_keys: bool) -> None:
    # Before anything else, as SQLCipher demands.
    _give_key(connection, key)
    if not read_only:
        connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA foreign_keys = {int(has_foreign_keys)}")
    # Overwritten, not only unlinked: a deleted patient is gone.
    connection.execute("PRAGMA secure_delete = ON")
    # A database from elsewhere can't have functions called behind our back.
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def _begin(connection: sa.Connection) -> None:
    # Writers queue at once: who begins reading and then writes may be refused in between.
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _unreadable(error: Exception, key: bytes | None) -> LegSegError:
    complaint = str(error).lower()
    if key is not None and "not a database" in complaint:
        return LibraryKeyError(
            "The key doesn't open the library, or its database is damaged.",
            "Open it on the account whose keyring holds its key.",
        )
    for words, kind, what, advice in _SENTENCES:
        if any(word in complaint for word in words):
            return kind(what, advice)
    return LibraryDamagedError(
        "The library's database can't be read.",
        "Run 'legseg library check', and restore the library from a backup.",
    )


def _is_on_unwritable_disk(path: Path) -> bool:
    log = path.with_name(f"{path.name}-wal")
    return not os.access(path.parent, os.W_OK) and not log.exists()
