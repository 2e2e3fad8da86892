"""Bad input: nothing raises, nothing hangs, nothing is made up."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentdesk.extract.titles import quoted_titles
from talentdesk.model import Reading
from talentdesk.text.dates import as_of, dates
from talentdesk.text.numbers import quantities

Tell = Callable[[str], Reading]


@pytest.mark.parametrize(
    "text",
    [
        "《" * 100_000,
        "《〈" * 50_000 + "》" * 100_000,
        "》" * 100_000,
        "1" * 1_000_000,
        "\n".join("1234567890" for _ in range(10_000)),
        "1,111" * 100_000,
        "一二三四五六七八九十百千" * 20_000,
        "\n".join("- " + "（一）" * (i % 50) + "文" for i in range(5_000)),
        "文一\r\n文二\r文三\n\u2028文四" * 1_000,
        "\ue010\ue011" * 10_000 + "文",
        "2023年" + "，2月30日" * 50_000,
        "| " + "于" * 50_000 + " |",
        "第三条".join("于由自经" * 10_000),
    ],
    ids=lambda text: repr(text[:8]),
)
def test_what_tells_nothing_tells_nothing(tell: Tell, text: str) -> None:
    told = tell(text)
    assert (told.events, told.policies, told.figures) == ((), (), ())


@pytest.mark.parametrize(
    "text",
    [
        "《甲办法》" + "于某市" * 5_000 + "。",
        "《甲办法》" + "由某市经某区" * 5_000 + "。",
        "《甲办法》" + "自于" * 5_000 + "废止。",
        "補助870名，" * 5_000,
        "3人，分别为2人，" * 5_000,
        "".join(f"《甲{i}办法》自2023年4月{i % 28 + 1}日起施行，" for i in range(4_000)),
        "5 甲\n\n4月\n\n"
        + "\n".join(f"- 成立甲{i}乙{i * 7}中心" for i in range(1_000))
        + "\n\n5.1 乙\n\n"
        + "\n\n".join(f"4月3日，成立丙{i}丁{i * 3}中心。" for i in range(1_000)),
        "\n".join(
            "这是一行被页面折断的文字，没有写完就断在这里因为页面太窄" for _ in range(10_000)
        ),
    ],
    ids=lambda text: repr(text[:8]),
)
def test_what_once_took_hours_is_read(tell: Tell, text: str) -> None:
    told = tell(text)
    assert sum(len(section.blocks) for section in told.sections) > 0


def test_a_long_single_line_is_read_whole(tell: Tell) -> None:
    told = tell("2023年4月1日，发布《甲办法》，服务30人次，" * 20_000)
    assert len(told.figures) == 20_000
    assert [(policy.title, len(policy.places)) for policy in told.policies] == [("甲办法", 1)]
    assert len(told.events) == 1


_PIECES = st.sampled_from(
    [
        *"《》〈〉<>（）()，。；、年月日第条自起至到其中分别为约超余%点万亿",
        *"一二十百零〇0123456789 \u3000\ue010-—",
        *("2023年", "发布", "办法", "合计", "百分之", "截至", "施行", "人", "名"),
    ]
)


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_any_text_can_be_read(text: str) -> None:
    for quantity in quantities(text):
        assert quantity.text in text
    for start, end, date in dates(text, 2023, years=True):
        assert 0 <= start < end <= len(text)
        assert date.month is None or 1 <= date.month <= 12
    for start, end, title in quoted_titles(text):
        assert text[start:end].strip("《》 \u3000").startswith(title[:1].strip("《》"))
    as_of(text, 2023)
