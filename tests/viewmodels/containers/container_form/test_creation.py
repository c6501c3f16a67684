from __future__ import annotations

import asyncio
import gc
from collections.abc import Sequence

from PySide6.QtTest import QSignalSpy

from insula.domain.environment import Engine, Environment, EnvironmentId, Kind, State
from insula.domain.errors import BusyError, NameTakenError
from insula.viewmodels.containers.container_form.creation import ContainerCreation
from tests.viewmodels.containers.container_form.rig import FormAnswers
from tests.viewmodels.doubles import NOW, Requests, Tasks

DOCKER = Engine("docker:default", Kind.CONTAINER, "Docker", available=True)
PODMAN = Engine("docker:podman", Kind.CONTAINER, "Podman", available=True)


def _container(name: str, backend: str = "docker:default") -> Environment:
    return Environment(EnvironmentId(name), Kind.CONTAINER, name, State.RUNNING, backend, created=NOW)


def _creation(
    tasks: Tasks,
    requests: Requests | None = None,
    engines: Sequence[Engine] = (DOCKER, PODMAN),
    there: Sequence[Environment] = (),
) -> ContainerCreation:
    view_model = ContainerCreation(FormAnswers(), requests or Requests(), engines, lambda: there, tasks)
    view_model.begin()
    return view_model


async def test_an_image_is_all_that_a_container_needs() -> None:
    requests, tasks = Requests(), Tasks()
    view_model = _creation(tasks, requests)
    begun = QSignalSpy(view_model.begun)
    await tasks.settle()
    assert view_model.why_not == "Choose an image."

    view_model.form.general.image.type("nginx:1.27")
    await tasks.settle()
    assert view_model.why_not == ""
    view_model.create()
    await tasks.settle()

    assert begun.count() == 1
    ((verb, specification),) = requests.made
    assert verb == "create"
    assert (specification.name, specification.image, specification.engine) == ("nginx", "nginx:1.27", "docker:default")
    assert (specification.start, specification.pull) == (True, True)


async def test_the_suggested_name_is_free_on_the_engine() -> None:
    tasks = Tasks()
    view_model = _creation(tasks, there=[_container("nginx"), _container("debian", "docker:podman")])

    view_model.form.general.image.type("nginx")
    assert view_model.form.general.name.text == "nginx-2"
    view_model.form.general.image.type("debian")
    assert view_model.form.general.name.text == "debian"
    view_model.form.choose_engine("docker:podman")
    await tasks.settle()

    assert view_model.form.general.name.text == "debian-2"


async def test_what_is_wrong_keeps_it_back_with_its_section_and_sentence() -> None:
    requests, tasks = Requests(), Tasks()
    view_model = _creation(tasks, requests)
    view_model.form.general.image.type("nginx")

    view_model.form.limits.memory.type("1k")
    await tasks.settle()
    view_model.create()
    await tasks.settle()

    assert view_model.why_not == "Limits: That is too little memory: 6 MiB at least."
    assert not requests.made


async def test_without_an_engine_nothing_can_be_made() -> None:
    tasks = Tasks()

    view_model = _creation(tasks, engines=())
    await tasks.settle()

    assert view_model.why_not == "No container engine answers."


async def test_a_refused_name_is_told_at_the_name_and_anything_else_for_all() -> None:
    requests, tasks = Requests(refusal=NameTakenError("name", "nginx")), Tasks()
    view_model = _creation(tasks, requests)
    view_model.form.general.image.type("nginx")
    await tasks.settle()

    view_model.create()
    await tasks.settle()
    assert view_model.form.general.name.sentence == "“nginx” is taken: choose another name."
    assert not view_model.refusal

    requests.refusal = BusyError("nginx")
    view_model.form.general.name.type("web")
    await tasks.settle()
    view_model.create()
    await tasks.settle()
    assert repr(view_model.refusal) == "BusyError(name='nginx')"
    view_model.form.general.name.type("web2")
    await tasks.settle()
    assert not view_model.refusal


async def test_it_may_start_from_an_image_of_an_engine() -> None:
    tasks = Tasks()
    view_model = ContainerCreation(FormAnswers(), Requests(), [DOCKER, PODMAN], tuple, tasks)

    view_model.begin("nginx:1.27", "docker:podman")
    await tasks.settle()

    assert (view_model.form.general.name.text, view_model.form.engine) == ("nginx", "docker:podman")
    assert view_model.why_not == ""


async def test_answers_that_come_once_the_dialog_is_gone_do_no_harm() -> None:
    gate, tasks = asyncio.Event(), Tasks()
    view_model = ContainerCreation(FormAnswers(gate=gate), Requests(), [DOCKER], tuple, tasks)
    view_model.begin("nginx")
    view_model.paste.type("docker run nginx")

    del view_model
    gc.collect()
    gate.set()

    await tasks.settle()


async def test_engines_come_and_go_and_the_chosen_one_stays_where_it_can() -> None:
    tasks = Tasks()
    view_model = _creation(tasks, engines=())
    told = QSignalSpy(view_model.engines_changed)

    view_model.set_engines([DOCKER, PODMAN])
    assert view_model.form.engine == "docker:default"
    view_model.form.choose_engine("docker:podman")
    view_model.set_engines([DOCKER, PODMAN])
    view_model.set_engines([PODMAN])
    assert view_model.form.engine == "docker:podman"
    view_model.set_engines([DOCKER])
    await tasks.settle()

    assert view_model.form.engine == "docker:default"
    assert told.count() == 3
