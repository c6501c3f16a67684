from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from insula.domain.environment import Reason, ReasonCode, Verb
from insula.views import registry
from insula.views.dialogs import opening
from insula.views.dialogs.confirmation import ConfirmationDialog
from insula.views.dialogs.error import ErrorDialog
from insula.views.dialogs.folders import FoldersDialog
from insula.views.dialogs.move import MoveDialog, RestoreElsewhereDialog
from insula.views.dialogs.rename import RenameDialog
from insula.views.dialogs.restore_as import RestoreAsDialog
from insula.views.widgets.dialog_frame import DialogFrame
from tests.viewmodels.container_doubles import container
from tests.viewmodels.doubles import venv
from tests.views.finding import find, texts
from tests.views.window import WindowDouble

D = TypeVar("D", bound=QWidget)
HERE = venv("analysis")
TRASHED = venv("old", trashed=timedelta(days=1))


@pytest.fixture(autouse=True)
def close_dialogs(window: WindowDouble) -> Iterator[None]:
    yield
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, DialogFrame):
            widget.close()


def _opened(kind: type[D]) -> D:
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]
    assert len(found) == 1
    return found[0]


async def test_confirmed_environments_go_to_the_trash(window: WindowDouble) -> None:
    opening.trash(window.context, [HERE, venv("b")])

    _opened(ConfirmationDialog).primary.click()

    assert window.requests.made == [("trash", ("id-analysis", "id-b"))]


async def test_a_restore_needs_no_question(window: WindowDouble) -> None:
    opening.restore(window.context, [TRASHED])

    assert window.requests.made == [("restore", ("id-old",))]


async def test_a_purge_is_confirmed_first(window: WindowDouble) -> None:
    opening.purge(window.context, [TRASHED])
    assert not window.requests.made

    _opened(ConfirmationDialog).primary.click()

    assert window.requests.made == [("purge", ("id-old",))]


async def test_emptying_the_trash_deletes_what_was_listed_and_nothing_else(window: WindowDouble) -> None:
    window.bridge.tell_list(HERE, TRASHED)
    opening.empty_trash(window.context)
    window.bridge.tell_list(HERE, TRASHED, venv("later", trashed=timedelta(0)))

    _opened(ConfirmationDialog).primary.click()

    assert window.requests.made == [("purge", ("id-old",))]


async def test_each_other_action_opens_its_dialog(window: WindowDouble) -> None:
    registry.ACTIONS["rename"](window.context, [HERE])
    assert _opened(RenameDialog).windowTitle() == "Rename “analysis”"
    opening.move(window.context, [HERE])
    assert _opened(MoveDialog).windowTitle() == "Move “analysis”"
    registry.asking(registry.RESTORE_DIALOGS)(window.context, [TRASHED])
    assert _opened(RestoreElsewhereDialog).windowTitle() == "Restore “old” elsewhere"
    opening.folders(window.context)
    assert _opened(FoldersDialog).windowTitle() == "Folders searched"
    await window.tasks.settle()


async def test_a_folder_that_is_gone_is_told(window: WindowDouble) -> None:
    opening.folder(window.context, [HERE])
    await window.tasks.settle()

    assert _opened(ErrorDialog).windowTitle() == "That did not work"


async def test_a_terminal_that_cannot_open_is_told(window: WindowDouble) -> None:
    opening.terminal(window.context, [HERE])
    await window.tasks.settle()

    assert _opened(ErrorDialog).windowTitle() == "That did not work"


async def test_what_runs_is_killed_after_a_question(window: WindowDouble) -> None:
    api = container("api")
    registry.ACTIONS["kill"](window.context, [api])
    assert not window.requests.made

    _opened(ConfirmationDialog).primary.click()

    assert window.requests.made == [("act", (api.id,), Verb.KILL)]


async def test_what_needs_no_question_is_done_at_once_with_those_that_can(window: WindowDouble) -> None:
    api, web = container("api"), replace(container("web"), actions={Verb.STOP: Reason(ReasonCode.NOT_RUNNING)})

    registry.ACTIONS["stop"](window.context, [api, web])

    assert window.requests.made == [("act", (api.id,), Verb.STOP)]


async def test_each_kind_has_its_own_dialogs(window: WindowDouble) -> None:
    registry.ACTIONS["rename"](window.context, [container("api")])

    dialog = _opened(RenameDialog)

    assert "Other containers on its networks reach it under its new name" in texts(dialog)
    find(dialog, QLineEdit, "name").setText("é")
    assert "cannot be in the name of a container" in texts(dialog)


async def test_a_kind_without_such_a_dialog_opens_nothing(window: WindowDouble) -> None:
    registry.ACTIONS["update"](window.context, [HERE])

    assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, DialogFrame) and each.isVisible()]


async def test_a_name_to_restore_under_can_be_typed_at_once(window: WindowDouble) -> None:
    registry.asking(registry.RESTORE_DIALOGS)(window.context, [container("api", trashed=timedelta(days=1))])

    dialog = _opened(RestoreAsDialog)

    assert dialog.focusWidget() is find(dialog, QLineEdit, "name")
    assert find(dialog, QLineEdit, "name").text() == "api"
    assert "Another has its name now" not in texts(dialog)
