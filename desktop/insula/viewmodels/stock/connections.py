"""The volumes and networks of all engines, as tables."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt

from insula.domain.containers import Network, Volume
from insula.viewmodels.latest import Spawn
from insula.viewmodels.lists.roles import Role
from insula.viewmodels.lists.rows import Column
from insula.viewmodels.stock.stock_list import Described, StockList, Stored, Titles, Users, engine_column
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.figures import since, size_of

_UNKNOWN = "—"


class ConnectionQuestions(Protocol):
    """What is asked of the engine room."""

    def volumes(self) -> Coroutine[Any, Any, Sequence[Volume]]: ...

    def volume_sizes(self, engine: str) -> Coroutine[Any, Any, Mapping[str, int]]: ...

    def networks(self) -> Coroutine[Any, Any, Sequence[Network]]: ...

    def follow(self, listener: Callable[[], None]) -> Coroutine[Any, Any, None]: ...


class VolumesViewModel(StockList[Volume]):
    """Sizes are asked for once the list is there, since counting them takes long."""

    def __init__(
        self,
        questions: ConnectionQuestions,
        users: Users,
        spawn: Spawn,
        parent: QObject | None = None,
        *,
        titles: Titles = str,
    ) -> None:
        described = Described(
            ask=questions.volumes,
            follow=questions.follow,
            columns=(*_volume_columns(users), engine_column(titles)),
            identity=lambda volume: volume.name,
            words=lambda volume: (volume.name, volume.driver, _used_by(volume, users)),
            measure=questions.volume_sizes,
            with_size=lambda volume, size: replace(volume, size=size),
        )
        super().__init__(described, spawn, parent)

    @property
    def summary(self) -> str:
        """For instance "3 volumes · 1.2 GiB"; the size once every one is counted. Empty without any."""
        volumes = self.model.rows()
        if not volumes:
            return ""
        count = translate("Connections", "%n volume(s)", "", len(volumes))
        sizes = [each.size for each in volumes]
        return count if None in sizes else f"{count} · {size_of(sum(each or 0 for each in sizes))}"


class NetworksViewModel(StockList[Network]):
    """Those of people, and the engine's own, which stay."""

    def __init__(
        self,
        questions: ConnectionQuestions,
        users: Users,
        spawn: Spawn,
        parent: QObject | None = None,
        *,
        titles: Titles = str,
    ) -> None:
        described = Described(
            ask=questions.networks,
            follow=questions.follow,
            columns=(*_network_columns(users), engine_column(titles)),
            identity=lambda network: network.id,
            words=lambda network: (network.name, network.driver, *network.subnets, _used_by(network, users)),
        )
        super().__init__(described, spawn, parent)

    @property
    def summary(self) -> str:
        """For instance "5 networks, 3 of them the engine’s own"; empty without any."""
        networks = self.model.rows()
        if not networks:
            return ""
        own = sum(each.builtin for each in networks)
        return f"{translate('Connections', '%n network(s)', '', len(networks))} · " + translate(
            "Connections", "%n of the engine", "", own
        )


def _used_by(row: Stored, users: Users) -> str:
    return ", ".join(users(each).told for each in row.containers)


def _users_column(users: Users) -> Column[Any]:
    return Column(
        "users",
        lambda: translate("Connections", "Used by"),
        lambda row: _used_by(row, users) or _UNKNOWN,
        sort=lambda row: len(row.containers),
        roles=lambda row: {
            Role.SECONDARY: True,
            Qt.ItemDataRole.ToolTipRole: "\n".join(users(each).told for each in row.containers) or None,
        },
    )


def _created_column() -> Column[Any]:
    return Column(
        "created",
        lambda: translate("Connections", "Created"),
        lambda row: _UNKNOWN if row.created is None else since(row.created),
        sort=lambda row: 0.0 if row.created is None else row.created.timestamp(),
        roles=lambda _row: {Role.SECONDARY: True},
    )


def _driver_column() -> Column[Any]:
    return Column(
        "driver",
        lambda: translate("Connections", "Driver"),
        lambda row: row.driver or _UNKNOWN,
        roles=lambda _row: {Role.SECONDARY: True},
    )


def _volume_columns(users: Users) -> tuple[Column[Volume], ...]:
    return (
        Column(
            "name",
            lambda: translate("Connections", "Name"),
            lambda volume: volume.name,
            sort=lambda volume: _last_if(volume.name, last=volume.anonymous),
            roles=lambda volume: {
                Role.STRONG: not volume.anonymous,
                Role.MONOSPACE: volume.anonymous,
                Qt.ItemDataRole.ToolTipRole: f"{volume.name}\n{volume.mountpoint}".strip(),
            },
        ),
        _users_column(users),
        Column(
            "size",
            lambda: translate("Connections", "Size"),
            lambda volume: _UNKNOWN if volume.size is None else size_of(volume.size),
            sort=lambda volume: -1 if volume.size is None else volume.size,
            numeric=True,
        ),
        _driver_column(),
        _created_column(),
    )


def _network_columns(users: Users) -> tuple[Column[Network], ...]:
    return (
        Column(
            "name",
            lambda: translate("Connections", "Name"),
            lambda network: network.name,
            sort=lambda network: _last_if(network.name, last=network.builtin),
            roles=lambda network: {
                Role.STRONG: not network.builtin,
                Role.DETAIL: ", ".join(_remarks(network)),
                Qt.ItemDataRole.ToolTipRole: f"{network.name}\n{network.id[:12]}",
            },
        ),
        _users_column(users),
        Column(
            "subnets",
            lambda: translate("Connections", "Addresses"),
            lambda network: ", ".join(network.subnets) or _UNKNOWN,
            roles=lambda _network: {Role.MONOSPACE: True, Role.SECONDARY: True},
        ),
        _driver_column(),
        _created_column(),
    )


def _last_if(name: str, *, last: bool) -> str:
    """What orders names: those that nobody gave come after the others."""
    return f"{int(last)}{name}"


def _remarks(network: Network) -> list[str]:
    remarks = []
    if network.builtin:
        remarks.append(translate("Connections", "of the engine"))
    if network.internal:
        remarks.append(translate("Connections", "no way out"))
    return remarks
