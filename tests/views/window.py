"""A context as the main window gives it, without an engine room."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from insula.domain.environment import EnvironmentId
from insula.storage.preferences import Preferences
from insula.viewmodels.intents import Intents
from insula.viewmodels.preferences import PreferencesViewModel
from insula.viewmodels.state import InventoryState
from insula.viewmodels.work.operations import OperationsState
from insula.views.context import Context
from insula.views.theme.theme import Theme
from tests.viewmodels.doubles import Answers, BridgeDouble, Requests, Tasks


@dataclass
class WindowDouble:
    """The context with what stands behind it, and what was asked of the window."""

    context: Context
    bridge: BridgeDouble
    answers: Answers
    requests: Requests
    tasks: Tasks
    frame: QWidget
    pages: list[str] = field(default_factory=list)
    environments: list[EnvironmentId] = field(default_factory=list)


class Dropped(Tasks):
    """Starts nothing, and counts."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    @override
    def __call__(self, coroutine: Coroutine[Any, Any, None]) -> None:
        coroutine.close()
        self.count += 1


def window_double(home: Path, preferences: Preferences | None = None) -> WindowDouble:
    answers, requests, tasks = Answers(), Requests(), Tasks()
    bridge = BridgeDouble(answers, tasks, home)
    pages: list[str] = []
    environments: list[EnvironmentId] = []
    frame = QWidget()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    context = Context(
        bridge=bridge,
        inventory=InventoryState(bridge),
        operations=OperationsState(bridge),
        intents=cast("Intents", requests),
        preferences=PreferencesViewModel(preferences or Preferences(folders=(home,)), bridge),
        theme=Theme(application),
        window=lambda: frame,
        show_page=pages.append,
        show_environment=environments.append,
    )
    return WindowDouble(context, bridge, answers, requests, tasks, frame, pages, environments)
