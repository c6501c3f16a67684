from __future__ import annotations

import json
from pathlib import Path

import pytest

from insula.backends.containers.engine.engines import EngineAddress, find_engines


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("unix:///var/run/docker.sock", None),
        ("tcp://127.0.0.1:2375", None),
        ("tcp://localhost:2375", None),
        ("tcp://nas.example.org:2376", "nas.example.org"),
        ("tcp://[2001:db8::7]:2376", "2001:db8::7"),
    ],
)
def test_ports_are_open_on_the_computer_of_the_engine(url: str, host: str | None) -> None:
    assert EngineAddress("one", url, "One").host == host


def test_addresses_that_are_given_take_the_place_of_all_others(tmp_path: Path) -> None:
    found = find_engines({"INSULA_ENGINES": "unix:///a.sock /b.sock", "DOCKER_HOST": "tcp://c:2375"}, tmp_path)

    assert [(each.name, each.url, each.wanted) for each in found] == [
        ("given-1", "unix:///a.sock", True),
        ("given-2", "unix:///b.sock", True),
    ]


def test_the_one_that_docker_would_use_comes_first_and_each_comes_once(tmp_path: Path) -> None:
    place = tmp_path / ".docker" / "contexts" / "meta" / "one"
    place.mkdir(parents=True)
    (place / "meta.json").write_text(
        json.dumps({"Name": "work", "Endpoints": {"docker": {"Host": "tcp://work.example.org:2376"}}})
    )
    (tmp_path / ".docker" / "config.json").write_text(json.dumps({"currentContext": "work"}))

    by_context = find_engines({"XDG_RUNTIME_DIR": str(tmp_path)}, tmp_path)
    by_host = find_engines({"XDG_RUNTIME_DIR": str(tmp_path), "DOCKER_HOST": "unix:///var/run/docker.sock"}, tmp_path)

    assert [each.name for each in by_context][:2] == ["context-work", "default"]
    assert [each.name for each in by_host][:2] == ["environment", "context-work"]
    assert [each.url for each in by_host].count("unix:///var/run/docker.sock") == 1
    assert {"rootless", "desktop", "podman", "podman-root"} <= {each.name for each in by_host}
    assert not any(each.wanted for each in by_host if each.name in {"rootless", "podman"})
