"""New Python environment."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from insula.domain.overriding import override
from insula.viewmodels.translation import translate
from insula.viewmodels.venvs.creation import CreationViewModel
from insula.viewmodels.venvs.interpreters import interpreter_words
from insula.views.dialogs.equivalent_command import EquivalentCommand
from insula.views.dialogs.labelled import LabelledField
from insula.views.dialogs.place_line import PlaceLine
from insula.views.dialogs.request_dialog import NameLine, RequestDialog
from insula.views.dialogs.requirements_source import RequirementsSource
from insula.views.widgets.choice_cards import Choice, ChoiceCards
from insula.views.widgets.labels import SectionLabel
from insula.views.widgets.notice import Notice, Severity
from insula.views.widgets.toggle_row import ToggleRow

_EMPTY, _FILE = "empty", "requirements"


class NewVenvDialog(RequestDialog):
    """Name, Python, place and origin. It closes once the work has begun."""

    def __init__(self, view_model: CreationViewModel, parent: QWidget | None = None) -> None:
        super().__init__(view_model, parent, width=680)
        self._view_model = view_model
        self.setObjectName("new-venv")
        self._name = NameLine(view_model.name)
        self._pythons = QComboBox()
        self._pythons.setObjectName("python")
        self._pythons.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._pythons.setMinimumContentsLength(12)
        self._python = LabelledField(self._pythons)
        self._no_python = Notice(Severity.WARNING)
        self._no_python.hide()
        self._place = PlaceLine(view_model.place)
        self._source_label = SectionLabel()
        self._source = ChoiceCards(columns=2)
        self._source.setObjectName("source")
        self._requirements = RequirementsSource(view_model)
        self._pip = ToggleRow()
        self._pip.setObjectName("with-pip")
        self._pip.set_on(on=view_model.with_pip)
        self._command = EquivalentCommand()
        self._fill_body()
        self._connect()
        self.follow()
        self._source.set_current(_FILE if view_model.from_file else _EMPTY)
        view_model.look_for_interpreters()

    def _fill_body(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(16)
        first.addWidget(self._name, 1)
        first.addWidget(self._python, 1)
        self.body.setSpacing(16)
        self.body.addLayout(first)
        self.body.addWidget(self._no_python)
        self.body.addWidget(self._place)
        self.body.addWidget(self._source_label)
        self.body.addSpacing(-8)
        self.body.addWidget(self._source)
        self.body.addWidget(self._requirements)
        self.body.addWidget(self._pip)
        self.body.addWidget(self._command)
        self.body.addStretch(1)
        self.aside.addWidget(self._command.button)

    def _connect(self) -> None:
        view_model = self._view_model
        self._pythons.currentIndexChanged.connect(self._on_python_chosen)
        self._source.chosen.connect(self._on_source_chosen)
        self._pip.toggled.connect(self._on_pip_toggled)
        self._no_python.activated.connect(view_model.look_for_interpreters)
        view_model.interpreters_changed.connect(self._render_pythons)

    @override
    def submit(self) -> None:
        self._view_model.create()

    def _on_python_chosen(self, row: int) -> None:
        found = self._view_model.interpreters or ()
        self._view_model.choose_interpreter(found[row] if 0 <= row < len(found) else None)

    def _on_source_chosen(self, key: str) -> None:
        self._view_model.set_from_file(from_file=key == _FILE)

    def _on_pip_toggled(self, checked: bool) -> None:  # noqa: FBT001
        self._view_model.set_with_pip(with_pip=checked)

    def _render_pythons(self) -> None:
        found = self._view_model.interpreters
        with QSignalBlocker(self._pythons):
            self._pythons.clear()
            if found is None:
                self._pythons.addItem(translate("NewVenvDialog", "Looking for Pythons…"))
            elif not found:
                self._pythons.addItem(translate("NewVenvDialog", "No Python found"))
            for interpreter in found or ():
                self._pythons.addItem(interpreter_words(interpreter))
                self._pythons.setItemData(self._pythons.count() - 1, str(interpreter.path), 3)
            if found and self._view_model.interpreter in found:
                self._pythons.setCurrentIndex(found.index(self._view_model.interpreter))
        self._pythons.setEnabled(bool(found))
        self._no_python.setVisible(found is not None and not found)

    @override
    def render_state(self) -> None:
        super().render_state()
        view_model = self._view_model
        self._name.set_error(view_model.name_sentence)
        self._place.render_state()
        self._requirements.setVisible(view_model.from_file)
        self._command.set_commands(view_model.commands())

    @override
    def retell(self) -> None:
        self.set_title(
            translate("NewVenvDialog", "New Python environment"),
            translate("NewVenvDialog", "A folder with a Python and packages of its own."),
        )
        self.set_primary(translate("NewVenvDialog", "Create environment"))
        self._name.set_label(translate("NewVenvDialog", "Name"))
        self._python.set_label(translate("NewVenvDialog", "Python"))
        self._place.set_label(translate("NewVenvDialog", "Location"))
        self._place.path.set_placeholder(translate("NewVenvDialog", "Follows the name"))
        self._source_label.setText(translate("NewVenvDialog", "Start from"))
        self._source.setAccessibleName(self._source_label.text())
        self._source.set_choices(
            (
                Choice(
                    _EMPTY,
                    translate("NewVenvDialog", "Nothing"),
                    translate("NewVenvDialog", "No packages; add them later"),
                ),
                Choice(
                    _FILE,
                    translate("NewVenvDialog", "A requirements file"),
                    translate("NewVenvDialog", "Installs what requirements.txt asks for"),
                ),
            )
        )
        self._pip.set_words(
            translate("NewVenvDialog", "With pip"),
            translate("NewVenvDialog", "So that “pip install” works inside it. uv does without."),
        )
        self._no_python.set_content(
            Severity.WARNING,
            translate("NewVenvDialog", "There is no Python on this computer"),
            translate(
                "NewVenvDialog",
                "Install one from python.org, with your system’s packages, or with “uv python install”.",
            ),
            translate("NewVenvDialog", "Look again"),
        )
        self._render_pythons()
