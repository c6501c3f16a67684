from __future__ import annotations

from datetime import timedelta

import pytest

from insula.domain.environment import EnvironmentId, Verb
from insula.domain.operation import OperationState
from insula.domain.progress import Progress
from insula.domain.usage import Usage
from insula.viewmodels.work.operation_line import Follow, line_of, more_of, told
from tests.viewmodels.doubles import MIB, operation

RUNNING = operation(
    Verb.CLONE,
    "base",
    state=OperationState.RUNNING,
    data={"new_name": "base-test"},
    progress=Progress("clone", 0.62),
)


def test_running_work_tells_its_stage_and_how_far_it_is() -> None:
    line = line_of(RUNNING)

    assert (line.title, line.detail) == ("Cloning “base” to “base-test”", "copying files")
    assert (line.icon, line.running, line.fraction, line.link) == ("copy", True, 0.62, "")


def test_finished_work_tells_its_figures_and_leads_to_its_result() -> None:
    done = operation(
        Verb.CLONE,
        "base",
        data={"new_name": "base-test"},
        took=timedelta(seconds=0.7),
        result=EnvironmentId("id-base-test"),
    )

    line = line_of(done, Usage(EnvironmentId("id-base-test"), int(2.7 * MIB), int(1.2 * 1024 * MIB)))

    assert line.title == "Cloned “base” to “base-test”"
    assert line.detail.replace("\u00a0", " ") == "0.7 s · 2.7 MiB on disk, 1.2 GiB shared"
    assert (line.link, line.follow) == ("Show", Follow.SHOW)


def test_what_went_to_the_trash_can_be_brought_back_at_once() -> None:
    line = line_of(operation(Verb.TRASH))

    assert (line.link, line.follow) == ("Undo", Follow.UNDO)


def test_what_was_deleted_for_ever_leads_nowhere() -> None:
    assert line_of(operation(Verb.PURGE)).follow is None


def test_a_failure_says_why_and_what_to_do() -> None:
    failed = operation(Verb.CREATE, state=OperationState.FAILED, error="NoSpace", error_data={"path": "/srv"})

    line = line_of(failed)

    assert line.detail == "The disk of “/srv” is full: free some space, then try again."
    assert (line.tint, line.follow) == ("broken", Follow.EXPLAIN)


@pytest.mark.parametrize("verb", [Verb.PULL, Verb.BUILD])
def test_pulls_and_builds_can_be_watched_while_they_run_and_once_they_have_failed(verb: Verb) -> None:
    line = line_of(operation(verb, state=OperationState.RUNNING))
    assert (line.link, line.follow, line.running) == ("Watch", Follow.WATCH, True)
    assert line_of(operation(verb, state=OperationState.FAILED, error="NoSpace")).follow is Follow.WATCH


def test_cancelled_work_says_that_it_was_undone() -> None:
    assert line_of(operation(state=OperationState.CANCELLED)).detail


def test_running_work_comes_before_what_has_ended() -> None:
    last = operation(Verb.TRASH)

    assert told((RUNNING,), last) is RUNNING
    assert told((), last) is last
    assert told((), None) is None
    assert line_of(None).title == "Nothing is running"


def test_several_are_counted() -> None:
    assert more_of(1) == "Activity"
    assert more_of(2).startswith("2 ")
