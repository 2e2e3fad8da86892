"""Long texts in portions."""

from talentdesk.gui.opening import Opener
from talentdesk.gui.portions import MOST, portion
from talentdesk.gui.views import Tongue
from talentdesk.library import Library
from talentdesk.model import Block, BlockKind, Section

LONG = "长" * (MOST // 4)


def section(number: int) -> Section:
    block = Block(BlockKind.PARAGRAPH, LONG, f"d/{number}#1")
    return Section(f"d/{number}", "d", str(number), f"第{number}部分", 1, blocks=(block,))


SECTIONS = tuple(section(number) for number in range(1, 12))


def test_a_short_text_is_one_portion() -> None:
    assert portion(SECTIONS[:3], "d") == SECTIONS[:3]


def test_the_portion_that_holds_the_place_is_given_whole() -> None:
    found = portion(SECTIONS, "d/7#1")
    assert SECTIONS[6] in found
    assert sum(part.characters for part in found) <= MOST
    together = {part for at in SECTIONS for part in portion(SECTIONS, at.ref)}
    assert together == set(SECTIONS)


def test_one_section_longer_than_a_portion_stands_alone() -> None:
    block = Block(BlockKind.PARAGRAPH, LONG * 9, "d/0#1")
    huge = Section("d/0", "d", "0", "巨章", 1, blocks=(block,))
    assert portion((huge, *SECTIONS), "d") == (huge,)


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
    from talentdesk.render.spans import href

    assert href(following) in page.html
    assert opener.page(following).target == following
