"""The person's language, for what the command says. Qt is imported at the first word, not before."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication


def translate(context: str, text: str, disambiguation: str | None = None, number: int = -1) -> str:
    """`text` in the person's language; `%n` stands for `number`. lupdate finds calls of a function of this name."""
    return speak().translate(context, text, disambiguation, number)


def untranslated(_context: str, text: str, _disambiguation: str | None = None, _number: int = -1) -> str:
    """`text` as it is: for words that nobody will read."""
    return text


@cache
def speak() -> QCoreApplication:
    """Load the language of the preferences or the system. The application lives as long as what this returns."""
    from PySide6.QtCore import QCoreApplication

    from insula.storage.paths import Paths
    from insula.storage.preferences import PreferencesStore
    from insula.viewmodels.translation import install, language_of

    # The same language; but Qt would complain that it is not UTF-8.
    if os.environ.get("LC_ALL") in {"C", "POSIX"}:
        os.environ["LC_ALL"] = "C.UTF-8"
    application = QCoreApplication.instance() or QCoreApplication(["insula"])
    install(language_of(PreferencesStore(Paths.from_environment().preferences).load().language))
    return application
