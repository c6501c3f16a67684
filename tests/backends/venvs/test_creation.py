from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest

from insula.backends.venvs.bench import Workbench
from insula.backends.venvs.creation import create
from insula.backends.venvs.layout import TEMPORARY_PREFIX
from insula.domain.environment import Kind, Verb
from insula.domain.errors import (
    InsulaError,
    InterpreterMissingError,
    InvalidNameError,
    InvalidPathError,
    InvalidRequirementsError,
    NameTakenError,
    PathProblem,
    PermissionDeniedError,
    PlaceTakenError,
    ReadOnlyError,
)
from insula.domain.progress import Recovered
from insula.domain.venvs import VenvSpecification
from tests.backends.venvs import workshop
from tests.backends.venvs.workshop import Sink, python_of, run


@pytest.mark.parametrize("version", workshop.pythons())
async def test_an_environment_of_each_python_works(bench: Workbench, folder: Path, sink: Sink, version: str) -> None:
    path = folder / "L'île nº 1"
    await create(bench, VenvSpecification(name="Île", python=version), path, sink)

    assert run(python_of(path), "-c", "import sys; print(sys.prefix)").strip() == str(path)
    assert run("bash", "-c", f'source "{path}/bin/activate"; echo $VIRTUAL_ENV_PROMPT; which python').splitlines() == [
        "Île",
        str(python_of(path)),
    ]
    assert not any(each.name.startswith("pip") for each in (path / "bin").iterdir())
    assert workshop.leftovers(folder) == []


@pytest.mark.parametrize("version", workshop.pythons())
async def test_pip_of_each_python_works_by_its_script(bench: Workbench, folder: Path, sink: Sink, version: str) -> None:
    path = folder / "mit pip"
    await create(bench, VenvSpecification(name="pip", python=version, pip=True), path, sink)

    assert str(path) in run(path / "bin" / "pip", "--version")
    assert str(path) in run(path / "bin" / "pip3", "--version")


async def test_the_identity_is_kept_for_path_and_inode(bench: Workbench, folder: Path, sink: Sink) -> None:
    path = folder / "one"
    made = await create(bench, VenvSpecification(name="one"), path, sink)

    status = path.lstat()
    assert await bench.identities.identify(Kind.VENV, path, status.st_dev, status.st_ino) == made


async def test_missing_parents_are_made_and_an_empty_folder_is_used(bench: Workbench, folder: Path, sink: Sink) -> None:
    await create(bench, VenvSpecification(name="one"), folder / "a" / "b" / "one", sink)
    (folder / "two").mkdir()
    await create(bench, VenvSpecification(name="two"), folder / "two", sink)

    assert python_of(folder / "a" / "b" / "one").exists()
    assert python_of(folder / "two").exists()


async def test_a_path_too_long_for_a_first_line_works(bench: Workbench, folder: Path, sink: Sink) -> None:
    path = folder / ("x" * 100) / ("y" * 60)
    await create(bench, VenvSpecification(name="long", pip=True), path, sink)

    assert (path / "bin" / "pip").read_bytes().startswith(b"#!/bin/sh\n")
    assert str(path) in run(path / "bin" / "pip", "--version")


@pytest.mark.parametrize("name", ["", "..", "a/b", "-x", ";id", "a\nb", "🏝", "\u202eabc", "x" * 300])
async def test_a_bad_name_is_refused_before_anything(bench: Workbench, folder: Path, sink: Sink, name: str) -> None:
    with pytest.raises(InvalidNameError):
        await create(bench, VenvSpecification(name=name), folder / "one", sink)

    assert (sink.steps, os.listdir(folder)) == ([], [])


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("relative/path", PathProblem.RELATIVE),
        ("/tmp/a:b", PathProblem.BAD_CHARACTER),
        ("/tmp/a\nb", PathProblem.BAD_CHARACTER),
        ("/tmp/a\u202eb", PathProblem.BAD_CHARACTER),
        ("/tmp/../tmp/x", PathProblem.BAD_CHARACTER),
        ("/tmp/" + "x" * 300, PathProblem.TOO_LONG),
        ("/tmp" + "/x" * 2000, PathProblem.TOO_LONG),
        ("/dev/null/x", PathProblem.NOT_A_FOLDER),
        (f"/tmp/{TEMPORARY_PREFIX}x", PathProblem.BAD_CHARACTER),
    ],
)
async def test_a_bad_path_is_refused_before_anything(
    bench: Workbench, sink: Sink, path: str, problem: PathProblem
) -> None:
    with pytest.raises(InvalidPathError) as refused:
        await create(bench, VenvSpecification(name="one"), Path(path), sink)

    assert refused.value.problem is problem
    assert sink.steps == []


