from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSize, Qt
from pytestqt.qtbot import QtBot

from insula.viewmodels.requesting import Request
from insula.views.dialogs.sized_dialog import SizedDialog, remembering
from tests.views.window import WindowDouble


def _shown(
    window: WindowDouble, qtbot: QtBot, remembered: Mapping[str, Any] | None, kept: list[Mapping[str, Any]]
) -> SizedDialog:
    dialog = SizedDialog(Request(window.tasks), window.frame, QSize(400, 300), remembered, kept.append)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_at_first_it_has_its_usual_size_and_then_the_one_it_was_given(window: WindowDouble, qtbot: QtBot) -> None:
    kept: list[Mapping[str, Any]] = []
    dialog = _shown(window, qtbot, None, kept)
    assert dialog.size() == QSize(400, 300)
    dialog.resize(500, 320)
    dialog.close()

    again = _shown(window, qtbot, kept[-1], [])

    assert again.size() == QSize(500, 320)


def test_what_makes_no_sense_is_left_and_no_size_is_beyond_the_screen(window: WindowDouble, qtbot: QtBot) -> None:
    assert _shown(window, qtbot, {"width": "wide"}, []).size() == QSize(400, 300)
    assert _shown(window, qtbot, {"width": 99_999, "height": 99_999}, []).width() < 99_999


def test_the_preferences_keep_it(window: WindowDouble) -> None:
    _none, remember = remembering(window.context, "some-dialog")

    remember({"width": 1, "height": 2})

    assert remembering(window.context, "some-dialog")[0] == {"width": 1, "height": 2}
