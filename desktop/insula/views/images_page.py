"""The images from which containers are made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from insula.domain.containers import Image
from insula.domain.errors import InsulaError
from insula.domain.overriding import override
from insula.viewmodels.stock.image_changes import LoadViewModel, SaveViewModel, TagViewModel
from insula.viewmodels.stock.image_confirmations import removal_confirmation
from insula.viewmodels.stock.image_desk import ImageDesk
from insula.viewmodels.stock.image_details import ImageDetailsViewModel
from insula.viewmodels.stock.image_pruning import PruneViewModel
from insula.viewmodels.stock.images import ImagesViewModel, name_of
from insula.viewmodels.stock.stock_list import titles_in, users_in
from insula.viewmodels.translation import translate
from insula.viewmodels.venvs.summary import SummaryRow
from insula.views.button_row import Offer
from insula.views.context import Context
from insula.views.details.image_panel import ImagePanel
from insula.views.details.stock_panel import StockPanel
from insula.views.stock_page import StockPage
from insula.views.stock_section import Section
from insula.views.stock_table import StockTable
from insula.views.widgets.buttons import ButtonKind, IconButton
from insula.views.widgets.empty_state import Picture, PictureKind

_WIDTHS = {"id": 120, "size": 82, "own": 82, "shared": 82, "users": 104, "created": 110, "engine": 110}
_LEAVING = {"id": 860, "shared": 760, "created": 580, "users": 480, "size": 400}
_NAME = "name-"


class ImagesPage(StockPage):
    """Listed with what they weigh; what depends on one is told before it goes."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "images", parent)
        self._desk = ImageDesk(context.bridge)
        self._users = users_in(context.inventory)
        self._titles = titles_in(context.inventory)
        self.images = ImagesViewModel(self._desk, context.bridge.spawn, self, titles=self._titles)
        self._details = ImageDetailsViewModel(self._desk, self._users, context.bridge.spawn, self)
        self._pull = IconButton("download", " ", ButtonKind.PRIMARY)
        self._build = IconButton("layers", " ")
        self._load = IconButton("folder-input", " ")
        self._prune = IconButton("eraser", " ")
        self._create = IconButton("plus", " ")
        self._tag = IconButton("pencil", " ")
        self._save = IconButton("arrow-down-to-line", " ")
        self._remove = IconButton("trash-2", " ", ButtonKind.DANGER)
        for button, name, act in (
            (self._pull, "pull", self._on_pull),
            (self._build, "build", self._on_build),
            (self._load, "load-images", self._on_load),
            (self._prune, "prune-images", self._on_prune),
            (self._create, "new-container", self._on_create),
            (self._tag, "tag-image", self._on_tag),
            (self._save, "save-images", self._on_save),
            (self._remove, "remove-image", self._on_remove),
        ):
            button.setObjectName(name)
            button.clicked.connect(act)
        self.sections = (self._section(),)
        self.assemble()

    @override
    def make_panel(self) -> StockPanel:
        panel = ImagePanel(self.context, self._details)
        panel.action_of = self._name_action
        panel.activated.connect(self._on_name)
        return panel

    def _section(self) -> Section[Image]:
        table = StockTable(self.images, _WIDTHS, _LEAVING)
        table.setObjectName("images")
        table.removal_wanted.connect(self._remove.click)
        return Section(
            key="images",
            stock=self.images,
            table=table,
            primary=self._pull,
            asking=(self._build, self._pull),
            extras=(self._load, self._prune),
            actions=(
                Offer(self._create, "plus"),
                Offer(self._tag, "pencil"),
                Offer(self._save, "arrow-down-to-line"),
                Offer(self._remove, "trash-2", "broken"),
            ),
            title=lambda: translate("ImagesPage", "Images"),
            summary=lambda: self.images.summary,
            search_hint=lambda: translate("ImagesPage", "Name, ID, label…"),
            empty=_no_images,
            fill=lambda _panel, image: self._details.show(image),
            retell=self._retell,
            obstruct=self._obstruct,
        )

    def _retell(self) -> None:
        self._pull.setText(translate("ImagesPage", "Pull…"))
        self._build.setText(translate("ImagesPage", "Build…"))
        self._load.setText(translate("ImagesPage", "Load…"))
        self._prune.setText(translate("ImagesPage", "Clean up…"))
        self._create.setText(translate("ImagesPage", "New container…"))
        self._tag.setText(translate("ImagesPage", "Tag…"))
        self._save.setText(translate("ImagesPage", "Save…"))
        self._remove.setText(translate("ImagesPage", "Remove…"))

    def _obstruct(self, chosen: Sequence[Image]) -> None:
        nothing = None if chosen else translate("ImagesPage", "Select an image first.")
        several = translate("ImagesPage", "Select only one image.") if len(chosen) > 1 else nothing
        for button in (self._create, self._tag):
            button.set_obstacle(several)
        mixed = len({each.engine for each in chosen}) > 1
        self._save.set_obstacle(translate("ImagesPage", "Select images of one engine.") if mixed else nothing)
        self._remove.set_obstacle(nothing)
        if not self.images.model.rowCount():
            self._prune.set_obstacle(translate("ImagesPage", "There are no images."))

    def _on_pull(self) -> None:
        from insula.views.dialogs.opening_images import pull_image

        pull_image(self.context)

    def _on_build(self) -> None:
        from insula.views.dialogs.opening_images import build_image

        build_image(self.context)

    def _on_create(self) -> None:
        from insula.views.dialogs.opening_containers import new_container

        if self.selected:
            image = self.selected[0]
            new_container(self.context, image.tags[0] if image.tags else image.id, image.engine).open()

    def _on_tag(self) -> None:
        from insula.views.dialogs.tag_image import TagImageDialog

        if self.selected:
            every = self.images.model.rows()
            view_model = TagViewModel(self.selected[0], every, self._desk, self.context.bridge.spawn)
            TagImageDialog(view_model, self.context.window()).open()

    def _on_save(self) -> None:
        from insula.views.dialogs.save_images import SaveImagesDialog

        if self.selected:
            view_model = SaveViewModel(self.selected, self._desk, self.context.bridge.spawn)
            SaveImagesDialog(view_model, self.context.window()).open()

    def _on_load(self) -> None:
        from insula.views.dialogs.load_images import LoadImagesDialog

        view_model = LoadViewModel(self._desk, self.context.bridge.spawn)
        LoadImagesDialog(view_model, self._engines(), self.context.window()).open()

    def _on_prune(self) -> None:
        from insula.views.dialogs.prune_images import PruneImagesDialog

        view_model = PruneViewModel(self.images.model.rows(), self._desk, self.context.bridge.spawn)
        PruneImagesDialog(view_model, self.context.window()).open()

    def _on_remove(self) -> None:
        if self.selected:
            self.context.bridge.spawn(self._confirm_removal(self.selected))

    async def _confirm_removal(self, chosen: tuple[Image, ...]) -> None:
        """First asks what was made from them, since that must go first."""
        from insula.views.dialogs.confirmation import ConfirmationDialog

        children: Mapping[str, Sequence[str]]
        try:
            children = {each.id: await self._desk.children(each) for each in chosen}
        except InsulaError as error:
            from insula.views.dialogs.opening import show_error

            show_error(self.context, error)
            return
        dialog = ConfirmationDialog(
            lambda: removal_confirmation(chosen, self._users, children), self.context.window(), destructive=True
        )
        dialog.confirmed.connect(lambda ids: self._remove_chosen([each for each in chosen if each.id in set(ids)]))
        dialog.open()

    def _remove_chosen(self, agreed: Sequence[Image]) -> None:
        """Several of one engine go together, those that were made from others first."""
        for engine in dict.fromkeys(each.engine for each in agreed):
            mine = [each for each in agreed if each.engine == engine]
            if len(mine) == 1:
                self.attempt(self._desk.submit_remove(mine[0], name_of(mine[0])))
            else:
                self.attempt(self._desk.submit_prune(engine, [each.id for each in mine]))

    def _name_action(self, row: SummaryRow) -> str:
        """One of several names can be taken off; the last one goes with the image alone."""
        image = self._details.image
        several = image is not None and len(image.tags) > 1
        return translate("ImagesPage", "Take off") if several and row.key.startswith(_NAME) else ""

    def _on_name(self, key: str) -> None:
        image = self._details.image
        name = next((row.value for row in self._details.rows if row.key == key), "")
        if image is not None and name in image.tags:
            self.attempt(self._desk.submit_untag(image, name))

    def _engines(self) -> tuple[tuple[str, str], ...]:
        """Those that answer and have images, with what they are called."""
        return tuple((name, self._titles(name)) for name in self.images.engines)


def _no_images() -> Picture:
    return Picture(
        PictureKind.EMPTY,
        translate("ImagesPage", "No images yet"),
        translate("ImagesPage", "An image is what a container is made from: a system with programs in it."),
        translate("ImagesPage", "Pull an image…"),
        icon="layers",
    )
