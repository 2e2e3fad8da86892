"""From sheets to files and printers."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from talentdesk.gui.printing import Job, PrintRoom, paint
from talentdesk.gui.tasks import Lane
from talentdesk.library import Library
from talentdesk.library.handout import sheets
from talentdesk.model.handout import Handout
from talentdesk.render.layout import Layout


@pytest.fixture
def job(library: Library) -> Job:
    return Job(sheets(library, Handout(refs=("5", "5.3"))), Layout(apart=True))


@pytest.fixture
def room(at_once, qtbot: QtBot) -> PrintRoom:
    return PrintRoom(Lane(at_once))


def test_the_preview_has_the_pages_of_the_file(
    room: PrintRoom, job: Job, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(room.pages_set) as laid:
        room.set(job)
    with qtbot.waitSignal(room.told) as told:
        room.save(job, tmp_path / "摘要 5.3.pdf")
    pages = PdfReader(tmp_path / "摘要 5.3.pdf").pages
    assert len(pages) == len(laid.args[0]) == 2
    assert laid.args[0][0] == pytest.approx((595.28, 841.89), abs=0.1)
    assert "摘要 5.3.pdf" in told.args[0]


def test_a_page_is_drawn_when_it_is_asked_for(room: PrintRoom, job: Job, qtbot: QtBot) -> None:
    room.set(job)
    with qtbot.waitSignal(room.page_drawn) as drawn:
        room.draw(1, 36)
    number, image = drawn.args
    assert number == 1
    assert abs(image.width() - 298) <= 1
    shades = {image.pixelColor(x, y).lightness() for x in range(40, 250, 3) for y in range(40, 380)}
    assert min(shades) < 160  # there is print on it
    with qtbot.assertNotEmitted(room.page_drawn):
        room.draw(7, 36)


@pytest.mark.parametrize("name", ["a.docx", "a.html", "a.md", "a.txt"])
def test_every_form_is_written(room: PrintRoom, job: Job, tmp_path: Path, name: str) -> None:
    room.save(job, tmp_path / name)
    assert (tmp_path / name).stat().st_size > 1000


@pytest.mark.parametrize("name", ["folder.pdf", "none/a.pdf", "a.xyz"])
def test_a_file_that_cannot_be_written_is_told_and_leaves_nothing(
    room: PrintRoom, job: Job, tmp_path: Path, qtbot: QtBot, name: str
) -> None:
    (tmp_path / "folder.pdf").mkdir()
    with qtbot.waitSignal(room._lane.failed) as failed:
        room.save(job, tmp_path / name)
    assert name.rpartition("/")[2] in failed.args[0]
    left = [path.name for path in tmp_path.rglob("*") if path.is_file()]
    assert [name for name in left if not name.startswith("library.db")] == []


def test_printing_to_a_file_writes_the_same_pdf(room: PrintRoom, job: Job, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    room.print(job, printer)
    assert len(PdfReader(tmp_path / "out.pdf").pages) == 2


def test_page_images_are_painted_one_to_a_sheet(
    room: PrintRoom, job: Job, tmp_path: Path, qtbot: QtBot
) -> None:
    room.set(job)
    images = []
    room.page_drawn.connect(lambda _number, image: images.append(image))
    room.draw(0, 40)
    room.draw(1, 40)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "painted.pdf"))
    paint(images, printer)
    assert len(PdfReader(tmp_path / "painted.pdf").pages) == 2


def test_what_cannot_be_set_is_said_where_the_pages_would_be(room: PrintRoom, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.pages_set) as laid:
        room.set(Job(()))
    assert "nothing to print" in laid.args[0]
