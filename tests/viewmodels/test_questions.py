from __future__ import annotations

from pathlib import Path

import pytest

from insula.domain.environment import EnvironmentId
from insula.domain.errors import InvalidPathError, PathProblem, StorageError
from insula.domain.operation import OperationId
from insula.domain.usage import Usage
from insula.viewmodels.questions import Questions
from tests.viewmodels.doubles import ENVIRONMENTS, INTERPRETERS, PACKAGES, Answers, BridgeDouble, Tasks, operation


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def questions(answers: Answers, tmp_path: Path) -> Questions:
    return Questions(BridgeDouble(answers, Tasks(), tmp_path))


async def test_every_question_reaches_the_services(answers: Answers, questions: Questions, tmp_path: Path) -> None:
    identity = EnvironmentId("a")
    answers.usages = {identity: Usage(identity, 1)}
    answers.journal = (operation(),)
    answers.logs = {OperationId("1"): ("line",)}

    assert await questions.interpreters() == INTERPRETERS
    assert await questions.packages(identity) == PACKAGES
    assert await questions.measure([identity]) == {identity: Usage(identity, 1)}
    assert await questions.default_path("x") == ENVIRONMENTS / "x"
    assert await questions.operations(5) == answers.journal
    assert await questions.log_of(OperationId("1")) == ("line",)
    assert (await questions.preview_requirements(Path("/r"))).lines == ()
    assert (await questions.paths()).trash == tmp_path / "trash"
    await questions.check_place(Path("/x"))
    assert ("place", Path("/x")) in answers.asked


async def test_a_folder_to_search_must_be_one(questions: Questions, tmp_path: Path) -> None:
    await questions.check_folder(tmp_path)
    file = tmp_path / "file"
    file.touch()

    for path, problem in (
        (file, PathProblem.NOT_A_FOLDER),
        (tmp_path / "none", PathProblem.MISSING),
        (Path("here"), PathProblem.RELATIVE),
    ):
        with pytest.raises(InvalidPathError) as caught:
            await questions.check_folder(path)
        assert caught.value.problem is problem


async def test_a_text_is_saved_where_the_person_says(questions: Questions, tmp_path: Path) -> None:
    await questions.save_text(tmp_path / "été.log", "ligne\n")

    assert (tmp_path / "été.log").read_text(encoding="utf-8") == "ligne\n"
    with pytest.raises(StorageError):
        await questions.save_text(tmp_path / "none" / "x.log", "")


async def test_a_folder_that_is_gone_cannot_be_shown(questions: Questions, tmp_path: Path) -> None:
    with pytest.raises(InvalidPathError):
        await questions.open_folder(tmp_path / "none")
    with pytest.raises(InvalidPathError):
        await questions.open_terminal(tmp_path / "none")
