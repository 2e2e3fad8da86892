"""Policies: what the words around a title say of it, and what a text says of itself."""

from collections.abc import Callable
from pathlib import Path

import pytest

from talentdesk.extract.reading import draw_out
from talentdesk.model import Policy, Reading, Status
from talentdesk.sources.reading import Source, read
from talentdesk.sources.understanding import understand

Tell = Callable[[str], Reading]
HEAD = "甲市人才工作\n\n"


def one(told: Reading) -> Policy:
    (policy,) = told.policies
    return policy


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("4月1日，发布《甲市人才办法》。", Status.ISSUED),
        ("《甲市人才办法》印发。", Status.ISSUED),
        ("研究起草《甲市人才办法》。", Status.DRAFTING),
        ("加快出台《甲市人才办法》。", Status.DRAFTING),
        ("《甲市人才办法（征求意见稿）》有12条。", Status.DRAFTING),
        ("深入落实《甲市人才办法》。", Status.IN_FORCE),
        ("依照《甲市人才办法》处理。", Status.UNKNOWN),
        ("根据《甲市人才办法》，制定本规定。", Status.UNKNOWN),
        ("《甲市人才办法》已印发，自2023年5月1日起施行。", Status.ISSUED),
        ("印发《甲市人才办法》，自2023年5月1日起试行。", Status.PILOT),
        ("4月1日，发布《甲市人才办法（试行）》。", Status.ISSUED),
        ("《甲市人才办法》同时废止。", Status.REPEALED),
        ("应当发布《甲市人才办法》。", Status.UNKNOWN),
        ("制定《甲市人才办法》。", Status.UNKNOWN),
        ("违反《甲市人才办法》。", Status.UNKNOWN),
    ],
)
def test_the_status_is_what_the_words_beside_the_title_say(
    tell: Tell, text: str, status: Status
) -> None:
    assert one(tell(HEAD + text)).status is status


def test_dates_number_issuer_and_term(tell: Tell) -> None:
    policy = one(
        tell(
            f"{HEAD}2022年3月5日，市科技局、市财政局联合印发《甲市人才办法》（甲科规[2022]4号），"
            "自2022年4月1日起施行，有效期5年。"
        )
    )
    assert policy.issued
    assert policy.issued.text == "2022-03-05"
    assert policy.effective
    assert policy.effective.text == "2022-04-01"
    assert policy.expires
    assert policy.expires.text == "2027-03-31"
    assert (policy.issuer, policy.number) == ("市科技局、市财政局", "甲科规〔2022〕4号")


def test_titles_in_a_row_share_their_verb(tell: Tell) -> None:
    told = tell(f"{HEAD}4月1日发布《甲办法》《乙细则》和《丙方案》，推动落实《丁意见》。")
    assert [(p.title, p.status) for p in told.policies] == [
        ("甲办法", Status.ISSUED),
        ("乙细则", Status.ISSUED),
        ("丙方案", Status.ISSUED),
        ("丁意见", Status.IN_FORCE),
    ]


def test_aliases_and_short_titles_mean_the_full_one(tell: Tell) -> None:
    told = tell(
        f"{HEAD}发布《甲市人才引进若干措施》（以下简称《引才十条》）。\n\n"
        "依据《甲市人才条例》办理。\n\n落实《引才十条》，执行《条例》。"
    )
    assert [policy.title for policy in told.policies] == ["甲市人才引进若干措施", "甲市人才条例"]
    assert told.policies[0].aliases == ("引才十条",)
    assert [len(policy.places) for policy in told.policies] == [2, 2]


def test_a_short_title_without_a_full_one_and_books_are_no_policies(tell: Tell) -> None:
    assert not tell(
        f"{HEAD}依据《条例》，阅读《人才故事》，加入《某某公约》，订阅《科学》。"
    ).policies


def test_what_is_issued_by_nobody_named_has_no_issuer(tell: Tell) -> None:
    assert one(tell(f"{HEAD}进一步优化服务，发布《甲市人才办法》。")).issuer is None


