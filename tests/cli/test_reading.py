from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from insula.backends.fake import FakeBackend
from insula.domain.change import Changed
from insula.domain.environment import EnvironmentId, State
from insula.domain.venvs import Package
from tests.cli.conftest import Insula, Venvs

FIELDS = {"id", "kind", "name", "state", "problems", "backend", "made_from", "created", "actions"}


def test_the_list_is_an_array_of_environments_in_json(insula: Insula, backend: FakeBackend) -> None:
    answer = insula("list", "--json")

    assert (answer.code, answer.err) == (0, "")
    assert [each["name"] for each in answer.json] == ["venv-00000", "venv-00001", "venv-00002"]
    assert all(each.keys() >= FIELDS for each in answer.json)
    assert {each["state"] for each in answer.json} <= {state.value for state in State}
    assert answer.json[0]["actions"]["trash"] is None


def test_an_empty_list_is_an_empty_array(insula: Insula, backend: FakeBackend) -> None:
    backend._environments.clear()
    assert insula("list", "--json").json == []


def test_the_list_is_a_table_for_a_person(insula: Insula, backend: FakeBackend) -> None:
    answer = insula("list")

    lines = answer.out.splitlines()
    assert lines[0].split() == ["ID", "Name", "State", "Python", "Location"]
    assert len(lines) == 4
    assert lines[1].startswith(backend.environments[0].id[:12])
    assert "venv/venv-00000" in lines[1]
    assert "Ready" in lines[1]


def test_only_one_kind_can_be_listed(insula: Insula) -> None:
    assert len(insula("list", "--kind", "venv", "--json").json) == 3
    assert insula("list", "--kind", "container", "--json").json == []


def test_an_engine_that_is_down_still_has_its_rows(insula: Insula, backend: FakeBackend) -> None:
    insula("list", "--json")
    backend.go_away()

    answer = insula("list", "--json")

    assert answer.code == 0
    assert [each["state"] for each in answer.json] == ["unknown"] * 3
    assert answer.json[0]["actions"]["trash"]["code"] == "engine-unavailable"


def test_one_environment_is_shown(insula: Insula, backend: FakeBackend) -> None:
    first = backend.environments[0]

    assert insula("show", "venv/venv-00000", "--json").json["id"] == first.id
    answer = insula("show", first.id[:6])
    assert first.id in answer.out
    assert "/fake/venv-00000" in answer.out


def test_an_unknown_environment_is_a_failure_told_on_standard_error(insula: Insula) -> None:
    answer = insula("show", "venv/nobody", "--json")

    assert (answer.code, answer.out) == (1, "")
    assert "venv/nobody" in answer.err


def test_a_name_of_two_environments_tells_their_ids(insula: Insula, backend: FakeBackend) -> None:
    twin = replace(backend.environments[0], id=EnvironmentId("f" * 32))
    backend.tell(Changed(twin))

    answer = insula("show", "venv/venv-00000")

    assert answer.code == 1
    assert "f" * 32 in answer.err
    assert backend.environments[0].id in answer.err


def test_packages_are_listed_by_name(insula: Insula, backend: Venvs) -> None:
    backend.held = (Package("spam", "1.0", "a dish", 2048), Package("Eggs", "2.0", editable=Path("/src")))

    answer = insula("packages", "venv/venv-00000", "--json")
    assert [each["name"] for each in answer.json] == ["Eggs", "spam"]
    assert answer.json[1] == {
        "name": "spam",
        "version": "1.0",
        "summary": "a dish",
        "size": 2048,
        "installer": "",
        "editable": None,
    }
    assert "spam" in insula("packages", "venv/venv-00000").out


def test_operations_are_listed_the_last_first(insula: Insula, backend: FakeBackend) -> None:
    insula("rename", "venv/venv-00000", "one")
    insula("trash", "venv/one")

    answer = insula("operations", "--json")

    assert [(each["verb"], each["state"]) for each in answer.json] == [("trash", "succeeded"), ("rename", "succeeded")]
    assert len(insula("operations", "--limit", "1", "--json").json) == 1
    assert "“one”" in insula("operations").out


def test_engines_are_listed_with_their_problem(insula: Insula, backend: FakeBackend) -> None:
    assert insula("engines", "--json").json[0]["available"] is True
    backend.go_away()

    engine = insula("engines", "--json").json[0]

    assert (engine["available"], engine["problem"]["code"]) == (False, "engine-stopped")
    assert "not available" in insula("engines").out


def test_the_trash_is_listed_apart(insula: Insula) -> None:
    insula("trash", "venv/venv-00000")

    assert [each["name"] for each in insula("trash", "list", "--json").json] == ["venv-00000"]
    assert [each["name"] for each in insula("list", "--json").json] == ["venv-00001", "venv-00002"]
    assert "venv/venv-00000" in insula("trash", "list").out


def test_a_name_that_plays_tricks_on_the_terminal_is_escaped(insula: Insula, backend: FakeBackend) -> None:
    backend.tell(Changed(replace(backend.environments[0], name="\x1b]0;owned\x07\u202ex")))

    answer = insula("list")

    assert "\x1b" not in answer.out
    assert "\u202e" not in answer.out
    assert "\\x1b]0;owned\\x07\\u202ex" in answer.out
    assert insula("list", "--json").json[0]["name"] == "\x1b]0;owned\x07\u202ex"
