"""Whether an action is possible with what is selected."""

from __future__ import annotations

from collections.abc import Sequence

from insula.domain.environment import Environment
from insula.viewmodels.pages import ActionDescription
from insula.viewmodels.translation import translate
from insula.viewmodels.wording import describe_reason


def obstacle_to(action: ActionDescription, selected: Sequence[Environment]) -> str | None:
    """Why the action is not possible with these, None when it is; with several, one for which it is will do."""
    if not selected:
        return translate("Actions", "Select an environment first.")
    if len(selected) > 1 and not action.many:
        return translate("Actions", "Select only one environment.")
    verb = action.verb
    if verb is None or any(environment.can(verb) for environment in selected):
        return None
    reasons = (environment.actions.get(verb) for environment in selected)
    reason = next((each for each in reasons if each is not None), None)
    return translate("Actions", "Not possible here.") if reason is None else describe_reason(reason)
