"""What the pictures show: each scene brings the real window into a state, and says which dialog is in front."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QTabWidget

from insula.app import Application
from insula.domain.change import EngineChanged
from insula.domain.environment import Engine, Environment, Kind, Problem, ProblemCode, Verb
from insula.domain.errors import NoSpaceError, ProgramFailedError
from insula.domain.operation import Operation, OperationId, OperationState
from insula.domain.progress import Progress
from insula.views import registry
from insula.views.context import Context
from insula.views.dialogs import opening
from insula.views.dialogs.closing import ClosingDialog
from insula.views.list_page import ListPage
from insula.views.operations_bar import OperationsBar
from insula.views.unexpected_notice import UnexpectedNotice
from insula.views.widgets.choice_cards import ChoiceCard, ChoiceCards
from insula.views.widgets.path_field import PathField
from tests.screenshots.build_scenes import BUILD_SCENES
from tests.screenshots.container_dialogs import CONTAINER_DIALOGS
from tests.screenshots.container_form import CONTAINER_FORM
from tests.screenshots.stock_scenes import STOCK_SCENES

_SETTLE = 0.25


@dataclass(frozen=True, slots=True)
class Stage:
    """The application, and what scenes do with it."""

    application: Application

    @property
    def page(self) -> ListPage:
        """The list of Python environments, turned to, without search, filter or groups."""
        self.application.window.show_page("venvs")
        page = self.application.window.current_page
        assert isinstance(page, ListPage)
        page.tools.clear_search()
        page.tools.set_filter("all")
        page.tools.set_grouping("")
        return page

    def environment(self, name: str) -> Environment:
        every = (*self.application.context.inventory.environments(), *self.application.context.inventory.trashed())
        return next(each for each in every if each.name == name)

    async def select(self, name: str, tab: int = 0) -> None:
        page = self.page
        page.table.select(self.environment(name).id)
        page.open_details()
        await asyncio.sleep(_SETTLE)
        tabs = page.findChild(QTabWidget, "detail-tabs")
        if tabs is not None:
            tabs.setCurrentIndex(tab)

    async def plain(self) -> None:
        """The list, with nothing selected and no details."""
        page = self.page
        page.table.clearSelection()
        page.close_details()

    def run(self, fraction: float | None = 0.62) -> None:
        """As if a clone was under way."""
        self.application.bridge.facts.emit((_running(fraction),))

    def end(self) -> None:
        """As if it had ended."""
        self.application.bridge.facts.emit((_ended(),))


Scene = Callable[[Stage], Awaitable[None]]


def _running(fraction: float | None) -> Operation:
    return Operation(
        OperationId("for-the-picture"),
        Verb.CLONE,
        Kind.VENV,
        "analysis",
        datetime.now(UTC),
        data={"new_name": "analysis-3"},
        progress=Progress("clone", fraction),
    )


def _ended() -> Operation:
    begun = _running(1.0)
    return Operation(
        begun.id,
        begun.verb,
        begun.kind,
        begun.subject,
        begun.started,
        OperationState.SUCCEEDED,
        data=begun.data,
        ended=datetime.now(UTC),
    )


async def _list(stage: Stage) -> None:
    await stage.plain()


async def _summary(stage: Stage) -> None:
    await stage.select("analysis")


async def _packages(stage: Stage) -> None:
    await stage.select("docs", tab=1)


async def _history(stage: Stage) -> None:
    await stage.select("sandbox", tab=2)


async def _broken(stage: Stage) -> None:
    await stage.select("legacy-report")


async def _many(stage: Stage) -> None:
    page = stage.page
    page.table.selectAll()
    page.open_details()


async def _grouped(stage: Stage) -> None:
    await stage.plain()
    stage.page.tools.set_grouping("folder")


async def _attention(stage: Stage) -> None:
    await stage.plain()
    stage.page.tools.set_filter("attention")


async def _not_found(stage: Stage) -> None:
    await stage.plain()
    stage.page.tools.search.setText("zzz")


async def _working(stage: Stage) -> None:
    await stage.plain()
    stage.run()


async def _operations(stage: Stage) -> None:
    await stage.plain()
    stage.run()
    bar = stage.application.window.findChild(OperationsBar)
    assert bar is not None
    bar.open_panel()


async def _closing(stage: Stage) -> None:
    stage.run(0.3)
    ClosingDialog(stage.application.context.operations.running, stage.application.window).open()


async def _unavailable(stage: Stage) -> None:
    await stage.plain()
    engine = stage.application.context.inventory.engines()[0]
    problem = Problem(ProblemCode.ENGINE_STOPPED, {"engine": engine.name})
    away = Engine(engine.backend, engine.kind, engine.name, available=False, problem=problem)
    stage.application.bridge.facts.emit((EngineChanged(away),))


async def _failed(stage: Stage) -> None:
    stage.application.bridge.failed.emit(NoSpaceError("/home"))


async def _unexpected(stage: Stage) -> None:
    await stage.plain()
    stage.application.window.add_notice(UnexpectedNotice("the details"))


async def _new(stage: Stage) -> None:
    await stage.plain()
    stage.page.start_new()
    await asyncio.sleep(_SETTLE)
    dialog = front_dialog()
    if dialog is not None and (name := dialog.findChild(QLineEdit, "name")) is not None:
        name.setText("shop-api-2")


async def _new_from_requirements(stage: Stage) -> None:
    await _new(stage)
    dialog = front_dialog()
    if dialog is None:
        return
    cards = dialog.findChild(ChoiceCards, "source")
    if cards is not None:
        cards.findChildren(ChoiceCard)[1].click()
    field = dialog.findChild(PathField, "requirements-file")
    if field is not None:
        field.findChildren(QLineEdit)[0].setText(str(Path.home() / "requirements.txt"))
    await asyncio.sleep(3 * _SETTLE)


def _page(key: str) -> Scene:
    async def turn(stage: Stage) -> None:
        stage.application.window.show_page(key)

    return turn


def _dialog(open_it: Callable[[Stage], None]) -> Scene:
    async def show(stage: Stage) -> None:
        await stage.plain()
        open_it(stage)
        await asyncio.sleep(_SETTLE)

    return show


def _opened(make: Callable[[Context], QDialog]) -> Scene:
    return _dialog(lambda stage: make(stage.application.context).open())


def _of(name: str, act: Callable[..., None]) -> Scene:
    return _dialog(lambda stage: act(stage.application.context, [stage.environment(name)]))


def front_dialog() -> QDialog | None:
    """The dialog that is open, if any."""
    return next((w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()), None)


SCENES: Mapping[str, Scene] = {
    "list": _list,
    "details-summary": _summary,
    "details-packages": _packages,
    "details-history": _history,
    "details-broken": _broken,
    "details-many": _many,
    "list-grouped": _grouped,
    "list-attention": _attention,
    "list-nothing-found": _not_found,
    "list-working": _working,
    "operations-open": _operations,
    "overview": _page("overview"),
    "activity": _page("activity"),
    "trash": _page("trash"),
    "settings": _page("settings"),
    "dialog-new": _new,
    "dialog-new-requirements": _new_from_requirements,
    "dialog-clone": _of("analysis", registry.ACTIONS["clone"]),
    "dialog-rename": _of("analysis", registry.ACTIONS["rename"]),
    "dialog-move": _of("analysis", opening.move),
    "dialog-trash": _of("analysis", opening.trash),
    "dialog-restore-elsewhere": _of("old-try", registry.asking(registry.RESTORE_DIALOGS)),
    "dialog-purge": _of("old-try", opening.purge),
    "dialog-empty-trash": _dialog(lambda stage: opening.empty_trash(stage.application.context)),
    **{name: _opened(make) for name, make in {**CONTAINER_FORM, **CONTAINER_DIALOGS}.items()},
    **STOCK_SCENES,
    **BUILD_SCENES,
    "dialog-folders": _dialog(lambda stage: opening.folders(stage.application.context)),
    "dialog-closing": _closing,
    "dialog-error": _dialog(
        lambda stage: opening.show_error(
            stage.application.context, ProgramFailedError("uv", 2, "error: the tail of what uv said\nsecond line")
        )
    ),
    "unexpected": _unexpected,
    "engine-away": _unavailable,
    "services-failed": _failed,
}
"""In this order; the last ones leave the window in a state that no other scene can use."""
