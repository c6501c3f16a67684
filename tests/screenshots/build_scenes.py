"""Pulls and builds: their dialogs and windows, over answers at hand; for the pictures no engine is needed."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from insula.domain.operation import Operation
from insula.views.work.contents import CONTENTS
from insula.views.work.window import WorkWindow
from tests.viewmodels.doubles import Answers, BridgeDouble, Requests, Tasks
from tests.views.dialogs.every import DIALOGS
from tests.views.window import WindowDouble
from tests.views.work.every import BUILD, ENDED_BADLY, LINES, PULL, failed

if TYPE_CHECKING:
    from tests.screenshots.scenes import Stage

_SETTLE = 0.3
_DIALOGS = ("pull-image", "build-image", "build-image-without-dockerfile", "new-dockerfile")


def _dialog(name: str) -> Callable[[Stage], Awaitable[None]]:
    async def show(stage: Stage) -> None:
        stage.application.window.show_page("images")
        answers, tasks = Answers(), Tasks()
        bridge = BridgeDouble(answers, tasks, Path("/nowhere"))
        window = SimpleNamespace(
            bridge=bridge, answers=answers, requests=Requests(), tasks=tasks, frame=stage.application.window
        )
        DIALOGS[name](cast("WindowDouble", window)).open()
        await asyncio.sleep(_SETTLE)

    return show


def _work(
    operation: Operation, lines: tuple[str, ...], then: Operation | None = None
) -> Callable[[Stage], Awaitable[None]]:
    async def show(stage: Stage) -> None:
        stage.application.window.show_page("images")
        answers, tasks = Answers(), Tasks()
        answers.logs[operation.id] = lines
        bridge = BridgeDouble(answers, tasks, Path("/nowhere"))
        context = replace(stage.application.context, bridge=bridge)
        WorkWindow(context, operation, CONTENTS[operation.verb], stage.application.window, can_repeat=True).show()
        await tasks.settle()
        if then is not None:
            stage.application.bridge.facts.emit((then,))
            await tasks.settle()
        await asyncio.sleep(_SETTLE)

    return show


BUILD_SCENES: Mapping[str, Callable[[Stage], Awaitable[None]]] = {
    **{f"dialog-{name}": _dialog(name) for name in _DIALOGS},
    "work-pull": _work(PULL, ()),
    "work-build": _work(BUILD, LINES),
    "work-build-failed": _work(BUILD, ENDED_BADLY, failed(BUILD)),
}
