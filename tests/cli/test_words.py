from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QCoreApplication

from insula.cli import words
from insula.storage.paths import Paths
from insula.storage.preferences import Preferences, PreferencesStore
from insula.viewmodels import translation
from tests.cli.program import ROOT


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The languages that were loaded."""
    found: list[str] = []
    monkeypatch.setattr(translation, "install", found.append)
    return found


def test_the_language_is_loaded_once_at_the_first_word(installed: list[str]) -> None:
    assert words.translate("Nobody", "hello") == "hello"
    assert words.translate("Nobody", "%n file(s)", "", 3)

    assert installed == ["en"]
    assert QCoreApplication.instance() is not None


def test_the_language_of_the_preferences_outranks_that_of_the_system(installed: list[str]) -> None:
    PreferencesStore(Paths.from_environment().preferences).save(Preferences(language="fr"))

    words.translate("Nobody", "hello")

    assert installed == ["fr"]


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LC_ALL": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "fr_CA.UTF-8"}, "fr"),
        ({"LC_MESSAGES": "fr_FR.UTF-8", "LANG": "en_US.UTF-8"}, "fr"),
        ({"LANGUAGE": "de:fr", "LANG": "de_DE.UTF-8"}, "fr"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "C"}, "en"),
        ({}, "en"),
    ],
)
def test_the_language_of_the_system_is_followed_without_a_word_of_qt(variables: dict[str, str], language: str) -> None:
    code = (
        "from insula.viewmodels import translation; translation.install = print;"
        "from insula.cli import words; words.translate('Nobody', 'hello')"
    )
    environ = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT / "desktop"), "INSULA_HOME": "/nonexistent", **variables}

    said = subprocess.run([sys.executable, "-c", code], env=environ, capture_output=True, text=True, check=True)

    assert (said.stdout.strip(), said.stderr) == (language, "")
