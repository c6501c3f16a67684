"""The words of an environment itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from insula.domain.environment import Environment, Kind, Origin, OriginCode, State
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.problems import name_of_problem

_KINDS: Mapping[Kind, Callable[[], str]] = {
    Kind.VENV: lambda: translate("Kinds", "Python environment"),
    Kind.CONTAINER: lambda: translate("Kinds", "Container"),
    Kind.VM: lambda: translate("Kinds", "Virtual machine"),
}


def name_of_kind(kind: Kind) -> str:
    """What one of them is called."""
    return _KINDS[kind]()


_STATES: Mapping[State, Callable[[], str]] = {
    State.READY: lambda: translate("States", "Ready"),
    State.RUNNING: lambda: translate("States", "Running"),
    State.PAUSED: lambda: translate("States", "Paused"),
    State.STOPPED: lambda: translate("States", "Stopped"),
    State.BROKEN: lambda: translate("States", "Broken"),
    State.UNKNOWN: lambda: translate("States", "Unknown"),
}


STATE_ORDER = tuple(State)
"""In which lists sort and group them."""


def name_of_state(state: State) -> str:
    """One word."""
    return _STATES[state]()


def state_of(environment: Environment) -> str:
    """The state's word, with the first problem: it replaces "Broken" and follows every other."""
    word = name_of_state(environment.state)
    if not environment.problems:
        return word
    problem = name_of_problem(environment.problems[0])
    return problem if environment.state is State.BROKEN else f"{word} · {problem}"


_ORIGINS: Mapping[OriginCode, Callable[[], str]] = {
    OriginCode.REQUIREMENTS: lambda: translate("Origins", "made from {detail}"),
    OriginCode.CLONE: lambda: translate("Origins", "clone of “{detail}”"),
    OriginCode.IMAGE: lambda: translate("Origins", "made from the image {detail}"),
    OriginCode.TOOL: lambda: translate("Origins", "made by {detail}"),
}


def describe_origin(origin: Origin) -> str:
    """How it came to be."""
    return _ORIGINS[origin.code]().format(detail=origin.detail)
