"""Each dialog of a container, on a real engine: what it says, and what the engine has afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from insula.backends.containers.backend import ContainerBackend
from insula.backends.containers.engine.engines import EngineAddress
from insula.backends.fake import FakeBackend
from insula.domain.environment import Environment, State
from insula.domain.operation import OperationState
from insula.storage.leftovers import Leftovers
from insula.storage.records import TrashRecords
from insula.viewmodels.wording.operations import describe_failure
from insula.views import registry
from insula.views.context import Context
from insula.views.dialogs import opening
from insula.views.dialogs.clone_container import CloneContainerDialog
from insula.views.dialogs.confirmation import ConfirmationDialog
from insula.views.dialogs.edit_container import EditContainerDialog
from insula.views.dialogs.rename import RenameDialog
from insula.views.dialogs.restore_as import RestoreAsDialog
from insula.views.dialogs.update_container import UpdateContainerDialog
from insula.views.logs.window import LogWindow
from insula.views.theme.theme import Theme
from insula.wiring import Services, build
from tests.engines.docker_engine import IMAGE, DockerEngine
from tests.viewmodels.rig import Rig
from tests.views.conftest import Speak
from tests.views.finding import find, texts

pytestmark = pytest.mark.engine

W = TypeVar("W", bound=QWidget)
NAME = "insula-test-one"
MIB = 1024 * 1024


class EngineRig(Rig):
    """The window's side on the real services around the real engine, without a window."""

    def __init__(self, qtbot: QtBot, home: Path, engine: DockerEngine, look: Theme) -> None:
        super().__init__(qtbot, home, FakeBackend())
        self.engine = engine
        self.frame = QWidget()
        self.context = Context(
            *(self.bridge, self.inventory, self.operations, self.intents, self.preferences, look),
            window=lambda: self.frame,
        )

    @override
    def build(self) -> Services:
        address = EngineAddress("test", self.engine.url, "Docker")
        return build(
            self.paths,
            lambda _paths, _preferences, journal: (
                ContainerBackend(address, TrashRecords(journal.database), Leftovers(journal.database)),
            ),
        )

    def run(self, *arguments: str, name: str = NAME, image: str = IMAGE) -> Environment:
        """Have the `docker` command start one, and wait until the list has it running."""
        identity = self.engine.docker("run", "--detach", "--name", name, *arguments, image).strip()
        running = (State.RUNNING, identity)
        self.until(lambda: any((each.state, each.id) == running for each in self.inventory.environments()))
        return self.named(name)

    def named(self, name: str) -> Environment:
        return next(each for each in self.inventory.environments() if each.name == name)

    def inspect(self, name: str) -> dict[str, Any]:
        found: dict[str, Any] = self.engine.get(f"/containers/{name}/json")
        return found

    def dialog(self, kind: type[W]) -> W:
        return next(each for each in self.frame.findChildren(kind) if each.isVisible())


@pytest.fixture
def rig(
    qtbot: QtBot, engine: DockerEngine, look: Theme, speak: Speak, tmp_path: Path, qapp: QApplication
) -> Iterator[EngineRig]:
    it = EngineRig(qtbot, tmp_path, engine, look)
    try:
        it.attach()
        it.until(lambda: any(each.available for each in it.inventory.engines()))
        yield it
    finally:
        it.frame.close()
        it.frame.deleteLater()
        QCoreApplication.sendPostedEvents(it.frame, QEvent.Type.DeferredDelete.value)
        it.close()
        # Its timer would save the size of a dialog, and find no loop.
        it.preferences.deleteLater()
        QCoreApplication.sendPostedEvents(it.preferences, QEvent.Type.DeferredDelete.value)


def test_a_clone_has_a_copy_of_the_volume_and_another_port(rig: EngineRig) -> None:
    source = rig.run("--volume", "insula-test-data:/data", "--publish", "127.0.0.1::80")
    rig.engine.docker("exec", NAME, "sh", "-c", "echo hello > /data/greeting; echo inside > /written")
    registry.ACTIONS["clone"](rig.context, [source])
    dialog = rig.dialog(CloneContainerDialog)
    rig.until(dialog.primary.isEnabled)
    assert "insula-test-data" in texts(dialog)
    assert find(dialog, QComboBox, "ports").isVisibleTo(dialog)

    for box in dialog.findChildren(QCheckBox):
        box.click()
    find(dialog, QLineEdit, "name").setText("insula-test-two")
    dialog.primary.click()
    rig.until(lambda: any(each.name == "insula-test-two" for each in rig.inventory.environments()))

    assert rig.engine.docker("exec", "insula-test-two", "cat", "/data/greeting", "/written") == "hello\ninside\n"
    one, two = rig.inspect(NAME), rig.inspect("insula-test-two")
    assert [each["Name"] for each in two["Mounts"]] == ["insula-test-two-insula-test-data"]
    ports = [each["NetworkSettings"]["Ports"]["80/tcp"][0]["HostPort"] for each in (one, two)]
    assert ports[0] != ports[1]
    assert one["State"]["Running"]
    assert not one["State"]["Paused"]


