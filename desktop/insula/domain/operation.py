"""A piece of work with progress, log, cancel and exactly one outcome."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType

from insula.domain.environment import EnvironmentId, Kind, Verb
from insula.domain.errors import InsulaError
from insula.domain.progress import Progress

OperationId = NewType("OperationId", str)


@dataclass(frozen=True, slots=True)
class Succeeded:
    """The work is done. `environment` is the one made or changed, None after a purge."""

    environment: EnvironmentId | None = None


@dataclass(frozen=True, slots=True)
class Failed:
    """The work was undone because of `error`."""

    error: InsulaError


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The person cancelled and the work was undone."""


Outcome = Succeeded | Failed | Cancelled


class OperationState(StrEnum):
    """Where an operation is; all but RUNNING are final."""

    RUNNING = "running"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation at one moment, running or from the journal.

    `subject` is the environment's name; `data` fills the title ("clone": `{"new_name": …}`). `error` and `error_data`
    are the code and data of a failure, as the journal keeps them. Times are aware, UTC.
    """

    id: OperationId
    verb: Verb
    kind: Kind
    subject: str
    started: datetime
    state: OperationState = OperationState.RUNNING
    environment: EnvironmentId | None = None
    data: Mapping[str, str] = field(default_factory=dict)
    progress: Progress | None = None
    ended: datetime | None = None
    error: str | None = None
    error_data: Mapping[str, str] = field(default_factory=dict)
    result: EnvironmentId | None = None
