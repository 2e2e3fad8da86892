"""Keeping what was read and taking it out again, each in one transaction."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from sqlite_utils import Database

from talentdesk.errors import N_, LibraryError
from talentdesk.model import Event, Figure, Kind, Place, Policy, Reading, Section
from talentdesk.plan import Entry
from talentdesk.store import postings, reading

Terms = Callable[[str], str]
Row = dict[str, object]
Thing = Section | Event | Policy | Figure


class Writer:
    """Changes a library.

    ``terms`` turns text into the terms of the index; ``fingerprint`` names the analysis it uses.
    """

    def __init__(
        self, connection: sqlite3.Connection, path: Path, terms: Terms, fingerprint: str
    ) -> None:
        self._connection = connection
        self._path = path
        self._db = Database(connection, execute_plugins=False)
        self._terms = terms
        self._fingerprint = fingerprint

    def keep(self, read: Reading) -> None:
        """Keep what was read from a file, in place of what the same ref held before."""
        with self._change():
            self._index_anew_if_foreign()
            self._drop(read.document.ref)
            document = self._add_document(read)
            first = reading.next_entry(self._connection)
            self._add_entries(read, document, count(first))
            postings.add(self._connection, self._entries(document))

    def drop(self, ref: str) -> None:
        """Take a document out with everything read out of it."""
        with self._change():
            self._index_anew_if_foreign()
            self._drop(ref)

    def index_anew(self) -> None:
        """Make all postings again from the text."""
        with self._change():
            self._index_anew()

    def note(self, name: str, value: str) -> None:
        """Write down something the library is to know about itself."""
        with self._change():
            self._note(name, value)

    def is_foreign(self) -> bool:
        """Tell whether the postings were made by another analysis."""
        return reading.fact(self._connection, "analysis") != self._fingerprint

    @contextmanager
    def _change(self) -> Iterator[None]:
        """Make one transaction, waiting for another writer to finish. Raises ``LibraryError``.

        WORKAROUND: ``atomic`` alone begins as a reader, and a reader that turns writer while
        another one writes fails at once; waits for an immediate mode in sqlite-utils.
        """
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            with self._db.atomic():
                yield
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            self._connection.rollback()
            raise LibraryError(
                N_("The library {path} cannot be changed: {reason}."),
                path=self._path,
                reason=error,
            ) from error
        except BaseException:
            self._connection.rollback()
            raise

    def _note(self, name: str, value: str) -> None:
        self._db.table("fact").insert({"name": name, "value": value}, pk="name", replace=True)

    def _index_anew_if_foreign(self) -> None:
        if self.is_foreign():
            self._index_anew()

    def _index_anew(self) -> None:
        postings.clear(self._connection)
        postings.add(self._connection, self._entries(None))
        self._note("analysis", self._fingerprint)

    def _drop(self, ref: str) -> None:
        document = reading.document_id(self._connection, ref)
        if document is not None:
            postings.remove(self._connection, self._entries(document))
            self._db.table("document").delete(document)

    def _entries(self, document: int | None) -> Iterator[Entry]:
        for entry in reading.entries(self._connection, document):
            texts = (entry.heading, entry.text, entry.above, entry.document)
            yield Entry(entry.id, *(self._terms(text) for text in texts))

    def _add_document(self, read: Reading) -> int:
        of = read.document
        self._db.table("document").insert(
            {
                "ref": of.ref,
                "title": of.title,
                "language": of.language,
                "year": of.year,
                "kind": of.kind,
                "source": of.source,
                "digest": read.digest,
                "bundled": int(of.bundled),
                "sections": of.sections,
                "characters": of.characters,
            }
        )
        document = reading.document_id(self._connection, of.ref)
        if document is None:
            raise AssertionError(of.ref)
        return document

    def _add_entries(self, read: Reading, document: int, ids: Iterator[int]) -> None:
        rows: dict[str, list[Row]] = {kind.value: [] for kind in Kind}
        entries: list[Row] = []
        places: list[Row] = []
        blocks: list[Row] = []
        things: tuple[Thing, ...] = (*read.sections, *read.events, *read.policies, *read.figures)
        for position, thing in enumerate(things):
            entry = next(ids)
            kind, title, date, row = _row(thing)
            entries.append(
                {
                    "id": entry,
                    "document": document,
                    "kind": kind.value,
                    "ref": thing.ref,
                    "position": position,
                    "title": title,
                    "date": date,
                }
            )
            rows[kind.value].append({"entry": entry, **row})
            if isinstance(thing, Section):
                blocks += _block_rows(entry, thing)
            else:
                places += _place_rows(entry, _places(thing))
        for table, found in {"entry": entries, **rows, "block": blocks, "place": places}.items():
            self._db.table(table).insert_all(found)


def _row(thing: Thing) -> tuple[Kind, str, str | None, Row]:
    """Give the kind, title and date of an entry, and the row of its kind's own table."""
    if isinstance(thing, Section):
        own = {"number": thing.number, "level": thing.level, "parent": thing.parent}
        return Kind.SECTION, thing.title, None, {**own, "kind": thing.kind.value}
    if isinstance(thing, Event):
        policies = json.dumps(thing.policies, ensure_ascii=False)
        row: Row = {"kind": thing.kind.value, "policies": policies}
        return Kind.EVENT, thing.title, thing.date.text, row
    if isinstance(thing, Policy):
        row = {"kind": thing.kind, "status": thing.status.value}
        row |= {"issuer": thing.issuer, "number": thing.number}
        return Kind.POLICY, thing.title, thing.issued.text if thing.issued else None, row
    row = {"value": thing.value, "unit": thing.unit, "text": thing.text}
    row |= {"qualifier": thing.qualifier, "part_of": thing.part_of}
    return Kind.FIGURE, thing.label, thing.date.text if thing.date else None, row


def _places(thing: Event | Policy | Figure) -> tuple[Place, ...]:
    return (thing.place,) if isinstance(thing, Figure) else thing.places


def _place_rows(entry: int, places: Iterable[Place]) -> list[Row]:
    return [
        {
            "entry": entry,
            "position": position,
            "section": place.section,
            "block": place.block,
            "sentence": place.sentence,
        }
        for position, place in enumerate(places)
    ]


def _block_rows(entry: int, section: Section) -> list[Row]:
    return [
        {
            "section": entry,
            "position": position,
            "kind": block.kind.value,
            "text": block.text,
            "ref": block.ref,
        }
        for position, block in enumerate(section.blocks)
    ]
