"""What can go wrong in a way the user should hear about, one sentence each.

A message is written in English in the code and is the key of its translation; what varies is kept
apart from it, so that the sentence can be put into the user's language where it is shown.
"""

from gettext import gettext


class TalentDeskError(Exception):
    """Something the user can understand and act on.

    ``message`` is one English sentence with ``{name}`` places, marked for translation where it is
    raised with ``N_``; ``values`` fill the places.
    """

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message, values)
        self.message = message
        self.values = values

    def __str__(self) -> str:
        """Give the sentence in the language of the interface."""
        return gettext(self.message).format(**self.values)


class SourceError(TalentDeskError):
    """A file that cannot be read as a document."""


class NotFoundError(TalentDeskError):
    """A reference that names nothing in the library, or more than one thing."""


class LibraryError(TalentDeskError):
    """A library file that cannot be opened or used."""


class Interrupted(TalentDeskError):  # noqa: N818 - not a failure
    """A query that was given up because a newer one overtook it."""


class PrintError(TalentDeskError):
    """Paper, PDF or printer that cannot be had."""


def N_(message: str) -> str:  # noqa: N802 - the customary gettext name
    """Mark a message for translation without translating it here."""
    return message
