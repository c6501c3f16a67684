"""Environments as the details show them, and the panel with one of them."""

from __future__ import annotations

from datetime import timedelta

from insula.domain.environment import Origin, OriginCode, Problem, ProblemCode, State, Verb
from insula.domain.operation import OperationState
from insula.viewmodels.venvs.venv_page import venv_page
from insula.views.details.panel import DetailsPanel
from tests.viewmodels.doubles import operation, venv
from tests.views.window import WindowDouble

HERE = venv("analysis", made_from=Origin(OriginCode.REQUIREMENTS, "requirements.txt"))
BROKEN = venv(
    "legacy-report",
    state=State.BROKEN,
    problems=(Problem(ProblemCode.PYTHON_GONE, {"python": "/opt/python3.8/bin/python3.8"}),),
)
DONE = operation(Verb.CREATE, "analysis", ago=timedelta(hours=2))
FAILED = operation(
    Verb.MOVE,
    "analysis",
    state=OperationState.FAILED,
    ago=timedelta(hours=1),
    error="NoSpace",
    error_data={"path": "/srv"},
)


async def panel(window: WindowDouble) -> DetailsPanel:
    """Shown at its least width, with nothing selected."""
    window.answers.journal = (FAILED, DONE)
    window.answers.logs = {FAILED.id: ("copying", "no space left on device")}
    window.bridge.tell_list(HERE, BROKEN)
    made = DetailsPanel(window.context, venv_page(), window.frame)
    window.frame.resize(360, 640)
    made.resize(360, 640)
    window.frame.show()
    await window.tasks.settle()
    return made