def test_an_edited_container_is_as_asked_and_the_old_one_waits_in_the_trash(rig: EngineRig) -> None:
    source = rig.run("--env", "DB_PASSWORD=hunter2", "--volume", "insula-test-data:/data")
    registry.ACTIONS["edit"](rig.context, [source])
    dialog = rig.dialog(EditContainerDialog)
    rig.until(lambda: dialog.editor is not None)
    form = dialog.view_model.form
    assert form is not None
    assert form.specification.environment == (("DB_PASSWORD", "hunter2"),)
    assert dialog.primary.toolTip() == "Nothing is different yet."

    form.fill(replace(form.specification, memory=64 * MIB))
    rig.until(dialog.primary.isEnabled)
    dialog.primary.click()
    assert "What was written inside it, outside its volumes, stays behind with the old one." in texts(dialog)
    assert dialog.primary.text() == "Apply changes"
    dialog.primary.click()
    rig.until(lambda: any(each.id == source.id for each in rig.inventory.trashed()))
    rig.until(lambda: any(each.name == NAME and each.id != source.id for each in rig.inventory.environments()))

    found = rig.inspect(NAME)
    assert found["HostConfig"]["Memory"] == 64 * MIB
    assert "DB_PASSWORD=hunter2" in found["Config"]["Env"]
    assert found["State"]["Running"]


def test_an_updated_container_runs_on_the_newer_image_of_its_tag(rig: EngineRig) -> None:
    image = "insula-test/app:1"
    rig.engine.docker("tag", IMAGE, image)
    source = rig.run(image=image)
    rig.engine.docker("commit", "--change", "ENV NEWER=yes", NAME, image)
    registry.ACTIONS["update"](rig.context, [source])
    dialog = rig.dialog(UpdateContainerDialog)
    rig.until(dialog.primary.isEnabled)
    assert image in texts(dialog)

    next(box for box in dialog.findChildren(QCheckBox) if "registry" in box.text()).click()
    dialog.primary.click()
    rig.until(lambda: any(each.name == NAME and each.id != source.id for each in rig.inventory.environments()))

    found = rig.inspect(NAME)
    assert "NEWER=yes" in found["Config"]["Env"]
    assert found["State"]["Running"]
    assert found["Config"]["Image"] == image


def test_another_name_is_judged_and_given(rig: EngineRig) -> None:
    source = rig.run()
    rig.run(name="insula-test-taken")
    registry.ACTIONS["rename"](rig.context, [source])
    dialog = rig.dialog(RenameDialog)
    line = find(dialog, QLineEdit, "name")
    line.setText("insula-test-taken")
    assert "“insula-test-taken” is taken: choose another name." in texts(dialog)

    line.setText("insula-test-other")
    dialog.primary.click()
    rig.until(lambda: any(each.name == "insula-test-other" for each in rig.inventory.environments()))

    assert rig.inspect("insula-test-other")["Id"] == source.id


def test_what_goes_to_the_trash_is_stopped_comes_back_and_goes_for_ever(rig: EngineRig) -> None:
    source = rig.run("--volume", "insula-test-data:/data", "--volume", "/cache")
    registry.ACTIONS["trash"](rig.context, [source])
    dialog = rig.dialog(ConfirmationDialog)
    assert "The volume “insula-test-data” stays, with what is in it." in texts(dialog)
    dialog.primary.click()
    rig.until(lambda: any(each.id == source.id for each in rig.inventory.trashed()))
    assert not rig.inspect(source.id)["State"]["Running"]

    opening.restore(rig.context, rig.inventory.trashed())
    rig.until(lambda: any(each.name == NAME and each.state is State.RUNNING for each in rig.inventory.environments()))

    opening.trash(rig.context, [rig.named(NAME)])
    rig.dialog(ConfirmationDialog).primary.click()
    rig.until(lambda: bool(rig.inventory.trashed()))
    opening.purge(rig.context, rig.inventory.trashed())
    dialog = rig.dialog(ConfirmationDialog)
    assert "without a name" in texts(dialog)
    dialog.primary.click()
    rig.until(lambda: not rig.inventory.trashed())

    assert [each["Name"] for each in rig.engine.get("/volumes")["Volumes"]] == ["insula-test-data"]
    assert rig.engine.get("/containers/json", all=True) == []


def test_what_is_killed_ends_at_once_and_can_be_started_again(rig: EngineRig) -> None:
    source = rig.run()
    registry.ACTIONS["kill"](rig.context, [source])
    rig.dialog(ConfirmationDialog).primary.click()
    rig.until(lambda: rig.named(NAME).state is State.STOPPED)
    assert rig.inspect(NAME)["State"]["ExitCode"] == 137

    registry.ACTIONS["start"](rig.context, [rig.named(NAME)])

    rig.until(lambda: rig.named(NAME).state is State.RUNNING)


