"""The pages, at the left of the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from insula.domain.overriding import override
from insula.viewmodels.translation import translate
from insula.views.theme.icons import MEDIUM
from insula.views.widgets.labels import IconLabel, TextLabel, TextRole
from insula.views.widgets.navigation_button import NavigationButton

WIDTH = 238


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Place:
    """An entry. `section` heads the entries from here on; the last ones, `at_bottom`, are apart."""

    key: str
    icon: str
    title: Callable[[], str]
    section: Callable[[], str] | None = None
    at_bottom: bool = False


class Navigation(QWidget):
    """`chosen` carries the key of the page to turn to. Tab reaches the current entry, arrow keys walk."""

    chosen = Signal(str)

    def __init__(self, places: tuple[Place, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigation")
        self.setProperty("ground", "navigation")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._places = places
        self._group = QButtonGroup(self)
        self._buttons: dict[str, NavigationButton] = {}
        self._sections: list[tuple[TextLabel, Callable[[], str]]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 16, 10, 12)
        column.setSpacing(1)
        column.addLayout(self._mark())
        column.addSpacing(12)
        stretched = False
        for place in places:
            if place.at_bottom and not stretched:
                column.addStretch(1)
                stretched = True
            if place.section is not None:
                self._add_section(column, place.section)
            column.addWidget(self._button(place))
        if not stretched:
            column.addStretch(1)
        self._group.idToggled.connect(self._on_toggled)
        self._retranslate()

    def set_current(self, key: str) -> None:
        """Mark a page as the one that is shown, without telling; Tab reaches its entry and no other."""
        current = self._buttons[key]
        current.setChecked(True)
        for button in self._buttons.values():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if button is current else Qt.FocusPolicy.NoFocus)

    def has_focus(self) -> bool:
        """Whether one of the entries has it."""
        return any(button.hasFocus() for button in self._buttons.values())

    def set_counts(self, counts: Mapping[str, int | None]) -> None:
        """How many things are behind each entry; None shows no figure."""
        for key, count in counts.items():
            button = self._buttons[key]
            if button.count != count:
                button.set_count(count)

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(max(WIDTH, hint.width()), hint.height())

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _mark(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(8, 2, 8, 2)
        row.setSpacing(10)
        row.addWidget(IconLabel("mark", "accent", MEDIUM + 6))
        row.addWidget(TextLabel("Insula", TextRole.HEADING), 1)
        return row

    def _add_section(self, column: QVBoxLayout, title: Callable[[], str]) -> None:
        label = TextLabel("", TextRole.CAPTION)
        label.setContentsMargins(10, 14, 10, 4)
        self._sections.append((label, title))
        column.addWidget(label)

    def _button(self, place: Place) -> NavigationButton:
        button = NavigationButton(place.icon)
        button.setObjectName(f"navigation-{place.key}")
        self._group.addButton(button, len(self._buttons))
        self._buttons[place.key] = button
        return button

    def _on_toggled(self, index: int, checked: bool) -> None:  # noqa: FBT001
        if checked:
            self.chosen.emit(self._places[index].key)

    def _retranslate(self) -> None:
        self.setAccessibleName(translate("Navigation", "Pages"))
        for number, place in enumerate(self._places, start=1):
            button = self._buttons[place.key]
            title = place.title()
            button.setText(title)
            button.setAccessibleName(title)
            keys = QKeySequence(f"Ctrl+{number}").toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{title} ({keys})")
        for label, title_of in self._sections:
            label.setText(title_of())
        self.updateGeometry()
