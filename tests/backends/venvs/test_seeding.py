from __future__ import annotations

import logging
import socket
from pathlib import Path

import pytest

from insula.backends.venvs.seeding import Seed, make
from insula.domain.errors import InterpreterMissingError, ProgramFailedError, StorageError
from insula.domain.venvs import Interpreter
from tests.backends.venvs import workshop
from tests.backends.venvs.workshop import Sink, interpreter


def seed(path: Path, python: Interpreter | None = None, *, pip: bool = False) -> Seed:
    return Seed(str(path), python or interpreter(workshop.BASE), "name", pip)


async def test_what_a_person_configured_for_virtualenv_does_not_reach_it(
    folder: Path, sink: Sink, monkeypatch: pytest.MonkeyPatch
) -> None:
    configuration = folder / "virtualenv.ini"
    configuration.write_text("[virtualenv]\nsystem-site-packages = true\ndownload = true\n")
    monkeypatch.setenv("VIRTUALENV_CONFIG_FILE", str(configuration))
    monkeypatch.setenv("VIRTUALENV_SYSTEM_SITE_PACKAGES", "true")

    await make(seed(folder / "one"), sink)

    assert "include-system-site-packages = false" in (folder / "one" / "pyvenv.cfg").read_text()


async def test_it_never_uses_the_network(folder: Path, sink: Sink, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object, **_options: object) -> None:
        raise AssertionError("the network")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    await make(seed(folder / "one", pip=True), sink)

    assert (folder / "one" / "bin" / "pip").exists()


async def test_the_log_of_the_application_keeps_its_handlers(folder: Path, sink: Sink) -> None:
    before = list(logging.getLogger().handlers)

    await make(seed(folder / "one"), sink)

    assert logging.getLogger().handlers == before


async def test_a_python_that_is_gone_or_none_is_told(folder: Path, sink: Sink) -> None:
    gone = Interpreter(folder / "python3", "3.12.0", "CPython", "path")
    none = folder / "none"
    none.write_text("#!/bin/sh\nexit 3\n")
    none.chmod(0o755)

    with pytest.raises(InterpreterMissingError):
        await make(seed(folder / "one", gone), sink)
    with pytest.raises(InterpreterMissingError):
        await make(seed(folder / "one", Interpreter(none, "3.12.0", "CPython", "path")), sink)


async def test_a_place_that_is_none_is_told(folder: Path, sink: Sink) -> None:
    (folder / "file").write_text("")

    with pytest.raises((ProgramFailedError, StorageError)):
        await make(seed(folder / "file" / "one"), sink)
