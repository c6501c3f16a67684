from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QTableView

from insula.domain.environment import Environment, Reason, ReasonCode, Verb
from insula.viewmodels.confirmations import purge_confirmation, trash_confirmation
from insula.views.dialogs.confirmation import ConfirmationDialog
from tests.viewmodels.doubles import venv
from tests.views.finding import find, texts
from tests.views.window import WindowDouble

STUCK = venv("stuck", obstacles={Verb.TRASH: Reason(ReasonCode.FOREIGN_FILES)})


def _open(window: WindowDouble, *environments: Environment, destructive: bool = False) -> ConfirmationDialog:
    ask = purge_confirmation if destructive else (lambda chosen: trash_confirmation(chosen, 30))
    dialog = ConfirmationDialog(lambda: ask(environments), window.frame, destructive=destructive)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.open()
    return dialog


def test_the_list_is_exact_and_what_cannot_go_says_why(window: WindowDouble) -> None:
    dialog = _open(window, venv("a"), STUCK)
    confirmed = QSignalSpy(dialog.confirmed)
    table = find(dialog, QTableView, "confirmed-list")
    model = table.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["a", "stuck"]
    assert "move them elsewhere first" in model.index(1, 1).data()

    dialog.primary.click()

    assert confirmed.count() == 1
    assert confirmed.at(0)[0] == ("id-a",)


def test_where_none_can_go_there_is_nothing_to_confirm(window: WindowDouble) -> None:
    dialog = _open(window, STUCK)

    assert not dialog.primary.isEnabled()
    assert dialog.primary.toolTip() == "None of these can go now."


def test_enter_moves_to_the_trash_but_never_deletes_for_ever(window: WindowDouble) -> None:
    undoable, final = _open(window, venv("a")), _open(window, venv("b", trashed=timedelta(days=1)), destructive=True)
    moved, deleted = QSignalSpy(undoable.confirmed), QSignalSpy(final.confirmed)

    QTest.keyClick(undoable, Qt.Key.Key_Return)
    QTest.keyClick(final, Qt.Key.Key_Return)

    assert moved.count() == 1
    assert deleted.count() == 0
    assert "This cannot be undone." in texts(final)
    assert "Restore is possible from the trash for 30 days." in texts(undoable)


def test_a_long_list_scrolls_and_can_be_reached_by_keyboard(window: WindowDouble) -> None:
    few, many = _open(window, venv("a")), _open(window, *(venv(f"e{number}") for number in range(30)))
    short, long = (find(dialog, QTableView, "confirmed-list") for dialog in (few, many))

    assert long.height() < 30 * 32
    assert long.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert not short.focusPolicy() & Qt.FocusPolicy.TabFocus
