from __future__ import annotations

import pytest

from insula.viewmodels.wording.exit_codes import describe_exit


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (0, "0 (it ended well)"),
        (42, "42"),
        (127, "127 (its command was not found)"),
        (137, "137 (out of memory, or killed)"),
        (138, "138 (ended by signal 10)"),
        (255, "255"),
    ],
)
def test_a_code_is_told_with_its_meaning_where_it_has_one(code: int, words: str) -> None:
    assert describe_exit(code) == words


def test_what_the_engine_knows_of_memory_is_no_guess() -> None:
    assert describe_exit(137, out_of_memory=True) == "137 (out of memory)"
