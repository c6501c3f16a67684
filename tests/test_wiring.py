from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typing_extensions import override

from insula.backends.fake import FakeBackend, sample_environments
from insula.backends.protocol import Backend
from insula.domain.change import Change, Listed
from insula.domain.environment import Kind, Verb
from insula.domain.errors import EngineUnavailableError, StorageError
from insula.domain.operation import Operation, OperationId
from insula.domain.progress import Step
from insula.domain.specification import Specification
from insula.storage.locks import EnvironmentLocks
from insula.storage.paths import Paths
from insula.storage.snapshot import save
from insula.wiring import Services, build


def _fakes(*_: object) -> Sequence[Backend]:
    return [FakeBackend(sample_environments(2))]


@pytest.fixture
async def services() -> AsyncIterator[Services]:
    services = build(Paths.from_environment(), _fakes)
    await services.open()
    yield services
    await services.close()


async def test_what_is_wired_works(services: Services) -> None:
    assert await services.inventory.listed(5)
    assert len(services.inventory.environments()) == 2
    running = services.lifecycle.create(Kind.VENV, Specification(name="new", kind=Kind.VENV))
    await running.outcome
    assert len(services.inventory.environments()) == 3


async def test_the_real_backends_are_those_of_this_release() -> None:
    services = build(Paths.from_environment())
    assert list(services.backends) == ["venvs"]
    assert services.queries.default_path("blog") == services.paths.environments / "blog"


async def test_the_list_is_kept_for_the_next_start() -> None:
    first = build(Paths.from_environment(), _fakes)
    await first.open()
    assert await first.inventory.listed(5)
    await first.close()

    assert first.paths.snapshot.exists()


async def test_interrupted_work_is_put_in_order_before_anything_else() -> None:
    dead = build(Paths.from_environment(), _fakes)
    await dead.journal.open()
    interrupted = Operation(
        id=OperationId("dead"), verb=Verb.CREATE, kind=Kind.VENV, subject="blog", started=datetime.now(UTC)
    )
    await dead.journal.begin(interrupted, "fake")
    await dead.journal.declare(interrupted.id, Step("create", {"environment": "nobody"}))
    await dead.journal.close()

    living = build(Paths.from_environment(), _fakes)
    await living.open()

    assert [each.id for each in living.recovered.ended] == ["dead"]
    await living.close()


async def test_a_damaged_journal_and_damaged_preferences_are_set_aside_and_the_start_goes_on() -> None:
    paths = Paths.from_environment()
    paths.create()
    paths.journal.write_bytes(b"this is no database" * 100)
    paths.preferences.write_text("{broken")

    services = build(paths, _fakes)
    await services.open()

    assert services.journal.set_aside is not None
    assert services.preferences.set_aside is not None
    await services.close()
    with sqlite3.connect(paths.journal) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


async def test_nothing_is_followed_when_the_list_is_not_needed() -> None:
    services = build(Paths.from_environment(), _fakes)
    await services.open(watch=False)

    assert not services.inventory.started
    await services.close()
    assert not services.paths.snapshot.exists()


async def test_what_another_process_leaves_while_this_one_runs_is_put_in_order(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("insula.wiring.LOOK_SECONDS", 0.02)
    later = build(Paths.from_environment(), _fakes)
    await later.open()
    dead = Operation(id=OperationId("d"), verb=Verb.CREATE, kind=Kind.VENV, subject="b", started=datetime.now(UTC))

    await services.journal.begin(dead, "fake")

    async with asyncio.timeout(10):
        while await later.journal.unfinished():
            await asyncio.sleep(0.02)
    await later.close()


async def test_what_seemed_to_be_at_work_at_the_start_is_looked_at_until_it_is_over(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("insula.wiring.LOOK_SECONDS", 0.02)
    dead = Operation(id=OperationId("d"), verb=Verb.CREATE, kind=Kind.VENV, subject="b", started=datetime.now(UTC))
    await services.journal.begin(dead, "fake")
    later = build(Paths.from_environment(), _fakes)
    with EnvironmentLocks(Paths.from_environment().locks).lock("op:d", "b"):
        await later.open()
        assert later.recovered.busy
        assert await later.journal.unfinished()

    async with asyncio.timeout(10):
        while await later.journal.unfinished():
            await asyncio.sleep(0.02)
    await later.close()


async def test_an_engine_of_the_last_time_is_asked_for_though_its_socket_is_gone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("INSULA_ENGINES")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))
    paths = Paths.from_environment()
    paths.create()
    fresh = build(paths).find_backends(())
    assert "docker:rootless" not in [each.name for each in fresh]

    save(paths.snapshot, sample_environments(1, kind=Kind.CONTAINER, backend="docker:rootless"))

    assert "docker:rootless" in [each.name for each in build(paths).find_backends(())]


async def test_podman_is_asked_for_once_it_is_installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("INSULA_ENGINES")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))
    services = build(Paths.from_environment())
    name = "docker:podman-root" if os.geteuid() == 0 else "docker:podman"
    assert name not in [each.name for each in services.find_backends(())]

    (tmp_path / "podman").write_text("#!/bin/sh\n")
    (tmp_path / "podman").chmod(0o755)

    assert name in [each.name for each in services.find_backends(())]
    assert name not in [each.name for each in services.find_backends({name})]


class Untidy(FakeBackend):
    """Its engine makes `late` more things after all was undone; the first is seen at the second look."""

    def __init__(self, late: int) -> None:
        super().__init__(sample_environments(2))
        self.late = late
        self.looks: list[bool] = []
        """Whether its list had been told."""
        self.listed = False

    @override
    async def watch(self) -> AsyncIterator[Change]:
        async for change in super().watch():
            self.listed |= isinstance(change, Listed)
            yield change

    async def tidy(self) -> bool:
        self.looks.append(self.listed)
        if len(self.looks) == 1:
            raise EngineUnavailableError("it is down")
        self.late -= 1
        return self.late > 0


async def test_what_an_engine_makes_too_late_is_looked_for_after_the_list_and_until_there_is_nothing_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("insula.wiring.TIDY_SECONDS", 0.02)
    monkeypatch.setattr("insula.wiring.LOOK_SECONDS", 0.02)
    backend = Untidy(late=3)
    services = build(Paths.from_environment(), lambda *_: [backend])
    await services.open()

    async with asyncio.timeout(10):
        while backend.late:
            await asyncio.sleep(0.02)
    assert backend.looks == [True] * 4
    await services.close()
    assert len(backend.looks) == 5


async def test_a_command_that_ends_soon_looks_once_for_what_an_engine_made_too_late() -> None:
    backend = Untidy(late=3)
    services = build(Paths.from_environment(), lambda *_: [backend])
    await services.open(watch=False)

    await services.close()

    assert len(backend.looks) == 1


async def test_what_could_not_be_opened_can_be_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    backend = Untidy(late=1)
    services = build(Paths.from_environment(), lambda *_: [backend])
    services.paths.journal.mkdir(parents=True)
    with pytest.raises(StorageError):
        await services.open()

    await services.close()

    assert backend.looks == []
