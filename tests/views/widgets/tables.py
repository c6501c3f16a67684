"""Small models for the tests of lists."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from insula.viewmodels.lists.roles import CellLook, Role

PATH = "/home/camille/projects/a-very-long-folder-name/analysis/.venv"

LOOKS = (
    CellLook("analysis", strong=True),
    CellLook("Ready", state="ready", detail="drifted"),
    CellLook(PATH, monospace=True, secondary=True, elide=Qt.TextElideMode.ElideMiddle),
    CellLook("312 MiB", figure=True),
    CellLook("2.3.4", tone="paused", icon="arrow-up"),
)


def item_of(look: CellLook, *, by_role: bool = False) -> QStandardItem:
    """A cell that answers the look at once, or role by role."""
    item = QStandardItem(look.text)
    if not by_role:
        item.setData(look, Role.LOOK)
        return item
    for role, value in (
        (Role.STATE, look.state),
        (Role.ICON, look.icon),
        (Role.TONE, look.tone),
        (Role.DETAIL, look.detail),
        (Role.STRONG, look.strong),
        (Role.SECONDARY, look.secondary),
        (Role.MONOSPACE, look.monospace),
        (Role.GROUP, look.group),
        (Role.ELIDE, look.elide),
    ):
        item.setData(value, role)
    if look.figure:
        item.setData(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, Qt.ItemDataRole.TextAlignmentRole)
    return item


def flat_model(rows: int = 5, *, by_role: bool = False) -> QStandardItemModel:
    """Every row is LOOKS."""
    model = QStandardItemModel(0, len(LOOKS))
    for _ in range(rows):
        model.appendRow([item_of(look, by_role=by_role) for look in LOOKS])
    return model


def grouped_model() -> QStandardItemModel:
    """Two groups of two rows."""
    model = QStandardItemModel(0, len(LOOKS))
    for title in ("shop", "others"):
        head = item_of(CellLook(title, group=True, detail="2 environments"))
        for _ in range(2):
            head.appendRow([item_of(look) for look in LOOKS])
        model.appendRow(head)
    return model
