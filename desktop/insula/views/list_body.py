"""What is below the tools of a list: its rows, or the picture that explains why there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from insula.viewmodels.lists.pages import PageDescription
from insula.viewmodels.lists.pictures import (
    PictureAction,
    ShownPicture,
    notice_of,
    picture_of,
    sentence_of,
    starting_picture,
)
from insula.viewmodels.lists.table import EnvironmentTableModel
from insula.viewmodels.state import InventoryState
from insula.viewmodels.translation import translate

if TYPE_CHECKING:
    from insula.domain.environment import Engine
    from insula.views.widgets.empty_state import EmptyState
    from insula.views.widgets.key_value_grid import Fact
    from insula.views.widgets.notice import Notice


class ListBody(QStackedWidget):
    """Rows that are not the truth have a strip above them.

    `asked` carries the PictureAction of the button pressed, and the backend that it is about, if any.

    Picture and strip are made at their first use, so that the window opens early.
    """

    asked = Signal(object, str)

    def __init__(self, page: PageDescription, table: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._empty: EmptyState | None = None
        self._notice: Notice | None = None
        self._asked_for: tuple[PictureAction | None, str] = (None, "")
        rows = QWidget()
        self._column = QVBoxLayout(rows)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(table, 1)
        self._column.addStretch(0)
        self.addWidget(rows)

    def show_state(self, model: EnvironmentTableModel, inventory: InventoryState) -> None:
        """Work out anew what to show."""
        picture = picture_of(self._page, model, inventory)
        if picture is not None:
            self._show_picture(picture)
        self.setCurrentIndex(0 if picture is None else 1)
        notice = notice_of(self._page, inventory) if picture is None else None
        if notice is not None:
            self._show_notice(notice)
        elif self._notice is not None:
            self._notice.hide()

    def show_starting(self, engine: Engine) -> None:
        """Say that an engine is being started, until there is more to show."""
        self._show_picture(starting_picture(engine))

    def _show_picture(self, picture: ShownPicture) -> None:
        from insula.views.widgets.empty_state import EmptyState, Picture, PictureKind

        if self._empty is None:
            self._empty = EmptyState()
            self._empty.primary_clicked.connect(self._on_clicked)
            self.addWidget(self._empty)
        self._asked_for = (picture.action, picture.backend)
        self._empty.set_picture(
            Picture(
                PictureKind(picture.kind),
                picture.title,
                picture.sentence,
                picture.button,
                icon=picture.icon,
                primary_icon="plus" if picture.action is PictureAction.NEW else "",
                facts=_facts_of(picture),
            )
        )

    def _show_notice(self, notice: ShownPicture) -> None:
        from insula.views.widgets.notice import Notice, Severity

        if self._notice is None:
            self._notice = Notice()
            self._notice.activated.connect(self._on_clicked)
            self._column.insertWidget(0, self._notice)
        self._asked_for = (notice.action, notice.backend)
        self._notice.set_content(Severity.WARNING, notice.title, sentence_of(notice), notice.button)
        self._notice.show()

    def _on_clicked(self) -> None:
        action, backend = self._asked_for
        if action is not None:
            self.asked.emit(action, backend)


def _facts_of(picture: ShownPicture) -> tuple[Fact, ...]:
    """The engines that were looked for, and the command that would help."""
    if not picture.attempts and not picture.command:
        return ()
    from insula.views.widgets.key_value_grid import Fact

    facts = [
        Fact(f"attempt-{at}", each.name, f"{each.outcome} · {each.address}") for at, each in enumerate(picture.attempts)
    ]
    if picture.command:
        label = translate("ListBody", "In a terminal")
        facts.append(Fact("command", label, picture.command, monospace=True, copyable=True))
    return tuple(facts)
