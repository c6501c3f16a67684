from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from insula.backends.venvs.bench import Workbench
from insula.backends.venvs.places import Root
from insula.domain.change import Change, Changed, Gone
from insula.domain.environment import EnvironmentId, Kind, ProblemCode, State, Verb
from insula.domain.errors import NotFoundError
from insula.storage.records import TrashRecord
from tests.backends.venvs.listing import catalogue_of, environments
from tests.backends.venvs.workshop import make_venv

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


async def trashed(bench: Workbench, environment: EnvironmentId, path: Path) -> Path:
    """Put the environment into the trash as the verb does."""
    place = bench.paths.trash / f".insula-trash-{environment}"
    status = path.lstat()
    record = TrashRecord(
        environment=environment,
        kind=Kind.VENV,
        name=path.name,
        original=str(path),
        place=str(place),
        device=status.st_dev,
        inode=status.st_ino,
        trashed=datetime.now(UTC),
    )
    await bench.trash_records.add(record)
    path.rename(place)
    return place


async def test_all_environments_are_listed_with_ids_that_last(bench: Workbench, folder: Path, person: Path) -> None:
    paths = [
        make_venv(folder / "shop" / ".venv", "uv"),
        make_venv(person / ".virtualenvs" / "data", "uv"),
        make_venv(bench.paths.environments / "named", "uv"),
    ]
    first, second = catalogue_of(bench, folder), catalogue_of(bench, folder)

    await first.rescan()
    await second.rescan()

    assert environments(first).keys() == {str(path) for path in paths}
    assert environments(first) == environments(second)


async def test_a_change_is_told_once(bench: Workbench, folder: Path) -> None:
    path = make_venv(folder / "env", "uv")
    catalogue = catalogue_of(bench, folder)
    told: list[Change] = []

    with catalogue.told(told.append):
        await catalogue.rescan()
        await catalogue.rescan()
        await catalogue.look(path)
        assert [type(each) for each in told] == [Changed]

        shutil.rmtree(path)
        await catalogue.rescan()
        await catalogue.look(path)
    await catalogue.rescan()

    assert [type(each) for each in told] == [Changed, Gone]
    assert catalogue.entries == ()


async def test_one_moved_by_hand_keeps_its_id(bench: Workbench, folder: Path) -> None:
    path = make_venv(folder / "env", "uv")
    catalogue = catalogue_of(bench, folder)
    await catalogue.rescan()
    before = environments(catalogue)[str(path)]
    told: list[Change] = []

    path.rename(folder / "elsewhere")
    with catalogue.told(told.append):
        await catalogue.rescan()

    [after] = environments(catalogue).values()
    assert (after.id, after.facts["location"]) == (before.id, str(folder / "elsewhere"))
    assert [each.code for each in after.problems] == [ProblemCode.MOVED_BY_HAND]
    assert told == [Changed(after)]


async def test_another_folder_at_the_same_path_is_another_environment(bench: Workbench, folder: Path) -> None:
    path = make_venv(folder / "env", "uv")
    catalogue = catalogue_of(bench, folder)
    await catalogue.rescan()
    [before] = catalogue.entries
    told: list[Change] = []

    path.rename(folder.parent / "kept")
    make_venv(path, "uv")
    with catalogue.told(told.append):
        await catalogue.look(path)

    [after] = catalogue.entries
    assert after.id != before.id
    assert [type(each) for each in told] == [Changed, Gone]


