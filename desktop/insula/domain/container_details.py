"""What is worth knowing of one container beyond what a list shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from insula.domain.containers import RestartPolicy, Risk


@dataclass(frozen=True, slots=True, kw_only=True)
class ContainerDetails:
    """One container as its engine tells it now. None, and empty, mean that there is no such thing or no limit.

    `command` is all that it runs, entry point included, with secrets masked. Limits: `memory` and `memory_swap` in
    bytes, `processors` in cores, `processes` a number. `ended`, `exit_code`, `out_of_memory` and `error` are of its
    last run. `health_output` is what the health check said last, `health_failures` how often in a row it failed.
    `secrets` of its `variables` have names that look secret.
    """

    command: tuple[str, ...] = ()
    started: datetime | None = None
    ended: datetime | None = None
    exit_code: int | None = None
    out_of_memory: bool = False
    error: str = ""
    restart: RestartPolicy = RestartPolicy.NO
    restart_tries: int = 0
    restarts: int = 0
    auto_remove: bool = False
    memory: int | None = None
    memory_swap: int | None = None
    processors: float | None = None
    processes: int | None = None
    health_output: str = ""
    health_failures: int = 0
    user: str = ""
    working_directory: str = ""
    hostname: str = ""
    variables: int = 0
    secrets: int = 0
    risks: tuple[Risk, ...] = ()
