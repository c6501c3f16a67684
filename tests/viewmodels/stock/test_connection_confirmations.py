from __future__ import annotations

from insula.domain.environment import EnvironmentId
from insula.viewmodels.confirmations import PointKind
from insula.viewmodels.stock.connection_confirmations import (
    line_id,
    needed_by,
    network_confirmation,
    volume_confirmation,
)
from insula.viewmodels.stock.stock_list import User
from tests.viewmodels.stock_doubles import API, NETWORKS, OLD, VOLUMES


def _users(identity: EnvironmentId) -> User:
    return {API: User(API, "api"), OLD: User(OLD, "old", trashed=True)}[identity]


def test_a_volume_that_the_trash_needs_stays_and_is_told_by_whom() -> None:
    question = volume_confirmation(VOLUMES, _users)
    assert [line.obstacle for line in question.lines] == ["", "Needed by api, old (trash).", ""]
    assert question.ids == (line_id(VOLUMES[0]), line_id(VOLUMES[2]))
    assert question.lines[2].name == "f" * 12
    assert PointKind.FREED not in {point.kind for point in question.points}


def test_a_network_that_only_the_trash_needs_goes_with_a_way_back() -> None:
    question = network_confirmation(NETWORKS, _users)
    assert question.ids == (line_id(NETWORKS[0]), line_id(NETWORKS[2]))
    assert PointKind.WAY_BACK in {point.kind for point in question.points}
    assert PointKind.WAY_BACK not in {point.kind for point in network_confirmation(NETWORKS[:2], _users).points}


def test_many_users_are_told_in_one_line() -> None:
    users = [User(EnvironmentId(str(number)), f"web-{number}") for number in range(5)]
    assert needed_by(users) == "Needed by web-0, web-1, web-2 and 2 more."
    assert needed_by([]) == ""


def test_two_engines_may_have_a_volume_of_one_name() -> None:
    from dataclasses import replace

    assert line_id(VOLUMES[0]) != line_id(replace(VOLUMES[0], engine="docker:rootless"))
