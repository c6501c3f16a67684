"""The one command that helps where an engine does not answer."""

from __future__ import annotations

import sys

from insula.backends.containers.engine.engines import DEFAULT, EngineAddress
from insula.domain.environment import Problem, ProblemCode

_STARTS = {
    DEFAULT: "sudo systemctl start docker",
    "rootless": "systemctl --user start docker",
    "podman": "systemctl --user start podman.socket",
    "podman-root": "sudo systemctl start podman.socket",
}
_RESTARTS = {name: command.replace(" start ", " restart ") for name, command in _STARTS.items()}


def remedy_of(address: EngineAddress, problem: Problem) -> str:
    """For a person to type in a terminal; empty where no command is known to help."""
    if sys.platform != "linux":
        return ""
    match problem.code:
        case ProblemCode.ENGINE_STOPPED:
            return _STARTS.get(address.name, "")
        case ProblemCode.ENGINE_SILENT:
            return _RESTARTS.get(address.name, "")
        case ProblemCode.ENGINE_FORBIDDEN if "podman" not in address.name:
            return "sudo usermod -aG docker $USER"
        case _:
            return ""


def is_wakeable(problem: Problem) -> bool:
    """Whether Insula itself can start the engine."""
    return problem.code is ProblemCode.ENGINE_ASLEEP
