"""Finding the place of a note again: by its words, or saying that it is gone."""

import pytest

from talentdesk.model.note import Colour, Note, NoteKind, Passage, State, around, find_again

TEXT = "为业绩突出的中青年人才、海外人才开通职称评审“绿色通道”，名额不限。"


def highlight(ref: str, text: str, words: str, nth: int = 0) -> Note:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    before, after = around(text, start, start + len(words))
    return Note(
        "1", NoteKind.HIGHLIGHT, ref, words, colour=Colour.GREEN, before=before, after=after
    )


def paragraph(ref: str, text: str) -> Note:
    return Note("2", NoteKind.NOTE, ref, text, text="要问")


def test_it_is_where_it_was() -> None:
    found = find_again(highlight("d/1#1", TEXT, "绿色通道"), [Passage("d/1#1", TEXT)])
    assert (found.state, found.ref, found.start) == (State.THERE, "d/1#1", TEXT.index("绿色"))


def test_of_the_same_words_twice_in_a_paragraph_the_marked_ones_are_found() -> None:
    text = "人才高地引人才，人才是第一资源。"
    found = find_again(highlight("d/1#1", text, "人才", nth=2), [Passage("d/1#1", f"按：{text}")])
    assert found.start == 2 + text.index("人才是")


def test_it_is_found_where_the_paragraph_went() -> None:
    now = [Passage("d/1#1", "新的一段。"), Passage("d/2#4", TEXT, "2 评价")]
    for note in (highlight("d/1#1", TEXT, "绿色通道"), paragraph("d/1#1", TEXT)):
        found = find_again(note, now)
        assert (found.state, found.ref, found.title) == (State.MOVED, "d/2#4", "2 评价")


def test_the_same_few_words_elsewhere_are_not_taken_for_it() -> None:
    note = highlight("d/1#1", "对人才分类评价。", "人才")
    now = [
        Passage("d/1#1", "已删去。"),
        Passage("d/1#2", "引进人才。"),
        Passage("d/1#3", "人才多。"),
    ]
    assert find_again(note, now).state is State.GONE


def test_a_paragraph_that_was_reworded_is_found_and_told_to_be_changed() -> None:
    now = [Passage("d/1#1", TEXT.replace("名额不限", "名额另定")), Passage("d/1#2", "别的。")]
    assert find_again(paragraph("d/1#1", TEXT), now).state is State.CHANGED


def test_what_is_nowhere_is_gone_and_keeps_its_name() -> None:
    note = Note("3", NoteKind.BOOKMARK, "d/9#9", TEXT, label="9 旧章")
    found = find_again(note, [Passage("d/1#1", "完全不同的内容。")])
    assert (found.state, found.ref, found.title) == (State.GONE, "", "9 旧章")


def test_a_paragraph_is_not_taken_for_a_heading_or_an_event() -> None:
    now = [Passage("event:d/1#1", TEXT), Passage("d/1", TEXT[:-1])]
    assert find_again(paragraph("d/1#1", TEXT[1:] + "。"), now).state is State.GONE


@pytest.mark.parametrize(
    ("ref", "document"),
    [("d/1#2", "d"), ("d", "d"), ("event:d/5#1", "d"), ("figure:d/5#1.2", "d"), ("policy:甲", "")],
)
def test_a_note_knows_its_document(ref: str, document: str) -> None:
    assert Note("1", NoteKind.NOTE, ref, "").document == document


def test_a_highlight_over_paragraphs_is_found_where_they_went_together() -> None:
    rows = ("特设岗 · 77人", "博士生 · 5.3万人", "硕士生 · 19万人")
    quote = "77人\n博士生 · 5.3万人\n硕士"
    note = Note("4", NoteKind.HIGHLIGHT, "d/1#2", quote, colour=Colour.BLUE, before="特设岗 · ")
    here = [Passage("d/1", "1 名额"), *(Passage(f"d/1#{n}", t) for n, t in enumerate(rows, 2))]
    found = find_again(note, here)
    assert (found.state, found.ref, found.start) == (State.THERE, "d/1#2", len("特设岗 · "))
    moved = [Passage("d/1#1", "新的。"), Passage("d/1", "1 名额"), Passage("", "|---|")]
    moved += [Passage(f"d/1#{n}", text) for n, text in enumerate(rows, 5)]
    found = find_again(note, moved)
    assert (found.state, found.ref, found.start) == (State.MOVED, "d/1#5", len("特设岗 · "))
    apart = [*moved[:4], Passage("d/1#9", "插进的一行"), *moved[4:]]
    assert find_again(note, apart).state is State.GONE


def test_a_row_quoted_as_it_is_printed_is_found_in_its_line_and_given_as_it_is_told() -> None:
    rows = [
        Passage("d/1#1", "教师 · 12 · 12", row=True),
        Passage("d/1#2", "硕士生 · 120人", row=True),
    ]
    printed = "| 教师 | 12 | 12 |"
    found = find_again(paragraph("d/1#1", printed), rows, "教师 · 12 · 12")
    assert (found.state, found.note.quote) == (State.THERE, "教师 · 12 · 12")
    second = find_again(highlight("d/1#1", printed, "12", nth=1), rows, "12")
    assert (second.state, second.start) == (State.THERE, len("教师 · 12 · "))
    first = find_again(highlight("d/1#1", printed, "12"), rows, "12")
    assert (first.state, first.start) == (State.THERE, len("教师 · "))
    moved = find_again(highlight("d/9#9", printed, "12", nth=1), rows, "12")
    assert (moved.state, moved.ref, moved.start) == (State.MOVED, "d/1#1", len("教师 · 12 · "))


def test_of_a_changed_row_the_quotation_that_is_more_like_it_is_given() -> None:
    row = [Passage("d/1#1", "甲|乙 · 6万元", row=True)]
    for quote, line in (
        ("甲|乙 · 5万元", "甲 · 乙 · 5万元"),
        (r"| 甲\|乙 | 5万元 |", "甲|乙 · 5万元"),
    ):
        found = find_again(paragraph("d/1#1", quote), row, line)
        assert (found.state, found.note.quote) == (State.CHANGED, "甲|乙 · 5万元")


def test_a_paragraph_that_is_no_row_is_not_looked_for_as_one() -> None:
    text = "|教师|三百人，其中女教师一百二十人"
    told = Passage("d/1#1", "教师 · 三百人，其中女教师一百二十人")
    assert find_again(paragraph("d/1#1", text), [told], told.text).state is State.CHANGED
    assert find_again(paragraph("d/1#1", text), [Passage("d/1#1", text)]).note.quote == text
