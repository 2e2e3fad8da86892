"""What the user wrote as Markdown: by document, each note with its passage and where it stands."""

from collections.abc import Mapping, Sequence
from gettext import gettext as _

from talentdesk.model.note import Noted, State
from talentdesk.render.note_terms import colour_name, note_kind_name, state_name
from talentdesk.render.terms import place_label


def markdown(noted: Sequence[Noted], titles: Mapping[str, str]) -> str:
    """Write notes down; ``titles`` are those of the documents by their refs."""
    parts = [f"# {_('Notes')}"]
    of: dict[str, list[Noted]] = {}
    for one in noted:
        of.setdefault(one.note.document, []).append(one)
    for document, notes in of.items():
        parts.append(f"## {_plain(titles.get(document, document) or _('Policies'))}")
        parts += [_note(one) for one in sorted(notes, key=lambda n: n.ref or n.note.ref)]
    return "\n\n".join(parts) + "\n"


def _note(noted: Noted) -> str:
    note = noted.note
    lines = [f"### {_plain(noted.title or note.label)}"]
    if note.quote and note.quote != noted.title:
        lines.append("\n".join(f"> {_plain(line)}" for line in note.quote.splitlines()))
    if note.text.strip():
        lines.append(note.text.strip())
    kind = note_kind_name(note.kind)
    said = [kind, colour_name(note.colour) if note.colour else "", note.folder]
    said += [place_label(noted.ref or note.ref), noted.ref or note.ref, note.made[:10]]
    if noted.state is not State.THERE:
        said.append(state_name(noted.state))
    lines.append(f"*{_plain(' · '.join(filter(None, said)))}*")
    return "\n\n".join(lines)


def _plain(text: str) -> str:
    """Keep a text from being read as Markdown: its signs stand as themselves."""
    for sign in "\\`*_[]<>#":
        text = text.replace(sign, f"\\{sign}")
    return text
