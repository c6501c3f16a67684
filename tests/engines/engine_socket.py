"""A socket at which somebody answers like a Docker engine, or as no engine should."""

from __future__ import annotations

import contextlib
import json
import re
import secrets
import shutil
import socket
import sys
import threading
from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qsl, unquote, urlsplit

from tests.engines.sweeping import PARENT

_VERSION = re.compile(r"^/v\d+\.\d+(?=/)")
BROKEN_MESSAGE = "write /var/lib/docker/image/x: no space left on device"


class Mood(StrEnum):
    """How a request is answered instead of well."""

    BROKEN = "500 with a message"
    SPEECHLESS = "500 without any"
    GARBAGE = "what is no HTTP"
    NOT_JSON = "a page for people"
    SILENT = "nothing at all"
    CUT_OFF = "the beginning of an answer"
    CLOSED = "the connection is closed at once"
    # Only where a real engine is behind.
    LOST = "the deed is done and the answer is lost"


@dataclass(frozen=True)
class Request:
    """One request: `path` is without the version and without the query."""

    method: str
    path: str
    query: dict[str, str]
    head: bytes
    body: bytes

    @property
    def line(self) -> str:
        """Its method and path, as rules match them."""
        return f"{self.method} {self.path}"

    def json(self) -> Any:
        """What its body says; the body must have come with the head or right behind it."""
        return json.loads(self.body) if self.body else None


@dataclass
class _Rule:
    mood: Mood
    pattern: re.Pattern[str]
    after: int
    times: int | None


class EngineSocket(ABC):
    """Takes one request from each connection; a context manager. `requests` are the lines of all that came."""

    def __init__(self) -> None:
        self._folder = PARENT / f"insula-f-{secrets.token_hex(4)}"
        self._folder.mkdir(mode=0o700)
        self.socket = self._folder / "d.sock"
        self.url = f"unix://{self.socket}"
        self.requests: list[str] = []
        self.ended = threading.Event()
        self._rules: list[_Rule] = []
        self._guard = threading.Lock()
        self._connections: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._listening = _listen(self.socket)
        self._spawn(self._accept)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Nobody answers any more; who still listens is cut off."""
        self.ended.set()
        _shut(self._listening)
        self._listening.close()
        with self._guard:
            for connection in self._connections:
                _shut(connection)
        for thread in self._threads:
            thread.join()
        shutil.rmtree(self._folder)

    def fail(self, mood: Mood, on: str = "", *, after: int = 0, times: int | None = None) -> None:
        """From now on answer requests so whose line matches the regular expression `on`: not the first `after` of them,
        and then `times` of them, or all. The last such wish comes first."""
        with self._guard:
            self._rules.insert(0, _Rule(mood, re.compile(on), after, times))

    def behave(self) -> None:
        """Answer well again."""
        with self._guard:
            self._rules.clear()

    @abstractmethod
    def answer(self, request: Request, client: socket.socket, mood: Mood | None) -> None:
        """Answer well, or LOST; `client` is closed afterwards."""

    def opened(self, connection: socket.socket) -> None:
        """To be cut off at the end, and closed by whoever opened it."""
        with self._guard:
            self._connections.add(connection)

    def closed(self, connection: socket.socket) -> None:
        with self._guard:
            self._connections.discard(connection)
        connection.close()

    def _spawn(self, target: Any, *arguments: Any) -> None:
        thread = threading.Thread(target=target, args=arguments, daemon=True)
        self._threads = [each for each in self._threads if each.is_alive()]
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self.ended.is_set():
            try:
                client, _ = self._listening.accept()
            except OSError:
                return
            self.opened(client)
            self._spawn(self._serve, client)

    def _serve(self, client: socket.socket) -> None:
        # Whoever asked may be gone.
        with contextlib.suppress(OSError):
            request = _read(client)
            if request is not None:
                mood = self._mood(request.line)
                if mood is None or mood is Mood.LOST:
                    self.answer(request, client, mood)
                else:
                    self._misbehave(client, mood)
        self.closed(client)

    def _mood(self, line: str) -> Mood | None:
        with self._guard:
            self.requests.append(line)
            for rule in self._rules:
                if not rule.pattern.search(line):
                    continue
                if rule.after > 0:
                    rule.after -= 1
                elif rule.times is None or rule.times > 0:
                    rule.times = None if rule.times is None else rule.times - 1
                    return rule.mood
        return None

    def _misbehave(self, client: socket.socket, mood: Mood) -> None:
        match mood:
            case Mood.BROKEN:
                reply(client, 500, {"message": BROKEN_MESSAGE})
            case Mood.SPEECHLESS:
                reply(client, 500, b"")
            case Mood.GARBAGE:
                client.sendall(b"\x00\xff\xfeSSH-2.0-\x80\n\x1b[31m" * 50)
            case Mood.NOT_JSON:
                reply(client, 200, "<html>Connexion à l’hôtel</html>".encode(), kind="text/html")
            case Mood.CUT_OFF:
                client.sendall(
                    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n"
                    b'[{"Id": "0123456789ab'
                )
            case Mood.SILENT:
                # Until either side has enough.
                while client.recv(65536):
                    pass
            case _:
                pass


def reply(client: socket.socket, status: int, content: object, *, kind: str = "application/json") -> None:
    """One whole answer: bytes as they are, anything else as JSON."""
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    head = f"HTTP/1.1 {status} X\r\nApi-Version: 1.41\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
    client.sendall(f"{head}Connection: close\r\n\r\n".encode() + (b"" if status == 204 else body))


def _listen(path: Path) -> socket.socket:
    if sys.platform == "win32":
        raise OSError("such sockets are for Unix")
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(str(path))
    listening.listen(128)
    return listening


def _read(client: socket.socket) -> Request | None:
    """The head, and as much of the body as its length says; a body without a length is left in the socket."""
    received = b""
    while b"\r\n\r\n" not in received:
        chunk = client.recv(65536)
        if not chunk:
            return None
        received += chunk
    head, _, body = received.partition(b"\r\n\r\n")
    length = re.search(rb"(?i)\r\ncontent-length:\s*(\d+)", head)
    while length is not None and len(body) < int(length[1]):
        chunk = client.recv(65536)
        if not chunk:
            return None
        body += chunk
    method, target, _ = head.split(b"\r\n", 1)[0].decode().split(" ", 2)
    parts = urlsplit(target)
    return Request(method, unquote(_VERSION.sub("", parts.path)), dict(parse_qsl(parts.query)), head, body)


def _shut(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
