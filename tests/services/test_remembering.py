from __future__ import annotations

import asyncio
import logging
from pathlib import Path

import pytest

from insula.backends.fake import sample_environments
from insula.domain.environment import Environment
from insula.services import remembering
from insula.services.remembering import Remembering
from insula.storage import snapshot

ROWS = sample_environments(3)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "inventory.json"


async def test_what_the_last_run_knew_is_told_by_backend(path: Path) -> None:
    snapshot.save(path, [*ROWS, *sample_environments(2, backend="other")])
    remembering = Remembering(path, tuple)

    await remembering.load()
    await remembering.load()

    assert remembering.of("fake") == ROWS
    assert len(remembering.of("other")) == 2
    assert remembering.of("nobody") == ()


async def test_the_list_is_written_once_it_has_been_calm(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembering, "_CALM", 0.1)
    keeper = Remembering(path, lambda: ROWS)

    for _ in range(6):
        keeper.touch()
        await asyncio.sleep(0.03)
    assert not path.exists()

    await asyncio.sleep(0.3)
    assert snapshot.load(path) == ROWS
    await keeper.close()


async def test_unrest_does_not_keep_it_from_being_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembering, "_LONGEST_WAIT", 0.1)
    keeper = Remembering(path, lambda: ROWS)

    async with asyncio.timeout(5):
        while not path.exists():
            keeper.touch()
            await asyncio.sleep(0.01)

    await keeper.close()


async def test_closing_writes_what_is_not_written_yet_and_only_that(path: Path) -> None:
    rows: tuple[Environment, ...] = ROWS
    keeper = Remembering(path, lambda: rows)
    await keeper.close()
    assert not path.exists()

    keeper.touch()
    await keeper.close()

    assert snapshot.load(path) == ROWS


async def test_a_list_that_cannot_be_kept_is_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").write_text("")
    keeper = Remembering(tmp_path / "file" / "inventory.json", lambda: ROWS)

    keeper.touch()
    await keeper.close()

    assert [each.levelno for each in caplog.records if each.name == remembering.__name__] == [logging.WARNING]
