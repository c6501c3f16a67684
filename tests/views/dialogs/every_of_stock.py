"""The dialogs of images, volumes and networks, made from a window without an engine room."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from insula.domain.environment import EnvironmentId
from insula.viewmodels.stock.connection_confirmations import network_confirmation, volume_confirmation
from insula.viewmodels.stock.connection_desk import ConnectionDesk
from insula.viewmodels.stock.connection_requests import NewNetworkViewModel, NewVolumeViewModel
from insula.viewmodels.stock.image_changes import LoadViewModel, SaveViewModel, TagViewModel
from insula.viewmodels.stock.image_confirmations import removal_confirmation
from insula.viewmodels.stock.image_desk import ImageDesk
from insula.viewmodels.stock.image_pruning import PruneViewModel
from insula.viewmodels.stock.stock_list import User
from insula.views.dialogs.confirmation import ConfirmationDialog
from insula.views.dialogs.load_images import LoadImagesDialog
from insula.views.dialogs.new_network import NewNetworkDialog
from insula.views.dialogs.new_volume import NewVolumeDialog
from insula.views.dialogs.prune_images import PruneImagesDialog
from insula.views.dialogs.save_images import SaveImagesDialog
from insula.views.dialogs.tag_image import TagImageDialog
from insula.views.widgets.dialog_frame import DialogFrame
from insula.views.widgets.path_field import PathField
from tests.viewmodels.stock_doubles import ENGINE, IMAGES, NETWORKS, OLD, SHARED, VOLUMES
from tests.views.finding import find
from tests.views.window import WindowDouble

ENGINES = ((ENGINE, "Docker"), ("docker:rootless", "Docker without root"))


def _user(identity: EnvironmentId) -> User:
    return User(identity, "a-container-with-quite-a-long-name", trashed=identity == OLD)


def _taken(_engine: str | None) -> frozenset[str]:
    return frozenset({"blog_data"})


def _volume(window: WindowDouble) -> DialogFrame:
    view_model = NewVolumeViewModel(ConnectionDesk(window.bridge), _taken, window.tasks)
    dialog = NewVolumeDialog(view_model, ENGINES, window.frame)
    find(dialog, QLineEdit, "name").setText("blog_data")
    find(dialog, QPlainTextEdit, "options").setPlainText("rw")
    return dialog


def _network(window: WindowDouble) -> DialogFrame:
    view_model = NewNetworkViewModel(ConnectionDesk(window.bridge), _taken, window.tasks)
    dialog = NewNetworkDialog(view_model, ENGINES, window.frame)
    find(dialog, QLineEdit, "name").setText("-front")
    find(dialog, QLineEdit, "subnet").setText("10.5.0.1/16")
    return dialog


def _tag(window: WindowDouble) -> DialogFrame:
    view_model = TagViewModel(IMAGES[0], IMAGES, ImageDesk(window.bridge), window.tasks)
    dialog = TagImageDialog(view_model, window.frame)
    find(dialog, QLineEdit, "reference").setText("blog:1")
    return dialog


def _save(window: WindowDouble) -> DialogFrame:
    view_model = SaveViewModel(IMAGES, ImageDesk(window.bridge), window.tasks)
    dialog = SaveImagesDialog(view_model, window.frame)
    find(dialog, PathField, "path").set_path(__file__)
    return dialog


def _load(window: WindowDouble) -> DialogFrame:
    view_model = LoadViewModel(ImageDesk(window.bridge), window.tasks)
    dialog = LoadImagesDialog(view_model, ENGINES, window.frame)
    find(dialog, PathField, "path").set_path("/nowhere/at/all/images.tar")
    return dialog


def _prune(window: WindowDouble) -> DialogFrame:
    counted = [replace(each, shared=SHARED[each.id]) for each in IMAGES]
    return PruneImagesDialog(PruneViewModel(counted, ImageDesk(window.bridge), window.tasks), window.frame)


STOCK_DIALOGS: Mapping[str, Callable[[WindowDouble], DialogFrame]] = {
    "new-volume": _volume,
    "new-network": _network,
    "tag-image": _tag,
    "save-images": _save,
    "load-images": _load,
    "prune-images": _prune,
    "remove-images": lambda window: ConfirmationDialog(
        lambda: removal_confirmation(IMAGES, _user), window.frame, destructive=True
    ),
    "remove-volumes": lambda window: ConfirmationDialog(
        lambda: volume_confirmation(VOLUMES, _user), window.frame, destructive=True
    ),
    "remove-networks": lambda window: ConfirmationDialog(
        lambda: network_confirmation(NETWORKS, _user), window.frame, destructive=True
    ),
}
