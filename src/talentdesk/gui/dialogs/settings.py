"""The settings window: everything the user can choose, in force at once."""

from collections.abc import Mapping
from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from talentdesk.gui.actions import TEXT_SIZES
from talentdesk.settings import RANGES, Settings


class SettingsDialog(QDialog):
    """Shows the choices in force and tells each change by the name of what was changed."""

    theme_chosen = Signal(str)
    language_chosen = Signal(str)
    text_size_chosen = Signal(int)
    line_width_chosen = Signal(int)
    serif_chosen = Signal(bool)
    tabs_chosen = Signal(bool)
    preview_chosen = Signal(bool)
    update_chosen = Signal(bool)
    keys_wanted = Signal()

    def __init__(self, parent: QWidget, settings: Settings) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Settings"))
        system = _("Like the system")
        themes = {"system": system, "light": _("Light"), "dark": _("Dark")}
        languages = {"system": system, "zh": "简体中文", "en": "English"}
        sizes = {str(size): f"{size} %" for size in TEXT_SIZES}
        theme = self._chooser(_("Appearance"), themes, settings.theme)
        theme.currentIndexChanged.connect(lambda: self.theme_chosen.emit(theme.currentData()))
        language = self._chooser(_("Language"), languages, settings.language)
        language.currentIndexChanged.connect(
            lambda: self.language_chosen.emit(language.currentData())
        )
        size = self._chooser(_("Text size"), sizes, str(settings.text_size))
        size.currentIndexChanged.connect(
            lambda: self.text_size_chosen.emit(int(size.currentData()))
        )
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(18)
        for name, widget in (
            (_("Appearance"), theme),
            (_("Language"), language),
            (_("Text size"), size),
            (_("Length of lines"), self._make_width(settings.line_width)),
        ):
            form.addRow(name, widget)
        choices = QWidget()
        layout = QVBoxLayout(choices)
        layout.setContentsMargins(20, 18, 20, 0)
        layout.setSpacing(12)
        layout.addLayout(form)
        for name, on, signal in (
            (_("Set texts in a face with serifs"), settings.serif, self.serif_chosen),
            (_("Begin with the tabs that were open"), settings.reopen_tabs, self.tabs_chosen),
            (_("Look at files before keeping them"), settings.preview_import, self.preview_chosen),
            (
                _("Let a newer program bring a newer bundled library"),
                settings.update_bundled,
                self.update_chosen,
            ),
        ):
            box = QCheckBox(name)
            box.setChecked(on)
            box.toggled.connect(signal)
            layout.addWidget(box)
        keys = QPushButton(_("Keys…"))
        keys.setAutoDefault(False)
        keys.clicked.connect(self.keys_wanted)
        layout.addWidget(keys, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self._place(choices, buttons, parent)

    def _place(self, choices: QWidget, buttons: QWidget, parent: QWidget) -> None:
        """Have what does not fit into the window scrolled to, the button always in sight."""
        scrolled = QScrollArea()
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setWidgetResizable(True)
        scrolled.setWidget(choices)
        foot = QVBoxLayout()
        foot.setContentsMargins(20, 0, 20, 16)
        foot.addWidget(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(scrolled, 1)
        whole.addLayout(foot)
        bar = scrolled.verticalScrollBar().sizeHint().width()
        needed = choices.sizeHint()
        high = needed.height() + buttons.sizeHint().height() + 32
        self.resize(
            min(max(needed.width() + bar, 380), parent.width() - 20),
            min(high, parent.height() - 20),
        )

    @staticmethod
    def _chooser(name: str, choices: Mapping[str, str], current: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        for value, shown in choices.items():
            box.addItem(shown, value)
        box.setCurrentIndex(max(box.findData(current), 0))
        return box

    def _make_width(self, width: int) -> QWidget:
        holder = QWidget()
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setAccessibleName(_("Length of lines"))
        slider.setRange(*RANGES["line_width"])
        slider.setValue(width)
        told = QLabel()
        told.setObjectName("muted")

        def tell(characters: int) -> None:
            told.setText(_("{count} characters").format(count=characters))

        tell(width)
        slider.valueChanged.connect(tell)
        slider.valueChanged.connect(self.line_width_chosen)
        row = QVBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(slider)
        row.addWidget(told)
        return holder
