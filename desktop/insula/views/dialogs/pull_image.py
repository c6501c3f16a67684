"""Pull an image."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from insula.domain.overriding import override
from insula.viewmodels.stock.build_request import PLATFORMS
from insula.viewmodels.stock.image_requests import PullViewModel
from insula.viewmodels.translation import translate
from insula.views.dialogs.engine_choice import EngineChoice
from insula.views.dialogs.labelled import JudgedField, LabelledField
from insula.views.dialogs.request_dialog import RequestDialog
from insula.views.widgets.choice_box import ChoiceBox
from insula.views.widgets.labels import TextLabel, TextRole


class PullImageDialog(RequestDialog):
    """It closes once the work has begun; a window then shows how far each layer is."""

    def __init__(
        self, view_model: PullViewModel, engines: Sequence[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(view_model, parent, width=560)
        self._view_model = view_model
        self.setObjectName("pull-image")
        self._line = QLineEdit(view_model.reference.text)
        self._line.setObjectName("reference")
        self._line.setPlaceholderText("python:3.12-slim")
        self._reference = JudgedField(self._line)
        self._platforms = ChoiceBox()
        self._platforms.setObjectName("platform")
        self._platform = LabelledField(self._platforms)
        self._engine = EngineChoice(engines)
        self._source = TextLabel("", TextRole.SECONDARY, wrap=True)
        self._source.setObjectName("source")
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._platform, 1)
        row.addWidget(self._engine, 1)
        self.body.setSpacing(16)
        self.body.addWidget(self._reference)
        self.body.addLayout(row)
        self.body.addWidget(self._source)
        self._line.textChanged.connect(view_model.reference.type)
        self._platforms.chosen.connect(view_model.choose_platform)
        self._engine.chosen.connect(view_model.choose_engine)
        self.follow()

    @override
    def submit(self) -> None:
        self._view_model.pull()

    @override
    def render_state(self) -> None:
        super().render_state()
        view_model = self._view_model
        self._reference.set_error(view_model.reference.sentence)
        self._source.setText(view_model.source)
        self._source.setVisible(bool(view_model.source))

    @override
    def retell(self) -> None:
        self.set_title(
            translate("PullImageDialog", "Pull an image"),
            translate("PullImageDialog", "From its registry, with the login that Docker keeps for it."),
        )
        self.set_primary(translate("PullImageDialog", "Pull image"))
        self._reference.set_label(
            translate("PullImageDialog", "Image"),
            translate("PullImageDialog", "A name, with a tag after the colon, and a registry in front if need be."),
        )
        self._platform.set_label(translate("PullImageDialog", "Platform"))
        own = translate("PullImageDialog", "That of the engine")
        self._platforms.set_options([("", own), *((each, each) for each in PLATFORMS)])
        self._engine.retell()
