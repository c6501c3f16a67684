from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTableView

from insula.domain.environment import EnvironmentId
from insula.domain.errors import BusyError, EngineUnavailableError, NameTakenError
from insula.viewmodels.translation import Language
from insula.views.connections_page import ConnectionsPage
from insula.views.details.stock_panel import StockPanel
from insula.views.dialogs.confirmation import ConfirmationDialog
from insula.views.dialogs.error import ErrorDialog
from insula.views.dialogs.new_network import NewNetworkDialog
from insula.views.dialogs.new_volume import NewVolumeDialog
from insula.views.widgets.dialog_frame import DialogFrame
from insula.views.widgets.toggle_row import ToggleRow
from tests.viewmodels.container_doubles import container
from tests.viewmodels.stock_doubles import API, ENGINE, MIB, NETWORKS, VOLUMES
from tests.views.conftest import Speak
from tests.views.every_page import page
from tests.views.finding import button, find, texts
from tests.views.readable import clipped_at_rest, nameless
from tests.views.window import WindowDouble


def _dialog() -> DialogFrame:
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, DialogFrame) and each.isVisible())


async def _shown(window: WindowDouble, *, empty: bool = False) -> ConnectionsPage:
    shown = await page("connections", window, empty=empty)
    assert isinstance(shown, ConnectionsPage)
    return shown


def _table(shown: ConnectionsPage, name: str = "volumes") -> QTableView:
    return find(shown, QTableView, name)


def _column(table: QTableView, column: int) -> list[str]:
    model = table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


async def test_volumes_are_listed_with_their_users_and_sizes(window: WindowDouble) -> None:
    shown = await _shown(window)
    table = _table(shown)

    assert sorted(_column(table, 0)) == sorted(each.name for each in VOLUMES)
    row = _column(table, 0).index("blog_data")
    assert _column(table, 1)[row] == f"{API[:12]}, b2b2b2b2b2b2"
    assert _column(table, 2)[row] == "2.0\u00a0MiB"
    assert "3 volume(s) · 42\u00a0MiB" in texts(shown) or "3 volumes · 42\u00a0MiB" in texts(shown)


async def test_users_go_by_the_names_that_the_window_knows(window: WindowDouble) -> None:
    shown = await _shown(window)
    known = container("api")
    window.bridge.tell_list()
    object.__setattr__(known, "id", API)
    window.bridge.tell_list(known)
    await window.tasks.settle()

    assert "api, b2b2b2b2b2b2" in _column(_table(shown), 1)
    shown.hide()


async def test_networks_are_the_other_list_with_its_own_first_action(window: WindowDouble) -> None:
    shown = await _shown(window)
    assert not button(shown, "new-network").isVisible()

    shown.show_section("networks")

    assert button(shown, "new-network").isVisible()
    assert not button(shown, "new-volume").isVisible()
    assert len(_column(_table(shown, "networks"), 0)) == len(NETWORKS)
    assert shown.section.table.isVisible()


async def test_a_search_goes_over_both_lists(window: WindowDouble) -> None:
    shown = await _shown(window)
    find(shown, QLineEdit, "").setText("front")

    assert "Nothing found" in texts(shown)
    shown.show_section("networks")
    assert sorted(_column(_table(shown, "networks"), 0)) == ["blog_front", "old_front"]


