"""What travels between the rooms of the house: plain, frozen, comparable values.

A document and what it tells can be had from here; what belongs to searching, to notes, to
summaries or to packs from the modules beside it. A command needs few of them, and each takes time
to be made, so a module is brought in when something of it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from talentdesk.model.document import Document as Document
    from talentdesk.model.document import Imprint as Imprint
    from talentdesk.model.kinds import BlockKind as BlockKind
    from talentdesk.model.kinds import EventKind as EventKind
    from talentdesk.model.kinds import Kind as Kind
    from talentdesk.model.kinds import SectionKind as SectionKind
    from talentdesk.model.kinds import Status as Status
    from talentdesk.model.reading import Edition as Edition
    from talentdesk.model.reading import Imported as Imported
    from talentdesk.model.reading import Reading as Reading
    from talentdesk.model.section import Block as Block
    from talentdesk.model.section import Link as Link
    from talentdesk.model.section import Section as Section
    from talentdesk.model.telling import Event as Event
    from talentdesk.model.telling import Figure as Figure
    from talentdesk.model.telling import Place as Place
    from talentdesk.model.telling import Policy as Policy

_ROOMS = {
    **dict.fromkeys(("Document", "Imprint"), "document"),
    **dict.fromkeys(("BlockKind", "EventKind", "Kind", "SectionKind", "Status"), "kinds"),
    **dict.fromkeys(("Edition", "Imported", "Reading"), "reading"),
    **dict.fromkeys(("Block", "Link", "Section"), "section"),
    **dict.fromkeys(("Event", "Figure", "Place", "Policy"), "telling"),
}


def __getattr__(name: str) -> object:
    """Give something of a module beside this one, which is brought in by it."""
    if name not in _ROOMS:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)
