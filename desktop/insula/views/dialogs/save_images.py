"""Save images to a file."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from insula.domain.overriding import override
from insula.viewmodels.stock.image_changes import SaveViewModel
from insula.viewmodels.stock.images import name_of
from insula.viewmodels.translation import translate
from insula.views.dialogs.labelled import LabelledPath
from insula.views.dialogs.request_dialog import RequestDialog
from insula.views.widgets.path_field import PathPurpose
from insula.views.widgets.toggle_row import ToggleRow


class SaveImagesDialog(RequestDialog):
    """A file that lies there is replaced only if that is asked for."""

    def __init__(self, view_model: SaveViewModel, parent: QWidget | None = None) -> None:
        super().__init__(view_model, parent, width=560)
        self._view_model = view_model
        self.setObjectName("save-images")
        self._file = LabelledPath(PathPurpose.SAVE_FILE, "path")
        self._replace = ToggleRow()
        self._replace.setObjectName("overwrite")
        self.body.setSpacing(12)
        self.body.addWidget(self._file)
        self.body.addWidget(self._replace)
        self._file.path.path_changed.connect(view_model.choose)
        self._replace.toggled.connect(self._on_replace)
        self.follow()
        self._file.path.set_path(view_model.suggestion)

    @override
    def submit(self) -> None:
        self._view_model.save()

    @override
    def render_state(self) -> None:
        super().render_state()
        view_model = self._view_model
        self._file.set_error(view_model.sentence)
        self._replace.setVisible(view_model.taken)

    @override
    def retell(self) -> None:
        images = self._view_model.images
        title = (
            translate("SaveImagesDialog", "Save the image “{name}”").format(name=name_of(images[0]))
            if len(images) == 1
            else translate("SaveImagesDialog", "Save %n image(s)", "", len(images))
        )
        self.set_title(title, translate("SaveImagesDialog", "One file with all layers and names, for another engine."))
        self.set_primary(translate("SaveImagesDialog", "Save"))
        self._file.set_label(translate("SaveImagesDialog", "File"))
        self._replace.set_words(translate("SaveImagesDialog", "Replace the file that is there"))

    def _on_replace(self, on: bool) -> None:  # noqa: FBT001
        self._view_model.allow(overwrite=on)
