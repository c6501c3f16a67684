"""Rename an environment."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from insula.domain.overriding import override
from insula.viewmodels.translation import translate
from insula.viewmodels.venvs.changing import RenameViewModel
from insula.views.dialogs.request_dialog import NameLine, RequestDialog


class RenameDialog(RequestDialog):
    """Another name. It closes once the work has begun."""

    def __init__(self, view_model: RenameViewModel, parent: QWidget | None = None) -> None:
        super().__init__(view_model, parent, width=480)
        self._view_model = view_model
        self.setObjectName("rename")
        self._name = NameLine(view_model.name)
        self.body.addWidget(self._name)
        self.body.addStretch(1)
        self.follow()

    @override
    def submit(self) -> None:
        self._view_model.rename()

    @override
    def render_state(self) -> None:
        super().render_state()
        self._name.set_error(self._view_model.name.sentence)

    @override
    def retell(self) -> None:
        name = self._view_model.environment.name
        self.set_title(translate("RenameDialog", "Rename “{name}”").format(name=name))
        self.set_primary(translate("RenameDialog", "Rename"))
        self._name.set_label(translate("RenameDialog", "New name"), self._view_model.hint())
