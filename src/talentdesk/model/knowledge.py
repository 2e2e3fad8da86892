"""What is recorded beside a text: statements and how sure they are, criteria, names."""

from dataclasses import dataclass
from enum import StrEnum


class Certainty(StrEnum):
    """How sure a statement is.

    Sure is what the text itself or two independent sources say; what is unknown is not stated.
    """

    SURE = "sure"
    ONE_SOURCE = "one source"
    UNKNOWN = "unknown"


class Aspect(StrEnum):
    """What of a policy a statement speaks of."""

    ISSUED = "issued"
    ISSUER = "issuer"
    NUMBER = "number"
    STATUS = "status"
    TERM = "term"
    AUDIENCE = "audience"
    MEASURE = "measure"
    RESULT = "result"
    BASIS = "basis"
    BACKGROUND = "background"


class ConditionKind(StrEnum):
    """What of a person, a post or a case a condition looks at."""

    WHO = "who"
    DEGREE = "degree"
    RANKING = "ranking"
    AGE = "age"
    YEARS = "years since graduation"
    FIELD = "field"
    MERIT = "merit"
    POST = "post"
    RECOMMENDER = "recommender"
    PAY = "pay"
    POINTS = "points"
    EXCEPTION = "exception"


class NameKind(StrEnum):
    """What sort of thing a name in a text stands for."""

    PROGRAMME = "programme"
    PLATFORM = "platform"
    ORGANISATION = "organisation"
    ACTIVITY = "activity"
    HONOUR = "honour"


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing known of a policy. ``place`` is the ref of the paragraph that says it, if any does.

    One that is unknown says in no language what it is, only that the aspect is not stated.
    """

    kind: Aspect
    zh: str
    en: str
    certainty: Certainty
    place: str = ""

    def said(self, language: str) -> str:
        """Give the statement in a language."""
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition. ``least`` and ``most`` bound a number: a rank, an age, years, points."""

    kind: ConditionKind
    zh: str
    en: str
    least: float | None = None
    most: float | None = None

    def said(self, language: str) -> str:
        """Give the condition in a language."""
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Criterion:
    """One way to qualify: all its conditions together. A policy's criteria are alternatives.

    ``place`` is the ref of the paragraph that lays it down, ``certainty`` how sure it is.
    """

    zh: str
    en: str
    conditions: tuple[Condition, ...]
    place: str = ""
    certainty: Certainty = Certainty.SURE

    def said(self, language: str) -> str:
        """Give the name of the criterion in a language."""
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Name:
    """A programme, platform, organisation or activity that a text names, and where it first does.

    ``official`` tells that the English name is its own, not a translation.
    """

    kind: NameKind
    zh: str
    en: str
    official: bool
    place: str

    def said(self, language: str) -> str:
        """Give the name in a language."""
        return self.zh if language == "zh" else self.en
