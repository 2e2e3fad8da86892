"""The words for what users write: kinds of notes, colours, what became of a passage."""

from gettext import gettext

from talentdesk.model.note import Colour, NoteKind, State
from talentdesk.render.terms import Say


def note_kind_name(kind: NoteKind, _: Say = gettext) -> str:
    """Name a mark of the user's."""
    return {
        NoteKind.BOOKMARK: _("bookmark"),
        NoteKind.HIGHLIGHT: _("highlight"),
        NoteKind.NOTE: _("note"),
    }[kind]


def colour_name(colour: Colour, _: Say = gettext) -> str:
    """Name the colour of a highlight."""
    return {
        Colour.YELLOW: _("yellow"),
        Colour.GREEN: _("green"),
        Colour.BLUE: _("blue"),
        Colour.PINK: _("pink"),
    }[colour]


def state_name(state: State, _: Say = gettext) -> str:
    """Say what has become of the passage of a note; nothing where it is as it was."""
    return {
        State.THERE: "",
        State.MOVED: _("the passage has moved"),
        State.CHANGED: _("the passage was reworded"),
        State.GONE: _("the passage is no longer in the library"),
    }[state]
