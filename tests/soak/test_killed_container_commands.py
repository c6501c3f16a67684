"""Kill -9 of the real command at work on a real engine, at each of its steps and at random moments in the soak; the
next command puts everything in order.

Each case works in one home and on one engine that go on living, so that what one kill left behind would trip the next.
"""

from __future__ import annotations

import asyncio
import os
import random
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.backends.containers.workshop import everything
from tests.bad_input.conftest import Person
from tests.engines.docker_engine import DockerEngine
from tests.soak import killed
from tests.soak.test_killed_commands import SEED, Command, check_records

pytestmark = [pytest.mark.engine, pytest.mark.soak]
ROUNDS = int(os.environ.get("INSULA_SOAK_ROUNDS", "0"))
"""The random moments are those of tests/backends/containers; here, by default, each step is one."""
CREATE = "create container insula-test-one --image insula-test/busybox:1 --volume insula-test-data:/data --start"
RUNS, STOPPED, TRASHED = "insula-test-one running", "insula-test-one stopped", "~insula-test-one"


@dataclass(frozen=True)
class Case:
    """What a person types, and how the list is before and after; `back` leads from after to before, `prepare` from an
    empty engine to before."""

    typed: str
    before: str
    after: str
    back: tuple[str, ...]
    prepare: tuple[str, ...] = ()


CASES = {
    "create": Case(CREATE, "", RUNS, ("trash container/insula-test-one", "purge container/insula-test-one")),
    "rename": Case(
        "rename container/insula-test-one insula-test-two",
        RUNS,
        "insula-test-two running",
        ("rename container/insula-test-two insula-test-one",),
        (CREATE,),
    ),
    "stop": Case("stop container/insula-test-one", RUNS, STOPPED, ("start container/insula-test-one",), (CREATE,)),
    "trash": Case("trash container/insula-test-one", RUNS, TRASHED, ("restore container/insula-test-one",), (CREATE,)),
    "restore": Case(
        "restore container/insula-test-one",
        TRASHED,
        RUNS,
        ("trash container/insula-test-one",),
        (CREATE, "trash container/insula-test-one"),
    ),
    "purge": Case(
        "purge container/insula-test-one",
        TRASHED,
        "",
        (CREATE, "trash container/insula-test-one"),
        (CREATE, "trash container/insula-test-one"),
    ),
    "clone": Case(
        "clone container/insula-test-one insula-test-two --volumes share --filesystem",
        RUNS,
        f"{RUNS}, insula-test-two stopped",
        ("trash container/insula-test-two", "purge container/insula-test-two"),
        (CREATE,),
    ),
}


@dataclass
class Home:
    """One person's home, with one engine, in which one case is killed again and again."""

    person: Person
    engine: DockerEngine
    case: Case

    def type(self, command: str) -> None:
        self.person.types(*_words(command), "--quiet")

    def look(self) -> str:
        """How everything is, by the next command, which recovers first."""
        found = [f"{each['name']} {each['state']}" for each in self.person.listed()]
        found += [f"~{each['name']}" for each in self.person.listed("trash", "list")]
        return ", ".join(sorted(found))

    def rest(self) -> dict[str, set[str]]:
        """What must not grow."""
        return {kind: those for kind, those in everything(self.engine).items() if kind != "containers"}


@pytest.fixture
def home(person: Person, engine: DockerEngine, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Home:
    monkeypatch.setenv("INSULA_ENGINES", engine.url)
    engine.docker("volume", "create", "insula-test-data")
    return Home(person, engine, CASES[request.param])


@pytest.mark.timeout(14400)
@pytest.mark.parametrize("home", CASES, indirect=True)
def test_a_command_killed_at_any_step_or_moment_is_undone_or_done_by_the_next(home: Home) -> None:
    case = home.case
    for each in case.prepare:
        home.type(each)
    assert home.look() == case.before
    before = home.rest()
    counts = killed.count(home.person.folder, *_words(case.typed))
    assert home.look() == case.after
    after = home.rest()
    for each in case.back:
        home.type(each)

    for how, at in _moments_of(counts, case):
        moment = f"INSULA_SOAK_SEED={SEED}: {case.typed}: killed at {how} {at} of {counts}"
        killed.kill(home.person.folder, how, at, *_words(case.typed))
        state = home.look()
        assert state in {case.before, case.after}, moment
        assert len(everything(home.engine)["containers"]) == len(list(filter(None, state.split(", ")))), moment
        assert _counted(home.rest()) == _counted(after if state == case.after else before), moment
        asyncio.run(check_records(moment))
        if state == case.after:
            for each in case.back:
                home.type(each)
        assert home.look() == case.before, moment
        assert home.rest() == before, moment


@pytest.mark.parametrize("home", ["create"], indirect=True)
def test_what_cannot_be_put_in_order_while_its_engine_is_down_is_once_it_answers(home: Home) -> None:
    before = home.rest()
    assert killed.kill(home.person.folder, "step", 1, *_words(CREATE))
    assert len(everything(home.engine)["containers"]) == 1
    home.engine.kill()

    told = home.person.types("list", "--json").err
    assert "cannot be put in order yet" in told
    assert "engine-stopped" not in told

    home.engine.start()
    assert home.look() == ""
    assert everything(home.engine)["containers"] == set()
    assert home.rest() == before
    asyncio.run(check_records("once it answers"))


def _counted(those: dict[str, set[str]]) -> dict[str, int]:
    """The names of images made for clones are random."""
    return {kind: len(each) for kind, each in those.items()}


def _words(command: str) -> Command:
    return tuple(command.split())


def _moments_of(counts: killed.Counts, case: Case) -> Iterator[tuple[killed.How, int]]:
    yield from (("step", number) for number in range(counts.steps))
    chance = random.Random(f"{SEED} {case.typed}")
    yield from (("moment", chance.randrange(counts.moments)) for _ in range(ROUNDS))
