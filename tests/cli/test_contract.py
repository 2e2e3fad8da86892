"""The command line's contract: scripts outside rely on these keys, refs and exit statuses."""

import csv
import queue
from pathlib import Path

import icalendar
import pytest

from cli.conftest import Run
from conftest import REPORT, TEXTS
from talentdesk import __version__
from talentdesk.doorbell import Doorbell, Wish
from talentdesk.library import Library
from talentdesk.model.note import Note, NoteKind
from talentdesk.paths import Home

HIT = {"kind", "ref", "title", "document", "section", "snippet", "match", "language", "score"}
EVENT = {"ref", "date", "precision", "title", "kind", "section", "policies"}
EVENT |= {"translations", "statements"}
POLICY = {
    "ref",
    "title",
    "issued",
    "issuer",
    "number",
    "status",
    "kind",
    "sections",
    "full_text",
    *("effective", "expires", "titled", "translations", "statements", "criteria"),
}
FIGURE = {
    "ref",
    "label",
    "value",
    "unit",
    "text",
    "qualifier",
    "date",
    "section",
    "part_of",
    "translations",
}


def test_version_and_help(run: Run) -> None:
    assert run("--version").out == f"talentdesk, version {__version__}\n"
    assert "search" in run("--help").out
    assert run("--help").status == 0


def test_search(run: Run) -> None:
    done = run("search", "职称评审", "--json")
    found = done.json
    assert done.status == 0
    assert set(found) == {"query", "understood", "total", "elapsed_ms", "hits", "related"}
    assert (found["query"], found["total"]) == ("职称评审", len(found["hits"]))
    assert {hit["match"] for hit in found["related"]} == {"glossary"}
    assert not {hit["ref"] for hit in found["related"]} & {hit["ref"] for hit in found["hits"]}
    for hit in found["hits"]:
        assert set(hit) == HIT
        assert hit["match"] == "literal"
        assert "职称评审" in hit["snippet"] + hit["title"]
        assert hit["section"].startswith("shanghai-2023/")
    assert {hit["kind"] for hit in found["hits"]} == {"section", "event", "policy"}


def test_a_search_without_a_hit_is_no_error(run: Run) -> None:
    done = run("search", "火星移民", "--json")
    assert (done.status, done.json["total"], done.json["hits"]) == (0, 0, [])
    assert run("search", "火星移民").out.startswith("0 hits for “火星移民”")


def test_search_is_narrowed(run: Run) -> None:
    run("import", str(REPORT), "--year", "2022")
    of_kind = run("search", "办法", "--kind", "policy,event", "--json").json["hits"]
    assert {hit["kind"] for hit in of_kind} == {"policy", "event"}
    inside = run("search", "办法", "--in", "annual-report", "--json").json["hits"]
    assert {hit["document"] for hit in inside} == {"annual-report"}
    of_year = run("search", "办法", "--year", "2022", "--json").json["hits"]
    assert {hit["document"] for hit in of_year} == {"annual-report"}
    one = run("search", "办法", "--limit", "1", "--json").json
    assert (len(one["hits"]), one["total"] > 1) == (1, True)


def test_explain_says_how_the_query_was_read(run: Run) -> None:
    out = run("search", "职称 评审", "--explain").out
    assert "“职称” AND “评审”" in out
    assert "match: words, score" in out


def test_documents(run: Run) -> None:
    (document,) = run("documents", "--json").json
    assert {k: document[k] for k in ("ref", "language", "year", "source")} == {
        "ref": "shanghai-2023",
        "language": "zh",
        "year": 2023,
        "source": "shanghai-2023",
    }
    assert set(document) - {"languages", "kind", "sections", "characters", "title"} == {
        "ref",
        "language",
        "year",
        "source",
    }


