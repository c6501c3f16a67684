"""What the form asks of the engine room; `viewmodels.container_desk` answers."""

from __future__ import annotations

from collections.abc import Coroutine, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from insula.domain.containers import ContainerSpecification, ImageDetails, Risk
from insula.domain.environment import EnvironmentId
from insula.domain.errors import InvalidRequestError
from insula.domain.run_lines import RunLine


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be said of a specification. `command` is the `docker run` line, its secrets masked."""

    problems: tuple[InvalidRequestError, ...] = ()
    risks: tuple[Risk, ...] = ()
    command: str = ""


@dataclass(frozen=True, slots=True)
class Choices:
    """What an engine has that a container can be made from and joined to, by name."""

    images: tuple[str, ...] = ()
    networks: tuple[str, ...] = ()
    volumes: tuple[str, ...] = ()
    containers: tuple[str, ...] = ()


class FormQuestions(Protocol):
    """Each answer is awaited; failures are InsulaErrors. `engine` is a backend's name, None for the first."""

    def verdict_on(
        self, specification: ContainerSpecification, replaced: EnvironmentId | None
    ) -> Coroutine[Any, Any, Verdict]:
        """`replaced` is the container that it is to take the place of."""

    def run_line_of(self, specification: ContainerSpecification) -> Coroutine[Any, Any, str]:
        """The line with its secrets."""

    def parse_run_line(self, text: str) -> Coroutine[Any, Any, RunLine]:
        """InvalidRunLineError where it is none."""

    def read_env_file(self, path: Path) -> Coroutine[Any, Any, Sequence[tuple[str, str]]]: ...

    def choices(self, engine: str | None) -> Coroutine[Any, Any, Choices]: ...

    def image_details(self, reference: str, engine: str | None) -> Coroutine[Any, Any, ImageDetails | None]:
        """None where the engine has no image of that name."""
