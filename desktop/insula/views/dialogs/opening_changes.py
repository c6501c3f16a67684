"""The dialogs that change containers, and what else their actions open; each is imported when it is first opened."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog

from insula.domain.environment import Environment, Verb
from insula.viewmodels.containers.container_desk import ContainerDesk
from insula.views.context import Context


def clone_container(context: Context, environment: Environment) -> QDialog:
    """Asks for its name and what becomes of its volumes; the caller opens it."""
    from insula.viewmodels.containers.container_cloning import CloneContainerViewModel
    from insula.views.dialogs.clone_container import CloneContainerDialog

    view_model = CloneContainerViewModel(
        environment,
        ContainerDesk(context.bridge),
        context.intents,
        context.inventory.environments,
        context.bridge.spawn,
    )
    return CloneContainerDialog(view_model, context.window())


def edit_container(context: Context, environment: Environment) -> QDialog:
    """The form with what it is like now; the caller opens it."""
    from insula.viewmodels.containers.container_editing import EditContainerViewModel
    from insula.views.dialogs.edit_container import EditContainerDialog
    from insula.views.dialogs.sized_dialog import remembering

    view_model = EditContainerViewModel(
        environment,
        ContainerDesk(context.bridge),
        context.intents,
        context.inventory.environments,
        context.bridge.spawn,
    )
    remembered, remember = remembering(context, "edit_container")
    return EditContainerDialog(view_model, context.window(), remembered=remembered, remember=remember)


def update_container(context: Context, environment: Environment) -> QDialog:
    """Asks from which image; the caller opens it."""
    from insula.viewmodels.containers.container_updating import UpdateContainerViewModel
    from insula.views.dialogs.update_container import UpdateContainerDialog

    view_model = UpdateContainerViewModel(
        environment,
        ContainerDesk(context.bridge),
        context.intents,
        context.inventory.environments,
        context.bridge.spawn,
    )
    return UpdateContainerDialog(view_model, context.window())


def rename_container(context: Context, environment: Environment) -> QDialog:
    """Asks for another name; the caller opens it."""
    from insula.viewmodels.containers.container_naming import container_name_check, container_rename_hint
    from insula.viewmodels.venvs.changing import RenameViewModel
    from insula.views.dialogs.rename import RenameDialog

    view_model = RenameViewModel(
        environment,
        context.intents,
        context.bridge.spawn,
        check=container_name_check(environment.backend, context.inventory.environments, environment.id),
        hint=container_rename_hint,
    )
    return RenameDialog(view_model, context.window())


def restore_container_as(context: Context, environment: Environment) -> QDialog:
    """Asks for another name to come out of the trash with; the caller opens it."""
    from insula.viewmodels.containers.container_naming import container_name_check
    from insula.viewmodels.naming import free_name, names_of
    from insula.viewmodels.venvs.changing import RestoreAsViewModel
    from insula.views.dialogs.restore_as import RestoreAsDialog

    known = context.inventory.environments
    check = container_name_check(environment.backend, known, environment.id)
    suggestion = free_name(environment.name, names_of(known()))
    view_model = RestoreAsViewModel(environment, context.intents, check, suggestion, context.bridge.spawn)
    return RestoreAsDialog(view_model, context.window())


def kill(context: Context, environments: Sequence[Environment]) -> None:
    """Ask whether these may be ended at once."""
    from insula.viewmodels.confirmations import kill_confirmation
    from insula.views.dialogs.confirmation import ConfirmationDialog

    chosen = tuple(environments)
    dialog = ConfirmationDialog(lambda: kill_confirmation(chosen), context.window())
    dialog.confirmed.connect(lambda ids: context.intents.act(ids, Verb.KILL))
    dialog.open()


def logs(context: Context, environments: Sequence[Environment]) -> None:
    """A window with the log of each."""
    from insula.views.logs.window import LogWindow

    for each in environments:
        LogWindow(context, each, context.window()).show()
