"""Remove images that nothing uses, from their list."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QWidget

from insula.domain.overriding import override
from insula.viewmodels.stock.image_pruning import PruneViewModel
from insula.viewmodels.translation import translate
from insula.views.dialogs.request_dialog import RequestDialog
from insula.views.widgets.buttons import ButtonKind, LinkButton
from insula.views.widgets.check_table import CheckTable
from insula.views.widgets.labels import TextLabel, TextRole
from insula.views.widgets.table_style import DETAIL_ROW

_SHOWN_ROWS = 8


class PruneImagesDialog(RequestDialog):
    """Exactly those that are ticked go."""

    def __init__(self, view_model: PruneViewModel, parent: QWidget | None = None) -> None:
        super().__init__(view_model, parent, width=620)
        self._view_model = view_model
        self.setObjectName("prune-images")
        self._table = CheckTable(view_model.model)
        self._table.setObjectName("unused-images")
        rows = min(max(view_model.model.rowCount(), 1), _SHOWN_ROWS)
        self._table.setFixedHeight(rows * DETAIL_ROW + self._table.horizontalHeader().height() + 2)
        self._summary = TextLabel("", TextRole.SECONDARY)
        self._all = LinkButton(" ")
        self._all.setObjectName("tick-all")
        self._none = LinkButton(" ")
        self._none.setObjectName("tick-none")
        self._all.clicked.connect(view_model.tick_all)
        self._none.clicked.connect(view_model.tick_none)
        self._lay_out()
        self.follow()

    @override
    def submit(self) -> None:
        self._view_model.prune()

    @override
    def render_state(self) -> None:
        super().render_state()
        self._summary.setText(self._view_model.summary)

    @override
    def retell(self) -> None:
        self._view_model.model.retell()
        self.set_title(
            translate("PruneImagesDialog", "Remove unused images"),
            translate(
                "PruneImagesDialog",
                "No container needs these, the trash included. One from which others were made stays until they go.",
            ),
        )
        self.set_primary(translate("PruneImagesDialog", "Remove"), ButtonKind.DESTRUCTIVE)
        self._table.setAccessibleName(translate("PruneImagesDialog", "Unused images"))
        self._all.setText(translate("PruneImagesDialog", "Choose all"))
        self._none.setText(translate("PruneImagesDialog", "Choose none"))

    def _lay_out(self) -> None:
        header = self._table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(1, 120)
        header.resizeSection(2, 96)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._summary, 1)
        row.addWidget(self._all)
        row.addWidget(self._none)
        self.body.addWidget(self._table)
        self.body.addLayout(row)
