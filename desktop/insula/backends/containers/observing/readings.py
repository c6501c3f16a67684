"""What a container had used at one moment, and what follows from two of those."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from insula.domain.environment import EnvironmentId
from insula.domain.usage import Usage

_NANO = 1e9


@dataclass(frozen=True, slots=True)
class Reading:
    """Counters at one moment. `moment` and `processor` are in seconds (the latter of one core), the rest in bytes.

    `moment` is of whatever clock the reading was taken with: only the difference of two means something. `memory` is
    without what the system keeps of files for later, as `docker stats` tells it. None is what nobody counts.
    """

    moment: float
    processor: float | None = None
    memory: int | None = None
    memory_limit: int | None = None
    network_received: int | None = None
    network_sent: int | None = None
    disk_read: int | None = None
    disk_written: int | None = None


def usage_of(environment: EnvironmentId, now: Reading, before: Reading | None = None) -> Usage:
    """The usage at `now`; how busy the processor was since `before`, None without it."""
    return Usage(
        environment,
        memory=now.memory,
        processor=_cores(now, before),
        memory_limit=now.memory_limit,
        network_received=now.network_received,
        network_sent=now.network_sent,
        disk_read=now.disk_read,
        disk_written=now.disk_written,
    )


def reading_of(reply: Mapping[str, Any], machine: int | None = None) -> Reading | None:
    """The counters in one answer of `/containers/ID/stats`; None for a container that does not run.

    A limit of `machine` bytes or more is none: the engine then tells how much memory it has.
    """
    memory = reply.get("memory_stats") or {}
    processor = (reply.get("cpu_stats") or {}).get("cpu_usage") or {}
    if "usage" not in memory and not processor.get("total_usage"):
        return None
    limit = memory.get("limit") or None
    networks = reply.get("networks")
    received, sent = _both(networks.values(), "rx_bytes", "tx_bytes") if networks else (None, None)
    disk = (reply.get("blkio_stats") or {}).get("io_service_bytes_recursive") or ()
    return Reading(
        moment=datetime.fromisoformat(reply["read"]).timestamp(),
        processor=processor.get("total_usage", 0) / _NANO,
        memory=_without_files(memory),
        memory_limit=None if limit is None or (machine is not None and limit >= machine) else limit,
        network_received=received,
        network_sent=sent,
        disk_read=_sum(disk, "read"),
        disk_written=_sum(disk, "write"),
    )


def _cores(now: Reading, before: Reading | None) -> float | None:
    if before is None or now.processor is None or before.processor is None or now.moment <= before.moment:
        return None
    busy = now.processor - before.processor
    # Started anew in between: it counts from zero.
    return None if busy < 0 else busy / (now.moment - before.moment)


def _without_files(memory: Mapping[str, Any]) -> int | None:
    """Version 1 of cgroups calls it `total_inactive_file`, version 2 `inactive_file`."""
    usage = memory.get("usage")
    if not isinstance(usage, int):
        return None
    counted = memory.get("stats") or {}
    files = counted.get("total_inactive_file", counted.get("inactive_file", 0))
    return usage - files if files < usage else usage


def _both(entries: Iterable[Mapping[str, int]], one: str, other: str) -> tuple[int, int]:
    first = second = 0
    for entry in entries:
        first += entry.get(one, 0)
        second += entry.get(other, 0)
    return first, second


def _sum(entries: Iterable[Mapping[str, Any]], verb: str) -> int:
    return sum(entry.get("value", 0) for entry in entries if str(entry.get("op", "")).lower() == verb)
