"""Restore an environment under another name."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from insula.domain.overriding import override
from insula.viewmodels.translation import translate
from insula.viewmodels.venvs.changing import RestoreAsViewModel
from insula.views.dialogs.request_dialog import NameLine, RequestDialog
from insula.views.widgets.notice import Notice, Severity


class RestoreAsDialog(RequestDialog):
    """Out of the trash under another name. It closes once the work has begun."""

    def __init__(self, view_model: RestoreAsViewModel, parent: QWidget | None = None) -> None:
        super().__init__(view_model, parent, width=520)
        self._view_model = view_model
        self.setObjectName("restore-as")
        self._taken = Notice(Severity.INFO)
        self._name = NameLine(view_model.name)
        self.body.setSpacing(16)
        self.body.addWidget(self._taken)
        self.body.addWidget(self._name)
        self.body.addStretch(1)
        self.follow()

    @override
    def submit(self) -> None:
        self._view_model.restore()

    @override
    def render_state(self) -> None:
        super().render_state()
        self._taken.setVisible(self._view_model.taken)
        self._name.set_error(self._view_model.name.sentence)

    @override
    def retell(self) -> None:
        name = self._view_model.environment.name
        self.set_title(
            translate("RestoreAsDialog", "Restore “{name}” under another name").format(name=name),
            translate("RestoreAsDialog", "It comes back with everything it had."),
        )
        self.set_primary(translate("RestoreAsDialog", "Restore"))
        self._name.set_label(translate("RestoreAsDialog", "New name"))
        self._taken.set_content(
            Severity.INFO,
            translate("RestoreAsDialog", "Another has its name now"),
            translate(
                "RestoreAsDialog",
                "Give this one another name, or rename or delete the other one first to have it back as it was.",
            ),
        )
