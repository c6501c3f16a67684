"""Images, volumes and networks, as they are where an engine has told of some: for the pictures none is needed."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QTabWidget

from insula.domain.change import EngineChanged, Listed
from insula.domain.environment import Engine, Kind
from insula.viewmodels.state import InventoryState
from insula.views import registry
from insula.views.stock_page import StockPage
from tests.viewmodels.container_doubles import container
from tests.viewmodels.doubles import Answers, BridgeDouble, Tasks
from tests.viewmodels.stock_doubles import API, ENGINE, OLD
from tests.views.dialogs.every_of_stock import STOCK_DIALOGS
from tests.views.window import WindowDouble

if TYPE_CHECKING:
    from tests.screenshots.scenes import Stage

_SETTLE = 0.25
_HOME = Path("/nowhere")


def _bridge() -> BridgeDouble:
    return BridgeDouble(Answers(), Tasks(), _HOME)


async def _page(stage: Stage, key: str) -> StockPage:
    """The page over answers at hand, in the real window, with nothing chosen."""
    window = stage.application.window
    known = window._pages.get(key)
    if not isinstance(known, StockPage):
        bridge = _bridge()
        inventory = InventoryState(bridge)
        known = cast(
            "StockPage", registry.PAGES[key](replace(stage.application.context, bridge=bridge, inventory=inventory))
        )
        inventory.setParent(known)
        users = (container("api"), container("old-api"))
        for user, identity in zip(users, (API, OLD), strict=True):
            object.__setattr__(user, "id", identity)
        object.__setattr__(users[1], "trashed", users[1].created)
        bridge.tell(EngineChanged(Engine(ENGINE, Kind.CONTAINER, "Docker", available=True)), Listed(ENGINE, users))
        window._pages[key] = known
        window._stack.addWidget(known)
    window.show_page(key)
    known.table.clearSelection()
    await asyncio.sleep(_SETTLE)
    return known


def _plain(key: str, section: str) -> Callable[[Stage], Awaitable[None]]:
    async def show(stage: Stage) -> None:
        (await _page(stage, key)).show_section(section)

    return show


def _chosen(key: str, section: str, name: str, tab: int = 0) -> Callable[[Stage], Awaitable[None]]:
    async def show(stage: Stage) -> None:
        page = await _page(stage, key)
        page.show_section(section)
        model = page.table.model()
        at = next(row for row in range(model.rowCount()) if str(model.index(row, 0).data()).startswith(name))
        page.table.selectRow(at)
        await asyncio.sleep(_SETTLE)
        if (tabs := page.findChild(QTabWidget, "detail-tabs")) is not None:
            tabs.setCurrentIndex(tab)

    return show


def _dialog(name: str) -> Callable[[Stage], Awaitable[None]]:
    async def show(stage: Stage) -> None:
        await _page(stage, "images")
        bridge = _bridge()
        window = SimpleNamespace(bridge=bridge, tasks=bridge.spawn, frame=stage.application.window)
        STOCK_DIALOGS[name](cast("WindowDouble", window)).open()
        await asyncio.sleep(_SETTLE)

    return show


STOCK_SCENES: Mapping[str, Callable[[Stage], Awaitable[None]]] = {
    "images": _plain("images", "images"),
    "images-details": _chosen("images", "images", "blog:1"),
    "images-layers": _chosen("images", "images", "blog:1", tab=1),
    "connections-volumes": _plain("connections", "volumes"),
    "connections-volume": _chosen("connections", "volumes", "blog_data"),
    "connections-networks": _plain("connections", "networks"),
    "connections-network": _chosen("connections", "networks", "blog_inside"),
    **{f"dialog-{name}": _dialog(name) for name in STOCK_DIALOGS},
}
