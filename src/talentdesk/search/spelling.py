"""Words as they may have been meant: spelt a little otherwise, or by their sound.

Every form given stands in the library: it is read out of the index or out of its text. Chinese is
written without blanks, so a form must also be seen to be a word there, and no piece of others
(使用绩 in 使用绩效): it is a term or a title, it sounds just like what was typed in four characters
or more, or it occurs more than once and what stands beside it varies, by which words are told from
their pieces (Harris, "From phoneme to morpheme", 1955).
"""

import re
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence

from talentdesk.model.marks import title_mark
from talentdesk.model.plan import AllOf, AnyOf, Column, Lexicon, Like, Phrase, Plan
from talentdesk.search.phrases import phrase
from talentdesk.text.folding import HAN
from talentdesk.text.pattern import pattern
from talentdesk.text.pinyin import sounds

_HAN = pattern(f"[{HAN}]+")
_LETTERS = pattern(r"[^\W\d_]+")
MOST = 5
"""So many forms of one word are tried."""
# Below this length a word with a letter too few, or any other letter in it, is another word.
_FEW, _LONG, _LONGEST = 4, 6, 14
_TEXTS, _BEAM = 40, 20
# So many different neighbours at a side tell that a word ends there, where it never ends a clause.
_VARIED = 2


def settled(plan: Plan, lexicon: Lexicon, terms: Container[str], forms: list[str]) -> Plan:
    """Put the near spellings of the library in the place of each ``Like``.

    ``forms`` takes in what is thereby found, and so to be marked.
    """
    if isinstance(plan, Like):
        words = (plan.text, *near(plan.text, lexicon, terms))
        forms += words
        return AnyOf(tuple(phrase(word, columns=plan.columns) for word in words))
    if isinstance(plan, AllOf):
        return AllOf(
            tuple(settled(part, lexicon, terms, forms) for part in plan.wanted),
            tuple(settled(part, lexicon, terms, []) for part in plan.refused),
        )
    if isinstance(plan, AnyOf):
        return AnyOf(tuple(settled(part, lexicon, terms, forms) for part in plan.parts))
    return plan


def near(word: str, lexicon: Lexicon, terms: Container[str]) -> tuple[str, ...]:
    """Give the words of the library spelt nearly like a folded one, the likeliest first.

    ``terms`` are words that are known to be such.
    """
    if _HAN.fullmatch(word) and 2 <= len(word) <= _LONGEST:
        heard, seen = _changed(word, lexicon)
        if len(word) < _LONG:
            heard += _sounding(word, lexicon)
        seen.update(dict.fromkeys(_moved(word, lexicon), 1))
        return _words(heard, lexicon, terms, sounding=True) or _words(seen, lexicon, terms)
    if _LETTERS.fullmatch(word) and len(word) >= _FEW:
        return _latin(word, lexicon)
    return ()


