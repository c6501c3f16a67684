"""The system's dialog for a file or a folder."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget


class FileChooser(QObject):
    """Makes one dialog at a time for the window of `owner`, and lets go of it once it is closed.

    What is chosen comes with `chosen`, as a path; nobody waits for it.
    """

    chosen = Signal(str)

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._dialog: QFileDialog | None = None

    @property
    def dialog(self) -> QFileDialog | None:
        """The dialog while it is open."""
        return self._dialog

    def make(self, title: str, place: str = "") -> QFileDialog | None:
        """One to set up and to `open`; None where one is open already, which comes to the front."""
        if self._dialog is not None:
            self._dialog.raise_()
            return None
        # Not kept as an attribute: a cycle of the two would outlive the window.
        owner = self.parent()
        self._dialog = QFileDialog(owner.window() if isinstance(owner, QWidget) else None, title, place)
        self._dialog.fileSelected.connect(self.chosen)
        self._dialog.finished.connect(self._on_finished)
        return self._dialog

    def save(self, title: str, name: str, suffix: str) -> None:
        """Ask where a text is to go; `name` is proposed, and `suffix` added where none is typed."""
        if (dialog := self.make(title)) is not None:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(suffix)
            if name:
                dialog.selectFile(name)
            dialog.open()

    def _on_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
