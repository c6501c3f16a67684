from __future__ import annotations

from insula.domain.environment import Problem, ProblemCode
from insula.viewmodels.wording.problems import name_of_problem, title_of_problem


def test_a_problem_that_heads_a_sentence_begins_with_a_capital() -> None:
    sick = Problem(ProblemCode.UNHEALTHY)
    assert name_of_problem(sick) == "unhealthy"
    assert title_of_problem(sick) == "Unhealthy"
