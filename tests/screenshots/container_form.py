"""The form of a new container, section by section, filled from a pasted line: for the pictures no engine is needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog

from insula.domain.containers import ImageDetails, Network
from insula.domain.environment import Engine, Kind
from insula.viewmodels.containers.container_desk import ContainerDesk
from insula.viewmodels.containers.container_form.creation import ContainerCreation
from insula.views.context import Context
from insula.views.dialogs.new_container import NewContainerDialog
from insula.views.dialogs.paste_run_line import PasteRunLineDialog
from tests.viewmodels.doubles import Answers, BridgeDouble, Tasks

ENGINES = (
    Engine("docker:default", Kind.CONTAINER, "Docker", available=True),
    Engine("docker:podman", Kind.CONTAINER, "Podman", available=True),
)
SECTIONS = ("general", "ports", "storage", "networks", "environment", "limits", "health", "advanced")
RUN_LINE = (
    "docker run --name shop-web --publish 8080:80 --publish 127.0.0.1:8443:443 --volume uploads:/srv/uploads"
    " --volume /var/run/docker.sock:/var/run/docker.sock --tmpfs /tmp:size=64m --network shop --network-alias www"
    " --env TZ=Europe/Paris --env DB_PASSWORD=hunter2 --memory 512m --cpus 1.5 --privileged --cap-add NET_ADMIN"
    " --health-cmd 'curl -f http://localhost/' --restart unless-stopped --label team=shop nginx:1.27"
)


def _creation(context: Context) -> ContainerCreation:
    answers = Answers()
    answers.containers.described = ImageDetails(
        "sha256:" + "a" * 64, "linux/amd64", ("nginx",), ("/docker-entrypoint.sh",), ports=("80/tcp", "9000/tcp")
    )
    answers.containers.joined = (Network("n", "shop", "docker:default", "bridge", None),)
    desk = ContainerDesk(BridgeDouble(answers, Tasks(), Path("/nowhere")))
    creation = ContainerCreation(desk, context.intents, ENGINES, tuple, context.bridge.spawn)
    creation.begin()
    return creation


def _blank(context: Context) -> QDialog:
    return NewContainerDialog(_creation(context), context.window())


def _section(context: Context, key: str, *, wrong: bool = False) -> QDialog:
    creation = _creation(context)
    line = Answers().containers.parse_run_line(RUN_LINE)
    creation.form.fill(replace(line.specification, engine="docker:default"))
    dialog = NewContainerDialog(creation, context.window())
    if wrong:
        creation.form.networks.dns.type("abc")
        creation.form.ports.ports.add(container="70000", host="8080")
    dialog.editor.choose(key)
    return dialog


def _paste(context: Context) -> QDialog:
    creation = _creation(context)
    dialog = PasteRunLineDialog(creation.paste, context.window())
    creation.setParent(dialog)
    creation.paste.type("docker run --gpus all --env A=$TAG nginx:1.27")
    return dialog


CONTAINER_FORM: Mapping[str, Callable[[Context], QDialog]] = {
    "dialog-new-container": _blank,
    **{f"dialog-new-container-{key}": partial(_section, key=key) for key in SECTIONS},
    "dialog-new-container-wrong": partial(_section, key="ports", wrong=True),
    "dialog-paste-run-line": _paste,
}
