from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from insula.domain.venvs import VenvCloneRequest
from insula.views import registry
from insula.views.dialogs.clone import CloneDialog
from insula.views.widgets.path_field import PathField
from tests.viewmodels.doubles import ENVIRONMENTS, venv
from tests.views.finding import find, texts
from tests.views.window import WindowDouble


async def _open(window: WindowDouble, qtbot: QtBot) -> CloneDialog:
    window.bridge.tell_list(venv("analysis"))
    registry.ACTIONS["clone"](window.context, [venv("analysis")])
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, CloneDialog))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    await window.tasks.settle()
    return dialog


async def test_enter_clones_under_the_proposed_name(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await _open(window, qtbot)
    assert find(dialog, PathField, "place").path == str(ENVIRONMENTS / "analysis-copy")

    QTest.keyClick(find(dialog, QLineEdit, "name"), Qt.Key.Key_Return)
    await window.tasks.settle()

    assert window.requests.made == [("clone", "id-analysis", VenvCloneRequest(name="analysis-copy"))]
    assert not dialog.isVisible()


async def test_an_independent_copy_says_what_it_costs(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await _open(window, qtbot)
    assert "shared with the original" in texts(dialog)

    next(box for box in dialog.findChildren(QCheckBox) if box.text() == "Independent copy").click()
    find(dialog, PathField, "place").set_path("/srv/other")
    await window.tasks.settle()
    assert "shares nothing" in texts(dialog)
    dialog.primary.click()
    await window.tasks.settle()

    wanted = VenvCloneRequest(name="analysis-copy", path=Path("/srv/other"), independent=True)
    assert window.requests.made == [("clone", "id-analysis", wanted)]
