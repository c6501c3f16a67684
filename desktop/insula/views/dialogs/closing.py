"""Closing the window while work is running."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from insula.domain.operation import Operation
from insula.domain.overriding import override
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.operations import title_of
from insula.views.widgets.buttons import ButtonKind
from insula.views.widgets.dialog_frame import DialogFrame
from insula.views.widgets.labels import TextLabel, TextRole

_SHOWN = 5


class ClosingDialog(DialogFrame):
    """Lists what runs, anew whenever `refresh` is called; `confirmed` says to stop it all and close."""

    confirmed = Signal()

    def __init__(self, running: Callable[[], Sequence[Operation]], parent: QWidget | None = None) -> None:
        super().__init__(parent, width=480)
        self.setObjectName("closing")
        self._running = running
        self._list = TextLabel("", wrap=True)
        self._undone = TextLabel("", TextRole.SECONDARY, wrap=True)
        self.body.addWidget(self._list)
        self.body.addWidget(self._undone)
        self.body.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Work may have ended: with none left there is nothing to ask any more."""
        running = self._running()
        if not running and self.isVisible():
            self.submit()
            return
        self.set_title(translate("ClosingDialog", "%n operation(s) still running", "", len(running)))
        self.set_primary(translate("ClosingDialog", "Stop them and close"), ButtonKind.DANGER)
        titles = [f"•  {title_of(operation)}" for operation in running[:_SHOWN]]
        rest = len(running) - _SHOWN
        if rest > 0:
            titles.append(translate("ClosingDialog", "and %n more", "", rest))
        self._list.setText("\n".join(titles))
        self._undone.setText(translate("ClosingDialog", "What is stopped is undone: nothing is left half-made."))

    @override
    def dismissal(self) -> str:
        # "Cancel" could be taken for cancelling the work.
        return translate("ClosingDialog", "Keep open")

    @override
    def submit(self) -> None:
        self.accept()
        self.confirmed.emit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)
