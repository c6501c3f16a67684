"""New Dockerfile, for a Python application."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from insula.domain.overriding import override
from insula.viewmodels.stock.new_dockerfile import NewDockerfileViewModel
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.errors import describe
from insula.views.dialogs.equivalent_command import EquivalentCommand
from insula.views.dialogs.labelled import LabelledField
from insula.views.theme.fonts import fixed_font
from insula.views.widgets.choice_box import SuggestionBox
from insula.views.widgets.dialog_frame import DialogFrame
from insula.views.widgets.path_field import PathField, PathPurpose
from insula.views.widgets.styling import set_style_property
from insula.views.widgets.toggle_row import ToggleRow

_LINES = 14


class NewDockerfileDialog(DialogFrame):
    """Shows the whole text before it is written. It is accepted once the file is there."""

    def __init__(self, view_model: NewDockerfileViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=720)
        self._view_model = view_model
        self.setObjectName("new-dockerfile")
        self._path = PathField(PathPurpose.FOLDER)
        self._path.setObjectName("folder")
        self._path.set_path(view_model.folder)
        self._folder = LabelledField(self._path)
        self._entries = SuggestionBox()
        self._entries.setObjectName("entry")
        self._entry = LabelledField(self._entries)
        self._pythons = SuggestionBox()
        self._pythons.setObjectName("python")
        self._python = LabelledField(self._pythons)
        self._port_line = QLineEdit()
        self._port_line.setObjectName("port")
        self._port_line.setFont(fixed_font())
        self._port = LabelledField(self._port_line)
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
        self._retell()
        self._render()

    @override
    def submit(self) -> None:
        self._view_model.write()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retell()
            self._render()
        super().changeEvent(event)

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
        self._path.path_changed.connect(view_model.choose_folder)
        self._entries.text_changed.connect(view_model.choose_entry)
        self._pythons.text_changed.connect(view_model.choose_python)
        self._port_line.textChanged.connect(view_model.choose_port)
        self._replace.toggled.connect(lambda on: view_model.set_replace(replace=on))
        self._ignore.toggled.connect(lambda on: view_model.set_ignore_file(wanted=on))
        view_model.changed.connect(self._render)
        view_model.begun.connect(self.accept)

    def _render(self) -> None:
        view_model = self._view_model
        for name, labelled in (
            ("folder", self._folder),
            ("entry", self._entry),
            ("python", self._python),
            ("port", self._port),
        ):
            labelled.set_error(view_model.sentence_of(name))
        self._path.set_invalid(invalid=bool(view_model.sentence_of("folder")))
        self._entries.set_invalid(invalid=bool(view_model.sentence_of("entry")))
        self._pythons.set_invalid(invalid=bool(view_model.sentence_of("python")))
        set_style_property(self._port_line, "invalid", bool(view_model.sentence_of("port")))
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
        self.set_obstacle(view_model.why_not or None)
        self.set_error(describe(view_model.refusal) if view_model.refusal is not None else None)

    def _retell(self) -> None:
        self.set_title(
            translate("NewDockerfileDialog", "New Dockerfile"),
            translate("NewDockerfileDialog", "For a Python application whose packages are in a requirements.txt."),
        )
        self.set_primary(translate("NewDockerfileDialog", "Write Dockerfile"))
        self._folder.set_label(translate("NewDockerfileDialog", "Folder"))
        self._path.set_name(translate("NewDockerfileDialog", "Folder"))
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
