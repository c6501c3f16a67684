from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from insula.views.theme.tokens import LIGHT
from insula.views.widgets.card import Card
from insula.views.widgets.labels import SectionLabel, TextLabel


def test_a_card_is_a_surface_in_a_hairline(qtbot: QtBot, qapp: QApplication) -> None:
    card = Card()
    qtbot.addWidget(card)
    card.resize(200, 100)
    card.show()
    image = card.grab().toImage()
    assert image.pixelColor(100, 0).name().upper() == LIGHT.line
    assert image.pixelColor(100, 50).name().upper() == LIGHT.surface


def test_a_head_only_where_there_are_words(qtbot: QtBot) -> None:
    card = Card()
    card.content.addWidget(TextLabel("3.1 %"))
    qtbot.addWidget(card)
    card.show()
    (title,) = card.findChildren(SectionLabel)
    assert title.isHidden()
    card.set_title("Processor")
    assert title.isVisible()
    assert title.text() == "Processor"
