"""Make a network."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from insula.domain.overriding import override
from insula.viewmodels.stock.connection_requests import NETWORK_DRIVERS, NewNetworkViewModel
from insula.viewmodels.translation import translate
from insula.views.dialogs.labelled import JudgedField, LabelledField
from insula.views.dialogs.new_connection import NewConnectionDialog
from insula.views.theme.fonts import fixed_font
from insula.views.widgets.toggle_row import ToggleRow


class NewNetworkDialog(NewConnectionDialog):
    """Judged at every key; it closes once the work has begun."""

    def __init__(
        self, view_model: NewNetworkViewModel, engines: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(view_model, engines, parent)
        self._view_model = view_model
        self.setObjectName("new-network")
        self._driver = QComboBox()
        self._driver.setObjectName("driver")
        self._driver.addItems(NETWORK_DRIVERS)
        self._driver_field = LabelledField(self._driver)
        self._subnet = QLineEdit()
        self._subnet.setObjectName("subnet")
        self._subnet.setFont(fixed_font())
        self._subnet_field = JudgedField(self._subnet)
        self._internal = ToggleRow()
        self._internal.setObjectName("internal")
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._driver_field, 1)
        row.addWidget(self._subnet_field, 1)
        self.body.addLayout(row)
        self.body.addWidget(self._internal)
        self._subnet.textChanged.connect(view_model.subnet.type)
        self._driver.currentIndexChanged.connect(self._on_driver)
        self._internal.toggled.connect(self._on_internal)
        self.finish()

    @override
    def render_state(self) -> None:
        super().render_state()
        self._subnet_field.set_error(self._view_model.subnet.sentence)

    @override
    def retell(self) -> None:
        super().retell()
        self.set_title(
            translate("NewNetworkDialog", "New network"),
            translate("NewNetworkDialog", "Containers on it reach each other by their names."),
        )
        self.set_primary(translate("NewNetworkDialog", "Create network"))
        self.name.set_label(translate("NewNetworkDialog", "Name"))
        self._driver_field.set_label(translate("NewNetworkDialog", "Driver"))
        self._subnet_field.set_label(translate("NewNetworkDialog", "Addresses"))
        self._subnet.setPlaceholderText(translate("NewNetworkDialog", "the engine chooses"))
        self._internal.set_words(
            translate("NewNetworkDialog", "No way out"),
            translate("NewNetworkDialog", "Containers reach each other, but neither this computer nor the Internet."),
        )

    def _on_driver(self, row: int) -> None:
        # The first is what an engine takes by itself.
        self._view_model.choose_driver(NETWORK_DRIVERS[row] if row > 0 else "")

    def _on_internal(self, on: bool) -> None:  # noqa: FBT001
        self._view_model.set_internal(on=on)
