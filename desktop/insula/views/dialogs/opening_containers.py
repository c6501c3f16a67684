"""The dialogs from which containers are made."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

from insula.domain.environment import Engine, Kind
from insula.viewmodels.containers.container_desk import ContainerDesk
from insula.viewmodels.containers.container_form.creation import ContainerCreation
from insula.views.context import Context
from insula.views.dialogs.new_container import NewContainerDialog
from insula.views.dialogs.sized_dialog import remembering

_REMEMBERED = "new_container"


def new_container(context: Context, image: str = "", engine: str | None = None) -> QDialog:
    """The form of a new container, from `image` of `engine` (a backend's name) if one is given; its caller opens it."""
    view_model = ContainerCreation(
        ContainerDesk(context.bridge),
        context.intents,
        _answering(context),
        lambda: context.inventory.environments(Kind.CONTAINER),
        context.bridge.spawn,
    )

    remembered, remember = remembering(context, _REMEMBERED)
    dialog = NewContainerDialog(
        view_model,
        context.window(),
        find_engines=lambda: _answering(context),
        remembered=remembered,
        remember=remember,
    )
    context.inventory.engines_changed.connect(dialog.look_for_engines)
    view_model.begin(image, engine)
    return dialog


def _answering(context: Context) -> list[Engine]:
    return [each for each in context.inventory.engines_of(Kind.CONTAINER) if each.available]
