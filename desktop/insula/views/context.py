"""What every view is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from insula.domain.environment import EnvironmentId
    from insula.viewmodels.bridge import Bridge
    from insula.viewmodels.intents import Intents
    from insula.viewmodels.preferences import PreferencesViewModel
    from insula.viewmodels.state import InventoryState
    from insula.viewmodels.work.operations import OperationsState
    from insula.views.theme.theme import Theme


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Context:
    """The view-models and the theme, and the few things that only the main window can do.

    `window` is the parent of dialogs; `show_page(key)` turns to a page; `show_environment(id)` turns to its page and
    selects it; `show_operation_log()` opens the list of operations.
    """

    bridge: Bridge
    inventory: InventoryState
    operations: OperationsState
    intents: Intents
    preferences: PreferencesViewModel
    theme: Theme
    window: Callable[[], QWidget | None] = lambda: None
    show_page: Callable[[str], None] = lambda _key: None
    show_environment: Callable[[EnvironmentId], None] = lambda _identity: None
