"""New container."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from insula.domain.environment import Engine
from insula.domain.overriding import override
from insula.viewmodels.containers.container_form.creation import ContainerCreation
from insula.viewmodels.translation import translate
from insula.views.dialogs.container_form.editor import ContainerFormEditor
from insula.views.dialogs.paste_run_line import PasteRunLineDialog
from insula.views.dialogs.sized_dialog import Remember, SizedDialog
from insula.views.widgets.buttons import ButtonKind, IconButton
from insula.views.widgets.notice import Notice, Severity

_USUAL = QSize(940, 680)


class NewContainerDialog(SizedDialog):
    """The form. It closes once the work has begun; its size is what it was the last time."""

    def __init__(
        self,
        view_model: ContainerCreation,
        parent: QWidget | None = None,
        *,
        find_engines: Callable[[], Sequence[Engine]] | None = None,
        remembered: Mapping[str, Any] | None = None,
        remember: Remember = lambda _size: None,
    ) -> None:
        super().__init__(view_model, parent, _USUAL, remembered, remember)
        self._view_model = view_model
        self._find_engines = find_engines
        self.setObjectName("new-container")
        self.editor = ContainerFormEditor(view_model.form, self._engines())
        self._left_out = Notice(Severity.WARNING)
        self._left_out.setObjectName("left-out")
        self._left_out.hide()
        self._paste = IconButton("terminal", " ", ButtonKind.GHOST, quiet=True)
        self._paste.setObjectName("paste-run-line")
        self._paste.setAutoDefault(False)
        self.body.addWidget(self._left_out)
        self.body.addWidget(self.editor, 1)
        self.aside.addWidget(self._paste)
        self.fill()
        self._paste.clicked.connect(self.paste)
        self._left_out.activated.connect(self._left_out.hide)
        view_model.engines_changed.connect(self._on_engines)
        self.follow()
        self.editor.general.image.box.setFocus()

    def paste(self) -> None:
        """Ask for a line that fills the form."""
        dialog = PasteRunLineDialog(self._view_model.paste, self)
        dialog.accepted.connect(self._on_pasted)
        dialog.open()

    def look_for_engines(self) -> None:
        """Offer those that answer now."""
        if self._find_engines is not None:
            self._view_model.set_engines(self._find_engines())

    @override
    def submit(self) -> None:
        self._view_model.create()

    @override
    def retell(self) -> None:
        self.set_title(
            translate("NewContainerDialog", "New container"),
            translate("NewContainerDialog", "What is left empty is as the image says, or as the engine has it."),
        )
        self.set_primary(translate("NewContainerDialog", "Create container"))
        self._paste.setText(translate("NewContainerDialog", "Paste a docker run line…"))

    def _engines(self) -> tuple[tuple[str, str], ...]:
        return tuple((each.backend, each.name) for each in self._view_model.engines)

    def _on_engines(self) -> None:
        self.editor.general.set_engines(self._engines())

    def _on_pasted(self) -> None:
        """Say what of the line is not in the form."""
        paste = self._view_model.paste
        told = paste.left_out
        self._left_out.setVisible(bool(told))
        if told:
            self._left_out.set_content(
                Severity.WARNING,
                translate("NewContainerDialog", "The form does not know all of that line"),
                told,
                translate("NewContainerDialog", "Understood"),
            )
