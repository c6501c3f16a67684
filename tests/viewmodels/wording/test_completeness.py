"""Every code that a lower layer may tell has its words."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

import insula
from insula.domain.environment import (
    Environment,
    EnvironmentId,
    Kind,
    Origin,
    OriginCode,
    Problem,
    ProblemCode,
    Reason,
    ReasonCode,
    State,
    Verb,
)
from insula.domain.errors import (
    ActionUnavailableError,
    InsulaError,
    InvalidNameError,
    InvalidPathError,
    NameProblem,
    PathProblem,
)
from insula.domain.operation import Operation, OperationId, OperationState
from insula.domain.progress import Progress
from insula.viewmodels.wording.environments import describe_origin, name_of_kind, name_of_state
from insula.viewmodels.wording.errors import SENTENCES, describe, describe_record
from insula.viewmodels.wording.operations import name_of_operation_state, title_of
from insula.viewmodels.wording.problems import describe_problem, describe_reason, name_of_problem
from insula.viewmodels.wording.stages import STAGES, describe_stage
from insula.viewmodels.wording.verbs import name_of_verb
from insula.viewmodels.work.operation_line import icon_of

PACKAGE = Path(insula.__file__).parent
LEFT_OPEN = re.compile(r"\{\w*\}")


def all_errors(kind: type[InsulaError] = InsulaError) -> Iterator[type[InsulaError]]:
    yield kind
    for child in kind.__subclasses__():
        yield from all_errors(child)


ERRORS = sorted(set(all_errors()), key=lambda kind: kind.__name__)


def example(kind: type[InsulaError]) -> InsulaError:
    """With a telling value in every field."""
    values: dict[str, Any] = {}
    for field in kind.field_names:
        values[field] = {
            "problem": NameProblem.BAD_CHARACTER if issubclass(kind, InvalidNameError) else PathProblem.MISSING,
            "verb": Verb.CLONE,
            "reason": "the reason",
            "line": 7,
            "status": 1,
            "found": ("a.txt", "b.txt"),
            "matches": ("id-1", "id-2"),
        }.get(field, f"the-{field}")
    if issubclass(kind, ActionUnavailableError):
        values["reason"] = Reason(ReasonCode.BUSY)
    return kind(**values)


@pytest.mark.parametrize("kind", ERRORS)
def test_every_failure_has_a_sentence_without_gaps(kind: type[InsulaError]) -> None:
    error = example(kind)

    assert kind.code() in SENTENCES
    for sentence in (describe(error), describe_record(error.code(), error.data()), describe_record(error.code(), {})):
        assert sentence
        assert not LEFT_OPEN.search(sentence)
        assert sentence[-1] in ".:)…" or ":" in sentence


def test_no_sentence_is_for_a_failure_that_does_not_exist() -> None:
    assert set(SENTENCES) == {kind.code() for kind in ERRORS}


def test_a_failure_of_a_newer_version_is_told_all_the_same() -> None:
    assert "Strange" in describe_record("Strange", {"a": "b"})


@pytest.mark.parametrize("problem", NameProblem)
def test_every_name_that_is_refused_is_told_why(problem: NameProblem) -> None:
    error = InvalidNameError("name", "x/y", problem, "/")

    assert describe(error) == describe_record(error.code(), error.data())
    assert not LEFT_OPEN.search(describe(error))


@pytest.mark.parametrize("problem", PathProblem)
def test_every_path_that_is_refused_is_told_why(problem: PathProblem) -> None:
    error = InvalidPathError("path", "/a/b", problem)

    assert describe(error) == describe_record(error.code(), error.data())
    assert not LEFT_OPEN.search(describe(error))


@pytest.mark.parametrize("code", ProblemCode)
def test_every_problem_has_a_badge_and_a_remedy(code: ProblemCode) -> None:
    assert len(name_of_problem(Problem(code))) < 20
    assert describe_problem(Problem(code)).endswith(".")
    assert not LEFT_OPEN.search(describe_problem(Problem(code)))


@pytest.mark.parametrize("code", ReasonCode)
def test_every_reason_has_a_sentence(code: ReasonCode) -> None:
    assert describe_reason(Reason(code)).endswith(".")
    assert not LEFT_OPEN.search(describe_reason(Reason(code)))


def test_every_state_kind_and_origin_has_a_word() -> None:
    assert len({name_of_state(state) for state in State}) == len(State)
    assert len({name_of_kind(kind) for kind in Kind}) == len(Kind)
    assert all("x" in describe_origin(Origin(code, "x")) for code in OriginCode)
    assert len({name_of_operation_state(state) for state in OperationState}) == len(OperationState)


@pytest.mark.parametrize("verb", Verb)
@pytest.mark.parametrize("state", OperationState)
def test_every_operation_has_a_title_and_an_icon(verb: Verb, state: OperationState) -> None:
    operation = Operation(
        OperationId("1"), verb, Kind.VENV, "one", datetime(2026, 1, 1, tzinfo=UTC), state, data={"new_name": "two"}
    )

    assert name_of_verb(verb)
    assert "“one”" in title_of(operation)
    assert not LEFT_OPEN.search(title_of(operation))
    assert icon_of(operation)


def test_every_stage_that_the_sources_report_has_words() -> None:
    reported: set[str] = set()
    for folder in ("backends", "services"):
        for path in (PACKAGE / folder).rglob("*.py"):
            reported |= set(stages_in(ast.parse(path.read_text(encoding="utf-8"))))

    assert len(reported) > 5
    assert reported <= set(STAGES)
    assert describe_stage(Progress("make", data={"python": "CPython 3.12"})) == "making it with CPython 3.12"
    assert describe_stage(Progress("unheard-of")) == ""


def stages_in(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr="progress"), args=[ast.Constant(value=str(stage)), *_]):
                yield stage
            case _:
                pass


def test_the_state_of_an_environment_says_its_first_problem() -> None:
    from insula.viewmodels.wording.environments import state_of

    gone = Problem(ProblemCode.PYTHON_GONE, {"python": "/x"})
    moved = Problem(ProblemCode.MOVED_BY_HAND, {"path": "/x"})

    def environment(state: State, *problems: Problem) -> Environment:
        return Environment(EnvironmentId("1"), Kind.VENV, "a", state, "venvs", problems=problems)

    assert state_of(environment(State.READY)) == "Ready"
    assert state_of(environment(State.READY, moved, gone)) == "Ready · moved by hand"
    assert state_of(environment(State.BROKEN, gone)) == "Python is gone"
