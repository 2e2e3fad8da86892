"""The kinds of everything, one enumeration each."""

from enum import StrEnum


class BlockKind(StrEnum):
    """What a block of text is to its reader.

    A table has a block for each of its lines, the text as printed: its head, below that in Markdown
    the rule of dashes that says how its columns are set, and its rows.
    """

    PARAGRAPH = "paragraph"
    ITEM = "item"
    MONTH = "month"
    HEAD = "head"
    RULE = "rule"
    ROW = "row"

    @property
    def in_table(self) -> bool:
        """Tell whether it is a line of a table."""
        return self in (BlockKind.HEAD, BlockKind.RULE, BlockKind.ROW)


class SectionKind(StrEnum):
    """How a section came to be one."""

    HEADING = "heading"
    BOX = "box"
    TIMELINE = "timeline"
    BODY = "body"
    CHAPTER = "chapter"
    ARTICLE = "article"
    ATTACHMENT = "attachment"
    CARRIER = "carrier"


class EventKind(StrEnum):
    """What sort of thing happened."""

    POLICY = "policy"
    ACTIVITY = "activity"
    INSTITUTION = "institution"
    HONOUR = "honour"
    OTHER = "other"


class Status(StrEnum):
    """What the source says has become of a policy."""

    ISSUED = "issued"
    DRAFTING = "being drafted"
    IN_FORCE = "in force"
    PILOT = "pilot"
    REPEALED = "repealed"
    UNKNOWN = "unknown"


class Kind(StrEnum):
    """The four kinds of things a search finds."""

    SECTION = "section"
    EVENT = "event"
    POLICY = "policy"
    FIGURE = "figure"


class Style(StrEnum):
    """How a citation is written."""

    GB = "gb"
    APA = "apa"
    PLAIN = "plain"


class Order(StrEnum):
    """In which order hits are given."""

    RELEVANCE = "relevance"
    DATE = "date"
    PLACE = "place"
