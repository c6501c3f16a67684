from __future__ import annotations

from PySide6.QtTest import QSignalSpy

from insula.domain.errors import EngineUnavailableError, InsulaError
from insula.viewmodels.confirmations import PointKind
from insula.viewmodels.trash.trashing import TrashingViewModel
from tests.viewmodels.container_doubles import container
from tests.viewmodels.container_queries_double import ContainerQueriesDouble
from tests.viewmodels.doubles import Tasks


async def _asked(sharers: tuple[str, ...] | InsulaError) -> tuple[TrashingViewModel, int]:
    """The question, and how often it said more."""
    tasks = Tasks()
    answers = ContainerQueriesDouble(sharers=sharers)
    view_model = TrashingViewModel([container("db"), container("api")], answers, lambda: 30, tasks)
    changed = QSignalSpy(view_model.changed)
    view_model.begin()
    await tasks.settle()
    return view_model, changed.count()


async def test_who_would_miss_them_is_told_once_it_is_known() -> None:
    view_model, changed = await _asked(("metrics", "proxy"))

    question = view_model.confirmation()

    assert changed == 1
    assert question.ids == (container("db").id, container("api").id)
    cautions = [point.text for point in question.points if point.kind is PointKind.CAUTION]
    assert cautions[0] == (
        "Others use the network, processes or IPC of what goes, and cannot start again without it: metrics, proxy."
    )


async def test_where_nobody_would_or_no_engine_answers_the_question_is_as_ever() -> None:
    for nothing in ((), EngineUnavailableError("Docker")):
        view_model, changed = await _asked(nothing)

        assert changed == 0
        assert not any("IPC" in point.text for point in view_model.confirmation().points)
