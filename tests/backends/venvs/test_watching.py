from __future__ import annotations

import asyncio
import os
import shutil
import sys
from collections.abc import Callable, Collection
from contextlib import aclosing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from insula.backends.venvs import watching
from insula.backends.venvs.bench import Workbench
from insula.backends.venvs.catalogue import Catalogue
from insula.backends.venvs.happenings import Event, Happening
from insula.backends.venvs.watching_portable import WatchdogWatcher
from insula.domain.change import Changed, EngineChanged, Gone, Listed
from insula.domain.environment import EnvironmentId, Kind, ProblemCode, State
from insula.storage.preferences import Preferences
from insula.storage.records import TrashRecord
from tests.backends.venvs import workshop
from tests.backends.venvs.listing import ENGINE, catalogue_of, watched
from tests.backends.venvs.workshop import make_venv
from tests.engines.package_index import PackageIndex

pytestmark = pytest.mark.engine


@pytest.fixture(autouse=True)
def person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own, without the usual places."""
    home = tmp_path / "person"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for name in ("WORKON_HOME", "PIPX_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "PYENV_ROOT"):
        monkeypatch.delenv(name, raising=False)
    return home


async def elsewhere(work: Callable[..., object], *args: object) -> None:
    """Do what another program does, while the list is watched."""
    await asyncio.to_thread(work, *args)


async def test_the_engine_comes_first_then_the_list(bench: Workbench, folder: Path) -> None:
    make_venv(folder / "env", "uv")
    catalogue = catalogue_of(bench, folder)

    for _ in range(2):
        async with aclosing(watching.watch(catalogue, ENGINE)) as changes:  # type: ignore[type-var]
            assert await anext(changes) == EngineChanged(ENGINE)
            listed = await anext(changes)
            assert isinstance(listed, Listed)
            assert len(listed.environments) == 1


@pytest.mark.parametrize("tool", ["venv", "virtualenv", "uv"])
async def test_one_made_by_any_tool_appears_complete(bench: Workbench, folder: Path, tool: str) -> None:
    async with watched(catalogue_of(bench, folder)) as it:
        path = folder / "a b" / "deep" / ".venv"
        await elsewhere(lambda: make_venv(path, tool))
        await it.until(lambda: it.at(path) is not None, seconds=5)

        assert next(each.environment.state for each in it.changes if isinstance(each, Changed)) is State.READY


async def test_one_removed_is_gone_and_nothing_else_is_told(bench: Workbench, folder: Path) -> None:
    path = make_venv(folder / "env")
    async with watched(catalogue_of(bench, folder)) as it:
        await elsewhere(workshop.run, "rm", "-rf", path)
        await it.until(lambda: not it.environments, seconds=5)

        assert [type(each) for each in it.changes] == [EngineChanged, Listed, Gone]


async def test_a_whole_project_may_go_and_come(bench: Workbench, folder: Path) -> None:
    path = make_venv(folder / "projects" / "shop" / ".venv", "uv")
    async with watched(catalogue_of(bench, folder)) as it:
        await elsewhere((folder / "projects").rename, folder.parent / "away")
        await it.until(lambda: not it.environments)

        await elsewhere((folder.parent / "away").rename, folder / "projects")
        await it.until(lambda: it.at(path) is not None)


async def test_one_moved_by_hand_stays_itself(bench: Workbench, folder: Path) -> None:
    path = make_venv(folder / "before" / "env", "uv")
    async with watched(catalogue_of(bench, folder)) as it:
        await elsewhere((folder / "before").rename, folder / "after")
        await it.until(lambda: it.at(folder / "after" / "env") is not None)
        await elsewhere((folder / "after" / "env").rename, folder / "again")
        await it.until(lambda: it.at(folder / "again") is not None)

        assert not any(isinstance(each, Gone) for each in it.changes)
        assert it.at(path) is None
        shutil.rmtree(folder / "again")
        await it.until(lambda: not it.environments)


async def test_packages_that_come_and_go_are_told(bench: Workbench, folder: Path, index: PackageIndex) -> None:
    path = make_venv(folder / "env", "uv")

    def packages() -> object:
        environment = it.at(path)
        return environment and environment.facts["packages"]

    async with watched(catalogue_of(bench, folder)) as it:
        await elsewhere(workshop.install, path, index, "eggs")
        await it.until(lambda: packages() == 2)
        await elsewhere(workshop.uv, "pip", "uninstall", "-q", "--python", workshop.python_of(path), "eggs")
        await it.until(lambda: packages() == 1)


async def test_a_new_prompt_is_told_however_it_is_written(bench: Workbench, folder: Path) -> None:
    path = make_venv(folder / "env", "uv")

    def name() -> str:
        environment = it.at(path)
        return environment.name if environment else ""

    async with watched(catalogue_of(bench, folder)) as it:
        with (path / "pyvenv.cfg").open("a") as file:
            file.write("prompt = written\n")
        await it.until(lambda: name() == "written")

        text = (path / "pyvenv.cfg").read_text().replace("written", "replaced")
        (path / "new").write_text(text)
        (path / "new").replace(path / "pyvenv.cfg")
        await it.until(lambda: name() == "replaced")


async def test_a_python_that_goes_and_comes_back_is_told(bench: Workbench, folder: Path, tmp_path: Path) -> None:
    prefix = tmp_path / "opt" / "3.x"
    (prefix / "bin").mkdir(parents=True)
    (prefix / "bin" / "python").symlink_to(workshop.BASE)
    path = make_venv(folder / "env", "uv")
    (path / "pyvenv.cfg").write_text(f"home = {prefix / 'bin'}\n")
    (path / "bin" / "python").unlink()
    (path / "bin" / "python").symlink_to(prefix / "bin" / "python")

    def state() -> State | None:
        environment = it.at(path)
        return environment.state if environment else None

    async with watched(catalogue_of(bench, folder)) as it:
        assert state() is State.READY
        await elsewhere(prefix.rename, tmp_path / "opt" / "hidden")
        await it.until(lambda: state() is State.BROKEN)
        environment = it.at(path)
        assert environment is not None
        assert [each.code for each in environment.problems] == [ProblemCode.PYTHON_GONE]

        await elsewhere((tmp_path / "opt" / "hidden").rename, prefix)
        await it.until(lambda: state() is State.READY)


async def test_a_usual_place_that_is_made_later_is_watched(bench: Workbench, folder: Path, person: Path) -> None:
    async with watched(catalogue_of(bench, folder)) as it:
        path = person / ".local" / "share" / "virtualenvs" / "shop-x1y2"
        await elsewhere(lambda: make_venv(path, "uv"))
        await it.until(lambda: it.at(path) is not None)


async def test_what_is_too_deep_or_temporary_is_not_told(bench: Workbench, folder: Path) -> None:
    async with watched(catalogue_of(bench, folder, depth=2)) as it:
        await elsewhere(lambda: make_venv(folder / "1" / "2" / "3", "uv"))
        await elsewhere(lambda: make_venv(folder / ".insula-tmp-0123456789ab", "uv"))
        await elsewhere(lambda: make_venv(folder / "1" / "told", "uv"))
        await it.until(lambda: it.at(folder / "1" / "told") is not None)

        assert len(it.environments) == 1


async def test_many_at_once_are_all_told(bench: Workbench, folder: Path) -> None:
    model = make_venv(folder.parent / "model", "uv")

    def copy() -> None:
        for number in range(60):
            shutil.copytree(model, folder / f"p{number % 7}" / f"q{number}" / ".venv", symlinks=True)

    async with watched(catalogue_of(bench, folder)) as it:
        await elsewhere(copy)
        await it.until(lambda: len(it.environments) == 60, seconds=30)
        await elsewhere(shutil.rmtree, folder)
        await it.until(lambda: not it.environments, seconds=30)


async def test_a_new_folder_of_the_preferences_is_watched_after_a_refresh(bench: Workbench, folder: Path) -> None:
    chosen = [folder / "one"]
    catalogue = Catalogue(
        bench.paths,
        lambda: Preferences(folders=tuple(chosen)),
        bench.identities,
        bench.trash_records,
        lambda _: None,
    )
    (folder / "one").mkdir()
    path = make_venv(folder / "two" / "a", "uv")
    async with watched(catalogue) as it:
        chosen.append(folder / "two")
        await catalogue.rescan()
        await it.until(lambda: it.at(path) is not None)
        await asyncio.sleep(0.5)

        await elsewhere(lambda: make_venv(folder / "two" / "b", "uv"))
        await it.until(lambda: it.at(folder / "two" / "b") is not None)


async def test_a_whole_trash_that_another_process_empties_is_told(bench: Workbench, folder: Path) -> None:
    place = bench.paths.trash / ".insula-trash-1"
    path = make_venv(folder / "env", "uv")
    status = path.lstat()
    identity = EnvironmentId("1")
    moment = datetime.now(UTC)
    record = TrashRecord(identity, Kind.VENV, "env", str(path), str(place), status.st_dev, status.st_ino, moment)
    await bench.trash_records.add(record)
    path.rename(place)
    async with watched(catalogue_of(bench, folder)) as it:
        assert it.environments[identity].trashed == moment
        await elsewhere(shutil.rmtree, place)
        await asyncio.sleep(0.4)
        await bench.trash_records.remove(identity)
        await it.until(lambda: not it.environments)


class Deaf:
    """Follows everything and tells nothing, but that it lost events."""

    complete = True

    def __init__(self) -> None:
        self._followed: set[str] = set()
        self._lost = asyncio.Event()

    async def follow(self, folders: dict[str, object]) -> None:
        self._followed |= folders.keys()

    def forget(self, folders: Collection[str]) -> None:
        self._followed.difference_update(folders)

    def is_followed(self, folder: str, interest: object) -> bool:
        return folder in self._followed

    async def events(self) -> list[Event]:
        await self._lost.wait()
        self._lost.clear()
        return [Event("", Happening.LOST)]

    def lose(self) -> None:
        self._lost.set()

    def close(self) -> None:
        self._followed.clear()


async def test_lost_events_lead_to_a_search_of_everything(
    bench: Workbench, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watcher = Deaf()
    monkeypatch.setattr(watching, "_watcher_class", lambda: lambda: watcher)
    async with watched(catalogue_of(bench, folder)) as it:
        path = await asyncio.to_thread(make_venv, folder / "env", "uv")
        watcher.lose()
        await it.until(lambda: it.at(path) is not None)


async def test_without_any_way_to_watch_it_searches_now_and_then(
    bench: Workbench, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise OSError(24, "Too many open files")

    if sys.platform == "linux":
        monkeypatch.setattr("insula.backends.venvs.watching_linux.Inotify", lambda **_: refuse())
    monkeypatch.setattr(watching, "_RESCAN_UNWATCHED", 0.2)
    async with watched(catalogue_of(bench, folder)) as it:
        path = await asyncio.to_thread(make_venv, folder / "env", "uv")
        await it.until(lambda: it.at(path) is not None)


# On Linux, where only this test uses it, watchdog may register a new folder twice and warns of it; as an error that
# would end its thread.
@pytest.mark.filterwarnings("ignore:Callback with id:RuntimeWarning")
async def test_watchdog_serves_as_well(bench: Workbench, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "_watcher_class", lambda: WatchdogWatcher)
    async with watched(catalogue_of(bench, folder)) as it:
        path = await asyncio.to_thread(make_venv, folder / "a" / "env", "uv")
        await it.until(lambda: it.at(path) is not None)
        await elsewhere(shutil.rmtree, path)
        await it.until(lambda: not it.environments)


async def test_a_watch_that_fails_says_so(bench: Workbench, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fail(_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(watching.Follower, "_keep_up", fail)

    changes = watching.watch(catalogue_of(bench, folder), ENGINE)
    assert isinstance(await anext(changes), EngineChanged)
    assert isinstance(await anext(changes), Listed)

    with pytest.raises(ZeroDivisionError):
        await asyncio.wait_for(anext(changes), 10)


async def test_nothing_is_left_open_when_the_watch_ends(bench: Workbench, folder: Path) -> None:
    before = set(os.listdir("/proc/self/fd"))
    for _ in range(3):
        async with watched(catalogue_of(bench, folder)):
            pass

    assert len(set(os.listdir("/proc/self/fd")) - before) <= 1
