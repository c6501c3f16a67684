from __future__ import annotations

import shutil
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest_asyncio

from insula.domain.environment import EnvironmentId, Kind
from insula.storage.database import Database
from insula.storage.records import Identities, Place, TrashRecord, TrashRecords


@pytest_asyncio.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = Database(tmp_path / "journal.sqlite")
    await opened.open()
    yield opened
    await opened.close()


@pytest_asyncio.fixture
async def identities(database: Database) -> Identities:
    return Identities(database)


def folder(path: Path) -> Place:
    path.mkdir(parents=True, exist_ok=True)
    return at(path)


def at(path: Path) -> Place:
    status = path.lstat()
    return Place(Kind.VENV, str(path), status.st_dev, status.st_ino)


async def identify(identities: Identities, place: Place) -> EnvironmentId:
    [found] = await identities.identify_all([place])
    return found


async def test_the_same_folder_at_the_same_path_keeps_its_id(tmp_path: Path, identities: Identities) -> None:
    place = folder(tmp_path / "été")
    first = await identify(identities, place)
    assert await identify(identities, place) == first
    assert await identities.places(Kind.VENV) == (replace(place, environment=first),)
    assert await identities.place(first) == replace(place, environment=first)
    assert await identities.places(Kind.VM) == ()


async def test_a_folder_moved_by_hand_takes_its_id_along(tmp_path: Path, identities: Identities) -> None:
    first = await identify(identities, folder(tmp_path / "a"))
    (tmp_path / "a").rename(tmp_path / "b")

    assert await identify(identities, at(tmp_path / "b")) == first
    assert [place.path for place in await identities.places(Kind.VENV)] == [str(tmp_path / "b")]


async def test_another_folder_at_a_known_path_is_a_new_environment(tmp_path: Path, identities: Identities) -> None:
    first = await identify(identities, folder(tmp_path / "a"))
    (tmp_path / "a").rename(tmp_path / "kept")
    second = await identify(identities, folder(tmp_path / "a"))

    assert second != first
    assert len(await identities.places(Kind.VENV)) == 1


async def test_a_folder_seen_by_two_paths_is_two_environments(tmp_path: Path, identities: Identities) -> None:
    place = folder(tmp_path / "real" / "a")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    first = await identify(identities, place)
    second = await identify(identities, replace(place, path=str(tmp_path / "link" / "a")))
    assert first != second
    assert await identify(identities, place) == first


async def test_folders_that_changed_places_take_their_ids_along(tmp_path: Path, identities: Identities) -> None:
    a, b = await identities.identify_all([folder(tmp_path / "a"), folder(tmp_path / "b")])
    (tmp_path / "a").rename(tmp_path / "c")
    (tmp_path / "b").rename(tmp_path / "a")
    (tmp_path / "c").rename(tmp_path / "b")

    assert await identities.identify_all([at(tmp_path / "a"), at(tmp_path / "b")]) == [b, a]
    assert {place.path: place.environment for place in await identities.places(Kind.VENV)} == {
        str(tmp_path / "a"): b,
        str(tmp_path / "b"): a,
    }


async def test_a_moved_folder_and_a_new_one_in_its_old_place_are_told_apart(
    tmp_path: Path, identities: Identities
) -> None:
    [old] = await identities.identify_all([folder(tmp_path / "a")])
    (tmp_path / "a").rename(tmp_path / "b")
    new, moved = await identities.identify_all([folder(tmp_path / "a"), at(tmp_path / "b")])
    assert moved == old
    assert new != old


async def test_a_new_folder_that_got_the_number_of_a_deleted_one_is_a_new_environment(
    tmp_path: Path, identities: Identities
) -> None:
    deleted = folder(tmp_path / "a")
    [old] = await identities.identify_all([replace(deleted, mark="made on monday")])
    shutil.rmtree(tmp_path / "a")
    made = replace(deleted, path=str(tmp_path / "b"), mark="made on friday")
    [new] = await identities.identify_all([made])
    assert new != old


