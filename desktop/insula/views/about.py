"""What this is, whose work is in it, and where it keeps things."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

import insula
from insula.domain.errors import InsulaError
from insula.domain.overriding import override
from insula.storage.paths import Paths
from insula.viewmodels.questions import Questions
from insula.viewmodels.translation import translate
from insula.views.context import Context
from insula.views.dialogs import opening
from insula.views.theme.icons import application_icon
from insula.views.widgets.card import Card
from insula.views.widgets.key_value_grid import Fact, KeyValueGrid
from insula.views.widgets.labels import TextLabel, TextRole

_MARK = 40


class AboutCard(Card):
    """The folders are asked for when it is first seen."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._folders: dict[str, Path] = {}
        self._asked = False
        self._mark = TextLabel()
        self._mark.setPixmap(application_icon().pixmap(_MARK, _MARK))
        self._version = TextLabel("", TextRole.STRONG)
        self._purpose = TextLabel("", TextRole.SECONDARY, wrap=True)
        self._licences = TextLabel("", TextRole.SMALL, wrap=True)
        self._places = KeyValueGrid(label_width=120)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._version)
        words.addWidget(self._purpose)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._mark)
        head.addLayout(words, 1)
        self.content.addLayout(head)
        self.content.addSpacing(4)
        self.content.addWidget(self._places)
        self.content.addSpacing(4)
        self.content.addWidget(self._licences)
        self._places.activated.connect(self._on_open)
        self._retranslate()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._asked:
            self._asked = True
            self._context.bridge.spawn(self._ask())

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    async def _ask(self) -> None:
        try:
            paths = await Questions(self._context.bridge).paths()
        except InsulaError:
            # The services could not be opened; the lists say why.
            return
        self._folders = _folders_of(paths)
        self._retranslate()

    def _on_open(self, key: str) -> None:
        opening.show_folder(self._context, self._folders[key])

    def _retranslate(self) -> None:
        self.set_title(translate("AboutCard", "About"))
        self._version.setText(translate("AboutCard", "Insula {version}").format(version=insula.__version__))
        self._purpose.setText(
            translate("AboutCard", "See, create, clone and delete isolated environments, and change your mind.")
        )
        self._licences.setText(
            translate(
                "AboutCard",
                "Insula is under the MIT licence. Its icons are Lucide’s, under the ISC licence. It is made with Qt "
                "for Python (LGPL), uv and virtualenv.",
            )
        )
        labels = {
            "environments": translate("AboutCard", "Environments"),
            "trash": translate("AboutCard", "Trash"),
            "data": translate("AboutCard", "Journal"),
            "config": translate("AboutCard", "Preferences"),
            "log": translate("AboutCard", "Log"),
        }
        show = translate("AboutCard", "Show")
        self._places.set_facts(
            [Fact(key, labels[key], str(path), monospace=True, action=show) for key, path in self._folders.items()]
        )


def _folders_of(paths: Paths) -> dict[str, Path]:
    return {
        "environments": paths.environments,
        "trash": paths.trash,
        "data": paths.data,
        "config": paths.config,
        "log": paths.log.parent,
    }
