from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from insula.domain.environment import Kind, Verb
from insula.domain.operation import Operation, OperationId, OperationState
from insula.services.recovery import RecoveryReport
from insula.viewmodels.start import StartReport
from insula.views.start_notice import StartNotice
from insula.views.theme.theme import Theme
from insula.views.widgets.buttons import IconButton
from insula.views.widgets.notice import Notice
from tests.views.conftest import Speak
from tests.views.readable import clipped_at_rest, nameless

ENDED = Operation(
    OperationId("1"), Verb.CREATE, Kind.VENV, "blog", datetime(2026, 1, 1, tzinfo=UTC), OperationState.FAILED
)
REPORT = StartReport(RecoveryReport((ENDED,)), (Path("/data/journal.sqlite.damaged-1"),))


def names(notice: StartNotice) -> list[str]:
    return [each.accessibleName() for each in notice.findChildren(Notice)]


def test_each_thing_has_a_strip_in_the_language_of_the_moment(qtbot: QtBot, look: Theme, speak: Speak) -> None:
    notice = StartNotice(REPORT)
    qtbot.addWidget(notice)
    notice.show()
    english = names(notice)
    speak("fr")

    assert english == ["1 damaged file set aside", "Interrupted work was put in order"]
    assert names(notice) == ["1 fichier endommagé mis de côté", "Le travail interrompu a été remis en ordre"]


def test_everything_fits_and_has_a_name(qtbot: QtBot, look: Theme, speak: Speak) -> None:
    speak("pseudo")
    notice = StartNotice(REPORT)
    qtbot.addWidget(notice)
    notice.resize(700, notice.sizeHint().height())
    notice.show()

    assert clipped_at_rest(notice) == []
    assert nameless(notice) == []


def test_it_goes_when_it_is_closed(look: Theme, speak: Speak) -> None:
    notice = StartNotice(REPORT)
    notice.show()

    close = notice.findChild(IconButton, "close-notice")
    assert close is not None
    close.click()
    QCoreApplication.sendPostedEvents(notice, QEvent.Type.DeferredDelete.value)

    assert not isValid(notice)
