"""Build an image from a folder."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from insula.domain.overriding import override
from insula.viewmodels.stock.build_request import PLATFORMS, BuildViewModel
from insula.viewmodels.translation import translate
from insula.views.dialogs.build_arguments import BuildArguments
from insula.views.dialogs.engine_choice import EngineChoice
from insula.views.dialogs.equivalent_command import EquivalentCommand
from insula.views.dialogs.labelled import JudgedField, LabelledField, LabelledPath
from insula.views.dialogs.request_dialog import RequestDialog
from insula.views.widgets.buttons import ButtonKind, IconButton
from insula.views.widgets.choice_box import ChoiceBox, SuggestionBox
from insula.views.widgets.labels import SectionLabel, TextLabel, TextRole
from insula.views.widgets.notice import Notice, Severity
from insula.views.widgets.path_field import PathPurpose
from insula.views.widgets.toggle_row import ToggleRow


class BuildImageDialog(RequestDialog):
    """How much would be sent is told first. It closes once the work has begun.

    `dockerfile_asked` tells that a new Dockerfile is wanted; call `look_again` once there is one.
    """

    dockerfile_asked = Signal()

    def __init__(
        self, view_model: BuildViewModel, engines: Sequence[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(view_model, parent, width=720)
        self._view_model = view_model
        self.setObjectName("build-image")
        self._folder = LabelledPath(PathPurpose.FOLDER, "folder")
        self._folder.path.set_path(view_model.folder)
        self._missing = Notice(Severity.INFO)
        self._missing.setObjectName("no-dockerfile")
        self._dockerfile = LabelledPath(PathPurpose.OPEN_FILE, "dockerfile")
        self._dockerfile.path.set_path(view_model.dockerfile)
        self._line = QLineEdit(view_model.tags)
        self._line.setObjectName("tags")
        self._tags = JudgedField(self._line)
        self._targets = ChoiceBox()
        self._targets.setObjectName("target")
        self._target = LabelledField(self._targets)
        self._platforms = SuggestionBox()
        self._platforms.setObjectName("platform")
        self._platforms.set_suggestions(PLATFORMS)
        self._platforms.set_text(view_model.platform)
        self._platform = JudgedField(self._platforms)
        self._engine = EngineChoice(engines)
        self._arguments = BuildArguments(view_model)
        self._pull = ToggleRow()
        self._pull.setObjectName("newer-bases")
        self._pull.set_on(on=view_model.pull)
        self._anew = ToggleRow()
        self._anew.setObjectName("no-cache")
        self._anew.set_on(on=view_model.no_cache)
        self._cost_label = SectionLabel()
        self._cost = TextLabel("", TextRole.SECONDARY, wrap=True)
        self._cost.setObjectName("cost")
        self._command = EquivalentCommand()
        self._new = IconButton("plus", " ", ButtonKind.GHOST, quiet=True)
        self._new.setObjectName("new-dockerfile")
        self._lay_out()
        self._connect()
        self.follow()
        if view_model.folder:
            view_model.look()

    def look_again(self, folder: str = "") -> None:
        """The folder has changed, or is another one."""
        if folder and folder != self._folder.path.path:
            self._folder.path.set_path(folder)
        self._view_model.look()

    @override
    def submit(self) -> None:
        self._view_model.build()

    def _lay_out(self) -> None:
        pairs = QGridLayout()
        pairs.setHorizontalSpacing(16)
        pairs.setVerticalSpacing(16)
        for column in (0, 1):
            pairs.setColumnStretch(column, 1)
        pairs.addWidget(self._tags, 0, 0)
        pairs.addWidget(self._target, 0, 1)
        pairs.addWidget(self._platform, 1, 0)
        pairs.addWidget(self._engine, 1, 1)
        toggles = QHBoxLayout()
        toggles.setSpacing(16)
        toggles.addWidget(self._pull, 1)
        toggles.addWidget(self._anew, 1)
        cost = QVBoxLayout()
        cost.setSpacing(4)
        cost.addWidget(self._cost_label)
        cost.addWidget(self._cost)
        self.body.setSpacing(16)
        self.body.addWidget(self._folder)
        self.body.addWidget(self._missing)
        self.body.addWidget(self._dockerfile)
        self.body.addLayout(pairs)
        self.body.addWidget(self._arguments)
        self.body.addLayout(toggles)
        self.body.addLayout(cost)
        self.body.addWidget(self._command)
        self.aside.addWidget(self._new)
        self.aside.addWidget(self._command.button)

    def _connect(self) -> None:
        view_model = self._view_model
        self._folder.path.path_changed.connect(view_model.choose_folder)
        self._dockerfile.path.path_changed.connect(view_model.choose_dockerfile)
        self._line.textChanged.connect(view_model.type_tags)
        self._targets.chosen.connect(view_model.choose_target)
        self._platforms.text_changed.connect(view_model.choose_platform)
        self._engine.chosen.connect(view_model.choose_engine)
        self._pull.toggled.connect(lambda on: view_model.set_pull(pull=on))
        self._anew.toggled.connect(lambda on: view_model.set_no_cache(no_cache=on))
        self._new.clicked.connect(self.dockerfile_asked)
        self._missing.activated.connect(self.dockerfile_asked)

    @override
    def render_state(self) -> None:
        super().render_state()
        view_model = self._view_model
        lacking = view_model.lacks_dockerfile
        self._missing.setVisible(lacking)
        self._folder.set_error(view_model.folder_sentence)
        self._dockerfile.set_error("" if lacking else view_model.dockerfile_sentence)
        that = translate("BuildImageDialog", "That of the folder")
        self._line.setPlaceholderText(view_model.usual_name or that)
        self._tags.set_error(view_model.tags_sentence)
        self._platform.set_error(view_model.platform_sentence)
        last = translate("BuildImageDialog", "The last stage")
        self._targets.set_options(
            [("", last), *((each.name, f"{each.name} · {each.base}") for each in view_model.stages)]
        )
        self._targets.set_value(view_model.target)
        none = translate("BuildImageDialog", "No stage of this Dockerfile has a name.")
        self._targets.setEnabled(bool(view_model.stages))
        self._targets.setToolTip("" if view_model.stages else none)
        self._arguments.render_state()
        self._cost.setText("\n".join(view_model.cost))
        self._cost_label.setVisible(bool(view_model.cost))
        self._cost.setVisible(bool(view_model.cost))
        command = view_model.command()
        self._command.set_commands((command,) if command else ())

    @override
    def retell(self) -> None:
        self.set_title(
            translate("BuildImageDialog", "Build an image"),
            translate(
                "BuildImageDialog", "From the Dockerfile in a folder. A window then shows each step as it is done."
            ),
        )
        self.set_primary(translate("BuildImageDialog", "Build image"))
        self._folder.set_label(translate("BuildImageDialog", "Folder"))
        self._missing.set_content(
            Severity.INFO,
            translate("BuildImageDialog", "This folder has no Dockerfile"),
            translate(
                "BuildImageDialog",
                "A Dockerfile says how its image is made. One can be written for a Python application.",
            ),
            translate("BuildImageDialog", "New Dockerfile…"),
        )
        self._dockerfile.set_label(translate("BuildImageDialog", "Dockerfile"))
        self._dockerfile.path.set_placeholder(translate("BuildImageDialog", "The one in the folder"))
        self._tags.set_label(
            translate("BuildImageDialog", "Names"),
            translate("BuildImageDialog", "One or several, with a space between them."),
        )
        self._target.set_label(translate("BuildImageDialog", "Stop at"))
        self._platform.set_label(translate("BuildImageDialog", "Platform"))
        self._platforms.set_placeholder(translate("BuildImageDialog", "That of the engine"))
        self._engine.retell()
        self._arguments.retell()
        self._pull.set_words(
            translate("BuildImageDialog", "Look for newer base images"),
            translate("BuildImageDialog", "Asks the registry even for what is here already."),
        )
        self._anew.set_words(
            translate("BuildImageDialog", "Do every step anew"),
            translate("BuildImageDialog", "Takes nothing from the cache of earlier builds."),
        )
        self._cost_label.setText(translate("BuildImageDialog", "What is sent to the engine"))
        self._new.setText(translate("BuildImageDialog", "New Dockerfile…"))
