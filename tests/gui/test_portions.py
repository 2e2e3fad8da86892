"""Long texts in portions."""

import re

from talentdesk.gui.opening import Opener
from talentdesk.gui.portions import MOST, portion
from talentdesk.gui.views import Tongue
from talentdesk.library import Library
from talentdesk.model import Block, BlockKind, Section
from talentdesk.render.address import href

LONG = "长" * (MOST // 4)


def section(number: int) -> Section:
    block = Block(BlockKind.PARAGRAPH, LONG, f"d/{number}#1")
    return Section(f"d/{number}", "d", str(number), f"第{number}部分", 1, blocks=(block,))


SECTIONS = tuple(section(number) for number in range(1, 12))


def test_a_short_text_is_one_portion() -> None:
    assert portion(SECTIONS[:3], "d").sections == SECTIONS[:3]


def test_the_portion_that_holds_the_place_is_given_whole() -> None:
    found = portion(SECTIONS, "d/7#1").sections
    assert SECTIONS[6] in found
    assert sum(part.characters for part in found) <= MOST
    together = {part for at in SECTIONS for part in portion(SECTIONS, at.ref).sections}
    assert together == set(SECTIONS)


def test_one_section_longer_than_a_portion_stands_alone() -> None:
    block = Block(BlockKind.PARAGRAPH, LONG * 9, "d/0#1")
    huge = Section("d/0", "d", "0", "巨章", 1, blocks=(block,))
    assert portion((huge, *SECTIONS), "d").sections == (huge,)


def test_a_long_table_opens_in_portions_under_its_head_and_leads_on(
    library: Library, tmp_path
) -> None:
    rows = [f"| 第{at}类 | {at},000 | {at} | {at} | {at} | {at} |" for at in range(1, 3001)]
    head = ["# 年报", "", "## 1 名额", "", "| 类 | 元 | 甲 | 乙 | 丙 | 丁 |", "|-|-|-|-|-|-|"]
    text = "\n".join([*head, *rows])
    (tmp_path / "长表.md").write_text(text, encoding="utf-8")
    library.add(tmp_path / "长表.md")
    opener = Opener(library, Tongue("zh", "zh"))
    whole = next(s for s in library.sections("长表") if len(s.blocks) > 3000)
    page = opener.page(whole.ref)
    seen: list[str] = []
    while True:
        assert ">类</p>" in page.html
        assert page.html.count("<td") < 1_000
        shown = re.findall("第[0-9]+类", page.html)
        seen += shown
        if len(seen) == 3000:
            break
        following = whole.blocks[2 + len(seen)].ref
        assert f'class="further"><a href="{href(following)}">1 名额 ¶' in page.html
        page = opener.page(following)
        assert page.ref == following
        assert page.meant == whole.ref
        assert page.title == "1 名额"
    assert seen == [f"第{at}类" for at in range(1, 3001)]
    assert "第1500类" in opener.page(whole.blocks[1501].ref).html


def test_a_long_document_opens_at_its_first_portion_and_leads_on(
    library: Library, tmp_path
) -> None:
    file = tmp_path / "长文.txt"
    parts = [f"{n} 第{n}部分\n\n{LONG}。\n" for n in range(1, 12)]
    file.write_text("\n".join(parts), encoding="utf-8")
    library.add(file)
    opener = Opener(library, Tongue("zh", "zh"))
    page = opener.page("长文")
    assert page.ref == "长文"
    assert len(page.html) < MOST * 2
    assert "第11部分" not in page.html
    following = next(s.ref for s in library.sections("长文") if s.heading not in page.html)
    assert href(following) in page.html
    assert opener.page(following).target == following
