"""Programs that are waited for."""

from __future__ import annotations

import asyncio
import logging
import os
import shlex
import signal
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from insula.backends.process.conversation import Completed, Conversation
from insula.backends.process.group import NEW_GROUP, Guard, end_group, start_error
from insula.domain.errors import ProgramFailedError, ProgramTimedOutError
from insula.storage.redaction import redact

_LINGER = 2.0  # Seconds to hear what a program's children still say after its end.

_logger = logging.getLogger(__name__)


async def run(
    argv: Sequence[str | Path],
    *,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    input: bytes | None = None,  # noqa: A002  as in subprocess
    timeout: float | None,
    on_line: Callable[[str], None] | None = None,
    masked: bool = True,
    check: bool = True,
) -> Completed:
    """Run a program to its end, in a process group of its own.

    `timeout` is in seconds; `env` replaces the whole environment. `on_line` gets each line of both streams without its
    end and, if `masked`, without secrets; a carriage return ends a line too, and a line over 64 KiB comes in pieces.
    When the task is cancelled, time is over or (not on Windows) this process dies, the program and its children are
    ended.

    Raises:
        ProgramMissingError: there is no such program.
        ProgramTimedOutError: it did not end in time.
        ProgramFailedError: its status is not 0, and `check`.
        StorageError: it cannot be started, for instance because `cwd` is gone.
    """
    command = _Command([os.fspath(each) for each in argv], cwd, env, input, masked)
    stop = asyncio.Event()
    # Told, not cancelled, so that it can end the program in peace.
    supervisor = asyncio.ensure_future(_supervise(command, on_line, timeout, stop))
    try:
        completed, tail = await asyncio.shield(supervisor)
    except asyncio.CancelledError:
        stop.set()
        await _ended(supervisor)
        raise
    if check and completed.status != 0:
        raise ProgramFailedError(command.program, completed.status, tail)
    return completed


@dataclass(frozen=True, slots=True)
class _Command:
    arguments: Sequence[str]
    cwd: Path | None
    env: Mapping[str, str] | None
    input: bytes | None
    masked: bool

    @property
    def program(self) -> str:
        return self.arguments[0]

    async def start(self, conversation: Conversation) -> asyncio.SubprocessTransport:
        _logger.debug("run %s", redact(shlex.join(self.arguments)))
        try:
            transport, _ = await asyncio.get_running_loop().subprocess_exec(
                lambda: conversation,
                *self.arguments,
                cwd=self.cwd,
                env=self.env,
                stdin=subprocess.DEVNULL if self.input is None else subprocess.PIPE,
                start_new_session=True,
                creationflags=NEW_GROUP,
            )
        except OSError as error:
            raise start_error(error, self.program, self.cwd) from error
        pipe = transport.get_pipe_transport(0)
        if isinstance(pipe, asyncio.WriteTransport):
            pipe.write(self.input or b"")
            pipe.close()
        return transport


async def _supervise(
    command: _Command, on_line: Callable[[str], None] | None, timeout: float | None, stop: asyncio.Event
) -> tuple[Completed, str]:
    guard = Guard()
    conversation = Conversation(on_line, guard.watch, masked=command.masked)
    await guard.arm()
    try:
        transport = await command.start(conversation)
        try:
            in_time = await _listen(conversation, timeout, stop)
        finally:
            if not conversation.exited.done() or stop.is_set():
                await end_group(transport.get_pid(), conversation.exited)
            transport.close()
    finally:
        await guard.dismiss()
    failure = conversation.silent.exception() if conversation.silent.done() else None
    if not in_time:
        raise ProgramTimedOutError(command.program, -signal.SIGTERM, conversation.tail())
    if failure is not None:
        raise failure
    return conversation.completed(transport.get_returncode() or 0), conversation.tail()


# Whether the program ended, or had to be stopped, before the time was over.
async def _listen(conversation: Conversation, timeout: float | None, stop: asyncio.Event) -> bool:
    stopping = asyncio.ensure_future(stop.wait())
    try:
        until: set[asyncio.Future[Any]] = {conversation.exited, conversation.silent, stopping}
        done, _ = await asyncio.wait(until, timeout=timeout, return_when=asyncio.FIRST_COMPLETED)
        if done:
            # A child that lives on may keep the streams open.
            until = {conversation.silent, stopping}
            await asyncio.wait(until, timeout=_LINGER, return_when=asyncio.FIRST_COMPLETED)
    finally:
        stopping.cancel()
    return bool(done)


# Cancelled again and again, it still waits.
async def _ended(supervisor: asyncio.Future[tuple[Completed, str]]) -> None:
    while not supervisor.done():
        try:
            await asyncio.wait([supervisor])
        except asyncio.CancelledError:
            continue
    if not supervisor.cancelled() and (error := supervisor.exception()) is not None:
        _logger.debug("the cancelled program had failed: %s", error)
