from __future__ import annotations

import pytest

from insula.domain.container_names import TEMPORARY, TRASHED, check_container_name
from insula.domain.errors import InvalidContainerNameError, InvalidNameError, NameProblem


@pytest.mark.parametrize("name", ["api", "a1", "Api_2.3-x", "0x", "x" * 80])
def test_what_engines_take_is_taken(name: str) -> None:
    check_container_name(name)


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("été", NameProblem.BAD_CHARACTER),
        ("a b", NameProblem.BAD_CHARACTER),
        ("a/b", NameProblem.BAD_CHARACTER),
        ("_x", NameProblem.BAD_START),
        ("a", NameProblem.TOO_SHORT),
        (TEMPORARY + "x", NameProblem.RESERVED),
        (TRASHED + "x", NameProblem.RESERVED),
        ("", NameProblem.EMPTY),
        ("x" * 129, NameProblem.TOO_LONG),
    ],
)
def test_each_name_that_no_engine_takes_has_its_reason(name: str, problem: NameProblem) -> None:
    with pytest.raises(InvalidNameError) as caught:
        check_container_name(name)

    assert caught.value.problem is problem


def test_what_is_only_wrong_for_containers_is_told_apart() -> None:
    with pytest.raises(InvalidContainerNameError):
        check_container_name("été")
