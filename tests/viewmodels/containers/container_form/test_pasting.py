from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtTest import QSignalSpy

from insula.domain.containers import PublishedPort
from insula.domain.environment import Engine, Environment, Kind
from insula.viewmodels.containers.container_form.creation import ContainerCreation
from tests.viewmodels.containers.container_form.rig import FormAnswers
from tests.viewmodels.doubles import Requests, Tasks

DOCKER = Engine("docker:default", Kind.CONTAINER, "Docker", available=True)
PODMAN = Engine("docker:podman", Kind.CONTAINER, "Podman", available=True)


def _creation(
    tasks: Tasks,
    requests: Requests | None = None,
    engines: Sequence[Engine] = (DOCKER, PODMAN),
    there: Sequence[Environment] = (),
) -> ContainerCreation:
    view_model = ContainerCreation(FormAnswers(), requests or Requests(), engines, lambda: there, tasks)
    view_model.begin()
    return view_model


async def test_a_pasted_line_fills_the_form_on_the_engine_that_was_chosen() -> None:
    tasks = Tasks()
    view_model = _creation(tasks)
    view_model.form.choose_engine("docker:podman")
    applied = QSignalSpy(view_model.paste.applied)

    view_model.paste.type("docker run -p 127.0.0.1:8080:80 --gpus all -e A=$TAG nginx:1.27 nginx -t")
    await tasks.settle()
    assert view_model.paste.why_not == ""
    view_model.paste.apply()
    await tasks.settle()

    specification = view_model.form.specification
    assert specification.ports == (PublishedPort(80, host=8080),)
    assert (specification.name, specification.engine) == ("nginx", "docker:podman")
    assert specification.command == ("nginx", "-t")
    assert applied.count() == 1
    assert view_model.paste.text == ""
    assert "--gpus" in view_model.paste.left_out
    assert "$TAG" in view_model.paste.left_out


async def test_what_is_no_run_line_is_told_and_fills_nothing() -> None:
    tasks = Tasks()
    view_model = _creation(tasks)
    assert view_model.paste.why_not == "Paste a command that begins with docker run."

    view_model.paste.type("ls -l")
    await tasks.settle()
    view_model.paste.apply()

    assert view_model.paste.sentence == "“ls” is not docker run: paste a command that begins with it."
    assert view_model.paste.why_not == view_model.paste.sentence
    assert view_model.form.specification.image == ""
    view_model.paste.type("")
    assert view_model.paste.sentence == ""
