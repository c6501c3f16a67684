"""What an environment costs."""

from __future__ import annotations

from dataclasses import dataclass

from insula.domain.environment import EnvironmentId


@dataclass(frozen=True, slots=True)
class Usage:
    """A measurement. Bytes; `processor` in cores (1.0 is one core busy); None where the kind has no such thing.

    `own_disk` is what a purge would free; `shared_disk` is linked with others, each inode counted once. What went over
    the network and the disk counts from the start of the environment.
    """

    environment: EnvironmentId
    own_disk: int | None = None
    shared_disk: int | None = None
    memory: int | None = None
    processor: float | None = None
    memory_limit: int | None = None
    network_received: int | None = None
    network_sent: int | None = None
    disk_read: int | None = None
    disk_written: int | None = None
