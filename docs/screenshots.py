"""Take the pictures of the window: ``python docs/screenshots.py [FOLDER] [NAME…]``, with a display.

The real program runs on a fresh home, is used as a reader would use it, and is grabbed. ``--all``
after the folder takes every state in both themes, both languages and two sizes, to be looked at.
"""

import itertools
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QWidget

from talentdesk.gui.app import App
from talentdesk.gui.first_light import FirstLight, application
from talentdesk.gui.session import Session
from talentdesk.paths import Home
from talentdesk.settings import Settings

WIDE, SMALL = (1440, 900), (1024, 700)


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: what is done before it, and how the window looks."""

    name: str
    steps: tuple[Callable[[App], object], ...]
    size: tuple[int, int] = WIDE
    theme: str = "light"
    language: str = "zh"
    text_size: int = 100
    dialog: bool = False
    welcome: bool = False


def opened(ref: str) -> Callable[[App], object]:
    """Open a ref."""
    return lambda app: app.desk.open_ref(ref)


def searched(words: str) -> Callable[[App], object]:
    """Type words into the search box."""
    return lambda app: app.window.search.setText(words)


def pane(name: str) -> Callable[[App], object]:
    """Bring a pane to the front."""
    return lambda app: app.window.orders.panes[name].trigger()


def preview(app: App) -> None:
    """Open the print preview."""
    app.window.orders.preview.trigger()


def table(name: str) -> Callable[[App], object]:
    """Open the table of policies or of figures."""
    return lambda app: getattr(app.window.orders, f"{name}_table").trigger()


def chosen_figures(app: App) -> None:
    """Choose a figure that has parts."""
    pane = app.window.tables.figures
    pane.set_current("figure:shanghai-2023/5.2#4.1")


def noted(app: App) -> None:
    """Highlight words, write a note and set a bookmark."""
    from talentdesk.model.note import Colour

    text = app.window.reading.text
    for words, colour in (("绿色通道", Colour.GREEN), ("直接申报高级职称", Colour.PINK)):
        text.setTextCursor(text.document().find(words))
        app.window.orders.colour_chosen.emit(colour)
        rest(200)
    text.moveCursor(text.textCursor().MoveOperation.Start)
    app.notes.write("shanghai-2023/5.3#8", "窗口答复时附上办法全文。")
    app.notes.set_bookmark("shanghai-2023/5.3", on=True)


def ordered(name: str) -> Callable[[App], object]:
    """Give an order by its name."""
    return lambda app: app.window.orders.by_name[name].trigger()


def edition(name: str) -> Callable[[App], object]:
    """Read in a language, or in both."""
    return lambda app: app.desk.choose_edition(name)


def brought(app: App) -> None:
    """Drop files on the window and wait for the look at them."""
    texts = Path(__file__).parents[1] / "tests" / "texts"
    files = ("official-notice.txt", "annual-report.txt", "law-order.md")
    app.imports.bring([texts / name for name in files], look=True)
    rest(1500)


SECTION = opened("shanghai-2023/5.3")
POLICY = opened("policy:上海市自然科学研究人员职称评审办法")

SHOTS = (
    Shot("main-light", (SECTION, POLICY)),
    Shot("welcome", (), welcome=True),
    Shot("search-light", (SECTION, searched("职称评审"), POLICY)),
    Shot("search-dark", (SECTION, searched("职称评审"), POLICY), theme="dark"),
    Shot("timeline", (pane("timeline"), opened("event:shanghai-2023/5#8"))),
    Shot("figures", (pane("figures"), opened("figure:shanghai-2023/5.2#4.1"))),
    Shot("policy-table", (table("policy"), POLICY)),
    Shot("figure-table", (table("figure"), chosen_figures)),
    Shot("notes", (SECTION, noted, pane("notes"))),
    Shot("both", (SECTION, edition("both")), language="en"),
    Shot("import", (brought,), dialog=True),
    Shot("settings", (ordered("settings"),), dialog=True),
    Shot("keys", (ordered("keys"),), dialog=True),
    Shot("about", (ordered("about"),), dialog=True),
    Shot("preview", (SECTION, preview), dialog=True),
    Shot("small-dark", (SECTION, pane("policies"), POLICY), size=SMALL, theme="dark"),
    Shot("large-text", (SECTION,), text_size=200),
)
NOT_IN_DOCS = ("keys", "about", "settings", "large-text")
"""What is looked at but stands in no page of the documentation."""


def rest(ms: int) -> None:
    """Let the program run for a while."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def small(image: QImage) -> QImage:
    """Keep the 256 colours seen most; a window needs no more, and the file is half as large."""
    pixels = memoryview(image.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I")
    table = [colour for colour, _count in Counter(pixels).most_common(256)]
    flat = Qt.ImageConversionFlag.AvoidDither
    return image.convertToFormat(QImage.Format.Format_Indexed8, table, flat)


def take(shot: Shot, folder: Path, home: Path | None = None) -> Path:
    """Run the program for one picture and save it."""
    with tempfile.TemporaryDirectory() as fresh:
        place = Home(home or Path(fresh))
        Settings(theme=shot.theme, text_size=shot.text_size, language=shot.language).write(
            place.settings
        )
        Session(place).keep("welcomed", value=not shot.welcome)
        app = App(FirstLight(application(), place), lambda: ThreadPoolExecutor(max_workers=1))
        app.window.resize(*shot.size)
        app.start()
        while app.desk.page is None:  # a first start makes its library first
            rest(100)
        rest(600)
        app.window.resize(*shot.size)
        for step in shot.steps:
            step(app)
            rest(700)
        rest(1500 if shot.dialog else 0)
        dialogs = [box for box in app.window.findChildren(QDialog) if box.isVisible()]
        dialog = dialogs[-1] if shot.dialog else None
        shown: QWidget = dialog or app.window
        path = folder / f"{shot.name}.png"
        small(shown.grab().toImage()).save(str(path), quality=0)
        if dialog:
            dialog.close()
        app.close()
        app.window.deleteLater()
        rest(50)
    return path


def every() -> Iterator[Shot]:
    """Give every state in both themes, both languages and two sizes."""
    for shot, theme, language, size in itertools.product(
        SHOTS, ("light", "dark"), ("zh", "en"), (WIDE, SMALL)
    ):
        name = f"{shot.name}-{theme}-{language}-{size[0]}"
        yield replace(shot, name=name, theme=theme, language=language, size=size)


def main() -> None:
    """Take the pictures of the documentation, those named after the folder, or every one."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "images"
    folder.mkdir(parents=True, exist_ok=True)
    wanted = sys.argv[2:]
    for shot in every() if wanted[:1] == ["--all"] else SHOTS:
        named = [name for name in wanted if name != "--all"]
        if any(shot.name.startswith(name) for name in named) or (
            not named and shot.name not in NOT_IN_DOCS
        ):
            print(take(shot, folder))


if __name__ == "__main__":
    main()
