"""What official texts and laws say of themselves: number, issuers, dates."""

from dataclasses import replace

import pytest

from talentdesk.model import Imprint
from talentdesk.sources.imprint import version
from talentdesk.sources.reading import Source
from talentdesk.sources.understanding import understand


def said(text: str, name: str = "a.txt") -> Imprint:
    source = Source(name, "", tuple(text.splitlines()))
    document, _, _ = understand(source, "doc", year=None, title=None, origin="", bundled=False)
    return document.imprint


BODY = "\n\n各区：\n\n一、甲\n\n文。\n\n二、乙\n\n文。\n\n"


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("示人规〔2021〕30号", "示人规〔2021〕30号"),
        ("示人规[2021]30号", "示人规〔2021〕30号"),
        ("示人规（2021）第30号", "示人规〔2021〕30号"),
        ("文号：示府办发【2021】 3 号", "示府办发〔2021〕3号"),
        ("（示人规〔二〇二一〕三十号）", "示人规〔2021〕30号"),
    ],
)
def test_document_numbers_in_any_brackets(printed: str, number: str) -> None:
    assert said(f"示范市科技局关于甲的通知\n{printed}{BODY}").number == number


def test_a_number_in_a_sentence_is_a_reference_and_not_the_documents_own() -> None:
    text = f"关于甲的通知\n\n根据《乙办法》（示府发〔2019〕8号）的要求，通知如下。{BODY}"
    assert said(text).number is None


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("2021年3月1日 示范省人民政府令第二十号公布", "示范省人民政府令第20号"),
        ("示范省人民政府令\n（第7号）", "示范省人民政府令第7号"),
        (
            "2021年3月1日 示范省人民政府令第20号公布\n\n2023年3月1日 《甲决定》第一次修订",
            None,
        ),
        ("（2021年3月1日示范省人民政府令第20号发布）", "示范省人民政府令第20号"),
    ],
)
def test_numbers_of_orders(head: str, number: str | None) -> None:
    text = f"示范省实验室条例\n{head}\n第一条 甲\n第二条 乙\n第三条 丙\n"
    assert said(text).number == number


def test_a_signature_gives_issuers_and_the_day_of_issue() -> None:
    found = said(
        f"关于甲的通知{BODY}示范市科技局　　示范市财政局\n2021年3月1日\n\n（此件公开发布）\n"
    )
    assert found.issuers == ("示范市科技局", "示范市财政局")
    assert found.issued is not None
    assert found.issued.text == "2021-03-01"


def test_several_issuers_in_a_title() -> None:
    assert said(f"示范市科技局 示范市财政局关于甲的通知{BODY}").issuers == (
        "示范市科技局",
        "示范市财政局",
    )


def test_the_last_adoption_counts_and_publication_is_another_day() -> None:
    head = "（2015年3月20日通过　2021年6月30日修订　2021年7月2日公布　自2021年10月1日起施行）"
    found = said(f"示范市服务条例\n{head}\n第一条 甲\n第二条 乙\n第三条 丙\n")
    assert found.adopted is not None
    assert found.issued is not None
    assert found.effective is not None
    assert (found.adopted.text, found.issued.text) == ("2021-06-30", "2021-07-02")
    assert found.effective.text == "2021-10-01"


def test_in_force_from_the_day_of_issue() -> None:
    text = f"关于甲的通知{BODY}本通知自印发之日起施行。\n\n示范市科技局\n2021年3月1日\n"
    found = said(text)
    assert found.effective == found.issued
    assert found.effective is not None


@pytest.mark.parametrize(
    "text", [f"关于甲的通知{BODY}", "一段文字。2021年3月1日举行活动。", "5 甲\n\n5.1 乙\n\n文。"]
)
def test_what_is_not_said_stays_unknown(text: str) -> None:
    assert replace(said(text), title="") == Imprint()


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("甲法(2023-03-13).md", "2023-03-13"),
        ("甲法20230313.txt", "2023-03-13"),
        ("甲法(2023-13-13).md", None),
        ("甲2023.txt", None),
    ],
)
def test_the_date_in_a_files_name_is_its_version(name: str, date: str | None) -> None:
    found = version(name)
    assert (found.text if found else None) == date
