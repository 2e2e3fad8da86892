"""The library: what goes in comes out, stays the same, and goes without a trace."""

import sqlite3
import threading
from pathlib import Path

import pytest

from conftest import REPORT, TEXTS
from talentdesk.errors import Interrupted, LibraryError, NotFoundError, SourceError
from talentdesk.library import Library, names
from talentdesk.library.intake import look, understood
from talentdesk.model import Document, Event, Figure, Kind, Policy, Section, Status
from talentdesk.model.plan import Match
from talentdesk.paths import Home
from talentdesk.store import connection as store_connection
from talentdesk.store.library_file import LibraryFile


def contents(library: Library) -> tuple[object, ...]:
    return (
        library.documents(),
        library.sections(),
        library.timeline(),
        library.policies(),
        library.figures(),
    )


def refs(library: Library) -> list[str]:
    return [document.ref for document in library.documents()]


def test_a_new_library_holds_the_bundled_document(library: Library) -> None:
    (bundled,) = library.documents()
    assert (bundled.ref, bundled.year, bundled.bundled) == ("shanghai-2023", 2023, True)
    assert [s.number for s in library.sections() if s.number] == ["5", "5.1", "5.2", "5.3"]


def test_the_bundled_document_comes_once_and_stays_away_when_removed(home: Home) -> None:
    with Library.open(home) as library:
        library.remove("shanghai-2023")
    with Library.open(home) as library:
        assert library.documents() == ()


def test_the_same_file_again_changes_nothing(report: Library) -> None:
    before = contents(report)
    again = report.add(REPORT, year=2022)
    assert (again.ref, again.added, again.error) == ("annual-report", False, "")
    assert contents(report) == before


def test_removed_and_added_again_everything_has_the_same_name(report: Library) -> None:
    before = contents(report)
    report.remove("annual-report")
    assert refs(report) == ["shanghai-2023"]
    report.add(REPORT, year=2022)
    assert contents(report) == before


