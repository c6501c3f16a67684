from __future__ import annotations

import pytest

from insula.viewmodels.logs.log_pattern import BadPatternError, LogPattern, TooCostlyError


def test_words_are_found_as_they_are_whatever_their_case() -> None:
    pattern = LogPattern("a.B", regular=False)

    assert list(pattern.spans("A.b axb a.b")) == [(0, 3), (8, 11)]
    assert not pattern.is_in("axb")


def test_expressions_count_characters_beyond_the_first_plane_as_one() -> None:
    pattern = LogPattern("é.b", regular=True)

    assert list(pattern.spans("😀 xÉ1b é2b")) == [(3, 6), (7, 10)]
    assert pattern.again().is_in("É-B")


def test_an_expression_that_finds_nothing_everywhere_marks_nothing() -> None:
    assert list(LogPattern("x*", regular=True).spans("aaa")) == []


def test_what_is_no_expression_says_where() -> None:
    with pytest.raises(BadPatternError) as raised:
        LogPattern("a(b", regular=True)

    assert raised.value.position == 4
    assert "parenthesis" in raised.value.reason


def test_an_expression_that_would_take_for_ever_gives_up() -> None:
    pattern = LogPattern("(a+)+$", regular=True)
    line = "a" * 60_000 + "!"

    with pytest.raises(TooCostlyError):
        pattern.is_in(line)
    assert list(pattern.spans(line)) == []
