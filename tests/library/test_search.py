"""What a search answers beyond its literal hits: stages with their labels, counts, order, help."""

from pathlib import Path

import pytest

from conftest import TEXTS
from talentdesk.library import Library
from talentdesk.model import Kind
from talentdesk.model.finding import Where
from talentdesk.model.kinds import Order
from talentdesk.model.plan import Fault, Match


@pytest.fixture
def desk(library: Library, tmp_path: Path) -> Library:
    """Give a library with a few texts of known words."""
    texts = {
        "channel": "1 通道\n\n为资深专家设绿色通道。\n\n2 讲习\n\n工程技术人员进修每年一次。\n",
        "titles": "3月1日，印发《关于本市进一步激发科技人员创新活力的若干意见》。\n",
        "pinyin": "1 名单\n\n战略科学家与科技领军人才入选。The postdoctoral stations opened.\n",
        "number": "1 依据\n\n按照沪人社规〔2021〕30号办理。\n",
        "law": "第一条 劳动者被拖欠工资的，可以向劳动行政部门投诉。\n\n"
        "第二条 用人单位应当按月支付工资。\n\n第三条 房屋租赁合同到期，押金应当退还。\n",
    }
    for name, text in texts.items():
        path = tmp_path / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        library.add(path, year=2024)
    return library


def related(library: Library, typed: str) -> list[tuple[Match, str, str]]:
    answer = library.search(typed)
    return [(hit.match, hit.form, hit.document) for hit in answer.related]


@pytest.mark.parametrize(
    ("typed", "match", "form", "document"),
    [
        ("green lane", Match.GLOSSARY, "绿色通道", "channel"),
        ("老专家", Match.SYNONYM, "资深专家", "channel"),
        ("培训 工程技术人员", Match.SYNONYM, "进修 工程技术人员", "channel"),
        ("战略科学加", Match.SPELLING, "战略科学家", "pinyin"),
        ("战列科学家", Match.SPELLING, "战略科学家", "pinyin"),
        ("绿色通到", Match.SPELLING, "绿色通道", "channel"),
        ("绿色同道", Match.SPELLING, "绿色通道", "channel"),
        ("绿通道资深专家", Match.BEST, "", "channel"),
        ("postdoctorl", Match.SPELLING, "postdoctoral", "pinyin"),
        ("kexuejia", Match.PINYIN, "科学家", "pinyin"),
        ("keji lingjun", Match.PINYIN, "科技领军", "pinyin"),
        ("老板一直拖欠工资不给怎么办", Match.BEST, "", "law"),
        ("租的房子押金不退怎么办?", Match.BEST, "", "law"),
    ],
)
def test_other_words_find_what_is_related_and_say_by_what(
    desk: Library, typed: str, match: Match, form: str, document: str
) -> None:
    answer = desk.search(typed)
    assert (answer.total, answer.hits) == (0, ())
    assert (match, form, document) in related(desk, typed)[:3]
    if form:
        assert (form, match) in {(each.text, each.match) for each in answer.forms}


def test_a_piece_of_other_words_is_no_near_spelling(library: Library, tmp_path: Path) -> None:
    text = (
        "使用绩效工资。\n\n年度使用绩效。\n\n加强使用绩效管理。\n\n使用期望高。\n\n经费使用齐全。\n"
    )
    (tmp_path / "usage.txt").write_text(text, encoding="utf-8")
    library.add(tmp_path / "usage.txt", year=2024)
    answer = library.search("试用期")
    assert (answer.total, answer.forms, answer.related) == (0, (), ())


def test_a_word_of_the_texts_is_a_near_spelling(library: Library, tmp_path: Path) -> None:
    text = "发放孵化器补贴。\n\n建设孵化器、加速器。\n\n各区孵化器。\n"
    (tmp_path / "hatching.txt").write_text(text, encoding="utf-8")
    library.add(tmp_path / "hatching.txt", year=2024)
    assert [form.text for form in library.search("孵化气").forms] == ["孵化器"]
    # Three characters with another one in them that neither sounds nor looks the same are too few.
    assert library.search("孵化箱").forms == ()


