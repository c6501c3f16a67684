"""The dialog of a new container, open over answers at hand, and the ways into its parts."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from insula.domain.change import EngineChanged
from insula.domain.containers import (
    ImageDetails,
)
from insula.domain.environment import Engine, Kind
from insula.views.dialogs.container_form.rail import RailButton
from insula.views.dialogs.new_container import NewContainerDialog
from insula.views.dialogs.opening_containers import new_container
from tests.views.finding import find
from tests.views.window import WindowDouble

DOCKER = Engine("docker:default", Kind.CONTAINER, "Docker", available=True)
PODMAN = Engine("docker:podman", Kind.CONTAINER, "Podman", available=True)
AWAY = Engine("docker:desktop", Kind.CONTAINER, "Docker Desktop", available=False)
NGINX = ImageDetails("sha256:" + "a" * 64, "linux/amd64", ("nginx",), ("/entry.sh",), ports=("80/tcp",))


async def opened(window: WindowDouble, qtbot: QtBot, image: str = "", *engines: Engine) -> NewContainerDialog:
    window.bridge.tell(*(EngineChanged(each) for each in engines or (DOCKER,)))
    dialog = cast("NewContainerDialog", new_container(window.context, image))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    # Its size is not to be saved in the middle of something else.
    dialog.finished.connect(window.context.preferences.take_unsaved)
    dialog.open()
    QTest.qWaitForWindowExposed(dialog, 2000)
    dialog.activateWindow()
    await window.tasks.settle()
    return dialog


def type_into(dialog: QWidget, name: str, text: str, kind: type[QWidget] = QLineEdit) -> None:
    field = find(dialog, kind, name)
    line = field.lineEdit() if isinstance(field, QComboBox) else field
    assert line is not None
    QTest.keyClicks(line, text)


def rail_button(dialog: NewContainerDialog, key: str) -> RailButton:
    return find(dialog, RailButton, f"section-{key}")


def run_line(dialog: NewContainerDialog) -> str:
    return find(dialog, QPlainTextEdit, "run-line").toPlainText()


def part(dialog: NewContainerDialog, name: str) -> QWidget:
    # What comes into a layout is shown by a posted event.
    QApplication.sendPostedEvents()
    return find(dialog, QWidget, name)
