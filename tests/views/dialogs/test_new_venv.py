from __future__ import annotations

from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from insula.domain.errors import BusyError, NameTakenError
from insula.domain.venvs import RequirementKind, RequirementLine, RequirementsPreview, VenvSpecification
from insula.views.dialogs import opening
from insula.views.dialogs.new_venv import NewVenvDialog
from insula.views.widgets.choice_cards import ChoiceCard
from insula.views.widgets.path_field import PathField
from tests.viewmodels.doubles import ENVIRONMENTS, INTERPRETERS
from tests.views.finding import button, find, texts
from tests.views.window import WindowDouble

FILE = Path("/home/ana/requirements.txt")
RISKY = RequirementsPreview(
    FILE,
    (
        RequirementLine(FILE, 1, RequirementKind.PACKAGE, "numpy"),
        RequirementLine(FILE, 2, RequirementKind.INDEX, "--index-url https://example.org/simple"),
        RequirementLine(FILE, 3, RequirementKind.EDITABLE, "-e ../shop"),
    ),
)


async def _open(window: WindowDouble, qtbot: QtBot) -> NewVenvDialog:
    dialog = cast("NewVenvDialog", opening.new_venv(window.context))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    await window.tasks.settle()
    return dialog


def _line(dialog: NewVenvDialog) -> QLineEdit:
    return find(dialog, QLineEdit, "name")


async def test_a_name_and_enter_create_an_environment(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await _open(window, qtbot)
    accepted = QSignalSpy(dialog.accepted)

    QTest.keyClicks(_line(dialog), "analysis")
    await window.tasks.settle()
    QTest.keyClick(_line(dialog), Qt.Key.Key_Return)
    await window.tasks.settle()

    wanted = VenvSpecification(name="analysis", python=str(INTERPRETERS[1].path), pip=True)
    assert window.requests.made == [("create", wanted)]
    assert accepted.count() == 1
    assert not dialog.isVisible()


async def test_a_bad_name_says_why_and_keeps_the_button_from_being_pressed(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await _open(window, qtbot)

    QTest.keyClicks(_line(dialog), "a/b")
    QTest.keyClick(_line(dialog), Qt.Key.Key_Return)
    await window.tasks.settle()

    assert "“/” cannot be in a name" in texts(dialog)
    assert not dialog.primary.isEnabled()
    assert "“/” cannot be in a name" in dialog.primary.toolTip()
    assert not window.requests.made


async def test_the_place_follows_the_name(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await _open(window, qtbot)
    place = find(dialog, PathField, "place")

    QTest.keyClicks(_line(dialog), "abc")
    await window.tasks.settle()
    assert place.path == str(ENVIRONMENTS / "abc")

    place.set_path("/srv/chosen")
    QTest.keyClicks(_line(dialog), "d")
    await window.tasks.settle()
    assert place.path == "/srv/chosen"


async def test_a_taken_name_is_told_while_one_types(window: WindowDouble, qtbot: QtBot) -> None:
    window.answers.taken[ENVIRONMENTS / "taken"] = NameTakenError("name", "taken")
    dialog = await _open(window, qtbot)

    QTest.keyClicks(_line(dialog), "taken")
    await window.tasks.settle()

    assert "“taken” is taken: choose another name." in texts(dialog)
    assert not dialog.primary.isEnabled()


async def test_the_pythons_are_listed_the_newest_first_and_the_newest_finished_one_is_chosen(
    window: WindowDouble, qtbot: QtBot
) -> None:
    dialog = await _open(window, qtbot)
    pythons = find(dialog, QComboBox, "python")

    assert [pythons.itemText(row) for row in range(pythons.count())] == [
        "CPython 3.14.0rc2 — uv",
        "CPython 3.13.0 — pyenv",
        "CPython 3.12.1 — system",
        "CPython 3.11.2 — system",
    ]
    assert pythons.currentText() == "CPython 3.13.0 — pyenv"


async def test_without_a_python_the_dialog_says_where_to_get_one_and_looks_again(
    window: WindowDouble, qtbot: QtBot
) -> None:
    window.answers.found = ()
    dialog = await _open(window, qtbot)
    QTest.keyClicks(_line(dialog), "analysis")
    await window.tasks.settle()
    assert "python.org" in texts(dialog)
    assert dialog.primary.toolTip() == "No Python was found on this computer."

    window.answers.found = INTERPRETERS
    again = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Look again")
    again.click()
    await window.tasks.settle()

    assert "python.org" not in texts(dialog)
    assert dialog.primary.isEnabled()


async def test_risky_lines_are_shown_and_must_be_acknowledged(window: WindowDouble, qtbot: QtBot) -> None:
    window.answers.preview = RISKY
    dialog = await _open(window, qtbot)
    QTest.keyClicks(_line(dialog), "analysis")
    next(card for card in dialog.findChildren(ChoiceCard) if card.key == "requirements").click()
    field = find(dialog, PathField, "requirements-file")

    field.set_path(str(FILE))
    await window.tasks.settle()

    shown = texts(dialog)
    assert "Asks for 1 package" in shown
    assert "Line 2, another package index: --index-url https://example.org/simple" in shown
    assert "Line 3, a project linked, not copied: -e ../shop" in shown
    assert not dialog.primary.isEnabled()
    box = find(dialog, QCheckBox, "acknowledge-risks")
    box.click()
    assert dialog.primary.isEnabled()
    dialog.primary.click()
    await window.tasks.settle()
    assert window.requests.made[0][1].requirements == FILE


async def test_a_refusal_keeps_the_dialog_open_and_is_told(window: WindowDouble, qtbot: QtBot) -> None:
    window.requests.refusal = BusyError("analysis")
    dialog = await _open(window, qtbot)
    QTest.keyClicks(_line(dialog), "analysis")
    await window.tasks.settle()

    dialog.primary.click()
    await window.tasks.settle()

    assert dialog.isVisible()
    assert "Other work on “analysis” is not finished" in texts(dialog)


async def test_the_equivalent_command_is_shown_on_request_and_copied(window: WindowDouble, qtbot: QtBot) -> None:
    dialog = await _open(window, qtbot)
    QTest.keyClicks(_line(dialog), "my env")
    await window.tasks.settle()
    text = find(dialog, QPlainTextEdit, "command-text")
    assert not text.isVisible()

    button(dialog, "equivalent-command").click()
    button(dialog, "copy-command").click()

    assert text.isVisible()
    copied = QGuiApplication.clipboard().text()
    assert copied == text.toPlainText()
    assert "insula create venv 'my env'" in copied
