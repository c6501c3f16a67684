from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from insula.domain.environment import State
from insula.domain.operation import OperationState
from insula.storage.paths import Paths
from tests import kill9
from tests.services.scenarios import build_in

pytestmark = [pytest.mark.engine, pytest.mark.soak]
LIFE = "tests.services.scenarios:life"


async def test_a_life_killed_at_any_moment_is_put_in_order_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "person"))
    whole = tmp_path / "whole"
    whole.mkdir()
    total = await kill9.count(LIFE, whole)
    for moment in kill9.some_moments(total):
        folder = tmp_path / f"moment {moment}"
        folder.mkdir()
        if await kill9.kill(LIFE, folder, at=moment):
            await _look(folder)


async def _look(folder: Path) -> None:
    """Every environment is absent or complete, nothing is left, and the next life can begin."""
    services = build_in(folder)
    await services.open()
    assert await services.inventory.listed(60)

    assert services.recovered.failed == ()
    assert await services.journal.unfinished() == ()
    assert all(each.state is not OperationState.RUNNING for each in await services.journal.operations(100))
    there = services.inventory.environments()
    for environment in there:
        assert environment.state is State.READY
        python = Path(str(environment.facts["location"])) / "bin" / "python"
        said = subprocess.run([python, "-c", "import sys; print(sys.prefix)"], capture_output=True, check=True)
        assert os.fsdecode(said.stdout).strip() == environment.facts["location"]
    known = {Path(str(each.facts["location"])) for each in (*there, *services.inventory.trashed())}
    paths = Paths.below(folder / "home")
    lying = {each for place in (paths.environments, folder / "projects", paths.trash) for each in place.iterdir()}
    assert all(any(each == place or each in place.parents for place in known) for each in lying), (lying, known)
    await services.close()
