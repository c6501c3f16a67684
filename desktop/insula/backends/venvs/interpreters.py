"""The Pythons of this machine."""

from __future__ import annotations

from pathlib import Path

from insula.domain.venvs import Interpreter


class Interpreters:
    """Finds the installed Pythons; versions are remembered in the file `cache`."""

    def __init__(self, cache: Path) -> None:
        self._cache = cache

    async def all(self) -> tuple[Interpreter, ...]:
        """All that can make environments, the best first."""
        raise NotImplementedError

    async def find(self, request: str | None) -> Interpreter:
        """The best for "3.12", "3", "python3.12", "cpython3.12", "pypy3.10" or a path; None takes the newest.

        Raises:
            InterpreterMissingError: nothing answers to `request`.
        """
        raise NotImplementedError
