"""The dialogs that bring images, and the windows in which one watches that."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from insula.domain.builds import BuildRequest
from insula.domain.errors import InsulaError
from insula.domain.operation import Operation
from insula.viewmodels.stock.build_request import BuildViewModel
from insula.viewmodels.stock.image_desk import ImageDesk
from insula.viewmodels.stock.image_requests import PullViewModel
from insula.views.context import Context

Engines = Sequence[tuple[str, str]]


def pull_image(context: Context, reference: str = "") -> None:
    """Ask which image to pull, then show its layers."""
    _with_engines(context, partial(_open_pull, context, reference))


def build_image(context: Context, before: BuildRequest | None = None) -> None:
    """Ask what to build, all as in `before` if that is given, then show its steps."""
    _with_engines(context, partial(_open_build, context, before))


def watch(context: Context, operation: Operation, again: Callable[[], None] | None = None, image: str = "") -> None:
    """Open the window of an operation that has one.

    `again` asks for the same once more after a failure; of `image`, which it brings, a container can be made then.
    """
    from insula.views.work.contents import CONTENTS
    from insula.views.work.window import WorkWindow

    make = CONTENTS.get(operation.verb)
    if make is None:
        return
    parent = context.window()
    for each in parent.findChildren(WorkWindow) if isinstance(parent, QWidget) else ():
        if each.work.operation.id == operation.id:
            each.raise_()
            each.activateWindow()
            return
    window = WorkWindow(context, operation, make, parent, can_repeat=again is not None, makes_image=bool(image))
    if again is not None:
        window.again_asked.connect(again)
    window.container_asked.connect(lambda: _new_container(context, image))
    window.show()


def _new_container(context: Context, image: str) -> None:
    from insula.views.dialogs.opening_containers import new_container

    new_container(context, image).open()


def _open_pull(context: Context, reference: str, engines: Engines) -> None:
    from insula.views.dialogs.pull_image import PullImageDialog

    view_model = PullViewModel(ImageDesk(context.bridge), context.bridge.spawn)
    view_model.reference.type(reference)
    dialog = PullImageDialog(view_model, engines, context.window())

    def begun() -> None:
        if view_model.operation is not None:
            text = view_model.reference.text
            watch(context, view_model.operation, lambda: pull_image(context, text), text)

    dialog.accepted.connect(begun)
    dialog.open()


def _open_build(context: Context, before: BuildRequest | None, engines: Engines) -> None:
    from insula.views.dialogs.build_image import BuildImageDialog

    view_model = BuildViewModel(ImageDesk(context.bridge), context.bridge.spawn, before)
    dialog = BuildImageDialog(view_model, engines, context.window())

    def begun() -> None:
        if view_model.operation is not None:
            request = view_model.request
            tag = request.tags[0] if request.tags else view_model.usual_name
            watch(context, view_model.operation, lambda: build_image(context, request), tag)

    context.inventory.engines_changed.connect(view_model.on_engines_changed)
    dialog.dockerfile_asked.connect(lambda: new_dockerfile(context, view_model.folder, dialog.look_again, dialog))
    dialog.accepted.connect(begun)
    dialog.open()


def new_dockerfile(
    context: Context, folder: str, written: Callable[[str], None], parent: QWidget | None = None
) -> None:
    """Ask for what a new Dockerfile needs; `written` gets the folder once it is there."""
    from insula.viewmodels.stock.new_dockerfile import DockerfileDesk, NewDockerfileViewModel
    from insula.views.dialogs.new_dockerfile import NewDockerfileDialog

    view_model = NewDockerfileViewModel(DockerfileDesk(context.bridge), context.bridge.spawn, folder)
    dialog = NewDockerfileDialog(view_model, parent or context.window())
    dialog.accepted.connect(lambda: written(view_model.folder))
    dialog.open()


def _with_engines(context: Context, then: Callable[[Engines], None]) -> None:
    async def ask() -> None:
        try:
            names = await ImageDesk(context.bridge).engines()
        except InsulaError:
            # The dialog itself says what is wrong with them.
            names = ()
        titles = {each.backend: each.name for each in context.inventory.engines()}
        then([(name, titles.get(name, name)) for name in names])

    context.bridge.spawn(ask())
