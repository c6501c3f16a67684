from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from insula.domain.environment import EnvironmentId, Kind, Verb
from insula.domain.operation import Operation, OperationId, OperationState
from insula.viewmodels.wording.operations import title_of

UPDATE = Operation(
    OperationId("1"),
    Verb.UPDATE,
    Kind.CONTAINER,
    "api",
    datetime(2026, 1, 1, tzinfo=UTC),
    OperationState.SUCCEEDED,
    environment=EnvironmentId("old"),
    result=EnvironmentId("new"),
)
SAME = replace(UPDATE, result=EnvironmentId("old"))


def test_an_update_that_found_nothing_newer_says_so() -> None:
    assert title_of(UPDATE) == "Updated “api”"
    assert title_of(SAME) == "“api” is up to date already"
    assert title_of(replace(SAME, verb=Verb.EDIT)) == "“api” is as asked already"


def test_what_leaves_the_environment_itself_is_told_as_done() -> None:
    assert title_of(replace(SAME, verb=Verb.START)) == "Started “api”"
