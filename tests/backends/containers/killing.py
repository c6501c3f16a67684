"""Kill -9 at any moment of a verb on containers, recover, and look: as before, or as after; nothing left over."""

from __future__ import annotations

import random
import re
import shutil
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from insula.backends.containers.changes.recovery import recover
from insula.backends.containers.changes.workplace import Workplace
from insula.domain.environment import Kind, Verb
from insula.domain.progress import Recovered
from insula.storage.journal import Journal, Unfinished
from insula.storage.paths import Paths
from tests import kill9
from tests.backends.containers.scenarios import ADDRESS
from tests.backends.containers.workshop import everything, workplace
from tests.engines.docker_engine import DockerEngine

_ID = re.compile(r"[0-9a-f]{12,}")


@dataclass(frozen=True)
class Case:
    """A scenario of `module`, its verb, and what makes the engine ready for it; `then` goes on with that."""

    scenario: str
    verb: Verb
    prepare: Callable[[DockerEngine], None]
    then: Callable[[Workplace, DockerEngine], Awaitable[None]] | None = None
    module: str = "tests.backends.containers.scenarios"

    @property
    def name(self) -> str:
        return f"{self.module}:{self.scenario}"


_RECOVERY = "tests.backends.containers.scenarios:recover_it"
_MOMENTS_OF_RECOVERY = 14
"""About as many as it has."""
Picture = tuple[dict[str, Counter[str]], int]


async def kill_at_some_moments(
    engine: DockerEngine, folder: Path, case: Case, *, recovery_too: bool = False, rounds: int = kill9.ROUNDS
) -> None:
    """Run it whole once; then again and again, killed at a moment, recovered twice, and compared.

    With `recovery_too` a recovery is killed as well, at a moment of its own, before the two that are not.
    """
    await _make_ready(engine, folder / "whole", case)
    total = await kill9.count(case.name, folder / "whole")
    assert total > 3
    async with workplace(folder / "whole" / "home", engine.url) as place:
        after = await picture(engine, place)
    outcomes = set()
    chance = random.Random(total)
    for at in kill9.some_moments(total, rounds):
        engine.clean()
        here = folder / f"killed {at}"
        await _make_ready(engine, here, case)
        async with workplace(here / "home", engine.url) as place:
            before, kept = await picture(engine, place), everything(engine)
        if await kill9.kill(case.name, here, at=at):
            [killed] = await _unfinished(here)
            told = f"at {at} of {total}, after {[each.name for each in killed.steps]}"
            if recovery_too and killed.steps:
                second = chance.randrange(_MOMENTS_OF_RECOVERY)
                died = await kill9.kill(_RECOVERY, here, at=second)
                told += f", recovery {'killed' if died else 'not killed'} at {second}"
            async with workplace(here / "home", engine.url) as place:
                recovered = await _recover(place, case.verb, killed)
                outcomes.add(recovered)
                now = await picture(engine, place)
            told += f": {recovered}"
            if recovered is Recovered.UNDONE:
                assert (now, everything(engine)) == (before, kept), told
            else:
                assert now == after, told
        shutil.rmtree(here)
    assert outcomes


async def _make_ready(engine: DockerEngine, folder: Path, case: Case) -> None:
    folder.mkdir()
    (folder / ADDRESS).write_text(engine.url)
    case.prepare(engine)
    if case.then is not None:
        async with workplace(folder / "home", engine.url) as place:
            await case.then(place, engine)


async def _unfinished(folder: Path) -> tuple[Unfinished, ...]:
    journal = Journal(Paths.below(folder / "home").journal)
    await journal.open()
    try:
        return await journal.unfinished()
    finally:
        await journal.close()


async def _recover(place: Workplace, verb: Verb, killed: Unfinished) -> Recovered:
    if not killed.steps:
        return Recovered.UNDONE
    first = await recover(place, verb, killed.steps)
    assert await recover(place, verb, killed.steps) is first
    return first


async def picture(engine: DockerEngine, place: Workplace) -> Picture:
    """All that the engine has, ids apart, and how many records the trash has."""
    found = {
        kind: Counter(_ID.sub("*", each.partition(" ")[2] if kind == "containers" else each) for each in those)
        for kind, those in everything(engine).items()
    }
    return found, len(await place.trash.all(Kind.CONTAINER))
