"""What is said before volumes and networks go."""

from __future__ import annotations

from collections.abc import Sequence

from insula.domain.containers import Network, Volume
from insula.domain.environment import EnvironmentId
from insula.viewmodels.confirmations import Confirmation, ConfirmedLine, Point, PointKind
from insula.viewmodels.stock.stock_list import User, Users
from insula.viewmodels.translation import translate
from insula.viewmodels.wording.figures import size_of

_SHOWN = 3


def line_id(row: Volume | Network) -> EnvironmentId:
    """What a line of these confirmations goes by: engine and name, since two engines may have one of a name."""
    reference = row.id if isinstance(row, Network) else row.name
    return EnvironmentId(f"{row.engine}/{reference}")


def volume_confirmation(volumes: Sequence[Volume], users: Users) -> Confirmation:
    """The exact list; those that containers mount, be they in the trash, stay."""

    def obstacle(volume: Volume) -> str:
        return needed_by([users(each) for each in volume.containers])

    lines = tuple(
        ConfirmedLine(
            line_id(each),
            each.name[:12] if each.anonymous else each.name,
            each.mountpoint,
            "" if each.size is None else size_of(each.size),
            obstacle(each),
        )
        for each in volumes
    )
    title = (
        translate("ConnectionConfirmations", "Remove the volume “{name}”?").format(name=lines[0].name)
        if len(volumes) == 1
        else translate("ConnectionConfirmations", "Remove %n volume(s)?", "", len(volumes))
    )
    points = [
        Point(PointKind.GOES, translate("ConnectionConfirmations", "All the files in it go."))
        if len(volumes) == 1
        else Point(PointKind.GOES, translate("ConnectionConfirmations", "All the files in them go.")),
        Point(PointKind.FINAL, translate("ConnectionConfirmations", "This cannot be undone.")),
    ]
    sizes = [each.size for each in volumes if not obstacle(each)]
    if sizes and None not in sizes:
        freed = translate("ConnectionConfirmations", "Frees {size} on the disk.")
        points.insert(1, Point(PointKind.FREED, freed.format(size=size_of(sum(each or 0 for each in sizes)))))
    return Confirmation(title, lines, tuple(points), translate("ConnectionConfirmations", "Remove"))


def network_confirmation(networks: Sequence[Network], users: Users) -> Confirmation:
    """The exact list; the engine's own stay, and those that containers outside the trash are on."""

    def obstacle(network: Network) -> str:
        if network.builtin:
            return translate("ConnectionConfirmations", "One of the engine’s own: it stays.")
        return needed_by([user for each in network.containers if not (user := users(each)).trashed])

    lines = tuple(
        ConfirmedLine(line_id(each), each.name, ", ".join(each.subnets) or each.driver, "", obstacle(each))
        for each in networks
    )
    title = (
        translate("ConnectionConfirmations", "Remove the network “{name}”?").format(name=networks[0].name)
        if len(networks) == 1
        else translate("ConnectionConfirmations", "Remove %n network(s)?", "", len(networks))
    )
    points = [_network_goes(len(networks))]
    if any(users(identity).trashed for each in networks if not obstacle(each) for identity in each.containers):
        back = translate(
            "ConnectionConfirmations", "Containers in the trash were on it: a restore makes the network again."
        )
        points.append(Point(PointKind.WAY_BACK, back))
    return Confirmation(title, lines, tuple(points), translate("ConnectionConfirmations", "Remove"))


def _network_goes(count: int) -> Point:
    text = (
        translate("ConnectionConfirmations", "The network goes; what was on it keeps its files.")
        if count == 1
        else translate("ConnectionConfirmations", "The networks go; what was on them keeps its files.")
    )
    return Point(PointKind.GOES, text)


def needed_by(users: Sequence[User]) -> str:
    """Which containers need it, the first few by name; empty without any."""
    if not users:
        return ""
    names = ", ".join(each.told for each in users[:_SHOWN])
    more = len(users) - _SHOWN
    if more > 0:
        names = translate("ConnectionConfirmations", "{names} and %n more", "", more).format(names=names)
    return translate("ConnectionConfirmations", "Needed by {names}.").format(names=names)
