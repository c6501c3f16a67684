"""Kill -9 at any moment of each verb, recover, and look: as before, or as after; nothing in between, nothing left."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from insula.backends.venvs import trash
from insula.backends.venvs.bench import Workbench
from insula.backends.venvs.recovery import recover
from insula.domain.environment import Kind, Verb
from insula.domain.progress import Recovered
from insula.storage.journal import Journal, Unfinished
from insula.storage.paths import Paths
from insula.storage.records import Identities, TrashRecords
from tests import kill9
from tests.backends.venvs import workshop
from tests.backends.venvs.scenarios import other_disk
from tests.backends.venvs.workshop import Interpreters, Sink, identity_at, known, python_of, run
from tests.engines.package_index import PackageIndex
from tests.storage.conftest import mounted

pytestmark = [pytest.mark.engine, pytest.mark.soak]


@dataclass(frozen=True)
class Case:
    """A verb, where its environment is before and after it (None for nowhere, "trash"), and its name after it."""

    scenario: str
    verb: Verb
    before: str | None
    after: str | None
    name: str = "one"


CASES = [
    Case("create", Verb.CREATE, None, "envs/new one", "new one"),
    Case("create_with_packages", Verb.CREATE, None, "envs/new one", "new one"),
    Case("clone", Verb.CLONE, None, "envs/the clone", "the clone"),
    Case("rename", Verb.RENAME, "one", "one", "new name"),
    Case("move", Verb.MOVE, "one", "envs/moved here"),
    Case("put_in_trash", Verb.TRASH, "one", "trash"),
    Case("restore", Verb.RESTORE, "trash", "one"),
    Case("restore_to", Verb.RESTORE, "trash", "envs/restored here"),
    Case("purge", Verb.PURGE, "trash", None),
]


@pytest.fixture(scope="module")
def index() -> Iterator[PackageIndex]:
    with PackageIndex().add("spam", "1.0", script="spam").add("eggs", "2.0", requires=("spam",)) as index:
        yield index


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.scenario)
async def test_a_verb_killed_at_any_moment_is_undone_or_done(tmp_path: Path, index: PackageIndex, case: Case) -> None:
    await _kill_at_some_moments(tmp_path, index, case)


async def _kill_at_some_moments(tmp_path: Path, index: PackageIndex, case: Case) -> None:
    scenario = f"tests.backends.venvs.scenarios:{case.scenario}"
    total = await kill9.count(scenario, await _prepare(tmp_path / "whole é", index, case))
    assert total > 3

    outcomes = set()
    for at in kill9.some_moments(total):
        folder = await _prepare(tmp_path / f"killed {at}", index, case)
        before = workshop.snapshot(folder)
        if await kill9.kill(scenario, folder, at=at):
            outcomes.add(await _check_after(folder, before, case))
        shutil.rmtree(folder)
        shutil.rmtree(other_disk(folder), ignore_errors=True)
    assert outcomes <= set(Recovered)
    assert outcomes


@pytest.mark.parametrize(
    "case",
    [
        Case("move_to_disk", Verb.MOVE, "one", "../disk/{}/moved here"),
        Case("restore_to_disk", Verb.RESTORE, "trash", "../disk/{}/restored here"),
    ],
    ids=lambda case: case.scenario,
)
async def test_a_way_to_another_disk_killed_at_any_moment_is_undone_or_done(
    tmp_path: Path, index: PackageIndex, case: Case
) -> None:
    with mounted(tmp_path / "disk", "-t", "tmpfs", "-o", "size=64m,mode=755", "tmpfs") as disk:
        await _kill_at_some_moments(tmp_path, index, case)
        assert os.listdir(disk) == ["whole é"]


async def _prepare(folder: Path, index: PackageIndex, case: Case) -> Path:
    """A folder with one environment that has packages, in the trash if the case wants it there."""
    folder.mkdir()
    one = workshop.make_venv(folder / "one", "uv", prompt="one")
    workshop.install(one, index, "eggs")
    (folder / "requirements.txt").write_text(f"--index-url {index.url}\neggs\n")
    if case.before == "trash":
        async with workshop.workbench(folder / "home") as bench:
            await trash.trash(bench, known(one), Sink())
    else:
        Paths.below(folder / "home").create()
    return folder


async def _check_after(folder: Path, before: dict[str, tuple[object, ...]], case: Case) -> Recovered:
    paths = Paths.below(folder / "home")
    journal = Journal(paths.journal)
    await journal.open()
    try:
        bench = Workbench(paths, Identities(journal.database), TrashRecords(journal.database), Interpreters())  # type: ignore[arg-type]
        recovered = await _recover(bench, await journal.unfinished())
        place = case.after if recovered is Recovered.FINISHED else case.before
        place = place and os.path.normpath(place.format(folder.name))
        await _check_place(bench, folder, place, case.name if recovered is Recovered.FINISHED else "one")
        if case.scenario == "move_to_disk" and recovered is Recovered.FINISHED:
            # The old folder is in the trash, under an identity of its own.
            [old] = await bench.trash_records.all(Kind.VENV)
            assert old.original == str(folder / "one")
            await trash.purge(bench, old, Sink())
        trashed = await bench.trash_records.get(identity_at(folder / "one"))
        assert (trashed is not None) == (place == "trash")
        _check_rest(folder, before, case, recovered)
        return recovered
    finally:
        await journal.close()


async def _recover(bench: Workbench, unfinished: tuple[Unfinished, ...]) -> Recovered:
    [killed] = unfinished
    first = await recover(bench, killed.operation.verb, killed.steps)
    assert await recover(bench, killed.operation.verb, killed.steps) is first
    return first


async def _check_place(bench: Workbench, folder: Path, place: str | None, name: str) -> None:
    if place == "trash":
        record = await bench.trash_records.get(identity_at(folder / "one"))
        assert record is not None
        assert Path(record.place).is_dir()
        await trash.restore(bench, record, None, Sink())
        place = "one"
        try:
            _check_works(folder / place, name)
        finally:
            await trash.trash(bench, known(folder / "one"), Sink())
    elif place is not None:
        _check_works(Path(os.path.normpath(folder / place)), name)
        status = (folder / place).lstat()
        found = await bench.identities.identify(Kind.VENV, folder / place, status.st_dev, status.st_ino)
        assert found


def _check_works(path: Path, name: str) -> None:
    assert known(path).environment.name == name
    assert run(python_of(path), "-c", "import sys; print(sys.prefix)").strip() == str(path)
    shown = run("bash", "-c", f'source "{path}/bin/activate"; echo "$VIRTUAL_ENV_PROMPT"; which python')
    assert shown.splitlines() == [name, str(python_of(path))]
    if (path / "bin" / "spam").exists():
        assert run(path / "bin" / "spam").strip() == "spam 1.0"


def _check_rest(folder: Path, before: dict[str, tuple[object, ...]], case: Case, recovered: Recovered) -> None:
    """Nothing else has changed, nothing is left over."""
    after = workshop.snapshot(folder)
    if case.before is None or recovered is Recovered.UNDONE:
        kept = {name: entry for name, entry in before.items() if not name.startswith("home")}
        assert kept.items() <= after.items()
    if recovered is Recovered.UNDONE:
        assert not (folder / "envs").exists()
        assert not other_disk(folder).exists()
    outside = [each for each in workshop.leftovers(folder) if case.before != "trash" and case.after != "trash"]
    assert outside == []
