"""The first page: how many, how they are, what they weigh, what happened."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QGridLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from insula.domain.environment import Kind
from insula.domain.overriding import override
from insula.viewmodels.lists.kinds import LISTS
from insula.viewmodels.overview import KindCount, Overview, OverviewViewModel
from insula.viewmodels.questions import Questions
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.figures import count_of, date_of, size_of
from insula.views import registry
from insula.views.context import Context
from insula.views.overview_cards import (
    FigureCard,
    FootprintRow,
    OperationRow,
    RowsCard,
    all_well_row,
    attention_row,
)
from insula.views.page_header import PageHeader
from insula.views.theme.icons import tinted_icon
from insula.views.widgets.buttons import ButtonKind, IconButton, LinkButton
from insula.views.widgets.empty_state import EmptyState, Picture, PictureKind
from insula.views.widgets.labels import TextLabel, TextRole
from insula.views.widgets.scroll_page import ScrollPage


class OverviewPage(QWidget):
    """Everything on it leads somewhere. A new user gets one sentence and the first thing to do."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page-overview")
        self._context = context
        self._view_model = OverviewViewModel(
            context.inventory,
            context.operations,
            Questions(context.bridge),
            lambda: context.preferences.current.trash_days,
            context.bridge.spawn,
            [each.kind for each in LISTS if each.weighed],
        )
        self._new = IconButton("plus", " ", ButtonKind.PRIMARY)
        self._new.setObjectName("new-environment")
        self._header = PageHeader(self._new)
        self._kinds = {page.kind: FigureCard(page.icon) for page in LISTS}
        self._trash = FigureCard("trash-2")
        self._attention = RowsCard()
        self._largest = RowsCard()
        self._own = TextLabel("", TextRole.SECONDARY, wrap=True)
        self._recent = RowsCard()
        self._all_activity = LinkButton()
        self._all_activity.setObjectName("all-activity")
        self._picture = EmptyState()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._retranslate()

    def _lay_out(self) -> None:
        for kind, card in self._kinds.items():
            card.setObjectName(f"figure-{kind}")
        self._trash.setObjectName("figure-trash")
        self._largest.content.insertWidget(0, self._own)
        self._recent.content.addWidget(self._all_activity)
        content = QWidget()
        for card in self._kinds.values():
            # Shown before it has its place in the grid: without a parent, as a window of its own.
            card.setParent(content)
        grid = QGridLayout(content)
        grid.setContentsMargins(20, 0, 20, 20)
        grid.setSpacing(14)
        self._figures = QGridLayout()
        self._figures.setSpacing(14)
        grid.addLayout(self._figures, 0, 0, 1, 2)
        grid.addWidget(self._attention, 1, 0)
        grid.addWidget(self._recent, 2, 0)
        grid.addWidget(self._largest, 1, 1, 2, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(3, 1)
        self._stack.addWidget(ScrollPage(content))
        self._stack.addWidget(self._picture)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(14)
        head = QVBoxLayout()
        head.setContentsMargins(20, 16, 20, 0)
        head.addWidget(self._header)
        page.addLayout(head)
        page.addWidget(self._stack, 1)

    def _connect(self) -> None:
        context = self._context
        self._new.clicked.connect(self.start_new)
        self._picture.primary_clicked.connect(self.start_new)
        for page in LISTS:
            self._kinds[page.kind].clicked.connect(lambda _checked=False, key=page.key: context.show_page(key))
        self._trash.clicked.connect(lambda: context.show_page("trash"))
        self._all_activity.clicked.connect(lambda: context.show_page("activity"))
        self._view_model.changed.connect(self._render)
        context.preferences.changed.connect(self._view_model.refresh)

    def start_new(self) -> None:
        """Ask what is to be made, and open its dialog."""
        able = [page for page in LISTS if page.kind in registry.CREATION_DIALOGS]
        if len(able) == 1:
            self._make(able[0].kind)
            return
        menu = QMenu(self)
        menu.setObjectName("new-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for page in able:
            entry = QAction(tinted_icon(page.icon, "text"), page.new_title(), menu)
            entry.triggered.connect(lambda _checked=False, kind=page.kind: self._make(kind))
            menu.addAction(entry)
        sender = self.sender()
        button = sender if isinstance(sender, QWidget) and sender is self._new else self._picture.primary
        corner = QPoint(0, button.height() + 2)
        menu.popup(button.mapToGlobal(corner))

    def _make(self, kind: Kind) -> None:
        registry.CREATION_DIALOGS[kind](self._context).open()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._view_model.measure()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _render(self) -> None:
        overview = self._view_model.overview
        if overview.is_empty:
            self._render_empty()
            self._stack.setCurrentIndex(1)
            return
        self._render_figures(overview)
        self._render_attention(overview)
        self._render_largest(overview)
        self._recent.set_rows([OperationRow(operation) for operation in overview.recent])
        self._recent.setVisible(bool(overview.recent))
        self._stack.setCurrentIndex(0)
        if self.isVisible():
            self._view_model.measure()

    def _render_empty(self) -> None:
        if self._view_model.loading:
            self._picture.set_picture(
                Picture(PictureKind.LOADING, translate("OverviewPage", "Looking around on this computer…"))
            )
            return
        self._picture.set_picture(
            Picture(
                PictureKind.EMPTY,
                translate("OverviewPage", "Welcome to Insula"),
                translate(
                    "OverviewPage",
                    "An environment keeps a project apart from all others, so that nothing breaks anything else: its"
                    " Python and packages, or its whole system in a container.",
                ),
                translate("OverviewPage", "New…"),
                primary_icon="plus",
            )
        )

    def _render_figures(self, overview: Overview) -> None:
        shown: list[FigureCard] = []
        counts = {count.kind: count for count in overview.kinds}
        titles = {page.kind: page.title for page in LISTS}
        for kind, card in self._kinds.items():
            card.setVisible(kind in counts)
            if kind in counts:
                card.set_words(titles[kind](), count_of(counts[kind].total), _how(counts[kind]))
                shown.append(card)
        self._trash.set_words(
            translate("OverviewPage", "Trash"),
            count_of(overview.trashed),
            _trash_words(overview),
        )
        for column, card in enumerate([*shown, self._trash]):
            self._figures.addWidget(card, 0, column)
            self._figures.setColumnStretch(column, 1)

    def _render_attention(self, overview: Overview) -> None:
        if not overview.attention:
            self._attention.set_rows([all_well_row()])
            return
        rows = [attention_row(each) for each in overview.attention]
        for row in rows:
            row.activated.connect(self._context.show_environment)
        self._attention.set_rows(rows)

    def _render_largest(self, overview: Overview) -> None:
        largest = max((each.own + each.shared for each in overview.largest), default=0)
        rows = [FootprintRow(each, largest) for each in overview.largest]
        for row in rows:
            row.activated.connect(self._context.show_environment)
        self._largest.set_rows(rows)
        self._largest.setVisible(overview.own is not None or overview.unmeasured > 0)
        self._own.setText(_own_words(overview))

    def _retranslate(self) -> None:
        self._header.set_words(translate("OverviewPage", "Overview"))
        self._new.setText(translate("OverviewPage", "New…"))
        self._attention.set_title(translate("OverviewPage", "Needs attention"))
        self._largest.set_title(translate("OverviewPage", "Disk footprint"))
        self._recent.set_title(translate("OverviewPage", "Recent operations"))
        self._all_activity.setText(translate("OverviewPage", "Show all"))
        self._all_activity.setAccessibleName(translate("OverviewPage", "Show all operations"))
        self._render()


def _how(count: KindCount) -> str:
    words = []
    if count.running:
        words.append(translate("OverviewPage", "%n running", "", count.running))
    if count.ready:
        words.append(translate("OverviewPage", "%n ready", "", count.ready))
    if count.troubled:
        words.append(translate("OverviewPage", "%n to look at", "", count.troubled))
    return " · ".join(words)


def _trash_words(overview: Overview) -> str:
    words = []
    if overview.trash_own is not None:
        words.append(size_of(overview.trash_own))
    if overview.next_expiry is not None:
        words.append(translate("OverviewPage", "first goes on {date}").format(date=date_of(overview.next_expiry)))
    return " · ".join(words) or translate("OverviewPage", "empty")


def _own_words(overview: Overview) -> str:
    if overview.own is None:
        return translate("OverviewPage", "Measuring…")
    text = translate("OverviewPage", "{size} in all, shared files not counted").format(size=size_of(overview.own))
    if overview.unmeasured:
        text += " · " + translate("OverviewPage", "%n not measured yet", "", overview.unmeasured)
    return text
