"""One isolated box of any kind, as every layer above the backends sees it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType

EnvironmentId = NewType("EnvironmentId", str)

FactValue = str | int | float | bool | None | tuple[str, ...]


class Kind(StrEnum):
    """The three techniques of isolation."""

    VENV = "venv"
    CONTAINER = "container"
    VM = "vm"


class State(StrEnum):
    """What the engine says now, never what was asked for."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"
    BROKEN = "broken"
    UNKNOWN = "unknown"


class Verb(StrEnum):
    """Everything that an operation can do to an environment, or to what environments are made from."""

    CREATE = "create"
    CLONE = "clone"
    RENAME = "rename"
    MOVE = "move"
    START = "start"
    STOP = "stop"
    RESTART = "restart"
    PAUSE = "pause"
    RESUME = "resume"
    KILL = "kill"
    TRASH = "trash"
    RESTORE = "restore"
    PURGE = "purge"
    EDIT = "edit"
    UPDATE = "update"
    PULL = "pull"
    BUILD = "build"
    TAG = "tag"
    REMOVE_IMAGE = "remove-image"
    SAVE_IMAGE = "save-image"
    LOAD_IMAGE = "load-image"
    PRUNE_IMAGES = "prune-images"
    CREATE_VOLUME = "create-volume"
    REMOVE_VOLUME = "remove-volume"
    CREATE_NETWORK = "create-network"
    REMOVE_NETWORK = "remove-network"


class ProblemCode(StrEnum):
    """Why an environment, or an engine, needs attention. `viewmodels.wording` has the sentence and the remedy."""

    PYTHON_GONE = "python-gone"
    MOVED_BY_HAND = "moved-by-hand"
    DAMAGED = "damaged"
    UNREADABLE = "unreadable"
    ENGINE_MISSING = "engine-missing"
    ENGINE_STOPPED = "engine-stopped"
    ENGINE_ASLEEP = "engine-asleep"
    ENGINE_FORBIDDEN = "engine-forbidden"
    ENGINE_SILENT = "engine-silent"
    ENGINE_UNCLEAR = "engine-unclear"
    UNHEALTHY = "unhealthy"
    FAILED = "failed"
    RESTARTING = "restarting"


class ReasonCode(StrEnum):
    """Why an action is not possible now."""

    BROKEN = "broken"
    BUSY = "busy"
    FOREIGN_FILES = "foreign-files"
    NOT_PERMITTED = "not-permitted"
    ENGINE_UNAVAILABLE = "engine-unavailable"
    NOT_SUPPORTED = "not-supported"
    PLACE_GONE = "place-gone"
    HAS_CHILDREN = "has-children"
    IN_USE = "in-use"
    RUNNING = "running"
    NOT_RUNNING = "not-running"
    PAUSED = "paused"
    NOT_PAUSED = "not-paused"
    REMOVES_ITSELF = "removes-itself"
    REMOVED_BY_HAND = "removed-by-hand"
    STARTED_IN_TRASH = "started-in-trash"
    NO_OPEN_PORT = "no-open-port"


class OriginCode(StrEnum):
    """How an environment came to be."""

    REQUIREMENTS = "requirements"
    CLONE = "clone"
    IMAGE = "image"
    TOOL = "tool"


@dataclass(frozen=True, slots=True)
class Problem:
    """A badge on an environment or an engine. `data` fills the sentence, such as `{"python": "/usr/bin/python3.9"}`."""

    code: ProblemCode
    data: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an action is not possible now. `data` fills the sentence."""

    code: ReasonCode
    data: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Origin:
    """`detail` is a file, a source's name, an image or a tool ("uv 0.13.9"), according to `code`."""

    code: OriginCode
    detail: str


@dataclass(frozen=True, slots=True)
class Environment:
    """One environment at one moment.

    `actions` holds each verb that the kind knows: None when possible now, else the reason why not; views enable
    buttons from it alone. `facts` holds what only this kind has, under the keys its backend documents; sizes are in
    bytes, times in ISO 8601 UTC. `trashed` is the moment it went to the trash, None outside it. Times are aware, UTC.
    """

    id: EnvironmentId
    kind: Kind
    name: str
    state: State
    backend: str
    created: datetime | None = None
    made_from: Origin | None = None
    problems: tuple[Problem, ...] = ()
    actions: Mapping[Verb, Reason | None] = field(default_factory=dict)
    facts: Mapping[str, FactValue] = field(default_factory=dict)
    trashed: datetime | None = None

    def can(self, verb: Verb) -> bool:
        """Whether `verb` is possible now."""
        return verb in self.actions and self.actions[verb] is None


@dataclass(frozen=True, slots=True)
class Engine:
    """What does the isolating for one backend, and whether it answers."""

    backend: str
    kind: Kind
    name: str
    available: bool
    version: str | None = None
    problem: Problem | None = None
    facts: Mapping[str, FactValue] = field(default_factory=dict)
