"""Whether an action is possible with what is selected."""

from __future__ import annotations

from collections.abc import Sequence

from insula.domain.environment import Environment, Reason, ReasonCode, State
from insula.viewmodels.lists.pages import ActionDescription
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.problems import describe_reason


def obstacle_to(action: ActionDescription, selected: Sequence[Environment]) -> str | None:
    """Why the action is not possible with these, None when it is; with several, one for which it is will do."""
    if not selected:
        return translate("Actions", "Select an environment first.")
    if len(selected) > 1 and not action.many:
        return translate("Actions", "Select only one environment.")
    if any(_allows(action, environment) for environment in selected):
        return None
    reasons = (_reason_of(action, environment) for environment in selected)
    reason = next((each for each in reasons if each is not None), None)
    return translate("Actions", "Not possible here.") if reason is None else describe_reason(reason)


def needs_its_python(environment: Environment) -> Reason | None:
    """For what starts the environment's Python without changing the environment."""
    if environment.state is State.BROKEN:
        return Reason(ReasonCode.BROKEN)
    if environment.state is State.UNKNOWN:
        return next(iter(environment.actions.values()), None) or Reason(ReasonCode.NOT_SUPPORTED)
    return None


def _allows(action: ActionDescription, environment: Environment) -> bool:
    if action.verb is not None:
        return environment.can(action.verb)
    return _reason_of(action, environment) is None


def _reason_of(action: ActionDescription, environment: Environment) -> Reason | None:
    if action.verb is not None:
        return environment.actions.get(action.verb)
    return action.refused(environment) if action.refused is not None else None
