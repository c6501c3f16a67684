"""The folders in which environments are looked for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from insula.domain.overriding import override
from insula.viewmodels.lists.roles import Role
from insula.viewmodels.lists.rows import Column, RowsModel
from insula.viewmodels.translation import translate
from insula.viewmodels.venvs.folders import MAXIMUM_DEPTH, MINIMUM_DEPTH, FoldersViewModel
from insula.views.widgets.buttons import IconButton
from insula.views.widgets.dialog_frame import DialogFrame
from insula.views.widgets.file_chooser import FileChooser
from insula.views.widgets.labels import TextLabel, TextRole
from insula.views.widgets.number_field import NumberField
from insula.views.widgets.table_style import DETAIL_ROW, style_table

_FEWEST_ROWS, _MOST_ROWS = 3, 6

_COLUMNS: tuple[Column[Path], ...] = (
    Column(
        "folder",
        lambda: translate("FoldersEditor", "Folder"),
        str,
        roles=lambda folder: {
            Role.MONOSPACE: True,
            Role.ICON: "folder",
            Role.ELIDE: Qt.TextElideMode.ElideMiddle,
            Qt.ItemDataRole.ToolTipRole: str(folder),
        },
    ),
)


class FoldersEditor(QWidget):
    """The list with Add and Remove, and how deep to look; each change is kept at once."""

    def __init__(self, view_model: FoldersViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self._chooser = FileChooser(self)
        self._chooser.chosen.connect(view_model.add)
        self._model: RowsModel[Path] = RowsModel(_COLUMNS, lambda folder: folder, self)
        self._list = _FolderList()
        self._list.setObjectName("folders")
        self._list.setModel(self._model)
        style_table(self._list, DETAIL_ROW)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.horizontalHeader().hide()
        self._list.horizontalHeader().setStretchLastSection(True)
        self._add = IconButton("plus", " ")
        self._add.setObjectName("add-folder")
        self._remove = IconButton("x", " ")
        self._remove.setObjectName("remove-folder")
        self._error = TextLabel("", TextRole.ERROR, wrap=True)
        self._depth_label = TextLabel()
        self._depth = NumberField(MINIMUM_DEPTH, MAXIMUM_DEPTH)
        self._depth.setObjectName("depth")
        self._depth.setFixedWidth(72)
        self._depth_label.setBuddy(self._depth)
        self._lay_out()
        self._add.clicked.connect(self.choose)
        self._remove.clicked.connect(self._on_remove)
        self._list.remove_pressed.connect(self._on_remove)
        self._list.selectionModel().selectionChanged.connect(self._render_buttons)
        self._depth.valueChanged.connect(view_model.set_depth)
        view_model.changed.connect(self._render)
        self._retranslate()
        self._render()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._add)
        buttons.addWidget(self._remove)
        buttons.addStretch(1)
        buttons.addWidget(self._depth_label)
        buttons.addWidget(self._depth)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._list)
        column.addWidget(self._error)
        column.addLayout(buttons)

    def choose(self) -> None:
        """Open the system's dialog; one at a time."""
        if (dialog := self._chooser.make(translate("FoldersEditor", "Add a folder"))) is not None:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
            dialog.open()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._render()
        super().changeEvent(event)

    def _on_remove(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._view_model.remove(chosen)

    def _chosen(self) -> Path | None:
        rows = self._list.selectionModel().selectedRows()
        return self._model.row_at(rows[0].row()) if rows else None

    def _render(self) -> None:
        folders = self._view_model.folders
        self._model.set_rows(folders)
        rows = min(_MOST_ROWS, max(_FEWEST_ROWS, len(folders)))
        self._list.setFixedHeight(rows * DETAIL_ROW + 2)
        with QSignalBlocker(self._depth):
            self._depth.setValue(self._view_model.depth)
        self._error.setText(self._view_model.sentence)
        self._error.setVisible(bool(self._view_model.sentence))
        self._render_buttons()

    def _render_buttons(self) -> None:
        chosen = self._chosen()
        self._remove.set_obstacle(
            None if chosen is not None else translate("FoldersEditor", "Choose a folder of the list first.")
        )

    def _retranslate(self) -> None:
        self._list.setAccessibleName(translate("FoldersEditor", "Folders searched"))
        self._add.setText(translate("FoldersEditor", "Add…"))
        self._remove.setText(translate("FoldersEditor", "Remove"))
        self._depth_label.setText(translate("FoldersEditor", "Levels below each"))
        self._depth.setAccessibleName(self._depth_label.text())


class _FolderList(QTableView):
    remove_pressed = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.remove_pressed.emit()
            return
        super().keyPressEvent(event)


class FoldersDialog(DialogFrame):
    """The editor in a dialog of its own."""

    def __init__(self, view_model: FoldersViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=560)
        self.setObjectName("folders-dialog")
        self._view_model = view_model
        self.leave_out_cancel()
        self.body.addWidget(FoldersEditor(view_model))
        self.body.addStretch(1)
        self._retell()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retell()
        super().changeEvent(event)

    def _retell(self) -> None:
        self.set_title(
            translate("FoldersDialog", "Folders searched"),
            translate(
                "FoldersDialog",
                "Environments are looked for here and in the usual places of virtualenv, Poetry, Pipenv, Hatch and uv.",
            ),
        )
        self.set_primary(translate("FoldersDialog", "Close"))
