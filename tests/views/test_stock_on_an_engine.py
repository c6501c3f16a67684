"""Every action of the pages of images, volumes and networks, on a real engine, through the window's own widgets."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from insula.domain.operation import Operation, OperationState
from insula.views.connections_page import ConnectionsPage
from insula.views.context import Context
from insula.views.images_page import ImagesPage
from insula.views.stock_page import StockPage
from insula.views.theme.theme import Theme
from insula.views.widgets.dialog_frame import DialogFrame
from insula.views.widgets.path_field import PathField
from insula.views.widgets.toggle_row import ToggleRow
from insula.wiring import build
from tests.engines.docker_engine import IMAGE, DockerEngine
from tests.viewmodels.rig import Rig, rig
from tests.views.conftest import Speak
from tests.views.finding import button, find, texts

pytestmark = pytest.mark.engine
NEW = "insula-test/new:1"


@pytest.fixture
def window(
    qtbot: QtBot, tmp_path: Path, engine: DockerEngine, look: Theme, speak: Speak, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Rig, Context]]:
    monkeypatch.setenv("INSULA_ENGINES", engine.url)
    monkeypatch.setenv("DOCKER_CONFIG", str(tmp_path / "docker"))
    with rig(qtbot, tmp_path) as it:
        frame = QWidget()
        frame.resize(900, 600)
        qtbot.addWidget(frame)
        context = Context(
            bridge=it.bridge,
            inventory=it.inventory,
            operations=it.operations,
            intents=it.intents,
            preferences=it.preferences,
            theme=look,
            window=lambda: frame,
        )
        it.attach(lambda: build(it.paths))
        it.until(lambda: it.bridge.is_ready and any(each.available for each in it.inventory.engines()))
        frame.show()
        yield it, context
        frame.hide()


def _shown(page: StockPage, context: Context, it: Rig) -> None:
    page.setParent(context.window())
    page.resize(900, 600)
    page.show()
    it.until(lambda: all(section.stock.loaded for section in page.sections))


def _names(page: StockPage) -> list[str]:
    model = page.table.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def _choose(page: StockPage, name: str) -> None:
    page.table.clearSelection()
    page.table.selectRow(_names(page).index(name))


def _dialog(it: Rig) -> DialogFrame:
    found: list[DialogFrame] = []

    def appears() -> bool:
        found[:] = [
            each for each in QApplication.topLevelWidgets() if isinstance(each, DialogFrame) and each.isVisible()
        ]
        return bool(found)

    it.until(appears)
    return found[0]


def _submit(it: Rig, dialog: DialogFrame) -> None:
    it.until(dialog.primary.isEnabled)
    closed: list[int] = []
    dialog.finished.connect(closed.append)
    dialog.primary.click()
    it.until(lambda: bool(closed))


def test_volumes_are_made_listed_and_removed(window: tuple[Rig, Context], engine: DockerEngine) -> None:
    it, context = window
    page = ConnectionsPage(context)
    _shown(page, context, it)
    assert _names(page) == []

    page._on_picture()
    dialog = _dialog(it)
    find(dialog, QLineEdit, "name").setText("insula-test-data")
    find(dialog, QPlainTextEdit, "options").setPlainText("type=tmpfs\ndevice=tmpfs")
    _submit(it, dialog)
    it.until(lambda: _names(page) == ["insula-test-data"])
    assert engine.get("/volumes/insula-test-data")["Options"] == {"device": "tmpfs", "type": "tmpfs"}

    engine.docker("create", "--name", "insula-test-user", "--volume", "insula-test-data:/data", IMAGE)
    it.until(lambda: page.table.model().index(0, 1).data() == "insula-test-user")
    _choose(page, "insula-test-data")
    button(page, "remove-volume").click()
    dialog = _dialog(it)
    assert "None of these can go now." in dialog.primary.toolTip()
    dialog.close()

    engine.docker("rm", "insula-test-user")
    it.until(lambda: page.table.model().index(0, 1).data() == "—")
    button(page, "remove-volume").click()
    _submit(it, _dialog(it))
    it.until(lambda: _names(page) == [])


def test_networks_are_made_listed_and_removed(window: tuple[Rig, Context], engine: DockerEngine) -> None:
    it, context = window
    page = ConnectionsPage(context)
    _shown(page, context, it)
    page.show_section("networks")
    assert _names(page) == ["bridge", "host", "none"]

    button(page, "new-network").click()
    dialog = _dialog(it)
    find(dialog, QLineEdit, "name").setText("insula-test-net")
    find(dialog, QLineEdit, "subnet").setText("10.233.0.0/24")
    find(dialog, ToggleRow, "internal").set_on(on=True)
    _submit(it, dialog)
    it.until(lambda: "insula-test-net" in _names(page))
    told = engine.get("/networks/insula-test-net")
    assert (told["Internal"], told["IPAM"]["Config"][0]["Subnet"]) == (True, "10.233.0.0/24")

    _choose(page, "insula-test-net")
    button(page, "remove-network").click()
    _submit(it, _dialog(it))
    it.until(lambda: "insula-test-net" not in _names(page))


def test_an_image_is_named_saved_removed_and_loaded(
    window: tuple[Rig, Context], engine: DockerEngine, tmp_path: Path
) -> None:
    it, context = window
    page = ImagesPage(context)
    _shown(page, context, it)
    _choose(page, IMAGE)

    button(page, "tag-image").click()
    dialog = _dialog(it)
    find(dialog, QLineEdit, "reference").setText(NEW)
    _submit(it, dialog)
    it.until(lambda: any(NEW in name for name in _names(page)))

    page.table.selectRow(0)
    it.until(lambda: page._details.layers.rowCount() > 0)
    assert "linux/" in next(row.value for row in page._details.rows if row.key == "platform")
    page._on_name(next(row.key for row in page._details.rows if row.value == NEW))
    it.until(lambda: _names(page) == [IMAGE])

    engine.docker("create", "--name", "insula-test-user", IMAGE)
    engine.docker("commit", "insula-test-user", NEW)
    it.until(lambda: NEW in _names(page))
    _choose(page, NEW)
    button(page, "save-images").click()
    dialog = _dialog(it)
    find(dialog, PathField, "path").set_path(str(tmp_path / "saved.tar"))
    _submit(it, dialog)
    it.until((tmp_path / "saved.tar").exists)

    _choose(page, IMAGE)
    button(page, "remove-image").click()
    dialog = _dialog(it)
    assert "Needed by insula-test-user." in _told(dialog)
    dialog.close()
    _choose(page, NEW)
    button(page, "remove-image").click()
    _submit(it, _dialog(it))
    it.until(lambda: _names(page) == [IMAGE])

    button(page, "load-images").click()
    dialog = _dialog(it)
    find(dialog, PathField, "path").set_path(str(tmp_path / "saved.tar"))
    _submit(it, dialog)
    it.until(lambda: NEW in _names(page))


def test_unused_images_are_pruned_from_their_list_and_parents_are_told(
    window: tuple[Rig, Context], engine: DockerEngine
) -> None:
    it, context = window
    engine.docker("create", "--name", "insula-test-user", IMAGE)
    engine.docker("commit", "insula-test-user", NEW)
    child = engine.docker("commit", "--change", "LABEL a=1", "insula-test-user").strip()
    page = ImagesPage(context)
    _shown(page, context, it)
    it.until(lambda: page.table.model().rowCount() == 3)
    it.until(lambda: all(each.shared is not None for each in page.images.model.rows()))

    button(page, "prune-images").click()
    dialog = _dialog(it)
    assert "1 of 2 chosen" in texts(dialog)
    _submit(it, dialog)
    it.until(lambda: page.table.model().rowCount() == 2)
    assert child not in json.dumps([each["Id"] for each in engine.get("/images/json")])
    assert NEW in _names(page)


def test_what_the_engine_refuses_is_an_operation_that_failed(window: tuple[Rig, Context], engine: DockerEngine) -> None:
    it, context = window
    page = ConnectionsPage(context)
    _shown(page, context, it)
    button(page, "new-volume").click()
    dialog = _dialog(it)
    find(dialog, QLineEdit, "name").setText("insula-test-data")
    find(dialog, QPlainTextEdit, "options").setPlainText("nonsense=1")
    ended: list[Operation] = []
    context.operations.finished.connect(ended.append)
    _submit(it, dialog)
    it.until(lambda: bool(ended))
    assert ended[0].state is OperationState.FAILED
    assert "nonsense" in str(ended[0].error_data)
    assert _names(page) == []


def _told(dialog: DialogFrame) -> str:
    table = dialog.findChild(QTableView, "confirmed-list")
    assert isinstance(table, QTableView)
    model = table.model()
    return "\n".join(str(model.index(row, 1).data()) for row in range(model.rowCount()))
