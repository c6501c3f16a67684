"""Make a volume."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from insula.domain.overriding import override
from insula.viewmodels.equivalent_command import command_line
from insula.viewmodels.stock.connection_requests import NewVolumeViewModel
from insula.viewmodels.translation import translate
from insula.views.dialogs.engine_choice import EngineChoice
from insula.views.dialogs.equivalent_command import EquivalentCommand
from insula.views.dialogs.labelled import LabelledField
from insula.views.dialogs.request_dialog import RequestDialog
from insula.views.theme.fonts import fixed_font
from insula.views.widgets.styling import set_style_property

_LINES = 3


class NewVolumeDialog(RequestDialog):
    """Judged at every key; it closes once the work has begun."""

    def __init__(
        self, view_model: NewVolumeViewModel, engines: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(view_model, parent, width=520)
        self._view_model = view_model
        self.setObjectName("new-volume")
        self._name = QLineEdit()
        self._name.setObjectName("name")
        self._name_field = LabelledField(self._name)
        self._engine = EngineChoice(engines)
        self._driver = QLineEdit()
        self._driver.setObjectName("driver")
        self._driver.setPlaceholderText("local")
        self._driver_field = LabelledField(self._driver)
        self._options = QPlainTextEdit()
        self._options.setObjectName("options")
        self._options.setFont(fixed_font())
        self._options.setTabChangesFocus(True)
        self._options.setPlaceholderText("type=nfs\no=addr=192.0.2.1,rw\ndevice=:/exports/data")
        self._options.setFixedHeight(_LINES * self._options.fontMetrics().lineSpacing() + 24)
        self._options_field = LabelledField(self._options)
        self._command = EquivalentCommand()
        self.aside.addWidget(self._command.button)
        self.body.setSpacing(16)
        for widget in (self._name_field, self._engine, self._driver_field, self._options_field, self._command):
            self.body.addWidget(widget)
        self._name.textChanged.connect(view_model.name.type)
        self._driver.textChanged.connect(view_model.choose_driver)
        self._options.textChanged.connect(self._on_options)
        self._engine.chosen.connect(view_model.choose_engine)
        self.follow()

    @override
    def submit(self) -> None:
        self._view_model.create()

    @override
    def render_state(self) -> None:
        super().render_state()
        view_model = self._view_model
        for field, edit, checked in (
            (self._name_field, self._name, view_model.name),
            (self._options_field, self._options, view_model.options),
        ):
            field.set_error(checked.sentence)
            set_style_property(edit, "invalid", bool(checked.sentence))
        command = view_model.command
        self._command.set_commands([command_line(command)] if command else ())

    @override
    def retell(self) -> None:
        self.set_title(
            translate("NewVolumeDialog", "New volume"),
            translate("NewVolumeDialog", "A place for files that containers share, and that stays when they go."),
        )
        self.set_primary(translate("NewVolumeDialog", "Create volume"))
        self._name_field.set_label(translate("NewVolumeDialog", "Name"))
        self._engine.retell()
        self._driver_field.set_label(
            translate("NewVolumeDialog", "Driver"), translate("NewVolumeDialog", "Empty is on this engine’s disk.")
        )
        self._options_field.set_label(
            translate("NewVolumeDialog", "Options of the driver"),
            translate("NewVolumeDialog", "One name=value a line; none for an ordinary volume."),
        )

    def _on_options(self) -> None:
        self._view_model.options.type(self._options.toPlainText())
