from __future__ import annotations

import re

import pytest

from insula.domain.container_problems import EnvFileProblem, RunLineProblem, SpecificationProblem
from insula.domain.errors import InsulaError, InvalidEnvFileError, InvalidRunLineError, InvalidSpecificationError
from insula.viewmodels.wording.errors import describe, describe_record

ERRORS: list[InsulaError] = [
    *(InvalidSpecificationError("ports", "the-value", problem, 0) for problem in SpecificationProblem),
    *(InvalidEnvFileError("env_files", "/a.env", 7, problem) for problem in EnvFileProblem),
    *(InvalidRunLineError("run_line", "the-word", problem, "--option") for problem in RunLineProblem),
]


@pytest.mark.parametrize("error", ERRORS)
def test_every_problem_of_a_container_has_a_sentence_without_gaps(error: InsulaError) -> None:
    sentence = describe(error)

    assert sentence == describe_record(error.code(), error.data())
    assert sentence[-1] in ".)"
    assert not re.search(r"\{\w*\}", sentence)


def test_a_problem_of_a_newer_version_is_told_all_the_same() -> None:
    record = {"value": "x", "problem": "newer", "path": "/a.env", "word": "run"}

    assert "“x”" in describe_record("InvalidSpecification", record)
    assert "“/a.env”" in describe_record("InvalidEnvFile", record)
    assert "“run”" in describe_record("InvalidRunLine", record)
