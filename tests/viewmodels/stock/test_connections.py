from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from insula.viewmodels.lists.roles import Role
from insula.viewmodels.stock.connection_desk import ConnectionDesk
from insula.viewmodels.stock.connections import NetworksViewModel, VolumesViewModel
from insula.viewmodels.stock.stock_list import unknown_user
from tests.viewmodels.doubles import Answers, BridgeDouble, Tasks


async def test_volumes_have_size_users_driver_and_age(qtbot: QtBot, tmp_path: Path) -> None:
    answers, tasks = Answers(), Tasks()
    view_model = VolumesViewModel(ConnectionDesk(BridgeDouble(answers, tasks, tmp_path)), unknown_user, tasks)
    view_model.load()
    await tasks.settle()

    cells = [[view_model.model.index(row, column).data() for column in range(5)] for row in range(3)]
    assert cells[0] == ["blog_media", "—", "40\u00a0MiB", "local", cells[0][4]]
    assert cells[1][1] == "a1a1a1a1a1a1, b2b2b2b2b2b2"
    assert view_model.model.index(2, 0).data(Role.MONOSPACE)
    view_model.search("a1a1")
    assert view_model.rows.rowCount() == 1


async def test_networks_say_whose_they_are_and_whether_there_is_a_way_out(qtbot: QtBot, tmp_path: Path) -> None:
    answers, tasks = Answers(), Tasks()
    view_model = NetworksViewModel(ConnectionDesk(BridgeDouble(answers, tasks, tmp_path)), unknown_user, tasks)
    view_model.load()
    await tasks.settle()

    details = {
        row.name: view_model.model.index(at, 0).data(Role.DETAIL) for at, row in enumerate(view_model.model.rows())
    }
    assert details == {"blog_inside": "no way out", "blog_front": "", "old_front": "", "bridge": "of the engine"}
    assert "1 of the engine" in view_model.summary
    view_model.search("172.22")
    assert [view_model.rows.row_at(0).name, view_model.rows.rowCount()] == ["old_front", 1]
