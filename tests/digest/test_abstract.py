"""An abstract tells more of its section than the section's opening does, in no more room."""

from talentdesk.digest.abstract import extract, whole_sentences
from talentdesk.digest.central import central_terms
from talentdesk.library import Library
from talentdesk.model import Block, BlockKind, Section


def section(*texts: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Section:
    blocks = tuple(Block(kind, text, f"d/1#{n}") for n, text in enumerate(texts, 1))
    return Section("d/1", "d", "1", "人才", 1, blocks=blocks)


def text_of(blocks: tuple[Block, ...]) -> str:
    return "".join(block.text for block in blocks)


def test_a_sentence_that_tells_facts_is_preferred_to_one_that_tells_none():
    of = section(
        "这一段话说得很长却并没有讲出什么内容来只是铺陈了一番情形而已。"
        "2023年4月13日，有关部门举办人才交流活动。这里又说了一些无关紧要的话语来充数。"
    )
    (only,) = extract((of,), "zh", room=24)
    assert only.text == "2023年4月13日，有关部门举办人才交流活动。"


def test_the_opening_comes_first_where_there_is_room_for_both():
    of = section("人才工作有了新的进展。", "2023年4月13日，有关部门举办人才交流活动。")
    assert [b.paragraph for b in extract((of,), "zh", room=60)] == ["1", "2"]


def test_sentences_stand_in_reading_order_and_neighbours_come_as_one():
    first, second = "2023年4月1日，甲部门办了活动。", "2023年5月1日，乙部门办了活动。"
    assert [b.text for b in extract((section(first + second),), "zh", room=60)] == [first + second]
    apart = section(first + "中间一句没有什么内容可言。" + second)
    assert [b.text for b in extract((apart,), "zh", room=42)] == [first, second]


def test_room_is_kept_to_where_any_sentence_fits():
    of = section("甲" * 40 + "。", "2023年4月13日，举办了交流活动。", "丙" * 40 + "。")
    assert len(text_of(extract((of,), "zh", room=30))) <= 30


def test_a_text_too_short_for_a_quarter_still_has_an_abstract():
    assert text_of(extract((section("短短一句话而已，没有别的。"),), "zh"))
    assert extract((section(),), "zh") == ()


def test_a_semicolon_ends_no_sentence():
    assert [text for _, text in whole_sentences("一；二。三；四。五；")] == [
        "一；二。",
        "三；四。",
        "五；",
    ]


def test_central_terms_are_what_recurs_by_itself():
    terms = central_terms(["职称评审改革", "职称评审委员会", "职称评审的渠道", "天气"], "zh")
    assert max(terms, key=terms.__getitem__) == "职称评审"
    assert "称评" not in terms
    english = central_terms(["The title review board", "A title review and the board"], "en")
    assert "title review" in english
    assert "the" not in english


def test_keeps_more_facts_than_the_first_three_sentences(report: Library):
    kept = {"abstract": 0, "opening": 0}
    for part in report.sections():
        tree = report.subtree(part.ref)
        text = "".join(block.text for s in tree for block in s.blocks)
        if len(text) < 300:
            continue
        inside = {s.ref for s in tree}
        figures = [f for f in report.figures(part.document) if f.section in inside]
        policies = [p for p in report.policies(part.document) if inside & set(p.sections)]
        facts = {f.text for f in figures} | {p.title for p in policies}
        room = len(text) // 4
        abstract = text_of(extract(tree, "zh", policies, figures, year=2023, room=room))
        said = [t for s in tree for b in s.blocks for _, t in whole_sentences(b.text)]
        assert len(abstract) <= room
        kept["abstract"] += sum(fact in abstract for fact in facts)
        kept["opening"] += sum(fact in "".join(said[:3]) for fact in facts)
    assert kept["abstract"] > 2 * kept["opening"] > 0


def test_dates_of_english_sentences_count_too():
    said = "Nothing of any weight is told in this rather long first sentence of the text. "
    of = section(said * 2 + "On 19 June 2023 the city issued its rules. " + said)
    assert "19 June" in text_of(extract((of,), "en", room=60))
