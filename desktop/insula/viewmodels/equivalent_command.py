"""What one would type to get the same: commands quoted for the shell of the platform."""

from __future__ import annotations

import re
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path

from insula.domain.environment import Environment
from insula.domain.venvs import VenvCloneRequest, VenvSpecification

_PLAIN_ON_WINDOWS = re.compile(r"[\w.+=:,@/\\-]+", re.ASCII)


def quote(argument: str, *, windows: bool | None = None) -> str:
    """One argument as a POSIX shell, or PowerShell on Windows, reads it back unchanged."""
    if sys.platform == "win32" if windows is None else windows:
        if _PLAIN_ON_WINDOWS.fullmatch(argument) and not argument.startswith(("-", "@")):
            return argument
        if re.fullmatch(r"--?[a-z-]+", argument):
            return argument
        return "'{}'".format(argument.replace("'", "''"))
    return shlex.quote(argument)


def command_line(arguments: Sequence[str], *, windows: bool | None = None) -> str:
    """The arguments as one line to paste."""
    return " ".join(quote(argument, windows=windows) for argument in arguments)


def creation_command(specification: VenvSpecification, place: Path, *, risky: bool = False) -> tuple[str, ...]:
    """With Insula's own command, as an argument list; `place` is where the environment goes when none is asked for.

    `risky` requirements are confirmed by it, as they were in the window.
    """
    insula = ["insula", "create", "venv", specification.name, "--path", str(specification.path or place)]
    if specification.python is not None:
        insula += ["--python", specification.python]
    if specification.pip:
        insula += ["--pip"]
    if specification.requirements is not None:
        insula += ["--requirements", str(specification.requirements)]
        if risky:
            insula += ["--yes"]
    return tuple(insula)


def creation_with_uv(specification: VenvSpecification, place: Path) -> tuple[tuple[str, ...], ...]:
    """With uv alone, as argument lists to run one after the other."""
    where = str(specification.path or place)
    venv = ["uv", "venv", "--prompt", specification.name]
    if specification.python is not None:
        venv += ["--python", specification.python]
    if specification.pip:
        venv += ["--seed"]
    commands = [(*venv, where)]
    if specification.requirements is not None:
        commands.append(("uv", "pip", "install", "--python", where, "--requirements", str(specification.requirements)))
    return tuple(commands)


def clone_command(source: str, request: VenvCloneRequest) -> tuple[str, ...]:
    """With Insula's own command; `source` is the environment's id, or `kind/name` where that is unique."""
    command = ["insula", "clone", source, request.name]
    if request.path is not None:
        command += ["--path", str(request.path)]
    if request.independent:
        command += ["--independent"]
    return tuple(command)


def reference_of(environment: Environment, known: Sequence[Environment]) -> str:
    """How a command names it: `kind/name` where that is unique among those known, else its id."""
    same = [each for each in known if (each.kind, each.name) == (environment.kind, environment.name)]
    return f"{environment.kind}/{environment.name}" if len(same) <= 1 else environment.id