def test_sections(run: Run) -> None:
    tree = run("sections", "shanghai-2023", "--json").json
    assert {frozenset(section) for section in tree} == {
        frozenset({"ref", "number", "title", "level", "parent", "characters"})
    }
    of = {section["ref"]: section for section in tree}
    assert of["shanghai-2023/5.3"]["parent"] == "shanghai-2023/5"
    assert of["shanghai-2023/5"]["parent"] is None
    assert of["shanghai-2023/5.3"]["number"] == "5.3"


@pytest.mark.parametrize(
    "ref",
    [
        "5.3",
        "shanghai-2023/5.3",
        "shanghai-2023",
        "shanghai-2023/5.3#4",
        "policy:上海市自然科学研究人员职称评审办法",
        "event:shanghai-2023/5#5",
        "figure:shanghai-2023/5.2#4.1",
    ],
)
def test_show(run: Run, ref: str) -> None:
    shown = run("show", ref, "--json").json
    assert shown["blocks"]
    for block in shown["blocks"]:
        assert set(block) == {"kind", "text", "ref"}
    for_people = run("show", ref).out
    first = "".join(shown["blocks"][0]["text"].split())
    assert first[:8] in "".join(for_people.split())
    assert "上海科技进步报告 2023" in for_people


def test_show_gives_a_section_with_all_below_it(run: Run) -> None:
    shown = run("show", "5.3", "--json").json
    headings = [b["text"] for b in shown["blocks"] if b["kind"] == "heading"]
    assert "职称评审制度" in headings
    numbers = [b["ref"] for b in shown["blocks"] if b["kind"] != "heading"]
    assert numbers == [f"shanghai-2023/5.3#{n}" for n in range(1, len(numbers) + 1)]


def test_timeline(run: Run, tmp_path: Path) -> None:
    events = run("timeline", "--json").json
    assert all(set(event) == EVENT for event in events)
    assert [event["date"] for event in events] == sorted(event["date"] for event in events)
    assert len(events) == 9
    assert {event["precision"] for event in events} == {"day", "month"}
    spring = run("timeline", "--from", "2023-04", "--to", "2023-05", "--json").json
    assert [event["date"] for event in spring] == ["2023-04-01", "2023-04-13", "2023-05"]
    ics = tmp_path / "a.ics"
    assert run("timeline", "--ics", str(ics)).status == 0
    read = icalendar.Calendar.from_ical(ics.read_bytes()).walk("VEVENT")
    assert len(read) == 9
    assert str(read[0]["SUMMARY"]) == events[0]["title"]
    assert read[0].decoded("DTSTART").isoformat() == "2023-04-01"
    assert (read[2].decoded("DTEND") - read[2].decoded("DTSTART")).days == 31


def test_policies(run: Run) -> None:
    policies = run("policies", "--json").json
    assert all(set(policy) == POLICY for policy in policies)
    assert [(policy["issued"], policy["status"]) for policy in policies[:5]] == [
        ("2023-04-01", "issued"),
        ("2023-04-13", "issued"),
        ("2023-06-19", "issued"),
        (None, "in force"),
        (None, "being drafted"),
    ]
    assert [policy["titled"] for policy in policies] == [True] * 5 + [False] * 9
    assert {policy["number"] for policy in policies} == {None}
    plan = policies[4]
    assert plan["translations"]["en"]["official"] is False
    (issued,) = [each for each in plan["statements"] if each["kind"] == "issued"]
    assert (issued["en"], issued["certainty"]) == ("8 February 2024", "one source")
    criteria = run("show", "policy:外籍高精尖缺人才认定标准", "--json").json["criteria"]
    assert criteria[0]["place"] == "shanghai-2023/5.3#11"
    assert {"kind": "age", "zh": "年龄在40岁以下", "en": "aged 40 or under"}.items() <= criteria[0][
        "conditions"
    ][4].items()


