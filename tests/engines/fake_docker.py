"""An engine that exists on paper only: as many containers as wished, for long lists and fast events, and bad moods."""

from __future__ import annotations

import contextlib
import hashlib
import json
import queue
import socket
import struct
import threading
import time
from collections.abc import Callable
from typing import Any

from typing_extensions import override

from tests.engines.engine_socket import EngineSocket, Mood, Request, reply

_STATES = ("running", "exited", "created", "paused")
_STATUS = {
    "running": "Up 3 hours",
    "exited": "Exited (137) 2 hours ago",
    "created": "Created",
    "paused": "Up 3 hours (Paused)",
}
_ACTIONS = {
    "start": ("running", "start"),
    "restart": ("running", "restart"),
    "unpause": ("running", "unpause"),
    "stop": ("exited", "die"),
    "kill": ("exited", "die"),
    "pause": ("paused", "pause"),
}
_BORN = 1_700_000_000
_IMAGE = "sha256:" + hashlib.sha256(b"image").hexdigest()


class FakeDocker(EngineSocket):
    """`containers` of them, some of each state, in projects of ten; they can be started, stopped, renamed, removed.

    `entries` are what the list shows, by id, in the words of the API; change one and tell of it with `event`.
    """

    def __init__(self, containers: int = 0) -> None:
        self.entries = {entry["Id"]: entry for entry in map(_entry, range(containers))}
        self.logs = b"one line\nanother line\n"
        self._followers: set[queue.SimpleQueue[bytes]] = set()
        self._followers_guard = threading.Lock()
        super().__init__()

    def event(self, identity: str, action: str, **attributes: str) -> None:
        """Tell all who follow that something happened to a container."""
        entry = self.entries.get(identity)
        now = time.time_ns()
        told = {
            "status": action,
            "id": identity,
            "from": entry["Image"] if entry else "",
            "Type": "container",
            "Action": action,
            "Actor": {
                "ID": identity,
                "Attributes": {"name": entry["Names"][0].lstrip("/") if entry else "", **attributes},
            },
            "scope": "local",
            "time": now // 10**9,
            "timeNano": now,
        }
        self._send(json.dumps(told).encode() + b"\n")

    def set_state(self, identity: str, state: str) -> None:
        """Change one, and tell."""
        entry = self.entries[identity]
        entry["State"], entry["Status"] = state, _STATUS[state]
        action = {"running": "start", "exited": "die", "paused": "pause", "created": "create"}[state]
        self.event(identity, action, exitCode="137")

    def end_streams(self) -> None:
        """As an engine that goes away: whoever follows events reads an end."""
        self._send(b"")

    @override
    def close(self) -> None:
        self.end_streams()
        super().close()

    @override
    def answer(self, request: Request, client: socket.socket, mood: Mood | None) -> None:
        _, *parts = request.path.split("/")
        match request.method, parts:
            case "GET" | "HEAD", ["_ping"]:
                reply(client, 200, b"OK", kind="text/plain")
            case "GET", ["version"]:
                reply(client, 200, _VERSION)
            case "GET", ["info"]:
                reply(client, 200, {**_INFO, "Containers": len(self.entries)})
            case "GET", ["events"]:
                self._follow(client, request)
            case "GET", ["containers", "json"]:
                reply(client, 200, self._listed(request))
            case "GET", ["images", "json"]:
                reply(client, 200, [_IMAGE_ENTRY])
            case "GET", ["volumes"]:
                reply(client, 200, {"Volumes": [], "Warnings": None})
            case "GET", ["networks"]:
                reply(client, 200, [_NETWORK])
            case _, ["containers", identity, *verb]:
                self._container(request, client, identity, "/".join(verb))
            case _:
                reply(client, 404, {"message": "page not found"})

    def _container(self, request: Request, client: socket.socket, identity: str, verb: str) -> None:
        entry = self._find(identity)
        if entry is None:
            reply(client, 404, {"message": f"No such container: {identity}"})
            return
        match request.method, verb:
            case "GET", "json":
                reply(client, 200, _inspected(entry))
            case "GET", "logs":
                frame = b"\x01\0\0\0" + struct.pack(">I", len(self.logs)) + self.logs
                reply(client, 200, frame, kind="application/vnd.docker.raw-stream")
            case "GET", "stats":
                reply(client, 200, _stats(entry))
            case "GET", "top":
                reply(client, 200, {"Titles": ["PID", "CMD"], "Processes": [["4242", "sleep"]]})
            case "GET", "changes":
                reply(client, 200, [{"Path": "/data/x", "Kind": 1}])
            case "POST", "rename":
                entry["Names"] = [f"/{request.query['name']}"]
                reply(client, 204, b"")
                self.event(entry["Id"], "rename", oldName=identity)
            case "POST", known if known in _ACTIONS:
                state, action = _ACTIONS[known]
                entry["State"], entry["Status"] = state, _STATUS[state]
                reply(client, 204, b"")
                self.event(entry["Id"], action, exitCode="0")
            case "DELETE", "":
                reply(client, 204, b"")
                self.event(entry["Id"], "destroy")
                del self.entries[entry["Id"]]
            case _:
                reply(client, 404, {"message": "page not found"})

    def _find(self, reference: str) -> dict[str, Any] | None:
        for entry in self.entries.values():
            if entry["Id"].startswith(reference) or f"/{reference}" in entry["Names"]:
                return entry
        return None

    def _listed(self, request: Request) -> list[dict[str, Any]]:
        filters = json.loads(request.query.get("filters", "{}"))
        tests: list[Callable[[dict[str, Any]], bool]] = []
        if request.query.get("all") not in {"1", "true", "True"} and "status" not in filters:
            tests.append(lambda entry: entry["State"] in {"running", "paused"})
        for name, wanted in filters.items():
            values = list(wanted)
            match name:
                case "id":
                    tests.append(lambda entry, values=values: any(entry["Id"].startswith(each) for each in values))  # type: ignore[misc]
                case "name":
                    tests.append(lambda entry, values=values: any(each in entry["Names"][0] for each in values))  # type: ignore[misc]
                case "status":
                    tests.append(lambda entry, values=values: entry["State"] in values)  # type: ignore[misc]
                case _:
                    raise NotImplementedError(name)
        return [entry for entry in list(self.entries.values()) if all(each(entry) for each in tests)]

    def _follow(self, client: socket.socket, request: Request) -> None:
        told: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        with self._followers_guard:
            self._followers.add(told)
        client.sendall(
            b"HTTP/1.1 200 OK\r\nApi-Version: 1.41\r\n"
            b"Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
        )
        watching = threading.Thread(target=_until_gone, args=(client, told), daemon=True)
        watching.start()
        try:
            while line := told.get():
                client.sendall(f"{len(line):x}\r\n".encode() + line + b"\r\n")
            client.sendall(b"0\r\n\r\n")
        finally:
            with self._followers_guard:
                self._followers.discard(told)
            client.shutdown(socket.SHUT_RDWR)
            watching.join()

    def _send(self, line: bytes) -> None:
        with self._followers_guard:
            for follower in self._followers:
                follower.put(line)


