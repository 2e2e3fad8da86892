"""The searches the reader made last, and those he keeps."""

import json

from talentdesk.gui.session import Session

MOST = 12


class SearchHistory:
    """Recent and saved searches, in the file of the session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def recent(self) -> tuple[str, ...]:
        """Give the searches made last, the newest first."""
        return self._list("recent_searches")

    @property
    def saved(self) -> tuple[str, ...]:
        """Give the searches that are kept, in the order they were."""
        return self._list("saved_searches")

    def add(self, words: str) -> None:
        """Remember a search that led somewhere."""
        if words := words.strip():
            others = [other for other in self.recent if other != words]
            self._keep("recent_searches", [words, *others][:MOST])

    def turn_saved(self, words: str) -> bool:
        """Keep a search, or keep it no longer; tell whether it is kept now."""
        saved = list(self.saved)
        if words in saved:
            saved.remove(words)
        else:
            saved.append(words)
        self._keep("saved_searches", saved)
        return words in saved

    def forget_recent(self) -> None:
        """Forget what was searched; what is saved stays."""
        self._keep("recent_searches", [])

    def _list(self, name: str) -> tuple[str, ...]:
        try:
            kept = json.loads(self._session.text(name, "[]"))
        except ValueError:
            return ()
        return tuple(word for word in kept if isinstance(word, str)) if kept else ()

    def _keep(self, name: str, words: list[str]) -> None:
        self._session.keep(name, json.dumps(words, ensure_ascii=False))
