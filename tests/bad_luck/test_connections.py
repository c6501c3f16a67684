"""Volumes, networks and unused images, made and removed while the engine answers badly, dies or hangs."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from typing_extensions import override

from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.stock.stock import RECOVERIES, DockerStock
from insula.domain.environment import Verb
from insula.domain.errors import EngineUnavailableError, InsulaError
from insula.domain.progress import Recovered, Step
from insula.viewmodels.wording.errors import describe
from tests.backends.containers.stock.test_stock import Sink
from tests.bad_luck.stock_trials import StockTrial
from tests.bad_luck.telling import UNREADABLE, sentence_of
from tests.engines.docker_engine import IMAGE, DockerEngine
from tests.engines.engine_socket import BROKEN_MESSAGE, Mood
from tests.engines.faulty_engine import FaultyEngine

pytestmark = pytest.mark.engine

VOLUME, NETWORK, UNUSED = "insula-test-data", "insula-test-net", "insula-test/unused:1"
REQUESTS = {
    Verb.CREATE_VOLUME: "^POST /volumes/create",
    Verb.REMOVE_VOLUME: "^DELETE /volumes/",
    Verb.CREATE_NETWORK: "^POST /networks/create",
    Verb.REMOVE_NETWORK: "^DELETE /networks/",
    Verb.PRUNE_IMAGES: "^DELETE /images/",
}
"""The request at which each verb does its deed."""
STEPS = {verb: str(verb) for verb in REQUESTS} | {Verb.PRUNE_IMAGES: "remove-image"}
every_verb = pytest.mark.parametrize("verb", REQUESTS)
Held = tuple[frozenset[str], frozenset[str], frozenset[str]]


class Trial(StockTrial):
    """One verb on `engine`; what there was before it is in `before`."""

    def __init__(self, engine: DockerEngine) -> None:
        super().__init__(engine)
        self.before = self.held()

    def prepare(self, verb: Verb) -> None:
        """What `verb` needs, and nothing else."""
        self.sink = Sink()
        volumes, networks, images = self.held()
        for name in volumes:
            self.engine.docker("volume", "rm", name)
        for name in networks:
            self.engine.docker("network", "rm", name)
        for name in images - {IMAGE}:
            self.engine.docker("rmi", name)
        match verb:
            case Verb.REMOVE_VOLUME:
                self.engine.docker("volume", "create", VOLUME)
            case Verb.REMOVE_NETWORK:
                self.engine.docker("network", "create", NETWORK)
            case Verb.PRUNE_IMAGES:
                container = self.engine.docker("create", IMAGE).strip()
                self.engine.docker("commit", container, UNUSED)
                self.engine.docker("rm", container)
            case _:
                pass
        self.before = self.held()

    @override
    async def deed(self, stock: DockerStock, verb: Verb) -> None:
        image = (await stock.images.image(UNUSED)).id if verb is Verb.PRUNE_IMAGES else ""
        deeds: dict[Verb, Callable[[], Awaitable[object]]] = {
            Verb.CREATE_VOLUME: lambda: stock.volumes.create(VOLUME, "", {}, self.sink),
            Verb.REMOVE_VOLUME: lambda: stock.volumes.remove(VOLUME, self.sink),
            Verb.CREATE_NETWORK: lambda: stock.networks.create(NETWORK, "", self.sink),
            Verb.REMOVE_NETWORK: lambda: stock.networks.remove(NETWORK, self.sink),
            Verb.PRUNE_IMAGES: lambda: stock.images.prune([image], self.sink),
        }
        await deeds[verb]()

    async def settle(self, connection: Connection, verb: Verb) -> Recovered:
        """Twice, as after a crash meanwhile: what is there now is what it says."""
        told = [await RECOVERIES[verb](connection, self.sink.steps) for _ in range(2)]
        assert told[0] is told[1]
        assert (self.held() == self.before) is (told[0] is Recovered.UNDONE), (verb, self.held())
        return told[0]

    def held(self) -> Held:
        """Volumes, networks of people, and names of images."""
        get = self.engine.get
        images = {tag for each in get("/images/json") for tag in each["RepoTags"] or () if "<" not in tag}
        networks = {each["Name"] for each in get("/networks")} - {"bridge", "host", "none"}
        return (
            frozenset(each["Name"] for each in get("/volumes")["Volumes"] or ()),
            frozenset(networks),
            frozenset(images),
        )


@pytest.fixture
def trial(engine: DockerEngine) -> Trial:
    return Trial(engine)


@every_verb
async def test_an_engine_that_talks_nonsense_is_told_and_what_there_is_is_what_is_said(
    trial: Trial, faulty: FaultyEngine, direct: Connection, indirect: Connection, verb: Verb
) -> None:
    for mood in UNREADABLE:
        trial.prepare(verb)
        faulty.fail(mood, REQUESTS[verb])
        failure = await trial.do(indirect, verb)
        faulty.behave()
        await trial.settle(direct, verb)
        if failure is None:
            # What it answered says nothing, so that nothing in it can be wrong.
            assert trial.held() == trial.before or mood in {Mood.GARBAGE, Mood.NOT_JSON, Mood.CUT_OFF}, mood
            continue
        sentence = sentence_of(failure)
        assert "Docker de test" in sentence, (mood, sentence)
        if mood is Mood.BROKEN:
            assert BROKEN_MESSAGE in sentence or "disk" in sentence, sentence


@every_verb
async def test_an_answer_that_is_lost_after_the_deed_is_found_out(
    trial: Trial, faulty: FaultyEngine, direct: Connection, indirect: Connection, verb: Verb
) -> None:
    trial.prepare(verb)
    faulty.fail(Mood.LOST, REQUESTS[verb])
    assert isinstance(await trial.do(indirect, verb), EngineUnavailableError)
    faulty.behave()
    await trial.settle(direct, verb)


class _Killer(Sink):
    """Kills the engine between the step that is declared and its deed."""

    def __init__(self, engine: DockerEngine) -> None:
        super().__init__()
        self._engine = engine

    @override
    async def declare(self, step: Step) -> None:
        await super().declare(step)
        await asyncio.to_thread(self._engine.kill)


@every_verb
async def test_an_engine_that_dies_before_the_deed_leaves_all_as_it_was(
    trial: Trial, engine: DockerEngine, direct: Connection, verb: Verb
) -> None:
    trial.prepare(verb)
    trial.sink = _Killer(engine)
    failure = await trial.do(direct, verb)
    assert isinstance(failure, EngineUnavailableError)
    assert "Docker de test" in describe(failure)
    engine.start()
    assert await trial.settle(direct, verb) is Recovered.UNDONE


# Not networks: the Docker that Debian 12 has (20.10) does not start any more after a kill in the middle of that.
@pytest.mark.parametrize("verb", [Verb.CREATE_VOLUME, Verb.REMOVE_VOLUME, Verb.PRUNE_IMAGES])
async def test_an_engine_that_dies_at_the_deed_is_whole_when_it_comes_back(
    trial: Trial, direct: Connection, verb: Verb
) -> None:
    trial.prepare(verb)
    failure = await trial.do_while_it_dies(direct, verb, STEPS[verb])
    told = await trial.settle(direct, verb)
    assert told is Recovered.FINISHED or failure is not None


@every_verb
async def test_an_engine_that_hangs_can_be_given_up(trial: Trial, direct: Connection, verb: Verb) -> None:
    trial.prepare(verb)
    await trial.give_up_while_it_hangs(direct, verb, STEPS[verb])
    await asyncio.sleep(0.2)
    await trial.settle(direct, verb)


async def test_a_list_that_cannot_be_read_is_told(
    engine: DockerEngine, faulty: FaultyEngine, indirect: Connection
) -> None:
    stock = DockerStock(indirect)
    asking: tuple[tuple[str, Callable[[], Awaitable[object]]], ...] = (
        ("^GET /volumes", stock.volumes.volumes),
        ("^GET /system/df", stock.volumes.sizes),
        ("^GET /networks", stock.networks.networks),
    )
    for request, ask in asking:
        for mood in UNREADABLE:
            faulty.fail(mood, request)
            with pytest.raises(InsulaError) as told:
                await ask()
            assert "Docker de test" in describe(told.value), (request, mood)
            faulty.behave()
        await ask()
