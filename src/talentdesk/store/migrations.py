"""The steps that build the library's tables. A step that was shipped is never edited.

An *entry* is one thing that can be found: a section, an event, a policy or a figure. What only one
kind has stands in that kind's own table, under the entry's id, which is also the row of its
postings; those of one kind in one document follow one another, as a *span*. A *place* is where an
event, a policy or a figure is told; a *link* refers from a stretch of a block to another place; an
*aside* is a line that is no part of the text.

A work in another language is an *edition*: a row of ``document`` of its own that names the work.
Its sections, and the translated titles of events, policies and figures, are entries of the same
refs, so that they are found as those of the work are.

Refs of paragraphs and parents are kept without what they stand in (``refs``).
"""

import sqlite3

from sqlite_utils import Database, Migrations

migrations = Migrations("library")

_STEPS_1 = """
CREATE TABLE document (
    id INTEGER PRIMARY KEY, ref TEXT NOT NULL UNIQUE, title TEXT NOT NULL, language TEXT NOT NULL,
    year INTEGER, kind TEXT NOT NULL, source TEXT NOT NULL, digest TEXT NOT NULL,
    bundled INTEGER NOT NULL, sections INTEGER NOT NULL, characters INTEGER NOT NULL,
    number TEXT, issuers TEXT NOT NULL, adopted TEXT, issued TEXT, effective TEXT, expires TEXT,
    version TEXT
) STRICT;
CREATE INDEX document_by_digest ON document (digest);
CREATE TABLE entry (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    kind TEXT NOT NULL, ref TEXT NOT NULL, position INTEGER NOT NULL, title TEXT NOT NULL,
    date TEXT, UNIQUE (document, kind, ref)
) STRICT;
CREATE INDEX entry_by_ref ON entry (ref);
CREATE TABLE section (
    entry INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    number TEXT NOT NULL, level INTEGER NOT NULL, parent TEXT NOT NULL, kind TEXT NOT NULL
) STRICT;
CREATE INDEX section_by_number ON section (number) WHERE number != '';
CREATE TABLE block (
    section INTEGER NOT NULL REFERENCES section (entry) ON DELETE CASCADE,
    position INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, ref TEXT NOT NULL,
    PRIMARY KEY (section, position)
) STRICT;
CREATE TABLE link (
    section INTEGER NOT NULL, block INTEGER NOT NULL, first INTEGER NOT NULL,
    past INTEGER NOT NULL, target TEXT NOT NULL, outside INTEGER NOT NULL,
    PRIMARY KEY (section, block, first),
    FOREIGN KEY (section, block) REFERENCES block (section, position) ON DELETE CASCADE
) STRICT;
CREATE TABLE aside (
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    position INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (document, position)
) STRICT;
CREATE TABLE event (
    entry INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    kind TEXT NOT NULL, policies TEXT NOT NULL
) STRICT;
CREATE TABLE policy (
    entry INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    kind TEXT NOT NULL, status TEXT NOT NULL, issuer TEXT, number TEXT, effective TEXT,
    expires TEXT, aliases TEXT NOT NULL
) STRICT;
CREATE TABLE figure (
    entry INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    value REAL NOT NULL, upper REAL, unit TEXT NOT NULL, text TEXT NOT NULL,
    qualifier TEXT NOT NULL, part_of TEXT
) STRICT;
CREATE TABLE place (
    entry INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    position INTEGER NOT NULL, section TEXT NOT NULL, block TEXT NOT NULL, sentence TEXT NOT NULL,
    PRIMARY KEY (entry, position)
) STRICT;
CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE VIRTUAL TABLE postings USING fts5 (
    heading, text, above, document, content='', tokenize="ascii tokenchars '.'", prefix='1'
);
"""

