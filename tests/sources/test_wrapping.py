"""Lines broken to fit a page, joined again; and those that only look like it."""

from talentdesk.sources.page import laid_out

WRAPPED = """云溪市科学技术协会２０２２年工作总结

全市科协系统认真执行《云溪市科学技术普及条
例》，各项工作取得新进展，公民具备科学素质
的比例达到13.8%，比上年提高2.1个百分点。

二、科学普及

三月以来，市政府办公室印发《云溪市全民科学
素质提升方案》，市科协修订科普基地认定办法，
新认定科普基地十八家，举办主场活动，线上线
下参与群众五万人次，慰问困难科技工作者百余
人，发放慰问金二十八万元。

- 3 -

会员队伍不断壮大，全市共有市级学会八十六个，
会员四万余人，新建企业科协三十七家。
"""


def test_broken_lines_become_paragraphs_and_headings_stay() -> None:
    page = laid_out(WRAPPED.splitlines(), markdown=False)
    text = [line for line in page.lines if line]
    assert len(text) == 5
    assert text[1].startswith("全市科协系统")
    assert text[1].endswith("2.1个百分点。")
    assert text[2] == "二、科学普及"
    assert "《云溪市全民科学素质提升方案》" in text[3]
    assert page.asides == ("- 3 -",)
    assert "".join(text).replace("\n", "") == "".join(
        line for line in WRAPPED.splitlines() if line != "- 3 -"
    )


def test_lists_of_names_and_whole_paragraphs_stay_apart() -> None:
    names = [f"示范市第{number}人民医院科研创新平台建设项目组" for number in "一二三四五六七八九"]
    assert laid_out(names, markdown=False).lines == tuple(names)
    sentences = [
        f"第{number}段讲的是人才工作的一个方面，说完为止。" for number in "一二三四五六七八"
    ]
    assert laid_out(sentences, markdown=False).lines == tuple(sentences)


def test_a_title_drawn_out_over_the_line_is_read_as_one() -> None:
    page = laid_out(["政 府 工 作 报 告", "", "文字。"], markdown=False)
    assert page.lines[0] == "政府工作报告"


def test_rows_of_a_table_and_entries_of_a_list_stay_apart() -> None:
    rows = [
        f"| 张{c}，甲大学教授、博士生导师，长期从事材料研究 | 5{i}万元 |"
        for i, c in enumerate("一二三四五六七八")
    ]
    days = [
        f"{i}月5日，市委召开全市人才工作会议，部署引才育才用才各项工作，任务{i}项"
        for i in range(1, 9)
    ]
    people = [
        f"张{c}　男，1980年5月出生，甲大学教授，长期从事新材料研究工作" for c in "一二三四五六七八"
    ]
    for lines in (rows, days, people):
        assert laid_out(lines, markdown=False).lines == tuple(lines)


def test_a_row_of_numbers_is_no_drawn_out_title() -> None:
    assert laid_out(["1 2 3 4 5 6 7 8 人"], markdown=False).lines == ("1 2 3 4 5 6 7 8 人",)
