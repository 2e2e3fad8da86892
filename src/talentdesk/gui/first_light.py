"""What stands before all else: language, looks, and the window with the text it was left at.

Everything here and in what it brings in is kept light: it is what a start waits for before there
is something to read.
"""

import sys

from PySide6.QtCore import QEvent, QEventLoop, QLibraryInfo, QLocale, QObject, QTimer, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from talentdesk.gui.session import Session
from talentdesk.gui.theme import Theme
from talentdesk.gui.window import WAITING, MainWindow
from talentdesk.paths import Home
from talentdesk.resources import resource, system_language, use_language
from talentdesk.settings import Settings

PATIENCE_MS = 300
"""How long the window is waited for to be painted; a slow display gets it with the rest."""


class FirstLight(QObject):
    """The choices of the user, and a window that shows the text it was left at."""

    def __init__(self, qt: QApplication, home: Home, language: str | None = None) -> None:
        super().__init__()
        self._qt = qt
        self.home = home
        self.settings = Settings.read(home.settings)
        chosen = language or self.settings.language
        self.language = system_language() if chosen == "system" else chosen
        use_language(self.language)
        self.session = Session(home)
        self.theme = Theme(qt, self.settings)
        self.window = MainWindow(self.theme, self.session)
        self._qt_words = QTranslator(qt)
        self._painted = QEventLoop()

    def show(self) -> None:
        """Show the window, and wait until it is painted with the text in it.

        What the user does until the window is complete waits in Qt's queue, and is done then.
        """
        window = self.window
        window.show()
        window.show_kept()
        window.installEventFilter(self)
        QTimer.singleShot(PATIENCE_MS, self._painted.quit)
        self._painted.exec(WAITING)
        window.removeEventFilter(self)
        self._qt.setWindowIcon(QIcon(str(resource("icons/talentdesk.svg"))))

    def speak(self) -> None:
        """Have Qt's own buttons and menus speak the language."""
        zh = self.language == "zh"
        QLocale.setDefault(QLocale(QLocale.Language.Chinese if zh else QLocale.Language.English))
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if zh and self._qt_words.load("qtbase_zh_CN", folder):
            self._qt.installTranslator(self._qt_words)

    def retire(self) -> None:
        """Give way to another, in another language."""
        self.theme.retire()
        self._qt.removeTranslator(self._qt_words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear that the window is being painted."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._painted.quit)
        return super().eventFilter(watched, event)


def application() -> QApplication:
    """Give the one application Qt allows."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        qt = existing
    else:
        qt = QApplication([*sys.argv[:1], "-style", "Fusion"])
    # Python lets each thread run for 5 ms before another may: too long for a window that asks
    # for its turn a hundred times to set one page, while a lane reads a file.
    sys.setswitchinterval(0.0001)
    qt.setApplicationName("TalentDesk")
    qt.setDesktopFileName("talentdesk")
    return qt
