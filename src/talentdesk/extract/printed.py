"""Texts in traditional characters are read as if they were simplified, and told as printed.

The two writings of a text are alike in length, so what was read in one stands at the same place in
the other.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from talentdesk.model import Event, Figure, Place, Policy, Reading, Section
from talentdesk.text.characters import simplified

_TITLED = re.compile(
    r"「([^「」《》]{3,60}(?:办法|条例|规定|细则|规则|标准|准则|纲要|要点|方案|法))」"
)


def is_traditional(sections: Sequence[Section]) -> bool:
    """Tell whether any of the text has another form in simplified characters."""
    return any(
        simplified(block.text) != block.text for section in sections for block in section.blocks
    )


def in_simplified(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Give the sections in simplified characters, the titles of policies in 《》 for 「」."""
    return tuple(
        replace(
            section,
            title=simplified(section.title),
            blocks=tuple(replace(block, text=_plain(block.text)) for block in section.blocks),
        )
        for section in sections
    )


def _plain(text: str) -> str:
    return _TITLED.sub(r"《\1》", simplified(text))


def as_printed(reading: Reading, sections: Sequence[Section]) -> Reading:
    """Give what was read in simplified characters in those that ``sections`` are printed in."""
    printed = _Printed(sections)
    return replace(
        reading,
        sections=tuple(
            replace(
                section,
                blocks=tuple(
                    replace(block, links=found.links)
                    for block, found in zip(section.blocks, read.blocks, strict=True)
                ),
            )
            for section, read in zip(sections, reading.sections, strict=True)
        ),
        events=tuple(map(printed.event, reading.events)),
        policies=tuple(map(printed.policy, reading.policies)),
        figures=tuple(map(printed.figure, reading.figures)),
    )


class _Printed:
    """Finds the words of a simplified reading again in the text as it is printed."""

    def __init__(self, sections: Sequence[Section]) -> None:
        self._texts = {
            block.ref: (block.text, _plain(block.text))
            for section in sections
            for block in section.blocks
        }
        # What each character is printed as, for words that are put together from several places.
        self._characters = str.maketrans(
            {
                plain: printed
                for text, simple in self._texts.values()
                for printed, plain in zip(text, simple, strict=True)
                if printed != plain
            }
        )

    def event(self, event: Event) -> Event:
        title = self._words(event.title, event.places)
        return replace(event, title=title, places=self._places(event.places))

    def policy(self, policy: Policy) -> Policy:
        title = self._words(policy.title, policy.places)
        aliases = tuple(self._words(alias, policy.places) for alias in policy.aliases)
        issuer = self._words(policy.issuer, policy.places) if policy.issuer else None
        places = self._places(policy.places)
        return replace(policy, title=title, aliases=aliases, issuer=issuer, places=places)

    def figure(self, figure: Figure) -> Figure:
        places = (figure.place,)
        return replace(
            figure,
            label=self._words(figure.label, places),
            text=self._words(figure.text, places),
            place=self._places(places)[0],
        )

    def _places(self, places: Sequence[Place]) -> tuple[Place, ...]:
        return tuple(
            replace(place, sentence=self._words(place.sentence, (place,))) for place in places
        )

    def _words(self, words: str, places: Sequence[Place]) -> str:
        """Give words as one of the places prints them, else character by character."""
        for place in places:
            text, plain = self._texts.get(place.block, ("", ""))
            at = plain.find(words)
            if at >= 0:
                return text[at : at + len(words)]
        return words.translate(self._characters)
