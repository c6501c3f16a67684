"""The Pythons of this machine, and which of them answers to a request."""

from __future__ import annotations

import asyncio
import os
import re
import sys
from pathlib import Path

from packaging.version import InvalidVersion
from packaging.version import Version as Release

from insula.backends.process import run
from insula.backends.threads import Cancellation, in_thread
from insula.backends.venvs import interpreters_windows
from insula.backends.venvs.interpreter_places import Candidate, candidates, in_environment, is_executable_name
from insula.backends.venvs.interpreter_versions import (
    QUESTION,
    Version,
    VersionCache,
    parse_answer,
    version_from_files,
)
from insula.backends.venvs.layout import Layout
from insula.domain.errors import InsulaError, InterpreterMissingError
from insula.domain.venvs import Interpreter

OLDEST = Release("3.6")
_AT_ONCE = 2
_PATIENCE = 15.0
_REQUEST = re.compile(
    r"(?:(?P<kind>cpython|python|py|pypy|graalpy)[ -]?)?(?P<version>\d+(?:\.\d+){0,2}(?:(?:a|b|rc)\d+)?)?(?P<free>t)?",
    re.IGNORECASE,
)


class Interpreters:
    """Finds the installed Pythons; versions that had to be asked for are remembered in the file `cache`."""

    def __init__(self, cache: Path) -> None:
        self._cache = VersionCache(cache)

    async def all(self) -> tuple[Interpreter, ...]:
        """All that can make environments (Python 3.6 and later), the best first.

        CPython before others, final releases before others, the newest first, free-threaded builds after the usual.
        """
        found = await in_thread(_found, await _launched())
        versions = await self._versions([each.path for each in found])
        pythons = [
            Interpreter(Path(each.path), version.text, version.implementation, each.source)
            for each, version in zip(found, versions, strict=True)
            if _usable(version)
        ]
        return tuple(sorted(pythons, key=_rank, reverse=True))

    async def find(self, request: str | None) -> Interpreter:
        """The best for "3.12", "3", "python3.12", "cpython3.12", "pypy3.10" or a path; None takes the best of all.

        Raises:
            InterpreterMissingError: nothing answers to `request`.
        """
        if request and os.path.dirname(request):
            return await self._at(request)
        for python in await self.all():
            if request is None or answers(python, request):
                return python
        raise InterpreterMissingError(request or "python3")

    async def _at(self, request: str) -> Interpreter:
        path = os.path.abspath(os.path.expanduser(request))
        if os.path.isdir(path):
            path = Layout(path).python
        if in_environment(path):
            path = os.path.realpath(path)
        if not os.path.isfile(path) or not os.access(path, os.X_OK):
            raise InterpreterMissingError(request)
        [version] = await self._versions([path])
        if not _usable(version):
            raise InterpreterMissingError(request)
        return Interpreter(Path(path), version.text, version.implementation, "path")

    async def _versions(self, paths: list[str]) -> list[Version]:
        known = {path: version_from_files(path) or self._cache.get(path) for path in paths}
        unknown = [path for path, version in known.items() if version is None]
        places = asyncio.Semaphore(_AT_ONCE)

        async def ask(path: str) -> tuple[str, Version]:
            async with places:
                return path, await _ask(path)

        answered = dict(await asyncio.gather(*map(ask, unknown)))
        if answered:
            self._cache.put(answered)
        return [known[path] or answered[path] for path in paths]


def answers(python: Interpreter, request: str) -> bool:
    """Whether `python` is what `request` asks for: a name and a version, each of which may be left out."""
    wanted = _REQUEST.fullmatch(request.strip())
    if wanted is None or not request.strip():
        return False
    kind = (wanted["kind"] or "python").lower()
    if kind not in {"python", "py", python.implementation.lower()}:
        return False
    if wanted["free"] and not _free_threaded(python):
        return False
    version = wanted["version"]
    return version is None or python.version == version or python.version.startswith(f"{version}.")


async def _ask(path: str) -> Version:
    try:
        answer = await run([path, "-I", "-S", "-c", QUESTION], timeout=_PATIENCE)
    except InsulaError:
        return Version("", "")
    return parse_answer(answer.output)


async def _launched() -> list[Candidate]:
    output = ""
    if sys.platform == "win32":
        try:
            output = (await run(interpreters_windows.LAUNCHER_LIST, timeout=_PATIENCE)).output
        except InsulaError:
            return []
    return [Candidate(path, "registry") for path in interpreters_windows.launched_in(output.splitlines())]


def _found(cancellation: Cancellation, told: list[Candidate]) -> list[Candidate]:
    cancellation.check()
    return list(candidates(os.environ, os.path.expanduser("~"), told))


def _usable(version: Version) -> bool:
    try:
        return Release(version.text) >= OLDEST
    except InvalidVersion:
        return False


def _free_threaded(python: Interpreter) -> bool:
    names = (python.path.name, os.path.basename(os.path.realpath(python.path)))
    return any(is_executable_name(name) and name.removesuffix(".exe").endswith("t") for name in names)


def _rank(python: Interpreter) -> tuple[bool, bool, Release, bool]:
    release = Release(python.version)
    return python.implementation == "CPython", not release.is_prerelease, release, not _free_threaded(python)