def test_what_is_a_hit_is_not_related_too(desk: Library) -> None:
    answer = desk.search("绿色通道", limit=50)
    hits = {(hit.kind, hit.ref) for hit in answer.hits}
    assert hits
    assert not hits & {(hit.kind, hit.ref) for hit in answer.related}


@pytest.mark.parametrize(
    "typed",
    [
        "科技人员创新活力若干意见",
        "若干意见激发科技人员活力",
        "《关于进一步激发科技人员创新活力的若干意见》",
        "关于本市进一步激发科技人员创新活力的若干意见",
    ],
)
def test_a_policy_title_with_words_missing_or_moved_is_found_first(
    desk: Library, typed: str
) -> None:
    first = desk.search(typed).hits[0]
    assert first.kind is Kind.POLICY
    assert "激发科技人员创新活力" in first.title


@pytest.mark.parametrize(
    "typed", ["火星移民", "人才 火星", "量子通信", "zzzz", "月球基地人才政策", "沪人社规[2021]31号"]
)
def test_what_is_not_there_is_not_found(desk: Library, typed: str) -> None:
    answer = desk.search(typed)
    assert (answer.total, answer.hits, answer.related) == (0, (), ())


def test_without_a_hit_the_words_that_would_have_some_are_suggested(desk: Library) -> None:
    suggestions = dict(desk.search("人才 火星").suggestions)
    assert set(suggestions) == {"人才"}
    assert suggestions["人才"] == desk.search("人才").total
    assert "绿色通道" in dict(desk.search("火星绿色通道").suggestions)


@pytest.mark.parametrize(
    "typed",
    ["沪人社规[2021]30号", "沪人社规（2021）30号", "沪人社规2021 30", "沪人社规〔2021〕第30号"],
)
def test_a_document_number_is_found_however_its_brackets_are_typed(
    desk: Library, typed: str
) -> None:
    hits = desk.search(typed).hits
    assert hits[0].document == "number"
    (mark,) = hits[0].snippet.marks
    assert hits[0].snippet.text[slice(*mark)].rstrip("号") == "沪人社规〔2021〕30"


def test_the_whole_title_comes_before_the_title_and_the_text(desk: Library) -> None:
    desk.add_all([TEXTS])
    hits = desk.search("职称评审", limit=100).hits
    order = [hit.where for hit in hits]
    assert order == sorted(order, key=list(Where).index)


def test_hits_are_counted_by_kind_document_year_and_month(report: Library) -> None:
    answer = report.search("办法", limit=1000)
    facets = answer.facets
    assert sum(n for _, n in facets.kinds) == answer.total
    assert dict(facets.documents) == {
        of: sum(hit.document == of for hit in answer.hits) for of in dict(facets.documents)
    }
    for year, count in facets.years:
        assert report.search("办法", year=year).total == count
        assert report.search(f"办法 年:{year}").total == count
    for month, count in facets.months:
        assert report.search(f"办法 日期:{month}").total == count


def test_what_is_not_dated_counts_for_the_month_of_its_document(library: Library) -> None:
    library.add(TEXTS / "law-amended.txt")
    facets = library.search("服务", document="law-amended").facets
    assert dict(facets.months)["2021-07"] > 1
    for month, count in facets.months:
        assert library.search("服务", document="law-amended", month=month).total == count
    for year, count in facets.years:
        assert library.search("服务", document="law-amended", year=year).total == count


def test_near_spellings_asked_for_are_marked(desk: Library) -> None:
    answer = desk.search("科学加~")
    assert {hit.snippet.text[slice(*hit.snippet.marks[0])] for hit in answer.hits} == {"科学家"}
    assert "科学家" in [needle.text for needle in answer.needles]
    refused = desk.search("单位 -科学加~")
    assert [needle.text for needle in refused.needles] == ["单位"]


