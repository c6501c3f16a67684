"""What a widget needs to know of the style sheet."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget

_RESTYLING = frozenset({QEvent.Type.PaletteChange, QEvent.Type.StyleChange})


def is_restyled(event: QEvent) -> bool:
    """Whether colours may have changed, so that icons must be tinted anew."""
    return event.type() in _RESTYLING


def set_style_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property that rules of the style sheet ask for, and have them looked up again if they have been."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.updateGeometry()
