from __future__ import annotations

import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from insula.backends.containers.specification.run_line_words import words_of
from insula.domain.container_problems import RunLineProblem
from insula.domain.errors import InvalidRunLineError

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(st.lists(TEXT, min_size=1, max_size=8))
def test_what_the_shell_quotes_is_read_back(words: list[str]) -> None:
    assert words_of(shlex.join(words), {}).words == tuple(words)


@pytest.mark.parametrize("mark", ["\\", "`", "^", "\\  "])
def test_a_line_goes_on_in_every_shell(mark: str) -> None:
    assert words_of(f"docker run {mark}\n  -p 80:80 {mark}\r\n  nginx", {}).words == (
        *("docker", "run", "-p", "80:80", "nginx"),
    )


def test_a_line_that_was_wrapped_without_a_mark_goes_on_too() -> None:
    assert words_of("docker run\n  nginx  # a comment", {}).words == ("docker", "run", "nginx")


def test_known_variables_are_filled_in_and_others_are_told() -> None:
    found = words_of("""-v ~/d:/d -v "$PWD/x:/x" -v $(pwd):/y -e 'A=$B' -e C=${D}""", {"HOME": "/h", "PWD": "/w"})

    assert found.words == ("-v", "/h/d:/d", "-v", "/w/x:/x", "-v", "/w:/y", "-e", "A=$B", "-e", "C=${D}")
    assert found.unexpanded == ("${D}",)


@pytest.mark.parametrize(
    ("text", "words", "unexpanded"),
    [
        ("a $(id -u):$(echo $(x y)) b", ("a", "$(id -u):$(echo $(x y))", "b"), ("$(id -u)", "$(echo $(x y))")),
        ('"$(id -u) x"', ("$(id -u) x",), ("$(id -u)",)),
        ("x:`date +%s` y", ("x:`date +%s`", "y"), ("`date +%s`",)),
        ('"a `b c` d"', ("a `b c` d",), ("`b c`",)),
        ("${A:-1 2}", ("${A:-1 2}",), ("${A:-1 2}",)),
        ("a$ $= `b $(c", ("a$", "$=", "`b", "$(c"), ()),
    ],
)
def test_what_a_shell_would_work_out_stays_and_is_told(
    text: str, words: tuple[str, ...], unexpanded: tuple[str, ...]
) -> None:
    found = words_of(text, {})

    assert (found.words, found.unexpanded) == (words, unexpanded)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("docker run 'nginx", RunLineProblem.OPEN_QUOTE),
        ('docker run "nginx', RunLineProblem.OPEN_QUOTE),
        ("docker run nginx && rm x", RunLineProblem.SHELL_OPERATOR),
        ("docker run nginx | tee log", RunLineProblem.SHELL_OPERATOR),
        ("docker run nginx\ndocker run redis", RunLineProblem.SHELL_OPERATOR),
    ],
)
def test_what_is_not_one_command_is_refused(text: str, problem: RunLineProblem) -> None:
    with pytest.raises(InvalidRunLineError) as refusal:
        words_of(text, {})

    assert refusal.value.problem is problem
