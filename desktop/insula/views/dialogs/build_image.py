"""Build an image from a folder."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from insula.domain.overriding import override
from insula.viewmodels.image_requests import BuildViewModel
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.errors import describe
from insula.views.dialogs.labelled import LabelledField
from insula.views.widgets.dialog_frame import DialogFrame
from insula.views.widgets.labels import TextLabel, TextRole
from insula.views.widgets.path_field import PathField, PathPurpose
from insula.views.widgets.styling import set_style_property


class BuildImageDialog(DialogFrame):
    """How much would be sent is told first. It closes once the work has begun."""

    def __init__(self, view_model: BuildViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=600)
        self._view_model = view_model
        self.setObjectName("build-image")
        self._path = PathField(PathPurpose.FOLDER)
        self._path.setObjectName("folder")
        self._folder = LabelledField(self._path)
        self._line = QLineEdit()
        self._line.setObjectName("tag")
        self._tag = LabelledField(self._line)
        self._targets = QComboBox()
        self._targets.setObjectName("target")
        self._target = LabelledField(self._targets)
        self._cost = TextLabel("", TextRole.SECONDARY, wrap=True)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._tag, 1)
        row.addWidget(self._target, 1)
        self.body.setSpacing(16)
        self.body.addWidget(self._folder)
        self.body.addLayout(row)
        self.body.addWidget(self._cost)
        self._path.path_changed.connect(view_model.choose_folder)
        self._line.textChanged.connect(view_model.tag.type)
        self._targets.currentIndexChanged.connect(self._on_target)
        view_model.changed.connect(self._render)
        view_model.begun.connect(self.accept)
        self._retell()
        self._render()

    @override
    def submit(self) -> None:
        self._view_model.build()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retell()
            self._render()
        super().changeEvent(event)

    def _on_target(self, row: int) -> None:
        self._view_model.choose_target(self._targets.itemText(row) if row > 0 else "")

    def _render(self) -> None:
        view_model = self._view_model
        self._folder.set_error(view_model.folder_sentence)
        self._path.set_invalid(invalid=bool(view_model.folder_sentence))
        self._tag.set_error(view_model.tag.sentence)
        set_style_property(self._line, "invalid", bool(view_model.tag.sentence))
        wanted = [translate("BuildImageDialog", "The last stage"), *view_model.targets]
        if [self._targets.itemText(row) for row in range(self._targets.count())] != wanted:
            with QSignalBlocker(self._targets):
                self._targets.clear()
                self._targets.addItems(wanted)
            view_model.choose_target("")
        self._cost.setText(view_model.cost)
        self._cost.setVisible(bool(view_model.cost))
        self.set_obstacle(view_model.why_not or None)
        self.set_error(describe(view_model.refusal) if view_model.refusal is not None else None)

    def _retell(self) -> None:
        self.set_title(
            translate("BuildImageDialog", "Build an image"),
            translate("BuildImageDialog", "From the Dockerfile in a folder. The log tells each step with its time."),
        )
        self.set_primary(translate("BuildImageDialog", "Build image"))
        self._folder.set_label(translate("BuildImageDialog", "Folder"))
        self._path.set_name(translate("BuildImageDialog", "Folder"))
        self._tag.set_label(translate("BuildImageDialog", "Name"))
        self._line.setPlaceholderText(translate("BuildImageDialog", "That of the folder"))
        self._target.set_label(translate("BuildImageDialog", "Stop at"))