async def test_a_folder_with_two_paths_is_listed_once(
    bench: Workbench, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = make_venv(folder / "env", "uv")
    catalogue = catalogue_of(bench, folder)
    await catalogue.rescan()
    told: list[Change] = []

    # A bind mount: the same folder by another path, of which nothing tells that it is the same.
    other = folder / "other"
    lstat: Callable[..., os.stat_result] = os.lstat
    shutil.copytree(path, other, symlinks=True)
    monkeypatch.setattr(os, "lstat", lambda place, **k: lstat(path if str(place) == str(other) else place, **k))
    with catalogue.told(told.append):
        await catalogue.rescan()
        await catalogue.look(other)

    assert environments(catalogue).keys() == {str(path)}
    assert told == []


async def test_the_trash_is_listed_apart(bench: Workbench, folder: Path) -> None:
    path = make_venv(folder / "env", "uv")
    catalogue = catalogue_of(bench, folder)
    await catalogue.rescan()
    [entry] = catalogue.entries
    told: list[Change] = []

    with catalogue.told(told.append):
        place = await trashed(bench, entry.id, path)
        await catalogue.look(path)

        [environment] = catalogue.listed().environments
        assert environment.id == entry.id
        assert environment.trashed is not None
        assert environment.facts["original"] == str(path)
        assert environment.actions.keys() == {Verb.RESTORE, Verb.PURGE}
        assert told == [Changed(environment)]
        assert (await catalogue.known(entry.id)).path == place

        place.rename(path)
        await bench.trash_records.remove(entry.id)
        await catalogue.look(path)
        await catalogue.look_at_trash()

    assert environments(catalogue)[str(path)].trashed is None
    assert [type(each) for each in told] == [Changed, Changed]


async def test_what_left_the_trash_is_gone(bench: Workbench, folder: Path) -> None:
    catalogue = catalogue_of(bench, folder)
    place = await trashed(bench, EnvironmentId("1"), make_venv(folder / "env", "uv"))
    await catalogue.rescan()
    told: list[Change] = []

    with catalogue.told(told.append):
        shutil.rmtree(place)
        await catalogue.look_at_trash()
        assert [each.state for each in catalogue.listed().environments] == [State.UNKNOWN]
        await bench.trash_records.remove(EnvironmentId("1"))
        await catalogue.look_at_trash()

    assert told[-1] == Gone("venvs", EnvironmentId("1"))
    assert catalogue.listed().environments == ()


async def test_an_environment_on_its_way_to_the_trash_is_in_one_place(bench: Workbench, folder: Path) -> None:
    path = make_venv(folder / "env", "uv")
    catalogue = catalogue_of(bench, folder)
    await catalogue.rescan()
    [entry] = catalogue.entries

    place = await trashed(bench, entry.id, path)
    place.rename(path)
    await catalogue.rescan()

    assert [each.trashed for each in catalogue.listed().environments] == [None]


async def test_nothing_is_told_of_a_place_where_a_verb_is_at_work(bench: Workbench, folder: Path) -> None:
    path = make_venv(folder / "env", "uv")
    catalogue = catalogue_of(bench, folder)
    await catalogue.rescan()
    told: list[Change] = []

    with catalogue.told(told.append):
        with catalogue.held(path, folder / "new"):
            path.rename(folder / "new")
            await catalogue.rescan()
            await catalogue.look(path, folder / "new")
            assert told == []
        await catalogue.look(path, folder / "new")

    assert len(told) == 1
    assert environments(catalogue).keys() == {str(folder / "new")}


async def test_patience_holds_back_what_looks_worse(bench: Workbench, folder: Path) -> None:
    path = make_venv(folder / "env", "uv")
    catalogue = catalogue_of(bench, folder)
    await catalogue.rescan()

    shutil.rmtree(path / "lib")

    assert await catalogue.look(path, patient=True) == {str(path)}
    assert environments(catalogue)[str(path)].state is State.READY
    assert await catalogue.look(path) == set()
    assert environments(catalogue)[str(path)].state is State.BROKEN


async def test_patience_holds_back_what_is_gone_until_it_turns_up(bench: Workbench, folder: Path) -> None:
    path = make_venv(folder / "a" / "env", "uv")
    catalogue = catalogue_of(bench, folder)
    await catalogue.rescan()
    told: list[Change] = []

    path.rename(folder / "b")
    with catalogue.told(told.append):
        assert await catalogue.look(path, patient=True) == {str(path)}
        _, gone = await catalogue.search([Root(str(folder / "a"), 3)])
        assert gone == {str(path)}
        await catalogue.search([Root(str(folder / "b"), 0)])
        await catalogue.look(path)

    assert [type(each) for each in told] == [Changed]


async def test_one_that_is_being_made_is_held_back(bench: Workbench, folder: Path) -> None:
    (folder / "env").mkdir()
    (folder / "env" / "pyvenv.cfg").write_text("home = /usr/bin\n")
    catalogue = catalogue_of(bench, folder)

    _, unfinished = await catalogue.search([Root(str(folder), 3)])

    assert unfinished == {str(folder / "env")}
    assert environments(catalogue) == {}
    await catalogue.rescan()
    assert [each.seen.state for each in catalogue.entries] == [State.BROKEN]


async def test_a_search_of_a_part_leaves_the_rest(bench: Workbench, folder: Path) -> None:
    one, two = make_venv(folder / "a" / "env", "uv"), make_venv(folder / "b" / "env", "uv")
    catalogue = catalogue_of(bench, folder)
    await catalogue.rescan()

    shutil.rmtree(one)
    shutil.rmtree(two)
    _, gone = await catalogue.search([Root(str(folder / "a"), 3)])

    assert gone == {str(one)}
    await catalogue.look(*gone)
    assert environments(catalogue).keys() == {str(two)}


async def test_one_outside_the_folders_stays_listed_once_it_is_known(bench: Workbench, folder: Path) -> None:
    path = make_venv(folder.parent / "far away", "uv")
    catalogue = catalogue_of(bench, folder)
    await catalogue.look(path)

    await catalogue.rescan()
    other = catalogue_of(bench, folder)
    await other.rescan()

    assert environments(catalogue).keys() == environments(other).keys() == {str(path)}


async def test_an_id_is_enough_to_find_what_is_not_listed_yet(bench: Workbench, folder: Path) -> None:
    path = make_venv(folder / "env", "uv")
    status = path.lstat()
    identity = await bench.identities.identify(Kind.VENV, path, status.st_dev, status.st_ino)

    known = await catalogue_of(bench, folder).known(identity)

    assert (known.path, known.inode, known.environment.id) == (path, status.st_ino, identity)


async def test_an_unknown_id_is_refused(bench: Workbench, folder: Path) -> None:
    with pytest.raises(NotFoundError):
        await catalogue_of(bench, folder).known(EnvironmentId("none"))
