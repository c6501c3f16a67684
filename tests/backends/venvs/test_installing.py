from __future__ import annotations

import asyncio
import os
import socket
from pathlib import Path

import pytest

from insula.backends.venvs.bench import Workbench
from insula.backends.venvs.configuration import read_configuration
from insula.backends.venvs.creation import create
from insula.backends.venvs.layout import Layout
from insula.backends.venvs.record_files import holds, read_rows, record_paths
from insula.domain.environment import Verb
from insula.domain.errors import (
    BuildFailedError,
    IndexUnreachableError,
    NoSpaceError,
    UnsatisfiableRequirementsError,
)
from insula.domain.progress import Recovered
from insula.domain.venvs import VenvSpecification
from tests.backends.venvs import workshop
from tests.backends.venvs.workshop import Sink, python_of, run
from tests.engines.package_index import PackageIndex
from tests.storage.conftest import mounted


def asked(folder: Path, *lines: str) -> VenvSpecification:
    requirements = folder / "requirements.txt"
    requirements.write_text("\n".join((*lines, "")))
    return VenvSpecification(name="one", requirements=requirements)


async def test_what_is_asked_for_is_installed_and_works_at_the_final_place(
    bench: Workbench, folder: Path, sink: Sink, index: PackageIndex
) -> None:
    path = folder / "Le lieu d'été"
    await create(bench, asked(folder, f"--index-url {index.url}", "eggs"), path, sink)

    assert run(path / "bin" / "spam").strip() == "spam 1.0"
    assert run(python_of(path), "-c", "import eggs; print(eggs.__file__)").startswith(f"{path}/")
    for record in (each for folder in Layout(str(path)).site_packages() for each in record_paths(folder)):
        assert all(not row.digest or holds(row.path, row.digest) for row in read_rows(record))
    text = read_configuration(str(path)).values["insula-requirements"]
    assert text == str(folder / "requirements.txt")
    for file in (each for each in path.rglob("*") if each.is_file() and not each.is_symlink()):
        assert b".insula-tmp" not in file.read_bytes(), file


async def test_progress_only_grows_and_the_log_tells_each_package(
    bench: Workbench, folder: Path, sink: Sink, index: PackageIndex
) -> None:
    await create(bench, asked(folder, f"--index-url {index.url}", "eggs"), folder / "one", sink)

    fractions = [fraction for _, fraction in sink.stages if fraction is not None]
    assert fractions == sorted(fractions)
    assert {"resolve", "install", "finish"} <= {stage for stage, _ in sink.stages}
    assert {"+ eggs==2.0", "+ spam==1.0"} <= {line.strip() for line in sink.lines}


async def test_relative_and_editable_paths_start_at_the_folder_of_the_file(
    bench: Workbench, folder: Path, sink: Sink
) -> None:
    package = folder / "mine"
    package.mkdir()
    (package / "mine.py").write_text("here = __file__\n")
    (package / "pyproject.toml").write_text(
        '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n'
        '[project]\nname = "mine"\nversion = "1"\n[tool.hatch.build]\ninclude = ["mine.py"]\n'
    )

    await create(bench, asked(folder, "-e ./mine"), folder / "one", sink)

    assert run(python_of(folder / "one"), "-c", "import mine; print(mine.here)").strip() == str(package / "mine.py")


async def test_requirements_that_cannot_live_together_tell_why(
    bench: Workbench, folder: Path, sink: Sink, index: PackageIndex
) -> None:
    specification = asked(folder, f"--index-url {index.url}", "eggs", "spam==2.0")
    with pytest.raises(UnsatisfiableRequirementsError) as failed:
        await create(bench, specification, folder / "one", sink)

    assert "spam==2.0" in failed.value.output
    await _check_undone(bench, folder, sink)


async def test_a_package_that_nobody_has_is_unsatisfiable(
    bench: Workbench, folder: Path, sink: Sink, index: PackageIndex
) -> None:
    with pytest.raises(UnsatisfiableRequirementsError) as failed:
        await create(bench, asked(folder, f"--index-url {index.url}", "nobody-has-it"), folder / "one", sink)

    assert "nobody-has-it" in failed.value.output
    await _check_undone(bench, folder, sink)


async def test_a_package_that_cannot_be_built_is_told_as_such(
    bench: Workbench, folder: Path, sink: Sink, index: PackageIndex
) -> None:
    index.add_broken_source("broken", "1.0")

    with pytest.raises(BuildFailedError) as failed:
        await create(bench, asked(folder, f"--index-url {index.url}", "broken"), folder / "one", sink)

    assert "broken" in failed.value.output
    await _check_undone(bench, folder, sink)


async def test_an_index_that_does_not_answer_is_told_as_such(
    bench: Workbench, folder: Path, sink: Sink, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UV_HTTP_RETRIES", "0")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/simple/"

    with pytest.raises(IndexUnreachableError):
        await create(bench, asked(folder, f"--index-url {url}", "eggs"), folder / "one", sink)

    await _check_undone(bench, folder, sink)


@pytest.mark.engine
async def test_a_disk_that_fills_up_is_told_and_left_as_it_was(
    bench: Workbench, tmp_path: Path, folder: Path, sink: Sink
) -> None:
    with mounted(tmp_path / "disk", "-t", "tmpfs", "-o", "size=1m,mode=755", "tmpfs") as disk:
        specification = asked(folder, "pytest")
        with pytest.raises(NoSpaceError):
            await create(bench, specification, disk / "new" / "one", sink)
        assert await workshop.undo(bench, Verb.CREATE, sink) is Recovered.UNDONE
        assert os.listdir(disk) == []


async def test_cancelled_it_ends_uv_and_leaves_nothing(bench: Workbench, folder: Path, sink: Sink) -> None:
    with PackageIndex(slowly=30).add("spam", "1.0") as index:
        specification = asked(folder, f"--index-url {index.url}", "spam")
        task = asyncio.create_task(create(bench, specification, folder / "one", sink))
        while not any(path.startswith("/file") for path in index.requests):
            await asyncio.sleep(0.01)
            assert not task.done()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

        await _check_undone(bench, folder, sink)


async def test_other_environments_of_the_same_cache_are_not_changed(
    bench: Workbench, folder: Path, sink: Sink, index: PackageIndex
) -> None:
    earlier = workshop.make_venv(folder / "earlier", "uv")
    workshop.install(earlier, index, "eggs")
    before = workshop.snapshot(earlier)

    await create(bench, asked(folder, f"--index-url {index.url}", "eggs"), folder / "one", sink)

    assert workshop.snapshot(earlier) == before


async def _check_undone(bench: Workbench, folder: Path, sink: Sink) -> None:
    assert await workshop.undo(bench, Verb.CREATE, sink) is Recovered.UNDONE
    assert not (folder / "one").exists()
    assert workshop.leftovers(folder) == []
