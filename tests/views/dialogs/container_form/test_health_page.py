from __future__ import annotations

from PySide6.QtWidgets import (
    QLineEdit,
)
from pytestqt.qtbot import QtBot

from insula.domain.containers import (
    HealthCheck,
)
from insula.views.widgets.choice_box import ChoiceBox
from tests.views.dialogs.container_form.opened_form import (
    opened,
    run_line,
    type_into,
)
from tests.views.finding import find, texts
from tests.views.window import WindowDouble


async def test_the_details_are_asked_for_a_check_of_its_own_alone(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await opened(window, qtbot, "nginx")
    dialog.editor.choose("health")
    kind = find(dialog, ChoiceBox, "health_kind")
    command = find(dialog, QLineEdit, "health_command")
    assert not command.isVisibleTo(dialog)

    kind.chosen.emit("own")
    await window.tasks.settle()
    assert command.isVisibleTo(dialog)
    assert dialog.primary.toolTip() == "Health check: Fill this in, or remove the line."
    assert "Fill this in" not in texts(dialog)
    type_into(dialog, "health_command", "true")
    type_into(dialog, "health_interval", "0s")
    await window.tasks.settle()
    assert "is too short" in texts(dialog)
    find(dialog, QLineEdit, "health_interval").setText("10s")
    await window.tasks.settle()

    assert dialog._view_model.form.specification.health == HealthCheck("true", interval=10.0)
    kind.chosen.emit("off")
    await window.tasks.settle()
    assert dialog._view_model.form.specification.health == HealthCheck("")
    assert "--no-healthcheck" in run_line(dialog)
