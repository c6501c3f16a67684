from __future__ import annotations

from dataclasses import replace

import pytest

from insula.domain.containers import Risk
from insula.domain.environment import Environment, Problem, ProblemCode, Reason, ReasonCode, State, Verb
from insula.viewmodels.containers.container_cells import container_columns, is_risky, needs_attention
from insula.viewmodels.lists.pages import Cell, SortValue
from tests.viewmodels.container_doubles import container

COLUMNS = {column.key: column for column in container_columns()}


def cell(environment: Environment, key: str) -> Cell:
    return COLUMNS[key].cell(environment, None)


def order(environment: Environment, key: str) -> SortValue:
    return COLUMNS[key].sort(environment, None)


@pytest.mark.parametrize(
    ("environment", "words", "state"),
    [
        (container(), "Running", "running"),
        (container(health="healthy"), "Running · healthy", "running"),
        (container(health="starting"), "Running · checking", "running"),
        (container(health="unhealthy", problems=(Problem(ProblemCode.UNHEALTHY),)), "Unhealthy", "broken"),
        (container(state=State.PAUSED), "Paused", "paused"),
        (container(state=State.STOPPED), "Stopped", "stopped"),
        (
            container(state=State.STOPPED, problems=(Problem(ProblemCode.FAILED, {"status": "137"}),)),
            "Failed (137)",
            "broken",
        ),
        (
            container(state=State.STOPPED, problems=(Problem(ProblemCode.FAILED, {"status": ""}),)),
            "Failed",
            "broken",
        ),
        (container(problems=(Problem(ProblemCode.RESTARTING),)), "Restarting", "broken"),
        (container(state=State.UNKNOWN, problems=(Problem(ProblemCode.UNHEALTHY),)), "Unknown", "unknown"),
    ],
)
def test_the_state_is_told_with_what_is_wrong(environment: Environment, words: str, state: str) -> None:
    shown = cell(environment, "state")

    assert (shown.text, shown.state) == (words, state)


def test_work_on_a_row_takes_the_place_of_its_state() -> None:
    busy = Reason(ReasonCode.BUSY, {"verb": Verb.STOP.value})
    stopping = replace(container(), actions={Verb.START: busy, Verb.STOP: busy})

    assert cell(stopping, "state").text == "Stopping…"
    assert cell(stopping, "state").state == "running"


def test_a_port_is_a_link_and_red_where_it_is_open_to_all() -> None:
    one = container(ports=("127.0.0.1:8080->80/tcp",))
    many = container(ports=("0.0.0.0:80->80/tcp", "0.0.0.0:443->443/tcp"), risks=(Risk.ALL_ADDRESSES.value,))

    assert cell(one, "ports").text == "8080 → 80"
    assert [link.url for link in cell(one, "ports").links] == ["http://127.0.0.1:8080"]
    assert cell(one, "ports").tone is None
    assert (cell(many, "ports").text, cell(many, "ports").detail) == ("80 → 80", "+1")
    assert [link.url for link in cell(many, "ports").links] == ["http://127.0.0.1:80", "http://127.0.0.1:443"]
    assert cell(many, "ports").tone == "broken"
    assert "Open to the whole network" in cell(many, "ports").tooltip


def test_what_cannot_be_opened_is_no_link() -> None:
    assert cell(container(ports=("127.0.0.1:5353->53/udp",)), "ports").links == ()
    assert cell(container(ports=("5432/tcp",)), "ports") == Cell(
        "5432", "Open to other containers only", tone="secondary"
    )
    assert cell(container(ports=()), "ports").text == "—"


@pytest.mark.parametrize("risk", Risk)
def test_every_risk_is_flagged_in_red_with_an_icon_and_a_word(risk: Risk) -> None:
    risky = container(risks=(risk.value,))

    assert is_risky(risky)
    assert cell(risky, "name").badge
    assert cell(risky, "name").tooltip
    assert (cell(risky, "risks").tone, bool(cell(risky, "risks").icon)) == ("broken", True)
    assert 3 < len(cell(risky, "risks").text) < 18
    assert not is_risky(container())
    assert not cell(container(), "name").badge


def test_what_is_wrong_is_not_told_of_rows_whose_engine_is_away() -> None:
    sick = container(problems=(Problem(ProblemCode.UNHEALTHY),))

    assert needs_attention(sick)
    assert not needs_attention(replace(sick, state=State.UNKNOWN))


def test_rows_are_ordered_by_what_a_column_means() -> None:
    old, new = container("a"), replace(container("b"), created=container("b").created)
    assert old.created is not None
    new = replace(new, created=old.created.replace(year=old.created.year + 1))

    assert sorted([old, new], key=lambda each: order(each, "age")) == [new, old]
    assert order(container("a10"), "name") > order(container("a9"), "name")  # type: ignore[operator] # Both are texts.
    assert order(container(state=State.RUNNING), "state") < order(container(state=State.STOPPED), "state")  # type: ignore[operator] # Both are numbers.
    assert order(container(risks=("privileged",)), "risks") < order(container(), "risks")  # type: ignore[operator] # Both are numbers.


@pytest.mark.parametrize("registry", ["docker.io/library/", "docker.io/", "localhost/"])
def test_an_image_of_the_usual_registry_is_named_without_it(registry: str) -> None:
    shown = cell(container(image=f"{registry}nginx:1.27"), "image")

    assert (shown.text, shown.tooltip) == ("nginx:1.27", f"{registry}nginx:1.27")
    assert cell(container(image="ghcr.io/boutique/api:2.3"), "image").text == "ghcr.io/boutique/api:2.3"
