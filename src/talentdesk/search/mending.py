"""Taking out of a query the syntax that cannot be used, and saying what it was."""

import re
from collections.abc import Iterator

from talentdesk.model.plan import Fault, Unused
from talentdesk.search import fields
from talentdesk.search.questions import wants_answer

_DEEPEST = 12
_MOST_SAID = 3
_DANGLING = re.compile(
    r"^\s*(?:(?:AND|OR|与|或)(?=\s|$)\s*)+|(?:(?:^|\s+)(?:AND|OR|NOT|与|或|非))+\s*$"
)
_EMPTY = re.compile(rf'(?i:(?<![^\s(-])(?:{fields.NAMES})):\s*(?:""|(?=$|\)))')
_NOTHING = re.compile(r'(?<!\S)""(?!\S)')
# A distance behind a phrase that is no number.
_DISTANCE = re.compile(r'("[^"]*")(~(?!\d{1,3}(?=[\s)]|$))[^\s"()]*)')
_NAMED = re.compile(r"(?<![^\s(-])([^\W\d_]{1,8}):(?=[^\s/:])")


def unknown_fields(plain: str, folded: str) -> Iterator[Unused]:
    """Yield what looks like a field and is none; a question may well begin 请问: or the like."""
    if ":" in plain and not wants_answer([folded]):
        for name in _NAMED.findall(plain)[:_MOST_SAID]:
            if not fields.is_field(name):
                yield Unused(name, Fault.FIELD)


def empty_fields(plain: str) -> list[Unused]:
    """Give the fields with nothing behind them."""
    return [Unused(found[0].strip(), Fault.EMPTY) for found in _EMPTY.finditer(plain)]


def mend(plain: str, unused: list[Unused]) -> str:
    """Take out the syntax that has no partner: a lone quote or bracket, an operator at an end."""
    if plain.count('"') % 2:
        before, _, after = plain.rpartition('"')
        plain = f"{before} {after}"
        unused.append(Unused('"', Fault.LONE))
    plain = _without_lone_brackets(plain, unused)
    unused += [Unused('""', Fault.BARE)] if _NOTHING.search(plain) else []
    unused += empty_fields(plain)
    plain = _EMPTY.sub(" ", plain)
    unused += [Unused(found[2], Fault.DISTANCE) for found in _DISTANCE.finditer(plain)]
    plain = _DISTANCE.sub(r"\1", plain)
    left = (found[0].strip() for found in _DANGLING.finditer(plain))
    unused += [Unused(operator, Fault.DANGLING) for operator in left if operator]
    return _DANGLING.sub("", plain).strip()


def _without_lone_brackets(plain: str, unused: list[Unused]) -> str:
    """Take out brackets that are never closed or never opened, or all if they go too deep."""
    lone: set[int] = set()
    opened: list[int] = []
    deepest, quoted = 0, False
    for place, character in enumerate(plain):
        quoted ^= character == '"'
        if quoted:
            continue
        if character == "(":
            opened.append(place)
            deepest = max(deepest, len(opened))
        elif character == ")":
            if opened:
                opened.pop()
            else:
                lone.add(place)
    lone.update(opened)
    if deepest > _DEEPEST:
        unused.append(Unused("((…))", Fault.DEPTH))
        return re.sub("[()]", " ", plain)
    unused += [Unused(plain[place], Fault.LONE) for place in sorted(lone)][:_MOST_SAID]
    return "".join(" " if place in lone else c for place, c in enumerate(plain))
