"""Pulls, builds, names and archives, while the engine answers badly, dies, hangs, or has no room left."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from typing_extensions import override

from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.stock.stock import RECOVERIES, DockerStock
from insula.domain.builds import BuildRequest
from insula.domain.environment import Verb
from insula.domain.errors import EngineUnavailableError, NoSpaceError
from insula.viewmodels.wording.errors import describe
from tests.backends.containers.stock.test_stock import Sink
from tests.bad_luck.full_disk import full_disk
from tests.bad_luck.stock_trials import StockTrial
from tests.bad_luck.telling import UNREADABLE, sentence_of
from tests.engines.docker_engine import IMAGE, DockerEngine
from tests.engines.engine_socket import BROKEN_MESSAGE, Mood
from tests.engines.faulty_engine import FaultyEngine
from tests.engines.registry import Registry
from tests.storage.conftest import mounted

pytestmark = pytest.mark.engine

BUILT, NAMED = "insula-test/built:1", "insula-test/named:1"
REQUESTS = {
    Verb.PULL: "^POST /images/create",
    Verb.BUILD: "^POST /build",
    Verb.TAG: "^POST /images/.*/tag",
    Verb.SAVE_IMAGE: "^GET /images/get",
    Verb.LOAD_IMAGE: "^POST /images/load",
    Verb.REMOVE_IMAGE: "^DELETE /images/",
}
"""The request at which each verb does its deed."""
every_verb = pytest.mark.parametrize("verb", REQUESTS)


class Trial(StockTrial):
    """One verb on images of `engine`; what there was before it is in `before`."""

    def __init__(self, engine: DockerEngine, registry: Registry, folder: Path) -> None:
        super().__init__(engine)
        self.folder = folder
        self.saved = folder / "saved.tar"
        app = folder / "app"
        app.mkdir()
        (app / "file").write_text("content")
        (app / "Dockerfile").write_text(f"FROM {IMAGE}\nCOPY file /data/\nRUN sleep 0.4; echo made > /data/made\n")
        self.request = BuildRequest(folder=app, tags=(BUILT,), no_cache=True)
        self.reference = registry.push(engine, layers=2, size=400_000)
        self.before: frozenset[str] = frozenset()

    def prepare(self, verb: Verb) -> None:
        """What `verb` needs, and nothing else; what earlier trials left is gone."""
        self.sink = Sink()
        for name in self.names() - {IMAGE}:
            self.engine.docker("rmi", name)
        self.saved.unlink(missing_ok=True)
        if verb in {Verb.TAG, Verb.SAVE_IMAGE, Verb.LOAD_IMAGE, Verb.REMOVE_IMAGE}:
            self.engine.docker("tag", IMAGE, NAMED)
        if verb is Verb.LOAD_IMAGE:
            self.engine.docker("save", "--output", self.saved, NAMED)
            self.engine.docker("rmi", NAMED)
        self.before = frozenset(self.names())

    @override
    def deed(self, stock: DockerStock, verb: Verb) -> Awaitable[object]:
        deeds: dict[Verb, Callable[[], Awaitable[object]]] = {
            Verb.PULL: lambda: stock.images.pull(self.reference, "", self.sink),
            Verb.BUILD: lambda: stock.builder.build(self.request, self.sink),
            Verb.TAG: lambda: stock.images.tag(IMAGE, BUILT, self.sink),
            Verb.SAVE_IMAGE: lambda: stock.images.save([NAMED], self.saved, self.sink, overwrite=False),
            Verb.LOAD_IMAGE: lambda: stock.images.load(self.saved, self.sink),
            Verb.REMOVE_IMAGE: lambda: stock.images.remove(NAMED, self.sink),
        }
        return deeds[verb]()

    async def undo(self, connection: Connection, verb: Verb) -> None:
        """Twice, as after a crash while it was undone."""
        for _ in range(2):
            await RECOVERIES[verb](connection, self.sink.steps)

    def names(self) -> set[str]:
        listed = self.engine.get("/images/json", all=True)
        return {tag for each in listed for tag in each["RepoTags"] or () if "<" not in tag}

    async def is_as_before(self, verb: Verb) -> None:
        """No name more or less, no container, no part of a file."""
        async with asyncio.timeout(15):
            # An engine takes a moment to see that whoever asked is gone.
            while self.engine.get("/containers/json", all=True) or self.names() != self.before:
                await asyncio.sleep(0.1)
        kept = {"app", "saved.tar"} if verb is Verb.LOAD_IMAGE else {"app"}
        assert {each.name for each in self.folder.iterdir()} - {"docker"} == kept


@pytest.fixture
def trial(engine: DockerEngine, registry: Registry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Trial:
    monkeypatch.setenv("DOCKER_CONFIG", str(tmp_path / "docker"))
    folder = tmp_path / "trial"
    folder.mkdir()
    return Trial(engine, registry, folder)


@every_verb
async def test_an_engine_that_talks_nonsense_is_told_and_nothing_has_changed(
    trial: Trial, faulty: FaultyEngine, direct: Connection, indirect: Connection, verb: Verb
) -> None:
    for mood in UNREADABLE:
        trial.prepare(verb)
        faulty.fail(mood, REQUESTS[verb])
        failure = await trial.do(indirect, verb)
        assert failure is not None, mood
        sentence = sentence_of(failure)
        assert "Docker de test" in sentence, (mood, sentence)
        if mood is Mood.BROKEN:
            assert BROKEN_MESSAGE in sentence or isinstance(failure, NoSpaceError), sentence
        faulty.behave()
        await trial.undo(direct, verb)
        await trial.is_as_before(verb)


@every_verb
async def test_an_answer_that_is_lost_after_the_deed_leaves_all_as_before_or_whole(
    trial: Trial, faulty: FaultyEngine, direct: Connection, indirect: Connection, verb: Verb
) -> None:
    trial.prepare(verb)
    faulty.fail(Mood.LOST, REQUESTS[verb])
    assert isinstance(await trial.do(indirect, verb), EngineUnavailableError)
    faulty.behave()
    await trial.undo(direct, verb)
    if verb is Verb.PULL:
        # It is whole, and nobody asked to take it back.
        assert trial.names() == trial.before | {trial.reference}
    else:
        await trial.is_as_before(verb)


@every_verb
async def test_an_engine_that_dies_at_the_deed_and_comes_back_has_nothing_half_made(
    trial: Trial, direct: Connection, verb: Verb
) -> None:
    trial.prepare(verb)
    failure = await trial.do_while_it_dies(direct, verb, _LAST_STEP[verb])
    await trial.undo(direct, verb)
    if failure is not None:
        await trial.is_as_before(verb)


@every_verb
async def test_an_engine_that_hangs_can_be_given_up(trial: Trial, direct: Connection, verb: Verb) -> None:
    trial.prepare(verb)
    given_up = await trial.give_up_while_it_hangs(direct, verb, _LAST_STEP[verb])
    await trial.undo(direct, verb)
    if given_up:
        await trial.is_as_before(verb)


@pytest.mark.parametrize("verb", [Verb.PULL, Verb.BUILD])
async def test_an_engine_whose_disk_is_full_says_so(
    trial: Trial, engine: DockerEngine, direct: Connection, verb: Verb
) -> None:
    (trial.request.folder / "file").write_bytes(bytes(range(256)) * 4_000)
    trial.prepare(verb)
    with full_disk(engine, 12):
        failure = await trial.do(direct, verb)
    assert isinstance(failure, NoSpaceError), failure
    assert "disk" in describe(failure)
    await trial.undo(direct, verb)
    await trial.is_as_before(verb)


async def test_a_file_that_has_no_room_is_told_and_goes(trial: Trial, direct: Connection, tmp_path: Path) -> None:
    trial.prepare(Verb.SAVE_IMAGE)
    with mounted(tmp_path / "small", "-t", "tmpfs", "-o", "size=64k", "tmpfs"):
        trial.saved = tmp_path / "small" / "saved.tar"
        assert isinstance(await trial.do(direct, Verb.SAVE_IMAGE), NoSpaceError)
        await trial.undo(direct, Verb.SAVE_IMAGE)
        assert list((tmp_path / "small").iterdir()) == []


_LAST_STEP = {
    Verb.PULL: "pull",
    Verb.BUILD: "container",
    Verb.TAG: "tag",
    Verb.SAVE_IMAGE: "write",
    Verb.LOAD_IMAGE: "load",
    Verb.REMOVE_IMAGE: "remove-image",
}
