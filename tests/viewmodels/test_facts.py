from __future__ import annotations

from datetime import timedelta

from insula.domain.usage import Usage
from insula.viewmodels.facts import (
    disk_usage_of,
    location_of,
    number_fact,
    original_of,
    python_of,
    text_fact,
    total_own,
)
from tests.viewmodels.doubles import MIB, venv


def test_a_fact_of_another_type_counts_as_unknown() -> None:
    environment = venv("a", packages="many", pip=True, tool=3)

    assert number_fact(environment, "packages") is None
    assert number_fact(environment, "pip") is None
    assert text_fact(environment, "tool") == ""


def test_places_before_and_in_the_trash() -> None:
    assert location_of(venv("a")) == original_of(venv("a")) == "/home/ana/code/a/.venv"
    trashed = venv("a", trashed=timedelta(days=1), location="/trash/1")
    assert location_of(trashed) == "/trash/1"
    assert original_of(trashed) == "/home/ana/code/a/.venv"


def test_a_measurement_outranks_what_is_remembered_and_unknown_stays_unknown() -> None:
    known, unknown = venv("a"), venv("b", own_disk=None, shared_disk=None)

    assert disk_usage_of(known) == Usage(known.id, 38 * MIB, 1229 * MIB)
    assert disk_usage_of(known, {known.id: Usage(known.id, 1)}) == Usage(known.id, 1)
    assert disk_usage_of(known, {known.id: Usage(known.id)}) == Usage(known.id, 38 * MIB, 1229 * MIB)
    assert disk_usage_of(unknown) is None
    assert total_own([known, unknown]) == 38 * MIB
    assert total_own([unknown]) is None


def test_a_python_is_named_as_far_as_it_is_known() -> None:
    assert python_of(venv("a")) == "CPython 3.12.1"
    assert python_of(venv("a", implementation=None)) == "3.12.1"
