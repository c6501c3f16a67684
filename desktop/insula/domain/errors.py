"""Failures a person can meet. They carry data; `viewmodels.wording` turns them into sentences.

InsulaError
├── InvalidRequestError            refused before anything was touched
│   ├── InvalidNameError
│   │   └── InvalidContainerNameError
│   ├── NameTakenError
│   ├── InvalidPathError
│   ├── PlaceTakenError
│   ├── InvalidRequirementsError
│   ├── InvalidSpecificationError
│   ├── InvalidEnvFileError
│   └── InvalidRunLineError
├── NotFoundError
│   └── AmbiguousNameError
├── ActionUnavailableError
├── BusyError
├── NotProvenError                 we cannot prove that a folder is the environment
├── InterpreterMissingError
├── EngineUnavailableError
│   └── NoEngineError              none at all answers
├── EngineRefusedError              it answers, and will not do that
├── PortTakenError                 a container cannot be started on it
├── CommandMissingError            an image has no such program
├── StorageError
│   ├── NoSpaceError
│   ├── PermissionDeniedError
│   ├── ReadOnlyError
│   ├── OtherFileSystemError
│   └── NewerDataError             written by a newer Insula, so it is left alone
├── ProgramFailedError
│   ├── ProgramMissingError
│   ├── ProgramTimedOutError
│   ├── UnsatisfiableRequirementsError
│   ├── BuildFailedError
│   └── IndexUnreachableError
├── VerificationError
├── UnhealthyError                 a new container whose health check does not pass
├── EndedAtOnceError               a new container that does not stay up
├── InterruptedWorkError           found in the journal after a crash, and undone
└── UnexpectedError                a bug; the log has its traceback
"""

from __future__ import annotations

import errno
from enum import StrEnum
from typing import ClassVar, dataclass_transform

from insula.domain.container_problems import EnvFileProblem, RunLineProblem, SpecificationProblem
from insula.domain.environment import Reason, Verb
from insula.domain.overriding import override


class NameProblem(StrEnum):
    """Why a name is refused."""

    EMPTY = "empty"
    TOO_LONG = "too-long"
    TOO_SHORT = "too-short"
    RESERVED = "reserved"
    BAD_START = "bad-start"
    BAD_END = "bad-end"
    BAD_CHARACTER = "bad-character"
    INVISIBLE_CHARACTER = "invisible-character"


class PathProblem(StrEnum):
    """Why a path is refused."""

    EMPTY = "empty"
    RELATIVE = "relative"
    MISSING = "missing"
    NOT_A_FOLDER = "not-a-folder"
    NOT_A_FILE = "not-a-file"
    BAD_CHARACTER = "bad-character"
    INSIDE_AN_ENVIRONMENT = "inside-an-environment"
    TOO_LONG = "too-long"
    NOT_AN_ENVIRONMENT = "not-an-environment"
    HOLDS_AN_ENVIRONMENT = "holds-an-environment"


@dataclass_transform(eq_default=False)
class InsulaError(Exception):
    """Root of all failures that a person can meet; any other exception is a bug.

    What a failure annotates are its fields, given in this order or by name, as to a dataclass; thirty of those would
    take a twentieth of the window's start.
    """

    field_names: ClassVar[tuple[str, ...]] = ()

    @override
    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.field_names = (*cls.field_names, *cls.__annotations__)

    def __init__(self, *values: object, **named: object) -> None:
        super().__init__(*values)
        given = dict(zip(self.field_names, values, strict=False)) | named
        if len(given) != len(values) + len(named) or not given.keys() <= set(self.field_names):
            raise TypeError(f"{type(self).__name__} takes {', '.join(self.field_names)}, not {values} and {named}")
        for name, value in given.items():
            setattr(self, name, value)
        if missing := [name for name in self.field_names if not hasattr(self, name)]:
            raise TypeError(f"{type(self).__name__} needs {', '.join(missing)}")

    @override
    def __str__(self) -> str:
        return f"{self.code()}: {self.data()}"

    @override
    def __repr__(self) -> str:
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.field_names)
        return f"{type(self).__name__}({values})"

    @classmethod
    def code(cls) -> str:
        """A stable word for the journal, for `--json` and for tests: the class name without "Error"."""
        return cls.__name__.removesuffix("Error")

    def data(self) -> dict[str, str]:
        """What fills the sentence, as text."""
        return {name: str(getattr(self, name)) for name in self.field_names}


class InvalidRequestError(InsulaError):
    """Bad input, refused before anything was touched. `field` names the input ("name", "path", "python", …)."""

    field: str


class InvalidNameError(InvalidRequestError):
    """A name that could do harm or could not be read. `character` is the offending one as U+XXXX or itself."""

    name: str
    problem: NameProblem
    character: str = ""


class InvalidContainerNameError(InvalidNameError):
    """A name that no engine gives to a container."""


class NameTakenError(InvalidRequestError):
    """Another environment of the same kind has the name."""

    name: str


