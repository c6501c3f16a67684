from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from insula.domain.errors import NameTakenError
from insula.viewmodels.venvs.changing import RenameViewModel, venv_rename_hint
from insula.views.dialogs.rename import RenameDialog
from tests.viewmodels.doubles import venv
from tests.views.finding import find, texts
from tests.views.window import WindowDouble

HERE = venv("analysis")


def _open(window: WindowDouble, qtbot: QtBot) -> RenameDialog:
    dialog = RenameDialog(
        RenameViewModel(HERE, window.requests, window.tasks, hint=lambda: venv_rename_hint(HERE)), window.frame
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


async def test_typing_replaces_the_name_and_enter_renames(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = _open(window, qtbot)
    assert "The folder stays where it is: /home/ana/code/analysis/.venv" in texts(dialog)
    assert dialog.primary.toolTip() == "That is its name already."

    QTest.keyClicks(find(dialog, QLineEdit, "name"), "new")
    QTest.keyClick(find(dialog, QLineEdit, "name"), Qt.Key.Key_Return)
    await window.tasks.settle()

    assert window.requests.made == [("rename", "id-analysis", "new")]
    assert not dialog.isVisible()


async def test_a_refused_name_keeps_the_dialog(window: WindowDouble, qtbot: QtBot) -> None:
    window.requests.refusal = NameTakenError("name", "new")
    dialog = _open(window, qtbot)
    QTest.keyClicks(find(dialog, QLineEdit, "name"), "new")

    dialog.primary.click()
    await window.tasks.settle()

    assert dialog.isVisible()
    assert "“new” is taken: choose another name." in texts(dialog)
