"""Changes files of an environment, by a new file and a rename where anybody else could have the old one.

Files may be hard links into another environment or into uv's cache: written in place, they would change there too.
Where a change must be all or nothing, the new files are first staged beside the old ones; the commit then only renames,
needs no room on the disk, and can be taken up again after a crash.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from insula.backends.venvs.placing import typed_errors

STAGED_PREFIX = ".insula-new-"


@dataclass(frozen=True, slots=True)
class Edit:
    """The new content of the file `path`, or, as text, the new target of the symbolic link `path`."""

    path: str
    content: bytes | str


def apply(edits: Iterable[Edit], token: str) -> None:
    """Make each edit at once. For environments that nobody sees yet."""
    for edit in edits:
        with typed_errors(edit.path):
            if not _write_into(edit):
                os.replace(_write_beside(edit, token), edit.path)


def stage(edits: Iterable[Edit], token: str) -> None:
    """Write the new files beside the old ones, which stay as they are."""
    for edit in edits:
        with typed_errors(edit.path):
            _write_beside(edit, token)


def commit(folders: Sequence[str], token: str) -> None:
    """Let what was staged in `folders` under `token` take its place. Idempotent."""
    for staged, path in _staged(folders, token):
        with typed_errors(path):
            os.replace(staged, path)


def discard(folders: Sequence[str], token: str) -> None:
    """Remove what was staged in `folders` under `token`. Idempotent."""
    for staged, _ in _staged(folders, token):
        with typed_errors(staged):
            os.unlink(staged)


def folders_of(edits: Iterable[Edit], root: str) -> tuple[str, ...]:
    """The folders, relative to `root`, that hold what `edits` change."""
    return tuple(sorted({os.path.relpath(os.path.dirname(edit.path), root) for edit in edits}))


def _write_into(edit: Edit) -> bool:
    """Write the file itself, which is faster; False if it is a link, has a second name or may not be written."""
    if isinstance(edit.content, str):
        return False
    try:
        descriptor = os.open(edit.path, os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
    except OSError:
        return False
    with os.fdopen(descriptor, "wb") as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode) or status.st_nlink != 1:
            return False
        file.write(edit.content)
        file.truncate()
    return True


def _write_beside(edit: Edit, token: str) -> str:
    folder, name = os.path.split(edit.path)
    staged = os.path.join(folder, f"{STAGED_PREFIX}{token}-{name}")
    if isinstance(edit.content, str):
        os.symlink(edit.content, staged)
        return staged
    mode = stat.S_IMODE(os.stat(edit.path).st_mode)
    descriptor = os.open(staged, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(edit.content)
    os.chmod(staged, mode)
    return staged


def _staged(folders: Sequence[str], token: str) -> Iterator[tuple[str, str]]:
    prefix = f"{STAGED_PREFIX}{token}-"
    for folder in folders:
        with typed_errors(folder):
            try:
                names = os.listdir(folder)
            except FileNotFoundError:
                continue
        for name in names:
            if name.startswith(prefix):
                yield os.path.join(folder, name), os.path.join(folder, name.removeprefix(prefix))
