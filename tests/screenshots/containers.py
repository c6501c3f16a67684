"""A private engine with some twenty containers, for the pictures."""

from __future__ import annotations

from collections.abc import Sequence

from tests.engines.docker_engine import IMAGE, WAITING, DockerEngine

_IMAGES = (
    "nginx:1.27",
    "boutique/api:2.3",
    "postgres:17",
    "redis:7.4",
    "python:3.12-slim",
    "pytorch:2.9",
    "minio:2026",
    "grafana/grafana-oss:12.1",
)
_TALKING = (
    "sh",
    "-c",
    (
        r"printf '\033[32mINFO\033[0m listening on 8000\n'; i=0; while [ $i -lt 60 ]; do i=$((i+1));"
        r" printf '\033[36mGET\033[0m /items/%d 200\n' $i; done; printf '\033[31mERROR\033[0m the mail is away\n';"
        r" trap 'exit 0' TERM INT; while :; do sleep 3600 & wait $!; done"
    ),
)


def fill(engine: DockerEngine) -> None:
    """Two projects, and others that are well, sick, risky, paused, over, or were never started."""
    for image in _IMAGES:
        engine.docker("tag", IMAGE, image)
    _run(engine, "web", "nginx:1.27", *_of("boutique", "web"), "--publish", "127.0.0.1::80")
    _run(
        engine,
        "api",
        "boutique/api:2.3",
        *_of("boutique", "api"),
        *("--publish", "0.0.0.0::8000", "--publish", "127.0.0.1::8443", "--memory", "512m", "--env", "PASSWORD=xyzzy"),
        command=_TALKING,
    )
    _run(engine, "base", "postgres:17", *_of("boutique", "base"), "--expose", "5432", "--volume", "boutique_base:/data")
    _run(engine, "file", "redis:7.4", *_of("boutique", "file"))
    engine.docker("pause", "file")
    _run(engine, "mail", "redis:7.4", *_of("boutique", "mail"), *_checked("true"))
    for name in ("grafana", "loki", "prometheus"):
        _run(engine, name, "grafana/grafana-oss:12.1", *_of("observatoire", name))
    _run(engine, "portainer", "nginx:1.27", "--volume", "/run:/host/run:ro")
    engine.docker("create", "--name", "machine-tools", "--privileged", "--pid", "host", "pytorch:2.9")
    _run(engine, "discovery", "nginx:1.27", "--network", "host")
    _run(engine, "archives", "minio:2026", *_checked("false", "--health-retries", "1"))
    _run(engine, "essai-gpu", "pytorch:2.9", command=("sh", "-c", "exit 3"))
    _run(engine, "restarting", "python:3.12-slim", "--restart", "always", command=("sh", "-c", "sleep 0.2; exit 1"))
    engine.docker("create", "--name", "cours-docker", "--publish", "8888", "python:3.12-slim")
    _run(engine, "objects", "minio:2026", *(word for at in (9000, 9001) for word in ("--publish", f"127.0.0.1::{at}")))
    _run(engine, "a-container-with-a-very-long-name-that-no-column-is-wide-enough-for", "boutique/api:2.3")
    _run(engine, "over", "redis:7.4", command=("true",))
    _run(engine, "dns-cache", "python:3.12-slim", "--publish", "127.0.0.1::53/udp")


def _run(engine: DockerEngine, name: str, image: str, *options: str, command: Sequence[str] = WAITING) -> None:
    engine.docker("run", "--detach", "--name", name, *options, image, *command)


def _of(project: str, service: str) -> tuple[str, ...]:
    return (
        *("--label", f"com.docker.compose.project={project}"),
        *("--label", f"com.docker.compose.service={service}"),
    )


def _checked(command: str, *options: str) -> tuple[str, ...]:
    return ("--health-cmd", command, "--health-interval", "1s", *options)
