from __future__ import annotations

from copy import deepcopy
from datetime import UTC, datetime
from typing import Any

import pytest

from insula.backends.containers.observing.readings import Reading, reading_of, usage_of
from insula.domain.environment import EnvironmentId

WEB = EnvironmentId("web")
MACHINE = 24 * 2**30
# Recorded from an engine of API 1.41 on cgroups version 1, less what is not asked.
REPLY: dict[str, Any] = {
    "read": "2026-11-24T08:17:35.69462156Z",
    "preread": "0001-01-01T00:00:00Z",
    "pids_stats": {"current": 2},
    "blkio_stats": {
        "io_service_bytes_recursive": [
            {"major": 8, "minor": 0, "op": "Read", "value": 4096},
            {"major": 8, "minor": 0, "op": "Write", "value": 512},
            {"major": 8, "minor": 16, "op": "read", "value": 4},
        ]
    },
    "cpu_stats": {
        "cpu_usage": {"total_usage": 627288101, "percpu_usage": [378679807, 248608294]},
        "system_cpu_usage": 31545170000000,
        "online_cpus": 2,
    },
    "memory_stats": {
        "usage": 6275072,
        "stats": {"inactive_file": 1, "total_inactive_file": 5242880},
        "limit": 67108864,
    },
    "networks": {"eth0": {"rx_bytes": 736, "tx_bytes": 10}, "eth1": {"rx_bytes": 4, "tx_bytes": 1}},
}


def _reply(**changed: Any) -> dict[str, Any]:
    return {**deepcopy(REPLY), **changed}


def test_an_answer_of_the_engine_becomes_a_reading() -> None:
    assert reading_of(REPLY, MACHINE) == Reading(
        datetime(2026, 11, 24, 8, 17, 35, 694621, tzinfo=UTC).timestamp(),
        processor=0.627288101,
        memory=6275072 - 5242880,
        memory_limit=64 * 2**20,
        network_received=740,
        network_sent=11,
        disk_read=4100,
        disk_written=512,
    )


def test_version_2_of_cgroups_names_the_files_otherwise() -> None:
    reading = reading_of(
        _reply(memory_stats={"usage": 5000, "stats": {"inactive_file": 1000}, "limit": MACHINE}), MACHINE
    )

    assert reading is not None
    assert (reading.memory, reading.memory_limit) == (4000, None)


def test_more_files_than_memory_is_a_mistake_of_the_moment() -> None:
    reading = reading_of(_reply(memory_stats={"usage": 5000, "stats": {"inactive_file": 9000}}))

    assert reading is not None
    assert reading.memory == 5000


def test_what_is_missing_is_not_known() -> None:
    bare = {"read": REPLY["read"], "cpu_stats": {"cpu_usage": {"total_usage": 5}}, "memory_stats": {}}

    reading = reading_of({**bare, "networks": None, "blkio_stats": {"io_service_bytes_recursive": None}})

    assert reading is not None
    assert (reading.memory, reading.memory_limit, reading.network_sent, reading.disk_read) == (None, None, None, 0)


def test_a_container_that_does_not_run_gives_no_reading() -> None:
    stopped = {"read": "0001-01-01T00:00:00Z", "cpu_stats": {"cpu_usage": {"total_usage": 0}}, "memory_stats": {}}

    assert reading_of(stopped) is None


def test_the_processor_is_counted_in_cores_since_the_reading_before() -> None:
    before, now = Reading(10.0, processor=1.0), Reading(12.0, processor=4.0, memory=7, disk_read=3)

    usage = usage_of(WEB, now, before)

    assert usage.processor == 1.5
    assert (usage.environment, usage.memory, usage.disk_read, usage.own_disk) == (WEB, 7, 3, None)
    assert usage_of(WEB, now).processor is None


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (Reading(10.0, processor=9.0), Reading(12.0, processor=4.0)),
        (Reading(10.0, processor=1.0), Reading(10.0, processor=4.0)),
        (Reading(10.0), Reading(12.0, processor=4.0)),
        (Reading(10.0, processor=1.0), Reading(12.0)),
    ],
    ids=["started anew", "no time between", "not known before", "not known now"],
)
def test_no_figure_is_better_than_a_wrong_one(before: Reading, now: Reading) -> None:
    assert usage_of(WEB, now, before).processor is None
