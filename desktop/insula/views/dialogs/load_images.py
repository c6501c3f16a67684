"""Load images from a file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from insula.domain.overriding import override
from insula.viewmodels.stock.image_changes import LoadViewModel
from insula.viewmodels.translation import translate
from insula.views.dialogs.engine_choice import EngineChoice
from insula.views.dialogs.labelled import LabelledPath
from insula.views.dialogs.request_dialog import RequestDialog
from insula.views.widgets.path_field import PathPurpose


class LoadImagesDialog(RequestDialog):
    """It closes once the work has begun; the bottom line tells how far it is."""

    def __init__(
        self, view_model: LoadViewModel, engines: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(view_model, parent, width=560)
        self._view_model = view_model
        self.setObjectName("load-images")
        self._file = LabelledPath(PathPurpose.OPEN_FILE, "path")
        self._engine = EngineChoice(engines)
        self.body.setSpacing(16)
        self.body.addWidget(self._file)
        self.body.addWidget(self._engine)
        self._file.path.path_changed.connect(view_model.choose)
        self._engine.chosen.connect(view_model.choose_engine)
        self.follow()

    @override
    def submit(self) -> None:
        self._view_model.load()

    @override
    def render_state(self) -> None:
        super().render_state()
        self._file.set_error(self._view_model.sentence)

    @override
    def retell(self) -> None:
        self.set_title(
            translate("LoadImagesDialog", "Load images"),
            translate("LoadImagesDialog", "A name that another image has goes to the one that is loaded."),
        )
        self.set_primary(translate("LoadImagesDialog", "Load images"))
        self._file.set_label(
            translate("LoadImagesDialog", "File"),
            translate("LoadImagesDialog", "What “Save…” or “docker save” has made."),
        )
        self._engine.retell()
