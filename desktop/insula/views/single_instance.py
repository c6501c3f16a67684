"""One window per user and per INSULA_HOME: a second start raises the first's window."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Signal

from insula.storage.holding import hold

if TYPE_CHECKING:  # Imported when the window is on the screen.
    import socket as sockets

_SOCKET = "window.sock"
_LONGEST_ADDRESS = 100
_PATIENCE_SECONDS = 2.0
_ANSWER = b"raised"
_LONGEST_MESSAGE = 4096
_TOKEN_VARIABLES = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")


class SingleInstance(QObject):
    """Holds a lock that the system releases however the process ends, and listens on a socket beside it.

    `summoned` carries the other start's activation token, "" where the desktop has none.
    """

    summoned = Signal(str)

    def __init__(self, runtime: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = runtime
        self._lock: int | None = None
        self._server: sockets.socket | None = None
        self._notifier: QSocketNotifier | None = None

    def claim(self) -> bool:
        """Become the one instance; False when there is another already."""
        self._lock = hold(self._folder / "window.lock")
        return self._lock is not None

    def summon(self, token: str) -> bool:
        """Have the other instance raise its window; False when it does not answer within two seconds."""
        if sys.platform == "win32":
            return False
        import socket

        with (
            contextlib.closing(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)) as client,
            _address(self._folder) as at,
        ):
            client.settimeout(_PATIENCE_SECONDS)
            try:
                client.connect(at)
                client.sendall(token.encode() + b"\n")
                return client.recv(len(_ANSWER)) == _ANSWER
            except OSError:
                return False

    def listen(self) -> None:
        """Be there for later starts. A socket that was left is replaced: the lock proves that its owner is dead."""
        if sys.platform == "win32":
            return
        import socket

        server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        with _address(self._folder) as at:
            self._forget_socket()
            server.bind(at)
        server.listen(4)
        server.setblocking(False)
        self._server = server
        self._notifier = QSocketNotifier(server.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_connection)

    def close(self) -> None:
        """Let another instance be the one."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier = None
        if self._server is not None:
            self._server.close()
            self._server = None
            self._forget_socket()
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def _forget_socket(self) -> None:
        (self._folder / _SOCKET).unlink(missing_ok=True)

    def _on_connection(self) -> None:
        if self._server is None:
            return
        try:
            connection, _ = self._server.accept()
        except OSError:
            return
        with connection:
            # The other start sends its one line at once; a silent one is not waited for.
            connection.settimeout(0.05)
            try:
                message = connection.recv(_LONGEST_MESSAGE)
                connection.sendall(_ANSWER)
            except OSError:
                return
        if message:
            self.summoned.emit(message.decode(errors="replace").strip())


def activation_token() -> str:
    """What lets the first instance take the focus, from whoever started this one."""
    return next((token for name in _TOKEN_VARIABLES if (token := os.environ.get(name))), "")


@contextlib.contextmanager
def _address(folder: Path) -> Iterator[str]:
    """The socket's address; a path that is too long for one is reached through its open folder, where /proc is."""
    path = folder / _SOCKET
    if len(os.fsencode(path)) <= _LONGEST_ADDRESS or not Path("/proc/self/fd").exists():
        yield str(path)
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        yield f"/proc/self/fd/{descriptor}/{path.name}"
    finally:
        os.close(descriptor)
