"""Which networks the container joins, and which names it knows there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject

from insula.domain.container_problems import SpecificationProblem
from insula.domain.containers import NetworkAttachment, Risk
from insula.domain.overriding import override
from insula.viewmodels.containers.container_form.fields import FormField, TextField
from insula.viewmodels.containers.container_form.formats import PLAIN, WORDS
from insula.viewmodels.containers.container_form.rows import RowForm, RowsField, UnreadableRowError
from insula.viewmodels.containers.container_form.section import Section
from insula.viewmodels.translation import translate

_OF_CONTAINER = "container:"


@dataclass(frozen=True, slots=True)
class NetworkRow:
    """As typed; `aliases` are separated by spaces or commas."""

    network: str = ""
    aliases: str = ""


def _read(row: NetworkRow) -> NetworkAttachment:
    if not row.network.strip():
        raise UnreadableRowError("network", "", SpecificationProblem.EMPTY)
    return NetworkAttachment(row.network.strip(), tuple(row.aliases.replace(",", " ").split()))


def _words(attachment: NetworkAttachment) -> str:
    aliases = ", ".join(attachment.aliases)
    return f"{attachment.network} ({aliases})" if aliases else attachment.network


class NetworkModeField(TextField[str]):
    """Empty for networks of its own, else "host", "none", or "container:NAME"."""

    @property
    def kind(self) -> str:
        """The part of it that is chosen: "host", "none", "container", or empty."""
        return "container" if self.text.startswith(_OF_CONTAINER) else self.text

    @property
    def other(self) -> str:
        """The container whose network it shares."""
        return self.text.removeprefix(_OF_CONTAINER) if self.kind == "container" else ""

    def choose(self, kind: str) -> None:
        """The person chose one of `mode_options`."""
        self.type(_OF_CONTAINER + self.other if kind == "container" else kind)

    def share(self, container: str) -> None:
        """The network of that container."""
        self.type(_OF_CONTAINER + container.strip())


def mode_options() -> tuple[tuple[str, str], ...]:
    """What the network is, by `NetworkModeField.kind`."""
    return (
        ("", translate("ContainerForm", "Networks of the engine")),
        ("host", translate("ContainerForm", "This computer’s own")),
        ("container", translate("ContainerForm", "That of another container")),
        ("none", translate("ContainerForm", "None")),
    )


class NetworksSection(Section):
    """Networks with aliases, and names that are given to the container to know."""

    key = "networks"
    risks = frozenset({Risk.HOST_NETWORK})

    def __init__(self, parent: QObject | None = None) -> None:
        form = RowForm(NetworkRow(), _read, lambda each: NetworkRow(each.network, " ".join(each.aliases)), _words)
        self.mode = NetworkModeField("network_mode", lambda: translate("ContainerForm", "Network"), PLAIN)
        self.networks = RowsField("networks", lambda: translate("ContainerForm", "Joined networks"), form)
        self.hosts = TextField("hosts", lambda: translate("ContainerForm", "Known hosts"), WORDS)
        self.dns = TextField("dns", lambda: translate("ContainerForm", "Name servers"), WORDS)
        super().__init__((self.mode, self.networks, self.hosts, self.dns), parent)

    @property
    @override
    def title(self) -> str:
        return translate("ContainerForm", "Networks")

    @override
    def shows(self, field: FormField) -> bool:
        return field is not self.networks or not self.mode.kind

    @override
    def values(self) -> dict[str, Any]:
        """With a mode there are no networks: what was typed of them stays, and does not count."""
        found = super().values()
        return {**found, "networks": ()} if self.mode.kind else found
