"""A real image registry on loopback, with images made for it."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import tempfile
import threading
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.engines.docker_engine import IMAGE, DockerEngine, EngineError

USER, PASSWORD = "insula", "sésame ouvre-toi"
# Of that password: the registry knows bcrypt alone, which Python has not.
_HASH = "$2b$05$abcdefghijklmnopqrstuupKUiiXwwpbSgbtB1GXyqzL1xdQFqWsG"


class Registry:
    """Debian's docker-registry on a port of its own, with a storage of its own; a context manager.

    With `login` it wants USER and PASSWORD. With `bytes_per_second` it serves slowly, for pulls that are cancelled.
    """

    def __init__(self, *, login: bool = False, bytes_per_second: int | None = None) -> None:
        self._login = login
        self._rate = bytes_per_second
        self._folder = Path(tempfile.mkdtemp(prefix="insula-registry-"))
        self._process: subprocess.Popen[bytes] | None = None
        self._relay: _Relay | None = None
        self.address = ""
        self._direct = ""

    def __enter__(self) -> Self:
        try:
            self._start()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Stop it and forget what it holds."""
        if self._relay is not None:
            self._relay.close()
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        shutil.rmtree(self._folder)

    def push(
        self, engine: DockerEngine, name: str = "insula-test/layers:1", *, layers: int = 4, size: int = 300_000
    ) -> str:
        """Make an image of busybox and `layers` layers of `size` bytes that do not compress, push it, and have `engine`
        forget it; its whole name."""
        reference, direct = f"{self.address}/{name}", f"{self._direct}/{name}"
        with tempfile.TemporaryDirectory(prefix="insula-context-") as context:
            lines = [f"FROM {IMAGE}"]
            for number in range(layers):
                Path(context, f"layer{number}").write_bytes(os.urandom(size))
                lines.append(f"COPY layer{number} /data/layer{number}")
            lines.append('LABEL insula.test="layers"')
            Path(context, "Dockerfile").write_text("\n".join(lines) + "\n")
            engine.build(context, direct)
        if self._login:
            engine.docker("login", "--username", USER, "--password-stdin", self._direct, stdin=PASSWORD.encode())
        engine.docker("push", "--quiet", direct)
        if self._login:
            engine.docker("logout", self._direct)
        engine.docker("image", "rm", direct)
        return reference

    def _start(self) -> None:
        program = shutil.which("docker-registry")
        if program is None:
            raise EngineError("no docker-registry on this machine; packaging/setup-debian.sh lists the packages")
        access = self._folder / "htpasswd"
        access.write_text(f"{USER}:{_HASH}\n")
        configuration = self._folder / "config.yml"
        configuration.write_text(
            "version: 0.1\nlog:\n  formatter: text\n"
            f"storage:\n  filesystem:\n    rootdirectory: {self._folder}/storage\n  delete:\n    enabled: true\n"
            "http:\n  addr: 127.0.0.1:0\n"
            + (f"auth:\n  htpasswd:\n    realm: insula-test\n    path: {access}\n" if self._login else "")
        )
        log = self._folder / "log"
        with log.open("wb") as output:
            self._process = subprocess.Popen(
                ["setpriv", "--pdeathsig", "KILL", program, "serve", str(configuration)],
                env={"PATH": os.environ["PATH"], "OTEL_TRACES_EXPORTER": "none"},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
            )
        deadline = time.monotonic() + 30
        while not (listening := re.search(r"listening on (127\.0\.0\.1:\d+)", log.read_text())):
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise EngineError(f"the registry does not answer: {log.read_text()[-500:]}")
            time.sleep(0.02)
        self._direct = self.address = listening[1]
        if self._rate is not None:
            self._relay = _Relay(int(self._direct.rpartition(":")[2]), self._rate)
            self.address = f"127.0.0.1:{self._relay.port}"


class _Relay:
    """Passes connections on, what comes back at so many bytes a second."""

    def __init__(self, target: int, rate: int) -> None:
        self._target = target
        self._rate = rate
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self._ended = threading.Event()
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._start(self._accept)

    def close(self) -> None:
        self._ended.set()
        # A thread that accepts is not woken by close alone.
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for connection in list(self._open):
            _shut(connection)
        for thread in self._threads:
            thread.join()
        for connection in self._open:
            connection.close()

    def _start(self, target: object, *arguments: object) -> None:
        assert callable(target)
        thread = threading.Thread(target=target, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listening.accept()
            except OSError:
                return
            server = socket.create_connection(("127.0.0.1", self._target))
            self._open |= {client, server}
            self._start(self._pass, client, server, None)
            self._start(self._pass, server, client, self._rate)

    def _pass(self, source: socket.socket, target: socket.socket, rate: int | None) -> None:
        try:
            while chunk := source.recv(65536 if rate is None else max(1, rate // 20)):
                target.sendall(chunk)
                if rate is not None and self._ended.wait(len(chunk) / rate):
                    return
        except OSError:
            pass
        finally:
            _shut(target)


def _shut(connection: socket.socket) -> None:
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        return
