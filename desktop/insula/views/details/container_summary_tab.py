"""The summary of a container: what is wrong, where it reaches beyond its walls, and what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from insula.domain.container_details import ContainerDetails
from insula.domain.environment import Environment, Reason, ReasonCode, State
from insula.domain.errors import InsulaError, NotFoundError
from insula.domain.overriding import override
from insula.viewmodels.containers.container_summary import Attention, attention_of, container_summary
from insula.viewmodels.containers.ports import ports_of
from insula.viewmodels.inside.inside_desk import InsideDesk
from insula.viewmodels.latest import Latest
from insula.viewmodels.translation import translate
from insula.viewmodels.venvs.summary import Form
from insula.viewmodels.wording.errors import describe
from insula.viewmodels.wording.problems import describe_reason
from insula.views import links
from insula.views.context import Context
from insula.views.details.live_tab import LiveTab
from insula.views.details.summary_page import SummaryPage
from insula.views.dialogs import opening
from insula.views.widgets.buttons import IconButton
from insula.views.widgets.key_value_grid import Fact, KeyValueGrid
from insula.views.widgets.notice import Notice, Severity

_AFTER_PORTS = re.compile(r"image|command")


class ContainerSummaryTab(LiveTab):
    """What the list knows shows at once; the rest is asked for while the tab is seen, again after each change."""

    def __init__(self, context: Context, environment: Environment, parent: QWidget | None = None) -> None:
        super().__init__(context, environment, parent)
        self.setObjectName("container-tab")
        self._desk = InsideDesk(context.bridge)
        self._asks = Latest(context.bridge.spawn)
        self._details: ContainerDetails | None = None
        self._asked: Environment | None = None
        self._failure = ""
        self._told: tuple[Attention, ...] = ()
        self._shell = IconButton("square-terminal", " ")
        self._shell.setObjectName("open-shell")
        self._logs = IconButton("file-text", " ")
        self._logs.setObjectName("open-logs")
        self._shell.clicked.connect(self._on_shell)
        self._logs.clicked.connect(self._on_logs)
        self._facts = KeyValueGrid(label_width=84)
        self._facts.activated.connect(self._on_link)
        self._page = SummaryPage((self._shell, self._logs), self._facts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)
        self.render_environment()

    @override
    def render_environment(self) -> None:
        self._shell.setText(translate("ContainerSummaryTab", "Open a shell"))
        self._shell.set_hint(translate("ContainerSummaryTab", "Open a terminal with a shell inside it"))
        obstacle = _obstacle(self.environment)
        self._shell.set_obstacle(None if obstacle is None else describe_reason(obstacle))
        self._logs.setText(translate("ContainerSummaryTab", "Logs"))
        self._render_facts()
        self._ask()

    @override
    def seen_changed(self) -> None:
        self._ask()

    def _render_facts(self) -> None:
        self._render_notices(attention_of(self.environment, self._details))
        self._facts.set_facts(tuple(self._facts_now()))

    def _render_notices(self, told: tuple[Attention, ...]) -> None:
        if self._failure:
            title = translate("ContainerSummaryTab", "The rest cannot be read")
            told = (*told, Attention(title, self._failure, grave=False))
        if told == self._told:
            return
        self._told = told
        self._page.set_notices(
            Notice(Severity.DANGER if each.grave else Severity.WARNING, each.title, each.sentence) for each in told
        )

    def _facts_now(self) -> Iterator[Fact]:
        label = ""
        ports_told = False
        for row in container_summary(self.environment, self._details):
            if not ports_told and not _AFTER_PORTS.fullmatch(row.key):
                ports_told = True
                yield from self._ports()
            label = row.label or label
            yield Fact(
                row.key,
                row.label,
                row.value,
                monospace=row.form is not Form.TEXT,
                copyable=row.copied is not None,
                name=label,
            )

    def _ports(self) -> Iterator[Fact]:
        label = translate("ContainerSummaryTab", "Ports")
        for at, port in enumerate(ports_of(self.environment)):
            action = translate("ContainerSummaryTab", "Open") if port.url else ""
            shown = label if at == 0 else ""
            yield Fact(
                port.key,
                shown,
                port.text,
                monospace=True,
                copyable=True,
                action=action,
                name=label,
                copied=port.url or port.address,
            )

    def _ask(self) -> None:
        if self.seen and self._asked != self.environment and not self._asks.waiting:
            asked = self._asked = self.environment
            self._asks.ask(lambda: self._desk.details(asked.id), self._on_details, self._on_refused)

    def _on_details(self, details: ContainerDetails) -> None:
        self._details, self._failure = details, ""
        self._render_facts()
        # It may have changed meanwhile.
        self._ask()

    def _on_refused(self, error: InsulaError) -> None:
        self._failure = "" if isinstance(error, NotFoundError) else describe(error)
        self._render_facts()

    def _on_link(self, key: str) -> None:
        address = next((port.url for port in ports_of(self.environment) if port.key == key), "")
        if address:
            links.open_link(address)

    def _on_logs(self) -> None:
        self.tab_wanted.emit("logs")

    def _on_shell(self) -> None:
        identity = self.environment.id

        async def start() -> None:
            try:
                await self._desk.open_shell(identity)
            except InsulaError as error:
                opening.show_error(self.context, error)

        self.context.bridge.spawn(start())


def _obstacle(environment: Environment) -> Reason | None:
    """Why no shell can be opened in it."""
    match environment.state:
        case State.RUNNING:
            return None
        case State.PAUSED:
            return Reason(ReasonCode.PAUSED)
        case State.UNKNOWN:
            return Reason(ReasonCode.ENGINE_UNAVAILABLE)
        case _:
            return Reason(ReasonCode.NOT_RUNNING)
