"""The details of one image: its facts, and its layers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QStackedWidget, QTableView, QVBoxLayout, QWidget

from insula.domain.containers import Image
from insula.domain.overriding import override
from insula.viewmodels.stock.image_details import ImageDetailsViewModel
from insula.viewmodels.stock.images import name_of, short_id
from insula.viewmodels.translation import translate
from insula.views.context import Context
from insula.views.details.stock_panel import StockPanel
from insula.views.widgets.empty_state import EmptyState, Picture, PictureKind
from insula.views.widgets.table_style import DETAIL_ROW, style_table


class ImagePanel(StockPanel):
    """What costs a question is asked once for each image."""

    def __init__(self, context: Context, view_model: ImageDetailsViewModel, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._view_model = view_model
        self._layers = QTableView()
        self._layers.setObjectName("layers")
        self._layers.setModel(view_model.layers)
        style_table(self._layers, DETAIL_ROW)
        header = self._layers.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(0, 48)
        header.resizeSection(2, 84)
        self._picture = EmptyState()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._layers)
        self._stack.addWidget(self._picture)
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(20, 14, 20, 14)
        column.addWidget(self._stack)
        self._place = self.add_tab(place)
        self._layers.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        view_model.changed.connect(self._render)
        self.retell()

    @override
    def retell(self) -> None:
        super().retell()
        self._layers.setAccessibleName(translate("ImagePanel", "Layers"))
        self._view_model.retranslate()

    @override
    def show_several(self, title: str) -> None:
        self._view_model.show(None)
        super().show_several(title)

    def _render(self) -> None:
        view_model = self._view_model
        image = view_model.image
        if image is None:
            return
        self.set_words(name_of(image), _subtitle(image))
        self.set_rows(view_model.rows, view_model.sentence)
        count = view_model.layers.rowCount()
        title = translate("ImagePanel", "Layers")
        self.tabs.setTabText(self._place, f"{title} · {count}" if count else title)
        if not count:
            self._picture.set_picture(
                Picture(PictureKind.LOADING, translate("ImagePanel", "Reading the layers…"))
                if view_model.waiting
                else Picture(
                    PictureKind.ERROR if view_model.sentence else PictureKind.EMPTY,
                    translate("ImagePanel", "No layers to show"),
                    view_model.sentence,
                    icon="layers",
                )
            )
        self._stack.setCurrentIndex(0 if count else 1)


def _subtitle(image: Image) -> str:
    """For instance "8f2c1a9b7d3e · 2 names"."""
    words = [short_id(image)] if image.tags else [translate("ImagePanel", "without a name")]
    if len(image.tags) > 1:
        words.append(translate("ImagePanel", "%n name(s)", "", len(image.tags)))
    return " · ".join(words)
