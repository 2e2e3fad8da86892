"""How a query or a file was read and why a hit stands where it does, in the user's words."""

from collections.abc import Callable
from gettext import gettext, ngettext

from talentdesk.model.finding import Answer, Form, Hit, Where
from talentdesk.model.plan import Fault, Unused
from talentdesk.model.reading import Doubt, Misread
from talentdesk.render.terms import match_name

Say = Callable[[str], str]


def unused(part: Unused, _: Say = gettext) -> str:
    """Say what of a query could not be used, and why."""
    said = {
        Fault.LONE: _("“{text}” has no partner and was left out."),
        Fault.DANGLING: _("“{text}” stands at an end, with nothing to join, and was left out."),
        Fault.VALUE: _("“{text}” says nothing this field could be compared with and was not used."),
        Fault.LENGTH: _("The query is too long; it was read up to “{text}”."),
        Fault.DEPTH: _("The brackets go too deep and were left out."),
        Fault.EMPTY: _("“{text}” has nothing behind it and was not used."),
        Fault.ORDER: _("“{text}” ends before it begins; it was read the other way round."),
        Fault.FIELD: _("There is no field “{text}”; it was read as plain text."),
        Fault.BARE: _("“{text}” stands alone, without a word to go with, and was left out."),
        Fault.STAR: _("In “{text}” a star stands elsewhere than at the end and was left out."),
        Fault.DISTANCE: _("“{text}” is no number of characters; the words were kept together."),
    }[part.fault]
    return said.format(text=part.text)


def misread(doubt: Doubt, _: Say = gettext) -> str:
    """Say what of a file could not be read as it was meant, and what was done instead."""
    n = doubt.count
    said = {
        Misread.ENCODING: _("Nothing says how it is encoded; it was read as UTF-16."),
        Misread.PAGE: _("It is a web page; what it says was taken out of its tags as plain text."),
        Misread.FENCE: _(
            "Line {line}: a block of code begins and does not end; it was read as text."
        ),
        Misread.CONTROLS: ngettext(
            "Line {line}: a character does not belong in a text; it was kept as it is.",
            "From line {line} on, {n} characters do not belong in a text;"
            " they were kept as they are.",
            n,
        ),
        Misread.TAGS: ngettext(
            "Line {line}: there are HTML tags in it; they were read as text.",
            "From line {line} on, {n} lines have HTML tags in them; they were read as text.",
            n,
        ),
        Misread.TABLE: ngettext(
            "Line {line}: what looks like a table is not written as one; it was read as text.",
            "From line {line} on, {n} stretches look like tables and are not written as such;"
            " they were read as text.",
            n,
        ),
        Misread.CELLS: ngettext(
            "Line {line}: a row has not as many cells as the head of its table; it was kept so.",
            "From line {line} on, {n} rows have not as many cells as the heads of their tables;"
            " they were kept so.",
            n,
        ),
        Misread.LEVELS: ngettext(
            "Line {line}: a heading leaves out a level; it was put right below the one above it.",
            "From line {line} on, {n} headings leave out a level;"
            " they were put right below those above them.",
            n,
        ),
        Misread.HASHES: ngettext(
            "Line {line}: there is no blank behind its #; it was read as text.",
            "From line {line} on, {n} lines have no blank behind their #; they were read as text.",
            n,
        ),
    }[doubt.what]
    return said.format(line=doubt.line, n=n)


def form(of: Form) -> str:
    """Say what else was looked for, and why."""
    hits = ngettext("{n} hit", "{n} hits", of.total).format(n=of.total)
    return gettext("“{text}” ({why}): {hits}").format(
        text=of.text, why=match_name(of.match), hits=hits
    )


def query(of: Answer, _: Say = gettext) -> tuple[str, ...]:
    """Say how a query was read: what it means, what was left out, what else was looked for."""
    lines = [_("Read as: {query}").format(query=of.understood or "“”")]
    lines += map(unused, of.unused)
    if of.forms:
        lines.append(_("Also looked for, shown as related:"))
        lines += [f"  {form(each)}" for each in of.forms]
    lines.append(
        _(
            "Order: the whole title first, then the words in a heading, then in the text, each by "
            "how often they stand there and how short that is (BM25)."
        )
    )
    return tuple(lines)


def place(of: Hit, _: Say = gettext) -> str:
    """Say where in what was found the words stand."""
    return {
        Where.WHOLE_TITLE: _("the whole title"),
        Where.TITLE: _("in the title"),
        Where.TEXT: _("in the text"),
        Where.ABOVE: _("in part in the titles above"),
    }[of.where]


def why(of: Hit) -> str:
    """Say why a hit is one and stands where it does."""
    said = gettext("match: {match}, score {score}, occurrences {places}, {where}").format(
        match=match_name(of.match), score=f"{of.score:.2f}", places=of.places, where=place(of)
    )
    return gettext("{why}, by “{form}”").format(why=said, form=of.form) if of.form else said


def suggestion(words: str, total: int) -> str:
    """Say how many hits other words would have."""
    hits = ngettext("{n} hit", "{n} hits", total).format(n=total)
    return f"{words} ({hits})"
