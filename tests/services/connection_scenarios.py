"""What is killed by tests/kill9.py: volumes and networks made and removed, images pruned, through the services."""

from __future__ import annotations

from pathlib import Path

from insula.domain.operation import Succeeded
from insula.services.operations import RunningOperation
from insula.storage.paths import Paths
from insula.wiring import build
from tests.kill9 import Moments

VOLUME, NETWORK = "insula-test-data", "insula-test-net"
MADE, KEPT = "insula-test/made:1", "insula-test/kept:1"


async def connections(folder: Path, moments: Moments) -> None:
    """VOLUME and NETWORK come and go."""
    services = build(Paths.below(folder / "home"))
    await services.open()
    assert await services.inventory.listed(60)
    moments.database(services.journal.database)
    moments.arm()
    images = services.images
    await _end(images.create_volume(None, VOLUME))
    await _end(images.create_network(None, NETWORK))
    await _end(images.remove_volume(None, VOLUME))
    await _end(images.remove_network(None, NETWORK))
    moments.disarm()
    await services.close()


async def prune(folder: Path, moments: Moments) -> None:
    """MADE goes, and KEPT, which is not on the list, stays."""
    services = build(Paths.below(folder / "home"))
    await services.open()
    assert await services.inventory.listed(60)
    image = await services.images.find(MADE)
    moments.database(services.journal.database)
    moments.arm()
    await _end(services.images.prune(image.engine, [image.id]))
    moments.disarm()
    await services.close()


async def _end(running: RunningOperation) -> None:
    outcome = await running.ended()
    assert isinstance(outcome, Succeeded), outcome
