from __future__ import annotations

from PySide6.QtWidgets import (
    QApplication,
)
from pytestqt.qtbot import QtBot

from insula.viewmodels.containers.container_form.section import Mark
from insula.views.widgets.choice_box import ChoiceBox, SuggestionBox
from insula.views.widgets.notice import Notice
from tests.views.dialogs.container_form.opened_form import (
    opened,
    part,
    rail_button,
    run_line,
)
from tests.views.finding import find, texts
from tests.views.window import WindowDouble


async def test_the_network_of_another_container_is_chosen_by_its_name(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await opened(window, qtbot, "nginx")
    dialog.editor.choose("networks")
    modes, others = find(dialog, ChoiceBox, "network-mode"), find(dialog, SuggestionBox, "network-container")
    assert not others.isVisible()

    modes.chosen.emit("container")
    QApplication.sendPostedEvents()
    assert others.isVisible()
    assert [others.itemText(row) for row in range(others.count())] == ["api", "db"]
    assert not part(dialog, "networks").isVisible()
    others.setEditText("db")
    await window.tasks.settle()

    assert dialog._view_model.form.specification.network_mode == "container:db"
    assert "--network container:db" in run_line(dialog)
    modes.chosen.emit("")
    QApplication.sendPostedEvents()
    assert part(dialog, "networks").isVisible()
    assert dialog._view_model.form.specification.network_mode == ""


async def test_the_network_of_this_computer_is_told_in_red(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await opened(window, qtbot, "nginx")
    dialog.editor.choose("networks")

    find(dialog, ChoiceBox, "network-mode").chosen.emit("host")
    await window.tasks.settle()

    assert find(dialog, Notice, "risk-host-network").isVisibleTo(dialog)
    assert rail_button(dialog, "networks").mark is Mark.RISKY


async def test_ports_cannot_be_published_without_a_network_and_that_is_told_at_the_ports(
    window: WindowDouble, qtbot: QtBot
) -> None:
    dialog = await opened(window, qtbot, "nginx")
    dialog._view_model.form.ports.ports.add(container="80", host="8080")
    dialog._view_model.form.networks.mode.choose("none")
    dialog.editor.choose("ports")
    await window.tasks.settle()

    assert "no port can be published" in texts(dialog)
    assert rail_button(dialog, "ports").mark is Mark.WRONG
