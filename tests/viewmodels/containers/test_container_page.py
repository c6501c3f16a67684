from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from insula.backends.fake import FakeBackend, sample_environments
from insula.domain.environment import Environment, Kind, Problem, ProblemCode, State, Verb
from insula.domain.errors import EngineUnavailableError
from insula.domain.operation import Operation, OperationState
from insula.viewmodels.containers.container_page import container_page
from insula.viewmodels.lists.pages import Tally
from insula.viewmodels.lists.table import EnvironmentTableModel
from tests.viewmodels.container_doubles import container, docker
from tests.viewmodels.rig import Rig

PAGE = container_page()
FILTERS = {each.key: each for each in PAGE.filters}
GROUPINGS = {each.key: each for each in PAGE.groupings}
SICK = container("sick", problems=(Problem(ProblemCode.UNHEALTHY),))
RISKY = container("risky", risks=("privileged",))
STOPPED = container("stopped", state=State.STOPPED, project=None)


@pytest.mark.parametrize(
    ("key", "names"),
    [
        ("all", ["sick", "risky", "stopped"]),
        ("running", ["sick", "risky"]),
        ("stopped", ["stopped"]),
        ("attention", ["sick"]),
        ("risky", ["risky"]),
    ],
)
def test_a_filter_lets_through_what_it_says(key: str, names: list[str]) -> None:
    assert [each.name for each in (SICK, RISKY, STOPPED) if FILTERS[key].accepts(each)] == names


def test_projects_come_by_name_and_what_has_none_last() -> None:
    zoo = container("a", project="zoo")
    groups = sorted(GROUPINGS["project"].group_of(each) for each in (STOPPED, zoo, SICK))

    assert [title for _order, title in groups] == ["boutique", "zoo", "No project"]


def test_it_is_grouped_by_project_where_there_is_one() -> None:
    assert PAGE.grouped_by is not None
    assert PAGE.grouped_by([STOPPED, SICK]) == "project"
    assert PAGE.grouped_by([STOPPED]) == ""


@pytest.mark.parametrize("word", ["api", "boutique/api:2.3", "8000", "uvicorn", "docker", "boutique_inside"])
def test_what_a_person_remembers_of_a_container_finds_it(word: str) -> None:
    assert word in PAGE.search_text(container()).lower()


def test_the_title_tells_how_many_run_and_on_what() -> None:
    away = docker("docker:other", "Other", Problem(ProblemCode.ENGINE_STOPPED))

    assert PAGE.summary(Tally(0)) == "0"
    assert PAGE.summary(Tally(18, {"running": 11}, None, (docker(), away))) == "18 · 11 running · Docker 20.10.24"
    assert PAGE.summary(Tally(2, {}, None, (docker(), docker("docker:two")))) == "2 · 2 engines"


def test_a_page_is_opened_only_where_there_may_be_one() -> None:
    browse = next(action for action in PAGE.actions if action.key == "browse")
    assert browse.refused is not None

    assert browse.refused(container()) is None
    assert browse.refused(container(ports=("5432/tcp",))) is not None


def test_every_verb_of_a_container_has_its_action_and_no_shortcut_is_there_twice() -> None:
    verbs = {action.verb for action in PAGE.actions}
    shortcuts = [action.shortcut for action in PAGE.actions if action.shortcut]

    assert verbs >= {Verb.START, Verb.STOP, Verb.RESTART, Verb.PAUSE, Verb.RESUME, Verb.KILL}
    assert verbs >= {Verb.CLONE, Verb.EDIT, Verb.UPDATE, Verb.RENAME, Verb.TRASH}
    assert len(set(shortcuts)) == len(shortcuts)
    assert [tab.key for tab in PAGE.tabs] == [
        "container",
        "logs",
        "statistics",
        "processes",
        "inspect",
        "changes",
        "history",
    ]


@pytest.fixture
def containers() -> tuple[Environment, ...]:
    return sample_environments(12, kind=Kind.CONTAINER)


def open_rig(qtbot: QtBot, home: Path, containers: tuple[Environment, ...], latency: float = 0.0) -> Rig:
    rig = Rig(qtbot, home, FakeBackend(containers, kind=Kind.CONTAINER, latency=latency))
    rig.open()
    return rig


def states(model: EnvironmentTableModel) -> list[str]:
    place = [column.key for column in PAGE.columns].index("state")
    return [str(model.index(row, place).data()) for row in range(model.rowCount())]


def test_rows_are_unknown_while_their_engine_is_away_and_live_again_after(
    qtbot: QtBot, tmp_path: Path, containers: tuple[Environment, ...]
) -> None:
    rig = open_rig(qtbot, tmp_path, containers)
    try:
        model = EnvironmentTableModel(PAGE, rig.inventory)
        before = states(model)
        assert set(before) == {"Running", "Stopped", "Paused"}

        do(rig, rig.backend.go_away)
        rig.until(lambda: set(states(model)) == {"Unknown"})
        assert model.total == 12
        assert not any(each.can(Verb.STOP) for each in rig.inventory.environments())

        do(rig, rig.backend.come_back)
        rig.until(lambda: states(model) == before)
    finally:
        rig.close()


def test_a_bulk_stop_has_a_result_for_each_row(
    qtbot: QtBot, tmp_path: Path, containers: tuple[Environment, ...]
) -> None:
    rig = open_rig(qtbot, tmp_path, containers, latency=0.1)
    try:
        model = EnvironmentTableModel(PAGE, rig.inventory)
        able = [each for each in rig.inventory.environments() if each.can(Verb.STOP)]
        assert len(able) > 4
        rig.backend.fail(Verb.STOP, EngineUnavailableError("fake"))

        rig.intents.act([each.id for each in able], Verb.STOP)
        rig.until(lambda: "Stopping…" in states(model))
        rig.until(lambda: len(_ended(rig)) == len(able))

        results = [operation.state for operation in _ended(rig)]
        assert results.count(OperationState.FAILED) == 1
        assert results.count(OperationState.SUCCEEDED) == len(able) - 1
        rig.until(lambda: "Stopping…" not in states(model))
        assert sum(each.can(Verb.STOP) for each in rig.inventory.environments()) == 1
    finally:
        rig.close()


def _ended(rig: Rig) -> list[Operation]:
    return [each for each in rig.operations.recent() if each.verb is Verb.STOP]


def do(rig: Rig, act: Callable[[], None]) -> None:
    """In the loop of the backend."""

    async def work() -> None:
        act()

    rig.room.submit(work).result(5)
