"""From summaries to files and printers."""

import stat
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from talentdesk.errors import PrintError
from talentdesk.gui.printing import Order, PrintRoom, Sheets, paint, send, write_whole
from talentdesk.gui.tasks import Lane
from talentdesk.library import Library


@pytest.fixture
def sheets(library: Library) -> Sheets:
    return Sheets((library.summary("5.3"),))


@pytest.fixture
def room(at_once, qtbot: QtBot) -> PrintRoom:
    return PrintRoom(Lane(at_once))


def pages_of(pdf: Path) -> int:
    from pypdf import PdfReader

    return len(PdfReader(pdf).pages)


def test_the_preview_has_as_many_pages_as_the_file(
    room: PrintRoom, sheets: Sheets, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(room.pages_drawn) as drawn:
        room.draw(sheets, 72)
    with qtbot.waitSignal(room.told) as told:
        room.save(sheets, tmp_path / "摘要 5.3.pdf")
    assert pages_of(tmp_path / "摘要 5.3.pdf") == len(drawn.args[0])
    assert "摘要 5.3.pdf" in told.args[0]


def test_printing_to_a_file_writes_the_same_pdf(
    room: PrintRoom, sheets: Sheets, tmp_path: Path
) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    room.print(sheets, printer)
    assert pages_of(tmp_path / "out.pdf") >= 1


def test_page_images_are_painted_one_to_a_sheet(
    room: PrintRoom, sheets: Sheets, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(room.pages_drawn) as drawn:
        room.draw(sheets, 40)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "painted.pdf"))
    paint(drawn.args[0], printer)
    assert pages_of(tmp_path / "painted.pdf") == len(drawn.args[0])


def test_a_file_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    folder = tmp_path / "folder.pdf"
    folder.mkdir()
    with pytest.raises(PrintError, match="cannot be written"):
        write_whole(folder, b"new")
    assert list(tmp_path.iterdir()) == [folder]


def test_an_order_becomes_a_cups_command() -> None:
    assert Order("Office").command() == ["lp", "-d", "Office", "-n", "1", "-t", "TalentDesk", "-"]
    assert Order("Office", 2, 1, 3).command()[-3:] == ["-P", "1-3", "-"]


def printing_system(folder: Path, monkeypatch: pytest.MonkeyPatch, body: str) -> None:
    """Put an ``lp`` of our own first on the path."""
    program = folder / "lp"
    program.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


def test_the_pages_go_to_cups_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    taken = tmp_path / "taken"
    printing_system(tmp_path, monkeypatch, f'cat > "{taken}"; echo "$@" >> "{taken}"')
    assert send(b"%PDF", Order("Office")) == "Office"
    assert taken.read_text() == "%PDF-d Office -n 1 -t TalentDesk -\n"


def test_a_printer_that_refuses_is_told_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printing_system(tmp_path, monkeypatch, "cat > /dev/null; exit 1")
    with pytest.raises(PrintError, match="“Office” did not take the pages"):
        send(b"%PDF", Order("Office"))
