"""The steps that build the file of notes. A step that was shipped is never edited."""

import sqlite3

from sqlite_utils import Database, Migrations

migrations = Migrations("notes")


@migrations()
def first_notes(db: Database) -> None:
    """Bookmarks, highlights and notes in one table."""
    db.execute(
        "CREATE TABLE note (id TEXT PRIMARY KEY, kind TEXT NOT NULL, ref TEXT NOT NULL,"
        " quote TEXT NOT NULL, text TEXT NOT NULL, colour TEXT, folder TEXT NOT NULL,"
        " before TEXT NOT NULL, after TEXT NOT NULL, label TEXT NOT NULL,"
        " language TEXT NOT NULL, made TEXT NOT NULL, changed TEXT NOT NULL) STRICT"
    )


def migrate(connection: sqlite3.Connection) -> None:
    """Take the steps a file of notes has not taken yet, within the transaction under way."""
    migrations.apply(Database(connection, execute_plugins=False))
