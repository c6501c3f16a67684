"""The details of containers, in a panel as narrow as it gets."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QApplication, QTableView, QWidget

from insula.domain.change import EngineChanged, Listed
from insula.domain.environment import Engine, Environment, Kind, Problem, ProblemCode, State
from insula.viewmodels.lists.pages import PageDescription, TabDescription
from insula.viewmodels.translation import translate
from insula.viewmodels.venvs.venv_page import venv_page
from insula.views.details.panel import DetailsPanel
from insula.views.widgets.empty_state import EmptyState
from insula.views.widgets.key_value_grid import ValueField
from tests.viewmodels.container_doubles import container, usages
from tests.views.finding import find
from tests.views.window import WindowDouble

RUNNING = container("api", risks=("all-addresses", "engine-socket"))
FAILED = container(
    "a-training-with-quite-a-long-name",
    state=State.STOPPED,
    problems=(Problem(ProblemCode.FAILED, {"status": "1"}),),
    exit_code=1,
    ports=(),
    project=None,
    service=None,
)
TABS = ("container", "statistics", "processes", "inspect", "changes")


def page() -> PageDescription:
    """As the page of containers describes its tabs."""
    words = {
        "container": lambda: translate("ContainerPage", "Summary"),
        "statistics": lambda: translate("ContainerPage", "Statistics"),
        "processes": lambda: translate("ContainerPage", "Processes"),
        "inspect": lambda: translate("ContainerPage", "Inspect"),
        "changes": lambda: translate("ContainerPage", "Changes"),
    }
    tabs = tuple(TabDescription(key, words[key]) for key in TABS)
    return replace(venv_page(), key="containers", kind=Kind.CONTAINER, icon="container", tabs=tabs)


def tell(window: WindowDouble, *environments: Environment, available: bool = True) -> None:
    """The whole list, from an engine that works or does not."""
    engine = Engine("docker:default", Kind.CONTAINER, "Docker", available=available)
    window.bridge.tell(EngineChanged(engine), Listed("docker:default", environments))


async def panel(window: WindowDouble, width: int = 360, height: int = 640) -> DetailsPanel:
    """Shown with nothing selected, and with answers at hand."""
    window.answers.inside.batches = usages(RUNNING.id)
    tell(window, RUNNING, FAILED)
    made = DetailsPanel(window.context, page(), window.frame)
    window.frame.resize(width, height)
    made.resize(width, height)
    window.frame.show()
    await window.tasks.settle()
    return made


async def show(window: WindowDouble, details: DetailsPanel, environment: Environment, tab: str) -> None:
    """Choose one and turn to a tab."""
    details.set_selected([environment])
    details.show_tab(tab)
    await at_rest(window)


async def at_rest(window: WindowDouble) -> None:
    """All is shown that was to be (layouts do that in a later turn), and all that this asked is answered."""
    for _ in range(4):
        QApplication.sendPostedEvents()
        await window.tasks.settle()


async def opened(window: WindowDouble, tab: str, environment: Environment = RUNNING) -> DetailsPanel:
    """A panel with that tab of a container."""
    details = await panel(window)
    await show(window, details, environment, tab)
    return details


def values(root: QWidget) -> list[str]:
    """What stands in the grids, copied as it is shown."""
    return [field.value for field in root.findChildren(ValueField)]


def picture(root: QWidget) -> str:
    """What stands in the place of the content, "" where the content is there."""
    shown = [each for each in root.findChildren(EmptyState) if each.isVisibleTo(root)]
    return shown[0].accessibleName() if shown else ""


def column(root: QWidget, table: str, column: int) -> list[str]:
    """What a column of a table shows, row by row."""
    model = find(root, QTableView, table).model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


async def turns(count: int = 30) -> None:
    """Let the window and the loop take turns."""
    for _ in range(count):
        QApplication.processEvents()
        await asyncio.sleep(0)


async def until(true: Callable[[], bool]) -> None:
    """Let the window work until it is so; five seconds at most."""
    for _ in range(500):
        QApplication.processEvents()
        if true():
            return
        await asyncio.sleep(0.01)
    assert true()
