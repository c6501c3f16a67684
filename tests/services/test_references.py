from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from insula.backends.fake import sample_environments
from insula.domain.environment import EnvironmentId
from insula.domain.errors import AmbiguousNameError, NotFoundError
from insula.services.references import find

ROWS = sample_environments(3)
FIRST = ROWS[0]


def test_an_environment_is_found_by_its_id() -> None:
    assert find(ROWS, FIRST.id) is FIRST


def test_an_environment_is_found_by_the_beginning_of_its_id() -> None:
    assert find(ROWS, FIRST.id[:8]) is FIRST
    assert find(ROWS, FIRST.id[:8].upper()) is FIRST


def test_five_characters_of_an_id_are_too_few() -> None:
    with pytest.raises(NotFoundError):
        find(ROWS, FIRST.id[:5])


def test_an_environment_is_found_by_kind_and_name() -> None:
    assert find(ROWS, f"venv/{FIRST.name}") is FIRST


def test_an_accent_typed_in_two_characters_is_the_same_name() -> None:
    accented = replace(FIRST, name="été")
    assert find([accented], "venv/e\u0301te\u0301") is accented


def test_the_name_of_another_kind_is_not_found() -> None:
    with pytest.raises(NotFoundError):
        find(ROWS, f"container/{FIRST.name}")


@pytest.mark.parametrize("reference", ["", ".", "/", "venv/", "venv/..", "*", "venv-00000"])
def test_what_names_nothing_is_not_found(reference: str) -> None:
    with pytest.raises(NotFoundError):
        find(ROWS, reference)


def test_a_name_of_two_environments_is_ambiguous_and_tells_their_ids() -> None:
    twin = replace(FIRST, id=EnvironmentId("f" * 32))

    with pytest.raises(AmbiguousNameError) as caught:
        find([*ROWS, twin], f"venv/{FIRST.name}")

    assert caught.value.matches == (FIRST.id, twin.id)


def test_a_name_is_looked_for_in_the_trash_only_when_asked() -> None:
    trashed = replace(FIRST, id=EnvironmentId("f" * 32), trashed=datetime.now(UTC))
    rows = [*ROWS, trashed]

    assert find(rows, f"venv/{FIRST.name}") is FIRST
    assert find(rows, f"venv/{FIRST.name}", trashed=True) is trashed


def test_an_id_is_found_in_the_trash_too() -> None:
    trashed = replace(FIRST, trashed=datetime.now(UTC))
    assert find([trashed], FIRST.id) is trashed
