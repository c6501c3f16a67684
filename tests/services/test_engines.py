from __future__ import annotations

import pytest

from insula.backends.fake import FakeBackend
from insula.backends.registry import Backends
from insula.domain.engine_details import EngineDetails
from insula.domain.errors import EngineUnavailableError
from insula.services.engines import Engines

DETAILS = EngineDetails("5.4.2", "Debian", "overlay", "/srv", 2, 4096, 3, 1, 2, rootless=True)


class Sleeper(FakeBackend):
    """One that can be woken, and tells of itself."""

    def __init__(self) -> None:
        super().__init__(name="sleeper")
        self.woken = 0

    async def wake(self) -> None:
        self.woken += 1

    async def describe(self) -> EngineDetails:
        return DETAILS


async def test_an_engine_that_can_be_woken_is() -> None:
    sleeper = Sleeper()

    await Engines(Backends([FakeBackend(), sleeper])).wake("sleeper")

    assert sleeper.woken == 1


@pytest.mark.parametrize("name", ["fake", "nobody"])
async def test_no_other_engine_is_woken(name: str) -> None:
    with pytest.raises(EngineUnavailableError):
        await Engines(Backends([FakeBackend(), Sleeper()])).wake(name)


async def test_an_engine_tells_of_itself_where_it_can() -> None:
    engines = Engines(Backends([FakeBackend(), Sleeper()]))

    assert await engines.describe("sleeper") == DETAILS
    assert await engines.describe("fake") is None
    assert await engines.describe("nobody") is None
