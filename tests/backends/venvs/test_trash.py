from __future__ import annotations

import os
from pathlib import Path

import pytest

from insula.backends.venvs import trash
from insula.backends.venvs.bench import Workbench
from insula.domain.environment import Kind, Verb
from insula.domain.errors import NotProvenError, PlaceTakenError
from insula.domain.progress import Recovered, Step
from insula.storage.records import TrashRecord
from tests.backends.venvs import workshop
from tests.backends.venvs.test_moving import check_works, disk, furnished
from tests.backends.venvs.workshop import Sink, known

__all__ = ["disk", "furnished"]


async def _trashed(bench: Workbench, path: Path) -> TrashRecord:
    subject = known(path)
    await trash.trash(bench, subject, Sink())
    record = await bench.trash_records.get(subject.environment.id)
    assert record is not None
    return record


async def test_it_goes_to_the_trash_and_comes_back_as_it_was(
    bench: Workbench, folder: Path, sink: Sink, furnished: Path
) -> None:
    subject, before = known(furnished), workshop.snapshot(furnished)

    record = await _trashed(bench, furnished)
    assert not furnished.exists()
    assert Path(record.place).parent == bench.paths.trash
    assert (record.name, record.original) == ("Le premier", str(furnished))

    await trash.restore(bench, record, None, sink)
    assert workshop.snapshot(furnished) == before
    assert await bench.trash_records.get(subject.environment.id) is None
    found = await bench.identities.identify(Kind.VENV, furnished, subject.device, subject.inode)
    assert found == subject.environment.id
    assert os.listdir(bench.paths.trash) == []


async def test_restored_its_parents_are_made_again(bench: Workbench, folder: Path, sink: Sink, furnished: Path) -> None:
    path = folder / "gone" / "too" / "one"
    path.parent.mkdir(parents=True)
    furnished.rename(path)
    record = await _trashed(bench, path)
    workshop.remove(folder / "gone")

    await trash.restore(bench, record, None, sink)

    assert path.is_dir()


async def test_its_identity_survives_another_one_made_in_its_place(
    bench: Workbench, folder: Path, sink: Sink, furnished: Path
) -> None:
    subject = known(furnished)
    record = await _trashed(bench, furnished)
    workshop.make_venv(furnished, "uv")
    other = known(furnished)
    newcomer = await bench.identities.identify(Kind.VENV, furnished, other.device, other.inode)
    before = workshop.snapshot(furnished)

    with pytest.raises(PlaceTakenError):
        await trash.restore(bench, record, None, sink)
    assert sink.steps == []
    assert workshop.snapshot(furnished) == before

    await trash.restore(bench, record, folder / "beside", sink)
    check_works(folder / "beside", "Le premier")
    found = await bench.identities.identify(Kind.VENV, folder / "beside", subject.device, subject.inode)
    assert found == subject.environment.id
    assert found != newcomer


@pytest.mark.engine
async def test_it_can_be_restored_to_another_disk(
    bench: Workbench, folder: Path, sink: Sink, furnished: Path, disk: Path
) -> None:
    record = await _trashed(bench, furnished)

    await trash.restore(bench, record, disk / "one", sink)

    check_works(disk / "one", "Le premier")
    assert os.listdir(bench.paths.trash) == []
    assert await bench.trash_records.all(Kind.VENV) == ()


@pytest.mark.engine
async def test_one_on_another_disk_goes_to_the_trash_of_that_disk(bench: Workbench, disk: Path, sink: Sink) -> None:
    path = workshop.make_venv(disk / "projects" / "one", "uv")

    record = await _trashed(bench, path)
    assert Path(record.place).is_relative_to(disk)
    assert not path.exists()

    await trash.purge(bench, record, sink)
    assert not Path(record.place).exists()


async def test_purged_it_is_gone_and_forgotten(bench: Workbench, folder: Path, sink: Sink, furnished: Path) -> None:
    record = await _trashed(bench, furnished)

    await trash.purge(bench, record, sink)

    assert os.listdir(bench.paths.trash) == []
    assert await bench.trash_records.all(Kind.VENV) == ()


async def test_one_that_somebody_deleted_from_the_trash_is_forgotten(
    bench: Workbench, folder: Path, sink: Sink, furnished: Path
) -> None:
    record = await _trashed(bench, furnished)
    workshop.remove(Path(record.place))

    await trash.purge(bench, record, sink)

    assert await bench.trash_records.all(Kind.VENV) == ()


@pytest.mark.parametrize("swap", ["link", "folder"])
async def test_what_was_put_in_its_place_in_the_trash_is_neither_purged_nor_restored(
    bench: Workbench, folder: Path, sink: Sink, furnished: Path, swap: str
) -> None:
    record = await _trashed(bench, furnished)
    canary = folder / "canary"
    canary.mkdir()
    (canary / "pyvenv.cfg").write_text("home = /usr/bin\n")
    (canary / "mine").write_text("mine")
    os.rename(record.place, folder / "aside")
    if swap == "link":
        os.symlink(canary, record.place)
    else:
        canary.rename(record.place)
        canary = Path(record.place)

    with pytest.raises(NotProvenError):
        await trash.purge(bench, record, sink)
    with pytest.raises(NotProvenError):
        await trash.restore(bench, record, None, sink)

    assert sink.steps == []
    assert (canary / "mine").read_text() == "mine"
    assert await bench.trash_records.get(record.environment) == record


async def test_other_peoples_files_keep_it_out_of_the_trash(
    bench: Workbench, folder: Path, sink: Sink, furnished: Path
) -> None:
    (furnished / "README.md").write_text("my project")
    (furnished / "src").mkdir()
    before = workshop.snapshot(folder)

    with pytest.raises(NotProvenError) as refused:
        await trash.trash(bench, known(furnished), sink)

    assert refused.value.found == ("README.md", "src")
    assert sink.steps == []
    assert workshop.snapshot(folder) == before


async def test_files_added_in_the_trash_keep_it_from_being_purged(
    bench: Workbench, folder: Path, sink: Sink, furnished: Path
) -> None:
    record = await _trashed(bench, furnished)
    (Path(record.place) / "thesis.odt").write_text("mine")

    with pytest.raises(NotProvenError) as refused:
        await trash.purge(bench, record, sink)

    assert refused.value.found == ("thesis.odt",)
    assert (Path(record.place) / "thesis.odt").exists()


async def test_a_purge_stopped_in_the_middle_is_finished_whatever_is_left(
    bench: Workbench, folder: Path, sink: Sink, furnished: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = await _trashed(bench, furnished)
    step = Step(trash.PURGE, trash.step_data(record))

    def half(path: Path, *_arguments: object) -> None:
        os.unlink(path / "pyvenv.cfg")
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(trash, "remove_tree", half)
        with pytest.raises(KeyboardInterrupt):
            await trash.recover_purge(bench, step)
    sink.steps.append(step)
    assert await workshop.undo(bench, Verb.PURGE, sink) is Recovered.FINISHED

    assert os.listdir(bench.paths.trash) == []
    assert await bench.trash_records.all(Kind.VENV) == ()
