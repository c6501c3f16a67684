from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from insula.domain.errors import PlaceTakenError
from insula.viewmodels.venvs.changing import MoveViewModel, RestoreViewModel
from insula.views.dialogs.move import MoveDialog, RestoreElsewhereDialog
from insula.views.widgets.path_field import PathField
from tests.viewmodels.doubles import venv
from tests.views.finding import find, texts
from tests.views.window import WindowDouble

HERE = "/home/ana/code/analysis/.venv"


async def test_a_move_says_what_is_rewritten_and_asks_for_another_place(window: WindowDouble, qtbot: QtBot) -> None:
    window.answers.taken[Path("/srv/taken")] = PlaceTakenError("path", "/srv/taken")
    dialog = MoveDialog(MoveViewModel(venv("analysis"), window.answers, window.requests, window.tasks), window.frame)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    await window.tasks.settle()
    place = find(dialog, PathField, "place")
    assert place.path == HERE
    assert "are rewritten for the new location" in texts(dialog)
    assert not dialog.primary.isEnabled()

    place.set_path("/srv/taken")
    await window.tasks.settle()
    assert "“/srv/taken” exists already: choose another location." in texts(dialog)
    place.set_path("/srv/free")
    await window.tasks.settle()
    dialog.primary.click()
    await window.tasks.settle()

    assert window.requests.made == [("move", "id-analysis", Path("/srv/free"))]


async def test_a_restore_whose_place_is_taken_asks_for_another_one(window: WindowDouble, qtbot: QtBot) -> None:
    window.answers.taken[Path(HERE)] = PlaceTakenError("path", HERE)
    trashed = venv("analysis", trashed=timedelta(days=1))
    dialog = RestoreElsewhereDialog(
        RestoreViewModel(trashed, window.answers, window.requests, window.tasks), window.frame
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    await window.tasks.settle()
    assert "Its old location is taken" in texts(dialog)
    assert not dialog.primary.isEnabled()

    find(dialog, PathField, "place").set_path("/srv/back")
    await window.tasks.settle()
    assert "Its old location is taken" not in texts(dialog)
    dialog.primary.click()
    await window.tasks.settle()

    assert window.requests.made == [("restore", "id-analysis", Path("/srv/back"))]
