from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from insula.backends.venvs import placing
from insula.backends.venvs.bench import Workbench
from insula.backends.venvs.layout import Layout
from insula.backends.venvs.moving import move
from insula.backends.venvs.record_files import holds, read_rows, record_paths
from insula.domain.environment import Kind, Verb
from insula.domain.errors import InvalidPathError, NoSpaceError, NotProvenError, PlaceTakenError, StorageError
from insula.domain.progress import Recovered
from tests.backends.venvs import workshop
from tests.backends.venvs.workshop import Sink, known, python_of, run
from tests.engines.package_index import PackageIndex
from tests.storage.conftest import mounted


@pytest.fixture
def furnished(folder: Path, index: PackageIndex) -> Path:
    """An environment with packages, one with a script."""
    path = workshop.make_venv(folder / "one", "uv", prompt="Le premier")
    workshop.install(path, index, "eggs")
    return path


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Another file system, of sixteen megabytes."""
    with mounted(tmp_path / "disk é", "-t", "tmpfs", "-o", "size=16m,mode=755", "tmpfs") as path:
        yield path


def check_works(path: Path, name: str) -> None:
    assert known(path).environment.name == name
    assert run(python_of(path), "-c", "import sys, eggs; print(sys.prefix)").strip() == str(path)
    assert run(path / "bin" / "spam").strip() == "spam 1.0"
    shown = run("bash", "-c", f'source "{path}/bin/activate"; echo "$VIRTUAL_ENV_PROMPT"; which python')
    assert shown.splitlines() == [name, str(python_of(path))]
    for site_packages in Layout(str(path)).site_packages():
        for record in record_paths(site_packages):
            assert all(not row.digest or holds(row.path, row.digest) for row in read_rows(record))


async def test_a_moved_one_works_there_under_its_name_and_identity(
    bench: Workbench, folder: Path, sink: Sink, furnished: Path
) -> None:
    destination = folder / "new parent" / ("z" * 120) / "L'autre"
    subject = known(furnished)

    await move(bench, subject, destination, sink)

    assert not furnished.exists()
    check_works(destination, "Le premier")
    assert destination.lstat().st_ino == subject.inode
    found = await bench.identities.identify(Kind.VENV, destination, subject.device, subject.inode)
    assert found == subject.environment.id
    assert workshop.leftovers(folder) == []


@pytest.mark.parametrize("tool", ["venv", "virtualenv", "uv"])
async def test_one_without_a_prompt_keeps_its_name(bench: Workbench, folder: Path, sink: Sink, tool: str) -> None:
    path = workshop.make_venv(folder / "project" / ".venv", tool)
    assert known(path).environment.name == "project"

    await move(bench, known(path), folder / "elsewhere", sink)

    assert known(folder / "elsewhere").environment.name == "project"
    shown = run("bash", "-c", f'source "{folder}/elsewhere/bin/activate"; echo "$VIRTUAL_ENV_PROMPT"')
    assert shown.strip().strip("( )") == "project"


async def test_the_files_of_another_with_the_same_beginning_stay(
    bench: Workbench, folder: Path, sink: Sink, furnished: Path
) -> None:
    neighbour = workshop.make_venv(folder / "one-more")
    (Path(Layout(str(furnished)).site_packages()[0]) / "neighbour.pth").write_text(
        f"{neighbour}/lib\n{furnished}/lib\n"
    )

    await move(bench, known(furnished), folder / "two", sink)

    lines = (Path(Layout(str(folder / "two")).site_packages()[0]) / "neighbour.pth").read_text().splitlines()
    assert lines == [f"{neighbour}/lib", f"{folder}/two/lib"]


async def test_hard_links_into_the_cache_of_uv_are_not_written_through(
    bench: Workbench, folder: Path, sink: Sink, furnished: Path
) -> None:
    twin = folder / "twin"
    workshop.make_venv(twin, "uv")
    twin_script = twin / "bin" / "spam"
    os.link(furnished / "bin" / "spam", twin_script)
    before = workshop.snapshot(twin)

    await move(bench, known(furnished), folder / "two", sink)

    assert workshop.snapshot(twin) == before
    check_works(folder / "two", "Le premier")


async def test_places_that_are_taken_or_inside_itself_are_refused_before_anything(
    bench: Workbench, folder: Path, sink: Sink, furnished: Path
) -> None:
    (folder / "taken").mkdir()
    (folder / "taken" / "mine").write_text("mine")
    before = workshop.snapshot(folder)

    with pytest.raises(PlaceTakenError):
        await move(bench, known(furnished), folder / "taken", sink)
    with pytest.raises(PlaceTakenError):
        await move(bench, known(furnished), furnished, sink)
    with pytest.raises(InvalidPathError):
        await move(bench, known(furnished), furnished / "inside", sink)

    assert sink.steps == []
    assert workshop.snapshot(folder) == before


async def test_a_project_that_is_an_environment_itself_stays(
    bench: Workbench, folder: Path, sink: Sink, furnished: Path
) -> None:
    (furnished / "src").mkdir()
    (furnished / "src" / "main.py").write_text("mine")

    with pytest.raises(NotProvenError) as refused:
        await move(bench, known(furnished), folder / "two", sink)

    assert refused.value.found == ("src",)
    assert sink.steps == []


async def test_a_failed_rename_leaves_all_as_it_was(
    bench: Workbench, folder: Path, sink: Sink, furnished: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = workshop.snapshot(folder)

    def fail(*_arguments: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("insula.backends.venvs.placing.rename_noreplace", fail)
    with pytest.raises(StorageError):
        await move(bench, known(furnished), folder / "a" / "b" / "two", sink)
    assert await workshop.undo(bench, Verb.MOVE, sink) is Recovered.UNDONE

    assert workshop.snapshot(folder) == before
    check_works(furnished, "Le premier")


@pytest.mark.engine
async def test_moved_to_another_disk_it_works_there_and_the_old_folder_is_in_the_trash(
    bench: Workbench, folder: Path, sink: Sink, furnished: Path, disk: Path
) -> None:
    subject = known(furnished)
    destination = disk / "new" / "one"

    await move(bench, subject, destination, sink)

    check_works(destination, "Le premier")
    assert not furnished.exists()
    status = destination.lstat()
    found = await bench.identities.identify(Kind.VENV, destination, status.st_dev, status.st_ino)
    assert found == subject.environment.id
    [record] = await bench.trash_records.all(Kind.VENV)
    assert record.environment != subject.environment.id
    assert (record.original, record.inode) == (str(furnished), subject.inode)
    assert Path(record.place).is_dir()
    assert workshop.leftovers(folder) == []


@pytest.mark.engine
async def test_a_disk_that_is_full_leaves_all_as_it_was(
    bench: Workbench, folder: Path, sink: Sink, furnished: Path, disk: Path
) -> None:
    before = workshop.snapshot(furnished)
    (disk / "fill").write_bytes(bytes(disk_room(disk) - 40_000))

    with pytest.raises(NoSpaceError):
        await move(bench, known(furnished), disk / "a" / "one", sink)
    assert await workshop.undo(bench, Verb.MOVE, sink) is Recovered.UNDONE

    assert os.listdir(disk) == ["fill"]
    assert workshop.snapshot(furnished) == before


def disk_room(path: Path) -> int:
    status = os.statvfs(path)
    return status.f_bavail * status.f_frsize


@pytest.mark.engine
async def test_an_old_folder_that_cannot_leave_takes_the_new_one_back(
    bench: Workbench, folder: Path, sink: Sink, furnished: Path, disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    subject, before = known(furnished), workshop.snapshot(furnished)
    rename = placing.rename_into

    def refuse_source(source: str, target: str) -> None:
        if source == str(furnished):
            raise StorageError(source, "refused")
        rename(source, target)

    monkeypatch.setattr("insula.backends.venvs.transfer.rename_into", refuse_source)
    with pytest.raises(StorageError):
        await move(bench, subject, disk / "new" / "one", sink)
    assert await workshop.undo(bench, Verb.MOVE, sink) is Recovered.UNDONE

    assert os.listdir(disk) == []
    assert workshop.snapshot(furnished) == before
    found = await bench.identities.identify(Kind.VENV, furnished, subject.device, subject.inode)
    assert found == subject.environment.id
