"""Editions of a work in other languages: their rows, and what is said in them."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import TypeVar

from talentdesk.model import Edition, Event, Figure, Kind, Place, Policy, Reading
from talentdesk.model.date import Date
from talentdesk.model.translation import Translation
from talentdesk.store.refs import whole
from talentdesk.store.rows import Row, Tables, document_row, entry_row, place_rows, rows
from talentdesk.text.sentences import sentences

Told = TypeVar("Told", Event, Policy, Figure)


def edition_row(read: Reading, edition: Edition, work: int) -> Row:
    """Give the row of an edition; its ref can be that of no document a user adds.

    One without sections only holds translated titles, and is not offered for reading.
    """
    of = read.document
    named = replace(
        of, ref=f"{of.ref}@{edition.language}", title=edition.title, language=edition.language
    )
    read_in = {"sections": len(edition.sections), "edition_of": work}
    return {**document_row(named, ""), **read_in}


def edition_rows(read: Reading, edition: Edition, document: int, ids: Iterator[int]) -> Tables:
    """Give the rows of an edition's sections, and of all that has a title in its language."""
    own = replace(read, sections=edition.sections, events=(), policies=(), figures=())
    tables = rows(replace(own, asides=(), names=()), document, ids)
    texts = {block.ref: block.text for part in edition.sections for block in part.blocks}
    position = len(edition.sections)
    for kind, thing, date, places in _things(read):
        for said in thing.translations:
            if said.language != edition.language:
                continue
            entry, position = next(ids), position + 1
            tables["entry"].append(
                entry_row(entry, document, kind, thing.ref, position, said.text, date)
            )
            tables["translation"].append(
                {"entry": entry, "official": int(said.official), "printed": said.printed}
            )
            told = (_placed(place, texts, said.printed or said.text) for place in places)
            tables["place"] += place_rows(entry, told)
    return tables


def _things(
    read: Reading,
) -> Iterator[tuple[Kind, Event | Policy | Figure, Date | None, tuple[Place, ...]]]:
    for event in read.events:
        yield Kind.EVENT, event, event.date, event.places
    for policy in read.policies:
        yield Kind.POLICY, policy, policy.issued, policy.places
    for figure in read.figures:
        yield Kind.FIGURE, figure, figure.date, (figure.place,)


def _placed(place: Place, texts: dict[str, str], printed: str) -> Place:
    """Give the same place in the edition: the sentence that has the words, else the paragraph."""
    text = texts.get(place.block, place.sentence)
    told = next((said for _, said in sentences(text) if printed in said), text)
    return replace(place, sentence=told)


class Voices:
    """Everything of one kind that has a title in another language, ready to be put in its words."""

    def __init__(self, connection: sqlite3.Connection, kind: Kind, language: str | None) -> None:
        self._language = language
        every = connection.execute(
            "SELECT entry.ref, edition.language, entry.title, official, printed, entry.id"
            " FROM translation CROSS JOIN entry ON entry.id = translation.entry"  # few before many
            " JOIN edition ON edition.id = entry.document WHERE entry.kind = ?"
            " ORDER BY entry.ref, edition.bundled, edition.id",
            (kind.value,),
        ).fetchall()
        self._of: dict[str, tuple[Translation, ...]] = {
            ref: tuple(
                Translation(of, text, bool(own), printed) for _, of, text, own, printed, _ in found
            )
            for ref, found in groupby(every, key=lambda row: row[0])
        }
        wanted = {entry: ref for ref, of, *_, entry in every if of == language}
        self._told: dict[tuple[str, str], Place] = {}
        for entry, *fields in connection.execute(
            f"SELECT place.entry, section, {whole('block', 'section')}, sentence FROM translation"
            " CROSS JOIN place ON place.entry = translation.entry"
        ):
            if entry in wanted:
                place = Place(*fields)
                self._told.setdefault((wanted[entry], place.block), place)

    def __call__(self, thing: Told, own: str) -> Told:
        """Give a thing with its translations, in the language asked for if there is one.

        ``own`` is the language it comes in.
        """
        others: tuple[Translation, ...] = self._of.get(thing.ref, ())
        if not others:
            return thing
        title = thing.label if isinstance(thing, Figure) else thing.title
        printed = thing.text if isinstance(thing, Figure) else ""
        spoken = (Translation(own, title, official=True, printed=printed), *others)
        said = next((each for each in others if each.language == self._language), None)
        if said is None:
            return replace(thing, translations=spoken)
        if isinstance(thing, Figure):
            return replace(
                thing,
                translations=spoken,
                label=said.text,
                text=said.printed or thing.text,
                qualifier="" if said.printed else thing.qualifier,
                place=self._place(thing.ref, thing.place),
            )
        places = tuple(self._place(thing.ref, place) for place in thing.places)
        return replace(thing, translations=spoken, title=said.text, places=places)

    def _place(self, ref: str, place: Place) -> Place:
        return self._told.get((ref, place.block), place)
