"""The whole form: a rail of sections, their pages, the risks in red, and the line that does the same."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from insula.backends.containers.specification.masking import MASK
from insula.domain.overriding import override
from insula.viewmodels.containers.container_form.form import ContainerForm
from insula.viewmodels.wording.risks import name_of_risk
from insula.views.dialogs.container_form.advanced_page import AdvancedPage
from insula.views.dialogs.container_form.command_strip import CommandStrip
from insula.views.dialogs.container_form.environment_page import EnvironmentPage
from insula.views.dialogs.container_form.general_page import GeneralPage
from insula.views.dialogs.container_form.health_page import HealthPage
from insula.views.dialogs.container_form.limits_page import LimitsPage
from insula.views.dialogs.container_form.networks_page import NetworksPage
from insula.views.dialogs.container_form.page import SectionPage
from insula.views.dialogs.container_form.ports_page import PortsPage
from insula.views.dialogs.container_form.rail import SectionRail
from insula.views.dialogs.container_form.storage_page import StoragePage
from insula.views.widgets.labels import Hairline, IconLabel, TextLabel, TextRole

_PAGES: tuple[Callable[[ContainerForm], SectionPage], ...] = (
    *(PortsPage, StoragePage, NetworksPage, EnvironmentPage),
    *(LimitsPage, HealthPage, AdvancedPage),
)
"""After the general one, in the order of the form."""


class ContainerFormEditor(QWidget):
    """For the body of a dialog, which `fill`s."""

    def __init__(
        self,
        form: ContainerForm,
        engines: tuple[tuple[str, str], ...] = (),
        parent: QWidget | None = None,
        *,
        editing: bool = False,
    ) -> None:
        """`engines` are backends with their titles; `editing` leaves out what an edited container keeps."""
        super().__init__(parent)
        self._form = form
        self._chosen = 0
        self.general = GeneralPage(form, engines, editing=editing)
        self._pages: dict[int, SectionPage] = {0: self.general}
        self.rail = SectionRail(form.sections)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.general)
        self._risks = _RiskLine()
        self.strip = CommandStrip()
        self._lay_out()
        self.rail.chosen.connect(self._on_chosen)
        self.strip.revealed.connect(self._on_revealed)
        form.judged.connect(self.render_state)
        self._bind_keys()
        self.retell()

    def choose(self, key: str) -> None:
        """Turn to the section of that key."""
        self.rail.choose([section.key for section in self._form.sections].index(key))

    @property
    def current(self) -> str:
        """The key of the section in front."""
        return self._form.sections[self._chosen].key

    def retell(self) -> None:
        """Everything in the language of the moment."""
        self.rail.retell()
        for page in self._pages.values():
            page.retell()
        self.strip.retell()
        self.render_state()

    def render_state(self) -> None:
        """Show what is to be said of the whole."""
        form = self._form
        self._risks.set_words(" · ".join(map(name_of_risk, form.risks)))
        self.strip.set_line(form.command, masked=MASK in form.command, revealed=form.is_revealed)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retell()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(self.rail)
        upper.addSpacing(12)
        upper.addWidget(Hairline(Qt.Orientation.Vertical))
        upper.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(upper, 1)
        column.addWidget(self._risks)
        column.addWidget(self.strip)

    def _bind_keys(self) -> None:
        for keys, step in ((QKeySequence("Ctrl+PgDown"), 1), (QKeySequence("Ctrl+PgUp"), -1)):
            shortcut = QShortcut(keys, self)
            shortcut.activated.connect(lambda step=step: self._turn(step))

    def _turn(self, step: int) -> None:
        self.rail.choose((self._chosen + step) % len(self._form.sections))

    def _on_chosen(self, index: int) -> None:
        """Turn to a section; its page is made when somebody first wants to see it."""
        self._chosen = index
        page = self._pages.get(index)
        if page is None:
            page = self._pages[index] = _PAGES[index - 1](self._form)
            page.retell()
            self._stack.addWidget(page)
        focused: QWidget | None = self.window().focusWidget()
        inside = focused is not None and (self._stack.isAncestorOf(focused) or self.rail.isAncestorOf(focused))
        self._stack.setCurrentWidget(page)
        if inside:
            # Else Qt would take the focus to whatever comes next.
            self.rail.buttons[index].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_revealed(self, reveal: bool) -> None:  # noqa: FBT001
        self._form.reveal(reveal=reveal)


class _RiskLine(QWidget):
    """What reaches beyond the walls, in a few words; the sections say more."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("risks")
        self._words = TextLabel("", TextRole.ERROR, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel("triangle-alert", "broken"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def set_words(self, words: str) -> None:
        if words == self._words.text():
            return
        self._words.setText(words)
        self.setVisible(bool(words))
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())
