from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from insula.domain.environment import (
    Engine,
    Environment,
    EnvironmentId,
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
from insula.domain.operation import Operation, OperationId, OperationState
from insula.domain.progress import Progress
from insula.storage.snapshot import (
    engine_to_json,
    environment_from_json,
    environment_to_json,
    load,
    operation_to_json,
    save,
)

MOMENT = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)
FULL = Environment(
    id=EnvironmentId("1"),
    kind=Kind.VENV,
    name="été \udce9",
    state=State.BROKEN,
    backend="venvs",
    created=MOMENT,
    made_from=Origin(OriginCode.REQUIREMENTS, "/a/requirements.txt"),
    problems=(Problem(ProblemCode.PYTHON_GONE, {"python": "/usr/bin/python3.9"}),),
    actions={Verb.TRASH: None, Verb.CLONE: Reason(ReasonCode.BROKEN, {"why": "x"})},
    facts={"packages": 12, "pip": True, "size": 1.5, "base": None, "tags": ("a", "b"), "location": "/caf\udce9"},
    trashed=MOMENT,
)
BARE = Environment(id=EnvironmentId("2"), kind=Kind.VM, name="n", state=State.RUNNING, backend="vms")


@pytest.mark.parametrize("environment", [FULL, BARE])
def test_an_environment_survives_json(environment: Environment) -> None:
    text = json.dumps(environment_to_json(environment))
    assert environment_from_json(json.loads(text)) == environment


def test_the_keys_are_those_that_the_command_promises() -> None:
    shown = environment_to_json(FULL)
    assert list(shown) == [
        *("id", "kind", "name", "state", "problems", "backend", "made_from", "created", "actions", "facts", "trashed")
    ]
    assert shown["problems"] == [{"python": "/usr/bin/python3.9", "code": "python-gone"}]
    assert shown["made_from"] == {"code": "requirements", "detail": "/a/requirements.txt"}
    assert shown["actions"] == {"trash": None, "clone": {"why": "x", "code": "broken"}}
    assert shown["created"] == "2026-03-01T12:30:00+00:00"


def test_an_engine_and_an_operation_become_plain_json() -> None:
    engine = Engine("docker", Kind.CONTAINER, "Docker", available=False, problem=Problem(ProblemCode.ENGINE_STOPPED))
    assert json.loads(json.dumps(engine_to_json(engine))) == {
        "backend": "docker",
        "kind": "container",
        "name": "Docker",
        "available": False,
        "version": None,
        "problem": {"code": "engine-stopped"},
        "facts": {},
    }
    operation = Operation(
        OperationId("o"),
        Verb.CLONE,
        Kind.VENV,
        "n",
        MOMENT,
        state=OperationState.FAILED,
        data={"new_name": "m"},
        progress=Progress("copy", 0.5, {"file": "x"}),
        ended=MOMENT,
        error="NoSpace",
        error_data={"path": "/x"},
    )
    shown = json.loads(json.dumps(operation_to_json(operation)))
    assert shown["error"] == {"path": "/x", "code": "NoSpace"}
    assert shown["progress"] == {"stage": "copy", "fraction": 0.5, "data": {"file": "x"}}
    assert (shown["verb"], shown["state"], shown["started"]) == ("clone", "failed", "2026-03-01T12:30:00+00:00")


def test_the_list_of_the_last_run_comes_back(tmp_path: Path) -> None:
    save(tmp_path / "inventory.json", [FULL, BARE])
    assert load(tmp_path / "inventory.json") == (FULL, BARE)


def test_what_another_version_wrote_is_left_out(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    strange = environment_to_json(FULL) | {"state": "levitating"}
    path = tmp_path / "inventory.json"
    path.write_text(json.dumps({"version": 1, "environments": [strange, 7, None, environment_to_json(BARE)]}))
    assert load(path) == (BARE,)
    path.write_text(json.dumps({"version": 2, "environments": []}))
    assert load(path) == ()


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff\x00", b"[]", b'{"version": 1, "environments": 3}', b"[" * 100_000]
)
def test_a_damaged_list_is_an_empty_one(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "inventory.json").write_bytes(content)
    assert load(tmp_path / "inventory.json") == ()


def test_no_list_is_an_empty_one(tmp_path: Path) -> None:
    assert load(tmp_path / "none.json") == ()