def test_hits_come_in_the_order_asked_for(report: Library) -> None:
    by_date = report.search("办法", kinds=[Kind.EVENT], order=Order.DATE).hits
    dates = [hit.date.text for hit in by_date if hit.date]
    assert dates == sorted(dates, reverse=True)
    by_place = report.search("人才", kinds=[Kind.SECTION], limit=1000, order="place").hits
    places = [section.ref for section in report.sections()]
    assert [hit.ref for hit in by_place] == sorted((hit.ref for hit in by_place), key=places.index)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("文献:law 工资", 2),
        ("文献:law 工资 -拖欠", 1),
        ("工资 非 文献:law", 0),
        ("类型:政策 创新活力", 1),
        ("章节:讲习 进修", 1),
        ("年:2024 资深专家", 1),
        ("年:2023 资深专家", 0),
        ("日期:2024-03-01 类型:event", 1),
        ("日期>2024-03-01 类型:event 年:2024", 0),
        ('"押金 退还"~4', 1),
        ('"押金 退还"~1', 0),
        ("postd*", 1),
        ("科学加~", 1),
    ],
)
def test_fields_and_forms_narrow(desk: Library, typed: str, found: int) -> None:
    answer = desk.search(typed)
    own = [hit for hit in answer.hits if not hit.document.startswith("shanghai")]
    assert len(own) == found


def test_what_could_not_be_used_is_in_the_answer(desk: Library) -> None:
    (unused,) = desk.search("年:去年 工资").unused
    assert (unused.text, unused.fault) == ("年:去年", Fault.VALUE)


@pytest.mark.parametrize(
    "typed",
    [
        "老板拖欠工资怎么办",
        "公司拖欠工资,我能去哪里投诉?",
        "老板一直不发工资。我该找谁？能投诉吗？！",
        "请问：拖欠工资找谁投诉",
        "“拖欠工资”算不算违法",
        "工资（3个月）一直拖欠 我要投诉",
        "单位-拖欠工资-怎么投诉",
        "不按月付工资或者拖欠，非要投诉与否？",
        "我被拖欠工资了",
        "boss拖欠2024年工资怎么办",
        "类别:拖欠工资怎么办",
    ],
)
def test_a_question_is_answered_however_it_is_put(desk: Library, typed: str) -> None:
    answer = desk.search(typed)
    assert (answer.total, [hit.match for hit in answer.hits]) == (0, [])
    first = answer.related[0]
    assert (first.document, first.match) == ("law", Match.BEST)
    assert first.snippet.marks


def test_a_question_shows_the_paragraph_that_answers(library: Library) -> None:
    first = library.search("外国人A类认定要多少岁").related[0]
    assert first.snippet.text.startswith("A类")
    assert library.search("外国人B类认定要什么").related[0].snippet.text.startswith("B类")


def test_what_stands_to_the_letter_is_no_fault(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("1 说明\n\n注:人才名单，*见附件。文号：另行通知。\n", encoding="utf-8")
    library.add(path)
    for typed in ("注:人才", "*见附件", "文号："):
        answer = library.search(typed)
        assert answer.total >= 1
        assert answer.unused == ()
    assert [part.fault for part in library.search("注意:人才").unused] == [Fault.FIELD]


def test_a_title_of_one_character_comes_first(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text("1 概况\n\n瓷器很多，瓷瓷瓷。\n\n2 瓷\n\n另有其他。\n", encoding="utf-8")
    library.add(path)
    hits = library.search("瓷").hits
    assert [hit.title for hit in hits] == ["2 瓷", "1 概况"]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("A类认定条件", "A类 认定"),  # what is there of it, together and as it was typed
        ("Ａ類認定條件", "Ａ類 認定"),
        ("外国人A类认定条件", "A类 认定"),  # the rarest that are together
        ("外国专家怎么样云聚会", "外国专家 云聚会"),  # what only asks is no part of it
        ("2023年4月", "日期:2023-04"),
        ("2023年6月19日", "日期:2023-06-19"),
    ],
)
def test_the_first_suggestion_is_what_comes_nearest(
    report: Library, typed: str, offered: str
) -> None:
    answer = report.search(typed)
    assert answer.total == 0
    first, total = answer.suggestions[0]
    assert first == offered
    assert report.search(offered).total == total > 0