def test_an_edition_is_read_in_its_language(run: Run) -> None:
    english = ("--edition", "en", "--json")
    assert run("sections", *english).json[0]["title"] == "Building a high-calibre talent hub"
    assert run("show", "5.3#5", *english).json["blocks"][0]["text"].startswith("On 19 June")
    assert run("timeline", *english).json[0]["title"].startswith("Opinions on further")
    assert run("figures", *english).json[1]["text"] == "242,700 postgraduate students"
    assert run("policies", *english).json[0]["title"].startswith("Several Opinions")
    shown = run("show", "shanghai-2023", "--edition", "en").out
    assert "From" in shown or "Retold from “Shanghai Science and Technology" in shown
    names = run("show", "shanghai-2023", "--json").json["names"]
    assert {"市科协", "“海智汇”"} <= {name["zh"] for name in names}


def test_a_policy_is_shown_with_how_sure_everything_is(run: Run) -> None:
    out = run("show", "policy:上海市科技人才评价综合改革试点方案").out
    assert "8 February 2024 (one source)" in out
    assert out.count("not stated in the source") == 2  # issuer and number
    assert "(sure, 5.3 ¶2)" in out


def test_figures(run: Run, tmp_path: Path) -> None:
    figures = run("figures", "--json").json
    assert all(set(figure) == FIGURE for figure in figures)
    profiles = next(f for f in figures if f["text"] == "1032万名")
    assert profiles["value"] == 10_320_000
    assert isinstance(profiles["value"], int)
    inside = run("figures", "--section", "5.3", "--json").json
    assert {f["section"].partition("/")[2][:3] for f in inside} == {"5.3"}
    table = tmp_path / "a.csv"
    run("figures", "--csv", str(table))
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(figures)
    assert all(row["text"] in row["sentence"] for row in rows)


def test_summary(run: Run) -> None:
    (summary,) = run("summary", "5.3", "--json").json
    assert (summary["ref"], summary["number"]) == ("shanghai-2023/5.3", "5.3")
    assert [policy["issued"] for policy in summary["policies"]][:3] == [
        "2023-04-01",
        "2023-04-13",
        "2023-06-19",
    ]
    assert summary["citation"]
    out = run("summary", "5.3").out
    assert "2023-06-19" in out
    assert summary["citation"] in out.replace("\n", "")


def test_notes_on_what_is_removed_are_said_to_be_kept(run: Run, home: Home) -> None:
    with Library.open(home) as library:
        library.notes.keep(Note("n1", NoteKind.BOOKMARK, "shanghai-2023/5.3#1", "x"))
    assert "Your note on it is kept." in run("remove", "shanghai-2023").out


def test_import_remove_and_check(run: Run, tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\0" * 50)
    done = run("import", str(REPORT), str(bad), "--year", "2022", "--json")
    assert done.status == 1
    assert done.json == {
        "added": [{"ref": "annual-report", "path": str(REPORT), "warnings": []}],
        "unchanged": [],
        "failed": [{"path": str(bad), "error": done.json["failed"][0]["error"]}],
    }
    again = run("import", str(REPORT), "--json")
    assert (again.status, len(again.json["unchanged"])) == (0, 1)
    assert run("check", "--json").json == {"ok": True, "findings": []}
    assert run("remove", "annual-report").status == 0
    assert [d["ref"] for d in run("documents", "--json").json] == ["shanghai-2023"]


def test_what_of_a_file_was_not_read_as_it_was_meant_is_said(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "broken.md"
    path.write_text("# 报告\n\n#### 细则\n\n正文。\n", encoding="utf-8")
    said = "broken: 第 3 行起有 1 个标题跳过了级别，已直接放在上一级标题之下。"
    done = run("--language", "zh", "import", str(path))
    assert (done.status, done.err) == (0, f"{said}\n")
    path.write_text("# 报告\n\n```\n正文。\n", encoding="utf-8")
    (added,) = run("--language", "en", "import", str(path), "--json").json["added"]
    (warning,) = added["warnings"]
    assert warning.startswith("Line 3: a block of code begins")


def test_a_folder_is_imported_with_all_in_it(run: Run) -> None:
    added = run("import", str(TEXTS), "--json").json["added"]
    assert [file["ref"] for file in added] == sorted(file.stem for file in TEXTS.iterdir())


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "9.9"),
        ("import", "/nowhere/a.txt"),
        ("remove", "nothing"),
        ("sections", "nothing"),
        ("search", "x", "--in", "nothing"),
        ("summary", "policy:无"),
        ("print", "5.3", "--pdf", "/nowhere/a.pdf"),
        ("timeline", "--ics", "/nowhere/a.ics"),
    ],
)
def test_a_clear_error_is_one_sentence_and_status_1(run: Run, arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert done.status == 1
    assert len(done.err.strip().splitlines()) == 1
    assert done.err.strip().endswith(".")
    assert done.out == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("search",),
        ("search", "x", "--kind", "poem"),
        ("timeline", "--from", "soon"),
        ("print", "5.3", "--pdf", "a", "--html", "b"),
        ("print", "5.3", "--paper", "B7", "--pdf", "a.pdf"),
        ("import", ""),
        ("--language", "fr", "documents"),
    ],
)
def test_wrong_usage_is_status_2(run: Run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).status == 2


