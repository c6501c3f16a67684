"""What the kernel of this machine counts for a container: its control groups, versions 1 and 2, read as files."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from dataclasses import dataclass

from insula.backends.containers.observing.readings import Reading

_NANO = 1e9
_MICRO = 1e6
_READ = os.O_RDONLY | os.O_CLOEXEC if hasattr(os, "O_CLOEXEC") else os.O_RDONLY
_LOOPBACK = b"lo"
_ENOUGH = 64 * 1024


@dataclass(frozen=True, slots=True)
class Mount:
    """A hierarchy of control groups: where it is mounted, which part of it, and what it controls ("" for version 2)."""

    point: str
    root: str
    controllers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Files:
    """Where the kernel counts for one container. `own_network` is False where it uses that of the host."""

    container: str
    process: str
    unified: str | None
    processor: str | None
    memory: str | None
    disk: str | None
    own_network: bool = True


def find_files(container: str, pid: int, *, own_network: bool = True, proc: str = "/proc") -> Files | None:
    """The files of the container whose first process is `pid`; None where this machine does not prove to run it.

    The proof is that the process is in a control group named after the container: another engine, or one in a virtual
    machine or on another computer, has no such process here.
    """
    process = f"{proc}/{pid}"
    groups = _groups_of(_read(f"{process}/cgroup"), container)
    mounts = _mounts_of(_read(f"{proc}/self/mountinfo"))
    places = {
        controller: place
        for controller, group in groups.items()
        if (place := _place_of(group, controller, mounts)) is not None
    }
    if not places:
        return None
    old = any(places.get(each) for each in ("cpuacct", "memory"))
    return Files(
        container,
        process,
        unified=None if old else places.get(""),
        processor=places.get("cpuacct"),
        memory=places.get("memory"),
        disk=places.get("blkio"),
        own_network=own_network,
    )


def read(files: Files, machine: int) -> Reading | None:
    """The counters now; None once the process is gone. `machine` is how many bytes of memory there are."""
    if files.container.encode() not in _read(f"{files.process}/cgroup"):
        return None
    if files.unified is not None:
        moment, processor = time.monotonic(), _number_after(_read(f"{files.unified}/cpu.stat"), b"usage_usec")
        usage, limit = _number(_read(f"{files.unified}/memory.current")), _number(_read(f"{files.unified}/memory.max"))
        files_kept = _number_after(_read(f"{files.unified}/memory.stat"), b"inactive_file")
        disk = _disk_of_version_2(_read(f"{files.unified}/io.stat"))
        seconds = None if processor is None else processor / _MICRO
    else:
        moment, counted = time.monotonic(), _number(_read(f"{files.processor}/cpuacct.usage"))
        statistics = _read(f"{files.memory}/memory.stat")
        usage = _number(_read(f"{files.memory}/memory.usage_in_bytes"))
        limit = _number_after(statistics, b"hierarchical_memory_limit")
        files_kept = _number_after(statistics, b"total_inactive_file")
        disk = _disk_of_version_1(_read(f"{files.disk}/blkio.throttle.io_service_bytes_recursive"))
        seconds = None if counted is None else counted / _NANO
    received, sent = _network_of(_read(f"{files.process}/net/dev")) if files.own_network else (None, None)
    return Reading(
        moment,
        seconds,
        memory=usage if usage is None or not files_kept or files_kept >= usage else usage - files_kept,
        memory_limit=None if limit is None or limit >= machine else limit,
        network_received=received,
        network_sent=sent,
        disk_read=disk[0],
        disk_written=disk[1],
    )


def memory_of_machine() -> int:
    """In bytes."""
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def _read(path: str) -> bytes:
    """Empty where there is nothing to read: a kernel need not count everything, and processes end."""
    try:
        descriptor = os.open(path, _READ)
    except OSError:
        return b""
    try:
        parts = []
        while part := os.read(descriptor, _ENOUGH):
            parts.append(part)
        return parts[0] if len(parts) == 1 else b"".join(parts)
    except OSError:
        return b""
    finally:
        os.close(descriptor)


def _groups_of(cgroup: bytes, container: str) -> dict[str, str]:
    """Of each controller, the path down to the group that is named after the container; "" is version 2."""
    groups = {}
    for line in cgroup.decode(errors="replace").splitlines():
        _number, _, rest = line.partition(":")
        controllers, _, path = rest.partition(":")
        parts = path.split("/")
        named = next((at for at, part in enumerate(parts) if container in part), None)
        if named is not None:
            group = "/".join(parts[: named + 1])
            groups.update(dict.fromkeys(controllers.split(","), group))
    return groups


def _mounts_of(mountinfo: bytes) -> tuple[Mount, ...]:
    mounts = []
    for line in mountinfo.decode(errors="replace").splitlines():
        before, _, after = line.partition(" - ")
        fields, described = before.split(" "), after.split(" ")
        if len(fields) < 5 or len(described) < 3 or described[0] not in {"cgroup", "cgroup2"}:
            continue
        controllers = tuple(described[2].split(",")) if described[0] == "cgroup" else ("",)
        mounts.append(Mount(_unescaped(fields[4]), _unescaped(fields[3]), controllers))
    return tuple(mounts)


def _unescaped(path: str) -> str:
    return path.replace("\\040", " ").replace("\\134", "\\")


def _place_of(group: str, controller: str, mounts: Iterable[Mount]) -> str | None:
    """The folder of a group, below the mount that shows it."""
    for mount in mounts:
        if controller not in mount.controllers:
            continue
        root = mount.root.rstrip("/")
        if not group.startswith(root):
            continue
        place = mount.point + group[len(root) :]
        if os.path.isdir(place):
            return place
    return None


def _number(text: bytes) -> int | None:
    """None for "max", and for nothing."""
    stripped = text.strip()
    return int(stripped) if stripped.isdigit() else None


def _number_after(text: bytes, key: bytes) -> int | None:
    """The value of a line `key value`."""
    at = 0 if text.startswith(key + b" ") else text.find(b"\n" + key + b" ") + 1
    if at == 0 and not text.startswith(key + b" "):
        return None
    end = text.find(b"\n", at)
    return _number(text[at + len(key) : end if end >= 0 else len(text)])


def _disk_of_version_1(text: bytes) -> tuple[int | None, int | None]:
    """Lines such as `8:0 Read 4096`."""
    if not text:
        return None, None
    sums = {b"Read": 0, b"Write": 0}
    for line in text.splitlines():
        parts = line.split()
        if len(parts) == 3 and parts[1] in sums:
            sums[parts[1]] += int(parts[2])
    return sums[b"Read"], sums[b"Write"]


def _disk_of_version_2(text: bytes) -> tuple[int | None, int | None]:
    """Lines such as `8:0 rbytes=4096 wbytes=0 rios=1 …`; none for who has read and written nothing."""
    sums = {b"rbytes": 0, b"wbytes": 0}
    for line in text.splitlines():
        for pair in line.split()[1:]:
            key, _, value = pair.partition(b"=")
            if key in sums and value.isdigit():
                sums[key] += int(value)
    return sums[b"rbytes"], sums[b"wbytes"]


def _network_of(text: bytes) -> tuple[int | None, int | None]:
    """The sums of `/proc/PID/net/dev` without the loopback; None where it cannot be read."""
    lines = text.splitlines()[2:]
    if not lines:
        return None, None
    received = sent = 0
    for line in lines:
        name, _, counters = line.partition(b":")
        figures = counters.split()
        if name.strip() != _LOOPBACK and len(figures) > 8:
            received += int(figures[0])
            sent += int(figures[8])
    return received, sent
