"""Libraries that older versions of the program made."""

import sqlite3

from sqlite_utils import Database

from talentdesk.library import Library
from talentdesk.paths import Home
from talentdesk.store.migrations import migrations

_KEPT = {
    "block": "section, position, ref",
    "place": "entry, position, section, block",
    "section": "entry, parent",
}
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


def kept(home: Home) -> dict[str, list[object]]:
    file = sqlite3.connect(home.library)
    found = {
        t: file.execute(f"SELECT {of} FROM {t} ORDER BY 1, 2").fetchall() for t, of in _KEPT.items()
    }
    file.close()
    return found


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


def test_a_library_of_refs_in_full_is_brought_up_and_indexed_anew(report: Library) -> None:
    home = report.home
    there = (report.documents(), report.sections(), report.timeline(), report.figures())
    hits = report.search("人才", limit=1000).hits
    report.close()
    new = kept(home)
    make_old(home)
    assert kept(home) != new
    with Library.open(home) as library:
        assert kept(home) == new
        assert library.waits_for_index()
        told: list[tuple[int, int]] = []
        Library.index_beside(home, lambda done, total: told.append((done, total)))
        assert told == [(1, 2), (2, 2)]
        assert not library.waits_for_index()
        assert [hit.ref for hit in library.search("人才", limit=1000).hits] == [h.ref for h in hits]
        assert (
            library.documents(),
            library.sections(),
            library.timeline(),
            library.figures(),
        ) == there
        assert library.check() == ()


def test_an_index_made_anew_leaves_no_unused_room(report: Library) -> None:
    report.close()
    make_old(report.home)
    with sqlite3.connect(report.home.library) as file:
        file.execute("CREATE TABLE ballast (x)")
        file.execute("INSERT INTO ballast VALUES (zeroblob(3000000))")
        file.execute("DROP TABLE ballast")
    file.close()
    with Library.open(report.home) as library:
        assert report.home.library.stat().st_size > 3_000_000
        assert library.search("人才").total > 0
        assert report.home.library.stat().st_size < 3_000_000