def test_the_file_called_minus_is_standard_output(run: Run) -> None:
    assert run("figures", "--csv", "-").out.startswith("\ufeffref,label")
    assert not Path("-").exists()


def test_words_need_no_quotes_in_the_shell(run: Run) -> None:
    assert run("search", "职称", "评审", "--json").json["query"] == "职称 评审"


def test_a_short_ref_that_the_bundled_library_has_too_is_said(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "own.txt"
    path.write_text("5 自有\n\n正文。\n\n5.1 培养\n\n自己的正文。\n", encoding="utf-8")
    run("import", str(path))
    done = run("show", "5.1")
    assert "自己的正文" in done.out
    assert "shanghai-2023/5.1" in done.err


def test_bytes_that_are_no_text_do_no_harm(run: Run) -> None:
    assert run("search", "职称\udcff", "--json").status == 0
    assert run("import", "/nowhere/\udcff.txt").status == 1


def test_without_a_display_the_window_says_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    for arguments in ((), ("open",), ("open", "5.3")):
        for display in ("", ":4711", "no-such-host.invalid:0", "nonsense"):
            monkeypatch.setenv("DISPLAY", display)
            done = run(*arguments)
            assert (done.status, done.out) == (1, "")
            assert "no display" in done.err


@pytest.mark.parametrize("option", [("--language", "zh"), ("--language=zh",)])
def test_messages_come_in_the_language_asked_for(
    run: Run, option: tuple[str, ...], home: object
) -> None:
    assert "搜索" in run(*option, "--help").out
    done = run(*option, "show", "9.9")
    assert done.err == "文库中没有“9.9”。\n"


def test_what_the_system_refuses_is_said_in_the_same_language(run: Run, tmp_path: Path) -> None:
    zh = ("--language", "zh")
    gone = run(*zh, "import", str(tmp_path / "none.txt"))
    assert gone.err == "无法读取 none.txt：没有这个文件或文件夹。\n"
    assert "这是一个文件夹" in run(*zh, "verify", str(tmp_path)).err
    assert "上一级不是文件夹" in run(*zh, "print", "5.3", "--pdf", str(REPORT / "a.pdf")).err
    assert "“2023”不是月份" in run(*zh, "timeline", "--from", "2023").err
    assert "“x”不是整数" in run(*zh, "search", "人才", "--limit", "x").err
    assert run("timeline", "--from", "2023-13").status == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("timeline", "--from", "2024-01", "--to", "2023-01"),
            "--to 2023-01 早于 --from 2024-01。",
        ),
        (("timeline", "--in", ""), "名称不能为空。"),
        (("search", ""), "请说明要搜索什么。"),
        (("search", " ", "\u3000"), "请说明要搜索什么。"),
        (("search", "人才", "--limit", "-1"), "-1 太小，最小是 0。"),
        (("search", "人才", "--year", "99999"), "99999 太大，最大是 9999。"),
        (("search", "人才", "--year", "-5"), "-5 太小，最小是 1000。"),
        (("search", "人才", "--in", ""), "名称不能为空。"),
        (("policies", "--in", " "), "名称不能为空。"),
        (("figures", "--section", ""), "名称不能为空。"),
        (("sections", ""), "名称不能为空。"),
    ],
)
def test_what_cannot_be_asked_for_is_said_and_not_taken_for_nothing(
    run: Run, arguments: tuple[str, ...], said: str
) -> None:
    done = run("--language", "zh", *arguments)
    assert (done.status, done.out) == (2, "")
    assert done.err.strip().endswith(said)


