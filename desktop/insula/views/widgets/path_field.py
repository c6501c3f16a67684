"""Where one types or chooses a file or a folder."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from insula.domain.overriding import override
from insula.views.theme.fonts import fixed_font
from insula.views.widgets.buttons import IconButton
from insula.views.widgets.file_chooser import FileChooser
from insula.views.widgets.styling import set_style_property


class PathPurpose(Enum):
    FOLDER = auto()
    OPEN_FILE = auto()
    SAVE_FILE = auto()


class PathField(QWidget):
    """A line for the path and a button that opens the system's dialog, without waiting for it.

    `name` is the accessible name; `filters` are Qt's, such as `Requirements (*.txt)`.
    """

    path_changed = Signal(str)

    def __init__(
        self,
        purpose: PathPurpose,
        name: str = "",
        filters: tuple[str, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._purpose = purpose
        self._filters = filters
        self._chooser = FileChooser(self)
        self._line = QLineEdit()
        self._line.setFont(fixed_font())
        self._button = IconButton("folder", " ")
        self._chooser.chosen.connect(self.set_path)
        self._line.textChanged.connect(self.path_changed)
        self._button.clicked.connect(self.choose)
        self.setFocusProxy(self._line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._line, 1)
        row.addWidget(self._button)
        self.set_name(name)
        self._retranslate()

    @property
    def path(self) -> str:
        """What is typed, without the blanks around it."""
        return self._line.text().strip()

    @property
    def dialog(self) -> QFileDialog | None:
        """The dialog while it is open."""
        return self._chooser.dialog

    def set_path(self, path: str) -> None:
        self._line.setText(path)

    def set_name(self, name: str) -> None:
        self._line.setAccessibleName(name)

    def set_placeholder(self, text: str) -> None:
        self._line.setPlaceholderText(text)

    def set_invalid(self, *, invalid: bool) -> None:
        """Edge the line in the colour of errors; the sentence is the owner's."""
        set_style_property(self._line, "invalid", invalid)

    def choose(self) -> None:
        """Open the dialog; one at a time."""
        dialog = self._chooser.make(self._line.accessibleName(), self.path)
        if dialog is None:
            return
        match self._purpose:
            case PathPurpose.FOLDER:
                dialog.setFileMode(QFileDialog.FileMode.Directory)
                dialog.setOption(QFileDialog.Option.ShowDirsOnly)
            case PathPurpose.OPEN_FILE:
                dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            case PathPurpose.SAVE_FILE:
                dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        if self._filters:
            dialog.setNameFilters(list(self._filters))
        dialog.open()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._button.setText(QCoreApplication.translate("PathField", "Choose…"))
