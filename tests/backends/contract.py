"""What every backend must do: FakeBackend and each real one inherit these tests."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from insula.backends.protocol import Backend, Movable
from insula.domain.change import EngineChanged, Listed
from insula.domain.environment import Environment, EnvironmentId, Verb
from insula.domain.errors import InsulaError, InvalidNameError, NameTakenError, NotFoundError, PlaceTakenError
from insula.domain.progress import Recovered, Step
from insula.domain.specification import CloneRequest, Specification
from tests.backends.watching import Watching

BAD_NAMES = ["", " ", ".", "..", "a/b", "-x", ";id", "a'b", 'a"b', "a\nb", "a\\b", "🏝", "a\u202eb", "a" * 200, "con"]
MANY_VERBS = [Verb.CREATE, Verb.CLONE, Verb.RENAME, Verb.TRASH, Verb.RESTORE, Verb.PURGE]


class Sink:
    """A ProgressSink that can cancel the work at the n-th thing it reports, or at the n-th step it declares."""

    def __init__(self, *, cancel_at_report: int | None = None, cancel_at_step: int | None = None) -> None:
        self.steps: list[Step] = []
        self.reports = 0
        self._cancel_at_report = cancel_at_report
        self._cancel_at_step = cancel_at_step
        self._loop = asyncio.get_running_loop()
        self.task: asyncio.Task[Any] | None = None

    def progress(self, stage: str, fraction: float | None = None, **data: str) -> None:
        assert fraction is None or 0 <= fraction <= 1
        assert stage
        self._count()

    def log(self, line: str) -> None:
        assert not line.endswith("\n")
        self._count()

    async def declare(self, step: Step) -> None:
        self.steps.append(step)
        if len(self.steps) - 1 == self._cancel_at_step:
            self._cancel()
        self._count()
        await asyncio.sleep(0)

    def _count(self) -> None:
        if self.reports == self._cancel_at_report:
            self._loop.call_soon_threadsafe(self._cancel)
        self.reports += 1

    def _cancel(self) -> None:
        assert self.task is not None
        self.task.cancel()


@dataclass(frozen=True)
class Subject:
    """A backend under test. `leftovers()` gives, in a form to compare, all that it keeps beside its environments."""

    backend: Backend
    specification: Callable[[str], Specification]
    clone_request: Callable[[str], CloneRequest]
    leftovers: Callable[[], object]
    destination: Callable[[str], Path]

    async def create(self, name: str) -> EnvironmentId:
        return await self.backend.create(self.specification(name), Sink())

    async def listed(self) -> dict[EnvironmentId, Environment]:
        """The list as a newcomer sees it."""
        changes = self.backend.watch()
        async for change in changes:
            if isinstance(change, Listed):
                assert hasattr(changes, "aclose")
                await changes.aclose()
                return {each.id: each for each in change.environments}
        raise AssertionError("the watch ended")


Deed = Callable[[Sink], Coroutine[Any, Any, Any]]


class BackendContract(ABC):
    """Inherit this, name the class Test…, and give the `subject`."""

    @pytest.fixture
    @abstractmethod
    def subject(self) -> Any:
        """A Subject of an empty backend."""

    @pytest.fixture
    async def watching(self, subject: Subject) -> AsyncIterator[Watching]:
        """Somebody who follows the backend from the beginning."""
        async with Watching(subject.backend) as watching:
            yield watching

    async def test_the_watch_first_tells_the_engine_then_the_whole_list(self, subject: Subject) -> None:
        made = await subject.create("one")
        changes = subject.backend.watch()
        first = await anext(changes)
        second = await anext(changes)
        assert hasattr(changes, "aclose")
        await changes.aclose()

        assert isinstance(first, EngineChanged)
        assert (first.engine.backend, first.engine.kind) == (subject.backend.name, subject.backend.kind)
        assert first.engine.available
        assert isinstance(second, Listed)
        assert second.backend == subject.backend.name
        assert [each.id for each in second.environments] == [made]

    async def test_what_is_created_is_told(self, subject: Subject, watching: Watching) -> None:
        made = await subject.create("one")

        listed = (await subject.listed())[made]
        await watching.until(lambda: watching.known.get(made) == listed)
        told = watching.known[made]
        assert (told.name, told.kind, told.backend) == ("one", subject.backend.kind, subject.backend.name)
        assert told.trashed is None

    async def test_a_clone_is_another_environment_and_outlives_its_source(
        self, subject: Subject, watching: Watching
    ) -> None:
        source = await subject.create("one")
        copy = await subject.backend.clone(source, subject.clone_request("two"), Sink())
        await watching.until(lambda: copy in watching.known)
        assert copy != source
        assert watching.known[copy].name == "two"

        await subject.backend.trash(source, Sink())
        await subject.backend.purge(source, Sink())

        await watching.until(lambda: source not in watching.known)
        assert (await subject.listed())[copy].state is watching.known[copy].state

    async def test_a_new_name_is_told_and_the_identity_stays(self, subject: Subject, watching: Watching) -> None:
        made = await subject.create("one")

        await subject.backend.rename(made, "deux", Sink())

        await watching.until(lambda: made in watching.known and watching.known[made].name == "deux")
        assert (await subject.listed())[made].name == "deux"

    async def test_trash_restore_and_purge_go_round(self, subject: Subject, watching: Watching) -> None:
        made = await subject.create("one")
        before = (await subject.listed())[made]

        assert await subject.backend.trash(made, Sink()) == made
        await watching.until(lambda: made in watching.known and watching.known[made].trashed is not None)
        assert (await subject.listed())[made].trashed is not None

        await subject.backend.restore(made, Sink())
        await watching.until(lambda: watching.known[made].trashed is None)
        after = (await subject.listed())[made]
        assert (after.name, after.state, after.facts.get("location")) == (
            before.name,
            before.state,
            before.facts.get("location"),
        )

        await subject.backend.trash(made, Sink())
        await subject.backend.purge(made, Sink())
        await watching.until(lambda: made not in watching.known)
        assert await subject.listed() == {}

    async def test_a_purge_leaves_nothing_and_the_name_can_be_used_again(self, subject: Subject) -> None:
        before = subject.leftovers()
        first = await subject.create("one")
        await subject.backend.trash(first, Sink())
        await subject.backend.purge(first, Sink())
        assert subject.leftovers() == before

        assert await subject.create("one") != first

    async def test_a_move_keeps_identity_and_name(self, subject: Subject, watching: Watching) -> None:
        backend = subject.backend
        if not isinstance(backend, Movable):
            return
        made = await subject.create("one")
        where = subject.destination("elsewhere")

        await backend.move(made, where, Sink())

        await watching.until(lambda: made in watching.known and watching.known[made].facts["location"] == str(where))
        assert (await subject.listed())[made].name == "one"

    async def test_a_place_that_is_taken_refuses_the_restore_and_another_is_accepted(self, subject: Subject) -> None:
        backend = subject.backend
        first = await subject.create("one")
        await backend.trash(first, Sink())
        second = await subject.create("one")
        before = subject.leftovers()

        sink = Sink()
        with pytest.raises((PlaceTakenError, NameTakenError)):
            await backend.restore(first, sink)
        await backend.recover(Verb.RESTORE, sink.steps)

        assert subject.leftovers() == before
        assert (await subject.listed())[first].trashed is not None
        assert (await subject.listed())[second].trashed is None
        if isinstance(backend, Movable):
            await backend.restore_to(first, subject.destination("elsewhere"), Sink())
            assert (await subject.listed())[first].trashed is None

    async def test_actions_tell_the_truth(self, subject: Subject) -> None:
        made = await subject.create("one")
        alive = (await subject.listed())[made]
        assert all(alive.can(verb) for verb in (Verb.CLONE, Verb.RENAME, Verb.TRASH))
        assert not any(alive.can(verb) for verb in (Verb.RESTORE, Verb.PURGE, Verb.CREATE))

        await subject.backend.trash(made, Sink())
        dead = (await subject.listed())[made]
        assert dead.can(Verb.RESTORE)
        assert dead.can(Verb.PURGE)
        assert not any(dead.can(verb) for verb in (Verb.CLONE, Verb.RENAME, Verb.MOVE, Verb.TRASH))

    @pytest.mark.parametrize("name", BAD_NAMES)
    async def test_a_bad_name_is_refused_before_any_step(self, subject: Subject, name: str) -> None:
        made = await subject.create("one")
        before = subject.leftovers()
        sink = Sink()

        with pytest.raises(InvalidNameError):
            await subject.backend.create(subject.specification(name), sink)
        with pytest.raises(InvalidNameError):
            await subject.backend.clone(made, subject.clone_request(name), sink)
        with pytest.raises(InvalidNameError):
            await subject.backend.rename(made, name, sink)

        assert sink.steps == []
        assert subject.leftovers() == before
        assert [each.name for each in (await subject.listed()).values()] == ["one"]

    async def test_a_name_or_place_that_is_taken_is_refused_before_any_step(self, subject: Subject) -> None:
        made = await subject.create("one")
        sink = Sink()

        with pytest.raises((NameTakenError, PlaceTakenError)):
            await subject.backend.create(subject.specification("one"), sink)
        with pytest.raises((NameTakenError, PlaceTakenError)):
            await subject.backend.clone(made, subject.clone_request("one"), sink)

        assert sink.steps == []
        assert list(await subject.listed()) == [made]

    @pytest.mark.parametrize("identity", ["nobody", "", "..", "/"])
    async def test_an_unknown_environment_is_refused_before_any_step(self, subject: Subject, identity: str) -> None:
        backend, nobody, sink = subject.backend, EnvironmentId(identity), Sink()
        await subject.create("one")
        before = subject.leftovers()

        for deed in (
            lambda: backend.clone(nobody, subject.clone_request("two"), sink),
            lambda: backend.rename(nobody, "two", sink),
            lambda: backend.trash(nobody, sink),
            lambda: backend.restore(nobody, sink),
            lambda: backend.purge(nobody, sink),
        ):
            with pytest.raises(NotFoundError):
                await deed()

        assert sink.steps == []
        assert subject.leftovers() == before

    async def test_one_that_is_not_in_the_trash_is_never_purged(self, subject: Subject) -> None:
        made = await subject.create("one")

        with pytest.raises(InsulaError):
            await subject.backend.purge(made, Sink())

        assert (await subject.listed())[made].trashed is None

    @pytest.mark.parametrize("verb", MANY_VERBS)
    async def test_a_crash_at_each_step_is_undone_or_finished_however_often_one_recovers(
        self, subject: Subject, verb: Verb
    ) -> None:
        declared = await self._steps_of(subject, verb)
        assert declared
        for number in range(len(declared)):
            await self._interrupt(subject, verb, f"crash-{number}", lambda n=number: Sink(cancel_at_step=n))  # type: ignore[misc]

    @pytest.mark.parametrize("verb", MANY_VERBS)
    async def test_a_cancel_at_each_report_leaves_nothing_half_made(self, subject: Subject, verb: Verb) -> None:
        sink = Sink()
        deed = await self._deed(subject, verb, "measure")
        await deed(sink)
        numbers = range(sink.reports)
        for number in numbers if sink.reports < 12 else numbers[:: sink.reports // 12]:
            await self._interrupt(subject, verb, f"cancel-{number}", lambda n=number: Sink(cancel_at_report=n))  # type: ignore[misc]

    @pytest.mark.parametrize("verb", MANY_VERBS)
    async def test_a_crash_after_the_last_step_is_undone_or_finished(self, subject: Subject, verb: Verb) -> None:
        deed = await self._deed(subject, verb, "after")
        before = await subject.listed()
        sink = Sink()
        await deed(sink)
        after = await subject.listed()

        first = await subject.backend.recover(verb, sink.steps)
        second = await subject.backend.recover(verb, sink.steps)

        assert first is second
        assert _shape(await subject.listed()) == _shape(after if first is Recovered.FINISHED else before)

    async def test_nothing_declared_is_nothing_to_undo(self, subject: Subject) -> None:
        made = await subject.create("one")
        for verb in MANY_VERBS:
            assert await subject.backend.recover(verb, ()) is Recovered.UNDONE
        assert list(await subject.listed()) == [made]

    async def _steps_of(self, subject: Subject, verb: Verb) -> list[Step]:
        sink = Sink()
        deed = await self._deed(subject, verb, "measure")
        await deed(sink)
        return sink.steps

    async def _interrupt(self, subject: Subject, verb: Verb, name: str, make_sink: Callable[[], Sink]) -> None:
        """Stop a verb in the middle, recover twice, and look that all is as before or as after."""
        deed = await self._deed(subject, verb, name)
        before, kept = await subject.listed(), subject.leftovers()
        sink = make_sink()
        task = asyncio.create_task(deed(sink))
        sink.task = task
        ended = (await asyncio.gather(task, return_exceptions=True))[0]
        if not isinstance(ended, asyncio.CancelledError):
            assert not isinstance(ended, BaseException), ended
            return

        first = await subject.backend.recover(verb, sink.steps)
        second = await subject.backend.recover(verb, sink.steps)

        now = await subject.listed()
        if Recovered.FINISHED in {first, second}:
            assert first is second
            assert _shape(now) != _shape(before)
        else:
            assert _shape(now) == _shape(before)
            assert subject.leftovers() == kept
            # What was undone can be done again, under the same name.
            await deed(Sink())

    async def _deed(self, subject: Subject, verb: Verb, name: str) -> Deed:
        """The verb, ready to be done on something of its own."""
        backend = subject.backend
        if verb is Verb.CREATE:
            return lambda sink: backend.create(subject.specification(name), sink)
        made = await subject.create(f"{name}-source")
        match verb:
            case Verb.CLONE:
                return lambda sink: backend.clone(made, subject.clone_request(name), sink)
            case Verb.RENAME:
                return lambda sink: backend.rename(made, name, sink)
            case Verb.TRASH:
                return lambda sink: backend.trash(made, sink)
            case Verb.RESTORE:
                await backend.trash(made, Sink())
                return lambda sink: backend.restore(made, sink)
            case _:
                await backend.trash(made, Sink())
                return lambda sink: backend.purge(made, sink)


def _shape(environments: dict[EnvironmentId, Environment]) -> set[tuple[object, ...]]:
    """What must be as before after an undo."""
    return {
        (each.id, each.name, each.state, each.trashed is None, each.facts.get("location"), each.problems)
        for each in environments.values()
    }
