"""What the pictures of containers show, over a real engine."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from PySide6.QtWidgets import QTabWidget

from insula.domain.change import EngineChanged, Listed
from insula.domain.environment import Kind, Problem, ProblemCode, Reason, ReasonCode, State
from insula.views import registry
from insula.views.list_page import ListPage
from tests.screenshots.scenes import Scene, Stage

_SETTLE = 0.4


def _page(stage: Stage) -> ListPage:
    """The list of containers, turned to, as the person finds it."""
    stage.application.window.show_page("containers")
    page = stage.application.window.current_page
    assert isinstance(page, ListPage)
    page.tools.clear_search()
    page.tools.set_filter("all")
    page.tools.set_grouping("project")
    page.table.clearSelection()
    page.close_details()
    return page


async def _list(stage: Stage) -> None:
    _page(stage)


def _tab(name: str, key: str) -> Scene:
    async def show(stage: Stage) -> None:
        page = _page(stage)
        page.table.select(stage.environment(name).id)
        page.open_details()
        await asyncio.sleep(_SETTLE)
        tabs = page.findChild(QTabWidget, "detail-tabs")
        assert tabs is not None
        tabs.setCurrentIndex([tab.key for tab in page.model.page.tabs].index(key))
        await asyncio.sleep(3 * _SETTLE)

    return show


def _filtered(key: str) -> Scene:
    async def show(stage: Stage) -> None:
        _page(stage).tools.set_filter(key)

    return show


def _grouped(key: str) -> Scene:
    async def show(stage: Stage) -> None:
        _page(stage).tools.set_grouping(key)

    return show


async def _many(stage: Stage) -> None:
    page = _page(stage)
    page.table.selectAll()
    page.open_details()


async def _busy(stage: Stage) -> None:
    """As if several were being stopped."""
    _page(stage)
    busy = Reason(ReasonCode.BUSY, {"verb": "stop"})
    containers = stage.application.context.inventory.environments(Kind.CONTAINER)
    told = [
        replace(each, actions=dict.fromkeys(each.actions, busy)) if each.facts.get("project") == "boutique" else each
        for each in containers
    ]
    stage.application.bridge.facts.emit((Listed(containers[0].backend, tuple(told)),))
    await asyncio.sleep(_SETTLE)


async def _engines(stage: Stage) -> None:
    _page(stage)
    registry.PAGE_ACTIONS["engines"](stage.application.context)
    await asyncio.sleep(2 * _SETTLE)


async def _overview(stage: Stage) -> None:
    _page(stage)
    stage.application.window.show_page("overview")


async def _away(stage: Stage) -> None:
    """As if the engine had ended."""
    _page(stage)
    inventory = stage.application.context.inventory
    engine = inventory.engines_of(Kind.CONTAINER)[0]
    problem = Problem(ProblemCode.ENGINE_STOPPED, {"engine": engine.name})
    facts = {**engine.facts, "remedy": "sudo systemctl start docker"}
    gone = replace(engine, available=False, problem=problem, facts=facts)
    unknown = [replace(each, state=State.UNKNOWN, actions={}) for each in inventory.environments(Kind.CONTAINER)]
    stage.application.bridge.facts.emit((EngineChanged(gone), Listed(engine.backend, tuple(unknown))))


CONTAINER_SCENES: Mapping[str, Callable[[Stage], Awaitable[None]]] = {
    "containers": _list,
    "containers-summary": _tab("api", "container"),
    "containers-sick": _tab("archives", "container"),
    "containers-logs": _tab("api", "logs"),
    "containers-statistics": _tab("api", "statistics"),
    "containers-processes": _tab("api", "processes"),
    "containers-inspect": _tab("api", "inspect"),
    "containers-changes": _tab("api", "changes"),
    "containers-many": _many,
    "containers-attention": _filtered("attention"),
    "containers-risky": _filtered("risky"),
    "containers-by-state": _grouped("state"),
    "containers-engines": _engines,
    "containers-overview": _overview,
    "containers-busy": _busy,
    "containers-away": _away,
}
"""In this order; the last ones leave the window in a state that no other scene can use."""
