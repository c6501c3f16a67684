"""Makes clients of the Docker SDK whose running requests can be broken off from another thread."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from docker import APIClient
from docker.constants import DEFAULT_DOCKER_API_VERSION
from docker.tls import TLSConfig
from docker.transport import UnixHTTPAdapter
from docker.transport.unixconn import UnixHTTPConnection, UnixHTTPConnectionPool
from docker.utils import version_lt

from insula.domain.overriding import override

if TYPE_CHECKING:
    from insula.backends.containers.engine.engines import EngineAddress


class Client(APIClient):
    """One thread's client. `break_off` makes its running request fail at once, and may be called from any thread."""

    _custom_adapter: UnixHTTPAdapter

    def __init__(self, address: EngineAddress, api: str, timeout: float | None) -> None:
        self._sockets: set[socket.socket] = set()
        self._guard = threading.Lock()
        self._given_up = False
        version = api if version_lt(api, DEFAULT_DOCKER_API_VERSION) else DEFAULT_DOCKER_API_VERSION
        super().__init__(base_url=address.url, version=version, timeout=timeout, tls=_tls(address))
        if address.socket is not None:
            adapter = _Adapter(f"http+unix://{address.socket}", timeout, self._note)
            self._custom_adapter.close()
            self._custom_adapter = adapter
            self.mount("http+docker://", adapter)

    def break_off(self) -> None:
        """End whatever it waits for, with an error."""
        with self._guard:
            for each in self._sockets:
                with contextlib.suppress(OSError):
                    each.shutdown(socket.SHUT_RDWR)

    def give_up(self) -> None:
        """Break off, and let nothing more be asked: for a client of one request, even before it has begun."""
        self._given_up = True
        self.break_off()

    def _note(self, opened: socket.socket) -> None:
        with self._guard:
            self._sockets = {each for each in self._sockets if each.fileno() >= 0} | {opened}
        if self._given_up:
            self.break_off()


def _tls(address: EngineAddress) -> TLSConfig | bool:
    files = address.tls
    if files is None:
        return False
    pair = None if files.certificate is None else (str(files.certificate), str(files.key))
    return TLSConfig(client_cert=pair, ca_cert=files.authority and str(files.authority), verify=files.verify)


class _Adapter(UnixHTTPAdapter):
    def __init__(self, url: str, timeout: float | None, note: Callable[[socket.socket], None]) -> None:
        self._note = note
        super().__init__(url, timeout)

    @override
    def get_connection(self, url: Any, proxies: Any = None) -> UnixHTTPConnectionPool:
        # The SDK's own has a pool for each URL, and so a connection for each container that was ever asked about.
        with self.pools.lock:
            pool = self.pools.get(self.socket_path)
            if pool is None:
                pool = self.pools[self.socket_path] = _Pool(url, self.socket_path, self.timeout, self._note)
            return pool


class _Pool(UnixHTTPConnectionPool):
    def __init__(self, url: str, path: str, timeout: float | None, note: Callable[[socket.socket], None]) -> None:
        super().__init__(url, path, timeout, maxsize=2)
        self._note = note

    def _new_conn(self) -> UnixHTTPConnection:
        return _NotedConnection(self.base_url, self.socket_path, self.timeout, self._note)


class _NotedConnection(UnixHTTPConnection):
    def __init__(self, url: str, path: str, timeout: float | None, note: Callable[[socket.socket], None]) -> None:
        super().__init__(url, path, timeout)
        self._note = note

    @override
    def connect(self) -> None:
        # The SDK's own leaves the socket open where nobody answers.
        opened = socket.socket(socket.AF_UNIX)
        try:
            opened.settimeout(self.timeout)
            opened.connect(self.unix_socket)
        except BaseException:
            opened.close()
            raise
        self.sock = opened
        self._note(opened)
