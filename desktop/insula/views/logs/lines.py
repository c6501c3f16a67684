"""The lines of a log, painted: only those in view are read."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QMenu, QWidget

from insula.domain.overriding import override
from insula.viewmodels.logs.log_viewport import LogViewport, Row
from insula.viewmodels.logs.logs import LogsViewModel
from insula.viewmodels.translation import translate
from insula.views.logs.painting import MARGIN, LogPainter, Marks
from insula.views.logs.selection import Selection, Spot
from insula.views.theme.fonts import fixed_font
from insula.views.theme.palette import current_tokens
from insula.views.widgets.styling import is_restyled

_WHEEL = 40
_WIDEST = 70_000
_DRAG_MS = 40
_TELL_MS = 300
_ALL = 1 << 40
_FOCUS = 2
_ROUND = 6
_SIDEWAYS: dict[int, int] = {Qt.Key.Key_Left: -4, Qt.Key.Key_Right: 4}


class LogLines(QAbstractScrollArea):
    """Scrolls, selects, copies. `save_asked` is told from its menu."""

    save_asked = Signal()

    def __init__(self, view_model: LogsViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("log-lines")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._view_model = view_model
        self._painter = LogPainter(fixed_font())
        self._seen = LogViewport(view_model.line)
        self._selection = Selection()
        self._widest = 0
        self._wheel = 0
        self._pointer = QPoint()
        self._dragging = QTimer(self, interval=_DRAG_MS)
        self._dragging.timeout.connect(self._on_drag)
        self._telling = QTimer(self, interval=_TELL_MS, singleShot=True)
        self._telling.timeout.connect(self._tell_screen_readers)
        self.verticalScrollBar().valueChanged.connect(self._on_vertical)
        self.horizontalScrollBar().valueChanged.connect(self._on_horizontal)
        view_model.grown.connect(self._on_grown)
        view_model.replaced.connect(self._on_replaced)
        view_model.changed.connect(self._on_changed)
        view_model.copied.connect(self._on_copied)
        view_model.finding.changed.connect(self.viewport().update)
        view_model.finding.reached.connect(self._on_reached)
        self._on_grown()

    @property
    def first_line(self) -> int:
        """The number of the first line in view."""
        return self._seen.top

    @property
    def wraps(self) -> bool:
        """Whether long lines go on in the next row."""
        return self._seen.wraps

    def set_wraps(self, wraps: bool) -> None:  # noqa: FBT001 - a slot
        self._seen.wraps = wraps
        self._seen.left = self._seen.row = 0
        self._settle()

    def rows(self) -> list[Row]:
        """What is in view."""
        return self._seen.rows()

    def select_all(self) -> None:
        last = self._seen.count - 1
        line = self._view_model.line(last)
        if line is not None:
            self._selection.take(Spot(0, 0), Spot(last, len(line.text)))
            self.viewport().update()

    def copy(self) -> None:
        """What is selected goes to the clipboard."""
        chosen = self._selection.range
        if chosen is not None:
            self._view_model.copy(*chosen)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current_tokens()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().base())
        rows = self._seen.rows()
        self._painter.paint(painter, rows, tokens, self._marks)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), _FOCUS))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(self.viewport().rect().adjusted(1, 1, -1, -1), _ROUND, _ROUND)
        if not self._seen.wraps:
            widest = max((min(row.line.columns, _WIDEST) for row in rows), default=0)
            if widest > self._widest:
                self._widest = widest
                QTimer.singleShot(0, self, self._update_bars)
        if QAccessible.isActive() and not self._telling.isActive():
            self._telling.start()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self.viewport().size()
        columns = int((size.width() - 2 * MARGIN) / self._painter.cell)
        self._seen.resize(size.height() // self._painter.row_height, columns)
        self._settle()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or abs(delta.x()) > abs(delta.y()):
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - (delta.x() or delta.y()) // _WHEEL)
        else:
            self._wheel += delta.y()
            rows = int(self._wheel / _WHEEL)
            self._wheel -= rows * _WHEEL
            self._scroll(-rows)
        event.accept()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif (steps := self._steps().get(event.key())) is not None:
            self._step(steps, extends=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif (columns := _SIDEWAYS.get(event.key())) is not None:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + columns)
        else:
            super().keyPressEvent(event)

    def _steps(self) -> dict[int, int]:
        """How far each key goes."""
        page = max(1, self._seen.height - 1)
        return {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_Home: -_ALL,
            Qt.Key.Key_End: _ALL,
        }

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        spot = self._spot(event.position().toPoint())
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._selection.extend(spot)
        else:
            self._selection.begin(spot)
        self._view_model.set_following(False)
        self.viewport().update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons() & Qt.MouseButton.LeftButton:
            return
        self._pointer = event.position().toPoint()
        self._selection.extend(self._spot(self._pointer))
        if self.viewport().rect().contains(self._pointer):
            self._dragging.stop()
        else:
            self._dragging.start()
        self.viewport().update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragging.stop()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        spot = self._spot(event.position().toPoint())
        line = self._view_model.line(spot.line)
        if line is not None:
            start, end = line.word_at(spot.character)
            self._selection.take(Spot(spot.line, start), Spot(spot.line, end))
            self.viewport().update()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(translate("LogLines", "Copy"), self.copy)
        copy.setEnabled(self._selection.range is not None)
        menu.addAction(translate("LogLines", "Select all"), self.select_all)
        menu.addSeparator()
        menu.addAction(translate("LogLines", "Save…"), self.save_asked.emit)
        menu.popup(event.globalPos())

    @override
    def changeEvent(self, event: QEvent) -> None:
        if is_restyled(event):
            self.viewport().update()
        super().changeEvent(event)

    def _marks(self, row: Row) -> Marks:
        finding = self._view_model.finding
        selected = self._selection.within(row.number, len(row.line.text))
        if finding.pattern is None or not finding.has(row.number):
            return Marks(selected=selected)
        start, end = row.line.words
        found = [(start + a, start + b) for a, b in finding.pattern.spans(row.line.text[start:end])]
        return Marks(found, finding.current == row.number, selected)

    def _spot(self, at: QPoint) -> Spot:
        rows = self._seen.rows()
        if not rows:
            return Spot(0, 0)
        row = rows[max(0, min(at.y() // self._painter.row_height, len(rows) - 1))]
        column = row.line.column_of(row.start) + max(0, round((at.x() - MARGIN) / self._painter.cell))
        return Spot(row.number, max(row.start, min(row.line.character_at(column), row.end)))

    def _step(self, rows: int, *, extends: bool) -> None:
        if not extends:
            self._scroll(rows)
            return
        head = self._selection.head or Spot(self._seen.top, 0)
        if self._selection.anchor is None:
            self._selection.begin(head)
        number = max(0, min(head.line + rows, self._seen.count - 1))
        line = self._view_model.line(number)
        character = 0 if line is None or rows < 0 else len(line.text)
        self._selection.extend(Spot(number, character))
        self._seen.show(number, 0)
        self._after_scroll()

    def _scroll(self, rows: int) -> None:
        if rows == -_ALL:
            self._seen.go_to(0)
        elif rows == _ALL:
            self._seen.go_to_end()
        else:
            self._seen.move(rows)
        self._after_scroll()

    def _after_scroll(self) -> None:
        """Who goes up wants to read; who comes to the end, to follow."""
        self._view_model.set_following(self._seen.is_at_end)
        self._update_bars()
        self.viewport().update()

    def _settle(self) -> None:
        if self._view_model.following:
            self._seen.go_to_end()
        self._update_bars()
        self.viewport().update()

    def _update_bars(self) -> None:
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        for bar in (vertical, horizontal):
            bar.blockSignals(True)
        last = self._seen.end_top
        vertical.setRange(0, last)
        vertical.setPageStep(self._seen.height)
        vertical.setValue(self._seen.top)
        beyond = 0 if self._seen.wraps else max(0, self._widest + 1 - self._seen.columns)
        horizontal.setRange(0, beyond)
        horizontal.setPageStep(self._seen.columns)
        horizontal.setSingleStep(4)
        self._seen.left = min(self._seen.left, beyond)
        horizontal.setValue(self._seen.left)
        for bar in (vertical, horizontal):
            bar.blockSignals(False)
        vertical.update()

    def _on_vertical(self, value: int) -> None:
        if value >= self.verticalScrollBar().maximum():
            self._seen.go_to_end()
        else:
            self._seen.go_to(value)
        self._view_model.set_following(self._seen.is_at_end)
        self.viewport().update()

    def _on_horizontal(self, value: int) -> None:
        self._seen.left = value
        self.viewport().update()

    def _on_drag(self) -> None:
        above = self._pointer.y() < 0
        self._seen.move(-2 if above else 2)
        self._selection.extend(self._spot(self._pointer))
        self._update_bars()
        self.viewport().update()

    def _on_grown(self) -> None:
        self._seen.count = self._view_model.count
        self._settle()

    def _on_replaced(self) -> None:
        self._selection.clear()
        self._widest = 0
        self._on_grown()

    def _on_changed(self) -> None:
        if self._view_model.following and not self._seen.is_at_end:
            self._settle()

    def _on_copied(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    def _on_reached(self, number: int) -> None:
        pattern, line = self._view_model.finding.pattern, self._view_model.line(number)
        if pattern is None or line is None:
            return
        start, end = line.words
        found = next(pattern.spans(line.text[start:end]), (0, 0))
        self._widest = max(self._widest, min(line.columns, _WIDEST))
        self._seen.show(number, start + found[0])
        self._after_scroll()

    def _tell_screen_readers(self) -> None:
        """The lines in view, where nothing but words can be heard."""
        self.setAccessibleDescription("\n".join(row.line.text[row.start : row.end] for row in self._seen.rows()))


def _is_ours(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.SelectAll)
