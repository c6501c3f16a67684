"""What kernels say of a container, as it was recorded, below a folder that stands for the root."""

from __future__ import annotations

from pathlib import Path

CONTAINER = "bab04556b096f03b34814f26c2675ca05587ee93564b7d45496f19a91d954d17"
PID = 4242
MACHINE = 24 * 2**30

NET_DEV = """\
Inter-|   Receive                                                |  Transmit
 face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed
    lo:    9999      11    0    0    0     0          0         0     9999      11    0    0    0     0       0          0
  eth0:     266       3    0    0    0     0          0         0      120       2    0    0    0     0       0          0
  eth1:1000000000 3000    0    0    0     0          0         0      500       5    0    0    0     0       0          0
"""  # noqa: E501

STAT_1 = """\
cache 5246976
rss 122880
inactive_file 4096
hierarchical_memory_limit 67108864
hierarchical_memsw_limit 134217728
total_cache 5246976
total_inactive_file 5242880
total_active_file 4096
"""

BLKIO = """\
8:0 Read 40960
8:0 Write 8192
8:0 Sync 0
8:0 Total 49152
8:16 Read 4096
8:16 Write 0
Total 53248
"""

STAT_2 = """\
anon 1372160
file 5246976
inactive_anon 0
inactive_file 4194304
active_file 1048576
"""

CPU_STAT = """\
usage_usec 2500000
user_usec 2000000
system_usec 500000
nr_periods 0
"""


class Kernel:
    """`proc` is the folder to look in instead of /proc."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.proc = str(root / "proc")

    def write(self, path: str, text: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def process(self, cgroup: str, mounts: str) -> None:
        """The container's first process, and what is mounted; `@` stands for the root."""
        self.write(f"proc/{PID}/cgroup", cgroup)
        self.write(f"proc/{PID}/net/dev", NET_DEV)
        self.write("proc/self/mountinfo", mounts.replace("@", str(self.root)))


def version_1(root: Path, group: str = f"/docker/{CONTAINER}", *, nested: str = "", shown: str = "/") -> Kernel:
    """Separate hierarchies, two controllers on one; `nested` is a group made inside, `shown` the part mounted."""
    kernel = Kernel(root)
    controllers = ("name=systemd", "pids", "blkio", "memory", "cpu,cpuacct")
    kernel.process(
        "".join(f"{at}:{each}:{group}{nested}\n" for at, each in enumerate(controllers, 1)) + f"0::{group}{nested}\n",
        "".join(
            f"3{at} 31 0:2{at} {shown} @/sys/fs/cgroup/{each} rw,relatime shared:9 - cgroup cgroup rw,{each}\n"
            for at, each in enumerate(controllers)
        )
        + "41 31 0:38 / @/sys/fs/cgroup/unified rw,relatime - cgroup2 cgroup2 rw\n"
        + "42 31 0:39 / /proc rw - proc proc rw\n",
    )
    below = group.removeprefix(shown.rstrip("/"))
    for path, text in (
        (f"memory{below}/memory.stat", STAT_1),
        (f"memory{below}/memory.usage_in_bytes", "6254592\n"),
        (f"memory{below}/memory.limit_in_bytes", "67108864\n"),
        (f"cpu,cpuacct{below}/cpuacct.usage", "70135173\n"),
        (f"blkio{below}/blkio.throttle.io_service_bytes_recursive", BLKIO),
        (f"unified{below}/cgroup.procs", "1\n"),
    ):
        kernel.write(f"sys/fs/cgroup{'/' * (not path.startswith('/'))}{path}", text)
    return kernel


def version_2(root: Path, group: str = f"/system.slice/docker-{CONTAINER}.scope", *, nested: str = "") -> Kernel:
    """One hierarchy, as systemd makes it."""
    kernel = Kernel(root)
    kernel.process(
        f"0::{group}{nested}\n",
        "30 23 0:26 / @/sys/fs/cgroup rw,nosuid,nodev,noexec,relatime shared:4 - cgroup2 cgroup2 rw,nsdelegate\n",
    )
    for name, text in (
        ("cpu.stat", CPU_STAT),
        ("memory.current", "6254592\n"),
        ("memory.stat", STAT_2),
        ("memory.max", "max\n"),
        ("io.stat", "8:0 rbytes=40960 wbytes=8192 rios=10 wios=2 dbytes=0 dios=0\n253:1 rbytes=4096 wbytes=0 rios=1\n"),
    ):
        kernel.write(f"sys/fs/cgroup{group}/{name}", text)
    return kernel
