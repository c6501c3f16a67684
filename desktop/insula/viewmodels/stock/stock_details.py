"""The facts of one image, volume or network, as the rows of its details."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from insula.domain.containers import Image, ImageDetails, Network, Volume
from insula.domain.environment import EnvironmentId
from insula.viewmodels.stock.images import own_size
from insula.viewmodels.stock.stock_list import Users
from insula.viewmodels.translation import translate
from insula.viewmodels.venvs.summary import Form, SummaryRow
from insula.viewmodels.wording.figures import moment_of, size_of

_USER = "user-"


def user_of(key: str) -> EnvironmentId | None:
    """The container that a row stands for, if it stands for one."""
    return EnvironmentId(key.removeprefix(_USER)) if key.startswith(_USER) else None


def image_rows(image: Image, details: ImageDetails | None, users: Users) -> tuple[SummaryRow, ...]:
    """`details` come a moment later than the rest; what is not known is left out."""
    rows = (
        *_several("name", translate("StockDetails", "Names"), image.tags),
        *_sizes(image),
        *_users(image.containers, users),
        *_times(image.created),
        *(() if details is None else _defaults(details)),
        SummaryRow("id", translate("StockDetails", "ID"), image.id, Form.COMMAND, image.id),
        *_several("digest", translate("StockDetails", "Digest"), [each.partition("@")[2] for each in image.digests]),
        *_pairs("label", translate("StockDetails", "Labels"), image.labels),
    )
    return tuple(row for row in rows if row.value)


def volume_rows(volume: Volume, users: Users) -> tuple[SummaryRow, ...]:
    """What is not known is left out."""
    place = volume.mountpoint
    rows = (
        SummaryRow("name", translate("StockDetails", "Name"), volume.name, Form.COMMAND, volume.name),
        SummaryRow("size", translate("StockDetails", "Size"), "" if volume.size is None else size_of(volume.size)),
        *_users(volume.containers, users),
        *_times(volume.created),
        SummaryRow("driver", translate("StockDetails", "Driver"), volume.driver),
        SummaryRow("place", translate("StockDetails", "Location"), place, Form.PATH, place or None),
        *_pairs("option", translate("StockDetails", "Options"), volume.options),
        *_pairs("label", translate("StockDetails", "Labels"), volume.labels),
    )
    return tuple(row for row in rows if row.value)


def network_rows(network: Network, users: Users) -> tuple[SummaryRow, ...]:
    """What is not known is left out."""
    rows = (
        SummaryRow("name", translate("StockDetails", "Name"), network.name, Form.COMMAND, network.name),
        *_users(network.containers, users),
        *_times(network.created),
        SummaryRow("driver", translate("StockDetails", "Driver"), network.driver),
        *_several("subnet", translate("StockDetails", "Addresses"), network.subnets),
        SummaryRow(
            "internal",
            translate("StockDetails", "Way out"),
            translate("StockDetails", "none: only among its containers") if network.internal else "",
        ),
        SummaryRow("id", translate("StockDetails", "ID"), network.id[:12], Form.COMMAND, network.id),
        *_pairs("label", translate("StockDetails", "Labels"), network.labels),
    )
    return tuple(row for row in rows if row.value)


def _sizes(image: Image) -> Iterator[SummaryRow]:
    yield SummaryRow("size", translate("StockDetails", "Size"), size_of(image.size))
    own = own_size(image)
    if own is not None and image.shared is not None:
        yield SummaryRow("own", translate("StockDetails", "Own"), size_of(own))
        yield SummaryRow("shared", translate("StockDetails", "Shared"), size_of(image.shared))


def _users(containers: Sequence[EnvironmentId], users: Users) -> Iterator[SummaryRow]:
    label = translate("StockDetails", "Used by")
    if not containers:
        yield SummaryRow("users", label, translate("StockDetails", "no container"))
    for at, identity in enumerate(containers):
        yield SummaryRow(f"{_USER}{identity}", label if at == 0 else "", users(identity).told)


def _times(created: datetime | None) -> Iterator[SummaryRow]:
    if created is not None:
        yield SummaryRow("created", translate("StockDetails", "Created"), moment_of(created))


def _defaults(details: ImageDetails) -> Iterator[SummaryRow]:
    """What containers made from it begin with."""
    yield SummaryRow("platform", translate("StockDetails", "Platform"), details.platform)
    for key, label, words in (
        ("entrypoint", translate("StockDetails", "Entry point"), details.entrypoint),
        ("command", translate("StockDetails", "Command"), details.command),
    ):
        text = shlex.join(words)
        yield SummaryRow(key, label, text, Form.COMMAND, text or None)
    yield SummaryRow("user", translate("StockDetails", "User"), details.user)
    folder = details.working_directory
    yield SummaryRow("folder", translate("StockDetails", "Folder"), folder, Form.PATH, folder or None)
    yield SummaryRow("ports", translate("StockDetails", "Ports"), ", ".join(details.ports), Form.COMMAND)
    yield SummaryRow("volumes", translate("StockDetails", "Volumes"), ", ".join(details.volumes), Form.COMMAND)
    yield SummaryRow("author", translate("StockDetails", "Author"), details.author)


def _several(key: str, label: str, values: Iterable[str]) -> Iterator[SummaryRow]:
    for at, value in enumerate(values):
        yield SummaryRow(f"{key}-{at}", label if at == 0 else "", value, Form.COMMAND, value)


def _pairs(key: str, label: str, pairs: Mapping[str, str]) -> Iterator[SummaryRow]:
    return _several(key, label, (f"{name}={value}" for name, value in sorted(pairs.items())))