_STEPS_2 = """
ALTER TABLE document ADD COLUMN edition_of INTEGER REFERENCES document (id) ON DELETE CASCADE;
CREATE INDEX document_by_work ON document (edition_of) WHERE edition_of IS NOT NULL;
CREATE VIEW edition AS
    SELECT document.id, work.id AS work, work.ref, work.bundled, document.language, document.title,
        work.year, document.sections
    FROM document JOIN document AS work
        ON work.id = coalesce(document.edition_of, document.id);
ALTER TABLE policy ADD COLUMN titled INTEGER NOT NULL DEFAULT 1;
CREATE TABLE translation (
    entry INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    official INTEGER NOT NULL, printed TEXT NOT NULL
) STRICT;
CREATE TABLE statement (
    entry INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    position INTEGER NOT NULL, kind TEXT NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL,
    certainty TEXT NOT NULL, place TEXT NOT NULL, PRIMARY KEY (entry, position)
) STRICT;
CREATE TABLE criterion (
    entry INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    position INTEGER NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL, place TEXT NOT NULL,
    certainty TEXT NOT NULL, PRIMARY KEY (entry, position)
) STRICT;
CREATE TABLE condition (
    entry INTEGER NOT NULL, criterion INTEGER NOT NULL, position INTEGER NOT NULL,
    kind TEXT NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL, least REAL, most REAL,
    PRIMARY KEY (entry, criterion, position),
    FOREIGN KEY (entry, criterion) REFERENCES criterion (entry, position) ON DELETE CASCADE
) STRICT;
CREATE TABLE name (
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    position INTEGER NOT NULL, kind TEXT NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL,
    official INTEGER NOT NULL, place TEXT NOT NULL, PRIMARY KEY (document, position)
) STRICT;
"""

_STEPS_3 = """
DROP TABLE postings;
CREATE VIRTUAL TABLE postings USING fts5 (
    heading, text, above, document, issuer, number, marks,
    content='', tokenize="ascii tokenchars '.'"
);
INSERT INTO postings (postings, rank) VALUES ('hashsize', 33554432);
DELETE FROM fact WHERE name = 'analysis';
CREATE TABLE span (
    first INTEGER PRIMARY KEY, last INTEGER NOT NULL, kind TEXT NOT NULL,
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX span_of_document ON span (document);
INSERT INTO span (first, last, kind, document)
    SELECT min(id), max(id), kind, document FROM entry GROUP BY document, kind;
"""

# ``entry`` is made again, since an index that comes of a constraint cannot be dropped.
_STEPS_4 = """
DROP TABLE postings;
CREATE VIRTUAL TABLE postings USING fts5 (
    text, heading, above, document, issuer, number, marks,
    content='', tokenize="ascii tokenchars '.'"
);
INSERT INTO postings (postings, rank) VALUES ('hashsize', 33554432);
DELETE FROM fact WHERE name = 'analysis';
DROP INDEX section_by_number;
UPDATE block SET ref = substr(block.ref, length(entry.ref) + 1) FROM entry
    WHERE entry.id = section AND substr(block.ref, 1, length(entry.ref) + 1) = entry.ref || '#';
UPDATE place SET block = substr(block, length(section) + 1)
    WHERE substr(block, 1, length(section) + 1) = section || '#';
UPDATE section SET parent = substr(parent, length(edition.ref) + 1)
    FROM entry JOIN edition ON edition.id = entry.document WHERE entry.id = section.entry
    AND substr(parent, 1, length(edition.ref) + 1) = edition.ref || '/';
CREATE TABLE entry_again (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    kind TEXT NOT NULL, ref TEXT NOT NULL, position INTEGER NOT NULL, title TEXT NOT NULL,
    date TEXT
) STRICT;
INSERT INTO entry_again (id, document, kind, ref, position, title, date)
    SELECT id, document, kind, ref, position, title, date FROM entry;
DROP TABLE entry;
ALTER TABLE entry_again RENAME TO entry;
CREATE UNIQUE INDEX entry_by_ref ON entry (ref, kind, document);
CREATE INDEX entry_of_document ON entry (document, kind);
"""


@migrations()
def first_library(db: Database) -> None:
    """Documents, entries of four kinds, and the postings over them."""
    _take(db, _STEPS_1)


@migrations()
def editions(db: Database) -> None:
    """Editions in other languages, and what packs record of policies."""
    _take(db, _STEPS_2)


@migrations()
def columns_for_fields(db: Database) -> None:
    """Postings with columns for issuer, number and marks, and which rows are of which kind."""
    _take(db, _STEPS_3)


@migrations()
def less_room(db: Database) -> None:
    """Refs kept once, one index less of them, and the text first in the postings."""
    _take(db, _STEPS_4)


def _take(db: Database, steps: str) -> None:
    for statement in steps.split(";\n"):
        if statement.strip():
            db.execute(statement)


def migrate(connection: sqlite3.Connection) -> None:
    """Take the steps a library has not taken yet, within the transaction under way."""
    migrations.apply(Database(connection, execute_plugins=False))
