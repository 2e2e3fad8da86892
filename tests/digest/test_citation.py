"""Citations name document, year, section and paragraph in the language of the work."""

import pytest

from talentdesk.digest.citation import cite
from talentdesk.model import Document, Section

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