def test_a_policy_is_told_of_by_itself_in_its_imprint(tell: Tell) -> None:
    told = tell(
        "甲市人才奖励办法\n\n甲府规〔2021〕5号\n\n一、总则\n\n奖励人才。\n\n二、附则\n\n"
        "本办法自2021年10月1日起施行，有效期5年。《甲市旧办法》同时废止。\n\n"
        "甲市人民政府\n\n2021年8月20日\n"
    )
    own, old = told.policies
    assert (own.title, own.status) == ("甲市人才奖励办法", Status.ISSUED)
    assert own.expires
    assert own.expires.text == "2026-09-30"
    assert (own.number, own.full_text) == ("甲府规〔2021〕5号", None)
    assert (old.title, old.status) == ("甲市旧办法", Status.REPEALED)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("发布《甲〈乙的办法》。", ["甲〈乙的办法"]),
        ("发布《没有结束，又发布《甲办法》。", ["甲办法"]),
        ("发布《关于修改《甲法》的决定》。", ["关于修改《甲法》的决定"]),
        ("发布" + "《" * 300 + "办法" + "》" * 300, []),
    ],
)
def test_bad_marks_hide_no_other_title(tell: Tell, text: str, titles: list[str]) -> None:
    assert [policy.title for policy in tell(HEAD + text).policies] == titles


def test_a_trial_text_repealed_is_not_the_text_that_replaced_it(tell: Tell) -> None:
    told = tell(
        f"{HEAD}2023年5月6日，市人社局印发《甲市办法》，自2023年6月1日起施行，"
        "原《甲市办法（试行）》同时废止。\n"
    )
    assert [(p.ref, p.status.value) for p in told.policies] == [
        ("policy:甲市办法", "issued"),
        ("policy:甲市办法（试行）", "repealed"),
    ]


def test_editions_of_different_years_are_different_policies(tell: Tell) -> None:
    told = tell(
        f"{HEAD}《产业目录（2020年版）》于2020年12月27日发布。"
        "《产业目录（2022年版）》自2023年1月1日起施行。\n"
    )
    assert [p.title for p in told.policies] == ["产业目录（2020年版）", "产业目录（2022年版）"]


def test_dates_of_another_policy_are_not_the_documents_own(tell: Tell) -> None:
    told = tell(
        "关于做好甲工作的意见\n\n甲政发〔2023〕5号\n\n各区：\n\n"
        "《甲省人才条例》已于2022年5月1日公布，自2022年7月1日起施行。现提出意见如下。\n\n"
        "甲市人民政府\n2023年3月1日\n"
    )
    own = next(p for p in told.policies if p.title.startswith("关于"))
    assert own.effective is None
    assert told.document.imprint.effective is None


@pytest.mark.parametrize("heading", ["甲市人才工作", "# 人才公寓管理细则（试行）"])
def test_a_note_of_one_issue_dates_the_policy_and_names_its_issuer(
    tmp_path: Path, heading: str
) -> None:
    path = tmp_path / "a.md"
    said = "2024年6月1日，某区人才办发布《人才公寓管理细则（试行）》。"
    path.write_text(f"{heading}\n\n{said}\n\n正文。\n", encoding="utf-8")
    document, sections, _ = understand(
        read(path), "a", year=None, title=None, origin="", bundled=False
    )
    policy = one(draw_out(document, "", sections))
    assert policy.issued
    assert (policy.issued.text, policy.issuer) == ("2024-06-01", "某区人才办")
    assert policy.status is Status.ISSUED


def test_the_number_of_a_revision_is_not_that_of_the_first_issue() -> None:
    text = (
        "甲市人才条例\n\n1999年5月23日 甲市人民政府令第5号发布\n\n2020年10月7日 "
        "甲市人民政府令第31号第一次修订\n\n第一条 总则。\n\n第二条 细则。"
    )
    document, sections, _ = understand(
        Source("a.txt", "", tuple(text.splitlines())),
        "a",
        year=None,
        title=None,
        origin="",
        bundled=False,
    )
    own = draw_out(document, "", sections).policies[0]
    assert document.imprint.number == "甲市人民政府令第31号"
    assert own.issued
    assert (own.issued.text, own.number) == ("1999-05-23", "甲市人民政府令第5号")


def test_another_name_for_a_document_changes_nothing_of_what_its_text_says() -> None:
    lines = (
        "甲市人才管理办法\n\n甲人社规〔2022〕15号\n\n各区：\n\n一、总则\n\n文字。\n\n"
        "本办法自2022年10月1日起施行。\n\n甲市人社局\n2022年8月9日\n"
    ).splitlines()
    document, sections, _ = understand(
        Source("a.txt", "", tuple(lines)), "doc", year=None, title="我的", origin="", bundled=False
    )
    (policy,) = draw_out(document, "", sections).policies
    assert document.title == "我的"
    assert (policy.title, policy.number) == ("甲市人才管理办法", "甲人社规〔2022〕15号")
    assert policy.effective is not None
    assert policy.effective.text == "2022-10-01"