async def test_a_volume_is_made_by_name_driver_and_options(window: WindowDouble) -> None:
    await _shown(window)
    window.frame.activateWindow()
    assert QTest.qWaitForWindowActive(window.frame, 2000)
    QTest.keyClick(window.frame, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = _dialog()
    assert isinstance(dialog, NewVolumeDialog)

    find(dialog, QLineEdit, "name").setText("blog_data")
    assert not dialog.primary.isEnabled()
    assert "“blog_data” is taken" in texts(dialog)
    find(dialog, QLineEdit, "name").setText("insula-test-new")
    find(dialog, QPlainTextEdit, "options").setPlainText("type=tmpfs\nwrong")
    assert "“wrong” is no option" in texts(dialog)
    find(dialog, QPlainTextEdit, "options").setPlainText("type=tmpfs\ndevice=tmpfs")
    assert find(dialog, QPlainTextEdit, "command-text").toPlainText() == (
        "docker volume create --opt type=tmpfs --opt device=tmpfs insula-test-new"
    )
    dialog.primary.click()
    await window.tasks.settle()

    assert window.answers.stock.made == [
        ("create-volume", None, "insula-test-new", "", {"type": "tmpfs", "device": "tmpfs"})
    ]
    assert not dialog.isVisible()


async def test_a_name_that_somebody_took_meanwhile_is_told_in_the_dialog(window: WindowDouble) -> None:
    window.answers.stock.refusal = NameTakenError("name", "late")
    shown = await _shown(window)
    button(shown, "new-volume").click()
    dialog = _dialog()
    find(dialog, QLineEdit, "name").setText("late")
    dialog.primary.click()
    await window.tasks.settle()

    assert "“late” is taken" in texts(dialog)
    assert dialog.isVisible()
    dialog.close()


async def test_a_network_is_made_by_name_addresses_and_way_out(window: WindowDouble) -> None:
    shown = await _shown(window)
    shown.show_section("networks")
    button(shown, "new-network").click()
    dialog = _dialog()
    assert isinstance(dialog, NewNetworkDialog)
    find(dialog, QLineEdit, "name").setText("host")
    assert not dialog.primary.isEnabled()
    find(dialog, QLineEdit, "name").setText("insula-test-net")
    find(dialog, QLineEdit, "subnet").setText("10.5.0.7/16")
    assert "is no range of addresses" in texts(dialog)
    find(dialog, QLineEdit, "subnet").setText("10.5.0.0/16")
    find(dialog, ToggleRow, "internal").set_on(on=True)
    assert find(dialog, QPlainTextEdit, "command-text").toPlainText() == (
        "docker network create --attachable --subnet 10.5.0.0/16 --internal insula-test-net"
    )
    dialog.primary.click()
    await window.tasks.settle()

    assert window.answers.stock.made == [("create-network", None, "insula-test-net", "", True, "10.5.0.0/16")]


async def test_what_is_used_stays_and_the_rest_goes(window: WindowDouble) -> None:
    shown = await _shown(window)
    _table(shown).selectAll()
    QTest.keyClick(_table(shown), Qt.Key.Key_Delete)
    dialog = _dialog()
    assert isinstance(dialog, ConfirmationDialog)
    obstacles = {line.name: line.obstacle for line in dialog._ask().lines}
    assert obstacles["blog_data"] == f"Needed by {API[:12]}, b2b2b2b2b2b2."
    dialog.primary.click()
    await window.tasks.settle()

    assert sorted(made[2] for made in window.answers.stock.made) == ["blog_media", "f" * 64]


async def test_a_network_of_the_trash_alone_can_go_and_the_engine_s_own_cannot(window: WindowDouble) -> None:
    shown = await _shown(window)
    trashed = container("old")
    object.__setattr__(trashed, "id", EnvironmentId("b2" * 32))
    object.__setattr__(trashed, "trashed", trashed.created)
    window.bridge.tell_list(trashed)
    shown.show_section("networks")
    _table(shown, "networks").selectAll()
    button(shown, "remove-network").click()
    dialog = _dialog()
    assert isinstance(dialog, ConfirmationDialog)
    lines = {line.name: line.obstacle for line in dialog._ask().lines}
    assert lines["old_front"] == ""
    assert lines["bridge"] == "One of the engine’s own: it stays."
    assert lines["blog_front"].startswith("Needed by")
    assert "a restore makes the network again" in texts(dialog)
    dialog.close()
    shown.hide()


async def test_a_removal_that_cannot_begin_says_why(window: WindowDouble) -> None:
    window.answers.stock.refusal = BusyError("blog_media")
    shown = await _shown(window)
    table = _table(shown)
    table.selectRow(_column(table, 0).index("blog_media"))
    button(shown, "remove-volume").click()
    _dialog().primary.click()
    await window.tasks.settle()

    assert isinstance(_dialog(), ErrorDialog)
    _dialog().close()


@pytest.mark.parametrize("language", ["en", "fr", "pseudo"])
async def test_the_details_tell_all_and_lead_to_who_uses_it(
    window: WindowDouble, language: Language, speak: Speak
) -> None:
    speak(language)
    shown = await _shown(window)
    table = _table(shown)
    table.selectRow(_column(table, 0).index("blog_data"))
    panel = find(shown, StockPanel, "details")
    assert panel.isVisible()
    assert nameless(shown) == []
    assert clipped_at_rest(shown) == []

    panel._facts.activated.emit(f"user-{API}")
    assert window.environments == [API]
    button(panel, "close-details").click()
    assert not panel.isVisible()
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert panel.isVisible()


async def test_without_an_engine_nothing_can_be_made(window: WindowDouble) -> None:
    window.answers.stock.kept = window.answers.stock.joined = EngineUnavailableError("Docker")
    shown = await _shown(window)

    assert "Nothing to show" in texts(shown)
    assert not button(shown, "new-volume").isEnabled()


async def test_an_empty_list_says_what_a_volume_is_and_offers_one(window: WindowDouble) -> None:
    shown = await _shown(window, empty=True)
    assert "No volumes yet" in texts(shown)

    shown._on_picture()

    assert isinstance(_dialog(), NewVolumeDialog)
    _dialog().close()


async def test_what_others_change_appears(window: WindowDouble) -> None:
    shown = await _shown(window)
    window.answers.stock.kept = VOLUMES[:1]
    for listener in window.answers.stock.listeners:
        listener()
    shown.volumes._gather.timeout.emit()
    await window.tasks.settle()

    assert _column(_table(shown), 0) == ["blog_media"]
    assert ENGINE in shown.volumes.engines
    assert shown.volumes.model.rows()[0].size == 40 * MIB
