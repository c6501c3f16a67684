from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.engines.docker_engine import IMAGE, DockerEngine
from tests.engines.engine_socket import Mood
from tests.engines.faulty_engine import FaultyEngine

pytestmark = pytest.mark.engine


@pytest.fixture
def faulty(engine: DockerEngine) -> Iterator[FaultyEngine]:
    with FaultyEngine(engine) as faulty:
        yield faulty


def _docker(engine: DockerEngine, faulty: FaultyEngine, *arguments: str, stdin: bytes | None = None) -> str:
    return engine.docker("--host", faulty.url, *arguments, stdin=stdin)


def test_everything_passes_terminals_too(engine: DockerEngine, faulty: FaultyEngine) -> None:
    assert _docker(engine, faulty, "run", "--name", "insula-test-one", IMAGE, "echo", "bonjour") == "bonjour\n"
    assert _docker(engine, faulty, "run", "--rm", "--interactive", IMAGE, "cat", stdin="é\n".encode()) == "é\n"
    assert _docker(engine, faulty, "logs", "insula-test-one") == "bonjour\n"
    assert "POST /containers/create" in faulty.requests


def test_one_request_goes_wrong_and_the_deed_is_not_done(engine: DockerEngine, faulty: FaultyEngine) -> None:
    engine.docker("create", "--name", "insula-test-one", IMAGE)
    faulty.fail(Mood.BROKEN, "^POST /containers/.*/rename$", times=1)

    with pytest.raises(AssertionError, match="no space left"):
        _docker(engine, faulty, "rename", "insula-test-one", "insula-test-two")
    assert engine.get("/containers/insula-test-one/json")["Name"] == "/insula-test-one"

    _docker(engine, faulty, "rename", "insula-test-one", "insula-test-two")
    assert engine.get("/containers/insula-test-two/json")["Name"] == "/insula-test-two"


def test_an_answer_is_lost_after_the_deed(engine: DockerEngine, faulty: FaultyEngine) -> None:
    faulty.fail(Mood.LOST, "^POST /volumes/create$")

    with pytest.raises(AssertionError, match="EOF"):
        _docker(engine, faulty, "volume", "create", "insula-test-volume")

    assert engine.get("/volumes/insula-test-volume")["Name"] == "insula-test-volume"