def by_sound(letters: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Give the strings of the library that are read as these letters, the most frequent first."""
    known = sounds()
    syllables = known.syllables(letters)
    if len(syllables) < 2:
        return ()
    found = _chained([known.characters(syllable) for syllable in syllables], lexicon)
    ordered = [form for form, _ in found.most_common(MOST)]
    most = found[ordered[0]] if ordered else 0
    return tuple(form for form in ordered if found[form] * 20 >= most)


def _changed(word: str, lexicon: Lexicon) -> tuple[Counter[str], Counter[str]]:
    """Find the word in the text with another character in it, or with one more.

    Those that sound the same come first, the others apart from them.
    """
    known = sounds()
    there = lexicon.known(_bigrams(word))
    heard: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for place, own in enumerate(word):
        left, right = word[:place], word[place + 1 :]
        alike = known.heard(own)
        for character, count in _seen(left, right, there, lexicon).items():
            if character in alike:
                heard[left + character + right] += count
            elif len(word) >= _FEW and character != own:
                seen[left + character + right] += count
        if place and len(word) >= _FEW:
            for character, count in _seen(left, word[place:], there, lexicon).items():
                seen[left + character + word[place:]] += count
    return heard, seen


def _seen(left: str, right: str, there: Mapping[str, int], lexicon: Lexicon) -> Counter[str]:
    """Count what stands between two parts in the text.

    A part of one character is looked for only beside a longer one: it stands nearly everywhere.
    """
    parts = [part for part in (left, right) if len(part) > 1]
    if not parts or any(bigram not in there for part in parts for bigram in _bigrams(part)):
        return Counter()
    form = pattern(f"{re.escape(left)}([{HAN}]){re.escape(right)}")
    texts = lexicon.texts(AllOf(tuple(map(phrase, parts))), _TEXTS)
    return Counter(match[1] for text in texts for match in form.finditer(text))


def _bigrams(word: str) -> list[str]:
    return [word[i : i + 2] for i in range(len(word) - 1)]


def _sounding(word: str, lexicon: Lexicon) -> Counter[str]:
    """Find the strings that sound like the word, no two neighbours being others than its own."""
    known = sounds()
    places = [character + "".join(sorted(known.heard(character))) for character in word]
    found = _chained(places, lexicon, word)
    same = {form: sum(a == b for a, b in zip(form, word, strict=True)) for form in found}
    least = len(word) // 2
    return Counter({form: n * 10 ** same[form] for form, n in found.items() if same[form] >= least})


def _chained(places: Sequence[str], lexicon: Lexicon, own: str = "") -> Counter[str]:
    """Find the strings whose characters stand in these places and that the library has.

    Of two neighbours one at least is that of ``own``, where it is given.
    """
    beam: dict[str, int] = dict.fromkeys(places[0], 0)
    for number, characters in enumerate(places[1:]):
        pairs = [
            (start, character)
            for start in beam
            for character in characters
            if not own or start[-1] == own[number] or character == own[number + 1]
        ]
        known = lexicon.known(sorted({start[-1] + character for start, character in pairs}))
        longer = {
            start + character: min(beam[start] or known[term], known[term])
            for start, character in pairs
            if (term := start[-1] + character) in known
        }
        beam = dict(sorted(longer.items(), key=lambda row: (-row[1], row[0]))[:_BEAM])
    tried = sorted(beam, key=lambda form: -beam[form])[: 4 * MOST]
    counts = {form: lexicon.count(phrase(form)) for form in tried if len(form) > 1}
    return Counter({form: count for form, count in counts.items() if count})


def _moved(word: str, lexicon: Lexicon) -> list[str]:
    """Give the word with two neighbours exchanged or one character left out, where that exists."""
    forms = []
    if len(word) >= _FEW:
        forms += [word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)]
    if len(word) > _FEW:  # the first or the last left out is another word, not this one mistyped
        forms += [word[:i] + word[i + 1 :] for i in range(1, len(word) - 1)]
    terms = lexicon.known([bigram for form in forms for bigram in _bigrams(form)])
    whole = [form for form in forms if all(bigram in terms for bigram in _bigrams(form))]
    return [form for form in dict.fromkeys(whole) if lexicon.count(phrase(form))]


def _words(
    forms: Counter[str], lexicon: Lexicon, terms: Container[str], *, sounding: bool = False
) -> tuple[str, ...]:
    """Give the forms that are words, the likeliest first: terms, titles, or used more than once.

    A longer form that sounds just like what was typed is no chance, however often it occurs.
    """
    found: list[str] = []
    for form, _ in forms.most_common(4 * MOST):
        title = Phrase((title_mark(form),), columns=(Column.MARKS,))
        known = form in terms or (sounding and len(form) >= _FEW) or lexicon.count(title)
        if known or _is_used(form, lexicon):
            found.append(form)
    return tuple(found[:MOST])


def _is_used(form: str, lexicon: Lexicon) -> bool:
    """Tell whether a form is used as a word: more than once, and beside other characters."""
    stands = pattern(f"(.?){re.escape(form)}(.?)", re.DOTALL)
    texts = lexicon.texts(phrase(form), _TEXTS)
    sides = [hit.groups() for text in texts for hit in stands.finditer(text)]
    return len(sides) > 1 and all(map(_varies, zip(*sides, strict=True)))


def _varies(neighbours: Iterable[str]) -> bool:
    """Tell whether a word may end at a side, given the characters that stand there."""
    seen = set(neighbours)
    return len(seen) >= _VARIED or not all(map(_HAN.fullmatch, seen))


def _latin(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Give the Latin words with the same first letter that differ in a letter, long ones in two."""
    allowed = 1 if len(word) < 8 else 2
    close = [
        (_distance(word, term, allowed), -count, term)
        for term, count in lexicon.starting(word[0], 50_000)
        if term != word and abs(len(term) - len(word)) <= allowed
    ]
    return tuple(term for far, _, term in sorted(close) if far <= allowed)[:MOST]


def _distance(one: str, other: str, most: int) -> int:
    """Count the letters to change, add, leave out or exchange; more than ``most`` is not told."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        above, row, older = row, [i], before
        for j, its in enumerate(other, start=1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (letter != its))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == its:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        before = above
        if min(row) > most:
            return most + 1
    return row[-1]