async def test_no_environment_is_made_within_another_or_over_files(bench: Workbench, folder: Path, sink: Sink) -> None:
    workshop.make_venv(folder / "one")
    workshop.make_venv(folder / "project" / ".venv")
    (folder / "file").write_text("mine")
    (folder / "link").symlink_to(folder / "nowhere")
    before = workshop.snapshot(folder)

    for path, error in (
        (folder / "one" / "two", InvalidPathError),
        (folder / "one" / "lib" / "two", InvalidPathError),
        (folder / "project", InvalidPathError),
        (folder / "one", PlaceTakenError),
        (folder / "file", PlaceTakenError),
        (folder / "link", PlaceTakenError),
        (Path("/"), PlaceTakenError),
    ):
        with pytest.raises(error):
            await create(bench, VenvSpecification(name="two"), path, sink)

    assert sink.steps == []
    assert workshop.snapshot(folder) == before


async def test_the_name_of_a_named_one_is_taken_by_its_folder(bench: Workbench, sink: Sink) -> None:
    path = bench.paths.environments / "one"
    await create(bench, VenvSpecification(name="one"), path, sink)

    with pytest.raises(NameTakenError):
        await create(bench, VenvSpecification(name="one"), path, Sink())


async def test_a_python_that_is_not_there_is_refused_before_anything(
    bench: Workbench, folder: Path, sink: Sink
) -> None:
    with pytest.raises(InterpreterMissingError):
        await create(bench, VenvSpecification(name="one", python="4.7"), folder / "one", sink)

    assert (sink.steps, os.listdir(folder)) == ([], [])


@pytest.mark.parametrize("content", [b"\x00\x01\x02", b"???\n"])
async def test_a_requirements_file_that_is_none_is_refused_before_anything(
    bench: Workbench, folder: Path, sink: Sink, content: bytes
) -> None:
    requirements = folder / "requirements.txt"
    requirements.write_bytes(content)
    specification = VenvSpecification(name="one", requirements=requirements)

    with pytest.raises(InvalidRequirementsError):
        await create(bench, specification, folder / "one", sink)
    requirements.unlink()
    with pytest.raises(InvalidPathError):
        await create(bench, specification, folder / "one", sink)

    assert (sink.steps, os.listdir(folder)) == ([], [])


async def test_a_place_taken_meanwhile_keeps_what_it_holds(
    bench: Workbench, folder: Path, sink: Sink, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "parent" / "one"
    declare = sink.declare

    async def declare_late(step: object) -> None:
        await declare(step)  # type: ignore[arg-type]
        if len(sink.steps) == 2:
            path.mkdir()
            (path / "mine").write_text("mine")

    monkeypatch.setattr(sink, "declare", declare_late)
    with pytest.raises(PlaceTakenError):
        await create(bench, VenvSpecification(name="one"), path, sink)
    assert await workshop.undo(bench, Verb.CREATE, sink) is Recovered.UNDONE

    assert (path / "mine").read_text() == "mine"
    assert workshop.leftovers(folder) == []


@pytest.mark.engine
async def test_a_folder_one_may_not_write_to_is_told(bench: Workbench, sink: Sink) -> None:
    # Even root may make nothing there.
    with pytest.raises((PermissionDeniedError, ReadOnlyError)):
        await create(bench, VenvSpecification(name="one"), Path("/sys/one"), sink)
    assert await workshop.undo(bench, Verb.CREATE, sink) is Recovered.UNDONE


async def test_cancelled_at_any_step_it_leaves_nothing(bench: Workbench, folder: Path) -> None:
    for number in range(2):
        sink = Sink()
        task = asyncio.create_task(create(bench, VenvSpecification(name="one", pip=True), folder / "new" / "one", sink))
        while len(sink.steps) <= number:
            await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

        recovered = await workshop.undo(bench, Verb.CREATE, sink)
        if recovered is Recovered.UNDONE:
            assert os.listdir(folder) == []
        else:
            assert python_of(folder / "new" / "one").exists()
            workshop.remove(folder / "new")


async def test_several_at_once_do_not_get_into_each_others_way(bench: Workbench, folder: Path) -> None:
    names = [f"env {number}" for number in range(8)]
    made = await asyncio.gather(*(create(bench, VenvSpecification(name=name), folder / name, Sink()) for name in names))

    assert len(set(made)) == len(names)
    for name in names:
        assert run(python_of(folder / name), "-c", "import sys; print(sys.prefix)").strip() == str(folder / name)


async def test_the_same_place_twice_at_once_is_made_once(bench: Workbench, folder: Path) -> None:
    sinks = [Sink(), Sink()]
    results = await asyncio.gather(
        *(create(bench, VenvSpecification(name="one"), folder / "one", sink) for sink in sinks),
        return_exceptions=True,
    )
    for sink in sinks:
        await workshop.undo(bench, Verb.CREATE, sink)

    assert sorted(isinstance(each, InsulaError) for each in results) == [False, True]
    assert python_of(folder / "one").exists()
    assert os.listdir(folder) == ["one"]
