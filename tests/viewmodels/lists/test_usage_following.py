from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from insula.domain.environment import EnvironmentId
from insula.domain.errors import EngineUnavailableError, InsulaError
from insula.domain.usage import Usage
from insula.viewmodels.lists.usage_following import UsageFollowing
from tests.viewmodels.container_doubles import InsideAnswers
from tests.viewmodels.doubles import Answers, BridgeDouble, Tasks

A, B, C = (EnvironmentId(name) for name in "abc")


class _Rig:
    def __init__(self, home: Path) -> None:
        self.answers = Answers()
        self.tasks = Tasks()
        self.following = UsageFollowing(BridgeDouble(self.answers, self.tasks, home), 2.0)
        self.told: list[tuple[Usage, ...]] = []
        self.failed: list[InsulaError] = []
        self.following.told.connect(self.told.append)
        self.following.failed.connect(self.failed.append)

    @property
    def inside(self) -> InsideAnswers:
        return self.answers.inside


@pytest.fixture
def rig(qapp: QApplication, tmp_path: Path) -> Iterator[_Rig]:
    rig = _Rig(tmp_path)
    yield rig
    rig.following.stop()


async def _turns(count: int = 30) -> None:
    for _ in range(count):
        await asyncio.sleep(0)


async def test_what_is_measured_is_told_batch_by_batch(rig: _Rig) -> None:
    rig.inside.batches = [(Usage(A, memory=1),), (Usage(A, memory=2),)]

    rig.following.follow([A])
    await rig.tasks.settle()
    await _turns()

    assert rig.told == [(Usage(A, memory=1),), (Usage(A, memory=2),)]
    assert rig.inside.asked == [("follow", 2.0)]


async def test_the_same_ones_are_not_asked_for_twice_and_others_instead(rig: _Rig) -> None:
    rig.inside.endless = True
    rig.following.follow([A, B])
    await _turns()
    rig.following.follow([B, A])
    await _turns()
    assert rig.inside.following == [frozenset({A, B})]

    rig.following.follow([C])
    await _turns()

    assert rig.inside.following == [frozenset({C})]
    assert rig.inside.count("follow") == 2


async def test_nothing_is_asked_once_it_is_stopped_not_even_what_is_on_its_way(rig: _Rig) -> None:
    rig.inside.endless = True
    rig.inside.batches = [(Usage(A, memory=1),)]
    rig.following.follow([A])
    await _turns(4)

    rig.following.follow([])
    told = len(rig.told)
    await _turns()

    assert rig.inside.following == []
    assert len(rig.told) == told
    assert rig.following.followed == frozenset()


async def test_stopped_before_it_began_nothing_is_asked_at_all(rig: _Rig) -> None:
    rig.following.follow([A])
    rig.following.stop()
    await rig.tasks.settle()

    assert rig.inside.asked == []


async def test_those_that_fell_out_are_asked_for_again_when_they_are_wanted_still(rig: _Rig) -> None:
    rig.inside.endless = True
    rig.inside.batches = [(Usage(A), Usage(B)), (Usage(C),), (Usage(A),)]
    rig.following.follow([A, B, C])
    await _turns()

    rig.following.follow([A, B, C])
    await _turns()

    assert rig.inside.count("follow") == 2


async def test_batches_of_several_engines_are_not_taken_for_a_loss(rig: _Rig) -> None:
    rig.inside.endless = True
    rig.inside.batches = [(Usage(A), Usage(B)), (Usage(C),), (Usage(A), Usage(B)), (Usage(C),)]
    rig.following.follow([A, B, C])
    await _turns()

    rig.following.follow([A, B, C])
    await _turns()

    assert rig.inside.count("follow") == 1


async def test_a_failure_is_told_once_and_asking_again_begins_anew(rig: _Rig) -> None:
    rig.inside.batches = EngineUnavailableError("Docker", "gone")
    rig.following.follow([A])
    await rig.tasks.settle()
    assert len(rig.failed) == 1

    rig.inside.batches = [(Usage(A, memory=3),)]
    rig.following.follow([A])
    await rig.tasks.settle()
    await _turns()

    assert rig.told == [(Usage(A, memory=3),)]