def test_one_month_and_no_hits_are_no_wrong_usage(run: Run) -> None:
    month = run("timeline", "--from", "2023-04", "--to", "2023-04", "--json").json
    assert {event["date"][:7] for event in month} == {"2023-04"}
    none = run("search", "人才", "--limit", "0", "--json")
    assert (none.status, none.json["hits"]) == (0, [])
    assert none.json["total"] > 0


def test_the_bundled_library_is_brought_back(run: Run) -> None:
    run("remove", "shanghai-2023")
    assert run("documents", "--json").json == []
    assert run("import", "--bundled", "--json").json["brought_back"] == ["shanghai-2023"]
    assert run("import", "--bundled").out == "The bundled library is there already.\n"
    assert [of["ref"] for of in run("documents", "--json").json] == ["shanghai-2023"]
    assert run("import").status == 2


def test_a_pack_is_imported_as_one_document(run: Run) -> None:
    done = run("import", str(TEXTS / "pack"), "--json").json
    assert [file["ref"] for file in done["added"]] == ["pack"]
    (pack,) = [of for of in run("documents", "--json").json if of["ref"] == "pack"]
    assert pack["languages"] == ["zh", "en"]


def test_open_rings_at_the_window_and_says_where_there_is_no_such_place(
    run: Run, home: Home
) -> None:
    bell = Doorbell(home)
    bell.listen()
    heard: queue.Queue[Wish] = queue.Queue()
    bell.answer(heard.put)
    for wanted in ("5.3", "talentdesk://shanghai-2023/5.3#6"):
        done = run("open", wanted)
        assert (done.status, done.out, done.err) == (0, "", "")
    for wanted in ("9.9", "talentdesk://shanghai-2023/9.9", "policy:nothing"):
        done = run("open", wanted)
        ref = wanted.removeprefix("talentdesk://")
        assert (done.status, done.out) == (1, "")
        assert done.err.strip().endswith(f"There is no “{ref}” in the library.")
        assert done.err.count("\n") == 1
    rung = [heard.get(timeout=5).ref for _ in range(5)]
    assert rung[2:] == ["9.9", "shanghai-2023/9.9", "policy:nothing"]  # the window is asked too
    bell.close()


def test_versions_of_one_title_are_told_apart_for_people_alone(run: Run, tmp_path: Path) -> None:
    for name, year in (("a", 2015), ("b", 2018)):
        text = f"# 示范市引才条例\n\n## 1 办理\n\n引才专项第{year}号。\n"
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
        assert run("import", str(tmp_path / f"{name}.md"), "--year", str(year)).status == 0
    listed = run("documents").out
    assert "a  示范市引才条例（2015）" in listed
    assert "b  示范市引才条例（2018）" in listed
    assert "上海科技进步报告 2023\n" in listed
    assert {of["title"] for of in run("documents", "--json").json[1:]} == {"示范市引才条例"}
    found = run("search", "引才专项").out
    assert "示范市引才条例（2015） · a/1" in found
    assert "示范市引才条例（2018） · b/1" in found
    assert "“示范市引才条例（2015）”" in run("show", "a/1").out
    assert "示范市引才条例（2018）" in run("summary", "b").out
    assert "示范市引才条例（2015）" in run("remove", "a").out
    assert "示范市引才条例\n" in run("documents").out
