"""The folder that a build may read: what of it is sent, how much that is, and the sending."""

from __future__ import annotations

import os
import posixpath
import stat
import tarfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from insula.backends.containers.stock.dockerignore import IgnoredPaths
from insula.backends.threads import Cancellation
from insula.domain.builds import ContextSummary
from insula.domain.errors import InvalidPathError, PathProblem, StorageError, from_os_error
from insula.domain.image_errors import LeavingLinkError

IGNORE_FILE = ".dockerignore"
_CHUNK = 256 * 1024
_BLOCK = 512
_LARGEST_FILES = 5
_NAMED_LEFT_OUT = 5


@dataclass(frozen=True, slots=True)
class Entry:
    """One file, folder or link of the folder. `path` is from its top, with slashes; `target` is that of a link."""

    path: str
    mode: int
    size: int
    modified: float
    target: str = ""


@dataclass(frozen=True, slots=True)
class BuildContext:
    """What is sent. `dockerfile` is its name in there, or the whole path of one that lies elsewhere.

    `left_out` are the topmost paths that a .dockerignore keeps back, folders with a slash at their end.
    """

    folder: Path
    dockerfile: str
    entries: tuple[Entry, ...]
    ignore_file: Path | None = None
    outside: Path | None = field(default=None)
    left_out: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        return sum(each.size for each in self.entries)

    @property
    def files(self) -> int:
        return sum(stat.S_ISREG(each.mode) for each in self.entries)

    def summary(self) -> ContextSummary:
        """In figures, with the largest files and the first of what is left out, folders before files."""
        largest = sorted(self.entries, key=lambda each: each.size, reverse=True)[:_LARGEST_FILES]
        return ContextSummary(
            self.files,
            self.size,
            tuple((each.path, each.size) for each in largest if each.size),
            ignore_file="" if self.ignore_file is None else str(self.ignore_file),
            left_out=tuple(sorted(self.left_out, key=lambda path: not path.endswith("/"))[:_NAMED_LEFT_OUT]),
            left_out_count=len(self.left_out),
        )


def read_context(cancellation: Cancellation, folder: Path, dockerfile: Path) -> BuildContext:
    """Look through `folder`, without what its .dockerignore leaves out. Runs in a thread.

    Raises:
        InvalidPathError: the folder or the Dockerfile is not there.
        LeavingLinkError: a link points out of the folder.
        StorageError: something in it cannot be read.
    """
    if not folder.is_dir():
        raise InvalidPathError("folder", str(folder), PathProblem.MISSING)
    if not dockerfile.is_file():
        raise InvalidPathError("dockerfile", str(dockerfile), PathProblem.MISSING)
    inside = _inside(folder, dockerfile)
    ignore_file = next(
        (each for each in (Path(f"{dockerfile}{IGNORE_FILE}"), folder / IGNORE_FILE) if each.is_file()), None
    )
    lines: list[str] = []
    if ignore_file is not None:
        try:
            lines = ignore_file.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError as error:
            raise from_os_error(error, str(ignore_file)) from error
    # The engine needs these two, whatever the patterns say.
    kept = [f"!{IGNORE_FILE}", *([f"!{inside}"] if inside else [])]
    left_out: list[str] = []
    entries = tuple(_walk(cancellation, folder, IgnoredPaths([*lines, *kept]) if lines else None, left_out))
    outside = None if inside else dockerfile
    return BuildContext(folder, inside or str(dockerfile), entries, ignore_file, outside, tuple(left_out))


def _inside(folder: Path, dockerfile: Path) -> str:
    """Its path from the top of the folder; "" where it lies elsewhere."""
    try:
        return dockerfile.absolute().relative_to(folder.absolute()).as_posix()
    except ValueError:
        return ""


