from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from insula.domain.environment import Problem, ProblemCode, State
from insula.views.dialogs.new_venv import NewVenvDialog
from tests.viewmodels.container_doubles import container, told_of
from tests.views.every_page import BROKEN, HERE, page
from tests.views.finding import button, texts
from tests.views.window import WindowDouble


def _new_dialogs() -> list[NewVenvDialog]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, NewVenvDialog) and each.isVisible()]


async def test_it_counts_warns_weighs_and_remembers(window: WindowDouble) -> None:
    shown = texts(await page("overview", window))

    assert "1 ready · 1 to look at" in shown
    assert "Python is gone" in shown
    assert "178\u00a0MiB in all, shared files not counted" in shown
    assert "38\u00a0MiB own · 1.2\u00a0GiB shared" in shown
    assert "Creating “new”" in shown


async def test_everything_leads_somewhere(window: WindowDouble) -> None:
    overview = await page("overview", window)

    button(overview, "figure-venv").click()
    button(overview, "figure-trash").click()
    button(overview, "all-activity").click()
    button(overview, f"environment-{BROKEN.id}").click()
    button(overview, f"footprint-{HERE.id}").click()

    assert window.pages == ["venvs", "trash", "activity"]
    assert window.environments == [BROKEN.id, HERE.id]


async def test_a_new_user_gets_one_sentence_and_the_first_thing_to_do(window: WindowDouble) -> None:
    overview = await page("overview", window, empty=True)
    assert "Welcome to Insula" in texts(overview)

    button(overview, "new-environment").click()
    menu = overview.findChild(QMenu, "new-menu")
    assert menu is not None
    assert [entry.text() for entry in menu.actions()] == ["New environment", "New container"]
    menu.actions()[0].trigger()
    menu.close()
    await window.tasks.settle()

    assert len(_new_dialogs()) == 1
    _new_dialogs()[0].close()


async def test_several_kinds_are_told_side_by_side(window: WindowDouble) -> None:
    overview = await page("overview", window)
    sick = container("sick", problems=(Problem(ProblemCode.UNHEALTHY),))

    window.bridge.tell_list(HERE, BROKEN)
    window.bridge.tell(*told_of(container("api"), sick, container("old", state=State.STOPPED)))
    QTest.qWait(1)

    shown = texts(overview)
    assert "1 ready · 1 to look at" in shown
    assert "2 running · 1 to look at" in shown
    assert "Unhealthy" in shown
    assert "178\u00a0MiB in all, shared files not counted" in shown
    button(overview, f"environment-{sick.id}").click()
    button(overview, "figure-container").click()
    assert window.environments == [sick.id]
    assert window.pages == ["containers"]


async def test_before_any_engine_has_told_it_says_that_it_looks(window: WindowDouble) -> None:
    from insula.views.overview_page import OverviewPage

    overview = OverviewPage(window.context, window.frame)
    window.frame.show()

    assert "Looking around on this computer…" in texts(overview)


async def test_when_all_is_well_that_is_said(window: WindowDouble) -> None:
    overview = await page("overview", window)

    window.bridge.tell_list(HERE)
    QTest.qWait(1)  # A layout shows what it is given on the next turn of the loop.

    assert "Every environment is in order." in texts(overview)
