from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from insula.domain.change import Changed, EngineChanged, Gone, Listed
from insula.domain.environment import Engine, EnvironmentId, Kind, Problem, ProblemCode
from insula.viewmodels.bridge import Bridge
from insula.viewmodels.state import InventoryState, Phase
from tests.viewmodels.doubles import venv

WORKING = Engine("venvs", Kind.VENV, "venvs", available=True)
AWAY = Engine("venvs", Kind.VENV, "venvs", available=False, problem=Problem(ProblemCode.ENGINE_STOPPED))


@pytest.fixture
def bridge(qtbot: QtBot) -> Bridge:
    return Bridge()


@pytest.fixture
def inventory(bridge: Bridge) -> InventoryState:
    return InventoryState(bridge)


def test_a_batch_is_told_once_with_all_that_differs(bridge: Bridge, inventory: InventoryState) -> None:
    changed = QSignalSpy(inventory.changed)
    bridge.facts.emit((EngineChanged(WORKING), Listed("venvs", (venv("a"), venv("b")))))

    bridge.facts.emit((Changed(venv("a")), Changed(venv("b", packages=1)), Gone("venvs", EnvironmentId("id-x"))))

    assert [changed.at(number)[0] for number in range(changed.count())] == [{"id-a", "id-b"}, {"id-b"}]


def test_a_whole_list_forgets_what_is_not_in_it(bridge: Bridge, inventory: InventoryState) -> None:
    bridge.facts.emit((Listed("venvs", (venv("a"), venv("b"))),))
    bridge.facts.emit((Listed("venvs", (venv("b"), venv("c"))),))

    assert [each.name for each in inventory.environments(Kind.VENV)] == ["b", "c"]
    assert inventory.get(EnvironmentId("id-a")) is None


def test_counts_follow_every_change(bridge: Bridge, inventory: InventoryState) -> None:
    bridge.facts.emit((Listed("venvs", (venv("a"), venv("b"), venv("c", trashed=timedelta(days=1)))),))
    assert (inventory.count(Kind.VENV), inventory.count(Kind.VM), inventory.count_trashed()) == (2, 0, 1)

    bridge.facts.emit((Changed(venv("a", trashed=timedelta(0))), Gone("venvs", EnvironmentId("id-c"))))

    assert (inventory.count(Kind.VENV), inventory.count_trashed()) == (1, 1)
    assert [each.name for each in inventory.trashed()] == ["a"]


def test_the_four_phases(bridge: Bridge, inventory: InventoryState) -> None:
    assert inventory.phase(Kind.VENV) is Phase.LOADING
    bridge.facts.emit((EngineChanged(WORKING),))
    assert inventory.phase(Kind.VENV) is Phase.LOADING
    bridge.facts.emit((Listed("venvs", ()),))
    assert inventory.phase(Kind.VENV) is Phase.READY
    bridge.facts.emit((EngineChanged(AWAY),))
    assert inventory.phase(Kind.VENV) is Phase.UNAVAILABLE
    assert inventory.phase(Kind.CONTAINER) is Phase.LOADING
    bridge.failed.emit(OSError())
    assert inventory.phase(Kind.VENV) is Phase.ERROR


def test_what_was_known_last_time_is_unconfirmed_until_told_again(bridge: Bridge, inventory: InventoryState) -> None:
    inventory.preload([venv("a"), venv("b")])
    assert inventory.phase(Kind.VENV) is Phase.LOADING
    assert not inventory.is_confirmed(EnvironmentId("id-a"))
    changed = QSignalSpy(inventory.changed)

    bridge.facts.emit((Listed("venvs", (venv("a"),)),))

    assert changed.at(0)[0] == {"id-a", "id-b"}
    assert inventory.is_confirmed(EnvironmentId("id-a"))
    assert inventory.count(Kind.VENV) == 1


def test_what_an_engine_that_is_no_more_had_last_time_is_forgotten(bridge: Bridge, inventory: InventoryState) -> None:
    gone, here = replace(venv("gone"), backend="docker:context-old"), venv("here")
    inventory.preload([gone, here])
    changed = QSignalSpy(inventory.changed)

    inventory.keep_only({"venvs", "docker:default"})
    inventory.keep_only({"venvs", "docker:default"})

    assert inventory.environments() == (here,)
    assert inventory.count(Kind.VENV) == 1
    assert [changed.at(number)[0] for number in range(changed.count())] == [{gone.id}]
