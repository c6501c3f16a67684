"""Before something goes: the exact list, what goes, what stays, and whether there is a way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from insula.domain.overriding import override
from insula.viewmodels.confirmations import Confirmation, ConfirmedLine
from insula.viewmodels.lists.roles import Role
from insula.viewmodels.lists.rows import Column, RowsModel
from insula.viewmodels.translation import translate
from insula.views.dialogs.points import words_of
from insula.views.widgets.buttons import ButtonKind
from insula.views.widgets.dialog_frame import DialogFrame
from insula.views.widgets.point_rows import PointRows
from insula.views.widgets.table_style import DETAIL_ROW, style_table

_SHOWN_ROWS = 6
_COLUMNS: tuple[Column[ConfirmedLine], ...] = (
    Column(
        "name",
        lambda: translate("ConfirmationDialog", "Name"),
        lambda line: line.name,
        roles=lambda line: {Role.STRONG: True, Role.TONE: "secondary" if line.obstacle else None},
    ),
    Column(
        "place",
        lambda: translate("ConfirmationDialog", "Location"),
        lambda line: line.obstacle or line.place,
        roles=lambda line: {
            Role.MONOSPACE: not line.obstacle,
            Role.SECONDARY: True,
            Role.TONE: "paused" if line.obstacle else None,
            Role.ICON: "ban" if line.obstacle else None,
            Role.ELIDE: Qt.TextElideMode.ElideRight if line.obstacle else Qt.TextElideMode.ElideMiddle,
            Qt.ItemDataRole.ToolTipRole: line.obstacle or line.place,
        },
    ),
    Column("size", lambda: translate("ConfirmationDialog", "Size"), lambda line: line.size, numeric=True),
)


class ConfirmationDialog(DialogFrame):
    """`ask` makes the question in the language of the moment; `confirmed` carries the ids to act upon."""

    confirmed = Signal(object)

    def __init__(
        self, ask: Callable[[], Confirmation], parent: QWidget | None = None, *, destructive: bool = False
    ) -> None:
        super().__init__(parent, width=560)
        self.setObjectName("purge-confirmation" if destructive else "confirmation")
        self._ask = ask
        self._destructive = destructive
        self._model: RowsModel[ConfirmedLine] = RowsModel(_COLUMNS, lambda line: line.id, self)
        self._table = QTableView()
        self._table.setObjectName("confirmed-list")
        self._table.setModel(self._model)
        style_table(self._table, DETAIL_ROW)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._table.horizontalHeader().hide()
        self._points = PointRows()
        self.body.addWidget(self._table)
        self.body.addSpacing(4)
        self.body.addWidget(self._points)
        self.body.addStretch(1)
        self.retell()

    @override
    def submit(self) -> None:
        ids = self._ask().ids
        self.accept()
        self.confirmed.emit(ids)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retell()
        super().changeEvent(event)

    def retell(self) -> None:
        """Ask anew: in another language, or with more to say."""
        question = self._ask()
        self.set_title(question.title)
        self.set_primary(question.action, ButtonKind.DESTRUCTIVE if self._destructive else ButtonKind.DANGER)
        self.set_obstacle(None if question.ids else translate("ConfirmationDialog", "None of these can go now."))
        self._model.set_rows(question.lines)
        self._table.setAccessibleName(question.title)
        self._table.setFixedHeight(min(len(question.lines), _SHOWN_ROWS) * DETAIL_ROW + 2)
        scrolls = len(question.lines) > _SHOWN_ROWS
        self._table.setFocusPolicy(Qt.FocusPolicy.StrongFocus if scrolls else Qt.FocusPolicy.NoFocus)
        header = self._table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self._table.resizeColumnToContents(0)
        header.resizeSection(0, min(200, self._table.columnWidth(0) + 8))
        self._points.set_points(words_of(question.points))
