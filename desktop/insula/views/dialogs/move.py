"""Move an environment, or restore one to another place."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from insula.domain.overriding import override
from insula.viewmodels.translation import translate
from insula.viewmodels.venvs.changing import MoveViewModel, RestoreViewModel
from insula.views.dialogs.labelled import LabelledPath
from insula.views.dialogs.request_dialog import RequestDialog
from insula.views.widgets.labels import IconLabel, TextLabel, TextRole
from insula.views.widgets.notice import Notice, Severity
from insula.views.widgets.path_field import PathPurpose


class _PlaceDialog(RequestDialog):
    def __init__(self, view_model: MoveViewModel | RestoreViewModel, parent: QWidget | None) -> None:
        super().__init__(view_model, parent, width=600)
        self._placing = view_model
        self._place = LabelledPath(PathPurpose.FOLDER, "place")
        self._place.path.set_path(view_model.place.text)
        self.body.setSpacing(16)
        self.body.addWidget(self._place)
        self._place.path.path_changed.connect(view_model.place.type)

    @override
    def render_state(self) -> None:
        super().render_state()
        self._place.set_error(self._sentence())

    def _sentence(self) -> str:
        return self._placing.place.sentence


class MoveDialog(_PlaceDialog):
    """Another folder. It closes once the work has begun."""

    def __init__(self, view_model: MoveViewModel, parent: QWidget | None = None) -> None:
        super().__init__(view_model, parent)
        self._view_model = view_model
        self.setObjectName("move")
        self._rewritten = TextLabel("", TextRole.SECONDARY, wrap=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconLabel("info", "secondary"))
        row.addWidget(self._rewritten, 1)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self.follow()

    @override
    def submit(self) -> None:
        self._view_model.move()

    @override
    def _sentence(self) -> str:
        return self._view_model.sentence

    @override
    def retell(self) -> None:
        name = self._view_model.environment.name
        self.set_title(translate("MoveDialog", "Move “{name}”").format(name=name))
        self.set_primary(translate("MoveDialog", "Move environment"))
        self._place.set_label(translate("MoveDialog", "New location"))
        self._rewritten.setText(
            translate(
                "MoveDialog",
                "Its scripts, activation files and settings are rewritten for the new location. Projects and editors "
                "that point at the old one have to be told.",
            )
        )


class RestoreElsewhereDialog(_PlaceDialog):
    """Out of the trash to another place. It closes once the work has begun."""

    def __init__(self, view_model: RestoreViewModel, parent: QWidget | None = None) -> None:
        super().__init__(view_model, parent)
        self._view_model = view_model
        self.setObjectName("restore-elsewhere")
        self._taken = Notice(Severity.INFO)
        self.body.insertWidget(0, self._taken)
        self.body.addStretch(1)
        self.follow()

    @override
    def submit(self) -> None:
        self._view_model.restore()

    @override
    def _sentence(self) -> str:
        return "" if self._view_model.original_is_taken else super()._sentence()

    @override
    def render_state(self) -> None:
        super().render_state()
        self._taken.setVisible(self._view_model.original_is_taken)

    @override
    def retell(self) -> None:
        name = self._view_model.environment.name
        self.set_title(
            translate("RestoreElsewhereDialog", "Restore “{name}” elsewhere").format(name=name),
            translate("RestoreElsewhereDialog", "It comes back with everything it had, at another location."),
        )
        self.set_primary(translate("RestoreElsewhereDialog", "Restore"))
        self._place.set_label(translate("RestoreElsewhereDialog", "New location"))
        self._taken.set_content(
            Severity.INFO,
            translate("RestoreElsewhereDialog", "Its old location is taken"),
            translate("RestoreElsewhereDialog", "Something else lies there now. Choose another location."),
        )
