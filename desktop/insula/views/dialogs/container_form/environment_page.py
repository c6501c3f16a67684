"""Variables, with what is secret masked, and files of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFileDialog, QWidget

from insula.domain.overriding import override
from insula.viewmodels.containers.container_form.form import ContainerForm
from insula.viewmodels.translation import translate
from insula.views.dialogs.container_form.cells import Cell, SecretCell, TextCell
from insula.views.dialogs.container_form.page import SectionPage
from insula.views.dialogs.container_form.rows_editor import Column, RowsEditor
from insula.views.widgets.buttons import IconButton
from insula.views.widgets.file_chooser import FileChooser


class FileCell(TextCell):
    """A path, and the system's dialog to choose it."""

    def __init__(self) -> None:
        super().__init__("path", lambda: "/srv/app/.env")
        self._chooser = FileChooser(self)
        self._chooser.chosen.connect(self.line.setText)
        self._choose = IconButton("folder", name=" ")
        self._choose.setObjectName("choose")
        self._choose.clicked.connect(self._on_choose)
        self._row.addWidget(self._choose)

    @override
    def tell(self, title: str) -> None:
        super().tell(title)
        self._choose.set_name(translate("EnvironmentPage", "Choose a file…"))

    def _on_choose(self) -> None:
        if (dialog := self._chooser.make(self.line.accessibleName(), self.line.text())) is not None:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            dialog.open()


class EnvironmentPage(SectionPage):
    """Two lists."""

    def __init__(self, form: ContainerForm, parent: QWidget | None = None) -> None:
        section = form.environment
        super().__init__(section, parent)
        self._environment = section
        self._variables = RowsEditor(
            section.environment,
            (
                Column(lambda: translate("EnvironmentPage", "Name"), lambda: TextCell("name", lambda: "TZ"), 2),
                Column(lambda: translate("EnvironmentPage", "Value"), lambda: SecretCell("value"), 3),
            ),
            lambda: translate("EnvironmentPage", "Add a variable"),
            lambda: translate("EnvironmentPage", "It is given those of its image only."),
            self._dress,
        )
        self._files = RowsEditor(
            section.env_files,
            (Column(lambda: translate("EnvironmentPage", "File"), FileCell),),
            lambda: translate("EnvironmentPage", "Add a file"),
            lambda: translate("EnvironmentPage", "A line NAME=value each; the variables above come before them."),
        )
        self.column.addWidget(self._variables)
        self.column.addWidget(self._files)
        self.finish()

    def _dress(self, index: int, cells: Sequence[Cell]) -> None:
        value = cells[1]
        if isinstance(value, SecretCell):
            value.set_masked(masked=self._environment.is_masked(index), secret=self._environment.is_secret(index))
