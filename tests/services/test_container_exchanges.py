"""Clones, edits and updates as operations on a real engine, and what the list then shows."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from insula.domain.containers import ContainerCloneRequest, ContainerSpecification, EditRequest, UpdateRequest
from insula.domain.environment import EnvironmentId, Kind, State
from insula.domain.errors import BusyError, EndedAtOnceError
from insula.domain.operation import Cancelled, Failed, Succeeded
from insula.storage.paths import Paths
from insula.wiring import Services, build
from tests.backends.containers.workshop import run
from tests.engines.docker_engine import IMAGE, DockerEngine

pytestmark = pytest.mark.engine


@pytest.fixture
async def services(engine: DockerEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Services]:
    monkeypatch.setenv("INSULA_ENGINES", engine.url)
    services = build(Paths.below(tmp_path / "home"))
    await services.open()
    assert await services.inventory.listed(60)
    yield services
    await services.close()


async def _seen(services: Services, identity: EnvironmentId) -> EnvironmentId:
    assert await services.inventory.until(lambda: services.inventory.known(identity) is not None, 10)
    return identity


async def _asked(services: Services, identity: EnvironmentId, **fields: object) -> EditRequest:
    present: ContainerSpecification = await services.container_queries.specification_of(identity)
    return EditRequest(specification=replace(present, **fields))  # type: ignore[arg-type]  # Fields by their names.


async def test_the_list_shows_the_new_one_and_the_trash_the_old_one(engine: DockerEngine, services: Services) -> None:
    old = await _seen(services, run(engine))
    running = services.lifecycle.edit(old, await _asked(services, old, user="7:7", name="insula-test-renamed"))
    with pytest.raises(BusyError):
        services.lifecycle.create(
            Kind.CONTAINER, ContainerSpecification(name="insula-test-renamed", image=IMAGE, start=False)
        )

    outcome = await running.outcome

    assert isinstance(outcome, Succeeded)
    assert outcome.environment is not None
    now = services.inventory.get(outcome.environment)
    assert (now.name, now.state, now.trashed) == ("insula-test-renamed", State.RUNNING, None)
    assert [(each.id, each.name) for each in services.inventory.trashed()] == [(old, "insula-test-one")]
    assert len(services.inventory.environments()) == 1


async def test_an_edit_that_fails_or_is_cancelled_leaves_the_list_as_it_was(
    engine: DockerEngine, services: Services
) -> None:
    old = await _seen(services, run(engine))

    failed = await services.lifecycle.edit(old, await _asked(services, old, command=("false",))).outcome
    cancelled = services.lifecycle.edit(old, await _asked(services, old, user="7:7"))
    cancelled.cancel()

    assert isinstance(failed, Failed)
    assert isinstance(failed.error, EndedAtOnceError)
    assert isinstance(await cancelled.outcome, Cancelled)
    assert await services.inventory.until(lambda: services.inventory.get(old).state is State.RUNNING, 10)
    assert [each.id for each in services.inventory.environments()] == [old]
    assert services.inventory.trashed() == ()
    assert await services.journal.unfinished() == ()


async def test_clones_are_listed_and_an_update_without_anything_newer_is_no_other_container(
    engine: DockerEngine, services: Services
) -> None:
    source = await _seen(services, run(engine))

    cloned = await services.lifecycle.clone(source, ContainerCloneRequest(name="insula-test-copy")).outcome
    updated = await services.lifecycle.update(source, UpdateRequest(pull=False)).outcome

    assert isinstance(cloned, Succeeded)
    assert cloned.environment is not None
    copy = services.inventory.get(cloned.environment)
    assert (copy.name, copy.made_from and copy.made_from.detail) == ("insula-test-copy", "insula-test-one")
    assert updated == Succeeded(source)
