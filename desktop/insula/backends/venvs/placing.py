"""Where a new environment goes, and how it gets there: made under a temporary name beside it, then renamed."""

from __future__ import annotations

import errno
import os
import stat
import sys
import unicodedata
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from insula.backends.threads import Cancellation, in_thread
from insula.backends.venvs.layout import CONFIGURATION, TEMPORARY_PREFIX
from insula.domain.errors import (
    InvalidPathError,
    NameTakenError,
    NoSpaceError,
    PathProblem,
    PlaceTakenError,
    ReadOnlyError,
    StorageError,
    from_os_error,
)
from insula.domain.progress import ProgressSink, Recovered, Step
from insula.storage.removal import remove_tree
from insula.storage.renaming import rename_noreplace

BUILD = "build"
PLACE = "place"

_FIELD = "path"
_LONGEST_NAME = 255
# What packages put below an environment still has to fit.
_LONGEST_PATH = 180 if sys.platform == "win32" else 3_000
_FORBIDDEN = frozenset('<>"|?*' if sys.platform == "win32" else "")


@dataclass(frozen=True, slots=True)
class Place:
    """The final `path` of an environment, the `temporary` one beside it, and the parents to `make`, outermost first."""

    path: str
    temporary: str
    make: tuple[str, ...]

    def step(self) -> Step:
        """What undoes the making."""
        return Step(BUILD, {"temporary": self.temporary, "made": os.pathsep.join(self.make)})

    @property
    def parent(self) -> str:
        """The folder of both."""
        return os.path.dirname(self.path)


def settle(path: Path) -> Path:
    """`path` with the links of its parents resolved, so that one place has one spelling."""
    return Path(os.path.realpath(path.parent)) / path.name


def choose_place(path: Path, environments: Path | None = None) -> Place:
    """Check where an environment should go; nothing is touched.

    Raises:
        InvalidPathError: it cannot be there.
        NameTakenError: its folder would be in `environments`, the folder of named ones, and the name is taken.
        PlaceTakenError: something is there; an empty folder is not.
    """
    text = str(path)
    _check_spelling(path)
    settled = settle(path)
    _check_spelling(settled)
    final = str(settled)
    parents = _missing_parents(final)
    _check_surroundings(final, text)
    if os.path.lexists(final) and not _is_empty_folder(final):
        if environments is not None and os.path.dirname(final) == os.path.realpath(environments):
            raise NameTakenError("name", os.path.basename(final))
        if _holds_environment(final):
            raise InvalidPathError(_FIELD, text, PathProblem.HOLDS_AN_ENVIRONMENT)
        raise PlaceTakenError(_FIELD, text)
    temporary = os.path.join(os.path.dirname(final), TEMPORARY_PREFIX + uuid.uuid4().hex[:12])
    return Place(final, temporary, parents)


def _check_spelling(path: Path) -> None:
    text = str(path)
    if not text.strip() or text == ".":
        raise InvalidPathError(_FIELD, text, PathProblem.EMPTY)
    if any(unicodedata.category(each) in {"Cc", "Cf", "Zl", "Zp"} for each in text):
        raise InvalidPathError(_FIELD, text, PathProblem.BAD_CHARACTER)
    _, rest = os.path.splitdrive(text)
    if os.pathsep in rest or not _FORBIDDEN.isdisjoint(rest) or ".." in path.parts:
        raise InvalidPathError(_FIELD, text, PathProblem.BAD_CHARACTER)
    if not path.is_absolute():
        raise InvalidPathError(_FIELD, text, PathProblem.RELATIVE)
    if len(os.fsencode(text)) > _LONGEST_PATH or len(os.fsencode(path.name)) > _LONGEST_NAME:
        raise InvalidPathError(_FIELD, text, PathProblem.TOO_LONG)
    if path.name.startswith(TEMPORARY_PREFIX):
        raise InvalidPathError(_FIELD, text, PathProblem.BAD_CHARACTER)


def _missing_parents(final: str) -> tuple[str, ...]:
    missing: list[str] = []
    parent = os.path.dirname(final)
    while not os.path.lexists(parent):
        missing.append(parent)
        parent = os.path.dirname(parent)
    if not os.path.isdir(parent):
        raise InvalidPathError(_FIELD, parent, PathProblem.NOT_A_FOLDER)
    return tuple(reversed(missing))


def _check_surroundings(final: str, text: str) -> None:
    if os.path.dirname(final) == final:
        raise PlaceTakenError(_FIELD, text)
    parent = os.path.dirname(final)
    while True:
        if os.path.lexists(os.path.join(parent, CONFIGURATION)):
            raise InvalidPathError(_FIELD, text, PathProblem.INSIDE_AN_ENVIRONMENT)
        above = os.path.dirname(parent)
        if above == parent:
            return
        parent = above