def test_the_log_opens_in_a_window_of_its_own(rig: EngineRig) -> None:
    source = rig.run()
    rig.engine.docker("exec", NAME, "sh", "-c", "echo hello > /proc/1/fd/1")

    registry.ACTIONS["logs"](rig.context, [source])

    window = rig.dialog(LogWindow)
    rig.until(lambda: window.panel.view_model.count == 1)
    assert window.windowTitle() == f"{NAME}: log"


def test_a_container_that_is_removed_by_hand_while_its_dialog_is_open_is_told(rig: EngineRig) -> None:
    source = rig.run()
    registry.ACTIONS["clone"](rig.context, [source])
    dialog = rig.dialog(CloneContainerDialog)
    rig.until(dialog.primary.isEnabled)
    rig.engine.docker("rm", "--force", NAME)
    rig.until(lambda: not rig.inventory.environments())

    dialog.primary.click()
    rig.until(lambda: "No environment has the name or id" in texts(dialog))

    assert dialog.isVisible()


def test_an_engine_that_is_silent_is_told_when_a_dialog_asks_it(rig: EngineRig) -> None:
    source = rig.run()
    rig.engine.stop()
    rig.until(lambda: not any(each.available for each in rig.inventory.engines()))

    registry.ACTIONS["edit"](rig.context, [source])
    dialog = rig.dialog(EditContainerDialog)
    rig.until(lambda: "does not answer" in dialog.primary.toolTip())

    assert dialog.editor is None
    rig.engine.start()


def test_an_edit_that_does_not_run_leaves_the_old_one_running_and_says_why(rig: EngineRig) -> None:
    source = rig.run()
    registry.ACTIONS["edit"](rig.context, [source])
    dialog = rig.dialog(EditContainerDialog)
    rig.until(lambda: dialog.editor is not None)
    form = dialog.view_model.form
    assert form is not None

    form.fill(replace(form.specification, command=("false",)))
    rig.until(dialog.primary.isEnabled)
    dialog.primary.click()
    dialog.primary.click()
    rig.until(lambda: any(each.state is OperationState.FAILED for each in rig.operations.recent()))
    assert NAME in describe_failure(rig.operations.recent()[0])

    found = rig.inspect(NAME)
    assert (found["Id"], found["State"]["Running"]) == (source.id, True)
    assert [each["Names"] for each in rig.engine.get("/containers/json", all=True)] == [[f"/{NAME}"]]
    assert not rig.inventory.trashed()


def test_what_an_edit_put_in_the_trash_comes_back_under_another_name(rig: EngineRig) -> None:
    source = rig.run("--env", "TZ=UTC")
    rig.context.intents.trash([source.id])
    rig.until(lambda: bool(rig.inventory.trashed()))
    rig.run()
    registry.asking(registry.RESTORE_DIALOGS)(rig.context, rig.inventory.trashed())
    dialog = rig.dialog(RestoreAsDialog)
    assert find(dialog, QLineEdit, "name").text() == f"{NAME}-2"
    assert "Another has its name now" in texts(dialog)
    find(dialog, QLineEdit, "name").setText("é")
    assert not dialog.primary.isEnabled()

    find(dialog, QLineEdit, "name").setText("insula-test-before")
    dialog.primary.click()
    rig.until(lambda: any(each.name == "insula-test-before" for each in rig.inventory.environments()))

    found = rig.inspect("insula-test-before")
    assert (found["Id"], found["State"]["Running"]) == (source.id, True)
    assert not rig.inventory.trashed()


def test_who_lives_in_the_network_of_what_goes_or_is_replaced_is_told_first(rig: EngineRig) -> None:
    source = rig.run()
    rig.run("--network", f"container:{source.id}", name="insula-test-guest")

    opening.trash(rig.context, [source])
    dialog = rig.dialog(ConfirmationDialog)
    rig.until(lambda: "cannot start again without it: insula-test-guest." in texts(dialog))
    dialog.reject()

    registry.ACTIONS["update"](rig.context, [source])
    update = rig.dialog(UpdateContainerDialog)
    rig.until(lambda: "an edit of their own: insula-test-guest." in texts(update))
    update.reject()

    registry.ACTIONS["edit"](rig.context, [source])
    edit = rig.dialog(EditContainerDialog)
    rig.until(lambda: edit.editor is not None)
    form = edit.view_model.form
    assert form is not None
    form.fill(replace(form.specification, memory=64 * MIB))
    rig.until(edit.primary.isEnabled)
    edit.primary.click()
    rig.until(lambda: "an edit of their own: insula-test-guest." in texts(edit))
    edit.reject()