def test_a_changed_file_takes_the_place_of_the_old_one(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("1 总论\n\n旧的内容。\n", encoding="utf-8")
    library.add(path)
    path.write_text("1 总论\n\n新的内容。\n", encoding="utf-8")
    assert library.add(path).ref == "a"
    assert library.search("旧的内容").total == 0
    assert library.search("新的内容").total == 1
    assert library.check() == ()


def test_another_year_for_the_same_file_is_taken_over(report: Library) -> None:
    assert report.add(REPORT, year=2021).added
    assert {e.date.year for e in report.timeline(document="annual-report")} == {2021}


def test_a_year_once_given_holds_for_the_changed_file(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("1 总论\n\n3月1日，发布《甲办法》。\n", encoding="utf-8")
    library.add(path, year=2021)
    path.write_text("1 总论\n\n3月2日，发布《甲办法》。\n", encoding="utf-8")
    library.add(path)
    assert [event.date.text for event in library.timeline(document="a")] == ["2021-03-02"]


def test_two_files_of_one_name_are_two_documents(library: Library, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        path = tmp_path / folder / "同名.txt"
        path.write_text(f"{folder} 的文本", encoding="utf-8")
        library.add(path)
    assert refs(library) == ["shanghai-2023", "同名", "同名-2"]


def test_a_file_that_cannot_be_read_changes_nothing(report: Library, tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\0\1\2" * 100)
    before = contents(report)
    with pytest.raises(SourceError):
        report.add(bad)
    assert contents(report) == before
    done = report.add_all([bad, TEXTS / "notes.md"])
    assert [(bool(file.error), file.added) for file in done] == [(True, False), (False, True)]


def test_an_import_is_undone_without_trace(library: Library, tmp_path: Path) -> None:
    source = tmp_path / "annual-report.txt"
    source.write_text(REPORT.read_text(encoding="utf-8"), encoding="utf-8")
    library.add(source, year=2022)
    before, hits = contents(library), library.search("宜居人才城市").total
    source.write_text("9 别的\n\n一段别的话。\n", encoding="utf-8")
    offer = library.place(source, look(source))
    replaced = library.keep(understood(offer))
    library.add(TEXTS / "notes.md")
    assert library.search("宜居人才城市").total == 0
    library.take_back("notes", None)
    library.take_back(offer.ref, replaced)
    assert contents(library) == before
    assert library.search("宜居人才城市").total == hits > 0
    assert library.check() == ()


def test_removing_leaves_nothing_behind_in_the_file(report: Library) -> None:
    report.remove("annual-report")
    report.remove("shanghai-2023")
    report.close()
    with sqlite3.connect(report.home.library) as database:
        tables = "document entry section block event policy figure place postings_docsize".split()  # noqa: SIM905
        counts = {t: database.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in tables}
    database.close()
    assert set(counts.values()) == {0}


@pytest.mark.parametrize(
    ("called", "kind", "ref"),
    [
        ("annual-report", Document, "annual-report"),
        ("annual-report/7.2", Section, "annual-report/7.2"),
        ("7.2", Section, "annual-report/7.2"),
        ("7.2-1", Section, "annual-report/7.2-1"),
        ("policy:《示范市人才引进办法》", Policy, "policy:示范市人才引进办法"),
        ("event:annual-report/7#2", Event, "event:annual-report/7#2"),
        ("event:7#2", Event, "event:annual-report/7#2"),
        ("figure:annual-report/7.1#3.1", Figure, "figure:annual-report/7.1#3.1"),
    ],
)
def test_things_are_found_by_name(report: Library, called: str, kind: type, ref: str) -> None:
    thing = report.get(called)
    assert isinstance(thing, kind)
    assert thing.ref == ref


def test_a_paragraph_is_its_section_with_this_one_block(report: Library) -> None:
    section = report.get("7.2#2")
    assert isinstance(section, Section)
    assert section.ref == "annual-report/7.2-1-1"
    assert [block.ref for block in section.blocks] == ["annual-report/7.2#2"]


@pytest.mark.parametrize("called", ["9.9", "annual-report/9", "7.2#99", "policy:无", "event:x", ""])
def test_what_is_not_there_is_said_to_be_missing(report: Library, called: str) -> None:
    with pytest.raises(NotFoundError):
        report.get(called)


def test_a_number_in_two_documents_of_the_user_must_be_told_apart(
    report: Library, tmp_path: Path
) -> None:
    path = tmp_path / "other.txt"
    path.write_text("7 另一份\n\n正文。\n", encoding="utf-8")
    report.add(path)
    with pytest.raises(NotFoundError, match="annual-report/7, other/7"):
        report.get("7")


def test_the_users_own_document_goes_before_the_bundled_one(
    library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "own.txt"
    path.write_text("5 自有\n\n正文。\n\n5.1 培养\n\n正文。\n", encoding="utf-8")
    library.add(path)
    assert library.resolve("5.1") == ("own/5.1", ("shanghai-2023/5.1",))


def test_a_section_has_all_below_it_and_those_above(report: Library) -> None:
    assert [s.ref.partition("/")[2] for s in report.subtree("7.2")] == [
        "7.2",
        "7.2-1",
        "7.2-1-1",
        "7.2-1-2",
    ]
    assert [s.number for s in report.path("annual-report/7.2-1-1")] == ["7", "7.2", ""]


def test_the_timeline_is_cut_by_months(library: Library) -> None:
    found = library.timeline("2023-04", "2023-06")
    assert [event.date.text for event in found] == [
        "2023-04-01",
        "2023-04-13",
        "2023-05",
        "2023-06",
        "2023-06-19",
    ]


def test_a_policy_named_in_two_documents_is_one(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("2024年2月8日，印发《上海市科技人才评价综合改革试点方案》。", encoding="utf-8")
    library.add(path, year=2024)
    (policy,) = [p for p in library.policies() if "试点方案" in p.title]
    assert policy.documents == ("a", "shanghai-2023")
    assert policy.status is Status.ISSUED
    assert policy.issued is not None
    assert policy.issued.text == "2024-02-08"
    hits = library.search("试点方案", kinds=[Kind.POLICY])
    assert hits.total == 1


def test_a_policy_is_tied_to_its_full_text(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("# 上海市自然科学研究人员职称评审办法\n\n正文。\n", encoding="utf-8")
    library.add(path)
    policy = library.get("policy:上海市自然科学研究人员职称评审办法")
    assert isinstance(policy, Policy)
    assert policy.full_text == "a"


@pytest.mark.parametrize("newest_first", [True, False])
def test_a_policy_of_several_versions_is_as_the_newest_says(
    library: Library, tmp_path: Path, newest_first: bool
) -> None:
    paths = []
    for number, day, force in (("7", "2012年3月1日", "2012年5月1日"), ("9", "2022年8月1日", "")):
        path = tmp_path / f"v{number}.md"
        ends = f"本条例自{force}起施行。" if force else "解释另行规定。"
        order = f"{day} 甲市人民政府令第{number}号公布"
        head = order if number == "7" else f"{day} 甲市第三届人民代表大会常务委员会第二次会议通过"
        text = f"# 甲市人才条例\n\n{head}\n\n第一条 总则。\n\n第二条 {ends}\n"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    for path in reversed(paths) if newest_first else paths:
        library.add(path)
    policy = library.get("policy:甲市人才条例")
    assert isinstance(policy, Policy)
    assert policy.full_text == "v9"
    assert (policy.number, policy.issued, policy.effective) == (None, None, None)
    assert policy.issuer == "甲市人民代表大会常务委员会"
    assert set(policy.documents) == {"v7", "v9"}


def test_a_text_that_a_newer_one_repeals_is_repealed(library: Library, tmp_path: Path) -> None:
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text("# 甲市人才条例\n\n第一条 本条例自2012年5月1日起施行。\n", encoding="utf-8")
    new.write_text(
        "# 甲市人才促进条例\n\n第一条 总则。\n\n"
        "第二条 本条例自2022年5月1日起施行。《甲市人才条例》同时废止。\n",
        encoding="utf-8",
    )
    library.add_all([old, new])
    policy = library.get("policy:甲市人才条例")
    assert isinstance(policy, Policy)
    assert (policy.status, policy.full_text) == (Status.REPEALED, "old")


def test_literal_hits_come_before_hits_of_all_words(report: Library, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("green line\n\nThe channel is green and wide.\n", encoding="utf-8")
    report.add(path)
    report.add(TEXTS / "notes.md")
    found = report.search("green channel")
    own = [hit for hit in found.hits if hit.document in ("notes", "a")]
    assert [(hit.match, hit.section) for hit in own] == [
        (Match.LITERAL, "notes/s1-1"),
        (Match.WORDS, "a/s1"),
    ]
    assert found.total == len(found.hits)


def test_search_is_narrowed_by_kind_document_and_year(report: Library) -> None:
    whole = report.search("办法", limit=100)
    assert dict(whole.counts)[Kind.EVENT] == 2
    assert report.search("办法", kinds=[Kind.EVENT]).total == 2
    assert report.search("办法", kinds=[Kind.EVENT], year=2022).total == 1
    here = report.search("办法", document="annual-report", limit=100)
    assert {hit.document for hit in here.hits} == {"annual-report"}
    assert sum(n for _, n in whole.counts) == whole.total == len(whole.hits)


@pytest.mark.parametrize(("typed", "refused"), [("人才 NOT 职称", "职称"), ("人才 -办法", "办法")])
def test_what_is_refused_is_not_found(report: Library, typed: str, refused: str) -> None:
    found = {hit.ref for hit in report.search(typed, limit=1000).hits}
    unwanted = {hit.ref for hit in report.search(refused, limit=1000).hits}
    assert found
    assert not found & unwanted


@pytest.mark.parametrize(
    "typed", ["职称)", '"职称', "(职称 OR", "职称 OR", "职称 NOT", "AND 职称", "（职称", "“职称"]
)
def test_broken_syntax_is_read_as_words(report: Library, typed: str) -> None:
    assert report.search(typed).total == report.search("职称").total > 0


def test_the_places_of_a_policy_in_one_document_are_in_that_document(report: Library) -> None:
    for ref in ("annual-report", "shanghai-2023"):
        places = [place for policy in report.policies(ref) for place in policy.places]
        assert places
        assert all(place.section.startswith(f"{ref}/") for place in places)


def test_half_a_query_does_not_answer_the_whole(report: Library) -> None:
    assert report.search("职称评审 火星移民").total == 0
    assert report.search("绿色通到").total == 0


def test_damaged_postings_are_seen_and_made_again(report: Library) -> None:
    assert report.check() == ()
    with sqlite3.connect(report.home.library) as database:
        database.execute("INSERT INTO postings (postings) VALUES ('delete-all')")
    database.close()
    assert report.check() != ()
    assert report.check(repair=True) == ()
    assert report.search("职称评审").total > 0


def test_postings_of_another_analysis_are_made_again_before_they_are_asked(
    report: Library,
) -> None:
    with sqlite3.connect(report.home.library) as database:
        database.execute("UPDATE fact SET value = 'older' WHERE name = 'analysis'")
        database.execute("INSERT INTO postings (postings) VALUES ('delete-all')")
    database.close()
    assert report.search("职称评审").total > 0
    assert report.check() == ()


def make_foreign(home: Home) -> None:
    with sqlite3.connect(home.library) as database:
        database.execute("UPDATE fact SET value = 'older' WHERE name = 'analysis'")
    database.close()


def test_the_index_is_made_anew_beside_a_library_in_use(report: Library) -> None:
    before = report.search("人才", limit=1000)
    make_foreign(report.home)
    assert report.waits_for_index()
    told: list[tuple[int, int]] = []

    def going(done: int, total: int) -> None:
        told.append((done, total))
        assert report.sections("annual-report") != ()
        assert report.waits_for_index()

    Library.index_beside(report.home, going)
    assert told == [(1, 2), (2, 2)]
    assert not report.waits_for_index()
    again = report.search("人才", limit=1000)
    assert [hit.ref for hit in again.hits] == [hit.ref for hit in before.hits]
    assert report.check() == ()


def test_what_changes_while_the_index_is_made_anew_is_in_it(report: Library) -> None:
    make_foreign(report.home)

    def going(done: int, total: int) -> None:
        if (done, total) == (1, 2):
            report.add(TEXTS / "notes.md")

    Library.index_beside(report.home, going)
    assert report.search("green channel", document="notes").total == 1
    assert report.check() == ()


def test_a_foreign_index_is_neither_added_to_nor_asked(report: Library) -> None:
    make_foreign(report.home)
    report.add(TEXTS / "notes.md")
    report.remove("annual-report")
    assert report.waits_for_index()
    assert report.search("green channel", document="notes").total == 1
    assert report.check() == ()


def test_a_file_that_is_no_library_is_refused_with_a_sentence(home: Home) -> None:
    home.folder.mkdir()
    home.library.write_bytes(b"this is not a database, but it is long enough to be one" * 20)
    with pytest.raises(LibraryError, match="is not a library"):
        Library.open(home)
    assert home.library.read_bytes().startswith(b"this is not")


def test_a_library_of_a_newer_program_is_refused(home: Home) -> None:
    Library.open(home).close()
    with sqlite3.connect(home.library) as database:
        database.execute(f"PRAGMA user_version = {store_connection.VERSION + 1}")
    database.close()
    with pytest.raises(LibraryError, match="newer"):
        Library.open(home)


def test_a_home_that_cannot_be_made_is_refused_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(LibraryError, match="cannot be opened"):
        Library.open(tmp_path / "file" / "home")


def test_an_import_that_breaks_off_leaves_the_library_as_it_was(
    report: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(report)

    def breaks(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("talentdesk.store.postings.add", breaks)
    with pytest.raises(LibraryError, match="full"):
        report.add(TEXTS / "notes.md")
    assert contents(report) == before
    assert report.check() == ()


def test_first_starts_at_the_same_time_make_one_library(home: Home) -> None:
    errors: list[BaseException] = []

    def start() -> None:
        try:
            Library.open(home).close()
        except BaseException as error:  # noqa: BLE001 - the main thread asserts on it
            errors.append(error)

    starts = [threading.Thread(target=start) for _ in range(4)]
    for thread in starts:
        thread.start()
    for thread in starts:
        thread.join()
    assert errors == []
    with Library.open(home) as library:
        assert refs(library) == ["shanghai-2023"]
        assert library.check() == ()


def test_another_thread_can_overtake_a_query(
    report: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def overtaken(file: LibraryFile, **_: object) -> None:
        with file._reading():
            raise sqlite3.OperationalError("interrupted")

    monkeypatch.setattr(LibraryFile, "find", lambda self, *_, **__: overtaken(self))
    with pytest.raises(Interrupted):
        report.search("职称")
    report.warm_up()  # which nobody asked for, and nobody hears of


def test_names_are_read_bit_by_bit_and_each_is_there_once(
    report: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = report.jump("人", 1000)
    assert len(whole) > 10
    assert len(set(whole)) == len(whole)
    monkeypatch.setattr(names, "_AT_ONCE", 10)
    with Library.open(report.home) as again:
        steps = [again.read_names()]
        assert [name.sort for name in again.jump("", 2)] == ["document", "document"]
        while not steps[-1]:
            steps.append(again.read_names())
        assert len(steps) > 2
        assert again.jump("人", 1000) == whole


def test_names_that_are_being_read_are_read_on_though_the_library_changes_all_the_time(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(names, "_AT_ONCE", 10)
    notice = tmp_path / "通知.md"
    changes = 0
    while not library.read_names():
        changes += 1
        assert changes < 20
        notice.write_text(f"# 通知\n\n## {changes} 人才\n\n人才。\n", encoding="utf-8")
        library.add(notice)
    assert changes > 1
    with Library.open(library.home) as fresh:
        assert library.jump("人", 1000) == fresh.jump("人", 1000)
