"""Citations name document, year, section and paragraph in the language of the work."""

from dataclasses import replace

import pytest

from talentdesk.digest.citation import cite
from talentdesk.digest.pointers import pointers
from talentdesk.model import Document, Imprint, Section
from talentdesk.model.kinds import Style

REPORT = Document("shanghai-2023", "上海科技进步报告 2023", "zh", 2023, "report", "a.md")
LAW = Document("law", "科学技术进步法", "zh", 2021, "law", "a.md")
ENGLISH = Document("city", "Report on Talent", "en", 2023, "report", "a.md")
UNDATED = Document("notes", "Notes", "en", None, "text", "a.md")


def section(name: str, number: str, title: str = "人才") -> Section:
    return Section(f"shanghai-2023/{name}", "shanghai-2023", number, title, 1)


@pytest.mark.parametrize(
    ("document", "part", "paragraph", "line"),
    [
        (REPORT, None, "", "上海科技进步报告 2023[R]."),
        (REPORT, section("5.3", "5.3"), "", "上海科技进步报告 2023[R]. 第5.3节."),
        (REPORT, section("5", "5"), "", "上海科技进步报告 2023[R]. 第5章."),
        (REPORT, section("5.3", "5.3"), "7", "上海科技进步报告 2023[R]. 第5.3节第7段."),
        (REPORT, section("5.3-3-1", ""), "", "上海科技进步报告 2023[R]. 第5.3节“人才”."),
        (REPORT, section("s1", ""), "2", "上海科技进步报告 2023[R]. “人才”第2段."),
        (LAW, section("x", "第三条"), "", "科学技术进步法[Z]. 2021. 第三条."),
        (ENGLISH, section("5.3", "5.3"), "", "Report on Talent[R]. 2023. Section 5.3."),
        (ENGLISH, section("5", "5"), "7", "Report on Talent[R]. 2023. Chapter 5, para. 7."),
        (
            ENGLISH,
            section("5.3-2", "", "Visas"),
            "",
            "Report on Talent[R]. 2023. Section 5.3, “Visas”.",
        ),
        (UNDATED, None, "", "Notes[Z]."),
    ],
)
def test_names_the_place(document: Document, part: Section | None, paragraph: str, line: str):
    assert cite(document, part, paragraph) == line


@pytest.mark.parametrize(
    ("document", "part", "style", "line"),
    [
        (REPORT, section("5.3", "5.3"), Style.APA, "上海科技进步报告 2023. (2023). 第5.3节第7段."),
        (REPORT, section("5.3", "5.3"), Style.PLAIN, "《上海科技进步报告 2023》第5.3节第7段"),
        (LAW, section("x", "第三条"), Style.PLAIN, "《科学技术进步法》（2021年）第三条第7段"),
        (
            ENGLISH,
            section("5.3", "5.3"),
            Style.APA,
            "Report on Talent. (2023). Section 5.3, para. 7.",
        ),
        (
            ENGLISH,
            section("5.3", "5.3"),
            Style.PLAIN,
            "“Report on Talent” (2023), Section 5.3, para. 7",
        ),
        (UNDATED, section("1", "1"), Style.APA, "Notes. (n.d.). Chapter 1, para. 7."),
    ],
)
def test_other_styles(document: Document, part: Section, style: Style, line: str):
    assert cite(document, part, "7", style) == line


def test_who_issued_it_stands_first_and_many_are_cut_short():
    issuers = ("甲局", "乙局", "丙局", "丁局")
    document = Document("n", "通知", "zh", 2021, "policy", "n", imprint=Imprint(issuers=issuers))
    assert cite(document) == "甲局, 乙局, 丙局, 等. 通知[Z]. 2021."
    assert cite(document, style=Style.APA) == "甲局, 乙局, 丙局, 等. (2021). 通知."


@pytest.mark.parametrize(
    ("document", "style", "line"),
    [
        (REPORT, Style.GB, "上海科技进步报告 2023[R]. “人才”. TalentDesk转述."),
        (REPORT, Style.APA, "上海科技进步报告 2023. (2023). “人才”. TalentDesk转述."),
        (REPORT, Style.PLAIN, "《上海科技进步报告 2023》“人才”（TalentDesk转述）"),
        (ENGLISH, Style.GB, "Report on Talent[R]. 2023. “人才”. retold by TalentDesk."),
        (ENGLISH, Style.PLAIN, "“Report on Talent” (2023), “人才” (retold by TalentDesk)"),
    ],
)
def test_what_is_told_in_our_words_says_so_and_is_read_back(
    document: Document, style: Style, line: str
):
    assert cite(replace(document, bundled=True), section("s1", ""), "", style) == line
    (pointer,) = pointers(f"“所引”（{line}）", (document,))
    assert (pointer.heading, pointer.quotation) == ("人才", "所引")
    assert line.rstrip(".") == pointer.text
