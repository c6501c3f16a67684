"""What tests of changes to containers have in common."""

from __future__ import annotations

import hashlib
import io
import json
import struct
import tarfile
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from insula.backends.containers.changes.workplace import Workplace
from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.engine.engines import EngineAddress
from insula.domain.containers import ContainerSpecification
from insula.domain.environment import EnvironmentId
from insula.domain.progress import Step
from insula.storage.journal import Journal
from insula.storage.leftovers import Leftovers
from insula.storage.paths import Paths
from insula.storage.records import TrashRecords
from tests.engines.docker_engine import IMAGE, WAITING, DockerEngine, EngineError

CANDIDATE = "test"


class Sink:
    """Keeps what is reported; `on_step` is called with each step once it is declared.

    At the step of number `fail_at`, once it is declared, the process is as good as dead: ConnectionAbortedError.
    """

    def __init__(self, on_step: Callable[[Step], None] = lambda _step: None, *, fail_at: int | None = None) -> None:
        self.stages: list[str] = []
        self.lines: list[str] = []
        self.steps: list[Step] = []
        self._on_step = on_step
        self._fail_at = fail_at

    def progress(self, stage: str, fraction: float | None = None, **data: str) -> None:
        self.stages.append(stage)

    def log(self, line: str) -> None:
        self.lines.append(line)

    async def declare(self, step: Step) -> None:
        self.steps.append(step)
        self._on_step(step)
        if len(self.steps) - 1 == self._fail_at:
            raise ConnectionAbortedError

    @property
    def names(self) -> list[str]:
        """Of the steps."""
        return [each.name for each in self.steps]


@asynccontextmanager
async def workplace(home: Path, url: str, api: str = "1.41") -> AsyncIterator[Workplace]:
    """The engine at `url`, with the records of `home`; closed at the end. What is touched is forgotten."""
    paths = Paths.below(home)
    paths.create()
    journal = Journal(paths.journal)
    await journal.open()
    connection = Connection(EngineAddress(CANDIDATE, url, "Docker de test"), api)
    try:
        yield Workplace(connection, TrashRecords(journal.database), Leftovers(journal.database), lambda _identity: None)
    finally:
        await connection.close()
        await journal.close()


def specification(name: str = "insula-test-new", **fields: Any) -> ContainerSpecification:
    """Of a container that waits, and ends when it is told to, within a second."""
    return ContainerSpecification(name=name, **{"image": IMAGE, "command": WAITING, "stop_timeout": 1, **fields})


def run(engine: DockerEngine, *arguments: str | Path, name: str = "insula-test-one") -> EnvironmentId:
    """Have the `docker` command start a container that waits, and ends within a second when it is told to."""
    command = ("run", "--detach", "--name", name, "--stop-timeout", "1", *arguments, IMAGE)
    return EnvironmentId(engine.docker(*command).strip())


def inspect(engine: DockerEngine, container: str) -> dict[str, Any] | None:
    """What the engine knows of it, None where it is gone."""
    try:
        found: dict[str, Any] = engine.get(f"/containers/{container}/json")
    except EngineError as error:
        if ": 404 " not in str(error):
            raise
        return None
    return found


def everything(engine: DockerEngine) -> dict[str, set[str]]:
    """All that the engine has, by kind, in a form to compare."""
    return {
        "containers": {
            f"{each['Id'][:12]} {each['Names'][0]} {each['State']}" for each in engine.get("/containers/json", all=True)
        },
        "networks": {each["Name"] for each in engine.get("/networks")},
        "volumes": {each["Name"] for each in engine.get("/volumes")["Volumes"] or ()},
        "images": {each["Id"] for each in engine.get("/images/json", all=True)},
        "tags": {tag for each in engine.get("/images/json", all=True) for tag in each["RepoTags"] or ()},
    }


def image_for_another_processor(tag: str) -> bytes:
    """For `docker load`: its only program is for 64-bit ARM."""
    program = (
        b"\x7fELF\x02\x01\x01" + bytes(9) + struct.pack("<HHIQQQIHHHHHH", 2, 183, 1, 0, 64, 0, 0, 64, 56, 0, 0, 0, 0)
    )
    layer = _tar({"run": program + bytes(4096)})
    configuration = {
        "architecture": "arm64",
        "os": "linux",
        "config": {"Cmd": ["/run"]},
        "rootfs": {"type": "layers", "diff_ids": [f"sha256:{hashlib.sha256(layer).hexdigest()}"]},
    }
    manifest = [{"Config": "config.json", "RepoTags": [tag], "Layers": ["layer.tar"]}]
    return _tar(
        {
            "layer.tar": layer,
            "config.json": json.dumps(configuration).encode(),
            "manifest.json": json.dumps(manifest).encode(),
        }
    )


def _tar(files: Mapping[str, bytes]) -> bytes:
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w") as archive:
        for name, body in files.items():
            entry = tarfile.TarInfo(name)
            entry.size, entry.mode = len(body), 0o755
            archive.addfile(entry, io.BytesIO(body))
    return content.getvalue()
