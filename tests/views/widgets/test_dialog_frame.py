from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTranslator
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QScrollBar, QWidget
from typing_extensions import override

from insula.views.widgets.buttons import ButtonKind, IconButton, LinkButton
from insula.views.widgets.choice_cards import Choice, ChoiceCards
from insula.views.widgets.dialog_frame import DialogFrame
from insula.views.widgets.labels import SectionLabel, TextLabel, TextRole
from insula.views.widgets.notice import Notice, Severity
from insula.views.widgets.screen import screen_area, screen_room
from insula.views.widgets.toggle_row import ToggleRow

Show = Callable[[QWidget], None]


class Longer(QTranslator):
    """The pseudo-language: every text 40 % longer."""

    @override
    def translate(self, context: str, source: str, disambiguation: str | None = None, count: int = -1) -> str:
        return f"[{source}{'·' * (len(source) * 2 // 5)}]"


@pytest.fixture
def longer(qapp: QApplication) -> Iterator[None]:
    translator = Longer()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def _dialog(show: Show, *, rows: int = 2, kind: ButtonKind = ButtonKind.PRIMARY, width: int = 560) -> DialogFrame:
    dialog = DialogFrame(width=width)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.set_title("New environment", "It is ready in a second.")
    dialog.set_primary("Create the environment", kind)
    dialog.aside.addWidget(IconButton("terminal", "Equivalent command", ButtonKind.GHOST, quiet=True))
    for number in range(rows):
        field = QLineEdit()
        dialog.body.addWidget(SectionLabel(f"Field {number}", field))
        dialog.body.addWidget(field)
    show(dialog)
    return dialog


def _button(dialog: DialogFrame, text: str) -> QPushButton:
    return next(button for button in dialog.findChildren(QPushButton) if button.text() == text)


def _scrolls(dialog: DialogFrame) -> bool:
    return any(bar.isVisible() for bar in dialog.findChildren(QScrollBar))


def _soon(holds: Callable[[], bool]) -> bool:
    """Whether it holds within a second."""
    for _ in range(100):
        if holds():
            return True
        QTest.qWait(10)
    return False


def test_it_is_modal_to_its_window_only(show: Show) -> None:
    dialog = _dialog(show)
    assert dialog.windowModality() is Qt.WindowModality.WindowModal
    assert dialog.windowTitle() == dialog.accessibleName() == "New environment"
    assert dialog.accessibleDescription() == "It is ready in a second."


def test_the_verb_is_told_and_closes(show: Show) -> None:
    dialog = _dialog(show)
    told, accepted = QSignalSpy(dialog.submitted), QSignalSpy(dialog.accepted)
    QTest.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    assert (told.count(), accepted.count()) == (1, 1)
    assert not dialog.isVisible()


def test_escape_and_cancel_leave(show: Show) -> None:
    dialog = _dialog(show)
    left = QSignalSpy(dialog.rejected)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert left.count() == 1
    dialog = _dialog(show)
    left = QSignalSpy(dialog.rejected)
    QTest.mouseClick(_button(dialog, "Cancel"), Qt.MouseButton.LeftButton)
    assert left.count() == 1


def test_enter_in_a_field_is_the_verb(show: Show) -> None:
    dialog = _dialog(show)
    accepted = QSignalSpy(dialog.accepted)
    QTest.keyClick(dialog.findChildren(QLineEdit)[0], Qt.Key.Key_Return)
    assert accepted.count() == 1


def test_enter_never_destroys(show: Show) -> None:
    dialog = _dialog(show, rows=0, kind=ButtonKind.DESTRUCTIVE)
    accepted, rejected = QSignalSpy(dialog.accepted), QSignalSpy(dialog.rejected)
    assert _button(dialog, "Cancel").hasFocus()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert (accepted.count(), rejected.count()) == (0, 1)


def test_enter_on_another_button_is_that_button(show: Show) -> None:
    dialog = _dialog(show)
    accepted, rejected = QSignalSpy(dialog.accepted), QSignalSpy(dialog.rejected)
    cancel = _button(dialog, "Cancel")
    cancel.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(cancel, Qt.Key.Key_Return)
    assert (accepted.count(), rejected.count()) == (0, 1)


def test_what_stands_against_the_verb_is_said(show: Show) -> None:
    dialog = _dialog(show)
    accepted = QSignalSpy(dialog.accepted)
    dialog.set_obstacle("A name is needed")
    assert not dialog.primary.isEnabled()
    assert dialog.primary.toolTip() == dialog.primary.accessibleDescription() == "A name is needed"
    QTest.keyClick(dialog.findChildren(QLineEdit)[0], Qt.Key.Key_Return)
    assert accepted.count() == 0
    dialog.set_obstacle(None)
    assert dialog.primary.isEnabled()


def test_tab_walks_the_body_then_the_foot(show: Show) -> None:
    dialog = _dialog(show)
    first, second = dialog.findChildren(QLineEdit)
    expected = [first, second, _button(dialog, "Equivalent command"), _button(dialog, "Cancel"), dialog.primary, first]
    walked: list[QWidget | None] = [dialog.focusWidget()]
    for _ in range(5):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        walked.append(dialog.focusWidget())
    assert walked == expected


