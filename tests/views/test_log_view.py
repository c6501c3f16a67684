from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QPushButton

from insula.domain.operation import OperationState
from insula.domain.progress import Progress
from insula.views.log_view import LogView
from tests.viewmodels.doubles import operation
from tests.views.finding import button, find, texts
from tests.views.window import WindowDouble


def _view(window: WindowDouble) -> LogView:
    view = LogView(window.frame)
    window.frame.show()
    return view


def test_new_lines_are_added_at_the_end(window: WindowDouble) -> None:
    view = _view(window)
    text = find(view, QPlainTextEdit, "log")

    view.set_lines(("a",))
    view.set_lines(("a", "b", "c"))
    assert text.toPlainText() == "a\nb\nc"
    view.set_lines(("other",))

    assert text.toPlainText() == "other"


def test_the_log_is_copied_and_the_wish_to_save_it_told(window: WindowDouble) -> None:
    view = _view(window)
    view.set_operation(operation())
    asked = QSignalSpy(view.save_asked)
    view.set_lines(())
    assert not button(view, "copy-log").isEnabled()

    view.set_lines(("a", "b"))
    button(view, "copy-log").click()
    button(view, "save-log").click()
    chooser = window.frame.findChildren(QFileDialog)[0]
    chooser.fileSelected.emit("/tmp/x.log")
    chooser.reject()

    assert QGuiApplication.clipboard().text() == "a\nb"
    assert str(asked.at(0)[0]) == "/tmp/x.log"


def test_running_work_has_its_progress_and_can_be_cancelled(window: WindowDouble) -> None:
    view = _view(window)
    cancelled = QSignalSpy(view.cancel_asked)
    view.set_operation(operation(state=OperationState.RUNNING, progress=Progress("prepare", 0.5)))
    assert "50" in texts(view)

    next(each for each in view.findChildren(QPushButton) if each.text() == "Cancel").click()
    view.set_operation(operation(state=OperationState.CANCELLED))

    assert cancelled.count() == 1
    assert "Cancelled" in texts(view)


def test_a_failure_says_what_went_wrong(window: WindowDouble) -> None:
    view = _view(window)

    view.set_operation(operation(state=OperationState.FAILED, error="NoSpace", error_data={"path": "/srv"}))

    assert "What went wrong" in texts(view)
    assert "The disk of “/srv” is full" in texts(view)
