"""The volumes and networks that join containers: listed, made, removed."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtWidgets import QWidget

from insula.domain.containers import Network, Volume
from insula.domain.overriding import override
from insula.viewmodels.stock.connection_confirmations import line_id, network_confirmation, volume_confirmation
from insula.viewmodels.stock.connection_desk import ConnectionDesk
from insula.viewmodels.stock.connection_requests import NewNetworkViewModel, NewVolumeViewModel
from insula.viewmodels.stock.connections import NetworksViewModel, VolumesViewModel
from insula.viewmodels.stock.stock_details import network_rows, volume_rows
from insula.viewmodels.stock.stock_list import titles_in, users_in
from insula.viewmodels.translation import translate
from insula.views.button_row import Offer
from insula.views.context import Context
from insula.views.details.stock_panel import StockPanel
from insula.views.stock_page import StockPage
from insula.views.stock_section import Section
from insula.views.stock_table import StockTable
from insula.views.widgets.buttons import ButtonKind, IconButton
from insula.views.widgets.empty_state import Picture, PictureKind

if TYPE_CHECKING:
    from insula.viewmodels.confirmations import Confirmation

T = TypeVar("T", Volume, Network)
_LEAVING = {"created": 560, "driver": 460}


class ConnectionsPage(StockPage):
    """Two lists, each with its own first action; what uses a thing is told before it goes."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "connections", parent)
        self._desk = ConnectionDesk(context.bridge)
        self._users = users_in(context.inventory)
        self._titles = titles_in(context.inventory)
        spawn = context.bridge.spawn
        self.volumes = VolumesViewModel(self._desk, self._users, spawn, self, titles=self._titles)
        self.networks = NetworksViewModel(self._desk, self._users, spawn, self, titles=self._titles)
        self.sections = (self._volumes(), self._networks())
        self.assemble()

    @override
    def page_title(self) -> str:
        return translate("ConnectionsPage", "Connections")

    def _volumes(self) -> Section[Volume]:
        new = IconButton("plus", " ", ButtonKind.PRIMARY)
        new.setObjectName("new-volume")
        new.clicked.connect(self._on_new_volume)
        remove = _remove_button("remove-volume", self._on_remove_volumes)
        widths = {"users": 180, "size": 90, "driver": 80, "created": 110, "engine": 110}
        table = StockTable(self.volumes, widths, _LEAVING)
        table.setObjectName("volumes")
        table.removal_wanted.connect(remove.click)

        def retell() -> None:
            new.setText(translate("ConnectionsPage", "New volume…"))
            remove.setText(translate("ConnectionsPage", "Remove…"))

        def fill(panel: StockPanel, volume: Volume) -> None:
            panel.set_words(
                volume.name,
                translate("ConnectionsPage", "Volume of {engine}").format(engine=self._titles(volume.engine)),
            )
            panel.set_rows(volume_rows(volume, self._users))

        return Section(
            key="volumes",
            stock=self.volumes,
            table=table,
            primary=new,
            asking=(new,),
            actions=(Offer(remove, "trash-2", "broken"),),
            title=lambda: translate("ConnectionsPage", "Volumes"),
            summary=lambda: self.volumes.summary,
            search_hint=lambda: translate("ConnectionsPage", "Name, driver, container…"),
            empty=_no_volumes,
            fill=fill,
            retell=retell,
            obstruct=lambda chosen: remove.set_obstacle(
                None if chosen else translate("ConnectionsPage", "Select a volume first.")
            ),
        )

    def _networks(self) -> Section[Network]:
        new = IconButton("plus", " ", ButtonKind.PRIMARY)
        new.setObjectName("new-network")
        new.clicked.connect(self._on_new_network)
        remove = _remove_button("remove-network", self._on_remove_networks)
        widths = {"users": 170, "subnets": 130, "driver": 80, "created": 110, "engine": 110}
        table = StockTable(self.networks, widths, {**_LEAVING, "subnets": 420})
        table.setObjectName("networks")
        table.removal_wanted.connect(remove.click)

        def retell() -> None:
            new.setText(translate("ConnectionsPage", "New network…"))
            remove.setText(translate("ConnectionsPage", "Remove…"))

        def fill(panel: StockPanel, network: Network) -> None:
            panel.set_words(
                network.name,
                translate("ConnectionsPage", "Network of {engine}").format(engine=self._titles(network.engine)),
            )
            panel.set_rows(network_rows(network, self._users))

        return Section(
            key="networks",
            stock=self.networks,
            table=table,
            primary=new,
            asking=(new,),
            actions=(Offer(remove, "trash-2", "broken"),),
            title=lambda: translate("ConnectionsPage", "Networks"),
            summary=lambda: self.networks.summary,
            search_hint=lambda: translate("ConnectionsPage", "Name, driver, container…"),
            empty=_no_networks,
            fill=fill,
            retell=retell,
            obstruct=lambda chosen: remove.set_obstacle(_network_obstacle(chosen)),
        )

    def _engines(self) -> tuple[tuple[str, str], ...]:
        """Those that answer and have such things, with what they are called."""
        names = dict.fromkeys((*self.networks.engines, *self.volumes.engines))
        return tuple((name, self._titles(name)) for name in names)

    def _on_new_volume(self) -> None:
        from insula.views.dialogs.new_volume import NewVolumeDialog

        def taken(engine: str | None) -> frozenset[str]:
            return _names(self.volumes.model.rows(), engine or self._first())

        view_model = NewVolumeViewModel(self._desk, taken, self.context.bridge.spawn)
        NewVolumeDialog(view_model, self._engines(), self.context.window()).open()

    def _on_new_network(self) -> None:
        from insula.views.dialogs.new_network import NewNetworkDialog

        def taken(engine: str | None) -> frozenset[str]:
            return _names(self.networks.model.rows(), engine or self._first())

        view_model = NewNetworkViewModel(self._desk, taken, self.context.bridge.spawn)
        NewNetworkDialog(view_model, self._engines(), self.context.window()).open()

    def _first(self) -> str:
        """The engine that takes what names none."""
        return next(iter(name for name, _title in self._engines()), "")

    def _on_remove_volumes(self) -> None:
        self._confirm(
            self.selected, lambda chosen: volume_confirmation(chosen, self._users), self._desk.submit_remove_volume
        )

    def _on_remove_networks(self) -> None:
        self._confirm(
            self.selected, lambda chosen: network_confirmation(chosen, self._users), self._desk.submit_remove_network
        )

    def _confirm(
        self,
        chosen: tuple[T, ...],
        ask: Callable[[Sequence[T]], Confirmation],
        submit: Callable[[T], Coroutine[Any, Any, object]],
    ) -> None:
        from insula.views.dialogs.confirmation import ConfirmationDialog

        if not chosen:
            return

        def remove(ids: Iterable[object]) -> None:
            agreed = frozenset(ids)
            for each in chosen:
                if line_id(each) in agreed:
                    self.attempt(submit(each))

        dialog = ConfirmationDialog(lambda: ask(chosen), self.context.window(), destructive=True)
        dialog.confirmed.connect(remove)
        dialog.open()


def _remove_button(name: str, clicked: Callable[[], None]) -> IconButton:
    button = IconButton("trash-2", " ", ButtonKind.DANGER)
    button.setObjectName(name)
    button.clicked.connect(clicked)
    return button


def _names(rows: Iterable[T], engine: str) -> frozenset[str]:
    return frozenset(row.name for row in rows if row.engine == engine)


def _network_obstacle(chosen: Sequence[Network]) -> str | None:
    if not chosen:
        return translate("ConnectionsPage", "Select a network first.")
    if all(each.builtin for each in chosen):
        return translate("ConnectionsPage", "The engine’s own networks stay.")
    return None


def _no_volumes() -> Picture:
    return Picture(
        PictureKind.EMPTY,
        translate("ConnectionsPage", "No volumes yet"),
        translate("ConnectionsPage", "A volume keeps the files of containers, and stays when they go."),
        translate("ConnectionsPage", "New volume…"),
        icon="share-2",
    )


def _no_networks() -> Picture:
    return Picture(
        PictureKind.EMPTY,
        translate("ConnectionsPage", "No networks yet"),
        translate("ConnectionsPage", "Containers on one network reach each other by their names."),
        translate("ConnectionsPage", "New network…"),
        icon="share-2",
    )
