"""Which ports are reached from where."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from insula.domain.containers import Protocol
from insula.domain.overriding import override
from insula.viewmodels.containers.container_form.form import ContainerForm
from insula.viewmodels.translation import translate
from insula.views.dialogs.container_form.cells import ChoiceCell, SuggestingCell, TextCell
from insula.views.dialogs.container_form.lines import FlagLine, TextLine
from insula.views.dialogs.container_form.page import SectionPage
from insula.views.dialogs.container_form.rows_editor import Column, RowsEditor
from insula.views.widgets.buttons import LinkButton
from insula.views.widgets.flow_layout import FlowLayout

_ADDRESSES = ("127.0.0.1", "0.0.0.0", "::1")  # noqa: S104  To be chosen; it is told in red what the second means.


def _address() -> SuggestingCell:
    cell = SuggestingCell("address", lambda: _ADDRESSES[1])
    cell.set_suggestions(_ADDRESSES)
    return cell


class PortsPage(SectionPage):
    """Ports in rows, and those of the image to publish by a click."""

    def __init__(self, form: ContainerForm, parent: QWidget | None = None) -> None:
        section = form.ports
        super().__init__(section, parent)
        self._ports = section
        columns = (
            Column(lambda: translate("PortsPage", "Address on this computer"), _address, 4),
            Column(
                lambda: translate("PortsPage", "Port on this computer"),
                lambda: TextCell("host", lambda: translate("PortsPage", "any")),
                3,
            ),
            Column(lambda: translate("PortsPage", "Port in the container"), lambda: TextCell("container"), 3),
            Column(
                lambda: translate("PortsPage", "Protocol"),
                lambda: ChoiceCell("protocol", lambda: tuple((each.value, each.value.upper()) for each in Protocol)),
                width=104,
            ),
        )
        self._rows = RowsEditor(
            section.ports,
            columns,
            lambda: translate("PortsPage", "Publish a port"),
            lambda: translate("PortsPage", "Nothing in it can be reached from outside."),
        )
        self._offers = QWidget()
        self._offers.setObjectName("offers")
        self._flow = FlowLayout(self._offers)
        self._links: dict[str, LinkButton] = {}
        self._publish_all = FlagLine(section.publish_all)
        self._exposed = TextLine(
            section.exposed,
            lambda: "90/tcp 5353/udp",
            lambda: translate(
                "PortsPage", "That the image does not tell of; with “publish every port” they count too."
            ),
        )
        for widget in (self._rows, self._offers, self._publish_all, self._exposed):
            self.column.addWidget(widget)
        self.finish()

    @override
    def remedy(self) -> str:
        return translate("PortsPage", "Limit to this computer")

    @override
    def mend(self) -> None:
        self._ports.keep_to_this_computer()

    @override
    def render_state(self) -> None:
        super().render_state()
        offered = self._ports.offered
        for port in set(self._links) - set(offered):
            link = self._links.pop(port)
            self._flow.removeWidget(link)
            link.hide()
            link.deleteLater()
        for port in offered:
            if port not in self._links:
                link = LinkButton(" ", "plus")
                link.setObjectName(f"offer-{port}")
                link.clicked.connect(lambda _checked=False, port=port: self._ports.publish(port))
                self._links[port] = link
                self._flow.addWidget(link)
            self._links[port].setText(translate("PortsPage", "Publish {port} of the image").format(port=port))
        self._offers.setVisible(bool(offered))
