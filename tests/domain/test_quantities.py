from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from insula.domain.quantities import duration_text, parse_duration, parse_size, size_text


@pytest.mark.parametrize(
    ("text", "size"),
    [("64m", 64 << 20), ("1.5g", 3 << 29), ("512", 512), ("10b", 10), ("2 GiB", 2 << 30), ("1KB", 1024)],
)
def test_sizes_are_read_as_engines_read_them(text: str, size: int) -> None:
    assert parse_size(text) == size


@pytest.mark.parametrize("text", ["", "m", "-1", "1x", "1,5g", "64 m b", "1e3", "٣"])
def test_what_is_no_size_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="^" + re.escape(text.strip()) + "$"):
        parse_size(text)


@pytest.mark.parametrize(("text", "seconds"), [("30s", 30), ("1m30s", 90), ("500ms", 0.5), ("2h", 7200), ("5", 5)])
def test_durations_are_read_as_engines_read_them(text: str, seconds: float) -> None:
    assert parse_duration(text) == seconds


@pytest.mark.parametrize("text", ["", "s", "-1s", "1 s", "1d", "1s x"])
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="^" + re.escape(text.strip()) + "$"):
        parse_duration(text)


@given(st.integers(0, 1 << 50))
def test_a_size_that_is_written_is_read_again(size: int) -> None:
    assert parse_size(size_text(size)) == size


@given(st.integers(0, 10**8).map(lambda milliseconds: milliseconds / 1000))
def test_a_duration_that_is_written_is_read_again(seconds: float) -> None:
    assert parse_duration(duration_text(seconds)) == seconds
