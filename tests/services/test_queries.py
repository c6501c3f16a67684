from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from insula.backends.fake import FakeBackend, sample_environments
from insula.backends.registry import Backends
from insula.domain.environment import EnvironmentId, Kind
from insula.domain.errors import EngineUnavailableError, NotFoundError
from insula.domain.venvs import Interpreter, Package, RequirementsPreview
from insula.services.inventory import Inventory
from insula.services.queries import Queries

PYTHON = Interpreter(Path("/usr/bin/python3"), "3.12.1", "CPython", "system")
SPAM = Package("spam", "1.0")


@dataclass
class Workshop(FakeBackend):
    """A backend in memory that has packages and Pythons."""

    asked: list[EnvironmentId] = field(default_factory=list)

    def __post_init__(self) -> None:
        FakeBackend.__init__(self, sample_environments(3, backend="venvs"), name="venvs")

    async def packages(self, environment: EnvironmentId) -> tuple[Package, ...]:
        self.asked.append(environment)
        return (SPAM,)

    async def interpreters(self) -> tuple[Interpreter, ...]:
        return (PYTHON,)

    async def preview_requirements(self, path: Path) -> RequirementsPreview:
        return RequirementsPreview(path, ())

    def default_path(self, name: str) -> Path:
        return Path("/environments") / name


@pytest.fixture
def workshop() -> Workshop:
    return Workshop()


@pytest.fixture
def boxes() -> FakeBackend:
    """A kind without packages."""
    rows = sample_environments(2, kind=Kind.CONTAINER, backend="boxes")
    return FakeBackend(rows, kind=Kind.CONTAINER, name="boxes")


@pytest.fixture
async def queries(workshop: Workshop, boxes: FakeBackend) -> AsyncIterator[Queries]:
    inventory = Inventory([boxes, workshop])
    inventory.start()
    assert await inventory.listed(5)
    yield Queries(inventory, Backends([boxes, workshop]))
    await inventory.close()


async def test_packages_are_those_of_the_environments_own_backend(queries: Queries, workshop: Workshop) -> None:
    first = workshop.environments[0].id
    assert await queries.packages(first) == (SPAM,)
    assert workshop.asked == [first]


async def test_a_kind_without_packages_has_none(queries: Queries, boxes: FakeBackend) -> None:
    assert await queries.packages(boxes.environments[0].id) == ()


async def test_the_packages_of_nothing_are_not_found(queries: Queries) -> None:
    with pytest.raises(NotFoundError):
        await queries.packages(EnvironmentId("nobody"))


async def test_each_environment_is_measured_by_its_own_backend_and_strangers_are_left_out(
    queries: Queries, workshop: Workshop, boxes: FakeBackend
) -> None:
    asked = [workshop.environments[0].id, EnvironmentId("nobody"), boxes.environments[1].id]

    measured = {usage.environment async for usage in queries.measure(asked)}

    assert measured == {asked[0], asked[2]}


async def test_pythons_requirements_and_places_come_from_the_backend_that_knows_them(queries: Queries) -> None:
    assert await queries.interpreters() == (PYTHON,)
    assert (await queries.preview_requirements(Path("/r.txt"))).path == Path("/r.txt")
    assert queries.default_path("blog") == Path("/environments/blog")


async def test_without_such_a_backend_they_are_not_available() -> None:
    backend = FakeBackend()
    with pytest.raises(EngineUnavailableError):
        await Queries(Inventory([backend]), Backends([backend])).interpreters()