async def test_a_mark_that_changed_in_place_is_what_a_later_move_is_known_by(
    tmp_path: Path, identities: Identities
) -> None:
    place = folder(tmp_path / "a")
    [first] = await identities.identify_all([replace(place, mark="written")])
    await identities.identify_all([replace(place, mark="written again")])
    (tmp_path / "a").rename(tmp_path / "b")
    [moved] = await identities.identify_all([replace(at(tmp_path / "b"), mark="written again")])
    assert moved == first


async def test_the_same_path_of_another_kind_is_another_environment(tmp_path: Path, identities: Identities) -> None:
    place = folder(tmp_path / "a")
    assert await identify(identities, place) != await identify(identities, replace(place, kind=Kind.VM))


async def test_after_our_own_move_the_id_stays_even_if_the_record_was_lost(
    tmp_path: Path, identities: Identities
) -> None:
    first = await identify(identities, folder(tmp_path / "a"))
    other = await identify(identities, folder(tmp_path / "b"))
    shutil.rmtree(tmp_path / "b")
    (tmp_path / "a").rename(tmp_path / "b")
    place = at(tmp_path / "b")
    await identities.forget(first)
    await identities.replace(first, place.path, place.device, place.inode)

    assert await identify(identities, place) == first
    assert await identities.place(other) is None


async def test_a_forgotten_environment_is_not_found_again(tmp_path: Path, identities: Identities) -> None:
    place = folder(tmp_path / "a")
    first = await identify(identities, place)
    await identities.forget(first)
    assert await identities.places(Kind.VENV) == ()
    assert await identify(identities, place) != first


async def test_identifiers_of_any_size_and_paths_of_any_bytes_are_kept(identities: Identities) -> None:
    place = Place(Kind.VENV, "/caf\udce9", 2**64 - 1, 2**127)
    first = await identify(identities, place)
    assert await identities.places(Kind.VENV) == (replace(place, environment=first),)
    assert await identify(identities, place) == first


async def test_a_folder_asked_for_twice_at_once_has_one_id(tmp_path: Path, identities: Identities) -> None:
    place = folder(tmp_path / "a")
    first, second = await identities.identify_all([place, place])
    assert first == second


async def test_two_processes_give_a_folder_one_id(tmp_path: Path, database: Database) -> None:
    other = Database(database.path)
    await other.open()
    place = folder(tmp_path / "a")
    assert await identify(Identities(database), place) == await identify(Identities(other), place)
    await other.close()


async def test_hundreds_are_identified_in_one_go(identities: Identities) -> None:
    places = [Place(Kind.VENV, f"/nowhere/{number}", 1, number) for number in range(2_000)]
    first = await identities.identify_all(places)
    assert len(set(first)) == 2_000
    started = time.monotonic()
    assert await identities.identify_all(places) == first
    assert time.monotonic() - started < 5


RECORD = TrashRecord(
    environment=EnvironmentId("1"),
    kind=Kind.VENV,
    name="été",
    original="/caf\udce9",
    place="/home/.insula-trash-1",
    device=2**63,
    inode=7,
    trashed=datetime(2026, 3, 1, tzinfo=UTC),
    payload={"name": "\udce9", "ports": [1, 2], "deep": {"a": None}},
)


async def test_a_trash_record_comes_back_as_it_was(database: Database) -> None:
    records = TrashRecords(database)
    await records.add(RECORD)
    second = replace(RECORD, environment=EnvironmentId("2"))
    await records.add(second)

    assert await records.get(RECORD.environment) == RECORD
    assert await records.all(Kind.VENV) == (RECORD, second)
    assert await records.all(Kind.VM) == ()


async def test_a_second_record_of_an_environment_replaces_the_first(database: Database) -> None:
    records = TrashRecords(database)
    await records.add(RECORD)
    again = replace(RECORD, place="/elsewhere")
    await records.add(again)
    assert await records.all(Kind.VENV) == (again,)


async def test_a_removed_record_is_gone(database: Database) -> None:
    records = TrashRecords(database)
    await records.add(RECORD)
    await records.remove(RECORD.environment)
    await records.remove(RECORD.environment)
    assert await records.get(RECORD.environment) is None
