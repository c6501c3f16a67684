"""Where a Python environment goes."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from insula.viewmodels.venvs.placing import PlaceField
from insula.views.dialogs.labelled import LabelledPath
from insula.views.widgets.path_field import PathPurpose


class PlaceLine(LabelledPath):
    """A folder that follows the name until the person types or chooses one."""

    def __init__(self, place: PlaceField, parent: QWidget | None = None) -> None:
        super().__init__(PathPurpose.FOLDER, "place", parent)
        self._place = place
        self.path.path_changed.connect(place.type)

    def render_state(self) -> None:
        """Show where it goes now, and what is wrong with that."""
        with QSignalBlocker(self.path):
            if self.path.path != self._place.text.strip():
                self.path.set_path(self._place.text)
        self.set_error(self._place.sentence)
