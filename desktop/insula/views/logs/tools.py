"""What stands above a log: how it is shown, and what is looked for in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from insula.domain.overriding import override
from insula.viewmodels.logs.logs import LogsViewModel
from insula.viewmodels.translation import translate
from insula.views.logs.lines import LogLines
from insula.views.widgets.buttons import ButtonKind, IconButton
from insula.views.widgets.eliding_label import ElidingLabel
from insula.views.widgets.labels import TextLabel, TextRole
from insula.views.widgets.search_field import SearchField

_SEARCH_WIDTH = 110


class LogTools(QWidget):
    """Two rows. `save_asked` and `window_asked` tell wishes."""

    save_asked = Signal()
    window_asked = Signal()

    def __init__(self, view_model: LogsViewModel, lines: LogLines, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self._lines = lines
        self.follow = _toggle("arrow-down-to-line", "follow-log")
        self.moments = _toggle("clock", "log-timestamps")
        self.wrap = _toggle("wrap-text", "wrap-log")
        self.regular = _toggle("regex", "log-expression")
        self.search = SearchField()
        self.search.setObjectName("search-log")
        self.search.setMinimumWidth(_SEARCH_WIDTH)
        self.before = IconButton("chevron-up", kind=ButtonKind.GHOST, quiet=True, small=True)
        self.before.setObjectName("previous-match")
        self.after = IconButton("chevron-down", kind=ButtonKind.GHOST, quiet=True, small=True)
        self.after.setObjectName("next-match")
        self.save = IconButton("download", kind=ButtonKind.GHOST, quiet=True)
        self.save.setObjectName("save-log")
        self.window_button = IconButton("external-link", kind=ButtonKind.GHOST, quiet=True)
        self.window_button.setObjectName("log-window")
        self._count = ElidingLabel(role=TextRole.SMALL)
        self._found = TextLabel("", TextRole.SMALL)
        self._found.setObjectName("log-matches")
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        for button in (self.follow, self.moments, self.wrap):
            first.addWidget(button)
        first.addWidget(self._count, 1)
        first.addWidget(self.save)
        first.addWidget(self.window_button)
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(self.search, 1)
        second.addWidget(self.regular)
        second.addWidget(self._found)
        second.addWidget(self.before)
        second.addWidget(self.after)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(first)
        column.addLayout(second)

    def _connect(self) -> None:
        view_model, finding = self._view_model, self._view_model.finding
        self.follow.toggled.connect(view_model.set_following)
        self.moments.toggled.connect(view_model.set_moments)
        self.wrap.toggled.connect(self._lines.set_wraps)
        self.search.textChanged.connect(self._look_for)
        self.search.descended.connect(self._lines.setFocus)
        self.regular.toggled.connect(self._look_for)
        self.before.clicked.connect(finding.go_back)
        self.after.clicked.connect(finding.go_forward)
        self.save.clicked.connect(self.save_asked)
        self.window_button.clicked.connect(self.window_asked)
        view_model.changed.connect(self.refresh)
        view_model.grown.connect(self.refresh)
        view_model.replaced.connect(self.refresh)
        finding.changed.connect(self.refresh)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.search.hasFocus() and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._view_model.finding.go_back()
            else:
                self._view_model.finding.go_forward()
        else:
            super().keyPressEvent(event)

    def refresh(self) -> None:
        """Show what is the case now."""
        view_model, finding = self._view_model, self._view_model.finding
        self.follow.setChecked(view_model.following)
        self.moments.setChecked(view_model.moments)
        self._count.setText(view_model.count_words if view_model.count else "")
        self._found.setText(finding.words)
        self._found.setVisible(bool(finding.words))
        for button in (self.before, self.after):
            button.setEnabled(finding.total > 0)
        self.save.setEnabled(view_model.count > 0)

    def retranslate(self) -> None:
        """Everything in another language."""
        self.follow.set_name(translate("LogTools", "Follow: stay at the end as lines come"))
        self.moments.set_name(translate("LogTools", "Timestamps"))
        self.wrap.set_name(translate("LogTools", "Wrap long lines"))
        self.regular.set_name(translate("LogTools", "Regular expression"))
        self.search.set_placeholder(translate("LogTools", "Search the log"))
        self.before.setAccessibleName(translate("LogTools", "Previous match"))
        self.before.set_hint(translate("LogTools", "Previous match"), QKeySequence("Shift+F3"))
        self.after.setAccessibleName(translate("LogTools", "Next match"))
        self.after.set_hint(translate("LogTools", "Next match"), QKeySequence("F3"))
        self.save.set_name(translate("LogTools", "Save…"))
        self.window_button.set_name(translate("LogTools", "Open in a window"))
        self.refresh()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _look_for(self) -> None:
        self._view_model.finding.look_for(
            self.search.text(), regular=self.regular.isChecked(), origin=self._lines.first_line
        )


def _toggle(icon: str, name: str) -> IconButton:
    button = IconButton(icon)
    button.setCheckable(True)
    button.setObjectName(name)
    return button
