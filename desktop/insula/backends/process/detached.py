"""Programs that live their own life."""

from __future__ import annotations

import logging
import os
import shlex
import subprocess
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

from insula.backends.process.group import NEW_GROUP, start_error
from insula.storage.redaction import redact

_logger = logging.getLogger(__name__)


def spawn_detached(argv: Sequence[str | Path], cwd: Path | None = None, env: Mapping[str, str] | None = None) -> None:
    """Start a program that outlives us and whose output nobody reads, such as a terminal.

    Raises:
        ProgramMissingError: there is no such program.
        StorageError: it cannot be started.
    """
    arguments = [os.fspath(each) for each in argv]
    _logger.debug("start %s", redact(shlex.join(arguments)))
    try:
        process = subprocess.Popen(
            arguments,
            cwd=cwd,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            creationflags=NEW_GROUP,
        )
    except OSError as error:
        raise start_error(error, arguments[0], cwd) from error
    # So that it leaves no zombie.
    threading.Thread(target=process.wait, name="insula-detached", daemon=True).start()