class InvalidPathError(InvalidRequestError):
    """A path that cannot be used."""

    path: str
    problem: PathProblem


class PlaceTakenError(InvalidRequestError):
    """Something already lies where the environment should go."""

    path: str


class InvalidRequirementsError(InvalidRequestError):
    """A requirements file that cannot be read. `line` is its number, 0 when the whole file is bad."""

    path: str
    line: int
    text: str


class InvalidSpecificationError(InvalidRequestError):
    """A field of a container's specification that cannot be so. `value` is never a secret.

    `index` is the place in a field that is a list, -1 for a field that is none.
    """

    value: str
    problem: SpecificationProblem
    index: int = -1


class InvalidEnvFileError(InvalidRequestError):
    """An env file that cannot be read. `line` is its number, 0 when the whole file is bad."""

    path: str
    line: int
    problem: EnvFileProblem


class InvalidRunLineError(InvalidRequestError):
    """A pasted command that is no `docker run`. `word` is the offending one, `option` what it was given to."""

    word: str
    problem: RunLineProblem
    option: str = ""


class NotFoundError(InsulaError):
    """No environment has this id or name."""

    reference: str


class AmbiguousNameError(NotFoundError):
    """Several environments have this name; `matches` are their ids."""

    matches: tuple[str, ...] = ()


class ActionUnavailableError(InsulaError):
    """The environment cannot do that now."""

    name: str
    verb: Verb
    reason: Reason | None


class BusyError(InsulaError):
    """Another operation, maybe of another process, is at work on the environment."""

    name: str


class NotProvenError(InsulaError):
    """We cannot prove that the folder is the environment, so it stays. `found` are the first foreign entries."""

    path: str
    found: tuple[str, ...] = ()


class InterpreterMissingError(InsulaError):
    """No Python answers to the request, or the one an environment was made from is gone."""

    python: str


class EngineUnavailableError(InsulaError):
    """The engine does not answer."""

    engine: str
    reason: str = ""


class NoEngineError(EngineUnavailableError):
    """None of the engines of that kind answers. `engine` is the kind."""


class EngineRefusedError(InsulaError):
    """The engine answered that it will not. `status` is HTTP's (409: a conflict); `message` is in its own words."""

    engine: str
    status: int
    message: str


class PortTakenError(InsulaError):
    """A port of the host that a container publishes is in use."""

    port: str


class CommandMissingError(InsulaError):
    """A container cannot be started, since its image has no such program."""

    command: str


class StorageError(InsulaError):
    """The file system refused. `reason` is the system's own text."""

    path: str
    reason: str = ""


class NoSpaceError(StorageError):
    """No room, or no quota, left."""


class PermissionDeniedError(StorageError):
    """Not allowed to read or write there."""


class ReadOnlyError(StorageError):
    """The file system is read-only."""


class OtherFileSystemError(StorageError):
    """The two places are on different file systems."""


class NewerDataError(StorageError):
    """A newer Insula has written the file, so this one leaves it alone."""


class ProgramFailedError(InsulaError):
    """A program ended badly. `output` is the tail of what it said."""

    program: str
    status: int
    output: str


class ProgramMissingError(ProgramFailedError):
    """The program is not installed."""


class ProgramTimedOutError(ProgramFailedError):
    """The program did not end in time."""


class UnsatisfiableRequirementsError(ProgramFailedError):
    """No set of versions satisfies the requirements; `output` holds the resolver's reason."""


class BuildFailedError(ProgramFailedError):
    """A package had to be built and that failed (often: no compiler)."""


class IndexUnreachableError(ProgramFailedError):
    """The package index does not answer."""


class VerificationError(InsulaError):
    """The result was not as it must be, so it was undone."""

    path: str
    detail: str


class UnhealthyError(InsulaError):
    """The health check of the container that was to take the place of `name` had not passed after `seconds`."""

    name: str
    seconds: str


class EndedAtOnceError(InsulaError):
    """The container that was to take the place of `name` ended by itself, with exit code `status`."""

    name: str
    status: str


class InterruptedWorkError(InsulaError):
    """The application ended in the middle; at the next start the work was undone."""


class UnexpectedError(InsulaError):
    """A bug: an exception that nobody foresaw. `cause` is its type and text."""

    cause: str


def from_os_error(error: OSError, path: str = "") -> StorageError:
    """The typed failure for what the operating system said; `path` where the error names none."""
    place = str(error.filename) if error.filename else path
    kinds: dict[int | None, type[StorageError]] = {
        errno.ENOSPC: NoSpaceError,
        errno.EDQUOT: NoSpaceError,
        errno.EACCES: PermissionDeniedError,
        errno.EPERM: PermissionDeniedError,
        errno.EROFS: ReadOnlyError,
        errno.EXDEV: OtherFileSystemError,
    }
    return kinds.get(error.errno, StorageError)(place, error.strerror or str(error))
