"""The details of one image, volume or network."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from insula.domain.overriding import override
from insula.viewmodels.stock.stock_details import user_of
from insula.viewmodels.translation import translate
from insula.viewmodels.venvs.summary import Form, SummaryRow
from insula.views.context import Context
from insula.views.widgets.buttons import ButtonKind, IconButton
from insula.views.widgets.eliding_label import ElidingLabel
from insula.views.widgets.key_value_grid import Fact, KeyValueGrid
from insula.views.widgets.labels import TextRole
from insula.views.widgets.notice import Notice, Severity
from insula.views.widgets.scroll_page import ScrollPage

LEAST = 360


class StockPanel(QWidget):
    """A head over facts, in the first of the tabs; where there is one alone, no tab is shown.

    `closed` says that the person closed the details; `activated` carries the key of the row whose link was pressed.
    """

    closed = Signal()
    activated = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("details")
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(LEAST)
        self._context = context
        self._name = ElidingLabel(role=TextRole.HEADING)
        self._subtitle = ElidingLabel(role=TextRole.SECONDARY)
        self._close = IconButton("x", kind=ButtonKind.GHOST, quiet=True)
        self._close.setObjectName("close-details")
        self._close.clicked.connect(self.closed)
        self._notice = Notice(Severity.WARNING)
        self._notice.hide()
        self._facts = KeyValueGrid(label_width=92)
        self._facts.activated.connect(self._on_activated)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("detail-tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._scrolled(), " ")
        self.tabs.tabBar().hide()
        self.action_of: Callable[[SummaryRow], str] = lambda _row: ""
        """The word of a row's link, beyond those that lead to containers."""
        self._lay_out()
        StockPanel.retell(self)

    def add_tab(self, widget: QWidget) -> int:
        """Another tab, at the place that is returned."""
        self.tabs.tabBar().show()
        return self.tabs.addTab(widget, " ")

    def set_words(self, name: str, subtitle: str) -> None:
        self._name.setText(name)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))

    def show_several(self, title: str) -> None:
        """Of several there is nothing to tell but how many."""
        self.set_words(title, "")
        self._blank.show()
        self.tabs.hide()

    def set_rows(self, rows: Iterable[SummaryRow], sentence: str = "") -> None:
        """Show these; `sentence` says why there are no more."""
        self._facts.set_facts([self._fact(row) for row in rows])
        title = translate("StockPanel", "The rest cannot be read")
        self._notice.set_content(Severity.WARNING, title, sentence)
        self._notice.setVisible(bool(sentence))
        self._blank.hide()
        self.tabs.show()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retell()
        super().changeEvent(event)

    def retell(self) -> None:
        """Say everything in the language of the moment."""
        self._close.set_name(translate("StockPanel", "Close the details"))
        self.tabs.tabBar().setAccessibleName(translate("StockPanel", "Details"))
        self.tabs.setTabText(0, translate("StockPanel", "Summary"))

    def _scrolled(self) -> ScrollPage:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 14, 20, 20)
        column.setSpacing(14)
        column.addWidget(self._notice)
        column.addWidget(self._facts)
        column.addStretch(1)
        return ScrollPage(content)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self._name, 1)
        first.addWidget(self._close)
        head = QVBoxLayout()
        head.setContentsMargins(20, 14, 12, 10)
        head.setSpacing(2)
        head.addLayout(first)
        head.addWidget(self._subtitle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.tabs, 1)
        self._blank = QWidget()
        self._blank.hide()
        column.addWidget(self._blank, 1)

    def _on_activated(self, key: str) -> None:
        if (identity := user_of(key)) is not None:
            self._context.show_environment(identity)
        else:
            self.activated.emit(key)

    def _fact(self, row: SummaryRow) -> Fact:
        is_user = user_of(row.key) is not None
        return Fact(
            row.key,
            row.label,
            row.value,
            monospace=row.form is not Form.TEXT,
            copyable=row.copied is not None,
            action=translate("StockPanel", "Show") if is_user else self.action_of(row),
            name=translate("StockPanel", "Used by") if is_user else row.value,
            copied=row.copied or "",
        )
