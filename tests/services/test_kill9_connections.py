"""Volumes, networks and pruned images, killed at any moment, on a real engine."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from insula.domain.environment import Verb
from insula.domain.operation import Operation, OperationState
from insula.storage.paths import Paths
from insula.wiring import build
from tests import kill9
from tests.engines.docker_engine import IMAGE, DockerEngine
from tests.services.connection_scenarios import KEPT, MADE, NETWORK, VOLUME

pytestmark = [pytest.mark.engine, pytest.mark.soak]
_SCENARIOS = "tests.services.connection_scenarios"
_BUILTIN = {"bridge", "host", "none"}


@pytest.fixture(autouse=True)
def _one_engine(engine: DockerEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INSULA_ENGINES", engine.url)


async def test_volumes_and_networks_killed_at_any_moment_are_there_or_not_as_the_journal_says(
    engine: DockerEngine, tmp_path: Path
) -> None:
    async for folder in _killed(f"{_SCENARIOS}:connections", tmp_path, lambda: None):
        last = await _last_of_each(folder)
        volumes = {each["Name"] for each in engine.get("/volumes")["Volumes"] or ()}
        networks = {each["Name"] for each in engine.get("/networks")} - _BUILTIN
        assert volumes == ({VOLUME} if _is_there(last, Verb.CREATE_VOLUME, Verb.REMOVE_VOLUME) else set())
        assert networks == ({NETWORK} if _is_there(last, Verb.CREATE_NETWORK, Verb.REMOVE_NETWORK) else set())
        for each in volumes:
            engine.docker("volume", "rm", each)
        for each in networks:
            engine.docker("network", "rm", each)


async def test_a_prune_killed_at_any_moment_takes_the_image_or_leaves_it_with_its_name(
    engine: DockerEngine, tmp_path: Path
) -> None:
    container = engine.docker("create", "--name", "insula-test-user", IMAGE).strip()

    def prepare() -> None:
        for name in (MADE, KEPT):
            engine.docker("commit", "--change", f"LABEL name={name}", container, name)

    async for folder in _killed(f"{_SCENARIOS}:prune", tmp_path, prepare):
        last = await _last_of_each(folder)
        names = {tag for each in engine.get("/images/json") for tag in each["RepoTags"] or ()}
        gone = last.get(Verb.PRUNE_IMAGES) is OperationState.SUCCEEDED
        assert names == {IMAGE, KEPT} | (set() if gone else {MADE})
        engine.docker("rmi", *(names - {IMAGE}))


def _is_there(last: dict[Verb, OperationState], made: Verb, removed: Verb) -> bool:
    return last.get(made) is OperationState.SUCCEEDED and last.get(removed) is not OperationState.SUCCEEDED


async def _killed(scenario: str, place: Path, prepare: Callable[[], None]) -> AsyncIterator[Path]:
    """The folders in which it was killed, each at another moment; the first one, whole, counts them."""
    whole = place / "whole"
    whole.mkdir()
    prepare()
    total = await kill9.count(scenario, whole)
    yield whole
    for moment in kill9.some_moments(total):
        folder = place / f"moment {moment}"
        folder.mkdir()
        prepare()
        if await kill9.kill(scenario, folder, at=moment):
            yield folder


async def _last_of_each(folder: Path) -> dict[Verb, OperationState]:
    """The next start puts everything in order; how each operation ended, by its verb."""
    services = build(Paths.below(folder / "home"))
    await services.open()
    try:
        assert services.recovered.failed == ()
        assert await services.journal.unfinished() == ()
        found: tuple[Operation, ...] = await services.journal.operations(100)
    finally:
        await services.close()
    assert all(each.state is not OperationState.RUNNING for each in found)
    return {each.verb: each.state for each in found}
