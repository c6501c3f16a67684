"""The curves of a container, in the panel."""

from __future__ import annotations

from insula.views.widgets.curve import Curve
from tests.views.details.containers import (
    FAILED,
    RUNNING,
    at_rest,
    opened,
    panel,
    picture,
    tell,
    turns,
)
from tests.views.finding import texts
from tests.views.window import WindowDouble


async def test_curves_tell_a_screen_reader_the_figures_of_now(window: WindowDouble) -> None:
    details = await opened(window, "statistics")

    curves = {each.accessibleName(): each.accessibleDescription() for each in details.findChildren(Curve)}

    assert curves["Processor"] == "9.3%"
    assert curves["Memory"] == "209\u00a0MiB of 512\u00a0MiB"
    assert set(curves) == {"Processor", "Memory", "Network", "Disk"}
    assert "The last 5 minutes" in texts(details)


async def test_what_does_not_run_has_no_statistics_nor_processes(window: WindowDouble) -> None:
    details = await opened(window, "statistics", FAILED)
    assert picture(details) == "It is not running"
    details.show_tab("processes")
    await at_rest(window)

    assert picture(details) == "It is not running"
    assert window.answers.inside.count("follow") == window.answers.inside.count("processes") == 0


async def test_measuring_ends_with_the_tab_the_window_and_the_container(window: WindowDouble) -> None:
    inside = window.answers.inside
    inside.endless = True
    details = await panel(window)
    details.set_selected([RUNNING])
    details.show_tab("statistics")
    await turns()
    assert inside.following == [frozenset({RUNNING.id})]

    details.show_tab("inspect")
    await turns()
    assert inside.following == []
    details.show_tab("statistics")
    await turns()
    assert len(inside.following) == 1

    window.frame.showMinimized()
    await turns()
    assert inside.following == []
    window.frame.showNormal()
    await turns()
    assert len(inside.following) == 1

    tell(window, FAILED)
    details.set_selected([FAILED])
    await turns()
    assert inside.following == []
