"""What the dialogs that put another container in the place of one have in common."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from insula.viewmodels.containers.exchanging import LONGEST_WAIT, ExchangeViewModel
from insula.viewmodels.translation import translate
from insula.views.dialogs.labelled import LabelledField
from insula.views.widgets.number_field import NumberField


class HealthWait(LabelledField):
    """How long a health check may take; to be shown where there is one."""

    def __init__(self, view_model: ExchangeViewModel, parent: QWidget | None = None) -> None:
        self._seconds = NumberField(1, LONGEST_WAIT, "\u00a0s")
        super().__init__(self._seconds, parent)
        self._seconds.setObjectName("health-seconds")
        self._seconds.setMaximumWidth(120)
        self._seconds.setValue(int(view_model.health_seconds))
        self._seconds.valueChanged.connect(view_model.wait_for_health)

    def retell(self) -> None:
        """In the language of the moment."""
        self.set_label(translate("ExchangeDialog", "Wait for its health check at most"))
