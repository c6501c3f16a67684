"""Which widget stands behind a key of a description. A new kind adds entries here, and no new window.

Everything is imported at its first use, so that the window opens early.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from insula.domain.environment import Environment, Kind
from insula.viewmodels.pages import PageDescription
from insula.views.context import Context

if TYPE_CHECKING:
    from types import ModuleType

    from insula.views.details.panel import DetailsPanel

Act = Callable[[Context, Sequence[Environment]], None]


def _opening() -> ModuleType:
    from insula.views.dialogs import opening

    return opening


def details_panel(context: Context, page: PageDescription) -> DetailsPanel:
    """The panel at the right of a list."""
    from insula.views.details.panel import DetailsPanel

    return DetailsPanel(context, page)


def _summary(context: Context, environment: Environment) -> QWidget:
    from insula.views.details.summary_tab import VenvSummaryTab

    return VenvSummaryTab(context, environment)


def _packages(context: Context, environment: Environment) -> QWidget:
    from insula.views.details.packages_tab import PackagesTab

    return PackagesTab(context, environment)


def _history(context: Context, environment: Environment) -> QWidget:
    from insula.views.details.history_tab import HistoryTab

    return HistoryTab(context, environment)


def _logs(context: Context, environment: Environment) -> QWidget:
    from insula.views.details.logs_tab import LogsTab

    return LogsTab(context, environment)


def _container_summary(context: Context, environment: Environment) -> QWidget:
    from insula.views.details.container_summary_tab import ContainerSummaryTab

    return ContainerSummaryTab(context, environment)


def _statistics(context: Context, environment: Environment) -> QWidget:
    from insula.views.details.statistics_tab import StatisticsTab

    return StatisticsTab(context, environment)


def _processes(context: Context, environment: Environment) -> QWidget:
    from insula.views.details.processes_tab import ProcessesTab

    return ProcessesTab(context, environment)


def _inspect(context: Context, environment: Environment) -> QWidget:
    from insula.views.details.inspect_tab import InspectTab

    return InspectTab(context, environment)


def _changes(context: Context, environment: Environment) -> QWidget:
    from insula.views.details.changes_tab import ChangesTab

    return ChangesTab(context, environment)


def _overview(context: Context) -> QWidget:
    from insula.views.overview_page import OverviewPage

    return OverviewPage(context)


def _images(context: Context) -> QWidget:
    from insula.views.images_page import ImagesPage

    return ImagesPage(context)


def _activity(context: Context) -> QWidget:
    from insula.views.activity_page import ActivityPage

    return ActivityPage(context)


def _trash(context: Context) -> QWidget:
    from insula.views.trash_page import TrashPage

    return TrashPage(context)


def _settings(context: Context) -> QWidget:
    from insula.views.settings_page import SettingsPage

    return SettingsPage(context)


PAGES: Mapping[str, Callable[[Context], QWidget]] = {
    "overview": _overview,
    "images": _images,
    "activity": _activity,
    "trash": _trash,
    "settings": _settings,
}
"""The pages that are no list: "overview", "images", "activity", "trash", "settings"."""

CREATION_DIALOGS: Mapping[Kind, Callable[[Context], QDialog]] = {
    Kind.VENV: lambda context: _opening().new_venv(context),
}
"""The dialog behind "New"; the page opens it with `open()`."""

DETAIL_TABS: Mapping[str, Callable[[Context, Environment], QWidget]] = {
    "summary": _summary,
    "packages": _packages,
    "history": _history,
    "logs": _logs,
    "container": _container_summary,
    "statistics": _statistics,
    "processes": _processes,
    "inspect": _inspect,
    "changes": _changes,
}
"""The tabs of the details, by the keys of `PageDescription.tabs`."""

ACTIONS: Mapping[str, Act] = {
    "terminal": lambda context, environments: _opening().terminal(context, environments),
    "show-folder": lambda context, environments: _opening().folder(context, environments),
    "clone": lambda context, environments: _opening().clone(context, environments),
    "rename": lambda context, environments: _opening().rename(context, environments),
    "move": lambda context, environments: _opening().move(context, environments),
    "trash": lambda context, environments: _opening().trash(context, environments),
}
"""What a button of a list does with the selected environments, by the keys of `PageDescription.actions`."""

PAGE_ACTIONS: Mapping[str, Callable[[Context], None]] = {
    "folders": lambda context: _opening().folders(context),
}
"""What a button of the page itself does, by the keys of `PageDescription.extras`."""
