"""Which dialog an action opens, and what follows from it."""

from __future__ import annotations

from collections.abc import Coroutine, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QDialog

from insula.domain.environment import Environment
from insula.domain.errors import InsulaError
from insula.viewmodels.confirmations import empty_trash_confirmation, purge_confirmation
from insula.viewmodels.facts import location_of
from insula.viewmodels.questions import Questions
from insula.viewmodels.trash.trashing import TrashingViewModel
from insula.viewmodels.venvs.changing import MoveViewModel, RenameViewModel, RestoreViewModel, venv_rename_hint
from insula.viewmodels.venvs.cloning import CloneViewModel
from insula.viewmodels.venvs.creation import CreationViewModel
from insula.viewmodels.venvs.folders import FoldersViewModel
from insula.views.context import Context
from insula.views.dialogs.clone import CloneDialog
from insula.views.dialogs.confirmation import ConfirmationDialog
from insula.views.dialogs.error import ErrorDialog
from insula.views.dialogs.folders import FoldersDialog
from insula.views.dialogs.move import MoveDialog, RestoreElsewhereDialog
from insula.views.dialogs.new_venv import NewVenvDialog
from insula.views.dialogs.rename import RenameDialog


def new_venv(context: Context) -> QDialog:
    """The dialog behind "New environment"; its caller opens it."""
    view_model = CreationViewModel(Questions(context.bridge), context.intents, context.bridge.spawn)
    return NewVenvDialog(view_model, context.window())


def clone_venv(context: Context, environment: Environment) -> QDialog:
    """Asks for the name and place of its clone; the caller opens it."""
    view_model = CloneViewModel(
        environment,
        Questions(context.bridge),
        context.intents,
        context.inventory.environments,
        context.bridge.spawn,
    )
    return CloneDialog(view_model, context.window())


def rename_venv(context: Context, environment: Environment) -> QDialog:
    """Asks for another name; the caller opens it."""
    view_model = RenameViewModel(
        environment, context.intents, context.bridge.spawn, hint=lambda: venv_rename_hint(environment)
    )
    return RenameDialog(view_model, context.window())


def move(context: Context, environments: Sequence[Environment]) -> None:
    """Ask for another place for the first."""
    view_model = MoveViewModel(environments[0], Questions(context.bridge), context.intents, context.bridge.spawn)
    MoveDialog(view_model, context.window()).open()


def trash(context: Context, environments: Sequence[Environment]) -> None:
    """Ask whether these may go to the trash."""
    view_model = TrashingViewModel(
        environments, Questions(context.bridge), lambda: context.preferences.current.trash_days, context.bridge.spawn
    )
    dialog = ConfirmationDialog(view_model.confirmation, context.window())
    view_model.setParent(dialog)
    view_model.changed.connect(dialog.retell)
    dialog.confirmed.connect(context.intents.trash)
    dialog.open()
    view_model.begin()


def restore(context: Context, environments: Sequence[Environment]) -> None:
    """Bring these back to where they were, without a question."""
    context.intents.restore([each.id for each in environments])


def restore_venv_elsewhere(context: Context, environment: Environment) -> QDialog:
    """Asks where it should come back to; the caller opens it."""
    view_model = RestoreViewModel(environment, Questions(context.bridge), context.intents, context.bridge.spawn)
    return RestoreElsewhereDialog(view_model, context.window())


def purge(context: Context, environments: Sequence[Environment]) -> None:
    """Ask whether these may be deleted for ever."""
    chosen = tuple(environments)
    dialog = ConfirmationDialog(lambda: purge_confirmation(chosen), context.window(), destructive=True)
    dialog.confirmed.connect(context.intents.purge)
    dialog.open()


def empty_trash(context: Context) -> None:
    """Ask whether all that is in the trash now may be deleted for ever; what comes later stays."""
    chosen = context.inventory.trashed()
    dialog = ConfirmationDialog(lambda: empty_trash_confirmation(chosen), context.window(), destructive=True)
    dialog.confirmed.connect(context.intents.purge)
    dialog.open()


def folders(context: Context) -> None:
    """The folders in which environments are looked for."""
    view_model = FoldersViewModel(context.preferences, Questions(context.bridge), context.bridge.spawn)
    FoldersDialog(view_model, context.window()).open()


def terminal(context: Context, environments: Sequence[Environment]) -> None:
    """Open a terminal in each."""
    questions = Questions(context.bridge)
    for each in environments:
        if location_of(each):
            _attempt(context, questions.open_terminal(Path(location_of(each))))


def folder(context: Context, environments: Sequence[Environment]) -> None:
    """Show the folder of each in the file manager."""
    for each in environments:
        if location_of(each):
            show_folder(context, Path(location_of(each)))


def show_folder(context: Context, path: Path) -> None:
    """Show a folder in the file manager; where that fails, say why."""
    _attempt(context, Questions(context.bridge).open_folder(path))


def show_error(context: Context, error: InsulaError) -> None:
    """Say what did not work."""
    ErrorDialog(error, context.window()).open()


def _attempt(context: Context, work: Coroutine[Any, Any, None]) -> None:
    async def attempt() -> None:
        try:
            await work
        except InsulaError as error:
            show_error(context, error)

    context.bridge.spawn(attempt())
