"""Make a volume."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from insula.domain.overriding import override
from insula.viewmodels.stock.connection_requests import NewVolumeViewModel
from insula.viewmodels.translation import translate
from insula.views.dialogs.labelled import JudgedField, LabelledField
from insula.views.dialogs.new_connection import NewConnectionDialog
from insula.views.theme.fonts import fixed_font

_LINES = 3


class NewVolumeDialog(NewConnectionDialog):
    """Judged at every key; it closes once the work has begun."""

    def __init__(
        self, view_model: NewVolumeViewModel, engines: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(view_model, engines, parent)
        self._view_model = view_model
        self.setObjectName("new-volume")
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
        self._options_field = JudgedField(self._options)
        self.body.addWidget(self._driver_field)
        self.body.addWidget(self._options_field)
        self._driver.textChanged.connect(view_model.choose_driver)
        self._options.textChanged.connect(self._on_options)
        self.finish()

    @override
    def render_state(self) -> None:
        super().render_state()
        self._options_field.set_error(self._view_model.options.sentence)

    @override
    def retell(self) -> None:
        super().retell()
        self.set_title(
            translate("NewVolumeDialog", "New volume"),
            translate("NewVolumeDialog", "A place for files that containers share, and that stays when they go."),
        )
        self.set_primary(translate("NewVolumeDialog", "Create volume"))
        self.name.set_label(translate("NewVolumeDialog", "Name"))
        self._driver_field.set_label(
            translate("NewVolumeDialog", "Driver"), translate("NewVolumeDialog", "Empty is on this engine’s disk.")
        )
        self._options_field.set_label(
            translate("NewVolumeDialog", "Options of the driver"),
            translate("NewVolumeDialog", "One name=value a line; none for an ordinary volume."),
        )

    def _on_options(self) -> None:
        self._view_model.options.type(self._options.toPlainText())
