"""From what an engine tells of a container to an Environment.

Facts: `image` (as it was asked for), `image_id`, `command`, `status` (the engine's own word), `exit_code` (None while
it runs), `health` ("healthy", "unhealthy", "starting", None without a check), `ports` ("127.0.0.1:8080->80/tcp"),
`project` and `service` (of Compose), `mounts` ("volume data /data rw"), `networks`, `risks` (values of
`domain.containers.Risk`), `engine` (its title) and `host` (the computer of the engine, where that is not this one).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Any

from insula.backends.containers.specification.naming import TEMPORARY
from insula.backends.containers.specification.risks import risks_of_summary
from insula.domain.containers import Risk
from insula.domain.environment import (
    Environment,
    EnvironmentId,
    FactValue,
    Kind,
    Origin,
    OriginCode,
    Problem,
    ProblemCode,
    Reason,
    ReasonCode,
    State,
    Verb,
)
from insula.storage.records import TrashRecord

CLONE_LABEL = "insula.clone-of"
Summary = Mapping[str, Any]

_STATES = {"running": State.RUNNING, "paused": State.PAUSED, "restarting": State.RUNNING}
_EXITED = re.compile(r"Exited \((\d+)\)")
_HEALTH = re.compile(r"\((healthy|unhealthy|health: starting)\)")
# Asked to end, it ended: by Ctrl+C, SIGKILL after the time to stop, SIGTERM.
_ASKED_TO_END = {0, 130, 137, 143}


def is_shown(summary: Summary) -> bool:
    """Whether it is an environment of a person, not one that is being made."""
    return not name_of(summary).startswith(TEMPORARY)


def name_of(summary: Summary) -> str:
    """Its name; of several, which links give it, its own."""
    names = [str(each).removeprefix("/") for each in summary.get("Names") or ()]
    return next((each for each in names if "/" not in each), str(summary["Id"])[:12])


def environment_of(
    summary: Summary,
    *,
    backend: str,
    engine: str,
    trashed: TrashRecord | None = None,
    risks: Iterable[Risk] = (),
    host: str | None = None,
) -> Environment:
    """From one entry of /containers/json; `trashed` is its record in the trash, `risks` those that an inspect told.

    `host` is the computer on which its ports are open, None for this one.
    """
    identity = EnvironmentId(str(summary["Id"]))
    status = str(summary.get("State") or "")
    state = state_of(status)
    exit_code, health = _ending(summary)
    labels: Mapping[str, str] = summary.get("Labels") or {}
    facts = _facts(summary, labels, exit_code, health, engine, {*risks_of_summary(summary), *risks})
    if host is not None:
        facts["host"] = host
    return Environment(
        id=identity,
        kind=Kind.CONTAINER,
        name=name_of(summary) if trashed is None else trashed.name,
        state=state,
        backend=backend,
        created=datetime.fromtimestamp(int(summary.get("Created") or 0), UTC),
        made_from=_origin(summary, labels),
        problems=() if trashed is not None else tuple(_problems(status, exit_code, health)),
        actions=actions_in(state) if trashed is None else _actions_in_trash(state),
        facts=facts,
        trashed=None if trashed is None else trashed.trashed,
    )


def removed_environment(record: TrashRecord, *, engine: str) -> Environment:
    """What is in the trash by its record alone: somebody has removed it, `docker container prune` for one."""
    return Environment(
        id=record.environment,
        kind=Kind.CONTAINER,
        name=record.name,
        state=State.UNKNOWN,
        backend=record.place,
        actions={Verb.RESTORE: Reason(ReasonCode.REMOVED_BY_HAND), Verb.PURGE: None},
        facts=_facts({}, {}, None, None, engine, set()),
        trashed=record.trashed,
    )


def state_of(status: str) -> State:
    """From the engine's own word."""
    return _STATES.get(status, State.STOPPED)


def actions_in(state: State) -> dict[Verb, Reason | None]:
    """What can be done to a container in this state, and why the rest cannot."""
    return dict(_actions_in(state))


