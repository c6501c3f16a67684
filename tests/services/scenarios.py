"""What is killed by tests/kill9.py: a whole life of environments, through the services."""

from __future__ import annotations

from pathlib import Path

from insula.domain.environment import EnvironmentId, Kind
from insula.domain.operation import Succeeded
from insula.domain.venvs import VenvCloneRequest, VenvSpecification
from insula.services.operations import RunningOperation
from insula.storage.paths import Paths
from insula.storage.preferences import Preferences
from insula.wiring import Services, build
from tests.kill9 import Moments


def build_in(folder: Path) -> Services:
    """The services of somebody whose environments are all below `folder`."""
    services = build(Paths.below(folder / "home"))
    (folder / "projects").mkdir(exist_ok=True)
    services.preferences.save(Preferences(folders=(folder / "projects",)))
    return services


async def life(folder: Path, moments: Moments) -> None:
    """Every verb once, on two environments."""
    services = build_in(folder)
    await services.open()
    assert await services.inventory.listed(60)
    lifecycle = services.lifecycle
    moments.database(services.journal.database)
    moments.arm()
    one = await _end(lifecycle.create(Kind.VENV, VenvSpecification(name="one")))
    two = await _end(lifecycle.clone(one, VenvCloneRequest(name="two")))
    await _end(lifecycle.rename(one, "renamed"))
    await _end(lifecycle.move(two, folder / "projects" / "two"))
    await _end(lifecycle.trash(two))
    await _end(lifecycle.restore(two))
    await _end(lifecycle.trash(two))
    await _end(lifecycle.purge(two))
    moments.disarm()
    await services.close()


async def _end(running: RunningOperation) -> EnvironmentId:
    outcome = await running.ended()
    assert isinstance(outcome, Succeeded), outcome
    return outcome.environment or EnvironmentId("")
