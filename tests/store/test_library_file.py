"""The library's file: what is kept is what is read back, to the last field."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from talentdesk.model import (
    Block,
    BlockKind,
    Document,
    Event,
    EventKind,
    Figure,
    Imprint,
    Link,
    Place,
    Policy,
    Reading,
    Section,
    SectionKind,
    Status,
)
from talentdesk.model.date import Date
from talentdesk.store.library_file import LibraryFile

PLACE = Place("law/第一条", "law/第一条#1", "依据《乙法》第三条。")
READING = Reading(
    document=Document(
        ref="law",
        title="甲条例",
        language="zh",
        year=2024,
        kind="law",
        source="/a/law.md",
        sections=2,
        characters=30,
        languages=("zh",),
        imprint=Imprint(
            number="国务院令第7号",
            issuers=("甲部", "乙部"),
            adopted=Date("2024-05-10"),
            issued=Date("2024-05-12"),
            effective=Date("2024-07"),
            expires=Date("2029"),
            version=Date("2024-05-10"),
        ),
    ),
    digest="abc",
    sections=(
        Section("law/第一章", "law", "第一章", "总则", 1, kind=SectionKind.CHAPTER, language="zh"),
        Section(
            "law/第一条",
            "law",
            "第一条",
            "",
            2,
            "law/第一章",
            SectionKind.ARTICLE,
            (
                Block(
                    BlockKind.PARAGRAPH,
                    "依据《乙法》第三条。",
                    "law/第一条#1",
                    (Link(2, 6, "policy:乙法"), Link(6, 9, "", outside=True)),
                ),
                Block(BlockKind.ITEM, "（一）10%至20%", "law/第一条#2"),
            ),
            "zh",
        ),
    ),
    events=(
        Event(
            "event:law/第一条#1",
            "law",
            Date("2024-05-12"),
            "公布《乙法》",
            EventKind.POLICY,
            (PLACE, PLACE),
            ("policy:乙法",),
        ),
    ),
    policies=(
        Policy(
            ref="policy:乙法",
            title="乙法",
            kind="法",
            status=Status.PILOT,
            issued=Date("2023-01-01"),
            issuer="甲部",
            number="甲〔2023〕1号",
            full_text=None,
            documents=("law",),
            places=(PLACE,),
            effective=Date("2023-02"),
            expires=Date("2025-01-31"),
            aliases=("《乙》", "乙"),
        ),
    ),
    figures=(
        Figure(
            ref="figure:law/第一条#2.1",
            document="law",
            label="比例",
            value=10.0,
            unit="%",
            text="10%至20%",
            qualifier="以上",
            date=Date("2024"),
            place=PLACE,
            part_of="figure:law/第一条#2.0",
            upper=20.0,
        ),
    ),
    asides=("打印", "— 3 —"),
)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[LibraryFile]:
    opened = LibraryFile(tmp_path / "library.db")
    yield opened
    opened.close()


def test_what_is_kept_is_read_back(file: LibraryFile) -> None:
    file.writer(str, "plain").keep(READING)
    assert file.documents() == (READING.document,)
    assert file.sections("law") == READING.sections
    assert file.events(None) == READING.events
    assert file.policies(None) == READING.policies
    assert file.figures("law") == READING.figures
    assert file.asides("law") == READING.asides
    assert file.findings() == ()


def test_what_is_dropped_is_gone(file: LibraryFile) -> None:
    writer = file.writer(str, "plain")
    writer.keep(READING)
    writer.keep(READING)
    writer.drop("law")
    assert (file.documents(), file.sections(None), file.asides("law")) == ((), (), ())
    assert (file.events(None), file.policies(None), file.figures(None)) == ((), (), ())
    assert file.findings() == ()
