"""Create, clone and find Python environments, through the same services as the window."""

from __future__ import annotations

import asyncio
import itertools
import os
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import uv

from insula.domain.operation import Succeeded
from insula.domain.venvs import VenvCloneRequest, VenvSpecification
from insula.storage.paths import Paths
from insula.wiring import Services, build
from tests.benchmarks.measure import Result, limit, medians, ratio, seconds, speedup
from tests.benchmarks.places import build_home

_REST = 0.5
_SET = ("numpy==2.2.6", "pandas==2.3.3", "requests==2.32.5")


@asynccontextmanager
async def _services(home: Path) -> AsyncIterator[Services]:
    (home / "home").mkdir(parents=True, exist_ok=True)
    os.environ["HOME"] = str(home / "home")
    services = build(Paths.from_environment({"INSULA_HOME": str(home / "insula")}))
    await services.open()
    try:
        await services.inventory.listed(60)
        yield services
    finally:
        await services.close()


def _run(*arguments: str) -> None:
    subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def create(home: Path, rounds: int) -> list[Result]:
    """A new environment, with and without pip, against uv as the process that a person would run."""
    loop = asyncio.new_event_loop()
    number = itertools.count()
    context = _services(home)
    services = loop.run_until_complete(context.__aenter__())

    def ours(*, pip: bool) -> float:
        name = f"ours-{next(number)}"
        specification = VenvSpecification(name=name, path=home / "made" / name, python=sys.executable, pip=pip)

        async def work() -> None:
            outcome = await services.lifecycle.create("venvs", specification).outcome
            assert isinstance(outcome, Succeeded), outcome

        return _at_rest(loop, lambda: loop.run_until_complete(work()))

    def theirs(*options: str) -> float:
        path = str(home / "made" / f"uv-{next(number)}")
        return seconds(lambda: _run(uv.find_uv_bin(), "venv", "--python", sys.executable, *options, path))

    try:
        ours(pip=True), theirs("--seed")
        bare, uv_bare = medians(lambda: ours(pip=False), theirs, rounds=rounds)
        seeded, uv_seeded = medians(lambda: ours(pip=True), lambda: theirs("--seed"), rounds=rounds)
    finally:
        loop.run_until_complete(context.__aexit__(None, None, None))
        loop.close()
    return [
        ratio("create without pip", "`uv venv`", bare, uv_bare, "s", 1.0),
        ratio("create with pip", "`uv venv --seed`", seeded, uv_seeded, "s", 1.2),
    ]


def clone(home: Path, rounds: int) -> list[Result]:
    """A clone of numpy, pandas and requests, verified, against the bare links and against virtualenv-clone."""
    source = home / "home" / "source"
    _run(uv.find_uv_bin(), "venv", "--python", sys.executable, str(source))
    _run(uv.find_uv_bin(), "pip", "install", "--python", str(source / "bin" / "python"), *_SET)
    loop = asyncio.new_event_loop()
    number = itertools.count()
    context = _services(home)
    services = loop.run_until_complete(context.__aenter__())
    (identity,) = [each.id for each in services.inventory.environments() if each.facts["location"] == str(source)]

    def ours() -> float:
        name = f"clone-{next(number)}"
        request = VenvCloneRequest(name=name, path=home / "home" / name)

        async def work() -> None:
            outcome = await services.lifecycle.clone(identity, request).outcome
            assert isinstance(outcome, Succeeded), outcome

        taken = _at_rest(loop, lambda: loop.run_until_complete(work()))
        shutil.rmtree(home / "home" / name)
        return taken

    def links() -> float:
        target = home / "links"
        taken = seconds(lambda: shutil.copytree(source, target, symlinks=True, copy_function=os.link))
        shutil.rmtree(target)
        return taken

    def bare_walk() -> float:
        target = home / "walk"
        taken = seconds(lambda: _link_walk(str(source), str(target)))
        shutil.rmtree(target)
        return taken

    def virtualenv_clone() -> float:
        target = home / "theirs"
        taken = seconds(lambda: _run(sys.executable, "-m", "clonevirtualenv", str(source), str(target)))
        shutil.rmtree(target)
        return taken

    try:
        ours()
        mine, walk = medians(ours, bare_walk, rounds=rounds)
        again, other = medians(ours, virtualenv_clone, rounds=max(1, rounds // 3))
    finally:
        loop.run_until_complete(context.__aexit__(None, None, None))
        loop.close()
    return [
        ratio("clone numpy, pandas, requests, verified", "bare `os.link` walk", mine, walk, "s", 1.6),
        speedup("clone numpy, pandas, requests, verified", "`virtualenv-clone`", again, other, "s", 5),
    ]


def _at_rest(loop: asyncio.AbstractEventLoop, work: Callable[[], object]) -> float:
    """How long `work` takes once the services have taken in what happened before; they rest again afterwards."""
    loop.run_until_complete(asyncio.sleep(_REST))
    taken = seconds(work)
    loop.run_until_complete(asyncio.sleep(_REST))
    return taken


def _link_walk(source: str, target: str) -> None:
    os.mkdir(target)
    with os.scandir(source) as entries:
        for entry in entries:
            place = f"{target}/{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                _link_walk(entry.path, place)
            elif entry.is_symlink():
                os.symlink(os.readlink(entry.path), place)
            else:
                os.link(entry.path, place)


def find(home: Path) -> list[Result]:
    """500 environments in 5,000 folders, from the start of the services to the whole list."""
    build_home(home / "home", folders=5_000, environments=500)
    _run("sync")
    with_caches = Path("/proc/sys/vm/drop_caches")
    if os.access(with_caches, os.W_OK):
        with_caches.write_text("2")

    async def work() -> int:
        async with _services(home) as services:
            return len(services.inventory.environments())

    counted: list[int] = []
    taken = seconds(lambda: counted.append(asyncio.run(work())))
    assert counted[0] >= 500, counted
    return [limit("find 500 environments in 5,000 folders, cold", taken, "s", 1.0)]
