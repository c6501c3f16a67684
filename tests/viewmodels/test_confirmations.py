from __future__ import annotations

from datetime import timedelta

from insula.domain.environment import Reason, ReasonCode, Verb
from insula.viewmodels.confirmations import (
    PointKind,
    empty_trash_confirmation,
    purge_confirmation,
    trash_confirmation,
)
from tests.viewmodels.doubles import MIB, venv

STUCK = venv("stuck", obstacles={Verb.TRASH: Reason(ReasonCode.FOREIGN_FILES)})
OLD = venv("old", trashed=timedelta(days=3), own_disk=900 * MIB)
STUCK_IN_TRASH = venv("stuck", trashed=timedelta(days=3), obstacles={Verb.PURGE: Reason(ReasonCode.BUSY)})


def test_one_environment_is_named_in_the_question() -> None:
    question = trash_confirmation([venv("analysis")], 30)

    assert question.title == "Move “analysis” to the trash?"
    assert question.action == "Move to trash"
    assert [point.kind for point in question.points] == [PointKind.GOES, PointKind.STAYS, PointKind.WAY_BACK]
    assert question.points[2].text == "Restore is possible from the trash for 30 day(s)."


def test_several_are_listed_exactly_and_those_that_cannot_go_say_why() -> None:
    question = trash_confirmation([venv("a"), STUCK, venv("b")], 0)

    assert question.title == "Move 3 environment(s) to the trash?"
    assert [(line.name, line.place) for line in question.lines] == [
        ("a", "/home/ana/code/a/.venv"),
        ("stuck", "/home/ana/code/stuck/.venv"),
        ("b", "/home/ana/code/b/.venv"),
    ]
    assert [bool(line.obstacle) for line in question.lines] == [False, True, False]
    assert question.ids == ("id-a", "id-b")
    assert question.points[2].text == "Restore is possible from the trash at any time."


def test_a_purge_says_what_it_frees_and_that_it_is_final() -> None:
    question = purge_confirmation([OLD])

    assert question.title == "Delete “old” for ever?"
    assert [(point.kind, point.text) for point in question.points] == [
        (PointKind.FREED, "Frees 900\u00a0MiB on the disk."),
        (PointKind.FINAL, "This cannot be undone."),
    ]
    assert question.lines[0].place == "/home/ana/code/old/.venv"


def test_what_stays_behind_frees_nothing() -> None:
    question = empty_trash_confirmation([OLD, STUCK_IN_TRASH])

    assert question.title == "Empty the trash?"
    assert question.ids == ("id-old",)
    assert question.points[0].text == "Frees 900\u00a0MiB on the disk."


def test_without_a_known_size_nothing_is_promised() -> None:
    question = purge_confirmation([venv("a", trashed=timedelta(days=1), own_disk=None)])

    assert [point.kind for point in question.points] == [PointKind.FINAL]
    assert question.lines[0].size == ""
