"""The pages that are no list, filled."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from insula.domain.environment import Problem, ProblemCode, State, Verb
from insula.domain.operation import OperationState
from insula.domain.progress import Progress
from insula.views import registry
from tests.viewmodels.doubles import MIB, operation, venv
from tests.views.window import WindowDouble

BROKEN = venv(
    "legacy-report",
    state=State.BROKEN,
    problems=(Problem(ProblemCode.PYTHON_GONE, {"python": "/opt/python3.8/bin/python3.8"}),),
    own_disk=140 * MIB,
    shared_disk=0,
)
HERE = venv("analysis")
TRASHED = (
    venv("old-analysis", trashed=timedelta(days=2)),
    venv("an-environment-with-quite-a-long-name", trashed=timedelta(days=29), own_disk=900 * MIB),
)
RUNNING = operation(
    Verb.CREATE, "new", state=OperationState.RUNNING, ago=timedelta(seconds=9), progress=Progress("prepare", 0.62)
)
DONE = operation(Verb.RENAME, "docs", data={"new_name": "docs-2"}, ago=timedelta(hours=3))
FAILED = operation(
    Verb.CREATE,
    "shop-api",
    state=OperationState.FAILED,
    ago=timedelta(days=2),
    error="NoSpace",
    error_data={"path": "/srv"},
)
SMALLEST: Mapping[str, int] = {"width": 1024 - 238, "height": 700 - 56}
"""What the smallest window leaves for a page."""


async def page(name: str, window: WindowDouble, *, empty: bool = False) -> QWidget:
    """The page as the window shows it at its smallest."""
    if empty:
        stock = window.answers.stock
        stock.stored, stock.kept, stock.joined = (), (), ()
        window.bridge.tell_list()
    else:
        window.answers.journal = (DONE, FAILED)
        window.answers.logs = {FAILED.id: ("copying", "no space left on device")}
        window.bridge.tell_list(HERE, BROKEN, *TRASHED)
        window.bridge.tell(RUNNING, DONE, FAILED)
    made = registry.PAGES[name](window.context)
    made.setParent(window.frame)
    made.resize(SMALLEST["width"], SMALLEST["height"])
    window.frame.resize(SMALLEST["width"], SMALLEST["height"])
    made.show()
    window.frame.show()
    await window.tasks.settle()
    return made
