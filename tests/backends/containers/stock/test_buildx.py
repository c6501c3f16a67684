"""`docker buildx`, played by a program that says what buildx 0.17 says and has the real engine make the image."""

from __future__ import annotations

import asyncio
import base64
import json
import os
import shutil
import sys
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from insula.backends.containers.engine.connection import Connection
from insula.backends.containers.engine.engines import EngineAddress
from insula.backends.containers.stock.build_output import BuildKitOutput
from insula.backends.containers.stock.stock import RECOVERIES, DockerStock
from insula.domain.builds import BuildRequest
from insula.domain.environment import Verb
from insula.domain.image_errors import BuildStepFailedError
from insula.viewmodels.stock.build_steps import BuildStepsModel, StepState
from tests.backends.containers.stock.test_stock import Sink
from tests.engines.docker_engine import IMAGE, DockerEngine

pytestmark = pytest.mark.engine
NEW = "insula-test/new:1"
SECRET = "s3cr3t-value"
_AT = "2024-11-05T10:00:0{}.123456789Z"

PROGRAM = """#!{python}
import json, os, subprocess, sys, time
if sys.argv[1:3] == ["buildx", "version"]:
    print("github.com/docker/buildx {version} 257815a")
    sys.exit()
with open({told!r}, "w") as file:
    json.dump({{"argv": sys.argv[1:], "environment": dict(os.environ)}}, file)
for line in open({script!r}):
    sys.stderr.write(line)
    sys.stderr.flush()
if {hang}:
    time.sleep(600)
if {status} == 0:
    subprocess.run([{docker!r}, "tag", {image!r}, sys.argv[sys.argv.index("--tag") + 1]], check=True)
sys.exit({status})
"""


def _vertex(number: int, name: str, *, begun: int = 0, ended: int | None = None, **more: object) -> dict[str, object]:
    times = {"started": _AT.format(begun)} | ({} if ended is None else {"completed": _AT.format(ended)})
    return {"digest": f"sha256:{number:064x}", "name": name, **times, **more}


def _log(number: int, text: str, at: int = 1) -> dict[str, object]:
    data = base64.b64encode(text.encode()).decode()
    return {"vertex": f"sha256:{number:064x}", "stream": 1, "data": data, "timestamp": _AT.format(at)}


ENDED = 'process "/bin/sh -c exit 7" did not complete successfully: exit code: 7'
WELL = [
    {"vertexes": [{"digest": f"sha256:{2:064x}", "name": '[2/2] RUN echo API_KEY: "abc"'}]},
    {"vertexes": [_vertex(1, f"[1/2] FROM {IMAGE}", ended=0, cached=True)]},
    {"vertexes": [_vertex(2, '[2/2] RUN echo API_KEY: "abc"')]},
    {"logs": [_log(2, "said\nlong " + "x" * 100_000 + "\n")]},
    {"vertexes": [_vertex(2, '[2/2] RUN echo API_KEY: "abc"', ended=4)]},
]
BADLY = [
    {"vertexes": [_vertex(1, "[a 1/1] RUN exit 7"), _vertex(2, "[b 1/1] RUN sleep 9")]},
    {"logs": [_log(1, "reason\n")]},
    {"vertexes": [_vertex(1, "[a 1/1] RUN exit 7", ended=2, error=ENDED)]},
    {"vertexes": [_vertex(2, "[b 1/1] RUN sleep 9", ended=2, error="context canceled")]},
]


class Played:
    """The stand-in in front of the PATH."""

    def __init__(self, folder: Path, engine: DockerEngine) -> None:
        self._folder = folder / "bin"
        self._folder.mkdir()
        self._docker = shutil.which("docker")
        self._told = folder / "told.json"
        self._script = folder / "script"
        self.path = f"{self._folder}{os.pathsep}{os.environ['PATH']}"
        self.request = BuildRequest(folder=folder / "app", tags=(NEW,), arguments=(("TOKEN", SECRET),), target="b")
        self.request.folder.mkdir()
        (self.request.folder / "Dockerfile").write_text(
            f"FROM {IMAGE} AS b\nARG TOKEN\nRUN --mount=type=cache,target=/c true\n"
        )

    def says(self, lines: Sequence[object], *, status: int = 0, hang: bool = False, version: str = "v0.17.1") -> None:
        self._script.write_text(
            "".join(f"{json.dumps(line)}\n" for line in lines) + "ERROR: what people read\n" * (status != 0)
        )
        program = self._folder / "docker"
        program.write_text(
            PROGRAM.format(
                python=sys.executable,
                version=version,
                told=str(self._told),
                script=str(self._script),
                hang=hang,
                status=status,
                docker=self._docker,
                image=IMAGE,
            )
        )
        program.chmod(0o755)

    @property
    def told(self) -> dict[str, object]:
        found: dict[str, object] = json.loads(self._told.read_text())
        return found


