"""Load images from a file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from insula.domain.overriding import override
from insula.viewmodels.stock.image_changes import LoadViewModel
from insula.viewmodels.translation import translate
from insula.views.dialogs.engine_choice import EngineChoice
from insula.views.dialogs.labelled import LabelledField
from insula.views.dialogs.request_dialog import RequestDialog
from insula.views.widgets.path_field import PathField, PathPurpose


class LoadImagesDialog(RequestDialog):
    """It closes once the work has begun; the bottom line tells how far it is."""

    def __init__(
        self, view_model: LoadViewModel, engines: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(view_model, parent, width=560)
        self._view_model = view_model
        self.setObjectName("load-images")
        self._path = PathField(PathPurpose.OPEN_FILE)
        self._path.setObjectName("path")
        self._field = LabelledField(self._path)
        self._engine = EngineChoice(engines)
        self.body.setSpacing(16)
        self.body.addWidget(self._field)
        self.body.addWidget(self._engine)
        self._path.path_changed.connect(view_model.choose)
        self._engine.chosen.connect(view_model.choose_engine)
        self.follow()

    @override
    def submit(self) -> None:
        self._view_model.load()

    @override
    def render_state(self) -> None:
        super().render_state()
        sentence = self._view_model.sentence
        self._field.set_error(sentence)
        self._path.set_invalid(invalid=bool(sentence))

    @override
    def retell(self) -> None:
        self.set_title(
            translate("LoadImagesDialog", "Load images"),
            translate("LoadImagesDialog", "A name that another image has goes to the one that is loaded."),
        )
        self.set_primary(translate("LoadImagesDialog", "Load images"))
        self._field.set_label(
            translate("LoadImagesDialog", "File"),
            translate("LoadImagesDialog", "What “Save…” or “docker save” has made."),
        )
        self._path.set_name(translate("LoadImagesDialog", "File"))
        self._engine.retell()
