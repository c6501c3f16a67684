from __future__ import annotations

from dataclasses import replace

from insula.domain.environment import Reason, ReasonCode, State, Verb
from insula.viewmodels.lists.actions import needs_its_python, obstacle_to
from insula.viewmodels.lists.pages import ActionDescription
from tests.viewmodels.doubles import venv

CLONE = ActionDescription("clone", lambda: "Clone…", "copy", Verb.CLONE)
TRASH = ActionDescription("trash", lambda: "Delete…", "trash-2", Verb.TRASH, many=True)
START = ActionDescription("start", lambda: "Start", "play", Verb.START)
TERMINAL = ActionDescription("terminal", lambda: "Terminal", "square-terminal")
BUSY = venv("busy", obstacles=dict.fromkeys((Verb.CLONE, Verb.TRASH), Reason(ReasonCode.BUSY)))


def test_nothing_selected_allows_nothing() -> None:
    assert obstacle_to(TERMINAL, ()) == "Select an environment first."


def test_what_works_on_one_is_refused_for_several() -> None:
    assert obstacle_to(CLONE, (venv("a"), venv("b"))) == "Select only one environment."


def test_the_reason_is_that_of_the_environment() -> None:
    assert obstacle_to(CLONE, (venv("a"),)) is None
    assert obstacle_to(CLONE, (BUSY,)) == "Other work on it is not finished."


def test_for_several_one_that_can_will_do() -> None:
    assert obstacle_to(TRASH, (BUSY, venv("a"))) is None
    assert obstacle_to(TRASH, (BUSY, BUSY)) == "Other work on it is not finished."


def test_a_verb_that_the_kind_does_not_know_is_not_possible() -> None:
    assert obstacle_to(START, (venv("a"),)) == "Not possible here."


def test_an_action_without_a_verb_needs_a_selection_alone() -> None:
    assert obstacle_to(TERMINAL, (BUSY,)) is None


def test_a_terminal_needs_the_python_of_the_environment() -> None:
    terminal = replace(TERMINAL, refused=needs_its_python)
    broken = replace(venv("a"), state=State.BROKEN)
    assert obstacle_to(terminal, (venv("a"),)) is None
    assert obstacle_to(terminal, (broken,)) == "Not while it is broken: its problem tells what to do."
    away = replace(BUSY, state=State.UNKNOWN, actions={Verb.CLONE: Reason(ReasonCode.ENGINE_UNAVAILABLE)})
    assert obstacle_to(terminal, (away,)) is not None
