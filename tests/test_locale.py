"""The catalogue: everything the program says, it says in Chinese too."""

import gettext
import importlib.util
import string
from pathlib import Path
from types import ModuleType

import pytest

from talentdesk.resources import use_language

ROOT = Path(__file__).parent.parent
SAME = {"TalentDesk", "PDF"}
"""Messages whose translation may be the message."""


@pytest.fixture(scope="module")
def catalogue() -> ModuleType:
    spec = importlib.util.spec_from_file_location("catalogue", ROOT / "packaging/catalogue.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def forms(message) -> tuple[str, ...]:
    return message if isinstance(message, tuple) else (message,)


def places(text: str) -> set[str]:
    return {
        name.partition("!")[0]
        for _text, name, _spec, _conv in string.Formatter().parse(text)
        if name
    }


def test_every_message_of_the_code_is_translated(catalogue: ModuleType) -> None:
    kept = {message.id: message for message in catalogue.read() if message.id}
    missing = [m.id for m in catalogue.messages() if m.id and m.id not in kept]
    assert missing == []
    assert [m.id for m in catalogue.untranslated(catalogue.read())] == []


def test_no_message_is_kept_that_nobody_says(catalogue: ModuleType) -> None:
    said = {message.id for message in catalogue.messages()}
    assert [m.id for m in catalogue.read() if m.id and m.id not in said] == []


def test_a_translation_fills_the_same_places(catalogue: ModuleType) -> None:
    wrong = []
    for message in catalogue.read():
        allowed = set().union(*(places(form) for form in forms(message.id)))
        if message.id and any(not places(form) <= allowed for form in forms(message.string)):
            wrong.append(message.id)
        if message.id and not isinstance(message.id, tuple):
            wrong += [message.id] if places(message.string) != allowed else []
    assert wrong == []


def test_a_translation_is_chinese(catalogue: ModuleType) -> None:
    plain = [
        message.id
        for message in catalogue.read()
        if message.id
        and not set(forms(message.id)) & SAME
        and any(
            form.isascii() and places(form) != places(str(message.id))
            for form in forms(message.string)
        )
    ]
    assert plain == []


def test_what_is_compiled_is_what_is_written(catalogue: ModuleType) -> None:
    with catalogue.PO.with_suffix(".mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    for message in catalogue.read():
        if isinstance(message.id, tuple):
            assert compiled.ngettext(*message.id, 2) == message.string[0]
        elif message.id:
            assert compiled.gettext(message.id) == message.string


def test_messages_in_f_strings_are_seen(catalogue: ModuleType, tmp_path: Path) -> None:
    code = tmp_path / "code.py"
    code.write_text("x = f\"<b>{_('Inside')}</b>\" + ngettext('{n} one', '{n} more', 2) + _(name)")
    assert list(catalogue._marked(code)) == ["Inside", ("{n} one", "{n} more")] or list(
        catalogue._marked(code)
    ) == [("{n} one", "{n} more"), "Inside"]


def test_only_the_words_of_the_program_come_from_its_catalogue() -> None:
    use_language("zh")
    assert gettext.gettext("Figures") == "数据"
    assert gettext.dgettext("of-another-program", "Figures") == "Figures"
    use_language("en")
    assert gettext.gettext("Figures") == "Figures"
