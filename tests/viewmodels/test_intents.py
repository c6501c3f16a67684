from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from insula.backends.fake import sample_environments
from insula.domain.environment import EnvironmentId, Verb
from insula.domain.errors import InsulaError, NotFoundError
from insula.domain.operation import Operation, OperationState
from insula.domain.specification import CloneRequest
from insula.domain.venvs import VenvSpecification
from tests.viewmodels.rig import Rig, rig


@pytest.fixture
def bench(qtbot: QtBot, insula_home: Path) -> Iterator[Rig]:
    with rig(qtbot, insula_home, sample_environments(6), latency=0.02) as it:
        it.open()
        yield it


def names(bench: Rig) -> set[str]:
    return {each.name for each in bench.inventory.environments()}


def able(bench: Rig, verb: Verb) -> EnvironmentId:
    return next(each.id for each in bench.inventory.environments() if each.can(verb))


def test_every_verb_ends_as_an_operation_and_shows_in_the_list(bench: Rig) -> None:
    finished: list[Operation] = []
    bench.operations.finished.connect(finished.append)
    first = able(bench, Verb.TRASH)

    bench.intents.create(VenvSpecification(name="fresh"))
    bench.until(lambda: "fresh" in names(bench))
    bench.intents.clone(first, CloneRequest(name="copy"))
    bench.until(lambda: "copy" in names(bench))
    bench.intents.rename(first, "other")
    bench.until(lambda: "other" in names(bench) and len(finished) == 3)
    bench.intents.trash([first])
    bench.until(lambda: [each.id for each in bench.inventory.trashed()] == [first] and len(finished) == 4)
    bench.intents.restore([first])
    bench.until(lambda: not bench.inventory.trashed() and len(finished) == 5)

    assert [operation.verb for operation in finished] == [
        Verb.CREATE,
        Verb.CLONE,
        Verb.RENAME,
        Verb.TRASH,
        Verb.RESTORE,
    ]
    assert {operation.state for operation in finished} == {OperationState.SUCCEEDED}
    assert bench.operations.running() == ()
    assert list(bench.operations.recent()) == finished[::-1]


def test_many_go_to_the_trash_and_for_ever(bench: Rig) -> None:
    some = [each.id for each in bench.inventory.environments() if each.can(Verb.TRASH)][:3]

    bench.intents.trash(some)
    bench.until(lambda: {each.id for each in bench.inventory.trashed()} == set(some))
    bench.until(lambda: not bench.operations.running())
    bench.intents.empty_trash()
    bench.until(lambda: not bench.inventory.trashed())

    assert not set(some) & {each.id for each in bench.inventory.environments()}


def test_a_refusal_is_told_with_the_row(bench: Rig) -> None:
    refused = QSignalSpy(bench.intents.refused)
    missing = EnvironmentId("no-such-thing")

    bench.intents.rename(missing, "x")
    bench.intents.trash([missing])
    bench.until(lambda: refused.count() == 2)

    for number in range(2):
        identity, error = refused.at(number)
        assert identity == missing
        assert isinstance(error, NotFoundError)


def test_a_dialog_gets_the_operation_or_the_refusal(bench: Rig) -> None:
    seen: list[object] = []

    async def submit() -> None:
        seen.append(await bench.intents.submit_create(VenvSpecification(name="fresh")))
        try:
            await bench.intents.submit_rename(EnvironmentId("no-such-thing"), "x")
        except InsulaError as error:
            seen.append(error)

    bench.bridge.spawn(submit())
    bench.until(lambda: len(seen) == 2)

    assert isinstance(seen[0], Operation)
    assert seen[0].subject == "fresh"
    assert isinstance(seen[1], NotFoundError)


def test_a_cancelled_operation_leaves_nothing(bench: Rig) -> None:
    bench.backend.latency = 30
    finished: list[Operation] = []
    bench.operations.finished.connect(finished.append)

    bench.intents.create(VenvSpecification(name="slow"))
    bench.until(lambda: len(bench.operations.running()) == 1)
    bench.intents.cancel(bench.operations.running()[0].id)
    bench.until(lambda: bool(finished))

    assert finished[0].state is OperationState.CANCELLED
    assert "slow" not in names(bench)
