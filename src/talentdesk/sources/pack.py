"""Packs: folders that hold a work in one or more languages and what is recorded beside it.

``pack.toml`` names the languages, the work's own first; ``zh.md`` and ``en.md`` are the texts;
``policies.toml``, ``events.toml``, ``figures.toml`` and ``names.toml`` may be there. The form is
explained in ``data/README.md``.
"""

from dataclasses import replace
from pathlib import Path

from talentdesk.errors import N_, SourceError, refusal
from talentdesk.model.kinds import Status
from talentdesk.model.knowledge import (
    Aspect,
    Certainty,
    Condition,
    ConditionKind,
    Criterion,
    Name,
    NameKind,
    Statement,
)
from talentdesk.model.record import EventRecord, FigureRecord, NameRecord, PolicyRecord, Records
from talentdesk.resources import fingerprint
from talentdesk.sources.reading import PACK, Source, read
from talentdesk.sources.tables import Table, read_tables

LANGUAGES = ("zh", "en")
# What each file of records holds tables of.
_FILES = {"policies": "policy", "events": "event", "figures": "figure", "names": "name"}


def is_pack(path: Path) -> bool:
    """Tell whether a path is the folder of a pack."""
    return (path / PACK).is_file()


def read_pack(folder: Path) -> Source:
    """Read a pack. Raises ``SourceError`` naming the file and line that is wrong."""
    try:
        own, *others = (_text(folder, language) for language in _languages(folder))
        records = _records(folder)
        digest = fingerprint(folder)
    except OSError as error:
        raise SourceError(
            N_("{name} cannot be read: {reason}."),
            name=f"{folder.name}/{Path(str(error.filename)).name}",
            reason=refusal(error),
        ) from error
    return replace(own, name=folder.name, digest=digest, editions=tuple(others), records=records)


def _languages(folder: Path) -> tuple[str, ...]:
    table, _ = read_tables(folder / PACK)
    languages = table.texts("languages")
    table.end()
    for place, language in enumerate(languages):
        if language in languages[:place]:
            raise SourceError(
                N_("{where}: “{value}” stands there twice."),
                where=table.where("languages"),
                value=language,
            )
        if language not in LANGUAGES:
            raise SourceError(
                N_("{where}: “{value}” is none of: {kinds}."),
                where=table.where("languages"),
                value=language,
                kinds=", ".join(LANGUAGES),
            )
    if not languages:
        raise SourceError(N_("{where}: “{key}” is missing."), where=table.where(), key="languages")
    return languages


def _text(folder: Path, language: str) -> Source:
    source = read(folder / f"{language}.md")
    if source.fields.get("language", language) != language:
        raise SourceError(
            N_("{where}: the text says that its language is “{value}”."),
            where=f"{language}.md:1",
            value=source.fields["language"],
        )
    return replace(source, fields={**source.fields, "language": language})


def _records(folder: Path) -> Records:
    found: dict[str, list[Table]] = {}
    lines: dict[int, int] = {}
    for name, of in _FILES.items():
        path = folder / f"{name}.toml"
        if path.exists():
            table, stands = read_tables(path)
            found[name] = list(table.tables(of, stands))
            table.end()
            lines |= stands
    return Records(
        policies=tuple(_policy(table, lines) for table in found.get("policies", ())),
        events=tuple(_event(table, lines) for table in found.get("events", ())),
        figures=tuple(map(_figure, found.get("figures", ()))),
        names=tuple(map(_name, found.get("names", ()))),
    )


def _policy(table: Table, lines: dict[int, int]) -> PolicyRecord:
    titled = table.flag("titled", default=True)
    record = PolicyRecord(
        where=table.where("zh"),
        title=table.text("zh"),
        translation=table.text("en"),
        official=table.flag("official", default=False),
        titled=titled,
        kind=table.text("kind", default="") if titled else table.text("kind"),
        status=_status(table) if titled else table.choice("status", Status, Status.UNKNOWN),
        issued=table.text("issued", default=""),
        at=table.texts("at"),
        statements=tuple(_statement(each) for each in table.tables("statement", lines)),
        criteria=tuple(_criterion(each, lines) for each in table.tables("criterion", lines)),
    )
    if not titled and not record.at:
        raise SourceError(N_("{where}: “{key}” is missing."), where=record.where, key="at")
    table.end()
    return record


def _status(table: Table) -> Status | None:
    return Status(table.choice("status", Status)) if table.has("status") else None


def _statement(table: Table) -> Statement:
    certainty = table.choice("certainty", Certainty)
    unknown = "" if certainty is Certainty.UNKNOWN else None
    statement = Statement(
        kind=table.choice("kind", Aspect),
        zh=table.text("zh", default=unknown),
        en=table.text("en", default=unknown),
        certainty=certainty,
        place=table.text("at", default=""),
    )
    if certainty is Certainty.UNKNOWN and (statement.zh or statement.en):
        raise SourceError(
            N_("{where}: what is not known cannot be stated."), where=table.where("zh")
        )
    table.end()
    return statement


def _criterion(table: Table, lines: dict[int, int]) -> Criterion:
    criterion = Criterion(
        zh=table.text("zh"),
        en=table.text("en"),
        conditions=tuple(_condition(each) for each in table.tables("condition", lines)),
        place=table.text("at", default=""),
        certainty=table.choice("certainty", Certainty, Certainty.SURE),
    )
    table.end()
    return criterion


def _condition(table: Table) -> Condition:
    condition = Condition(
        kind=table.choice("kind", ConditionKind),
        zh=table.text("zh"),
        en=table.text("en"),
        least=table.number("least"),
        most=table.number("most"),
    )
    table.end()
    return condition


def _event(table: Table, lines: dict[int, int]) -> EventRecord:
    said = tuple(_statement(each) for each in table.tables("statement", lines))
    record = EventRecord(table.where(), table.text("at"), table.text("en"), said)
    table.end()
    return record


def _figure(table: Table) -> FigureRecord:
    record = FigureRecord(
        *(table.where(), table.text("at"), table.text("zh"), table.text("en")),
        printed=table.text("printed"),
    )
    table.end()
    return record


def _name(table: Table) -> NameRecord:
    name = Name(
        kind=table.choice("kind", NameKind),
        zh=table.text("zh"),
        en=table.text("en"),
        official=table.flag("official", default=False),
        place=table.text("at"),
    )
    table.end()
    return NameRecord(table.where(), name)
