"""The one place where a connection to a library, or to the user's notes, is opened."""

import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from talentdesk.errors import N_, LibraryError, refusal

# The number of the last step in ``migrations``, which a plain start does without.
VERSION = 4
_BUSY_SECONDS = 10.0
# So much of the file is kept in memory at most; SQLite's own 2 MB hold no common word's postings.
_CACHE_KIB = 64_000


def _library_steps(connection: sqlite3.Connection) -> None:
    from talentdesk.store.migrations import migrate  # heavy, and not needed by a plain start

    migrate(connection)


@dataclass(frozen=True, slots=True)
class Schema:
    """The tables a file is to have: their newest version, and what takes the steps to it."""

    version: int
    steps: Callable[[sqlite3.Connection], None]


LIBRARY = Schema(VERSION, _library_steps)


def connect(path: Path, schema: Schema = LIBRARY) -> sqlite3.Connection:
    """Open the file at ``path``, made or brought up to date where needed.

    Foreign keys are on, writers wait for each other, and a crash leaves the last whole
    transaction. Any thread may hold the connection, one at a time. Raises ``LibraryError``.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(
            path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
    except (OSError, sqlite3.Error) as error:
        raise LibraryError(
            N_("The library {path} cannot be opened: {reason}."),
            path=path,
            reason=refusal(error) if isinstance(error, OSError) else error,
        ) from error
    try:
        _prepare(connection, path, schema)
        return connection
    except sqlite3.Error as error:
        connection.close()
        raise LibraryError(
            N_("{path} is not a library that can be used: {reason}."), path=path, reason=error
        ) from error
    except BaseException:
        connection.close()
        raise


def _prepare(connection: sqlite3.Connection, path: Path, schema: Schema) -> None:
    """Set the connection up and bring the tables up to date."""
    _write_ahead(connection)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    if _version(connection, path, schema) != schema.version:
        _bring_up(connection, path, schema)
    connection.execute("PRAGMA foreign_keys = ON")


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Have a crash leave the last whole transaction, by a log that is written ahead.

    WORKAROUND for SQLite's not waiting here, as it does everywhere else, for another start that
    does the same to a new file. Waits for a SQLite that asks its busy handler here too.
    """
    until = time.monotonic() + _BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)


def _bring_up(connection: sqlite3.Connection, path: Path, schema: Schema) -> None:
    """Take the steps the tables lack, all or none, while no foreign keys forbid them."""
    # Another start may be at it: whoever comes second waits here and finds it done.
    connection.execute("BEGIN IMMEDIATE")
    if _version(connection, path, schema) < schema.version:
        schema.steps(connection)
        connection.execute(f"PRAGMA user_version = {schema.version}")
    connection.execute("COMMIT")


def _version(connection: sqlite3.Connection, path: Path, schema: Schema) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > schema.version:
        raise LibraryError(
            N_("The library {path} was made by a newer TalentDesk; please update the program."),
            path=path,
        )
    return version
