"""Engines for all tests; tests/conftest.py takes them in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.engines.docker_engine import DockerEngine
from tests.engines.registry import Registry


@pytest.fixture(scope="session")
def docker_engine() -> Iterator[DockerEngine]:
    """One Docker engine for each process that tests (it starts in half a second). Tests ask for `engine`."""
    with DockerEngine() as engine:
        yield engine


@pytest.fixture
def engine(docker_engine: DockerEngine) -> Iterator[DockerEngine]:
    """A private Docker engine that has nothing but one image; whatever a test leaves on it is removed."""
    yield docker_engine
    docker_engine.clean()


@pytest.fixture
def registry() -> Iterator[Registry]:
    """An empty registry on loopback, from which any engine pulls without TLS."""
    with Registry() as registry:
        yield registry
