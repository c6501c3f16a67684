"""Which networks it joins, under which names."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from insula.domain.overriding import override
from insula.viewmodels.containers.container_form.form import ContainerForm
from insula.viewmodels.containers.container_form.networks import mode_options
from insula.viewmodels.translation import translate
from insula.views.dialogs.container_form.cells import Cell, SuggestingCell, TextCell
from insula.views.dialogs.container_form.lines import TextLine, side_by_side
from insula.views.dialogs.container_form.page import SectionPage
from insula.views.dialogs.container_form.rows_editor import Column, RowsEditor
from insula.views.dialogs.labelled import JudgedField, LabelledField
from insula.views.widgets.choice_box import ChoiceBox, SuggestionBox


class NetworksPage(SectionPage):
    """A mode; with the networks of the engine, those it joins."""

    def __init__(self, form: ContainerForm, parent: QWidget | None = None) -> None:
        section = form.networks
        super().__init__(section, parent)
        self._form, self._networks = form, section
        self._modes = ChoiceBox()
        self._modes.setObjectName("network-mode")
        self._modes.set_options(mode_options())
        self._mode = LabelledField(self._modes)
        self._others = SuggestionBox()
        self._others.setObjectName("network-container")
        self._other = JudgedField(self._others)
        self._rows = RowsEditor(
            section.networks,
            (
                Column(lambda: translate("NetworksPage", "Network"), lambda: SuggestingCell("network"), 2),
                Column(
                    lambda: translate("NetworksPage", "Other names of the container there"),
                    lambda: TextCell("aliases", lambda: "api db"),
                    3,
                ),
            ),
            lambda: translate("NetworksPage", "Join a network"),
            lambda: translate("NetworksPage", "It joins the engine’s default network, which knows no names."),
            self._dress,
        )
        self._hosts = TextLine(
            section.hosts,
            lambda: "db:10.0.0.5 host.docker.internal:host-gateway",
            lambda: translate("NetworksPage", "Names that it finds without a name server."),
        )
        self._dns = TextLine(section.dns, lambda: "9.9.9.9")
        self.column.addLayout(side_by_side(self._mode, self._other))
        self.column.addWidget(self._rows)
        self.column.addWidget(self._hosts)
        self.column.addWidget(self._dns)
        self._modes.chosen.connect(section.mode.choose)
        self._others.text_changed.connect(self._on_other)
        form.choices_changed.connect(self.render_state)
        form.choices_changed.connect(self._rows.dress_rows)
        self.finish()

    @override
    def render_state(self) -> None:
        super().render_state()
        mode = self._networks.mode
        self._modes.set_value(mode.kind)
        self._mode.set_error("" if mode.kind == "container" else mode.sentence)
        self._other.setVisible(mode.kind == "container")
        self._others.set_suggestions(self._form.choices.containers)
        self._others.set_text(mode.other)
        self._other.set_error(mode.sentence if mode.other else "")
        self._rows.setVisible(not mode.kind)

    @override
    def retell(self) -> None:
        super().retell()
        self._mode.set_label(self._networks.mode.title)
        self._modes.set_options(mode_options())
        self._other.set_label(translate("NetworksPage", "Container"))

    def _on_other(self, text: str) -> None:
        if self._networks.mode.kind == "container":
            self._networks.mode.share(text)

    def _dress(self, _index: int, cells: Sequence[Cell]) -> None:
        network = cells[0]
        if isinstance(network, SuggestingCell):
            network.set_suggestions(self._form.choices.networks)
