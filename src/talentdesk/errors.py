"""What can go wrong in a way the user should hear about, one sentence each.

A message is written in English in the code and is the key of its translation; what varies is kept
apart from it, so that the sentence can be put into the user's language where it is shown.
"""

import errno
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


_REFUSALS = {
    errno.ENOENT: N_("there is no such file or folder"),
    errno.EACCES: N_("there is no permission"),
    errno.EPERM: N_("there is no permission"),
    errno.EISDIR: N_("it is a folder"),
    errno.ENOTDIR: N_("what it is to stand in is no folder"),
    errno.ENOSPC: N_("the disk is full"),
    errno.EROFS: N_("nothing can be written to this disk"),
    errno.ENAMETOOLONG: N_("its name is too long"),
}


def refusal(error: OSError) -> str:
    """Word the usual reasons of the system in the language of the interface, others as it does."""
    usual = _REFUSALS.get(error.errno or 0)
    return gettext(usual) if usual else error.strerror or str(error)
