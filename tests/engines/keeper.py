"""Owns one private Docker engine: starts it, obeys its test process, and takes all of it away when that process ends.

A process of its own, run as root: `python -m tests.engines.keeper FOLDER GROUP`. It reads commands, a line each
(`start`, `stop`, `kill`, `suspend`, `resume`), and answers each with a line, `ok` or `failed: …`. The end of its input,
however it came about, is the end of the engine. If the keeper is killed itself, the next one cleans up behind it.
"""

from __future__ import annotations

import fcntl
import http.client
import ipaddress
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.engines.sweeping import PARENT, bridge_of, cgroup_of, clear, sweep

assert sys.platform != "win32"

# Kept for tests of networks (RFC 2544): nobody's own addresses.
_ADDRESSES = ipaddress.IPv4Network("198.18.0.0/15")
_PATIENCE = 60.0
_PATH = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/local/sbin", "/usr/sbin", "/sbin", "/bin"))


class Keeper:
    """The engine in `folder`: a containerd and a dockerd, on a bridge, a cgroup and a file system of their own."""

    def __init__(self, folder: Path, group: int) -> None:
        self._folder = folder
        self._group = group
        self._pool = ""
        self._containerd: subprocess.Popen[bytes] | None = None
        self._dockerd: subprocess.Popen[bytes] | None = None

    def prepare(self) -> None:
        """Make what outlives a restart of the engine."""
        data = self._folder / "data"
        data.mkdir()
        # Overlays want a real file system below them, which the root of a container is not; memory is quick as well.
        _run("mount", "-t", "tmpfs", "-o", "size=2g,mode=711", "tmpfs", str(data))
        (self._folder / "daemon.json").write_text("{}\n")
        (self._folder / "containerd.toml").write_text(
            f'version = 2\nroot = "{data}/containerd"\nstate = "{self._folder}/c"\n'
            f'disabled_plugins = ["io.containerd.grpc.v1.cri"]\n[grpc]\naddress = "{self._folder}/c.sock"\n'
        )
        bridge = bridge_of(self._folder)
        with (PARENT / "insula-e.addresses").open("a") as guard:
            fcntl.flock(guard, fcntl.LOCK_EX)
            of_bridge, of_networks = _free_addresses().subnets()
            self._pool = str(of_networks)
            _run("busybox", "brctl", "addbr", bridge)
            _run("busybox", "ip", "address", "add", f"{of_bridge[1]}/{of_bridge.prefixlen}", "dev", bridge)
            _run("busybox", "ip", "link", "set", bridge, "up")

    def start(self) -> None:
        """Start what does not run, and wait until the engine answers."""
        # A containerd of its own: dockerd would take that of the machine, if there is one.
        if self._containerd is None or self._containerd.poll() is not None:
            self._containerd = self._spawn("containerd", "--config", f"{self._folder}/containerd.toml")
            self._wait("containerd", self._containerd, lambda: _connects(self._folder / "c.sock"))
        if self._dockerd is not None and self._dockerd.poll() is None:
            return
        # Without rules of iptables other engines of this machine are left in peace; published ports have their proxy.
        self._dockerd = self._spawn(
            "dockerd",
            *("--data-root", f"{self._folder}/data", "--exec-root", f"{self._folder}/x"),
            *("--pidfile", f"{self._folder}/pid", "--config-file", f"{self._folder}/daemon.json"),
            *("--host", f"unix://{self._folder}/d.sock", "--group", str(self._group)),
            *("--containerd", f"{self._folder}/c.sock"),
            *("--bridge", bridge_of(self._folder), "--default-address-pool", f"base={self._pool},size=26"),
            *("--iptables=false", "--ip6tables=false", "--ip-masq=false", "--ip-forward=false"),
            *("--exec-opt", "native.cgroupdriver=cgroupfs", "--cgroup-parent", f"/{cgroup_of(self._folder)}"),
        )
        self._wait("dockerd", self._dockerd, lambda: _answers(self._folder / "d.sock"))

    def stop(self) -> None:
        """Stop it as a service manager does: its containers are stopped before."""
        if self._dockerd is not None:
            self._dockerd.terminate()
            self._dockerd.wait(_PATIENCE)

    def kill(self) -> None:
        """Kill it as the kernel does: its containers go on until it comes back."""
        if self._dockerd is not None:
            self._dockerd.kill()
            self._dockerd.wait(_PATIENCE)

    def suspend(self) -> None:
        """It accepts connections, and is silent."""
        if self._dockerd is not None:
            self._dockerd.send_signal(signal.SIGSTOP)
            # The signal reaches one thread after the other; until the last has stopped, one may still answer.
            os.waitid(os.P_PID, self._dockerd.pid, os.WSTOPPED | os.WEXITED | os.WNOWAIT)

    def resume(self) -> None:
        """It goes on where it was suspended."""
        if self._dockerd is not None:
            self._dockerd.send_signal(signal.SIGCONT)

    def _spawn(self, program: str, *arguments: str) -> subprocess.Popen[bytes]:
        found = shutil.which(program, path=_PATH)
        if found is None:
            raise RuntimeError(f"no {program} on this machine; packaging/setup-debian.sh lists the packages")
        with (self._folder / f"{program}.log").open("ab") as log:
            return subprocess.Popen(
                [found, *arguments],
                env={"PATH": _PATH, "LC_ALL": "C.UTF-8"},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def _wait(self, program: str, process: subprocess.Popen[bytes], ready: Callable[[], bool]) -> None:
        deadline = time.monotonic() + _PATIENCE
        while not ready():
            if process.poll() is not None or time.monotonic() > deadline:
                log = (self._folder / f"{program}.log").read_text(errors="replace")
                raise RuntimeError(f"{program} does not answer: {' | '.join(log.splitlines()[-5:])}")
            time.sleep(0.02)


def _run(*arguments: str) -> None:
    done = subprocess.run(arguments, env={"PATH": _PATH}, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(arguments)}: {done.stderr.decode(errors='replace').strip()}")


def _free_addresses() -> ipaddress.IPv4Network:
    """A part of the test addresses to which no route of this machine leads yet."""
    taken = []
    for line in Path("/proc/net/route").read_text().splitlines()[1:]:
        _, destination, _, _, _, _, _, mask, *_ = line.split()
        address, width = int(destination, 16).to_bytes(4, sys.byteorder), int(mask, 16).bit_count()
        if width:
            taken.append(ipaddress.IPv4Network((address, width)))
    parts = list(_ADDRESSES.subnets(new_prefix=20))
    random.shuffle(parts)
    for part in parts:
        if not any(part.overlaps(each) for each in taken):
            return part
    raise RuntimeError(f"all of {_ADDRESSES} is in use")


def _connects(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as connection:
        return connection.connect_ex(str(path)) == 0


def _answers(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(_PATIENCE)
        if connection.connect_ex(str(path)):
            return False
        try:
            connection.sendall(b"GET /_ping HTTP/1.0\r\n\r\n")
            response = http.client.HTTPResponse(connection)
            response.begin()
        except (ConnectionError, http.client.HTTPException):
            # It went away while it was starting.
            return False
        status = response.status
        response.close()
        return status == 200


def main(folder: Path, group: int) -> int:
    """Keep the engine of `folder` until the input ends."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    sweep()
    # It has its lock before another keeper's sweep can find it.
    new = folder.with_name(f"new-{folder.name}")
    new.mkdir(mode=0o711)
    with (new / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        new.rename(folder)
        keeper = Keeper(folder, group)
        commands = {
            "prepare": keeper.prepare,
            "start": keeper.start,
            "stop": keeper.stop,
            "kill": keeper.kill,
            "suspend": keeper.suspend,
            "resume": keeper.resume,
        }
        try:
            for line in sys.stdin:
                try:
                    commands[line.strip()]()
                except (OSError, RuntimeError, subprocess.SubprocessError) as error:
                    print("failed:", str(error).replace("\n", " "), flush=True)
                else:
                    print("ok", flush=True)
        finally:
            clear(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2])))
