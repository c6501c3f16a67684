"""Kill -9 at any moment of each verb, recover, and look."""

from __future__ import annotations

from pathlib import Path

import pytest

from insula.backends.containers.changes import trash
from insula.backends.containers.changes.workplace import Workplace
from insula.domain.environment import Verb
from tests.backends.containers.killing import Case, kill_at_some_moments
from tests.backends.containers.scenarios import one
from tests.backends.containers.workshop import Sink, run
from tests.engines.docker_engine import DockerEngine
from tests.kill9 import ROUNDS

pytestmark = [pytest.mark.engine, pytest.mark.soak]
NETWORK = "insula-test-network"


def _empty(engine: DockerEngine) -> None:
    engine.docker("network", "create", NETWORK)


def _running(engine: DockerEngine) -> None:
    engine.docker("network", "create", NETWORK)
    run(
        engine,
        *("--restart", "always", "--network", NETWORK, "--publish", "127.0.0.1::80"),
        *("--volume", "insula-test-data:/data", "--volume", "/anonymous"),
    )


def _paused(engine: DockerEngine) -> None:
    run(engine)
    engine.docker("pause", "insula-test-one")


def _removing_itself(engine: DockerEngine) -> None:
    run(engine, "--rm", "--volume", "/anonymous")


def _stopped(engine: DockerEngine) -> None:
    run(engine)
    engine.docker("stop", "insula-test-one")


async def _trashed(place: Workplace, _engine: DockerEngine) -> None:
    await trash.trash(place, await one(place), Sink())


async def _without_network(place: Workplace, engine: DockerEngine) -> None:
    await trash.trash(place, await one(place), Sink())
    engine.docker("network", "rm", NETWORK)


CASES = {
    "create": Case("create", Verb.CREATE, _empty),
    "rename": Case("rename", Verb.RENAME, _running),
    "trash": Case("put_in_trash", Verb.TRASH, _running),
    "trash a paused one": Case("put_in_trash", Verb.TRASH, _paused),
    "trash one that removes itself": Case("put_in_trash", Verb.TRASH, _removing_itself),
    "restore": Case("restore", Verb.RESTORE, _running, _trashed),
    "restore without its network": Case("restore", Verb.RESTORE, _running, _without_network),
    "purge": Case("purge", Verb.PURGE, _running, _trashed),
    "start": Case("start", Verb.START, _stopped),
    "stop": Case("stop", Verb.STOP, _running),
    "restart": Case("restart", Verb.RESTART, _running),
    "pause": Case("pause", Verb.PAUSE, _running),
    "resume": Case("resume", Verb.RESUME, _paused),
    "kill": Case("kill", Verb.KILL, _running),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
async def test_a_verb_killed_at_any_moment_is_undone_or_done(engine: DockerEngine, tmp_path: Path, case: Case) -> None:
    await kill_at_some_moments(engine, tmp_path, case)


@pytest.mark.parametrize("name", ["create", "trash", "trash one that removes itself", "restore without its network"])
async def test_a_recovery_that_is_killed_too_is_ended_by_the_next(
    engine: DockerEngine, tmp_path: Path, name: str
) -> None:
    await kill_at_some_moments(engine, tmp_path, CASES[name], recovery_too=True, rounds=max(3, ROUNDS // 4))
