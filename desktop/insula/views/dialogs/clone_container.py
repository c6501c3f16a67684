"""Clone a container."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from insula.domain.containers import MountedVolume, VolumeTreatment
from insula.domain.overriding import override
from insula.viewmodels.containers.container_cloning import (
    CloneContainerViewModel,
    port_words,
    treatment_sentence,
    treatment_words,
)
from insula.viewmodels.translation import translate
from insula.views.dialogs.equivalent_command import EquivalentCommand
from insula.views.dialogs.request_dialog import NameLine, RequestDialog
from insula.views.theme.fonts import fixed_font
from insula.views.widgets.choice_box import ChoiceBox
from insula.views.widgets.eliding_label import ElidingLabel
from insula.views.widgets.labels import IconLabel, SectionLabel, TextLabel, TextRole
from insula.views.widgets.point_rows import PointRows, PointWords
from insula.views.widgets.toggle_row import ToggleRow

_CHOICE_WIDTH = 128


class CloneContainerDialog(RequestDialog):
    """Name, volumes, ports and files. It closes once the work has begun."""

    def __init__(self, view_model: CloneContainerViewModel, parent: QWidget | None = None) -> None:
        super().__init__(view_model, parent)
        self._view_model = view_model
        self.setObjectName("clone-container")
        self._name = NameLine(view_model.name)
        self._volumes_label = SectionLabel()
        self._rows: dict[str, VolumeRow] = {}
        self._volumes = QVBoxLayout()
        self._volumes.setSpacing(10)
        self._ports_label = SectionLabel()
        self._ports_text = TextLabel("", TextRole.SECONDARY)
        self._ports_text.setFont(fixed_font())
        self._ports = ChoiceBox()
        self._ports.setObjectName("ports")
        self._ports.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self._filesystem = ToggleRow()
        self._filesystem.setObjectName("filesystem")
        self._start = ToggleRow()
        self._start.setObjectName("start")
        self._notes = PointRows(TextRole.SECONDARY)
        self._command = EquivalentCommand()
        self._fill_body()
        self._ports.chosen.connect(view_model.treat_ports)
        self._filesystem.toggled.connect(self._on_filesystem)
        self._start.toggled.connect(self._on_start)
        self.follow()
        view_model.begin()

    def _fill_body(self) -> None:
        ports = QHBoxLayout()
        ports.setSpacing(12)
        ports.addWidget(self._ports_text, 1)
        ports.addWidget(self._ports)
        self.body.setSpacing(16)
        self.body.addWidget(self._name)
        self.body.addWidget(self._volumes_label)
        self.body.addSpacing(-8)
        self.body.addLayout(self._volumes)
        self.body.addWidget(self._ports_label)
        self.body.addSpacing(-8)
        self.body.addLayout(ports)
        self.body.addWidget(self._filesystem)
        self.body.addWidget(self._start)
        self.body.addWidget(self._notes)
        self.body.addWidget(self._command)
        self.body.addStretch(1)
        self.aside.addWidget(self._command.button)

    @override
    def submit(self) -> None:
        self._view_model.clone()

    @override
    def render_state(self) -> None:
        super().render_state()
        view_model = self._view_model
        self._name.set_error(view_model.name.sentence)
        self._render_volumes()
        for widget in (self._ports_label, self._ports_text, self._ports):
            widget.setVisible(view_model.publishes)
        self._ports_text.setText(view_model.published)
        self._ports.set_value(view_model.ports)
        self._notes.set_points([PointWords(note) for note in view_model.notes])
        self._command.set_commands(view_model.commands())

    def _render_volumes(self) -> None:
        view_model = self._view_model
        self._volumes_label.setVisible(bool(view_model.volumes))
        for volume in view_model.volumes:
            if volume.target not in self._rows:
                row = VolumeRow(volume)
                row.chosen.connect(view_model.treat)
                self._rows[volume.target] = row
                self._volumes.addWidget(row)
            self._rows[volume.target].show_treatment(view_model.treatment_of(volume))

    @override
    def retell(self) -> None:
        name = self._view_model.source.name
        self.set_title(
            translate("CloneContainerDialog", "Clone “{name}”").format(name=name),
            translate("CloneContainerDialog", "A second container from the same image, with the same settings."),
        )
        self.set_primary(translate("CloneContainerDialog", "Clone container"))
        self._name.set_label(translate("CloneContainerDialog", "Name"))
        self._volumes_label.setText(translate("CloneContainerDialog", "Volumes"))
        self._ports_label.setText(translate("CloneContainerDialog", "Published ports"))
        self._ports.set_options(tuple(port_words().items()))
        self._ports.setAccessibleName(self._ports_label.text())
        self._filesystem.set_words(
            translate("CloneContainerDialog", "With the files changed inside"),
            translate(
                "CloneContainerDialog",
                "Whatever was written in it, outside its volumes, comes along. Else the clone begins with its image.",
            ),
        )
        self._start.set_words(translate("CloneContainerDialog", "Start it at once"))

    def _on_filesystem(self, checked: bool) -> None:  # noqa: FBT001
        self._view_model.set_filesystem(filesystem=checked)

    def _on_start(self, checked: bool) -> None:  # noqa: FBT001
        self._view_model.set_start(start=checked)


class VolumeRow(QWidget):
    """A volume, where it is mounted, and what becomes of it. `chosen` tells its target and the treatment."""

    chosen = Signal(str, object)

    def __init__(self, volume: MountedVolume, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._volume = volume
        self._name = ElidingLabel(role=TextRole.STRONG)
        self._target = ElidingLabel(volume.target, TextRole.SECONDARY, mode=Qt.TextElideMode.ElideMiddle)
        self._target.setFont(fixed_font())
        self._choice = ChoiceBox()
        self._choice.setObjectName(f"volume-{volume.target}")
        self._choice.setFixedWidth(_CHOICE_WIDTH)
        self._warning = IconLabel("triangle-alert", "paused")
        self._meaning = TextLabel("", TextRole.SMALL, wrap=True)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._name)
        head.addWidget(self._target, 1)
        meaning = QHBoxLayout()
        meaning.setSpacing(8)
        meaning.addWidget(self._warning, 0, Qt.AlignmentFlag.AlignTop)
        meaning.addWidget(self._meaning, 1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(head)
        words.addLayout(meaning)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self._choice, 0, Qt.AlignmentFlag.AlignTop)
        self._choice.chosen.connect(lambda treatment: self.chosen.emit(volume.target, treatment))

    def show_treatment(self, treatment: VolumeTreatment) -> None:
        """Say what was chosen and what that means, in the language of the moment."""
        volume = self._volume
        self._name.setText(translate("CloneContainerDialog", "Without a name") if volume.anonymous else volume.name)
        self._choice.set_options(tuple(treatment_words().items()))
        self._choice.set_value(treatment)
        self._choice.setEnabled(not volume.elsewhere)
        sentence = treatment_sentence(treatment, read_only=volume.read_only, elsewhere=volume.elsewhere)
        self._meaning.setText(sentence)
        self._warning.setVisible(treatment is VolumeTreatment.SHARE and not volume.read_only)
        name = translate("CloneContainerDialog", "Volume at {target}").format(target=volume.target)
        self._choice.setAccessibleName(name)
        self._choice.setAccessibleDescription(sentence)
