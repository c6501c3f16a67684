from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from insula.domain.containers import ContainerCloneRequest, MountedVolume, PortTreatment, VolumeTreatment
from insula.domain.errors import NameTakenError
from insula.views import registry
from insula.views.dialogs.clone_container import CloneContainerDialog
from tests.viewmodels.container_doubles import container
from tests.viewmodels.container_queries_double import SPECIFICATION
from tests.views.finding import find, texts
from tests.views.window import WindowDouble

API = container("api")


async def _open(window: WindowDouble, qtbot: QtBot) -> CloneContainerDialog:
    registry.ACTIONS["clone"](window.context, [API])
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, CloneContainerDialog))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    await window.tasks.settle()
    QApplication.sendPostedEvents()
    return dialog


def _choose(box: QComboBox, words: str) -> None:
    box.setFocus()
    row = box.findText(words)
    assert row >= 0
    box.setCurrentIndex(row)
    box.activated.emit(row)


async def test_enter_clones_under_the_proposed_name_with_copies_of_its_volumes(
    window: WindowDouble, qtbot: QtBot
) -> None:
    dialog = await _open(window, qtbot)
    assert find(dialog, QLineEdit, "name").text() == "api-copy"

    QTest.keyClick(find(dialog, QLineEdit, "name"), Qt.Key.Key_Return)
    await window.tasks.settle()

    assert window.requests.made == [("clone", API.id, ContainerCloneRequest(name="api-copy"))]
    assert not dialog.isVisible()


async def test_each_volume_says_what_becomes_of_it(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await _open(window, qtbot)
    assert "Without a name" in texts(dialog)
    assert "Two databases on one volume destroy what is in it." not in texts(dialog)

    _choose(find(dialog, QComboBox, "volume-/srv/media"), "Share")
    assert "Two databases on one volume destroy what is in it." in texts(dialog)
    _choose(find(dialog, QComboBox, "volume-/srv/cache"), "Empty")
    _choose(find(dialog, QComboBox, "ports"), "Not published")
    for words in ("With the files changed inside", "Start it at once"):
        next(box for box in dialog.findChildren(QCheckBox) if box.text() == words).click()
    dialog.primary.click()
    await window.tasks.settle()

    wanted = ContainerCloneRequest(
        name="api-copy",
        by_target={"/srv/cache": VolumeTreatment.EMPTY, "/srv/media": VolumeTreatment.SHARE},
        filesystem=True,
        ports=PortTreatment.NONE,
        start=True,
    )
    assert window.requests.made == [("clone", API.id, wanted)]


async def test_a_volume_that_lies_elsewhere_leaves_no_choice(window: WindowDouble, qtbot: QtBot) -> None:
    window.answers.containers.mounted = (MountedVolume("music", "/music", elsewhere=True),)
    dialog = await _open(window, qtbot)

    box = find(dialog, QComboBox, "volume-/music")

    assert not box.isEnabled()
    assert box.currentText() == "Share"
    assert "It is a folder or a network drive" in box.accessibleDescription()


async def test_what_it_does_not_have_takes_no_room(window: WindowDouble, qtbot: QtBot) -> None:
    window.answers.containers.specification = replace(SPECIFICATION, ports=())
    window.answers.containers.mounted = ()
    dialog = await _open(window, qtbot)

    assert not find(dialog, QComboBox, "ports").isVisibleTo(dialog)
    assert "Volumes" not in texts(dialog)


async def test_a_name_is_judged_while_it_is_typed_and_a_refused_one_keeps_the_dialog(
    window: WindowDouble, qtbot: QtBot
) -> None:
    dialog = await _open(window, qtbot)
    line = find(dialog, QLineEdit, "name")
    line.setText("é")
    assert "cannot be in the name of a container" in texts(dialog)
    assert not dialog.primary.isEnabled()

    window.requests.refusal = NameTakenError("name", "api2")
    line.setText("api2")
    dialog.primary.click()
    await window.tasks.settle()

    assert dialog.isVisible()
    assert "“api2” is taken: choose another name." in texts(dialog)
