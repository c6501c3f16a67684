"""The language of every visible string, switched while the window is open."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Literal, cast

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from insula.domain.overriding import override

Language = Literal["en", "fr", "pseudo"]

LANGUAGES: tuple[Language, ...] = ("en", "fr")
_COMPILED = Path(__file__).resolve().parent.parent / "_compiled"
_PADDING = "·"
# An empty text would be taken for a translation; None, which the stubs do not know, leaves Qt's words to Qt.
_NOT_OURS = cast("str", None)

# lupdate finds the literals given to a function of this name; a plural's number is the fourth argument.
translate = QCoreApplication.translate


def language_of(preference: str, environ: os._Environ[str] | dict[str, str] = os.environ) -> Language:
    """The language for a preference ("system", "fr", "en"); the variable INSULA_LANGUAGE outranks it."""
    for wanted in (environ.get("INSULA_LANGUAGE", ""), preference):
        if wanted in {*LANGUAGES, "pseudo"}:
            return wanted
    return _first_spoken(QLocale.system().uiLanguages())


def _first_spoken(wanted: Iterable[str]) -> Language:
    for tag in wanted:
        for language in LANGUAGES:
            if tag.replace("_", "-").split("-")[0].lower() == language:
                return language
    return "en"


class PseudoTranslator(QTranslator):
    """Makes every string 40 % longer and accents it, to show what a long language would clip."""

    @override
    def translate(
        self,
        context: str,
        sourceText: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        if context.startswith("Q"):
            return _NOT_OURS
        text = sourceText.replace("(s)", "s")
        return stretched(text)

    @override
    def isEmpty(self) -> bool:
        return False


def stretched(text: str) -> str:
    """`text`, 40 % longer (rounded up), with its placeholders intact."""
    if not text.strip():
        return text
    return text + _PADDING * -(-len(text) * 2 // 5)


class _Installed:
    """The translators in force. Qt keeps no reference of its own."""

    translators: tuple[QTranslator, ...] = ()


def install(language: Language) -> None:
    """Speak `language` from now on. Needs a QCoreApplication; open windows get a LanguageChange."""
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("No application to speak yet")
    QLocale.setDefault(_locale_of(language))
    for old in _Installed.translators:
        application.removeTranslator(old)
    _Installed.translators = tuple(_translators_of(language))
    for new in _Installed.translators:
        application.installTranslator(new)


def _locale_of(language: Language) -> QLocale:
    """The person's own forms where the language is theirs, else those of the language."""
    system = QLocale.system()
    if system.name().split("_")[0] == language:
        return QLocale(system.name())
    return QLocale(QLocale.Language.French if language == "fr" else QLocale.Language.English)


def _translators_of(language: Language) -> Iterable[QTranslator]:
    if language == "pseudo":
        yield PseudoTranslator()
        return
    own = QTranslator()
    if own.load(f"insula_{language}", str(_COMPILED)):
        yield own
    if language != "en":
        qt = QTranslator()
        if qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            yield qt