def test_tab_finds_a_field_that_came_later_where_it_stands(show: Show) -> None:
    dialog = _dialog(show)
    first, second = dialog.findChildren(QLineEdit)
    late = QLineEdit()
    late.setAccessibleName("Late")
    dialog.body.insertWidget(dialog.body.indexOf(second), late)
    late.show()
    first.setFocus()

    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is late
    QTest.keyClick(late, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is second
    QTest.keyClick(second, Qt.Key.Key_Backtab)
    assert dialog.focusWidget() is late


def test_an_error_is_said_above_the_foot_and_taken_back(show: Show) -> None:
    dialog = _dialog(show)
    height = dialog.height()
    dialog.set_error("The folder is on a read-only disk.")
    sentence = next(label for label in dialog.findChildren(TextLabel) if label.property("role") == TextRole.ERROR)
    assert sentence.isVisible()
    assert dialog.height() > height
    assert _soon(lambda: not _scrolls(dialog))
    dialog.set_error(None)
    assert not sentence.isVisible()


def test_it_is_as_high_as_what_it_holds(show: Show) -> None:
    low, high = _dialog(show, rows=1), _dialog(show, rows=5)
    assert low.height() < high.height()
    assert not _scrolls(low)
    assert not _scrolls(high)
    assert low.width() == 560


def test_it_grows_with_its_body(show: Show) -> None:
    dialog = _dialog(show)
    height = dialog.height()
    dialog.body.addWidget(TextLabel("word " * 100, wrap=True))
    assert _soon(lambda: dialog.height() > height)
    assert _soon(lambda: not _scrolls(dialog))


def test_what_grows_stays_on_the_screen(show: Show) -> None:
    dialog = _dialog(show)
    area = screen_area(dialog)
    dialog.move(area.left() + 40, area.bottom() - dialog.height())
    height = dialog.height()

    dialog.body.addWidget(TextLabel("word " * 100, wrap=True))

    assert _soon(lambda: dialog.height() > height)
    assert dialog.frameGeometry().bottom() <= area.bottom()
    assert dialog.x() == area.left() + 40


def test_what_the_screen_cannot_hold_scrolls_and_the_foot_stays(show: Show) -> None:
    dialog = _dialog(show, rows=60)
    screen = screen_room(dialog)
    assert dialog.height() <= screen.height()
    assert _scrolls(dialog)
    assert dialog.rect().contains(dialog.primary.geometry())


def test_it_never_is_wider_than_the_screen(show: Show) -> None:
    dialog = _dialog(show, width=5000)
    assert dialog.width() <= screen_room(dialog).width()


@pytest.mark.usefixtures("longer")
def test_nothing_is_clipped_in_the_pseudo_language(show: Show) -> None:
    dialog = DialogFrame(width=560)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)

    def say(text: str) -> str:
        return QCoreApplication.translate("Test", text)

    dialog.set_title(say("Clone the environment analysis"), say("Its packages are shared until one of them changes."))
    dialog.set_primary(say("Clone the environment"))
    dialog.aside.addWidget(IconButton("terminal", say("Equivalent command"), ButtonKind.GHOST, quiet=True))
    cards = ChoiceCards(say("How"), columns=2)
    cards.set_choices([Choice("share", say("Share the files"), say("Fast")), Choice("copy", say("Copy"), say("Slow"))])
    dialog.body.addWidget(SectionLabel(say("How"), cards))
    dialog.body.addWidget(cards)
    dialog.body.addWidget(ToggleRow(say("Install pip"), say("Without it the environment is made in an instant.")))
    dialog.body.addWidget(Notice(Severity.WARNING, say("It drifted"), say("3 packages differ."), say("Compare them")))
    dialog.set_error(say("The name is taken by another environment of this folder."))
    show(dialog)
    QTest.qWait(1)
    dialog.resize(QSize(min(dialog.width(), 1024), min(dialog.height(), 700)))

    assert not _scrolls(dialog)
    for label in dialog.findChildren(TextLabel):
        if label.isVisible():
            needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            assert label.height() >= needed, label.text()
            assert label.wordWrap() or label.width() >= label.sizeHint().width(), label.text()
    for button in dialog.findChildren(QPushButton):
        if button.isVisible() and not isinstance(button, LinkButton):
            assert button.width() >= button.minimumSizeHint().width(), button.text()


def test_its_own_word_is_translated_live(show: Show, qapp: QApplication) -> None:
    dialog = _dialog(show)
    translator = Longer()
    qapp.installTranslator(translator)
    try:
        QApplication.sendEvent(dialog, QEvent(QEvent.Type.LanguageChange))
        assert _button(dialog, "[Cancel··]").isVisible()
    finally:
        qapp.removeTranslator(translator)


def test_an_open_dialog_is_no_garbage(show: Show) -> None:
    window = QWidget()
    dialog = DialogFrame(window)
    dialog.body.addWidget(QLineEdit())
    dialog.open()
    alive = weakref.ref(dialog)

    del dialog
    gc.collect()

    assert alive() is not None
    window.deleteLater()
