"""Every word and sentence in one place, for the command; the window imports those of a subject where it needs them."""

from __future__ import annotations

from insula.viewmodels.wording.environments import describe_origin, name_of_kind, name_of_state, state_of
from insula.viewmodels.wording.errors import describe, describe_record
from insula.viewmodels.wording.figures import (
    busy_of,
    count_of,
    date_of,
    duration_of,
    moment_of,
    percent_of,
    since,
    size_of,
)
from insula.viewmodels.wording.operations import (
    describe_failure,
    name_of_operation_state,
    title_of,
)
from insula.viewmodels.wording.problems import describe_problem, describe_reason, name_of_problem
from insula.viewmodels.wording.risks import describe_risk, name_of_risk
from insula.viewmodels.wording.sharing import describe_loss_by_exchange
from insula.viewmodels.wording.stages import describe_stage
from insula.viewmodels.wording.verbs import name_of_verb

__all__ = [
    "busy_of",
    "count_of",
    "date_of",
    "describe",
    "describe_failure",
    "describe_loss_by_exchange",
    "describe_origin",
    "describe_problem",
    "describe_reason",
    "describe_record",
    "describe_risk",
    "describe_stage",
    "duration_of",
    "moment_of",
    "name_of_kind",
    "name_of_operation_state",
    "name_of_problem",
    "name_of_risk",
    "name_of_state",
    "name_of_verb",
    "percent_of",
    "since",
    "size_of",
    "state_of",
    "title_of",
]
