"""Rename an environment."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from insula.domain.overriding import override
from insula.viewmodels.changing import RenameViewModel
from insula.viewmodels.facts import location_of
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.errors import describe
from insula.views.dialogs.labelled import LabelledField
from insula.views.widgets.dialog_frame import DialogFrame
from insula.views.widgets.styling import set_style_property


class RenameDialog(DialogFrame):
    """Another name. It closes once the work has begun."""

    def __init__(self, view_model: RenameViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=480)
        self._view_model = view_model
        self.setObjectName("rename")
        self._name_line = QLineEdit(view_model.environment.name)
        self._name_line.setObjectName("name")
        self._name_line.selectAll()
        self._name = LabelledField(self._name_line)
        self.body.addWidget(self._name)
        self.body.addStretch(1)
        self._name_line.textChanged.connect(view_model.name.type)
        view_model.changed.connect(self._render)
        view_model.begun.connect(self.accept)
        self._retell()
        self._render()

    @override
    def submit(self) -> None:
        self._view_model.rename()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retell()
            self._render()
        super().changeEvent(event)

    def _render(self) -> None:
        view_model = self._view_model
        self._name.set_error(view_model.name.sentence)
        set_style_property(self._name_line, "invalid", bool(view_model.name.sentence))
        self.set_obstacle(view_model.why_not or None)
        self.set_error(describe(view_model.refusal) if view_model.refusal is not None else None)

    def _retell(self) -> None:
        environment = self._view_model.environment
        self.set_title(translate("RenameDialog", "Rename “{name}”").format(name=environment.name))
        self.set_primary(translate("RenameDialog", "Rename"))
        place = location_of(environment)
        hint = translate("RenameDialog", "Shown in the list and in the prompt. The folder stays where it is: {place}")
        self._name.set_label(translate("RenameDialog", "New name"), hint.format(place=place) if place else "")
