"""From text to terms: one analyser, for what is indexed and for what is asked.

Every Han character of a run gives the bigram that starts there, the last one of the run itself.
Where something stands before a run its first character is a term too, so that 43人 is the phrase of
43 and 人, whatever follows. Words and numbers are terms of their own; so is every punctuation mark.
Each term takes the next position, so that a phrase of terms is a stretch of the folded text and
nothing else.
"""

from operator import add

from talentdesk.text.folding import HAN, fold_text
from talentdesk.text.pattern import pattern

FINGERPRINT = "han-bigrams 4"
# Stands between paragraphs. Folding drops it from text and queries, so no phrase can cross it.
BREAK = "\uffff"

TOKEN = pattern(rf"(?P<han>[{HAN}]+)|(?P<word>\d+(?:\.\d+)*|[^\W\d_{HAN}]+)|[^ ]")


def index_terms(text: str) -> str:
    """Give the terms of ``text``, one blank between them, a break between paragraphs."""
    paragraphs = (" ".join(terms(fold_text(line))) for line in text.splitlines())
    return f" {BREAK} ".join(filter(None, paragraphs))


def terms(folded: str) -> list[str]:
    """Give the terms of folded text in order."""
    found: list[str] = []
    for token in TOKEN.finditer(folded):
        text = token[0]
        if token.lastgroup == "han":
            if token.start():
                found.append(text[0])
            found += map(add, text, text[1:])
            found.append(text[-1])
        else:
            found.append(text if token.lastgroup else mark_term(text))
    return found


def mark_term(mark: str) -> str:
    """Give the term of a punctuation mark: ASCII marks move out of the tokenizer's separators."""
    return chr(ord(mark) + 0xFEE0) if "!" <= mark <= "~" else mark
