"""The dialogs that change containers, as they are where an engine has told of one: for the pictures none is needed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QDialog

from insula.domain.containers import VolumeTreatment
from insula.domain.environment import State, Verb
from insula.viewmodels.confirmations import kill_confirmation, purge_confirmation, trash_confirmation
from insula.viewmodels.containers.container_cloning import CloneContainerViewModel
from insula.viewmodels.containers.container_desk import ContainerDesk
from insula.viewmodels.containers.container_editing import EditContainerViewModel
from insula.viewmodels.containers.container_naming import container_name_check, container_rename_hint
from insula.viewmodels.containers.container_updating import UpdateContainerViewModel
from insula.viewmodels.venvs.changing import RenameViewModel, RestoreAsViewModel
from insula.views.context import Context
from insula.views.dialogs.clone_container import CloneContainerDialog
from insula.views.dialogs.confirmation import ConfirmationDialog
from insula.views.dialogs.edit_container import EditContainerDialog
from insula.views.dialogs.rename import RenameDialog
from insula.views.dialogs.restore_as import RestoreAsDialog
from insula.views.dialogs.update_container import UpdateContainerDialog
from tests.viewmodels.container_doubles import container
from tests.viewmodels.container_queries_double import SPECIFICATION, WITH_HEALTH
from tests.viewmodels.doubles import Answers, BridgeDouble, Tasks

API = container("api")
DB = container("db", state=State.STOPPED, image="postgres:17", mounts=(f"volume {'e' * 64} /data rw",))
HOME = Path("/nowhere")


def _desk() -> ContainerDesk:
    """Answers at hand, on the loop of the window."""
    answers = Answers()
    answers.containers.specification = replace(SPECIFICATION, health=WITH_HEALTH)
    return ContainerDesk(BridgeDouble(answers, Tasks(), HOME))


def _clone(context: Context) -> QDialog:
    view_model = CloneContainerViewModel(API, _desk(), context.intents, lambda: [API], context.bridge.spawn)
    dialog = CloneContainerDialog(view_model, context.window())
    view_model.treat("/srv/media", VolumeTreatment.SHARE)
    return dialog


def _edit(context: Context) -> QDialog:
    view_model = EditContainerViewModel(API, _desk(), context.intents, lambda: [API], context.bridge.spawn)
    return EditContainerDialog(view_model, context.window())


def _review(context: Context) -> QDialog:
    view_model = EditContainerViewModel(API, _desk(), context.intents, lambda: [API], context.bridge.spawn)

    async def change() -> None:
        while view_model.form is None:
            await asyncio.sleep(0)
        view_model.form.fill(replace(view_model.form.initial, image="boutique/api:2.4", memory=None))
        while not view_model.form.is_judged:
            await asyncio.sleep(0)
        view_model.review(reviewing=True)

    context.bridge.spawn(change())
    return EditContainerDialog(view_model, context.window())


def _update(context: Context) -> QDialog:
    view_model = UpdateContainerViewModel(API, _desk(), context.intents, lambda: [API], context.bridge.spawn)
    return UpdateContainerDialog(view_model, context.window())


def _rename(context: Context) -> QDialog:
    view_model = RenameViewModel(API, context.intents, context.bridge.spawn, hint=container_rename_hint)
    return RenameDialog(view_model, context.window())


def _restore(context: Context) -> QDialog:
    check = container_name_check(API.backend, lambda: [replace(DB, name=API.name)], API.id)
    view_model = RestoreAsViewModel(API, context.intents, check, "api-2", context.bridge.spawn)
    return RestoreAsDialog(view_model, context.window())


CONTAINER_DIALOGS: Mapping[str, Callable[[Context], QDialog]] = {
    "dialog-container-clone": _clone,
    "dialog-container-edit": _edit,
    "dialog-container-review": _review,
    "dialog-container-update": _update,
    "dialog-container-rename": _rename,
    "dialog-container-restore": _restore,
    "dialog-container-trash": lambda context: ConfirmationDialog(
        lambda: trash_confirmation([API, DB], 30), context.window()
    ),
    "dialog-container-purge": lambda context: ConfirmationDialog(
        lambda: purge_confirmation([replace(API, actions=dict.fromkeys(Verb))]), context.window(), destructive=True
    ),
    "dialog-container-kill": lambda context: ConfirmationDialog(lambda: kill_confirmation([API]), context.window()),
}
