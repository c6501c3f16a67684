from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication

from insula.viewmodels import translation


@pytest.fixture(autouse=True)
def words_of_the_source() -> Iterator[None]:
    """No language that another test speaks: the words are those of the source."""
    spoken = translation._Installed.translators
    for each in spoken:
        QCoreApplication.removeTranslator(each)
    translation._Installed.translators = ()
    yield
    if not translation._Installed.translators:
        translation._Installed.translators = spoken
        for each in spoken:
            QCoreApplication.installTranslator(each)
