"""A private Docker engine for tests: started here, known to nobody else, gone afterwards, even after kill -9."""

from __future__ import annotations

import contextlib
import http.client
import io
import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote, urlencode

from typing_extensions import override

from tests.engines.sweeping import PARENT, PREFIX

IMAGE = "insula-test/busybox:1"
# Ends at once when it is told to, as the first process of a container does not by default.
WAITING = ("sh", "-c", "trap 'exit 0' TERM INT; while :; do sleep 3600 & wait $!; done")
_ROOT = Path(__file__).resolve().parents[2]
_APPLETS = [
    "cat", "chmod", "chown", "cp", "date", "dd", "df", "echo", "env", "false", "find", "free", "grep", "head",
    "hostname", "httpd", "id", "ip", "kill", "ln", "ls", "mkdir", "mount", "mv", "nc", "nslookup", "ping", "printf",
    "ps", "pwd", "rm", "sed", "seq", "sh", "sleep", "sort", "stat", "stty", "sync", "tail", "tar", "tee", "test",
    "top", "touch", "true", "uname", "usleep", "vi", "wc", "wget", "whoami", "yes",
]  # fmt: skip


class EngineError(AssertionError):
    """What the engine or the `docker` command said no with."""


class DockerEngine:
    """One engine with a single image; a context manager, like a file."""

    image = IMAGE

    def __init__(self) -> None:
        self.folder = PARENT / f"{PREFIX}{secrets.token_hex(4)}"
        self.socket = self.folder / "d.sock"
        self.url = f"unix://{self.socket}"
        self._suspended = False
        self._configuration = tempfile.mkdtemp(prefix="insula-docker-config-")
        self._image_id = ""
        self._keeper = _keeper(self.folder)

    def __enter__(self) -> Self:
        try:
            self._command("prepare")
            self.start()
            self._import()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Take the engine away, with all it has."""
        assert self._keeper.stdin is not None
        assert self._keeper.stdout is not None
        with contextlib.suppress(BrokenPipeError):
            self._keeper.stdin.close()
        self._keeper.wait(60)
        self._keeper.stdout.close()
        shutil.rmtree(self._configuration, ignore_errors=True)

    def start(self) -> None:
        """Start it again, on the same data; nothing if it runs."""
        self._command("start")

    def stop(self) -> None:
        """Stop it as a service manager does."""
        self.resume()
        self._command("stop")

    def kill(self) -> None:
        """Kill -9 of dockerd; containers go on until it is started again."""
        self._suspended = False
        self._command("kill")

    def suspend(self) -> None:
        """From now on it accepts connections and says nothing."""
        self._suspended = True
        self._command("suspend")

    def resume(self) -> None:
        """It answers again, also what it was asked meanwhile."""
        if self._suspended:
            self._suspended = False
            self._command("resume")

    def build(self, context: Path | str, tag: str, *arguments: str) -> str:
        """Have the classic builder, which every engine has, make an image; its output."""
        return self.docker("build", "--tag", tag, *arguments, str(context), variables={"DOCKER_BUILDKIT": "0"})

    def docker(
        self, *arguments: str | Path, stdin: bytes | None = None, variables: Mapping[str, str] | None = None
    ) -> str:
        """What the `docker` command prints; EngineError with its complaint if it fails."""
        done = subprocess.run(
            ["docker", *map(str, arguments)],
            env={**self.environment(), **(variables or {})},
            input=stdin,
            stdin=subprocess.DEVNULL if stdin is None else None,
            capture_output=True,
            timeout=120,
            check=False,
        )
        if done.returncode:
            raise EngineError(f"docker {' '.join(map(str, arguments))}: {done.stderr.decode(errors='replace')}")
        return done.stdout.decode(errors="replace")

    def environment(self) -> dict[str, str]:
        """An environment in which `docker` and everything else that follows DOCKER_HOST meets this engine alone."""
        others = {name: value for name, value in os.environ.items() if not name.startswith("DOCKER_")}
        return {**others, "DOCKER_HOST": self.url, "DOCKER_CONFIG": self._configuration}

    def get(self, path: str, **parameters: object) -> Any:
        """The JSON that the engine answers; EngineError if it refuses. Parameters but text go as JSON."""
        return self._request("GET", path, None, parameters)

    def post(self, path: str, body: object = None, **parameters: object) -> Any:
        return self._request("POST", path, body, parameters)

    def delete(self, path: str, **parameters: object) -> Any:
        return self._request("DELETE", path, None, parameters)

    def clean(self) -> None:
        """Remove all containers, volumes, networks and images but the one that was there at first."""
        self.resume()
        self.start()
        with ThreadPoolExecutor(4) as threads:
            containers = [each["Id"] for each in self.get("/containers/json", all=True)]
            list(threads.map(lambda each: self._forget(f"/containers/{each}", force=True, v=True), containers))
            networks = [each["Id"] for each in self.get("/networks") if each["Name"] not in {"bridge", "host", "none"}]
            list(threads.map(lambda each: self._forget(f"/networks/{each}"), networks))
            volumes = [each["Name"] for each in self.get("/volumes")["Volumes"] or ()]
            list(threads.map(lambda each: self._forget(f"/volumes/{quote(each)}", force=True), volumes))
        self._clean_images()

    def _clean_images(self) -> None:
        images = self.get("/images/json", all=True)
        for image in images:
            for tag in image["RepoTags"] or ():
                if tag not in {IMAGE, "<none>:<none>"}:
                    self._forget(f"/images/{quote(tag)}", noprune=True)
        # Children before parents, whose removal is refused until then.
        others = [image["Id"] for image in images if image["Id"] != self._image_id]
        while others:
            left = [each for each in others if not self._forget(f"/images/{each}", force=True, noprune=True)]
            if len(left) == len(others):
                raise EngineError(f"these images stay: {left}")
            others = left
        if not any(image["Id"] == self._image_id for image in images):
            self._import()
        elif not any(IMAGE in (image["RepoTags"] or ()) for image in images):
            self.post(f"/images/{self._image_id}/tag", repo="insula-test/busybox", tag="1")

    def _import(self) -> None:
        changes = ("--change", f"CMD {json.dumps(WAITING)}", "--change", "ENV PATH=/bin")
        self._image_id = self.docker("import", *changes, "-", IMAGE, stdin=_busybox()).strip()

    def _forget(self, path: str, **parameters: object) -> bool:
        """Whether it is gone, be it through somebody else."""
        try:
            self.delete(path, **parameters)
        except EngineError as error:
            return "404" in str(error)
        return True

    def _request(self, method: str, path: str, body: object, parameters: dict[str, object]) -> Any:
        connection = UnixConnection(self.socket)
        query = urlencode({k: v if isinstance(v, str) else json.dumps(v) for k, v in parameters.items()})
        try:
            connection.request(
                method,
                f"{path}?{query}" if query else path,
                None if body is None else json.dumps(body),
                {} if body is None else {"Content-Type": "application/json"},
            )
            response = connection.getresponse()
            content = response.read()
        finally:
            connection.close()
        if response.status >= 400:
            raise EngineError(f"{method} {path}: {response.status} {content.decode(errors='replace')}")
        return json.loads(content) if content else None

    def _command(self, command: str) -> None:
        assert self._keeper.stdin is not None
        assert self._keeper.stdout is not None
        try:
            print(command, file=self._keeper.stdin, flush=True)
            answer = self._keeper.stdout.readline().strip()
        except BrokenPipeError:
            answer = ""
        if answer != "ok":
            raise EngineError(f"{command}: {answer or 'the keeper is gone: it needs root, or sudo without a password'}")


def _keeper(folder: Path) -> subprocess.Popen[str]:
    if sys.platform == "win32":
        raise OSError("private engines are for Linux")
    as_root = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    return subprocess.Popen(
        [*as_root, sys.executable, "-B", "-m", "tests.engines.keeper", str(folder), str(os.getgid())],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


class UnixConnection(http.client.HTTPConnection):
    """HTTP over a socket that is a file."""

    def __init__(self, path: Path, timeout: float = 60) -> None:
        super().__init__("localhost", timeout=timeout)
        self._path = path

    @override
    def connect(self) -> None:
        if sys.platform == "win32":
            raise OSError("private engines are for Linux")
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(str(self._path))


def _busybox() -> bytes:
    """A root file system as a tar: busybox, what it links to, and its names."""
    program = shutil.which("busybox")
    if program is None:
        raise EngineError("no busybox on this machine; packaging/setup-debian.sh lists the packages")
    linked = subprocess.run(["ldd", program], capture_output=True, text=True, check=False).stdout
    libraries = {word for line in linked.splitlines() for word in line.split() if word.startswith("/")}
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w") as archive:
        for folder in ("bin", "dev", "etc", "proc", "root", "sys", "tmp", "var", "data"):
            entry = tarfile.TarInfo(folder)
            entry.type, entry.mode = tarfile.DIRTYPE, 0o1777 if folder == "tmp" else 0o755
            archive.addfile(entry)
        for name, text in (
            ("passwd", "root:x:0:0::/root:/bin/sh\nnobody:x:65534:65534::/:/bin/sh\n"),
            ("group", "root:x:0:\n"),
        ):
            entry = tarfile.TarInfo(f"etc/{name}")
            entry.size = len(text)
            archive.addfile(entry, io.BytesIO(text.encode()))
        for path, target in [(program, "bin/busybox"), *((each, each.lstrip("/")) for each in sorted(libraries))]:
            entry = archive.gettarinfo(os.path.realpath(path), target)
            with open(os.path.realpath(path), "rb") as file:
                archive.addfile(entry, file)
        for name in _APPLETS:
            entry = tarfile.TarInfo(f"bin/{name}")
            entry.type, entry.linkname = tarfile.SYMTYPE, "busybox"
            archive.addfile(entry)
    return content.getvalue()
