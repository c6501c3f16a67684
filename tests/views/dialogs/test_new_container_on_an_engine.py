"""The form of a new container, on a real engine: what is typed, and what the engine has afterwards."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from insula.domain.containers import HealthCheck, NetworkAttachment, RestartPolicy
from insula.domain.environment import State
from insula.domain.operation import OperationState
from insula.views.dialogs.new_container import NewContainerDialog
from insula.views.dialogs.opening_containers import new_container
from insula.views.theme.theme import Theme
from insula.views.widgets.choice_box import SuggestionBox
from tests.engines.docker_engine import IMAGE, WAITING, DockerEngine
from tests.engines.registry import Registry
from tests.views.conftest import Speak
from tests.views.dialogs.test_changes_on_an_engine import EngineRig
from tests.views.finding import find, texts

pytestmark = pytest.mark.engine
NAME = "insula-test-made"


@pytest.fixture
def room(qtbot: QtBot, engine: DockerEngine, look: Theme, speak: Speak, tmp_path: Path) -> Iterator[EngineRig]:
    it = EngineRig(qtbot, tmp_path, engine, look)
    try:
        it.attach()
        it.until(lambda: any(each.available for each in it.inventory.engines()))
        yield it
    finally:
        it.preferences.take_unsaved()
        it.frame.close()
        it.frame.deleteLater()
        QCoreApplication.sendPostedEvents(it.frame, QEvent.Type.DeferredDelete.value)
        it.close()


@pytest.fixture
def port() -> str:
    """One that nobody listens on."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return str(asked.getsockname()[1])


def _opened(room: EngineRig, image: str = "") -> NewContainerDialog:
    dialog = cast("NewContainerDialog", new_container(room.context, image))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.open()
    return dialog


def _create(room: EngineRig, dialog: NewContainerDialog) -> dict[str, Any]:
    """What the engine tells of the container, once the list has it."""
    room.until(dialog.primary.isEnabled)
    dialog.primary.click()
    room.until(lambda: not dialog.isVisible())
    room.until(lambda: any(each.state is not OperationState.RUNNING for each in room.operations.recent()))
    (operation,) = room.operations.recent()
    assert operation.state is OperationState.SUCCEEDED, operation
    room.until(lambda: any(each.name == NAME for each in room.inventory.environments()))
    return room.inspect(NAME)


def test_what_is_typed_is_what_the_engine_has(room: EngineRig, port: str) -> None:
    room.engine.docker("network", "create", "insula-test-net")
    room.engine.docker("volume", "create", "insula-test-data")
    dialog = _opened(room)
    form = dialog._view_model.form
    image = find(dialog, SuggestionBox, "image")
    room.until(lambda: image.count() > 0)
    assert [image.itemText(row) for row in range(image.count())] == [IMAGE]
    assert "insula-test-net" in form.choices.networks
    assert form.choices.volumes == ("insula-test-data",)

    image.setEditText(IMAGE)
    find(dialog, QLineEdit, "name").setText(NAME)
    form.general.command.load(WAITING)
    form.general.restart.choose(RestartPolicy.UNLESS_STOPPED)
    form.ports.ports.add(container="80", host=port)
    form.storage.mounts.add(source="insula-test-data", target="/data")
    form.storage.mounts.add(kind="tmpfs", target="/scratch", size="1m")
    form.networks.networks.add(network="insula-test-net", aliases="www")
    form.environment.environment.add(name="DB_PASSWORD", value="hunter2")
    form.limits.memory.type("64m")
    form.health.kind.choose("own")
    form.health.command.type("true")
    form.advanced.labels.add(name="org.example.team", value="shop")
    room.until(lambda: form.is_judged and not form.problems)
    room.until(lambda: "On this engine already (linux/" in texts(dialog))

    made = _create(room, dialog)

    host, config = made["HostConfig"], made["Config"]
    assert config["Cmd"] == list(WAITING)
    assert config["Env"][0] == "DB_PASSWORD=hunter2"
    assert config["Labels"]["org.example.team"] == "shop"
    assert config["Healthcheck"]["Test"] == ["CMD-SHELL", "true"]
    assert host["PortBindings"] == {"80/tcp": [{"HostIp": "127.0.0.1", "HostPort": port}]}
    assert host["RestartPolicy"]["Name"] == "unless-stopped"
    assert host["Memory"] == 64 << 20
    assert "/scratch" in str(host)
    assert [mount["Name"] for mount in made["Mounts"] if mount["Type"] == "volume"] == ["insula-test-data"]
    assert "www" in made["NetworkSettings"]["Networks"]["insula-test-net"]["Aliases"]
    assert made["State"]["Running"]
    written = b"".join(path.read_bytes() for path in room.paths.journal.parent.glob("*") if path.is_file())
    assert b"hunter2" not in written


def test_an_image_that_is_not_there_is_said_to_be_pulled_and_is(room: EngineRig, registry: Registry) -> None:
    reference = registry.push(room.engine)
    dialog = _opened(room, reference)
    room.until(lambda: "it is pulled before the container is made" in texts(dialog))
    form = dialog._view_model.form
    find(dialog, QLineEdit, "name").setText(NAME)
    form.general.start.set_on(on=False)
    form.general.command.load(("true",))

    made = _create(room, dialog)

    assert made["Config"]["Image"] == reference
    assert room.named(NAME).state is State.STOPPED


def test_names_and_ports_of_others_are_told_as_one_types(room: EngineRig, port: str) -> None:
    room.run("--publish", f"127.0.0.1:{port}:80", name="insula-test-other")
    dialog = _opened(room, IMAGE)
    form = dialog._view_model.form

    find(dialog, QLineEdit, "name").setText("insula-test-other")
    form.ports.ports.add(container="80", host=port)
    room.until(lambda: len(form.problems) == 2)

    assert form.general.name.sentence == "“insula-test-other” is taken: choose another name."
    assert port in form.ports.ports.sentence_of(0)
    assert not dialog.primary.isEnabled()
    dialog.reject()


def test_a_pasted_line_makes_the_container_that_docker_makes_of_it(room: EngineRig, port: str) -> None:
    room.engine.docker("network", "create", "insula-test-net")
    line = (
        f"docker run -d --name {NAME} -p 127.0.0.1:{port}:80 -e TZ=Europe/Paris -v insula-test-data:/data --memory 64m"
        f" --network insula-test-net --network-alias www --health-cmd true --health-interval 1h {IMAGE} sleep 3600"
    )
    dialog = _opened(room)
    paste = dialog._view_model.paste

    paste.type(line)
    room.until(lambda: not paste.why_not)
    paste.apply()
    form = dialog._view_model.form
    room.until(lambda: form.is_judged and not form.problems)

    assert form.specification.networks == (NetworkAttachment("insula-test-net", ("www",)),)
    assert form.specification.health == HealthCheck("true", interval=3600.0)
    mine = _create(room, dialog)
    room.engine.docker("rm", "--force", NAME)
    room.engine.docker(*line.split()[1:])
    theirs = room.inspect(NAME)
    for part in ("Cmd", "Env", "Healthcheck", "Image", "ExposedPorts"):
        assert mine["Config"].get(part) == theirs["Config"].get(part), part
    for part in ("PortBindings", "Memory", "NetworkMode", "RestartPolicy"):
        assert mine["HostConfig"][part] == theirs["HostConfig"][part], part
