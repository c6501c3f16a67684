"""Starts, stops, pauses and resumes containers."""

from __future__ import annotations

from insula.backends.containers.describing import actions_in, state_of
from insula.backends.containers.workplace import Workplace
from insula.domain.environment import EnvironmentId, Reason, ReasonCode, State, Verb
from insula.domain.errors import ActionUnavailableError, NotFoundError
from insula.domain.progress import ProgressSink, Recovered, Step

_PATHS = {
    Verb.START: "start",
    Verb.STOP: "stop",
    Verb.RESTART: "restart",
    Verb.PAUSE: "pause",
    Verb.RESUME: "unpause",
    Verb.KILL: "kill",
}
_STAGES = {
    Verb.START: "starting",
    Verb.STOP: "stopping",
    Verb.RESTART: "restarting",
    Verb.PAUSE: "pausing",
    Verb.RESUME: "resuming",
    Verb.KILL: "killing",
}
_BECOMES = {
    Verb.START: State.RUNNING,
    Verb.STOP: State.STOPPED,
    Verb.RESTART: State.RUNNING,
    Verb.PAUSE: State.PAUSED,
    Verb.RESUME: State.RUNNING,
    Verb.KILL: State.STOPPED,
}
ACTING = frozenset(_PATHS)


async def act(place: Workplace, identity: EnvironmentId, verb: Verb, report: ProgressSink) -> None:
    """One of START, STOP, RESTART, PAUSE, RESUME and KILL. What was asked for by others meanwhile is no failure.

    Raises:
        ActionUnavailableError: not in its state, or it would vanish once it ends.
    """
    inspected = await place.connection.get(f"/containers/{identity}/json", reference=identity)
    name, state = str(inspected["Name"]).removeprefix("/"), state_of(str(inspected["State"]["Status"]))
    refused = actions_in(state)[verb]
    if refused is None and verb in {Verb.STOP, Verb.KILL} and inspected["HostConfig"]["AutoRemove"]:
        refused = Reason(ReasonCode.REMOVES_ITSELF)
    if refused is not None:
        raise ActionUnavailableError(name, verb, refused)
    await report.declare(Step("act", {"environment": identity, "verb": verb.value}))
    report.progress(_STAGES[verb])
    # It may take as long as the container wants to be given for its end.
    await place.connection.post(f"/containers/{identity}/{_PATHS[verb]}", reference=identity, patience=None)


async def recover(place: Workplace, verb: Verb, step: Step) -> Recovered:
    """The engine has done it or not; either way nothing is half done."""
    try:
        inspected = await place.connection.get(f"/containers/{step.data['environment']}/json", reference="it")
    except NotFoundError:
        return Recovered.UNDONE
    return Recovered.FINISHED if state_of(str(inspected["State"]["Status"])) is _BECOMES[verb] else Recovered.UNDONE
