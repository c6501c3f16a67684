"""The arguments that a Dockerfile lets one set, each with its default."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from insula.viewmodels.stock.build_request import BuildViewModel
from insula.viewmodels.translation import translate
from insula.views.theme.fonts import fixed_font
from insula.views.widgets.buttons import ButtonKind, IconButton
from insula.views.widgets.labels import SectionLabel, TextLabel


class BuildArguments(QWidget):
    """A line for each; empty means its default, which stands there in grey. Hidden where there are none."""

    def __init__(self, view_model: BuildViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("arguments")
        self._view_model = view_model
        self._shown: tuple[tuple[str, str], ...] = ()
        self._lines: dict[str, QLineEdit] = {}
        self._eyes: list[IconButton] = []
        self._label = SectionLabel()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._label)
        column.addLayout(self._grid)
        self.hide()

    def render_state(self) -> None:
        """Those of the Dockerfile of now; while a folder is looked through, what was there stays."""
        view_model = self._view_model
        if view_model.looking:
            return
        wanted = tuple((each.name, each.default) for each in view_model.arguments)
        if wanted != self._shown:
            self._shown = wanted
            self._fill()
        self.setVisible(bool(wanted))

    def retell(self) -> None:
        self._label.setText(translate("BuildArguments", "Arguments"))
        self._name_lines()

    def _fill(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._lines, self._eyes = {}, []
        for row, (name, default) in enumerate(self._shown):
            label = TextLabel(name)
            label.setFont(fixed_font())
            line = QLineEdit(self._view_model.values.get(name, ""))
            line.setObjectName(f"argument-{name}")
            line.setFont(fixed_font())
            line.setPlaceholderText(default)
            line.textChanged.connect(lambda text, name=name: self._view_model.set_value(name, text))
            self._grid.addWidget(label, row, 0)
            if self._view_model.is_secret(name):
                self._grid.addWidget(line, row, 1)
                self._grid.addWidget(self._eye_of(line), row, 2)
            else:
                self._grid.addWidget(line, row, 1, 1, 2)
            self._lines[name] = line
        self._name_lines()

    def _eye_of(self, line: QLineEdit) -> IconButton:
        """Hides what is typed, until it is pressed."""
        eye = IconButton("eye", kind=ButtonKind.GHOST, quiet=True)
        eye.setCheckable(True)
        line.setEchoMode(QLineEdit.EchoMode.Password)

        def show(shown: bool) -> None:  # noqa: FBT001 - of a signal.
            line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
            eye.set_icon("eye-off" if shown else "eye")

        eye.toggled.connect(show)
        self._eyes.append(eye)
        return eye

    def _name_lines(self) -> None:
        for eye in self._eyes:
            eye.set_name(translate("BuildArguments", "Show the value"))
        for name, line in self._lines.items():
            line.setAccessibleName(translate("BuildArguments", "Argument {name}").format(name=name))
