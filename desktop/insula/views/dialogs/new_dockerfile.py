"""New Dockerfile, for a Python application."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from insula.domain.overriding import override
from insula.viewmodels.stock.new_dockerfile import NewDockerfileViewModel
from insula.viewmodels.translation import translate
from insula.views.dialogs.equivalent_command import EquivalentCommand
from insula.views.dialogs.labelled import JudgedField, LabelledField, LabelledPath
from insula.views.dialogs.request_dialog import RequestDialog
from insula.views.theme.fonts import fixed_font
from insula.views.widgets.choice_box import SuggestionBox
from insula.views.widgets.path_field import PathPurpose
from insula.views.widgets.toggle_row import ToggleRow

_LINES = 14


class NewDockerfileDialog(RequestDialog):
    """Shows the whole text before it is written. It is accepted once the file is there."""

    def __init__(self, view_model: NewDockerfileViewModel, parent: QWidget | None = None) -> None:
        super().__init__(view_model, parent, width=720)
        self._view_model = view_model
        self.setObjectName("new-dockerfile")
        self._folder = LabelledPath(PathPurpose.FOLDER, "folder")
        self._folder.path.set_path(view_model.folder)
        self._entries = SuggestionBox()
        self._entries.setObjectName("entry")
        self._entry = JudgedField(self._entries)
        self._pythons = SuggestionBox()
        self._pythons.setObjectName("python")
        self._python = JudgedField(self._pythons)
        self._port_line = QLineEdit()
        self._port_line.setObjectName("port")
        self._port_line.setFont(fixed_font())
        self._port = JudgedField(self._port_line)
        self._replace = ToggleRow()
        self._replace.setObjectName("replace")
        self._ignore = ToggleRow()
        self._ignore.setObjectName("ignore-file")
        self._ignore.set_on(on=view_model.ignore_file)
        self._text = QPlainTextEdit()
        self._text.setObjectName("dockerfile-text")
        self._text.setReadOnly(True)
        self._text.setFont(fixed_font())
        self._text.setTabChangesFocus(True)
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setFixedHeight(_LINES * QFontMetrics(fixed_font()).lineSpacing() + 12)
        self._preview = LabelledField(self._text)
        self._command = EquivalentCommand()
        self._lay_out()
        self._connect()
        self.follow()

    @override
    def submit(self) -> None:
        self._view_model.write()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._entry, 3)
        row.addWidget(self._python, 2)
        row.addWidget(self._port, 2)
        self.body.setSpacing(14)
        self.body.addWidget(self._folder)
        self.body.addLayout(row)
        self.body.addWidget(self._replace)
        self.body.addWidget(self._ignore)
        self.body.addWidget(self._preview)
        self.body.addWidget(self._command)
        self.aside.addWidget(self._command.button)

    def _connect(self) -> None:
        view_model = self._view_model
        self._folder.path.path_changed.connect(view_model.choose_folder)
        self._entries.text_changed.connect(view_model.choose_entry)
        self._pythons.text_changed.connect(view_model.choose_python)
        self._port_line.textChanged.connect(view_model.choose_port)
        self._replace.toggled.connect(lambda on: view_model.set_replace(replace=on))
        self._ignore.toggled.connect(lambda on: view_model.set_ignore_file(wanted=on))

    @override
    def render_state(self) -> None:
        super().render_state()
        view_model = self._view_model
        for name, labelled in (
            ("folder", self._folder),
            ("entry", self._entry),
            ("python", self._python),
            ("port", self._port),
        ):
            labelled.set_error(view_model.sentence_of(name))
        self._entries.set_suggestions(view_model.entries)
        self._entries.set_text(view_model.entry)
        self._pythons.set_suggestions(view_model.pythons)
        self._pythons.set_text(view_model.python)
        self._replace.setVisible(view_model.exists)
        if self._replace.is_on != view_model.replace:
            self._replace.set_on(on=view_model.replace)
        self._ignore.setVisible(not view_model.has_ignore_file)
        if self._text.toPlainText() != view_model.text:
            self._text.setPlainText(view_model.text)
        command = view_model.command()
        self._command.set_commands((command,) if command else ())

    @override
    def retell(self) -> None:
        self.set_title(
            translate("NewDockerfileDialog", "New Dockerfile"),
            translate("NewDockerfileDialog", "For a Python application whose packages are in a requirements.txt."),
        )
        self.set_primary(translate("NewDockerfileDialog", "Write Dockerfile"))
        self._folder.set_label(translate("NewDockerfileDialog", "Folder"))
        self._entry.set_label(
            translate("NewDockerfileDialog", "Starts"),
            translate("NewDockerfileDialog", "A file, a module or a command."),
        )
        self._python.set_label(translate("NewDockerfileDialog", "Python"))
        self._port.set_label(translate("NewDockerfileDialog", "Port"))
        self._port_line.setPlaceholderText(translate("NewDockerfileDialog", "None"))
        self._replace.set_words(
            translate("NewDockerfileDialog", "Replace the Dockerfile that is there"),
            translate("NewDockerfileDialog", "What is in it now is lost."),
        )
        self._ignore.set_words(
            translate("NewDockerfileDialog", "With a .dockerignore"),
            translate(
                "NewDockerfileDialog",
                "Keeps environments, caches, the history and “.env” with its secrets out of the image.",
            ),
        )
        self._preview.set_label(translate("NewDockerfileDialog", "The file as it will be"))
        self._text.setPlaceholderText(translate("NewDockerfileDialog", "Choose a folder with a requirements.txt."))
