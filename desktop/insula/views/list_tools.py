"""Search, filters, grouping, columns and the page's own buttons: on one line, or two where it is narrow."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from insula.domain.overriding import override
from insula.viewmodels.lists.pages import PageDescription
from insula.viewmodels.lists.table import EnvironmentTableModel
from insula.viewmodels.translation import translate
from insula.views.widgets.buttons import IconButton
from insula.views.widgets.chips import ChipBar, ChipItem
from insula.views.widgets.search_field import SearchField

_TYPING_MS = 60
_SPACING = 8
_SEARCH = 220
_SEARCH_LEAST = 140
_SEARCH_READ = 200


class ListTools(QWidget):
    """Acts on the model; `extra` carries the key of a button of the page's own; the others follow a person's choice."""

    extra = Signal(str)
    changed = Signal()
    grouping_chosen = Signal()

    def __init__(self, page: PageDescription, model: EnvironmentTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._model = model
        self.search = SearchField()
        self.search.setObjectName("search")
        self.search.setMinimumWidth(_SEARCH_LEAST)
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
        if not page.groupings:
            self.grouping.hide()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._on_typed)
        self.search.textChanged.connect(self._on_text_changed)
        self.chips.chosen.connect(self._on_filter_chosen)
        model.counts_changed.connect(self.show_counts)
        self._lay_out()
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
        self._fit()

    def clear_search(self) -> None:
        self.search.clear()
        self._on_typed()

    @override
    def minimumSizeHint(self) -> QSize:
        height = self.search.sizeHint().height()
        return QSize(_SEARCH_LEAST + 120, 2 * height + _SPACING if self._narrow else height)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        self._narrow = False
        self._first = QHBoxLayout()
        self._second = QHBoxLayout()
        for row in (self._first, self._second):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(_SPACING)
        self._first.addWidget(self.search)
        self._first.addWidget(self.chips, 1, Qt.AlignmentFlag.AlignVCenter)
        for button in (self.grouping, self.columns, *self._extras.values()):
            self._first.addWidget(button)
        for key, button in self._extras.items():
            button.setObjectName(f"page-{key}")
            button.clicked.connect(lambda _checked=False, key=key: self.extra.emit(key))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_SPACING)
        column.addLayout(self._first)
        column.addLayout(self._second)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    def _fit(self) -> None:
        """Two lines where one is too short; buttons without words where that is too short still."""
        buttons = [self.grouping, self.columns, *self._extras.values()]
        self._write_words()
        widths = sum(button.sizeHint().width() + _SPACING for button in buttons)
        narrow = _SEARCH + _SPACING + self.chips.sizeHint().width() + widths > self.width()
        if narrow and _SEARCH_READ + widths > self.width():
            for button in (self.grouping, *self._extras.values()):
                button.setText("")
        self.search.setMaximumWidth(16_777_215 if narrow else _SEARCH)
        self.search.setMinimumWidth(_SEARCH_LEAST if narrow else _SEARCH)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        if narrow:
            self._first.removeWidget(self.chips)
            self._second.addWidget(self.chips, 1)
        else:
            self._second.removeWidget(self.chips)
            self._first.insertWidget(1, self.chips, 1, Qt.AlignmentFlag.AlignVCenter)
        self.updateGeometry()

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
        self.grouping_chosen.emit()

    def _write_words(self) -> None:
        current = self._model.grouping
        self.grouping.setText(current.title() if current is not None else translate("ListTools", "Group"))
        for each in self._page.extras:
            self._extras[each.key].setText(each.title())

    def _retranslate(self) -> None:
        self.search.set_placeholder(self._page.search_hint())
        self.chips.setAccessibleName(translate("ListTools", "Filters"))
        self.columns.set_name(translate("ListTools", "Columns"))
        self.grouping.set_name(translate("ListTools", "Group the list"))
        for each in self._page.extras:
            self._extras[each.key].set_name(each.title())
        self.show_counts()
        self._fit()