@pytest.fixture
def played(engine: DockerEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Played:
    made = Played(tmp_path, engine)
    monkeypatch.setenv("PATH", made.path)
    monkeypatch.setenv("DOCKER_CONFIG", str(tmp_path / "docker"))
    return made


@pytest.fixture
async def connection(engine: DockerEngine) -> AsyncIterator[Connection]:
    made = Connection(EngineAddress("test", engine.url, "Docker"), engine.get("/version")["ApiVersion"])
    yield made
    await made.close()


async def test_buildx_builds_where_it_is_and_no_list_of_processes_tells_a_secret(
    connection: Connection, played: Played, engine: DockerEngine
) -> None:
    played.says(WELL)
    stock, report = DockerStock(connection), Sink()
    assert (await stock.builder.preview(played.request)).buildx == "v0.17.1"

    made = await stock.builder.build(played.request, report)

    assert (await stock.images.image(NEW)).id == made
    argv, environment = played.told["argv"], played.told["environment"]
    assert isinstance(argv, list)
    assert isinstance(environment, dict)
    assert SECRET not in " ".join(argv)
    assert environment["TOKEN"] == SECRET
    assert environment["DOCKER_HOST"] == engine.url
    assert argv[argv.index("--target") : argv.index("--target") + 2] == ["--target", "b"]
    model = BuildStepsModel()
    model.add(report.lines)
    model.end(whole=True)
    steps = [step for step in model.steps() if step.number > 0]
    assert [(step.place, step.state) for step in steps] == [("1/2", StepState.CACHED), ("2/2", StepState.DONE)]
    assert steps[1].seconds == 4.0
    assert [text[:8] for _at, text in steps[1].lines] == ["said", "long xxx"]


async def test_the_step_that_failed_is_named_and_not_what_was_stopped_with_it(
    connection: Connection, played: Played, engine: DockerEngine
) -> None:
    played.says(BADLY, status=1)
    report = Sink()
    with pytest.raises(BuildStepFailedError) as failed:
        await DockerStock(connection).builder.build(played.request, report)
    assert failed.value.step == "[a 1/1] RUN exit 7"
    assert failed.value.reason == "exit code: 7"
    await RECOVERIES[Verb.BUILD](connection, report.steps)
    assert {tag for each in engine.get("/images/json") for tag in each["RepoTags"] or ()} == {IMAGE}
    model = BuildStepsModel()
    model.add(report.lines)
    assert {step.text: step.state for step in model.steps() if step.number > 0} == {
        "RUN exit 7": StepState.FAILED,
        "RUN sleep 9": StepState.STOPPED,
    }


async def test_a_build_that_is_cancelled_ends_the_program(connection: Connection, played: Played) -> None:
    played.says(WELL[:3], hang=True)
    report = Sink()
    building = asyncio.create_task(DockerStock(connection).builder.build(played.request, report))
    async with asyncio.timeout(20):
        while not any(line.startswith("#2 ") for line in report.lines):
            await asyncio.sleep(0.02)
    building.cancel()
    async with asyncio.timeout(20):
        assert isinstance((await asyncio.gather(building, return_exceptions=True))[0], asyncio.CancelledError)


async def test_one_that_is_too_old_to_tell_its_steps_is_left_alone(connection: Connection, played: Played) -> None:
    played.says(WELL, version="v0.12.1")
    plain = BuildRequest(folder=played.request.folder, tags=(NEW,))
    (plain.folder / "Dockerfile").write_text(f"FROM {IMAGE}\n")
    assert (await DockerStock(connection).builder.preview(plain)).buildx == ""


def test_how_far_it_is_never_goes_back() -> None:
    report = Sink()
    output = BuildKitOutput(report)
    output.hear({"vertexes": [_vertex(9, "[internal] load build definition", ended=0)]})
    for number in range(1, 5):
        output.hear({"vertexes": [_vertex(number, f"[{number}/4] RUN {number}")]})
        output.hear({"vertexes": [_vertex(number, f"[{number}/4] RUN {number}", ended=1)]})
    assert [fraction for _stage, fraction in report.stages] == [None, 0.0, 0.25, 0.5, 0.75]


def test_a_vertex_that_is_told_again_and_again_is_one_step() -> None:
    report = Sink()
    output = BuildKitOutput(report)
    for _ in range(3):
        output.hear({"vertexes": [_vertex(1, "[1/1] RUN true")]})
        output.hear({"logs": [_log(9, "of nobody")]})
    for _ in range(2):
        output.hear({"vertexes": [_vertex(1, "[1/1] RUN true", ended=1)]})
    assert report.lines == ["#1 [1/1] RUN true", "#1 DONE 1.0s"]
