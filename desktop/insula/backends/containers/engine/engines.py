"""Where engines may answer: DOCKER_HOST, Docker's contexts, and the usual sockets. Nothing is asked of them here."""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

_logger = logging.getLogger(__name__)
DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class TlsFiles:
    """The files of a context that speaks TLS; None where it has none."""

    authority: Path | None
    certificate: Path | None
    key: Path | None
    verify: bool = True


@dataclass(frozen=True, slots=True)
class EngineAddress:
    """Where an engine may answer.

    `name` is unique and stable; `url` is unix://PATH, tcp://HOST:PORT or npipe://PATH. `wanted` addresses are shown
    even where nothing answers, the others only once their socket is there.
    """

    name: str
    url: str
    title: str
    wanted: bool = False
    tls: TlsFiles | None = None

    @property
    def backend(self) -> str:
        """The name of the backend that stands on it."""
        return f"docker:{self.name}"

    @property
    def host(self) -> str | None:
        """The other computer on which its ports are open; None where it is this one."""
        name = urlsplit(self.url).hostname if self.url.startswith("tcp://") else None
        return None if name in {"localhost", "127.0.0.1", "::1"} else name

    @property
    def socket(self) -> Path | None:
        """The path of its socket, None where it is reached otherwise."""
        return Path(self.url.removeprefix("unix://")) if self.url.startswith("unix://") else None


def find_engines(environ: Mapping[str, str] | None = None, home: Path | None = None) -> tuple[EngineAddress, ...]:
    """Every address, each engine once, the one that the `docker` command would use first.

    INSULA_ENGINES, a list of addresses between spaces, takes the place of all others. Broken files of contexts are
    passed over, and logged.
    """
    environ = os.environ if environ is None else environ
    home = Path.home() if home is None else home
    found: list[EngineAddress] = []
    for address in _candidates(environ, home):
        if not any(_same(address, other) for other in found):
            found.append(address)
    return tuple(found)


def _candidates(environ: Mapping[str, str], home: Path) -> Iterator[EngineAddress]:
    if (given := environ.get("INSULA_ENGINES")) is not None:
        for number, url in enumerate(given.split(), start=1):
            yield EngineAddress(f"given-{number}", _normalised(url), f"Docker {number}", wanted=True)
        return
    host = environ.get("DOCKER_HOST", "").strip()
    if host:
        tls = _tls_of_environment(environ, home) if environ.get("DOCKER_TLS_VERIFY") else None
        yield EngineAddress("environment", _normalised(host), "DOCKER_HOST", wanted=True, tls=tls)
    folder = Path(environ.get("DOCKER_CONFIG") or home / ".docker")
    current = environ.get("DOCKER_CONTEXT") or _current_context(folder)
    contexts = [each for each in _contexts(folder) if each.url]
    if not host:
        yield from (each for each in contexts if each.title == current)
    yield EngineAddress(DEFAULT, _default_url(), "Docker", wanted=not host)
    yield from contexts
    yield from _usual(environ, home)


def _default_url() -> str:
    return "npipe:////./pipe/docker_engine" if sys.platform == "win32" else "unix:///var/run/docker.sock"


def _usual(environ: Mapping[str, str], home: Path) -> Iterator[EngineAddress]:
    if sys.platform == "win32":
        yield EngineAddress("podman", "npipe:////./pipe/podman-machine-default", "Podman")
        return
    runtime = environ.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}"
    yield EngineAddress("rootless", f"unix://{runtime}/docker.sock", "Docker (rootless)")
    yield EngineAddress("desktop", f"unix://{home}/.docker/desktop/docker.sock", "Docker Desktop")
    yield EngineAddress("desktop-mac", f"unix://{home}/.docker/run/docker.sock", "Docker Desktop")
    yield EngineAddress("podman", f"unix://{runtime}/podman/podman.sock", "Podman")
    yield EngineAddress("podman-root", "unix:///run/podman/podman.sock", "Podman (root)")
    yield EngineAddress("colima", f"unix://{home}/.colima/default/docker.sock", "Colima")


def _current_context(folder: Path) -> str:
    try:
        configuration = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    current = configuration.get("currentContext") if isinstance(configuration, dict) else None
    return current if isinstance(current, str) else ""


def _contexts(folder: Path) -> Iterator[EngineAddress]:
    """The contexts that `docker context create` has made, in the order of their names."""
    found = []
    for meta in folder.glob("contexts/meta/*/meta.json"):
        try:
            content = json.loads(meta.read_text(encoding="utf-8"))
            name = content["Name"]
            endpoint = content["Endpoints"]["docker"]
            url = _normalised(endpoint["Host"])
            tls = _tls_of_context(folder, name, verify=not endpoint.get("SkipTLSVerify", False))
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            _logger.warning("The Docker context in %s cannot be read: %s", meta.parent.name, error)
            continue
        found.append(EngineAddress(f"context-{name}", url, name, wanted=True, tls=tls))
    yield from sorted(found, key=lambda each: each.title)


def _tls_of_context(folder: Path, name: str, *, verify: bool) -> TlsFiles | None:
    """Docker keeps them in a folder named by the digest of the context's name."""
    import hashlib  # It brings OpenSSL, which takes 4 MiB, and few people have contexts.

    place = folder / "contexts" / "tls" / hashlib.sha256(name.encode()).hexdigest() / "docker"
    files = {each: place / each for each in ("ca.pem", "cert.pem", "key.pem")}
    if not any(path.is_file() for path in files.values()):
        return None
    there = {each: path if path.is_file() else None for each, path in files.items()}
    return TlsFiles(there["ca.pem"], there["cert.pem"], there["key.pem"], verify)


def _tls_of_environment(environ: Mapping[str, str], home: Path) -> TlsFiles:
    place = Path(environ.get("DOCKER_CERT_PATH") or home / ".docker")
    return TlsFiles(place / "ca.pem", place / "cert.pem", place / "key.pem")


def _normalised(host: str) -> str:
    if not isinstance(host, str):
        raise TypeError("the address is no text")
    if host.startswith("/"):
        return f"unix://{host}"
    return host if "://" in host else f"tcp://{host}"


def _same(one: EngineAddress, other: EngineAddress) -> bool:
    """Whether both are the same engine: also where one socket is a link to the other."""
    if one.url == other.url:
        return True
    first, second = one.socket, other.socket
    try:
        return first is not None and second is not None and os.path.samefile(first, second)
    except OSError:
        return False
