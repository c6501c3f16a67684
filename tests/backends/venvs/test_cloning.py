from __future__ import annotations

import asyncio
import json
import os
import sqlite3
from pathlib import Path

import pytest

from insula.backends.venvs import linking, tree
from insula.backends.venvs.bench import Workbench
from insula.backends.venvs.cloning import clone
from insula.backends.venvs.layout import Layout
from insula.backends.venvs.linking import Way
from insula.backends.venvs.record_files import holds, read_rows, record_paths
from insula.domain.environment import EnvironmentId, Verb
from insula.domain.errors import InvalidNameError, NotProvenError, PlaceTakenError, VerificationError
from insula.domain.progress import Recovered
from insula.domain.venvs import VenvCloneRequest
from tests.backends.venvs import workshop
from tests.backends.venvs.workshop import Sink, known, python_of, run
from tests.engines.package_index import PackageIndex

PACKAGES = ("six", "requests", "pytest", "wheel")


async def cloned(
    bench: Workbench, source: Path, target: Path, sink: Sink, *, independent: bool = False
) -> EnvironmentId:
    request = VenvCloneRequest(name=target.name, independent=independent)
    return await clone(bench, known(source), request, target, sink)


@pytest.fixture(scope="module", params=["venv", "virtualenv", "uv"])
def furnished(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment of real packages with scripts and data, compiled, that nobody changes."""
    path = tmp_path_factory.mktemp("furnished") / "Projet d'été"
    workshop.make_venv(path, request.param)
    workshop.furnish(path, *PACKAGES)
    run(python_of(path), "-m", "compileall", "-q", path / "lib")
    return path


@pytest.mark.parametrize("independent", [False, True])
async def test_a_clone_works_after_its_source_is_destroyed(
    bench: Workbench, folder: Path, sink: Sink, furnished: Path, *, independent: bool
) -> None:
    # The source is itself a clone, so that the furnished one can be used again.
    source, target = folder / "the source", folder / ("y" * 90) / "La copie nº 2"
    await cloned(bench, furnished, source, Sink())
    before = workshop.snapshot(source)

    await cloned(bench, source, target, sink, independent=independent)
    assert workshop.snapshot(source) == before
    workshop.remove(source)

    _check_scripts_and_modules(target)
    _check_records(target)
    assert workshop.leftovers(folder) == []
    for path in (path for path in target.rglob("*") if path.is_file() and path.suffix != ".pyc"):
        assert os.fsencode(source) not in path.read_bytes(), path


def _check_scripts_and_modules(path: Path) -> None:
    for script in sorted((path / "bin").iterdir()):
        if script.is_symlink() or "ctivate" in script.name or script.suffix in {".bat", ".nu"}:
            continue
        assert run(script, "--help", cwd=path)
    modules = "import six, requests, pytest; print(six.__file__)"
    shown = run("bash", "-c", f'source "{path}/bin/activate"; echo $VIRTUAL_ENV_PROMPT; python -c "{modules}"')
    # venv adds the parentheses and a space.
    assert shown.splitlines()[0].strip("( )") == path.name
    assert shown.splitlines()[1].startswith(f"{path}/")


def _check_records(path: Path) -> None:
    count = 0
    for site_packages in Layout(str(path)).site_packages():
        for record in record_paths(site_packages):
            for row in read_rows(record):
                if row.digest and not row.path.endswith(".pyc"):
                    assert os.path.getsize(row.path) == row.size
                    assert holds(row.path, row.digest), row.path
                    count += 1
    assert count > 100


async def test_only_files_that_are_as_installed_are_linked(
    bench: Workbench, folder: Path, sink: Sink, index: PackageIndex
) -> None:
    source = workshop.make_venv(folder / "one")
    workshop.install(source, index, "eggs")
    packages = Path(Layout(str(source)).site_packages()[0])
    run(python_of(source), "-m", "compileall", "-q", packages)
    (packages / "data.sqlite").write_bytes(b"mine")
    (packages / "eggs.py").write_text((packages / "eggs.py").read_text() + "# edited\n")
    content = (packages / "spam.py").read_bytes()
    (packages / "touched").mkdir()
    target = folder / "two"

    await cloned(bench, source, target, sink)

    copy = target / packages.relative_to(source)
    linked = {each.name for each in copy.rglob("*") if each.is_file() and each.stat().st_nlink > 1}
    assert linked >= {"spam.py", "METADATA", "entry_points.txt"}
    assert any(each.startswith("spam.") and each.endswith(".pyc") for each in linked)
    assert not linked & {"data.sqlite", "eggs.py", "RECORD"}
    assert not any(each.startswith("eggs.") for each in linked)
    assert (copy / "spam.py").read_bytes() == content
    # What was linked is the file that uv's cache has, too: nothing may be written into it.
    assert (copy / "spam.py").stat().st_ino == (packages / "spam.py").stat().st_ino


async def test_a_file_touched_later_is_linked_if_its_content_is_the_installed_one(
    bench: Workbench, folder: Path, sink: Sink, index: PackageIndex
) -> None:
    source = workshop.make_venv(folder / "one")
    workshop.install(source, index, "spam")
    packages = Path(Layout(str(source)).site_packages()[0])
    content = (packages / "spam.py").read_bytes()
    (packages / "spam.py").unlink()
    (packages / "spam.py").write_bytes(content)
    (packages / "spam-1.0.dist-info" / "METADATA").unlink()
    # The same size, another content.
    metadata = next(row for row in read_rows(str(packages / "spam-1.0.dist-info" / "RECORD")) if "METADATA" in row.path)
    Path(metadata.path).write_bytes(b"x" * (metadata.size or 0))

    await cloned(bench, source, folder / "two", sink)

    copy = folder / "two" / packages.relative_to(source)
    assert (copy / "spam.py").stat().st_nlink == 2
    assert (copy / "spam-1.0.dist-info" / "METADATA").stat().st_nlink == 1


async def test_an_independent_clone_shares_no_file(
    bench: Workbench, folder: Path, sink: Sink, index: PackageIndex
) -> None:
    source = workshop.make_venv(folder / "one")
    workshop.install(source, index, "eggs")

    await cloned(bench, source, folder / "two", sink, independent=True)

    files = [each for each in (folder / "two").rglob("*") if each.is_file() and not each.is_symlink()]
    assert all(each.stat().st_nlink == 1 for each in files)


async def test_modes_times_links_and_other_peoples_files_are_kept(bench: Workbench, folder: Path, sink: Sink) -> None:
    source = workshop.make_venv(folder / "one")
    (source / "share").mkdir(mode=0o700)
    tool = source / "share" / "tool.sh"
    tool.write_text("#!/bin/sh\necho hello\n")
    tool.chmod(0o751)
    os.utime(tool, ns=(1_500_000_000_123_456_789, 1_500_000_000_123_456_789))
    (source / "share" / "relative").symlink_to("tool.sh")
    (source / "share" / "absolute").symlink_to(tool)
    (source / "share" / "outside").symlink_to("/etc/hostname")
    (source / "share" / "neighbour").symlink_to(f"{source}-other/x")
    with sqlite3.connect(source / "share" / "base.sqlite") as database:
        database.execute("CREATE TABLE numbers (number)")
    database.close()
    os.mkfifo(source / "share" / "pipe")

    await cloned(bench, source, folder / "two", sink)

    share = folder / "two" / "share"
    assert share.stat().st_mode & 0o777 == 0o700
    assert (share / "tool.sh").stat().st_mode & 0o777 == 0o751
    assert (share / "tool.sh").stat().st_mtime_ns == 1_500_000_000_123_456_789
    assert os.readlink(share / "relative") == "tool.sh"
    assert os.readlink(share / "absolute") == str(share / "tool.sh")
    assert os.readlink(share / "outside") == "/etc/hostname"
    assert os.readlink(share / "neighbour") == f"{source}-other/x"
    assert (share / "base.sqlite").stat().st_nlink == 1
    assert any(str(source / "share" / "pipe") in line for line in sink.lines)


async def test_sources_that_both_use_are_told_and_those_inside_are_not_shared(
    bench: Workbench, folder: Path, sink: Sink
) -> None:
    source = workshop.make_venv(folder / "one", "uv")
    for name, place in (("outer", folder / "outer"), ("inner", source / "share" / "inner")):
        place.mkdir(parents=True)
        (place / f"{name}.py").write_text("")
        (place / "pyproject.toml").write_text(
            f'[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n'
            f'[project]\nname = "{name}"\nversion = "1"\n[tool.hatch.build]\ninclude = ["{name}.py"]\n'
        )
        workshop.furnish(source, "-e", str(place))

    await cloned(bench, source, folder / "two", sink)
    where = "import inner, outer; print(inner.__file__); print(outer.__file__)"
    assert run(python_of(folder / "two"), "-c", where).splitlines() == [
        str(folder / "two" / "share" / "inner" / "inner.py"),
        str(folder / "outer" / "outer.py"),
    ]

    assert [line for line in sink.lines if "source tree" in line] == [f"both use the source tree {folder / 'outer'}"]
    url = next((folder / "two").rglob("inner-1.dist-info/direct_url.json"))
    assert "two" in json.loads(url.read_text())["url"]
    _check_direct_url_is_listed(url)


def _check_direct_url_is_listed(url: Path) -> None:
    rows = list(read_rows(str(url.parent / "RECORD")))
    assert any(row.path == str(url) and holds(str(url), row.digest) for row in rows)


async def test_a_source_that_is_changed_meanwhile_is_found(
    bench: Workbench, folder: Path, sink: Sink, index: PackageIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = workshop.make_venv(folder / "one")
    workshop.install(source, index, "eggs")
    packages = Path(Layout(str(source)).site_packages()[0])
    changes = [
        lambda: (packages / "new.py").write_text("new"),
        (packages / "new.py").unlink,
        lambda: os.replace(_written(packages / "other", "other content"), packages / "spam.py"),
        (packages / "new").mkdir,
    ]
    original = tree.TreeCopy.run
    for change in changes:

        def run_and_change(copy: tree.TreeCopy, change: object = change) -> None:
            original(copy)
            change()  # type: ignore[operator]

        monkeypatch.setattr(tree.TreeCopy, "run", run_and_change)
        sink = Sink()
        with pytest.raises(VerificationError):
            await cloned(bench, source, folder / "two", sink)
        assert await workshop.undo(bench, Verb.CLONE, sink) is Recovered.UNDONE
        assert not (folder / "two").exists()
        assert workshop.leftovers(folder) == []


def _written(path: Path, content: str) -> Path:
    path.write_text(content)
    return path


async def test_a_python_that_does_not_start_makes_no_clone(bench: Workbench, folder: Path, sink: Sink) -> None:
    source = workshop.make_venv(folder / "one", "uv")
    (source / "bin" / "python").unlink()
    _written(source / "bin" / "python", "#!/bin/sh\nexit 3\n").chmod(0o755)

    with pytest.raises(VerificationError):
        await cloned(bench, source, folder / "two", sink)
    assert await workshop.undo(bench, Verb.CLONE, sink) is Recovered.UNDONE

    assert sorted(os.listdir(folder)) == ["one"]


async def test_bad_names_taken_places_and_other_folders_are_refused_before_anything(
    bench: Workbench, folder: Path, sink: Sink
) -> None:
    source = workshop.make_venv(folder / "one")
    subject = known(source)
    with pytest.raises(InvalidNameError):
        await clone(bench, subject, VenvCloneRequest(name="../x"), folder / "two", sink)
    with pytest.raises(PlaceTakenError):
        await clone(bench, subject, VenvCloneRequest(name="two"), source, sink)
    workshop.remove(source)
    with pytest.raises(NotProvenError):
        await clone(bench, subject, VenvCloneRequest(name="two"), folder / "two", sink)

    assert sink.steps == []


async def test_cancelled_in_the_middle_it_leaves_nothing(bench: Workbench, folder: Path, furnished: Path) -> None:
    for number in range(6):
        sink = Sink()
        task = asyncio.create_task(cloned(bench, furnished, folder / "two", sink))
        while not sink.steps:
            await asyncio.sleep(0)
        await asyncio.sleep(number * 0.01)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

        if await workshop.undo(bench, Verb.CLONE, sink) is Recovered.FINISHED:
            workshop.remove(folder / "two")
        assert os.listdir(folder) == []


async def test_a_clone_of_one_that_was_moved_by_hand_is_in_order(
    bench: Workbench, folder: Path, sink: Sink, index: PackageIndex
) -> None:
    made = workshop.make_venv(folder / "one", "virtualenv")
    workshop.install(made, index, "spam")
    source = folder / "moved by hand"
    made.rename(source)

    await cloned(bench, source, folder / "two", sink)

    assert run(folder / "two" / "bin" / "spam").strip() == "spam 1.0"
    assert run("bash", "-c", f'source "{folder}/two/bin/activate"; which python').strip() == str(
        python_of(folder / "two")
    )


def _copied(source: str, target: str) -> bool:
    linking.copy(source, target)
    return True


def test_times_of_coarse_file_systems_are_compared_coarsely() -> None:
    assert tree._is_same_time(1_700_000_001_234_567_890, 1_700_000_001_234_567_000)
    assert tree._is_same_time(1_700_000_001_234_567_890, 1_700_000_001_000_000_000)
    assert tree._is_same_time(1_700_000_001_234_567_890, 1_700_000_000_000_000_000)
    assert not tree._is_same_time(1_700_000_001_234_567_890, 1_700_000_001_534_567_890)
    assert not tree._is_same_time(1_700_000_009_234_567_890, 1_700_000_000_000_000_000)


@pytest.mark.parametrize("way", [Way.REFLINK, Way.COPY])
async def test_every_way_gives_the_same_clone(
    bench: Workbench, folder: Path, sink: Sink, index: PackageIndex, monkeypatch: pytest.MonkeyPatch, way: Way
) -> None:
    """Where the file system of the tests has no reflinks, a copy stands for what its call would do."""
    source = workshop.make_venv(folder / "one")
    workshop.install(source, index, "eggs")
    monkeypatch.setattr(tree, "best_way", lambda *_arguments, **_options: way)
    if way is Way.REFLINK and not linking.reflink(str(source / "pyvenv.cfg"), str(folder / "probe")):
        monkeypatch.setattr(tree, "reflink", _copied)
    (folder / "probe").unlink(missing_ok=True)

    await cloned(bench, source, folder / "two", sink)

    assert run(folder / "two" / "bin" / "spam").strip() == "spam 1.0"
    packages = Path(Layout(str(folder / "two")).site_packages()[0])
    assert (packages / "eggs.py").stat().st_nlink == 1
