"""Which ports of the container are reached from where."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QObject

from insula.domain.container_problems import SpecificationProblem
from insula.domain.containers import LOOPBACK, Protocol, PublishedPort, Risk
from insula.domain.overriding import override
from insula.viewmodels.containers.container_form.fields import FlagField, TextField
from insula.viewmodels.containers.container_form.formats import WORDS
from insula.viewmodels.containers.container_form.rows import RowForm, RowsField, UnreadableRowError
from insula.viewmodels.containers.container_form.section import Section
from insula.viewmodels.translation import translate

_EVERYWHERE = {"", "0.0.0.0", "::"}  # noqa: S104  To be replaced.
_EXPOSED = re.compile(r"(\d{1,5})(?:/(tcp|udp|sctp))?")


@dataclass(frozen=True, slots=True)
class PortRow:
    """As typed; `host` is blank where the engine chooses."""

    address: str = LOOPBACK
    host: str = ""
    container: str = ""
    protocol: str = Protocol.TCP.value


def _number(part: str, text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise UnreadableRowError(part, text, SpecificationProblem.PORT_RANGE) from None


def _read(row: PortRow) -> PublishedPort:
    container, host = row.container.strip(), row.host.strip()
    if not container:
        raise UnreadableRowError("container", "", SpecificationProblem.EMPTY)
    return PublishedPort(
        container=_number("container", container),
        protocol=Protocol(row.protocol),
        host=_number("host", host) if host else None,
        address=row.address.strip(),
    )


def _show(port: PublishedPort) -> PortRow:
    host = "" if port.host is None else str(port.host)
    return PortRow(port.address, host, str(port.container), port.protocol.value)


def port_words(port: PublishedPort) -> str:
    """As people write it: "127.0.0.1:8080 → 80/tcp"."""
    host = "…" if port.host is None else str(port.host)
    address = f"[{port.address}]" if ":" in port.address else port.address
    return f"{address}:{host} → {port.container}/{port.protocol}".removeprefix(":")


class PortsSection(Section):
    """Ports published one by one, or all that the image has."""

    key = "ports"
    risks = frozenset({Risk.ALL_ADDRESSES})

    def __init__(self, parent: QObject | None = None) -> None:
        form = RowForm(PortRow(), _read, _show, port_words)
        self.ports = RowsField("ports", lambda: translate("ContainerForm", "Published ports"), form)
        self.publish_all = FlagField(
            "publish_all", lambda: translate("ContainerForm", "Publish every port of the image, on any address")
        )
        self.exposed = TextField("exposed", lambda: translate("ContainerForm", "Further ports"), WORDS)
        super().__init__((self.ports, self.publish_all, self.exposed), parent)
        self._offered: tuple[str, ...] = ()

    @property
    @override
    def title(self) -> str:
        return translate("ContainerForm", "Ports")

    @property
    def offered(self) -> tuple[str, ...]:
        """Ports of the image ("80/tcp") that no row publishes yet."""
        published = {f"{port.container}/{port.protocol}" for port in self.ports.value}
        return tuple(port for port in self._offered if port not in published)

    def offer(self, ports: tuple[str, ...]) -> None:
        """The image has these."""
        if ports != self._offered:
            self._offered = ports
            self.judged.emit()

    def keep_to_this_computer(self) -> None:
        """Let no port be reached from elsewhere."""
        for index, row in enumerate(self.ports.rows):
            if row.address.strip() in _EVERYWHERE:
                self.ports.change(index, address=LOOPBACK)
        if self.publish_all.value:
            for port in self.offered:
                self.publish(port)
            self.publish_all.set_on(on=False)

    def publish(self, port: str) -> None:
        """Publish a port of the image on this computer alone, under the same number where that is a free choice."""
        if found := _EXPOSED.fullmatch(port):
            host = found[1] if int(found[1]) >= 1024 else str(8000 + int(found[1]))
            self.ports.add(container=found[1], protocol=found[2] or Protocol.TCP.value, host=host)