@cache
def _actions_in(state: State) -> Mapping[Verb, Reason | None]:
    stopped, paused = state is State.STOPPED, state is State.PAUSED
    not_running = Reason(ReasonCode.NOT_RUNNING) if stopped else None
    when_running = not_running or (Reason(ReasonCode.PAUSED) if paused else None)
    return {
        Verb.START: None if stopped else Reason(ReasonCode.PAUSED if paused else ReasonCode.RUNNING),
        Verb.STOP: not_running,
        Verb.RESTART: when_running,
        Verb.PAUSE: when_running,
        Verb.RESUME: None if paused else Reason(ReasonCode.NOT_PAUSED),
        Verb.KILL: not_running,
        **dict.fromkeys((Verb.CLONE, Verb.EDIT, Verb.UPDATE, Verb.RENAME, Verb.TRASH)),
    }


def _actions_in_trash(state: State) -> dict[Verb, Reason | None]:
    started = None if state is State.STOPPED else Reason(ReasonCode.STARTED_IN_TRASH)
    return {Verb.RESTORE: None, Verb.PURGE: started}


def _ending(summary: Summary) -> tuple[int | None, str | None]:
    """The exit code of one that has ended, and the health of one that is checked."""
    told = str(summary.get("Status") or "")
    if "(" not in told:
        return None, None
    ended, checked = _EXITED.match(told), _HEALTH.search(told)
    return int(ended.group(1)) if ended else None, checked.group(1).removeprefix("health: ") if checked else None


def _problems(status: str, exit_code: int | None, health: str | None) -> Iterable[Problem]:
    if health == "unhealthy":
        yield Problem(ProblemCode.UNHEALTHY)
    if status == "restarting":
        yield Problem(ProblemCode.RESTARTING)
    if status == "dead" or (exit_code is not None and exit_code not in _ASKED_TO_END):
        yield Problem(ProblemCode.FAILED, {"status": "" if exit_code is None else str(exit_code)})


def _origin(summary: Summary, labels: Mapping[str, str]) -> Origin:
    source = labels.get(CLONE_LABEL)
    return Origin(OriginCode.CLONE, source) if source else Origin(OriginCode.IMAGE, _image(summary))


def _image(summary: Summary) -> str:
    """What it was made from, in a form to read: a bare id is cut as the `docker` command cuts it."""
    image = str(summary.get("Image") or "")
    return image.removeprefix("sha256:")[:12] if image.startswith("sha256:") else image


def _facts(
    summary: Summary,
    labels: Mapping[str, str],
    exit_code: int | None,
    health: str | None,
    engine: str,
    risks: set[Risk],
) -> dict[str, FactValue]:
    networks = (summary.get("NetworkSettings") or {}).get("Networks") or {}
    return {
        "image": _image(summary),
        "image_id": str(summary.get("ImageID") or ""),
        "command": str(summary.get("Command") or ""),
        "status": str(summary.get("State") or ""),
        "exit_code": exit_code,
        "health": health,
        "ports": tuple(_ports(summary.get("Ports") or ())),
        "project": labels.get("com.docker.compose.project") or None,
        "service": labels.get("com.docker.compose.service") or None,
        "mounts": tuple([_mount(each) for each in sorted(summary.get("Mounts") or (), key=_target)]),
        "networks": tuple(sorted(networks)),
        "risks": tuple(sorted(risks)),
        "engine": engine,
    }


def _ports(ports: Iterable[Mapping[str, Any]]) -> Iterable[str]:
    """Each once, by number; "80/tcp" for one that is not published."""

    def order(port: Mapping[str, Any]) -> tuple[int, str, int, str]:
        return int(port["PrivatePort"]), str(port["Type"]), int(port.get("PublicPort") or 0), str(port.get("IP") or "")

    seen = set()
    for port in sorted(ports, key=order):
        text = f"{port['PrivatePort']}/{port['Type']}"
        if public := port.get("PublicPort"):
            address = str(port.get("IP") or "")
            text = f"{f'[{address}]' if ':' in address else address}:{public}->{text}"
        if text not in seen:
            seen.add(text)
            yield text


def _mount(mount: Mapping[str, Any]) -> str:
    source = mount.get("Name") if mount.get("Type") == "volume" else mount.get("Source")
    return f"{mount.get('Type')} {source or '-'} {_target(mount)} {'rw' if mount.get('RW', True) else 'ro'}"


def _target(mount: Mapping[str, Any]) -> str:
    return str(mount.get("Destination") or "")
