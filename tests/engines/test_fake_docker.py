from __future__ import annotations

import http.client
import json
import threading
import time
from collections.abc import Iterator

import docker
import pytest
import requests

from tests.engines.docker_engine import UnixConnection
from tests.engines.engine_socket import BROKEN_MESSAGE, Mood
from tests.engines.fake_docker import FakeDocker

pytestmark = pytest.mark.engine


@pytest.fixture
def fake() -> Iterator[FakeDocker]:
    with FakeDocker(containers=50) as fake:
        yield fake


@pytest.fixture
def client(fake: FakeDocker) -> Iterator[docker.APIClient]:
    client = docker.APIClient(fake.url, timeout=5)
    yield client
    client.close()


def test_the_sdk_lists_a_thousand_containers() -> None:
    with FakeDocker(containers=1000) as fake:
        client = docker.APIClient(fake.url)
        listed = client.containers(all=True)
        assert len(listed) == 1000
        assert 0 < len(client.containers()) < 1000
        identity = listed[500]["Id"]
        assert [each["Id"] for each in client.containers(all=True, filters={"id": identity})] == [identity]
        assert client.inspect_container("insula-test-0500")["Id"] == identity
        assert client.logs(identity) == fake.logs
        assert client.version()["ApiVersion"] == "1.41"
        client.close()


def test_events_are_told_to_whoever_follows(fake: FakeDocker, client: docker.APIClient) -> None:
    events = client.events(decode=True)
    identity = next(each for each, entry in fake.entries.items() if entry["State"] == "running")

    other = docker.APIClient(fake.url)
    other.stop(identity)
    other.close()
    fake.set_state(identity, "running")

    assert [next(events)["Action"] for _ in range(2)] == ["die", "start"]
    fake.end_streams()
    assert list(events) == []


def test_a_follower_that_goes_away_is_forgotten(fake: FakeDocker, client: docker.APIClient) -> None:
    events = client.events(decode=True)
    events.close()

    deadline = time.monotonic() + 20
    while fake._followers:
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_it_answers_in_each_bad_mood(fake: FakeDocker, client: docker.APIClient) -> None:
    fake.fail(Mood.BROKEN, "/containers/")
    with pytest.raises(docker.errors.APIError, match="no space left"):
        client.containers()
    fake.fail(Mood.GARBAGE)
    with pytest.raises(requests.ConnectionError):
        client.version()
    fake.fail(Mood.CUT_OFF)
    with pytest.raises((requests.ConnectionError, requests.exceptions.ChunkedEncodingError)):
        client.containers()
    fake.fail(Mood.NOT_JSON)
    with pytest.raises(requests.exceptions.JSONDecodeError):
        client.info()
    fake.fail(Mood.CLOSED)
    with pytest.raises(requests.ConnectionError):
        client.info()
    fake.behave()
    assert client.info()["Containers"] == 50


def test_a_silent_one_lets_wait_until_it_is_closed(fake: FakeDocker) -> None:
    fake.fail(Mood.SILENT)
    connection = UnixConnection(fake.socket)
    connection.request("GET", "/version")
    closing = threading.Timer(0.2, fake.end_streams)
    closing.start()
    connection.sock.settimeout(0.3)
    with pytest.raises(TimeoutError):
        connection.getresponse()
    connection.close()
    closing.join()


def test_only_the_requests_that_are_meant_go_wrong(fake: FakeDocker) -> None:
    fake.fail(Mood.SPEECHLESS, "^GET /version$", after=1, times=2)

    assert [_ask(fake, "/version") for _ in range(4)] == [200, 500, 500, 200]
    assert _ask(fake, "/info") == 200
    assert fake.requests[-1] == "GET /info"


def test_the_message_of_a_broken_one_is_that_of_a_full_disk(fake: FakeDocker) -> None:
    fake.fail(Mood.BROKEN)
    connection = UnixConnection(fake.socket)
    connection.request("GET", "/v1.41/containers/json")
    answer: http.client.HTTPResponse = connection.getresponse()
    assert json.loads(answer.read()) == {"message": BROKEN_MESSAGE}
    connection.close()


def _ask(fake: FakeDocker, path: str) -> int:
    connection = UnixConnection(fake.socket)
    connection.request("GET", f"/v1.41{path}")
    status = connection.getresponse().status
    connection.close()
    return status
