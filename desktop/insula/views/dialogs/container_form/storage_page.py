"""What of this computer, and of its volumes, it sees."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget

from insula.domain.containers import MountKind
from insula.domain.overriding import override
from insula.viewmodels.containers.container_form.form import ContainerForm
from insula.viewmodels.containers.container_form.storage import mount_kinds
from insula.viewmodels.translation import translate
from insula.views.dialogs.container_form.cells import Cell, ChoiceCell, FlagCell, SuggestingCell, TextCell
from insula.views.dialogs.container_form.lines import FlagLine
from insula.views.dialogs.container_form.page import SectionPage
from insula.views.dialogs.container_form.rows_editor import Column, RowsEditor
from insula.views.widgets.buttons import IconButton
from insula.views.widgets.file_chooser import FileChooser


class SourceCell(SuggestingCell):
    """A volume, a path with a button to choose it, or, for memory, its size."""

    def __init__(self) -> None:
        super().__init__("source")
        self._kind = ""
        self._chooser = FileChooser(self)
        self._chooser.chosen.connect(self.box.setEditText)
        self._volumes: Sequence[str] = ()
        self._size = TextCell("size", lambda: translate("StoragePage", "no limit"))
        self._size.edited.connect(self.edited)
        self._choose = IconButton("folder", name=" ")
        self._choose.setObjectName("choose")
        self._choose.clicked.connect(self._on_choose)
        self._row.addWidget(self._size, 1)
        self._row.addWidget(self._choose)

    @override
    def set_suggestions(self, names: Sequence[str]) -> None:
        self._volumes = names
        self.box.set_suggestions(names if self._kind == MountKind.VOLUME.value else ())

    @override
    def show_row(self, row: Any) -> None:
        super().show_row(row)
        self._size.show_row(row)
        if row.kind != self._kind:
            self._kind = row.kind
            self.box.setVisible(row.kind != MountKind.TMPFS.value)
            self._size.setVisible(row.kind == MountKind.TMPFS.value)
            self._choose.setVisible(row.kind == MountKind.BIND.value)
            self.set_suggestions(self._volumes)
            self._name()

    @override
    def blame(self, part: str) -> None:
        super().blame(part)
        self._size.blame(part)

    @override
    def tell(self, title: str) -> None:
        super().tell(title)
        self._size.tell(translate("StoragePage", "Size"))
        self._choose.set_name(translate("StoragePage", "Choose a folder…"))
        self._name()

    def _name(self) -> None:
        is_volume = self._kind == MountKind.VOLUME.value
        self.box.set_placeholder(translate("StoragePage", "a new one") if is_volume else "/srv/data")

    def _on_choose(self) -> None:
        if (dialog := self._chooser.make(self.box.accessibleName(), self.box.text)) is not None:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.open()


class StoragePage(SectionPage):
    """Mounts in rows."""

    def __init__(self, form: ContainerForm, parent: QWidget | None = None) -> None:
        section = form.storage
        super().__init__(section, parent)
        self._form = form
        columns = (
            Column(lambda: translate("StoragePage", "What"), lambda: ChoiceCell("kind", mount_kinds), width=172),
            Column(lambda: translate("StoragePage", "Source, or size"), SourceCell, 5),
            Column(
                lambda: translate("StoragePage", "Path in the container"),
                lambda: TextCell("target", lambda: "/data"),
                4,
            ),
            Column(lambda: translate("StoragePage", "Read only"), lambda: FlagCell("read_only"), width=84),
        )
        self._rows = RowsEditor(
            section.mounts,
            columns,
            lambda: translate("StoragePage", "Mount something"),
            lambda: translate("StoragePage", "All that it writes goes when it goes, but for the volumes of its image."),
            self._dress,
        )
        self._read_only = FlagLine(
            section.read_only,
            lambda: translate("StoragePage", "Only what is mounted above can be written."),
        )
        self.column.addWidget(self._rows)
        self.column.addWidget(self._read_only)
        form.choices_changed.connect(self._rows.dress_rows)
        self.finish()

    def _dress(self, _index: int, cells: Sequence[Cell]) -> None:
        source = cells[1]
        if isinstance(source, SourceCell):
            source.set_suggestions(self._form.choices.volumes)
