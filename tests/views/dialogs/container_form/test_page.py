from __future__ import annotations

from pytestqt.qtbot import QtBot

from insula.domain.containers import Risk
from insula.views.widgets.notice import Notice
from tests.views.conftest import Speak
from tests.views.dialogs.container_form.opened_form import opened
from tests.views.finding import find, texts
from tests.views.window import WindowDouble


async def test_each_risk_of_a_section_is_told_on_top_and_goes_with_what_brought_it(
    window: WindowDouble, qtbot: QtBot, speak: Speak
) -> None:
    dialog = await opened(window, qtbot, "nginx")
    advanced = dialog._view_model.form.advanced
    dialog.editor.choose("advanced")

    advanced.process_namespace.type("host")
    advanced.ipc_namespace.type("host")
    await window.tasks.settle()
    processes, memory = (find(dialog, Notice, f"risk-{risk.value}") for risk in (Risk.HOST_PROCESSES, Risk.HOST_IPC))
    assert (processes.isVisibleTo(dialog), memory.isVisibleTo(dialog)) == (True, True)
    advanced.ipc_namespace.type("")
    await window.tasks.settle()
    assert (processes.isVisibleTo(dialog), memory.isVisibleTo(dialog)) == (True, False)

    speak("pseudo")

    assert "It sees every process···" in texts(processes)


async def test_a_page_scrolls_and_never_asks_for_more_height_than_there_is(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await opened(window, qtbot, "nginx")
    height = dialog.height()

    for key in ("advanced", "ports", "storage"):
        dialog.editor.choose(key)
        await window.tasks.settle()

    assert dialog.height() == height
