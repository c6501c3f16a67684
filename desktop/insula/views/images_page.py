"""The images from which containers are made."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QStackedWidget, QTableView, QVBoxLayout, QWidget

from insula.domain.containers import Image
from insula.domain.errors import InsulaError
from insula.domain.overriding import override
from insula.viewmodels.image_confirmations import removal_confirmation
from insula.viewmodels.image_desk import ImageDesk
from insula.viewmodels.images import ImagesViewModel, name_of
from insula.viewmodels.translation import translate
from insula.views.context import Context
from insula.views.page_header import PageHeader
from insula.views.widgets.buttons import ButtonKind, IconButton
from insula.views.widgets.empty_state import EmptyState, Picture, PictureKind
from insula.views.widgets.search_field import SearchField
from insula.views.widgets.table_style import style_table

_WIDTHS = {1: 120, 2: 90, 3: 80, 4: 110}


class ImagesPage(QWidget):
    """It is read at its first show, and follows the engines from then on."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page-images")
        self._context = context
        self._desk = ImageDesk(context.bridge)
        self._view_model = ImagesViewModel(self._desk, context.bridge.spawn, self)
        self._pull = IconButton("download", " ", ButtonKind.PRIMARY)
        self._pull.setObjectName("pull")
        self._build = IconButton("layers", " ")
        self._build.setObjectName("build")
        self._header = PageHeader(self._build, self._pull)
        self._search = SearchField()
        self._search.setObjectName("search-images")
        self._search.setMaximumWidth(260)
        self._remove = IconButton("trash-2", " ", ButtonKind.DANGER)
        self._remove.setObjectName("remove-image")
        self._table = QTableView()
        self._table.setObjectName("images")
        self._table.setModel(self._view_model.rows)
        self._picture = EmptyState()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._retranslate()

    @property
    def selected(self) -> tuple[Image, ...]:
        """The chosen rows, from top to bottom."""
        rows = sorted(index.row() for index in self._table.selectionModel().selectedRows())
        return tuple(self._view_model.rows.row_at(row) for row in rows)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._view_model.load()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        style_table(self._table)
        self._table.setSortingEnabled(True)
        self._table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        header = self._table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self._search, 1)
        tools.addWidget(self._remove)
        tools.addStretch(1)
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._picture)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 18, 20, 20)
        page.setSpacing(10)
        page.addWidget(self._header)
        page.addLayout(tools)
        page.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._pull.clicked.connect(self._on_pull)
        self._build.clicked.connect(self._on_build)
        self._remove.clicked.connect(self._on_remove)
        self._picture.primary_clicked.connect(self._on_picture)
        self._search.textChanged.connect(self._view_model.search)
        self._search.descended.connect(self._table.setFocus)
        self._table.selectionModel().selectionChanged.connect(self._render_buttons)
        self._view_model.changed.connect(self._render)
        self._context.inventory.engines_changed.connect(self._on_engines)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._search.seek)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self._table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove.click)

    def _on_engines(self) -> None:
        if self.isVisible():
            self._view_model.load()

    def _on_pull(self) -> None:
        from insula.views.dialogs.opening_images import pull_image

        pull_image(self._context)

    def _on_build(self) -> None:
        from insula.views.dialogs.opening_images import build_image

        build_image(self._context)

    def _on_remove(self) -> None:
        from insula.views.dialogs.confirmation import ConfirmationDialog

        chosen = self.selected
        if not chosen:
            return
        dialog = ConfirmationDialog(lambda: removal_confirmation(chosen), self._context.window(), destructive=True)
        dialog.confirmed.connect(lambda ids: self._context.bridge.spawn(self._remove_each(chosen, frozenset(ids))))
        dialog.open()

    async def _remove_each(self, chosen: tuple[Image, ...], ids: frozenset[str]) -> None:
        for image in chosen:
            if image.id not in ids:
                continue
            try:
                await self._desk.submit_remove(image, name_of(image))
            except InsulaError as error:
                from insula.views.dialogs.opening import show_error

                show_error(self._context, error)

    def _on_picture(self) -> None:
        if self._view_model.model.rowCount():
            self._search.clear()
        elif self._view_model.sentence:
            self._view_model.load()
        else:
            self._on_pull()

    def _render(self) -> None:
        self._header.set_words(translate("ImagesPage", "Images"), self._view_model.summary)
        picture = self._picture_now()
        if picture is not None:
            self._picture.set_picture(picture)
        self._stack.setCurrentIndex(0 if picture is None else 1)
        for button in (self._pull, self._build):
            button.set_obstacle(None if self._view_model.available else self._view_model.sentence)
        self._render_buttons()

    def _render_buttons(self) -> None:
        nothing = translate("ImagesPage", "Select an image first.")
        self._remove.set_obstacle(None if self.selected else nothing)

    def _picture_now(self) -> Picture | None:
        view_model = self._view_model
        if view_model.rows.rowCount():
            return None
        if view_model.model.rowCount():
            return Picture(
                PictureKind.EMPTY,
                translate("ImagesPage", "Nothing found"),
                translate("ImagesPage", "No name or id has these words."),
                translate("ImagesPage", "Clear search"),
                icon="search",
            )
        if not view_model.loaded:
            return Picture(PictureKind.LOADING, translate("ImagesPage", "Asking the engines…"))
        if view_model.sentence:
            kind = PictureKind.ERROR if view_model.available else PictureKind.NOT_AVAILABLE
            title = translate("ImagesPage", "No images to show")
            return Picture(kind, title, view_model.sentence, translate("ImagesPage", "Try again"))
        return Picture(
            PictureKind.EMPTY,
            translate("ImagesPage", "No images yet"),
            translate("ImagesPage", "An image is what a container is made from: a system with programs in it."),
            translate("ImagesPage", "Pull an image…"),
            icon="layers",
        )

    def _retranslate(self) -> None:
        self._view_model.retranslate()
        self._table.setAccessibleName(translate("ImagesPage", "Images"))
        self._search.set_placeholder(translate("ImagesPage", "Search images"))
        self._pull.setText(translate("ImagesPage", "Pull…"))
        self._build.setText(translate("ImagesPage", "Build…"))
        self._remove.setText(translate("ImagesPage", "Remove…"))
        self._render()
