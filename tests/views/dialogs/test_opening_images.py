from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from insula.domain.environment import Verb
from insula.domain.operation import OperationState
from insula.views.dialogs import opening_images
from insula.views.dialogs.build_image import BuildImageDialog
from insula.views.dialogs.pull_image import PullImageDialog
from insula.views.work.window import WorkWindow
from tests.viewmodels.doubles import Requests, operation
from tests.views.window import WindowDouble

D = TypeVar("D", bound=QDialog)


def _shown(kind: type[D]) -> list[D]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]


@pytest.fixture
def requests(window: WindowDouble, monkeypatch: pytest.MonkeyPatch) -> Requests:
    monkeypatch.setattr(opening_images, "ImageDesk", lambda _bridge: _Desk(window.requests))
    return window.requests


class _Desk:
    """The requests, and an engine."""

    def __init__(self, requests: Requests) -> None:
        self.submit_pull = requests.submit_pull
        self.submit_build = requests.submit_build
        self.preview = requests.preview

    async def engines(self) -> tuple[str, ...]:
        return ("docker:default",)


async def test_a_pull_that_has_begun_shows_its_layers(window: WindowDouble, requests: Requests) -> None:
    opening_images.pull_image(window.context, "debian:12")
    await window.tasks.settle()
    [dialog] = _shown(PullImageDialog)
    dialog.submit()
    await window.tasks.settle()
    assert requests.made == [("pull", "debian:12", "", None)]
    [opened] = _shown(WorkWindow)
    assert opened.windowTitle() == "Pulling “debian:12”"
    opened.close()


async def test_a_build_that_failed_is_asked_for_again_as_it_was(window: WindowDouble, requests: Requests) -> None:
    opening_images.build_image(window.context)
    await window.tasks.settle()
    [dialog] = _shown(BuildImageDialog)
    dialog.look_again("/home/ana/code/blog")
    dialog._view_model.type_tags("blog:3")
    await window.tasks.settle()
    dialog.submit()
    await window.tasks.settle()
    [opened] = _shown(WorkWindow)
    window.bridge.tell(operation(Verb.BUILD, "blog:3", state=OperationState.FAILED, error="NoSpace"))
    await window.tasks.settle()

    opened._failure.activated.emit()
    await window.tasks.settle()
    [again] = _shown(BuildImageDialog)
    assert again._view_model.request.tags == ("blog:3",)
    again.close()
    assert _shown(WorkWindow) == []
