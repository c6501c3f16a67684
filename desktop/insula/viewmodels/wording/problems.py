"""Problems (badges with a remedy) and reasons (why not now)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from insula.domain.environment import Problem, ProblemCode, Reason, ReasonCode
from insula.viewmodels.translation import translate

_BADGES: Mapping[ProblemCode, Callable[[], str]] = {
    ProblemCode.PYTHON_GONE: lambda: translate("Problems", "Python is gone"),
    ProblemCode.MOVED_BY_HAND: lambda: translate("Problems", "moved by hand"),
    ProblemCode.DAMAGED: lambda: translate("Problems", "Damaged"),
    ProblemCode.UNREADABLE: lambda: translate("Problems", "Unreadable"),
    ProblemCode.ENGINE_MISSING: lambda: translate("Problems", "Not installed"),
    ProblemCode.ENGINE_STOPPED: lambda: translate("Problems", "Not running"),
    ProblemCode.ENGINE_ASLEEP: lambda: translate("Problems", "Not started"),
    ProblemCode.ENGINE_FORBIDDEN: lambda: translate("Problems", "Not allowed"),
    ProblemCode.ENGINE_SILENT: lambda: translate("Problems", "No answer"),
    ProblemCode.ENGINE_UNCLEAR: lambda: translate("Problems", "Not understood"),
    ProblemCode.UNHEALTHY: lambda: translate("Problems", "unhealthy"),
    ProblemCode.FAILED: lambda: translate("Problems", "failed"),
    ProblemCode.RESTARTING: lambda: translate("Problems", "restarting"),
}


def name_of_problem(problem: Problem) -> str:
    """Two or three words, for a badge."""
    return _BADGES[problem.code]()


def title_of_problem(problem: Problem) -> str:
    """The same, where it is the head of a sentence and follows no state."""
    name = name_of_problem(problem)
    return name[:1].upper() + name[1:]


_PROBLEMS: Mapping[ProblemCode, Callable[[], str]] = {
    ProblemCode.PYTHON_GONE: lambda: translate(
        "Problems", "Its Python, {python}, is gone. Install it again, or make the environment anew."
    ),
    ProblemCode.MOVED_BY_HAND: lambda: translate(
        "Problems", "It was moved or copied by hand, so its scripts still point to {path}. Move it with Insula."
    ),
    ProblemCode.DAMAGED: lambda: translate(
        "Problems", "Something in it is missing or cannot be right ({detail}). Make it anew."
    ),
    ProblemCode.UNREADABLE: lambda: translate("Problems", "It cannot be read ({reason}). Check who owns it."),
    ProblemCode.ENGINE_MISSING: lambda: translate("Problems", "{engine} is not installed on this computer."),
    ProblemCode.ENGINE_STOPPED: lambda: translate(
        "Problems", "{engine} does not answer. Check that it runs; Insula’s log says more."
    ),
    ProblemCode.ENGINE_ASLEEP: lambda: translate(
        "Problems",
        "{engine} is installed, but its service does not run: Insula can start it for as long as it is open.",
    ),
    ProblemCode.ENGINE_FORBIDDEN: lambda: translate(
        "Problems",
        "You are not allowed to use {engine} ({address}). Join the group “docker”, then log out and in again.",
    ),
    ProblemCode.ENGINE_SILENT: lambda: translate(
        "Problems", "{engine} takes calls ({address}) but does not answer. Restart it."
    ),
    ProblemCode.ENGINE_UNCLEAR: lambda: translate(
        "Problems", "What answers at {address} is no engine that Insula knows ({reason})."
    ),
    ProblemCode.UNHEALTHY: lambda: translate(
        "Problems", "Its health check fails. Its logs and the command of the check tell why."
    ),
    ProblemCode.FAILED: lambda: translate("Problems", "It ended by itself with exit code {status}. Its logs tell why."),
    ProblemCode.RESTARTING: lambda: translate(
        "Problems", "It ends again and again, and the engine starts it each time. Its logs tell why."
    ),
}


def describe_problem(problem: Problem) -> str:
    """The reason and the remedy."""
    return _filled(_PROBLEMS[problem.code](), problem.data)


_REASONS: Mapping[ReasonCode, Callable[[], str]] = {
    ReasonCode.BROKEN: lambda: translate("Reasons", "Not while it is broken: its problem tells what to do."),
    ReasonCode.BUSY: lambda: translate("Reasons", "Other work on it is not finished."),
    ReasonCode.FOREIGN_FILES: lambda: translate(
        "Reasons", "It has files that are not the environment’s ({files}): move them elsewhere first."
    ),
    ReasonCode.NOT_PERMITTED: lambda: translate(
        "Reasons", "You are not allowed to change it: check who owns it, and that its disk can be written."
    ),
    ReasonCode.ENGINE_UNAVAILABLE: lambda: translate("Reasons", "Its engine does not answer."),
    ReasonCode.NOT_SUPPORTED: lambda: translate("Reasons", "This kind of environment cannot do that."),
    ReasonCode.PLACE_GONE: lambda: translate("Reasons", "Its folder is gone, so nothing can be brought back."),
    ReasonCode.HAS_CHILDREN: lambda: translate("Reasons", "Others were made from it and need it."),
    ReasonCode.IN_USE: lambda: translate("Reasons", "Insula itself runs from it."),
    ReasonCode.RUNNING: lambda: translate("Reasons", "It is running already."),
    ReasonCode.NOT_RUNNING: lambda: translate("Reasons", "It is not running: start it first."),
    ReasonCode.PAUSED: lambda: translate("Reasons", "It is paused: resume it first."),
    ReasonCode.NOT_PAUSED: lambda: translate("Reasons", "It is not paused."),
    ReasonCode.NO_OPEN_PORT: lambda: translate(
        "Reasons", "It publishes no port now: start it, or publish one with Edit."
    ),
    ReasonCode.REMOVES_ITSELF: lambda: translate(
        "Reasons", "It was made to vanish once it ends (--rm), so it cannot be stopped without losing it."
    ),
    ReasonCode.REMOVED_BY_HAND: lambda: translate(
        "Reasons", "Somebody has removed it, maybe with “docker container prune”, so nothing can be brought back."
    ),
    ReasonCode.STARTED_IN_TRASH: lambda: translate(
        "Reasons", "Somebody has started it in the trash: restore it, or stop it first."
    ),
}


def describe_reason(reason: Reason) -> str:
    """Why an action is not possible now."""
    return _filled(_REASONS[reason.code](), reason.data)


class _Known(dict[str, str]):
    """What is not known is left as three dots."""

    def __missing__(self, key: str) -> str:
        return "…"


def _filled(text: str, data: Mapping[str, str]) -> str:
    return text.format_map(_Known(data))
