"""What every dialog over a request does: say why it cannot go on, what was refused, and close once it has begun."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from insula.domain.overriding import override
from insula.viewmodels.checked_field import CheckedField
from insula.viewmodels.requesting import Request
from insula.viewmodels.wording.errors import describe
from insula.views.dialogs.labelled import JudgedField
from insula.views.widgets.dialog_frame import DialogFrame


class RequestDialog(DialogFrame):
    """Made, filled, then `follow`ed: from then on `render` shows the state and `retell` the words."""

    def __init__(self, request: Request, parent: QWidget | None = None, *, width: int = 640) -> None:
        super().__init__(parent, width=width)
        self._request = request
        self._followed = False

    def follow(self) -> None:
        """Show the state now and at each change."""
        self._followed = True
        self._request.changed.connect(self.render_state)
        self._request.begun.connect(self.accept)
        self.retell()
        self.render_state()

    def render_state(self) -> None:
        """Show what is allowed and what was refused; fields are the subclass's."""
        self.set_obstacle(self._request.why_not or None)
        refusal = self._request.refusal
        self.set_error(describe(refusal) if refusal is not None else None)

    def retell(self) -> None:
        """Say everything in the language of the moment."""

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self._followed:
            self.retell()
            self.render_state()
        super().changeEvent(event)


class NameLine(JudgedField):
    """A name, judged at every key."""

    def __init__(self, name: CheckedField, parent: QWidget | None = None) -> None:
        self.line = QLineEdit(name.text)
        super().__init__(self.line, parent)
        self.line.setObjectName("name")
        self.line.selectAll()
        self.line.textChanged.connect(name.type)
