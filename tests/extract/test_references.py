"""References: 第…条第…款第…项, 见5.2 and 《…》 lead to their places (立法法 2023, 65条)."""

from pathlib import Path

import pytest

from conftest import TEXTS
from talentdesk.extract.references import links
from talentdesk.model import Section
from talentdesk.sources.reading import Source, read
from talentdesk.sources.understanding import understand

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
LAW = """示范市服务条例
第一条 甲。
乙，包括：
（一）丙；
（二）丁。
戊。
第二条 己。
第二条之一 庚。
第三条 {text}
"""


def linked(source: Source) -> tuple[Section, ...]:
    document, sections, _ = understand(
        source, "doc", year=None, title=None, origin="", bundled=False
    )
    return links(document, sections)


def found(source: Source, ref: str) -> list[tuple[str, str, bool]]:
    """Give the linked words, where they lead and whether that is outside, of one section."""
    return [
        (block.text[link.start : link.end], link.target.removeprefix("doc/"), link.outside)
        for section in linked(source)
        if section.ref == f"doc/{ref}"
        for block in section.blocks
        for link in block.links
    ]


def in_law(text: str) -> list[tuple[str, str, bool]]:
    return found(Source("a.txt", "", tuple(LAW.format(text=text).splitlines())), "第三条")


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("按第一条办理。", [("第一条", "第一条", False)]),
        ("按本条例第一条第二款办理。", [("第一条第二款", "第一条#2", False)]),
        ("按第一条第二款第（二）项办理。", [("第一条第二款第（二）项", "第一条#4", False)]),
        ("按第一条第三款办理。", [("第一条第三款", "第一条#5", False)]),
        ("按第一条（一）项办理。", [("第一条（一）项", "第一条#3", False)]),
        ("按第二条之一办理。", [("第二条之一", "第二条之一", False)]),
        ("按第一条至第二条办理。", [("第一条", "第一条", False), ("第二条", "第二条", False)]),
        (
            "按第一条第二款第一项、第二项和第二条办理。",
            [
                ("第一条第二款第一项", "第一条#3", False),
                ("第二项", "第一条#4", False),
                ("第二条", "第二条", False),
            ],
        ),
        ("按第九十九条办理。", [("第九十九条", "", True)]),
        ("按本条第一款办理。", [("本条第一款", "第三条#1", False)]),
        ("前条另有规定的除外。", [("前条", "第二条之一", False)]),
        ("本条例的规定和前条件。", []),
        ("取得第一项成果和第二款产品。", []),
    ],
)
def test_references_within_a_law(text: str, links: list[tuple[str, str, bool]]) -> None:
    assert in_law(text) == links


@pytest.mark.parametrize(
    ("text", "links"),
    [
        (
            "按《甲办法》第一条、第二条第一款办理。",
            [
                ("《甲办法》", "policy:甲办法", False),
                ("第一条", "policy:甲办法", True),
                ("第二条第一款", "policy:甲办法", True),
            ],
        ),
        (
            "按《甲办法》（以下简称乙规定）办理，违反乙规定第一条的。",
            [("《甲办法》", "policy:甲办法", False), ("第一条", "policy:甲办法", True)],
        ),
        (
            "按《示范市甲条例》和《条例》第一条办理。",
            [
                ("《示范市甲条例》", "policy:示范市甲条例", False),
                ("《条例》", "policy:示范市甲条例", False),
                ("第一条", "policy:示范市甲条例", True),
            ],
        ),
        (
            "《示范市服务条例》第一条。",
            [("《示范市服务条例》", "policy:示范市服务条例", False), ("第一条", "第一条", False)],
        ),
        ("违反行政处罚法第一条。", [("第一条", "", True)]),
        ("读《一本书》。", []),
    ],
)
def test_other_laws_are_outside(text: str, links: list[tuple[str, str, bool]]) -> None:
    assert in_law(text) == links


def test_the_clause_before_is_counted_over_items() -> None:
    text = LAW.format(text="丙。").replace("戊。", "前款第二项所称丁。")
    source = Source("a.txt", "", tuple(text.splitlines()))
    assert found(source, "第一条") == [("前款第二项", "第一条#4", False)]


def test_quoted_articles_are_not_referred_to() -> None:
    found_ = found(read(TEXTS / "decision-amending.txt"), "二")
    assert found_ == []


def test_articles_of_the_law_a_decision_amends_are_its_own() -> None:
    assert found(read(TEXTS / "decision-amending.txt"), "三") == [
        ("第八条", "policy:示范市人才服务条例", True),
        ("第十条", "policy:示范市人才服务条例", True),
    ]


def test_sections_of_a_report() -> None:
    text = "5 甲\n\n5.1 乙\n\n见5.2，又见5.2万人；第5.1节和第5.9节。\n\n5.2 丙\n\n文。\n"
    source = Source("a.txt", "", tuple(text.splitlines()))
    assert found(source, "5.1") == [
        ("见5.2", "5.2", False),
        ("第5.1节", "5.1", False),
        ("第5.9节", "", True),
    ]


@pytest.mark.parametrize("text", ["《" * 3000, "第三条、" * 3000, "（以下简称" * 500, "第" * 5000])
def test_nothing_is_too_broken_to_be_read(text: str) -> None:
    assert isinstance(in_law(text), list)


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the laws are not here")
@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.md")), ids=lambda path: path.stem)
def test_every_article_named_in_a_real_law_is_resolved_or_outside(path: Path) -> None:
    sections = linked(read(path))
    places = {s.ref for s in sections} | {b.ref for s in sections for b in s.blocks}
    for section in sections:
        for block in section.blocks:
            named = [link for link in block.links if block.text[link.start] == "第"]
            covered = {at for link in block.links for at in range(link.start, link.end)}
            for link in named:
                assert link.outside or link.target in places
            for start in range(len(block.text)):
                if block.text.startswith("第", start) and "条" in block.text[start : start + 8]:
                    assert start in covered, block.text[start : start + 12]
