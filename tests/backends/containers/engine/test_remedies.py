from __future__ import annotations

import sys

import pytest

from insula.backends.containers.engine.engines import EngineAddress
from insula.backends.containers.engine.remedies import is_wakeable, remedy_of
from insula.domain.environment import Problem, ProblemCode


@pytest.mark.parametrize(
    ("name", "code", "command"),
    [
        ("default", ProblemCode.ENGINE_STOPPED, "sudo systemctl start docker"),
        ("rootless", ProblemCode.ENGINE_STOPPED, "systemctl --user start docker"),
        ("default", ProblemCode.ENGINE_SILENT, "sudo systemctl restart docker"),
        ("default", ProblemCode.ENGINE_FORBIDDEN, "sudo usermod -aG docker $USER"),
        ("podman-root", ProblemCode.ENGINE_FORBIDDEN, ""),
        ("context-work", ProblemCode.ENGINE_STOPPED, ""),
        ("default", ProblemCode.ENGINE_MISSING, ""),
    ],
)
def test_one_command_helps_where_one_is_known(
    monkeypatch: pytest.MonkeyPatch, name: str, code: ProblemCode, command: str
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")

    assert remedy_of(EngineAddress(name, "unix:///run/docker.sock", "Docker"), Problem(code)) == command


def test_commands_of_linux_are_for_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")

    assert remedy_of(EngineAddress("default", "unix:///s", "Docker"), Problem(ProblemCode.ENGINE_STOPPED)) == ""


def test_only_an_engine_that_is_installed_and_sleeps_is_woken() -> None:
    assert [code for code in ProblemCode if is_wakeable(Problem(code))] == [ProblemCode.ENGINE_ASLEEP]
