"""Filters of which one holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QPushButton, QSizePolicy, QWidget

from insula.domain.overriding import override
from insula.views.theme.fonts import text_font
from insula.views.widgets.flow_layout import FlowLayout

_PADDING = 24


@dataclass(frozen=True, slots=True)
class ChipItem:
    """One filter; `count` is shown where it says something."""

    key: str
    text: str
    count: int | None = None


class Chip(QPushButton):
    """A filter's words, as wide when it holds as when it does not."""

    def __init__(self, item: ChipItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = item.key
        self.setProperty("kind", "chip")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_item(item)

    def set_item(self, item: ChipItem) -> None:
        """Show other words or another count."""
        self.setText(item.text if item.count is None else f"{item.text} · {QLocale().toString(item.count)}")

    @override
    def sizeHint(self) -> QSize:
        bold = QFontMetrics(text_font(weight=QFont.Weight.DemiBold))
        return QSize(bold.horizontalAdvance(self.text()) + _PADDING, super().sizeHint().height())


class ChipBar(QWidget):
    """Exclusive chips: Tab reaches the one that holds, arrow keys move the choice."""

    chosen = Signal(str)
    """The key of the filter that the user chose."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._row = FlowLayout(self)
        self._group = QButtonGroup(self)
        self._chips: dict[str, Chip] = {}
        self._group.buttonToggled.connect(self._on_toggled)
        self._held: str | None = None

    @property
    def current(self) -> str | None:
        """The key of the filter that holds."""
        return self._held

    def set_items(self, items: Sequence[ChipItem]) -> None:
        """Show these; the same keys in the same order keep choice and focus."""
        if list(self._chips) == [item.key for item in items]:
            for item in items:
                self._chips[item.key].set_item(item)
            return
        held = self._held
        for chip in self._chips.values():
            self._group.removeButton(chip)
            self._row.removeWidget(chip)
            chip.deleteLater()
        self._chips = {item.key: Chip(item, self) for item in items}
        for chip in self._chips.values():
            self._group.addButton(chip)
            self._row.addWidget(chip)
        if self._chips:
            self.set_current(held if held in self._chips else next(iter(self._chips)))

    def set_current(self, key: str) -> None:
        """Let another filter hold, without telling.

        Raises:
            KeyError: no filter has this key.
        """
        self._held = key
        self._chips[key].setChecked(True)

    def _on_toggled(self, button: QAbstractButton, checked: bool) -> None:  # noqa: FBT001
        if checked:
            # Qt lets Tab follow the keyboard alone; a click moves the choice as well.
            for each in self._group.buttons():
                each.setFocusPolicy(Qt.FocusPolicy.TabFocus if each is button else Qt.FocusPolicy.NoFocus)
        if checked and isinstance(button, Chip) and button.key != self._held:
            self._held = button.key
            self.chosen.emit(button.key)
