"""Put a container on a newer image."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from insula.domain.overriding import override
from insula.viewmodels.containers.container_updating import UpdateContainerViewModel
from insula.viewmodels.translation import translate
from insula.views.dialogs.equivalent_command import EquivalentCommand
from insula.views.dialogs.exchange_parts import HealthWait
from insula.views.dialogs.labelled import LabelledField
from insula.views.dialogs.points import words_of
from insula.views.dialogs.request_dialog import RequestDialog
from insula.views.theme.fonts import fixed_font
from insula.views.widgets.choice_cards import Choice, ChoiceCards
from insula.views.widgets.labels import SectionLabel
from insula.views.widgets.point_rows import PointRows
from insula.views.widgets.styling import set_style_property
from insula.views.widgets.toggle_row import ToggleRow

_SAME, _OTHER = "same", "other"


class UpdateContainerDialog(RequestDialog):
    """Which image, and what is kept. It closes once the work has begun."""

    def __init__(self, view_model: UpdateContainerViewModel, parent: QWidget | None = None) -> None:
        super().__init__(view_model, parent)
        self._view_model = view_model
        self.setObjectName("update-container")
        self._image_label = SectionLabel()
        self._choice = ChoiceCards(columns=2)
        self._choice.setObjectName("image-choice")
        self._line = QLineEdit()
        self._line.setObjectName("image")
        self._line.setFont(fixed_font())
        self._image = LabelledField(self._line)
        self._pull = ToggleRow()
        self._pull.setObjectName("pull")
        self._pull.set_on(on=view_model.pull)
        self._health = HealthWait(view_model)
        self._points = PointRows()
        self._command = EquivalentCommand()
        self.body.setSpacing(16)
        self.body.addWidget(self._image_label)
        self.body.addSpacing(-8)
        for widget in (self._choice, self._image, self._pull, self._health, self._points, self._command):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.aside.addWidget(self._command.button)
        self._choice.chosen.connect(self._on_chosen)
        self._line.textChanged.connect(view_model.reference.type)
        self._pull.toggled.connect(self._on_pull)
        self.follow()
        view_model.begin()

    @override
    def submit(self) -> None:
        self._view_model.update()

    @override
    def render_state(self) -> None:
        super().render_state()
        view_model = self._view_model
        self._show_choices()
        self._image.setVisible(not view_model.same)
        self._image.set_error("" if view_model.same else view_model.reference.sentence)
        set_style_property(self._line, "invalid", bool(self._image.sentence))
        self._health.setVisible(view_model.waits_for_health and view_model.runs)
        self._points.set_points(words_of(view_model.points))
        self._command.set_commands(view_model.commands())

    @override
    def retell(self) -> None:
        name = self._view_model.environment.name
        self.set_title(
            translate("UpdateContainerDialog", "Update “{name}”").format(name=name),
            translate("UpdateContainerDialog", "The same container, made again from a newer image."),
        )
        self.set_primary(translate("UpdateContainerDialog", "Update container"))
        self._image_label.setText(translate("UpdateContainerDialog", "Image"))
        self._choice.setAccessibleName(self._image_label.text())
        self._image.set_label(
            translate("UpdateContainerDialog", "Name of the image"),
            translate("UpdateContainerDialog", "With its tag, for instance python:3.13-slim"),
        )
        self._pull.set_words(
            translate("UpdateContainerDialog", "Ask the registry for the newest"),
            translate(
                "UpdateContainerDialog",
                "Pulls the image first. Otherwise the one that is on this computer under that name is taken.",
            ),
        )
        self._health.retell()

    def _show_choices(self) -> None:
        view_model = self._view_model
        nameless = translate("UpdateContainerDialog", "Its image has no name: choose another one.")
        self._choice.set_choices(
            (
                Choice(
                    _SAME,
                    translate("UpdateContainerDialog", "The same image"),
                    view_model.image or "…",
                    None if view_model.can_be_same else nameless,
                ),
                Choice(
                    _OTHER,
                    translate("UpdateContainerDialog", "Another image"),
                    translate("UpdateContainerDialog", "Another tag, or another name"),
                ),
            )
        )
        self._choice.set_current(_SAME if view_model.same else _OTHER)

    def _on_chosen(self, key: str) -> None:
        self._view_model.stay(same=key == _SAME)
        if key == _OTHER:
            if not self._line.text():
                self._line.setText(self._view_model.image)
            self._line.selectAll()

    def _on_pull(self, checked: bool) -> None:  # noqa: FBT001
        self._view_model.set_pull(pull=checked)