def _until_gone(client: socket.socket, told: queue.SimpleQueue[bytes]) -> None:
    with contextlib.suppress(OSError):
        client.recv(1)
    told.put(b"")


def _entry(number: int) -> dict[str, Any]:
    state = _STATES[number % 7] if number % 7 < 4 else "running"
    published = {"IP": "127.0.0.1", "PrivatePort": 80, "PublicPort": 20000 + number % 30000, "Type": "tcp"}
    return {
        "Id": hashlib.sha256(f"container {number}".encode()).hexdigest(),
        "Names": [f"/insula-test-{number:04}"],
        "Image": "insula-test/busybox:1",
        "ImageID": _IMAGE,
        "Command": "sleep infinity",
        "Created": _BORN + number,
        "Ports": [published] if state == "running" else [],
        "Labels": {
            "com.docker.compose.project": f"project-{number // 10:03}",
            "com.docker.compose.service": f"service-{number % 10}",
        },
        "State": state,
        "Status": _STATUS[state],
        "HostConfig": {"NetworkMode": "default"},
        "NetworkSettings": {"Networks": {"bridge": {"NetworkID": _NETWORK["Id"], "IPAddress": "", "Aliases": None}}},
        "Mounts": [],
    }


def _inspected(entry: dict[str, Any]) -> dict[str, Any]:
    running = entry["State"] in {"running", "paused"}
    return {
        "Id": entry["Id"],
        "Created": time.strftime("%Y-%m-%dT%H:%M:%S.000000000Z", time.gmtime(entry["Created"])),
        "Path": "sleep",
        "Args": ["infinity"],
        "State": {
            "Status": entry["State"],
            "Running": running,
            "Paused": entry["State"] == "paused",
            "Restarting": False,
            "OOMKilled": False,
            "Dead": False,
            "Pid": 0,
            "ExitCode": 137 if entry["State"] == "exited" else 0,
            "Error": "",
            "StartedAt": "2023-11-14T22:13:20.000000000Z",
            "FinishedAt": "0001-01-01T00:00:00Z",
        },
        "Image": entry["ImageID"],
        "Name": entry["Names"][0],
        "RestartCount": 0,
        "Driver": "overlay2",
        "Platform": "linux",
        "Mounts": [],
        "HostConfig": {
            "NetworkMode": "default",
            "PortBindings": {},
            "RestartPolicy": {"Name": "no", "MaximumRetryCount": 0},
            "AutoRemove": False,
            "Binds": None,
            "LogConfig": {"Type": "json-file", "Config": {}},
        },
        "Config": {
            "Hostname": entry["Id"][:12],
            "Env": ["PATH=/bin", "PASSWORD=s3cret"],
            "Cmd": ["sleep", "infinity"],
            "Image": entry["Image"],
            "Entrypoint": None,
            "Labels": entry["Labels"],
            "Tty": False,
        },
        "NetworkSettings": {"Networks": entry["NetworkSettings"]["Networks"], "Ports": {}},
    }


