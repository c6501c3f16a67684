"""What one would type to have a container cloned, edited or updated, as argument lists of Insula's own command."""

from __future__ import annotations

from insula.domain.containers import ContainerCloneRequest, PortTreatment, UpdateRequest, VolumeTreatment


def clone_container_command(source: str, request: ContainerCloneRequest) -> tuple[str, ...]:
    """`source` is as `reference_of` gives it."""
    command = ["insula", "clone", source, request.name]
    if request.volumes is not VolumeTreatment.COPY:
        command += ["--volumes", request.volumes.value]
    for target, treatment in request.by_target.items():
        command += ["--volumes", f"{target}={treatment.value}"]
    if request.filesystem:
        command += ["--filesystem"]
    if request.ports is not PortTreatment.FREE:
        command += ["--ports", request.ports.value]
    if request.start:
        command += ["--start"]
    return tuple(command)


def update_command(updated: str, request: UpdateRequest) -> tuple[str, ...]:
    """`updated` is as `reference_of` gives it."""
    command = ["insula", "update", updated]
    if request.image is not None:
        command += ["--image", request.image]
    if not request.pull:
        command += ["--no-pull"]
    if request.health_seconds != UpdateRequest().health_seconds:
        command += ["--health-seconds", f"{request.health_seconds:g}"]
    return tuple(command)
