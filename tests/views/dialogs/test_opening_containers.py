from __future__ import annotations

from typing import cast

from pytestqt.qtbot import QtBot

from insula.domain.change import EngineChanged
from insula.domain.environment import Kind
from insula.views.dialogs.new_container import NewContainerDialog
from insula.views.dialogs.opening_containers import new_container
from insula.views.registry import CREATION_DIALOGS
from insula.views.widgets.choice_box import ChoiceBox
from tests.views.dialogs.container_form.opened_form import DOCKER, PODMAN
from tests.views.finding import find
from tests.views.window import WindowDouble


def test_it_is_the_dialog_behind_new_container() -> None:
    assert Kind.CONTAINER in CREATION_DIALOGS


async def test_the_form_of_an_image_is_on_its_engine(window: WindowDouble, qtbot: QtBot) -> None:
    window.bridge.tell(EngineChanged(DOCKER), EngineChanged(PODMAN))
    dialog = cast("NewContainerDialog", new_container(window.context, "nginx", "docker:podman"))
    qtbot.addWidget(dialog)
    await window.tasks.settle()

    assert find(dialog, ChoiceBox, "engine").currentText() == "Podman"
    assert dialog.primary.isEnabled()
