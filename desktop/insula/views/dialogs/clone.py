"""Clone an environment."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from insula.domain.overriding import override
from insula.viewmodels.translation import translate
from insula.viewmodels.venvs.cloning import CloneViewModel
from insula.views.dialogs.equivalent_command import EquivalentCommand
from insula.views.dialogs.place_line import PlaceLine
from insula.views.dialogs.request_dialog import NameLine, RequestDialog
from insula.views.widgets.labels import IconLabel, TextLabel, TextRole
from insula.views.widgets.toggle_row import ToggleRow


class CloneDialog(RequestDialog):
    """Name, place, shared or not, and what it costs. It closes once the work has begun."""

    def __init__(self, view_model: CloneViewModel, parent: QWidget | None = None) -> None:
        super().__init__(view_model, parent)
        self._view_model = view_model
        self.setObjectName("clone")
        self._name = NameLine(view_model.name)
        self._place = PlaceLine(view_model.place)
        self._independent = ToggleRow()
        self._independent.setObjectName("independent")
        self._cost = TextLabel("", TextRole.SECONDARY, wrap=True)
        self._command = EquivalentCommand()
        cost = QHBoxLayout()
        cost.setSpacing(8)
        cost.addWidget(IconLabel("layers", "secondary"))
        cost.addWidget(self._cost, 1)
        self.body.setSpacing(16)
        self.body.addWidget(self._name)
        self.body.addWidget(self._place)
        self.body.addWidget(self._independent)
        self.body.addLayout(cost)
        self.body.addWidget(self._command)
        self.body.addStretch(1)
        self.aside.addWidget(self._command.button)
        self._independent.toggled.connect(self._on_independent)
        self.follow()
        view_model.begin()

    @override
    def submit(self) -> None:
        self._view_model.clone()

    def _on_independent(self, checked: bool) -> None:  # noqa: FBT001
        self._view_model.set_independent(independent=checked)

    @override
    def render_state(self) -> None:
        super().render_state()
        view_model = self._view_model
        self._name.set_error(view_model.name_sentence)
        self._place.render_state()
        self._cost.setText(view_model.cost)
        self._command.set_commands(view_model.commands())

    @override
    def retell(self) -> None:
        self.set_title(
            translate("CloneDialog", "Clone “{name}”").format(name=self._view_model.source.name),
            translate("CloneDialog", "The same Python and the same packages, in a folder of its own."),
        )
        self.set_primary(translate("CloneDialog", "Clone environment"))
        self._name.set_label(translate("CloneDialog", "Name"))
        self._place.set_label(translate("CloneDialog", "Location"))
        self._place.path.set_placeholder(translate("CloneDialog", "Follows the name"))
        self._independent.set_words(
            translate("CloneDialog", "Independent copy"),
            translate(
                "CloneDialog",
                "Copies every file. Otherwise the files of packages are shared on the disk; each side may change "
                "without touching the other.",
            ),
        )
