from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget

from insula.views.widgets.choice_cards import Choice, ChoiceCard, ChoiceCards

CHOICES = [
    Choice("nano", "Nano", "1 core · 512 MiB"),
    Choice("small", "Small", "2 cores · 2 GiB"),
    Choice("large", "Large", "8 cores · 32 GiB", reason="This computer has 16 GiB"),
]


@pytest.fixture
def cards(show: Callable[[QWidget], None]) -> ChoiceCards:
    cards = ChoiceCards("Size", columns=3)
    cards.set_choices(CHOICES)
    cards.resize(600, 80)
    show(cards)
    return cards


def _card(cards: ChoiceCards, key: str) -> ChoiceCard:
    return next(card for card in cards.findChildren(ChoiceCard) if card.key == key)


def _press_without_a_mouse(card: ChoiceCard) -> None:
    """What Qt does for a screen reader's "toggle"."""
    card.toggle()


def test_nothing_is_chosen_before_one_is(cards: ChoiceCards) -> None:
    assert cards.current is None
    cards.set_current("nano")
    assert cards.current == "nano"


def test_a_click_anywhere_on_it_chooses(cards: ChoiceCards) -> None:
    told = QSignalSpy(cards.chosen)
    card = _card(cards, "small")
    assert cards.childAt(card.geometry().center()) is card
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert cards.current == "small"
    assert told.at(0)[0] == "small"


def test_tab_reaches_the_chosen_card_and_no_other(cards: ChoiceCards) -> None:
    cards.set_current("nano")
    QTest.mouseClick(_card(cards, "small"), Qt.MouseButton.LeftButton)

    reached = [each.key for each in cards.findChildren(ChoiceCard) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert reached == ["small"]


def test_assistive_technology_chooses_as_a_click_does(cards: ChoiceCards) -> None:
    told = QSignalSpy(cards.chosen)
    _press_without_a_mouse(_card(cards, "small"))
    assert cards.current == "small"
    assert told.at(0)[0] == "small"


def test_arrow_keys_pass_over_what_cannot_be_chosen(cards: ChoiceCards) -> None:
    cards.set_current("nano")
    _card(cards, "nano").setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(_card(cards, "nano"), Qt.Key.Key_Right)
    assert cards.current == "small"
    QTest.keyClick(_card(cards, "small"), Qt.Key.Key_Right)
    assert cards.current != "large"


def test_a_card_says_what_it_is_and_why_not(cards: ChoiceCards) -> None:
    small, large = _card(cards, "small"), _card(cards, "large")
    assert (small.accessibleName(), small.accessibleDescription()) == ("Small", "2 cores · 2 GiB")
    assert not large.isEnabled()
    assert large.toolTip() == large.accessibleDescription() == "This computer has 16 GiB"


def test_cards_are_of_one_width(cards: ChoiceCards) -> None:
    widths = [card.width() for card in cards.findChildren(ChoiceCard)]
    assert max(widths) - min(widths) <= 1


def test_other_words_keep_the_choice(cards: ChoiceCards) -> None:
    cards.set_current("small")
    cards.set_choices([Choice("nano", "Minuscule"), Choice("small", "Petite"), Choice("large", "Grande")])
    assert cards.current == "small"
    assert _card(cards, "small").accessibleName() == "Petite"
    cards.set_choices([Choice("small", "Petite")])
    assert cards.current == "small"
