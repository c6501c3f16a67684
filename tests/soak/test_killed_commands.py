"""Kill -9 of the real command at each of its steps and at random moments; the next command puts everything in order.

Each case works in one home that goes on living, so that what one kill left behind would trip the next.
"""

from __future__ import annotations

import asyncio
import os
import random
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from insula.storage.journal import Journal
from insula.storage.locks import EnvironmentLocks
from insula.storage.paths import Paths
from tests.bad_input.conftest import Person
from tests.engines.package_index import PackageIndex
from tests.kill9 import ROUNDS
from tests.soak import killed
from tests.storage.conftest import mounted

pytestmark = [pytest.mark.engine, pytest.mark.soak]

SEED = int(os.environ.get("INSULA_SOAK_SEED", "20260101"))
Command = tuple[str, ...]


@dataclass(frozen=True)
class Case:
    """What a person types. `before` and `after` are where the environments are: "NAME at FOLDER", in the list or, with
    "~" in front, in the trash; `back` leads from after to before, and `prepare` from one environment to before."""

    typed: Command
    before: frozenset[str]
    after: frozenset[str]
    back: tuple[Command, ...]
    prepare: tuple[Command, ...] = ()


def case(
    typed: str, *, before: str = "", after: str = "", back: Sequence[str] = (), prepare: Sequence[str] = ()
) -> Case:
    """Words with spaces between them, places with commas."""
    return Case(tuple(typed.split()), _places(before), _places(after), _commands(back), _commands(prepare))


def _places(text: str) -> frozenset[str]:
    return frozenset(text.split(", ")) if text else frozenset()


def _commands(many: Sequence[str]) -> tuple[Command, ...]:
    return tuple(tuple(each.split()) for each in many)


CASES = {
    "create": case(
        "create venv new --path made/new",
        after="new at made/new",
        back=["trash venv/new", "purge venv/new"],
    ),
    "create with requirements": case(
        "create venv new --path made/new --requirements requirements.txt",
        after="new at made/new",
        back=["trash venv/new", "purge venv/new"],
    ),
    "clone": case(
        "clone venv/seed new --path made/new",
        after="new at made/new",
        back=["trash venv/new", "purge venv/new"],
    ),
    "rename": case(
        "rename venv/one other",
        prepare=["clone venv/seed one --path one"],
        before="one at one",
        after="other at one",
        back=["rename venv/other one"],
    ),
    "move": case(
        "move venv/one made/there",
        prepare=["clone venv/seed one --path one"],
        before="one at one",
        after="one at made/there",
        back=["move venv/one one"],
    ),
    "move to another disk": case(
        "move venv/one disk/there",
        prepare=["clone venv/seed one --path one"],
        before="one at one",
        after="one at disk/there, ~one at one",
        back=["trash empty --yes", "move venv/one one", "trash empty --yes"],
    ),
    "trash": case(
        "trash venv/one",
        prepare=["clone venv/seed one --path one"],
        before="one at one",
        after="~one at one",
        back=["restore venv/one"],
    ),
    "trash on another disk": case(
        "trash venv/one",
        prepare=["clone venv/seed one --path disk/one"],
        before="one at disk/one",
        after="~one at disk/one",
        back=["restore venv/one"],
    ),
    "restore": case(
        "restore venv/one",
        prepare=["clone venv/seed one --path one", "trash venv/one"],
        before="~one at one",
        after="one at one",
        back=["trash venv/one"],
    ),
    "restore elsewhere": case(
        "restore venv/one --path made/there",
        prepare=["clone venv/seed one --path one", "trash venv/one"],
        before="~one at one",
        after="one at made/there",
        back=["move venv/one one", "trash venv/one"],
    ),
    "restore to another disk": case(
        "restore venv/one --path disk/there",
        prepare=["clone venv/seed one --path one", "trash venv/one"],
        before="~one at one",
        after="one at disk/there",
        back=["move venv/one one", "trash empty --yes", "trash venv/one"],
    ),
    "purge": case(
        "purge venv/one",
        prepare=["clone venv/seed one --path one", "trash venv/one"],
        before="~one at one",
        back=["clone venv/seed one --path one", "trash venv/one"],
    ),
}