def _stats(entry: dict[str, Any]) -> dict[str, Any]:
    used = {"total_usage": time.monotonic_ns() // 10, "percpu_usage": [0, 0]}
    cpu = {"cpu_usage": used, "system_cpu_usage": time.monotonic_ns(), "online_cpus": 2}
    return {
        "id": entry["Id"],
        "name": entry["Names"][0],
        "read": time.strftime("%Y-%m-%dT%H:%M:%S.000000000Z", time.gmtime()),
        "preread": "0001-01-01T00:00:00Z",
        "cpu_stats": cpu,
        "precpu_stats": {"cpu_usage": {"total_usage": 0}},
        "memory_stats": {"usage": 10_000_000, "stats": {"inactive_file": 1_000_000}, "limit": 64 * 2**20},
        "networks": {"eth0": {"rx_bytes": 1000, "tx_bytes": 2000}},
        "blkio_stats": {"io_service_bytes_recursive": []},
        "pids_stats": {"current": 1},
    }


_VERSION = {
    "Version": "20.10.24",
    "ApiVersion": "1.41",
    "MinAPIVersion": "1.12",
    "Os": "linux",
    "Arch": "amd64",
    "Components": [{"Name": "Engine", "Version": "20.10.24", "Details": {"ApiVersion": "1.41"}}],
}
_INFO = {
    "ID": "PAPER",
    "Images": 1,
    "Driver": "overlay2",
    "OperatingSystem": "Paper",
    "OSType": "linux",
    "Architecture": "x86_64",
    "NCPU": 2,
    "MemTotal": 2**33,
    "ServerVersion": "20.10.24",
    "CgroupDriver": "cgroupfs",
    "CgroupVersion": "1",
    "DockerRootDir": "/var/lib/docker",
    "SecurityOptions": [],
}
_NETWORK: dict[str, Any] = {
    "Name": "bridge",
    "Id": hashlib.sha256(b"bridge").hexdigest(),
    "Driver": "bridge",
    "Scope": "local",
    "Internal": False,
    "IPAM": {"Driver": "default", "Config": [{"Subnet": "198.18.0.0/24"}]},
    "Containers": {},
    "Options": {},
    "Labels": {},
}
_IMAGE_ENTRY = {
    "Id": _IMAGE,
    "ParentId": "",
    "RepoTags": ["insula-test/busybox:1"],
    "RepoDigests": None,
    "Created": _BORN,
    "Size": 2_000_000,
    "SharedSize": -1,
    "VirtualSize": 2_000_000,
    "Labels": None,
    "Containers": -1,
}
