from __future__ import annotations

from pathlib import Path

import pytest

from insula.backends.venvs.bench import Workbench
from insula.backends.venvs.naming import rename
from insula.domain.environment import Verb
from insula.domain.errors import InvalidNameError, NotProvenError
from insula.domain.progress import Recovered, Step
from tests.backends.venvs import workshop
from tests.backends.venvs.test_prompts import check_shells
from tests.backends.venvs.workshop import Sink, known


async def test_the_same_name_again_declares_nothing(bench: Workbench, folder: Path, sink: Sink) -> None:
    path = workshop.make_venv(folder / "one", "uv", prompt="same")
    await rename(bench, known(path), "same", sink)
    before, sink.steps = workshop.snapshot(path), []

    await rename(bench, known(path), "same", sink)

    assert sink.steps == []
    assert workshop.snapshot(path) == before


@pytest.mark.parametrize("name", ["", "..", "a/b", "-x", "a'b", 'a"b', "$(id)", "`id`", "a\nb"])
async def test_a_bad_name_is_refused_before_anything(bench: Workbench, folder: Path, sink: Sink, name: str) -> None:
    path = workshop.make_venv(folder / "one")
    before = workshop.snapshot(path)

    with pytest.raises(InvalidNameError):
        await rename(bench, known(path), name, sink)

    assert sink.steps == []
    assert workshop.snapshot(path) == before


async def test_another_folder_in_its_place_is_left_alone(bench: Workbench, folder: Path, sink: Sink) -> None:
    path = workshop.make_venv(folder / "one")
    before = known(path)
    path.rename(folder / "two")
    workshop.make_venv(path)

    with pytest.raises(NotProvenError):
        await rename(bench, before, "new", sink)

    assert sink.steps == []


@pytest.mark.parametrize("step", [0, 1])
async def test_a_crash_gives_the_old_name_or_the_new_one(
    bench: Workbench, folder: Path, sink: Sink, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    path = workshop.make_venv(folder / "one", "uv")
    before = workshop.snapshot(path)

    class Crash(BaseException):
        pass

    async def declare(declared: Step) -> None:
        sink.steps.append(declared)
        if len(sink.steps) > step:
            raise Crash

    monkeypatch.setattr(sink, "declare", declare)
    with pytest.raises(Crash):
        await rename(bench, known(path), "new", sink)
    recovered = await workshop.undo(bench, Verb.RENAME, sink)

    if recovered is Recovered.UNDONE:
        assert workshop.snapshot(path) == before
    else:
        assert known(path).environment.name == "new"
        check_shells(path / "bin", "new")
    assert workshop.leftovers(path) == []
