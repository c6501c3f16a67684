"""Which widget stands behind a key of a description. A new kind adds entries here, and no new window.

Everything is imported at its first use, so that the window opens early.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QDialog, QWidget

from insula.domain.environment import Environment, Kind, Verb
from insula.viewmodels.lists.pages import PageDescription
from insula.views.context import Context

if TYPE_CHECKING:
    from types import ModuleType

    from insula.views.details.panel import DetailsPanel

Act = Callable[[Context, Sequence[Environment]], None]


@runtime_checkable
class Remembering(Protocol):
    """A page that is found again as it was left. `remembered` carries its state, as JSON, after each change."""

    @property
    def remembered(self) -> SignalInstance: ...

    def restore(self, state: Mapping[str, Any]) -> None:
        """As `remembered` gave it; what makes no sense is left out."""


def _opening() -> ModuleType:
    from insula.views.dialogs import opening

    return opening


def _changes_opening() -> ModuleType:
    from insula.views.dialogs import opening_changes

    return opening_changes


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


def _connections(context: Context) -> QWidget:
    from insula.views.connections_page import ConnectionsPage

    return ConnectionsPage(context)


def _activity(context: Context) -> QWidget:
    from insula.views.activity_page import ActivityPage

    return ActivityPage(context)


def _trash(context: Context) -> QWidget:
    from insula.views.trash_page import TrashPage

    return TrashPage(context)


def _settings(context: Context) -> QWidget:
    from insula.views.settings_page import SettingsPage

    return SettingsPage(context)


def _new_container(context: Context) -> QDialog:
    from insula.views.dialogs.opening_containers import new_container

    return new_container(context)


PAGES: Mapping[str, Callable[[Context], QWidget]] = {
    "overview": _overview,
    "images": _images,
    "connections": _connections,
    "activity": _activity,
    "trash": _trash,
    "settings": _settings,
}
"""The pages that are no list: "overview", "images", "connections", "activity", "trash", "settings"."""

CREATION_DIALOGS: Mapping[Kind, Callable[[Context], QDialog]] = {
    Kind.VENV: lambda context: _opening().new_venv(context),
    Kind.CONTAINER: _new_container,
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

Ask = Callable[[Context, Environment], QDialog]

CLONE_DIALOGS: Mapping[Kind, Ask] = {
    Kind.VENV: lambda context, environment: _opening().clone_venv(context, environment),
    Kind.CONTAINER: lambda context, environment: _changes_opening().clone_container(context, environment),
}
RENAME_DIALOGS: Mapping[Kind, Ask] = {
    Kind.VENV: lambda context, environment: _opening().rename_venv(context, environment),
    Kind.CONTAINER: lambda context, environment: _changes_opening().rename_container(context, environment),
}
EDIT_DIALOGS: Mapping[Kind, Ask] = {
    Kind.CONTAINER: lambda context, environment: _changes_opening().edit_container(context, environment),
}
RESTORE_DIALOGS: Mapping[Kind, Ask] = {
    Kind.VENV: lambda context, environment: _opening().restore_venv_elsewhere(context, environment),
    Kind.CONTAINER: lambda context, environment: _changes_opening().restore_container_as(context, environment),
}
"""For what cannot come out of the trash as it was: to another place, or under another name."""
UPDATE_DIALOGS: Mapping[Kind, Ask] = {
    Kind.CONTAINER: lambda context, environment: _changes_opening().update_container(context, environment),
}
"""The dialogs behind "Clone", "Rename", "Edit" and "Update", which kinds have as far as they know the verb."""


def asking(dialogs: Mapping[Kind, Ask]) -> Act:
    """Opens the dialog of its kind for the first of those selected."""

    def ask(context: Context, environments: Sequence[Environment]) -> None:
        if make := dialogs.get(environments[0].kind):
            make(context, environments[0]).open()

    return ask


def _acting(verb: Verb) -> Act:
    """Does it at once with all of those selected that can."""
    return lambda context, environments: context.intents.act([each.id for each in environments if each.can(verb)], verb)


def _browse(context: Context, environments: Sequence[Environment]) -> None:
    from insula.viewmodels.containers.ports import short_ports_of
    from insula.viewmodels.lists.pages import Link
    from insula.views import links

    ports = short_ports_of(environments[0])
    links.open_one([Link(port.text, port.url) for port in ports if port.url], context.window())


def _engines(context: Context, kind: Kind) -> None:
    from insula.viewmodels.containers.engines import EnginesViewModel
    from insula.views.dialogs.engines import EnginesDialog

    EnginesDialog(EnginesViewModel(kind, context.inventory, context.bridge), context.window()).open()


ACTIONS: Mapping[str, Act] = {
    **{verb.value: _acting(verb) for verb in (Verb.START, Verb.STOP, Verb.RESTART, Verb.PAUSE, Verb.RESUME)},
    "kill": lambda context, environments: _changes_opening().kill(context, environments),
    "browse": _browse,
    "terminal": lambda context, environments: _opening().terminal(context, environments),
    "show-folder": lambda context, environments: _opening().folder(context, environments),
    "logs": lambda context, environments: _changes_opening().logs(context, environments),
    "clone": asking(CLONE_DIALOGS),
    "rename": asking(RENAME_DIALOGS),
    "edit": asking(EDIT_DIALOGS),
    "update": asking(UPDATE_DIALOGS),
    "move": lambda context, environments: _opening().move(context, environments),
    "trash": lambda context, environments: _opening().trash(context, environments),
}
"""What a button of a list does with the selected environments, by the keys of `PageDescription.actions`."""

PAGE_ACTIONS: Mapping[str, Callable[[Context], None]] = {
    "folders": lambda context: _opening().folders(context),
    "engines": lambda context: _engines(context, Kind.CONTAINER),
}
"""What a button of the page itself does, by the keys of `PageDescription.extras`."""
