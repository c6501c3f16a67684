"""A choice among a few things that need a second line each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QVBoxLayout, QWidget

from insula.views.widgets.card_button import CardButton
from insula.views.widgets.eliding_label import ElidingLabel
from insula.views.widgets.labels import TextRole


@dataclass(frozen=True, slots=True)
class Choice:
    """`reason` says why it cannot be chosen now."""

    key: str
    title: str
    detail: str = ""
    reason: str | None = None


class ChoiceCard(CardButton):
    """One of them: a name over what it means."""

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = choice.key
        self.setCheckable(True)
        self._title = ElidingLabel(role=TextRole.STRONG)
        self._detail = ElidingLabel(role=TextRole.SECONDARY)
        column = QVBoxLayout(self)
        column.setContentsMargins(13, 11, 13, 11)
        column.setSpacing(3)
        for label in (self._title, self._detail):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        self.set_choice(choice)

    def set_choice(self, choice: Choice) -> None:
        """Show other words."""
        self._title.setText(choice.title)
        self._detail.setText(choice.detail)
        self.setEnabled(choice.reason is None)
        self.setAccessibleName(choice.title)
        self.setAccessibleDescription(choice.reason or choice.detail)
        self.setToolTip(choice.reason or "")


class ChoiceCards(QWidget):
    """Exclusive cards in columns of one width; arrow keys move the choice."""

    chosen = Signal(str)
    """The key of the card that the user chose."""

    def __init__(self, name: str = "", columns: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._columns = columns
        self._group = QButtonGroup(self)
        self._group.buttonToggled.connect(self._on_toggled)
        self._cards: dict[str, ChoiceCard] = {}
        self._held: str | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(10)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    @property
    def current(self) -> str | None:
        """The key of the chosen card, if any is."""
        return self._held

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Show these; the same keys in the same order keep choice and focus."""
        if list(self._cards) == [choice.key for choice in choices]:
            for choice in choices:
                self._cards[choice.key].set_choice(choice)
            return
        for card in self._cards.values():
            self._group.removeButton(card)
            self._grid.removeWidget(card)
            card.deleteLater()
        self._cards = {choice.key: ChoiceCard(choice, self) for choice in choices}
        for place, card in enumerate(self._cards.values()):
            self._group.addButton(card)
            self._grid.addWidget(card, *divmod(place, self._columns))
        self._held = self._held if self._held in self._cards else None
        if self._held is not None:
            self._cards[self._held].setChecked(True)

    def set_current(self, key: str) -> None:
        """Choose, without telling.

        Raises:
            KeyError: no card has this key.
        """
        card = self._cards[key]
        self._held = key
        card.setChecked(True)

    def _on_toggled(self, button: QAbstractButton, checked: bool) -> None:  # noqa: FBT001
        if checked:
            # Qt lets Tab follow the keyboard alone; a click moves the choice as well.
            for each in self._group.buttons():
                each.setFocusPolicy(Qt.FocusPolicy.TabFocus if each is button else Qt.FocusPolicy.NoFocus)
        if checked and isinstance(button, ChoiceCard) and button.key != self._held:
            self._held = button.key
            self.chosen.emit(button.key)
