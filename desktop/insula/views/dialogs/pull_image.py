"""Pull an image."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from insula.domain.overriding import override
from insula.viewmodels.image_requests import PullViewModel
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.errors import describe
from insula.views.dialogs.labelled import LabelledField
from insula.views.widgets.dialog_frame import DialogFrame
from insula.views.widgets.styling import set_style_property


class PullImageDialog(DialogFrame):
    """It closes once the work has begun; the bottom line tells how far the layers are."""

    def __init__(self, view_model: PullViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=520)
        self._view_model = view_model
        self.setObjectName("pull-image")
        self._line = QLineEdit()
        self._line.setObjectName("reference")
        self._line.setPlaceholderText("python:3.12-slim")
        self._reference = LabelledField(self._line)
        self.body.addWidget(self._reference)
        self._line.textChanged.connect(view_model.reference.type)
        view_model.changed.connect(self._render)
        view_model.begun.connect(self.accept)
        self._retell()
        self._render()

    @override
    def submit(self) -> None:
        self._view_model.pull()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retell()
            self._render()
        super().changeEvent(event)

    def _render(self) -> None:
        view_model = self._view_model
        self._reference.set_error(view_model.reference.sentence)
        set_style_property(self._line, "invalid", bool(view_model.reference.sentence))
        self.set_obstacle(view_model.why_not or None)
        self.set_error(describe(view_model.refusal) if view_model.refusal is not None else None)

    def _retell(self) -> None:
        self.set_title(
            translate("PullImageDialog", "Pull an image"),
            translate("PullImageDialog", "From its registry, with the login that Docker keeps for it."),
        )
        self.set_primary(translate("PullImageDialog", "Pull image"))
        self._reference.set_label(
            translate("PullImageDialog", "Image"),
            translate("PullImageDialog", "A name, with a tag after the colon, and a registry in front if need be."),
        )
