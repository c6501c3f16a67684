from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from insula.viewmodels import translation
from insula.viewmodels.translation import install, language_of, stretched, translate
from insula.viewmodels.wording.environments import name_of_state
from insula.viewmodels.wording.figures import since, size_of


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> Iterator[None]:
    locale = QLocale()
    yield
    # Without a language, as before.
    for translator in translation._Installed.translators:
        qapp.removeTranslator(translator)
    translation._Installed.translators = ()
    QLocale.setDefault(locale)


def test_words_plurals_and_figures_switch_while_the_application_runs() -> None:
    from datetime import UTC, datetime, timedelta

    from insula.domain.environment import State

    now = datetime(2026, 6, 15, 12, tzinfo=UTC)
    install("fr")
    assert name_of_state(State.READY) == "Prêt"
    assert translate("VenvPage", "%n environment(s)", "", 1) == "1 environnement"
    assert translate("VenvPage", "%n environment(s)", "", 5) == "5 environnements"
    assert since(now - timedelta(hours=2), now) == "il y a 2\u00a0h"
    assert size_of(3 * 1024**3) == "3,0\u00a0Gio"

    install("en")
    assert name_of_state(State.READY) == "Ready"
    assert translate("VenvPage", "%n environment(s)", "", 1) == "1 environment"
    assert translate("VenvPage", "%n environment(s)", "", 5) == "5 environments"
    assert size_of(3 * 1024**3) == "3.0\u00a0GiB"


def test_qt_s_own_words_are_translated_too() -> None:
    install("fr")

    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"


def test_the_pseudo_language_is_longer_and_keeps_placeholders() -> None:
    install("pseudo")

    text = translate("Errors", "“{name}” is taken: choose another name.")
    assert len(text) >= 1.4 * len("“{name}” is taken: choose another name.")
    assert "{name}" in text
    assert translate("VenvPage", "%n environment(s)", "", 3).startswith("3 environments")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert stretched("") == ""


@pytest.mark.parametrize(
    ("preference", "variable", "language"),
    [("fr", "", "fr"), ("en", "", "en"), ("en", "fr", "fr"), ("system", "pseudo", "pseudo"), ("en", "klingon", "en")],
)
def test_the_variable_outranks_the_preference(preference: str, variable: str, language: str) -> None:
    assert language_of(preference, {"INSULA_LANGUAGE": variable}) == language


def test_the_system_s_first_language_that_is_spoken_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QLocale, "uiLanguages", lambda *_: ["de-DE", "de", "fr-CA", "en"])

    assert language_of("system", {}) == "fr"


def test_a_system_that_speaks_neither_is_answered_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QLocale, "uiLanguages", lambda *_: ["C"])

    assert language_of("system", {}) == "en"
