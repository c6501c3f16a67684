"""Asks an engine for something without the SDK, which takes a fifth of a second and 10 MiB to load.

This takes 8 MiB, most of it OpenSSL: it is imported where something listens.
"""

from __future__ import annotations

import contextlib
import http.client
import socket
from pathlib import Path
from typing import Any

from insula.backends.containers.engine.engines import EngineAddress, TlsFiles
from insula.domain.overriding import override

_CONNECT_SECONDS = 4.0


class PlainCall:
    """One GET. It blocks, for `seconds` of silence at most; `break_off` may be called from any thread."""

    def __init__(self, address: EngineAddress, seconds: float) -> None:
        self._address = address
        self._seconds = seconds
        self._connection: http.client.HTTPConnection | None = None
        self._is_broken_off = False

    def get(self, path: str, *, most: int | None = None) -> tuple[int, bytes]:
        """The status and the body, `most` bytes of it.

        Raises:
            OSError: there was no answer.
            ValueError: what was said is no answer, or the address none that can be asked.
        """
        try:
            with contextlib.closing(_connection(self._address, min(self._seconds, _CONNECT_SECONDS))) as connection:
                self._connection = connection
                connection.connect()
                if self._is_broken_off:
                    raise ConnectionAbortedError
                connection.sock.settimeout(self._seconds)
                connection.request("GET", path, headers={"Host": "localhost"})
                # An answer that is the connection's last is not closed with it.
                with contextlib.closing(connection.getresponse()) as answer:
                    return answer.status, answer.read(most)
        except http.client.HTTPException as error:
            if isinstance(error, OSError):
                raise
            raise ValueError(str(error) or type(error).__name__) from error

    def break_off(self) -> None:
        """End the waiting, with an error; for a connection that is only being made, within seconds."""
        self._is_broken_off = True
        opened: socket.socket | None = self._connection.sock if self._connection is not None else None
        if opened is not None:
            with contextlib.suppress(OSError):
                opened.shutdown(socket.SHUT_RDWR)


def _connection(address: EngineAddress, seconds: float) -> http.client.HTTPConnection:
    if address.socket is not None:
        return _UnixConnection(address.socket, seconds)
    if address.url.startswith("tcp://"):
        host = address.url.removeprefix("tcp://").rstrip("/")
        if address.tls is None:
            return http.client.HTTPConnection(host, timeout=seconds)
        return http.client.HTTPSConnection(host, timeout=seconds, context=_tls(address.tls))
    raise ValueError(f"{address.url} cannot be reached from here")


def _tls(files: TlsFiles) -> Any:  # noqa: ANN401 - ssl is imported where it is needed only.
    import ssl

    context = ssl.create_default_context(cafile=str(files.authority) if files.authority else None)
    if files.certificate is not None:
        context.load_cert_chain(files.certificate, files.key)
    if not files.verify:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context


class _UnixConnection(http.client.HTTPConnection):
    def __init__(self, path: Path, seconds: float) -> None:
        super().__init__("localhost", timeout=seconds)
        self._path = path

    @override
    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        try:
            self.sock.connect(str(self._path))
        except OSError:
            self.sock.close()
            raise
