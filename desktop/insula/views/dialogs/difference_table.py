"""What is different, before it is applied: a line for each setting."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from insula.viewmodels.containers.container_form.form import Difference
from insula.viewmodels.lists.roles import Role
from insula.viewmodels.lists.rows import Column, RowsModel
from insula.viewmodels.translation import translate
from insula.views.widgets.table_style import DETAIL_ROW, style_table

_LEAST_ROWS = 4


def _value(words: Callable[[Difference], str], *, strong: bool) -> Callable[[Difference], Mapping[int, object]]:
    def roles(difference: Difference) -> Mapping[int, object]:
        return {
            Role.MONOSPACE: bool(words(difference)),
            Role.SECONDARY: not strong,
            Role.ELIDE: Qt.TextElideMode.ElideMiddle,
            Qt.ItemDataRole.ToolTipRole: words(difference),
        }

    return roles


def _setting(difference: Difference) -> str:
    """A section with a single setting has its name."""
    if difference.section == difference.title:
        return difference.title
    return f"{difference.section} · {difference.title}"


def _shown(words: str) -> str:
    return words or translate("DifferenceTable", "nothing")


_COLUMNS: tuple[Column[Difference], ...] = (
    Column(
        "setting",
        lambda: translate("DifferenceTable", "Setting"),
        _setting,
        roles=lambda difference: {Role.STRONG: True, Qt.ItemDataRole.ToolTipRole: _setting(difference)},
    ),
    Column(
        "before",
        lambda: translate("DifferenceTable", "Now"),
        lambda difference: _shown(difference.before),
        roles=_value(lambda difference: difference.before, strong=False),
    ),
    Column(
        "after",
        lambda: translate("DifferenceTable", "Then"),
        lambda difference: _shown(difference.after),
        roles=_value(lambda difference: difference.after, strong=True),
    ),
)


class DifferenceTable(QTableView):
    """As many lines as there are differences; it scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("differences")
        self._model: RowsModel[Difference] = RowsModel(_COLUMNS, lambda each: (each.section, each.title), self)
        self.setModel(self._model)
        style_table(self, DETAIL_ROW)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setMinimumHeight((_LEAST_ROWS + 1) * DETAIL_ROW)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def set_differences(self, differences: Sequence[Difference]) -> None:
        self._model.set_rows(differences)

    def retell(self) -> None:
        """In the language of the moment."""
        self.setAccessibleName(translate("DifferenceTable", "What is different"))
        self._model.retell()
