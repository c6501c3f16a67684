"""Which widget stands behind a key of a description. A new kind adds entries here, and no new window.

Everything is imported at its first use, so that the window opens early.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QDialog, QWidget

from insula.domain.environment import Environment, Kind
from insula.views.context import Context

Act = Callable[[Context, Sequence[Environment]], None]

PAGES: Mapping[str, Callable[[Context], QWidget]] = {}
"""The pages that are no list: "overview", "activity", "trash", "settings"."""

CREATION_DIALOGS: Mapping[Kind, Callable[[Context], QDialog]] = {}
"""The dialog behind "New"; the page opens it with `open()`."""

DETAIL_TABS: Mapping[str, Callable[[Context, Environment], QWidget]] = {}
"""The tabs of the details, by the keys of `PageDescription.tabs`."""

ACTIONS: Mapping[str, Act] = {}
"""What a button of a list does with the selected environments, by the keys of `PageDescription.actions`."""

PAGE_ACTIONS: Mapping[str, Callable[[Context], None]] = {}
"""What a button of the page itself does, by the keys of `PageDescription.extras`."""
