from __future__ import annotations

import pytest

from insula.viewmodels.containers.container_form.formats import (
    ARGUMENTS,
    COUNT,
    DECIMAL,
    DURATION,
    PLAIN,
    SIZE,
    SWAP,
    WORDS,
    Format,
)


@pytest.mark.parametrize(
    ("form", "text", "value"),
    [
        (PLAIN, "a b", "a b"),
        (SIZE, "512m", 512 << 20),
        (SIZE, "", None),
        (SWAP, "-1", -1),
        (SWAP, "2g", 2 << 30),
        (DURATION, "1m30s", 90.0),
        (COUNT, "3", 3),
        (COUNT, "", None),
        (DECIMAL, "0.5", 0.5),
        (DECIMAL, "", None),
        (ARGUMENTS, "sh -c 'a b'", ("sh", "-c", "a b")),
        (ARGUMENTS, "", None),
        (WORDS, "NET_ADMIN SYS_TIME", ("NET_ADMIN", "SYS_TIME")),
        (WORDS, "", ()),
    ],
)
def test_what_is_typed_is_read_and_shown_again(form: Format[object], text: str, value: object) -> None:
    assert form.read(text) == value
    assert form.show(value) == text


def test_a_decimal_may_have_a_comma() -> None:
    assert DECIMAL.read("1,5") == 1.5


@pytest.mark.parametrize(
    ("form", "text"),
    [
        (SIZE, "much"),
        (SIZE, "-1"),
        (SWAP, "-2"),
        (DURATION, "soon"),
        (COUNT, "1.5"),
        (DECIMAL, "nan"),
        (DECIMAL, "inf"),
        (ARGUMENTS, "'open"),
        (WORDS, '"open'),
    ],
)
def test_what_means_nothing_is_refused(form: Format[object], text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  What it says is for nobody.
        form.read(text)
