"""A library as the third version of the tables had it: refs in full, another analysis."""

import sqlite3

from sqlite_utils import Database

from talentdesk.paths import Home
from talentdesk.store.migrations import migrations

_WHOLE = """
UPDATE block SET ref = entry.ref || block.ref FROM entry
    WHERE entry.id = section AND block.ref LIKE '#%';
UPDATE place SET block = section || block WHERE block LIKE '#%';
UPDATE section SET parent = edition.ref || parent
    FROM entry JOIN edition ON edition.id = entry.document
    WHERE entry.id = section.entry AND parent LIKE '/%';
UPDATE fact SET value = 'han-bigrams 3' WHERE name = 'analysis';
PRAGMA user_version = 3;
"""


def make_old(home: Home) -> None:
    """Put a library as the third version of the tables had it in the place of one."""
    path = home.folder / "old.db"
    old = sqlite3.connect(path, isolation_level=None)
    migrations.apply(Database(old), stop_before="less_room")
    old.execute("ATTACH ? AS new", (str(home.library),))
    tables = old.execute(
        "SELECT name FROM main.sqlite_master WHERE type = 'table'"
        " AND name NOT LIKE 'postings%' AND name NOT LIKE '%migrations%'"
    ).fetchall()
    for (table,) in tables:
        names = ", ".join(row[1] for row in old.execute(f"PRAGMA main.table_info({table})"))
        old.execute(f"INSERT INTO main.{table} ({names}) SELECT {names} FROM new.{table}")
    old.executescript(_WHOLE)
    old.close()
    path.replace(home.library)
