"""The page of containers over a real engine."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QTabWidget
from pytestqt.qtbot import QtBot

from insula.backends.fake import FakeBackend
from insula.domain.environment import Verb
from insula.domain.operation import Operation, OperationState
from insula.storage.preferences import PreferencesStore
from insula.viewmodels.containers.container_page import container_page
from insula.views import links
from insula.views.context import Context
from insula.views.list_page import ListPage
from insula.views.theme.theme import Theme
from insula.views.widgets.empty_state import EmptyState
from insula.views.widgets.notice import Notice
from insula.wiring import build
from tests.engines.docker_engine import IMAGE, WAITING, DockerEngine
from tests.viewmodels.rig import Rig
from tests.views.conftest import Speak
from tests.views.finding import texts

pytestmark = pytest.mark.engine
PROJECT = "com.docker.compose.project"


class Live:
    """The page on the real services."""

    def __init__(self, rig: Rig, page: ListPage, engine: DockerEngine) -> None:
        self.rig = rig
        self.page = page
        self.engine = engine

    def cell(self, name: str, column: str) -> str:
        """What the row of that name shows there; "" while there is none."""
        keys = [each.key for each in self.page.model.page.columns]
        for row in range(self.page.model.rowCount()):
            if self.page.model.index(row, 0).data() == name and not self.page.model.is_head(row):
                return str(self.page.model.index(row, keys.index(column)).data())
        return ""

    def state(self, name: str) -> str:
        return self.cell(name, "state")

    def select(self, *names: str) -> None:
        self.page.table.clearSelection()
        flags = self.page.table.selectionModel().SelectionFlag
        for row in range(self.page.model.rowCount()):
            if self.page.model.index(row, 0).data() in names:
                self.page.table.selectionModel().select(self.page.model.index(row, 0), flags.Select | flags.Rows)
        self.rig.until(lambda: len(self.page.table.selected()) == len(names))
        self.rig.qtbot.wait(1)

    def stops(self) -> list[Operation]:
        return [each for each in self.rig.operations.recent() if each.verb is Verb.STOP]


def run(engine: DockerEngine, name: str, *options: str) -> None:
    engine.docker("run", "--detach", "--name", f"insula-test-{name}", *options, IMAGE, *WAITING)


@pytest.fixture
def live(
    engine: DockerEngine, look: Theme, speak: Speak, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Live]:
    """Two of a project that run, one alone that does not."""
    monkeypatch.setenv("INSULA_ENGINES", engine.url)
    run(engine, "web", "--label", f"{PROJECT}=shop", "--publish", "127.0.0.1::80")
    run(engine, "api", "--label", f"{PROJECT}=shop", "--pid", "host")
    engine.docker("create", "--name", "insula-test-old", IMAGE)
    rig = Rig(qtbot, tmp_path, FakeBackend())
    PreferencesStore(rig.paths.preferences).update(folders=())
    page = ListPage(container_page(), context_of(rig, look))
    try:
        rig.attach(lambda: build(rig.paths))
        page.resize(1100, 640)
        page.show()
        rig.until(lambda: page.model.total == 3)
        yield Live(rig, page, engine)
    finally:
        page.hide()
        rig.close()
        page.deleteLater()


def context_of(rig: Rig, theme: Theme) -> Context:
    return Context(
        bridge=rig.bridge,
        inventory=rig.inventory,
        operations=rig.operations,
        intents=rig.intents,
        preferences=rig.preferences,
        theme=theme,
    )


def test_the_list_is_live_grouped_and_flagged(live: Live) -> None:
    page = live.page

    assert [page.model.index(row, 0).data() for row in range(page.model.rowCount())] == [
        "shop",
        "insula-test-api",
        "insula-test-web",
        "No project",
        "insula-test-old",
    ]
    assert [live.state(f"insula-test-{name}") for name in ("web", "api", "old")] == ["Running", "Running", "Stopped"]
    assert "3 · 2 running · Docker" in texts(page)
    live.rig.until(lambda: live.cell("insula-test-api", "risks") == "host processes")
    live.rig.until(lambda: live.cell("insula-test-web", "cpu").endswith("%"))
    assert live.cell("insula-test-old", "cpu") == "—"


@pytest.mark.parametrize(
    ("command", "shown"),
    [
        (("stop", "--time", "1", "insula-test-web"), lambda live: live.state("insula-test-web") == "Stopped"),
        (("pause", "insula-test-web"), lambda live: live.state("insula-test-web") == "Paused"),
        (("start", "insula-test-old"), lambda live: live.state("insula-test-old") == "Running"),
        (("rename", "insula-test-old", "insula-test-new"), lambda live: live.state("insula-test-new") == "Stopped"),
        (("rm", "insula-test-old"), lambda live: live.page.model.total == 2),
        (("create", "--name", "insula-test-more", IMAGE), lambda live: live.state("insula-test-more") == "Stopped"),
    ],
    ids=["stop", "pause", "start", "rename", "rm", "create"],
)
def test_what_anybody_does_shows_within_a_second(live: Live, command: tuple[str, ...], shown: object) -> None:
    assert callable(shown)
    assert not shown(live)

    live.engine.docker(*command)
    done = time.monotonic()
    live.rig.until(lambda: bool(shown(live)))

    assert time.monotonic() - done < 1


def test_the_engine_is_stopped_and_started_again_under_the_window(live: Live) -> None:
    live.engine.stop()

    live.rig.until(lambda: {live.state(f"insula-test-{name}") for name in ("web", "api", "old")} == {"Unknown"})
    live.rig.until(lambda: any(notice.isVisible() for notice in live.page.findChildren(Notice)))
    assert "No container engine answers" in texts(live.page)
    assert not any(each.can(Verb.START) for each in live.rig.inventory.environments())

    live.engine.start()

    live.rig.until(lambda: live.state("insula-test-old") == "Stopped")
    live.rig.until(lambda: not any(notice.isVisible() for notice in live.page.findChildren(Notice)))
    live.engine.docker("start", "insula-test-old")
    live.rig.until(lambda: live.state("insula-test-old") == "Running")
    live.rig.until(lambda: live.cell("insula-test-old", "cpu").endswith("%"))


def test_walking_through_rows_and_tabs_faster_than_the_engine_answers_does_no_harm(live: Live) -> None:
    unexpected: list[object] = []
    assert live.rig.loop is not None
    live.rig.loop.set_exception_handler(lambda _loop, context: unexpected.append(context))
    every = live.rig.inventory.environments()
    live.page.show_environment(every[0].id)
    live.rig.qtbot.wait(1)
    tabs = live.page.findChild(QTabWidget, "detail-tabs")
    assert tabs is not None

    for pause in (0, 1, 5, 20):
        for tab in range(tabs.count()):
            tabs.setCurrentIndex(tab)
            for each in every:
                live.page.table.select(each.id)
                live.rig.qtbot.wait(pause)
    live.page.table.clearSelection()
    live.rig.qtbot.wait(300)

    assert unexpected == []


def test_a_bulk_stop_leaves_a_result_for_each_row(live: Live) -> None:
    live.select("insula-test-web", "insula-test-api", "insula-test-old")

    live.page.actions_bar.trigger("stop")

    live.rig.until(lambda: len(live.stops()) == 2)
    assert {(each.subject, each.state) for each in live.stops()} == {
        ("insula-test-web", OperationState.SUCCEEDED),
        ("insula-test-api", OperationState.SUCCEEDED),
    }
    live.rig.until(lambda: live.state("insula-test-api") == live.state("insula-test-web") == "Stopped")
    assert live.engine.docker("ps", "--quiet") == ""


def test_a_port_is_opened_by_a_click_and_by_its_key(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(links, "open_link", opened.append)
    port = live.engine.docker("port", "insula-test-web", "80/tcp").strip()
    keys = [each.key for each in live.page.model.page.columns]
    index = live.page.model.index(2, keys.index("ports"))
    assert index.data() == f"{port.rpartition(':')[2]} → 80"
    words = live.page.table.visualRect(index).topLeft() + QPoint(20, 19)

    QTest.mouseClick(live.page.table.viewport(), Qt.MouseButton.LeftButton, pos=words)
    assert opened == [f"http://{port}"]

    QTest.mouseClick(live.page.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, words)
    assert len(opened) == 1

    live.select("insula-test-web")
    live.page.actions_bar.trigger("browse")
    assert opened == [f"http://{port}"] * 2


def test_of_several_ports_one_asks_which(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(links, "open_link", opened.append)
    run(live.engine, "many", "--publish", "127.0.0.1::80", "--publish", "127.0.0.1::443")
    live.rig.until(lambda: live.cell("insula-test-many", "ports").endswith("80"))
    row = next(
        row for row in range(live.page.model.rowCount()) if live.page.model.index(row, 0).data() == "insula-test-many"
    )
    index = live.page.model.index(row, [each.key for each in live.page.model.page.columns].index("ports"))

    links.open_one(live.page.model.links_at(index), live.page)

    menu = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QMenu) and each.isVisible())
    assert len(menu.actions()) == 2
    menu.actions()[1].trigger()
    menu.close()
    assert opened == [f"http://{live.engine.docker('port', 'insula-test-many', '443/tcp').strip()}"]


def test_with_no_container_left_the_page_says_what_one_is(live: Live) -> None:
    live.engine.docker("rm", "--force", "insula-test-web", "insula-test-api", "insula-test-old")

    live.rig.until(lambda: any(each.isVisible() for each in live.page.findChildren(EmptyState)))
    assert "No container yet" in texts(live.page)
