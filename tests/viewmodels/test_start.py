from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from insula.domain.environment import Kind, Verb
from insula.domain.errors import InterruptedWorkError, ReadOnlyError
from insula.domain.operation import Operation, OperationId, OperationState
from insula.services.recovery import RecoveryReport
from insula.viewmodels.start import StartReport


def operation(verb: Verb, state: OperationState) -> Operation:
    return Operation(OperationId("1"), verb, Kind.VENV, "blog", datetime(2026, 1, 1, tzinfo=UTC), state)


def test_after_a_good_end_there_is_nothing_to_tell() -> None:
    assert StartReport().notes() == ()


@pytest.mark.parametrize(
    ("ended", "sentence"),
    [
        (operation(Verb.CREATE, OperationState.FAILED), "Creating “blog”: undone."),
        (operation(Verb.PURGE, OperationState.SUCCEEDED), "Deleted “blog” for ever: finished."),
    ],
)
def test_what_became_of_interrupted_work_is_told(ended: Operation, sentence: str) -> None:
    (note,) = StartReport(RecoveryReport((ended,))).notes()

    assert (note.title, note.sentence, note.warning) == ("Interrupted work was put in order", sentence, False)


def test_what_waits_for_another_start_is_told_with_its_reason() -> None:
    stuck = operation(Verb.PURGE, OperationState.RUNNING)
    (note,) = StartReport(RecoveryReport(failed=((stuck, ReadOnlyError("/disk")),))).notes()

    assert note.warning
    assert note.sentence.startswith("Deleting “blog” for ever: “/disk” can only be read")


def test_damaged_files_come_first_with_the_place_where_they_are_kept() -> None:
    ended = operation(Verb.CREATE, OperationState.FAILED)
    stuck = (operation(Verb.PURGE, OperationState.RUNNING), InterruptedWorkError())
    report = StartReport(RecoveryReport((ended,), (stuck,)), (Path("/data/a.damaged"), Path("/data/b.damaged")))

    assert [each.warning for each in report.notes()] == [True, True, False]
    assert "/data/a.damaged" in report.notes()[0].sentence
    assert "/data/b.damaged" in report.notes()[0].sentence