def test_a_number_is_shown_as_the_work_itself_says_it(report: Library) -> None:
    assert [hit.language for hit in report.search("2796").hits] == ["zh", "zh"]
    assert report.search("2,796 recommendations").hits[0].language == "en"


def test_the_criteria_are_related_to_a_query_with_a_word_for_them(report: Library) -> None:
    related = {hit.section: hit for hit in report.search("外国人A类认定条件").related[:2]}
    assert related["shanghai-2023/5.3-4-1"].snippet.text.startswith("A类")


def test_everyday_words_find_what_laws_say_for_them(library: Library, tmp_path: Path) -> None:
    law = (
        "第一条 持学习类居留证件的外国人需要勤工助学的，应当经所在学校同意。\n\n"
        "第二条 外国人应当遵守法律，学校应当管理外国人的学习。\n\n"
        "第三条 学校可以聘用外国人。\n\n第四条 本条例自公布之日起施行。\n"
    )
    (tmp_path / "law.txt").write_text(law, encoding="utf-8")
    library.add(tmp_path / "law.txt", year=2024)
    for typed in ("外国学生可以打工吗", "打工"):
        first = library.search(typed).related[0]
        assert (first.match, first.section) == (Match.BEST, "law/第一条")
        assert "勤工助学" in [first.snippet.text[slice(*mark)] for mark in first.snippet.marks]


@pytest.mark.parametrize("typed", ["打工", "孩子上学", "绿卡"])
def test_everyday_words_for_what_is_not_there_find_nothing(report: Library, typed: str) -> None:
    answer = report.search(typed)
    assert (answer.total, answer.related) == (0, ())


def test_other_words_are_shown_as_they_stand_in_the_texts(library: Library, tmp_path: Path) -> None:
    (tmp_path / "degrees.txt").write_text("Every PhD in STEM fields counts.\n", encoding="utf-8")
    library.add(tmp_path / "degrees.txt", year=2024)
    assert "PhD" in {form.text for form in library.search("doctorate").forms}


def test_an_english_plural_is_the_term_of_the_glossary(report: Library) -> None:
    assert report.search("graduate students").related


@pytest.mark.parametrize("typed", ["我国 人才", "人才 了", "自我 人才"])
def test_what_names_oneself_in_passing_is_no_question(report: Library, typed: str) -> None:
    answer = report.search(typed)
    assert (answer.total, answer.related) == (0, ())
    assert "人才" in dict(answer.suggestions)


def test_a_tilde_within_a_phrase_is_no_distance(report: Library) -> None:
    answer = report.search('"~人才" 引进')
    assert (answer.total, answer.unused) == (0, ())


def test_a_hit_in_a_table_shows_its_cells_without_what_parts_them(
    library: Library, tmp_path: Path
) -> None:
    rows = "| 类别 | 人数 |\n|---|---|\n" + r"| 特设\|专设 | 七十七名 |" + "\n| 甲 | |\n"
    (tmp_path / "名额.md").write_text(f"# 名额\n\n## 1 研究生\n\n{rows}", encoding="utf-8")
    library.add(tmp_path / "名额.md")
    for words in ("七十七名", "专设"):
        (hit,) = library.search(words, kinds=(Kind.SECTION,), document="名额").hits
        assert hit.snippet.text == "特设|专设 · 七十七名"
        ((start, end),) = hit.snippet.marks
        assert hit.snippet.text[start:end] == words