def _is_empty_folder(path: str) -> bool:
    try:
        if not stat.S_ISDIR(os.lstat(path).st_mode):
            return False
        with os.scandir(path) as entries:
            return next(iter(entries), None) is None
    except OSError as error:
        raise from_os_error(error, path) from error


def _holds_environment(path: str) -> bool:
    try:
        with os.scandir(path) as entries:
            return any(
                os.path.lexists(os.path.join(each.path, CONFIGURATION))
                for each in entries
                if each.is_dir(follow_symlinks=False)
            )
    except OSError:
        return False


@contextmanager
def typed_errors(path: str) -> Iterator[None]:
    """What the operating system refuses within becomes a StorageError."""
    try:
        yield
    except OSError as error:
        raise from_os_error(error, path) from error


@contextmanager
def told_of(place: Place) -> Iterator[None]:
    """What the file system refuses within is told of the final place: a person knows nothing of the temporary one."""
    try:
        yield
    except StorageError as error:
        inside = error.path == place.temporary or error.path.startswith(place.temporary + os.sep)
        # Only what is written needs room, whichever of two files the system names.
        if not inside and not isinstance(error, NoSpaceError | ReadOnlyError):
            raise
        raise type(error)(place.path, error.reason) from error


def make_parents(_cancellation: Cancellation, folders: Sequence[str]) -> None:
    """Make the parents that are missing, outermost first."""
    for each in folders:
        with typed_errors(each):
            os.makedirs(each, exist_ok=True)


async def put_in_place(place: Place, report: ProgressSink) -> os.stat_result:
    """Rename what was built to its final name, in one step of the file system; tells the folder's stat.

    Raises:
        PlaceTakenError: something came there in the meantime.
    """
    with typed_errors(place.temporary):
        status = os.lstat(place.temporary)
    data = {"path": place.path, "device": str(status.st_dev), "inode": str(status.st_ino)}
    await report.declare(Step(PLACE, data))
    await in_thread(_rename, place.temporary, place.path)
    return status


def rename_into(source: str, target: str) -> None:
    """Rename a folder to `target`, where nothing is, or an empty folder, which it replaces.

    Raises:
        PlaceTakenError: something is there.
        StorageError: the file system refused.
    """
    with typed_errors(target):
        if not os.path.lexists(target):
            rename_noreplace(Path(source), Path(target))
            return
        if not _is_empty_folder(target):
            raise PlaceTakenError(_FIELD, target)
        if sys.platform == "win32":
            os.rmdir(target)
        try:
            # In one step, and only as long as the folder there is empty.
            os.rename(source, target)
        except OSError as error:
            if error.errno in {errno.ENOTEMPTY, errno.EEXIST}:
                raise PlaceTakenError(_FIELD, target) from error
            raise


def _rename(_cancellation: Cancellation, source: str, target: str) -> None:
    rename_into(source, target)


def is_at(path: str, device: int, inode: int) -> bool:
    """Whether that very folder is at `path`."""
    try:
        status = os.lstat(path)
    except OSError:
        return False
    return stat.S_ISDIR(status.st_mode) and (status.st_dev, status.st_ino) == (device, inode)


def is_step_at(path: str, step: Step) -> bool:
    """Whether the folder that `step` names by device and inode is at `path`."""
    return is_at(path, int(step.data["device"]), int(step.data["inode"]))


def recover_build(cancellation: Cancellation, build: Step, placed: Step | None) -> Recovered:
    """Absent, unless the environment had reached its place."""
    if placed is not None and is_step_at(placed.data["path"], placed):
        return Recovered.FINISHED
    remove_temporary(cancellation, build.data["temporary"])
    remove_parents(build.data["made"].split(os.pathsep))
    return Recovered.UNDONE


def remove_temporary(_cancellation: Cancellation, temporary: str) -> None:
    """Remove a folder of ours, known by its name; one that is not there is fine."""
    if not os.path.basename(temporary).startswith(TEMPORARY_PREFIX):
        return
    try:
        status = os.lstat(temporary)
    except FileNotFoundError:
        return
    remove_tree(Path(temporary), status.st_dev, status.st_ino)


def remove_parents(made: Sequence[str]) -> None:
    """Remove the parents that were made, as long as they are empty."""
    for each in reversed(made):
        try:
            if each:
                os.rmdir(each)
        except OSError:
            return
