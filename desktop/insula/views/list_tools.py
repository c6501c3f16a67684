"""Search, filters, grouping, columns and the page's own buttons, on one line that wraps."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget
from typing_extensions import override

from insula.viewmodels.pages import PageDescription
from insula.viewmodels.table import EnvironmentTableModel
from insula.viewmodels.translation import translate
from insula.views.widgets.buttons import IconButton
from insula.views.widgets.chips import ChipBar, ChipItem
from insula.views.widgets.search_field import SearchField

_TYPING_MS = 60


class ListTools(QWidget):
    """Acts on the model; `extra` carries the key of a button of the page's own; `changed` follows each choice."""

    extra = Signal(str)
    changed = Signal()

    def __init__(self, page: PageDescription, model: EnvironmentTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._model = model
        self.search = SearchField()
        self.search.setObjectName("search")
        self.search.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.chips = ChipBar()
        self.chips.setObjectName("filters")
        self.grouping = IconButton("list-tree", " ")
        self.grouping.setObjectName("grouping")
        self.columns = IconButton("columns-3")
        self.columns.setObjectName("columns")
        self._extras = {each.key: IconButton(each.icon, " ") for each in page.extras}
        self._groups = QMenu(self)
        self._groups.aboutToShow.connect(self._fill_groups)
        self.grouping.setMenu(self._groups)
        self.grouping.setVisible(bool(page.groupings))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._on_typed)
        self.search.textChanged.connect(self._on_text_changed)
        self.chips.chosen.connect(self._on_filter_chosen)
        model.counts_changed.connect(self.show_counts)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.search)
        row.addWidget(self.chips, 1)
        row.addWidget(self.grouping)
        row.addWidget(self.columns)
        for key, button in self._extras.items():
            button.setObjectName(f"page-{key}")
            button.clicked.connect(lambda _checked=False, key=key: self.extra.emit(key))
            row.addWidget(button)
        self._retranslate()

    def show_counts(self) -> None:
        """Write the filters with their counts; urgent ones without any are not worth a figure."""
        items = [
            ChipItem(each.key, each.title(), self._model.count(each.key) or None if each.urgent else None)
            for each in self._page.filters
        ]
        self.chips.set_items(items)

    def set_filter(self, key: str) -> None:
        self.chips.set_current(key)
        self._model.set_filter(key)

    def set_grouping(self, key: str) -> None:
        self._model.set_grouping(key)
        self._write_grouping()

    def clear_search(self) -> None:
        self.search.clear()
        self._on_typed()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_text_changed(self) -> None:
        self._typing.start()

    def _on_typed(self) -> None:
        self._typing.stop()
        self._model.set_search(self.search.text())

    def _on_filter_chosen(self, key: str) -> None:
        self._model.set_filter(key)
        self.changed.emit()

    def _fill_groups(self) -> None:
        self._groups.clear()
        exclusive = QActionGroup(self._groups)
        current = self._model.grouping
        entries = [
            ("", translate("ListTools", "No groups")),
            *((each.key, each.title()) for each in self._page.groupings),
        ]
        for key, title in entries:
            entry = QAction(title, self._groups)
            entry.setCheckable(True)
            entry.setChecked(key == (current.key if current is not None else ""))
            exclusive.addAction(entry)
            entry.triggered.connect(lambda _checked=False, key=key: self._on_grouping_chosen(key))
            self._groups.addAction(entry)

    def _on_grouping_chosen(self, key: str) -> None:
        self.set_grouping(key)
        self.changed.emit()

    def _write_grouping(self) -> None:
        current = self._model.grouping
        self.grouping.setText(current.title() if current is not None else translate("ListTools", "Group"))
        self.grouping.setAccessibleName(translate("ListTools", "Group the list"))

    def _retranslate(self) -> None:
        self.search.set_placeholder(self._page.search_hint())
        self.chips.setAccessibleName(translate("ListTools", "Filters"))
        self.columns.set_name(translate("ListTools", "Columns"))
        for each in self._page.extras:
            self._extras[each.key].setText(each.title())
            self._extras[each.key].setAccessibleName(each.title())
        self._write_grouping()
        self.show_counts()
