"""What a program says, and when it ends."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from insula.backends.process.lines import LineSplitter
from insula.domain.overriding import override
from insula.storage.redaction import redact

_TAIL_LINES = 40
_TAIL_LINE = 2_000
_LARGEST_OUTPUT = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Completed:
    """How a program ended: its status, standard output and standard error; of more than 16 MB each, the end."""

    status: int
    output: str
    errors: str


@dataclass(slots=True)
class _Stream:
    splitter: LineSplitter = field(default_factory=LineSplitter)
    chunks: deque[bytes] = field(default_factory=deque)
    size: int = 0
    tail: deque[str] = field(default_factory=lambda: deque(maxlen=_TAIL_LINES))

    def keep(self, data: bytes) -> None:
        self.chunks.append(data)
        self.size += len(data)
        while self.size - len(self.chunks[0]) >= _LARGEST_OUTPUT:
            self.size -= len(self.chunks.popleft())

    def text(self) -> str:
        return b"".join(self.chunks).decode(errors="replace")


class Conversation(asyncio.SubprocessProtocol):
    """Hears both streams. `exited` is set when the program has ended, `silent` when its children have too.

    `on_start` gets the process id before the first line is heard; `silent` gets the exception that `on_line` raised.
    """

    def __init__(
        self, on_line: Callable[[str], None] | None, on_start: Callable[[int], None], *, masked: bool = True
    ) -> None:
        loop = asyncio.get_running_loop()
        self.exited: asyncio.Future[None] = loop.create_future()
        self.silent: asyncio.Future[None] = loop.create_future()
        self._on_line = on_line
        self._masked = masked
        self._on_start = on_start
        self._streams = {1: _Stream(), 2: _Stream()}

    def completed(self, status: int) -> Completed:
        """All that was heard."""
        return Completed(status, self._streams[1].text(), self._streams[2].text())

    def tail(self) -> str:
        """The last 40 lines of the output, then of the errors, secrets masked."""
        return "\n".join(line for stream in self._streams.values() for line in stream.tail)

    @override
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        if isinstance(transport, asyncio.SubprocessTransport):
            self._on_start(transport.get_pid())

    @override
    def pipe_data_received(self, fd: int, data: bytes) -> None:
        self._streams[fd].keep(data)
        self._hear(fd, data)

    @override
    def pipe_connection_lost(self, fd: int, exc: Exception | None) -> None:
        if fd in self._streams:
            self._hear(fd, b"", end=True)

    @override
    def process_exited(self) -> None:
        if not self.exited.done():
            self.exited.set_result(None)

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        if not self.silent.done():
            self.silent.set_result(None)

    def _hear(self, fd: int, data: bytes, *, end: bool = False) -> None:
        stream = self._streams[fd]
        for line in stream.splitter.feed(data, end=end):
            shown = redact(line)
            stream.tail.append(shown[:_TAIL_LINE])
            if self._on_line is None or self.silent.done():
                continue
            try:
                self._on_line(shown if self._masked else line)
            except Exception as error:  # noqa: BLE001  whoever runs the program gets it
                self.silent.set_exception(error)
