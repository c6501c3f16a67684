"""Starts, stops, pauses and resumes containers."""

from __future__ import annotations

import asyncio

from insula.backends.containers.changes import handling
from insula.backends.containers.changes.workplace import Workplace
from insula.backends.containers.listing.describing import actions_in
from insula.domain.environment import EnvironmentId, Reason, ReasonCode, State, Verb
from insula.domain.errors import ActionUnavailableError
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
_LOOKS = 10
_PAUSE = 0.1


async def act(place: Workplace, identity: EnvironmentId, verb: Verb, report: ProgressSink) -> None:
    """One of START, STOP, RESTART, PAUSE, RESUME and KILL. What was asked for by others meanwhile is no failure.

    Raises:
        ActionUnavailableError: not in its state, or it would vanish once it ends.
    """
    inspected = await handling.inspect(place.connection, identity)
    name, state = handling.name_in(inspected), handling.state_in(inspected)
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
    """The engine has done it or not, or will in a moment; in any case nothing is half done."""
    for _ in range(_LOOKS):
        found = await handling.find(place.connection, step.data["environment"])
        if found is None:
            return Recovered.UNDONE
        if handling.state_in(found) is _BECOMES[verb]:
            return Recovered.FINISHED
        await asyncio.sleep(_PAUSE)
    return Recovered.UNDONE
