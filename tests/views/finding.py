"""Finds what a test presses and reads, by the names that tests are promised."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

W = TypeVar("W", bound=QWidget)


def find(root: QWidget, kind: type[W], name: str) -> W:
    """The child of that kind and object name."""
    found = root.findChild(kind, name)
    assert isinstance(found, kind), f"no {kind.__name__} {name!r}"
    return found


def button(root: QWidget, name: str) -> QPushButton:
    return find(root, QPushButton, name)


def texts(root: QWidget) -> str:
    """Every word that labels show now, a line each."""
    return "\n".join(label.text() for label in root.findChildren(QLabel) if label.isVisibleTo(root))
