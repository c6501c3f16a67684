from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from insula.domain.container_details import ContainerDetails
from insula.domain.containers import RestartPolicy, Risk
from insula.domain.environment import Environment, Problem, ProblemCode, State
from insula.viewmodels.containers.container_summary import attention_of, container_summary
from insula.viewmodels.containers.ports import ports_of
from tests.viewmodels.container_doubles import DETAILS, ENDED, MIB, container

CRASHED = Problem(ProblemCode.FAILED, {"status": "139"})


def _rows(environment: Environment, details: ContainerDetails | None = None) -> dict[str, str]:
    return {row.key: row.value for row in container_summary(environment, details)}


def test_the_list_alone_tells_most() -> None:
    rows = _rows(container())

    assert rows["image"] == "boutique/api:2.3"
    assert rows["command"] == "uvicorn app:api --port 8000"
    assert rows["mount-0"] == "volume boutique_uploads → /srv/media"
    assert rows["mount-1"] == "folder /home/ana/shop/static → /srv/static, read-only"
    assert rows["networks"] == "boutique_inside, bridge"
    assert rows["project"] == "boutique · api"
    assert rows["engine"] == "Docker"
    assert "restart" not in rows


def test_the_details_tell_the_rest() -> None:
    rows = _rows(container(), DETAILS)

    assert rows["command"] == "uvicorn app:api --port 8000 --header 'x: y'"
    assert rows["started"].endswith("2 h ago")
    assert rows["restart"] == "after a failure, at most 5 time(s) · 2 so far"
    assert rows["limits"] == "1.5\u00a0cores · 512\u00a0MiB · 200 processes"
    assert (rows["user"], rows["folder"]) == ("app", "/srv")
    assert rows["variables"] == "14 variable(s) · 3 secret(s)"
    assert "ended" not in rows


def test_an_end_is_told_with_the_meaning_of_its_code() -> None:
    rows = _rows(container(state=State.STOPPED), ENDED)

    assert rows["exit"] == "137 (out of memory)"
    assert "ended" in rows


@pytest.mark.parametrize(
    ("details", "words"),
    [
        (ContainerDetails(), "never"),
        (ContainerDetails(restart=RestartPolicy.ALWAYS), "always"),
        (ContainerDetails(restart=RestartPolicy.UNLESS_STOPPED), "unless stopped"),
        (ContainerDetails(auto_remove=True), "never: it vanishes once it ends"),
    ],
)
def test_restarts_are_told_in_words(details: ContainerDetails, words: str) -> None:
    assert _rows(container(), details)["restart"] == words


def test_mounts_with_spaces_and_of_odd_kinds_are_told() -> None:
    anonymous = f"volume {'e' * 64} /cache ro"
    rows = _rows(container(mounts=("bind /srv/my files /data rw", "tmpfs - /tmp rw", "npipe p /x rw", anonymous)))

    assert rows["mount-0"] == "folder /srv/my files → /data"
    assert rows["mount-1"] == "in memory → /tmp"
    assert rows["mount-2"] == "npipe p → /x"
    assert rows["mount-3"] == "volume without a name → /cache, read-only"


def test_ports_open_in_a_browser_where_something_could_answer_it() -> None:
    ports = ports_of(
        container(
            ports=(
                "127.0.0.1:8080->80/tcp",
                "0.0.0.0:9125->9125/udp",
                "[::]:443->443/tcp",
                "10.1.2.3:1->2/tcp",
                "5/tcp",
            )
        )
    )

    assert [(port.text, port.address, port.url) for port in ports] == [
        ("8080 → 80", "127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("0.0.0.0:9125 → 9125/udp", "127.0.0.1:9125", ""),
        ("[::]:443 → 443", "127.0.0.1:443", "http://127.0.0.1:443"),
        ("10.1.2.3:1 → 2", "10.1.2.3:1", "http://10.1.2.3:1"),
    ]


def test_problems_come_first_with_what_they_mean() -> None:
    crashed = container(state=State.STOPPED, problems=(CRASHED,), exit_code=139)

    (told,) = attention_of(crashed, None)

    assert told.grave
    assert "exit code 139" in told.sentence
    assert told.sentence.endswith("That code means: its program crashed.")


def test_running_out_of_memory_and_a_failed_start_replace_the_bare_code() -> None:
    failed = container(state=State.STOPPED, problems=(Problem(ProblemCode.FAILED, {"status": "127"}),), exit_code=127)

    (memory,) = attention_of(failed, ENDED)
    (start,) = attention_of(failed, ContainerDetails(exit_code=127, error='exec: "nope": not found'))

    assert memory.title == "It ran out of memory"
    assert start.sentence == 'The engine says: exec: "nope": not found'


def test_a_failing_health_check_is_quoted() -> None:
    unhealthy = container(problems=(Problem(ProblemCode.UNHEALTHY),))

    (told,) = attention_of(unhealthy, replace(DETAILS, risks=(), health_output="line\nconnection refused"))

    assert told.sentence.endswith("It said last: connection refused")


def test_every_risk_is_red_once_whoever_tells_of_it() -> None:
    risky = container(risks=("all-addresses", "host-network", "of-another-version"))

    told = attention_of(risky, replace(DETAILS, risks=(Risk.ALL_ADDRESSES, Risk.PRIVILEGED)))

    assert [each.title for each in told] == [
        "It has every privilege",
        "It uses this computer’s network",
        "A port is open to the whole network",
    ]
    assert all(each.grave for each in told)


def test_in_the_trash_nothing_needs_attention() -> None:
    trashed = replace(container(problems=(CRASHED,), risks=("privileged",)), trashed=datetime.now(UTC))

    assert attention_of(trashed, DETAILS) == ()


def test_no_limits_are_told_as_none() -> None:
    assert _rows(container(), ContainerDetails())["limits"] == "none"
    assert (
        _rows(container(), ContainerDetails(memory=64 * MIB, processors=1.0))["limits"] == "1\u00a0core · 64\u00a0MiB"
    )
