from __future__ import annotations

from pathlib import Path

import pytest

from insula.domain.containers import ContainerSpecification, Network, Risk, Volume
from insula.domain.environment import EnvironmentId
from insula.domain.errors import EngineUnavailableError, InvalidPathError, NameTakenError, PathProblem
from insula.viewmodels.containers.container_desk import ContainerDesk
from insula.viewmodels.containers.container_form.questions import Choices
from tests.viewmodels.container_queries_double import SPECIFICATION, VOLUMES
from tests.viewmodels.doubles import Answers, BridgeDouble, Tasks

IDENTITY = EnvironmentId("c" * 64)


def _desk(answers: Answers, home: Path) -> ContainerDesk:
    return ContainerDesk(BridgeDouble(answers, Tasks(), home))


async def test_a_verdict_is_problems_conflicts_risks_and_the_masked_line(tmp_path: Path) -> None:
    answers = Answers()
    answers.containers.conflicts = (NameTakenError("name", "web"),)
    specification = ContainerSpecification(
        name="web", image="nginx", user="x y", privileged=True, environment=(("DB_PASSWORD", "hunter2"),)
    )

    verdict = await _desk(answers, tmp_path).verdict_on(specification, None)

    assert [error.field for error in verdict.problems] == ["user", "name"]
    assert verdict.risks == (Risk.PRIVILEGED,)
    assert verdict.command.startswith("docker ")
    assert "hunter2" not in verdict.command
    assert "hunter2" in await _desk(answers, tmp_path).run_line_of(specification)


async def test_choices_are_names_and_what_cannot_be_told_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = Answers()
    answers.containers.joined = (Network("n", "shop", "docker:default", "bridge", None),)
    answers.containers.stored = (Volume("uploads", "docker:default", "local", None, "/x"),)

    async def away(_engine: str | None = None) -> tuple[str, ...]:
        raise EngineUnavailableError("Docker")

    monkeypatch.setattr(answers.containers, "image_names", away)

    choices = await _desk(answers, tmp_path).choices(None)

    assert choices == Choices((), ("shop",), ("uploads",), ("api", "db"))


async def test_what_a_container_is_and_has_is_asked_by_its_id(tmp_path: Path) -> None:
    answers = Answers()
    desk = _desk(answers, tmp_path)

    assert await desk.specification_of(IDENTITY) == SPECIFICATION
    assert await desk.volumes_of(IDENTITY) == VOLUMES
    assert answers.containers.asked == [IDENTITY, IDENTITY]
    answers.containers.sharers = ("proxy",)
    assert await desk.sharers_of([IDENTITY]) == ("proxy",)
    assert (await desk.parse_run_line("docker run nginx")).specification.image == "nginx"
    assert await desk.image_details("nginx", None) is None


async def test_an_env_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    answers = Answers()
    answers.containers.files = {Path("/x"): InvalidPathError("env_files", "/x", PathProblem.MISSING)}
    desk = _desk(answers, tmp_path)

    assert await desk.read_env_file(Path("/y")) == ()
    with pytest.raises(InvalidPathError):
        await desk.read_env_file(Path("/x"))
