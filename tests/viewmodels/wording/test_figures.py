from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from insula.viewmodels.wording.figures import count_of, date_of, duration_of, percent_of, since, size_of

MIB = 1024 * 1024


@pytest.fixture
def french() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("fr_FR"))
    yield
    QLocale.setDefault(before)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (0, "0 bytes"),
        (900 * 1024, "900 KiB"),
        (int(2.7 * MIB), "2.7 MiB"),
        (312 * MIB, "312 MiB"),
        (int(1.2 * 1024 * MIB), "1.2 GiB"),
    ],
)
def test_sizes_have_as_many_figures_as_say_something(size: int, text: str) -> None:
    assert size_of(size) == text.replace(" ", "\u00a0")


def test_figures_are_french_in_french(french: None) -> None:
    assert size_of(int(1.2 * 1024 * MIB)) == "1,2\u00a0Gio"
    assert size_of(38 * MIB) == "38\u00a0Mio"
    assert count_of(12345) == "12\u202f345"
    assert duration_of(0.74) == "0,7\u00a0s"


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.04, "0.0 s"), (0.74, "0.7 s"), (12.4, "12 s"), (134, "2 min 14 s"), (3900, "1 h 5 min")],
)
def test_durations_are_told_in_at_most_two_units(seconds: float, text: str) -> None:
    assert duration_of(seconds) == text.replace(" ", "\u00a0")


def test_how_long_ago_gets_coarser() -> None:
    now = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)

    assert since(now - timedelta(seconds=5), now) == "just now"
    assert since(now - timedelta(minutes=5, seconds=30), now) == "5 min ago"
    assert since(now - timedelta(hours=2, minutes=30), now) == "2 h ago"
    assert since(now - timedelta(hours=30), now) == "yesterday"
    assert since(now - timedelta(days=3), now) == "3 day(s) ago"
    assert since(now - timedelta(days=400), now) == "11 May 2025"


def test_a_date_of_this_year_needs_no_year() -> None:
    this_year = datetime.now(UTC).year

    assert date_of(datetime(this_year, 3, 12, 12, tzinfo=UTC)) == "12 Mar"
    assert date_of(datetime(2020, 3, 12, 12, tzinfo=UTC)) == "12 Mar 2020"


def test_percents_stay_within_bounds() -> None:
    assert [percent_of(fraction) for fraction in (-1, 0.621, 7)] == ["0%", "62%", "100%"]
