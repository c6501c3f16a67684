"""Is an environment as it must be? Asked of what was made or cloned, before anybody sees it."""

from __future__ import annotations

import json
import os
import stat

from insula.backends.process import run
from insula.backends.venvs.configuration import read_configuration
from insula.backends.venvs.layout import Layout
from insula.backends.venvs.record_files import read_rows, record_paths
from insula.backends.venvs.scripts import interpreter_of, relocated
from insula.domain.errors import ProgramFailedError, VerificationError

_START_SECONDS = 60.0
_ASK = "import json, sys; print(json.dumps([sys.prefix, sys.base_prefix]))"


def verify_made(root: str, path: str, *, with_packages: bool) -> None:
    """Check the new environment in `root`, whose final place is `path`; `with_packages` checks those too.

    Raises:
        VerificationError: something is missing.
        OSError: it cannot be read.
    """
    layout = Layout(root)
    try:
        read_configuration(root)
    except ValueError as error:
        raise VerificationError(path, layout.configuration) from error
    if not os.access(layout.python, os.X_OK):
        raise VerificationError(path, layout.python)
    if not layout.site_packages():
        raise VerificationError(path, "site-packages")
    verify_scripts(root, path)
    if with_packages:
        verify_records(root, path)


def verify_records(root: str, path: str) -> None:
    """Check that each file that a RECORD lists with a hash is there with its size.

    Compiled files, and folders, which virtualenv lists too, may come and go. An interrupted
    installation is found here, where `uv pip check` is content.

    Raises:
        VerificationError: one is not.
    """
    for folder in Layout(root).site_packages():
        for record in record_paths(folder):
            for row in read_rows(record):
                if not row.digest or row.path.endswith(".pyc") or relocated(row.path, (root,), "") is None:
                    continue
                if not _has_size(row.path, row.size):
                    raise VerificationError(path, os.path.relpath(row.path, root))


def verify_scripts(root: str, path: str) -> None:
    """Check that no script asks for an interpreter in `root`, the temporary place, or for a missing one in `path`.

    Raises:
        VerificationError: one does.
    """
    scripts = Layout(root).scripts
    with os.scandir(scripts) as entries:
        for each in entries:
            if each.is_symlink() or not each.is_file(follow_symlinks=False):
                continue
            with open(each.path, "rb") as file:
                head = file.read(2)
                interpreter = interpreter_of(head + file.read(4096)) if head == b"#!" else ""
            inside = relocated(interpreter, (path,), root)
            stale = root != path and relocated(interpreter, (root,), path) is not None
            if stale or (inside and not os.path.lexists(inside)):
                raise VerificationError(path, os.path.relpath(each.path, root))


async def verify_start(root: str, path: str) -> None:
    """Check that the Python in `root` starts and takes `root` for its prefix.

    Raises:
        VerificationError: it does not.
    """
    python = Layout(root).python
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    try:
        completed = await run([python, "-IBc", _ASK], env=environment, timeout=_START_SECONDS)
        prefix = json.loads(completed.output)[0]
    except (ProgramFailedError, ValueError) as error:
        raise VerificationError(path, f"{python}: {error}") from error
    if os.path.realpath(prefix) != os.path.realpath(root):
        raise VerificationError(path, f"{python}: {prefix}")


def _has_size(path: str, size: int | None) -> bool:
    try:
        status = os.lstat(path)
    except OSError:
        return False
    return size is None or not stat.S_ISREG(status.st_mode) or status.st_size == size
