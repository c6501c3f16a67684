"""A list of the form: a row for each entry, what is wrong with it below, and a button for one more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from insula.viewmodels.containers.container_form.rows import RowsField
from insula.viewmodels.translation import translate
from insula.views.dialogs.container_form.cells import Cell
from insula.views.widgets.buttons import ButtonKind, IconButton, LinkButton
from insula.views.widgets.eliding_label import ElidingLabel
from insula.views.widgets.labels import SectionLabel, TextLabel, TextRole

Words = Callable[[], str]
_REMOVE = 30
_AT_ONCE = 8
"""Rows that are made before the window may do something else; a long list comes in pieces."""


@dataclass(frozen=True, slots=True)
class Column:
    """`width` in pixels where it is fixed, else a share of the rest."""

    title: Words
    cell: Callable[[], Cell]
    stretch: int = 1
    width: int = 0


class RowsEditor(QWidget):
    """Rows come and go with those of the field."""

    def __init__(
        self,
        field: RowsField[Any, Any],
        columns: Sequence[Column],
        add: Words,
        nothing: Words,
        dress: Callable[[int, Sequence[Cell]], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`add` is on the button, `nothing` is said where there are no rows, `dress` adds to how a row is shown."""
        super().__init__(parent)
        self._field = field
        self._columns = tuple(columns)
        self._add_words, self._nothing_words = add, nothing
        self._dress = dress
        self.setObjectName(field.name)
        self._title = SectionLabel()
        self._nothing = TextLabel("", TextRole.SMALL, wrap=True)
        self._captions = QWidget()
        self._labels = [ElidingLabel(role=TextRole.CAPTION) for _ in self._columns]
        self._rows: list[_RowWidget] = []
        self._error = TextLabel("", TextRole.ERROR, wrap=True)
        self.add_button = LinkButton(" ", "plus")
        self.add_button.setObjectName("add")
        self._more = QTimer(self)
        self._more.setSingleShot(True)
        self._more.setInterval(0)
        self._more.timeout.connect(self._sync)
        self._lay_out()
        self.add_button.clicked.connect(self._on_add)
        field.rows_changed.connect(self._sync)
        for signal in (field.loaded, field.judged, field.changed):
            signal.connect(self.render_state)
        self._sync()

    def retell(self) -> None:
        """In the language of the moment."""
        self._title.setText(self._field.title)
        self.add_button.setText(self._add_words())
        self._nothing.setText(self._nothing_words())
        for label, column in zip(self._labels, self._columns, strict=True):
            label.setText(column.title())
        for row in self._rows:
            row.retell()

    def render_state(self) -> None:
        """Show what the rows hold and what is wrong with them; those that show it already are left alone."""
        rows = self._field.rows
        for index, row in enumerate(self._rows[: len(rows)]):
            if row.show_state(rows[index], self._field.sentence_of(index), self._field.blamed_part(index)):
                self._dress_row(index)
        self._error.setText(self._field.sentence)
        self._error.setVisible(bool(self._field.sentence))

    def dress_rows(self) -> None:
        """Where there is something else to add to how they are shown."""
        for index in range(len(self._rows)):
            self._dress_row(index)

    def focus_row(self, index: int) -> None:
        """Where one types into that row, once it is there."""
        if index < len(self._rows):
            self._rows[index].focus_first()

    def _lay_out(self) -> None:
        captions = QHBoxLayout(self._captions)
        captions.setContentsMargins(0, 0, 0, 0)
        captions.setSpacing(8)
        for label, column in zip(self._labels, self._columns, strict=True):
            place(captions, label, column)
        captions.addSpacing(_REMOVE)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self._list.setContentsMargins(0, 0, 0, 0)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.setSpacing(6)
        for widget in (self._title, self._nothing, self._captions):
            column_.addWidget(widget)
        column_.addLayout(self._list)
        column_.addWidget(self._error)
        under = QHBoxLayout()
        under.addWidget(self.add_button)
        under.addStretch(1)
        column_.addLayout(under)
        self._error.hide()

    def _dress_row(self, index: int) -> None:
        if self._dress is not None:
            self._dress(index, self._rows[index].cells)

    def _on_add(self) -> None:
        index = self._field.add()
        self.focus_row(index)

    def _sync(self) -> None:
        rows = self._field.rows
        while len(self._rows) > len(rows):
            gone = self._rows.pop()
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        missing = len(rows) - len(self._rows)
        if missing > _AT_ONCE:
            self._more.start()
        for _ in range(min(missing, _AT_ONCE)):
            row = _RowWidget(self._field, self._columns, len(self._rows))
            self._rows.append(row)
            self._list.addWidget(row)
            row.retell()
        self._nothing.setVisible(not rows)
        self._captions.setVisible(bool(rows) and len(self._columns) > 1)
        self.render_state()


class _RowWidget(QWidget):
    def __init__(self, field: RowsField[Any, Any], columns: Sequence[Column], index: int) -> None:
        super().__init__()
        self._field = field
        self._columns = columns
        self._index = index
        self._shown: tuple[Any, str, str] | None = None
        self.setObjectName(f"{field.name}-{index}")
        self.cells = tuple(column.cell() for column in columns)
        self._remove = IconButton("x", kind=ButtonKind.GHOST, quiet=True)
        self._remove.setObjectName("remove")
        self._remove.clicked.connect(self._on_remove)
        self._error = TextLabel("", TextRole.ERROR, wrap=True)
        self._error.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        for cell, column in zip(self.cells, columns, strict=True):
            cell.edited.connect(self._on_edited)
            place(row, cell, column)
        row.addWidget(self._remove)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(4)
        outer.addLayout(row)
        outer.addWidget(self._error)

    def show_state(self, row: Any, sentence: str, part: str) -> bool:  # noqa: ANN401 - one of the form's rows
        """Whether that is news."""
        state = (row, sentence, part)
        if state == self._shown:
            return False
        self._shown = state
        for cell in self.cells:
            cell.show_row(row)
        self._show_error(sentence, part)
        return True

    def _show_error(self, sentence: str, part: str) -> None:
        if sentence != self._error.text():
            self._error.setText(sentence)
            self._error.setVisible(bool(sentence))
            if sentence:
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
        for cell in self.cells:
            cell.blame(part)

    def focus_first(self) -> None:
        self.cells[0].focus_field()

    def retell(self) -> None:
        for cell, column in zip(self.cells, self._columns, strict=True):
            cell.tell(column.title())
        self._remove.set_name(translate("RowsEditor", "Remove this line"))

    def _on_edited(self, part: str, value: object) -> None:
        self._field.change(self._index, **{part: value})

    def _on_remove(self) -> None:
        self._field.remove(self._index)


def place(row: QHBoxLayout, widget: QWidget, column: Column) -> None:
    """As wide as the column says, whatever the widget would like, so that what is below each other is aligned."""
    if column.width:
        widget.setFixedWidth(column.width)
        row.addWidget(widget)
        return
    policy = widget.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
    widget.setSizePolicy(policy)
    row.addWidget(widget, column.stretch)
