"""Where the reader has been, to go back and forward along."""


class Trail:
    """The refs opened one after another, and where the reader stands among them."""

    def __init__(self) -> None:
        self._refs: list[str] = []
        self._at = -1

    @property
    def can_go_back(self) -> bool:
        """Tell whether something was opened before."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Tell whether the reader went back and may return."""
        return self._at < len(self._refs) - 1

    def add(self, ref: str) -> None:
        """Note what was opened; what lay ahead is forgotten."""
        if 0 <= self._at < len(self._refs) and self._refs[self._at] == ref:
            return
        del self._refs[self._at + 1 :]
        self._refs.append(ref)
        self._at += 1

    def step(self, by: int) -> str:
        """Move back (-1) or forward (1) and give the ref there; empty at the end of the way."""
        if not 0 <= self._at + by < len(self._refs):
            return ""
        self._at += by
        return self._refs[self._at]

    def forget(self, document: str) -> None:
        """Forget a document that has left the library."""
        self._refs = [r for r in self._refs if r != document and not r.startswith(f"{document}/")]
        self._at = min(self._at, len(self._refs) - 1)
