"""``cite`` and ``verify`` on the command line."""

from pathlib import Path

import pytest

from cli.conftest import Run

LINE = "上海科技进步报告 2023[R]. 第5.3节第6段. TalentDesk转述."


def test_cite_in_every_style(run: Run) -> None:
    assert run("cite", "5.3#6").out == f"{LINE}\n"
    assert run("cite", "5.3#6", "--style", "apa").out.startswith("上海科技进步报告 2023. (2023).")
    plain = run("cite", "5.3#6", "--style", "plain").out
    assert plain == "《上海科技进步报告 2023》第5.3节第6段（TalentDesk转述）\n"
    assert run("cite", "5.3#6", "--json").json == [{"ref": "shanghai-2023/5.3#6", "citation": LINE}]


def test_which_document_was_chosen_is_said(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "own.md"
    file.write_text("# 甲市报告 2023\n\n## 5.3 改革\n\n新增学科组3个。\n", encoding="utf-8")
    run("import", str(file))
    for command in (("cite",), ("cite", "--quote"), ("show", "--edition", "en")):
        done = run(*command, "5.3#1")
        assert "own/5.3#1; the same number stands in shanghai-2023/5.3#1" in done.err
    assert "甲市报告" in run("cite", "5.3#1").out
    assert "shanghai-2023/5.3" in run("figures", "--section", "5.3").err
    assert run("cite", "own/5.3#1").err == ""


def test_cite_writes_files_for_reference_managers(run: Run, tmp_path: Path) -> None:
    bib, ris = tmp_path / "a.bib", tmp_path / "a.ris"
    done = run("cite", "5.3", "5.2#4", "--bibtex", str(bib), "--ris", str(ris))
    assert (done.status, done.out) == (0, "")
    assert bib.read_text(encoding="utf-8").count("@techreport{") == 2
    assert "note = {第5.3节. TalentDesk转述}" in bib.read_text(encoding="utf-8")
    assert "N1  - 第5.2节第4段. TalentDesk转述\r\n" in ris.read_bytes().decode()
    assert ris.read_bytes().count(b"ER  - \r\n") == 2


@pytest.mark.parametrize(
    "ref", ["policy:上海市自然科学研究人员职称评审办法", "5.3-3-1", "shanghai-2023"]
)
def test_whatever_has_a_place_can_be_cited(run: Run, ref: str) -> None:
    assert "上海科技进步报告 2023[R]." in run("cite", ref).out


@pytest.mark.parametrize("style", ["gb", "apa", "plain"])
def test_what_is_quoted_is_verified(run: Run, tmp_path: Path, style: str) -> None:
    quoted = run("cite", "5.3#6", "5.2#4", "--quote", "--style", style).out
    assert quoted.count("TalentDesk转述") == 2
    file = tmp_path / "答复.txt"
    file.write_text(quoted, encoding="utf-8")
    done = run("verify", str(file), "--json")
    assert done.status == 0
    assert [of["standing"] for of in done.json] == ["stands", "stands"]
    assert [of["ref"] for of in done.json] == ["shanghai-2023/5.3#6", "shanghai-2023/5.2#4"]


def test_a_quotation_that_does_not_stand_is_status_1(run: Run) -> None:
    quoted = run("cite", "5.3#6", "--quote").out
    done = run("verify", quoted.replace("2个", "9个"))
    assert done.status == 1
    assert "worded otherwise" in done.out
    assert "新增专业学科组2个" in done.out
    assert "1 citation, 1 wrong." in done.err


def test_a_wrong_paragraph_is_told_and_a_place_alone_has_a_sign_of_its_own(run: Run) -> None:
    quoted = run("cite", "5.3#6", "--quote").out
    done = run("verify", quoted.replace("第6段", "第九十九段"))
    assert done.status == 1
    assert done.out.startswith("✗ the place has no such paragraph: 上海科技进步报告 2023")
    assert "now at shanghai-2023/5.3#6" in done.out
    alone = run("verify", LINE)
    assert (alone.status, alone.out[0]) == (0, "○")
    assert run("verify", LINE, "--json").json[0]["holds"] is None
    assert run("verify", quoted).out[0] == "✓"
    long = run("verify", quoted.strip() + "此后再无引文" * 30)  # longer than a name may be
    assert (long.status, long.out[0]) == (0, "✓")


def test_a_text_without_citations_does_not_pass(run: Run) -> None:
    done = run("verify", "没有引文。")
    assert done.status == 1
    assert "no citation" in done.err


def test_a_file_that_is_not_there_is_not_taken_for_a_text(run: Run, tmp_path: Path) -> None:
    done = run("verify", str(tmp_path / "none.docx"))
    assert done.status == 1
    assert "there is no such file" in done.err


@pytest.mark.parametrize("form", ["text", "markdown", "html", "word"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_was_printed_is_verified_paragraph_by_paragraph(
    run: Run, tmp_path: Path, form: str, language: str
) -> None:
    file = (
        tmp_path / f"a.{ {'text': 'txt', 'markdown': 'md', 'html': 'html', 'word': 'docx'}[form] }"
    )
    run("print", "5", "5.3", f"--{form}", str(file), "--language", language)
    done = run("verify", str(file), "--json")
    assert done.status == 0
    quoted = [check for check in done.json if check["quotation"]]
    assert len(quoted) >= 6
    assert {check["standing"] for check in quoted} == {"stands"}


@pytest.mark.parametrize("ref", ["5.3", "law/第二条"])
def test_the_head_of_a_printed_page_is_no_citation(run: Run, tmp_path: Path, ref: str) -> None:
    law, file = tmp_path / "law.md", tmp_path / "a.pdf"
    law.write_text(
        "# 甲市人才条例\n\n## 第一章　总则\n\n第一条　为了流动，制定本条例。\n\n"
        "第二条　个人应当告知。\n\n第三条　本条例施行。\n",
        encoding="utf-8",
    )
    run("import", str(law))
    assert run("print", ref, "law/第一条", "--pdf", str(file), "--apart").status == 0
    told = run("verify", str(file), "--json").json
    assert told
    assert all("[" in check["citation"] or "/" in check["citation"] for check in told), told


def test_a_printed_line_that_was_changed_is_found(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    run("print", "5.3", "--what", "sections", "--markdown", str(file))
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("放权松绑", "放权收紧"), encoding="utf-8")
    done = run("verify", str(file), "--json")
    assert done.status == 1
    assert {check["standing"] for check in done.json} == {"stands", "changed", "place stands"}


def test_a_row_of_a_table_is_quoted_by_its_cells(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "table.md"
    file.write_text(
        "# 目录\n\n## 一、标准\n\n分为各类。\n\n| 类别 | 人才 | 奖励 | 备注 |\n|---|---|---|---|\n"
        "| A类 | 外国高端人才 | 25万元 | 一次 |\n| B类 | 外国专业人才 | 10万元 | 分期 |\n",
        encoding="utf-8",
    )
    run("import", str(file))
    quoted = run("cite", "table/一#3", "--quote").out
    assert quoted == "“A类 · 外国高端人才 · 25万元 · 一次”（目录[Z]. 第一部分第3段.）\n"
    said = "“A类 外国高端人才 25万元”（table/一#3）"
    for text in (quoted, said, "“| A类 | 外国高端人才 |”（table/一#3）"):
        assert [of["standing"] for of in run("verify", text, "--json").json] == ["stands"]
    (wrong,) = run("verify", said.replace("25", "35"), "--json").json
    assert (wrong["standing"], wrong["now"]) == ("changed", "A类 · 外国高端人才 · 25万元 · 一次")


@pytest.mark.parametrize("style", ["gb", "apa", "plain"])
def test_a_law_is_cited_by_paragraph_and_item(run: Run, tmp_path: Path, style: str) -> None:
    file = tmp_path / "law.md"
    items = "\n\n".join(f"（{n}）第{n}种行为；" for n in "一二三四五六七八九十")
    file.write_text(
        f"# 甲市人才条例\n\n## 第一章　总则\n\n第一条　为了流动，制定本条例。\n\n"
        f"第二条　不得有下列行为：\n\n{items}\n\n第三条　单位应当告知。\n\n"
        "个人有下列情形的，应当说明：\n\n（一）在职；\n\n（二）退休。\n\n第四条　本条例施行。\n",
        encoding="utf-8",
    )
    run("import", str(file))
    places = {"第一条#1": "第一条", "第二条#11": "第二条第（十）项", "第三条#2": "第三条第二款"}
    places["第三条#4"] = "第三条第二款第（二）项"
    for ref, named in places.items():
        line = run("cite", f"law/{ref}", "--quote", "--style", style).out
        assert line.rstrip("）.\n").endswith(named)
        (check,) = run("verify", line, "--json").json
        assert (check["standing"], check["found"]) == ("stands", f"law/{ref}")
    assert run("cite", "law/s1").out == run("cite", "law").out == "甲市人才条例[Z].\n"
    assert run("cite", "law/第三条#4", "--json").json[0]["ref"] == "law/第三条#4"


def test_citations_of_numbered_headings_are_read_back(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "notice.txt"
    file.write_text(
        "甲市人才工作意见\n\n各区：\n\n第一章　引进\n\n一、对象\n\n引进的人才应当取得学位。\n\n"
        "（一）条件\n\n年龄不超过四十岁。\n\n第二章　培养\n\n一、方式\n\n培养以项目为主。\n",
        encoding="utf-8",
    )
    run("import", str(file))
    for ref in ("第一章一#1", "第一章一（一）#1", "第二章一#1"):
        line = run("cite", f"notice/{ref}", "--quote").out
        assert ref.partition("#")[0].replace("章一", "章第一部分") in line
        text = tmp_path / "text.txt"
        text.write_text(line, encoding="utf-8")
        (check,) = run("verify", str(text), "--json").json
        assert check["standing"] == "stands", line
        text.write_text(line.replace("“", "“不是这样，"), encoding="utf-8")
        assert run("verify", str(text), "--json").json[0]["standing"] != "stands"
