"""What the dialogs for a new volume and a new network have in common."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from insula.domain.overriding import override
from insula.viewmodels.equivalent_command import command_line
from insula.viewmodels.stock.connection_requests import NewNetworkViewModel, NewVolumeViewModel
from insula.views.dialogs.engine_choice import EngineChoice
from insula.views.dialogs.equivalent_command import EquivalentCommand
from insula.views.dialogs.request_dialog import NameLine, RequestDialog


class NewConnectionDialog(RequestDialog):
    """A name and an engine, judged at every key; a subclass adds the rest to `body`, then `finish`es.

    It closes once the work has begun.
    """

    def __init__(
        self,
        view_model: NewVolumeViewModel | NewNetworkViewModel,
        engines: Sequence[tuple[str, str]],
        parent: QWidget | None,
    ) -> None:
        super().__init__(view_model, parent, width=520)
        self._making = view_model
        self.name = NameLine(view_model.name)
        self._engine = EngineChoice(engines)
        self._engine.chosen.connect(view_model.choose_engine)
        self._command = EquivalentCommand()
        self.aside.addWidget(self._command.button)
        self.body.setSpacing(16)
        self.body.addWidget(self.name)
        self.body.addWidget(self._engine)

    def finish(self) -> None:
        """Everything is in the body."""
        self.body.addWidget(self._command)
        self.follow()

    @override
    def submit(self) -> None:
        self._making.create()

    @override
    def render_state(self) -> None:
        super().render_state()
        self.name.set_error(self._making.name.sentence)
        command = self._making.command
        self._command.set_commands([command_line(command)] if command else ())

    @override
    def retell(self) -> None:
        self._engine.retell()
