"""What the person chooses; every change holds at once and is kept."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from insula.domain.overriding import override
from insula.viewmodels.questions import Questions
from insula.viewmodels.translation import translate
from insula.viewmodels.venvs.folders import FoldersViewModel
from insula.views.about import AboutCard
from insula.views.context import Context
from insula.views.dialogs.folders import FoldersEditor
from insula.views.page_header import PageHeader
from insula.views.widgets.card import Card
from insula.views.widgets.labels import TextLabel, TextRole
from insula.views.widgets.number_field import NumberField
from insula.views.widgets.scroll_page import ScrollPage

_WIDTH = 720
_LANGUAGES = ("system", "fr", "en")
_SCHEMES = ("system", "light", "dark")
_LONGEST_WAIT = 3650


class SettingsPage(QWidget):
    """Language, look, trash, folders, and about."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page-settings")
        self._preferences = context.preferences
        self._header = PageHeader()
        self._general = Card()
        self._language = _choice("language", len(_LANGUAGES))
        self._scheme = _choice("scheme", len(_SCHEMES))
        self._trash_days = NumberField(0, _LONGEST_WAIT)
        self._trash_days.setObjectName("trash-days")
        self._trash_days.setFixedWidth(140)
        self._labels = [TextLabel() for _ in range(3)]
        self._hint = TextLabel("", TextRole.SMALL, wrap=True)
        self._folders = Card()
        self._folders_hint = TextLabel("", TextRole.SMALL, wrap=True)
        folders = FoldersViewModel(context.preferences, Questions(context.bridge), context.bridge.spawn)
        self._folders.content.addWidget(self._folders_hint)
        self._folders.content.addWidget(FoldersEditor(folders))
        self._about = AboutCard(context)
        self._lay_out()
        self._language.currentIndexChanged.connect(self._on_language)
        self._scheme.currentIndexChanged.connect(self._on_scheme)
        self._trash_days.valueChanged.connect(self._on_trash_days)
        context.preferences.changed.connect(self._render)
        self._retranslate()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        for row, (label, field) in enumerate(
            zip(self._labels, (self._language, self._scheme, self._trash_days), strict=True)
        ):
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        grid.addWidget(self._hint, len(self._labels), 1, 1, 2)
        grid.setColumnMinimumWidth(0, 180)
        grid.setColumnStretch(2, 1)
        self._general.content.addLayout(grid)
        content = QWidget()
        content.setMaximumWidth(_WIDTH + 40)
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(14)
        column.addWidget(self._header)
        for card in (self._general, self._folders, self._about):
            column.addWidget(card)
        column.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(ScrollPage(content))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_language(self, row: int) -> None:
        self._preferences.update(language=_LANGUAGES[row])

    def _on_scheme(self, row: int) -> None:
        self._preferences.update(scheme=_SCHEMES[row])

    def _on_trash_days(self, days: int) -> None:
        self._preferences.update(trash_days=days)

    def _render(self) -> None:
        current = self._preferences.current
        with QSignalBlocker(self._language), QSignalBlocker(self._scheme), QSignalBlocker(self._trash_days):
            self._language.setCurrentIndex(_LANGUAGES.index(current.language))
            self._scheme.setCurrentIndex(_SCHEMES.index(current.scheme))
            self._trash_days.setValue(current.trash_days)
        days = translate("SettingsPage", "%n day(s)", "", current.trash_days)
        self._trash_days.setSuffix(days.removeprefix(str(current.trash_days)))

    def _retranslate(self) -> None:
        self._header.set_words(translate("SettingsPage", "Settings"))
        self._general.set_title(translate("SettingsPage", "General"))
        for label, text in zip(
            self._labels,
            (
                translate("SettingsPage", "Language"),
                translate("SettingsPage", "Appearance"),
                translate("SettingsPage", "Empty the trash after"),
            ),
            strict=True,
        ):
            label.setText(text)
            if (field := label.buddy()) is not None:
                field.setAccessibleName(text)
        # A language is written in itself, so that its readers find it.
        _name(self._language, (translate("SettingsPage", "As the system"), "Français", "English"))
        _name(
            self._scheme,
            (
                translate("SettingsPage", "As the system"),
                translate("SettingsPage", "Light"),
                translate("SettingsPage", "Dark"),
            ),
        )
        self._trash_days.setSpecialValueText(translate("SettingsPage", "Never"))
        self._hint.setText(
            translate("SettingsPage", "Whatever has been in the trash for longer is deleted for ever. 0 keeps it.")
        )
        self._folders.set_title(translate("SettingsPage", "Folders searched"))
        self._folders_hint.setText(
            translate(
                "SettingsPage",
                "Environments are looked for here and in the usual places of virtualenv, Poetry, Pipenv, Hatch and uv.",
            )
        )
        self._render()


def _choice(name: str, entries: int) -> QComboBox:
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setMinimumWidth(220)
    combo.addItems([""] * entries)
    return combo


def _name(combo: QComboBox, texts: tuple[str, ...]) -> None:
    for row, text in enumerate(texts):
        combo.setItemText(row, text)
