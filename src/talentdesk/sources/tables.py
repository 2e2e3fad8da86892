"""The tables of a TOML file, each knowing the line it stands on, read strictly key by key."""

import re
import tomllib
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from talentdesk.errors import N_, SourceError
from talentdesk.sources.decoding import decode

_HEAD = re.compile(r"\s*\[\[?\s*([\w.]+)\s*\]\]?\s*(?:#.*)?$")
_AT = re.compile(r"\(at line (\d+), column \d+\)")
Choice = TypeVar("Choice", bound=StrEnum)


class Table:
    """One table; every key must be asked for, and ``end`` refuses those that were not."""

    def __init__(self, file: str, line: int, values: dict[str, Any], lines: list[str]) -> None:
        self._file = file
        self._line = line
        self._values = values
        self._lines = lines
        self._asked: set[str] = set()

    def where(self, key: str = "") -> str:
        """Give file and line of the table or of one of its keys."""
        for number in range(self._line, len(self._lines)) if key else ():
            if _HEAD.match(self._lines[number]):
                break
            if re.match(rf"\s*{key}\s*=", self._lines[number]):
                return f"{self._file}:{number + 1}"
        return f"{self._file}:{max(self._line, 1)}"

    def has(self, key: str) -> bool:
        """Tell whether a key is there."""
        return key in self._values

    def text(self, key: str, default: str | None = None) -> str:
        """Give a text that is not empty, or the default where the key is not there."""
        value = self._get(key, default)
        if not isinstance(value, str) or (not value.strip() and value != default):
            raise SourceError(
                N_("{where}: “{key}” must be a text that is not empty."),
                where=self.where(key),
                key=key,
            )
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Give a list of texts, empty where the key is not there."""
        value = self._get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, str) and each for each in value):
            raise SourceError(
                N_("{where}: “{key}” must be a list of texts."), where=self.where(key), key=key
            )
        return tuple(value)

    def flag(self, key: str, *, default: bool) -> bool:
        """Give true or false."""
        value = self._get(key, default)
        if not isinstance(value, bool):
            raise SourceError(
                N_("{where}: “{key}” must be true or false."), where=self.where(key), key=key
            )
        return value

    def number(self, key: str) -> float | None:
        """Give a number, ``None`` where the key is not there."""
        value = self._get(key, None, required=False)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int | float)):
            raise SourceError(
                N_("{where}: “{key}” must be a number."), where=self.where(key), key=key
            )
        return value

    def choice(self, key: str, kinds: type[Choice], default: Choice | None = None) -> Choice:
        """Give one of the words of an enumeration."""
        value = self.text(key, default)
        try:
            return kinds(value)
        except ValueError:
            raise SourceError(
                N_("{where}: “{value}” is none of: {kinds}."),
                where=self.where(key),
                value=value,
                kinds=", ".join(kinds),
            ) from None

    def tables(self, key: str, lines: dict[int, int]) -> Iterator["Table"]:
        """Yield the tables of a list of tables; ``lines`` knows where each stands."""
        value = self._get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            raise SourceError(
                N_("{where}: “{key}” must be tables, each headed [[{key}]]."),
                where=self.where(key),
                key=key,
            )
        for values in value:
            line = lines.get(id(values), self._line)
            yield Table(self._file, line, values, self._lines)

    def end(self) -> None:
        """Refuse what was not asked for: a key that is spelt wrongly would be lost silently."""
        for key in self._values:
            if key not in self._asked:
                raise SourceError(
                    N_("{where}: “{key}” is not known here."), where=self.where(key), key=key
                )

    def _get(self, key: str, default: object, *, required: bool = True) -> Any:
        self._asked.add(key)
        if key in self._values:
            return self._values[key]
        if default is None and required:
            raise SourceError(N_("{where}: “{key}” is missing."), where=self.where(), key=key)
        return default


def read_tables(path: Path) -> tuple[Table, dict[int, int]]:
    """Read a TOML file: its outermost table, and the lines its lists of tables stand on.

    Raises ``SourceError`` with file and line.
    """
    text = decode(path, path.read_bytes())
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _AT.search(str(error))
        line = found[1] if found else text.count("\n") + 1
        raise SourceError(
            N_("{where}: this is not TOML: {reason}."),
            where=f"{path.name}:{line}",
            reason=_AT.sub("", str(error)).strip(),
        ) from None
    lines = text.splitlines()
    return Table(path.name, 0, data, lines), _stands(data, lines)


def _stands(data: dict[str, Any], lines: list[str]) -> dict[int, int]:
    """Find the line of each table of a list, by walking the heads in their order."""
    counts: dict[str, int] = {}
    found: dict[int, int] = {}
    for number, line in enumerate(lines, 1):
        head = _HEAD.match(line)
        if not head or "[[" not in line:
            continue
        name = head[1]
        counts = {key: n for key, n in counts.items() if not key.startswith(f"{name}.")}
        counts[name] = counts.get(name, -1) + 1
        table: Any = data
        path = ""
        for part in name.split("."):
            path = f"{path}.{part}".strip(".")
            table = table.get(part) if isinstance(table, dict) else None
            if not isinstance(table, list) or counts.get(path, 0) >= len(table):
                break
            table = table[counts.get(path, 0)]
        else:
            found[id(table)] = number
    return found
