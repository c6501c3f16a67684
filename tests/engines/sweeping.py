"""Takes away all that a private engine leaves on a machine: processes, mounts, cgroups, bridges, its folder."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

# Sockets have paths of at most 107 bytes: not TMPDIR, which may be long.
PARENT = Path("/tmp")
PREFIX = "insula-e-"
_CGROUPS = Path("/sys/fs/cgroup")
_SHIM_SOCKETS = Path("/run/containerd/s")


def bridge_of(folder: Path) -> str:
    """The name of its bridge, 15 bytes at most."""
    return f"ie-{folder.name.removeprefix(PREFIX)}"


def cgroup_of(folder: Path) -> str:
    """The name of the cgroup that holds all its containers."""
    return folder.name


def sweep() -> None:
    """Clear what killed keepers left behind; folders of living ones are locked."""
    if sys.platform == "win32":
        raise OSError("private engines are for Linux")
    import fcntl

    for folder in PARENT.glob(f"{PREFIX}*"):
        if folder.is_symlink() or not folder.is_dir() or folder.stat().st_uid != os.geteuid():
            continue
        # One without a lock is being made, or being removed.
        with contextlib.suppress(FileNotFoundError, BlockingIOError), (folder / "lock").open("r+") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            clear(folder)


def clear(folder: Path) -> None:
    """Take away the engine of `folder`, in whatever state it is."""
    _kill(folder)
    for bridge in _bridges(folder):
        _quietly("busybox", "ip", "link", "set", bridge, "down")
        _quietly("busybox", "brctl", "delbr", bridge)
    for container in (folder / "data" / "containers").glob("*"):
        # Named as containerd's shim names them.
        name = hashlib.sha256(f"{folder}/c.sock/moby/{container.name}".encode()).hexdigest()
        (_SHIM_SOCKETS / name).unlink(missing_ok=True)
    for mount in reversed(_mounts(folder)):
        _quietly("umount", "--lazy", mount)
    for cgroup in _cgroups(folder):
        for path, _, _ in os.walk(cgroup, topdown=False):
            with contextlib.suppress(OSError):
                os.rmdir(path)
    if _mounts(folder):
        raise RuntimeError(f"still mounted: {_mounts(folder)}")
    shutil.rmtree(folder)


def _kill(folder: Path) -> None:
    """First who makes processes, then what they made: by their arguments, which name the folder, and by cgroup."""
    if sys.platform == "win32":
        raise OSError("private engines are for Linux")
    deadline = time.monotonic() + 20
    while True:
        living = set(_processes_of(folder))
        for cgroup in _cgroups(folder):
            for path, _, files in os.walk(cgroup):
                for name, thawed in (("freezer.state", "THAWED"), ("cgroup.freeze", "0")):
                    if name in files:
                        with contextlib.suppress(OSError):
                            Path(path, name).write_text(thawed)
                with contextlib.suppress(OSError):
                    living.update(map(int, Path(path, "cgroup.procs").read_text().split()))
        if not living:
            return
        if time.monotonic() > deadline:
            raise RuntimeError(f"still running: {sorted(living)}")
        for process in living:
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        _reap()
        time.sleep(0.02)


def _processes_of(folder: Path) -> Iterator[int]:
    inside = f"{folder}/".encode()
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            arguments = (process / "cmdline").read_bytes().split(b"\0")
            if arguments[0].endswith((b"dockerd", b"containerd", b"containerd-shim-runc-v2", b"runc")) and any(
                inside in each for each in arguments
            ):
                yield int(process.name)


def _reap() -> None:
    if sys.platform == "win32":
        raise OSError("private engines are for Linux")
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


def _bridges(folder: Path) -> Iterator[str]:
    """Its own, and those of the networks that its own records name."""
    records = folder / "data" / "network" / "files" / "local-kv.db"
    known = records.read_bytes() if records.exists() else b""
    for interface in Path("/sys/class/net").iterdir():
        name = interface.name
        if name == bridge_of(folder) or (name.startswith("br-") and name.removeprefix("br-").encode() in known):
            yield name


def _mounts(folder: Path) -> list[str]:
    points = [line.split()[4] for line in Path("/proc/self/mountinfo").read_text().splitlines()]
    return [each for each in points if each.startswith(f"{folder}/")]


def _cgroups(folder: Path) -> list[Path]:
    """One in each hierarchy of version 1; one in all in version 2."""
    name = cgroup_of(folder)
    return [each for each in (_CGROUPS / name, *(top / name for top in _CGROUPS.glob("*/"))) if each.is_dir()]


def _quietly(*arguments: str) -> None:
    """What stays behind nevertheless is told by the next look."""
    subprocess.run(arguments, stdin=subprocess.DEVNULL, capture_output=True, check=False)
