"""Podman's API service, started by Insula. A small real program stands in for `podman system service`."""

from __future__ import annotations

import asyncio
import os
import secrets
import shutil
import signal
import socket
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from insula.backends.containers.backend import ContainerBackend
from insula.backends.containers.engine import podman_service
from insula.backends.containers.engine.engines import EngineAddress
from insula.backends.containers.engine.probing import EngineVersion, probe
from insula.domain.environment import Problem, ProblemCode
from insula.domain.errors import EngineUnavailableError, ProgramFailedError, ProgramTimedOutError, StorageError
from insula.storage.journal import Journal
from insula.storage.leftovers import Leftovers
from insula.storage.paths import Paths
from insula.storage.records import TrashRecords
from tests.backends.watching import Watching
from tests.engines.sweeping import PARENT

NAME = "podman-root" if os.geteuid() == 0 else "podman"
SERVICE = '''#!{python}
"""As much of the service as is asked for here: one that answers, and has no containers."""
import http.server, json, os, socketserver, sys, time
with open("{folder}/pids", "a") as pids:
    print(os.getpid(), file=pids)
if sys.argv[1:3] != ["system", "service"] or sys.argv[3] != "--time=60":
    sys.exit("unknown: " + " ".join(sys.argv))
{first}
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        kind = self.path.split("?")[0].rsplit("/", 1)[-1]
        version = dict(ApiVersion="1.41", Version="5.4.2", Components=[dict(Name="Podman Engine")])
        body = json.dumps(dict(version=version).get(kind, [])).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        if kind == "events":
            self.wfile.flush()
            time.sleep(3600)
        self.wfile.write(body)
    def address_string(self):
        return "here"
class Server(socketserver.ThreadingUnixStreamServer):
    daemon_threads = True
Server(sys.argv[4].removeprefix("unix://"), Handler).serve_forever()
'''


class Podman:
    """A folder with the program and the place of its socket; short, for a socket."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.socket = folder / "run" / "podman.sock"
        self.address = EngineAddress(NAME, f"unix://{self.socket}", "Podman")

    def install(self, first: str = "") -> None:
        """`first` is what it does before it listens."""
        program = self.folder / "bin" / "podman"
        program.parent.mkdir()
        program.write_text(SERVICE.format(python=sys.executable, folder=self.folder, first=first))
        program.chmod(0o755)

    @property
    def started(self) -> list[int]:
        """The processes that were."""
        pids = self.folder / "pids"
        return list(map(int, pids.read_text().split())) if pids.exists() else []

    def living(self) -> list[int]:
        return [pid for pid in self.started if is_alive(pid)]


def is_alive(pid: int) -> bool:
    with suppress(OSError):
        os.kill(pid, 0)
        return "State:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    return False


@pytest.fixture
def podman(monkeypatch: pytest.MonkeyPatch) -> Iterator[Podman]:
    folder = PARENT / f"insula-p-{secrets.token_hex(4)}"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}/bin")
    made = Podman(folder)
    yield made
    for pid in made.living():
        os.kill(pid, signal.SIGKILL)
    shutil.rmtree(folder)


@pytest.fixture
async def backend(podman: Podman, tmp_path: Path) -> AsyncIterator[ContainerBackend]:
    paths = Paths.below(tmp_path)
    paths.create()
    journal = Journal(paths.journal)
    await journal.open()
    made = ContainerBackend(podman.address, TrashRecords(journal.database), Leftovers(journal.database))
    yield made
    await made.close()
    await journal.close()


def why(address: EngineAddress) -> ProblemCode:
    answer = probe(address)
    assert isinstance(answer, Problem)
    return answer.code


def test_podman_without_a_socket_is_told_apart_from_none_at_all(podman: Podman) -> None:
    assert why(podman.address) is ProblemCode.ENGINE_MISSING

    podman.install()

    assert why(podman.address) is ProblemCode.ENGINE_ASLEEP
    elsewhere = EngineAddress("podman-elsewhere", podman.address.url, "Podman")
    assert why(elsewhere) is ProblemCode.ENGINE_STOPPED


async def test_the_service_is_started_and_goes_on_without_us(podman: Podman) -> None:
    podman.install()

    version = await podman_service.start(podman.address)

    assert version == EngineVersion("Podman", "5.4.2", "1.41", is_podman=True)
    assert len(podman.living()) == 1
    assert await podman_service.start(podman.address) == version
    assert len(podman.started) == 1


async def test_a_socket_left_behind_by_a_dead_service_is_in_nobodys_way(podman: Podman) -> None:
    podman.install()
    podman.socket.parent.mkdir()
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(podman.socket))

    assert why(podman.address) is ProblemCode.ENGINE_ASLEEP
    assert (await podman_service.start(podman.address)).is_podman


async def test_a_service_that_ends_at_once_is_told_with_its_complaint(podman: Podman) -> None:
    podman.install('sys.exit("Error: no space left on device")')

    with pytest.raises(ProgramFailedError) as failure:
        await podman_service.start(podman.address)

    assert failure.value.program == "podman"
    assert failure.value.status == 1
    assert "no space left on device" in failure.value.output


async def test_a_service_that_never_answers_is_ended(podman: Podman) -> None:
    podman.install("time.sleep(3600)")

    with pytest.raises(ProgramTimedOutError):
        await podman_service.start(podman.address, patience=0.5)

    assert podman.started
    assert not podman.living()


async def test_cancelled_while_it_starts_nothing_is_left(podman: Podman) -> None:
    podman.install("time.sleep(3600)")
    starting = asyncio.create_task(podman_service.start(podman.address))
    while not podman.started:
        await asyncio.sleep(0.02)

    starting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await starting

    assert not podman.living()


async def test_without_podman_nothing_is_started(podman: Podman) -> None:
    with pytest.raises(EngineUnavailableError):
        await podman_service.start(podman.address)


async def test_a_folder_that_cannot_be_made_is_told(podman: Podman) -> None:
    podman.install()
    podman.socket.parent.write_text("in the way")

    with pytest.raises(StorageError):
        await podman_service.start(podman.address)


async def test_the_backend_says_that_it_can_be_woken_and_is_there_once_it_is(
    backend: ContainerBackend, podman: Podman
) -> None:
    podman.install()
    changes = backend.watch()
    told = await anext(changes)
    await changes.aclose()  # type: ignore[attr-defined]
    assert told.engine.facts["wakeable"]  # type: ignore[union-attr]

    async with asyncio.TaskGroup() as waking:
        waking.create_task(backend.wake())
        waking.create_task(backend.wake())

    assert len(podman.started) == 1
    async with Watching(backend) as watching:
        assert watching.engine is not None
        assert watching.engine.available
        assert watching.engine.version == "Podman 5.4.2"
        assert watching.known == {}
