from __future__ import annotations

import os
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from insula.backends.venvs.describing import actions_of, environment_of, trashed_environment
from insula.backends.venvs.reading import Sighting, read
from insula.backends.venvs.sizes import Sizes
from insula.domain.environment import EnvironmentId, Kind, Problem, ProblemCode, Reason, ReasonCode, State, Verb
from insula.storage.records import TrashRecord
from tests.backends.venvs.workshop import make_venv

pytestmark = pytest.mark.engine

NEVER_IN_TRASH = (Verb.CLONE, Verb.RENAME, Verb.MOVE, Verb.TRASH)


@pytest.fixture
def seen(tmp_path: Path) -> Sighting:
    sighting = read(str(make_venv(tmp_path / "env", "uv")), time.time())
    assert sighting is not None
    return sighting


def codes(seen: Sighting) -> dict[Verb, ReasonCode | None]:
    return {verb: reason.code if reason else None for verb, reason in actions_of(seen).items()}


def record(place: Path) -> TrashRecord:
    return TrashRecord(
        environment=EnvironmentId("1"),
        kind=Kind.VENV,
        name="shop",
        original="/home/p/shop/.venv",
        place=str(place),
        device=1,
        inode=2,
        trashed=datetime(2026, 1, 2, tzinfo=UTC),
    )


def test_all_can_be_done_with_a_sound_one(seen: Sighting) -> None:
    environment = environment_of(EnvironmentId("1"), seen, Sizes(10, 20))

    assert environment.actions == dict.fromkeys(NEVER_IN_TRASH)
    assert (environment.kind, environment.backend, environment.state) == (Kind.VENV, "venvs", State.READY)
    assert (environment.facts["own_disk"], environment.facts["shared_disk"]) == (10, 20)
    assert environment.trashed is None


@pytest.mark.parametrize("code", [ProblemCode.PYTHON_GONE, ProblemCode.DAMAGED])
def test_a_broken_one_cannot_be_cloned_but_all_else(seen: Sighting, code: ProblemCode) -> None:
    broken = replace(seen, state=State.BROKEN, problems=(Problem(code),))

    assert codes(broken) == {Verb.CLONE: ReasonCode.BROKEN, Verb.RENAME: None, Verb.MOVE: None, Verb.TRASH: None}


def test_one_moved_by_hand_can_be_moved_again(seen: Sighting) -> None:
    moved = replace(seen, problems=(Problem(ProblemCode.MOVED_BY_HAND, {"path": "/old"}),))

    assert actions_of(moved) == dict.fromkeys(NEVER_IN_TRASH)


def test_one_that_cannot_be_read_cannot_be_changed(seen: Sighting) -> None:
    unreadable = replace(seen, problems=(Problem(ProblemCode.UNREADABLE, {"reason": "no"}),))

    assert codes(unreadable) == dict.fromkeys(NEVER_IN_TRASH, ReasonCode.NOT_PERMITTED)


def test_one_with_files_of_others_stays_where_it_is(seen: Sighting) -> None:
    foreign = Reason(ReasonCode.FOREIGN_FILES, {"files": "a.py, b.py"})

    assert actions_of(replace(seen, foreign=("a.py", "b.py"))) == {
        Verb.CLONE: None,
        Verb.RENAME: None,
        Verb.MOVE: foreign,
        Verb.TRASH: foreign,
    }


@pytest.mark.parametrize(
    ("locked", "allowed"), [("env", {Verb.CLONE}), ("", {Verb.CLONE, Verb.RENAME})], ids=["folder", "parent"]
)
def test_what_is_not_permitted_is_not_offered(
    seen: Sighting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, locked: str, allowed: set[Verb]
) -> None:
    access, place = os.access, str(tmp_path / locked)
    monkeypatch.setattr(os, "access", lambda path, mode: path != place and access(path, mode))

    forbidden = dict.fromkeys(NEVER_IN_TRASH, ReasonCode.NOT_PERMITTED)
    assert codes(seen) == forbidden | dict.fromkeys(allowed)


def test_the_one_insula_runs_from_stays(seen: Sighting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "prefix", seen.path)

    assert codes(seen) == {
        Verb.CLONE: None,
        Verb.RENAME: None,
        Verb.MOVE: ReasonCode.IN_USE,
        Verb.TRASH: ReasonCode.IN_USE,
    }


def test_a_trashed_one_is_told_from_its_record(seen: Sighting) -> None:
    moved = replace(seen, problems=(Problem(ProblemCode.MOVED_BY_HAND, {"path": "/home/p/shop/.venv"}),))

    environment = trashed_environment(record(Path(seen.path)), moved, None)

    assert environment.name == "shop"
    assert environment.trashed == datetime(2026, 1, 2, tzinfo=UTC)
    assert environment.actions == {Verb.RESTORE: None, Verb.PURGE: None}
    assert (environment.facts["original"], environment.facts["location"]) == ("/home/p/shop/.venv", seen.path)
    assert "activation" not in environment.facts
    assert environment.problems == ()


def test_one_lost_from_the_trash_can_only_be_forgotten() -> None:
    environment = trashed_environment(record(Path("/gone")), None, None)

    assert environment.state is State.UNKNOWN
    assert environment.actions == {Verb.RESTORE: Reason(ReasonCode.PLACE_GONE, {"path": "/gone"}), Verb.PURGE: None}
