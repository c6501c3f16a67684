from __future__ import annotations

from pathlib import Path

from insula.domain.usage import Usage
from insula.views.details.summary_tab import VenvSummaryTab
from insula.views.widgets.key_value_grid import ValueField
from tests.viewmodels.doubles import MIB, venv
from tests.views.details.every import BROKEN, HERE
from tests.views.finding import button, texts
from tests.views.window import WindowDouble


def _tab(window: WindowDouble, environment: object = HERE) -> VenvSummaryTab:
    assert isinstance(environment, type(HERE))
    tab = VenvSummaryTab(window.context, environment, window.frame)
    window.frame.show()
    return tab


def _values(tab: VenvSummaryTab) -> list[str]:
    return [field.value for field in tab.findChildren(ValueField)]


async def test_the_facts_are_there_with_their_values(window: WindowDouble) -> None:
    tab = _tab(window)

    assert "Interpreter" in texts(tab)
    assert "38\u00a0MiB own · 1.2\u00a0GiB shared" in _values(tab)
    assert "source /home/ana/code/analysis/.venv/bin/activate" in _values(tab)
    await window.tasks.settle()


async def test_a_problem_comes_first_with_its_remedy_and_bars_the_terminal(window: WindowDouble) -> None:
    tab = _tab(window, BROKEN)

    assert "Python is gone" in texts(tab)
    assert "/opt/python3.8/bin/python3.8" in texts(tab)
    assert not button(tab, "open-terminal").isEnabled()
    assert button(tab, "open-terminal").toolTip() == "Not while it is broken: its problem tells what to do."
    assert button(tab, "open-folder").isEnabled()
    await window.tasks.settle()


async def test_an_unknown_size_is_measured_once_it_is_seen(window: WindowDouble) -> None:
    unknown = venv("unknown", own_disk=None, shared_disk=None)
    window.answers.usages = {unknown.id: Usage(unknown.id, 7 * MIB, 0)}

    tab = _tab(window, unknown)
    await window.tasks.settle()

    assert "7.0\u00a0MiB own" in _values(tab)
    assert window.answers.asked == [("measure", (unknown.id,))]


async def test_the_buttons_open_the_terminal_and_the_folder(window: WindowDouble, tmp_path: Path) -> None:
    here = venv("here", location=str(tmp_path / "gone"))
    tab = _tab(window, here)

    button(tab, "open-terminal").click()
    await window.tasks.settle()

    from PySide6.QtWidgets import QApplication

    from insula.views.dialogs.error import ErrorDialog

    told = [each for each in QApplication.topLevelWidgets() if isinstance(each, ErrorDialog) and each.isVisible()]
    assert len(told) == 1
    assert str(tmp_path / "gone") in texts(told[0])
    told[0].close()
