from __future__ import annotations

import pytest

from insula.cli.container_changes import clone_request
from insula.cli.parser import parse
from insula.domain.containers import ContainerCloneRequest, PortTreatment, UpdateRequest, VolumeTreatment
from insula.viewmodels.containers.container_commands import clone_container_command, update_command

SHARE, EMPTY = VolumeTreatment.SHARE, VolumeTreatment.EMPTY


@pytest.mark.parametrize(
    "request_",
    [
        ContainerCloneRequest(name="api-copy"),
        ContainerCloneRequest(name="api-copy", volumes=SHARE),
        ContainerCloneRequest(name="api-copy", volumes=EMPTY, by_target={"/a=b": SHARE, "/srv/my files": EMPTY}),
        ContainerCloneRequest(name="api-copy", filesystem=True, ports=PortTreatment.NONE, start=True),
    ],
)
def test_the_command_that_clones_asks_for_the_same(request_: ContainerCloneRequest) -> None:
    typed = parse(clone_container_command("container/api", request_)[1:])

    assert typed.environment == "container/api"
    assert clone_request(typed) == request_


@pytest.mark.parametrize(
    "request_",
    [
        UpdateRequest(),
        UpdateRequest(image="boutique/api:2.4", pull=False),
        UpdateRequest(health_seconds=300),
        UpdateRequest(health_seconds=0.5),
    ],
)
def test_the_command_that_updates_asks_for_the_same(request_: UpdateRequest) -> None:
    typed = parse(update_command("container/api", request_)[1:])

    assert (
        UpdateRequest(image=typed.image, pull=typed.pull, health_seconds=typed.health_seconds),
        typed.environment,
    ) == (request_, "container/api")
