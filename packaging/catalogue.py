"""Bring the catalogue up to date with the code: ``python packaging/catalogue.py``.

Reads every message of the program and of click's own interface, keeps the translations there are
in ``talentdesk.po``, and compiles them. Run it again after translating what it lists.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import click
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
PO = ROOT / "resources/locale/zh_CN/LC_MESSAGES/talentdesk.po"
MARKS = {"_": 1, "N_": 1, "gettext": 1, "ngettext": 2}
"""How many arguments of these functions are messages."""
CLICK = ("core.py", "decorators.py", "exceptions.py", "formatting.py", "parser.py", "types.py")


def messages() -> Catalog:
    """Read every message out of the code, those inside f-strings too."""
    catalog = Catalog(locale="zh_CN", domain="talentdesk", project="TalentDesk", fuzzy=False)
    for name, path in _sources():
        for message in _marked(path):
            catalog.add(message, None, [(name, None)])
    return catalog


def _marked(path: Path) -> Iterator[str | tuple[str, ...]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            count = MARKS.get(node.func.id, 0)
            texts = [arg.value for arg in node.args[:count] if isinstance(arg, ast.Constant)]
            if count and len(texts) == count and all(isinstance(t, str) and t for t in texts):
                yield texts[0] if count == 1 else tuple(texts)


def _sources() -> Iterator[tuple[str, Path]]:
    for path in sorted((ROOT / "src").rglob("*.py")):
        yield path.relative_to(ROOT).as_posix(), path
    for name in CLICK:
        path = Path(click.__file__).parent / name
        if path.is_file():
            yield f"click/{name}", path


def read() -> Catalog:
    """Read the catalogue as it is committed."""
    with PO.open("rb") as file:
        return read_po(file, locale="zh_CN", domain="talentdesk")


def untranslated(catalog: Catalog) -> list[Message]:
    """List the messages that have no translation yet."""
    return [m for m in catalog if m.id and (m.fuzzy or not all(_strings(m)))]


def _strings(message: Message) -> tuple[str, ...]:
    return message.string if isinstance(message.string, tuple) else (message.string,)


def main() -> int:
    """Write the catalogue and its compiled form; tell what is still to be translated."""
    catalog = read() if PO.is_file() else messages()
    catalog.update(messages(), no_fuzzy_matching=True)
    catalog.obsolete.clear()
    PO.parent.mkdir(parents=True, exist_ok=True)
    with PO.open("wb") as file:
        write_po(file, catalog, width=100, sort_by_file=True, include_lineno=False)
    with PO.with_suffix(".mo").open("wb") as file:
        write_mo(file, catalog)
    missing = untranslated(catalog)
    for message in missing:
        print(message.id)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
