"""What packs record, as rows and back: statements, criteria with their conditions, names."""

import sqlite3
from collections.abc import Iterable
from itertools import groupby

from talentdesk.model import Policy
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

Row = dict[str, object]


def statement_rows(entry: int, statements: Iterable[Statement]) -> list[Row]:
    """Give the rows of what is known of a policy or an event."""
    return [
        {
            "entry": entry,
            "position": position,
            "kind": statement.kind.value,
            "zh": statement.zh,
            "en": statement.en,
            "certainty": statement.certainty.value,
            "place": statement.place,
        }
        for position, statement in enumerate(statements)
    ]


def criterion_rows(tables: dict[str, list[Row]], entry: int, policy: Policy) -> None:
    """Add the rows of a policy's criteria and of their conditions to the tables."""
    for position, criterion in enumerate(policy.criteria):
        tables["criterion"].append(
            {
                "entry": entry,
                "position": position,
                "zh": criterion.zh,
                "en": criterion.en,
                "place": criterion.place,
                "certainty": criterion.certainty.value,
            }
        )
        tables["condition"] += [
            {
                "entry": entry,
                "criterion": position,
                "position": number,
                "kind": condition.kind.value,
                "zh": condition.zh,
                "en": condition.en,
                "least": condition.least,
                "most": condition.most,
            }
            for number, condition in enumerate(criterion.conditions)
        ]


def name_rows(document: int, names: Iterable[Name]) -> list[Row]:
    """Give the rows of the names a document uses."""
    return [
        {
            "document": document,
            "position": position,
            "kind": name.kind.value,
            "zh": name.zh,
            "en": name.en,
            "official": int(name.official),
            "place": name.place,
        }
        for position, name in enumerate(names)
    ]


def statements(connection: sqlite3.Connection) -> dict[int, tuple[Statement, ...]]:
    """Give the statements on each policy and event, by entry."""
    rows = connection.execute(
        "SELECT entry, kind, zh, en, certainty, place FROM statement ORDER BY entry, position"
    )
    return {
        entry: tuple(
            Statement(Aspect(kind), zh, en, Certainty(certainty), place)
            for _, kind, zh, en, certainty, place in found
        )
        for entry, found in groupby(rows, key=lambda row: row[0])
    }


def criteria(connection: sqlite3.Connection) -> dict[int, tuple[Criterion, ...]]:
    """Give the criteria of each policy, by entry."""
    rows = connection.execute(
        "SELECT entry, criterion, kind, zh, en, least, most FROM condition"
        " ORDER BY entry, criterion, position"
    )
    conditions = {
        key: tuple(Condition(ConditionKind(kind), *rest) for _, _, kind, *rest in found)
        for key, found in groupby(rows, key=lambda row: (row[0], row[1]))
    }
    rows = connection.execute(
        "SELECT entry, position, zh, en, place, certainty FROM criterion ORDER BY entry, position"
    )
    return {
        entry: tuple(
            Criterion(zh, en, conditions.get((entry, at), ()), place, Certainty(certainty))
            for _, at, zh, en, place, certainty in found
        )
        for entry, found in groupby(rows, key=lambda row: row[0])
    }


def names(connection: sqlite3.Connection, document: str | None) -> tuple[Name, ...]:
    """Give the names of one document or of all, in the order of the pack."""
    rows = connection.execute(
        "SELECT name.kind, zh, en, official, place FROM name"
        " JOIN document ON document.id = name.document"
        " WHERE ?1 IS NULL OR document.ref = ?1 ORDER BY document.id, position",
        (document,),
    )
    return tuple(
        Name(NameKind(kind), zh, en, bool(official), place)
        for kind, zh, en, official, place in rows
    )
