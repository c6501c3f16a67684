"""What waits in the trash, to be restored or deleted for ever."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QMenu, QStackedWidget, QTableView, QVBoxLayout, QWidget

from insula.domain.environment import Environment, EnvironmentId, Kind, Verb
from insula.domain.errors import NameTakenError, PlaceTakenError
from insula.domain.operation import Operation
from insula.domain.overriding import override
from insula.viewmodels.questions import Questions
from insula.viewmodels.translation import translate
from insula.viewmodels.trash.trash import TrashViewModel
from insula.viewmodels.trash.trash_words import words_of_kind
from insula.viewmodels.wording.problems import describe_reason
from insula.views import registry
from insula.views.context import Context
from insula.views.dialogs import opening
from insula.views.page_header import PageHeader
from insula.views.theme.icons import tinted_icon
from insula.views.widgets.buttons import ButtonKind, IconButton
from insula.views.widgets.empty_state import EmptyState, Picture, PictureKind
from insula.views.widgets.labels import TextLabel, TextRole
from insula.views.widgets.table_style import style_table

_WIDTHS = {0: 150, 1: 158, 3: 100, 4: 80, 5: 76}
_PLACE = 2
_TAKEN = frozenset({PlaceTakenError.code(), NameTakenError.code()})


class TrashPage(QWidget):
    """A restore whose place, or name, has been taken asks for another one."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page-trash")
        self._context = context
        self._restoring: set[EnvironmentId] = set()
        self._view_model = TrashViewModel(
            context.inventory,
            Questions(context.bridge),
            lambda: context.preferences.current.trash_days,
            context.bridge.spawn,
        )
        self._empty_trash = IconButton("trash-2", " ", ButtonKind.DANGER)
        self._empty_trash.setObjectName("empty-trash")
        self._header = PageHeader(self._empty_trash)
        self._rule = TextLabel("", TextRole.SECONDARY, wrap=True)
        self._restore = IconButton("archive-restore", " ")
        self._restore.setObjectName("restore")
        self._elsewhere = IconButton("folder-input", " ")
        self._elsewhere.setObjectName("restore-elsewhere")
        self._purge = IconButton("x", " ", ButtonKind.DANGER)
        self._purge.setObjectName("purge")
        self._table = QTableView()
        self._table.setObjectName("trash")
        self._table.setModel(self._view_model.rows)
        self._picture = EmptyState()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._retranslate()

    def _lay_out(self) -> None:
        style_table(self._table)
        self._table.setSortingEnabled(True)
        self._table.sortByColumn(3, Qt.SortOrder.DescendingOrder)
        header = self._table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_PLACE, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._restore, self._elsewhere, self._purge):
            buttons.addWidget(button)
        buttons.addStretch(1)
        full = QWidget()
        rows = QVBoxLayout(full)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        rows.addWidget(self._rule)
        rows.addLayout(buttons)
        rows.addWidget(self._table, 1)
        self._stack.addWidget(full)
        self._stack.addWidget(self._picture)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 16, 20, 16)
        page.setSpacing(10)
        page.addWidget(self._header)
        page.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._restore.clicked.connect(self._on_restore)
        self._elsewhere.clicked.connect(self._on_elsewhere)
        self._purge.clicked.connect(self._on_purge)
        self._empty_trash.clicked.connect(self._on_empty)
        self._table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._table.customContextMenuRequested.connect(self._on_menu)
        self._table.selectionModel().selectionChanged.connect(self._render_buttons)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self)
        delete.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        delete.activated.connect(self._purge.click)
        self._view_model.changed.connect(self._render)
        self._context.preferences.changed.connect(self._retranslate)
        self._context.operations.finished.connect(self._on_finished)

    @property
    def selected(self) -> tuple[Environment, ...]:
        """The chosen rows, from top to bottom."""
        rows = sorted(index.row() for index in self._table.selectionModel().selectedRows())
        return tuple(self._view_model.rows.row_at(row) for row in rows)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._view_model.measure()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_restore(self) -> None:
        able = [each for each in self.selected if each.can(Verb.RESTORE)]
        self._restoring.update(each.id for each in able)
        opening.restore(self._context, able)

    def _on_elsewhere(self) -> None:
        if self.selected:
            registry.asking(registry.RESTORE_DIALOGS)(self._context, self.selected)

    def _on_purge(self) -> None:
        if self.selected:
            opening.purge(self._context, self.selected)

    def _on_empty(self) -> None:
        opening.empty_trash(self._context)

    def _on_menu(self, place: QPoint) -> None:
        if not self.selected:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button, icon in (
            (self._restore, "archive-restore"),
            (self._elsewhere, "folder-input"),
            (self._purge, "x"),
        ):
            action = QAction(tinted_icon(icon, "broken" if button is self._purge else "text"), button.text(), menu)
            action.setEnabled(button.isEnabled())
            action.triggered.connect(button.click)
            menu.addAction(action)
        menu.popup(self._table.viewport().mapToGlobal(place))

    def _on_finished(self, operation: Operation) -> None:
        if operation.environment not in self._restoring:
            return
        self._restoring.discard(operation.environment)
        environment = self._context.inventory.get(operation.environment)
        if operation.error in _TAKEN and environment is not None and environment.trashed is not None:
            registry.asking(registry.RESTORE_DIALOGS)(self._context, [environment])

    def _render(self) -> None:
        held = self._view_model.model.rowCount() > 0
        self._header.set_words(translate("TrashPage", "Trash"), self._view_model.summary)
        self._empty_trash.setVisible(held)
        self._stack.setCurrentIndex(0 if held else 1)
        self._render_buttons()
        if self.isVisible():
            self._view_model.measure()

    def _render_buttons(self) -> None:
        selected = self.selected
        kind = selected[0].kind if selected else Kind.VENV
        self._elsewhere.setText(words_of_kind(kind).otherwise())
        self._restore.set_obstacle(_obstacle(selected, Verb.RESTORE))
        self._elsewhere.set_obstacle(_obstacle_elsewhere(selected))
        self._purge.set_obstacle(_obstacle(selected, Verb.PURGE))

    def _retranslate(self) -> None:
        self._view_model.retranslate()
        self._rule.setText(self._view_model.rule)
        self._table.setAccessibleName(translate("TrashPage", "Trash"))
        self._empty_trash.setText(translate("TrashPage", "Empty trash…"))
        self._restore.setText(translate("TrashPage", "Restore"))
        self._purge.setText(translate("TrashPage", "Delete for ever…"))
        self._picture.set_picture(
            Picture(
                PictureKind.EMPTY,
                translate("TrashPage", "The trash is empty"),
                translate("TrashPage", "What you delete waits here, whole, until you restore it or its time is over."),
                icon="trash-2",
            )
        )
        self._render()


def _obstacle_elsewhere(selected: Sequence[Environment]) -> str | None:
    """Why there can be no other place for these."""
    if len(selected) > 1:
        return translate("TrashPage", "Select only one environment.")
    return _obstacle(selected, Verb.RESTORE)


def _obstacle(selected: Sequence[Environment], verb: Verb) -> str | None:
    """Why none of these can do that, None when one can."""
    if not selected:
        return translate("TrashPage", "Select an environment first.")
    if any(each.can(verb) for each in selected):
        return None
    reason = selected[0].actions.get(verb)
    return translate("TrashPage", "Not possible now.") if reason is None else describe_reason(reason)
