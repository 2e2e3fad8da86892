"""What is to be handed over: of which refs, as what, in which language and style."""

from dataclasses import dataclass
from enum import StrEnum

from talentdesk.model.kinds import Style

BOTH = "both"


class What(StrEnum):
    """What can be handed over."""

    SUMMARY = "summary"
    SECTIONS = "sections"
    TIMELINE = "timeline"
    POLICIES = "policies"
    FIGURES = "figures"
    SEARCH = "search"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class Handout:
    """What to hand over.

    ``refs`` name documents, sections, policies, events and figures; none means the whole library,
    except for summaries and sections in full. ``language`` is ``zh``, ``en`` or ``both`` for works
    that have it and the pages' own words; without it each work comes in its own language, and the
    pages' own words in that of ``words``. ``leave_out`` names parts of a summary (see
    ``render.sheet.PARTS``), ``style`` is that of citations, ``query`` what was searched for.
    """

    what: What = What.SUMMARY
    refs: tuple[str, ...] = ()
    language: str = ""
    words: str = "zh"
    leave_out: frozenset[str] = frozenset()
    style: Style = Style.GB
    query: str = ""
    limit: int = 100
