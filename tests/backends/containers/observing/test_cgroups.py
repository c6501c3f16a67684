from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from insula.backends.containers.observing import cgroups
from insula.backends.containers.observing.readings import Reading
from tests.backends.containers.kernel_files import CONTAINER, MACHINE, PID, Kernel, version_1, version_2

SEEN = Reading(
    0.0,
    processor=0.070135173,
    memory=6254592 - 5242880,
    memory_limit=64 * 2**20,
    network_received=1_000_000_266,
    network_sent=620,
    disk_read=45056,
    disk_written=8192,
)


def _read(kernel: Kernel, *, own_network: bool = True) -> Reading | None:
    files = cgroups.find_files(CONTAINER, PID, own_network=own_network, proc=kernel.proc)
    assert files is not None
    reading = cgroups.read(files, MACHINE)
    return None if reading is None else replace(reading, moment=0.0)


def test_version_1_is_read_where_each_controller_is_mounted(tmp_path: Path) -> None:
    assert _read(version_1(tmp_path)) == SEEN


@pytest.mark.parametrize(
    "group",
    [
        f"/system.slice/docker-{CONTAINER}.scope",
        f"/my-own-parent/{CONTAINER}",
        f"/machine.slice/libpod-{CONTAINER}.scope",
        f"/docker/0123456789/docker/{CONTAINER}",
    ],
)
def test_the_group_is_found_whatever_driver_made_it(tmp_path: Path, group: str) -> None:
    assert _read(version_1(tmp_path / "1", group)) == SEEN
    assert _read(version_2(tmp_path / "2", group)) is not None


def test_groups_that_a_container_makes_inside_count_with_it(tmp_path: Path) -> None:
    assert _read(version_1(tmp_path / "1", nested="/init.scope")) == SEEN
    reading = _read(version_2(tmp_path / "2", nested="/init.scope"))
    assert reading is not None
    assert reading.processor == 2.5


def test_only_a_part_of_the_hierarchy_may_be_mounted(tmp_path: Path) -> None:
    assert _read(version_1(tmp_path, f"/outer/docker/{CONTAINER}", shown="/outer")) == SEEN


def test_version_2_is_read_in_one_place(tmp_path: Path) -> None:
    assert _read(version_2(tmp_path)) == replace(SEEN, processor=2.5, memory=6254592 - 4194304, memory_limit=None)


def test_rootless_engines_have_their_groups_below_the_user(tmp_path: Path) -> None:
    group = f"/user.slice/user-1000.slice/user@1000.service/user.slice/docker-{CONTAINER}.scope"
    kernel = version_2(tmp_path, group)
    (tmp_path / f"sys/fs/cgroup{group}/io.stat").unlink()
    (tmp_path / f"sys/fs/cgroup{group}/memory.max").write_text("33554432\n")

    reading = _read(kernel)

    assert reading is not None
    assert (reading.memory_limit, reading.disk_read) == (32 * 2**20, 0)


def test_without_limits_of_its_own_it_has_none(tmp_path: Path) -> None:
    kernel = version_1(tmp_path)
    stat = tmp_path / f"sys/fs/cgroup/memory/docker/{CONTAINER}/memory.stat"
    stat.write_text(stat.read_text().replace("67108864", "9223372036854771712"))

    reading = _read(kernel)

    assert reading is not None
    assert reading.memory_limit is None


def test_the_hosts_network_is_not_counted_as_its_own(tmp_path: Path) -> None:
    reading = _read(version_1(tmp_path), own_network=False)

    assert reading is not None
    assert (reading.network_received, reading.network_sent) == (None, None)


def test_what_the_kernel_does_not_count_is_not_known(tmp_path: Path) -> None:
    kernel = version_1(tmp_path)
    for file in (tmp_path / "sys/fs/cgroup").glob("blkio/docker/*/*"):
        file.unlink()
    (tmp_path / f"sys/fs/cgroup/memory/docker/{CONTAINER}/memory.stat").unlink()

    reading = _read(kernel)

    assert reading is not None
    assert (reading.disk_read, reading.disk_written, reading.memory_limit) == (None, None, None)
    assert reading.memory == 6254592


@pytest.mark.parametrize(
    "cgroup", ["", "0::/\n", "4:memory:/docker/ffff\n", "0::/user.slice/user-1000.slice/session-2.scope\n"]
)
def test_a_process_that_is_not_the_containers_proves_nothing(tmp_path: Path, cgroup: str) -> None:
    kernel = version_2(tmp_path)
    kernel.write(f"proc/{PID}/cgroup", cgroup)

    assert cgroups.find_files(CONTAINER, PID, proc=kernel.proc) is None


def test_a_container_in_a_virtual_machine_has_no_process_here(tmp_path: Path) -> None:
    assert cgroups.find_files(CONTAINER, PID, proc=str(tmp_path)) is None


def test_it_is_over_once_the_process_is_gone_or_another_has_its_number(tmp_path: Path) -> None:
    kernel = version_1(tmp_path)
    files = cgroups.find_files(CONTAINER, PID, proc=kernel.proc)
    assert files is not None

    kernel.write(f"proc/{PID}/cgroup", "0::/init.scope\n")
    assert cgroups.read(files, MACHINE) is None
    (tmp_path / f"proc/{PID}/cgroup").unlink()
    assert cgroups.read(files, MACHINE) is None


@pytest.mark.engine
def test_this_machine_knows_its_memory() -> None:
    assert cgroups.memory_of_machine() > 2**28
