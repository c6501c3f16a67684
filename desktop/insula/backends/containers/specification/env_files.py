"""Env files, as the docker command reads them: a variable a line, taken literally, without quotes."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from insula.domain.container_problems import EnvFileProblem
from insula.domain.containers import ContainerSpecification
from insula.domain.errors import InvalidEnvFileError, InvalidPathError, PathProblem, from_os_error

_LARGEST = 1024 * 1024
_BYTE_ORDER_MARK = "\ufeff"


def with_env_files_read(
    specification: ContainerSpecification, environ: Mapping[str, str] = os.environ
) -> ContainerSpecification:
    """The same, its env files merged into `environment`, whose own values win. It reads files: call it in a thread.

    A line without "=" takes the variable from `environ`, and is left out where that has none.

    Raises:
        InvalidEnvFileError: a line cannot be read.
        InvalidPathError, StorageError: a file cannot be read.
    """
    if not specification.env_files:
        return specification
    merged: dict[str, str] = {}
    for path in specification.env_files:
        merged |= dict(_variables(path, environ))
    merged |= dict(specification.environment)
    return replace(specification, env_files=(), environment=tuple(merged.items()))


def _variables(path: Path, environ: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(_text_of(path).removeprefix(_BYTE_ORDER_MARK).split("\n"), 1):
        stripped = line.removesuffix("\r").lstrip()
        if not stripped or stripped.startswith("#"):
            continue
        name, equals, value = stripped.partition("=")
        name = name if equals else name.rstrip()
        if not name:
            raise InvalidEnvFileError("env_files", str(path), number, EnvFileProblem.NO_NAME)
        if any(letter.isspace() for letter in name):
            raise InvalidEnvFileError("env_files", str(path), number, EnvFileProblem.SPACE_IN_NAME)
        if equals:
            yield name, value
        elif name in environ:
            yield name, environ[name]


def _text_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except FileNotFoundError as error:
        raise InvalidPathError("env_files", str(path), PathProblem.MISSING) from error
    except IsADirectoryError as error:
        raise InvalidPathError("env_files", str(path), PathProblem.NOT_A_FILE) from error
    except OSError as error:
        raise from_os_error(error, str(path)) from error
    if len(content) > _LARGEST:
        raise InvalidEnvFileError("env_files", str(path), 0, EnvFileProblem.TOO_LARGE)
    if b"\0" in content:
        raise InvalidEnvFileError("env_files", str(path), 0, EnvFileProblem.NOT_TEXT)
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise InvalidEnvFileError("env_files", str(path), line, EnvFileProblem.NOT_TEXT) from error
