"""Libraries that older versions of the program made."""

import sqlite3

from store.old_library import make_old
from talentdesk.library import Library
from talentdesk.paths import Home

_KEPT = {
    "block": "section, position, ref",
    "place": "entry, position, section, block",
    "section": "entry, parent",
}


def kept(home: Home) -> dict[str, list[object]]:
    file = sqlite3.connect(home.library)
    found = {
        t: file.execute(f"SELECT {of} FROM {t} ORDER BY 1, 2").fetchall() for t, of in _KEPT.items()
    }
    file.close()
    return found


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
