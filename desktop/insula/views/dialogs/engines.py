"""The engines that were looked for: which answer, what they are, and what to do about the others."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from insula.domain.overriding import override
from insula.viewmodels.containers.engines import EnginesViewModel, EngineView
from insula.viewmodels.translation import translate
from insula.views.widgets.buttons import IconButton
from insula.views.widgets.card import Card
from insula.views.widgets.dialog_frame import DialogFrame
from insula.views.widgets.key_value_grid import Fact, KeyValueGrid
from insula.views.widgets.labels import TextLabel, TextRole
from insula.views.widgets.state_badge import StateBadge


class EnginesDialog(DialogFrame):
    """A card for each, kept up to date while it is open."""

    def __init__(self, view_model: EnginesViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=600)
        self.setObjectName("engines")
        self._view_model = view_model
        view_model.setParent(self)
        self._cards: dict[str, EngineCard] = {}
        self._nothing = TextLabel("", TextRole.SECONDARY, wrap=True)
        self.leave_out_cancel()
        self.body.setSpacing(12)
        self.body.addWidget(self._nothing)
        view_model.changed.connect(self._render)
        self._retell()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retell()
        super().changeEvent(event)

    def _render(self) -> None:
        engines = self._view_model.engines
        for place, engine in enumerate(engines):
            card = self._cards.get(engine.backend)
            if card is None:
                card = self._cards[engine.backend] = EngineCard(self._view_model)
            if self.body.indexOf(card) != place:
                self.body.insertWidget(place, card)
            card.set_engine(engine)
        self._nothing.setVisible(not engines)

    def _retell(self) -> None:
        self.set_title(
            translate("EnginesDialog", "Engines"),
            translate(
                "EnginesDialog",
                "Found by DOCKER_HOST, Docker’s contexts and the usual sockets. One that is started later appears by"
                " itself.",
            ),
        )
        self.set_primary(translate("EnginesDialog", "Close"))
        self._nothing.setText(translate("EnginesDialog", "No address is known where an engine could be."))
        self._render()


class EngineCard(Card):
    """One engine."""

    def __init__(self, view_model: EnginesViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._backend = ""
        self._name = TextLabel("", TextRole.STRONG)
        self._state = StateBadge()
        self._sentence = TextLabel("", TextRole.SECONDARY, wrap=True)
        self._facts = KeyValueGrid(label_width=96)
        self._wake = IconButton("play", " ")
        self._wake.setObjectName("wake")
        self._wake.clicked.connect(lambda: view_model.wake(self._backend))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._name)
        head.addWidget(self._state, 1)
        self.content.addLayout(head)
        self.content.addWidget(self._sentence)
        self.content.addWidget(self._facts)
        self.content.addWidget(self._wake, 0, Qt.AlignmentFlag.AlignLeft)

    def set_engine(self, engine: EngineView) -> None:
        """Show how it is now."""
        self._backend = engine.backend
        self.setObjectName(f"engine-{engine.backend}")
        self.setAccessibleName(engine.name)
        self._name.setText(engine.name)
        self._state.set_state(engine.state, engine.word)
        self._sentence.setText(engine.sentence)
        self._sentence.setVisible(bool(engine.sentence))
        self._facts.set_facts(
            [Fact(each.key, each.label, each.value, monospace=each.code, copyable=each.code) for each in engine.facts]
        )
        self._wake.setVisible(bool(engine.wake))
        if engine.wake:
            self._wake.setText(engine.wake)
