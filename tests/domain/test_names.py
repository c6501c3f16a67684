from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from insula.domain.errors import InvalidNameError, NameProblem
from insula.domain.names import MAXIMUM_NAME_LENGTH, check_name


@pytest.mark.parametrize(
    "name",
    ["shop-api", "Projet été", "env_3.12", "_draft", "données+tests", "项目", "a" * MAXIMUM_NAME_LENGTH, "me@work"],
)
def test_ordinary_names_are_accepted(name: str) -> None:
    check_name(name)


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("", NameProblem.EMPTY),
        ("   ", NameProblem.EMPTY),
        ("a" * (MAXIMUM_NAME_LENGTH + 1), NameProblem.TOO_LONG),
        ("项" * MAXIMUM_NAME_LENGTH, NameProblem.TOO_LONG),
        (".", NameProblem.RESERVED),
        ("..", NameProblem.RESERVED),
        ("con", NameProblem.RESERVED),
        ("NUL.txt", NameProblem.RESERVED),
        ("a/b", NameProblem.BAD_CHARACTER),
        ("a\\b", NameProblem.BAD_CHARACTER),
        ("-x", NameProblem.BAD_START),
        (".hidden", NameProblem.BAD_START),
        (" a", NameProblem.BAD_START),
        ("a ", NameProblem.BAD_END),
        ("a.", NameProblem.BAD_END),
        (";id", NameProblem.BAD_CHARACTER),
        ("a'b", NameProblem.BAD_CHARACTER),
        ('a"b', NameProblem.BAD_CHARACTER),
        ("$(id)", NameProblem.BAD_CHARACTER),
        ("`id`", NameProblem.BAD_CHARACTER),
        ("a\nb", NameProblem.INVISIBLE_CHARACTER),
        ("a\x00b", NameProblem.INVISIBLE_CHARACTER),
        ("rocket🚀", NameProblem.BAD_CHARACTER),
        ("abc\u202etxt", NameProblem.INVISIBLE_CHARACTER),
        ("a\u200bb", NameProblem.INVISIBLE_CHARACTER),
    ],
)
def test_a_bad_name_is_refused_with_its_reason(name: str, problem: NameProblem) -> None:
    with pytest.raises(InvalidNameError) as refused:
        check_name(name)
    assert refused.value.problem is problem


@given(st.text(max_size=120))
def test_an_accepted_name_is_one_harmless_path_component(name: str) -> None:
    try:
        check_name(name)
    except InvalidNameError:
        return
    assert name not in {"", ".", ".."}
    assert not set(name) & set("/\\\0\n\r;&|$`'\"<>*?:()[]{}!#~%^,=")
    assert name[0] not in "-. "
