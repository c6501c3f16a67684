"""The steps of a build, each with its output, which folds away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyledItemDelegate, QTableView, QWidget

from insula.domain.overriding import override
from insula.viewmodels.lists.roles import Role
from insula.viewmodels.stock.build_steps import BuildStepsModel, StepState
from insula.viewmodels.translation import translate
from insula.views.theme.fonts import fixed_font, text_font
from insula.views.theme.icons import icon_pixmap
from insula.views.theme.palette import current_tokens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

Index = QModelIndex | QPersistentModelIndex
_ROW = 28
_CHEVRON, _ICON = 14, 16
_LEFT = 8
_GAP = 8
_TIME = 96
_MEASURED = 2_000
_LOOKS = {
    StepState.RUNNING.value: ("loader-circle", "accent"),
    StepState.DONE.value: ("circle-check", "running"),
    StepState.CACHED.value: ("circle-check", "stopped"),
    StepState.FAILED.value: ("circle-alert", "broken"),
    StepState.STOPPED.value: ("ban", "stopped"),
}


class StepsView(QTableView):
    """Follows its end while that is in sight. Enter, Space, or a click on a step open and close it."""

    line_chosen = Signal(str)
    """The row that is current now, where it has no room for all its words; else the empty text."""

    def __init__(self, model: BuildStepsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("steps")
        self._steps = model
        self._follows = True
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(_ROW)
        rows.setDefaultSectionSize(_ROW)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(1, _TIME)
        header.hide()
        model.rowsAboutToBeInserted.connect(self._on_growing)
        model.rowsInserted.connect(self._on_grown)
        self.clicked.connect(self._on_clicked)
        self.selectionModel().currentChanged.connect(self._tell_current)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(translate("StepsView", "Steps of the build"))
        self._steps.retell()

    def copy(self) -> None:
        """The chosen rows, all of it where none is, to the clipboard."""
        chosen = sorted(self.selectionModel().selectedRows(), key=QModelIndex.row)
        QGuiApplication.clipboard().setText(self._steps.text(chosen or None))

    def show_end(self) -> None:
        """Go to the end, and make the last row of the last step the current one, so that it can be read whole."""
        self._follows = True
        self.setCurrentIndex(self._steps.index(self._steps.rowCount() - 1, 0))
        self.scrollToBottom()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._on_clicked(current)
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right} and current.isValid():
            self._fold(current, opened=event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """What was in sight at the end stays so."""
        follows = self._follows
        super().resizeEvent(event)
        self._tell_current()
        if follows:
            self.scrollToBottom()

    def _fold(self, index: QModelIndex, *, opened: bool | None = None) -> None:
        """The step stays where it is, and becomes the current row."""
        step = self._steps.step_at(index)
        self._follows = False
        self._steps.fold(index, opened=opened)
        if step is not None:
            place = self._steps.steps().index(step)
            self.setCurrentIndex(self._steps.index(self._steps.row_of(place), 0))

    def _on_clicked(self, index: QModelIndex) -> None:
        if self._steps.is_step(index):
            self._fold(index)

    def _on_growing(self) -> None:
        bar = self.verticalScrollBar()
        self._follows = bar.value() >= bar.maximum() - _ROW

    def _on_grown(self) -> None:
        if self._follows:
            self.scrollToBottom()

    def _tell_current(self) -> None:
        current = self.currentIndex().siblingAtColumn(0)
        text = str(current.data() or "") if current.isValid() else ""
        room = self.columnWidth(0) - _LEFT - _CHEVRON - _ICON - 3 * _GAP
        cut = "\n" in text or QFontMetrics(fixed_font()).horizontalAdvance(text[:_MEASURED]) > room
        self.line_chosen.emit(text if cut else "")


class _Delegate(QStyledItemDelegate):
    """A step: chevron, icon, words, place and time. A line: its words under those of its step."""

    def __init__(self, view: StepsView) -> None:
        super().__init__(view)
        self._view = view
        self._mono, self._text = fixed_font(), text_font()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(_TIME, _ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = current_tokens()
        state: QStyle.StateFlag = option.state
        rect: QRect = option.rect
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.selection))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.hover))
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus() and not index.column():
            painter.fillRect(QRect(rect.x(), rect.y() + 4, 2, rect.height() - 8), QColor(tokens.accent))
        if index.column():
            painter.setFont(self._text)
            self._words(painter, rect.adjusted(0, 0, -_LEFT, 0), str(index.data()), tokens.secondary, right=True)
            return
        left = _LEFT
        if index.data(Role.GROUP):
            left = self._paint_signs(painter, rect, index)
        else:
            left += _CHEVRON + _ICON + 2 * _GAP
        room = rect.adjusted(left, 0, -_GAP, 0)
        painter.setFont(self._mono if index.data(Role.MONOSPACE) else self._text)
        colour = tokens.secondary if index.data(Role.SECONDARY) else tokens.text
        if index.data(Role.STATE) == StepState.FAILED.value:
            colour = tokens.broken
        place = str(index.data(Role.DETAIL) or "")
        if place:
            painter.save()
            painter.setFont(self._text)
            width = painter.fontMetrics().horizontalAdvance(place) + _GAP
            self._words(painter, room, place, tokens.secondary)
            painter.restore()
            room = room.adjusted(width, 0, 0, 0)
        self._words(painter, room, str(index.data()), colour)

    def _paint_signs(self, painter: QPainter, rect: QRect, index: Index) -> int:
        """The chevron and the icon; where the words begin."""
        tokens, ratio = current_tokens(), self._view.devicePixelRatioF()
        left = _LEFT
        if index.data(Role.MEMBER):
            chevron = "chevron-right" if index.data(Role.FOLDED) else "chevron-down"
            pixmap = icon_pixmap(chevron, tokens.secondary, _CHEVRON, ratio)
            painter.drawPixmap(rect.x() + left, rect.y() + (rect.height() - _CHEVRON) // 2, pixmap)
        left += _CHEVRON + _GAP
        icon, tint = _LOOKS[str(index.data(Role.STATE))]
        pixmap = icon_pixmap(icon, getattr(tokens, tint), _ICON, ratio)
        painter.drawPixmap(rect.x() + left, rect.y() + (rect.height() - _ICON) // 2, pixmap)
        return left + _ICON + _GAP

    @staticmethod
    def _words(painter: QPainter, room: QRect, text: str, colour: str, *, right: bool = False) -> None:
        metrics: QFontMetrics = painter.fontMetrics()
        # A line of megabytes is not measured whole.
        shown = text[:_MEASURED].replace("\n", "⏎ ").replace("\t", "    ")
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.setPen(QColor(colour))
        elided = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side, elided)
