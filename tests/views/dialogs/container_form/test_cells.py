from __future__ import annotations

from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from insula.viewmodels.containers.container_form.environment import VariableRow
from insula.viewmodels.containers.container_form.ports import PortRow
from insula.viewmodels.containers.container_form.storage import MountRow
from insula.views.dialogs.container_form.cells import ChoiceCell, FlagCell, SecretCell, SuggestingCell, TextCell


def test_a_text_tells_what_a_person_types_and_not_what_it_is_shown(qtbot: QtBot) -> None:
    cell = TextCell("host", lambda: "any")
    qtbot.addWidget(cell)
    told = QSignalSpy(cell.edited)
    cell.tell("Port")
    cell.show_row(PortRow(host="80"))
    assert (cell.line.text(), told.count()) == ("80", 0)

    cell.line.end(False)
    QTest.keyClicks(cell.line, "8")

    assert [told.at(0)[0], told.at(0)[1]] == ["host", "808"]
    assert (cell.line.accessibleName(), cell.line.placeholderText()) == ("Port", "any")


def test_only_the_part_to_blame_is_edged(qtbot: QtBot) -> None:
    host, address = TextCell("host"), SuggestingCell("address")
    for cell in (host, address):
        qtbot.addWidget(cell)
        cell.blame("host")

    assert host.line.property("invalid") is True
    assert not address.box.property("invalid")


def test_a_mask_hides_the_text_and_the_eye_asks_to_see_it(qtbot: QtBot) -> None:
    cell = SecretCell("value")
    qtbot.addWidget(cell)
    told = QSignalSpy(cell.edited)
    cell.tell("Value")
    cell.show_row(VariableRow("DB_PASSWORD", "hunter2"))

    cell.set_masked(masked=True, secret=True)
    assert cell.line.echoMode() is QLineEdit.EchoMode.Password
    assert cell.eye.accessibleName() == "Show the value"
    cell.eye.click()
    assert [told.at(0)[0], told.at(0)[1]] == ["revealed", True]

    cell.set_masked(masked=False, secret=True)
    assert cell.line.echoMode() is QLineEdit.EchoMode.Normal
    assert cell.eye.accessibleName() == "Mask the value"
    cell.set_masked(masked=False, secret=False)
    assert not cell.eye.isVisibleTo(cell)
    assert told.count() == 1


def test_a_choice_and_a_flag_show_and_tell_their_part(qtbot: QtBot) -> None:
    kind = ChoiceCell("kind", lambda: (("volume", "Volume"), ("bind", "Folder")))
    read_only = FlagCell("read_only")
    told = [QSignalSpy(cell.edited) for cell in (kind, read_only)]
    for cell, title in ((kind, "What"), (read_only, "Read only")):
        qtbot.addWidget(cell)
        cell.tell(title)
        cell.show_row(MountRow("bind", read_only=True))
    assert (kind.box.currentText(), read_only.box.isChecked()) == ("Folder", True)
    assert [spy.count() for spy in told] == [0, 0]

    kind.box.chosen.emit("volume")
    read_only.box.click()

    assert [told[0].at(0)[1], told[1].at(0)[1]] == ["volume", False]
    assert (kind.box.accessibleDescription(), read_only.box.accessibleName()) == ("What", "Read only")
