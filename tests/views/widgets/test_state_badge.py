from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from insula.domain.environment import State
from insula.views.theme.states import STATE_LOOKS, UNKNOWN, look_of
from insula.views.widgets.state_badge import StateBadge


def test_every_state_has_a_look_of_its_own() -> None:
    assert {state.value for state in State} == set(STATE_LOOKS)
    assert len({look.icon for look in STATE_LOOKS.values()}) == len(STATE_LOOKS)


def test_a_state_never_heard_of_is_unknown() -> None:
    assert look_of("restarting") is UNKNOWN


@pytest.mark.parametrize("state", list(State))
def test_a_state_is_never_colour_alone(qtbot: QtBot, state: State) -> None:
    badge = StateBadge(state.value, state.value.capitalize())
    qtbot.addWidget(badge)
    assert badge.word == state.value.capitalize()
    assert badge.accessibleName() == badge.word