def _walk(cancellation: Cancellation, top: Path, ignored: IgnoredPaths | None, left_out: list[str]) -> Iterator[Entry]:
    waiting = [""]
    while waiting:
        cancellation.check()
        folder = waiting.pop()
        try:
            found = sorted(os.scandir(top / folder), key=lambda each: each.name)
        except OSError as error:
            raise from_os_error(error, str(top / folder)) from error
        inner = []
        for each in found:
            path = posixpath.join(folder, each.name)
            out = ignored is not None and ignored.ignores(path)
            is_folder = each.is_dir(follow_symlinks=False)
            if is_folder and (not out or (ignored is not None and ignored.may_hold(path))):
                inner.append(path)
            elif out:
                left_out.append(f"{path}/" if is_folder else path)
            if not out and (entry := _entry(top, path, each)) is not None:
                yield entry
        waiting += reversed(inner)


def _entry(top: Path, path: str, found: os.DirEntry[str]) -> Entry | None:
    try:
        state = found.stat(follow_symlinks=False)
        if stat.S_ISLNK(state.st_mode):
            target = os.readlink(found.path)
            _check_link(top, path, target)
            return Entry(path, state.st_mode, 0, state.st_mtime, target)
        if stat.S_ISREG(state.st_mode):
            if not os.access(found.path, os.R_OK):
                raise PermissionError(13, os.strerror(13), found.path)
            return Entry(path, state.st_mode, state.st_size, state.st_mtime)
        return Entry(path, state.st_mode, 0, state.st_mtime) if stat.S_ISDIR(state.st_mode) else None
    except OSError as error:
        raise from_os_error(error, found.path) from error


def _check_link(top: Path, path: str, target: str) -> None:
    """An absolute link that points back into the folder would point elsewhere in the image, so it leaves too."""
    resolved = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
    if os.path.isabs(target) or resolved == ".." or resolved.startswith("../"):
        raise LeavingLinkError("folder", str(top / path), target)


def archive_of(context: BuildContext, name: str, sent: Callable[[int], None]) -> Iterator[bytes]:
    """The folder as a tar, in chunks; files belong to root in it. `name` is that of a Dockerfile from elsewhere.

    `sent` gets the bytes of files so far.

    Raises:
        StorageError: a file cannot be read any more, or grew shorter meanwhile.
    """
    done = 0
    waiting = bytearray()
    entries = [(context.folder / each.path, each.path, each) for each in context.entries]
    if context.outside is not None:
        state = context.outside.stat()
        entries.append((context.outside, name, Entry(name, state.st_mode, state.st_size, state.st_mtime)))
    for path, inner, entry in entries:
        waiting += _header(inner, entry)
        if stat.S_ISREG(entry.mode):
            for chunk in _content(path, entry.size):
                waiting += chunk
                done += len(chunk)
                if len(waiting) >= _CHUNK:
                    yield bytes(waiting)
                    waiting.clear()
                    sent(done)
            waiting += bytes(-entry.size % _BLOCK)
        if len(waiting) >= _CHUNK:
            yield bytes(waiting)
            waiting.clear()
    yield bytes(waiting) + bytes(2 * _BLOCK)
    sent(done)


def _header(name: str, entry: Entry) -> bytes:
    info = tarfile.TarInfo(name)
    info.mode = stat.S_IMODE(entry.mode) if os.name == "posix" else 0o755
    info.mtime = int(entry.modified)
    if stat.S_ISDIR(entry.mode):
        info.type = tarfile.DIRTYPE
    elif stat.S_ISLNK(entry.mode):
        info.type, info.linkname = tarfile.SYMTYPE, entry.target
    else:
        info.size = entry.size
    return info.tobuf(tarfile.PAX_FORMAT, "utf-8", "surrogateescape")


def _content(path: Path, size: int) -> Iterator[bytes]:
    left = size
    try:
        with path.open("rb") as file:
            while left and (chunk := file.read(min(left, _CHUNK))):
                left -= len(chunk)
                yield chunk
    except OSError as error:
        raise from_os_error(error, str(path)) from error
    if left:
        raise StorageError(str(path), "it changed while it was being read")
