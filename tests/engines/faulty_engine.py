"""A real engine behind a socket that fails on demand: at the n-th request of a kind, before or after the deed."""

from __future__ import annotations

import contextlib
import re
import socket
import threading
from pathlib import Path

from typing_extensions import override

from tests.engines.docker_engine import DockerEngine, UnixConnection
from tests.engines.engine_socket import EngineSocket, Mood, Request


class FaultyEngine(EngineSocket):
    """Everything goes to `engine` and comes back, but for what `fail` says:

    with FaultyEngine(engine) as faulty:
        faulty.fail(Mood.BROKEN, r"POST /containers/.*/rename", times=1)
    """

    def __init__(self, engine: DockerEngine) -> None:
        self._engine: Path = engine.socket
        super().__init__()

    @override
    def answer(self, request: Request, client: socket.socket, mood: Mood | None) -> None:
        upstream = UnixConnection(self._engine)
        upstream.connect()
        engine = upstream.sock
        engine.settimeout(None)
        self.opened(engine)
        # Streams and terminals too: once the head is through, bytes go both ways until an end closes.
        upgrade = re.search(rb"(?i)\r\nupgrade:", request.head)
        head = request.head if upgrade else re.sub(rb"(?i)\r\nconnection:[^\r]*", b"", request.head)
        engine.sendall(head + (b"" if upgrade else b"\r\nConnection: close") + b"\r\n\r\n" + request.body)
        upward = threading.Thread(target=_pass, args=(client, engine), daemon=True)
        upward.start()
        if mood is Mood.LOST:
            with contextlib.suppress(OSError):
                while engine.recv(65536):
                    pass
        else:
            _pass(engine, client)
        _shut(client)
        upward.join()
        self.closed(engine)


def _pass(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while chunk := source.recv(65536):
            target.sendall(chunk)
    with contextlib.suppress(OSError):
        target.shutdown(socket.SHUT_WR)


def _shut(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
