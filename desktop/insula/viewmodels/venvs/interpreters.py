"""The Pythons of this computer, in the order and the words of a list to choose from."""

from __future__ import annotations

from collections.abc import Iterable

from packaging.version import InvalidVersion, Version

from insula.domain.venvs import Interpreter
from insula.viewmodels.translation import translate


def sorted_interpreters(found: Iterable[Interpreter]) -> tuple[Interpreter, ...]:
    """The newest first; of equal versions, those of the system before the others."""
    return tuple(sorted(found, key=_rank, reverse=True))


def newest(found: Iterable[Interpreter]) -> Interpreter | None:
    """The newest finished CPython, else the newest of all, None when there is none."""
    ranked = sorted_interpreters(found)
    finished = (each for each in ranked if each.implementation == "CPython" and not _version(each).is_prerelease)
    return next(finished, ranked[0] if ranked else None)


def source_words(source: str) -> str:
    """Where an interpreter comes from, in the reader's language."""
    match source:
        case "system":
            return translate("Interpreters", "system")
        case "registry":
            return translate("Interpreters", "Windows")
        case "path":
            return translate("Interpreters", "found in PATH")
        case "homebrew":
            return "Homebrew"
        case _:
            return source


def interpreter_words(interpreter: Interpreter) -> str:
    """For instance "CPython 3.12.1 — system"."""
    return f"{interpreter.label} — {source_words(interpreter.source)}"


def _version(interpreter: Interpreter) -> Version:
    try:
        return Version(interpreter.version)
    except InvalidVersion:
        return Version("0")


def _rank(interpreter: Interpreter) -> tuple[Version, bool, bool]:
    return _version(interpreter), interpreter.implementation == "CPython", interpreter.source == "system"
