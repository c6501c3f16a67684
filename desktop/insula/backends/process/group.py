"""A program together with all that it started."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import subprocess
import sys
from pathlib import Path

from insula.domain.errors import InsulaError, ProgramMissingError, from_os_error

_GRACE = 3.0  # Seconds between the polite and the final signal.
_LAST = 1.0  # Seconds for the final one.
_POLL = 0.03

_logger = logging.getLogger(__name__)

if sys.platform == "win32":
    NEW_GROUP = subprocess.CREATE_NEW_PROCESS_GROUP
else:
    NEW_GROUP = 0


def start_error(error: OSError, program: str, cwd: Path | None) -> InsulaError:
    """The typed failure for a program that could not be started."""
    if cwd is not None and not cwd.is_dir():
        return from_os_error(error, str(cwd))
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return ProgramMissingError(program, 127, "")
    return from_os_error(error, program)


async def end_group(leader: int, exited: asyncio.Future[None]) -> None:
    """End the group of that leader: asked first, killed after 3 s. Waits for its end; `exited` is the leader's."""
    if sys.platform == "win32":
        await _end_tree(leader)
    elif not await _ended_by(signal.SIGTERM, leader, exited, _GRACE):
        await _ended_by(signal.SIGKILL, leader, exited, _LAST)
    await asyncio.wait([exited], timeout=_LAST)


async def _ended_by(number: int, leader: int, exited: asyncio.Future[None], patience: float) -> bool:
    deadline = asyncio.get_running_loop().time() + patience
    reached = _signal(leader, number)
    while reached and asyncio.get_running_loop().time() < deadline:
        if exited.done() and not (_signal(leader, 0) and _has_living(leader)):
            return True
        await asyncio.sleep(_POLL)
    return not reached


# False when nobody is left who could be told: macOS refuses signals to a group of zombies.
def _signal(leader: int, number: int) -> bool:
    if sys.platform != "win32":
        try:
            os.killpg(leader, number)
        except (ProcessLookupError, PermissionError):
            return False
    return True


# Where process 1 is slow to bury the dead, or never does (in many containers), they still count as a group.
def _has_living(leader: int) -> bool:
    if not os.path.exists("/proc/self/stat"):
        return True
    group = str(leader)
    for name in os.listdir("/proc"):
        if not name.isdigit():
            continue
        try:
            with open(f"/proc/{name}/stat", encoding="utf-8", errors="replace") as file:
                state, _, its_group, *_ = file.read().rpartition(")")[2].split()
        except (OSError, ValueError):
            continue
        if its_group == group and state not in "ZX":
            return True
    return False


async def _end_tree(leader: int) -> None:
    taskkill = await asyncio.create_subprocess_exec(
        "taskkill",
        "/T",
        "/F",
        "/PID",
        str(leader),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    await taskkill.wait()


# Kills the group whose leader is on the first line when its input ends without a second one: that is, when we die.
_SCRIPT = 'read -r leader && { read -r _ || kill -s KILL -- "-$leader"; }'


class Guard:
    """A shell that kills a group of processes when this process dies; nothing on Windows."""

    def __init__(self) -> None:
        self._shell: asyncio.subprocess.Process | None = None

    async def arm(self) -> None:
        """Start the shell."""
        if os.name == "nt":
            return
        try:
            self._shell = await asyncio.create_subprocess_exec(
                "/bin/sh",
                "-c",
                _SCRIPT,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
                cwd="/",
                env={},
            )
        except OSError as error:
            _logger.warning("programs outlive this process if it is killed: %s", error)

    def watch(self, leader: int) -> None:
        """Kill the group of `leader` when this process dies."""
        self._write(b"%d\n" % leader)

    async def dismiss(self) -> None:
        """Leave the group alone."""
        if self._shell is None or self._shell.stdin is None:
            return
        self._write(b"\n")
        self._shell.stdin.close()
        await self._shell.wait()

    def _write(self, line: bytes) -> None:
        if self._shell is not None and self._shell.stdin is not None:
            self._shell.stdin.write(line)
