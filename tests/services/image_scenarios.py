"""What is killed by tests/kill9.py: images pulled, built, named, saved and loaded, through the services."""

from __future__ import annotations

from pathlib import Path

from insula.domain.builds import BuildRequest
from insula.domain.operation import Succeeded
from insula.services.operations import RunningOperation
from insula.storage.paths import Paths
from insula.wiring import Services, build
from tests.kill9 import Moments

BUILT, NAMED = "insula-test/built:1", "insula-test/named:1"


async def pull(folder: Path, moments: Moments) -> None:
    """The image whose name is in the file `reference`."""
    services = await _open(folder, moments)
    await _end(services.images.pull(None, (folder / "reference").read_text()))
    await _close(services, moments)


async def build_image(folder: Path, moments: Moments) -> None:
    """From the folder `app`, with one step that takes a while."""
    services = await _open(folder, moments)
    await _end(services.images.build(None, BuildRequest(folder=folder / "app", tags=(BUILT,), no_cache=True)))
    await _close(services, moments)


async def archives(folder: Path, moments: Moments) -> None:
    """BUILT gets one more name, goes into a file, is forgotten, and comes back."""
    services = await _open(folder, moments)
    images = services.images
    await _end(images.tag(None, BUILT, NAMED))
    await _end(images.save(None, [BUILT, NAMED], folder / "saved.tar"))
    image = await images.find(BUILT)
    await _end(images.remove(None, image.id, BUILT))
    await _end(images.load(None, folder / "saved.tar"))
    await _close(services, moments)


async def _open(folder: Path, moments: Moments) -> Services:
    services = build(Paths.below(folder / "home"))
    await services.open()
    assert await services.inventory.listed(60)
    moments.database(services.journal.database)
    moments.arm()
    return services


async def _close(services: Services, moments: Moments) -> None:
    moments.disarm()
    await services.close()


async def _end(running: RunningOperation) -> None:
    outcome = await running.ended()
    assert isinstance(outcome, Succeeded), outcome
