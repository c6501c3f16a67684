from __future__ import annotations

from insula.domain.environment import Environment, EnvironmentId, Kind, Reason, ReasonCode, State, Verb


def test_an_environment_can_only_what_its_actions_allow() -> None:
    environment = Environment(
        id=EnvironmentId("1"),
        kind=Kind.VENV,
        name="shop",
        state=State.READY,
        backend="venvs",
        actions={Verb.CLONE: None, Verb.TRASH: Reason(ReasonCode.FOREIGN_FILES)},
    )
    assert environment.can(Verb.CLONE)
    assert not environment.can(Verb.TRASH)
    assert not environment.can(Verb.START)
