"""What is wrong with a name or a path, and which would do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TypeVar

from insula.domain.container_names import LONGEST
from insula.domain.errors import NameProblem, PathProblem
from insula.domain.names import MAXIMUM_NAME_LENGTH
from insula.viewmodels.translation import translate

_Member = TypeVar("_Member", bound=StrEnum)
DescribeName = Callable[[NameProblem, str, str], str]

_NAMES: Mapping[NameProblem, Callable[[], str]] = {
    NameProblem.EMPTY: lambda: translate("Invalid", "Give it a name."),
    NameProblem.TOO_LONG: lambda: translate("Invalid", "The name is too long: {maximum} characters at most."),
    NameProblem.TOO_SHORT: lambda: translate("Invalid", "The name is too short: two characters at least."),
    NameProblem.RESERVED: lambda: translate(
        "Invalid", "“{name}” is a name that systems keep for themselves: choose another."
    ),
    NameProblem.BAD_START: lambda: translate(
        "Invalid", "A name starts with a letter, a digit or an underscore, not with “{character}”."
    ),
    NameProblem.BAD_END: lambda: translate("Invalid", "A name cannot end with a space or a dot."),
    NameProblem.BAD_CHARACTER: lambda: translate(
        "Invalid", "“{character}” cannot be in a name: use letters, digits, spaces and . _ - + @."
    ),
    NameProblem.INVISIBLE_CHARACTER: lambda: translate(
        "Invalid", "The name has an invisible character ({character}): type it again."
    ),
}


_CONTAINER_NAMES: Mapping[NameProblem, Callable[[], str]] = {
    NameProblem.TOO_LONG: lambda: translate("Invalid", "The name is too long: {maximum} characters at most."),
    NameProblem.RESERVED: lambda: translate(
        "Invalid", "Insula keeps names that start as “{name}” does for itself: choose another."
    ),
    NameProblem.BAD_START: lambda: translate(
        "Invalid", "The name of a container starts with a letter or a digit, not with “{character}”."
    ),
    NameProblem.BAD_CHARACTER: lambda: translate(
        "Invalid",
        "“{character}” cannot be in the name of a container: use letters without accents, digits and . _ -.",
    ),
}


def describe_name(problem: NameProblem, name: str, character: str) -> str:
    """Why the name is refused."""
    return _NAMES[problem]().format(name=name, character=character, maximum=MAXIMUM_NAME_LENGTH)


def describe_container_name(problem: NameProblem, name: str, character: str) -> str:
    """Why the name of a container is refused."""
    if problem not in _CONTAINER_NAMES:
        return describe_name(problem, name, character)
    return _CONTAINER_NAMES[problem]().format(name=name, character=character, maximum=LONGEST)


_PATHS: Mapping[PathProblem, Callable[[], str]] = {
    PathProblem.EMPTY: lambda: translate("Invalid", "Give a path."),
    PathProblem.RELATIVE: lambda: translate("Invalid", "“{path}” is relative: give the whole path."),
    PathProblem.MISSING: lambda: translate("Invalid", "“{path}” does not exist: check the path."),
    PathProblem.NOT_A_FOLDER: lambda: translate("Invalid", "“{path}” is not a folder: choose a folder."),
    PathProblem.NOT_A_FILE: lambda: translate("Invalid", "“{path}” is not a file: choose a file."),
    PathProblem.BAD_CHARACTER: lambda: translate(
        "Invalid", "The path has a character that environments cannot bear: choose another one."
    ),
    PathProblem.INSIDE_AN_ENVIRONMENT: lambda: translate(
        "Invalid", "“{path}” is inside another environment: choose a folder outside it."
    ),
    PathProblem.TOO_LONG: lambda: translate("Invalid", "The path is too long: choose a shorter one."),
    PathProblem.NOT_AN_ENVIRONMENT: lambda: translate(
        "Invalid", "“{path}” is not a Python environment: choose the environment’s own folder."
    ),
    PathProblem.HOLDS_AN_ENVIRONMENT: lambda: translate(
        "Invalid", "“{path}” is a folder that holds an environment: choose the environment’s own folder."
    ),
}


def describe_path(problem: PathProblem, path: str) -> str:
    """Why the path is refused."""
    return _PATHS[problem]().format(path=path)


def describe_name_record(data: Mapping[str, str], describe: DescribeName = describe_name) -> str:
    """The same, from the journal."""
    problem = _member(NameProblem, data.get("problem"))
    if problem is None:
        return translate("Invalid", "“{name}” cannot be a name: choose another.").format(name=data.get("name", ""))
    return describe(problem, data.get("name", ""), data.get("character", ""))


def describe_container_name_record(data: Mapping[str, str]) -> str:
    """The same, from the journal."""
    return describe_name_record(data, describe_container_name)


def describe_path_record(data: Mapping[str, str]) -> str:
    """The same, from the journal."""
    problem = _member(PathProblem, data.get("problem"))
    if problem is None:
        return translate("Invalid", "“{path}” cannot be used: choose another.").format(path=data.get("path", ""))
    return describe_path(problem, data.get("path", ""))


def _member(kind: type[_Member], value: str | None) -> _Member | None:
    """None for a word that a newer Insula wrote."""
    return kind(value) if value in set(kind) else None
