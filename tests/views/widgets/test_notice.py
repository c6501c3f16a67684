from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from insula.views.theme.tokens import LIGHT
from insula.views.widgets.buttons import LinkButton
from insula.views.widgets.labels import TextLabel
from insula.views.widgets.notice import Notice, Severity


@pytest.mark.parametrize(
    ("severity", "edge"),
    [(Severity.INFO, LIGHT.accent), (Severity.WARNING, LIGHT.paused), (Severity.DANGER, LIGHT.broken)],
)
def test_the_edge_tells_how_grave(qtbot: QtBot, severity: Severity, edge: str) -> None:
    notice = Notice(Severity.INFO, "Port open to the whole network", "8000 listens on 0.0.0.0.")
    qtbot.addWidget(notice)
    notice.resize(300, 60)
    notice.show()
    notice.set_content(severity, "Port open to the whole network", "8000 listens on 0.0.0.0.")
    assert notice.grab().toImage().pixelColor(1, 30).name().upper() == edge


def test_the_link_is_pressed(qtbot: QtBot) -> None:
    notice = Notice(Severity.WARNING, "Drifted", "3 packages differ.", "Compare")
    qtbot.addWidget(notice)
    notice.show()
    told = QSignalSpy(notice.activated)
    QTest.mouseClick(notice.findChildren(LinkButton)[0], Qt.MouseButton.LeftButton)
    assert told.count() == 1


def test_only_what_is_said_is_shown(qtbot: QtBot) -> None:
    notice = Notice(Severity.INFO, sentence="Changes made elsewhere show within a second.")
    qtbot.addWidget(notice)
    notice.resize(600, 40)
    notice.show()
    title, sentence = notice.findChildren(TextLabel)
    assert title.isHidden()
    assert sentence.isVisible()
    assert notice.findChildren(LinkButton)[0].isHidden()
    assert notice.accessibleName() == "Changes made elsewhere show within a second."


def test_a_long_sentence_wraps_and_is_whole(qtbot: QtBot) -> None:
    notice = Notice(Severity.INFO, sentence="word " * 60)
    qtbot.addWidget(notice)
    notice.resize(300, notice.heightForWidth(300))
    notice.show()
    sentence = notice.findChildren(TextLabel)[1]
    assert sentence.height() >= sentence.heightForWidth(sentence.width())
