"""Environments, engines and operations as JSON: for the list of the last run and for `--json`."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from insula.domain.environment import (
    Engine,
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
from insula.storage.atomic import write_atomic
from insula.storage.json_value import JSON

if TYPE_CHECKING:  # The first window shows the list, and no operation yet.
    from insula.domain.operation import Operation

_VERSION = 1

_logger = logging.getLogger(__name__)


def environment_to_json(environment: Environment) -> dict[str, JSON]:
    """For `--json` and the list of the last run; times in ISO 8601, the data of a code beside it.

    `{id, kind, name, state, problems: [{…, code}], backend, made_from: {code, detail} | null, created,
    actions: {verb: null | {…, code}}, facts, trashed}`
    """
    origin = environment.made_from
    return {
        "id": environment.id,
        "kind": environment.kind.value,
        "name": environment.name,
        "state": environment.state.value,
        "problems": [_coded(problem.code, problem.data) for problem in environment.problems],
        "backend": environment.backend,
        "made_from": None if origin is None else {"code": origin.code.value, "detail": origin.detail},
        "created": _time(environment.created),
        "actions": {
            verb.value: None if reason is None else _coded(reason.code, reason.data)
            for verb, reason in environment.actions.items()
        },
        "facts": _facts(environment.facts),
        "trashed": _time(environment.trashed),
    }


def environment_from_json(data: Mapping[str, Any]) -> Environment:
    """What `environment_to_json` was given.

    Raises:
        ValueError, KeyError, TypeError, AttributeError: it is not of this version.
    """
    origin = data["made_from"]
    return Environment(
        id=EnvironmentId(data["id"]),
        kind=Kind(data["kind"]),
        name=data["name"],
        state=State(data["state"]),
        problems=tuple(Problem(ProblemCode(each["code"]), _uncoded(each)) for each in data["problems"]),
        backend=data["backend"],
        made_from=None if origin is None else Origin(OriginCode(origin["code"]), origin["detail"]),
        created=_moment(data["created"]),
        actions={
            Verb(verb): None if reason is None else Reason(ReasonCode(reason["code"]), _uncoded(reason))
            for verb, reason in data["actions"].items()
        },
        facts={key: tuple(value) if isinstance(value, list) else value for key, value in data["facts"].items()},
        trashed=_moment(data["trashed"]),
    )


def engine_to_json(engine: Engine) -> dict[str, JSON]:
    """`{backend, kind, name, available, version, problem: null | {…, code}, facts}`."""
    return {
        "backend": engine.backend,
        "kind": engine.kind.value,
        "name": engine.name,
        "available": engine.available,
        "version": engine.version,
        "problem": None if engine.problem is None else _coded(engine.problem.code, engine.problem.data),
        "facts": _facts(engine.facts),
    }


def operation_to_json(operation: Operation) -> dict[str, JSON]:
    """For `--json`; times in ISO 8601, the data of a code beside it.

    `{id, verb, kind, subject, state, started, ended, environment, result, data,
    progress: null | {stage, fraction, data}, error: null | {…, code}}`
    """
    progress = operation.progress
    return {
        "id": operation.id,
        "verb": operation.verb.value,
        "kind": operation.kind.value,
        "subject": operation.subject,
        "state": operation.state.value,
        "started": _time(operation.started),
        "ended": _time(operation.ended),
        "environment": operation.environment,
        "result": operation.result,
        "data": dict(operation.data),
        "progress": None
        if progress is None
        else {"stage": progress.stage, "fraction": progress.fraction, "data": dict(progress.data)},
        "error": None if operation.error is None else _coded(operation.error, operation.error_data),
    }


def save(path: Path, environments: Iterable[Environment]) -> None:
    """Keep the list for the next start.

    Raises:
        StorageError: it cannot be written.
    """
    # One by one: a single call for thousands would keep every other thread, the window's too, waiting meanwhile.
    rows = ",\n".join(json.dumps(environment_to_json(each), separators=(",", ":")) for each in environments)
    write_atomic(path, f'{{"version":{_VERSION},"environments":[\n{rows}\n]}}', mode=0o600, durable=False)


def load(path: Path) -> tuple[Environment, ...]:
    """The list of the last run; empty if there is none that this version can read."""
    try:
        content = json.loads(path.read_bytes())
    except FileNotFoundError:
        return ()
    except (OSError, ValueError, RecursionError) as error:
        _logger.warning("the list of the last run cannot be read: %s", error)
        return ()
    if not isinstance(content, dict) or content.get("version") != _VERSION:
        return ()
    entries = content.get("environments")
    return tuple(_readable(entries)) if isinstance(entries, list) else ()


def _readable(entries: Sequence[Any]) -> Iterable[Environment]:
    for entry in entries:
        try:
            yield environment_from_json(entry)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            _logger.warning("an environment in the list of the last run cannot be read: %r", error)


def _coded(code: str, data: Mapping[str, str]) -> dict[str, JSON]:
    return {**data, "code": str(code)}


def _uncoded(data: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in data.items() if key != "code"}


def _facts(facts: Mapping[str, FactValue]) -> dict[str, JSON]:
    return {key: list(value) if isinstance(value, tuple) else value for key, value in facts.items()}


def _time(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