@dataclass
class Home:
    """One person's home in which one case is killed again and again."""

    person: Person
    case: Case

    def prepare(self) -> None:
        (self.person.folder / "requirements.txt").write_text("eggs\n")
        self._type(("create", "venv", "seed", "--path", "seed", "--requirements", "requirements.txt"))
        for each in self.case.prepare:
            self._type(each)
        assert self.look() == self.case.before

    def go_back(self) -> None:
        for each in self.case.back:
            self._type(each)
        made = self.person.folder / "made"
        if made.exists():
            made.rmdir()
        assert self.look() == self.case.before

    def look(self) -> frozenset[str]:
        """Where everything but the seed is, by the next command, which recovers first."""
        found = {f"{each['name']} at {self._short(each['facts']['location'])}" for each in self.person.listed()}
        trashed = self.person.listed("trash", "list")
        found |= {f"~{each['name']} at {self._short(each['facts']['original'])}" for each in trashed}
        return frozenset(found - {"seed at seed"})

    def check(self, moment: str) -> frozenset[str]:
        """All is in order, as before or as after; which of the two."""
        state = self.look()
        assert state in {self.case.before, self.case.after}, moment
        for each in state:
            if not each.startswith("~"):
                self._check_works(each, moment)
        assert self._orphans(state) == [], moment
        asyncio.run(check_records(moment))
        return state

    def _check_works(self, entry: str, moment: str) -> None:
        name, _, place = entry.partition(" at ")
        folder = self.person.folder / place
        prompt = (
            f'source "{folder}/bin/activate" && echo "$VIRTUAL_ENV_PROMPT" && python -c "import sys; print(sys.prefix)"'
        )
        assert _said("bash", "-c", prompt).splitlines() == [name, str(folder)], moment
        if self.case.typed[0] != "create" or "--requirements" in self.case.typed:
            assert _said(folder / "bin" / "spam") == "spam 1.0\n", moment

    def _orphans(self, state: frozenset[str]) -> list[str]:
        """What is left over: temporary and staged files, empty folders, and what is in a trash without a record."""
        folder = self.person.folder
        places = [Path(each["facts"]["location"]) for each in self.person.listed("trash", "list")]
        left = [each for each in folder.rglob(".insula-*") if each not in places]
        left += [each for each in Paths.from_environment().trash.iterdir() if each not in places]
        left += [each for each in (folder / "made").glob("*") if f"at made/{each.name}" not in " ".join(state)]
        if not any("at made/" in each and not each.startswith("~") for each in state) and (folder / "made").exists():
            left.append(folder / "made")
        return [str(each) for each in left if not any(place in each.parents for place in places)]

    def _short(self, path: str) -> str:
        return str(Path(path).relative_to(self.person.folder))

    def _type(self, command: Command) -> None:
        self.person.types(*command, "--quiet")


@pytest.fixture
def home(person: Person, index: PackageIndex, request: pytest.FixtureRequest) -> Iterator[Home]:
    chosen = CASES[request.param]
    if not any("disk" in each for each in (*chosen.before, *chosen.after)):
        yield Home(person, chosen)
        return
    with mounted(person.folder / "disk", "-t", "tmpfs", "-o", "mode=755", "tmpfs"):
        yield Home(person, chosen)


@pytest.mark.timeout(14400)
@pytest.mark.parametrize("home", CASES, indirect=True)
def test_a_command_killed_at_any_step_or_moment_is_undone_or_done_by_the_next(home: Home) -> None:
    """Promises 8 and 9."""
    home.prepare()
    counts = killed.count(home.person.folder, *home.case.typed)
    assert home.check("not killed") == home.case.after
    home.go_back()
    assert counts.steps > 0
    states = set()

    for how, at in moments_of(counts, home):
        moment = f"INSULA_SOAK_SEED={SEED}: {' '.join(home.case.typed)}: killed at {how} {at} of {counts}"
        print(moment)
        if not killed.kill(home.person.folder, how, at, *home.case.typed):
            # Timing changes how many moments there are.
            assert how == "moment", moment
        state = home.check(moment)
        states.add(state)
        if state != home.case.before:
            home.go_back()

    # Whatever happened, the name and the place can be used.
    home._type(home.case.typed)
    assert home.check("at last") == home.case.after


def moments_of(counts: killed.Counts, home: Home) -> Iterator[tuple[killed.How, int]]:
    """After each step, and at ROUNDS random moments."""
    yield from (("step", number) for number in range(counts.steps))
    chance = random.Random(f"{SEED} {home.case.typed}")
    yield from (("moment", chance.randrange(counts.moments)) for _ in range(ROUNDS))


async def check_records(moment: str) -> None:
    """No operation is unfinished, every environment can be locked, and the trash holds what its records say."""
    paths = Paths.from_environment()
    journal = Journal(paths.journal)
    await journal.open()
    try:
        assert await journal.unfinished() == (), moment
        operations = await journal.operations(1)
    finally:
        await journal.close()
    locks = EnvironmentLocks(paths.locks)
    for each in operations:
        assert locks.is_free(f"op:{each.id}"), moment
        assert each.environment is None or locks.is_free(f"env:{each.environment}"), moment


def _said(*command: str | Path) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
