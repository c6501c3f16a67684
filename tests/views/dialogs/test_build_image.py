from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from insula.views.dialogs.build_image import BuildImageDialog
from insula.views.dialogs.new_dockerfile import NewDockerfileDialog
from insula.views.widgets.buttons import IconButton
from insula.views.widgets.choice_box import ChoiceBox
from insula.views.widgets.notice import Notice
from insula.views.widgets.toggle_row import ToggleRow
from tests.viewmodels.dockerfiles_double import BLOG
from tests.views.dialogs.every import DIALOGS
from tests.views.finding import find, texts
from tests.views.window import WindowDouble


async def _opened(name: str, window: WindowDouble, qtbot: QtBot) -> BuildImageDialog:
    dialog = DIALOGS[name](window)
    assert isinstance(dialog, BuildImageDialog)
    qtbot.addWidget(dialog)
    dialog.open()
    await window.tasks.settle()
    return dialog


async def test_arguments_stand_with_their_defaults_and_secrets_are_hidden(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await _opened("build-image", window, qtbot)
    version, token = (find(dialog, QLineEdit, f"argument-{name}") for name in ("PYTHON_VERSION", "API_TOKEN"))
    assert version.placeholderText() == "3.12"
    assert version.echoMode() is QLineEdit.EchoMode.Normal
    assert token.echoMode() is QLineEdit.EchoMode.Password
    eye = next(each for each in dialog.findChildren(IconButton) if each.accessibleName() == "Show the value")
    eye.click()
    assert token.echoMode() is QLineEdit.EchoMode.Normal

    token.setText("s3cr3t")
    dialog.submit()
    await window.tasks.settle()
    [(verb, request, _engine)] = window.requests.made
    assert (verb, request.arguments) == ("build", (("API_TOKEN", "s3cr3t"),))
    assert not dialog.isVisible()


async def test_a_stage_is_chosen_by_its_name(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await _opened("build-image", window, qtbot)
    targets = find(dialog, ChoiceBox, "target")
    assert [targets.itemText(row) for row in range(targets.count())] == ["The last stage", "build · python:3.12"]
    targets.setCurrentIndex(1)
    targets.activated.emit(1)
    dialog.submit()
    await window.tasks.settle()
    assert window.requests.made[0][1].target == "build"


async def test_a_folder_without_a_dockerfile_offers_one_and_is_looked_at_again(
    window: WindowDouble, qtbot: QtBot
) -> None:
    dialog = await _opened("build-image-without-dockerfile", window, qtbot)
    notice = find(dialog, Notice, "no-dockerfile")
    assert notice.isVisible()
    with qtbot.waitSignal(dialog.dockerfile_asked):
        notice.activated.emit()
    window.requests.refusal = None
    dialog.look_again()
    await window.tasks.settle()
    assert not notice.isVisible()
    assert "Sends 214 file(s)" in texts(dialog) or "Sends 214 files" in texts(dialog)


@pytest.mark.parametrize("there", [True, False])
async def test_a_new_dockerfile_is_written_and_what_is_there_only_replaced_when_asked(
    window: WindowDouble, qtbot: QtBot, *, there: bool
) -> None:
    dialog = DIALOGS["new-dockerfile"](window)
    window.answers.dockerfiles.found = replace(BLOG, has_dockerfile=there)
    assert isinstance(dialog, NewDockerfileDialog)
    qtbot.addWidget(dialog)
    dialog.open()
    await window.tasks.settle()
    replacing = find(dialog, ToggleRow, "replace")
    assert replacing.isVisible() is there
    if there:
        assert dialog.primary.obstacle is not None
        replacing.set_on(on=True)
    assert dialog.primary.obstacle is None
    dialog.submit()
    await window.tasks.settle()
    assert [overwrite for _application, overwrite in window.answers.dockerfiles.written] == [there]
    assert not dialog.isVisible()
