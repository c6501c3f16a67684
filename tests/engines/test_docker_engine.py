from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import psutil
import pytest

from tests.engines.docker_engine import IMAGE, DockerEngine, EngineError
from tests.engines.sweeping import bridge_of, sweep

pytestmark = pytest.mark.engine
ROOT = Path(__file__).resolve().parents[2]


def test_it_has_one_image_and_nothing_else(engine: DockerEngine) -> None:
    assert [each["RepoTags"] for each in engine.get("/images/json", all=True)] == [[IMAGE]]
    assert engine.get("/containers/json", all=True) == []
    assert engine.get("/volumes")["Volumes"] in (None, [])
    assert {each["Name"] for each in engine.get("/networks")} == {"bridge", "host", "none"}


def test_a_container_publishes_a_port_and_has_limits(engine: DockerEngine) -> None:
    engine.docker(
        *("run", "--detach", "--name", "insula-test-web", "--memory", "64m", "--cpus", "0.5"),
        *("--publish", "127.0.0.1::80", IMAGE, "sh", "-c", "echo bonjour > /data/index.html; httpd -f -p 80 -h /data"),
    )

    address = engine.docker("port", "insula-test-web", "80").strip()
    _until(lambda: b"bonjour" in _read(f"http://{address}/"))
    limits = engine.get("/containers/insula-test-web/json")["HostConfig"]
    assert (limits["Memory"], limits["NanoCpus"]) == (64 * 2**20, 500_000_000)
    assert engine.get("/containers/insula-test-web/stats", stream=False)["memory_stats"]["limit"] == 64 * 2**20


def test_its_default_command_waits_and_ends_when_it_is_told_to(engine: DockerEngine) -> None:
    engine.docker("run", "--detach", "--name", "insula-test-waiting", IMAGE)
    engine.docker("exec", "insula-test-waiting", "ls", "/bin")

    engine.docker("stop", "--time", "300", "insula-test-waiting")

    assert engine.get("/containers/insula-test-waiting/json")["State"]["ExitCode"] == 0


def test_containers_are_still_there_after_a_stop_and_a_kill(engine: DockerEngine) -> None:
    engine.docker("run", "--detach", "--name", "insula-test-stays", "--restart", "always", IMAGE)

    engine.stop()
    with pytest.raises(FileNotFoundError):
        engine.get("/_ping")
    engine.start()
    assert engine.docker("ps", "--all", "--format", "{{.Names}}").split() == ["insula-test-stays"]

    engine.kill()
    with pytest.raises(ConnectionRefusedError):
        engine.get("/version")
    engine.start()
    _until(lambda: engine.docker("ps", "--format", "{{.Names}}").split() == ["insula-test-stays"])


def test_a_suspended_engine_answers_only_once_it_is_resumed(engine: DockerEngine) -> None:
    engine.suspend()
    asking = subprocess.Popen(
        ["docker", "version", "--format", "{{.Server.Os}}"], env=engine.environment(), stdout=subprocess.PIPE
    )
    with pytest.raises(subprocess.TimeoutExpired):
        asking.communicate(timeout=0.5)

    engine.resume()

    assert asking.communicate(timeout=60)[0].strip() == b"linux"


def test_two_engines_know_nothing_of_each_other(engine: DockerEngine) -> None:
    with DockerEngine() as other:
        for each in (engine, other):
            each.docker("network", "create", "insula-test-same")
            each.docker("run", "--detach", "--name", "insula-test-same", "--network", "insula-test-same", IMAGE)
        other.docker("rm", "--force", "insula-test-same")

        assert len(engine.get("/containers/json")) == 1
        assert len(other.get("/containers/json")) == 0


def test_all_that_a_test_left_is_removed(engine: DockerEngine, tmp_path: Path) -> None:
    (tmp_path / "Dockerfile").write_text(f"FROM {IMAGE}\nRUN echo one > /one\nRUN echo two > /two\n")
    engine.build(tmp_path, "insula-test/built:1")
    engine.docker("tag", IMAGE, "insula-test/other:1")
    engine.docker("network", "create", "insula-test-network")
    engine.docker("volume", "create", "insula-test-volume")
    engine.docker(
        *("run", "--detach", "--network", "insula-test-network"),
        *("--volume", "insula-test-volume:/data", "--volume", "/anonymous", "insula-test/built:1"),
    )
    engine.docker("pause", engine.get("/containers/json")[0]["Id"])
    engine.docker("rmi", "--force", "--no-prune", IMAGE)

    engine.clean()

    test_it_has_one_image_and_nothing_else(engine)


def test_a_refusal_is_told_in_the_words_of_the_engine(engine: DockerEngine) -> None:
    with pytest.raises(EngineError, match="No such container"):
        engine.docker("start", "insula-test-nobody")
    with pytest.raises(EngineError, match=r"404 .*No such container"):
        engine.post("/containers/insula-test-nobody/start")


@pytest.mark.parametrize("killed", ["the test", "the test and the keeper", "all but containers"])
def test_nothing_is_left_of_an_engine_whose_test_was_killed(killed: str) -> None:
    script = (
        "from tests.engines.docker_engine import *\n"
        "engine = DockerEngine().__enter__()\n"
        "engine.docker('network', 'create', 'insula-test-left')\n"
        "engine.docker('run', '--detach', '--network', 'insula-test-left', engine.image)\n"
        "engine.docker('pause', engine.docker('run', '--detach', engine.image).strip())\n"
        "print(engine.folder, engine._keeper.pid, flush=True)\n"
        "input()\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        where, keeper = process.stdout.readline().split()
        folder = Path(where)
        assert len(_processes_that_name(folder)) >= 4
        if killed != "the test":
            psutil.Process(int(keeper)).kill()
        if killed == "all but containers":
            for number in _processes_that_name(folder, "dockerd", "containerd"):
                psutil.Process(number).kill()
        process.kill()

    if killed == "the test":
        _until(lambda: not folder.exists())
    else:
        _until(lambda: _swept(folder))
    assert _processes_that_name(folder) == []
    assert str(folder) not in Path("/proc/self/mountinfo").read_text()
    assert not list(Path("/sys/fs/cgroup").glob(f"**/{folder.name}"))
    interfaces = {each.name for each in Path("/sys/class/net").iterdir()}
    assert bridge_of(folder) not in interfaces


def test_the_engine_of_somebody_who_lives_is_not_swept(engine: DockerEngine) -> None:
    sweep()

    assert engine.get("/version")["Os"] == "linux"


def _swept(folder: Path) -> bool:
    # The dead may hold its lock for a moment longer, or another test be sweeping.
    sweep()
    return not folder.exists()


def _processes_that_name(folder: Path, *programs: str) -> list[int]:
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            arguments = (process / "cmdline").read_text().split("\0")
        except OSError:
            continue
        if any(f"{folder}/" in each for each in arguments) and (not programs or Path(arguments[0]).name in programs):
            found.append(int(process.name))
    return found


def _read(address: str) -> bytes:
    try:
        with urllib.request.urlopen(address, timeout=5) as response:
            content: bytes = response.read()
            return content
    except OSError:
        return b""


def _until(true: object) -> None:
    assert callable(true)
    deadline = time.monotonic() + 60
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.02)
