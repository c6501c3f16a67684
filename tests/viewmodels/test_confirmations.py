from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from insula.domain.environment import Reason, ReasonCode, State, Verb
from insula.viewmodels.confirmations import (
    PointKind,
    empty_trash_confirmation,
    kill_confirmation,
    purge_confirmation,
    trash_confirmation,
)
from tests.viewmodels.container_doubles import container
from tests.viewmodels.doubles import MIB, venv

STUCK = venv("stuck", obstacles={Verb.TRASH: Reason(ReasonCode.FOREIGN_FILES)})
OLD = venv("old", trashed=timedelta(days=3), own_disk=900 * MIB)
API = container("api")
DB = container("db", state=State.STOPPED, image="postgres:17", mounts=(f"volume {'e' * 64} /data rw",))
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


def test_a_container_says_that_it_is_stopped_and_that_its_volumes_stay() -> None:
    question = trash_confirmation([API], 30)

    assert question.title == "Move “api” to the trash?"
    assert [line.place for line in question.lines] == ["boutique/api:2.3"]
    assert [(point.kind, point.text) for point in question.points] == [
        (PointKind.GOES, "The container is stopped and goes, with the files written inside it."),
        (PointKind.STAYS, "The volume “boutique_uploads” stays, with what is in it."),
        (PointKind.WAY_BACK, "Restore is possible from the trash for 30 day(s)."),
        (
            PointKind.CAUTION,
            "“docker container prune” and Compose do not know the trash: they may delete what is in it for ever.",
        ),
    ]


def test_of_several_containers_those_that_run_are_counted() -> None:
    question = trash_confirmation([API, DB, container("web")], 30)

    assert question.title == "Move 3 container(s) to the trash?"
    assert question.points[0].text == (
        "The containers go, with the files written inside them. 2 running one(s) are stopped."
    )
    stopped = trash_confirmation([DB, replace(DB, name="db2")], 30)
    assert stopped.points[0].text == "The containers go, with the files written inside them."
    assert stopped.points[1].text == "Images and networks stay as they are."


def test_many_volumes_are_named_as_far_as_one_reads() -> None:
    five = container("api", mounts=tuple(f"volume v{number} /v{number} rw" for number in range(6)))

    assert trash_confirmation([five], 30).points[1].text == (
        "The volumes stay, with what is in them: v0, v1, v2, v3 and 2 more."
    )


def test_deleting_containers_for_ever_tells_the_fate_of_each_volume() -> None:
    mounts = ("volume boutique_uploads /srv/media rw", f"volume {'f' * 64} /srv/cache rw")
    old = container("old-api", trashed=timedelta(days=1), mounts=mounts)

    question = purge_confirmation([old])

    assert [(point.kind, point.text) for point in question.points] == [
        (
            PointKind.GOES,
            "The container goes, with the files written inside it. 1 volume(s) without a name go too.",
        ),
        (PointKind.STAYS, "The volume “boutique_uploads” stays, with what is in it."),
        (PointKind.FINAL, "This cannot be undone."),
    ]


def test_the_image_of_a_clone_goes_with_it() -> None:
    clone = container("api-copy", trashed=timedelta(days=1), image="insula-clone:1f", mounts=None)

    assert purge_confirmation([clone]).points[0].text == (
        "The container goes, with the files written inside it. So does an image that was made for a clone and that"
        " nothing needs."
    )


def test_the_trash_may_hold_several_kinds() -> None:
    question = empty_trash_confirmation([OLD, container("old-api", trashed=timedelta(days=1))])

    assert purge_confirmation([OLD, API]).title == "Delete 2 environment(s) for ever?"
    assert [line.place for line in question.lines] == ["/home/ana/code/old/.venv", "boutique/api:2.3"]
    assert [point.kind for point in question.points] == [
        PointKind.GOES,
        PointKind.STAYS,
        PointKind.FREED,
        PointKind.FINAL,
    ]


def test_killing_says_what_is_lost_and_what_is_not() -> None:
    one, several = kill_confirmation([API]), kill_confirmation([API, DB])

    assert one.title == "Kill “api”?"
    assert several.title == "Kill 2 container(s)?"
    assert [point.kind for point in one.points] == [PointKind.CAUTION, PointKind.STAYS]
    assert one.action == "Kill"
